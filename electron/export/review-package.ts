/** Writes a review file (.gopy): a manifest, the text of one revision, and in an answer what the member says to it. */
import { strToU8, zipSync } from 'fflate';
import {
  PACKAGE_FORMAT,
  PACKAGE_PARTS,
  PACKAGE_VERSION,
  type PackageManifest,
  type TimedAnswer,
} from '../../shared/domain/review-package.ts';
import { sha256Of } from '../files/digest.ts';
import { fixZipTimes } from './zip-times.ts';

/** What a manifest says besides the hashes, which are made here. */
export type PackageFacts = Omit<PackageManifest, 'format' | 'version' | 'text' | 'answer'>;

/** Equal input, equal bytes. */
export function writeReviewPackage(
  facts: PackageFacts,
  text: string,
  answer: TimedAnswer | null,
): Uint8Array {
  const answerText = answer === null ? null : JSON.stringify(answer);
  const manifest: PackageManifest = {
    format: PACKAGE_FORMAT,
    version: PACKAGE_VERSION,
    ...facts,
    text: sha256Of(text),
    answer: answerText === null ? null : sha256Of(answerText),
  };
  return fixZipTimes(
    zipSync({
      [PACKAGE_PARTS.manifest]: strToU8(JSON.stringify(manifest)),
      [PACKAGE_PARTS.text]: strToU8(text),
      ...(answerText === null ? {} : { [PACKAGE_PARTS.answer]: strToU8(answerText) }),
    }),
  );
}
