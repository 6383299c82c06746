import type { IToken } from 'chevrotain';

/** All arithmetic is on signed integers of 32 bits. */
export const INTEGER_MOST = 2_147_483_647;

/** Whether a token is a number, or holds one (dice, odds), that does not fit. Percentages count in hundredths. */
export function isTooLarge({ image, tokenType }: IToken): boolean {
  switch (tokenType.name) {
    case 'INT':
      return image.length > 9 && Number(image) > INTEGER_MOST;
    case 'PERCENT':
      return image.length > 8 && Number(image.slice(0, -1)) * 100 > INTEGER_MOST;
    case 'DICE':
    case 'RATIO':
      return image.length > 9 && image.split(/[d:]/).some((part) => Number(part) > INTEGER_MOST);
    default:
      return false;
  }
}
