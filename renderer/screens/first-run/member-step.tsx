import { FileUp } from 'lucide-react';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/channels.ts';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { LongField } from '../../ui/long-field.tsx';
import { messageOf } from '../../ui/message-of.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { toMemberFile } from './pasted-members.ts';

export interface PastedMembers {
  file: { fileName: string; bytes: Uint8Array };
  rows: OutputOf<'member:read-file'>['rows'];
  warnings: readonly string[];
}

interface MemberStepProps {
  list: PastedMembers | null;
  /** A list begins to be read; null when there is none in it that can be taken. */
  onRead: (reading: Promise<PastedMembers | null>) => void;
}

/** Members by a paste, a file or later. What cannot be read is named line by line, and nothing is taken of it. */
export function MemberStep({ list, onRead }: MemberStepProps) {
  const [pasted, setPasted] = useState('');
  const [isFromPaste, setFromPaste] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const read = async (file: PastedMembers['file']): Promise<PastedMembers | null> => {
    try {
      const { rows, warnings } = await call('member:read-file', file);
      setFailure(rows.length === 0 ? 'Chưa thấy cột họ và tên trong danh sách này.' : null);
      return rows.length === 0 ? null : { file, rows, warnings };
    } catch (error) {
      setFailure(messageOf(error));
      return null;
    }
  };
  const pick = async (): Promise<void> => {
    try {
      const [file] = await host.pickFiles({ extensions: ['xlsx', 'csv'] });
      if (file === undefined) return;
      setFromPaste(false);
      onRead(read(file));
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  const readPasted = (): void => {
    if (pasted.trim() !== '') {
      setFromPaste(true);
      onRead(read(toMemberFile(pasted)));
    } else if (isFromPaste) {
      // What was pasted is taken back, faults and all.
      setFailure(null);
      onRead(Promise.resolve(null));
    }
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field inside is what is left */}
      <div onBlur={readPasted}>
        <LongField
          label="Dán danh sách đảng viên"
          hint="Mỗi dòng một đồng chí, hoặc cả bảng chép từ Excel có dòng tiêu đề (họ và tên, ngày sinh, ngày vào Đảng, ngày chính thức, chức vụ)."
          value={pasted}
          rows={7}
          onChange={setPasted}
        />
      </div>
      <div>
        <Button onClick={() => void pick()}>
          <FileUp aria-hidden="true" />
          Chọn tệp Excel hoặc CSV
        </Button>
      </div>
      {failure !== null && <ErrorNote message={failure} />}
      {list !== null && <ReadWords list={list} />}
    </>
  );
}

function ReadWords({ list }: { list: PastedMembers }) {
  const faulty = list.rows.filter(({ problems }) => problems.length > 0);
  if (faulty.length === 0)
    return (
      <div role="status">
        <p>Đọc được {list.rows.length} đồng chí. Sửa và thêm sau ở phần Đảng viên.</p>
        {list.warnings.map((warning) => (
          <p key={warning} className="note">
            {warning}
          </p>
        ))}
      </div>
    );
  return (
    <div role="alert" className="faults">
      <p>Còn {faulty.length} dòng chưa đọc được; hãy sửa rồi dán lại:</p>
      <ul>
        {faulty.slice(0, 6).map(({ line, problems }) => (
          <li key={line}>
            Dòng {line}: {problems.join('; ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
