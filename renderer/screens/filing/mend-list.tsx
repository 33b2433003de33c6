/** What differs or is missing, each with its right answers. Nothing here writes over what somebody made. */
import { useState } from 'react';
import type { FiledPaper, FolderView } from '../../../shared/contract/filing.ts';
import type { FileState } from '../../../shared/domain/filing.ts';
import type { MissingPaper } from '../../../shared/domain/filing-missing.ts';
import { useChange } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { documentName } from '../../ui/document-name.ts';
import { ErrorNote } from '../../ui/page.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useToast } from '../../ui/toast.tsx';

const WORDS: Readonly<Partial<Record<FileState, string>>> = {
  edited: 'tệp Word có người sửa sau khi xuất. Sổ không ghi đè.',
  missing: 'tệp không còn ở chỗ đã xuất.',
  outdated: 'tệp là bản cũ, văn bản đã ban hành lại sau đó.',
};

interface MendListProps {
  view: FolderView;
  onCompare: (paper: FiledPaper) => void;
}

export function MendList({ view: { papers, missing }, onCompare }: MendListProps) {
  const [excused, setExcused] = useState<MissingPaper | null>(null);
  const write = useChange('filing:write');
  const excuse = useChange('filing:excuse');
  const show = useToast();
  const faulty = papers.filter(({ state }) => WORDS[state] !== undefined);
  if (faulty.length === 0 && missing.length === 0) return null;
  const renew = (id: number): void =>
    write.mutate(
      { id },
      {
        onSuccess: ({ kept }) =>
          show(
            kept === null
              ? 'Đã xuất tệp'
              : `Đã xuất bản đã ban hành; tệp sửa tay nay là “${kept.replace(/^.*[\\/]/u, '')}”`,
          ),
      },
    );
  return (
    <ul className="filing-mend" aria-label="Cần xem">
      {faulty.map((paper) => (
        <li key={paper.id}>
          <p>
            <b>{nameOf(paper)}</b>: {WORDS[paper.state]}
          </p>
          <div className="page-acts">
            {paper.state === 'missing' ? (
              <LinkButton size="medium" href={routeTo('soan-thao', paper.id)}>
                Mở văn bản
              </LinkButton>
            ) : (
              <Button size="medium" onClick={() => onCompare(paper)}>
                Xem chỗ khác
              </Button>
            )}
            <Button size="medium" disabled={write.isPending} onClick={() => renew(paper.id)}>
              {paper.state === 'edited' ? 'Xuất bản mới, giữ cả hai' : 'Xuất lại'}
            </Button>
          </div>
        </li>
      ))}
      {missing.map((one) => (
        <li key={one.key} className={one.excuse === '' ? undefined : 'filing-excused'}>
          <p>
            <b>{one.title}</b>:{' '}
            {one.excuse === '' ? 'chưa có bản đã ban hành.' : `không có, vì ${one.excuse}.`}
          </p>
          <div className="page-acts">
            <LinkButton size="medium" href={wayTo(one)}>
              {one.sessionId === null ? 'Mở kế hoạch' : 'Mở buổi sinh hoạt'}
            </LinkButton>
            {one.excuse === '' ? (
              <Button size="medium" look="quiet" onClick={() => setExcused(one)}>
                Ghi “không có”, nêu lý do
              </Button>
            ) : (
              <Button
                size="medium"
                look="quiet"
                disabled={excuse.isPending}
                onClick={() => excuse.mutate({ key: one.key, reason: '' })}
              >
                Bỏ ghi chú này
              </Button>
            )}
          </div>
        </li>
      ))}
      {[write.error, excuse.error].map(
        (error) => error !== null && <ErrorNote key={error.message} message={error.message} />,
      )}
      {excused !== null && (
        <ReasonDialog
          title={`Vì sao không có ${excused.title.charAt(0).toLowerCase()}${excused.title.slice(1)}?`}
          text="Lý do được in ở mục lục và ghi vào nhật ký."
          verb="Ghi lý do"
          rows={2}
          error={excuse.error?.message ?? null}
          onGiven={(reason) =>
            excuse.mutate({ key: excused.key, reason }, { onSuccess: () => setExcused(null) })
          }
          onClose={() => setExcused(null)}
        />
      )}
    </ul>
  );
}

function nameOf(paper: FiledPaper): string {
  return paper.symbol === '' ? documentName(paper) : `${documentName(paper)}, số ${paper.symbol}`;
}

function wayTo({ sessionId, year }: MissingPaper): string {
  return sessionId === null ? routeTo('ke-hoach', year) : routeTo('buoi-sinh-hoat', sessionId);
}
