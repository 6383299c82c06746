import { type AstNode, AstUtils } from 'langium';
import { type Header, isSandFile, type SandFile } from '../generated/ast.ts';
import type { SandParseResult } from '../syntax/parser.ts';
import type { Report } from './finding.ts';

type Kind = Header['kind'];

const PLAYED: readonly Kind[] = ['scenario', 'campaign'];
const NOT_LIBRARY: readonly Kind[] = ['scenario', 'campaign', 'module'];

/** What stands only in some kinds of files; everything else stands in all. */
const ONLY_IN: Readonly<Record<string, { readonly kinds: readonly Kind[]; readonly called: string }>> = {
  Calendar: { kinds: PLAYED, called: 'a calendar' },
  Edition: { kinds: PLAYED, called: 'an edition' },
  Explained: { kinds: NOT_LIBRARY, called: 'an explanation' },
  Initiative: { kinds: PLAYED, called: 'an initiative' },
  Interrupt: { kinds: PLAYED, called: 'an interrupt' },
  Study: { kinds: PLAYED, called: 'a study' },
  Test: { kinds: PLAYED, called: 'a test' },
  Need: { kinds: ['module'], called: 'a need' },
  Pace: { kinds: NOT_LIBRARY, called: 'a pace' },
  Ending: { kinds: NOT_LIBRARY, called: 'an ending' },
  Inject: { kinds: NOT_LIBRARY, called: 'an inject' },
  Metric: { kinds: NOT_LIBRARY, called: 'a metric' },
  Rule: { kinds: NOT_LIBRARY, called: 'a rule' },
  Template: { kinds: NOT_LIBRARY, called: '‘for each’' },
};

/** A library only declares, a module needs a host, a scenario and a campaign can be played. */
export function checkFileKind(node: AstNode, report: Report): void {
  if (!isSandFile(node)) return;
  const { header, uses, elements } = node;
  if (header === undefined) {
    const first = [...uses, ...elements][0];
    if (isHeaderLost(node, first)) return;
    const message =
      'The file does not say what it is: begin with ‘scenario NAME "Title"’ (or campaign, module, library).';
    report({ code: 'missing-header', message, node: first ?? node });
    return;
  }
  for (const element of elements) {
    const rule = ONLY_IN[element.$type];
    if (rule === undefined || rule.kinds.includes(header.kind)) continue;
    const kinds = rule.kinds.map((kind) => `a ${kind}`).join(', ');
    const where = kinds.replace(/, (?=[^,]*$)/, ' or ');
    const message = `A ${header.kind} has no place for ${rule.called}: it stands in ${where}.`;
    report({ code: 'misplaced-declaration', message, node: element });
  }
}

/** A mistake before everything that could be read may be the header's, and is told already. */
function isHeaderLost(file: SandFile, first: AstNode | undefined): boolean {
  const { mistakes } = AstUtils.getDocument<SandFile>(file).parseResult as SandParseResult<SandFile>;
  return mistakes.some(({ offset }) => offset < (first?.$cstNode?.offset ?? Number.POSITIVE_INFINITY));
}
