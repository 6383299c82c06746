// `pnpm start`: with somebody at a terminal the menu of scenarios, else one of them played by its policies, as text.
import process from 'node:process';

const watched = process.stdin.isTTY === true && process.stdout.isTTY === true;
process.argv.splice(2, 0, ...(watched ? ['play'] : ['run', 'scenarios/command-transition']));
await import('./sandtable.js');
