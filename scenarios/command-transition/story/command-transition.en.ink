// What a seat is told between the lines of the rules. It reads what that seat sees, and decides nothing.
EXTERNAL shown(what)
EXTERNAL number(what)
EXTERNAL is(what, state)
EXTERNAL side()
EXTERNAL seat()
EXTERNAL chance(percent)
EXTERNAL pick(among)
INCLUDE arrangement.en.ink

=== briefing ===
Nineteen hours, and an ocean. # headline
When it is nine on Monday morning in Tokyo, it is two on Sunday afternoon in Honolulu. From there American forces in this half of the world are commanded. There is a headquarters in Japan, at Yokota, west of Tokyo; it looks after bases, agreements and schools, and commands next to nothing.
In July 2024 four ministers have said that this is to change, in phases. Japan is about to give its own forces one joint commander, and he is to have a counterpart within reach. What the counterpart may order, how soon, and who pays for it has not been said.
{ side():
- "japan":
    An ally that answers in hours is worth something. It also sits in your capital, knows your plans, and may act in your name where you were not asked. Opinion at home carries this as long as it is not tired of it; Okinawa, with most of the bases, has long been. Most of what Washington wants needs your consent. { seat() == "governor": You are asked last, and see it first: the helicopters are over your schools. }
- "usa":
    A commander who is near can be quick; a commander who is far sees the whole ocean. Two of them may order two things. You can build it fast or slowly, halt it to save, or give away what Hawaii holds piece by piece. Everything that you do is read in Tokyo as a word about the treaty.
- "china":
    Two others build a command at your door and say that it is not about you, or that it is. You may press, and prove them right; work between them, and perhaps be noticed; soften your tone, and be thought to have given way; or wait for their budgets and elections.
- "dprk":
    You have missiles, a customer for them, and an audience. What you fire is not for sale any more, and what you sell cannot be fired.
}
One day something will happen that nobody has planned: an earthquake, a missile, a boat. Then it will be seen who picks up the telephone.
-> DONE

=== new_government ===
Washington will have another government. # headline
{ pick(2):
- 1: In Tokyo the television shows a map of a country in two colours, and a stage with flags. The man beside the map explains what a treaty is.
- else: In Tokyo somebody takes three folders from a shelf: what was said in the last term, what was meant, and what was done. The folders are not equally thick.
}
-> DONE

=== leaders_meet ===
Two chairs, two glasses of water, one sentence kept. # headline
The officials have waited for one number, V, and for one word, upgrade. Both are in the statement. They go home on the same flight and sleep.
{ side() == "china": Beijing's spokesperson says that no third party should be named. One was. }
-> DONE

=== leak ===
One reader too many. # headline
A plan for an operation stood in a chat, between a thumbs-up and a flag, and a journalist was in it. He waited until it was over before he wrote.
{ side() == "japan": What Tokyo has told its ally in confidence is a long list. An official goes through it and asks himself at each line in which room it was said. }
{ side() == "usa": Those who were in the chat explain what it was not. The ally asks what it was. }
{ side() == "china": In Beijing nobody comments. }
* [Have the leak investigated # order: answer_leak(investigate)]
  An inspector is named, and asks for the telephones.
* [Share less because of the leak # order: answer_leak(limit)]
  Lists of readers are shortened, by hand.
* [Call the leak a small matter # order: answer_leak(play_down)]
  A statement is drafted, of three sentences.
-
-> DONE

=== ichigaya ===
Two hundred and forty people and one commander. # headline
At Ichigaya, in the middle of Tokyo, Japan's army, navy and air force have a joint command. On its first day it has an emblem, a flag and a duty officer. Whom he calls on the other side depends on what was agreed.
-> DONE

=== asked_to_spend ===
Three point five. # headline # to: usa, japan
{ side():
- "japan": Nobody has asked, says the spokesperson, and Japan decides for itself what it needs. In the ministry of finance a column is added to a table, for illustration. # to: usa, japan
- else: The figure has no author. It is confirmed by two people who may not be named, one of whom thinks that it is too low. # to: usa, japan
}
-> DONE

=== mandate ===
A large majority. # headline
The governing party has more seats than it has chairs in its meeting room. "One cannot spend a majority twice," says an old secretary. Nobody asks her on what.
-> DONE

=== helicopter ===
A helicopter in a schoolyard. # headline
{ seat() == "governor": You are there within the hour. A teacher has counted the children, and counts them again while she talks to you. }
{ seat() != "governor": Nobody is hurt. On the pictures one sees a rotor blade, a line of tape, and small shoes in a rack. }
-> DONE

=== no_plan_b ===
"We have no plan B." # headline
He said it into a microphone, in English, and as if it were a proof of loyalty. By evening it has been translated into four languages and meant something else in each.
-> DONE

=== front_page ===
{ stopping:
- A name on the front page. # headline # to: usa, japan
  It is that of a young man in uniform, and it stands there because that of the other one must not be printed. # to: usa, japan
- On the front page again. # headline # to: usa, japan
  { cycle:
  - A street, a car, a court date. The spokesperson of the base regrets it, in the same words as last time. # to: usa, japan
  - A woman in her sixties stands at a gate with a photograph. She has been asked to speak, and does not. # to: usa, japan
  - The paper prints the number of cases this year beside that of last year. It does not say which one is the higher. # to: usa, japan
  - The prefecture learnt of it from the newspaper. In three offices people look for the mail in which they were told. # to: usa, japan
  - A curfew is announced for those in uniform. A barkeeper at the gate turns her chairs up and says that she has seen curfews. # to: usa, japan
  }
}
-> DONE

=== gates ===
{ stopping:
- People sit down before the gates. # headline # to: usa, japan
  They have brought cushions. The police carry away those in front, one by one, and apologise to the older ones. # to: usa, japan
- The cushions are back. # headline # to: usa, japan
  The lorries wait with their engines off. Somebody has brought tea for the guards as well. # to: usa, japan
}
-> DONE

=== withdrawn ===
Tokyo takes back its consent. # headline
The Prime Minister speaks for four minutes. The word "sovereignty" comes once, the word "friend" three times. Behind the headquarters' fence somebody has left the lights on.
-> DONE

=== trade_slows ===
{ stopping:
- Papers are checked more slowly. # headline
- Trade again. # headline
}
{ side():
- "japan": { cycle:
  - In a harbour in the north, scallops lie in cold stores. The importer has asked for a certificate that did not exist last week.
  - A company that makes magnets asks its ministry a question, and the ministry asks for time.
  - A fair is postponed, on account of the weather. It was to be indoors.
  }
- "china": { cycle:
  - The spokesperson has two sheets: what was done, and what it would take to undo it. The second one is not read out.
  - An office in a port is told to be thorough. A factory inland asks how long thoroughness will last; it needs the parts.
  }
- else: Cables speak of measures and of countermeasures. What is being answered depends on who writes.
}
-> DONE

=== patrols_pass ===
{ stopping:
- White ships, one more than yesterday. # headline
- The ships are there again. # headline
}
{ side():
- "japan": { cycle:
  - In a harbour in the south, a captain asks whether he should sail. He is told that it is for him to decide.
  - A cutter that was to go home for repairs stays out another week. Its crew has learnt by now how each of the others sounds on the radio.
  }
- "china": { cycle:
  - A map on the evening news shows a line with small ships on it. The law that it refers to is read out by number.
  - Two crews share the cabins of one, so that somebody is always awake. At home this is called presence.
  }
- "usa": { cycle:
  - An aircraft flies along the line and counts. The number is sent on without a comment.
  - Another count, another number. Somebody asks from which one on it would mean something.
  }
}
-> DONE

=== test_flies ===
{ stopping:
- A line on a screen, and the sea at its end. # headline
- Another line on the screen. # headline
}
{ side():
- "japan": { cycle:
  - A spokesperson reads out height, range and the word "protest", in this order. Fishing boats are called one by one, and answer.
  - A school in the north practises ducking under desks. The youngest think that it is against earthquakes.
  }
- "usa": The assessment is ready in eleven minutes. It says what flew, and not why today.
- "china": All sides are called upon to show restraint. The sentence is kept ready.
- "dprk": { cycle:
  - Those who prepared it have twenty minutes to stand for a photograph. It will be printed tomorrow.
  - An officer signs a form in three copies. One of them goes to those who count what is left.
  }
}
-> DONE

=== crates_leave ===
A train with closed cars. # headline # to: dprk
{ cycle:
- It crosses the river at night, slowly. What comes back is oil, flour, and a list of what else is wanted. # to: dprk
- The customer complains about the fuses, and orders more. # to: dprk
}
-> DONE

=== hand_noticed ===
{ stopping:
- Somebody has noticed. # headline # to: usa, japan
  An account that argued like a neighbour turns out to have no neighbours. The report on it has forty pages, and more readers than the account ever had. # to: usa, japan
- Noticed again. # headline # to: usa, japan
  { cycle:
  - A guest speaker's travel was paid by a foundation that nobody can telephone. # to: usa, japan
  - The same sentence has been found in three newspapers, each time signed by somebody else. One of them exists. # to: usa, japan
  - A member of parliament returns a medal, and says that he had thought it was for culture. # to: usa, japan
  }
}
-> DONE

=== a_year_to_sign ===
A year to sign. # headline # to: usa, japan
Two delegations exchange tables. In theirs the ally's figure stands in the second column, and in both it is the wrong one. Eleven months and some nights are left. # to: usa, japan
-> DONE

=== terms_signed ===
A number in the middle. # headline
Host-nation support is settled for another five years. Both delegations tell their press that the other one has moved.
-> DONE

=== terms_lapse ===
At midnight nothing happens. # headline
The agreement on costs has lapsed. Lights on the bases are on, cooks and drivers come to work, and no paper says any more who pays them.
-> DONE

=== crisis_breaks ===
{ is("mission", "relief"):
  The ground does not stop moving. # headline
  Off Tokai the sea has drawn back from the harbours. Roads end in the air. The first calls for help come by radio, from people who say where they are and then say it again.
}
{ is("mission", "sea"):
  A boat does not come home. # headline
  Four names, one engine number, a last position. On the quay a woman holds a telephone in both hands.
}
{ is("mission", "defence"):
  A sentence on every telephone in northern Japan. # headline
  "Take shelter in a building or underground." It came while the missile was overhead; it goes on after it has fallen into the sea.
}
{ side():
- "usa": In Hawaii it is another day. Who may order is written down; whether both have read the same line will be seen.
- "japan": { is("mission", "relief"): The Cabinet meets in working clothes. | The Cabinet meets within the hour. } One chair at the table is for the one who speaks with the allies. Whom he calls first was settled long ago, or was not.
- "china":
    { is("mission", "sea"):
      The crew is on board one of your ships. Your law gives sixty days; other capitals count in hours.
    - else:
      One watches, and is asked to help, to comment, or to stay away. Each of the three will be read as a move.
    }
- "dprk":
    { is("mission", "defence"):
      It went where it was meant to go. Three capitals are asking now what was meant by it.
    - else:
      Others are busy. That does not last.
    }
}
* [In this crisis, watch # order: respond(monitor)]
  Everything that can see is turned that way.
* [In this crisis, go and help # order: respond(assist)]
  What can be sent is counted, and told to make ready.
* [In this crisis, show force # order: respond(show_force)]
  What can be seen from afar is told to make ready.
* [In this crisis, watch # order: respond_japan(monitor)]
  Everything that can see is turned that way.
* [In this crisis, go and help # order: respond_japan(assist)]
  What can be sent is counted, and told to make ready.
* [In this crisis, show force # order: respond_japan(show_force)]
  What can be seen from afar is told to make ready.
* { is("mission", "sea") } [In this crisis, propose that both step back # order: step_back]
  The proposal has one sentence. It is read over the telephone, twice.
-
-> DONE

=== nobody_orders ===
{shown("elapsed")}, and no American order. # headline # to: usa, japan
{ side() == "usa": There were calls, drafts, and a meeting about who calls the meeting. What went out was a request for information. }
{ side() == "japan": In Tokyo the liaison's chair is taken each morning by somebody who has nothing new. The third time nobody asks. }
-> DONE

=== two_orders ===
Two orders, one ship. # headline # to: usa, japan
The bridge has both on its screen, five minutes apart. The captain reads them aloud, first the one, then the other, and asks for a third. # to: usa, japan
-> DONE

=== crisis_over ===
{ is("result", "eased"):
  It is getting quieter. # headline
  People thank those who came. Commissions are set up to find out why it went well; they will be disbanded sooner than the others.
}
{ is("result", "contained"):
  It went no further. # headline
  Nobody calls it a success. Those who were on watch sleep for a day, and then write down what they would rather not say.
}
{ is("result", "worsened"):
  It got worse. # headline
  Each account of it begins at another hour. In each, somebody else was to have called.
}
-> DONE

=== shots ===
Somebody fired. # headline
On the recordings one hears a voice that says "say again", and then nothing for some time. Who was first is known to two crews, and they do not agree.
-> DONE

=== unsigned ===
No paper on the table. # headline
Three years after four ministers shook hands, the bases run on goodwill and on last year's invoices. It works. That is what worries both ministries of finance.
-> DONE

=== unwilling_ground ===
A headquarters, and a country that looks away. # headline
The rooms are full, the exercises go on, the telephone is answered after one ring. Outside, fewer than half would say that it should stand there.
-> DONE

=== orders_from_yokota ===
The telephone rings in Yokota. # headline
It used to ring in Hawaii. Whoever picks it up now can say yes, or no, and does not have to call back. What that is worth will be told by others.
-> DONE

=== two_doors ===
A building with two entrances. # headline
One is near and opens quickly; behind the other one it is decided. Those who know the building knock on both.
-> DONE

=== a_cell ===
A room with a dozen desks. # headline
They know everybody and everything, and may order nothing. Once a week somebody from the ministry brings cake.
-> DONE

=== from_hawaii ===
It is still yesterday in Honolulu. # headline
Orders come from there as they did. On a shelf in Tokyo stands a statement of July 2024, with a good sentence in it.
-> DONE
