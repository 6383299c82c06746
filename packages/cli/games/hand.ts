import type { Picker } from './picker.ts';

/** Keys that are pressed together, for a reason. */
export interface Stroke {
  readonly keys: string;
  /** The order that these keys give, as it is typed; the screen then has to say that it is given. */
  readonly gives?: string;
}

/** A hand at the keys. It knows only what it reads on the screen, in English. */
export interface Hand {
  /** The next keys for a screen; undefined where the game is over. */
  readonly next: (screen: string) => Stroke | undefined;
}

/** So many orders are given in a move at most. */
const ORDERS_MOST = 2;

/** A hand that gives orders from the list and by typing, looks around, takes orders and once a turn back, to the end. */
export function handOf(pick: Picker): Hand {
  const typed: string[] = [];
  let given = 0;
  let undone = false;
  const orders = (screen: string): Stroke => {
    if (!screen.includes('[1 Orders]')) return { keys: '1' };
    const none = screen.includes('You have no order left') || !/^› /m.test(screen);
    if (given < ORDERS_MOST && !none) {
      given += 1;
      const again = typed[pick(Math.max(1, typed.length))];
      if (again !== undefined && pick(5) === 0) return { keys: `:${again}\r`, gives: again };
      return { keys: `${'j'.repeat(pick(4))}\r` };
    }
    if (pick(8) === 0) return { keys: String(2 + pick(4)) };
    if (pick(10) === 0) return { keys: '?' };
    if (!undone && /Turn [^1]/.test(screen) && pick(4) === 0) {
      undone = true;
      return { keys: 'u' };
    }
    given = 0;
    return { keys: 'd' };
  };
  return {
    next: (screen) => {
      switch (frontOf(screen)) {
        case 'over':
          return undefined;
        case 'orders':
          return orders(screen);
        case 'choices':
          return { keys: pick(2) === 0 ? '\r' : '1' };
        case 'confirm': {
          const order = /^ *= (\S.*)$/m.exec(screen)?.[1] ?? '';
          if (pick(6) === 0) return { keys: '\u001b' };
          typed.push(order);
          return { keys: '\r', gives: order };
        }
        case 'ask':
          return { keys: pick(3) === 0 ? 'n' : 'y' };
        case 'happened':
          return { keys: pick(4) === 0 ? 's' : '\r' };
        case 'curtain':
          return { keys: '\r' };
        case 'help':
          return { keys: 'x' };
      }
    },
  };
}

const fronts = [
  ['over', 'arrows scroll  q leave'],
  ['orders', '? help  q leave'],
  ['choices', 'Enter or number choose'],
  ['confirm', 'Enter give  Esc back'],
  ['ask', 'y agree  n refuse'],
  ['happened', 'Enter next  s skip all'],
  ['curtain', 'Enter'],
  ['help', 'any key'],
] as const;

/** What the keys are for, as the lowest row tells. @throws where no screen stands there that the hand knows */
function frontOf(screen: string): (typeof fronts)[number][0] {
  const below = screen.trimEnd().split('\n').at(-1) ?? '';
  const found = fronts.find(([, text]) => below.includes(text));
  if (!found) throw new Error(`no row of keys stands below on the screen:\n${screen}`);
  return found[0];
}
