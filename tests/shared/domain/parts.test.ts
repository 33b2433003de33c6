import { describe, expect, it } from 'vitest';
import { mergeParts } from '../../../shared/domain/parts.ts';
import { fc } from '../../support/random.ts';

const FIRST = new Map([
  ['opening', 'Hồi 14 giờ 00, Chi bộ họp.\n'],
  ['attendance', '# I- THÀNH PHẦN\n\n- Có mặt: 16 đồng chí.\n'],
  ['closing', 'Biên bản kết thúc lúc 16 giờ.\n'],
]);
const made = mergeParts('', new Map(), FIRST);

describe('assembling', () => {
  it('puts every part in order under its mark', () => {
    expect(made.changes.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'opening added',
      'attendance added',
      'closing added',
    ]);
    expect(made.body.indexOf('part: opening')).toBeLessThan(made.body.indexOf('part: attendance'));
    expect(made.body.trimEnd().endsWith('<!-- /part -->')).toBe(true);
  });

  it('again with the same data changes nothing', () => {
    const again = mergeParts(made.body, made.assembled, FIRST);
    expect(again.body).toBe(made.body);
    expect(again.changes.every(({ state }) => state === 'unchanged')).toBe(true);
  });
});

describe('refreshing', () => {
  const next = new Map(FIRST).set('attendance', '# I- THÀNH PHẦN\n\n- Có mặt: 15 đồng chí.\n');

  it('renews an untouched part and leaves the rest', () => {
    const merged = mergeParts(made.body, made.assembled, next);
    expect(merged.body).toContain('15 đồng chí');
    expect(merged.changes.find(({ key }) => key === 'attendance')?.state).toBe('refreshed');
  });

  it('keeps a part somebody edited, and says that its source has moved on', () => {
    const edited = made.body.replace('Có mặt: 16 đồng chí.', 'Có mặt: 16 đồng chí, đủ số lượng.');
    const merged = mergeParts(edited, made.assembled, next);
    expect(merged.body).toContain('đủ số lượng');
    expect(merged.changes.find(({ key }) => key === 'attendance')).toMatchObject({
      state: 'kept',
      needsAttention: true,
    });
  });

  it('asks for no attention while the source still says what it said', () => {
    const edited = made.body.replace('16 giờ', 'mười sáu giờ');
    expect(
      mergeParts(edited, made.assembled, FIRST).changes.find(({ key }) => key === 'closing'),
    ).toMatchObject({
      state: 'kept',
      needsAttention: false,
    });
  });

  it('does not bring back a part somebody took out', () => {
    const without = mergeParts(
      made.body.replace(/<!-- part: attendance -->[\s\S]*?(?=<!-- part)/u, ''),
      made.assembled,
      next,
    );
    expect(without.body).not.toContain('THÀNH PHẦN');
    expect(without.changes.find(({ key }) => key === 'attendance')?.state).toBe('left-out');
  });

  it('puts a new part where the template has it', () => {
    const more = new Map(
      [...FIRST].flatMap(([key, text]) =>
        key === 'closing'
          ? [
              ['votes', '# II- BIỂU QUYẾT\n'],
              [key, text],
            ]
          : [[key, text]],
      ) as [string, string][],
    );
    const merged = mergeParts(made.body, made.assembled, more);
    expect(merged.body.indexOf('BIỂU QUYẾT')).toBeGreaterThan(merged.body.indexOf('THÀNH PHẦN'));
    expect(merged.body.indexOf('BIỂU QUYẾT')).toBeLessThan(merged.body.indexOf('Biên bản kết thúc'));
  });

  it('drops an untouched part whose source has nothing left to say', () => {
    const less = new Map(FIRST);
    less.delete('attendance');
    expect(mergeParts(made.body, made.assembled, less).body).not.toContain('THÀNH PHẦN');
  });

  it('keeps what was written before, between and after the parts', () => {
    const body = `Lời mở của thư ký.\n\n${made.body}\nGhi thêm của thư ký.\n`;
    const merged = mergeParts(body, made.assembled, next);
    expect(merged.body.startsWith('Lời mở của thư ký.')).toBe(true);
    expect(merged.body.trimEnd().endsWith('Ghi thêm của thư ký.')).toBe(true);
  });

  it('after any edit loses none of the edited words', () => {
    const word = fc.stringMatching(/^[a-zđêổ]{3,10}$/u);
    fc.assert(
      fc.property(word, fc.constantFrom('Chi bộ họp', '16 đồng chí', 'kết thúc'), (typed, place) => {
        const merged = mergeParts(made.body.replace(place, `${place} ${typed}`), made.assembled, next);
        expect(merged.body).toContain(`${place} ${typed}`);
      }),
    );
  });
});
