/** One paper: a desk while it may be written, the page as printed once it stands still. */
import { isEditable } from '../../../shared/domain/document.ts';
import { useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { LinkButton } from '../../ui/button.tsx';
import { ErrorNote, Waiting } from '../../ui/page.tsx';
import { Desk } from './desk.tsx';
import { FrozenPaper } from './frozen-paper.tsx';

interface OpenPaperProps {
  id: number;
  /** Whether the address asks for what the checker says of it. */
  asksFindings: boolean;
}

export function OpenPaper({ id, asksFindings }: OpenPaperProps) {
  const document = useVerb('document:get', { id });
  if (document.data !== undefined)
    return isEditable(document.data.state) ? (
      <Desk document={document.data} asksFindings={asksFindings} />
    ) : (
      <FrozenPaper document={document.data} asksFindings={asksFindings} />
    );
  if (document.error === null) return <Waiting what="văn bản" />;
  return (
    <>
      <ErrorNote message={document.error.message} onRetry={() => void document.refetch()} />
      <p>
        <LinkButton look="quiet" href={routeTo('soan-thao')}>
          Về danh sách văn bản
        </LinkButton>
      </p>
    </>
  );
}
