/** Insertions and deletions as suggestions: what one person did in one place is one. */
import { laterOf } from './people.ts';
import { clean, describePlace, lineAbove } from './places.ts';
import type { Admit, Placed, ReviewedItem, WordPerson } from './reviewed.ts';
import type { Change, Span, Story } from './story.ts';

interface Group extends Span, WordPerson {
  inserted: string;
  move: string | null;
}

/** In the order of the text; `at` is the place in the story. */
export function suggestionItems(story: Story, admit: Admit): Placed[] {
  const groups = story.changes
    .reduce(addToGroups, [] as Group[])
    .filter((group) => group.inserted !== '' || group.end > group.start);
  admit(groups.length);
  const suggestions = groups.map((group) => ({
    at: group.start,
    item: suggestion(story, group, commentOn(story, group, groups)),
  }));
  return [...suggestions, ...withdrawals(story, admit)];
}

function addToGroups(groups: Group[], change: Change): Group[] {
  const { type, start, end, author, at, move, text } = change;
  const inserted = type === 'insertion' ? text : '';
  const last = groups.at(-1);
  if (last !== undefined && last.author === author && last.move === move && last.end === start) {
    last.end = end;
    last.inserted += inserted;
    last.at = laterOf(last.at, at);
    return groups;
  }
  groups.push({ start, end, author, at, inserted, move });
  return groups;
}

function suggestion(story: Story, group: Group, text: string): ReviewedItem {
  const { span, replacement } = wordsAlone(story.original, group);
  return {
    kind: 'suggestion',
    author: group.author,
    at: group.at,
    ...describePlace(story, span),
    text,
    replacement: clean(replacement),
    replies: [],
    isResolved: false,
  };
}

/** Ends of paragraphs that go with all their words, or go and come again, are no part of what is looked for. */
function wordsAlone(original: string, { start, end, inserted }: Group): { span: Span; replacement: string } {
  if (inserted === '') return { span: withoutEnds(original, { start, end }), replacement: inserted };
  const span = { start, end };
  let replacement = inserted;
  while (replacement.endsWith('\n') && span.end > span.start && original[span.end - 1] === '\n') {
    span.end -= 1;
    replacement = replacement.slice(0, -1);
  }
  return { span, replacement };
}

function withoutEnds(original: string, { start, end }: Span): Span {
  const text = original.slice(start, end);
  const bare = text.replace(/^\n+|\n+$/gu, '');
  if (bare === '') return { start, end };
  const from = start + (/^\n*/u.exec(text)?.[0].length ?? 0);
  return { start: from, end: from + bare.length };
}

/** What the words alone do not say. */
function commentOn(story: Story, group: Group, groups: readonly Group[]): string {
  const removed = story.original.slice(group.start, group.end);
  if (group.move !== null) return moveComment(story, group, groups);
  if (group.inserted === '') return removalComment(story.original, group, removed);
  if (removed === '' && group.inserted.trim() === '' && group.inserted.includes('\n'))
    return 'Tách đoạn tại đây.';
  return '';
}

function removalComment(original: string, { start }: Group, removed: string): string {
  const isAtStart = start === 0 || original[start - 1] === '\n';
  if (removed.trim() !== '' && isAtStart && removed.endsWith('\n')) return 'Bỏ cả đoạn.';
  if (removed.endsWith('\n')) return 'Nối với đoạn sau.';
  return removed.startsWith('\n') ? 'Nối với đoạn trước.' : '';
}

function moveComment(story: Story, group: Group, groups: readonly Group[]): string {
  const isSource = group.inserted === '';
  const words = wordsOf(story, group);
  const other = groups.find(
    (one) =>
      one.move === group.move &&
      (one.inserted === '') !== isSource &&
      (group.move !== '' || wordsOf(story, one) === words),
  );
  const place = other === undefined ? null : placeName(story, other);
  if (isSource) return `Chuyển đoạn này ${place === null ? 'đi chỗ khác' : `đến chỗ ${place}`}.`;
  return `Chuyển đến đây từ chỗ ${place ?? 'khác'}.`;
}

function wordsOf({ original }: Story, group: Group): string {
  return (group.inserted === '' ? original.slice(group.start, group.end) : group.inserted).trim();
}

function placeName(story: Story, span: Span): string | null {
  const { before, after } = describePlace(story, withoutEnds(story.original, span));
  if (before.trim() !== '') return `sau “${before.trim()}”`;
  if (after.trim() !== '') return `trước “${after.trim()}”`;
  // A whole paragraph: the one above it tells where it stands.
  const above = lineAbove(story.original, span.start).trim();
  return above === '' ? null : `sau “${above}”`;
}

/** What one person put in and another took out again is said to be so. */
function withdrawals(story: Story, admit: Admit): Placed[] {
  const merged: { change: Change; by: WordPerson; text: string }[] = [];
  for (const change of story.changes) {
    const by = change.withdrawnBy;
    if (by === null) continue;
    const last = merged.at(-1);
    if (
      last?.change.end === change.start &&
      last.by.author === by.author &&
      last.change.author === change.author
    )
      last.text += change.text;
    else merged.push({ change, by, text: change.text });
  }
  admit(merged.length);
  return merged.map(({ change, by, text }) => ({
    at: change.start,
    item: {
      kind: 'comment',
      author: by.author,
      at: by.at,
      ...describePlace(story, change),
      text: `Đề nghị bỏ chữ “${clean(text).trim()}” mà ${change.author || 'người khác'} thêm vào.`,
      replacement: null,
      replies: [],
      isResolved: false,
    },
  }));
}
