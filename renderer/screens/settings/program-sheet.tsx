/** Về chương trình này: one sheet for the office's keepers of machines, on the screen as on paper. */
import { useQuery } from '@tanstack/react-query';
import { PRODUCT_NAME } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { host } from '../../api.ts';
import { useCommand } from '../../commands.ts';
import { useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { drawSheet } from '../../ui/draw-sheet.ts';
import { messageOf } from '../../ui/message-of.ts';
import { today } from '../../ui/moments.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { printInstead } from '../../ui/print-instead.ts';
import { type SheetPart, sheetForIt } from './sheet-for-it.ts';
import './program-sheet.css';

export function ProgramSheet() {
  const facts = useQuery({ queryKey: ['program'], queryFn: () => host.describeProgram({}) });
  const places = useVerb('data:places', {});
  const failed = facts.error ?? places.error;
  const parts = facts.data && places.data ? sheetForIt(facts.data, places.data) : null;
  const print = (how: () => Promise<unknown>): void => {
    if (parts === null) return;
    const sheet = drawSheet(<PrintedSheet parts={parts} />);
    void printInstead([sheet], '@page { size: A4; margin: 15mm 15mm 15mm 20mm }', how);
  };
  useCommand('print', () => print(() => host.print({})));
  useCommand(
    'save-pdf',
    host.capabilities.pdf
      ? () => print(() => host.savePdf({ fileName: 'Về chương trình Sổ Chuyên Đề.pdf' }))
      : null,
  );
  return (
    <section className="card" aria-labelledby="sheet-title">
      <div className="settings-head">
        <h2 id="sheet-title">Về chương trình này</h2>
        <Button disabled={parts === null} onClick={() => print(() => host.print({}))}>
          In
        </Button>
      </div>
      <p className="muted">
        Tờ này dành cho người quản trị máy của cơ quan; đường dẫn là của chính máy đang mở.
      </p>
      {failed !== null && <ErrorNote message={messageOf(failed)} />}
      {parts === null ? failed === null && <Waiting what="thông tin máy" /> : <Parts parts={parts} />}
    </section>
  );
}

function PrintedSheet({ parts }: { parts: readonly SheetPart[] }) {
  return (
    <section className="program-sheet-printed" lang="vi">
      <h1>Về chương trình {PRODUCT_NAME}</h1>
      <p>Thông tin cho người quản trị máy, in ngày {formatScreenDate(today())}.</p>
      <Parts parts={parts} />
    </section>
  );
}

function Parts({ parts }: { parts: readonly SheetPart[] }) {
  return parts.map(({ title, rows, lines }) => (
    <section key={title} className="program-sheet-part">
      <h3>{title}</h3>
      {rows.length > 0 && (
        <dl>
          {rows.map(([asked, answer]) => (
            <div key={asked}>
              <dt>{asked}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  ));
}
