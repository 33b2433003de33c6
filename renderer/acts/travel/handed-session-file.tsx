import { useEffect, useState } from 'react';
import type { PickedFile } from '../../../shared/contract/host.ts';
import { host } from '../../api.ts';
import { go, useRoute } from '../../route.ts';
import { ChosenSessionFile } from './open-session-file.tsx';

/** The session file the program was opened with, whatever book is open, or none. */
export function HandedSessionFile() {
  const { screen, rest } = useRoute();
  const isAsked = screen === 'buoi-sinh-hoat' && rest[0] === 'mo-tep';
  const [file, setFile] = useState<PickedFile | null>(null);
  useEffect(() => {
    if (isAsked) void host.takeHandedFile({}).then(setFile, () => undefined);
  }, [isAsked]);
  const close = (): void => {
    setFile(null);
    if (isAsked) go('buoi-sinh-hoat');
  };
  return file === null ? null : <ChosenSessionFile file={file} onClose={close} />;
}
