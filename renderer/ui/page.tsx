/** The parts every screen is made of: its head, and what stands there while there is nothing else. */
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './choices.css';
import './list.css';
import './page.css';

interface PageHeadProps {
  title: string;
  /** A line under the title: how many, where one is. */
  about?: ReactNode;
  /** Above work that fills the window: `close` to it, or `line`, in one line as long as there is room. */
  fit?: 'usual' | 'close' | 'line';
  /** The buttons of the screen; the primary one last. */
  children?: ReactNode;
}

export function PageHead({ title, about, fit = 'usual', children }: PageHeadProps) {
  return (
    <header className={fit === 'usual' ? 'page-head' : `page-head page-head-${fit}`}>
      <div>
        <h1>{title}</h1>
        {about !== undefined && <p className="muted">{about}</p>}
      </div>
      {children !== undefined && <div className="page-acts">{children}</div>}
    </header>
  );
}

interface EmptyStateProps {
  title: string;
  /** Why it is empty, and what it will be good for. */
  text: string;
  /** The one thing to do about it. */
  children?: ReactNode;
}

/** In the place of a list that has nothing in it yet. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <section className="card empty">
      <h2>{title}</h2>
      <p className="muted">{text}</p>
      {children}
    </section>
  );
}

interface ErrorNoteProps {
  /** What happened and what is safe, a sentence. */
  message: string;
  /** Offers a button, where trying again may help. */
  onRetry?: () => void;
}

/** Where it happened. */
export function ErrorNote({ message, onRetry }: ErrorNoteProps) {
  return (
    <div className="note" role="alert">
      <span>{message}</span>
      {onRetry !== undefined && <Button onClick={onRetry}>Thử lại</Button>}
    </div>
  );
}

/** While it is read; `what`: the object of "Đang mở", as "sổ văn bản". */
export function Waiting({ what }: { what: string }) {
  return (
    <p className="waiting" role="status">
      Đang mở {what}…
    </p>
  );
}
