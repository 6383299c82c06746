import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

/** Turns what is written into what the syntax tree holds. */
export class SandValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, image: string, node: CstNode): ValueType {
    switch (rule.name) {
      case 'ID':
      case 'NAME':
        return image.normalize('NFC');
      case 'INT':
        return Number(image);
      case 'PERCENT':
        return hundredths(image);
      case 'TEXT':
        return withoutEscapes(image.slice(1, -1));
      case 'LONG_TEXT':
        return withoutEscapes(image.slice(3, -3));
      case 'TEXT_START':
      case 'TEXT_MIDDLE':
      case 'LONG_TEXT_MIDDLE':
      case 'TEXT_END':
        return withoutEscapes(image.slice(1, -1));
      case 'LONG_TEXT_START':
        return withoutEscapes(image.slice(3, -1));
      case 'LONG_TEXT_END':
        return withoutEscapes(image.slice(1, -3));
      default:
        return super.runConverter(rule, image, node);
    }
  }
}

/** `2.5%` in hundredths of a percent: 250. Digits beyond the second decimal are dropped; a check reports them. */
function hundredths(image: string): number {
  const [whole = '0', decimals = ''] = image.slice(0, -1).split('.');
  return Number(whole) * 100 + Number(`${decimals}00`.slice(0, 2));
}

/** `\n` is a line break; a backslash before anything else gives that character itself. */
function withoutEscapes(image: string): string {
  return image.includes('\\')
    ? image.replace(/\\([\s\S])/g, (_, character) => (character === 'n' ? '\n' : character))
    : image;
}
