/** Articles filled into editing pages of every make, in the real Electron: taught, filled, read back, never sent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseWindow } from '../../support/tools.ts';
import { type FillingDesk, fill, openFillingDesk, teach } from './desk.ts';
import { type PortalServer, startPortal } from './portal-server.ts';

const WHOLE = {
  title: 'filled',
  summary: 'filled',
  body: 'filled',
  category: 'filled',
  picture: 'filled',
  author: 'filled',
  date: 'filled',
};

describe.runIf(canUseWindow())('an article', () => {
  let portal: PortalServer;
  let desk: FillingDesk;

  beforeAll(async () => {
    portal = await startPortal();
    desk = await openFillingDesk();
  });
  afterAll(async () => {
    await desk?.app.close();
    portal?.close();
  });

  it.each([
    ['ckeditor', WHOLE],
    ['tinymce6', WHOLE],
  ])('goes into a form with %s and reads back as it was', async (kind, expected) => {
    const ids = await desk.declare(kind, `${portal.url}/dang/${kind}`);
    const { panel, close } = await desk.open(ids);
    await teach(panel);
    expect(await fill(panel)).toEqual(expected);
    expect(portal.sent).toEqual([]);
    await close();
  });
});
