/** Everything of a session that can be known before it begins. Saved as it is typed; what the plan says is not typed again. */
import { useId, useState } from 'react';
import type { Member } from '../../../shared/domain/member.ts';
import { type Session, SessionInput } from '../../../shared/domain/session.ts';
import { useChange } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { PeopleField } from '../../ui/people-field.tsx';
import { Guests } from './guests.tsx';
import { toSessionInput } from './session-input.ts';
import { useAutosave } from './use-autosave.ts';

export function PrepareForm({ session, members }: { session: Session; members: readonly Member[] }) {
  const [draft, setDraft] = useState(() => toSessionInput(session));
  const save = useChange('session:save');
  const { change, flush } = useAutosave((input: SessionInput) => {
    if (SessionInput.safeParse(input).success) save.mutate({ id: session.id, session: input });
  });
  const isClosed = session.state === 'closed';
  // Until it is held a session follows its row of the plan: what is changed here would be overwritten there.
  const followsPlan = session.planRowId !== null && session.state === 'planned';
  const shown = followsPlan ? { ...draft, ...plannedOf(session) } : draft;
  const put = (part: Partial<SessionInput>): void => {
    const next = { ...shown, ...part };
    setDraft(next);
    change(next);
  };
  const people = members.map(({ id, fullName }) => ({ id, name: fullName }));
  const heading = useId();

  return (
    // Leaving a field saves what was typed in it at once.
    <form className="prepare-form" onBlur={flush} onSubmit={(event) => event.preventDefault()}>
      {save.error !== null && <ErrorNote message={save.error.message} />}
      <section className="card form" aria-labelledby={`${heading}-plan`}>
        <div className="live-head">
          <h2 id={`${heading}-plan`}>{followsPlan ? 'Theo kế hoạch' : 'Chuyên đề, thời gian'}</h2>
          {followsPlan && <a href={routeTo('ke-hoach')}>Sửa trong kế hoạch</a>}
        </div>
        <LongField
          label="Chuyên đề"
          rows={2}
          value={shown.topic}
          isDisabled={isClosed || followsPlan}
          error={draft.topic.trim() === '' ? 'Chưa ghi tên chuyên đề nên chưa lưu được' : undefined}
          onChange={(topic) => put({ topic })}
        />
        <div className="form-row">
          <DateField
            label="Ngày họp"
            value={shown.date}
            isDisabled={isClosed || followsPlan}
            onChange={(date) => put({ date })}
          />
          <TimeField
            label="Giờ bắt đầu"
            value={shown.startTime}
            isDisabled={isClosed || followsPlan}
            onChange={(startTime) => put({ startTime })}
          />
          {session.state !== 'planned' && (
            <TimeField
              label="Giờ kết thúc"
              value={shown.endTime}
              isDisabled={isClosed}
              onChange={(endTime) => put({ endTime })}
            />
          )}
        </div>
        <LongField
          label="Địa điểm"
          rows={1}
          value={shown.place}
          isDisabled={isClosed || followsPlan}
          onChange={(place) => put({ place })}
        />
        <PeopleField
          label="Người trình bày"
          people={people}
          ids={shown.presenterIds}
          isDisabled={isClosed || followsPlan}
          onChange={(ids) => put({ presenterIds: [...ids] })}
        />
      </section>
      <section className="card form" aria-labelledby={`${heading}-run`}>
        <h2 id={`${heading}-run`}>Điều hành</h2>
        <div className="form-row">
          <PeopleField
            label="Chủ trì"
            most={1}
            people={people.filter(({ id }) => id !== draft.minuteTakerId)}
            ids={idsOf(draft.chairId)}
            isDisabled={isClosed}
            onChange={([chairId]) => put({ chairId: chairId ?? null })}
          />
          <PeopleField
            label="Thư ký"
            most={1}
            people={people.filter(({ id }) => id !== draft.chairId)}
            ids={idsOf(draft.minuteTakerId)}
            isDisabled={isClosed}
            onChange={([minuteTakerId]) => put({ minuteTakerId: minuteTakerId ?? null })}
          />
        </div>
        <LongField
          label="Lý do, mục đích"
          rows={2}
          value={draft.purpose}
          isDisabled={isClosed}
          onChange={(purpose) => put({ purpose })}
        />
        <LongField
          label="Chương trình"
          hint="Mỗi dòng một bước. Để trống thì theo trình tự thường dùng."
          rows={4}
          value={draft.programme.join('\n')}
          isDisabled={isClosed}
          onChange={(text) => put({ programme: text.split('\n') })}
        />
        <LongField
          label="Tài liệu"
          hint="Mỗi dòng một tài liệu."
          rows={2}
          value={draft.materials.join('\n')}
          isDisabled={isClosed}
          onChange={(text) => put({ materials: text.split('\n') })}
        />
        <Guests guests={draft.guests} isDisabled={isClosed} onChange={(guests) => put({ guests })} />
        <label className="check">
          <input
            type="checkbox"
            checked={draft.isCombined}
            disabled={isClosed}
            onChange={(event) => put({ isCombined: event.target.checked })}
          />
          Họp chung với sinh hoạt thường kỳ
        </label>
        <LongField
          label="Chi bộ cùng họp"
          rows={1}
          value={draft.jointWith}
          isDisabled={isClosed}
          onChange={(jointWith) => put({ jointWith })}
        />
      </section>
    </form>
  );
}

function plannedOf({ topic, date, startTime, place, presenterIds }: Session) {
  return { topic, date, startTime, place, presenterIds };
}

function idsOf(id: number | null): number[] {
  return id === null ? [] : [id];
}
