// What a seat is told between the lines of the rules. It reads what that seat sees, and decides nothing.
EXTERNAL shown(what)
EXTERNAL number(what)
EXTERNAL is(what, state)
EXTERNAL side()
EXTERNAL date()
EXTERNAL chance(percent)
EXTERNAL pick(among)
INCLUDE waters.en.ink

=== briefing ===
Islands without people, and more ships than rocks. # headline
Eight pieces of land, the largest not four square kilometres. Nobody lives there. Japan administers them and calls them Senkaku; China claims them and calls them Diaoyu. Oil may lie below, fish certainly does, and two coast guards have met here on almost every day of the last years.
{ side():
- "japan":
    Your cutters are police at sea. As long as police can do it, nobody has to ask what comes after police. The fishers of the south want to work; the public wants to see the white ships in front of theirs; and nobody in Tokyo wants to be asked how it ends.
- "china":
    Your ships are on patrol in waters that your law calls yours. Each quiet month makes them more ordinary. What no month may bring is a clash that nobody in Beijing has chosen.
- "usa":
    You take no position on whose the islands are. You have said, more than once, that the treaty covers what Japan administers. How often to say it, and what to send along with the words, is yours to weigh: your ally listens, and so does everybody else.
}
Most weeks nothing happens. The game is about the others.
-> DONE

// ------------------------------------------------------------ how it ends

=== defence_operation ===
A page is turned that was never turned here. # headline
What the police did is now for soldiers to do. The ships are the same colour of grey on both sides of the line, and the next message is written in another tense.
-> DONE

=== october_occupied ===
October, and the tent still stands. # headline
At night a boat brings rice, batteries and mail. By day it is looked at from three capitals.
-> DONE

=== october_grey ===
October. The grey ships have learned the white ships' ways. # headline
They keep the same distances, answer the same calls. On the charts in both capitals somebody has begun to draw them in ink instead of pencil.
-> DONE

=== october_custody ===
October, and four beds are made that nobody sleeps in. # headline
The boat is in a yard, under a number. The case has a file in two courts, and no date in either.
-> DONE

=== october_rules ===
October, and a lamp is answered by a lamp. # headline
Two ships pass at six hundred metres. One signals, the other acknowledges; the log has a line for it now.
{ side() == "usa": Nobody in Washington was woken for it. }
-> DONE

=== october_many ===
October. The count of ships is no longer news. # headline
The paper that printed the number every day prints it once a week, beneath the tides.
{ side() == "japan": In the port of the cutters a third shift of engineers has its own row of lockers. }
-> DONE

=== october_empty ===
October, and the boats are painted. # headline
They have been painted twice this year; there was time. Whoever looks out from the islands' heights sees white ships, and no nets.
-> DONE

=== october_tense ===
October. It is as close as in the worst week. # headline
The watches change at four, at eight and at noon. Nobody says any more that it will pass.
-> DONE

=== october_as_before ===
October, and a row is added to a table. # headline
{ number("incidents") == 0: No hull was touched. | Some paint was lost. } The cutters go in for paint, the boats for the winter. On Monday at half past five somebody makes tea on both bridges.
{ side():
- "japan": “Nothing to report,” says the log, for the most part. It took all of them to write that.
- "china": The ships were there. It is in the count, and the count is read.
- "usa": Nobody had to say which word it was.
}
-> DONE
