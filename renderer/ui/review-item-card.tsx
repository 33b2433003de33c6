/** One comment or suggestion, what it is about, and what became of it. */
import { type FormEvent, useId, useState } from 'react';
import type { ReviewItemView } from '../../shared/contract/review.ts';
import type { Origin } from '../../shared/domain/review.ts';
import { DECISION_NAMES } from '../../shared/domain/review-tally.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { Button } from './button.tsx';
import { Chip, type Tone } from './chip.tsx';
import { ChoiceList } from './choice-field.tsx';
import { isGone } from './item-filters.ts';
import { localDay } from './moments.ts';
import { WordDiff } from './word-diff.tsx';
import './review-items.css';

/** `text`: why it was declined, or the answer; empty when it was accepted. */
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
interface Assigning {
  /** The reviewers of the round. */
  people: readonly { id: number; name: string }[];
  /** Everything under the name `author` is of this reviewer. */
  onAssign: (author: string, reviewerId: number) => void;
}

export interface ReviewItemCardProps extends DecidingProps {
  /** Who an item under an unknown name may be of; nobody to ask where it is left out. */
  assigning?: Assigning;
  /** Whether decisions can still be made. */
  isOpen: boolean;
  /** Whether it is the one looked at in the text. */
  isCurrent: boolean;
  /** It has the focus. */
  onSelect: () => void;
  onUndo: (item: ReviewItemView) => void;
}

export function ReviewItemCard({
  assigning,
  isOpen,
  isCurrent,
  onSelect,
  onUndo,
  ...deciding
}: ReviewItemCardProps) {
  const { item, isBusy } = deciding;
  const heading = useId();
  const canAssign = isOpen && item.reviewerId === null && assigning !== undefined;
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
      {canAssign && assigning.people.length > 0 && (
        <AssignList author={item.author} assigning={assigning} isBusy={isBusy} />
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
      {isOpen && item.decision === 'open' && <Deciding {...deciding} />}
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

interface AssignListProps {
  author: string;
  assigning: Assigning;
  isBusy: boolean;
}

function AssignList({ author, assigning: { people, onAssign }, isBusy }: AssignListProps) {
  return (
    <ChoiceList
      aria-label={`Góp ý ghi tên ${author === '' ? 'trống' : `“${author}”`} là của đồng chí`}
      value={null}
      choices={[
        { value: null, label: 'Tên lạ. Là của đồng chí nào?' },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      disabled={isBusy}
      onChange={(reviewerId) => reviewerId !== null && onAssign(author, reviewerId)}
    />
  );
}

interface DecidingProps {
  item: ReviewItemView;
  /** While a decision is on its way. */
  isBusy: boolean;
  onDecide: Decide;
  /** Only for what the secretary typed. */
  onUntype: (item: ReviewItemView) => void;
}

/** What may become of an item that is still open; saying no or explaining takes a sentence. */
function Deciding({ item, isBusy, onDecide, onUntype }: DecidingProps) {
  const [asking, setAsking] = useState<'declined' | 'answered' | null>(null);
  if (asking !== null)
    return (
      <ReasonForm
        asking={asking}
        isBusy={isBusy}
        onGive={(text) => {
          setAsking(null);
          onDecide(item, asking, text);
        }}
        onClose={() => setAsking(null)}
      />
    );
  return (
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
  );
}

/** What it is about, in place of the words as they would become. */
function Words({ item }: { item: ReviewItemView }) {
  return (
    <>
      {isGone(item) && (
        <Chip tone="late">{item.anchor === null ? 'Không tìm được chỗ' : 'Chỗ cũ không còn'}</Chip>
      )}
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

interface ReasonFormProps {
  asking: 'declined' | 'answered';
  isBusy: boolean;
  onGive: (text: string) => void;
  onClose: () => void;
}

function ReasonForm({ asking, isBusy, onGive, onClose }: ReasonFormProps) {
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
          Huỷ
        </Button>
      </div>
    </form>
  );
}
