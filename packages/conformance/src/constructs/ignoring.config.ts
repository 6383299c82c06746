import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { Row } from './row.ts';

// The tests of the repository, with one text of one source file in another's place: that of the row in this file.
const file = process.env.SANDTABLE_IGNORE ?? '';
const row: Row = JSON.parse(readFileSync(file, 'utf8'));

const conditions = ['source'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  plugins: [
    {
      name: 'ignore-a-construct',
      enforce: 'pre',
      transform: (code: string, id: string) =>
        id.endsWith(`/packages/${row.file}`) ? code.replace(row.text, () => row.instead) : undefined,
    },
  ],
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    testTimeout: 60_000,
    // Each run changes one module as it is read: what another run made of it must not be taken again.
    fsModuleCache: false,
    reporters: [['json', { outputFile: `${file}.report` }]],
  },
});
