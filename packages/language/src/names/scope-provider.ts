import {
  type AstNodeDescription,
  AstUtils,
  MapScope,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
} from 'langium';
import type { NameResolver } from './resolve.ts';
import { namesInSight } from './why-not.ts';

/** Every name that may be written at a place, for completion. Linking asks the resolver itself. */
export class SandScopeProvider implements ScopeProvider {
  readonly #resolver: NameResolver;

  constructor(resolver: NameResolver) {
    this.#resolver = resolver;
  }

  getScope(info: ReferenceInfo): Scope {
    const descriptions: AstNodeDescription[] = [];
    for (const name of namesInSight(this.#resolver.sightOf(info), this.#resolver)) {
      const resolution = this.#resolver.resolve({ ...info, reference: { $refText: name, ref: undefined } });
      if (!('found' in resolution)) continue;
      const { node } = resolution.found;
      descriptions.push({ name, node, type: node.$type, documentUri: AstUtils.getDocument(node).uri, path: '' });
    }
    return new MapScope(descriptions);
  }
}
