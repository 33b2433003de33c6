/** Changes that are no words as comments: looks follow the rules of the paper's kind, so there is nothing to take over. */
import { laterOf } from './people.ts';
import { describePlace, trimSpan } from './places.ts';
import type { Admit, Placed } from './reviewed.ts';
import type { Aside, Story } from './story.ts';

export function asideItems(story: Story, admit: Admit): Placed[] {
  const asides = joinAsides(story);
  admit(asides.length);
  return asides.map(({ start, end, author, at, text }) => ({
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
function joinAsides({ asides, original }: Story): Aside[] {
  const all: Aside[] = [];
  const latest = new Map<string, Aside>();
  for (const aside of asides) {
    const key = `${aside.author}\n${aside.text}`;
    const last = latest.get(key);
    if (last !== undefined && aside.start >= last.start && isBlank(original, last.end, aside.start)) {
      last.end = Math.max(last.end, aside.end);
      last.at = laterOf(last.at, aside.at);
    } else {
      const one = { ...aside };
      all.push(one);
      latest.set(key, one);
    }
  }
  return all;
}

function isBlank(original: string, from: number, to: number): boolean {
  return to - from < 100 && original.slice(from, to).trim() === '';
}
