/** The only way from a page to the main process: known verbs from our own page, handed on to the backend or answered here. */
import {
  BrowserWindow,
  clipboard,
  dialog,
  type IpcMainInvokeEvent,
  ipcMain,
  shell,
  type WebContents,
} from 'electron';
import { type BridgeAnswer, IPC } from '../shared/contract/bridge.ts';
import { isChannel } from '../shared/contract/channels.ts';
import { toErrorMessage } from '../shared/contract/errors.ts';
import {
  type CheckedHostInputOf,
  HOST_VERBS,
  type HostOutputOf,
  type HostVerbName,
  type PickedFile,
} from '../shared/contract/host.ts';
import { Request } from '../shared/contract/messages.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import type { BackendHost } from './backend-host.ts';
import { readGiven } from './files/given-file.ts';
import { refuseOwnPlace } from './files/own-places.ts';
import { writeWhole } from './files/whole-file.ts';
import { isOurPage } from './security.ts';

/** Above what any verb takes; the verb itself says its own limit in its own words. */
const MAX_FILE_MB = 40;

type HostAnswers = {
  [V in HostVerbName]: (
    window: BrowserWindow,
    input: CheckedHostInputOf<V>,
  ) => HostOutputOf<V> | Promise<HostOutputOf<V>>;
};

/** What the app itself does: its windows, and the passwords it keeps. */
export type WindowAnswers = Omit<HostAnswers, keyof typeof FILE_ANSWERS>;

export function answerPages(backend: BackendHost, windows: WindowAnswers): void {
  const answers: HostAnswers = { ...FILE_ANSWERS, ...windows };
  const stopping = new Map<string, AbortController>();

  ipcMain.handle(IPC.call, async (event, message: unknown): Promise<BridgeAnswer> => {
    refuseStrangers(event);
    const { data } = Request.safeParse(message);
    if (data === undefined || !('channel' in data) || !isChannel(data.channel))
      return failure('invalid-input');
    const { id, channel, input } = data;
    const { sender } = event;
    const stop = new AbortController();
    stopping.set(keyOf(sender, id), stop);
    const answer = await backend.call(channel, input, {
      signal: stop.signal,
      onProgress: (progress) => !sender.isDestroyed() && sender.send(IPC.progress, id, progress),
    });
    stopping.delete(keyOf(sender, id));
    return answer;
  });

  ipcMain.on(IPC.cancel, (event, message: unknown) => {
    const { data } = Request.safeParse(message);
    if (isOurPage(event.senderFrame) && data !== undefined)
      stopping.get(keyOf(event.sender, data.id))?.abort();
  });

  ipcMain.handle(IPC.host, async (event, name: unknown, input: unknown): Promise<BridgeAnswer> => {
    refuseStrangers(event);
    const window = BrowserWindow.fromWebContents(event.sender);
    if (window === null || typeof name !== 'string' || !isHostVerb(name)) return failure('not-found');
    const checked = HOST_VERBS[name].input.safeParse(input);
    if (!checked.success) return failure('invalid-input');
    const answer = answers[name] as (window: BrowserWindow, input: unknown) => unknown;
    try {
      return { output: await answer(window, checked.data) };
    } catch (error) {
      return { error: toErrorMessage(error) };
    }
  });
}

const FILE_ANSWERS = {
  pickFiles: async (window, { extensions, many }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: many ? ['openFile', 'multiSelections'] : ['openFile'],
      filters: [{ name: extensions.map((name) => `.${name}`).join(', '), extensions }],
    });
    return Promise.all(filePaths.map(readPicked));
  },
  pickPath: async (window, { extensions }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openFile'],
      filters: [{ name: extensions.map((name) => `.${name}`).join(', '), extensions }],
    });
    return filePaths[0] ?? null;
  },
  saveFile: (window, { fileName, bytes }) => saveAs(window, fileName, () => bytes),
  pickFolder: async (window) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      properties: ['openDirectory', 'createDirectory'],
    });
    return filePaths[0] ?? null;
  },
  pickSavePath: (window, { fileName }) => askWhere(window, fileName),
  showFile: async (_window, { path }) => {
    if (chosen.has(path)) shell.showItemInFolder(path);
    return null;
  },
  copyText: async (_window, { text }) => {
    clipboard.writeText(text);
    return null;
  },
  print: (window) =>
    new Promise((resolve) => window.webContents.print({ printBackground: true }, () => resolve(null))),
  savePdf: (window, { fileName }) => saveAs(window, fileName, () => printToPdf(window)),
  makePdf: async (window) => new Uint8Array(await printToPdf(window)),
  openLink: async (window, { url }) => {
    const { hostname, href } = new URL(url);
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: `Mở trang của ${hostname} bằng trình duyệt?`,
      detail: href,
      buttons: ['Mở', 'Huỷ'],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return false;
    await shell.openExternal(href);
    return true;
  },
} satisfies Partial<HostAnswers>;

/** Sheets have the size and the margins their page says. */
function printToPdf(window: BrowserWindow): Promise<Buffer> {
  return window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true });
}

/** A message that did not come from our page is not answered at all. */
function refuseStrangers({ senderFrame }: IpcMainInvokeEvent): void {
  if (!isOurPage(senderFrame)) throw new Error('not a page of this app');
}

/** Paths that a person chose since the program began: a page can have no others shown. */
const chosen = new Set<string>();

async function askWhere(window: BrowserWindow, fileName: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, { defaultPath: fileName });
  if (canceled) return null;
  chosen.add(filePath);
  return filePath;
}

async function saveAs(
  window: BrowserWindow,
  fileName: string,
  make: () => Uint8Array | Promise<Uint8Array>,
): Promise<{ path: string } | null> {
  const file = await askWhere(window, fileName);
  if (file === null) return null;
  refuseOwnPlace(file);
  await writeWhole(file, await make());
  return { path: file };
}

export function readPicked(file: string): Promise<PickedFile> {
  return readGiven(file, MAX_FILE_MB);
}

function failure(code: 'invalid-input' | 'not-found'): BridgeAnswer {
  return { error: toErrorMessage(new Refusal(code)) };
}

/** Every window numbers its own calls. */
function keyOf(sender: WebContents, id: number): string {
  return `${sender.id}:${id}`;
}

function isHostVerb(name: string): name is HostVerbName {
  return Object.hasOwn(HOST_VERBS, name);
}
