/** What F1 shows beside the screen: its page, the words somebody looks for in all pages, and the way to each of them. */
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { runCommand } from '../../commands.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { findInHelp } from './find-in-help.ts';
import './help.css';
import { HelpHits } from './help-hits.tsx';
import { HelpText } from './help-text.tsx';
import { HELP_PAGES } from './pages.ts';
import { HELP_NAMES, type HelpName, helpTitle } from './places.ts';

interface HelpPanelProps {
  /** The page of the place one is at. */
  here: HelpName;
  /** There is no frame around: neither screens to go to nor commands. */
  isBare?: boolean;
  /** As wide as the column beside a portal's page. */
  isNarrow?: boolean;
  onClose: () => void;
}

interface OpenedPage {
  page: HelpName | null;
  /** Somebody asked for this page, and reads on there. */
  takesFocus: boolean;
}

/** Mounted while it is open. */
export default function HelpPanel({ here, isBare = false, isNarrow = false, onClose }: HelpPanelProps) {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const text = useRef<HTMLElement>(null);
  const [typed, setTyped] = useState('');
  /** Its page is null while what was found is shown. A new one each time, also of the same page. */
  const [shown, setShown] = useState<OpenedPage>({ page: here, takesFocus: false });
  const page = HELP_PAGES.find(({ name }) => name === shown.page);
  const hits = page === undefined ? findInHelp(HELP_PAGES, typed) : [];

  const look = (words: string): void => {
    setTyped(words);
    setShown({ page: words.trim() === '' ? here : null, takesFocus: false });
  };
  const open = (name: HelpName): void => setShown({ page: name, takesFocus: true });
  // What was pressed is gone, or far below; before the next key, so that no key goes there.
  useLayoutEffect(() => {
    if (shown.takesFocus) text.current?.focus();
  }, [shown]);
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const [first] = hits;
    if (event.key === 'ArrowDown' || event.key === 'PageDown')
      (list.current?.querySelector('button') ?? text.current)?.focus();
    else if (event.key === 'Enter' && first !== undefined) open(first.page.name);
    else return;
    event.preventDefault();
  };
  return (
    <SidePanel
      title={page === undefined ? 'Tìm trong trợ giúp' : `Trợ giúp: ${page.title}`}
      text="F1 mở trang của màn hình, Esc đóng lại."
      begin={field}
      isNarrow={isNarrow}
      onClose={onClose}
    >
      <SearchField
        label="Tìm trong trợ giúp"
        placeholder="Cần làm gì? Gõ không cần dấu"
        value={typed}
        onChange={look}
        onKeyDown={press}
        field={field}
      />
      {page === undefined ? (
        <HelpHits hits={hits} list={list} onOpen={open} onUp={() => field.current?.focus()} />
      ) : (
        <HelpText
          page={page}
          sought={typed}
          text={text}
          onBack={typed.trim() === '' ? null : () => look(typed)}
          onLeave={isBare ? null : onClose}
        />
      )}
      <HelpEnd isBare={isBare} shown={shown.page} onOpen={open} onClose={onClose} />
    </SidePanel>
  );
}

interface HelpEndProps extends Required<Pick<HelpPanelProps, 'isBare' | 'onClose'>> {
  shown: HelpName | null;
  onOpen: (name: HelpName) => void;
}

function HelpEnd({ isBare, shown, onOpen, onClose }: HelpEndProps) {
  const run = (id: 'show-shortcuts' | 'start-tour'): void => {
    onClose();
    // The panel gives the focus back first; what opens next may take it.
    setTimeout(() => runCommand(id));
  };
  return (
    <nav className="help-end" aria-label="Các trang trợ giúp">
      {!isBare && (
        <div className="help-more">
          <Button size="medium" onClick={() => run('show-shortcuts')}>
            Phím tắt <Kbd>Shift F1</Kbd>
          </Button>
          <Button size="medium" onClick={() => run('start-tour')}>
            Làm quen trong bốn bước
          </Button>
        </div>
      )}
      <h3>Mọi trang trợ giúp</h3>
      <ul>
        {HELP_NAMES.map((name) => (
          <li key={name}>
            <Button
              look="link"
              aria-current={name === shown ? 'page' : undefined}
              onClick={() => onOpen(name)}
            >
              {helpTitle(name)}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
