/** A whole year: by its months at a glance, or as a list. */
import {
  DATED_KINDS,
  type DatedState,
  type DatedThing,
  type DatedWhat,
} from '../../../shared/domain/dated.ts';
import { formatScreenDate, weekdayName } from '../../../shared/text/dates.ts';
import { placeOfDated } from '../../acts/dated-place.ts';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { DatedName, DatedSign, wordsOf } from './dated-line.tsx';

interface YearViewProps {
  year: number;
  /** Those of the year. */
  things: readonly DatedThing[];
  today: string;
}

export function YearMonths({ year, things, today }: YearViewProps) {
  return (
    <ol className="calendar-months">
      {Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`).map(
        (month, index) => {
          const own = things.filter(({ date }) => date.startsWith(month));
          return (
            <li key={month} data-today={today.startsWith(month) || undefined}>
              <h3>Tháng {index + 1}</h3>
              {own.length === 0 ? (
                <p className="small muted">Không có việc nào</p>
              ) : (
                <ul>
                  {own.map((thing) => (
                    <li key={thing.key} data-done={thing.state === 'done' || undefined}>
                      <span className="numbers">{Number(thing.date.slice(8))}</span>
                      <DatedSign kind={DATED_KINDS[thing.what]} isDone={thing.state === 'done'} />
                      <a href={placeOfDated(thing)}>
                        <DatedName thing={thing} />
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        },
      )}
    </ol>
  );
}

/** Whether papers were sent and a resolution posted nobody tells the program: it says what it knows. */
const DONE_WORDS: Partial<Readonly<Record<DatedWhat, string>>> = {
  papers: 'Bài đã thông qua',
  posting: 'Đã ban hành',
};

const STATES: Readonly<Record<DatedState, readonly [string, Tone]>> = {
  overdue: ['Quá hạn', 'late'],
  today: ['Nên làm hôm nay', 'warn'],
  soon: ['Sắp tới', 'plain'],
  done: ['Xong', 'ok'],
  cancelled: ['Không tổ chức', 'plain'],
};

export function YearList({ year, things }: YearViewProps) {
  if (things.length === 0) return <p className="muted">Năm {year} không có việc nào có ngày.</p>;
  return (
    <div className="calendar-room">
      <table className="list">
        <caption className="spoken">Mọi việc có ngày trong năm {year}</caption>
        <thead>
          <tr>
            <th scope="col">Ngày</th>
            <th scope="col">Việc</th>
            <th scope="col">Của, theo</th>
            <th scope="col">Tình trạng</th>
          </tr>
        </thead>
        <tbody>
          {things.map((thing) => {
            const [usual, tone] = STATES[thing.state];
            const words = (thing.state === 'done' ? DONE_WORDS[thing.what] : undefined) ?? usual;
            return (
              <tr key={thing.key}>
                <td className="numbers">
                  {formatScreenDate(thing.date)}{' '}
                  <span className="small muted">{weekdayName(thing.date)}</span>
                </td>
                <td>
                  <DatedSign kind={DATED_KINDS[thing.what]} isDone={thing.state === 'done'} />
                  <a className="list-name" href={placeOfDated(thing)}>
                    <DatedName thing={thing} />
                  </a>
                </td>
                <td>
                  {[
                    wordsOf(thing).about,
                    thing.quarter === null || thing.what === 'session' ? '' : thing.text,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </td>
                <td>
                  <Chip tone={tone}>{words}</Chip>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
