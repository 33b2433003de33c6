/** An incoming paper chosen as the basis (căn cứ) of one of the cell's: one press, and it is cited right. */
import { useState } from 'react';
import { citeIncoming } from '../../shared/domain/incoming.ts';
import { useVerb } from '../queries.ts';
import { routeTo } from '../route.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { today } from '../ui/moments.ts';
import { ErrorNote, Waiting } from '../ui/page.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { searchWords } from '../ui/search-words.ts';
import './incoming-basis.css';

interface IncomingBasisProps {
  /** Of the paper that rests on it; null while it has none. */
  day: string | null;
  /** The whole line, "Căn cứ Hướng dẫn số …". */
  onChoose: (line: string) => void;
}

export function IncomingBasis({ day, onChoose }: IncomingBasisProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="link" size="tiny" onClick={() => setOpen(true)}>
        Chọn từ văn bản đến…
      </Button>
      {isOpen && (
        <BasisDialog
          day={day ?? today()}
          onChoose={(line) => {
            onChoose(line);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface BasisDialogProps {
  day: string;
  onChoose: (line: string) => void;
  onClose: () => void;
}

function BasisDialog({ day, onChoose, onClose }: BasisDialogProps) {
  const register = useVerb('incoming:list', {});
  const [typed, setTyped] = useState('');
  const isFound = searchWords(typed);
  const lines = (register.data ?? []).filter(({ symbol, issuer, subject }) =>
    isFound([symbol, issuer, subject]),
  );
  return (
    <Dialog isWide title="Chọn văn bản đến làm căn cứ" onClose={onClose}>
      <SearchField
        label="Tìm văn bản đến"
        placeholder="Số, trích yếu, nơi gửi; không cần dấu"
        value={typed}
        onChange={setTyped}
      />
      {register.error !== null && <ErrorNote message={register.error.message} />}
      {register.data === undefined && register.error === null && <Waiting what="sổ văn bản đến" />}
      {register.data?.length === 0 && (
        <p>
          Sổ văn bản đến chưa có dòng nào. <a href={routeTo('luu-ho-so', 'den')}>Vào sổ văn bản đến</a>
        </p>
      )}
      <ul className="incoming-choices">
        {lines.slice(0, 50).map((line) => (
          <li key={line.id}>
            <button type="button" onClick={() => onChoose(`Căn cứ ${citeIncoming(line, day)}`)}>
              {citeIncoming(line, day)}
            </button>
          </li>
        ))}
      </ul>
      {lines.length > 50 && (
        <p className="muted small">Còn {lines.length - 50} văn bản nữa; hãy gõ để tìm.</p>
      )}
      <div className="dialog-acts">
        <Button onClick={onClose}>Đóng</Button>
      </div>
    </Dialog>
  );
}
