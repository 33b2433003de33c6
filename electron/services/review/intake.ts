/**
 * What comes back from a round: answer files, Word files, and what the secretary types for somebody. Files may come in any
 * order and more than once; the round ends up the same.
 */
import { toErrorMessage } from '../../../shared/contract/errors.ts';
import type { IntakeReport } from '../../../shared/contract/review.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { RoundInput } from '../../../shared/domain/review.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { getOpenRound, getRound, getRoundByUuid } from '../../db/reviews.ts';
import { inTransaction } from '../../db/transaction.ts';
import { isReviewFile } from '../../export/review-file.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { isWebPage } from '../../import/file-kind.ts';
import { isReviewPackage, readReviewPackage } from '../../import/review-answer.ts';
import { isCodeFile, readCodedAnswer, splitCodes } from '../../import/review-code.ts';
import { readReviewedWord } from '../../import/review-word/index.ts';
import type { WriteContext } from '../context.ts';
import { answerIn, takeAnswer } from './answers.ts';
import { openRound } from './rounds.ts';
import { takeWord } from './word-files.ts';

/** Where files belong that do not say it themselves: a Word file of somebody who was never sent one. */
export interface IntakeTarget {
  roundId?: Id | undefined;
  documentId?: Id | undefined;
}

/** Takes many files, each wholly or not at all; one that is refused does not hold up the others. */
export function takeFiles(
  context: WriteContext,
  files: readonly GivenFile[],
  target: IntakeTarget,
): { reports: IntakeReport[] } {
  const reports: IntakeReport[] = [];
  for (const [index, file] of files.entries()) {
    if (context.host.signal?.aborted === true) throw new Refusal('cancelled');
    for (const part of splitCodes(file)) reports.push(takeFile(context, part, target));
    context.host.onProgress?.(index + 1, files.length, file.fileName);
  }
  return { reports };
}

function takeFile(context: WriteContext, file: GivenFile, target: IntakeTarget): IntakeReport {
  try {
    refusePage(file);
    return inTransaction(context.data, () =>
      isReviewPackage(file)
        ? takeAnswer(context, file, answerIn(readReviewPackage(file), file.fileName))
        : isCodeFile(file)
          ? takeAnswer(context, file, readCodedAnswer(file))
          : takeReviewedWord(context, file, target),
    );
  } catch (error) {
    const { message } = toErrorMessage(asMissing(error));
    return { ...emptyReport(file), outcome: 'refused', sentence: message };
  }
}

/** @throws Refusal `answer-missing` for a web page: what was sent to a member, most likely, and not what came of it */
function refusePage({ fileName, bytes }: GivenFile): void {
  if (!isWebPage(bytes)) return;
  const why = isReviewFile(bytes)
    ? 'đây là trang góp ý đã gửi đi: người nhận mở trang, ghi góp ý, bấm “Lưu tệp trả lời” rồi gửi lại tệp .txt ấy'
    : 'đây là trang web';
  throw new Refusal('answer-missing', { file: fileName, why });
}

/** What no reader knows is told by what can be an answer, not by what can be a paper. */
function asMissing(error: unknown): unknown {
  return error instanceof Refusal && error.code === 'file-kind-unknown'
    ? new Refusal('answer-missing', error.detail, { cause: error })
    : error;
}

function takeReviewedWord(context: WriteContext, file: GivenFile, target: IntakeTarget): IntakeReport {
  const word = readReviewedWord(file.bytes, file.fileName);
  const round =
    word.round !== null
      ? getRoundByUuid(context.data, word.round)
      : target.roundId !== undefined
        ? getRound(context.data, target.roundId)
        : null;
  if (round !== null) return takeWord(context, file, word, round);
  // A file of a round that is not ours must not be read as if it were about this paper.
  if (word.round !== null || target.documentId === undefined)
    throw new Refusal('review-foreign', { file: file.fileName });
  const open = getOpenRound(context.data, target.documentId) ?? openForFile(context, target.documentId);
  return takeWord(context, file, word, open);
}

/** A paper that never went round can still come back with comments: they get a round of their own. */
function openForFile(context: WriteContext, documentId: Id) {
  return openRound(context, RoundInput.parse({ documentId, reviewers: [] })).round;
}

function emptyReport(file: GivenFile): IntakeReport {
  return {
    fileName: file.fileName,
    outcome: 'taken',
    sentence: '',
    comments: 0,
    suggestions: 0,
    unplaced: [],
    warnings: [],
  };
}
