import { inQuotes } from '../../diagnostic/quotes.ts';
import type { Report } from '../report.ts';
import { checkBindingFits } from './check-binding.ts';
import { elementsOf, type Instance, unboundNeeds } from './instance.ts';
import type { Names } from './names.ts';

/** Checks that instances get what they need, and that no two things come to have one id. */
export function checkInstances(names: Names, report: Report): void {
  for (const instance of names.instances.inOrder) {
    if (!instance.isPlayed) checkNeedsAreBound(instance, report);
    for (const [need, given] of instance.bound) checkBindingFits({ names, instance, report }, need, given);
  }
  checkIdsAreUnique(names, report);
}

function checkNeedsAreBound(instance: Instance, report: Report): void {
  const unbound = unboundNeeds(instance).map(({ name }) => name);
  const { use, file } = instance;
  if (unbound.length === 0 || use === undefined) return;
  const bindings = `with { bind ${unbound[0]} to … }`;
  const how = use.name === undefined ? `use it under a name, ‘as … ${bindings}’` : `add ‘${bindings}’`;
  report.error('need-unbound', use, `${file.path} needs ${inQuotes(unbound)}, which nobody gives it: ${how}.`, 'path');
}

/** Files that are shared have one space of ids: two of one id would be one thing. */
function checkIdsAreUnique(names: Names, report: Report): void {
  const first = new Map<string, { readonly path: string }>();
  for (const instance of names.instances.inOrder) {
    for (const element of elementsOf(instance)) {
      if (!('name' in element) || element.$type === 'Need') continue;
      const id = instance.prefix + element.name;
      const other = first.get(id);
      if (other === undefined) first.set(id, { path: instance.file.path });
      else if (other.path !== instance.file.path) {
        const message = `‘${id}’ is declared in ${other.path} as well: use one of the two files under a name (‘as …’).`;
        report.error('name-clash', element, message, 'name');
      }
    }
  }
}
