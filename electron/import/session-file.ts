/** Opens a session file (.buoihop) without trusting it: sizes, hash and shapes are checked before anything is believed. */
import { Refusal } from '../../shared/domain/refusal.ts';
import {
  SESSION_FILE_PARTS,
  SESSION_FILE_VERSION,
  type SessionFile,
  SessionFileFormat,
  SessionFileManifest,
  SessionRecord,
} from '../../shared/domain/travel/session-file.ts';
import { sha256Of } from '../files/digest.ts';
import type { GivenFile } from '../files/given-file.ts';
import { isZip } from './file-kind.ts';
import { SESSION_FILE_LIMITS } from './limits.ts';
import { checked, readJson } from './review-answer.ts';
import { unzipParts } from './unzip.ts';

/**
 * @throws Refusal `file-too-large`, `file-damaged`, `file-hostile`, `file-newer`, `file-altered`
 */
export function readSessionFile(file: GivenFile): SessionFile {
  const refused = { file: file.fileName };
  if (!isZip(file.bytes)) throw new Refusal('file-damaged', refused);
  const parts = unzipParts(file, SESSION_FILE_LIMITS, /^(?:manifest|buoi-hop)\.json$/u);
  const stated = readJson(parts.get(SESSION_FILE_PARTS.manifest), file);
  const { version } = checked(SessionFileFormat, stated, file);
  if (version > SESSION_FILE_VERSION) throw new Refusal('file-newer', refused);
  const {
    format: _format,
    version: _version,
    record: hash,
    ...facts
  } = checked(SessionFileManifest, stated, file);
  const bytes = parts.get(SESSION_FILE_PARTS.record);
  if (bytes !== undefined && sha256Of(bytes) !== hash) throw new Refusal('file-altered', refused);
  const record = checked(SessionRecord, readJson(bytes, file), file);
  // What came back says from which machine; what only left has been on none.
  const isWhole = (record.now === null) === (facts.branch === null) && areOwnNames(record);
  if (!isWhole) throw new Refusal('file-damaged', refused);
  return { facts, record };
}

/** Whether no name stands for two things of a version, and both versions are of one session. */
function areOwnNames({ base, now }: SessionRecord): boolean {
  const versions = now === null ? [base] : [base, now];
  return versions.every(({ uid, roll, remarks, votes, tasks, outcomes }) => {
    const names = [uid, ...[remarks, votes, tasks].flatMap((list) => list.map((entry) => entry.uid))];
    return (
      uid === base.uid &&
      new Set(names).size === names.length &&
      new Set(outcomes.map((one) => one.uid)).size === outcomes.length &&
      new Set(roll.map(({ memberId }) => memberId)).size === roll.length
    );
  });
}
