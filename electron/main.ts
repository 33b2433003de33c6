/** The desktop program: one instance, its windows, and the backend process behind them. */
import path from 'node:path';
import { app, BrowserWindow, dialog, Menu, protocol, safeStorage, session, utilityProcess } from 'electron';
import { IPC } from '../shared/contract/bridge.ts';
import { sentenceOf } from '../shared/contract/errors.ts';
import { BACKEND_RESTARTED } from '../shared/strings.ts';
import { type BackendChild, type BackendHost, fromUtility, hostBackend, spawnNode } from './backend-host.ts';
import { canKeepIn, chosenDataFolder, folderBeside } from './carrier/data-folder.ts';
import { handedFile, pageFor } from './carrier/handed-file.ts';
import { readPages } from './carrier/page-files.ts';
import { openPasswordStore } from './carrier/password-store.ts';
import { answerEditingPages } from './editing-page/answers.ts';
import { lockIfPortal } from './editing-page/window.ts';
import { isOfBook, keepOwnPlace, placeOfProgram } from './files/own-places.ts';
import { answerPages, readPicked } from './ipc.ts';
import { makeMenu, offerCommands } from './menu.ts';
import { toggleProjector } from './projector.ts';
import { APP_SCHEME, answerPage, lockContents, lockNetwork, lockSession } from './security.ts';
import { openDesk, type WindowPlace } from './window.ts';

/** What the window keeps for itself. */
const WINDOW_FOLDER = 'so-chuyen-de-window';
/** Twice within the second that may be lost at most, in milliseconds. */
const FLUSH_MS = 400;

/** Where all is kept when a person wants it beside the program. */
const beside = app.isPackaged ? folderBeside(process.execPath) : null;
const dataFolder = chosenDataFolder(process.argv, beside);

// The browser's own files must never lie in the data folder, whose name is the program's too.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  const usual = path.join(app.getPath('appData'), WINDOW_FOLDER);
  const own = beside === null ? usual : path.join(beside, WINDOW_FOLDER);
  // Where nothing can be written there must be a window all the same, to say so.
  app.setPath('userData', canKeepIn(own) ? own : usual);
}
// The default one holds the program's name, whose letters no header may hold: every request for a page would fail.
app.userAgentFallback = 'so-chuyen-de';
protocol.registerSchemesAsPrivileged([APP_SCHEME]);
const wayOut = lockNetwork(app.commandLine);

// macOS names a file that was double-clicked before the program is ready, and not among the words.
const early: string[] = [];
let showFile = (file: string): void => void early.push(file);
app.on('open-file', (event, file) => {
  event.preventDefault();
  showFile(file);
});

if (app.requestSingleInstanceLock()) void app.whenReady().then(run);
else app.quit();

async function run(): Promise<void> {
  const backend = hostBackend(startBackend, () => {
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.send(IPC.notice, BACKEND_RESTARTED);
  });
  const built = path.join(app.getAppPath(), 'dist');
  const place: WindowPlace = {
    preload: path.join(built, 'electron/preload.cjs'),
    stateFile: path.join(app.getPath('userData'), 'window.json'),
  };
  const pages = await readPages(path.join(built, 'renderer'));
  protocol.handle('app', ({ url }) => answerPage(pages, url));
  lockSession(session.defaultSession);
  // Chromium writes what pages keep ever more seldom the more they write: minutes of a remark would go with the machine.
  setInterval(() => session.defaultSession.flushStorageData(), FLUSH_MS);
  app.on('web-contents-created', (_event, contents) => {
    if (!lockIfPortal(contents)) lockContents(contents);
  });
  const passwords = openPasswordStore(safeStorage, path.join(app.getPath('userData'), 'passwords.json'));
  // The window does not wait for the keyring; what is queued does.
  void passwords.load().then(
    (kept) => kept.forEach((password, account) => backend.keepPassword({ account, password })),
    () => undefined,
  );
  const menu = Menu.buildFromTemplate(
    makeMenu((id) => BrowserWindow.getFocusedWindow()?.webContents.send(IPC.command, id)),
  );
  Menu.setApplicationMenu(menu);
  const handed = new WeakMap<BrowserWindow, string>();
  /** A window, on the file the program was opened with where there is one. */
  const open = (file: string | null): void => {
    const window = openDesk(place, file === null ? '' : pageFor(file));
    if (file !== null) handed.set(window, file);
  };
  const shown = new WeakMap<BrowserWindow, string>();
  app.on('browser-window-focus', (_event, window) => offerCommands(menu, shown.get(window) ?? ''));
  answerPages(backend, {
    openWindow: (window, { route, place: where }) => {
      if (where === 'desk') openDesk(place, route);
      else toggleProjector(place.preload, route, window);
      return null;
    },
    takeHandedFile: (window) => {
      const file = handed.get(window);
      handed.delete(window);
      return file === undefined ? null : readPicked(file);
    },
    keepPassword: (_window, given) => {
      backend.keepPassword(given);
      return passwords.keep(given.account, given.password);
    },
    describeProgram: () => ({
      carrier: 'window',
      engine: process.versions.electron,
      program: app.getPath('exe'),
      ownFolder: app.getPath('userData'),
      port: null,
    }),
    ...answerEditingPages(backend, {
      preload: place.preload,
      script: path.join(built, 'electron/form-script.js'),
      wayOut,
    }),
    showScreen: (window, { screen }) => {
      shown.set(window, screen);
      if (window.isFocused()) offerCommands(menu, screen);
      return null;
    },
  });

  app.on('second-instance', (_event, words, cwd) => {
    const file = handedFile(words, cwd);
    if (file === null) focus(BrowserWindow.getAllWindows()[0]);
    else open(file);
  });
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuitting(backend);
  const [first = null, ...others] = early;
  open(handedFile(process.argv, process.cwd()) ?? first);
  others.forEach(open);
  showFile = open;
}

function startBackend(): BackendChild {
  keepOwnPlace({ folder: dataFolder, isOwn: isOfBook });
  keepOwnPlace(placeOfProgram(app.getAppPath()));
  const program = path.join(app.getAppPath(), 'dist/electron/backend.cjs');
  const words = [dataFolder, path.join(app.getAppPath(), 'templates')];
  if (Number(process.versions.napi) >= 10) {
    return fromUtility(utilityProcess.fork(program, words, { serviceName: 'so-chuyen-de' }));
  }
  // Only in tests: the database driver dies in an Electron this old, and lives in the Node that started it.
  const node = process.env.SCD_NODE;
  if (node === undefined) {
    dialog.showErrorBox(app.name, sentenceOf('node-too-old'));
    app.exit(1);
    throw new Error('this Electron is too old');
  }
  return spawnNode(node, [program, ...words]);
}

/** The last saves are on disk before the program ends. */
function closeBeforeQuitting(backend: BackendHost): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    // Not at once: what asks to quit while this answer is being given is not heard.
    void backend.close().finally(() =>
      setImmediate(() => {
        isClosed = true;
        app.quit();
      }),
    );
  });
}

function focus(window: BrowserWindow | undefined): void {
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
