/** The cells of the register that say more than one thing. */
import type { RegisterEntry } from '../../../shared/domain/numbering.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { routeTo } from '../../route.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { entryMark } from './register-view.ts';

/** The number, the way to its paper, and what is to be known of it. */
export function NumberCell({ entry }: { entry: RegisterEntry }) {
  const { documentId, symbol, voidedAt } = entry;
  const mark = entryMark(entry);
  const className = voidedAt === null ? 'list-name' : 'list-name number-void';
  return (
    <>
      {documentId === null ? (
        <span className={className}>{symbol}</span>
      ) : (
        <a className={className} href={routeTo('soan-thao', documentId)}>
          {symbol}
        </a>
      )}
      {mark !== null && <small className="muted number-mark">{mark}</small>}
    </>
  );
}

interface FileCellProps {
  entry: RegisterEntry;
  onFile: (documentId: number) => void;
  onVoid: (entry: RegisterEntry) => void;
}

/** Whether it was filed, and what can be done with the number. */
export function FileCell({ entry, onFile, onVoid }: FileCellProps) {
  const { documentId, filedOn, symbol, voidedAt } = entry;
  if (voidedAt !== null) return null;
  return (
    <span className="register-acts">
      {filedOn !== null && <Chip tone="ok">Đã lưu {formatScreenDate(filedOn)}</Chip>}
      {filedOn === null && documentId !== null && (
        <Button onClick={() => onFile(documentId)}>
          Lưu hồ sơ<span className="spoken"> văn bản {symbol}</span>
        </Button>
      )}
      <Button look="quiet" onClick={() => onVoid(entry)}>
        Huỷ số<span className="spoken"> {symbol}</span>
      </Button>
    </span>
  );
}
