import { describe, expect, it } from 'vitest';
import { type BackendChild, hostBackend } from '../../../electron/backend-host.ts';
import type { Request } from '../../../shared/contract/messages.ts';

/** A backend that hears and never answers; its end is ours to say. */
function children() {
  const made: { heard: Request[]; end: () => void }[] = [];
  const start = (): BackendChild => {
    const heard: Request[] = [];
    let tellEnd = (): void => {};
    made.push({ heard, end: () => tellEnd() });
    return {
      post: (request) => void heard.push(request),
      onReply: () => {},
      onExit: (listener) => {
        tellEnd = listener;
      },
      stop: () => tellEnd(),
    };
  };
  const givenTo = (index: number) =>
    made[index]?.heard.flatMap((request) => ('given' in request ? request.given : []));
  return { made, start, givenTo };
}

describe('the backend of the window’s program', () => {
  it('is started before anything is asked of it, once, and again when it was lost and is asked', () => {
    const { made, start } = children();
    const host = hostBackend(start, () => {});
    expect(made.length).toBe(1);
    void host.call('portal:list', {});
    expect(made.length).toBe(1);
    made[0]?.end();
    expect(made.length).toBe(1);
    void host.call('portal:list', {});
    expect(made.length).toBe(2);
  });
});

describe('a password in the window’s program', () => {
  const given = { account: 'bientap https://so.example.vn', password: 'abcd efgh' };

  it('is handed to the backend before its first call, and to each that takes its place', () => {
    const { made, start, givenTo } = children();
    const host = hostBackend(start, () => {});
    host.keepPassword(given);
    void host.call('portal:list', {});
    expect(givenTo(0)).toEqual([given]);
    expect(made[0]?.heard.map((request) => 'given' in request)).toEqual([true, false]);
    made[0]?.end();
    void host.call('portal:list', {});
    expect(givenTo(1)).toEqual([given]);
  });

  it('is not handed on once it was forgotten', () => {
    const { made, start, givenTo } = children();
    const host = hostBackend(start, () => {});
    host.keepPassword(given);
    void host.call('portal:list', {});
    host.keepPassword({ ...given, password: null });
    expect(givenTo(0)).toEqual([given, { ...given, password: null }]);
    made[0]?.end();
    void host.call('portal:list', {});
    expect(givenTo(1)).toEqual([]);
  });
});
