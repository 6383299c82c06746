import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inject, Scenario } from '@sandtable/scenario';
import { validationFile } from '../validation/row.ts';
import type { ShelvedFolder } from './shelf.ts';
import { findUntranslated } from './translated.ts';

/**
 * What a room needs beside the rules, so that somebody who did not write a scenario can lead it: a guide in both
 * languages, injects with what they are for, policies for sides that nobody came to play, and texts that all can read.
 */
export function checkSeminarReady(folder: ShelvedFolder, scenario: Scenario): string[] {
  return [
    ...checkGuide(folder),
    ...checkPolicies(folder, scenario),
    ...scenario.injects.flatMap(checkInject),
    ...findUntranslated(scenario, 'ja'),
    ...(existsSync(join(folder.path, 'data')) && !existsSync(validationFile(folder.path))
      ? ['it has data and no validation.csv that holds a study to them']
      : []),
  ];
}

/** The sections of a guide, by what stands in their headings: each in English and in Japanese. */
const SECTIONS: readonly (readonly [string, RegExp, RegExp])[] = [
  ['training objectives', /objectives/i, /目的|目標/],
  ['the one-hour version', /one[ -]hour/i, /(一|1|1)時間/],
  ['the three-hour version', /three[ -]hours?/i, /(三|3|3)時間/],
  ['evaluation questions', /evaluation|questions/i, /評価|振り返り|講評/],
];

function checkGuide({ path }: ShelvedFolder): string[] {
  const file = join(path, 'seminar.md');
  if (!existsSync(file)) return ['it has no seminar.md'];
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return SECTIONS.flatMap(([name, english, japanese]) => [
    ...(headings.some((heading) => english.test(heading)) ? [] : [`seminar.md has no section on ${name}`]),
    ...(headings.some((heading) => japanese.test(heading))
      ? []
      : [`seminar.md has no section on ${name} in Japanese (${japanese.source})`]),
  ]);
}

const MANNERS = ['cautious', 'measured', 'assertive'] as const;

/** A side with orders has a policy of each manner; where it does not, the README says why: `Policies of side: …`. */
function checkPolicies({ path }: ShelvedFolder, { sides, seats, actions, policies }: Scenario): string[] {
  const readme = existsSync(join(path, 'README.md')) ? readFileSync(join(path, 'README.md'), 'utf8') : '';
  return sides.flatMap(({ id: side }) => {
    const own = seats.filter((seat) => seat.side === side).map(({ id }) => id);
    const canOrder = actions.some((action) => action.seats.some((seat) => own.includes(seat)));
    if (!canOrder || readme.includes(`Policies of \`${side}\`:`)) return [];
    const plays = policies.filter((policy) => policy.seats.some((seat) => own.includes(seat))).map(({ id }) => id);
    return MANNERS.filter((manner) => !plays.some((id) => id.split('.').at(-1)?.startsWith(`${manner}_`))).map(
      (manner) => `${side} has no policy ${manner}_…`,
    );
  });
}

/** The script's number is for all; what participants read comes from somebody, and is for something. */
function checkInject({ id, serial, seats, from, objective, expected }: Inject): string[] {
  const isRead = seats.length > 0;
  return [
    ...(serial ? [] : [`the inject ${id} has no serial`]),
    ...(isRead && !from ? [`the inject ${id} has no sender`] : []),
    ...(isRead && !objective ? [`the inject ${id} has no objective`] : []),
    ...(isRead && !expected ? [`the inject ${id} does not say what is expected`] : []),
  ];
}
