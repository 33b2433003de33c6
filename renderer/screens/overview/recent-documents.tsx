import type { DocumentSummary } from '../../../shared/domain/document.ts';
import { STATE_NAMES } from '../../../shared/strings.ts';
import { routeTo } from '../../route.ts';
import { documentName } from '../../ui/document-name.ts';

/** What was worked on last, to go on with. */
export function RecentDocuments({ documents }: { documents: readonly DocumentSummary[] }) {
  return (
    <section className="card" aria-labelledby="recent">
      <h2 id="recent">Gần đây</h2>
      <ul className="entries">
        {documents.map((document) => (
          <li key={document.id}>
            <a href={routeTo('soan-thao', document.id)}>{documentName(document)}</a>
            <span className="small muted">{document.symbol ?? STATE_NAMES[document.state]}</span>
          </li>
        ))}
      </ul>
      {documents.length === 0 && <p className="muted">Chưa có văn bản nào.</p>}
    </section>
  );
}
