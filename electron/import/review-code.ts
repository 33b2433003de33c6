/** Answers that came as codes, in a text file or pasted from a message; checked before anything is believed. */
import {
  type CodedAnswer,
  CodedFacts,
  findAnswerCodes,
  readAnswerCode,
} from '../../shared/contract/answer-code.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { ANSWER_LIMITS } from '../../shared/domain/review-package.ts';
import type { GivenFile } from '../files/given-file.ts';
import { isWebPage, isZip } from './file-kind.ts';
import { checkAnswer, checked } from './review-answer.ts';

/** A code is longer than what it says: letters of Vietnamese take three bytes, and four letters of it three bytes again. */
const MOST_BYTES = ANSWER_LIMITS.letters * 6;

/** As many as files at once: more than any cell has members. */
const MOST_CODES = 500;

/** Whether a file is a text that may hold codes. A page that was sent has our program in it, and so the mark of a code. */
export function isCodeFile({ fileName, bytes }: GivenFile): boolean {
  if (isWebPage(bytes) || isZip(bytes)) return false;
  return /\.txt$/iu.test(fileName) || /GOPY\d+\./u.test(textOf(bytes.subarray(0, 4_096)));
}

/** A file for each code of a text that has several; any other file as it is. */
export function splitCodes(file: GivenFile): GivenFile[] {
  if (!isCodeFile(file) || file.bytes.length > MOST_BYTES) return [file];
  const codes = findAnswerCodes(textOf(file.bytes));
  if (codes.length < 2 || codes.length > MOST_CODES) return [file];
  return codes.map((code, index) => ({
    fileName: `${file.fileName} (mã ${index + 1})`,
    bytes: new TextEncoder().encode(code),
  }));
}

/** @throws Refusal `answer-missing` where there is no code, `file-too-large`, `file-damaged`, `file-newer` */
export function readCodedAnswer(file: GivenFile): CodedAnswer {
  const refused = { file: file.fileName };
  if (file.bytes.length > MOST_BYTES)
    throw new Refusal('file-too-large', { ...refused, limit: `${ANSWER_LIMITS.letters} chữ góp ý` });
  const [code, ...others] = findAnswerCodes(textOf(file.bytes));
  if (others.length >= MOST_CODES)
    throw new Refusal('file-too-large', { ...refused, limit: `${MOST_CODES} mã trả lời` });
  if (code === undefined) throw new Refusal('answer-missing', { ...refused, why: 'không có mã trả lời' });
  const read = readAnswerCode(code);
  if (read.state !== 'whole')
    throw new Refusal(read.state === 'newer' ? 'file-newer' : 'file-damaged', refused);
  const answer = (read.stated as { answer?: unknown } | null)?.answer;
  return { ...checked(CodedFacts, read.stated, file), answer: checkAnswer(answer, file) };
}

/** Notepad of old writes what it calls Unicode as UTF-16. What is no text has no code in it either. */
function textOf(bytes: Uint8Array): string {
  const mark = new TextDecoder('latin1').decode(bytes.subarray(0, 2));
  const encoding = mark === '\u00ff\u00fe' ? 'utf-16le' : mark === '\u00fe\u00ff' ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
