/** Everything of a session that can be known before it begins. Saved as it is typed; what the plan says is not typed again. */
import { useId } from 'react';
import type { Member } from '../../../shared/domain/member.ts';
import type { Session, SessionInput } from '../../../shared/domain/session.ts';
import { routeTo } from '../../route.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { DateField, TimeField } from '../../ui/date-field.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { OnePersonField, PeopleField } from '../../ui/people-field.tsx';
import { type Person, toPeople } from '../../ui/person-input.tsx';
import { Guests } from './guests.tsx';
import { isLedByPlan } from './prepared-draft.ts';
import { usePreparedDraft } from './use-prepared-draft.ts';

export function PrepareForm({ session, members }: { session: Session; members: readonly Member[] }) {
  const { draft, change, flush, error } = usePreparedDraft(session);
  const isClosed = session.state === 'closed';
  const followsPlan = isLedByPlan(session);
  const people = toPeople(members);
  return (
    // Leaving a field saves what was typed in it at once.
    <form className="prepare-form" data-begin onBlur={flush} onSubmit={(event) => event.preventDefault()}>
      {error !== null && <ErrorNote message={error} />}
      <PlannedFields
        draft={draft}
        people={people}
        isDisabled={isClosed || followsPlan}
        onChange={change}
        followsPlan={followsPlan}
        hasEnd={session.state !== 'planned'}
      />
      <RunFields draft={draft} people={people} isDisabled={isClosed} onChange={change} />
    </form>
  );
}

interface FieldsProps {
  draft: SessionInput;
  people: readonly Person[];
  isDisabled: boolean;
  onChange: (part: Partial<SessionInput>) => void;
}

interface PlannedFieldsProps extends FieldsProps {
  followsPlan: boolean;
  /** Whether it may have ended. */
  hasEnd: boolean;
}

/** What a row of the plan says of a session. */
function PlannedFields({ draft, people, isDisabled, onChange, followsPlan, hasEnd }: PlannedFieldsProps) {
  const heading = useId();
  return (
    <section className="card form" aria-labelledby={heading}>
      <div className="card-head">
        <h2 id={heading}>{followsPlan ? 'Theo kế hoạch' : 'Chuyên đề, thời gian'}</h2>
        {followsPlan && <a href={routeTo('ke-hoach')}>Sửa trong kế hoạch</a>}
      </div>
      <LongField
        label="Chuyên đề"
        rows={2}
        value={draft.topic}
        isDisabled={isDisabled}
        error={draft.topic.trim() === '' ? 'Chưa ghi tên chuyên đề nên chưa lưu được' : undefined}
        onChange={(topic) => onChange({ topic })}
      />
      <div className="form-row">
        <DateField
          label="Ngày họp"
          year={draft.year}
          value={draft.date}
          isDisabled={isDisabled}
          onChange={(date) => onChange({ date })}
        />
        <TimeField
          label="Giờ bắt đầu"
          value={draft.startTime}
          isDisabled={isDisabled}
          onChange={(startTime) => onChange({ startTime })}
        />
        {hasEnd && (
          <TimeField
            label="Giờ kết thúc"
            value={draft.endTime}
            isDisabled={isDisabled}
            onChange={(endTime) => onChange({ endTime })}
          />
        )}
      </div>
      <LongField
        label="Địa điểm"
        rows={1}
        value={draft.place}
        isDisabled={isDisabled}
        onChange={(place) => onChange({ place })}
      />
      <PeopleField
        label="Người trình bày"
        people={people}
        ids={draft.presenterIds}
        isDisabled={isDisabled}
        onChange={(ids) => onChange({ presenterIds: [...ids] })}
      />
    </section>
  );
}

/** How it is run: by whom, in which order, with what and with whom. */
function RunFields({ draft, people, isDisabled, onChange }: FieldsProps) {
  const heading = useId();
  return (
    <section className="card form" aria-labelledby={heading}>
      <h2 id={heading}>Điều hành</h2>
      <div className="form-row">
        <OnePersonField
          label="Chủ trì"
          people={people.filter(({ id }) => id !== draft.minuteTakerId)}
          id={draft.chairId}
          isDisabled={isDisabled}
          onChange={(chairId) => onChange({ chairId })}
        />
        <OnePersonField
          label="Thư ký"
          people={people.filter(({ id }) => id !== draft.chairId)}
          id={draft.minuteTakerId}
          isDisabled={isDisabled}
          onChange={(minuteTakerId) => onChange({ minuteTakerId })}
        />
      </div>
      <LongField
        label="Lý do, mục đích"
        rows={2}
        value={draft.purpose}
        isDisabled={isDisabled}
        onChange={(purpose) => onChange({ purpose })}
      />
      <LongField
        label="Chương trình"
        hint="Mỗi dòng một bước. Để trống thì theo trình tự thường dùng."
        rows={4}
        value={draft.programme.join('\n')}
        isDisabled={isDisabled}
        onChange={(text) => onChange({ programme: text.split('\n') })}
      />
      <LongField
        label="Tài liệu"
        hint="Mỗi dòng một tài liệu."
        rows={2}
        value={draft.materials.join('\n')}
        isDisabled={isDisabled}
        onChange={(text) => onChange({ materials: text.split('\n') })}
      />
      <Guests guests={draft.guests} isDisabled={isDisabled} onChange={(guests) => onChange({ guests })} />
      <CheckField
        label="Họp chung với sinh hoạt thường kỳ"
        isOn={draft.isCombined}
        isDisabled={isDisabled}
        onChange={(isCombined) => onChange({ isCombined })}
      />
      <LongField
        label="Chi bộ cùng họp"
        rows={1}
        value={draft.jointWith}
        isDisabled={isDisabled}
        onChange={(jointWith) => onChange({ jointWith })}
      />
    </section>
  );
}
