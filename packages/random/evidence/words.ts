/** words.ts STREAM ORDER COUNT: the first words of a stream by the package itself, in hexadecimal. */
import { wordsOfStream } from './streams.ts';

const [name = '', order = '', count = ''] = process.argv.slice(2);
if (order !== 'rows' && order !== 'columns') throw new Error(`unknown order: ${order}; there are rows, columns`);
for (const word of wordsOfStream(name, order, Number(count))) console.log(word.toString(16).padStart(8, '0'));
