/** A session before and after its meeting: what is known of it, its papers, what is still missing. */
import { type ReactNode, useState } from 'react';
import { MEETING_FINDINGS, type Session, type SessionFinding } from '../../../shared/domain/session.ts';
import { MINUTES } from '../../../shared/format/kinds.ts';
import { SESSION_STATE_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import { AwayNotes } from '../../acts/travel/away-notes.tsx';
import { TakeAlong } from '../../acts/travel/take-along.tsx';
import { useChange, useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { Findings } from './findings.tsx';
import { InviteCard } from './invite-card.tsx';
import { PrepareForm } from './prepare-form.tsx';
import { ScoreCard } from './score-card.tsx';
import { SessionLife } from './session-life.tsx';
import { SessionPapers } from './session-papers.tsx';

export function Prepare({ session, findings }: { session: Session; findings: readonly SessionFinding[] }) {
  const { id, state } = session;
  const members = useVerb('member:list', {});
  const shown =
    state === 'cancelled'
      ? []
      : state === 'planned'
        ? findings.filter(({ code }) => !MEETING_FINDINGS.has(code))
        : findings;
  return (
    <>
      <PageHead
        title={session.topic}
        back={{ href: routeTo('buoi-sinh-hoat'), to: 'danh sách buổi sinh hoạt' }}
        about={
          <>
            Quý {romanQuarter(session.quarter)} năm {session.year}
            {session.date !== null && ` · ${formatScreenDate(session.date)}`}{' '}
            <Chip tone={state === 'closed' ? 'ok' : state === 'held' ? 'info' : 'plain'}>
              {SESSION_STATE_NAMES[state]}
            </Chip>
          </>
        }
      >
        {state === 'closed' ? (
          <>
            <Reopen id={id} />
            <OpenMinutes sessionId={id} />
          </>
        ) : state === 'cancelled' ? (
          <SessionLife session={session} />
        ) : (
          <>
            {state === 'planned' && <SessionLife session={session} />}
            <TakeAlong id={id} />
            <LinkButton look="primary" href={routeTo('buoi-sinh-hoat', id, 'truc-tiep')} data-tour-at="3">
              {state === 'held' ? 'Ghi tiếp buổi họp' : 'Vào buổi họp'}
            </LinkButton>
          </>
        )}
      </PageHead>
      <AwayNotes sessionId={id} />
      <div className="page-sides">
        <div>
          {members.error !== null && <ErrorNote message={members.error.message} />}
          {members.data === undefined ? (
            members.error === null && <Waiting what="danh sách đảng viên" />
          ) : (
            <PrepareForm session={session} members={members.data} />
          )}
        </div>
        <div className="prepare-side">
          <SessionPapers session={session} />
          {(state === 'planned' || state === 'cancelled') && <InviteCard id={id} />}
          <Postponed session={session} />
          <Findings findings={shown} title={state === 'planned' ? 'Còn thiếu' : 'Cần xem lại'} />
          {state === 'closed' && <ScoreCard id={id} />}
          {state === 'closed' && <Record session={session} />}
        </div>
      </div>
    </>
  );
}

/** Why it was put off, or does not take place. */
function Postponed({ session: { postponements, cancelledBecause } }: { session: Session }) {
  if (postponements.length === 0 && cancelledBecause === '') return null;
  return (
    <section className="card" aria-label="Hoãn, huỷ">
      <h2>Hoãn, huỷ</h2>
      <dl className="facts">
        {postponements.map(({ from, reason, at }) => (
          <Fact key={at} name={from === null ? 'Hoãn' : `Hoãn từ ${formatScreenDate(from)}`}>
            {reason}
          </Fact>
        ))}
        {cancelledBecause !== '' && <Fact name="Không tổ chức">{cancelledBecause}</Fact>}
      </dl>
    </section>
  );
}

function OpenMinutes({ sessionId }: { sessionId: number }) {
  const minutes = useVerb('document:list', { sessionId, kind: MINUTES }).data?.[0];
  return minutes === undefined ? null : (
    <LinkButton look="primary" href={routeTo('soan-thao', minutes.id)}>
      Mở biên bản
    </LinkButton>
  );
}

/** What was recorded, in numbers; the words are in the minutes. */
function Record({ session }: { session: Session }) {
  const present = session.roll.filter(({ presence }) => presence === 'present').length;
  return (
    <section className="card" aria-label="Đã ghi">
      <h2>Đã ghi</h2>
      <dl className="facts numbers">
        <Fact name="Có mặt">{`${present} trên ${session.roll.length} đồng chí`}</Fact>
        <Fact name="Thảo luận">{`${session.remarks.length} ý kiến`}</Fact>
        <Fact name="Biểu quyết">{`${session.votes.filter(({ passed }) => passed).length} trên ${session.votes.length} nội dung được thông qua`}</Fact>
        <Fact name="Nhiệm vụ">{`${session.tasks.filter(({ doneOn }) => doneOn !== null).length} trên ${session.tasks.length} việc đã xong`}</Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Reopen({ id }: { id: number }) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const reopen = useChange('session:reopen');
  return (
    <>
      <Button onClick={() => setAsking(true)}>Mở lại buổi</Button>
      {isAsking && (
        <FormDialog
          title="Mở lại buổi sinh hoạt?"
          text="Hồ sơ được sửa tiếp như đang họp. Lý do được ghi vào nhật ký."
          verb="Mở lại"
          wayOut="Giữ nguyên"
          canSubmit={reason.trim() !== ''}
          isBusy={reopen.isPending}
          error={reopen.error?.message}
          onSubmit={() => reopen.mutate({ id, reason }, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <label className="field">
            <span className="field-label">Lý do</span>
            <input className="input" value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
        </FormDialog>
      )}
    </>
  );
}
