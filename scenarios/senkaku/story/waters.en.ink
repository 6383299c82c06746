// What is told wherever these waters are used, also in a campaign. The story that includes it declares the functions.

// ------------------------------------------------------------ what happens at sea

=== friction_begins ===
{ stopping:
- The radios do not fall silent any more. # headline
  Each side reads its law to the other, on the hour, in the other's language. The crews know the voices by now.
  Tokyo, a spokesperson: “We have protested, and we are watching with calm.” Beijing, a spokesperson: “Ships on duty in our own waters ask nobody's leave.”
- The voices are back on the radio. # headline
  Nobody is surprised this time. That is not the same as being used to it.
- Again, the radio. # headline
  The text has not changed, only who is on watch.
}
{ number("cutters in senkaku") > number("ccg_ships in senkaku"):
  There are more cutters here than ships of the China Coast Guard; each of those has company.
- else:
  There are no more cutters here than ships of the China Coast Guard. A cutter that turns away leaves one of them alone.
}
-> DONE

=== bow_to_bow ===
{ stopping:
- Bow to bow. # headline
  The distances on the screens have only two digits left. On every bridge somebody keeps a hand near the horn, and tries to look as if that were for the warmth.
  { side() == "usa": In Washington the map of the western Pacific is enlarged until the islands have names. “Our position has not changed,” says a spokesperson, and is asked what it is. }
  { side() == "japan": Tokyo asks what the rules allow, and somebody brings the whole book. }
  { side() == "china": In Beijing the question is not who may shoot. It is who has been told that he may not. }
- They are bow to bow again. # headline
  It went away, and it has come back. Families of the crews have learned to read the evening news backwards, from the weather.
- Bow to bow, as before. # headline
  What was an event is a state of things. The watches have been shortened.
}
-> DONE

=== hulls_touch ===
{ pick(3):
- 1: Steel on steel. # headline
- 2: Two hulls, one wave. # headline
- else: A sound that everybody on board knew at once. # headline
}
{ stopping:
- A railing is bent, a fender torn; nobody is in the water. Both ships report that the other one turned.
  Within the hour there will be two films of it, each beginning a few seconds after the other one ends.
- Some metres of plating, and a boat that was lowered and hoisted again. This time the films are there before the reports.
- { pick(3):
  - 1: The yards know the repair by now: plates, paint, and a form with a line for the cause.
  - 2: Both captains have the other one's name by now. They do not use it on the radio.
  - else: Nobody is hurt. In the log it takes one line more than a change of course.
  }
}
It is entry number {number("incidents")} of its kind in the book of these months.
-> DONE

=== boat_sinks ===
A boat is gone. # headline
Ten metres of white planking, four people, the morning's catch. Ships of both coast guards lowered their boats, and for some minutes nobody asked whose water it was.
{ side() == "japan": In its harbour the co-operative leaves the light on over the slip. }
{ side() == "china": “Rescue has no flag,” says a spokesperson in Beijing, and is asked who was steering. }
-> DONE

=== wings_touch ===
Two aircraft have touched. # headline
A piece of wing falls, turning, for a long time. The pilot who landed says that he held his course. So, by radio, did the other.
-> DONE

=== across_the_bow ===
{ stopping:
- Water rises ahead of a bow. # headline
  It was aimed to miss, by people who train to miss. It is the first time in these months that somebody had to decide that.
- Water rises ahead of another bow. # headline
  The other coast guard has now done what it called unheard of.
}
-> DONE

=== crew_in_tow ===
A tow rope, and four people at the rail. # headline
The boat behind the white ship is small, blue, and registered in Japan. A hand is raised; from this distance it can be a greeting.
{ side():
- "japan": “We demand their immediate return,” says the spokesperson in Tokyo, for whom nobody wrote a second sentence.
- "china": “They are being questioned under the law,” says the spokesperson in Beijing. The rule allows thirty days, and thirty more.
- "usa": In Washington two lawyers read the word “attack” aloud to each other. Neither of them finds it here.
}
-> DONE

=== crew_home ===
Four people on a quay. # headline
They sign for their telephones. One asks about the boat.
-> DONE

=== signals_agreed ===
Both coast guards will use the same flags. # headline
It is a table of signals, two pages, with the names of the waters left out. A captain can now say “I am turning” and be believed for as long as it takes to turn.
-> DONE

=== typhoon ===
{ stopping:
- All small boats run for harbour. # headline
  The chart is white with arrows. In two ports that do not speak to each other the same knots are tied.
- Another storm. # headline
  For a day or two nobody administers these waters.
- The sea closes again. # headline
}
-> DONE

=== radar ===
{ stopping:
- A tone in a headset. # headline
  It means that somebody has measured exactly where you are. One side says it was a fire-control radar, the other a search radar. Both have it on tape.
- The tone, again. # headline
  The pilots have been told what to say. They say it.
}
-> DONE

// ------------------------------------------------------------ ashore, and in the capitals

=== flags ===
Boats with flags. # headline # to: japan, china
They carry cold boxes, rods for show, a man with a camera, and more flags than fishers. They belong to nobody's plan, and everybody will be asked about them. # to: japan, china
-> DONE

=== footage ===
{ stopping:
- Twelve seconds. # headline
  The film begins with grey water and ends before one would know. It is shown again and again, as if it went on longer each time.
  { side() == "japan": In an inn in Ishigaki the sound is turned off. They know what it sounds like. }
- A second film. # headline
  It answers the first one. Experts stop it at different places.
- There is a film again. # headline
  People can tell by now from the first second which side it comes from.
}
-> DONE

=== armed_ashore ===
There are people on the island, and they are not fishers. # headline
A flag, a tent, a radio mast that was not there in the morning. From the sea they look very few. From the capitals they look like the end of a sentence that began long ago.
“They are police,” says Beijing's spokesperson. “There is a word for that,” says Tokyo's, and does not say it.
-> DONE

=== officials ===
Two officials, and a radio. # headline
They have brought a table, a lamp, and a stamp with the name of the place. In the evening they report that they have nothing to report.
{ side():
- "china": “A provocation,” says the spokesperson in Beijing, and reads the sentence twice.
- "usa": “We take no position,” says the spokesperson in Washington, and is asked on what.
}
-> DONE

=== navy_ordered ===
An order that was never given here. # headline
It is one page. The navy may now do what police do, and not more. The minister who reads it out says “police” four times; abroad one hears the other word.
{ side() == "china": In Beijing the page is laid beside others, older ones. }
-> DONE

=== grey_hulls_seen ===
Grey among the white. # headline
{ number("destroyers in senkaku") + number("frigates in senkaku") > 0:
  From the shore one cannot tell a warship from a cutter. On television one can.
- else:
  No warship has come yet; there is an order on paper, and maps on television on which it has already sailed.
}
Each public is told today who was first. The two stories will not meet again.
-> DONE

=== first_shot ===
Somebody has fired. # headline
Afterwards there will be a minute on which everything is known, to the metre. It will not help.
-> DONE

=== first_shot_after ===
{ chance(50): The sea closes over what fell into it. | The wind has blown the smoke away before the cameras came round. }
Who was first is told in two ways, and in both of them there was no choice.
“We did not seek this,” say three spokespeople, within the same hour.
-> DONE

// ------------------------------------------------------------ what comes to the table

=== ordinary_week ===
Monday, half past five. # headline
A cutter and a white ship keep the same distance as yesterday. On both bridges the same tea is made, by people who have never met.
-> DONE

=== harbour_letter ===
A letter with eight seals. # headline # to: pm, jcg, governor
“We have fished there since our grandfathers. We would like to know who will be beside us.” Under it, smaller: the price of diesel. # to: pm, jcg, governor
-> DONE

=== one_word ===
“One word, please.” # headline # to: usa
A staff member has prepared three, each with a page of what would follow from it. # to: usa
-> DONE

=== way_up ===
A page for the way up. # headline # to: pm, jmod, jjoc
The adviser turns it over. The back is empty. # to: pm, jmod, jjoc
-> DONE

=== who_says_yes ===
Three telephones. # headline # to: usfj, pacom, pentagon, jjoc
A drone sees what a cutter cannot see. To pass the picture on takes a second; to be allowed to takes three headquarters, of which each believes that another one is in charge. # to: usfj, pacom, pentagon, jjoc
-> DONE

=== distress ===
“Mayday”, in a language that both understand. # headline # to: jcg, ccg
The shaft is broken, the swell is from the north. Two rescue centres have acknowledged, twenty seconds apart. Whoever tows her in will be in the photograph. # to: jcg, ccg
-> DONE

=== moratorium_ends ===
Noon, and the nets may go out. # headline
In the harbours of the coast firecrackers are let off for luck. Several hundred boats leave within the hour; on a radar they look like rain.
-> DONE

=== front_pages ===
One day, two front pages. # headline
The pictures are the same: an island, from the air. The captions share no verb.
-> DONE

=== who_moved ===
“Who moved first?” # headline
The question is put in two languages, by people with the same telephone. There is a prepared answer in each capital, and it has the same length.
-> DONE

=== families_wait ===
Four families, one number. # headline # to: pm, leadership, governor
It rings. A recorded voice says that the office is open on weekdays. Today is a weekday. # to: pm, leadership, governor
-> DONE

=== seven_ashore ===
Seven people, two flags, one tent. # headline # to: japan, china
They sing. With the wind as it is one hears it on the watch ship, a line at a time. # to: japan, china
-> DONE

=== a_recording ===
Four seconds on an amateur's tape. # headline # to: japan, china
The voice is young, and in a hurry. Both coast guards say that it is none of theirs. # to: japan, china
-> DONE
