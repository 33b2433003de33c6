import { FileUp } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { pastedSource, tableIn } from './list-source.ts';
import { MemberTable } from './member-table.tsx';
import type { MemberListWork } from './use-member-list.ts';
import '../../ui/fields.css';

/** A list of members by a paste, by typing or from a file: read at once, and shown as it was understood. */
export function MemberList({ work }: { work: MemberListWork }) {
  const [typed, setTyped] = useState('');
  const table = useRef<string | null>(null);
  const id = useId();
  const pick = async (): Promise<void> => {
    try {
      const [file] = await host.pickFiles({ extensions: ['docx', 'xlsx', 'csv', 'txt', 'html'] });
      if (file === undefined) return;
      setTyped('');
      work.read(file);
    } catch (error) {
      work.fail(error);
    }
  };
  const write = (text: string): void => {
    setTyped(text);
    // A table is taken as such where it is all there is.
    const html = table.current;
    table.current = null;
    work.read(text.trim() === '' ? null : pastedSource(text, html));
  };
  return (
    <>
      <div className={work.list === null ? 'field' : 'field list-source'}>
        <label htmlFor={id}>Dán danh sách đảng viên</label>
        <textarea
          id={id}
          className="input paste"
          rows={7}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-note`}
          value={typed}
          onPaste={({ clipboardData, currentTarget: { selectionStart, selectionEnd, value } }) => {
            const isAll = selectionStart === 0 && selectionEnd === value.length;
            table.current = isAll ? tableIn(clipboardData) : null;
          }}
          onChange={(event) => write(event.target.value)}
        />
        <span id={`${id}-note`} className="field-hint">
          Mỗi dòng một đồng chí, hoặc cả bảng chép từ Word, Excel. Chỗ nào chưa rõ vẫn đưa vào được; sửa ngay
          trong bảng.
        </span>
        <Button onClick={() => void pick()}>
          <FileUp aria-hidden="true" />
          Chọn tệp Word, Excel hoặc CSV
        </Button>
      </div>
      {work.failure !== null && <ErrorNote message={work.failure} />}
      {work.list !== null && <MemberTable reading={work.list.reading} onChange={work.change} />}
    </>
  );
}
