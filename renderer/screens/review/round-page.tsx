/** One round: its answers come in at the top, its parts lie side by side below. */
import { ClipboardPaste, FileInput, FileText, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { IntakeReport, ReviewView } from '../../../shared/contract/review.ts';
import { KIND_NAMES } from '../../../shared/strings.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote, PageHead } from '../../ui/page.tsx';
import { PageParts } from '../../ui/page-parts.tsx';
import { StatusSlot } from '../../ui/status-slot.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ComparePart } from './compare-part.tsx';
import { IntakeDialog } from './intake-dialog.tsx';
import { ItemsPart } from './items-part.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { PeoplePart } from './people-part.tsx';
import { pickAndTake } from './pick-and-take.ts';
import { progressWords } from './review-words.ts';
import { TallyPart } from './tally-part.tsx';
import { TypedDialog } from './typed-dialog.tsx';

export function RoundPage({ view, part }: { view: ReviewView; part: string }) {
  const { round, document, reviewers, items, isLate } = view;
  const [reports, setReports] = useState<IntakeReport[] | null>(null);
  const [opened, setOpened] = useState<'type' | 'paste' | 'close' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isOpen = round.state === 'open';
  const waiting = reviewers.filter(({ verdict }) => verdict === 'unseen' || verdict === 'seen').length;
  const undecided = items.filter(({ decision }) => decision === 'open').length;

  const take = async (): Promise<void> => {
    setProblem(null);
    const taken = await pickAndTake({ roundId: round.id });
    if ('problem' in taken) setProblem(taken.problem);
    else if (taken.reports.length > 0) setReports(taken.reports);
  };

  return (
    <div className="review-page">
      <PageHead
        fit="close"
        back={{ href: routeTo('ra-soat'), to: 'danh sách vòng lấy ý kiến' }}
        title={`${KIND_NAMES[document.kind]}: ${document.title}`}
        about={
          <>
            Vòng lấy ý kiến trên bản {round.revision}
            {round.dueOn !== null && <>, hạn {formatScreenDate(round.dueOn)}</>}{' '}
            {isOpen ? isLate && <Chip tone="late">Quá hạn</Chip> : <Chip tone="ok">Đã kết thúc</Chip>}
          </>
        }
      >
        <LinkButton href={routeTo('soan-thao', document.id)}>
          <FileText aria-hidden="true" /> Mở văn bản
        </LinkButton>
        {isOpen && (
          <>
            <Button onClick={() => setOpened('type')} disabled={reviewers.length === 0}>
              <PenLine aria-hidden="true" /> Nhập hộ góp ý
            </Button>
            <Button onClick={() => setOpened('paste')}>
              <ClipboardPaste aria-hidden="true" /> Dán mã trả lời
            </Button>
            <Button onClick={() => void take()}>
              <FileInput aria-hidden="true" /> Nhận tệp góp ý
            </Button>
            <Button look="primary" onClick={() => setOpened('close')}>
              Kết thúc vòng
            </Button>
          </>
        )}
      </PageHead>
      {problem !== null && <ErrorNote message={problem} />}
      <PageParts
        label="Các phần của vòng lấy ý kiến"
        parts={[
          { ...partOf(round.id, '', part), label: 'Góp ý', count: items.length },
          { ...partOf(round.id, 'nguoi', part), label: 'Người góp ý', count: reviewers.length },
          { ...partOf(round.id, 'so-sanh', part), label: 'So sánh bản' },
          { ...partOf(round.id, 'thong-ke', part), label: 'Tổng hợp' },
        ]}
      />
      {part === '' && <ItemsPart view={view} />}
      {part === 'nguoi' && <PeoplePart view={view} />}
      {part === 'so-sanh' && <ComparePart documentId={document.id} from={round.revision} />}
      {part === 'thong-ke' && <TallyPart view={view} />}
      <StatusSlot>
        {progressWords({ reviewers: reviewers.length, waiting, items: items.length, undecided })}
      </StatusSlot>
      {reports !== null && <IntakeDialog reports={reports} onClose={() => setReports(null)} />}
      {opened === 'type' && <TypedDialog view={view} onClose={() => setOpened(null)} />}
      {opened === 'paste' && (
        <PasteDialog
          onTaken={(taken) => {
            setOpened(null);
            setReports(taken);
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'close' && <CloseDialog view={view} onClose={() => setOpened(null)} />}
    </div>
  );
}

function partOf(roundId: number, name: string, here: string): { href: string; isHere: boolean } {
  return { href: routeTo('ra-soat', roundId, ...(name === '' ? [] : [name])), isHere: name === here };
}
