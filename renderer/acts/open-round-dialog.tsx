/** Opening a round: which paper, who is asked and how, until when. */
import { useState } from 'react';
import type { DocumentSummary } from '../../shared/domain/document.ts';
import { Way } from '../../shared/domain/review.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { useChange, useVerb } from '../queries.ts';
import { go } from '../route.ts';
import { ChoiceField, choicesOf } from '../ui/choice-field.tsx';
import { DateField } from '../ui/date-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LongField } from '../ui/long-field.tsx';
import { PeopleField } from '../ui/people-field.tsx';
import { toPeople } from '../ui/person-input.tsx';
import { useToast } from '../ui/toast.tsx';
import { likeliestPaper, papersToReview } from './papers-to-review.ts';
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
  const papers = papersToReview(documents.data ?? [], rounds.data ?? []);
  const documentId = chosen ?? likeliestPaper(papers)?.id ?? null;
  const proposed = useVerb('review:propose', { documentId: documentId ?? 1 }, documentId !== null);
  const toIds = (people: typeof proposed.data): number[] => people?.map(({ memberId }) => memberId) ?? [];
  const ids = asked ?? toIds(proposed.data);

  const submit = async (): Promise<void> => {
    if (documentId === null) return;
    // Before it is known who was there, a round would ask nobody: a hand that is faster waits, and its press is not lost.
    const people = asked ?? toIds((await proposed.refetch({ cancelRefetch: false })).data);
    open.mutate(
      { documentId, dueOn, message, reviewers: people.map((memberId) => ({ memberId, way })) },
      {
        onSuccess: ({ round, reviewers }) => {
          toast(`Đã mở vòng lấy ý kiến, hỏi ${reviewers.length} đồng chí`);
          onClose();
          go('ra-soat', round.id, 'nguoi');
        },
      },
    );
  };
  return (
    <FormDialog
      title="Mở vòng lấy ý kiến?"
      text="Mọi người đọc đúng bản hiện tại; vẫn sửa tiếp được trong lúc chờ, góp ý tự tìm về chỗ của mình."
      isWide
      verb="Mở vòng lấy ý kiến"
      canSubmit={documentId !== null}
      isBusy={open.isPending}
      error={(open.error ?? proposed.error)?.message}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {given === undefined && (
        <PaperField
          papers={papers}
          documentId={documentId}
          onChange={(id) => {
            setChosen(id);
            setAsked(null);
          }}
        />
      )}
      <PeopleField
        label="Lấy ý kiến của"
        people={toPeople(members.data ?? [])}
        ids={ids}
        most={500}
        onChange={setAsked}
      />
      <div className="form-row">
        <ChoiceField
          label="Gửi bằng"
          hint="Đổi riêng cho từng đồng chí sau khi mở vòng."
          value={way}
          choices={choicesOf(Way.options, WAY_NAMES)}
          onChange={setWay}
        />
        <DateField label="Hạn gửi lại" value={dueOn} onChange={setDueOn} />
      </div>
      <LongField label="Lời nhắn" rows={2} value={message} onChange={setMessage} />
    </FormDialog>
  );
}

interface PaperFieldProps {
  papers: readonly DocumentSummary[];
  documentId: number | null;
  onChange: (id: number | null) => void;
}

function PaperField({ papers, documentId, onChange }: PaperFieldProps) {
  const choices = papers.map(({ id, kind, title }) => ({
    value: id,
    label: `${KIND_NAMES[kind]}: ${title}`,
  }));
  return (
    <ChoiceField
      label="Văn bản"
      value={documentId}
      choices={papers.length > 0 ? choices : [{ value: null, label: 'Không có văn bản nào đang soạn' }]}
      isDisabled={papers.length === 0}
      onChange={onChange}
    />
  );
}
