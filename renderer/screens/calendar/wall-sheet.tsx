/** The year's plan to hang on a wall: black on white, boxes and lines for a pen. */
import type { DatedWhat } from '../../../shared/domain/dated.ts';
import { daysBetween, romanQuarter, weekdayName } from '../../../shared/text/dates.ts';
import type { WallSheetFacts, WallTopic } from './wall-facts.ts';
import './wall-sheet.css';

export type WallSize = 'A3' | 'A4';

export function WallSheet({ facts, size }: { facts: WallSheetFacts; size: WallSize }) {
  const { year, cellName, planWords, quarters } = facts;
  // More than one topic in a quarter leaves no room for boxes under each.
  const isRoomy = quarters.every(({ topics }) => topics.length < 2);
  return (
    <section className={`wall wall-${size}${isRoomy ? '' : ' wall-crowded'}`} lang="vi">
      <header className="wall-head">
        <div>
          <p className="wall-cell">{cellName}</p>
          <h1>Kế hoạch sinh hoạt chuyên đề năm {year}</h1>
        </div>
        <p>{planWords}</p>
      </header>
      <YearLine facts={facts} />
      <div className="wall-quarters">
        {quarters.map(({ quarter, topics }) => (
          <section key={quarter} className="wall-quarter">
            <h2>Quý {romanQuarter(quarter)}</h2>
            {topics.length === 0 && <p>Chưa có chuyên đề</p>}
            {topics.map((topic, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never changed
              <Topic key={index} topic={topic} isRoomy={isRoomy} />
            ))}
          </section>
        ))}
      </div>
      <footer className="wall-foot">
        <div>
          <b>Mỗi đồng chí cần nhớ</b>
          <p>
            Đọc tài liệu trước buổi họp. Vắng mặt thì báo đồng chí bí thư hoặc phó bí thư trước giờ họp. Chuẩn
            bị ý kiến phát biểu.
          </p>
        </div>
        <div>
          <b>Điều chỉnh, ghi bằng bút</b>
          <p className="wall-pen" />
          <p className="wall-pen" />
        </div>
      </footer>
    </section>
  );
}

/** "20/3" */
function dayWords(date: string): string {
  return `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`;
}

function Topic({ topic, isRoomy }: { topic: WallTopic; isRoomy: boolean }) {
  const { date, startTime, topic: name, presenters, chair, place, isCancelled, checks } = topic;
  const when = [date === null ? '' : weekdayName(date), startTime?.replace(':', ' giờ ') ?? ''];
  return (
    <div className="wall-topic">
      <p>{isCancelled ? 'không tổ chức' : when.filter(Boolean).join(', ')}</p>
      <p className={isRoomy ? 'wall-day' : 'wall-day wall-day-small'}>
        {isCancelled && date !== null ? <s>{dayWords(date)}</s> : date === null ? '…/…' : dayWords(date)}
      </p>
      <h3>{name}</h3>
      <dl className="wall-facts">
        <dt>Trình bày</dt>
        <dd>{presenters || DOTS}</dd>
        <dt>Chủ trì</dt>
        <dd>{chair || DOTS}</dd>
        <dt>Nơi họp</dt>
        <dd>{place || DOTS}</dd>
      </dl>
      {isRoomy && (
        <ul className="wall-checks">
          {checks.map((check) => (
            <li key={check.name} data-session={check.isSession || undefined}>
              <i aria-hidden="true" />
              <span>{check.name}</span>
              <b>{check.date === null ? '…../…..' : dayWords(check.date)}</b>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const DOTS = '……………………………';

/** Each by its shape: what is printed has no colours. */
const SHAPES: Partial<Readonly<Record<DatedWhat, string>>> = {
  session: 'square',
  draft: 'box',
  invitation: 'box',
  posting: 'diamond',
  'half-year-report': 'triangle',
  'year-report': 'triangle',
};

const LEGEND = [
  ['square', 'buổi sinh hoạt'],
  ['box', 'nộp dự thảo, gửi giấy triệu tập'],
  ['diamond', 'hết 02 ngày đăng, báo cáo nghị quyết'],
  ['triangle', 'báo cáo 6 tháng, báo cáo năm'],
] as const;

function YearLine({ facts: { year, marks } }: { facts: WallSheetFacts }) {
  const first = `${year}-01-01`;
  const length = daysBetween(first, `${year + 1}-01-01`);
  const at = (date: string): { left: string } => ({
    left: `${((daysBetween(first, date) + 0.5) / length) * 100}%`,
  });
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
  const shapes = new Set(marks.map(({ what }) => SHAPES[what]));
  return (
    <div>
      <div className="wall-months">
        {months.map((month) => (
          <span key={month} data-quarter={Number(month) % 3 === 1 || undefined}>
            tháng {month}
          </span>
        ))}
      </div>
      <div className="wall-marks">
        {marks.map(({ what, date }) => (
          <span key={`${what} ${date}`} className="wall-mark" data-row={ROWS[what] ?? 2} style={at(date)}>
            {what === 'session' && <b>{dayWords(date)}</b>}
            <i className={`wall-${SHAPES[what]}`} />
          </span>
        ))}
      </div>
      <p className="wall-legend">
        {LEGEND.filter(([shape]) => shapes.has(shape)).map(([shape, words]) => (
          <span key={shape}>
            <i className={`wall-${shape}`} />
            {words}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Sessions stand above, what follows them below: days that are near each other do not cover each other. */
const ROWS: Partial<Readonly<Record<DatedWhat, 1 | 2>>> = { session: 1, draft: 1, invitation: 1 };
