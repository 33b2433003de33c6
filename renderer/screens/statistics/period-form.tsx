/** The form of the halves, ready to be copied into whatever the superior committee sent. */
import { Copy } from 'lucide-react';
import { formLines, formText, periodTitle } from '../../../shared/domain/statistics/period-form.ts';
import type { StatisticsView } from '../../../shared/domain/statistics/view.ts';
import { writeNumber } from '../../../shared/domain/statistics/words.ts';
import { host } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';

export function PeriodForm({ view }: { view: StatisticsView }) {
  const { periods } = view;
  const toast = useToast();
  const { problem, attempt } = useAttempt();
  const copy = (): void =>
    void attempt(async () => {
      await host.copyText({ text: formText(periods) });
      toast('Đã chép bảng; dán vào Word hoặc Excel');
    });
  return (
    <section id="bieu-6-thang" className="statistics-part" aria-labelledby="bieu-title">
      <div className="statistics-part-head">
        <h2 id="bieu-title">Biểu 6 tháng</h2>
        <Button onClick={copy}>
          <Copy aria-hidden="true" /> Chép bảng
        </Button>
      </div>
      {problem !== null && <ErrorNote message={problem} />}
      <table className="list period-form">
        <caption className="spoken">Số liệu theo 6 tháng, năm {view.year.year}</caption>
        <thead>
          <tr>
            <th scope="col">Nội dung</th>
            {periods.map((period) => (
              <th key={period.name} scope="col">
                {periodTitle(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {formLines(periods).map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, index) => (
                <td key={periods[index]?.name} className="numbers">
                  {value === null ? '–' : writeNumber(value, label.endsWith('(%)') ? 1 : undefined)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
