/** Phiếu chấm điểm: what the data say of a session, what people judge of it, and what was agreed on. */
import { useRef, useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import type { ScoreView } from '../../../shared/contract/scoring.ts';
import type { EvidencePlace } from '../../../shared/domain/score/evidence.ts';
import { rowsOf } from '../../../shared/domain/score/form.ts';
import type { ScoreSheet } from '../../../shared/domain/score/sheet.ts';
import type { Id } from '../../../shared/domain/values.ts';
import { MINUTES } from '../../../shared/format/kinds.ts';
import { formatScreenDate, romanQuarter } from '../../../shared/text/dates.ts';
import { host } from '../../api.ts';
import { useCommand } from '../../commands.ts';
import { useChange, useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { localDay } from '../../ui/moments.ts';
import { EmptyState, ErrorNote, PageHead, Waiting } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { printScore } from './print-score.ts';
import { ReopenScore, SettleScore } from './score-acts.tsx';
import { focusWaiting, ScoreField } from './score-field.tsx';
import { ScoreMoved } from './score-moved.tsx';
import { ScoreScale } from './score-scale.tsx';
import { ScoreTable } from './score-table.tsx';
import { headFigure, outlook, waitingLines } from './score-words.ts';
import './score.css';

export function ScorePage({ id }: { id: Id }) {
  const score = useVerb('score:get', { id });
  if (score.data !== undefined) return <Score view={score.data} />;
  return score.error === null ? (
    <Waiting what="phiếu chấm điểm" />
  ) : (
    <ErrorNote message={score.error.message} onRetry={() => void score.refetch()} />
  );
}

function Score({ view }: { view: ScoreView }) {
  const { session, sheet } = view;
  const day = session.date === null ? '' : ` ${formatScreenDate(session.date)}`;
  const back = { href: routeTo('buoi-sinh-hoat', session.id), to: 'buổi sinh hoạt' };
  if (sheet === null)
    return (
      <>
        <PageHead title={`Tự chấm buổi sinh hoạt${day}`} back={back} />
        <EmptyState
          title="Buổi này chưa kết thúc nên chưa chấm được"
          text="Điểm lấy từ điểm danh, ý kiến, biểu quyết đã ghi đủ."
        >
          <LinkButton look="primary" href={back.href}>
            Mở buổi sinh hoạt
          </LinkButton>
        </EmptyState>
      </>
    );
  return <Sheet view={view} sheet={sheet} day={day} back={back} />;
}

interface ScoreSheetProps {
  view: ScoreView;
  sheet: ScoreSheet;
  day: string;
  back: { href: string; to: string };
}

function Sheet({ view: { session, settled, moved, chair }, sheet, day, back }: ScoreSheetProps) {
  const minutes = useVerb('document:list', { sessionId: session.id, kind: MINUTES }).data?.[0];
  const cellName = useVerb('cell:get', {}).data?.cell.name ?? '';
  const judge = useChange('score:judge');
  const { problem, attempt } = useAttempt();
  const [hasSources, setSources] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const known = rowsOf(sheet)
    .flatMap(({ judgement }) => judgement?.by ?? [])
    .at(-1);
  const [typedBy, setBy] = useState<string | null>(null);
  const by = (typedBy ?? known ?? chair).trim();
  const isMet = sheet.scale === 'met';

  const print = (): void =>
    void attempt(async () => {
      if (page.current !== null) await printScore(page.current, cellName, () => host.print({}));
    });
  useCommand('print', print);
  const hrefOf = (place: EvidencePlace): string | null => {
    if (typeof place === 'object')
      return 'documentId' in place
        ? routeTo('soan-thao', place.documentId)
        : routeTo('buoi-sinh-hoat', place.sessionId);
    // Of a closed session the minutes hold the words.
    return minutes === undefined || place === 'times' ? back.href : routeTo('soan-thao', minutes.id);
  };
  const give = async (rowId: string, points: number | null): Promise<void> => {
    await judge.mutateAsync({ id: session.id, rowId, points, by }).catch(() => {
      // Told by `judge.error`; the field keeps what was typed.
    });
  };
  const { figure, of } = headFigure(sheet);
  const waiting = waitingLines(sheet);
  const failed = judge.error?.message ?? problem;
  return (
    <div ref={page}>
      <PageHead
        title={`${isMet ? 'Tự đánh giá' : 'Tự chấm'} buổi sinh hoạt${day}`}
        back={back}
        about={
          <>
            {SCREENS['buoi-sinh-hoat']}, quý {romanQuarter(session.quarter)} năm {session.year} ·{' '}
            {sheet.title} {settled !== null && <Chip tone="ok">Đã chốt</Chip>}
          </>
        }
      >
        <Button onClick={print}>In phiếu</Button>
        {settled !== null ? (
          <ReopenScore id={session.id} />
        ) : waiting.length > 0 ? (
          <Button look="primary" onClick={() => focusWaiting()}>
            {isMet ? 'Ghi kết luận' : 'Chấm'} mục {waiting[0]?.number}
          </Button>
        ) : (
          <SettleScore id={session.id} by={by} sheet={sheet} />
        )}
      </PageHead>
      {failed !== null && <ErrorNote message={failed} />}
      {settled !== null && <ScoreMoved moved={moved} isMet={isMet} />}
      <div className="score-head">
        <p className="score-total">
          <b className="numbers">{figure}</b> <span>{of}</span>
        </p>
        <p>
          {outlook(sheet)}{' '}
          {settled === null ? (
            waiting.length > 0 && <span className="muted">Chấm xong mới chốt được.</span>
          ) : (
            <span className="muted">
              {settled.by} chốt ngày {formatScreenDate(localDay(settled.at))}.
            </span>
          )}
        </p>
      </div>
      {!isMet && <ScoreScale sheet={sheet} />}
      {settled === null && (
        <label className="score-by">
          <span>Người chấm</span>
          <input
            className="input"
            value={typedBy ?? known ?? chair}
            onChange={(event) => setBy(event.target.value)}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={by === ''}
          />
          {by === '' && <span className="field-error">Hãy ghi tên người chấm.</span>}
        </label>
      )}
      <section className="score-room" aria-label="Phiếu">
        <ScoreTable
          sheet={sheet}
          hasSources={hasSources}
          hrefOf={hrefOf}
          field={
            settled === null
              ? (line) => <ScoreField line={line} isMet={isMet} onJudge={(points) => give(line.id, points)} />
              : null
          }
        />
      </section>
      <p className="small muted">
        Điểm lấy từ số liệu không sửa tay: muốn đổi thì sửa điểm danh, biên bản hoặc việc giao, có ghi vào
        Nhật ký. Mục người chấm cần tên người chấm; chi uỷ thống nhất rồi chốt.{' '}
        <Button look="link" aria-pressed={hasSources} onClick={() => setSources(!hasSources)}>
          {hasSources ? 'Ẩn nguồn từng dòng' : 'Xem nguồn từng dòng'}
        </Button>
      </p>
    </div>
  );
}
