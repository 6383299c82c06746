/**
 * The square root, by Newton's steps from above: each is nearer until rounding lets none be. Only the four operations
 * that every machine rounds alike; the platform's own may differ in the last digit. Of what is below 0 it is 0: rounding
 * may leave a hair's breadth there.
 */
export function squareRoot(number: number): number {
  if (number <= 0) return 0;
  let root = Math.max(number, 1);
  for (;;) {
    const nearer = (root + number / root) / 2;
    if (!(nearer < root)) return root;
    root = nearer;
  }
}
