import { describe, expect, it, vi } from 'vitest';
import { fc } from '../../support/random.ts';

vi.mock('electron', () => ({ BrowserWindow: class {}, screen: {} }));
const { chooseDisplay, getProjectorOptions, projectorAct } = await import('../../../electron/projector.ts');
const { FIRST_STATE, getMainWindowOptions } = await import('../../../electron/window.ts');

const displays = fc.uniqueArray(
  fc.record({
    id: fc.integer(),
    bounds: fc.record({
      x: fc.integer({ min: -4_000, max: 4_000 }),
      y: fc.integer({ min: -4_000, max: 4_000 }),
      width: fc.integer({ min: 640, max: 4_000 }),
      height: fc.integer({ min: 480, max: 4_000 }),
    }),
  }),
  { minLength: 1, maxLength: 4, selector: ({ id }) => id },
);

describe('29 the window for the audience', () => {
  it('goes to a display the desk is not on, the largest of them, and to none where there is only one', () => {
    fc.assert(
      fc.property(displays, fc.nat(), (all, pick) => {
        const desk = all[pick % all.length]?.id ?? 0;
        const chosen = chooseDisplay(all, desk);
        if (all.length === 1) return chosen === null;
        if (chosen === null || chosen.id === desk) return false;
        const area = (one: typeof chosen): number => one.bounds.width * one.bounds.height;
        return all.every((one) => one.id === desk || area(one) <= area(chosen));
      }),
    );
  });

  it('fills another display from the start, and hides the menu anywhere', () => {
    const bounds = { x: 1366, y: 0, width: 1920, height: 1080 };
    expect(getProjectorOptions('/p/preload.cjs', { id: 2, bounds })).toEqual({
      ...getMainWindowOptions(FIRST_STATE, '/p/preload.cjs'),
      ...bounds,
      fullscreen: true,
      autoHideMenuBar: true,
    });
    const beside = getProjectorOptions('/p/preload.cjs', null);
    expect(beside.autoHideMenuBar).toBe(true);
    expect(beside.fullscreen).toBeUndefined();
    // On the Mac a window that is told not to fill the display cannot do so later.
    expect(beside.fullscreenable).not.toBe(false);
  });

  it('ends at Escape, fills the display at F11, and leaves all else to its page', () => {
    expect(projectorAct({ type: 'keyDown', key: 'Escape' })).toBe('close');
    expect(projectorAct({ type: 'keyDown', key: 'F11' })).toBe('fill');
    expect(projectorAct({ type: 'keyUp', key: 'Escape' })).toBeNull();
    expect(projectorAct({ type: 'keyDown', key: 'a' })).toBeNull();
  });
});
