import {
  type Game,
  type MessageView,
  type OutcomeView,
  type Seen,
  type View,
  viewOf,
  whiteCellView,
} from '@sandtable/engine';

/**
 * Through whose eyes a game is watched: the id of a seat, or this name for the white cell, who see everything. No seat can
 * be called so, for ids hold no blanks.
 */
export const whiteCell = 'white cell';

/** What an eye sees: a seat's view, and in the white cell's also whose order it was, and who was told. */
export type EyeView = Omit<View, 'outcomes' | 'messages'> & {
  readonly outcomes: readonly SeenOutcome[];
  readonly messages: readonly SeenMessage[];
};

export type SeenOutcome = OutcomeView & { readonly seat?: string };
export type SeenMessage = MessageView & { readonly seats?: readonly string[] };

/** What an eye sees of a game. The white cell's view has no desk of its own: no slots, and nothing that it is asked. */
export function seenBy(game: Game, eye: string): EyeView {
  return eye === whiteCell ? everything(game) : viewOf(game, eye);
}

function everything(game: Game): EyeView {
  const { turn, date, hour, turnsLeft, variables, values, machines, outcomes, messages } = whiteCellView(game);
  const [seat] = game.scenario.seats;
  return {
    seat: whiteCell,
    side: '',
    turn,
    date,
    hour,
    phase: game.phase.at,
    turnsLeft,
    variables: variables.map(exactly),
    values: values.map(exactly),
    machines,
    slots: [],
    submitted: false,
    asked: [],
    asks: [],
    outcomes,
    messages,
    // How it ended is for all alike.
    ending: seat ? viewOf(game, seat.id).ending : null,
  };
}

function exactly({ id, title, as, value }: ReturnType<typeof whiteCellView>['variables'][number]): Seen {
  return { id, title, as, sight: { kind: 'exact', value } };
}
