import { describe, expect, it } from 'vitest';
import { KIND_RULES, KINDS, type Kind } from '../../../../shared/format/kinds.ts';
import { parseMarkdown } from '../../../../shared/text/markdown.ts';
import { refusal } from '../../../support/refusal.ts';
import { completePaper, issuePaper, openCell } from '../cell.ts';

/** Written freely, as often as wanted. */
const FREE = KINDS.filter((kind) => KIND_RULES[kind].madeFrom === null);

async function issue(kind: Kind, date: string) {
  const { backend } = await openCell();
  const { document } = await backend.call('document:create', { kind, title: 'việc chung', date });
  await completePaper(backend, document.id);
  await backend.call('document:move', { id: document.id, move: 'approve', reason: 'đã xem' });
  return issuePaper(backend, document.id, date);
}

describe.each(FREE)('a new paper of kind %s', (kind) => {
  it('begins with its own words, the recipients and the secretary, and cannot go out with its gaps', async () => {
    const { backend, people } = await openCell();
    const { document } = await backend.call('document:create', { kind });
    const { head, body } = await backend.call('document:get', { id: document.id });
    expect(head.subject).toContain('…');
    expect(head.recipients.at(-1)).toBe('Lưu Chi bộ');
    expect(head.signerId).toBe(people[0]);
    expect(body).not.toContain('{{');
    if (KIND_RULES[kind].addressLabel === null) expect(parseMarkdown(body).length).toBeGreaterThan(2);
    const points = await backend.call('document:check-issue', { id: document.id, date: '2020-03-20' });
    expect(points.map(({ code }) => code)).toContain('blank');
  });

  it('gets number 01 of its own series', async () => {
    expect((await issue(kind, '2020-03-20')).symbol).toBe(`01-${kind}/CB`);
  });
});

describe('a kind that was ended', () => {
  it('is refused from its day on, and goes out before it', async () => {
    const { backend } = await openCell('2026-06-30T02:00:00.000Z');
    await backend.call('term:save', {
      term: { name: '2025 - 2030', startsOn: '2025-01-01', endsOn: null, offices: [] },
    });
    const { document } = await backend.call('document:create', { kind: 'QĐi', title: 'chế độ hội họp' });
    const codesOn = async (date: string): Promise<string[]> =>
      (await backend.call('document:check-issue', { id: document.id, date })).map(({ code }) => code);
    expect(await codesOn('2026-05-26')).not.toContain('kind-abolished');
    expect(await codesOn('2026-05-27')).toContain('kind-abolished');
    await backend.call('document:move', { id: document.id, move: 'approve', reason: 'đã xem' });
    await expect(backend.call('document:issue', { id: document.id, date: '2026-05-27' })).rejects.toThrow(
      refusal('issue-refused'),
    );
  });
});

describe('a date given again', () => {
  it('does not touch the paper, and leaves no line', async () => {
    const { backend } = await openCell();
    const { document } = await backend.call('document:create', {
      kind: 'CV',
      title: 'xin ý kiến',
      date: '2020-03-20',
    });
    const before = await backend.call('document:get', { id: document.id });
    const lines = (await backend.call('journal:list', {})).length;
    await backend.call('document:set-date', { id: document.id, date: '2020-03-20' });
    expect(await backend.call('document:get', { id: document.id })).toEqual(before);
    expect(await backend.call('journal:list', {})).toHaveLength(lines);
  });
});
