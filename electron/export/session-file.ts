/** Writes a session file (.buoihop): a manifest, and the session with what is needed to hold it. */
import { strToU8, zipSync } from 'fflate';
import {
  SESSION_FILE_FORMAT,
  SESSION_FILE_PARTS,
  SESSION_FILE_VERSION,
  type SessionFile,
  type SessionFileManifest,
} from '../../shared/domain/travel/session-file.ts';
import { sha256Of } from '../files/digest.ts';
import { fixZipTimes } from './zip-times.ts';

/** Equal input, equal bytes. */
export function writeSessionFile({ facts, record }: SessionFile): Uint8Array {
  const text = JSON.stringify(record);
  const manifest: SessionFileManifest = {
    format: SESSION_FILE_FORMAT,
    version: SESSION_FILE_VERSION,
    ...facts,
    record: sha256Of(text),
  };
  return fixZipTimes(
    zipSync({
      [SESSION_FILE_PARTS.manifest]: strToU8(JSON.stringify(manifest)),
      [SESSION_FILE_PARTS.record]: strToU8(text),
    }),
  );
}
