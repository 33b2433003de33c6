import { describe, expect, it, vi } from 'vitest';
import { type Bridge, IPC } from '../../../shared/contract/bridge.ts';
import { CHANNELS } from '../../../shared/contract/channels.ts';
import { HOST_VERBS } from '../../../shared/contract/host.ts';

const electron = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { invoke: vi.fn(), send: vi.fn(), on: vi.fn() },
}));
vi.mock('electron', () => electron);
await import('../../../electron/preload.ts');

// Taken here: between two tests every call is forgotten.
const exposed = [...electron.contextBridge.exposeInMainWorld.mock.calls] as [string, Bridge][];
const heard = [...electron.ipcRenderer.on.mock.calls];
const [name, bridge] = exposed[0] ?? ['', {} as Bridge];

/** As the main process would send it. */
function tell(channel: string, ...words: unknown[]): void {
  for (const [name, listener] of [...heard, ...electron.ipcRenderer.on.mock.calls]) {
    if (name === channel) listener({}, ...words);
  }
}

describe('the preload script', () => {
  it('exposes one object, whose verbs are those of the contract', () => {
    expect(exposed).toHaveLength(1);
    expect(name).toBe('scd');
    expect(Object.keys(bridge).sort()).toEqual(['cancel', 'host', 'onCommand', 'onNotice', 'verbs']);
    expect(Object.keys(bridge.verbs).sort()).toEqual(Object.keys(CHANNELS).sort());
    expect(Object.keys(bridge.host).sort()).toEqual(Object.keys(HOST_VERBS).sort());
  });

  it('never hands out the wire itself', () => {
    const given = [bridge, bridge.verbs, bridge.host].flatMap((part) => Object.values(part));
    expect(given).not.toContain(electron.ipcRenderer);
    expect(
      given.every((value) => typeof value === 'function' || [bridge.verbs, bridge.host].includes(value)),
    ).toBe(true);
  });

  it('carries a call with its number, its progress and its end', async () => {
    const onProgress = vi.fn();
    electron.ipcRenderer.invoke.mockImplementationOnce(async () => {
      tell(IPC.progress, 6, { done: 9, total: 9, what: 'của lời gọi khác' });
      tell(IPC.progress, 7, { done: 1, total: 3, what: 'a.docx' });
      return { output: null };
    });
    expect(await bridge.verbs['plan:list'](7, {}, onProgress)).toEqual({ output: null });
    tell(IPC.progress, 7, { done: 2, total: 3, what: 'muộn' });
    expect(electron.ipcRenderer.invoke).toHaveBeenCalledWith(IPC.call, {
      id: 7,
      channel: 'plan:list',
      input: {},
    });
    expect(onProgress).toHaveBeenCalledExactlyOnceWith({ done: 1, total: 3, what: 'a.docx' });
    bridge.cancel(7);
    expect(electron.ipcRenderer.send).toHaveBeenCalledWith(IPC.cancel, { id: 7, cancel: true });
  });

  it('passes on commands and notices without the event they came in', () => {
    const onCommand = vi.fn();
    const onNotice = vi.fn();
    bridge.onCommand(onCommand);
    bridge.onNotice(onNotice);
    tell(IPC.command, 'print');
    tell(IPC.notice, 'Đã khởi động lại.');
    expect(onCommand).toHaveBeenCalledExactlyOnceWith('print');
    expect(onNotice).toHaveBeenCalledExactlyOnceWith('Đã khởi động lại.');
  });
});
