/** Buổi sinh hoạt: the list, one session being prepared or looked at, the meeting itself, the big view of it. */

import { SCREENS } from '../../../shared/commands.ts';
import { useVerb } from '../../queries.ts';
import { idOf, type Route, routeTo } from '../../route.ts';
import { ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { Live } from './live.tsx';
import { Prepare } from './prepare.tsx';
import { Projector } from './projector.tsx';
import { ScorePage } from './score-page.tsx';
import { SessionList } from './session-list.tsx';
import './discussion.css';
import './live-head.css';
import './projector.css';
import './session.css';
import './session-list.css';

export default function SessionScreen({ route }: { route: Route }) {
  const id = idOf(route);
  return id === null ? <SessionList /> : <OneSession key={id} id={id} mode={route.rest[1] ?? ''} />;
}

function OneSession({ id, mode }: { id: number; mode: string }) {
  const read = useVerb('session:get', { id });
  if (read.data === undefined)
    return read.error === null ? (
      <Waiting what="buổi sinh hoạt" />
    ) : (
      <>
        <PageHead
          title={SCREENS['buoi-sinh-hoat']}
          back={{ href: routeTo('buoi-sinh-hoat'), to: 'danh sách buổi sinh hoạt' }}
        />
        <ErrorNote message={read.error.message} onRetry={() => void read.refetch()} />
      </>
    );
  const { session, findings } = read.data;
  if (mode === 'trinh-chieu') return <Projector session={session} />;
  if (mode === 'cham-diem') return <ScorePage id={id} />;
  // A closed or cancelled one is looked at where it can be opened again.
  if (mode === 'truc-tiep' && session.state !== 'closed' && session.state !== 'cancelled')
    return <Live session={session} />;
  return <Prepare session={session} findings={findings} />;
}
