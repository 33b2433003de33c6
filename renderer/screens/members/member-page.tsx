/** One member: what is known, the times away, the sessions attended; leaving the cell. */
import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { LeaveKind, type Member, MemberInput, UNKNOWN_DAY } from '../../../shared/domain/member.ts';
import { LEAVE_NAMES } from '../../../shared/strings.ts';
import { useChange } from '../../queries.ts';
import { go, routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ChoiceField, choicesOf } from '../../ui/choice-field.tsx';
import { DateField, PartialDateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { today } from '../../ui/moments.ts';
import { ErrorNote, PageHead } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { MemberAttendance } from './member-attendance.tsx';
import {
  emptyLeave,
  emptyMember,
  type LeaveDraft,
  type MemberDraft,
  type MemberFaults,
  memberDraft,
  memberFaults,
  toMemberInput,
  withAdmission,
} from './member-draft.ts';
import { EarlierNames, Stays } from './stays.tsx';

export function MemberPage({ member }: { member: Member | null }) {
  const [draft, setDraft] = useState<MemberDraft>(() =>
    member === null ? emptyMember() : memberDraft(member),
  );
  const [isTold, setTold] = useState(false);
  const save = useChange('member:save');
  const toast = useToast();
  const faults = memberFaults(draft);
  const put = (part: Partial<MemberDraft>): void => setDraft({ ...draft, ...part });

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTold(true);
    if (Object.keys(faults).length > 0) return;
    const input = MemberInput.parse(toMemberInput(draft));
    save.mutate(
      { ...(member === null ? {} : { id: member.id }), member: input },
      {
        onSuccess: (saved) => {
          toast(`Đã lưu đồng chí ${saved.fullName}`);
          if (member === null) go('dang-vien', saved.id);
        },
      },
    );
  };

  return (
    <>
      <PageHead
        title={member?.fullName ?? 'Thêm đảng viên'}
        back={{ href: routeTo('dang-vien'), to: 'danh sách đảng viên' }}
      />
      <div className="page-sides">
        <form className="card form" data-begin onSubmit={submit} noValidate>
          {save.error !== null && <ErrorNote message={save.error.message} />}
          <MemberFields draft={draft} faults={isTold ? faults : {}} onChange={put} />
          <div className="dialog-acts">
            {member !== null && <Delete member={member} />}
            <Button look="primary" type="submit" disabled={save.isPending}>
              Lưu
            </Button>
          </div>
        </form>
        {member !== null && <MemberAttendance memberId={member.id} />}
      </div>
    </>
  );
}

interface MemberFieldsProps {
  draft: MemberDraft;
  /** What is wrong, by field, as it is told. */
  faults: MemberFaults;
  onChange: (part: Partial<MemberDraft>) => void;
}

function MemberFields({ draft, faults, onChange }: MemberFieldsProps) {
  return (
    <>
      <LongField
        label="Họ và tên"
        rows={1}
        value={draft.fullName}
        error={faults.fullName}
        onChange={(fullName) => onChange({ fullName })}
      />
      <LongField
        label="Chức vụ, đơn vị"
        rows={1}
        hint="In cạnh tên trong văn bản. Chức vụ trong chi bộ ghi ở Cài đặt, phần Nhiệm kỳ."
        value={draft.duties}
        onChange={(duties) => onChange({ duties })}
      />
      <div className="form-row">
        <PartialDateField
          label="Ngày sinh"
          value={draft.birthDate}
          onChange={(birthDate) => onChange({ birthDate })}
        />
        <PartialDateField
          label="Ngày vào Đảng"
          value={draft.admittedOn}
          error={faults.admittedOn}
          onChange={(admittedOn) => onChange(withAdmission(draft, admittedOn, today()))}
        />
        <PartialDateField
          label="Ngày chính thức"
          hint={draft.officialOn === null ? 'Để trống khi còn dự bị.' : 'Để trống khi không rõ ngày.'}
          value={draft.officialOn === UNKNOWN_DAY ? null : draft.officialOn}
          error={faults.officialOn}
          onChange={(officialOn) => onChange({ officialOn: officialOn ?? UNKNOWN_DAY })}
        />
      </div>
      <CheckField
        label="Còn là đảng viên dự bị"
        isOn={draft.officialOn === null}
        onChange={(isOn) => onChange({ officialOn: isOn ? null : UNKNOWN_DAY })}
      />
      <Leaves leaves={draft.leaves} error={faults.leaves} onChange={(leaves) => onChange({ leaves })} />
      <Stays stays={draft.stays} error={faults.stays} onChange={(stays) => onChange({ stays })} />
      <EarlierNames
        names={draft.earlierNames}
        error={faults.earlierNames}
        onChange={(earlierNames) => onChange({ earlierNames })}
      />
    </>
  );
}

interface LeavesProps {
  leaves: readonly LeaveDraft[];
  error: string | undefined;
  onChange: (leaves: LeaveDraft[]) => void;
}

function Leaves({ leaves, error, onChange }: LeavesProps) {
  const heading = useId();
  const edit = (key: number, part: Partial<LeaveDraft>): void =>
    onChange(leaves.map((leave) => (leave.key === key ? { ...leave, ...part } : leave)));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a field
    <div className="field" role="group" aria-labelledby={heading}>
      <span id={heading} className="field-label">
        Thời gian được miễn, tạm vắng
      </span>
      {leaves.map(({ key, kind, from, to, note }) => (
        <div key={key} className="leave">
          <ChoiceField
            label="Loại"
            value={kind}
            choices={choicesOf(LeaveKind.options, LEAVE_NAMES)}
            onChange={(chosen) => edit(key, { kind: chosen })}
          />
          <DateField label="Từ ngày" value={from} onChange={(day) => edit(key, { from: day })} />
          <DateField label="Đến ngày" value={to} onChange={(day) => edit(key, { to: day })} />
          <LongField label="Ghi chú" rows={1} value={note} onChange={(text) => edit(key, { note: text })} />
          <IconButton label="Bỏ" onClick={() => onChange(leaves.filter((leave) => leave.key !== key))}>
            <X />
          </IconButton>
        </div>
      ))}
      {error !== undefined && <span className="field-error">{error}</span>}
      <Button look="quiet" onClick={() => onChange([...leaves, emptyLeave(leaves)])}>
        Thêm thời gian
      </Button>
    </div>
  );
}

function Delete({ member }: { member: Member }) {
  const [isAsking, setAsking] = useState(false);
  const remove = useChange('member:delete');
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Xoá khỏi danh sách
      </Button>
      {isAsking && (
        <Dialog
          title={`Xoá đồng chí ${member.fullName}?`}
          text="Chỉ xoá được khi tên chưa đứng trong kế hoạch, buổi họp hay văn bản nào. Đồng chí đã chuyển đi thì ghi ngày chuyển đi."
          onClose={() => setAsking(false)}
        >
          {remove.error !== null && (
            <ErrorNote
              message={
                remove.error.code === 'in-use'
                  ? 'Không xoá được vì tên đồng chí này đang đứng trong hồ sơ của chi bộ. Hãy ghi ngày chuyển đi thay cho xoá.'
                  : remove.error.message
              }
            />
          )}
          <div className="dialog-acts">
            <Button onClick={() => remove.mutate({ id: member.id }, { onSuccess: () => go('dang-vien') })}>
              Xoá
            </Button>
            {/* Enter by habit shall change nothing. */}
            <Button autoFocus onClick={() => setAsking(false)}>
              Giữ lại
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
