import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: class {}, screen: {} }));
const { getMainWindowOptions, parseState } = await import('../../../electron/window.ts');

const STATE = { width: 1400, height: 900, isMaximized: false, zoom: 1.25 };

describe('a window', () => {
  it('is made so that its page can do nothing but be a page', () => {
    expect(getMainWindowOptions(STATE, '/p/preload.cjs')).toEqual({
      title: 'Sổ Chuyên Đề',
      width: 1400,
      height: 900,
      minWidth: 800,
      minHeight: 560,
      show: false,
      backgroundColor: '#f6f3ee',
      webPreferences: {
        preload: '/p/preload.cjs',
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        safeDialogs: true,
        zoomFactor: 1.25,
      },
    });
  });

  it('fits a 1366 × 768 screen when nothing is remembered', () => {
    const { width, height } = parseState('');
    expect(width).toBeLessThanOrEqual(1366);
    expect(height).toBeLessThanOrEqual(728);
  });

  it('comes back as it was left', () => {
    expect(parseState(JSON.stringify({ ...STATE, isMaximized: true }))).toEqual({
      ...STATE,
      isMaximized: true,
    });
  });

  it.each(['', 'null', '[]', '{"width":', '{"width":"1400","height":1e9,"zoom":0,"isMaximized":"yes"}'])(
    'takes no harm from a remembered state that reads %s',
    (text) => {
      expect(parseState(text)).toEqual({ width: 1280, height: 720, isMaximized: false, zoom: 1 });
    },
  );
});
