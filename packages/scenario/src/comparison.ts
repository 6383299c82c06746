/** How two numbers are compared. */
export type Comparison = 'equal' | 'unequal' | 'less' | 'at-most' | 'greater' | 'at-least';

/** Whether the comparison holds. */
export function compares(how: Comparison, left: number, right: number): boolean {
  switch (how) {
    case 'equal':
      return left === right;
    case 'unequal':
      return left !== right;
    case 'less':
      return left < right;
    case 'at-most':
      return left <= right;
    case 'greater':
      return left > right;
    case 'at-least':
      return left >= right;
  }
}
