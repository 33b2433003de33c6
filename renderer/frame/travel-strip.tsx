/** What this book is, where it is not simply the book: one that holds a session of another, or a copy left behind. */
import { BriefcaseBusiness, Copy } from 'lucide-react';
import type { GuestSession } from '../../shared/contract/travel.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { host } from '../api.ts';
import { useChange, useVerb } from '../queries.ts';
import { go } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { localDay, momentWords } from '../ui/moments.ts';
import { useToast } from '../ui/toast.tsx';
import './step-strip.css';

export function TravelStrip() {
  const { data } = useVerb('travel:state', {});
  if (data === undefined) return null;
  if (data.guest !== null) return <GuestStrip guest={data.guest} />;
  return data.movedAt === null ? null : <CopyStrip movedAt={data.movedAt} />;
}

function GuestStrip({ guest: { topic, cell, broughtAt } }: { guest: GuestSession }) {
  const bring = useChange('travel:bring');
  const leave = useChange('travel:leave');
  const show = useToast();
  const problem = bring.error ?? leave.error;
  const write = (): void =>
    bring.mutate(
      {},
      {
        onSuccess: async (file) => {
          if ((await host.saveFile(file)) !== null)
            show('Đã ghi tệp mang về. Hãy đưa tệp ấy cho người giữ sổ chính.');
        },
      },
    );
  // From the promise: this strip belongs to the book that is left, and is gone by then.
  const goHome = (): void =>
    void leave.mutateAsync({}).then(
      () => go('tong-quan'),
      // What is refused stands in `error`.
      () => undefined,
    );
  return (
    <section className="step-strip travel-strip" aria-label="Sổ mang theo">
      <BriefcaseBusiness aria-hidden="true" className="step-sign" />
      <p>
        <b>Sổ mang theo: {topic}</b>
        <span className="small">
          {cell}. Ghi buổi họp ở đây, xong thì mang về sổ chính.
          {broughtAt !== null && ` Tệp mang về ghi lần cuối lúc ${momentWords(broughtAt)}.`}
        </span>
        {problem !== null && (
          <span className="field-error" role="alert">
            {problem.message}
          </span>
        )}
      </p>
      <Button look="quiet" disabled={leave.isPending} onClick={goHome}>
        Về sổ của máy này
      </Button>
      <Button disabled={bring.isPending} onClick={write}>
        Mang về…
      </Button>
    </section>
  );
}

function CopyStrip({ movedAt }: { movedAt: string }) {
  const settle = useChange('travel:move-back');
  return (
    <section className="step-strip travel-copy" aria-label="Bản sao">
      <Copy aria-hidden="true" className="step-sign" />
      <p>
        <b>
          Sổ này đã chuyển sang máy khác ngày {formatScreenDate(localDay(movedAt))}; đây chỉ còn là bản sao
        </b>
        <span className="small">Những gì ghi ở đây không sang máy kia.</span>
        {settle.isError && (
          <span className="field-error" role="alert">
            {settle.error.message}
          </span>
        )}
      </p>
      <Button disabled={settle.isPending} onClick={() => settle.mutate({})}>
        Dùng lại sổ này
      </Button>
    </section>
  );
}
