// What is told of the command wherever it is used: the bargain, the money, the desks. The functions stand in the story that includes this.

=== bargain_settled ===
{ stopping:
- A sentence that both capitals can sign. # headline
- The sentence is opened again. # headline
}
{ is("model", "halted"):
  It says that nothing is enlarged, and says it so that it sounds like a beginning.
- else:
  It took two days to find a verb. "Strengthen" was in nobody's way; "command" was in everybody's.
}
{ side():
- "usa": The Pentagon's lawyers have marked where the sentence ends. Past that point it is for Hawaii and Yokota to find out what was meant.
- "japan": The line that no Japanese unit comes under American command stands in the text, and twice in the press notes.
- "china": The text is short, the photographs are many. In Beijing somebody counts which words were new.
}
-> DONE

=== desks_arrive ===
{ stopping:
- Desks are carried into a building at Yokota. # headline
- At Yokota desks are moved again. # headline
}
{ is("model", "forward_cell"):
  They are few: a liaison team that can talk to everybody and order nobody.
- else:
  About a dozen officers move to the centre of Tokyo meanwhile, to sit one floor away from those with whom they are to plan.
}
{ side() == "japan": At Ichigaya a door gets a second language on its sign. }
{ side() == "usa": The morning call with Hawaii now begins at two in the morning for one of the two, and it is not always the same one. }
{ side() == "china": From outside one sees more cars on a weekday. What they mean is asked in a note of four pages. }
-> DONE

=== missions_come ===
Yokota is given something to do. # headline
A map that hung in Hawaii alone now hangs in two places. Under it stands whom to call; for some missions two numbers stand there.
{ side() == "usa": An officer writes "supported" and "supporting" on a board, draws an arrow, and wipes it out again. }
{ side() == "japan": For the first time, the one who calls back is in the same time zone. }
-> DONE

=== contingency ===
The last phase: command, if it comes to that. # headline
What the paper says is one thing. What it is worth will be known on the day on which nobody has time to look it up.
{ side() == "china": A spokesperson in Beijing speaks of blocs. Asked what would calm her government, she says: less of this. }
{ side() != "china": Whether this keeps that day away, or brings it nearer, is argued in every capital by people who have read the same page. }
-> DONE

=== given_up ===
The sign is unscrewed. # headline
It leaves four holes in the wall. Those who moved to Japan for it ask about their leases and their children's schools; the missions are Hawaii's again, as if it had been a long visit.
-> DONE

=== review_opens ===
{ stopping:
- A column of figures. # headline
  A briefing paper lists what could be saved. Between two other lines stands the headquarters in Japan.
- The column is back. # headline
  The same line, another year. Nobody needs to be told what it means.
}
{ side():
- "usa": Whoever halts it saves a sum that is small in the budget and large in Tokyo. Congress can put a fence around the money, if it is quick.
- "japan": In Tokyo the spokesperson says that he would not comment on a paper that he has not seen. He has seen it.
- "china": In Beijing the paper is read with interest and quoted by nobody.
}
* [Keep the expansion # order: steer_programme(keep)]
  A cable is drafted: the work goes on.
* [Halt the expansion # order: steer_programme(halt)]
  A cable is drafted: the work stops.
* [Fence the money against a halt # order: fence_funds]
  In the committee's rooms a paragraph is drafted.
-
-> DONE

=== fence ===
A paragraph that takes a page to say no. # headline # to: usa, japan
The money may be spent on this and on nothing else. The members who wrote it come from both parties, and each explains it differently at home. # to: usa, japan
-> DONE

=== halted ===
The work stops. # headline
Boxes stay packed. Nobody has been told to go home; nobody has been told to stay.
{ side() == "japan": A minister says that the alliance does not hang on a building. His officials are asked how they would put the difference. }
{ side() == "usa": Each month {shown("month_cost")} are not spent, as long as it lasts. Posts and leases run out after fifteen months. }
{ side() == "china": A commentary in Beijing calls it a domestic matter of others. It is long. }
-> DONE

=== resumed ===
The boxes are opened again. # headline
Some who were to unpack them have taken other posts. What was learnt about each other's telephones has to be learnt again by their successors.
-> DONE

=== seoul_absent ===
Two flags, and a stand without one. # headline # to: usa, japan
The third ship stays in port. A statement speaks of maintenance. A newspaper in Seoul speaks of a textbook, one in Tokyo of an election; both print the same photograph of a quay. # to: usa, japan
-> DONE
