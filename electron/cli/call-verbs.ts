/** The contract itself, for scripts: any verb by its channel, JSON in and out. */
import { CHANNELS, isChannel } from '../../shared/contract/channels.ts';
import { toPlainJson, withBytes } from '../../shared/contract/plain-json.ts';
import { Day } from '../../shared/domain/values.ts';
import type { Backend } from '../services/backend.ts';
import { needOption, readGivenFile, streamGivenFile, textOption, UsageError } from './arguments.ts';
import { toFailure } from './failure.ts';
import { invalid, parseJson } from './given-json.ts';
import { splitLines } from './lines.ts';
import type { CliVerb } from './verb.ts';

const CONTRACT_HELP =
  'Tên kênh và dữ liệu theo hợp đồng trong shared/contract và thay đổi theo hợp đồng ấy. Trường chứa tệp là chuỗi base64, cả chiều vào lẫn chiều ra. Mật khẩu của cổng không đi qua hợp đồng: việc cần mật khẩu thì dùng portal, push, outbox.';
const CLOCK_HELP =
  'là thời điểm mà lệnh coi là hiện tại, viết như 2020-04-15T09:00:00+07:00; chỉ dành cho kịch bản và kiểm thử';

export const CALL_VERBS: Readonly<Record<string, CliVerb>> = {
  call: {
    summary: 'Gọi một kênh của hợp đồng bằng JSON, dành cho kịch bản',
    usage: 'KÊNH [--input TỆP|-] [--clock THỜI-ĐIỂM]',
    help: `Đọc JSON trong tệp (- là đầu vào chuẩn, không có --input thì là {}) và in JSON. ${CONTRACT_HELP} --clock ${CLOCK_HELP}.`,
    positionals: { least: 1, most: 1 },
    options: { input: { type: 'string' }, clock: { type: 'string' } },
    create: true,
    async run({ backend, positionals: [channel = ''], options }) {
      const clock = textOption(options, 'clock');
      const now = clock === undefined ? null : readClock(clock);
      if (now === undefined) throw new UsageError(`--clock ${notAMoment(clock)}.`);
      const file = textOption(options, 'input');
      const input = file === undefined ? {} : parseJson((await readGivenFile(file)).bytes, 'đầu vào');
      return { json: await answer(backend, channel, input, now) };
    },
  },
  calls: {
    summary: 'Gọi nhiều kênh trong một lần chạy, mỗi dòng JSON một lệnh',
    usage: '--input TỆP|-',
    help: [
      `Mỗi dòng là {"channel": …, "input": …, "clock": …}; thiếu input thì là {}, dòng trống được bỏ qua. ${CONTRACT_HELP} clock ${CLOCK_HELP}.`,
      'Mỗi lệnh được in một dòng, đúng thứ tự: {"ok":true,"output":…} hoặc {"ok":false,"code":…,"message":…}. Lệnh bị từ chối không làm dừng các lệnh sau.',
      'Sổ được giữ đến hết, và được tạo nếu chưa có. Mã thoát là 0 khi mọi dòng đều có lời đáp, kể cả lời từ chối.',
    ].join('\n'),
    positionals: { least: 0, most: 0 },
    options: { input: { type: 'string' } },
    required: ['input'],
    create: true,
    stay: 'hold',
    async run({ backend, options, print }) {
      let number = 0;
      for await (const line of splitLines(streamGivenFile(needOption(options, 'input')))) {
        number += 1;
        if (!isBlank(line)) print(await answerLine(backend, line, `dòng ${number}`));
      }
      return {};
    },
  },
};

/** What is printed for a line: the refusal of a line that is no call too. */
async function answerLine(backend: Backend, line: Uint8Array, where: string): Promise<string> {
  try {
    const { channel, input = {}, clock } = readCall(line, where);
    const now = clock === undefined ? null : readClock(clock);
    if (now === undefined) throw invalid(`clock của ${where} ${notAMoment(clock)}`);
    return toPlainJson({ ok: true, output: await answer(backend, channel, input, now) });
  } catch (error) {
    return toPlainJson({ ok: false, ...toFailure(error) });
  }
}

/** `now`: what the call takes for the present; null for the machine's own clock. */
function answer(backend: Backend, channel: string, input: unknown, now: Date | null): Promise<unknown> {
  const given = isChannel(channel) ? withBytes(CHANNELS[channel].input, input) : input;
  return backend.answer(channel, given, now === null ? {} : { now: () => new Date(now) });
}

/** @throws Refusal `invalid-input` */
function readCall(line: Uint8Array, where: string): { channel: string; input?: unknown; clock?: unknown } {
  const call = parseJson(line, where);
  if (typeof call !== 'object' || call === null || !('channel' in call) || typeof call.channel !== 'string')
    throw invalid(`${where} thiếu channel`);
  return call as { channel: string };
}

/** A day alone is its beginning, and a time without a zone the time on this machine. Undefined for what is no moment. */
function readClock(clock: unknown): Date | undefined {
  const [text, day] =
    /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/u.exec(String(clock)) ?? [];
  if (text === undefined || !Day.safeParse(day).success) return undefined;
  const moment = new Date(text === day ? `${day}T00:00` : text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

function notAMoment(clock: unknown): string {
  return `phải là thời điểm ISO như 2020-04-15T09:00:00+07:00, không phải “${clock}”`;
}

function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
