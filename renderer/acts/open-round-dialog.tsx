/** Opening a round: which paper, who is asked and how, until when. */
import { useState } from 'react';
import type { Way } from '../../shared/domain/review.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { useChange, useVerb } from '../queries.ts';
import { go } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { LongField } from '../ui/long-field.tsx';
import { ErrorNote } from '../ui/page.tsx';
import { PeopleField } from '../ui/people-field.tsx';
import { useToast } from '../ui/toast.tsx';
import { WAY_NAMES } from './way-names.ts';

interface OpenRoundDialogProps {
  /** The paper, where it is known; else one is chosen. */
  documentId?: number;
  onClose: () => void;
}

export function OpenRoundDialog({ documentId: given, onClose }: OpenRoundDialogProps) {
  const documents = useVerb('document:list', {});
  const rounds = useVerb('review:list', {});
  const members = useVerb('member:list', {});
  const [chosen, setChosen] = useState<number | null>(given ?? null);
  const [asked, setAsked] = useState<readonly number[] | null>(null);
  const [way, setWay] = useState<Way>('app');
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [message, setMessage] = useState('');
  const open = useChange('review:open');
  const toast = useToast();

  const busy = new Set(
    (rounds.data ?? []).filter(({ round }) => round.state === 'open').map(({ round }) => round.documentId),
  );
  const offered = (documents.data ?? []).filter(
    ({ id, state }) => (state === 'draft' || state === 'review') && !busy.has(id),
  );
  // Minutes first: they are what a round is mostly for.
  const first = offered.find(({ kind }) => kind === 'BB') ?? offered[0];
  const documentId = chosen ?? first?.id ?? null;
  const proposed = useVerb('review:propose', { documentId: documentId ?? 1 }, documentId !== null);
  const ids = asked ?? proposed.data?.map(({ memberId }) => memberId) ?? [];
  const people = (members.data ?? []).map(({ id, fullName }) => ({ id, name: fullName }));

  const submit = (): void => {
    if (documentId === null) return;
    open.mutate(
      { documentId, dueOn, message, reviewers: ids.map((memberId) => ({ memberId, way })) },
      {
        onSuccess: ({ round, reviewers }) => {
          toast(`Đã mở vòng rà soát, hỏi ${reviewers.length} đồng chí`);
          onClose();
          go('ra-soat', round.id, 'nguoi');
        },
      },
    );
  };
  return (
    <Dialog
      title="Mở vòng rà soát?"
      text="Mọi người đọc đúng bản hiện tại; vẫn sửa tiếp được trong lúc chờ, góp ý tự tìm về chỗ của mình."
      onClose={onClose}
      isWide
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {given === undefined && (
          <label className="field">
            <span className="field-label">Văn bản</span>
            <select
              className="input"
              value={documentId ?? ''}
              disabled={offered.length === 0}
              onChange={(event) => {
                setChosen(Number(event.target.value));
                setAsked(null);
              }}
            >
              {offered.length === 0 && <option value="">Không có văn bản nào đang soạn</option>}
              {offered.map(({ id, kind, title }) => (
                <option key={id} value={id}>
                  {KIND_NAMES[kind]}: {title}
                </option>
              ))}
            </select>
          </label>
        )}
        <PeopleField
          label="Hỏi ý kiến"
          people={people}
          ids={ids}
          most={500}
          onChange={(next) => setAsked(next)}
        />
        <div className="form-row">
          <label className="field">
            <span className="field-label">Gửi bằng</span>
            <select className="input" value={way} onChange={(event) => setWay(wayOf(event.target.value))}>
              {Object.entries(WAY_NAMES).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <span className="field-hint">Đổi riêng cho từng đồng chí sau khi mở vòng.</span>
          </label>
          <DateField label="Hạn gửi lại" value={dueOn} onChange={setDueOn} />
        </div>
        <LongField label="Lời nhắn" rows={2} value={message} onChange={setMessage} />
        {open.error !== null && <ErrorNote message={open.error.message} />}
        <div className="dialog-acts">
          <Button look="primary" type="submit" disabled={documentId === null || open.isPending}>
            Mở vòng rà soát
          </Button>
          <Button onClick={onClose}>Thôi</Button>
        </div>
      </form>
    </Dialog>
  );
}

function wayOf(value: string): Way {
  return value === 'word' || value === 'paper' ? value : 'app';
}
