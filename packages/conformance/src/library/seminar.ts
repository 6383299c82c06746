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
  const headings = guideHeadings(folder);
  if (!headings) return ['it has no seminar.md'];
  const isPractice = isPracticeTurn(headings);
  return [
    ...SECTIONS.filter(({ ofVersion }) => !(isPractice && ofVersion)).flatMap((section) =>
      checkSection(headings, section),
    ),
    ...(isPractice ? [] : [...checkPolicies(folder, scenario), ...checkEditions(scenario)]),
    ...scenario.injects.flatMap(checkInject),
    ...findUntranslated(scenario, 'ja'),
    ...(existsSync(join(folder.path, 'data')) && !existsSync(validationFile(folder.path))
      ? ['it has data and no validation.csv that holds a study to them']
      : []),
  ];
}

/** A section of a guide, by what stands in its heading in English and in Japanese. */
type Section = {
  readonly name: string;
  readonly english: RegExp;
  readonly japanese: RegExp;
  readonly ofVersion?: true;
};

const SECTIONS: readonly Section[] = [
  { name: 'training objectives', english: /objectives/i, japanese: /目的|目標/ },
  { name: 'the one-hour version', english: /one[ -]hour/i, japanese: /(一|1|1)時間/, ofVersion: true },
  { name: 'the three-hour version', english: /three[ -]hours?/i, japanese: /(三|3|3)時間/, ofVersion: true },
  { name: 'evaluation questions', english: /evaluation|questions/i, japanese: /評価|振り返り|講評/ },
];

/** The headings of a folder's guide; none where it has no guide. */
function guideHeadings({ path }: ShelvedFolder): string[] | undefined {
  const file = join(path, 'seminar.md');
  if (!existsSync(file)) return undefined;
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
}

function checkSection(headings: readonly string[], { name, english, japanese }: Section): string[] {
  const isThere = (heading: RegExp): boolean => headings.some((each) => heading.test(each));
  return [
    ...(isThere(english) ? [] : [`seminar.md has no section on ${name}`]),
    ...(isThere(japanese) ? [] : [`seminar.md has no section on ${name} in Japanese (${japanese.source})`]),
  ];
}

/** What is over in ten minutes has one version and needs no other policies; its guide says so in its title. */
function isPracticeTurn([title = '']: readonly string[]): boolean {
  return /practice turn/i.test(title);
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

/** The versions of the guide are editions of the scenario. */
function checkEditions({ editions = [] }: Scenario): string[] {
  return ['one_hour', 'three_hours'].flatMap((name) =>
    editions.some(({ id }) => id === name) ? [] : [`it has no edition ${name}`],
  );
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
