/** Kiểm tra tệp Word: papers of anybody held against the rules of their day; nothing of them is kept. */
import { FileText, FolderOpen, Printer, Trash2 } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { SCREENS } from '../../../shared/commands.ts';
import { useStore } from '../../store.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { EmptyState, ErrorNote, PageHead } from '../../ui/page.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { addFiles, type CheckedFile, checkedFiles, nameOf, removeAll } from './checked-files.ts';
import { chooseFiles, droppedFiles, type PickedWord } from './chosen-files.ts';
import { FileDetail } from './file-detail.tsx';
import { printReport, saveReport } from './file-report.ts';
import { stateWords } from './file-words.ts';
import './checking.css';

export default function CheckingScreen() {
  const files = useStore(checkedFiles);
  const [chosenKey, setChosenKey] = useState<number | null>(null);
  const [isOver, setOver] = useState(false);
  const { problem, isBusy, attempt } = useAttempt();
  const shown = files.find(({ key }) => key === chosenKey) ?? files[0];
  const done = files.filter(({ state }) => state.is === 'read' || state.is === 'refused').length;
  const isDone = done === files.length;

  const take = (choosing: Promise<readonly PickedWord[]>): void =>
    void attempt(async () => {
      const chosen = await choosing;
      if (chosen.length > 0) addFiles(chosen);
    });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(droppedFiles(event.dataTransfer));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever has no pointer chooses files by the buttons
    <div
      className={isOver ? 'checking checking-over' : 'checking'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <PageHead
        title={SCREENS['kiem-tra']}
        about="Xem xong là thôi: không có gì của các tệp này được lưu vào sổ"
      >
        {files.length > 0 && <Choosing onTake={take} />}
      </PageHead>
      {problem !== null && <ErrorNote message={problem} />}
      {shown === undefined ? (
        <EmptyState
          title="Chưa có tệp nào"
          text="Thả vào đây các tệp Word (.docx) của bất cứ ai, hoặc cả thư mục. Mỗi tệp được xét theo quy định của ngày ghi trên văn bản; tệp gốc giữ nguyên."
        >
          <Choosing onTake={take} />
        </EmptyState>
      ) : (
        <div className="checking-sides">
          <section className="card checking-files" aria-label="Các tệp">
            <div className="card-head">
              <p role="status" className="muted small">
                {isDone ? `${files.length} tệp` : `Đã xem ${done} trên ${files.length} tệp`}
              </p>
              <Button look="quiet" size="medium" onClick={removeAll}>
                <Trash2 aria-hidden="true" /> Bỏ danh sách
              </Button>
            </div>
            <FileList files={files} shown={shown} onShow={setChosenKey} />
            <div className="checking-report">
              <Button
                size="medium"
                disabled={!isDone || isBusy}
                onClick={() => void attempt(() => printReport(files))}
              >
                <Printer aria-hidden="true" /> In kết quả
              </Button>
              <Button
                size="medium"
                disabled={!isDone || isBusy}
                onClick={() => void attempt(() => saveReport(files))}
              >
                <FileText aria-hidden="true" /> Kết quả ra Word
              </Button>
            </div>
          </section>
          <FileDetail key={shown.key} file={shown} />
        </div>
      )}
    </div>
  );
}

function Choosing({ onTake }: { onTake: (choosing: Promise<PickedWord[]>) => void }) {
  return (
    <div className="checking-report">
      <Button onClick={() => onTake(chooseFiles('folder'))}>
        <FolderOpen aria-hidden="true" /> Chọn thư mục
      </Button>
      <Button look="primary" onClick={() => onTake(chooseFiles('files'))}>
        <FileText aria-hidden="true" /> Chọn tệp Word
      </Button>
    </div>
  );
}

interface FileListProps {
  files: readonly CheckedFile[];
  shown: CheckedFile;
  onShow: (key: number) => void;
}

/** One stop of the Tab key; the arrows go from file to file. */
function FileList({ files, shown, onShow }: FileListProps) {
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = by === undefined ? undefined : files[files.indexOf(shown) + by];
    if (by !== undefined) event.preventDefault();
    if (next === undefined) return;
    onShow(next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-file="${next.key}"]`)?.focus();
  };
  return (
    <ol onKeyDown={press}>
      {files.map(({ key, path, state }) => {
        const { tone, words } = stateWords(state);
        const folder = path.slice(0, -nameOf(path).length);
        return (
          <li key={key}>
            <button
              type="button"
              data-file={key}
              tabIndex={key === shown.key ? 0 : -1}
              aria-pressed={key === shown.key}
              onClick={() => onShow(key)}
            >
              <span className={key === shown.key ? 'checking-name checking-name-here' : 'checking-name'}>
                {folder !== '' && <span className="small muted">{folder}</span>}
                {nameOf(path)}
              </span>
              <Chip tone={tone}>{words}</Chip>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
