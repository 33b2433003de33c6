import type { BookSurvey, SurveyedBackup } from '../../../shared/contract/rescue.ts';
import { momentWords } from '../../ui/moments.ts';

/** What the chosen backup does not know, as far as the damaged book can be read; where it cannot, that is said. */
export function SinceBackup({ survey, best }: { survey: BookSurvey; best: SurveyedBackup | undefined }) {
  if (best === undefined) return null;
  const { since, lastWritten } = survey;
  return (
    <aside aria-labelledby="since-title">
      <h2 id="since-title">Có thể phải làm lại</h2>
      {lastWritten !== null && <p>Tệp sổ được ghi lần cuối lúc {momentWords(lastWritten)}.</p>}
      {since === null ? (
        <p>
          Không đọc được gì từ tệp hỏng, nên không biết những gì đã ghi sau {momentWords(best.at)}. Hãy xem
          lại các tệp Word đã xuất và thư đã gửi.
        </p>
      ) : (
        <Known since={since} at={best.at} />
      )}
    </aside>
  );
}

function Known({ since, at }: { since: NonNullable<BookSurvey['since']>; at: string }) {
  const { acts, moreActs, papers, numbers, isWhole } = since;
  const isNothing = acts.length + papers.length + numbers.length === 0;
  return (
    <>
      {isNothing && <p>Trong tệp hỏng không thấy thay đổi nào sau {momentWords(at)}.</p>}
      {numbers.length > 0 && (
        <p>
          Số đã cấp sau bản ấy: <b>{numbers.join(', ')}</b>. Các số này được ghi là đã mất, không cấp lại.
        </p>
      )}
      {papers.length > 0 && (
        <>
          <h3>Văn bản đã sửa sau bản ấy</h3>
          <ul className="damaged-list">
            {papers.map((paper) => (
              <li key={`${paper.at} ${paper.title}`}>
                {paper.title}, lúc {momentWords(paper.at)}
              </li>
            ))}
          </ul>
        </>
      )}
      {acts.length > 0 && (
        <>
          <h3>Việc đã làm sau bản ấy</h3>
          <ul className="damaged-list">
            {acts.map((act, index) => (
              // Two lines may be alike to the millisecond.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <li key={index}>
                {momentWords(act.at)}: {act.words}
              </li>
            ))}
          </ul>
          {moreActs > 0 && <p className="small muted">và {moreActs} việc trước đó.</p>}
        </>
      )}
      <p className="small muted">
        {isWhole
          ? 'Đây là những gì đọc được từ tệp hỏng.'
          : 'Chỉ đọc được một phần tệp hỏng: có thể còn việc không thấy ở đây.'}
      </p>
    </>
  );
}
