import { Frame } from './frame/frame.tsx';
import { useVerb } from './queries.ts';
import { FirstRun } from './screens/first-run/first-run.tsx';
import { ErrorNote, Waiting } from './ui/page.tsx';
import { ToastProvider } from './ui/toast.tsx';

/** The first start asks whose book this is; after that the frame is all there is. */
export function App() {
  const cell = useVerb('cell:get', {});
  if (cell.isPending) return <Waiting what="sổ" />;
  if (cell.data === undefined)
    return <ErrorNote message={cell.error.message} onRetry={() => void cell.refetch()} />;
  return <ToastProvider>{cell.data === null ? <FirstRun /> : <Frame overview={cell.data} />}</ToastProvider>;
}
