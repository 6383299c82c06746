#!/usr/bin/env node
// Starts the command in this one process: from source in the repository, from `dist` when installed.
// Kept to syntax that old versions of Node read, so that they too get a sentence and not a stack trace.
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const source = new URL('../src/main.ts', import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`sandtable needs Node 22.18 or later; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}

if (existsSync(source)) {
  // Without their types removed anew each time, the sources start twice as fast.
  nodeModule.enableCompileCache(fileURLToPath(new URL('../../../.cache/compile', import.meta.url)));
  // Packages of the repository resolve to their sources, as with `node --conditions=source`.
  nodeModule.registerHooks({
    resolve: (specifier, context, nextResolve) =>
      specifier.startsWith('@sandtable/')
        ? nextResolve(specifier, { ...context, conditions: [...context.conditions, 'source'] })
        : nextResolve(specifier, context),
  });
  await import(source.href);
} else {
  await import(new URL('../dist/main.js', import.meta.url).href);
}
