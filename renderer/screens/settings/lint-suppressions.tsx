import type { LintChoicesView } from '../../../shared/contract/checking.ts';
import { useChange } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { momentWords } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';

/** What is passed over in single papers and articles, also where the words it was about are gone by now. */
export function LintSuppressions({ suppressions }: Pick<LintChoicesView, 'suppressions'>) {
  const tellAgain = useChange('lint:unsuppress');
  return (
    <section className="card" aria-labelledby="lint-over-title">
      <h2 id="lint-over-title">Đã bỏ qua trong từng văn bản</h2>
      {tellAgain.error !== null && <ErrorNote message={tellAgain.error.message} />}
      {suppressions.length === 0 && <p className="settings-none">Chưa bỏ qua điều nào.</p>}
      <ul className="entries settings-list">
        {suppressions.map(({ id, title, anchor, reason, at, name, documentId }) => (
          <li key={id}>
            <span>
              {title}
              <span className="small muted settings-about">
                {anchor === null ? 'Cả văn bản' : `Chỗ “${anchor.found}”`} ở{' '}
                <a href={routeTo('soan-thao', documentId, 'the-thuc')}>{name}</a>: {reason} ({momentWords(at)}
                )
              </span>
            </span>
            <Button aria-label={`Không bỏ qua nữa: ${title}`} onClick={() => tellAgain.mutate({ id })}>
              Không bỏ qua nữa
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
