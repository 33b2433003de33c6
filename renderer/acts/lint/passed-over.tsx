import type { SuppressedFinding } from '../../../shared/contract/checking.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';

const SCOPE_NAMES: Readonly<Record<SuppressedFinding['scope'], string>> = {
  here: 'ở chỗ này',
  text: 'trong cả văn bản',
  always: 'trong mọi văn bản',
};

/** What is not told as a fault: how many, which, why, and the way back. */
export function PassedOver({ suppressed }: { suppressed: readonly SuppressedFinding[] }) {
  const tellAgain = useChange('lint:unsuppress');
  const turnOn = useChange('lint:set-severity');
  const error = tellAgain.error ?? turnOn.error;
  if (suppressed.length === 0) return null;
  const bySource = [...Map.groupBy(suppressed, ({ suppressionId, rule }) => suppressionId ?? rule)];
  return (
    <details className="passed-over">
      <summary>
        Đã bỏ qua <span className="numbers">{suppressed.length}</span>
      </summary>
      {error !== null && <ErrorNote message={error.message} />}
      <ol aria-label="Đã bỏ qua">
        {bySource.map(([source, [first, ...others]]) => {
          if (first === undefined) return null;
          const { suppressionId: id, rule, title, scope, found, reason } = first;
          return (
            <li key={source}>
              <strong>{title}</strong>
              <p className="small">
                {found}
                {others.length > 0 && ` và ${others.length} chỗ nữa`}
                <br />
                Bỏ qua {SCOPE_NAMES[scope]}: {reason}
              </p>
              <div className="finding-acts">
                <Button
                  size="medium"
                  onClick={() =>
                    id === null ? turnOn.mutate({ rule, severity: null }) : tellAgain.mutate({ id })
                  }
                >
                  Không bỏ qua nữa
                </Button>
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
