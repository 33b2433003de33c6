/** The parts every screen is made of: its head, and what stands there while there is nothing else. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './choices.css';
import './icon-button.css';
import './list.css';
import './page.css';

interface BackLinkProps {
  href: string;
  /** Where it leads, as "danh sách đảng viên". */
  to: string;
}

/** The one way from a thing back to where such things lie: an arrow before its name. */
export function BackLink({ href, to }: BackLinkProps) {
  return (
    <a className="icon-button back-link" href={href} aria-label={`Về ${to}`} title={`Về ${to}`}>
      <ArrowLeft aria-hidden="true" />
    </a>
  );
}

interface PageHeadProps {
  title: string;
  /** Of a page that shows one of several: where they lie. */
  back?: BackLinkProps;
  /** A line under the title: how many, where one is. */
  about?: ReactNode;
  /** Above work that fills the window: `close` to it, or `line`, in one line as long as there is room. */
  fit?: 'usual' | 'close' | 'line';
  /** The buttons of the screen; the primary one last. */
  children?: ReactNode;
}

export function PageHead({ title, back, about, fit = 'usual', children }: PageHeadProps) {
  return (
    <header className={fit === 'usual' ? 'page-head' : `page-head page-head-${fit}`}>
      {back !== undefined && <BackLink {...back} />}
      <div className="page-title">
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
