/** What became of each file that was taken in. */
import type { IntakeReport } from '../../../shared/contract/review.ts';
import { Button } from '../../ui/button.tsx';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { intakeWords } from './review-words.ts';

const OUTCOMES: Readonly<Record<IntakeReport['outcome'], { tone: Tone; name: string }>> = {
  taken: { tone: 'ok', name: 'Đã nhận' },
  known: { tone: 'plain', name: 'Đã có' },
  refused: { tone: 'late', name: 'Không nhận' },
};

export function IntakeDialog({
  reports,
  onClose,
}: {
  reports: readonly IntakeReport[];
  onClose: () => void;
}) {
  return (
    <Dialog title="Kết quả nhận góp ý" text={intakeWords(reports)} onClose={onClose} isWide>
      <div className="import-rows">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Tệp</th>
              <th scope="col">Kết quả</th>
              <th scope="col">Ý kiến</th>
              <th scope="col">Đề nghị sửa</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same file may be given twice, and rows never move
              <tr key={`${index} ${report.fileName}`}>
                <td>
                  {report.fileName}
                  <div className="small muted">{report.sentence}</div>
                  {report.warnings.map((warning) => (
                    <div key={warning} className="small muted">
                      {warning}
                    </div>
                  ))}
                  {report.unplaced.length > 0 && (
                    <div className="small field-error">
                      Không tìm được chỗ trong văn bản:{' '}
                      {report.unplaced.map((words) => `“${words}”`).join('; ')}
                    </div>
                  )}
                </td>
                <td>
                  <Chip tone={OUTCOMES[report.outcome].tone}>{OUTCOMES[report.outcome].name}</Chip>
                </td>
                <td className="numbers">{report.comments}</td>
                <td className="numbers">{report.suggestions}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="dialog-acts">
        <Button look="primary" onClick={onClose}>
          Xem góp ý
        </Button>
      </div>
    </Dialog>
  );
}
