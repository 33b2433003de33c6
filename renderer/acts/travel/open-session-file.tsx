/** A session file that somebody brings: to be held on this machine, or to be taken back into the book it came from. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import type { GuestSession, ReturnLook } from '../../../shared/contract/travel.ts';
import { SESSION_FILE_EXTENSION } from '../../../shared/domain/travel/session-file.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { type ApiError, call, host } from '../../api.ts';
import { useChange } from '../../queries.ts';
import { go } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { TakeReturn } from './take-return.tsx';
import './travel.css';

/** A button, and what follows when a file was chosen. */
export function OpenSessionFile({ label, offersGuests = false }: { label: string; offersGuests?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const [picked, setPicked] = useState<PickedFile | null>(null);
  const { problem, attempt } = useAttempt();
  const pick = (): Promise<void> =>
    attempt(async () => {
      const [file] = await host.pickFiles({ extensions: [SESSION_FILE_EXTENSION] });
      if (file === undefined) return;
      setOpen(false);
      setPicked(file);
    });
  return (
    <>
      <Button onClick={() => (offersGuests ? setOpen(true) : void pick())}>{label}</Button>
      {problem !== null && <ErrorNote message={problem} />}
      {isOpen && <ChooseSession onPick={() => void pick()} onClose={() => setOpen(false)} />}
      {picked !== null && <ChosenSessionFile file={picked} onClose={() => setPicked(null)} />}
    </>
  );
}

/** Those that are held here already, and the way to another. */
function ChooseSession({ onPick, onClose }: { onPick: () => void; onClose: () => void }) {
  const guests = useQuery<GuestSession[], ApiError>({
    queryKey: ['travel:guests'],
    queryFn: ({ signal }) => call('travel:guests', {}, { signal }),
  });
  const hold = useChange('travel:hold');
  const problem = guests.error ?? hold.error;
  return (
    <Dialog
      title="Mở buổi họp mang theo"
      text="Tệp .buoihop do sổ chính cho mang theo, hoặc do máy ghi biên bản mang về."
      onClose={onClose}
    >
      {problem !== null && <ErrorNote message={problem.message} />}
      {guests.data !== undefined && guests.data.length > 0 && (
        <ul className="entries">
          {guests.data.map(({ key, topic, date, cell }) => (
            <li key={key}>
              <span>
                {topic}
                <span className="small muted"> {aboutWords(date, cell)}</span>
              </span>
              <Button
                disabled={hold.isPending}
                aria-label={`Ghi tiếp ${topic}`}
                onClick={() => void hold.mutateAsync({ key }).then(openHeld, refused)}
              >
                Ghi tiếp
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="dialog-acts">
        <Button look="primary" onClick={onPick}>
          Chọn tệp…
        </Button>
        <Button onClick={onClose}>Huỷ</Button>
      </div>
    </Dialog>
  );
}

/** What can be done with a file that was given. */
export function ChosenSessionFile({ file, onClose }: { file: PickedFile; onClose: () => void }) {
  const look = useQuery<ReturnLook, ApiError>({
    queryKey: ['travel:look', file.fileName, file.bytes.length],
    queryFn: ({ signal }) => call('travel:look', file, { signal }),
    gcTime: 0,
  });
  if (look.data?.use === 'take')
    return <TakeReturn file={file} look={look.data} onStale={() => void look.refetch()} onClose={onClose} />;
  if (look.data?.use === 'hold' && !look.data.isOurs)
    return <HoldHere file={file} look={look.data} onClose={onClose} />;
  return (
    <Dialog title={`Tệp “${file.fileName}”`} onClose={onClose}>
      {look.isPending && <Waiting what="tệp" />}
      {look.isError && <ErrorNote message={look.error.message} />}
      {look.data !== undefined && (
        <p>
          Đây là tệp mang đi của chính sổ này, chưa ghi gì. Hãy mở tệp ở máy ghi biên bản; họp xong, máy ấy
          ghi ra tệp mang về để nhận ở đây.
        </p>
      )}
      <div className="dialog-acts">
        <Button look="primary" onClick={onClose}>
          Đóng
        </Button>
      </div>
    </Dialog>
  );
}

function HoldHere({ file, look, onClose }: { file: PickedFile; look: ReturnLook; onClose: () => void }) {
  const hold = useChange('travel:hold');
  const submit = (): void =>
    void hold.mutateAsync(file).then((guest) => {
      onClose();
      openHeld(guest);
    }, refused);
  return (
    <FormDialog
      title="Ghi buổi họp này ở máy này?"
      text="Buổi họp mở trong một sổ riêng, bên cạnh sổ của máy này nếu có. Ghi xong, bấm Mang về để có tệp đưa lại cho sổ chính."
      verb="Mở để ghi"
      isBusy={hold.isPending}
      error={hold.error?.message}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        <b>{look.topic}</b>
      </p>
      <p className="muted">{aboutWords(look.date, look.cell)}</p>
    </FormDialog>
  );
}

/** It stands in `error`. */
function refused(): void {}

/** From the promise: the page that asked belongs to another book, and is gone by now. */
function openHeld({ sessionId }: GuestSession): void {
  go('buoi-sinh-hoat', sessionId);
}

function aboutWords(date: string | null, cell: string): string {
  return [date === null ? 'Chưa có ngày' : `Họp ngày ${formatScreenDate(date)}`, cell]
    .filter(Boolean)
    .join(', ');
}
