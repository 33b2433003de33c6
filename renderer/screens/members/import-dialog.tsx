/** A list from a file, line by line, before anything of it is taken. */

import { useQuery } from '@tanstack/react-query';
import type { OutputOf } from '../../../shared/contract/channels.ts';
import type { PickedFile } from '../../../shared/contract/host.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { type ApiError, call } from '../../api.ts';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { countRows, type ImportNote, importNote, summaryWords } from './import-note.ts';

export function ImportDialog({ file, onDone }: { file: PickedFile; onDone: () => void }) {
  const { fileName, bytes } = file;
  // The bytes stay out of the key: it is written out whole at every look.
  const read = useQuery<OutputOf<'member:read-file'>, ApiError>({
    queryKey: ['member:read-file', fileName, bytes.length],
    queryFn: () => call('member:read-file', { fileName, bytes }),
    gcTime: 0,
  });
  const take = useChange('member:import');
  const toast = useToast();
  const names = (useVerb('member:list', {}).data ?? []).map(({ fullName }) => fullName);
  const rows = read.data?.rows ?? [];
  const { fresh, faulty } = countRows(rows);

  const submit = (): void => {
    take.mutate(
      { fileName, bytes },
      {
        onSuccess: ({ added, known }) => {
          toast(
            known === 0 ? `Đã thêm ${added} đồng chí` : `Đã thêm ${added} đồng chí, ${known} đồng chí có sẵn`,
          );
          onDone();
        },
      },
    );
  };
  return (
    <Dialog title={`Nhập danh sách từ “${fileName}”`} onClose={onDone} isWide>
      {read.error !== null ? (
        <ErrorNote message={read.error.message} />
      ) : read.data === undefined ? (
        <Waiting what="tệp" />
      ) : (
        <>
          <p className="muted">{summaryWords(rows)}</p>
          {read.data.warnings.map((warning) => (
            <p key={warning} className="note">
              {warning}
            </p>
          ))}
          {rows.length > 0 && <Rows rows={rows} names={names} />}
        </>
      )}
      {take.error !== null && <ErrorNote message={take.error.message} />}
      <div className="dialog-acts">
        <Button look="primary" disabled={fresh === 0 || faulty > 0 || take.isPending} onClick={submit}>
          {fresh === 0 ? 'Nhập danh sách' : `Thêm ${fresh} đồng chí`}
        </Button>
        <Button onClick={onDone}>Huỷ</Button>
      </div>
    </Dialog>
  );
}

interface RowsProps {
  rows: OutputOf<'member:read-file'>['rows'];
  /** Of those in the book. */
  names: readonly string[];
}

function Rows({ rows, names }: RowsProps) {
  return (
    <div className="import-rows">
      <table className="list">
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            <th scope="col">Họ và tên</th>
            <th scope="col">Ngày sinh</th>
            <th scope="col">Vào Đảng</th>
            <th scope="col">Chính thức</th>
            <th scope="col">Nhận xét</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, member, problems, isKnown }) => (
            <tr key={line}>
              <td className="numbers">{line}</td>
              <td>
                {member?.fullName}
                <div className="small muted">{member?.duties}</div>
              </td>
              <td className="numbers">{day(member?.birthDate)}</td>
              <td className="numbers">{day(member?.admittedOn)}</td>
              <td className="numbers">{day(member?.officialOn)}</td>
              <td>
                {problems.length > 0 ? (
                  <span className="field-error">{problems.join('; ')}</span>
                ) : (
                  <NoteChip note={importNote({ member, isKnown }, names)} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NoteChip({ note }: { note: ImportNote }) {
  return <Chip tone={note.tone}>{note.words}</Chip>;
}

function day(date: string | null | undefined): string {
  return date === null || date === undefined ? '' : formatScreenDate(date);
}
