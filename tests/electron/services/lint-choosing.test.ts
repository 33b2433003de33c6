/** What an office makes of the checker: passing over, how grave a rule is, words it writes. */
import { describe, expect, it } from 'vitest';
import { lintFile } from '../../../electron/services/linting.ts';
import type { LintFinding } from '../../../shared/contract/checking.ts';
import type { Refusal } from '../../../shared/domain/refusal.ts';
import { anchorsOf } from '../../../shared/lint/suppressing.ts';
import type { TestBackend } from '../../support/backend.ts';
import { completePaper, openCell } from './cell.ts';

const refusal = (code: Refusal['code']) => expect.objectContaining({ code });
const BODY = 'Chi bộ nhất trí , giao Bí thư phát tiển tiếp.\n\nĐảng viên đọc tài liệu , ghi ý kiến.';

async function withLetter(body = BODY): Promise<{ backend: TestBackend; id: number }> {
  const { backend } = await openCell();
  const { document } = await backend.call('document:create', { kind: 'CV', title: 'quy chế làm việc' });
  await completePaper(backend, document.id);
  const { revision } = await backend.call('document:get', { id: document.id });
  await backend.call('document:save', { id: document.id, body, baseRevision: revision });
  return { backend, id: document.id };
}

async function reportOf(backend: TestBackend, id: number) {
  return backend.call('lint:document', { id });
}

async function findingsOf(backend: TestBackend, id: number, rule: string): Promise<LintFinding[]> {
  return (await reportOf(backend, id)).findings.filter((one) => one.rule === rule);
}

async function passOver(backend: TestBackend, id: number, rule: string, isHere: boolean) {
  const { findings } = await reportOf(backend, id);
  const finding = findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`${rule} is found`);
  await backend.call('lint:suppress', {
    rule,
    of: { is: 'document', id },
    anchor: isHere ? (anchorsOf(findings).get(finding) ?? null) : null,
    reason: 'trích nguyên văn',
  });
}

describe('a finding that is passed over', () => {
  it('in its place is counted, not told, with its reason, and told again when that is undone', async () => {
    const { backend, id } = await withLetter();
    await passOver(backend, id, 'SPACE', true);
    expect(await findingsOf(backend, id, 'SPACE')).toMatchObject([
      { line: expect.stringMatching(/^Đảng viên/) },
    ]);
    const { suppressed } = await reportOf(backend, id);
    expect(suppressed).toMatchObject([{ rule: 'SPACE', scope: 'here', reason: 'trích nguyên văn' }]);
    const { suppressions } = await backend.call('lint:choices', {});
    expect(suppressions).toMatchObject([{ rule: 'SPACE', documentId: id, actor: 'kiem-thu' }]);
    await backend.call('lint:unsuppress', { id: suppressions[0]?.id ?? '' });
    expect(await findingsOf(backend, id, 'SPACE')).toHaveLength(2);
    await backend.close();
  });

  it('in its paper is told in other papers', async () => {
    const { backend, id } = await withLetter();
    const other = await backend.call('document:create', { kind: 'CV', title: 'việc chung' });
    await backend.call('document:save', { id: other.document.id, body: BODY, baseRevision: 1 });
    await passOver(backend, id, 'SPACE', false);
    expect(await findingsOf(backend, id, 'SPACE')).toEqual([]);
    expect((await reportOf(backend, id)).suppressed.map(({ scope }) => scope)).toEqual(['text', 'text']);
    expect(await findingsOf(backend, other.document.id, 'SPACE')).toHaveLength(2);
    await backend.close();
  });

  it('is not passed over in a draft that gets the id of a deleted one', async () => {
    const { backend, id } = await withLetter();
    await passOver(backend, id, 'SPACE', false);
    await backend.call('document:delete', { id });
    expect((await backend.call('lint:choices', {})).suppressions).toEqual([]);
    const next = await backend.call('document:create', { kind: 'CV', title: 'việc khác' });
    await backend.call('document:save', { id: next.document.id, body: BODY, baseRevision: 1 });
    expect(await findingsOf(backend, next.document.id, 'SPACE')).toHaveLength(2);
    await backend.close();
  });

  it('keeps nothing from issuing that something else bars', async () => {
    const { backend, id } = await withLetter();
    const before = await backend.call('document:check-issue', { id });
    const { findings } = await reportOf(backend, id);
    for (const { rule } of findings)
      await backend.call('lint:set-severity', { rule, severity: 'off', reason: 'thử' });
    expect((await reportOf(backend, id)).findings).toEqual([]);
    expect(await backend.call('document:check-issue', { id })).toEqual(before);
    await backend.close();
  });

  it('is refused without a reason, of a rule that bars or is none, and of a paper that is none', async () => {
    const { backend, id } = await withLetter();
    const of = { is: 'document' as const, id };
    for (const wish of [
      { rule: 'SPACE', of, anchor: null, reason: ' ' },
      { rule: 'SECRET', of, anchor: null, reason: 'cần' },
      { rule: 'NOTHING', of, anchor: null, reason: 'cần' },
    ])
      await expect(backend.call('lint:suppress', wish)).rejects.toThrow(refusal('invalid-input'));
    await expect(
      backend.call('lint:suppress', { rule: 'SPACE', of: { ...of, id: 999 }, anchor: null, reason: 'cần' }),
    ).rejects.toThrow(refusal('not-found'));
    expect((await backend.call('lint:choices', {})).suppressions).toEqual([]);
    await backend.close();
  });
});

describe('a rule', () => {
  it('is as grave as the office says, in papers and in files, until it goes by itself again', async () => {
    const { backend, id } = await withLetter();
    const severities = async () =>
      new Set((await findingsOf(backend, id, 'SPACE')).map((one) => one.severity));
    await backend.call('lint:set-severity', { rule: 'SPACE', severity: 'error' });
    expect(await severities()).toEqual(new Set(['error']));
    const file = { fileName: 'bai.txt', bytes: new TextEncoder().encode('Chi bộ họp , rồi nghỉ.') };
    const inFile = async () =>
      (await backend.call('lint:file', file)).findings.map(({ rule, severity }) => `${rule} ${severity}`);
    expect(await inFile()).toEqual(['SPACE error']);
    await backend.call('lint:set-severity', { rule: 'SPACE', severity: null });
    expect(await severities()).toEqual(new Set(['warning']));
    await backend.call('lint:set-severity', { rule: 'SPACE', severity: 'off', reason: 'quen dùng' });
    expect(await inFile()).toEqual([]);
    expect((await backend.call('lint:file', file)).suppressed).toMatchObject([
      { rule: 'SPACE', scope: 'always', reason: 'quen dùng', suppressionId: null },
    ]);
    await backend.close();
  });

  it('stays as it is where it bars, and is not turned off without a reason', async () => {
    const { backend } = await openCell();
    for (const wish of [
      { rule: 'SECRET', severity: 'off', reason: 'cần' },
      { rule: 'SECRET', severity: 'info' },
      { rule: 'SPACE', severity: 'off' },
    ] as const)
      await expect(backend.call('lint:set-severity', wish)).rejects.toThrow(refusal('invalid-input'));
    const { families } = await backend.call('lint:choices', {});
    expect(families.flatMap(({ rules }) => rules).filter(({ chosen }) => chosen !== null)).toEqual([]);
    await backend.close();
  });
});

describe('a word of the office', () => {
  it('is asked about no more, in any case, until it is taken back', async () => {
    const { backend, id } = await withLetter();
    expect(await findingsOf(backend, id, 'SPELL')).toMatchObject([{ found: 'tiển' }]);
    await backend.call('lint:set-word', { word: 'TIỂN', isKnown: true });
    expect((await backend.call('lint:choices', {})).words).toEqual(['tiển']);
    expect(await findingsOf(backend, id, 'SPELL')).toEqual([]);
    await backend.call('lint:set-word', { word: 'tiển', isKnown: false });
    expect(await findingsOf(backend, id, 'SPELL')).toHaveLength(1);
    await expect(backend.call('lint:set-word', { word: 'hai chữ', isKnown: true })).rejects.toThrow(
      refusal('invalid-input'),
    );
    await backend.close();
  });
});

describe('a dictionary that is not there', () => {
  it('is told in a sentence, and the rest goes on', async () => {
    const file = { fileName: 'bai.txt', bytes: new TextEncoder().encode('Chi bộ phát tiển , họp.') };
    const day = { given: null, today: '2026-06-15' };
    const { findings, notLookedAt } = lintFile(file, day, {});
    expect(findings.map(({ rule }) => rule)).toEqual(['SPACE']);
    expect(notLookedAt).toEqual([expect.stringMatching(/^Chưa xem chính tả/)]);
    const { backend } = await openCell();
    expect((await backend.call('lint:file', file)).notLookedAt).toEqual([]);
    await backend.close();
  });
});
