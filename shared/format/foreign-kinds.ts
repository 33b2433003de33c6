/** What papers that come in are called, by the code in their symbol: kinds a cell writes itself, and those only others may. */
import { KIND_RULES, KINDS } from './kinds.ts';

/** Of Party bodies above the cell (36-HD/VPTW, 05-HD/VPTW: abbreviations of kinds). */
const OF_THE_PARTY: Readonly<Record<string, string>> = {
  HD: 'Hướng dẫn',
  CT: 'Chỉ thị',
  TT: 'Thông tri',
};

/** Of state bodies, whose symbols have the kind behind a stroke: "30/2020/NĐ-CP" (Nghị định 30/2020/NĐ-CP, phụ lục III). */
const OF_THE_STATE: Readonly<Record<string, string>> = {
  HD: 'Hướng dẫn',
  CT: 'Chỉ thị',
  TT: 'Thông tư',
  NĐ: 'Nghị định',
};

/** "Hướng dẫn" for "12-HD/BTCTW", "Nghị định" for "30/2020/NĐ-CP"; null where the symbol does not tell. */
export function kindNameIn(symbol: string): string | null {
  const party = /^\d+\p{L}?\s*-\s*(\p{L}+)\//u.exec(symbol)?.[1];
  const state = /^\d+(?:\/\d{4})?\/(\p{L}+)-/u.exec(symbol)?.[1];
  const code = party ?? state;
  if (code === undefined) return null;
  const kind = KINDS.find((one) => one === code);
  if (kind !== undefined) return KIND_RULES[kind].name || KIND_RULES[kind].listName;
  return (party === undefined ? OF_THE_STATE : OF_THE_PARTY)[code] ?? null;
}
