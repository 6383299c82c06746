// What a seat is told between the lines of the rules. It reads what that seat sees, and decides nothing.
EXTERNAL shown(what)
EXTERNAL number(what)
EXTERNAL known(what)
EXTERNAL is(what, state)
EXTERNAL seat()
EXTERNAL side()
EXTERNAL turn()
EXTERNAL pick(among)

// What was told before: both cities use the same rules, and each is told of once.
VAR coast_lane = false
VAR hills_lane = false
VAR coast_out = false
VAR hills_out = false
VAR coast_death = false
VAR hills_death = false
VAR columns_in = 0

=== briefing ===
A February night, ten minutes before midnight. # headline
The ground moved for a minute and a half, and then the sea came in. Two cities are cut off: Hamabe on the coast, at the end of one road and beside a small port, and Yamate in the hills, at the end of another. Nobody here is an enemy. What is short is crews, beds, lorries, daylight, and knowledge of what has happened.
Of a hundred people who were brought out of fallen houses in Kobe in 1995, on the first day seventy-five were alive; on the second day twenty-four. A turn is six hours.
{ side():
- "prefecture":
    By law a mayor asks you for help, and you ask the nation. Both cities are yours, and you can see neither.
- "cities":
    By law the help in a city is its mayor's to lead. What you need from outside, you ask the governor for, and the governor asks the nation.
- "nation":
    By law you are asked: a mayor asks the governor, and the governor asks you. Where there is no time to wait, a few units may go unasked.
- else:
    Lights go on where a road leads, and where somebody has looked into the houses first. Water takes longer than anybody is told.
}
{ seat():
- "governor":
    You know what was last reported to you, and reports grow old. You can ask without figures, and speak without certainty. You say whom lorries go to.
- "medical":
    You have {number("medical_crews in capital")} crews tonight, and two cities. The beds of the capital will not be enough, unless patients are sent on, far from their families.
- "roads":
    You have {number("road_crews in capital") + number("road_crews in coast") + number("road_crews in hills")} crews, two roads and a port. Whoever clears one of them is missing at the others.
- "coast_mayor":
    You alone know how things stand in Hamabe. Staff who count cannot carry blankets; while nobody counts, the capital guesses.
- "hill_mayor":
    You alone know how things stand in Yamate. Nobody has heard from you yet, and {shown("yamate.isolated")} people live in valleys that you have not heard from either.
- "fire":
    {number("rescue_crews in coast")} crews in Hamabe, {number("rescue_crews in hills")} in Yamate, {number("rescue_crews in capital")} in the capital. Everybody at once finds more people tonight, and fewer the day after tomorrow. Half of those who are trapped in Hamabe lie where the sea may come again.
- "liaison":
    Push supplies before anybody asks, and the lorries may stand in each other's way. Wait for a list, and it comes from people who have not eaten.
- "sdf":
    {number("relief_units in outside")} units wait beyond the mountains, and {number("helicopters in capital") + number("helicopters in outside")} helicopters that do not fly at night. They can search, or clear roads, or cook. Somebody will ask why not all three.
- else:
    {number("line_crews in capital")} crews, water tankers: {number("grid.tankers")}, generator cars: {number("care.generators")}; and two hospitals whose fuel lasts a day or so. Streets can have light at once, or be looked at house by house.
}
-> DONE

=== first_hour ===
Midnight, and no figures. # headline
{ seat():
- "coast_mayor":
    From the roof of the city hall not one lamp is to be seen between the station and the sea. People come up the hill in what they slept in.
- "hill_mayor":
    The telephone gives no tone. Somebody has gone to look at the bridge, and has not come back to say.
- else:
    On the wall map of the operations room Hamabe has one pin. Yamate has none. The duty officer looks at the place for a while, and writes down the time.
}
-> DONE

=== brought_out ===
{ number("hamabe.rescued") > 0 and not coast_out:
  ~ coast_out = true
  Hamabe: somebody is carried out, and breathes. # headline
  It took five people and the jack of a car. The boy is nine, grey with plaster, and asks what time it is.
}
{ number("yamate.rescued") > 0 and not hills_out:
  ~ hills_out = true
  Yamate: a hand below a door. # headline
  The neighbours had known where she sleeps. They had put a broom on the roof, with a towel tied to it, so that the crew would not have to ask.
}
-> DONE

=== lowland_opens ===
{ stopping:
- The sea stays where it is. # headline
  Boats lie across the streets of the lowland. Crews walk in behind a man with a pole, who touches the ground before each step.
- Once more the lowland is open. # headline
  The man with the pole goes first again. What was marked with paint yesterday has been washed, and has to be looked at anew.
}
{ seat() == "roads": Now somebody may look at what lies at the bottom of the port. }
-> DONE

=== aftershock ===
{ stopping:
- The lamps swing again. # headline
  On a heap of beams somebody blows a whistle, and everybody comes down. They count each other, twice, and wait beside what they had begun to lift.
- Another one. # headline
  The whistle, the way down, the counting. In the shelters nobody cries out any more; people lay a hand on the floor, and wait.
- { pick(2):
  - 1: And again. # headline
  - else: The ground has not finished. # headline
  }
  Asked how many that makes, nobody knows a number.
}
-> DONE

=== shock_again ===
It is as strong as the first. # headline
People had gone back in: for a blanket, for a cat, for somebody's medicine.
{ is("tsunami", "warning"): On the coast the loudspeakers begin again, in the voice of the first night: leave the lowland, do not turn back. }
{ side() == "cities": Crews who had slept for an hour stand in the yard and put on their helmets. }
-> DONE

=== snow ===
{ once:
- Large flakes, without a sound. # headline
  On the landing grounds covers are pulled over the rotors. Those who are waiting for a helicopter look up all the same.
- Snow again. # headline
  Last time's tracks are gone within the hour. On the slopes nobody can see any more what has moved.
- And snow once more. # headline
  Somebody has cleared the steps of the gymnasium with a school desk.
}
{ seat() == "roads": It lies on the slides, the cleared places and the cracks alike. }
-> DONE

=== lane ===
{ not coast_lane and not is("coast_way.way", "cut"):
  ~ coast_lane = true
  One lane to Hamabe. # headline
  First comes a wheel loader, then an ambulance, then a lorry with water. They drive with their mirrors folded in.
}
{ not hills_lane and not is("hills_way.way", "cut"):
  ~ hills_lane = true
  One lane to Yamate. # headline
  At the narrowest place a man with a flag lets them pass one by one. Those who come down are asked by those who go up what it is like; most shake their heads, and drive on.
}
-> DONE

=== columns ===
{ columns_in != turn():
  ~ columns_in = turn()
  { stopping:
  - Plates of other prefectures. # headline
    The column turns into the stadium of the capital at walking pace. A driver leans out and asks what the town is called. From here on they need a road, and somebody who says which.
  - More headlights at the stadium. # headline
    Those who came before show them where there is hot water. On the stands somebody has hung a map, drawn by hand, with what is passable today.
  }
}
-> DONE

=== wave ===
Two call signs. # headline
They are read out on the radio every minute, and after an hour every quarter of an hour. The other crews in the lowland have stopped where they are, and listen.
-> DONE

=== corridor ===
{ stopping:
- A hospital without light. # headline
  For those whose machine has stopped, nurses press a bag by hand, and change places every ten minutes. In the corridor the beds stand in the order in which they can go down the stairs.
- Now the other one. # headline
  The names of patients are written on their wrists, with a pen that does not wash off. There is no water to try it.
}
-> DONE

=== letters ===
{ once:
- A schoolyard from the air. # headline
  Somebody stood there, and thought about how large a letter has to be. Beside it people wave; nobody can count them from here.
- The letters are still there. # headline
  They have been laid anew, and larger.
- The same schoolyard. # headline
  Nobody waves now. They stand beside the letters so that one sees how many they are.
}
-> DONE

=== empty_house ===
{ is("public.rumour", "harmful") or seat() == "fire" or seat() == "governor":
  { once:
  - An address, and nobody there. # headline
    The crew calls at each window, turns off the engine, and listens. In the hall slippers stand in a row. The post is shared another thousand times meanwhile.
  - Another address. # headline
    This time somebody rings first. Nobody answers, and that proves nothing. They drive.
  - A third one. # headline
    The woman who opens has not called anybody. She asks the crew in, because of the cold.
  }
}
-> DONE

=== rescue_window ===
{ turn() < 8:
  Twenty-four hours. # headline
  The chiefs know the figures from Kobe: of those who were brought out on the first day three of four were alive, of those on the second day one of four. Nobody says it on the radio.
- else:
  Seventy-two hours. # headline
  It is a number, not a wall: in Kobe, on the fourth day, 26 of 484 were alive. It is the number that everybody knows, and that the families have counted.
}
{ known("hamabe.rescued"):
  Brought out alive in Hamabe: {shown("hamabe.rescued")}.
- else:
  { number("hamabe.reported"): Brought out alive in Hamabe, when the mayor last counted, {number("hamabe.report_age") * 6} hours ago: {shown("hamabe.told_rescued")}. | From Hamabe there is no count. }
}
{ known("yamate.rescued"):
  Brought out alive in Yamate: {shown("yamate.rescued")}.
- else:
  { number("yamate.reported"): Brought out alive in Yamate, when the mayor last counted, {number("yamate.report_age") * 6} hours ago: {shown("yamate.told_rescued")}. | From Yamate there is no count. }
}
-> DONE

=== rope ===
A rope around a heap of tiles. # headline # to: fire, sdf, governor
Before it stand eleven people who know where the bed was. They have drawn it for the crews, on the back of a calendar. # to: fire, sdf, governor
The chief on the spot, to a microphone: “I tell them each hour what we do. I do not tell them what I think.” # to: fire, sdf, governor
-> DONE

=== death_in_shelter ===
{ number("hamabe.related") > 0 and not coast_death:
  ~ coast_death = true
  A death in a gymnasium of Hamabe. # headline
  She was eighty-one, and nothing had fallen on her. She had drunk little, so as not to climb over the sleeping on her way to the toilet. It was noticed when the blankets were folded.
}
{ number("yamate.related") > 0 and not hills_death:
  ~ hills_death = true
  In Yamate a man does not get out of his car. # headline
  He had stayed in it, because of the dog. The doctor asks his neighbours how long he had sat with his knees bent.
}
-> DONE

=== street_burns ===
One light too many. # headline
In the third house a heater had lain on a mattress since the first night. The hydrants are dry; buckets go from hand to hand, from the river up.
Spokesperson of the utility: “The switch was closed with the consent of the city.” City hall: “We were asked, and we agreed.”
-> DONE

=== light_returns ===
{ stopping:
- A row of windows. # headline # to: restoration, governor, coast_mayor, hill_mayor
  They come on all together, and with them the radios, the televisions, and a rice cooker that had been waiting since Monday night. More than half of the homes of a city have power. # to: restoration, governor, coast_mayor, hill_mayor
- More windows. # headline # to: restoration, governor, coast_mayor, hill_mayor
  In the shelters people look for their keys. Some find them, and remember that there is no door. # to: restoration, governor, coast_mayor, hill_mayor
}
-> DONE

=== nobody_listens ===
A van with a loudspeaker. # headline
It drives slowly, and says where there is water. Behind the windows curtains move. Nobody comes out: they have heard that it is somewhere else.
-> DONE

=== crews_spent ===
They sleep where they sit. # headline
In the corridor of the fire station boots point in all directions. A chief walks along, and takes the radios out of their hands, one by one, without waking anybody.
-> DONE

=== cut_off ===
A number in a notebook. # headline
The crew of the helicopter counts heads, writes, and turns away; the fuel is for the next valley. Down there they have stopped waving. It never was a matter of being seen.
-> DONE

=== shelters_fail ===
A list beside the door. # headline
It says who sleeps where. Some of the lines are crossed out, with a ruler, by somebody who took care to do it well.
-> DONE

=== two_cities ===
Side by side. # headline
The evening programme shows both pictures without a word. In one, steam rises from bowls. In the other, a woman folds a newspaper into slippers for her father.
-> DONE

=== turning ===
Somebody rings the school bell. # headline
It is the caretaker, by hand, to see whether it still sounds. In the gymnasium children sit up, and look for their bags before they remember.
-> DONE

=== long_winter ===
A woman sweeps. # headline
She begins at the gate, as on every morning, and stops where the house was. Then she sweeps the neighbour's side as well.
-> DONE
