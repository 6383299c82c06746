import type { Sign, Size } from './pseudo-terminal.ts';

/** A picture of `docs/pictures`: its name, what it is called, and what is to be seen on it. */
export interface Picture {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/**
 * Keys that are pressed, the screen that they lead to, and the picture for which it is kept. By the sign the words about
 * the picture are held too: what they say of it, its sign must show.
 */
export interface Step {
  readonly keys: string;
  readonly until: Sign;
  readonly picture?: Picture;
}

/** A game that is played, or watched, for its pictures: how it is called, and what is done in it. */
export interface Game {
  readonly words: readonly string[];
  /** What plays the game that is watched; without it the game is played at the terminal. */
  readonly recorded?: readonly string[];
  readonly language: 'en' | 'ja';
  readonly size: Size;
  /** The first has no keys: it waits for the game to begin. */
  readonly steps: readonly Step[];
  /** Played on to its end, without another order, for a picture of that. */
  readonly ends?: Picture;
}

const usual: Size = { columns: 80, rows: 24 };
const large: Size = { columns: 200, rows: 60 };
const primeMinister = ['play', 'scenarios/senkaku', '--as', 'pm', '--seed', '7'];
const ENTER = '\r';

const tutorial: Game = {
  words: ['play', 'scenarios/tutorial', '--as', 'hill_mayor', '--seed', '7'],
  language: 'en',
  size: usual,
  steps: [
    { keys: '', until: /Two jetties[\s\S]*Enter next/ },
    { keys: 's', until: '[1 Orders]' },
    {
      keys: '2',
      until: /\[2 World\][\s\S]*Level of the lake: 45 cm/,
      picture: {
        name: 'tutorial',
        title: 'The tutorial, as the Mayor of Hilltown sees it',
        description: 'Bars show how much water there is in the lake and in the tanks, and how long towns went without.',
      },
    },
  ],
};

/** From the story's first words by a telephone call to the end of a summer. */
const summer: Game = {
  words: primeMinister,
  language: 'en',
  size: usual,
  steps: [
    {
      keys: '',
      until: /1\/1[\s\S]*Enter next/,
      picture: {
        name: 'briefing',
        title: 'A game begins: the story says where it is played',
        description:
          'A few sentences tell of the islands, of what the Prime Minister’s Office weighs, and of a Monday at half past five. The last line names the keys.',
      },
    },
    { keys: 's', until: '[1 Orders]' },
    {
      keys: 'jj',
      until: '› Call a capital',
      picture: {
        name: 'orders',
        title: 'The screen of orders',
        description:
          'What the seat may order, with the cursor at a call to another capital; below it, greyed, what it may not order now, and why.',
      },
    },
    { keys: ENTER, until: 'Whom' },
    {
      keys: '2',
      until: /A frank word 83\.33%, Set phrases 16\.67%[\s\S]*Enter gives the order/,
      picture: {
        name: 'odds',
        title: 'An order before it is given, with its odds',
        description:
          'A call to the central leadership: a frank word comes of it in 83.33 per cent, set phrases in 16.67 per cent. Enter gives the order.',
      },
    },
    { keys: ENTER, until: 'Given: Call a capital' },
    {
      keys: 'd',
      until: /carried out\n {2}A call[^\n]*83\.33%[^\n]*\n {2}2d6: 3 \+ 5 = 8[\s\S]*Two voices agree/,
      picture: {
        name: 'resolution',
        title: 'What came of the order: its odds, its dice, and what the story makes of it',
        description:
          'The call is carried out: a frank word had 83.33 per cent, and two dice show 3 and 5. The story has a sentence for it, and below stands what changed that the seat can see.',
      },
    },
    { keys: 's', until: '[1 Orders]' },
    {
      keys: '2',
      until: '[2 World]',
      picture: {
        name: 'world',
        title: 'What the seat sees of the world',
        description:
          'Where the crisis stands, then what has changed since the last orders, each with what it was, then the rest.',
      },
    },
    {
      keys: '3',
      until: '[3 Map]',
      picture: {
        name: 'map',
        title: 'The map',
        description:
          'Places where they lie, dotted lines between neighbours, and how many units are seen at each; below it which ones.',
      },
    },
  ],
  ends: {
    name: 'ending',
    title: 'The end of a game, and its place among a thousand',
    description:
      'How the summer ended and what that means to each side, then in how many of a thousand other games it ended so, and the figures of this one.',
  },
};

const inJapanese: Game = {
  words: [...primeMinister, '--lang', 'ja'],
  language: 'ja',
  size: usual,
  steps: [
    {
      keys: '',
      until: /1\/1[\s\S]*Enter 次へ/,
      picture: {
        name: 'japanese',
        title: 'The same game in Japanese',
        description: 'The first words of the story, in Japanese.',
      },
    },
  ],
};

const onLargeTerminal: Game = {
  words: ['play', 'scenarios/taiwan', '--as', 'pm', '--seed', '7'],
  language: 'en',
  size: large,
  steps: [
    { keys: '', until: 'Enter next' },
    { keys: 's', until: '[1 Orders]' },
    {
      keys: '3',
      until: '[3 Map]',
      picture: {
        name: 'large',
        title: 'A map on a terminal of 200 columns and 60 rows',
        description: 'Places from the coast of the mainland to Hawaii, dotted lines between neighbours, forces below.',
      },
    },
  ],
};

const watched: Game = {
  recorded: ['run', 'scenarios/senkaku', '--seed', '7'],
  words: ['watch'],
  language: 'en',
  size: usual,
  steps: [
    { keys: '', until: '[1 Events]' },
    { keys: ':', until: ':▏' },
    {
      keys: `turn 21${ENTER}`,
      until: /White cell {2}Turn 21 of 26/,
      picture: {
        name: 'watch',
        title: 'A game that is watched, as the white cell sees it',
        description:
          'The orders of all seats in turn 21, each with what came of it and its dice; who asked, who agreed and who refused.',
      },
    },
  ],
};

/** A seed and keys decide all that is on their pictures. */
export const games: readonly Game[] = [tutorial, summer, inJapanese, onLargeTerminal, watched];
