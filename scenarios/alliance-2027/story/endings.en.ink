// How the campaign ends, told once each.

=== end_shots_in_an_event ===
While it was being answered, somebody fired. # headline
The orders are on paper, with times. They will be laid beside each other, and each will be right in its own column.
-> DONE

=== end_force ===
An order to fire. # headline
It was given by people who had read everything about it. What comes now belongs to another game.
-> DONE

=== end_waters_closed ===
A chart with an area on it. # headline
The area has corners and hours. Ships wait outside; the sea inside is empty and looks as it always did. What is to come of it is not known on the last page of this calendar.
-> DONE

=== end_inspections_stay ===
A launch comes alongside, as every day. # headline
The officer knows the way to the bridge by now, and the mate has the papers ready. It is written down each time. It used to be read.
-> DONE

=== end_given_up ===
Empty rooms in Yokota. # headline
On the carpet one sees where the desks stood. Somebody has left a map on the wall, with pins.
-> DONE

=== end_money_stopped ===
Half a corridor. # headline
As far as the money went there are new lamps; behind the plastic sheet it is dark. { number("answer.unowned") > 0: {shown("answer.unowned")} orders were given that nobody was to give. | The telephones are connected. It has not been said to whom. }
-> DONE

=== end_apart ===
Two plans in two safes. # headline
They were written a few streets apart. In one there is a chapter on what to do if the ally comes late; in the other, one on what to do if he asks too soon.
-> DONE

=== end_from_yokota ===
The telephone in Yokota is answered. # headline
{ side() == "japan" or side() == "usa": Of {shown("answer.events")} events this was said afterwards: it took so many hours, {shown("answer.us_hours")} on average, to an American order. What the hours were worth, no event has told. | Who calls Japan about American ships is given a number in Japan now. What is decided behind it cannot be heard. }
-> DONE

=== end_two_doors ===
Two doors, and a light under both. # headline
{ side() == "japan" or side() == "usa": { number("answer.contradictions") > 0: {shown("answer.contradictions")} times the answers differed. Nobody had been wrong. | The answers never differed. It may have been agreement, and it may have been luck. } | From outside one sees two signs, and who goes in by which. }
-> DONE

=== end_under_construction ===
The paint is not dry. # headline
There is a plan with a date on it; the date has been moved once. Liaison officers know each other's coffee. Orders come from Hawaii.
-> DONE

=== end_from_hawaii ===
Afternoon in Hawaii, the next morning in Japan. # headline
It works as it worked before. After {shown("answer.events")} events both sides of the ocean know what to expect of each other, and would each change something else.
-> DONE
