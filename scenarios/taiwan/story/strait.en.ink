// What is told wherever the strait is used, also in a campaign. The story that includes it declares the functions.

=== inspections_begin ===
“Heave to for inspection.” # headline
The voice is polite, the ship behind it white. The captain asks his company, the company asks its insurer, the insurer asks a ministry. For three hours nobody in the world can tell him what he is allowed to do.
{ side() == "taiwan": In Taipei somebody begins to count ships instead of days. }
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
A word that is not used. # headline
It was not a threat; it was a sentence about readiness, in the fourth paragraph. It has been read by everybody for whom it was written, and by everybody else.
-> DONE
