import type { Scenario } from '@sandtable/scenario';
import { expect, test } from 'vitest';
import { wordingOf } from '../../src/tell/wording.ts';
import { harbour } from '../harbour.ts';

test('what has a title is called by it, in the language wanted or else the first', () => {
  const words = wordingOf(harbour, 'ja');
  expect(['queue', 'trust', 'admit@master', 'traffic.open', 'unheard'].map(words.title)).toEqual([
    '待ち船',
    'Trust',
    '入港',
    'Open',
    'unheard',
  ]);
  expect(words.valueOf('light', 1)).toBe('赤');
  expect(words.valueOf('trust', 5525)).toBe('55.25%');
  expect(words.valueOf('admit@master/uses', 2)).toBe('2');
});

test('two of one title are told apart by side, or by the last part of their ids', () => {
  const en = (title: string) => ({ en: [title] });
  const [seat] = harbour.seats;
  const [track] = harbour.variables;
  const doubled: Scenario = {
    ...harbour,
    seats: [seat!, { ...seat!, id: 'pilot', side: 'shippers' }],
    variables: ['port', 'shippers', 'north.7'].map((member) => ({
      ...track!,
      id: `calm.${member}`,
      title: en('Calm'),
    })),
  };
  const words = wordingOf(doubled, 'en');
  expect(['master', 'pilot', 'calm.port', 'calm.north.7'].map(words.title)).toEqual([
    'Harbour master (Port authority)',
    'Harbour master (Shipping companies)',
    'Calm (Port authority)',
    'Calm (7)',
  ]);
});

test('two instances of a module are told apart by their whole ids', () => {
  const [track] = harbour.variables;
  const twice: Scenario = {
    ...harbour,
    variables: ['north.calm', 'south.calm'].map((id) => ({ ...track!, id, title: { en: ['Calm'] } })),
  };
  expect(['north.calm', 'south.calm'].map(wordingOf(twice, 'en').title)).toEqual([
    'Calm (north.calm)',
    'Calm (south.calm)',
  ]);
});
