import './page-parts.css';

export interface PageTab {
  href: string;
  label: string;
  isHere: boolean;
  /** How many are in it; nothing is said of none. */
  count?: number;
}

/** The parts of a page side by side under its head; one of them is open. `label`: their name for the ear. */
export function PageParts({ label, parts }: { label: string; parts: readonly PageTab[] }) {
  return (
    <nav className="page-parts" aria-label={label}>
      {parts.map(({ href, label: name, isHere, count = 0 }) => (
        <a key={href} href={href} aria-current={isHere ? 'page' : undefined}>
          {name} {count > 0 && <span className="numbers page-part-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
