import { serve } from '@sandtable/language/server';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeReader } from '../node-reader.ts';

const line = [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)] as const;
serve(nodeReader, createConnection(ProposedFeatures.all, ...line), (work) => {
  let waiting: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, 10);
  };
});
