/** Members with nothing installed: the page that is sent to them, and the codes that come back. */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CodedAnswer, writeAnswerCode } from '../../../../shared/contract/answer-code.ts';
import type { RenderedFile } from '../../../../shared/contract/review.ts';
import { textLines } from '../../../../shared/text/lines.ts';
import { parseMarkdown } from '../../../../shared/text/markdown.ts';
import { buildOnce } from '../../../e2e/support/build.ts';
import { refusal } from '../../../support/refusal.ts';
import { openCell, type TestCell } from '../cell.ts';
import { answerInBrowser, answerItems, readReviewPage, uuidOf } from './files.ts';

const BODY = 'Chi bộ thảo luận sôi nổi </script><!-- về *chuyển đổi số*.\n\nHội nghị kết thúc lúc 16 giờ.';

/** Markdown's signs taken out. */
const formatPlain = (text: string): string =>
  textLines(parseMarkdown(text))
    .map((line) => line.text)
    .join('\n\n');

let cell: TestCell;
let roundId: number;
let pages: RenderedFile[];

beforeAll(async () => {
  buildOnce();
  cell = await openCell();
  const { document } = await cell.backend.call('document:create', { kind: 'CV', title: 'quy chế' });
  await cell.backend.call('document:save', { id: document.id, body: BODY, baseRevision: document.revision });
  const { round } = await cell.backend.call('review:open', {
    documentId: document.id,
    dueOn: '2020-04-20',
    reviewers: cell.people.map((memberId) => ({ memberId })),
  });
  roundId = round.id;
  ({ files: pages } = await cell.backend.call('review:pack', { id: round.id, as: 'page' }));
});

function pageOf(index: number): RenderedFile {
  const page = pages[index];
  if (page === undefined) throw new Error('no page');
  return page;
}

const agree = (body: string) => ({
  verdict: 'agreed-with-remarks' as const,
  reason: '',
  items: answerItems(body, [{ quote: 'sôi nổi', text: 'Nên bỏ' }], 1),
});

const take = async (bytes: Uint8Array, fileName = 'tin nhắn.txt') =>
  (await cell.backend.call('review:take', { files: [{ fileName, bytes }] })).reports;

describe('the page for a reviewer', () => {
  it('is one file a person, runs our script alone, calls nobody, and holds of the cell nothing but the paper', () => {
    expect(pages.map(({ fileName }) => fileName)).toEqual([
      ...new Set(pages.map(({ fileName }) => fileName)),
    ]);
    expect(pages).toHaveLength(5);
    const html = strFromU8(pageOf(1).bytes);
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? '';
    const script = /<script>([\s\S]*?)<\/script>/u.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}';`);
    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(html).not.toMatch(/<!--/u);
    expect(html.replace(script, '')).not.toMatch(/(?:src|href)=|url\(/u);
    expect(html).toContain('đồng chí');
    for (const stranger of ['Trần Minh Khoa', 'Đặng Văn Sơn', 'Đảng bộ Sở Khoa học'])
      expect(html).not.toContain(stranger);
  });

  it('has the whole text, whatever markup stands in it', async () => {
    const { facts, text } = readReviewPage(pageOf(0).bytes);
    expect(formatPlain(text)).toBe(BODY.replaceAll('*', ''));
    expect(facts).toMatchObject({ dueOn: '2020-04-20', reviewer: { name: 'Trần Minh Khoa' } });
  });

  it('is not made of a text with a secrecy mark, nor of a closed round', async () => {
    const other = await openCell();
    const { document } = await other.backend.call('document:create', { kind: 'CV', title: 'quy chế' });
    const { round } = await other.backend.call('review:open', {
      documentId: document.id,
      reviewers: [{ memberId: other.people[0] }],
    });
    await other.backend.call('review:close', { id: round.id, note: 'thôi' });
    await expect(other.backend.call('review:pack', { id: round.id, as: 'page' })).rejects.toThrow(
      refusal('review-closed'),
    );
  });
});

describe('a code that comes back', () => {
  it('is taken as an answer file is, several from one message, and once', async () => {
    const message = [1, 2].map((person) => strFromU8(answerInBrowser(pageOf(person), agree).bytes));
    const bytes = strToU8(`Chào đồng chí,\n${message.join('\ncòn đây là của đồng chí Bảo\n')}\n`);
    expect(
      (await take(bytes)).map(({ outcome, comments, sentence }) => [outcome, comments, sentence]),
    ).toEqual([
      ['taken', 1, 'Đã nhận góp ý của đồng chí Lê Bảo Ngọc.'],
      ['taken', 1, 'Đã nhận góp ý của đồng chí Phạm Quốc Bảo.'],
    ]);
    expect((await take(bytes)).map(({ outcome }) => outcome)).toEqual(['known', 'known']);
    const { items, reviewers } = await cell.backend.call('review:get', { id: roundId });
    const found = items.map(({ author, quote, place }) => [author, quote, place?.block]);
    // On the same words nobody comes first.
    expect(found.toSorted()).toEqual([
      ['Lê Bảo Ngọc', 'sôi nổi', 0],
      ['Phạm Quốc Bảo', 'sôi nổi', 0],
    ]);
    expect(reviewers.map(({ verdict }) => verdict).filter((verdict) => verdict !== 'unseen')).toHaveLength(2);
  });

  it('of two answers of one person leaves the later, whichever comes first', async () => {
    const at = (hour: string, quote: string) =>
      answerInBrowser(
        pageOf(3),
        (body) => ({ ...agree(body), items: answerItems(body, [{ quote, text: 'Xem lại' }], 50) }),
        `2020-04-17T${hour}:00:00.000Z`,
      ).bytes;
    expect((await take(at('09', 'lúc 16 giờ')))[0]?.outcome).toBe('taken');
    expect((await take(at('08', 'Hội nghị')))[0]?.outcome).toBe('known');
    const { items } = await cell.backend.call('review:get', { id: roundId });
    expect(items.filter(({ author }) => author === 'Đặng Văn Sơn').map(({ quote }) => quote)).toEqual([
      'lúc 16 giờ',
    ]);
  });

  const changed = (change: (coded: CodedAnswer) => unknown): Uint8Array => {
    const { facts, text } = readReviewPage(pageOf(4).bytes);
    const coded: CodedAnswer = {
      ...{ cell: facts.cell, round: facts.round, text: facts.text, reviewer: facts.reviewer.uuid },
      answer: { ...agree(text), answeredAt: '2020-04-16T03:00:00.000Z' },
    };
    return strToU8(writeAnswerCode(change(coded) as CodedAnswer));
  };

  it.each<[string, () => Uint8Array, string]>([
    ['cut off', () => changed((coded) => coded).slice(0, 200), 'bị hỏng'],
    ['that is none', () => strToU8('Tôi nhất trí.'), 'không có mã trả lời'],
    ['of later days', () => strToU8('GOPY9.abcd.01234567'), 'phiên bản mới hơn'],
    ['of another cell', () => changed((coded) => ({ ...coded, cell: 'f'.repeat(64) })), 'không thuộc vòng'],
    ['of another round', () => changed((coded) => ({ ...coded, round: uuidOf(3) })), 'không thuộc vòng'],
    [
      'of somebody who was not asked',
      () => changed((coded) => ({ ...coded, reviewer: uuidOf(4) })),
      'không thuộc vòng',
    ],
    ['to another text', () => changed((coded) => ({ ...coded, text: 'f'.repeat(64) })), 'không còn khớp'],
    ['without an answer', () => changed(({ answer: _answer, ...coded }) => coded), 'bị hỏng'],
    ['that is a number', () => changed(() => 7), 'bị hỏng'],
    ['that is null', () => changed(() => null), 'bị hỏng'],
    [
      'that says nothing known',
      () => changed((coded) => ({ ...coded, answer: { ...coded.answer, verdict: 'maybe' } })),
      'bị hỏng',
    ],
    [
      'with a mark of secrecy in it',
      () =>
        changed((coded) => ({
          ...coded,
          answer: {
            ...coded.answer,
            items: coded.answer.items.map((item) => ({ ...item, text: 'TUYỆT MẬT' })),
          },
        })),
      'độ mật',
    ],
    [
      'with more comments than anybody writes',
      () =>
        changed((coded) => ({
          ...coded,
          answer: { ...coded.answer, items: Array.from({ length: 501 }, () => coded.answer.items[0]) },
        })),
      'quá lớn',
    ],
  ])('%s is refused with a sentence, and nothing changes', async (_name, bytes, sentence) => {
    const before = await cell.backend.call('review:get', { id: roundId });
    const [report] = await take(bytes());
    expect(report?.outcome).toBe('refused');
    expect(report?.sentence).toContain(sentence);
    expect(await cell.backend.call('review:get', { id: roundId })).toEqual(before);
  });
});
