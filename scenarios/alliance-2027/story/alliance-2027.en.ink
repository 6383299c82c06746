// What a seat is told between the lines of the rules. It reads what that seat sees, and decides nothing.
EXTERNAL shown(what)
EXTERNAL number(what)
EXTERNAL is(what, state)
EXTERNAL side()
EXTERNAL seat()
EXTERNAL date()
EXTERNAL chance(percent)
EXTERNAL pick(among)
INCLUDE ../../command-transition/story/arrangement.en.ink
INCLUDE ../../senkaku/story/waters.en.ink
INCLUDE ../../taiwan/story/strait.en.ink
INCLUDE endings.en.ink

=== briefing ===
Fifteen months, and a sign on a door. # headline
At Yokota, an air base west of Tokyo, desks have been carried into a building. Until now American orders for this part of the ocean have come from Hawaii, where it is still yesterday afternoon when Tokyo begins to work. Two governments have agreed that Yokota shall one day give orders itself. How far that has come has not been said, and whether it will is open.
Everything else goes on meanwhile: ships at islands without people, missiles from Pyongyang, a ship aground on a shoal, a war in Europe that uses up what others have stored, and an agreement about money that ends in March.
{ side():
- "japan":
    The ally may come closer. That saves hours, or it adds a desk that has to be asked; it depends on who is given what, and on what you consent to. { seat() == "governor": From Naha it looks different: most of the bases are here, and what is decided about them is decided elsewhere. | Each office gives a few orders a month, and there is more to do than that: boats, budgets, Okinawa, a war elsewhere, a neighbour with whom you share a past. }
- "usa":
    One ocean, one stock of batteries and missiles, and four theatres that ask for them. The headquarters can be built, shared, halted or left. Congress has the money, Hawaii the orders, Yokota the telephone that rings first, and your ally listens to all of you at once.
- "china":
    Two allies build something and say what it is for. You cannot see what they would do with it; you can see what they do. Patrols make waters ordinary, trade is a lever with two ends, and a partner in the north wants supplies. There will be weeks in which the others look busy. Nobody has said that they must be used.
- "dprk":
    You have missiles that can be shown, sold or kept, and only so many. Moscow pays for shells. When something flies, three capitals look up, and begin to practise together.
- "russia":
    Your war is in Europe; your other coast is here. A flight of bombers costs fuel and is seen by everybody. A neighbour with an industry is worth more than a flight, and knows it.
- "taiwan":
    None of what is built in Yokota is about you, and all of it may be. You can travel or stay, send fighters up each time or let their crews sleep. In a little more than a year your people elect a president.
- "philippines":
    A ship that was run aground in 1999 is your post on a shoal. It rusts, and the marines on board have to eat. You can go alone or with friends in sight, film what happens or settle it quietly.
- "rok":
    Three countries practise together, two of which have a past. At home some ask with whom, and others what for. Your front is in the north, and it has not gone away.
}
Most weeks bring nothing to decide in an hour. What is decided in those weeks is what there will be in the others.
-> DONE

=== october ===
October. # headline
On the base the leaves are raked into bags. In American towns there are signs in front gardens, with names on them; in Tokyo somebody in a ministry crosses off the weeks until March. { chance(50): At sea it is rough, and the small boats stay in. | At sea it is clear, and one can see who else is out. }
-> DONE

=== report_comes_in ===
{ stopping:
- Somebody writes down a time. # headline
- Another page, another time. # headline
}
{
- is("answer.kind", "at_sea"): It happened at sea. It has been filmed from two sides, and reported up two chains, in two orders of events.
- is("answer.kind", "in_air"): It happened in the air and took seconds. Both pilots have landed; each is asked, by his own side, what the other one did.
- is("answer.kind", "launch"): A missile has passed over Japan, high up. Telephones shrieked, trains stood still for a few minutes, and went on.
- is("answer.kind", "disaster"): The ground has moved. There are roads that end at a river. The first who asks for helicopters is a mayor.
- is("answer.kind", "strait_ships"): In the strait ships have been told to stop. Their owners do not know which capital to ring first.
- else: Something does not work any more. It may have been an anchor, a mistake, or an order; from here they look alike.
}
{ side() == "japan" or side() == "usa":
    { number("nobody_holds") == 1: On the list of missions this one has no name beside it. | { number("hawaii_may") == 1 and number("tokyo_may") == 1: Two rooms may give the American order. Each looks whether the other has. | { number("tokyo_may") == 1: The American order can be given in Yokota. | The American order has to come from Hawaii. } } }
}
-> DONE

=== event_over ===
{
- is("answer.result", "eased"): {The page is full, and nothing more is written on it.|The watch goes home at the usual hour.} # headline
- is("answer.result", "held"): {It stops where it was.|Nobody goes further, and nobody goes back.} # headline
- else: {It does not stop there.|It goes on where it was thought to be over.|Each side calls it the other's next step.} # headline
}
{ side() == "japan" or side() == "usa":
    From event to the allies' answer: {shown("answer.hours_joint")}. { is("answer.result", "escalated"): {Whether less would have helped will be asked at a hearing.|The last time it was asked whether that is long. This time it is asked again.|The figure is entered in a table that grows by a line.} | {Whether it needed so few, or so many, cannot be read from it.|In both headquarters somebody says that the hours made the difference, and somebody that they did not.} }
- else:
    Seen from outside, the allies' answer had a time and a shape. What was said on the way to it could not be seen.
}
-> DONE

=== savings ===
{ side() == "japan" or side() == "usa":
    A footnote in small type. # headline
    The paper was in three hands before it came into the reporter's. The number is at the top of the page. What the saving might cost, and whom, is at the bottom.
}
{ side() == "japan": By noon the page has been translated. For “halt” the translator offers three words, and the newspapers use all three. }
{ side() == "usa": Everybody who reads the line knows a reason to keep it and a reason to strike it out, and who would hold the hearing. }
-> DONE

=== panel ===
Three chairs on a stage. # headline
The microphones are on. The question came from the third row, from somebody with a badge of no importance: who would give the order? For a moment nobody on the stage moves. In the hall it is understood in a dozen ways.
-> DONE

=== earthquake ===
{ pick(2):
- 1: The clock in the station has stopped. # headline
- else: It is quiet, and the dust is still in the air. # headline
}
People stand in the road with a bag and a blanket. Ships that were counted against each other last week are counted now for what they can carry.
-> DONE

=== sails_along ===
Grey beside the freighters. # headline
The master of the first ship looks down on the escort from his bridge, and up at the weather. Behind him eleven others keep their distance. { side() == "china": From the shore station it is a line of dots that will not turn. } { side() == "taiwan": On the quay they count masts. }
-> DONE

=== two_requests ===
{ seat() == "pm" or seat() == "pentagon" or seat() == "pacom":
    One carrier on two maps. # headline
    On one it lies off Japan, on the other in the Gulf, in the same week. Both maps were drawn by careful people. Stocks are put at {shown("stocks")} of a hundred.
}
-> DONE

=== transition_year ===
Next year's calendar. # headline
It is on sale in Taipei, with a Saturday in January printed in red. In other capitals the same date stands in papers that are not on sale.
{ side() == "taiwan": For those who live here it is also a Saturday. }
-> DONE

=== bombers_together ===
{ stopping:
- Two flags in one formation. # headline
  The bombers fly slowly enough to be photographed, and are. On Tsushima one hears them before one sees them.
- They fly together again. # headline
  The route is as before, with a loop more. Those who photograph it know by now from which hill.
}
{ side() == "japan": The pilots who went up to meet them write down tail numbers. }
-> DONE

=== guns_silent ===
On a front in Europe somebody hears birds. # headline
The terms are read out in two languages, and each of them has won. { side() == "japan" or side() == "taiwan" or side() == "philippines" or side() == "rok": In Asia the map in the newspaper is turned this way and that, as if another coast were on it. }
-> DONE

=== tomorrow ===
{ side() == "japan" or side() == "usa":
    A photograph of a table. # headline
    There is water on it, there are flags, and a map with a line. In Tokyo it is looked at for the line, and then, longer, for the chairs.
}
-> DONE

=== man_dies ===
A man has died at the shoal. # headline
He was on the supply boat. Both accounts agree on the minute. His family is told before the cameras are, but not by much.
-> DONE

=== treaty_question ===
{ side() == "philippines" or side() == "usa" or side() == "japan":
    “At what number?” # headline
    The senator holds up the treaty of 1951. It has eight articles, and in none of them a number. At the shoal there are {shown("hurt_at_shoal")} who were hurt.
}
-> DONE

=== support_renewed ===
Two signatures, two pens. # headline
The agreement on what Japan pays for the bases is signed. The figure stands in the third paragraph of the news; the first is about who gave way, and differs by country.
-> DONE

=== support_lapsed ===
April, and no agreement. # headline
The canteen in Sasebo is open, the lawns in Yokota are mown. The people who do it have a letter which says that they will be paid this month.
-> DONE

=== custody_question ===
{ side() == "japan" or side() == "usa":
    Both sides of a gate. # headline
    Outside stands a car of the prefecture's police, inside an officer with the agreement of 1960 under his arm. The people beyond them have not come because of the agreement. They have come because it is not the first time.
}
-> DONE

=== midterm_counted ===
The maps on television have two colours. # headline
Between them lie districts in which the alliance was never mentioned. What the new members think of it, their staff will look up. { side() == "usa": Offices are measured for other furniture. | In the embassies somebody writes two hundred lines about people who do not know yet what they will be asked. }
-> DONE

=== party_votes ===
Ballots in Nagatacho. # headline
Those who vote are members of a party; those who watch are four capitals. Each candidate has a sentence on the alliance, and has had it read by a lawyer.
-> DONE

=== chat ===
A telephone with too many people in it. # headline
The list of those who read along has a name on it that nobody put there on purpose. What was in it is known in an hour. What else there may have been will be asked for months.
-> DONE

=== who_did_it ===
{ side() == "japan" or side() == "usa":
    { is("around.domains.realm", "cables"):
        A line on the sea floor ends. # headline
        It was cut, or it was torn. From the repair ship comes a photograph of the end, and the photograph fits both words.
    - else:
        A screen that does not answer. # headline
        There are traces. Some point to somebody, and of these some may have been laid to point there.
    }
}
-> DONE

=== magnets ===
{ side() == "japan" or side() == "usa" or side() == "china":
    The smallest part. # headline
    It is as big as a thumbnail and sits in the motor that folds a car's mirror. Without it the car is finished, except that it is not.
}
{ side() == "japan": A buyer in Nagoya has a spreadsheet with a red column. It ends in thirty days. }
{ side() == "china": A licence is a form like others. It asks who will use it, and for what. }
-> DONE
