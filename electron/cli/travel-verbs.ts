/** A session on the road from a terminal: one verb, what to do in its first word. */
import path from 'node:path';
import type { TravelChange } from '../../shared/contract/travel.ts';
import { writeOwn } from '../files/own-file.ts';
import { idAt, needOption, readGivenFile, textOption, UsageError } from './arguments.ts';
import type { CliVerb, Result, VerbCall } from './verb.ts';

const ACTIONS: Readonly<Record<string, (call: VerbCall) => Promise<Result>>> = {
  state: tellState,
  out: takeAlong,
  hold,
  back: bringBack,
  look,
  take,
  end,
};

export const TRAVEL_VERBS: Readonly<Record<string, CliVerb>> = {
  travel: {
    summary: 'Mang theo buổi họp sang máy khác và mang về',
    usage: `${Object.keys(ACTIONS).join('|')} …`,
    help: [
      'travel state                                  buổi nào đang mang theo; sổ này là sổ gì',
      'travel out BUỔI --out TỆP                     ghi tệp mang theo (.buoihop) của một buổi',
      'travel hold TỆP                               mở tệp ấy để ghi, trong một sổ riêng; in ra thư mục của sổ ấy',
      'travel back --out TỆP                         ghi tệp mang về, từ sổ riêng ấy (--data THƯ-MỤC đã in ra)',
      'travel look TỆP                               tệp mang về có gì mới, chỗ nào hai bên ghi khác nhau',
      'travel take TỆP [--choose MÃ=here,MÃ=there | --choose here|there]   nhận vào sổ; mã do look in ra',
      'travel end MÃ                                 ghi là không mang theo nữa; mã do state in ra',
    ].join('\n'),
    positionals: { least: 1, most: 2 },
    options: { out: { type: 'string' }, choose: { type: 'string' } },
    async run(call) {
      const [name = ''] = call.positionals;
      const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
      if (action === undefined) throw new UsageError(`Không có việc “${name}” khi mang theo buổi họp.`);
      return action(call);
    },
  },
};

async function tellState({ backend }: VerbCall): Promise<Result> {
  const state = await backend.call('travel:state', {});
  const lines = state.away.map(
    ({ trip, order, topic, leftAt }) => `${trip}  ${topic}, mang đi lần ${order} ngày ${leftAt.slice(0, 10)}`,
  );
  if (state.guest !== null) lines.push(`Sổ mang theo: ${state.guest.topic}`);
  if (state.movedAt !== null) lines.push(`Sổ đã chuyển sang máy khác ngày ${state.movedAt.slice(0, 10)}.`);
  return { json: state, text: lines.join('\n') || 'Không có buổi nào đang mang theo.' };
}

async function takeAlong(call: VerbCall): Promise<Result> {
  return write(call, await call.backend.call('travel:take-along', { id: idAt(call, 1, 'BUỔI') }));
}

async function bringBack(call: VerbCall): Promise<Result> {
  return write(call, await call.backend.call('travel:bring', {}));
}

async function hold(call: VerbCall): Promise<Result> {
  const guest = await call.backend.call('travel:hold', await given(call));
  // A command is about the folder it is given: that of the session is told, and not switched to.
  const folder = path.join('mang-theo', guest.key);
  return {
    json: { ...guest, folder },
    text: `Sổ riêng của buổi họp nằm trong thư mục dữ liệu, tại: ${folder}`,
  };
}

async function look(call: VerbCall): Promise<Result> {
  const found = await call.backend.call('travel:look', await given(call));
  if (found.use === 'hold') return { json: found, text: `Tệp mang đi của buổi “${found.topic}”.` };
  const side = ({ what, here, there }: TravelChange): string =>
    `${what}: ${here || '(không có)'} → ${there || '(đã bỏ)'}`;
  const lines = [
    found.isKnown ? 'Tệp này đã nhận rồi.' : `${found.changes.length} chỗ nhận thêm:`,
    ...found.changes.map((change) => `  ${side(change)}`),
    ...found.conflicts.map((conflict) => `  KHÁC NHAU ${conflict.id}  ${side(conflict)}`),
  ];
  return { json: found, text: lines.join('\n') };
}

async function take(call: VerbCall): Promise<Result> {
  const file = await given(call);
  const found = await call.backend.call('travel:look', file);
  const chosen = chosenSides(
    textOption(call.options, 'choose') ?? '',
    found.use === 'take' ? found.conflicts.map(({ id }) => id) : [],
  );
  const session = await call.backend.call('travel:take', { ...file, chosen });
  return { json: { sessionId: session.id }, text: `Đã nhận vào buổi ${session.id}.` };
}

async function end(call: VerbCall): Promise<Result> {
  await call.backend.call('travel:end', { trip: call.positionals[1] ?? '' });
  return { json: { ended: true }, text: 'Đã ghi là không mang theo nữa.' };
}

/** One side for all, or a side for each. */
function chosenSides(typed: string, ids: readonly string[]): { id: string; side: 'here' | 'there' }[] {
  if (typed === '') return [];
  if (typed === 'here' || typed === 'there') return ids.map((id) => ({ id, side: typed }));
  return typed.split(',').map((pair) => {
    const [id = '', side] = pair.split('=');
    if (side !== 'here' && side !== 'there') throw new UsageError('--choose viết như MÃ=here,MÃ=there.');
    return { id, side };
  });
}

function given(call: VerbCall): ReturnType<typeof readGivenFile> {
  const [, file] = call.positionals;
  if (file === undefined) throw new UsageError('Thiếu tệp .buoihop.');
  return readGivenFile(file);
}

async function write(call: VerbCall, { bytes }: { bytes: Uint8Array }): Promise<Result> {
  const file = path.resolve(needOption(call.options, 'out'));
  await writeOwn(file, bytes);
  return { json: { file }, text: `Đã ghi: ${file}` };
}
