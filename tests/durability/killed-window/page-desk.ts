/** A desk whose book stands open in a window: what the acts of the table ask of the backend goes through the page. */
import type { Page } from 'playwright-core';
import type { Bridge, BridgeAnswer } from '../../../shared/contract/bridge.ts';
import { CHANNELS, type Channel, type OutputOf } from '../../../shared/contract/channels.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Desk } from '../../electron/services/publishing/desk.ts';

/** A writing call that went out. */
export interface Sent {
  channel: Channel;
  input: unknown;
  /** Null while nothing has come back. */
  answer: 'done' | 'refused' | null;
}

/** The same desk, with every call through the page; writing calls are kept in `sent`. */
export function deskInPage(desk: Desk, page: Page, sent: Sent[]): Desk {
  let number = 100_000;
  const call = async <C extends Channel>(channel: C, input: unknown): Promise<OutputOf<C>> => {
    const one: Sent = { channel, input, answer: null };
    if (CHANNELS[channel].access !== 'read') sent.push(one);
    number += 1;
    const answer = await page.evaluate(
      ([name, id, given]) =>
        (globalThis as unknown as { scd: Bridge }).scd.verbs[name](id, given, () => undefined),
      [channel, number, input] as const,
    );
    one.answer = 'output' in answer ? 'done' : 'refused';
    return outputOf(answer) as OutputOf<C>;
  };
  return { ...desk, backend: { ...desk.backend, call } };
}

function outputOf(answer: BridgeAnswer): unknown {
  if ('error' in answer) throw new Refusal('invalid-input', { problems: [answer.error.message] });
  return answer.output;
}
