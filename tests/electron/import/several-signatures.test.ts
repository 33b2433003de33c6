/** Files of our own that more than two sign, or the congress issues, read again. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../electron/export/docx.ts';
import { importFile } from '../../../electron/import/import-file.ts';
import { bornePaper, type PaperFacts } from '../../../shared/domain/paper-facts.ts';
import type { Paper } from '../../../shared/format/paper.ts';
import { rulesFor } from '../../../shared/format/rules.ts';
import { p } from '../../support/blocks.ts';
import { makePaper } from '../export/papers.ts';

const day = '2026-09-05';
const plain: Partial<Paper> = { date: day, eraDate: day, body: [p('Chi bộ thống nhất.')] };

async function readBack(paper: Paper): Promise<PaperFacts> {
  const bytes = await writeDocx(paper, rulesFor(day));
  return importFile({ fileName: 'ban-xuat.docx', bytes }).facts;
}

describe('a paper that several sign', () => {
  const names = ['Trần Y Ban', 'Vũ Đức', 'Lê Thị Thuỳ Dương', 'Phạm Quốc Bảo', 'Hoàng Đức Anh'];

  it('keeps all its presenters, and its recipients', async () => {
    for (const count of [2, 3, 4, 5]) {
      const signatories = names.slice(0, count).map((name) => ({ title: 'NGƯỜI TRÌNH BÀY', name }));
      const paper = makePaper('CĐ', { ...plain, signature: { form: 'several', signatories } });
      const { signatures, recipients } = await readBack(paper);
      expect(signatures.map(({ name }) => name).toSorted()).toEqual(names.slice(0, count).toSorted());
      expect(recipients).toEqual(paper.recipients);
    }
  });

  it('has the chair of its minutes on the right again', async () => {
    const signature: Paper['signature'] = {
      form: 'paired',
      left: { title: 'NGƯỜI GHI BIÊN BẢN', name: 'Vũ Đức' },
      right: { title: 'CHỦ TRÌ HỘI NGHỊ', name: 'Trần Y Ban' },
      others: [{ title: 'NGƯỜI THAM DỰ', name: 'Lê Thị Thuỳ Dương' }],
    };
    const facts = await readBack(makePaper('BB', { ...plain, signature }));
    expect(bornePaper(facts, 'BB', day, []).signature).toEqual(signature);
  });
});

describe('a paper of the congress', () => {
  it('is issued by the congress still, and its confirmation is no recipient', async () => {
    const paper = makePaper('NQ', {
      ...plain,
      issuer: { name: 'Đại hội Chi bộ Văn phòng Sở', below: ['Nhiệm kỳ 2025 - 2030'] },
      symbolSuffix: 'ĐH',
      signature: { form: 'single', authority: 'T/M ĐOÀN CHỦ TỊCH', office: '', name: 'Trần Y Ban' },
      confirmation: {
        claim: ['XÁC NHẬN CHỮ KÝ CỦA', 'ĐỒNG CHÍ TRẦN Y BAN'],
        authority: 'T/M CHI BỘ',
        office: 'BÍ THƯ',
        name: 'Vũ Đức',
      },
    });
    const facts = await readBack(paper);
    expect(facts.superiorName).toBe('ĐẢNG BỘ SỞ KHOA HỌC VÀ ĐỜI SỐNG');
    expect(facts.cellName).toBe('ĐẠI HỘI CHI BỘ VĂN PHÒNG SỞ NHIỆM KỲ 2025 - 2030');
    expect(facts.recipients).toEqual(paper.recipients);
    expect(facts.signatures).toEqual([
      { authority: 'T/M CHI BỘ', office: 'BÍ THƯ', name: 'Vũ Đức' },
      { authority: 'T/M ĐOÀN CHỦ TỊCH', office: '', name: 'Trần Y Ban' },
    ]);
  });
});
