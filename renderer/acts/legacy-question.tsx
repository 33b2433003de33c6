/** A file whose letters seem to be of before Unicode: a line of it both ways, and somebody says which can be read. */
import type { LegacyReading, TextEncoding } from '../../shared/text/legacy-texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/page.tsx';
import { useAttempt } from '../ui/use-attempt.ts';

const ENCODING_NAMES: Readonly<Record<TextEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  viqr: 'VIQR',
};

interface LegacyQuestionProps {
  fileName: string;
  legacy: LegacyReading;
  /** Reads the file again, its letters made Unicode. */
  onConvert: (encoding: TextEncoding) => Promise<void>;
  onKeep: () => void;
  onClose: () => void;
}

export function LegacyQuestion({ fileName, legacy, onConvert, onKeep, onClose }: LegacyQuestionProps) {
  const { problem, isBusy, attempt } = useAttempt();
  const { encoding, before, after } = legacy;
  return (
    <Dialog
      title="Chữ theo bảng mã cũ"
      text={`Chữ trong “${fileName}” có vẻ gõ theo bảng mã ${ENCODING_NAMES[encoding]}. Hãy xem dòng nào đọc được.`}
      onClose={onClose}
    >
      {problem !== null && <ErrorNote message={problem} />}
      <dl>
        <dt>Đang ghi trong tệp</dt>
        <dd>{before}</dd>
        <dt>Chuyển sang Unicode</dt>
        <dd>{after}</dd>
      </dl>
      <div className="dialog-acts">
        <Button look="primary" disabled={isBusy} onClick={() => void attempt(() => onConvert(encoding))}>
          Chuyển sang Unicode
        </Button>
        <Button onClick={onKeep}>Giữ nguyên chữ trong tệp</Button>
      </div>
    </Dialog>
  );
}
