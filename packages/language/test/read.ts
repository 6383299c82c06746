import { type Diagnostic, memoryReader, type Project, parseProject } from '@sandtable/language';
import { ODDITIES } from '../src/diagnostic/codes.ts';

/** A project of files in memory below `/scenarios`; the first is the main one. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  const [main = ''] = Object.keys(files);
  const texts = Object.fromEntries(Object.entries(files).map(([name, text]) => [`/scenarios/${name}`, text]));
  return parseProject(`/scenarios/${main}`, memoryReader(texts));
}

/** `line:column code message`, of one file or of several by name; nothing of what is only odd about them. */
export function told(files: string | Readonly<Record<string, string>>): string[] {
  const project = projectOf(typeof files === 'string' ? { 'main.sand': files } : files);
  const several = project.files.length > 1;
  const told = project.diagnostics.filter(({ code }) => !(code in ODDITIES));
  return told.map((each) => `${several ? `${each.file}:` : ''}${briefly(each)}`);
}

export function briefly({ range: { start }, code, message }: Diagnostic): string {
  return `${start.line}:${start.column} ${code} ${message}`;
}

/** The codes told about a text. */
export function codes(files: string | Readonly<Record<string, string>>): string[] {
  return told(files).map((each) => each.split(' ')[1] ?? '');
}
