import { fail } from '../assert.ts';

/**
 * The signs of a two-level design in which every column has as many + as -, and between any two columns all four pairs
 * of signs are equally frequent: a Hadamard matrix without its column of ones.
 */
export type SignTable = {
  /** A multiple of 4. */
  readonly rows: number;
  /** 1 or -1, for row 0..rows - 1 and column 0..rows - 2. */
  readonly sign: (row: number, column: number) => number;
};

/** The first nine rows of the published table of 28; the next ones shift its three blocks of nine columns around. */
const ROWS_OF_28 = [
  '+-++++----+---+--+++-+-++-+',
  '++-+++-----++--+---++++-++-',
  '-+++++---+---+--+-+-+-++-++',
  '---+-++++--+-+---++-+++-+-+',
  '---++-++++----++--++--++++-',
  '----+++++-+-+---+--+++-+-++',
  '+++---+-+--+--+-+-+-++-+++-',
  '+++---++-+--+----+++-++--++',
  '+++----++-+--+-+---++-+++-+',
];

/**
 * The smallest table here with at least so many columns. Where the number of rows less one is a prime it is Paley's:
 * row 0 has + at 0 and at the squares modulo that prime, each next row is shifted right by one, and the last is all -.
 * For 12, 20 and 24 rows that gives the rows that Plackett and Burman publish. 28 is theirs, and twice a table's rows
 * are that table doubled. Sizes for which none of these works, such as 36, are passed over.
 *
 * Sources: Plackett and Burman, "The design of optimum multifactorial experiments", Biometrika 33 (1946); Paley, "On
 * orthogonal matrices", Journal of Mathematics and Physics 12 (1933).
 */
export function signTable(columns: number): SignTable {
  for (let rows = 4 * Math.ceil((columns + 1) / 4); ; rows += 4) {
    const table = tableOf(rows);
    if (table) return table;
  }
}

function tableOf(rows: number): SignTable | undefined {
  if (rows % 4 !== 0) return undefined;
  if (isPrime(rows - 1)) return paley(rows);
  if (rows === 28) return { rows, sign: signOf28 };
  const half = tableOf(rows / 2);
  return half && doubled(half);
}

function paley(rows: number): SignTable {
  const prime = rows - 1;
  const plus = new Set([0, ...Array.from({ length: prime }, (_, root) => (root * root) % prime)]);
  return {
    rows,
    sign: (row, column) => (row < prime && plus.has((column - row + prime) % prime) ? 1 : -1),
  };
}

function signOf28(row: number, column: number): number {
  if (row === 27) return -1;
  const text = ROWS_OF_28[row % 9] ?? fail('a row of 28', row);
  return text[(column + 27 - 9 * Math.floor(row / 9)) % 27] === '+' ? 1 : -1;
}

/** The table beside itself above, and beside its opposite below; the column of ones becomes the one between. */
function doubled({ rows, sign }: SignTable): SignTable {
  return {
    rows: 2 * rows,
    sign: (row, column) => {
      const within = (column + 1) % rows;
      const signThere = within === 0 ? 1 : sign(row % rows, within - 1);
      return row >= rows && column + 1 >= rows ? -signThere : signThere;
    },
  };
}

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor += 1) if (number % divisor === 0) return false;
  return number > 1;
}
