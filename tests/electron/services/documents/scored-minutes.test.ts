/** What papers tell of a settled score, and that they tell nothing of one that is not. */
import { describe, expect, it } from 'vitest';
import { completePaper, issuePaper } from '../cell.ts';
import { BY, closedOf2020, closedOf2026, judgeAll, type ScoredCell } from '../scored.ts';

async function minutesOf({ backend, id }: ScoredCell) {
  const [minutes] = await backend.call('document:list', { kind: 'BB', sessionId: id });
  return backend.call('document:get', { id: minutes?.id ?? 0 });
}

async function bodyOf(cell: ScoredCell, kind: 'NQ' | 'BC'): Promise<string> {
  const { session } = await cell.backend.call('session:get', { id: cell.id });
  const source = kind === 'NQ' ? { sessionId: cell.id } : { year: session.year, quarter: session.quarter };
  const { document } = await cell.backend.call('document:create', { kind, ...source });
  return (await cell.backend.call('document:get', { id: document.id })).body;
}

async function settled(cell: ScoredCell, points: number): Promise<ScoredCell> {
  await judgeAll(cell, points);
  await cell.backend.call('score:settle', { id: cell.id, by: BY });
  return cell;
}

/** A year whose term has gone by has no secretary to sign: one is given it. */
async function withTerm(cell: ScoredCell): Promise<ScoredCell> {
  const offices = [{ memberId: cell.people[0], office: 'secretary' as const }];
  const term = { name: '2025 - 2027', startsOn: '2025-01-01', endsOn: '2027-12-31', offices };
  await cell.backend.call('term:save', { term });
  return cell;
}

describe('19 minutes, resolution and report', () => {
  it('tell the points, the sections and the band of a score of 2026', async () => {
    const cell = await settled(await closedOf2026(), 5);
    const { body } = await minutesOf(cell);
    expect(body).toContain(
      'Chi bộ tự đánh giá buổi sinh hoạt theo Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương: 54/100 điểm, xếp loại Trung bình.',
    );
    expect(body).toMatch(/\| 4 +\| Tiến hành +\| 40 +\| 20 +\|/u);
    expect(body).toMatch(/\| +\| Cộng +\| 100 +\| 54 +\|/u);
    expect(body.indexOf('# I')).toBeLessThan(body.indexOf('TỰ ĐÁNH GIÁ'));
    expect(body.indexOf('TỰ ĐÁNH GIÁ')).toBeLessThan(body.indexOf('Biên bản kết thúc'));
    expect(await bodyOf(cell, 'NQ')).toMatch(
      /# I- ĐÁNH GIÁ\n\nChi bộ tự đánh giá .+ 54\/100 điểm, xếp loại Trung bình\./u,
    );
    expect(await bodyOf(cell, 'BC')).toMatch(/Tự xếp loại[^\n]*\n[^\n]*\n[^\n]*Trung bình \(54\)/u);
  });

  it('tell of 2020 how many criteria were met, and which were not', async () => {
    const cell = await settled(await closedOf2020(), 1);
    expect((await minutesOf(cell)).body).toContain(
      ': 7/8 tiêu chí đạt. Tiêu chí không đạt: Đủ các bước: mở đầu, trình bày, thảo luận, kết luận.',
    );
    expect(await bodyOf(cell, 'BC')).toContain('7/8 tiêu chí');
  });

  it('tell nothing while nobody settled a score, and after it was opened again', async () => {
    const cell = await closedOf2026();
    const before = (await minutesOf(cell)).body;
    for (const body of [before, await bodyOf(cell, 'NQ'), await bodyOf(cell, 'BC')])
      expect(body).not.toMatch(/đánh giá buổi|ĐÁNH GIÁ BUỔI|Tự xếp loại/u);
    await settled(cell, 5);
    expect((await minutesOf(cell)).body).not.toBe(before);
    await cell.backend.call('score:reopen', { id: cell.id, reason: 'chấm lại' });
    expect((await minutesOf(cell)).body).toBe(before);
  });
});

describe('minutes that were issued', () => {
  async function issued(cell: ScoredCell): Promise<number> {
    const { id } = await minutesOf(cell);
    await completePaper(cell.backend, id);
    await cell.backend.call('document:move', { id, move: 'approve', reason: 'họp nhanh' });
    await issuePaper(cell.backend, id, '2026-09-20');
    return id;
  }

  it('stand still when a score is settled later, and nothing is to be corrected in them', async () => {
    const cell = await withTerm(await closedOf2026());
    const id = await issued(cell);
    const before = await minutesOf(cell);
    await settled(cell, 5);
    expect(await minutesOf(cell)).toEqual(before);
    expect(await cell.backend.call('document:differences', { id })).toEqual([]);
  });

  it('with a score in them say so when it was opened again and settled otherwise', async () => {
    const cell = await settled(await withTerm(await closedOf2026()), 5);
    const id = await issued(cell);
    expect(await cell.backend.call('document:differences', { id })).toEqual([]);
    await cell.backend.call('score:reopen', { id: cell.id, reason: 'chấm lại' });
    await cell.backend.call('score:judge', { id: cell.id, rowId: 'discussion', points: 18, by: BY });
    await cell.backend.call('score:settle', { id: cell.id, by: BY });
    const differences = await cell.backend.call('document:differences', { id });
    expect(differences.map(({ place }) => place)).toEqual(['score']);
  });
});
