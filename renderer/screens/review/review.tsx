/** Rà soát: the rounds, one of them, or a file that somebody was asked to read. */
import { useVerb } from '../../queries.ts';
import { idOf, type Route } from '../../route.ts';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { ReaderPage } from './reader-page.tsx';
import { RoundList } from './round-list.tsx';
import { RoundPage } from './round-page.tsx';
import './review.css';

export default function ReviewScreen({ route }: { route: Route }) {
  const id = idOf(route);
  if (route.rest[0] === 'mo-goi') return <ReaderPage />;
  return id === null ? <RoundList /> : <OpenedRound id={id} part={route.rest[1] ?? ''} />;
}

function OpenedRound({ id, part }: { id: number; part: string }) {
  const view = useVerb('review:get', { id });
  if (view.data === undefined)
    return view.error === null ? (
      <Waiting what="vòng lấy ý kiến" />
    ) : (
      <ErrorNote message={view.error.message} onRetry={() => void view.refetch()} />
    );
  return <RoundPage view={view.data} part={part} />;
}
