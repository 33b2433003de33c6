import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { refuseMarkedInput } from '../../../electron/services/marked-input.ts';
import { CHANNELS, isChannel } from '../../../shared/contract/channels.ts';
import { toErrorMessage } from '../../../shared/contract/errors.ts';
import { Bytes, Path } from '../../../shared/contract/verb.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { openTestBackend } from '../../support/backend.ts';
import { openCell, planOf, scheduleFirst } from './cell.ts';

/** What takes this takes any text. */
const PROBE = 'TỐI MẬT';

const MARKS = [
  'МẬТ',
  'MËT',
  '[MẬT](http://a)',
  'MẬT - CẤM SAO CHỤP',
  'Số: 05/BC-CB-MẬT',
  'TỐI MẬT',
  'TUYỆT MẬT',
  'MẬT',
  'T Ố I   M Ậ T',
  '[MẬT]',
  'Độ mật: Mật',
  'TÀI LIỆU TUYỆT MẬT',
];

/** Texts that programs write, or the names of places: a mark in them is none of the paper's. */
const NOT_TYPED = /(?:^|\.)(?:file|folder|path|url|uuid|sha256|key|anchor)(?:\.|$)/u;

/** What fields of a fixed form take. */
const FORMED = ['2020-01-01', '08:00', 'CB', 'a'.repeat(64), '00000000-0000-4000-8000-000000000001'];

type AnySchema = z.core.$ZodTypes;

/** A value the schema takes, with `text` in the place of the field at `target`; every text field is told to `onText`. */
function valueFor(
  schema: z.core.$ZodType,
  place: string,
  fill: { target: string; text: string; onText: (place: string) => void },
): unknown {
  if (schema === Bytes) return new Uint8Array([1]);
  if (schema === Path) return '/tmp/x';
  const { def } = (schema as AnySchema)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
      return valueFor(def.innerType, place, fill);
    case 'nullable': {
      const isPlain = ['number', 'string', 'enum'].includes((def.innerType as AnySchema)._zod.def.type);
      return isPlain && !takes(def.innerType, PROBE) ? null : valueFor(def.innerType, place, fill);
    }
    case 'pipe':
      if (takes(schema, PROBE)) return textAt(place, fill);
      return FORMED.find((text) => takes(schema, text)) ?? valueFor(def.in, place, fill);
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([name, field]) => [
          name,
          valueFor(field, place === '' ? name : `${place}.${name}`, fill),
        ]),
      );
    case 'array':
      return [valueFor(def.element, `${place}.0`, fill)];
    case 'union':
      return def.options.some((option) => takes(option, PROBE))
        ? textAt(place, fill)
        : valueFor(def.options[0] as z.core.$ZodType, place, fill);
    case 'enum':
      // The last asks least of the fields beside it.
      return Object.values(def.entries).at(-1);
    case 'literal':
      return def.values[0];
    case 'boolean':
      return false;
    case 'number':
      return [1, 2020].find((number) => takes(schema, number)) ?? 1;
    case 'string':
      if (takes(schema, PROBE)) return textAt(place, fill);
      return FORMED.find((text) => takes(schema, text));
    default:
      return null;
  }
}

const takes = (schema: z.core.$ZodType, value: unknown): boolean =>
  (schema as z.ZodType).safeParse(value).success;

function textAt(
  place: string,
  { target, text, onText }: { target: string; text: string; onText: (place: string) => void },
): string {
  onText(place);
  return place === target ? text : 'chữ';
}

const TYPED = Object.entries(CHANNELS).flatMap(([channel, { access, input }]) => {
  if (access === 'read') return [];
  const places = new Set<string>();
  const marked = { target: '', text: 'TỐI MẬT', onText: (place: string) => places.add(place) };
  valueFor(input, '', marked);
  return [...places].filter((place) => !NOT_TYPED.test(place)).map((place) => [channel, place] as const);
});

describe('A10 a secrecy mark', () => {
  it('is looked for in many fields', () => {
    expect(TYPED.length).toBeGreaterThan(80);
  });

  it.each(TYPED)('is refused by %s in %s, whatever its spelling', async (channel, target) => {
    if (!isChannel(channel)) throw new Error(channel);
    const backend = openTestBackend();
    for (const text of MARKS) {
      const input = valueFor(CHANNELS[channel].input, '', { target, text, onText: () => {} });
      expect([text, takes(CHANNELS[channel].input, input)]).toEqual([text, true]);
      const refused = await backend.answer(channel, input).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Refusal);
      expect(refused).toMatchObject({ code: 'secrecy-mark' });
    }
    await backend.close();
  });

  it('is told with the name of the field, and nothing is kept', async () => {
    const cell = await openCell();
    const { sessionId: id } = await scheduleFirst(cell);
    const before = await cell.backend.call('session:get', { id });
    const task = { text: 'Phổ biến văn bản TUYỆT MẬT', assigneeIds: [], dueOn: '2020-04-30' };
    const refused = await cell.backend
      .call('session:save-task', { id, task })
      .catch((error: unknown) => toErrorMessage(error));
    expect(refused).toMatchObject({
      code: 'secrecy-mark',
      message: expect.stringMatching(/^Ô “nội dung” có dấu chỉ độ mật/u),
    });
    expect(await cell.backend.call('session:get', { id })).toEqual(before);
  });

  it('is not seen in what only speaks of such things', async () => {
    const { backend, people } = await openCell();
    for (const topic of [
      'Bảo vệ bí mật nhà nước',
      'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
      'Học tập Luật BẢO VỆ BÍ MẬT',
      'ĐỔI MẬT KHẨU định kỳ',
      'Tài liệu đóng dấu MẬT phải được cất trong tủ có khoá',
      'Gặp mặt thân mật',
      'CÁC ĐỘ MẬT, TỐI MẬT, TUYỆT MẬT',
    ]) {
      const plan = planOf(people, { year: 2021 });
      const rows = plan.rows.map((row) => ({ ...row, topic }));
      const { id } = await backend.call('plan:save', { plan: { ...plan, rows } });
      expect((await backend.call('plan:get', { id })).rows[0]?.topic).toBe(topic);
      await backend.call('plan:save', { id, plan: { ...plan, year: 2030 + id } });
    }
  });

  it('is not seen in the name of somebody called Mật', async () => {
    const { backend } = await openCell();
    const file = { fileName: 'ds.csv', bytes: new TextEncoder().encode('Họ và tên\nNguyễn Văn Mật\n') };
    await backend.call('member:import', file);
    expect((await backend.call('member:list', {})).map(({ fullName }) => fullName)).toContain(
      'Nguyễn Văn Mật',
    );
    for (const fullName of ['Mật', 'Nguyễn Thị Mật'])
      expect(() => refuseMarkedInput({ member: { fullName } })).not.toThrow();
    expect(() => refuseMarkedInput({ member: { fullName: 'MẬT' } })).toThrow(Refusal);
  });

  it.each([
    'Cong van (MẬT).txt',
    'Cong van_12_MẬT.docx',
    'MẬT_cong van 12.docx',
    'Công văn 12 [TỐI MẬT].doc',
    'Báo cáo TUYỆT MẬT',
  ])('is seen in the name of a file, whatever its ending: %s', (fileName) => {
    expect(() => refuseMarkedInput({ id: 1, fileName })).toThrow(Refusal);
  });

  it.each([
    'Nguyễn Thị Mật.docx',
    'Bảo vệ bí mật nhà nước.pdf',
    'bao_mat_thong_tin.docx',
    'Gặp mặt thân mật.txt',
  ])('is not seen in the ordinary name of a file: %s', (fileName) => {
    expect(() => refuseMarkedInput({ id: 1, fileName })).not.toThrow();
  });

  it('in a list of members is refused with the whole list', async () => {
    const { backend } = await openCell();
    const bytes = new TextEncoder().encode('Họ và tên,Chức vụ\nVõ Thị Mới,TỐI MẬT\n');
    await expect(backend.call('member:import', { fileName: 'ds.csv', bytes })).rejects.toMatchObject({
      code: 'secrecy-mark',
    });
  });
});
