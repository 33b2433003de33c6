/** Articles filled into editing pages of every make, in the real Electron: taught, filled, read back, never sent by us. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EDITING_PAGE_SIZES } from '../../../shared/domain/filling/sizes.ts';
import { canUseWindow } from '../../support/tools.ts';
import { axeFaults } from '../support/axe.ts';
import { focusOf } from '../support/focus.ts';
import { ARTICLE, type FillingDesk, fill, openFillingDesk, teach } from './desk.ts';
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
const WITHOUT = { picture: 'no-field', author: 'no-field', date: 'no-field' };

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

  // What a test that failed left open would be in the way of all that follow.
  afterEach(async () => {
    for (const window of desk.app.app.windows()) if (window !== desk.app.page) await window.close();
  });

  it.each([
    ['ckeditor', WHOLE],
    ['tinymce4', WHOLE],
    ['tinymce5', WHOLE],
    ['tinymce6', WHOLE],
    ['framed', WHOLE],
    ['aspnet', { ...WHOLE, picture: 'no-field' }],
    ['liferay', { ...WHOLE, ...WITHOUT }],
    ['mute', { ...WHOLE, author: 'no-field', date: 'no-field' }],
    ['editable', { ...WHOLE, ...WITHOUT, category: 'no-field' }],
  ])(
    'goes into the form %s, reads back as it was, and is sent by nobody but a person',
    async (kind, expected) => {
      const ids = await desk.declare(kind, `${portal.url}/dang/${kind}`);
      const { panel, site, close } = await desk.open(ids);
      await teach(panel);
      expect(await fill(panel)).toEqual(expected);
      expect(portal.sent).toEqual([]);
      const frame = kind === 'framed' ? site.frameLocator('iframe') : site;
      await frame.getByRole('button', { name: 'Đăng bài' }).click();
      await expect.poll(() => portal.sent.length).toBe(1);
      const [sent] = portal.sent.splice(0);
      expect(sent?.body).toContain(ARTICLE.title);
      expect(sent?.body).toMatch(/>ba vi\S+c</u);
      await close();
    },
  );

  it('comes to a page that was taught before, and only its button is left to press', async () => {
    const ids = await desk.declare('hai lần', `${portal.url}/dang/aspnet`);
    const first = await desk.open(ids);
    await teach(first.panel);
    await first.close();
    // Names of ASP.NET begin anew at every visit.
    const { panel, close } = await desk.open(ids, true);
    await panel.getByRole('button', { name: 'Điền bài vào trang' }).waitFor();
    await expect.poll(() => panel.getByRole('button', { name: 'Ghi nhớ các ô' }).count()).toBe(0);
    expect(await fill(panel)).toMatchObject({ title: 'filled', body: 'filled' });
    await close();
  });

  it('is taught once, though the editor takes the place of a field a moment after the page', async () => {
    const ids = await desk.declare('chậm', `${portal.url}/dang/late`);
    const { panel, close } = await desk.open(ids);
    await panel.getByRole('button', { name: 'Ghi nhớ các ô' }).click();
    await panel.getByRole('heading', { name: 'Điền bài' }).waitFor();
    // Two looks at the page.
    await panel.waitForTimeout(2_100);
    expect(await fill(panel)).toMatchObject({ title: 'filled', body: 'filled' });
    await close();
  });

  it('is taught where something on the page never rests', async () => {
    const ids = await desk.declare('không yên', `${portal.url}/dang/restless`);
    const { panel, close } = await desk.open(ids);
    await teach(panel);
    expect(await fill(panel)).toMatchObject({ title: 'filled' });
    await close();
  });

  it('waits for a field that another tab hides, and takes it once that is open', async () => {
    const ids = await desk.declare('thẻ', `${portal.url}/dang/liferay`);
    const { panel, site, close } = await desk.open(ids);
    await teach(panel);
    await site.getByRole('button', { name: 'English' }).click();
    expect(await fill(panel)).toMatchObject({ title: 'hidden', summary: 'hidden', body: 'filled' });
    await site.getByRole('button', { name: 'Tiếng Việt' }).click();
    await panel.getByRole('button', { name: 'Điền ô này Tiêu đề' }).click();
    await panel.locator('[data-role=title][data-result=filled]').waitFor();
    await close();
  });

  it('has help beside it by F1 and by a button, in our own column, and Escape gives the focus back', async () => {
    const ids = await desk.declare('trợ giúp', `${portal.url}/dang/aspnet`);
    const { panel, close } = await desk.open(ids);
    await panel.emulateMedia({ reducedMotion: 'reduce' });
    const begin = panel.getByRole('button', { name: 'Ghi nhớ các ô' });
    await begin.focus();
    await panel.keyboard.press('F1');
    const help = panel.getByRole('dialog', { name: 'Trợ giúp: Cổng thông tin' });
    await help.waitFor();
    const { side } = EDITING_PAGE_SIZES;
    const width = await panel.evaluate<number>('innerWidth');
    await expect.poll(async () => (await help.boundingBox())?.x).toBeGreaterThanOrEqual(width - side);
    const folder = process.env.SCD_SHOTS;
    if (folder !== undefined) await panel.screenshot({ path: `${folder}/tro-giup-canh-cong.png` });
    for (const theme of ['light', 'dark'] as const) expect(await axeFaults(panel, theme)).toEqual([]);
    await panel.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await expect.poll(() => focusOf(panel)).toBe('Ghi nhớ các ô');
    await panel.getByRole('button', { name: /^Trợ giúp/u }).click();
    await help.waitFor();
    await panel.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    if (folder !== undefined) await panel.screenshot({ path: `${folder}/canh-cong.png` });
    await close();
  });

  it('is pointed at by a click or by keys, is told where it stands, and is known as posted', async () => {
    const ids = await desk.declare('chỉ tay', `${portal.url}/dang/mute`);
    const { panel: side, site, close } = await desk.open(ids);
    await side.getByRole('button', { name: 'Ghi nhớ các ô' }).waitFor();
    // Colours that are still on their way would be measured.
    await side.emulateMedia({ reducedMotion: 'reduce' });
    for (const theme of ['light', 'dark'] as const) expect(await axeFaults(side, theme)).toEqual([]);
    let acts = 1;
    const point = async (name: string, answer: () => Promise<void>): Promise<void> => {
      await side.getByRole('button', { name: `Chỉ ô ${name} trên trang` }).click();
      await site.getByText(`Bấm vào ô ${name}`).waitFor();
      await answer();
      await site.getByText(`Bấm vào ô ${name}`).waitFor({ state: 'detached' });
      acts += 2;
    };
    await point('Tác giả', () => site.locator('[name=f6]').click());
    await point('Tóm tắt', async () => {
      await site.locator('[name=f2]').focus();
      await site.keyboard.press('Enter');
    });
    await point('Tiêu đề', () => site.keyboard.press('Escape'));
    acts += 1;
    await teach(side);
    // Six acts of a person, none of them longer than a click: far from two minutes.
    expect(acts).toBeLessThan(10);
    process.stdout.write(
      `A form whose fields have no labels was taught in ${acts} acts, one corrected field is two.\n`,
    );
    expect(await fill(side)).toEqual({ ...WHOLE, date: 'no-field' });
    for (const theme of ['light', 'dark'] as const) expect(await axeFaults(side, theme)).toEqual([]);
    await expect.poll(() => site.locator('[name=f6]').inputValue()).toBe(ARTICLE.author);

    await site.getByRole('button', { name: 'Đăng bài' }).click();
    await side.getByRole('heading', { name: 'Bài đã đăng ở đây?' }).waitFor();
    await expect.poll(() => side.getByLabel('Địa chỉ bài đã đăng').inputValue()).toBe(`${portal.url}/tin/17`);
    await side.getByRole('button', { name: 'Ghi là đã đăng' }).click();
    await side.getByRole('heading', { name: 'Đã ghi là đã đăng' }).waitFor();
    const row = (await desk.call('outbox:list', {})).find(({ id }) => id === ids.outboxId);
    expect(row).toMatchObject({ state: 'done', address: `${portal.url}/tin/17`, byHand: true });
    portal.sent.splice(0);
    await close();
  });
});
