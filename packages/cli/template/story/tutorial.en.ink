EXTERNAL shown(what)
EXTERNAL is(what, state)
EXTERNAL side()

=== briefing ===
Two jetties, one lake. # headline
In May one could row between the stones off the point. Now children walk out to them.
{ side():
- "hill":
    Your pumps lift the water to the orchards. A tree that is dry in June has nothing to pick in September.
- "shore":
    Your mills stand in one street. When a wheel stops, everybody in it hears that.
}
Everybody can look at the lake. What is in your tanks, the other town can only guess.
-> DONE

=== watched ===
A slate at the market. # headline
The warden writes the level on it, beside the fish: {shown("level")}. People read it before they buy.
-> DONE

=== fish ===
Herons. # headline
They stand where it was too deep for them last year, and do not have to wait long.
-> DONE

=== trout_die ===
Nothing jumps in the evening. # headline
At the market somebody takes down the sign with the fish, and leaves the hook.
-> DONE

=== agreement ===
It rains on both jetties. # headline
On each of them stands a stick with the same two marks. The mayors compare the sticks, and then their hats.
-> DONE

=== autumn ===
It rains on both jetties. # headline
{ is("pumping", "watched"): The slate at the market is washed clean. }
In each town somebody climbs a ladder and looks into the tank before looking at the lake.
-> DONE
