/** Who signs, in the fields of a letterhead: it has one place on each side, and nobody is left out for want of another. */
import type { Paper } from '../../../shared/format/paper.ts';
import type { FormatRules } from '../../../shared/format/rules.ts';
import { type Signing, signingRows } from '../signing.ts';

type SigningField = 'quyen_han' | 'chuc_vu' | 'ho_ten' | 'chuc_vu_trai' | 'ho_ten_trai';

/** Lines of one field are parted by line feeds. `used` are the fields the template holds. */
export function signingFields(
  paper: Paper,
  rules: FormatRules,
  used: ReadonlySet<string>,
): Record<SigningField, string> {
  const isSingle = paper.signature?.form === 'single';
  const hasLeft = used.has('ho_ten_trai');
  const rows = signingRows(paper);
  const all = rows.flatMap(({ left, right }) => [left, right]).filter((one) => one !== null);
  // Minutes of a letterhead without a left side name their chair alone, as they always did.
  const keepsSides = hasLeft || paper.signature?.form !== 'several';
  const left = keepsSides ? (rows[0]?.left ?? null) : null;
  const right = keepsSides ? (rows[0]?.right ?? null) : (all[0] ?? null);
  const further = all.filter((one) => one !== left && one !== right);
  const isOnLeft = (one: Signing): boolean => hasLeft && rows.some((row) => row.left === one);
  const named = (first: Signing | null, below: readonly Signing[]): string =>
    [first?.name ?? '', ...below.flatMap((one) => standing(one, rules))].join('\n');
  return {
    quyen_han: isSingle ? (right?.authority.join('\n') ?? '') : '',
    chuc_vu: (isSingle ? right?.office : right?.authority.join('\n')) ?? '',
    ho_ten: named(
      right,
      further.filter((one) => !isOnLeft(one)),
    ),
    chuc_vu_trai: left?.authority.join('\n') ?? '',
    ho_ten_trai: named(left, further.filter(isOnLeft)),
  };
}

/** A signature below another, with room to sign. */
function standing({ authority, office, name }: Signing, { signature }: FormatRules): string[] {
  const room = Array.from({ length: signature.blankLines }, () => '');
  return ['', ...authority, ...(office === '' ? [] : [office]), ...room, name];
}
