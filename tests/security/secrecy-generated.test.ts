import { describe, expect, it } from 'vitest';
import { findSecrecyMark, findSecrecyMarkInBlocks, findTypedMark } from '../../shared/domain/secrecy.ts';
import type { Block, Inline } from '../../shared/text/blocks.ts';
import { dashes, h, line, note, p, quote, table } from '../support/blocks.ts';
import { runs } from '../support/long.ts';
import { fc } from '../support/random.ts';

import { dressed, explaining, FAMILY, MIDDLE, of, person, prose, wordy } from './secrecy-dress.ts';

describe('A11 marks in generated dress', () => {
  it('are found in a line of their own, wherever the line stands and whatever ends it', () => {
    fc.assert(
      fc.property(
        prose,
        dressed,
        prose,
        of('\n', '\r\n', '\v', '\f', '\u0085', '\u2028'),
        (before, mark, after, end) => {
          expect(findSecrecyMark([[...before, mark, ...after].join(end)])).not.toBeNull();
        },
      ),
      runs(3_000),
    );
  });

  it('are found in every kind of block', () => {
    const blocks: readonly ((mark: string) => Block)[] = [
      (mark) => p(mark),
      (mark) => h(1, mark),
      (mark) => quote(p(mark)),
      (mark) => p('Câu.', note(mark)),
      (mark) => table('ll', [line(mark), line('Chi bộ 4')]),
      (mark) => table('ll', [line('Nội dung'), line('Ghi chú')], [line('Hồ sơ'), line(mark)]),
      (mark) => dashes(mark, 'Lưu Chi bộ'),
    ];
    const capital = dressed.filter((mark) => !/[\p{Ll}\t|]/u.test(mark) && !/^[*#>~`<[!]/u.test(mark));
    fc.assert(
      fc.property(prose, capital, of(...blocks), (before, mark, make) => {
        expect(findSecrecyMarkInBlocks([...before.map((text) => p(text)), make(mark)])).not.toBeNull();
      }),
      runs(2_000),
    );
  });

  it('are found in a field by themselves', () => {
    fc.assert(
      fc.property(dressed, (mark) => {
        expect(findTypedMark(mark)).not.toBeNull();
      }),
      runs(1_000),
    );
  });
});

const tableOf = ([header = [], ...rows]: Inline[][][]): Block => table('ll', header, ...rows);

describe('A12 ordinary texts, generated', () => {
  it('pass in a line of their own, wherever the line stands', () => {
    fc.assert(
      fc.property(prose, fc.oneof(wordy, person, explaining), prose, (before, text, after) => {
        expect(findSecrecyMark([...before, ...text.split('\n'), ...after])).toBeNull();
      }),
      runs(3_000),
    );
  });

  it('pass in the cells of a table, on the first page too', () => {
    fc.assert(
      fc.property(
        of(...FAMILY),
        of(...MIDDLE),
        of('Họ và tên', 'Họ đệm', 'Đảng viên'),
        (family, middle, heading) => {
          const names = [
            [line(`${family} ${middle}`), line('Mật')],
            [line('Lê Thị'), line('Hoa')],
          ];
          expect(
            findSecrecyMarkInBlocks([p('Danh sách'), table('ll', [line(heading), line('Tên')], ...names)]),
          ).toBeNull();
        },
      ),
      runs(100),
    );
    const levels = (...rows: string[][]): Block => tableOf(rows.map((row) => row.map((cell) => line(cell))));
    for (const cased of [(text: string) => text, (text: string) => text.toUpperCase()]) {
      const rows = [
        ['Độ mật', 'Thời hạn'],
        ['Tuyệt mật', '30 năm'],
        ['Tối mật', '20 năm'],
        ['Mật', '10 năm'],
      ];
      expect(
        findSecrecyMarkInBlocks([h(1, 'BẢO VỆ BÍ MẬT'), levels(...rows.map((row) => row.map(cased)))]),
      ).toBeNull();
      expect(findSecrecyMarkInBlocks([dashes(...['Tuyệt mật', 'Tối mật', 'Mật'].map(cased))])).toBeNull();
    }
  });

  it('pass when typed into a field', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          wordy,
          person.filter((name) => !name.includes('\n')),
        ),
        (text) => {
          expect(findTypedMark(text)).toBeNull();
        },
      ),
      runs(1_000),
    );
  });
});

describe('A19 the guard against secrets', () => {
  it('reads ten times the text in about ten times the time', () => {
    const units = [
      'MẬT ',
      '.',
      '(',
      '[',
      '[MẬT](',
      '- ',
      'Số 1-',
      '<b',
      ' ',
      '\t',
      'Ậ',
      'М',
      'MẬT - ',
      '| ',
      '\u0323',
      '&#',
      '𝐌',
      'M.',
      '“',
      'mật\n',
    ];
    for (const unit of units) {
      const time = (length: number): number => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        const start = performance.now();
        findSecrecyMark([text]);
        findTypedMark(text);
        return performance.now() - start;
      };
      time(10_000);
      const [small, large] = [time(100_000), time(1_000_000)];
      expect([unit, large < Math.max(1_500, 40 * small)]).toEqual([unit, true]);
    }
  });
});
