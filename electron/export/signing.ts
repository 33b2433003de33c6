/** Who signs a paper, row by row as it is laid out: what every exporter shares. */
import type { Paper, Signatory } from '../../shared/format/paper.ts';

/** One who signs, from the first line down to the name. */
export interface Signing {
  /** In capitals, each on a line of its own, in bold: "T/M CHI BỘ". */
  authority: string[];
  /** "BÍ THƯ"; '' where no office is printed. */
  office: string;
  /** '' on a draft that names nobody. */
  name: string;
}

/** What stands beside each other; null for an empty side. */
export interface SigningRow {
  left: Signing | null;
  right: Signing | null;
}

/** The only signature of a paper stands on the right, beside its recipients; of several the first two share a row. */
export function signingRows({
  signature,
  confirmation,
}: Pick<Paper, 'signature' | 'confirmation'>): SigningRow[] {
  const rows = signature === null ? [] : rowsOf(signature);
  if (confirmation === undefined) return rows;
  const { claim, authority, office, name } = confirmation;
  return [...rows, { left: { authority: [...claim, authority], office, name }, right: null }];
}

function rowsOf(signature: NonNullable<Paper['signature']>): SigningRow[] {
  if (signature.form === 'single') {
    const { authority, office, name } = signature;
    return [{ left: null, right: { authority: [authority].filter(Boolean), office, name } }];
  }
  if (signature.form === 'paired') {
    const { left, right, others = [] } = signature;
    return [
      { left: signing(left), right: signing(right) },
      ...others.map((one) => ({ left: signing(one), right: null })),
    ];
  }
  return signature.signatories.flatMap((one, index, all): SigningRow[] => {
    if (index % 2 === 1) return [];
    const beside = all[index + 1];
    return [{ left: signing(one), right: beside === undefined ? null : signing(beside) }];
  });
}

/** A title of one's own is no authority, but stands in its place and letters. */
function signing({ title, name }: Signatory): Signing {
  return { authority: [title].filter(Boolean), office: '', name };
}
