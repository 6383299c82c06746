import { serve } from '@sandtable/language/server';
import { nodeReader } from '../node-reader.ts';

serve(nodeReader, { input: process.stdin, output: process.stdout });
