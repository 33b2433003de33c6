import { useState } from 'react';
import type { Task } from '../../../shared/domain/task.ts';
import { useChange } from '../../queries.ts';
import { DateField } from '../../ui/date-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { today } from '../../ui/moments.ts';
import { useToast } from '../../ui/toast.tsx';

/** A task is done: on which day, and how it went. */
export function FinishTaskDialog({ task, onDone }: { task: Task; onDone: () => void }) {
  const { id, text } = task;
  const [doneOn, setDoneOn] = useState<string | null>(today());
  const [outcome, setOutcome] = useState(task.outcome);
  const finish = useChange('task:finish');
  const toast = useToast();
  const submit = (): void =>
    finish.mutate(
      { id, doneOn, outcome },
      {
        onSuccess: () => {
          toast('Đã ghi việc hoàn thành', {
            undo: () => finish.mutate({ id, doneOn: null, outcome: task.outcome }),
          });
          onDone();
        },
      },
    );
  return (
    <FormDialog
      title="Việc đã xong?"
      text={`“${text}”. Buổi sinh hoạt kế tiếp sẽ nghe báo cáo việc này.`}
      verb="Ghi đã xong"
      canSubmit={doneOn !== null}
      isBusy={finish.isPending}
      error={finish.error?.message}
      onSubmit={submit}
      onClose={onDone}
    >
      <DateField label="Ngày hoàn thành" value={doneOn} onChange={setDoneOn} />
      <LongField label="Kết quả" rows={2} value={outcome} onChange={setOutcome} />
    </FormDialog>
  );
}
