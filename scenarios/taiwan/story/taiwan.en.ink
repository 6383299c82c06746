// What a seat is told between the lines of the rules. It reads what that seat sees, and decides nothing.
EXTERNAL shown(what)
EXTERNAL number(what)
EXTERNAL is(what, state)
EXTERNAL side()
EXTERNAL chance(percent)
EXTERNAL pick(among)
INCLUDE strait.en.ink

=== briefing ===
A hundred miles of water. # headline
On one side of it a capital says that the other side is part of its country, and has not ruled out force. On the other side twenty-three million people have governed themselves for decades, and most would leave it at that. Nearly everything that warms, lights and feeds them comes by ship.
{ side():
- "china":
    You would rather be understood than feared, and rather be feared than ignored. Nearly every step that you take can be taken back. What is said in public while it is taken cannot.
- "taiwan":
    You can store food for months and gas for days. Whoever fires first will be asked about it for a century, and the film will begin too late.
- "usa":
    You have said what you would regard with grave concern, and not what you would do. Others plan by what they think you meant.
- "japan":
    The nearest of your islands is seventy miles away. What the ally may do from your bases, your Cabinet has to find a word for, and the word has consequences in law.
- "philippines":
    You live beside the other door of the same sea. Your people work in Taiwan; your sites are on everybody's maps.
- "rok":
    You have a front of your own, and it has not gone away. Everything that leaves yours leaves it thinner.
}
Most winters end with a spring.
-> DONE

// ------------------------------------------------------------ what comes to the table

=== opening ===
The first week. # headline
{ number("beijing_step") == 0:
  In the harbour of Keelung a crane driver has his breakfast thirty metres above a ship that arrived on time. It is the kind of thing that nobody notices.
- else:
  In the harbour of Keelung a crane driver has his breakfast thirty metres above an empty berth. There is a ship for it; it lies elsewhere, with its papers in order.
}
-> DONE

=== stopped ===
The first ships have been turned round. # headline
They lie in a mainland port that was not on their way. The crews are well, the cargo is sealed, and a form has been handed out in two languages.
-> DONE

=== votes ===
Ballots in paper boxes. # headline
They are held up one by one, and read aloud, in school rooms and temples. By evening there is a name. Until May there are two presidents in one city: one who decides and one who is listened to.
-> DONE

=== visitors ===
Six members of parliament on a staircase. # headline
The aircraft has no flag on it. The photograph has several. Beijing, a spokesperson: “Whoever plays with this knows what it is.” Taipei, a spokesperson: “Guests are guests.”
-> DONE

=== cable ===
A cable as thick as an arm. # headline
The internet of an island is slower since four in the morning. A repair ship is free in nine days. The freighter's anchor, says its owner, has always looked like that.
-> DONE

=== capsized ===
Two dead, and two ways of counting them. # headline # to: china, taiwan
The boat had no name on it. The sea was calm, and the pursuit lasted four minutes; of these each side has filmed three. # to: china, taiwan
-> DONE

=== tanker ===
A ship that is colder than winter. # headline
Her cargo boils away a little every day that she waits. On the bridge they have two sets of orders, and have been told that both are legal.
-> DONE

=== mayors ===
Five mayors and one ferry timetable. # headline # to: japan
They have counted the seats. It comes to nineteen days, if nobody is ill and the wind allows it. # to: japan
-> DONE

=== insurers ===
A price for one day. # headline # to: taiwan, usa, japan
It used to be quoted for a year, then for a voyage. The underwriter who signs it has never been nearer than an office in another ocean. # to: taiwan, usa, japan
-> DONE

=== workers ===
A queue before a mission house in Kaohsiung. # headline # to: philippines, taiwan
Most have come to ask, not to leave. At home somebody lives on what they send on the fifteenth. # to: philippines, taiwan
-> DONE

=== dark ===
The lights go out by list. # headline # to: taiwan, usa, japan
{ number("electricity") < 40:
  The list is the other way round now: it says who has light. Electricity stands at {shown("electricity")} of a hundred. # to: taiwan, usa, japan
- else:
  Today it is the south and the west of the city, from six to nine. Electricity stands at {shown("electricity")} of a hundred; lifts are full of people who learn each other's names. # to: taiwan, usa, japan
}
-> DONE

=== good_offices ===
A house by a lake. # headline # to: china, taiwan, usa
Four drafts lie on a table with no flags on it. The host has gone for a walk. He has been asked how long, and has said that he likes walking. # to: china, taiwan, usa
-> DONE

=== satellites ===
Thirty ferries, side by side. # headline
The picture costs four hundred dollars and is bought eleven thousand times. One sees the open doors; what is meant to come through them one does not see.
-> DONE

=== consult ===
An article of one sentence. # headline # to: japan, usa
It is as old as the treaty and has never been used. Two legal offices find that they have kept different translations of its last word. # to: japan, usa
-> DONE

=== near_handover ===
Three drafts of one sentence. # headline # to: taiwan, china, usa
In the first it has a comma that is missing from the second. The third is said to be the shortest, and has been seen by nobody who talks about it. # to: taiwan, china, usa
-> DONE

=== stations ===
“It means what was meant.” # headline # to: usa, japan, china
The witness drinks some water. The next question is the same one. # to: usa, japan, china
-> DONE

// ------------------------------------------------------------ what happens

=== shots_told ===
{ stopping:
- One minute, told twice. # headline
  Two films, both true. In one a flash comes from the left, in the other from the right. Between them lie four seconds that nobody filmed.
- Another minute, told twice. # headline
  By now each side has a name for its version.
}
-> DONE

=== situation_found ===
{ stopping:
- A word is found. # headline
  It stood in the law for years, between other words, and was thought of as a precaution. Since this morning it is a fact, and forces may do what they might not do yesterday.
  { side() == "china": In Beijing the word is translated with care, and understood without it. }
- Another word is found. # headline
  The law has several, and each opens a door. Tokyo, a spokesperson: “We have decided what the facts required.”
}
-> DONE

=== leaving ===
{ is("leaving", "stay"):
  Who stays. # headline
  On the southern islands the lists are put back into the drawer. The teacher keeps hers on the desk.
- else:
  { once:
  - Who goes, and when. # headline
    On the southern islands a teacher reads a list of things to pack. Cattle are not on it.
  - Who goes now. # headline
    The quay is full of people who said last time that they would wait.
  - The lists once more. # headline
    They are shorter than they were.
  }
}
-> DONE

=== mainland_struck ===
Harbours burn on the mainland. # headline
For the first time in a lifetime. Nobody alive in Beijing has experience with what comes next, and neither has anybody in Washington.
-> DONE

=== bases_in_japan_struck ===
Aircraft burn in rows. # headline
{ pick(2):
- 1: Most of them never left the ground. That had been written in a study, years ago, and read by everybody here.
- else: On the runways there are holes of one size, at equal distances, like a drawing of holes.
}
{ side() == "japan": The first names of the dead are read at noon. }
-> DONE

=== guam_struck ===
An island three hours east. # headline
It was a day ahead, and safe, and American. It is a day ahead and American.
-> DONE

=== carrier_lost ===
Five thousand people and one ship. # headline
The picture shows a list of seven degrees. It takes a while to see that the list is growing.
-> DONE

=== fleet_halved ===
Every second ship. # headline
Those who are ashore can see the sea, and count what is not on it.
-> DONE

=== capital_in_danger ===
One hears it now. # headline
Not always, and only when the wind is in the south. Taipei has opened the underground stations for the night.
-> DONE

=== terms_agreed ===
It is signed in two rooms. # headline
Each side calls it by a name of its own, and reads it out in its own order. Ships weigh anchor. On a bridge somebody asks whether it is over, and nobody laughs.
-> DONE

// ------------------------------------------------------------ how it ends

=== end_taken ===
A hall is swept. # headline
In Taipei an office is handed over to somebody who has to ask where the switches are. The list of those who are looked for is as long as the list of those who are mourned, and has names in common with it.
-> DONE

=== end_thrown_back ===
The beach is quiet. # headline
What lies on it will be there for years. Mothers on both sides of the water are sent the same form, in the same script.
-> DONE

=== end_ashore ===
A front, and spring behind it. # headline
Rice is planted as far as the last village, and no farther. Nobody calls it an end. Somebody has put a number on the line.
-> DONE

=== end_gives_way ===
A letter without a heading. # headline
It asks what is wanted. It was written by candlelight, which was not meant as a sign, and the messenger waits for the answer.
-> DONE

=== end_status ===
A table with two names. # headline
The agenda has one line, and each delegation has been given it in its own wording. In front of the building people stand with candles. They do not all want the same.
-> DONE

=== end_papers ===
A form with nine fields. # headline
The first officer fills it in between two watches. In the field “destination” he writes the name of a harbour, and it is accepted.
-> DONE

=== end_as_it_was ===
The horizon is empty, as it used to be. # headline
A fisherman off Keelung notices it at noon. He says so on the radio, and for a moment nobody answers, because nobody has a word for it.
-> DONE

=== end_war ===
A convoy leaves at dusk. # headline
It is not the first one, and it is counted as it goes, and counted again in the morning. When the winter began, none of this had a name.
-> DONE

=== end_closed ===
The chart still has four corners. # headline
In a school in Tainan arithmetic is taught with tons and days. The children are good at it.
-> DONE

=== end_inspections ===
The officer knows the captain's birthday. # headline
He has checked the papers of this ship for the fourth time. They exchange oranges. In two capitals that is reported as a fact, with opposite signs.
-> DONE

=== end_called_off ===
The white ships have gone to be painted. # headline
No document says so. In the harbour office the board for waiting ships is wiped clean, and the sponge is left beside it.
-> DONE

=== end_tense_spring ===
Fireworks over the river, and a radar that stays on. # headline
The new president speaks for eighteen minutes. In one capital every pause is measured. On the way home people talk about the rain.
-> DONE

=== end_handover ===
A handover, and it rains a little. # headline
Two presidents shake hands, one of them puts on a coat. The ships of the day came in on time; it is in no newspaper.
-> DONE
