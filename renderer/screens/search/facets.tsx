import { X } from 'lucide-react';
import type { SearchCount } from '../../../shared/contract/searching.ts';
import {
  type FacetCount,
  filterWord,
  SEARCH_SOURCE_NAMES,
  SEARCH_SOURCES,
  SEARCH_STATES,
  type SearchFilter,
  toggleFilter,
} from '../../../shared/domain/search.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { romanQuarter } from '../../../shared/text/dates.ts';
import { useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { howMany, numberWords } from './count-words.ts';

interface ChosenProps {
  text: string;
  counted: SearchCount;
  onAsk: (text: string) => void;
  onSave: () => void;
}

/** How much was found, and what it is narrowed down to. */
export function Chosen({ text, counted, onAsk, onSave }: ChosenProps) {
  const { filters, unread, readAs } = counted;
  return (
    <>
      <div className="search-head">
        <p role="status">
          <b>{howMany(counted)}</b> <span className="muted">trong {numberWords(counted.things)} mục</span>
          {readAs !== null && <span className="muted"> · đọc kiểu gõ Telex là “{readAs}”</span>}
        </p>
        <Button look="link" onClick={onSave}>
          Lưu lần tìm này
        </Button>
      </div>
      {filters.length + unread.length > 0 && (
        <div className="search-chips">
          {filters.map((filter) => (
            <Button
              key={filterWord(filter)}
              size="tiny"
              aria-label={`Bỏ lọc ${nameOfFilter(filter)}`}
              onClick={() => onAsk(toggleFilter(text, filter))}
            >
              {nameOfFilter(filter)} <X aria-hidden="true" />
            </Button>
          ))}
          {unread.map((word) => (
            <span key={word} className="small muted">
              Chưa hiểu bộ lọc “{word}” nên bỏ qua.
            </span>
          ))}
        </div>
      )}
    </>
  );
}

function nameOfFilter(filter: SearchFilter): string {
  switch (filter.key) {
    case 'loai':
      return filter.value.kind === null
        ? SEARCH_SOURCES[filter.value.source].name
        : KIND_NAMES[filter.value.kind];
    case 'nam':
      return `Năm ${filter.value}`;
    case 'quy':
      return `Quý ${romanQuarter(filter.value)}`;
    case 'tt':
      return SEARCH_STATES[filter.value].name;
    case 'nguoi':
      return filter.value;
  }
}

interface FacetsProps {
  counted: SearchCount;
  /** Takes a filter on, or off. */
  onToggle: (filter: SearchFilter) => void;
  /** Puts one kind of thing in the place of all others; null for everything. */
  onOnly: (filter: SearchFilter | null) => void;
}

export function Facets({ counted, onToggle, onOnly }: FacetsProps) {
  const { filters } = counted;
  const has = (filter: SearchFilter): boolean =>
    filters.some((one) => filterWord(one) === filterWord(filter));
  const kinds = counted.loai.flatMap(({ value, count }) =>
    value === null || value.kind === null ? [] : [{ kind: value.kind, count }],
  );
  const all = sum(counted.loai);
  const people = useVerb('member:list', {}).data ?? [];
  const person = filters.find(({ key }) => key === 'nguoi');
  return (
    <form className="search-facets" aria-label="Lọc kết quả" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Tìm trong</legend>
        <Choice
          name="Tất cả"
          count={all}
          isOn={!filters.some(({ key }) => key === 'loai')}
          onChoose={() => onOnly(null)}
        />
        {SEARCH_SOURCE_NAMES.map((source) => {
          const filter: SearchFilter = { key: 'loai', value: { source, kind: null } };
          return (
            <div key={source}>
              <Choice
                name={SEARCH_SOURCES[source].name}
                count={sum(counted.loai.filter(({ value }) => value?.source === source))}
                isOn={has(filter)}
                onChoose={() => onOnly(filter)}
              />
              {source === 'document' &&
                kinds.length > 1 &&
                kinds.map(({ kind, count }) => {
                  const ofKind: SearchFilter = { key: 'loai', value: { source, kind } };
                  return (
                    <Choice
                      key={kind}
                      name={KIND_NAMES[kind]}
                      count={count}
                      isInner
                      isOn={has(ofKind)}
                      onChoose={() => onOnly(ofKind)}
                    />
                  );
                })}
            </div>
          );
        })}
      </fieldset>
      <Ticks
        legend="Năm"
        none="Không ghi năm"
        counts={counted.nam.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0))}
        filterOf={(value) => ({ key: 'nam', value })}
        isOn={has}
        onToggle={onToggle}
      />
      <Ticks
        legend="Quý"
        none="Không ghi quý"
        counts={counted.quy.toSorted((one, other) => (one.value ?? 9) - (other.value ?? 9))}
        filterOf={(value) => ({ key: 'quy', value })}
        isOn={has}
        onToggle={onToggle}
      />
      <Ticks
        legend="Trạng thái"
        none="Không có trạng thái"
        counts={counted.tt.toSorted((one, other) => other.count - one.count)}
        filterOf={(value) => ({ key: 'tt', value })}
        isOn={has}
        onToggle={onToggle}
      />
      <fieldset>
        <legend>Người</legend>
        <FilterSelect
          label="Người"
          all={{ value: '', name: 'Mọi người' }}
          choices={[...new Set(people.map(({ fullName }) => fullName))].map((name) => ({
            value: name,
            name,
          }))}
          value={person?.key === 'nguoi' ? person.value : ''}
          onChange={(name) => onToggle(name === '' && person ? person : { key: 'nguoi', value: name })}
        />
      </fieldset>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  count: number;
  isOn: boolean;
  /** One of those above it. */
  isInner?: boolean;
  onChoose: () => void;
}

function Choice({ name, count, isOn, isInner, onChoose }: ChoiceProps) {
  return (
    <label className={isInner ? 'search-choice search-inner' : 'search-choice'}>
      <input type="radio" name="loai" checked={isOn} onChange={onChoose} />
      <span>{name}</span>
      <span className="muted numbers">{numberWords(count)}</span>
    </label>
  );
}

interface TicksProps<Value> {
  legend: string;
  /** What has no value, which nobody narrows down to. */
  none: string;
  counts: readonly FacetCount<Value>[];
  filterOf: (value: Value) => SearchFilter;
  isOn: (filter: SearchFilter) => boolean;
  onToggle: (filter: SearchFilter) => void;
}

function Ticks<Value>({ legend, none, counts, filterOf, isOn, onToggle }: TicksProps<Value>) {
  if (!counts.some(({ value }) => value !== null)) return null;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {counts.map(({ value, count }) => {
        if (value === null)
          return (
            <p key="none" className="search-choice muted">
              <span />
              <span>{none}</span>
              <span className="numbers">{numberWords(count)}</span>
            </p>
          );
        const filter = filterOf(value);
        return (
          <label key={filterWord(filter)} className="search-choice">
            <input type="checkbox" checked={isOn(filter)} onChange={() => onToggle(filter)} />
            <span>{nameOfFilter(filter)}</span>
            <span className="muted numbers">{numberWords(count)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function sum(counts: readonly { count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
