import { fileURLToPath } from 'node:url';

/** The command, as a shell would start it. */
export const launcher = fileURLToPath(new URL('../bin/sandtable.js', import.meta.url));
