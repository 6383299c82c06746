import type { SandFile } from '../../generated/ast.ts';
import { folderOf } from '../../project/path.ts';
import { isPlayable } from './declarations.ts';
import type { Instances } from './instance.ts';

/**
 * A scenario's own files: what is checked, and where it can be played, the modules in its folder. Libraries, used
 * scenarios and modules from elsewhere serve others too.
 */
export function ownFiles({ inOrder, played }: Instances): ReadonlySet<SandFile> {
  const folder = folderOf(played.file.absolutePath);
  const isOwn = ({ file }: typeof played): boolean =>
    file === played.file ||
    (isPlayable(played.file) && file.model.header?.kind === 'module' && folderOf(file.absolutePath) === folder);
  return new Set(inOrder.filter(isOwn).map(({ file }) => file.model));
}
