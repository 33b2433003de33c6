import type { KeyboardEvent, RefObject } from 'react';
import { Marked } from '../../ui/marked.tsx';
import type { HelpHit } from './find-in-help.ts';
import type { HelpName } from './places.ts';

interface HelpHitsProps {
  hits: readonly HelpHit[];
  list: RefObject<HTMLOListElement | null>;
  onOpen: (name: HelpName) => void;
  /** Out of the list, back to where one types. */
  onUp: () => void;
}

/** The pages that were found, each with the line that fits; arrows go from one to the next. */
export function HelpHits({ hits, list, onOpen, onUp }: HelpHitsProps) {
  const press = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (event.key === 'ArrowDown') buttons[at + 1]?.focus();
    else if (event.key === 'ArrowUp') (at === 0 ? onUp : () => buttons[at - 1]?.focus())();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <p className="small muted" role="status">
        {hits.length === 0
          ? 'Không trang nào nói về những chữ này. Hãy thử chữ khác, hoặc chọn một trang ở dưới.'
          : `${hits.length} trang, trang hợp nhất đứng đầu.`}
      </p>
      <ol className="help-hits" ref={list}>
        {hits.map(({ page, line, marks }) => (
          <li key={page.name}>
            <button type="button" className="help-hit" onClick={() => onOpen(page.name)} onKeyDown={press}>
              <b>{page.title}</b>
              <span className="small">
                <Marked text={line} marks={marks} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}
