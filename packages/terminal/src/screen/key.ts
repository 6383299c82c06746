/** A key, as the screens know it. Letters are themselves; what terminals call otherwise has one name here. */
export type Key =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'home'
  | 'end'
  | 'enter'
  | 'escape'
  | 'tab'
  | 'backspace'
  | { readonly char: string };

/** vim's keys beside the arrows. */
const vim: ReadonlyMap<string, Key> = new Map([
  ['j', 'down'],
  ['k', 'up'],
  ['h', 'left'],
  ['l', 'right'],
  ['g', 'home'],
]);

/** A key where nothing is typed: letters of vim move. */
export function moveOf(key: Key): Key {
  return typeof key === 'string' ? key : (vim.get(key.char) ?? key);
}
