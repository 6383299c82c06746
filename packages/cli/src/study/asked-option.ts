import { compile, type FileReader } from '@sandtable/language';
import type { Asked } from '@sandtable/scenario';
import { tellDiagnostics } from '../files/diagnostics.ts';
import { fileReader, slashed } from '../files/file-reader.ts';
import { mainFile } from '../files/scenario-files.ts';
import type { Shell } from '../shell/shell.ts';
import { usage } from '../shell/stop.ts';

/** The name of the study block in which the command line's figures are read; no author would choose it. */
const BLOCK = 'asked_on_the_command_line';

/**
 * Figures from the command line, such as `share(tension >= 8)` or `mean(peak)`: read as if they stood in a study block
 * at the end of the scenario's file.
 *
 * @throws Stop where they are none, with what the language says of them
 */
export function askedOption(shell: Shell, path: string, figures: readonly string[]): readonly Asked[] {
  const file = slashed(mainFile(shell.folder, path));
  const block = `\nstudy ${BLOCK} {\n${figures.map((figure) => `  ask ${figure.replaceAll('\n', ' ')}\n`).join('')}}\n`;
  const reader: FileReader = {
    ...fileReader,
    read: (asked) => {
      const read = fileReader.read(asked);
      return 'text' in read && asked === file ? { text: read.text + block } : read;
    },
  };
  const { scenario, diagnostics, project } = compile(file, reader);
  const found = scenario?.studies.find(({ id }) => id === BLOCK);
  if (found) return found.ask;
  const texts = new Map(project.files.map((each) => [each.path, each.text]));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  tellDiagnostics(shell.err, errors, (each) => texts.get(each) ?? '');
  throw usage(
    `what --ask asks cannot be read: ${figures.join(', ')}`,
    'Ask for share(condition), mean(metric) or quantile(metric, 90%).',
  );
}
