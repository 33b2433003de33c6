/** Told beside an issued paper: where its source says otherwise by now, and the papers that put it right. */
import { useState } from 'react';
import { type DocumentSummary, isIssued } from '../../shared/domain/document.ts';
import { KIND_RULES, type KindRule } from '../../shared/format/kinds.ts';
import { KIND_NAMES } from '../../shared/strings.ts';
import { useVerb } from '../queries.ts';
import { routeTo } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { DifferencesDialog } from './differences-dialog.tsx';
import './paper-differences.css';

/** What a paper is compared with, as it is called in a sentence. */
const SOURCES: Readonly<Record<NonNullable<KindRule['madeFrom']>, string>> = {
  plan: 'kế hoạch',
  session: 'buổi sinh hoạt',
  period: 'số liệu trong sổ',
};

interface PaperDifferencesProps {
  document: DocumentSummary;
  /** The plan the paper is of; null for any other paper. */
  planId: number | null;
}

/** Nothing while paper and source agree and no other paper is about it. */
export function PaperDifferences({ document, planId }: PaperDifferencesProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { id, kind, correctsId, adjustsId } = document;
  const differences = useVerb('document:differences', { id }).data ?? [];
  const amending = useVerb('document:list', { amending: id }).data ?? [];
  const amendedId = correctsId ?? adjustsId;
  const read = useVerb('document:get', { id: amendedId ?? id }, amendedId !== null).data;
  // The paper's own page reads the paper itself by the same key.
  const amended = amendedId === null ? undefined : read;
  const source = SOURCES[KIND_RULES[kind].madeFrom ?? 'session'];
  if (differences.length === 0 && amending.length === 0 && amended === undefined) return null;
  return (
    <div className="paper-differences" role="status">
      {differences.length > 0 && (
        <span>
          Khác với {KIND_RULES[kind].madeFrom === null ? 'thông tin hiện nay' : source}: {differences.length}{' '}
          chỗ{' '}
          <Button look="link" onClick={() => setIsOpen(true)}>
            Xem
          </Button>
        </span>
      )}
      {amended !== undefined && amendedId !== null && (
        <span>
          {correctsId === null ? 'Điều chỉnh' : 'Đính chính'} <PaperLink paper={amended} />
        </span>
      )}
      {amending.map((paper) => (
        <span key={paper.id}>
          {amendingWords(paper)} <PaperLink paper={paper} />
        </span>
      ))}
      {isOpen && (
        <DifferencesDialog
          document={document}
          planId={planId}
          begun={amending.find(({ state }) => !isIssued(state)) ?? null}
          differences={differences}
          onClose={() => setIsOpen(false)}
        />
      )}
    </div>
  );
}

function PaperLink({ paper: { id, kind, symbol } }: { paper: DocumentSummary }) {
  return (
    <a href={routeTo('soan-thao', id)}>
      {KIND_NAMES[kind].toLowerCase()} {symbol !== null && `số ${symbol}`}
    </a>
  );
}

function amendingWords({ correctsId, state }: DocumentSummary): string {
  if (!isIssued(state)) return correctsId === null ? 'Đang soạn điều chỉnh:' : 'Đang soạn đính chính:';
  return correctsId === null ? 'Được điều chỉnh tại' : 'Được đính chính tại';
}
