// What is told wherever the strait is used, also in a campaign. The story that includes it declares the functions.

=== exercise ===
{ stopping:
- Boxes on a chart. # headline
  They have corners and hours. Airlines draw their routes around them; by noon every passenger over the strait is twenty minutes late.
  Beijing, a spokesperson: “A lawful training of our forces.” Taipei, a spokesperson: “We are watching, and we are not hurrying.”
- Boxes on a chart again. # headline
  The airlines have kept the other routes on file.
- Another exercise. # headline
  The evening news in Taipei shows it after the traffic, and before the weather.
}
-> DONE

=== inspections_begin ===
{ stopping:
- “Heave to for inspection.” # headline
  The voice is polite, the ship behind it white. The captain asks his company, the company asks its insurer, the insurer asks a ministry. For three hours nobody in the world can tell him what he is allowed to do.
  Beijing, a spokesperson: “Our law is enforced in our waters.” Taipei, a spokesperson: “This is a quarantine without law.”
  { side() == "taiwan": In Taipei somebody begins to count ships instead of days. }
- “Heave to.” Again. # headline
  This time the captain has a folder for it, with three sets of papers and one telephone number.
}
-> DONE

=== escorted ===
{ stopping:
- A grey ship beside a red one. # headline
  The tanker's captain has been told to keep six hundred metres and to answer no radio but one. Behind both of them, white, a third ship keeps the same distance.
  Washington, a spokesperson: “We sail where the law of the sea allows.” Beijing, a spokesperson: “So do we.”
- Grey ships beside the merchants again. # headline
  They had gone, and were missed by some and not by others.
}
-> DONE

=== waters_closed ===
{ stopping:
- A notice to mariners. # headline
  It gives four corners in degrees and minutes, and no date for its end. Below it somebody has typed, as always: “Charts to be corrected.”
  { side():
  - "taiwan": In Kaohsiung two ships that were to sail at noon take their lines back.
  - "china": Nobody sees the boats leave. That is what they are for.
  - "usa": The word “blockade” has a page of its own in every law book. It is read aloud to those who will have to use it, or to avoid it.
  - else: Every shipping desk between Singapore and Busan reads it in the same quarter of an hour.
  }
- The notice is out again. # headline
  The corners are where they were.
}
-> DONE

=== force_used ===
Aircraft with live weapons. # headline
For weeks the question had been who would fire first. From this morning on it is who will be asked.
{ side() == "taiwan": Hospitals on the west coast send home whoever can walk. }
{ side() == "china": In the coastal provinces the first telegrams are written in advance, with the names left open. }
-> DONE

=== land_struck ===
Runways first. # headline
After that radars, a harbour wall, a depot whose address was secret until the morning. In the cities people learn how far away a sound can be.
{ side() == "taiwan": Taipei, a spokesperson: “We are here.” The connection is lost, and comes back. }
-> DONE

=== stepped_down ===
A step is taken back. # headline
{ pick(2):
- 1: It is not called that. A notice has expired, and was not renewed.
- else: Ships that were there yesterday are not there. No capital says first that it has noticed.
}
-> DONE

=== us_enters ===
Washington fights. # headline
It is said in a sentence of eleven words. Long before it was spoken it had been heard differently in every capital.
-> DONE

=== mainland ===
Targets ashore. # headline
Somebody had drawn a line on a map, at the edge of the land. Tonight the line is taken away.
-> DONE

=== bases_struck ===
The order was given for bases in Japan. # headline
They were chosen for what stands on them. Around them people live.
-> DONE

=== landing ===
Ships leave at night, and do not turn back at dawn. # headline
{ side() == "china": What was rehearsed is no rehearsal. }
{ side() == "taiwan": In the south sand is carried in school bags. }
{ side() == "usa" or side() == "japan": What was a plan with a number has a date. }
-> DONE

=== nuclear_word ===
{ stopping:
- A word that is not used. # headline
  It was not a threat; it was a sentence about readiness, in the fourth paragraph. It has been read by everybody for whom it was written, and by everybody else.
- The sentence comes again, and higher up. # headline
  It stands in the first paragraph now. In three capitals the same few people are called back from wherever they were.
}
-> DONE

=== nuclear_rest ===
A sentence is left out. # headline
It was in every statement of these days, and is not in this one. Nobody asks about it, so that nobody has to answer.
-> DONE
