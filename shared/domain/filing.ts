/** Under which year a paper is filed: of what it tells of, and not of the day it was signed on. */
import { KIND_RULES, type Kind } from '../format/kinds.ts';
import type { Day } from './values.ts';

/**
 * How the file of a paper in the filing tree stands: as it would be written now; another than that, though nobody touched it;
 * changed by somebody since it was written; gone; never written.
 */
export type FileState = 'current' | 'outdated' | 'edited' | 'missing' | 'none';

interface Fileable {
  kind: Kind;
  /** Trích yếu. */
  title: string;
  /** Of its own period, plan or session; null for a paper without one. */
  sourceYear: number | null;
  /** The paper's date, or the one it is meant to bear. */
  date: Day | null;
  /** ISO, UTC. */
  updatedAt: string;
}

/**
 * A report comes out in the year after the one it is on, a plan in the year before. One that was typed or imported and
 * has no source names its year itself; any other goes by its date, and while it has none by its last change.
 */
export function filingYear({ kind, title, sourceYear, date, updatedAt }: Fileable): number {
  const { madeFrom } = KIND_RULES[kind];
  const named = madeFrom === 'plan' || madeFrom === 'period' ? yearNamed(title) : null;
  return sourceYear ?? named ?? Number((date ?? updatedAt).slice(0, 4));
}

/** "kết quả sinh hoạt chuyên đề quý IV/2025" tells of 2025; of several years the first is meant. */
function yearNamed(title: string): number | null {
  const found = /(?:năm\s+|(?:[IV]+|\d)\s*\/\s*)((?:19|20)\d\d)(?!\d)/iu.exec(title.normalize('NFC'));
  return found === null ? null : Number(found[1]);
}
