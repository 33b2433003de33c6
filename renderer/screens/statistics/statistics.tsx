/** Thống kê: a year beside the year before; every number opens what it was counted from. */
import { FileSpreadsheet, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import type { StatisticsView } from '../../../shared/domain/statistics/view.ts';
import { headlineOf } from '../../../shared/domain/statistics/words.ts';
import { REPORT } from '../../../shared/format/kinds.ts';
import { call, host } from '../../api.ts';
import { useCommand } from '../../commands.ts';
import { useChange, useVerb } from '../../queries.ts';
import { go, idOf, type Route, routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { PageParts } from '../../ui/page-parts.tsx';
import { printInstead } from '../../ui/print-instead.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { YearSwitch } from '../../ui/year-switch.tsx';
import type { OpenedFigure } from './evidence.ts';
import { EvidencePanel } from './evidence-panel.tsx';
import { Glance } from './glance.tsx';
import { PeriodForm } from './period-form.tsx';
import { RollMatrix } from './roll-matrix.tsx';
import { Trends } from './trends.tsx';
import './statistics.css';

/** The parts of the page, by their names in the address. */
const PARTS = {
  'ca-nam': 'Cả năm',
  'du-hop': 'Dự họp từng đồng chí',
  'theo-quy': 'Theo quý, hai năm',
  'bieu-6-thang': 'Biểu 6 tháng',
} as const;

const LYING = '@page { size: A4 landscape; margin: 12mm 12mm 14mm }';

export default function StatisticsScreen({ route }: { route: Route }) {
  const now = new Date().getFullYear();
  const first = useVerb('statistics:get', { year: idOf(route) ?? now });
  // Where nothing is said of this year yet, the last one there is something of.
  const known = Math.max(0, ...(first.data?.years ?? []).filter((year) => year <= now));
  const year = idOf(route) ?? (known || now);
  const statistics = useVerb('statistics:get', { year }, first.isSuccess);
  if (statistics.error !== null)
    return <ErrorNote message={statistics.error.message} onRetry={() => void statistics.refetch()} />;
  if (statistics.data === undefined) return <Waiting what="thống kê" />;
  return <Year view={statistics.data} part={route.rest[1]} />;
}

function Year({ view, part }: { view: StatisticsView; part: string | undefined }) {
  const [evidence, setEvidence] = useState<OpenedFigure | null>(null);
  const { problem, attempt } = useAttempt();
  const page = useRef<HTMLDivElement>(null);
  const cellName = useVerb('cell:get', {}).data?.cell.name ?? '';
  const { year } = view.year;
  const isEmpty = view.year.sessions.length === 0 && view.before.sessions.length === 0;
  useEffect(() => {
    if (part === undefined) return;
    // The frame begins a new place at its top; this comes after it.
    const frame = requestAnimationFrame(() =>
      document.getElementById(part)?.scrollIntoView({ block: 'start' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [part]);
  const print = (): void =>
    void attempt(async () => {
      if (page.current !== null)
        await printPage(page.current, cellName, `${titleOf(year)}. ${headlineOf(view)}`);
    });
  useCommand('print', isEmpty ? null : print);
  return (
    <>
      <PageHead title={titleOf(year)} about={isEmpty ? undefined : headlineOf(view)}>
        <YearSwitch
          year={year}
          years={[...view.years, new Date(view.today).getFullYear()]}
          onChoose={(chosen) => go('thong-ke', chosen)}
        />
        {!isEmpty && (
          <>
            <Button
              onClick={() =>
                void attempt(
                  async () => void (await host.saveFile(await call('statistics:hand-out', { year }))),
                )
              }
            >
              <FileSpreadsheet aria-hidden="true" /> Excel
            </Button>
            <Button onClick={print}>
              <Printer aria-hidden="true" /> In
            </Button>
            <MakeReport year={year} />
          </>
        )}
      </PageHead>
      {problem !== null && <ErrorNote message={problem} />}
      {isEmpty ? (
        <EmptyState
          title={`Năm ${year} chưa có gì để thống kê`}
          text="Con số có từ buổi sinh hoạt đầu tiên kết thúc hồ sơ: ai dự, ai phát biểu, biểu quyết ra sao, việc nào xong đúng hạn."
        >
          <LinkButton look="primary" href={routeTo('buoi-sinh-hoat')}>
            Xem các buổi sinh hoạt
          </LinkButton>
        </EmptyState>
      ) : (
        <>
          <PageParts
            label="Các phần của trang"
            parts={Object.entries(PARTS).map(([name, label]) => ({
              href: routeTo('thong-ke', year, name),
              label,
              isHere: name === (part ?? 'ca-nam'),
            }))}
          />
          <div ref={page} className="statistics">
            <Glance view={view} onOpen={setEvidence} />
            <RollMatrix view={view} onOpen={setEvidence} />
            <Trends view={view} />
            <PeriodForm view={view} />
          </div>
        </>
      )}
      {evidence !== null && (
        <EvidencePanel view={view} evidence={evidence} onClose={() => setEvidence(null)} />
      )}
    </>
  );
}

const titleOf = (year: number): string => `${SCREENS['thong-ke']} năm ${year}`;

/** The report of the year: the one there is, else a new one. */
function MakeReport({ year }: { year: number }) {
  const reports = useVerb('document:list', { kind: REPORT, year });
  const create = useChange('document:create');
  const known = reports.data?.find(({ quarter, sessionId }) => quarter === null && sessionId === null);
  if (known !== undefined)
    return (
      <LinkButton look="primary" href={routeTo('soan-thao', known.id)}>
        Mở báo cáo năm
      </LinkButton>
    );
  return (
    <>
      {create.error !== null && <ErrorNote message={create.error.message} />}
      <Button
        look="primary"
        disabled={create.isPending || reports.data === undefined}
        onClick={() =>
          create.mutate({ kind: REPORT, year }, { onSuccess: ({ document }) => go('soan-thao', document.id) })
        }
      >
        Lập báo cáo năm
      </Button>
    </>
  );
}

/** The whole page on lying sheets, in the colours of paper. */
async function printPage(page: HTMLElement, cellName: string, title: string): Promise<void> {
  const sheet = page.cloneNode(true) as HTMLElement;
  sheet.classList.add('statistics-printed');
  // What is only for the ear or the hand, and topics, which may bear what must not leave the book.
  const left = 'details, .spoken, .statistics-part-head button, .streak-alert button';
  for (const part of sheet.querySelectorAll(left)) part.remove();
  const head = document.createElement('h1');
  head.textContent = title;
  const cell = document.createElement('p');
  cell.textContent = cellName;
  sheet.prepend(cell, head);
  await printInstead([sheet], LYING, () => host.print({}));
}
