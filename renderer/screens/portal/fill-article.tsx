/** The article goes into the form, and every field is read back. The portal's own button is never pressed. */
import { useState } from 'react';
import type { EditingPageFacts } from '../../../shared/contract/filling.ts';
import type { FilledField } from '../../../shared/domain/filling/fill-plan.ts';
import type { FieldRole } from '../../../shared/domain/filling/form-field.ts';
import { FIELD_ROLE_NAMES } from '../../../shared/strings.ts';
import { host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { canTryAgain, FILLED_TONES, needsHand, tellFilled } from './tell-filled.ts';

interface FillArticleProps {
  outboxId: number | null;
  article: EditingPageFacts['article'];
  onTeach: () => void;
}

export function FillArticle({ outboxId, article, onTeach }: FillArticleProps) {
  const [filled, setFilled] = useState<FilledField[]>([]);
  const { problem, isBusy, attempt } = useAttempt();
  const fill = (roles: FieldRole[] | null): Promise<void> =>
    attempt(async () => setFilled(await host.fillForm({ roles })));
  return (
    <section className="card form" aria-labelledby="fill">
      <div className="card-head">
        <h2 id="fill">Điền bài</h2>
        <Button look="quiet" onClick={onTeach}>
          Sửa các ô
        </Button>
      </div>
      {article === null || outboxId === null ? (
        <p>
          Đã nhớ các ô của trang này. Khi đưa một bài lên cổng này, chọn “Mở trang soạn bài của cổng” để điền.
        </p>
      ) : article.isDone ? (
        <p>Bài này đã ghi là đã đăng.</p>
      ) : (
        <>
          <p>
            <b>{article.title}</b>
          </p>
          {problem !== null && <ErrorNote message={problem} />}
          <div className="portal-acts">
            <Button look="primary" disabled={isBusy} onClick={() => void fill(null)}>
              {isBusy ? 'Đang điền…' : filled.length === 0 ? 'Điền bài vào trang' : 'Điền lại cả bài'}
            </Button>
            {filled.length > 0 && (
              <Button
                disabled={isBusy}
                onClick={() => void attempt(async () => setFilled(await host.readForm({})))}
              >
                Đọc lại trang
              </Button>
            )}
          </div>
          {filled.length > 0 && (
            <ul className="entries editing-filled" aria-label="Từng ô đã điền">
              {filled.map((field) => (
                <Filled
                  key={field.role}
                  field={field}
                  isBusy={isBusy}
                  onAgain={() => void fill([field.role])}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}

function Filled({ field, isBusy, onAgain }: { field: FilledField; isBusy: boolean; onAgain: () => void }) {
  const toast = useToast();
  const { problem, attempt } = useAttempt();
  const name = FIELD_ROLE_NAMES[field.role];
  const copy = (): Promise<void> =>
    attempt(async () => {
      await host.copyText({ text: field.text });
      toast(`Đã chép ${name.toLocaleLowerCase('vi')}`);
    });
  return (
    <li data-role={field.role} data-result={field.result}>
      <div>
        <div className="editing-told">
          <b>{name}</b>
          <Chip tone={FILLED_TONES[field.result]} shape="sentence">
            {tellFilled(field)}
          </Chip>
        </div>
        {needsHand(field) && (
          <div className="portal-acts">
            <Button size="tiny" onClick={() => void copy()}>
              Chép<span className="spoken"> {name}</span>
            </Button>
            {canTryAgain(field) && (
              <Button size="tiny" disabled={isBusy} onClick={onAgain}>
                Điền ô này<span className="spoken"> {name}</span>
              </Button>
            )}
          </div>
        )}
        {problem !== null && <ErrorNote message={problem} />}
      </div>
    </li>
  );
}
