/** The windows of the app, and what is remembered of them. */
import { readFileSync } from 'node:fs';
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { PRODUCT_NAME } from '../shared/strings.ts';
import { writeWholeNow } from './files/whole-file.ts';
import { APP_PAGE } from './security.ts';

export interface WindowState {
  /** Pixels, as the system counts them. */
  width: number;
  height: number;
  isMaximized: boolean;
  /** 1 is 100 %. */
  zoom: number;
}

/** Comfortable on the 1366 × 768 of an office machine. */
export const FIRST_STATE: WindowState = { width: 1280, height: 720, isMaximized: false, zoom: 1 };
const LEAST = { width: 800, height: 560 };

/** Everything a window is made with. */
export function getMainWindowOptions(state: WindowState, preload: string): BrowserWindowConstructorOptions {
  return {
    title: PRODUCT_NAME,
    width: state.width,
    height: state.height,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    backgroundColor: '#f6f3ee',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // A page that asks again and again can be told to stop.
      safeDialogs: true,
      zoomFactor: state.zoom,
    },
  };
}

export interface WindowPlace {
  preload: string;
  /** Where the state is kept. */
  stateFile: string;
}

/** A window to work in; it remembers its size and zoom when it closes. */
export function openDesk({ preload, stateFile }: WindowPlace, route = ''): BrowserWindow {
  const state = readState(stateFile);
  const window = openWindow(getMainWindowOptions(state, preload), route);
  if (state.isMaximized) window.maximize();
  window.on('close', () => {
    const { width, height } = window.getNormalBounds();
    const zoom = window.webContents.getZoomFactor();
    writeState(stateFile, { width, height, isMaximized: window.isMaximized(), zoom });
  });
  return window;
}

/** What was written there, with every value that makes no sense left at its first one. */
export function parseState(text: string): WindowState {
  const found = parseJson(text);
  const within = (value: unknown, least: number, most: number): value is number =>
    typeof value === 'number' && value >= least && value <= most;
  return {
    width: within(found.width, LEAST.width, 20_000) ? Math.round(found.width) : FIRST_STATE.width,
    height: within(found.height, LEAST.height, 20_000) ? Math.round(found.height) : FIRST_STATE.height,
    isMaximized: found.isMaximized === true,
    zoom: within(found.zoom, 0.25, 5) ? found.zoom : FIRST_STATE.zoom,
  };
}

/** A window that shows `route` once it can; `isQuiet`: the keys stay where they are. */
export function openWindow(
  options: BrowserWindowConstructorOptions,
  route: string,
  isQuiet = false,
): BrowserWindow {
  const window = new BrowserWindow(options);
  window.once('ready-to-show', () => (isQuiet ? window.showInactive() : window.show()));
  // What was typed is saved within a second: the page comes back with it.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.reload();
  });
  void window.loadURL(APP_PAGE + route);
  return window;
}

function readState(file: string): WindowState {
  try {
    return parseState(readFileSync(file, 'utf8'));
  } catch {
    return FIRST_STATE;
  }
}

function writeState(file: string, state: WindowState): void {
  try {
    writeWholeNow(file, JSON.stringify(state));
  } catch {
    // A size that is forgotten is no reason to keep a window from closing.
  }
}

function parseJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
