import { describe, expect, it } from 'vitest';
import { offeredKinds } from '../../../../renderer/screens/session/offered-kinds.ts';

describe('the papers a session offers to write', () => {
  it('call people to it and prepare it while it is planned', () => {
    expect(offeredKinds('planned')).toEqual(['CĐ', 'GM', 'TB']);
  });

  it('tell of it as well once it was held', () => {
    expect(offeredKinds('held')).toEqual(['CĐ', 'GM', 'TB', 'BB', 'NQ']);
  });

  it('call nobody to it once it is over', () => {
    expect(offeredKinds('closed')).toEqual(['CĐ', 'BB', 'NQ']);
  });
});
