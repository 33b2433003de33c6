/** Commands that work everywhere, the keys that reach them, and the dialogs they open. */
import { Suspense, useEffect, useState } from 'react';
import { findByKey } from '../../shared/commands.ts';
import { call, host, isApiError, onCommand, onNotice } from '../api.ts';
import { runInBackground } from '../background.ts';
import { runCommand, useCommand } from '../commands.ts';
import { toggleTheme } from '../look.ts';
import { useChange } from '../queries.ts';
import { go, useRoute } from '../route.ts';
import { messageOf } from '../ui/message-of.ts';
import { useToast } from '../ui/toast.tsx';
import { HelpPanel, useHelpAhead } from './help/help-ahead.tsx';
import { type HelpName, helpAt } from './help/places.ts';
import { Palette } from './palette.tsx';
import { ShortcutList } from './shortcut-list.tsx';

export function FrameCommands() {
  const route = useRoute();
  const { screen } = route;
  const show = useToast();
  const [opened, setOpened] = useState<'palette' | 'shortcuts' | { help: HelpName } | null>(null);
  const backUp = useChange('backup:run');

  useHelpAhead();
  useEffect(() => onCommand((id) => void runCommand(id)), []);
  useEffect(() => onNotice((sentence) => show(sentence)), [show]);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented) return;
      const command = findByKey(event, screen);
      if (command !== undefined && runCommand(command.id)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [screen]);

  useCommand('open-palette', () => setOpened('palette'));
  useCommand('open-help', () => setOpened({ help: helpAt(route) }));
  useCommand('show-shortcuts', () => setOpened('shortcuts'));
  useCommand('show-about', () => go('cai-dat', 'gioi-thieu'));
  useCommand('show-program-sheet', () => go('cai-dat', 've-chuong-trinh'));
  useCommand('verify-data', () => go('cai-dat', 'sao-luu'));
  useCommand('new-document', () => go('soan-thao', 'moi'));
  useCommand('import-document', () => go('soan-thao', 'nhap-tep'));
  useCommand('open-package', () => go('ra-soat', 'mo-goi'));
  useCommand('toggle-theme', toggleTheme);
  useCommand('open-window', () => void host.openWindow({ route: '#/tong-quan', place: 'desk' }));
  useCommand('print', () => void host.print({}));
  useCommand(
    'save-pdf',
    host.capabilities.pdf ? () => void host.savePdf({ fileName: `${document.title}.pdf` }) : null,
  );
  useCommand('run-backup', () =>
    backUp.mutate({}, { onSuccess: () => show('Đã sao lưu'), onError: ({ message }) => show(message) }),
  );
  useCommand('export-archive', host.capabilities.paths ? () => void exportArchive(show) : null);

  const close = (): void => setOpened(null);
  if (opened === null) return null;
  if (opened === 'shortcuts') return <ShortcutList onClose={close} />;
  return opened === 'palette' ? (
    <Palette screen={screen} onHelp={(help) => setOpened({ help })} onClose={close} />
  ) : (
    <Suspense>
      <HelpPanel here={opened.help} onClose={close} />
    </Suspense>
  );
}

/** Every paper of every year into a folder the person chooses. */
async function exportArchive(show: (sentence: string) => void): Promise<void> {
  const folder = await host.pickFolder({});
  if (folder === null) return;
  try {
    const { files, kept, outdated } = await runInBackground('Đang xuất hồ sơ', (hooks) =>
      call('export:archive', { folder }, hooks),
    );
    const left = kept.length === 0 ? '' : `, giữ nguyên ${kept.length} tệp đã được sửa tay`;
    const old =
      outdated.length === 0 ? '' : `; còn ${outdated.length} tệp cũ đã sửa tay, ví dụ ${outdated[0]}`;
    show(`Đã xuất ${files.length} tệp${left}${old}`);
  } catch (error) {
    if (!isApiError(error, 'cancelled')) show(messageOf(error));
  }
}
