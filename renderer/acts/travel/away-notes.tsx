/** What is away, where it is missed: on its page, and where the year is looked over. */
import type { AwaySession } from '../../../shared/contract/travel.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useChange, useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { localDay, momentWords } from '../../ui/moments.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { OpenSessionFile } from './open-session-file.tsx';
import './travel.css';

/** @param sessionId of one; left out, all that are away are told */
export function AwayNotes({ sessionId }: { sessionId?: number }) {
  const { data } = useVerb('travel:state', {});
  const away = data?.away.filter((each) => sessionId === undefined || each.sessionId === sessionId) ?? [];
  const sessions = Map.groupBy(away, (each) => each.sessionId);
  return [...sessions].map(([id, trips]) => (
    <AwayNote key={id} trips={trips} isOnItsPage={sessionId !== undefined} />
  ));
}

/** One session, however often it was taken along: each of its files by its turn and its minute. */
function AwayNote({ trips, isOnItsPage }: { trips: readonly AwaySession[]; isOnItsPage: boolean }) {
  const [first] = trips;
  if (first === undefined) return null;
  const isOne = trips.length === 1;
  return (
    <section className="travel-note" aria-label="Đang mang theo">
      <p>
        Đang mang theo trên máy khác{' '}
        {isOne ? `từ ${formatScreenDate(localDay(first.leftAt))}` : `bằng ${trips.length} tệp`}
        {isOnItsPage ? (
          '. Ghi thêm ở đây vẫn được: khi mang về, chỗ hai bên ghi khác nhau sẽ được hỏi.'
        ) : (
          <>
            : <a href={routeTo('buoi-sinh-hoat', first.sessionId)}>{first.topic}</a>
          </>
        )}
      </p>
      {isOne && <EndTrip trip={first.trip} />}
      <OpenSessionFile label="Nhận bản mang về…" />
      {!isOne && (
        <ul className="travel-trips">
          {trips.map(({ trip, order, leftAt }) => (
            <li key={trip}>
              <span>
                {turnWords(order)}, ghi lúc {momentWords(leftAt)}
              </span>
              <EndTrip trip={trip} of={turnWords(order)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** By what the name of the file ends in, too. */
function turnWords(order: number): string {
  return order === 1 ? 'Tệp “mang-theo”' : `Tệp “mang-theo-${order}”`;
}

interface EndTripProps {
  trip: string;
  /** The file, where there are several. */
  of?: string;
}

function EndTrip({ trip, of }: EndTripProps) {
  const end = useChange('travel:end');
  return (
    <>
      {end.isError && <ErrorNote message={end.error.message} />}
      <Button
        look="quiet"
        disabled={end.isPending}
        aria-label={of === undefined ? undefined : `Không mang nữa: ${of}`}
        onClick={() => end.mutate({ trip })}
      >
        Không mang nữa
      </Button>
    </>
  );
}
