/** The register (sổ văn bản) as it is read: entries and the numbers missing between them. */
import type { RegisterView } from '../../shared/contract/issuing.ts';
import { gapsIn } from '../../shared/domain/numbering.ts';
import type { Id } from '../../shared/domain/values.ts';
import type { Kind } from '../../shared/format/kinds.ts';
import { listRegister } from '../db/register.ts';
import type { ReadContext } from './context.ts';

/** Gaps are counted over whole series, whatever part of the register is shown. */
export function viewRegister(
  context: ReadContext,
  filter: { kind?: Kind | undefined; termId?: Id | undefined },
): RegisterView {
  const all = listRegister(context.data, {});
  const series = Map.groupBy(all, (entry) => `${entry.termId} ${entry.series}`);
  const gaps = [...series.values()].flatMap((entries) => {
    const missing = gapsIn(entries.map((entry) => entry.number));
    const [first] = entries;
    return first === undefined || missing.length === 0
      ? []
      : [{ term: first.termName, series: first.series, missing }];
  });
  return {
    entries: all.filter(
      (entry) =>
        (filter.kind === undefined || entry.kind === filter.kind) &&
        (filter.termId === undefined || entry.termId === filter.termId),
    ),
    gaps,
  };
}
