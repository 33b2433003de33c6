/** Help where there is no frame: at the first start, for a reader without a book, and when the book does not open. */
import { Suspense, useEffect, useState } from 'react';
import { findByKey } from '../../../shared/commands.ts';
import { onCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { HelpPanel, useHelpAhead } from './help-ahead.tsx';
import type { HelpName } from './places.ts';
import './help-outside.css';

interface HelpOutsideProps {
  page: HelpName;
  /** There is a portal's page, over which nothing of ours can be drawn: it stands in our bar and opens over our column. */
  isBesidePortal?: boolean;
}

export function HelpOutside({ page, isBesidePortal = false }: HelpOutsideProps) {
  const [isOpen, setOpen] = useState(false);
  useHelpAhead();
  useEffect(() => onCommand((id) => id === 'open-help' && setOpen(true)), []);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (findByKey(event, '')?.id !== 'open-help') return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  return (
    <>
      <aside
        className={isBesidePortal ? 'help-outside help-outside-bar' : 'help-outside'}
        aria-label="Trợ giúp"
      >
        <Button size="medium" look="quiet" onClick={() => setOpen(true)}>
          Trợ giúp <Kbd>F1</Kbd>
        </Button>
      </aside>
      {isOpen && (
        <Suspense>
          <HelpPanel here={page} isBare isNarrow={isBesidePortal} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
