/** Files that lie, are damaged, or were never ours: a sentence each, and nothing changes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Of } from '../../../../electron/files/digest.ts';
import { ANSWER_LIMITS, type PackageManifest } from '../../../../shared/domain/review-package.ts';
import { openTestBackend } from '../../../support/backend.ts';
import { NAMES, openCell, type TestCell } from '../cell.ts';
import { answerItems, answerOn, uuidOf, workedOn } from './files.ts';

const BODY = 'Chi bộ thảo luận sôi nổi.\n\nHội nghị kết thúc lúc 16 giờ.';

let cell: TestCell;
let roundId: number;
let pack: { fileName: string; bytes: Uint8Array };
let good: Uint8Array;

async function openRound(of: TestCell) {
  const { document } = await of.backend.call('document:create', { kind: 'CV', title: 'quy chế' });
  await of.backend.call('document:save', { id: document.id, body: BODY, baseRevision: document.revision });
  const { round } = await of.backend.call('review:open', {
    documentId: document.id,
    reviewers: [{ memberId: of.people[0] }],
  });
  const { files } = await of.backend.call('review:pack', { id: round.id });
  if (files[0] === undefined) throw new Error('no package');
  return { id: round.id, file: files[0] };
}

const say = (body: string) => ({
  verdict: 'agreed' as const,
  reason: '',
  items: answerItems(body, [{ quote: 'sôi nổi', text: 'Nên bỏ' }], 1),
});

beforeAll(async () => {
  cell = await openCell();
  ({ id: roundId, file: pack } = await openRound(cell));
  good = (await answerOn(pack, say)).bytes;
});

interface Parts {
  manifest: PackageManifest;
  files: Record<string, Uint8Array>;
}

/** The good answer with its parts changed; the manifest is written last. */
function forged(change: (parts: Parts) => void): Uint8Array {
  const files = unzipSync(good);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as PackageManifest;
  const parts = { manifest, files };
  change(parts);
  return zipSync({ ...parts.files, 'manifest.json': strToU8(JSON.stringify(parts.manifest)) });
}

/** The good answer saying something else, with the hash of that: as a clever person would forge it. */
function saying(answer: unknown): Uint8Array {
  return forged(({ manifest, files }) => {
    const text = JSON.stringify(answer);
    files['gop-y.json'] = strToU8(text);
    manifest.answer = sha256Of(text);
  });
}

const answer = () => JSON.parse(strFromU8(unzipSync(good)['gop-y.json'] ?? new Uint8Array()));

async function take(bytes: Uint8Array, fileName = 'tra-loi.gopy') {
  const before = await cell.backend.call('review:get', { id: roundId });
  const journal = await cell.backend.call('journal:list', { limit: 1 });
  const { reports } = await cell.backend.call('review:take', { files: [{ fileName, bytes }], roundId });
  expect(await cell.backend.call('review:get', { id: roundId })).toEqual(before);
  expect(await cell.backend.call('journal:list', { limit: 1 })).toEqual(journal);
  expect(reports).toHaveLength(1);
  return reports[0];
}

describe('an answer file', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['that is no zip', () => strToU8('xin chào'), 'bị hỏng'],
    ['cut off in the middle', () => good.slice(0, good.length / 2), 'bị hỏng'],
    [
      'from a newer program',
      () => forged(({ manifest }) => Object.assign(manifest, { version: 2, news: [] })),
      'phiên bản mới hơn',
    ],
    [
      'of another program',
      () => forged(({ manifest }) => Object.assign(manifest, { format: 'x' })),
      'bị hỏng',
    ],
    [
      'whose text was changed',
      () => forged(({ files }) => Object.assign(files, { 'van-ban.md': strToU8('Khác.') })),
      'không còn khớp',
    ],
    [
      'whose text and hash were changed',
      () =>
        forged(({ manifest, files }) => {
          files['van-ban.md'] = strToU8('Khác.');
          manifest.text = sha256Of('Khác.');
        }),
      'không còn khớp',
    ],
    [
      'whose comments were changed',
      () => forged(({ files }) => Object.assign(files, { 'gop-y.json': strToU8('{}') })),
      'không còn khớp',
    ],
    ['that is an unanswered package', () => pack.bytes, 'chưa có góp ý'],
    [
      'of a round we do not know',
      () => forged(({ manifest }) => Object.assign(manifest, { round: uuidOf(7) })),
      'không thuộc vòng lấy ý kiến nào',
    ],
    [
      'of a person who was not asked',
      () => forged(({ manifest }) => Object.assign(manifest.reviewer, { uuid: uuidOf(8) })),
      'không thuộc vòng lấy ý kiến nào',
    ],
    [
      'of another cell',
      () => forged(({ manifest }) => Object.assign(manifest, { cell: sha256Of('khác') })),
      'không thuộc vòng lấy ý kiến nào',
    ],
    ['without a verdict', () => saying({ ...answer(), verdict: 'maybe' }), 'bị hỏng'],
    [
      'that disagrees and gives no reason',
      () => saying({ ...answer(), verdict: 'disagreed', reason: '' }),
      'bị hỏng',
    ],
    [
      'with ten megabytes of comments',
      () =>
        saying({
          ...answer(),
          items: Array.from({ length: 500 }, (_, index) => ({
            ...answer().items[0],
            uuid: uuidOf(index),
            text: 'ầ'.repeat(20_000),
          })),
        }),
      'quá lớn',
    ],
    [
      'with more comments than anybody writes',
      () =>
        saying({
          ...answer(),
          items: Array.from({ length: ANSWER_LIMITS.items + 1 }, (_, index) => ({
            ...answer().items[0],
            uuid: uuidOf(index),
          })),
        }),
      'quá lớn',
    ],
    [
      'that expands without end',
      () => forged(({ files }) => Object.assign(files, { 'van-ban.md': new Uint8Array(64 * 1024 * 1024) })),
      'không an toàn',
    ],
    [
      'that would write outside its folder',
      () => forged(({ files }) => Object.assign(files, { '../../ngoai.txt': strToU8('x') })),
      'không an toàn',
    ],
    [
      'with a secrecy mark in a comment',
      () => saying({ ...answer(), items: [{ ...answer().items[0], text: 'TUYỆT MẬT' }] }),
      'độ mật',
    ],
  ])('%s gets a sentence and changes nothing', async (_, make, sentence) => {
    const report = await take(make());
    expect(report?.outcome).toBe('refused');
    expect(report?.sentence).toContain(sentence);
    expect(report?.sentence).toMatch(/^[\p{Lu}“].*\.$/u);
  });

  it('of a real other cell is refused though it was made by the program', async () => {
    const other = await openCell();
    const theirs = await openRound(other);
    const report = await take((await answerOn(theirs.file, say)).bytes);
    expect(report?.sentence).toContain('không thuộc vòng lấy ý kiến nào');
  });

  it('keeps HTML as the letters it is', async () => {
    const mine = await openCell();
    const { id, file } = await openRound(mine);
    const text = '<img src=x onerror=alert(1)><script>alert(2)</script> & "hết"';
    const back = await answerOn(file, (body) => ({
      verdict: 'agreed',
      reason: '',
      items: answerItems(body, [{ quote: 'sôi nổi', text, replacement: '<b>kỹ</b>' }], 1),
    }));
    await mine.backend.call('review:take', { files: [back] });
    const { items, document } = await mine.backend.call('review:get', { id });
    expect(items).toMatchObject([{ text, replacement: '<b>kỹ</b>' }]);
    await mine.backend.call('review:decide', { itemId: items[0]?.id ?? 0, decision: 'accepted' });
    const tally = await mine.backend.call('review:render', { id, what: 'tally-html' });
    const paper = await mine.backend.call('export:render', { id: document.id, format: 'html' });
    for (const { bytes } of [tally, paper]) {
      const html = new TextDecoder().decode(bytes);
      expect(html).not.toMatch(/<img|<script|<b>kỹ/u);
      expect(html).toContain('&lt;b&gt;kỹ&lt;/b&gt;');
    }
  });

  it('that is refused does not hold up the good ones beside it', async () => {
    const mine = await openCell();
    const { id, file } = await openRound(mine);
    const back = await answerOn(file, say);
    const { reports } = await mine.backend.call('review:take', {
      files: [{ fileName: 'hong.gopy', bytes: strToU8('x') }, back, back],
    });
    expect(reports.map(({ outcome }) => outcome)).toEqual(['refused', 'taken', 'known']);
    expect((await mine.backend.call('review:get', { id })).items).toHaveLength(1);
  });
});

describe('a package', () => {
  it('holds the text, the person and nothing else of the cell', () => {
    const parts = unzipSync(pack.bytes);
    expect(Object.keys(parts).toSorted()).toEqual(['manifest.json', 'van-ban.md']);
    expect(strFromU8(parts['van-ban.md'] ?? new Uint8Array()).trim()).toBe(BODY);
    const text = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    expect(text).toContain(NAMES[0]);
    for (const secret of [NAMES[1], 'Phòng Kế hoạch', 'Sở Khoa học', 'Vũng Tàu'])
      expect(text).not.toContain(secret);
  });

  it('can be opened where there is no cell, and the answer opened again to go on', async () => {
    const member = openTestBackend();
    const opened = await member.call('review:open-package', pack);
    expect(opened).toMatchObject({ body: expect.stringContaining('sôi nổi'), answer: null });
    const again = await member.call('review:open-package', { fileName: 'a.gopy', bytes: good });
    expect(again.answer).toMatchObject({ verdict: 'agreed', items: [{ text: 'Nên bỏ' }] });
    await expect(
      member.call('review:open-package', { fileName: 'a.gopy', bytes: strToU8('x') }),
    ).rejects.toThrow('file-damaged');
  });
});

describe('a Word file', () => {
  it('of another round is refused, whatever round it is offered to', async () => {
    const other = await openCell();
    const theirs = await openRound(other);
    const word = await other.backend.call('review:render', { id: theirs.id, what: 'word' });
    const report = await take(workedOn(word.bytes, 'Ai đó', [{ quote: 'sôi nổi', text: 'x' }]), 'khac.docx');
    expect(report?.sentence).toContain('không thuộc vòng lấy ý kiến nào');
  });

  it('that is damaged gets a sentence', async () => {
    expect((await take(strToU8('PK xin chào'), 'hong.docx'))?.outcome).toBe('refused');
  });
});
