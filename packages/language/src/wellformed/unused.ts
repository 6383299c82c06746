import type { Use } from '../generated/ast.ts';
import type { Project, ProjectFile } from '../project/project.ts';
import type { Finding } from './finding.ts';

/** What a library can bring without being named: it is part of the world. */
const PART_OF_THE_WORLD: ReadonlySet<string> = new Set([
  'Action',
  'Flag',
  'Force',
  'Machine',
  'Marking',
  'Place',
  'Policy',
  'Side',
  'Sources',
  'Status',
  'Track',
  'Value',
]);

/** Names that are asked for and never written, and libraries that only offer names, of which none is written. */
export function unusedUses(
  file: ProjectFile,
  used: ReadonlyMap<Use, ReadonlySet<string>>,
  fileOf: Project['fileOf'],
): Finding[] {
  return file.model.uses.flatMap((use): Finding[] => {
    const written = used.get(use) ?? new Set();
    if (use.items.length > 0) {
      return use.items.flatMap((item, index): Finding[] => {
        const name = item.name ?? item.target.$refText;
        if (written.has(name) || item.target.ref === undefined) return [];
        const message = `‘${name}’ is asked for here, but never written.`;
        return [{ code: 'unused-use', severity: 'hint', message, node: use, property: 'items', index }];
      });
    }
    const library = fileOf(use);
    const isIdle =
      use.name === undefined &&
      written.size === 0 &&
      library?.model.header?.kind === 'library' &&
      !library.model.elements.some((element) => PART_OF_THE_WORLD.has(element.$type));
    if (!isIdle) return [];
    return [{ code: 'unused-use', severity: 'hint', message: `Nothing of "${use.path}" is named here.`, node: use }];
  });
}
