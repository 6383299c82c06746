import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { repositoryRoot } from '../house/source-file.ts';
import { fencesOf } from './fence.ts';

/**
 * Finds links of a page that lead nowhere in the repository, and paths of the repository named in it that are not there.
 *
 * @param page its path in the repository
 * @returns one line for each
 */
export function findDeadLinks(page: string, text: string): string[] {
  const prose = withoutFences(text);
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const named = [...prose.matchAll(/`((?:packages|docs|scenarios)\/[\w./-]+)`/g)].map(([, path = '']) => path);
  return [
    ...links.filter((link) => !/^[a-z]+:/.test(link)).flatMap((link) => deadLink(page, text, link)),
    ...named.filter((path) => !isThere(path)).map((path) => `${page}: ${path} is not there`),
  ];
}

function deadLink(page: string, text: string, link: string): string[] {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  if (path !== '' && !isThere(target)) return [`${page}: ${link} leads nowhere`];
  if (anchor === undefined || !target.endsWith('.md')) return [];
  const there = path === '' ? text : readFileSync(join(repositoryRoot, target), 'utf8');
  return anchorsOf(there).includes(anchor) ? [] : [`${page}: ${link} has no heading #${anchor}`];
}

/** As code hosts make them of headings. */
function anchorsOf(text: string): string[] {
  return [...withoutFences(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function withoutFences(text: string): string {
  return fencesOf(text).reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}

function isThere(path: string): boolean {
  return existsSync(join(repositoryRoot, path));
}
