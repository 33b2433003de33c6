import { useChange } from '../../queries.ts';
import { TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

interface SaveDialogProps {
  /** The whole query. */
  text: string;
  /** What it may be called. */
  name: string;
  onClose: () => void;
}

export function SaveDialog({ text, name, onClose }: SaveDialogProps) {
  const save = useChange('search:save');
  return (
    <FormDialog
      title="Lưu lần tìm này"
      text={`Lần sau mở Tìm là thấy; tên đã có thì lần tìm này thay lần cũ. Đang tìm: ${text}`}
      verb="Lưu"
      isBusy={save.isPending}
      error={save.error?.message}
      onSubmit={(form) => save.mutate({ name: String(form.get('name')), text }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextField label="Tên" name="name" defaultValue={name.slice(0, 80)} isRequired />
    </FormDialog>
  );
}
