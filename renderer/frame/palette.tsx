/** Ctrl+K: commands, documents, sessions and members by a few letters, with or without dấu. */
import { Dialog } from 'radix-ui';
import { Fragment, type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { Marked } from '../ui/marked.tsx';
import { useEscape } from '../ui/use-escape.ts';
import { useFocusBack } from '../ui/use-focus-back.ts';
import type { HelpName } from './help/places.ts';
import { findEntries, type PaletteEntry, withHits } from './palette-entries.ts';
import { helpEntries, usePaletteEntries, useTextHits } from './use-palette-entries.ts';
import './palette.css';

const MOST_OF_A_GROUP = 6;

interface PaletteProps {
  screen: string;
  /** A page of help was chosen. */
  onHelp: (name: HelpName) => void;
  onClose: () => void;
}

/** Mounted while it is open. */
export function Palette({ screen, onHelp, onClose }: PaletteProps) {
  const id = useId();
  const focusBack = useFocusBack();
  const onEscape = useEscape(onClose);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const sought = useDeferredValue(typed);
  const entries = usePaletteEntries(screen);
  const hits = useTextHits(sought);
  const entriesFor = (text: string): PaletteEntry[] => [
    ...withHits(findEntries(entries, text, MOST_OF_A_GROUP), text === sought ? hits : []),
    ...findEntries(helpEntries(onHelp), text, MOST_OF_A_GROUP),
  ];
  const found = entriesFor(sought);
  const here = Math.min(at, found.length - 1);

  const open = (entry: PaletteEntry | undefined): void => {
    if (entry === undefined) return;
    onClose();
    // The dialog gives the focus back first; what opens next may take it.
    setTimeout(entry.open);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    // Quick hands press Enter while the list still shows what was found by fewer letters.
    if (event.key === 'Enter') open(sought === typed ? found[here] : entriesFor(typed)[0]);
    else if (found.length === 0) return;
    else if (event.key === 'ArrowDown') setAt((here + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((here + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-ground" />
        <Dialog.Content
          className="palette"
          aria-describedby={undefined}
          {...focusBack}
          onEscapeKeyDown={onEscape}
        >
          <Dialog.Title className="spoken">Tìm lệnh và văn bản</Dialog.Title>
          <input
            className="palette-input"
            role="combobox"
            aria-label="Tìm lệnh, văn bản, buổi sinh hoạt, đảng viên"
            aria-expanded={found.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={found.length > 0 ? `${id}-${here}` : undefined}
            autoComplete="off"
            spellCheck={false}
            placeholder="Gõ vài chữ, không cần dấu"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setAt(0);
            }}
            onKeyDown={press}
          />
          <Found id={id} entries={found} here={here} onOpen={open} />
          {found.length === 0 && (
            <p className="palette-none muted" role="status">
              Không tìm thấy gì.
            </p>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface FoundProps {
  /** Of the palette; the list and its options are named after it. */
  id: string;
  entries: readonly PaletteEntry[];
  /** Which one Enter opens. */
  here: number;
  onOpen: (entry: PaletteEntry) => void;
}

function Found({ id, entries, here, onOpen }: FoundProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children.namedItem(`${id}-${here}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, here]);
  return (
    <div className="palette-list" role="listbox" id={`${id}-list`} aria-label="Kết quả" ref={list}>
      {entries.map((entry, index) => (
        <Fragment key={entry.key}>
          {entry.group !== entries[index - 1]?.group && (
            <div className="palette-group" aria-hidden="true">
              {entry.group}
            </div>
          )}
          {/* biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, as a combobox's does */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input */}
          <div
            id={`${id}-${index}`}
            role="option"
            className="palette-entry"
            aria-selected={index === here}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onOpen(entry)}
          >
            <span>{entry.label}</span>
            {entry.kind !== undefined && <span className="small muted palette-kind">{entry.kind}</span>}
            <span className="small muted palette-about">
              <Marked text={entry.about} marks={entry.marks ?? []} />
            </span>
          </div>
        </Fragment>
      ))}
    </div>
  );
}
