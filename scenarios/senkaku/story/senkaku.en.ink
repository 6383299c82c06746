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

=== defence_operation ===
A page is turned that was never turned here. # headline
What the police did is now for soldiers to do. The ships are the same colour of grey on both sides of the line, and the next message is written in another tense.
-> DONE
