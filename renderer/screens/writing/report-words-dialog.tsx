/** What the secretary says of a period, beside what was counted of it: the report prints both. */
import { useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract/channels.ts';
import type { ReportPeriod } from '../../../shared/domain/report-figures.ts';
import type { ReportWords } from '../../../shared/domain/report-words.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { figureLines } from './figure-lines.ts';
import './report-words.css';

interface ReportWordsDialogProps {
  period: ReportPeriod;
  onClose: () => void;
}

const TITLE = 'Nhận xét, xếp loại của kỳ báo cáo';

export function ReportWordsDialog({ period, onClose }: ReportWordsDialogProps) {
  const { data, error } = useVerb('report-words:get', period);
  if (data !== undefined) return <Form {...{ period, onClose }} kept={data} />;
  return (
    <Dialog title={TITLE} onClose={onClose}>
      {error === null ? <Waiting what="số liệu của kỳ" /> : <ErrorNote message={error.message} />}
    </Dialog>
  );
}

interface FormProps extends ReportWordsDialogProps {
  kept: OutputOf<'report-words:get'>;
}

function Form({ period, kept, onClose }: FormProps) {
  const save = useChange('report-words:save');
  const toast = useToast();
  const [words, setWords] = useState<ReportWords>(kept.words);
  const put = (part: Partial<ReportWords>): void => setWords({ ...words, ...part });
  const submit = (): void => {
    const input: InputOf<'report-words:save'> = { ...period, words };
    save.mutate(input, {
      onSuccess: () => {
        toast('Đã lưu nhận xét của kỳ; báo cáo nhận khi được cập nhật');
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={TITLE}
      text="Chỉ những mục có nội dung được in vào báo cáo. Gạch đầu dòng bằng dấu - ở đầu dòng."
      isWide
      verb="Lưu"
      isBusy={save.isPending}
      error={save.error?.message}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="words-and-figures">
        <div className="form">
          <LongField
            label="Ưu điểm"
            rows={2}
            value={words.strengths}
            onChange={(strengths) => put({ strengths })}
          />
          <LongField
            label="Hạn chế"
            rows={2}
            hint="Ngoài những điều đã đếm được ở bên."
            value={words.weaknesses}
            onChange={(weaknesses) => put({ weaknesses })}
          />
          <LongField
            label="Nguyên nhân"
            rows={2}
            value={words.causes}
            onChange={(causes) => put({ causes })}
          />
          <LongField
            label="Kiến nghị, đề xuất"
            rows={2}
            value={words.proposals}
            onChange={(proposals) => put({ proposals })}
          />
          <LongField
            label="Chi bộ tự xếp loại"
            rows={1}
            value={words.rating}
            onChange={(rating) => put({ rating })}
          />
        </div>
        <section className="period-figures small" aria-label="Số liệu của kỳ">
          <h3>Số liệu của kỳ</h3>
          <ul>
            {figureLines(kept.figures, kept.totals).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </FormDialog>
  );
}
