/** One comment or suggestion, what it is about, and what became of it. */
import { type FormEvent, useId, useState } from 'react';
import type { ReviewItemView } from '../../shared/contract/review.ts';
import type { Origin } from '../../shared/domain/review.ts';
import { DECISION_NAMES } from '../../shared/domain/review-tally.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { Button } from './button.tsx';
import { Chip, type Tone } from './chip.tsx';
import { localDay } from './moments.ts';
import { WordDiff } from './word-diff.tsx';

export type Decide = (
  item: ReviewItemView,
  decision: 'accepted' | 'declined' | 'answered',
  text: string,
) => void;

const ORIGINS: Readonly<Record<Origin, string>> = {
  app: 'gửi bằng chương trình',
  word: 'từ tệp Word',
  typed: 'ghi trên giấy, nhập hộ',
};

const TONES: Readonly<Record<ReviewItemView['decision'], Tone>> = {
  open: 'warn',
  accepted: 'ok',
  declined: 'plain',
  answered: 'info',
};

/** Whose an item may be, and how to say so: for those that came under a name the round does not know. */
export interface Assigning {
  people: readonly { id: number; name: string }[];
  onAssign: (author: string, reviewerId: number) => void;
}

interface ReviewItemCardProps {
  item: ReviewItemView;
  assigning: Assigning | undefined;
  isOpen: boolean;
  isBusy: boolean;
  isCurrent: boolean;
  onSelect: () => void;
  onDecide: Decide;
  onUndo: (item: ReviewItemView) => void;
  /** Only for what the secretary typed. */
  onUntype: (item: ReviewItemView) => void;
}

export function ReviewItemCard({
  item,
  assigning,
  isOpen,
  isBusy,
  isCurrent,
  onSelect,
  onDecide,
  onUndo,
  onUntype,
}: ReviewItemCardProps) {
  const heading = useId();
  const [asking, setAsking] = useState<'declined' | 'answered' | null>(null);
  const isWaiting = isOpen && item.decision === 'open';
  return (
    <article
      className="review-card"
      data-item={item.id}
      data-current={isCurrent || undefined}
      aria-labelledby={heading}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: cards are walked through by keyboard
      tabIndex={0}
      onFocus={onSelect}
    >
      <header>
        <h3 id={heading}>{item.author === '' ? 'Không rõ tên' : item.author}</h3>
        <Chip tone={TONES[item.decision]}>{DECISION_NAMES[item.decision]}</Chip>
        <span className="small muted">
          {[item.at === null ? null : formatScreenDate(localDay(item.at)), ORIGINS[item.origin]]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </header>
      {isOpen && item.reviewerId === null && assigning !== undefined && assigning.people.length > 0 && (
        <select
          className="input"
          aria-label={`Góp ý ghi tên ${item.author === '' ? 'trống' : `“${item.author}”`} là của đồng chí`}
          value=""
          disabled={isBusy}
          onChange={(event) => assigning.onAssign(item.author, Number(event.target.value))}
        >
          <option value="">Tên lạ. Là của đồng chí nào?</option>
          {assigning.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <Words item={item} />
      {item.text !== '' && <p className="review-text">{item.text}</p>}
      {item.isResolved && <p className="small muted">Trong tệp Word, ý kiến này đã đánh dấu xong.</p>}
      {item.replies.map(({ author, at, text }) => (
        <p key={`${author} ${at} ${text}`} className="review-reply">
          <b>{author === '' ? 'Không rõ tên' : author}</b> {text}
        </p>
      ))}
      {item.decisionText !== '' && (
        <p className="review-answer">
          <b>{item.decision === 'answered' ? 'Giải trình:' : 'Lý do:'}</b> {item.decisionText}
        </p>
      )}
      {asking !== null && isWaiting && (
        <ReasonForm
          asking={asking}
          isBusy={isBusy}
          onGive={(text) => {
            setAsking(null);
            onDecide(item, asking, text);
          }}
          onClose={() => setAsking(null)}
        />
      )}
      {isWaiting && asking === null && (
        <div className="review-acts">
          <Button disabled={isBusy} onClick={() => onDecide(item, 'accepted', '')}>
            {item.kind === 'suggestion' ? 'Tiếp thu, sửa vào văn bản' : 'Tiếp thu'}
          </Button>
          <Button look="quiet" disabled={isBusy} onClick={() => setAsking('declined')}>
            Không tiếp thu…
          </Button>
          <Button look="quiet" disabled={isBusy} onClick={() => setAsking('answered')}>
            Giải trình…
          </Button>
          {item.origin === 'typed' && (
            <Button look="quiet" disabled={isBusy} onClick={() => onUntype(item)}>
              Xoá vì nhập nhầm
            </Button>
          )}
        </div>
      )}
      {isOpen && item.decision !== 'open' && (
        <div className="review-acts">
          <Button look="quiet" disabled={isBusy} onClick={() => onUndo(item)}>
            Hoàn tác
          </Button>
        </div>
      )}
    </article>
  );
}

/** What it is about, in place of the words as they would become. */
function Words({ item }: { item: ReviewItemView }) {
  const isGone = item.place === null && (item.anchor !== null || item.quote !== '');
  return (
    <>
      {isGone && <Chip tone="late">{item.anchor === null ? 'Không tìm được chỗ' : 'Chỗ cũ không còn'}</Chip>}
      {item.replacement !== null ? (
        <p className="review-quote">
          <WordDiff before={item.quote} after={item.replacement} />
        </p>
      ) : item.quote !== '' ? (
        <blockquote className="review-quote">{item.quote}</blockquote>
      ) : (
        item.anchor === null && <p className="small muted">Ý kiến chung về cả văn bản</p>
      )}
    </>
  );
}

function ReasonForm({
  asking,
  isBusy,
  onGive,
  onClose,
}: {
  asking: 'declined' | 'answered';
  isBusy: boolean;
  onGive: (text: string) => void;
  onClose: () => void;
}) {
  const id = useId();
  const [problem, setProblem] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text') ?? '').trim();
    setProblem(text === '');
    if (text !== '') onGive(text);
  };
  return (
    <form className="form" onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{asking === 'declined' ? 'Lý do không tiếp thu' : 'Giải trình'}</label>
        <textarea
          id={id}
          name="text"
          className="input"
          rows={2}
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: it was just asked for
          autoFocus
          aria-invalid={problem}
        />
        {problem && <span className="field-error">Hãy ghi một câu để người góp ý biết.</span>}
      </div>
      <div className="review-acts">
        <Button type="submit" disabled={isBusy}>
          Ghi lại
        </Button>
        <Button look="quiet" onClick={onClose}>
          Thôi
        </Button>
      </div>
    </form>
  );
}
