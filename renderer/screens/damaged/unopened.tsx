/** In the place of everything, when the book is whole but cannot be reached: why, and trying again. */
import { PRODUCT_NAME } from '../../../shared/strings.ts';
import { ErrorNote } from '../../ui/page.tsx';
import './damaged.css';

interface UnopenedProps {
  /** What the opening was refused with, a sentence. */
  message: string;
  onRetry: () => void;
}

export function Unopened({ message, onRetry }: UnopenedProps) {
  return (
    <main className="damaged">
      <header>
        <span>{PRODUCT_NAME}</span>
      </header>
      <section className="damaged-unopened">
        <h1>Chưa mở được sổ.</h1>
        <ErrorNote message={message} onRetry={onRetry} />
      </section>
    </main>
  );
}
