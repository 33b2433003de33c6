/** Reading what was typed after the verb. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import { isKind, KINDS, type Kind } from '../../shared/format/kinds.ts';
import { parseTypedDate } from '../../shared/text/dates.ts';
import { TEXT_ENCODINGS, type TextEncoding } from '../../shared/text/legacy-texts.ts';
import { foldText } from '../../shared/text/vietnamese.ts';
import { type GivenFile, toReadRefusal } from '../files/given-file.ts';
import type { Options, VerbCall } from './verb.ts';

/** The command was typed wrongly: exit 2, and the verb's usage is shown. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** A positive whole number. @throws UsageError naming what it should have been */
export function toId(text: string | undefined, what: string): number {
  const id = Number(text);
  if (!Number.isSafeInteger(id) || id < 1)
    throw new UsageError(`${what} phải là một số nguyên dương, không phải “${text ?? ''}”.`);
  return id;
}

export function idAt(call: VerbCall, position: number, what: string): number {
  return toId(call.positionals[position], what);
}

export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value.normalize('NFC') : undefined;
}

/** The encoding of before Unicode of `--encoding`. @throws UsageError where there is none of that name */
export function encodingOption(options: Options): TextEncoding | undefined {
  const given = textOption(options, 'encoding')?.toLowerCase();
  if (given === undefined) return undefined;
  const known = TEXT_ENCODINGS.find((encoding) => encoding === given);
  if (known === undefined) throw new UsageError(`--encoding nhận một trong: ${TEXT_ENCODINGS.join(', ')}.`);
  return known;
}

/** A required option; main.ts has seen that it is there. */
export function needOption(options: Options, name: string): string {
  const value = textOption(options, name);
  if (value === undefined) throw new UsageError(`Thiếu --${name}.`);
  return value;
}

export function idOption(options: Options, name: string): number | undefined {
  const value = textOption(options, name);
  return value === undefined ? undefined : toId(value, `--${name}`);
}

/** A kind by its code; `CD`, `cđ` and decomposed letters are read as `CĐ`. */
export function kindOption(options: Options): Kind | undefined {
  const typed = textOption(options, 'kind');
  return typed === undefined ? undefined : toKind(typed);
}

/** A required kind; main.ts has seen that it is there. */
export function needKind(options: Options): Kind {
  return toKind(needOption(options, 'kind'));
}

function toKind(typed: string): Kind {
  const kind = isKind(typed) ? typed : KINDS.find((known) => foldText(known) === foldText(typed));
  if (kind === undefined)
    throw new UsageError(`Không có loại văn bản “${typed}”. Các loại: ${KINDS.join(', ')}.`);
  return kind;
}

/** A day in any usual form: 7/2/2020, 2020-02-07. */
export function dayOption(options: Options, name: string): string | undefined {
  const typed = textOption(options, name);
  if (typed === undefined) return undefined;
  const day = parseTypedDate(typed);
  if (day === null)
    throw new UsageError(`--${name} viết như 7/2/2020 hoặc 2020-02-07, không phải “${typed}”.`);
  return day;
}

/** `2020-Q1` as year and quarter. */
export function quarterOption(options: Options): { year: number; quarter: 1 | 2 | 3 | 4 } | undefined {
  const typed = textOption(options, 'quarter');
  if (typed === undefined) return undefined;
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(typed) ?? [];
  if (year === undefined) throw new UsageError(`--quarter viết như 2020-Q1, không phải “${typed}”.`);
  return { year: Number(year), quarter: Number(quarter) as 1 | 2 | 3 | 4 };
}

/** The bytes of a file, `-` for standard input. @throws Refusal as toReadRefusal */
export async function readGivenFile(file: string): Promise<GivenFile> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamGivenFile(file)) chunks.push(chunk);
  return { fileName: nameOf(file), bytes: Buffer.concat(chunks) };
}

/** The same piece by piece. */
export async function* streamGivenFile(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? process.stdin : createReadStream(file);
  } catch (error) {
    throw toReadRefusal(error, nameOf(file));
  }
}

/** The text of a UTF-8 file. @throws Refusal `file-unreadable` when it is not UTF-8 */
export async function readGivenText(file: string): Promise<string> {
  const { fileName, bytes } = await readGivenFile(file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Refusal(
      'file-unreadable',
      { file: fileName, why: 'không phải bảng mã UTF-8' },
      { cause: error },
    );
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'stdin.md' : path.basename(file);
}
