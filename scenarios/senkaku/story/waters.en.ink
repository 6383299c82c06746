// What is told wherever these waters are used, also in a campaign. The story that includes it declares the functions.

=== friction_begins ===
{ stopping:
- The radios do not fall silent any more. # headline
  Each side reads its law to the other, on the hour, in the other's language. The crews know the voices by now.
- The voices are back on the radio. # headline
  Nobody is surprised this time. That is not the same as being used to it.
}
{ number("cutters in senkaku") > number("ccg_ships in senkaku"):
  There are more cutters here than ships of the China Coast Guard; each of those has company.
- else:
  There are no more cutters here than ships of the China Coast Guard. A cutter that turns away leaves one of them alone.
}
-> DONE

=== bow_to_bow ===
Bow to bow. # headline
The distances on the screens have only two digits left. On every bridge somebody keeps a hand near the horn, and tries to look as if that were for the warmth.
{ side() == "usa": In Washington the map of the western Pacific is enlarged until the islands have names. }
{ side() == "japan": Tokyo asks what the rules allow, and somebody brings the whole book. }
{ side() == "china": In Beijing the question is not who may shoot. It is who has been told that he may not. }
-> DONE

=== hulls_touch ===
{ pick(3):
- 1: Steel on steel. # headline
- 2: Two hulls, one wave. # headline
- else: A sound that everybody on board knew at once. # headline
}
A railing is bent, a fender torn; nobody is in the water. Both ships report that the other one turned. There are {shown("incidents")} such entries in the book of this summer.
Within the hour there will be two films of it, each beginning a few seconds after the other one ends.
-> DONE

=== wings_touch ===
Two aircraft have touched. # headline
A piece of wing falls, turning, for a long time. Both machines limp home, and both pilots say the same sentence about the other.
-> DONE

=== across_the_bow ===
Water rises ahead of a bow. # headline
It was aimed to miss, by people who train to miss. It is the first time this summer that somebody had to decide that.
-> DONE

=== flags ===
Boats with flags. # headline
They carry cold boxes, rods for show, a man with a camera, and more flags than fishers. They belong to nobody's plan, and everybody will be asked about them.
-> DONE

=== footage ===
Twelve seconds. # headline
The film begins with grey water and ends before one would know. It is shown again and again, as if it went on longer each time.
{ side() == "japan": In an inn in Ishigaki the sound is turned off. They know what it sounds like. }
-> DONE

=== armed_ashore ===
There are people on the island, and they are not fishers. # headline
A flag, a tent, a radio mast that was not there in the morning. From the sea they look very few. From the capitals they look like the end of a sentence that began long ago.
-> DONE

=== grey_hulls_seen ===
Grey among the white. # headline
From the shore one cannot tell a warship from a cutter. On television one can. Each country is told today who sent the first one, and the two stories will not meet again.
-> DONE

=== first_shot ===
Somebody has fired. # headline
Afterwards there will be a minute on which everything is known, to the metre. It will not help.
-> DONE

=== first_shot_after ===
{ chance(50): The sea closes over what fell into it. | The wind has blown the smoke away before the cameras came round. }
Who was first is told in two ways, and in both of them there was no choice.
-> DONE
