/** Putting a backup in the place of the book: looked at first, and asked about twice when it is another cell's. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BackupLook, GivenBackup } from '../../shared/contract/rescue.ts';
import { type ApiError, call, host } from '../api.ts';
import { useChange } from '../queries.ts';
import { Button } from '../ui/button.tsx';
import { CheckField } from '../ui/check-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { messageOf } from '../ui/message-of.ts';
import { ErrorNote, Waiting } from '../ui/page.tsx';
import { contentsWords, sinceWords } from './backup-contents.ts';

interface RestoreDialogProps {
  given: GivenBackup;
  /** What the person calls it: "bản sao lưu 08:00 ngày 07/02/2020". */
  name: string;
  onClose: () => void;
  onDone?: () => void;
}

/** Mounted while it is open. */
export function RestoreDialog({ given, name, onClose, onDone }: RestoreDialogProps) {
  const [isSure, setSure] = useState(false);
  const look = useQuery<BackupLook, ApiError>({
    queryKey: ['backup:look', name],
    queryFn: ({ signal }) => call('backup:look', given, { signal }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  const restore = useChange('backup:restore');
  const isOther = look.data?.isSame === false;
  // From the promise: where the book could not be opened, this dialog is gone by the time it is there again.
  const submit = (): void =>
    void restore.mutateAsync({ ...given, isOtherBook: isSure }).then(
      () => {
        onClose();
        onDone?.();
      },
      // What is refused stands in `error`.
      () => undefined,
    );
  return (
    <FormDialog
      title={`Phục hồi từ ${name}?`}
      text="Sổ trở lại như lúc ấy. Sổ hiện nay được giữ riêng, không mất; cổng thông tin tạm dừng đến khi xem lại."
      verb={restore.isPending ? 'Đang phục hồi…' : 'Phục hồi'}
      canSubmit={look.data !== undefined && (!isOther || isSure)}
      isBusy={restore.isPending}
      error={restore.error?.message ?? null}
      onSubmit={submit}
      onClose={onClose}
    >
      {look.isPending && <Waiting what="bản sao lưu" />}
      {look.isError && <ErrorNote message={look.error.message} />}
      {look.data !== undefined && (
        <>
          <p>
            <b>{look.data.contents.cell || 'Sổ chưa khai chi bộ'}</b>
          </p>
          <p className="muted">
            {contentsWords(look.data.contents)}. {sinceWords(look.data.contents.lastChange)}
          </p>
        </>
      )}
      {isOther && (
        <CheckField
          isLong
          label="Bản này không phải của sổ đang dùng. Tôi chắc chắn muốn thay sổ đang dùng bằng bản này."
          isOn={isSure}
          onChange={setSure}
        />
      )}
    </FormDialog>
  );
}

/** A backup from a memory stick, or wherever it lies. */
export function RestoreFromFile({
  label = 'Phục hồi từ tệp sao lưu…',
  onDone,
}: {
  label?: string;
  onDone?: () => void;
}) {
  const [picked, setPicked] = useState<{ given: GivenBackup; name: string } | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const pick = async (): Promise<void> => {
    setFailed(null);
    try {
      setPicked(await pickBackup());
    } catch (error) {
      setFailed(messageOf(error));
    }
  };
  return (
    <>
      <Button onClick={() => void pick()}>{label}</Button>
      {failed !== null && <ErrorNote message={failed} />}
      {picked !== null && (
        <RestoreDialog
          given={picked.given}
          name={`tệp “${picked.name}”`}
          onClose={() => setPicked(null)}
          {...(onDone && { onDone })}
        />
      )}
    </>
  );
}

async function pickBackup(): Promise<{ given: GivenBackup; name: string } | null> {
  if (host.capabilities.paths) {
    const file = await host.pickPath({ extensions: ['db'] });
    return file === null ? null : { given: { file }, name: file.split(/[\\/]/u).at(-1) ?? file };
  }
  const [picked] = await host.pickFiles({ extensions: ['db'] });
  return picked === undefined ? null : { given: picked, name: picked.fileName };
}
