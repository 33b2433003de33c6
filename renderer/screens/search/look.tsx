import type { SearchHit } from '../../../shared/contract/searching.ts';
import { aboutFound, nameOfFound } from '../../acts/found-things.ts';
import { useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Marked } from '../../ui/marked.tsx';

interface LookProps {
  hit: SearchHit;
  query: { text: string; isLoose: boolean };
  /** Which of its places, counted on and round. */
  place: number;
  onOpen: () => void;
}

/** The place itself, as it stands on paper. */
export function Look({ hit, query, place, onOpen }: LookProps) {
  const { source, id } = hit;
  const look = useVerb('search:look', { ...query, source, id, place }).data;
  return (
    <aside className="search-look" aria-label="Xem tại chỗ">
      <p className="small muted">{aboutFound(hit)}</p>
      <h2>{nameOfFound(hit)}</h2>
      {look !== undefined && look.lines.length > 0 && (
        <div className="search-paper">
          {look.lines.map(({ text, marks }) => (
            <p key={text} className={marks.length > 0 ? undefined : 'search-around'}>
              <Marked text={text} marks={marks} />
            </p>
          ))}
        </div>
      )}
      <div className="search-open">
        <Button look="primary" onClick={onOpen}>
          Mở đúng chỗ <Kbd>Enter</Kbd>
        </Button>
      </div>
      {look !== undefined && look.places > 1 && (
        <p className="small muted">
          Chỗ {(place % look.places) + 1} trên {look.places} · <Kbd>→</Kbd> chỗ sau
        </p>
      )}
    </aside>
  );
}
