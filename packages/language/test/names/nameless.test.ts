import { expect, test } from 'vitest';
import { told } from '../read.ts';

// What has lost its name to a mistake in the text stands among the names in sight, and is none of them.
test.each([
  [
    'enum Mood: calm, tense, "x"\nstatus mood: Mood start calm\nrule r { each turn when mood is clam then story s }',
    '4:33 unknown-name ‘clam’ is not one of Mood (calm, tense). Did you mean ‘calm’?',
  ],
  [
    'machine m { initial state calm { go tense } state { go calm } }\nrule r { each turn when m is clam then story s }',
    '3:30 unknown-name ‘clam’ is not a state of ‘m’. Did you mean ‘calm’?',
  ],
  [
    'track t 0..10 shown to all as bands low 0..3, 4..10\nrule r { each turn when t is lew then story s }',
    '3:30 unknown-name ‘lew’ is not one of the bands (low). Did you mean ‘low’?',
  ],
])('a name is suggested beside one that is missing: %s', (text, expected) => {
  expect(told(`scenario s\n${text}\n`)).toContain(expected);
});
