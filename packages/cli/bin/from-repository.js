// `pnpm sandtable ...` runs in the repository's root; paths on the command line mean the caller's folder.
import process from 'node:process';

process.chdir(process.env.INIT_CWD ?? '.');
await import('./sandtable.js');
