/** The way into a piece of JSON: the fields and indices to take, from the outside in. */
export type Path = readonly (string | number)[];

/** A path as people write it: `actions[2].effects[0].amount`. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}
