/** Speaks to the script in the page of a portal. What comes back is text of a stranger: checked, cut, and waited for only so long. */
import { readFileSync } from 'node:fs';
import type { WebContents } from 'electron';
import type { ScriptOrder } from '../../shared/domain/filling/orders.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

/** Letters of an answer: an article with its looks, and a thousand choices. */
const MOST_LETTERS = 4_000_000;

/** What an answer must look like. */
interface Shape<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
}

export type AskPage = <T>(order: ScriptOrder, shape: Shape<T>, limitMs: number) => Promise<T>;

/** @param file The script, as it was built. */
export function scriptFor(file: string, contents: WebContents): AskPage {
  const script = readFileSync(file, 'utf8');
  return async (order, shape, limitMs) => {
    const code = `(async () => {${script}\nreturn scdForm.carryOut(${literal(order)});})()`;
    const answer: unknown = await within(contents, contents.executeJavaScript(code), limitMs);
    const read = shape.safeParse(parse(answer));
    if (!read.success) throw new Refusal('editing-page-lost');
    return read.data;
  };
}

/** One value, whatever is in it: nothing of an article becomes code. */
function literal(order: ScriptOrder): string {
  return JSON.stringify(order).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function parse(answer: unknown): unknown {
  if (typeof answer !== 'string' || answer.length > MOST_LETTERS) return undefined;
  try {
    return JSON.parse(answer);
  } catch {
    return undefined;
  }
}

/** A page that goes away answers no more. @throws Refusal `editing-page-lost` */
function within(contents: WebContents, answering: Promise<unknown>, limitMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const lost = (): void => end(() => reject(new Refusal('editing-page-lost')));
    const leave = ({
      isMainFrame,
      isSameDocument,
    }: {
      isMainFrame: boolean;
      isSameDocument: boolean;
    }): void => {
      if (isMainFrame && !isSameDocument) lost();
    };
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      contents.off('did-start-navigation', leave);
      contents.off('destroyed', lost);
      settle();
    };
    const timer = setTimeout(lost, limitMs);
    contents.on('did-start-navigation', leave);
    contents.once('destroyed', lost);
    answering.then(
      (value) => end(() => resolve(value)),
      () => lost(),
    );
  });
}
