/** Opens a review file (.gopy) without trusting it: sizes, hashes and shapes are checked before anything is believed. */
import { Refusal } from '../../shared/domain/refusal.ts';
import {
  ANSWER_LIMITS,
  PACKAGE_PARTS,
  PACKAGE_VERSION,
  PackageFormat,
  PackageManifest,
  type ReviewPackage,
  TimedAnswer,
} from '../../shared/domain/review-package.ts';
import { sha256Of } from '../files/digest.ts';
import type { GivenFile } from '../files/given-file.ts';
import { isZip } from './file-kind.ts';
import { megabytes, PACKAGE_LIMITS, TEXT_MB } from './limits.ts';
import { unzipParts } from './unzip.ts';

/** Whether a file is a review file: a zip that holds our manifest. Damaged ones are told by their name. */
export function isReviewPackage({ fileName, bytes }: GivenFile): boolean {
  if (/\.gopy$/iu.test(fileName)) return true;
  // The name of the first entry stands in the clear right after the zip's mark.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
  return isZip(bytes) && start.includes(PACKAGE_PARTS.manifest);
}

/**
 * @throws Refusal `file-kind-unknown`, `file-too-large`, `file-damaged`, `file-hostile`, `file-newer`, `file-altered`
 */
export function readReviewPackage(file: GivenFile): ReviewPackage {
  const refused = { file: file.fileName };
  if (!isZip(file.bytes)) throw new Refusal('file-damaged', refused);
  const parts = unzipParts(file, PACKAGE_LIMITS, /^(?:manifest\.json|van-ban\.md|gop-y\.json)$/u);
  const stated = readJson(parts.get(PACKAGE_PARTS.manifest), file);
  const format = PackageFormat.safeParse(stated);
  if (!format.success) throw new Refusal('file-damaged', refused, { cause: format.error });
  if (format.data.version > PACKAGE_VERSION) throw new Refusal('file-newer', refused);
  const manifest = checked(PackageManifest, stated, file);

  const textBytes = parts.get(PACKAGE_PARTS.text) ?? new Uint8Array();
  const answerBytes = parts.get(PACKAGE_PARTS.answer);
  const isWhole =
    sha256Of(textBytes) === manifest.text &&
    (answerBytes === undefined ? null : sha256Of(answerBytes)) === manifest.answer;
  if (!isWhole) throw new Refusal('file-altered', refused);
  if (textBytes.length > megabytes(TEXT_MB))
    throw new Refusal('file-too-large', { ...refused, limit: `${TEXT_MB} MB chữ` });
  const answer = answerBytes === undefined ? null : readAnswer(answerBytes, file);
  return { manifest, text: decode(textBytes, file), answer };
}

function readAnswer(bytes: Uint8Array, file: GivenFile): TimedAnswer {
  // Letters of Vietnamese take up to three bytes, and the anchors are as long as the comments.
  if (bytes.length > ANSWER_LIMITS.letters * 4) throw tooMuchSaid(file);
  return checkAnswer(readJson(bytes, file), file);
}

/** @throws Refusal `file-too-large`, `file-damaged` for what is no answer */
export function checkAnswer(stated: unknown, file: GivenFile): TimedAnswer {
  const items = (stated as { items?: unknown } | null)?.items;
  if (Array.isArray(items) && items.length > ANSWER_LIMITS.items)
    throw new Refusal('file-too-large', { file: file.fileName, limit: `${ANSWER_LIMITS.items} góp ý` });
  const answer = checked(TimedAnswer, stated, file);
  const letters = answer.items.reduce(
    (sum, item) => sum + item.text.length + (item.replacement?.length ?? 0),
    0,
  );
  if (letters > ANSWER_LIMITS.letters) throw tooMuchSaid(file);
  return answer;
}

function tooMuchSaid({ fileName }: GivenFile): Refusal {
  return new Refusal('file-too-large', { file: fileName, limit: `${ANSWER_LIMITS.letters} chữ góp ý` });
}

/** @throws Refusal `file-damaged` for a part that is not there, or is no JSON */
export function readJson(bytes: Uint8Array | undefined, file: GivenFile): unknown {
  if (bytes === undefined) throw new Refusal('file-damaged', { file: file.fileName });
  try {
    return JSON.parse(decode(bytes, file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('file-damaged', { file: file.fileName }, { cause: error });
  }
}

/** As much of a schema as is needed here. */
interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: unknown };
}

/** @throws Refusal `file-damaged` for what has another shape */
export function checked<T>(schema: Schema<T>, value: unknown, file: GivenFile): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new Refusal('file-damaged', { file: file.fileName }, { cause: result.error });
  return result.data;
}

function decode(bytes: Uint8Array, file: GivenFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw new Refusal('file-damaged', { file: file.fileName }, { cause: error });
  }
}
