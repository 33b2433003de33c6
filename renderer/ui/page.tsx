/** The parts every screen is made of: its head, and what stands there while there is nothing else. */
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export function PageHead({
  title,
  about,
  children,
}: {
  title: string;
  about?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="page-head">
      <div>
        <h1>{title}</h1>
        {about !== undefined && <p className="muted">{about}</p>}
      </div>
      {children !== undefined && <div className="page-acts">{children}</div>}
    </header>
  );
}

/** Why it is empty, and the one thing to do about it. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <section className="card empty">
      <h2>{title}</h2>
      <p className="muted">{text}</p>
      {children}
    </section>
  );
}

/** What happened and what is safe, where it happened. */
export function ErrorNote({ message, onRetry }: { message: string; onRetry?: () => void }) {
  return (
    <div className="note" role="alert">
      <span>{message}</span>
      {onRetry !== undefined && <Button onClick={onRetry}>Thử lại</Button>}
    </div>
  );
}

export function Waiting({ what }: { what: string }) {
  return (
    <p className="waiting" role="status">
      Đang mở {what}…
    </p>
  );
}
