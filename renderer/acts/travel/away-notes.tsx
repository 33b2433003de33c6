/** What is away, where it is missed: on its page, and where the year is looked over. */
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useChange, useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { localDay } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { OpenSessionFile } from './open-session-file.tsx';
import './travel.css';

/** @param sessionId of one; left out, all that are away are told */
export function AwayNotes({ sessionId }: { sessionId?: number }) {
  const { data } = useVerb('travel:state', {});
  const end = useChange('travel:end');
  const away = data?.away.filter((each) => sessionId === undefined || each.sessionId === sessionId) ?? [];
  return (
    <>
      {end.isError && <ErrorNote message={end.error.message} />}
      {away.map(({ trip, sessionId: id, topic, leftAt }) => (
        <section key={trip} className="travel-note" aria-label="Đang mang theo">
          <p>
            Đang mang theo trên máy khác từ {formatScreenDate(localDay(leftAt))}
            {sessionId === undefined ? (
              <>
                : <a href={routeTo('buoi-sinh-hoat', id)}>{topic}</a>
              </>
            ) : (
              '. Ghi thêm ở đây vẫn được: khi mang về, chỗ hai bên ghi khác nhau sẽ được hỏi.'
            )}
          </p>
          <Button look="quiet" disabled={end.isPending} onClick={() => end.mutate({ trip })}>
            Không mang nữa
          </Button>
          <OpenSessionFile label="Nhận bản mang về…" />
        </section>
      ))}
    </>
  );
}
