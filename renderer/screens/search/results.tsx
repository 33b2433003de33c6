import {
  BookText,
  FileText,
  History,
  Inbox,
  ListChecks,
  type LucideIcon,
  MessageSquare,
  MessagesSquare,
  Newspaper,
  Presentation,
  User,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { SearchHit } from '../../../shared/contract/searching.ts';
import type { SearchSource } from '../../../shared/domain/search.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { aboutFound, kindOfFound } from '../../acts/found-things.ts';
import { Button } from '../../ui/button.tsx';
import { Marked } from '../../ui/marked.tsx';

const SIGNS: Readonly<Record<SearchSource, LucideIcon>> = {
  document: FileText,
  remark: MessageSquare,
  task: ListChecks,
  session: Presentation,
  member: User,
  item: MessagesSquare,
  article: Newspaper,
  register: BookText,
  incoming: Inbox,
  journal: History,
};

/** More than so many are not offered: words or filters lead there sooner. */
const MOST = 200;

interface ResultsProps {
  /** Of the page; the list and its options are named after it. */
  id: string;
  hits: readonly SearchHit[];
  /** Which one Enter opens. */
  here: number;
  /** How many there are, not all of them read yet. */
  total: number;
  onChoose: (index: number) => void;
  onOpen: (index: number) => void;
  onMore: () => void;
}

export function Results({ id, hits, here, total, onChoose, onOpen, onMore }: ResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (here >= hits.length - 1 && hits.length < Math.min(total, MOST)) onMore();
  }, [here, hits.length, total, onMore]);
  const exact = hits.filter(({ isExact }) => isExact).length;
  const groups = [
    { name: 'Kết quả', from: 0, hits: hits.slice(0, exact) },
    { name: 'Khác dấu', from: exact, hits: hits.slice(exact) },
  ].filter((group) => group.hits.length > 0);
  return (
    <div className="search-results">
      <div role="listbox" id={`${id}-list`} aria-label="Kết quả" ref={list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox has no fieldsets
          <div key={group.name} role="group" aria-label={group.name}>
            {group.from === exact && <p className="search-group small muted">{group.name}</p>}
            {group.hits.map((hit, index) => (
              <Result
                key={`${hit.source} ${hit.id}`}
                id={`${id}-${group.from + index}`}
                hit={hit}
                isHere={group.from + index === here}
                onChoose={() => onChoose(group.from + index)}
                onOpen={() => onOpen(group.from + index)}
              />
            ))}
          </div>
        ))}
      </div>
      {hits.length < Math.min(total, MOST) && <Button onClick={onMore}>Xem tiếp</Button>}
      {hits.length >= MOST && total > MOST && (
        <p className="small muted">Còn nữa: gõ thêm chữ hoặc chọn bộ lọc để thu hẹp.</p>
      )}
    </div>
  );
}

interface ResultProps {
  id: string;
  hit: SearchHit;
  isHere: boolean;
  onChoose: () => void;
  onOpen: () => void;
}

function Result({ id, hit, isHere, onChoose, onOpen }: ResultProps) {
  const Sign = SIGNS[hit.source];
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, as a combobox's does
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input
    <div
      id={id}
      role="option"
      className="search-result"
      aria-selected={isHere}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <Sign aria-hidden="true" />
      <div>
        <p className="search-title">
          <Marked text={hit.title} marks={hit.titleMarks} />
          {hit.source === 'remark' && hit.date !== null && `, buổi ${formatScreenDate(hit.date)}`}
        </p>
        {hit.snippet !== '' && (
          <p className="small search-snippet">
            <Marked text={hit.snippet} marks={hit.marks} />
          </p>
        )}
        <p className="search-meta">{aboutFound(hit)}</p>
      </div>
      <span className="search-meta">{kindOfFound(hit)}</span>
    </div>
  );
}
