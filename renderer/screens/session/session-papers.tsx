/** The papers of a session: those there are, and those that can be made of it now. */

import { isIssued } from '../../../shared/domain/document.ts';
import type { Session } from '../../../shared/domain/session.ts';
import { KIND_RULES, type Kind, MINUTES } from '../../../shared/format/kinds.ts';
import { KIND_NAMES, STATE_NAMES } from '../../../shared/strings.ts';
import { DRAFTED, MINUTES_MADE, openDrafted } from '../../acts/next-act.ts';
import { PaperDifferences } from '../../acts/paper-differences.tsx';
import { useChange, useVerb } from '../../queries.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { ErrorNote } from '../../ui/page.tsx';
import { offeredKinds } from './offered-kinds.ts';

export function SessionPapers({ session }: { session: Session }) {
  const { id, state } = session;
  const documents = useVerb('document:list', { sessionId: id });
  const create = useChange('document:create');
  const assemble = useChange('minutes:assemble');
  const known = documents.data ?? [];
  const wanted = offeredKinds(state).filter((kind) => !known.some((document) => document.kind === kind));
  const failed = documents.error ?? create.error ?? assemble.error;

  const make = (kind: Kind): void => {
    const open = (done: string) => ({
      onSuccess: ({ document }: { document: { id: number } }) => openDrafted(document.id, done),
    });
    if (kind === MINUTES) assemble.mutate({ sessionId: id }, open(MINUTES_MADE));
    else create.mutate({ kind, sessionId: id }, open(DRAFTED));
  };
  return (
    <section className="card" aria-labelledby="papers">
      <h2 id="papers">Văn bản</h2>
      <ul className="entries">
        {known.map((document) => (
          <li key={document.id}>
            <a className="list-name" href={routeTo('soan-thao', document.id)}>
              {KIND_NAMES[document.kind]}
            </a>
            <Chip tone={isIssued(document.state) ? 'ok' : 'plain'}>
              {document.symbol ?? STATE_NAMES[document.state]}
            </Chip>
            <span className="small muted">{document.title}</span>
            {isIssued(document.state) && <PaperDifferences document={document} planId={null} />}
          </li>
        ))}
      </ul>
      {failed !== null && <ErrorNote message={failed.message} />}
      <div className="papers-acts">
        {wanted.map((kind) => (
          <Button key={kind} disabled={create.isPending || assemble.isPending} onClick={() => make(kind)}>
            {KIND_RULES[kind].makeLabel}
          </Button>
        ))}
      </div>
    </section>
  );
}
