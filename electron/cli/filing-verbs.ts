/** Verbs about the filing tree and the bundle for the superior committee. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BundleCheck } from '../../shared/contract/filing.ts';
import type { Backend } from '../services/backend.ts';
import { idOption, needOption, UsageError } from './arguments.ts';
import { table } from './print.ts';
import type { CliVerb, Options } from './verb.ts';

export const FILING_VERBS: Readonly<Record<string, CliVerb>> = {
  'file-index': {
    summary: 'Mục lục hồ sơ hoặc bìa hồ sơ của một năm, ra tệp Word hay Excel',
    usage: '--year NĂM --out TỆP.docx|TỆP.xlsx [--cover] [--term ID]',
    help: 'Chỉ gồm văn bản đã ban hành, theo thứ tự ngày, có số tờ. --cover lập bìa. --term khi năm ấy thuộc hai nhiệm kỳ.',
    positionals: { least: 0, most: 0 },
    options: {
      year: { type: 'string' },
      out: { type: 'string' },
      term: { type: 'string' },
      cover: { type: 'boolean' },
    },
    required: ['year', 'out'],
    async run({ backend, options }) {
      const file = path.resolve(needOption(options, 'out'));
      const isSheet = file.toLowerCase().endsWith('.xlsx');
      const what = options.cover === true ? 'cover' : isSheet ? 'index-sheet' : 'index';
      const scope = await scopeOf(backend, options);
      const { bytes } = await backend.call('filing:hand-out', { ...scope, part: null, what });
      await writeFile(file, bytes, { flag: 'wx' }).catch((error: unknown) => {
        throw new UsageError(`Không ghi được “${file}”: đã có tệp ở đó, hoặc thư mục không ghi được.`, {
          cause: error,
        });
      });
      return { json: { file }, text: `Đã ghi: ${file}` };
    },
  },
  bundle: {
    summary: 'Đóng gói hồ sơ một năm hay một nhiệm kỳ để nộp cấp uỷ cấp trên',
    usage: '--out TỆP.zip (--year NĂM | --term ID) [--replace]',
    help: 'Gói gồm văn bản đã ban hành, mục lục và danh sách mã KIEM-TRA.txt. Dừng giữa chừng thì lần sau làm tiếp. Nơi nhận kiểm tra bằng lệnh verify, hoặc sha256sum -c.',
    positionals: { least: 0, most: 0 },
    options: {
      out: { type: 'string' },
      year: { type: 'string' },
      term: { type: 'string' },
      replace: { type: 'boolean' },
    },
    required: ['out'],
    async run({ backend, options, progress }) {
      const file = path.resolve(needOption(options, 'out'));
      const scope = await scopeOf(backend, options);
      const { bytes: _none, ...made } = await backend.call(
        'filing:bundle',
        { ...scope, file, replace: options.replace === true },
        { onProgress: (done, total, what) => progress(`${done}/${total} ${what}`) },
      );
      const rows = made.folders.map(({ name, papers, sha256 }) => [name, String(papers), sha256.slice(0, 8)]);
      const lines = [
        `Đã đóng gói ${made.papers} văn bản: ${file}`,
        `Mã SHA-256: ${made.sha256}`,
        table(['Hồ sơ', 'Văn bản', 'Mã'], rows, ''),
        ...made.notices.map((notice) => `Lưu ý: ${notice}`),
      ];
      return { json: made, text: lines.join('\n') };
    },
  },
};

/** What is told of a bundle; `exitCode` 5 where anything differs. */
export async function verifyBundle(
  backend: Backend,
  file: string,
): Promise<{ json: BundleCheck; text: string; exitCode?: number }> {
  const report = await backend.call('bundle:check', { file: path.resolve(file) });
  return { json: report, text: bundleWords(report).join('\n'), ...(report.ok ? {} : { exitCode: 5 }) };
}

function bundleWords({
  ok,
  files,
  changed,
  added,
  missing,
  isListWhole,
  isAsMade,
  sha256,
}: BundleCheck): string[] {
  if (ok) return [`Gói nguyên vẹn: ${files} tệp đều khớp mã.`, `Mã SHA-256 của gói: ${sha256}`];
  const isSame = changed.length + added.length + missing.length === 0;
  return [
    'Gói không còn như lúc lập:',
    ...changed.map((name) => `- đã đổi: ${name}`),
    ...missing.map((name) => `- thiếu: ${name}`),
    ...added.map((name) => `- thừa: ${name}`),
    ...(isListWhole ? [] : ['- danh sách KIEM-TRA.txt đã bị sửa']),
    ...(isSame && isListWhole && !isAsMade
      ? ['- mọi tệp bên trong vẫn khớp mã, nhưng tệp .zip đã được nén lại hoặc bị sửa ở phần vỏ']
      : []),
  ];
}

/** A year with its term, or a whole term. */
async function scopeOf(
  backend: Backend,
  options: Options,
): Promise<{ termId: number | null; year: number | null }> {
  const year = idOption(options, 'year') ?? null;
  const term = idOption(options, 'term');
  if (term !== undefined) return { termId: term, year };
  if (year === null) throw new UsageError('Cần --year hoặc --term.');
  const { terms } = await backend.call('filing:tree', {});
  const found = terms.filter(({ years }) => years.some((one) => one.year === year));
  if (found.length > 1) {
    const names = found.map(({ termId, name }) => `${termId ?? '–'} (${name || 'ngoài nhiệm kỳ'})`);
    throw new UsageError(`Năm ${year} thuộc ${found.length} nhiệm kỳ; thêm --term: ${names.join(', ')}.`);
  }
  return { termId: found[0]?.termId ?? null, year };
}
