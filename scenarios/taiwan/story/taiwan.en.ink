// What a seat is told between the lines of the rules. It reads what that seat sees, and decides nothing.
EXTERNAL shown(what)
EXTERNAL number(what)
EXTERNAL side()
EXTERNAL chance(percent)
EXTERNAL pick(among)
INCLUDE strait.en.ink

=== briefing ===
A hundred miles of water. # headline
On one side of it a capital says that the other side is part of its country, and has not ruled out force. On the other side twenty-three million people have governed themselves for decades, and most would leave it at that. Nearly everything that warms, lights and feeds them comes by ship.
{ side():
- "china":
    You would rather be understood than feared, and rather be feared than ignored. Every step that you take can be taken back. What is said in public while it is taken cannot.
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

=== opening ===
The first of twenty weeks. # headline
In the harbour of Keelung a crane driver has his breakfast thirty metres above a ship that arrived on time. It is the kind of thing that nobody notices.
-> DONE

=== votes ===
Ballots in paper boxes. # headline
They are held up one by one, and read aloud, in school rooms and temples. By evening there is a name. Until May there are two presidents in one city: one who decides and one who is listened to.
-> DONE

=== tanker ===
A ship that is colder than winter. # headline
Her cargo boils away a little every day that she waits. On the bridge they have two sets of orders, and have been told that both are legal.
-> DONE

=== dark ===
The lights go out by list. # headline
{ number("electricity") < 40:
  The list is the other way round now: it says who has light. Electricity stands at {shown("electricity")} of a hundred.
- else:
  Today it is the south and the west of the city, from six to nine. Electricity stands at {shown("electricity")} of a hundred; lifts are full of people who learn each other's names.
}
-> DONE

=== shots_told ===
One minute, told twice. # headline
Two films, both true. In one a flash comes from the left, in the other from the right. Between them lie four seconds that nobody filmed.
-> DONE

=== situation_found ===
A word is found. # headline
It stood in the law for years, between other words, and was thought of as a precaution. Since this morning it is a fact, and forces may do what they might not do yesterday.
{ side() == "china": In Beijing the word is translated with care, and understood without it. }
-> DONE

=== leaving ===
Who goes, and when. # headline
On the southern islands a teacher reads a list of things to pack. Cattle are not on it.
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

=== good_offices ===
A house by a lake. # headline
Four drafts lie on a table with no flags on it. The host has gone for a walk. He has been asked how long, and has said that he likes walking.
-> DONE

=== terms_agreed ===
It is signed in two rooms. # headline
Each side calls it by a name of its own, and reads it out in its own order. Ships weigh anchor. On a bridge somebody asks whether it is over, and nobody laughs.
-> DONE
