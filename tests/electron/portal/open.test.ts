import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PORTAL_KINDS } from '../../../shared/domain/portal.ts';

describe.each(PORTAL_KINDS)('the make of portal %s', (kind) => {
  it('has an adapter with tests of its own', () => {
    const tests = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
    expect(tests.filter((name) => name.startsWith(kind))).not.toEqual([]);
  });
});
