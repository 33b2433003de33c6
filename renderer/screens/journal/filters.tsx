import { JOURNAL_ENTITIES, type JournalEntity } from '../../../shared/domain/journal.ts';
import { ACTION_NAMES, ENTITY_NAMES } from '../../../shared/journal-words.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { SearchField } from '../../ui/search-field.tsx';

/** What of the journal is asked for; undefined narrows nothing. */
export interface Filter {
  text: string;
  actor: string | undefined;
  entity: JournalEntity | undefined;
  action: string | undefined;
  from: string | undefined;
  to: string | undefined;
  hasReason: boolean;
}

export const NO_FILTER: Filter = {
  text: '',
  actor: undefined,
  entity: undefined,
  action: undefined,
  from: undefined,
  to: undefined,
  hasReason: false,
};

/** Acts of one name are one choice. */
const ACTS = [...Map.groupBy(Object.entries(ACTION_NAMES), ([, name]) => name)]
  .flatMap(([name, [first]]) => (first === undefined ? [] : [{ value: first[0], name }]))
  .sort((one, other) => one.name.localeCompare(other.name, 'vi'));

interface JournalFiltersProps {
  filter: Filter;
  /** Everybody who ever wrote a line. */
  actors: readonly string[];
  onChange: (part: Partial<Filter>) => void;
}

export function JournalFilters({ filter, actors, onChange }: JournalFiltersProps) {
  return (
    <search className="filters journal-filters">
      <SearchField
        label="Tìm trong nhật ký"
        placeholder="Tìm tên, số, việc, lý do; không cần dấu"
        value={filter.text}
        onChange={(text) => onChange({ text })}
      />
      <FilterSelect
        label="Ai"
        all={{ value: undefined, name: 'Mọi người' }}
        choices={actors.map((name) => ({ value: name, name }))}
        value={filter.actor}
        onChange={(actor) => onChange({ actor })}
      />
      <FilterSelect
        label="Về gì"
        all={{ value: undefined, name: 'Mọi thứ' }}
        choices={JOURNAL_ENTITIES.map((value) => ({ value, name: ENTITY_NAMES[value] }))}
        value={filter.entity}
        onChange={(entity) => onChange({ entity })}
      />
      <FilterSelect
        label="Việc gì"
        all={{ value: undefined, name: 'Mọi việc' }}
        choices={ACTS}
        value={filter.action}
        onChange={(action) => onChange({ action })}
      />
      <div className="journal-days">
        <DateField
          label="Từ ngày"
          value={filter.from ?? null}
          onChange={(from) => onChange({ from: from ?? undefined })}
        />
        <DateField
          label="Đến ngày"
          value={filter.to ?? null}
          onChange={(to) => onChange({ to: to ?? undefined })}
        />
      </div>
      <CheckField
        label="Chỉ dòng có lý do"
        isOn={filter.hasReason}
        onChange={(hasReason) => onChange({ hasReason })}
      />
    </search>
  );
}
