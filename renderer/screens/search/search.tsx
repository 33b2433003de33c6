/** Tìm: everything in the book by a few words, narrowed down, each at the place where the words stand. */
import { Search as SearchIcon } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { filterWord, readSearch, toggleFilter, writeSearch } from '../../../shared/domain/search.ts';
import { openFound } from '../../acts/found-things.ts';
import { call } from '../../api.ts';
import { useCommand } from '../../commands.ts';
import { useVerb } from '../../queries.ts';
import { type Route, routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { Chosen, Facets } from './facets.tsx';
import { Look } from './look.tsx';
import { NothingFound } from './nothing-found.tsx';
import { Results } from './results.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { Start } from './start.tsx';
import { useLatest } from './use-latest.ts';
import './search.css';

/** How many more each time. */
const PAGE = 40;

export default function SearchScreen({ route }: { route: Route }) {
  const asked = route.rest[0] ?? '';
  return <Search key={asked} asked={asked} />;
}

function Search({ asked }: { asked: string }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(asked);
  const [at, setAt] = useState(0);
  const [place, setPlace] = useState(0);
  const [limit, setLimit] = useState(PAGE);
  const [isSaving, setSaving] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const query = { text: useDeferredValue(text.trim()), isLoose: true };
  const isAsked = query.text !== '';
  const find = useVerb('search:find', { ...query, limit: Math.min(limit, 200) }, isAsked);
  const count = useVerb('search:count', query, isAsked);
  const hits = useLatest(find.data, isAsked) ?? [];
  const counted = useLatest(count.data, isAsked);
  const here = Math.min(at, hits.length - 1);
  const chosen = hits[here];
  const isOfBefore = isAsked && (query.text !== text.trim() || find.data === undefined);
  useEffect(() => input.current?.focus(), []);
  // The address tells what is looked for, so that one comes back to it; no step for every letter.
  useEffect(() => history.replaceState(null, '', routeTo('tim', ...(text === '' ? [] : [text]))), [text]);
  useCommand('save-document', isAsked ? () => setSaving(true) : null);

  const ask = (next: string): void => {
    setText(next);
    setOpening(false);
    choose(0);
    setLimit(PAGE);
  };
  const choose = (next: number): void => {
    setAt(next);
    setPlace(0);
  };
  const open = (index: number): void => {
    const hit = hits[index];
    if (hit === undefined) return;
    void call('search:remember', { text: query.text }).catch(() => undefined);
    openFound(hit);
  };
  // Quick hands press Enter while the list still shows what was found before.
  useEffect(() => {
    if (!isOpening || isOfBefore) return;
    setOpening(false);
    open(0);
  });
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    const { selectionStart, selectionEnd } = event.currentTarget;
    const isAtEnd = selectionStart === text.length && selectionEnd === text.length;
    if (event.key === 'Enter') isOfBefore ? setOpening(true) : open(here);
    else if (event.key === 'ArrowDown') choose(Math.min(here + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') choose(Math.max(here - 1, 0));
    else if (event.key === 'Escape' && text !== '') ask('');
    else if (event.key === 'ArrowRight' && isAtEnd && chosen !== undefined) setPlace(place + 1);
    else return;
    event.preventDefault();
  };
  const wish = readSearch(text);
  return (
    <div className="search-page">
      <h1 className="spoken">Tìm</h1>
      <div className="search-box">
        <SearchIcon aria-hidden="true" />
        <input
          ref={input}
          className="search-words"
          role="combobox"
          aria-label="Tìm trong cả sổ"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${here}`}
          autoComplete="off"
          spellCheck={false}
          placeholder="Số văn bản, tên, chữ trong bài; không cần dấu"
          value={text}
          onChange={(event) => ask(event.target.value)}
          onKeyDown={press}
        />
        {text !== '' && (
          <Button
            look="quiet"
            size="medium"
            onClick={() => {
              ask('');
              input.current?.focus();
            }}
          >
            Xoá <Kbd>Esc</Kbd>
          </Button>
        )}
      </div>
      {!isAsked && <Start onAsk={ask} />}
      {find.error !== null && <ErrorNote message={find.error.message} onRetry={() => void find.refetch()} />}
      {isAsked && counted !== undefined && (
        <>
          <Chosen text={text} counted={counted} onAsk={ask} onSave={() => setSaving(true)} />
          <div className="search-columns">
            <Facets
              counted={counted}
              onToggle={(filter) => ask(toggleFilter(text, filter))}
              onOnly={(filter) =>
                ask(
                  writeSearch({
                    words: wish.words,
                    filters: [
                      ...wish.filters.filter(({ key }) => key !== 'loai'),
                      ...(filter === null ? [] : [filter]),
                    ],
                  }),
                )
              }
            />
            {hits.length === 0 ? (
              <NothingFound text={text} counted={counted} onAsk={ask} />
            ) : (
              <Results
                id={id}
                hits={hits}
                here={here}
                total={counted.total}
                onChoose={choose}
                onOpen={open}
                onMore={() => setLimit(limit + PAGE)}
              />
            )}
            {chosen !== undefined && (
              <Look
                key={`${chosen.source} ${chosen.id}`}
                hit={chosen}
                query={query}
                place={place}
                onOpen={() => open(here)}
              />
            )}
          </div>
        </>
      )}
      <p className="search-keys small muted" aria-hidden="true">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> chọn
        </span>
        <span>
          <Kbd>Enter</Kbd> mở đúng chỗ
        </span>
        <span>
          <Kbd>Tab</Kbd> sang bộ lọc
        </span>
        <span>
          <Kbd>Ctrl S</Kbd> lưu lần tìm
        </span>
        <span>
          gõ <b>16-BB</b> để đến thẳng số văn bản
        </span>
        <span>
          đặt trong <b>“ ”</b> để tìm nguyên cụm
        </span>
      </p>
      {isSaving && (
        <SaveDialog
          text={query.text}
          name={wish.words === '' ? wish.filters.map(filterWord).join(' ') : wish.words}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}
