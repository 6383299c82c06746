import type { Known } from '@sandtable/study';

const DECIMALS_MOST = 4;
/** An interval's half is told to at least this many steps of the last digit. */
const STEPS_LEAST = 5;

/** How many digits after the point say something, where a number is known to about `reach`. */
export function decimalsOfReach(reach: number, decimalsMost = DECIMALS_MOST): number {
  let decimals = 0;
  let step = 1;
  while (decimals < decimalsMost && reach < STEPS_LEAST * step) {
    decimals += 1;
    step /= 10;
  }
  return decimals;
}

/** How many digits a known number deserves; one whose interval has no width is exact. */
export function decimalsOf({ value, low, high }: Known, decimalsMost = DECIMALS_MOST): number {
  const reach = isKnown({ low, high }) ? (high - low) / 2 : 0;
  if (reach > 0) return decimalsOfReach(reach, decimalsMost);
  return Number.isFinite(value) ? decimalsOfExact(value, decimalsMost) : 0;
}

/** Whether there is an interval; NaN stands in answers, and null in their JSON, where there is none. */
export function isKnown({ low, high }: Pick<Known, 'low' | 'high'>): boolean {
  return Number.isFinite(low) && Number.isFinite(high);
}

/** As many as it has, up to two. */
function decimalsOfExact(value: number, decimalsMost: number): number {
  const shown = value.toFixed(Math.min(2, decimalsMost));
  const [, part = ''] = shown.split('.');
  return part.replace(/0+$/, '').length;
}

/** `12,345.60`, `−3`; undefined for what is no number. */
export function numberText(value: number, decimals: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = part === undefined ? grouped : `${grouped}.${part}`;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** The same with its sign, also where it is more than nothing. */
export function signedText(value: number, decimals: number): string | undefined {
  const text = numberText(value, decimals);
  return text !== undefined && value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A text whose numbers have the sign that all others have. */
export function withMinus(text: string): string {
  return text.replace(/(?<=^|\s)-(?=\d)/g, '−');
}

/** Numbers in words with their unit at the last one only, where all have the same; percentages keep their sign. */
export function sharedUnit(texts: readonly string[]): string[] {
  const parts = texts.map((text) => /^([−-]?[\d.,]+)(.+)$/.exec(text));
  const unit = parts[0]?.[2];
  if (unit === undefined || unit === '%' || parts.some((part) => part?.[2] !== unit)) return [...texts];
  return texts.map((text, place) => (place === texts.length - 1 ? text : (parts[place]?.[1] ?? text)));
}
