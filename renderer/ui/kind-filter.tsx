import { KINDS, type Kind } from '../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { FilterSelect } from './filter-select.tsx';

interface KindFilterProps {
  /** The papers of the list: only kinds that occur are offered. */
  papers: readonly { kind: Kind }[];
  /** Empty for every kind. */
  value: Kind | '';
  onChange: (kind: Kind | '') => void;
}

/** Narrows a list of papers to one kind. */
export function KindFilter({ papers, value, onChange }: KindFilterProps) {
  return (
    <FilterSelect<Kind | ''>
      label="Loại văn bản"
      all={{ value: '', name: 'Mọi loại' }}
      choices={KINDS.filter((known) => papers.some(({ kind }) => kind === known)).map((kind) => ({
        value: kind,
        name: KIND_NAMES[kind],
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
