import {
  type AstNodeDescription,
  AstUtils,
  DefaultLinker,
  type LangiumCoreServices,
  type LinkingError,
  type ReferenceInfo,
} from 'langium';
import { isCell, isOutcomeCell, isRollOn, isTable, type Use } from '../generated/ast.ts';
import type { NameResolver, Resolution } from './resolve.ts';
import type { UsedFiles } from './used.ts';
import type { Visible } from './visible.ts';
import { type NameMistake, whyNot } from './why-not.ts';

/** What a name was linked to. `via` is the `use` through which it came, if it came from another file. */
export type SandDescription = AstNodeDescription & { readonly via?: Use };

export type SandLinkingError = LinkingError & { readonly mistake?: NameMistake };

/** After so many unknown names the rest get no suggestions, which take time to find. */
const SUGGESTED_MOST = 100;

export class SandLinker extends DefaultLinker {
  readonly #resolver: NameResolver;
  readonly #used: UsedFiles;
  #unresolved = 0;

  constructor(services: LangiumCoreServices, resolver: NameResolver, used: UsedFiles) {
    super(services);
    this.#resolver = resolver;
    this.#used = used;
  }

  override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    const resolution = this.#resolver.resolve(info);
    return 'found' in resolution ? describe(resolution.found) : this.#mistaken(resolution, info);
  }

  /** Begins to count anew; called before a project is linked. */
  restart(): void {
    this.#unresolved = 0;
  }

  #mistaken(resolution: Exclude<Resolution, { found: unknown }>, info: ReferenceInfo): SandLinkingError {
    this.#unresolved += 1;
    if (this.#unresolved > SUGGESTED_MOST || hangsOnUnknown(info)) return { info, message: '' };
    const mistake = whyNot(resolution.problem, info, this.#resolver, this.#used);
    return { info, message: mistake.message, mistake };
  }
}

/** What a table's cells and outcomes can be is not known while its enumeration or the table itself is not. */
function hangsOnUnknown({ container }: ReferenceInfo): boolean {
  if (isCell(container)) {
    const enumeration = AstUtils.getContainerOfType(container, isTable)?.enumeration;
    return enumeration !== undefined && enumeration.ref === undefined;
  }
  if (!isOutcomeCell(container)) return false;
  const table = AstUtils.getContainerOfType(container, isRollOn)?.table;
  return (
    table !== undefined &&
    (table.ref === undefined ||
      (isTable(table.ref) && table.ref.enumeration?.ref === undefined && table.ref.gives === undefined))
  );
}

function describe({ name, node, via }: Visible): SandDescription {
  // The node is there, so nobody follows the path.
  return { name, node, type: node.$type, documentUri: AstUtils.getDocument(node).uri, path: '', ...(via && { via }) };
}
