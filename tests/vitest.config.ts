import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  test: {
    // `npm run test:long` runs in this mode: see support/long.ts.
    env: mode === 'long' ? { TEST_LONG: '1' } : {},
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    // Two at least: the screens' tests mostly wait, and one after the other they would take minutes more.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: mode === 'long' ? 3_600_000 : 180_000,
    hookTimeout: 120_000,
    // What a screen shows a moment later is waited for; one second would be a promise of speed on a busy machine.
    expect: { poll: { timeout: 20_000 } },
  },
}));
