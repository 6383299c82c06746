import { decimalsOfReach, numberText } from '../wording/number.ts';

/** How the ticks of an axis from low to high are written. */
export function tickFormat(low: number, high: number): (value: number) => string {
  const decimals = decimalsOfReach((high - low) / 2, 4);
  return (value) => {
    const text = numberText(value, decimals) ?? '';
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  };
}

/** The least and the most of the numbers that are known; a little wider where they are one. */
export function extent(numbers: readonly number[]): [low: number, high: number] {
  const known = numbers.filter((each) => Number.isFinite(each));
  if (known.length === 0) return [0, 1];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return low === high ? [low - 0.5, high + 0.5] : [low, high];
}
