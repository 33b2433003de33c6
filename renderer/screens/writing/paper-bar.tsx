/** The paper's name and state, and what comes next with it. */
import { Ellipsis, FileDown, FileText, type LucideIcon, Printer } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type CommandId, menuLabel } from '../../../shared/commands.ts';
import { type Document, type DocumentState, isEditable } from '../../../shared/domain/document.ts';
import { STATE_NAMES } from '../../../shared/strings.ts';
import { offeredCommands, runCommand } from '../../commands.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { documentName } from '../../ui/document-name.ts';
import { BackLink, ErrorNote } from '../../ui/page.tsx';
import { PaperDialogs } from './paper-dialogs.tsx';
import { stateTone } from './paper-words.ts';
import { usePaperActs } from './use-paper-acts.ts';
import '../../ui/menu.css';

/** What comes next in each state, and what else is close at hand. */
const NEXT: Readonly<Record<DocumentState, { first: CommandId | null; others: readonly CommandId[] }>> = {
  draft: { first: 'approve-document', others: ['send-to-review'] },
  review: { first: 'approve-document', others: ['withdraw-from-review'] },
  approved: { first: 'issue-document', others: ['reopen-document'] },
  issued: { first: 'file-document', others: [] },
  filed: { first: null, others: [] },
};

/** Always in sight: what most papers are opened for. */
const WAYS_OUT = [
  { id: 'export-document', label: 'Word', Sign: FileText },
  { id: 'save-pdf', label: 'PDF', Sign: FileDown },
  { id: 'print', label: 'In', Sign: Printer },
] as const satisfies readonly { id: CommandId; label: string; Sign: LucideIcon }[];

const MORE: readonly CommandId[] = [
  'copy-document',
  'refresh-document',
  'open-history',
  'reopen-document',
  'delete-document',
];

interface Toggle {
  isOpen: boolean;
  toggle: () => void;
}

interface PaperBarProps {
  document: Document;
  /** Brings everything typed to disk first. */
  flush: () => Promise<boolean>;
  /** Opens and closes what stands around the text; null where nothing can be changed. */
  head: Toggle | null;
  /** What the checker says, and how many things. */
  lint: Toggle & { count: number };
  /** What was said in the open round; null without one. */
  items?: (Toggle & { count: number }) | null;
}

export function PaperBar({ document, flush, head, lint, items = null }: PaperBarProps) {
  const acts = usePaperActs(document, flush);
  const { first, others } = NEXT[document.state];
  const isReport = isEditable(document.state) && document.source.year !== null;
  const isShown = new Set<CommandId>([...(first === null ? [] : [first]), ...others]);
  return (
    <>
      <header className="paper-bar">
        <BackLink href={routeTo('soan-thao')} to="danh sách văn bản" />
        <div className="paper-name">
          <h1 title={document.title}>{documentName(document)}</h1>
          <span className="small muted">{document.symbol ?? `Bản thứ ${document.revision}`}</span>
        </div>
        <Chip tone={stateTone(document.state)}>{STATE_NAMES[document.state]}</Chip>
        <div className="page-acts paper-acts">
          {head !== null && (
            <Button look="quiet" aria-pressed={head.isOpen} onClick={head.toggle}>
              Thông tin
            </Button>
          )}
          <Button look="quiet" aria-pressed={lint.isOpen} onClick={lint.toggle}>
            Thể thức {lint.count > 0 && <span className="numbers">{lint.count}</span>}
          </Button>
          {isReport && (
            <Button look="quiet" disabled={acts.isBusy} onClick={() => runCommand('assess-period')}>
              Nhận xét của kỳ
            </Button>
          )}
          {items !== null && (
            <Button look="quiet" aria-pressed={items.isOpen} onClick={items.toggle}>
              Góp ý <span className="numbers">{items.count}</span>
            </Button>
          )}
          {WAYS_OUT.map(({ id, label, Sign }) => (
            <Button key={id} look="quiet" disabled={acts.isBusy} onClick={() => runCommand(id)}>
              <Sign aria-hidden="true" />
              {label}
            </Button>
          ))}
          {others.map((id) => (
            <Button key={id} disabled={acts.isBusy} onClick={() => runCommand(id)}>
              {menuLabel(id)}
            </Button>
          ))}
          {first !== null && (
            <Button look="primary" disabled={acts.isBusy} onClick={() => runCommand(first)} data-tour-at="4">
              {menuLabel(first)}
            </Button>
          )}
          <More isShown={isShown} />
        </div>
      </header>
      {acts.error !== null && (
        <div className="desk-note">
          <ErrorNote message={acts.error} />
        </div>
      )}
      <PaperDialogs document={document} acts={acts} />
    </>
  );
}

function More({ isShown }: { isShown: ReadonlySet<CommandId> }) {
  return (
    // Not modal: the page behind stays known to screen readers, and nothing there is hidden with the focus in it.
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="icon-button" aria-label="Việc khác" title="Việc khác">
        <Ellipsis aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={4}>
          {offeredCommands('soan-thao')
            .filter(({ id }) => MORE.includes(id) && !isShown.has(id))
            .map(({ id, label }) => (
              <DropdownMenu.Item key={id} className="menu-item" onSelect={() => void runCommand(id)}>
                {label}
              </DropdownMenu.Item>
            ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
