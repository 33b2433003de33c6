/** Files from wherever: those of ours know their round, a Word file of somebody else's is told its paper. */
import { useState } from 'react';
import type { IntakeReport } from '../../../shared/contract/review.ts';
import { isEditable } from '../../../shared/domain/document.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { pickAndTake } from './pick-and-take.ts';

interface TakeDialogProps {
  onTaken: (reports: IntakeReport[]) => void;
  onClose: () => void;
}

export function TakeDialog({ onTaken, onClose }: TakeDialogProps) {
  const documents = useVerb('document:list', {});
  const [documentId, setDocumentId] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const offered = (documents.data ?? []).filter(({ state }) => isEditable(state));
  const take = async (): Promise<void> => {
    const taken = await pickAndTake(documentId === null ? {} : { documentId });
    if ('problem' in taken) setProblem(taken.problem);
    else if (taken.reports.length > 0) onTaken(taken.reports);
  };
  return (
    <Dialog
      title="Nhận tệp góp ý"
      text="Tệp do chương trình gửi đi tự biết thuộc vòng nào. Tệp Word người khác gửi thì chọn văn bản của nó; nếu văn bản chưa có vòng lấy ý kiến, một vòng được mở cho các góp ý ấy."
      onClose={onClose}
    >
      <ChoiceField
        label="Tệp Word khác là của văn bản"
        value={documentId}
        choices={[
          { value: null, label: 'Không có tệp như vậy' },
          ...offered.map(({ id, kind, title }) => ({ value: id, label: `${KIND_NAMES[kind]}: ${title}` })),
        ]}
        onChange={setDocumentId}
      />
      {problem !== null && <ErrorNote message={problem} />}
      <div className="dialog-acts">
        <Button look="primary" onClick={() => void take()}>
          Chọn tệp
        </Button>
        <Button onClick={onClose}>Huỷ</Button>
      </div>
    </Dialog>
  );
}
