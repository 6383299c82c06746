import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    // Generous, because a busy machine is no reason to fail.
    testTimeout: 30_000,
    // vitest would leave a core free, of which small machines have two.
    maxWorkers: '100%',
    reporters: ['default', './packages/conformance/src/closing-line-reporter.ts'],
  },
});
