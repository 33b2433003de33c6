import { useState } from 'react';
import type { Id } from '../../../shared/domain/values.ts';
import { call, host, isApiError } from '../../api.ts';
import { tellChanged } from '../../queries.ts';
import { finishStep } from '../../step-done.ts';
import { printPaper } from './print-paper.ts';

/** Each rejects with what was refused, or when the person chose no file after all. */
interface Exporting {
  exportWord: () => Promise<void>;
  /** Over a file somebody edited, once `onBarred` has asked. */
  exportAnyway: () => Promise<void>;
  print: () => Promise<void>;
  savePdf: () => Promise<void>;
}

interface ExportingOptions {
  /** Where the file was to go there is one that is not ours as it stands. */
  onBarred: () => void;
  onWritten: () => void;
}

/** The ways out of the program for the text as it is stored. */
export function useExporting(id: Id, { onBarred, onWritten }: ExportingOptions): Exporting {
  const [target, setTarget] = useState<string | null>(null);
  const tell = (done: string, file: string): void => {
    tellChanged();
    finishStep({
      place: ['soan-thao', id],
      asked: { documentId: id },
      done,
      about: file,
      extras: waysTo(file),
    });
  };
  /** A browser puts it among the person's downloads, and does not say where. */
  const handOut = async (): Promise<void> => {
    const file = await call('export:hand-out', { id, format: 'docx', how: 'file' });
    await host.saveFile(file);
    tell('Đã tải tệp Word về thư mục Tải xuống (Downloads)', file.fileName);
  };
  const write = async (file: string, replace: boolean): Promise<void> => {
    try {
      await call('export:write', { id, file, format: 'docx', replace });
      onWritten();
      tell('Đã xuất tệp Word', file);
    } catch (error) {
      if (!isApiError(error, 'file-edited') && !isApiError(error, 'file-exists')) throw error;
      setTarget(file);
      onBarred();
    }
  };
  return {
    exportWord: async () => {
      if (!host.capabilities.paths) return handOut();
      const { fileName } = await call('export:render', { id, format: 'docx' });
      const file = await host.pickSavePath({ fileName });
      if (file !== null) await write(file, false);
    },
    exportAnyway: async () => {
      if (target !== null) await write(target, true);
    },
    print: () => printPaper(id, () => host.print({})),
    savePdf: () => printPaper(id, (fileName) => host.savePdf({ fileName: `${fileName}.pdf` })),
  };
}

/** What one does with a file that was just written: look where it lies, hand its path on. */
function waysTo(file: string): { label: string; act: () => void }[] {
  const copy = (): void => void host.copyText({ text: file });
  if (!host.capabilities.paths) return [{ label: 'Chép tên tệp', act: copy }];
  return [
    { label: 'Mở thư mục', act: () => void host.showFile({ path: file }) },
    { label: 'Chép đường dẫn', act: copy },
  ];
}
