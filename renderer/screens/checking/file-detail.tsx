/** What is said of one file, and the copies that can be had of it. */
import { MessageSquareText, Wand2, X } from 'lucide-react';
import { call, host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { type CheckedFile, inputOf, keepCopy, nameOf, readBy, removeFile } from './checked-files.ts';
import { aboutWords, besideWords, sortFindings } from './file-words.ts';
import { Findings } from './findings.tsx';

export function FileDetail({ file }: { file: CheckedFile }) {
  const { key, path, state, date } = file;
  return (
    <section className="card checking-file" aria-label={nameOf(path)}>
      <div className="card-head">
        <h2>{nameOf(path)}</h2>
        <Button look="quiet" size="medium" onClick={() => removeFile(key)}>
          <X aria-hidden="true" /> Bỏ tệp này
        </Button>
      </div>
      {(state.is === 'waiting' || state.is === 'reading') && <Waiting what="kết quả kiểm tra" />}
      {state.is === 'refused' && <ErrorNote message={state.sentence} />}
      {state.is === 'read' && (
        <>
          <p className="muted">{aboutWords(state.report)}</p>
          {besideWords(state.report).map((sentence) => (
            <p key={sentence} className="small muted">
              {sentence}
            </p>
          ))}
          {(!state.report.isEraCertain || date !== null) && (
            <div className="checking-date">
              <DateField
                label="Ngày của văn bản"
                value={date}
                hint={
                  date === null
                    ? 'Tệp không ghi rõ ngày, đang xét theo quy định hiện hành. Ghi ngày thì tệp được xét lại.'
                    : 'Tệp được xét theo quy định của ngày này. Xoá đi thì xét theo quy định hiện hành.'
                }
                onChange={(next) => readBy(key, next)}
              />
            </div>
          )}
          <Copies file={file} report={state.report} />
          <Outcomes report={state.report} />
        </>
      )}
    </section>
  );
}

type Report = Extract<CheckedFile['state'], { is: 'read' }>['report'];

function Outcomes({ report }: { report: Report }) {
  const { failed, unsure } = sortFindings(report);
  return (
    <>
      <section aria-label="Chưa đạt">
        <h3>
          Chưa đạt <span className="numbers muted">{failed.length}</span>
        </h3>
        {failed.length === 0 ? (
          <p className="muted">Không thấy chỗ nào sai trong những điều máy kiểm tra.</p>
        ) : (
          <Findings findings={failed} />
        )}
      </section>
      <section aria-label="Cần người xem">
        <h3>
          Cần người xem <span className="numbers muted">{unsure.length + report.toLookAt.length}</span>
        </h3>
        <Findings findings={unsure} />
        <ul>
          {report.toLookAt.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <details>
        <summary>
          Đạt: máy không thấy sai ở <span className="numbers">{report.passed.length}</span> quy tắc
        </summary>
        <ul>
          {report.passed.map((title) => (
            <li key={title} className="small">
              {title}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

/** Nothing is written over the file itself: a copy is saved where the person says. */
function Copies({ file, report }: { file: CheckedFile; report: Report }) {
  const { problem, isBusy, attempt } = useAttempt();
  const base = nameOf(file.path).replace(/\.docx$/iu, '');
  const certain = report.findings.filter(({ fix }) => fix !== null).length;

  const saveCorrected = (isTracked: boolean): void =>
    void attempt(async () => {
      const copy = await call('lint:correct', { ...(await inputOf(file)), isTracked });
      const fileName = `${base}${isTracked ? '_theo-doi-sua' : '_da-sua'}.docx`;
      if ((await host.saveFile({ fileName, bytes: copy.bytes })) !== null)
        keepCopy(file.key, { fileName, report: copy.report });
    });
  const saveAnnotated = (): void =>
    void attempt(async () => {
      const { bytes } = await call('lint:annotate', await inputOf(file));
      await host.saveFile({ fileName: `${base}_ghi-chu.docx`, bytes });
    });
  return (
    <>
      <div className="checking-report">
        <Button size="medium" disabled={isBusy || certain === 0} onClick={() => saveCorrected(false)}>
          <Wand2 aria-hidden="true" /> Lưu bản đã sửa {certain} chỗ
        </Button>
        <Button size="medium" disabled={isBusy || certain === 0} onClick={() => saveCorrected(true)}>
          <Wand2 aria-hidden="true" /> Bản sửa để theo dõi
        </Button>
        <Button size="medium" disabled={isBusy || report.findings.length === 0} onClick={saveAnnotated}>
          <MessageSquareText aria-hidden="true" /> Bản có ghi chú
        </Button>
      </div>
      {problem !== null && <ErrorNote message={problem} />}
      {file.copy !== null && <Left {...file.copy} />}
    </>
  );
}

function Left({ fileName, report: { findings } }: NonNullable<CheckedFile['copy']>) {
  return (
    <section className="checking-left" aria-label="Trong bản đã sửa">
      <p role="status">
        {findings.length === 0
          ? `Đã lưu ${fileName}. Xem lại bản ấy: không thấy gì phải sửa nữa.`
          : `Đã lưu ${fileName}. Xem lại bản ấy: còn ${findings.length} chỗ phải sửa tay.`}
      </p>
      {findings.length > 0 && <Findings findings={findings} />}
    </section>
  );
}
