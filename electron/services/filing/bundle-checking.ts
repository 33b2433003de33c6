/** Whether a bundle is what it was when it was made: for whoever got it, on any machine and without a book. */
import type { BundleCheck } from '../../../shared/contract/filing.ts';
import { LIST_NAME, readList } from '../../../shared/domain/bundle-list.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { zipBundle } from '../../export/bundle-zip.ts';
import { sha256Of } from '../../files/digest.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { openBundle } from '../../import/bundle.ts';

/**
 * Every file against the list, the list against its seal, and the whole against what such files make: also a byte between
 * the files is seen.
 *
 * @throws Refusal as openBundle; `file-damaged` where there is no list
 */
export function checkBundle(file: GivenFile): BundleCheck {
  const parts = openBundle(file);
  const text = parts.get(LIST_NAME);
  const list = text === undefined ? null : readList(new TextDecoder().decode(text));
  if (list === null)
    throw new Refusal('file-damaged', {
      file: file.fileName,
      why: `không có danh sách ${LIST_NAME} đọc được, nên không phải gói hồ sơ`,
    });
  const listed = new Map(list.lines.map(({ path, sha256 }) => [path, sha256]));
  const found = [...parts].filter(([path]) => path !== LIST_NAME && !path.endsWith('/'));
  const changed = found
    .filter(([path, bytes]) => listed.has(path) && listed.get(path) !== sha256Of(bytes))
    .map(([path]) => path);
  const added = found.filter(([path]) => !listed.has(path)).map(([path]) => path);
  const missing = [...listed.keys()].filter((path) => !parts.has(path));
  const isListWhole = list.seal === `${sha256Of(list.sealed)}\n`;
  const isAsMade = Buffer.compare(zipBundle(parts), file.bytes) === 0;
  return {
    ok: changed.length + added.length + missing.length === 0 && isListWhole && isAsMade,
    sha256: sha256Of(file.bytes),
    files: list.lines.length,
    changed,
    added,
    missing,
    isListWhole,
    isAsMade,
  };
}
