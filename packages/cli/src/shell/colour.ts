import { styleText } from 'node:util';
import type { Stream } from './shell.ts';

/** What a passage is, for the eye. */
export type Tone = 'heading' | 'strong' | 'quiet' | 'good' | 'bad' | 'warning';

const styles = {
  heading: ['bold', 'underline'],
  strong: 'bold',
  quiet: 'dim',
  good: 'green',
  bad: ['bold', 'red'],
  warning: 'yellow',
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>;

/** Colours a text where the stream takes colours, else leaves it as it is. */
export function paint(stream: Pick<Stream, 'colour'>, tone: Tone, text: string): string {
  return stream.colour
    ? styleText(styles[tone] as Parameters<typeof styleText>[0], text, { validateStream: false })
    : text;
}

/**
 * Whether a stream takes colours: as FORCE_COLOR says, else not where NO_COLOR is set, else on a terminal that has them.
 *
 * @param hasColours what the terminal says of itself.
 */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, hasColours: boolean): boolean {
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false;
  return hasColours && environment.TERM !== 'dumb';
}
