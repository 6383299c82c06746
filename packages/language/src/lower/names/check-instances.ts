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
  for (const need of unboundNeeds(instance)) {
    const as = instance.prefix.slice(0, -1);
    const how =
      as === '' ? `use it under a name: ‘as … with { bind ${need.name} to … }’` : `bind it where ‘${as}’ is used`;
    report.error('need-unbound', need, `Nobody gives this module its ‘${need.name}’: ${how}.`, 'name');
  }
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
