/** Changes that are no words as comments: looks follow the rules of the paper's kind, so there is nothing to take over. */
import { laterOf } from './people.ts';
import { describePlace, trimSpan } from './places.ts';
import type { Admit, Placed } from './reviewed.ts';
import type { Remark, Story } from './story.ts';

export function remarkItems(story: Story, admit: Admit): Placed[] {
  const remarks = joinRemarks(story);
  admit(remarks.length);
  return remarks.map(({ start, end, author, at, text }) => ({
    at: start,
    item: {
      kind: 'comment',
      author,
      at,
      ...describePlace(story, trimSpan(story.original, { start, end })),
      text,
      replacement: null,
      replies: [],
      isResolved: false,
    },
  }));
}

/** Word tells a change of look run by run, row by row: what goes on is one. */
function joinRemarks({ remarks, original }: Story): Remark[] {
  const all: Remark[] = [];
  const latest = new Map<string, Remark>();
  for (const remark of remarks) {
    const key = `${remark.author}\n${remark.text}`;
    const last = latest.get(key);
    if (last !== undefined && remark.start >= last.start && isBlank(original, last.end, remark.start)) {
      last.end = Math.max(last.end, remark.end);
      last.at = laterOf(last.at, remark.at);
    } else {
      const one = { ...remark };
      all.push(one);
      latest.set(key, one);
    }
  }
  return all;
}

function isBlank(original: string, from: number, to: number): boolean {
  return to - from < 100 && original.slice(from, to).trim() === '';
}
