import { lazy, Suspense, useEffect } from 'react';
import type { CellOverview } from '../shared/contract/cell.ts';
import { HandedSessionFile } from './acts/travel/handed-session-file.tsx';
import type { ApiError } from './api.ts';
import { Frame } from './frame/frame.tsx';
import { HelpOutside } from './frame/help/help-outside.tsx';
import { offerTour } from './frame/tour/tour-state.ts';
import { useVerb } from './queries.ts';
import { useRoute } from './route.ts';
import { Damaged } from './screens/damaged/damaged.tsx';
import { Unopened } from './screens/damaged/unopened.tsx';
import { FirstRun } from './screens/first-run/first-run.tsx';
import { Waiting } from './ui/page.tsx';
import { ToastProvider } from './ui/toast.tsx';

const Portal = lazy(() => import('./screens/portal/portal.tsx'));
const Review = lazy(() => import('./screens/review/review.tsx'));

/** The first start asks whose book this is; after that the frame is all there is. */
export function App() {
  const cell = useVerb('cell:get', {});
  if (cell.isPending) return <Waiting what="sổ" />;
  if (cell.data === undefined && isDamage(cell.error))
    return (
      <>
        <Damaged message={cell.error.message} />
        <HelpOutside page="so-hong" />
      </>
    );
  if (cell.data === undefined)
    return (
      <>
        <Unopened message={cell.error.message} onRetry={() => void cell.refetch()} />
        <HelpOutside page="so-hong" />
      </>
    );
  return (
    <ToastProvider>
      {cell.data === null ? <WithoutCell /> : <WithCell overview={cell.data} />}
      <HandedSessionFile />
    </ToastProvider>
  );
}

/** Beside a portal's page there is no room for anything but what is about it. */
function WithCell({ overview }: { overview: CellOverview }) {
  const route = useRoute();
  const isBesidePortal = route.screen === 'cong-thong-tin' && route.rest[0] === 'trang-soan';
  if (!isBesidePortal) return <Frame overview={overview} />;
  return (
    <>
      <Suspense fallback={<Waiting what="trang soạn bài" />}>
        <Portal route={route} />
      </Suspense>
      <HelpOutside page="cong-thong-tin" isBesidePortal />
    </>
  );
}

/** Damage that is met at the opening: nothing can be done before there is a book again. */
function isDamage(error: ApiError): boolean {
  return error.code === 'data-damaged';
}

/** A member who only reads what was sent needs no cell of one's own. */
function WithoutCell() {
  const route = useRoute();
  const isReading = route.screen === 'ra-soat' && route.rest[0] === 'mo-goi';
  useEffect(() => {
    if (!isReading) offerTour();
  }, [isReading]);
  const page = isReading ? (
    <main className="work">
      <Suspense fallback={<Waiting what="gói góp ý" />}>
        <Review route={route} />
      </Suspense>
    </main>
  ) : (
    <FirstRun />
  );
  return (
    <>
      {page}
      <HelpOutside page={isReading ? 'mo-goi' : 'lan-dau'} />
    </>
  );
}
