/** Votes: the numbers, and the arithmetic that decides them written out. */
import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { countRoll, type RollEntry, rollAt } from '../../../shared/domain/attendance.ts';
import type { Session } from '../../../shared/domain/session.ts';
import type { Clock } from '../../../shared/domain/values.ts';
import { decideVote, Threshold, type Vote, type VoteInput } from '../../../shared/domain/vote.ts';
import { useChange } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ChoiceField, choicesOf } from '../../ui/choice-field.tsx';
import { TimeField } from '../../ui/date-field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { minutesSince, momentOf } from './meeting-time.ts';
import { type Done, useUndo } from './undo.tsx';
import { newId, useSameThing } from './use-same-thing.ts';
import {
  outcomeSentence,
  quorumSentence,
  restInFavour,
  shareSentence,
  THRESHOLD_NAMES,
} from './vote-words.ts';

const FIRST_MATTER = 'Thông qua kết luận buổi sinh hoạt';

export function Votes({ session, roll }: { session: Session; roll: readonly RollEntry[] }) {
  const { id, votes } = session;
  const heading = useId();
  const { doing } = useUndo();
  const { became, idNow } = useSameThing(votes);
  const moment = momentOf(new Date());
  // While it goes on, a vote is of this moment; written up later, of nobody knows which.
  const now = minutesSince(session, moment) === null ? null : moment.clock;
  const count = countRoll(rollAt(roll, now));
  const [editing, setEditing] = useState<Vote | 'new' | null>(null);
  const save = useChange('session:save-vote');
  const remove = useChange('session:delete-vote');
  const failed = save.error ?? remove.error;

  const record = async (vote: VoteInput): Promise<Done | undefined> => {
    const after = await save.mutateAsync({ id, vote });
    const before = votes.find((one) => one.id === vote.id);
    const voteId = newId(votes, after.votes);
    if (before !== undefined)
      return {
        sentence: 'Đã sửa biểu quyết',
        undo: () => save.mutate({ id, vote: { ...givenOf(before), id: idNow(before.id) } }),
      };
    if (voteId === undefined) return;
    return { sentence: 'Đã ghi biểu quyết', undo: () => remove.mutate({ id, voteId: idNow(voteId) }) };
  };
  const takeOut = async (vote: Vote): Promise<Done> => {
    const rest = await remove.mutateAsync({ id, voteId: vote.id });
    const putBack = async (): Promise<void> => {
      const after = await save.mutateAsync({ id, vote: givenOf(vote) });
      const back = newId(rest.votes, after.votes);
      if (back !== undefined) became(vote.id, back);
    };
    return { sentence: 'Đã xoá biểu quyết', undo: () => void putBack().catch(() => undefined) };
  };

  return (
    <section className="card" aria-labelledby={heading} data-work="votes">
      <div className="card-head">
        <h2 id={heading}>Biểu quyết</h2>
        {editing === null && <Button onClick={() => setEditing('new')}>Thêm biểu quyết</Button>}
      </div>
      <p className="small muted votes-quorum">{quorumSentence(count)}</p>
      {votes.map((vote) =>
        editing !== 'new' && editing?.id === vote.id ? null : (
          <VoteResult
            key={vote.id}
            vote={vote}
            voters={countRoll(rollAt(roll, vote.takenAt)).voters}
            onEdit={() => setEditing(vote)}
            onRemove={() => void doing(takeOut(vote)).catch(() => undefined)}
          />
        ),
      )}
      {editing !== null && (
        <VoteForm
          vote={editing === 'new' ? null : editing}
          matter={votes.length === 0 ? FIRST_MATTER : ''}
          roll={roll}
          now={now}
          onDone={() => setEditing(null)}
          onSave={async (vote) => {
            await doing(record(vote));
            setEditing(null);
          }}
        />
      )}
      {failed !== null && <ErrorNote message={failed.message} />}
    </section>
  );
}

function VoteResult({
  vote,
  voters,
  onEdit,
  onRemove,
}: {
  vote: Vote;
  voters: number;
  onEdit: () => void;
  onRemove: () => void;
}) {
  return (
    <article className="vote" aria-label={vote.matter}>
      <h3>{vote.matter}</h3>
      <dl className="numbers">
        <dt>Tán thành</dt>
        <dd>{vote.inFavour}</dd>
        <dt>Không tán thành</dt>
        <dd>{vote.against}</dd>
        <dt>Ý kiến khác</dt>
        <dd>{vote.blank}</dd>
      </dl>
      {!vote.tooManyBallots && <p className="small">{shareSentence(vote)}</p>}
      <Chip shape="sentence" tone={vote.tooManyBallots ? 'warn' : vote.passed ? 'ok' : 'late'}>
        {outcomeSentence(vote, voters)}
      </Chip>
      <div className="vote-acts vote-acts-under">
        <IconButton label="Sửa biểu quyết" onClick={onEdit}>
          <Pencil />
        </IconButton>
        <IconButton label="Xoá biểu quyết" onClick={onRemove}>
          <Trash2 />
        </IconButton>
      </div>
    </article>
  );
}

interface VoteFormProps {
  vote: Vote | null;
  matter: string;
  roll: readonly RollEntry[];
  /** The clock of the session that goes on; null when it is only written up. */
  now: Clock | null;
  onDone: () => void;
  onSave: (vote: VoteInput) => Promise<void>;
}

/** "Tán thành" is everyone else until somebody types it: most votes have few exceptions or none. */
function VoteForm({ vote, matter, roll, now, onDone, onSave }: VoteFormProps) {
  const [takenAt, setTakenAt] = useState(vote === null ? now : vote.takenAt);
  const { voters, voteBase: base } = countRoll(rollAt(roll, takenAt));
  const [text, setText] = useState(vote?.matter ?? matter);
  const [threshold, setThreshold] = useState<Threshold>(vote?.threshold ?? 'half');
  const [against, setAgainst] = useState(String(vote?.against ?? 0));
  const [blank, setBlank] = useState(String(vote?.blank ?? 0));
  const [typedFavour, setTypedFavour] = useState(vote === null ? null : String(vote.inFavour));
  const inFavour = typedFavour ?? String(restInFavour(voters, numberOf(against), numberOf(blank)));
  const counted = {
    matter: text,
    threshold,
    inFavour: numberOf(inFavour),
    against: numberOf(against),
    blank: numberOf(blank),
    takenAt,
  };
  const result = { ...counted, base, ...decideVote(counted, { voteBase: base, voters }) };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    void onSave({ ...counted, ...(vote === null ? {} : { id: vote.id }) }).catch(() => undefined);
  };
  return (
    <form
      className="vote vote-form"
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <label className="field">
        <span className="field-label">Nội dung biểu quyết</span>
        {/* biome-ignore lint/a11y/noAutofocus: opened to be typed in */}
        <input className="input" autoFocus value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <ChoiceField
        label="Cần"
        value={threshold}
        choices={choicesOf(Threshold.options, THRESHOLD_NAMES)}
        onChange={setThreshold}
      />
      <TimeField label="Lúc biểu quyết" value={takenAt} onChange={setTakenAt} />
      <div className="vote-counts">
        <CountField label="Tán thành" value={inFavour} onChange={setTypedFavour} />
        <CountField label="Không tán thành" value={against} onChange={setAgainst} />
        <CountField label="Ý kiến khác" value={blank} onChange={setBlank} />
      </div>
      {!result.tooManyBallots && <p className="small">{shareSentence(result)}</p>}
      <p className="small" role="status">
        {outcomeSentence(result, voters)}
      </p>
      <div className="vote-acts">
        <Button size="medium" type="submit" disabled={text.trim() === ''}>
          Ghi biểu quyết
        </Button>
        <Button look="quiet" size="medium" onClick={onDone}>
          Huỷ
        </Button>
      </div>
    </form>
  );
}

function CountField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
}) {
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input
        className="input numbers"
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value.replace(/\D/gu, '').slice(0, 5))}
      />
    </label>
  );
}

/** What was typed of it, without what is reckoned. */
function givenOf({ matter, threshold, inFavour, against, blank, takenAt }: Vote): VoteInput {
  return { matter, threshold, inFavour, against, blank, takenAt };
}

function numberOf(text: string): number {
  return Math.min(Number(text), 10_000);
}
