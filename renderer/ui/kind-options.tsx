import type { Kind } from '../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../shared/strings.ts';

/** Kinds of paper as the options of a select. */
export function KindOptions({ kinds }: { kinds: readonly Kind[] }) {
  return kinds.map((kind) => (
    <option key={kind} value={kind}>
      {KIND_NAMES[kind]}
    </option>
  ));
}
