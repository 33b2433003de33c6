/** The portal's screen in Chromium with a stand-in of a Liferay 6.2: declared by an article's address, as a secretary finds it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { latestOf } from '../portal/tools/liferay-6/journal.ts';
import { type FakeSite, startSite } from '../portal/tools/liferay-6/site.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { declare, open, PAPER, sampleFolder } from './support/portal-screen.ts';

describe.skipIf(!canUseBrowser())('the portal’s screen with a Liferay', () => {
  let site: FakeSite;
  beforeAll(async () => {
    site = await startSite({ mode: 62 });
  });
  afterAll(() => site.fake.close());

  const ours = () => {
    const found = site.fake.journal.articles.filter(({ articleId }) => articleId.startsWith('SCD-'));
    expect(found).toHaveLength(1);
    return latestOf(found[0] as (typeof found)[0]);
  };

  it('finds out its version, publishes where the pasted article stands, shows a conflict, and withdraws', async () => {
    const { url, user, password } = site.account();
    const app = await launchChromium(await sampleFolder());
    const { page } = app;
    await open(page, 'Các cổng');
    await page.getByRole('button', { name: 'Thêm cổng' }).click();
    await page.getByLabel('Loại cổng').selectOption({ label: 'Liferay' });
    await page.getByText('chép cả địa chỉ vào đây').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Huỷ' }).click();
    await declare(page, 'Liferay', {
      'Tên gọi': 'Cổng của Sở',
      'Địa chỉ cổng': `${url}?p_p_id=1`,
      'Tài khoản': user,
      'Mật khẩu': password,
    });
    await page.getByRole('button', { name: 'Thử kết nối' }).click();
    await page.getByText('Kết nối được với tài khoản thuky (Liferay 6.2).').waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await open(page, 'Bài đăng');
    await page.getByRole('button', { name: `Làm bài đăng từ ${PAPER}` }).click();
    await page.getByRole('button', { name: 'Đưa lên cổng…' }).click();
    await page.getByRole('dialog').getByText(new URL(url).host).waitFor();
    await page.getByRole('button', { name: 'Gửi lên cổng' }).click();
    await page.getByText('Đã đăng, cổng hiển thị đúng nội dung đã gửi.').waitFor({ timeout: 60_000 });
    expect(ours()).toMatchObject({ title: PAPER, status: 0 });

    const [mine] = site.fake.journal.articles.slice(-1);
    site.fake.staffEdit(mine?.articleId ?? '', '<p>Chữ của ban biên tập cổng.</p>');
    await page.getByLabel('Tiêu đề').fill('Tiêu đề do chi bộ sửa');
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await page.getByRole('button', { name: 'Đã lưu' }).waitFor();
    await page.getByRole('button', { name: 'Cập nhật trên cổng…' }).click();
    await page.getByRole('button', { name: 'Gửi lên cổng' }).click();
    await page.getByRole('button', { name: /^So hai bản/u }).click({ timeout: 60_000 });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Chữ của ban biên tập cổng.').waitFor();
    await expect.poll(() => dialog.innerText()).toContain('Tiêu đề do chi bộ sửa');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Gửi bản của sổ' }).click();
    await page.getByText(/Đã cập nhật, cổng hiển thị/u).waitFor({ timeout: 60_000 });
    expect(ours().title).toBe('Tiêu đề do chi bộ sửa');

    await page.getByRole('button', { name: 'Gỡ bài' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Gỡ bài' }).click();
    await page.getByText(/Đã gỡ, người đọc không còn thấy/u).waitFor({ timeout: 60_000 });
    expect(ours().status).toBe(3);
    expect(site.fake.breaches).toEqual([]);
    await app.close();
  }, 300_000);

  it('says what is not known yet where only the site’s address is given, and what the portal’s people have to open', async () => {
    const { user, password } = site.account();
    const app = await launchChromium(await sampleFolder());
    const { page } = app;
    await declare(page, 'Liferay', {
      'Tên gọi': 'Cổng của Sở',
      'Địa chỉ cổng': `${site.fake.url}/web/so`,
      'Tài khoản': user,
      'Mật khẩu': password,
    });
    await page.getByRole('button', { name: 'Thử kết nối' }).click();
    await page.getByText('Chưa biết bài hiện ở địa chỉ nào', { exact: false }).waitFor();
    site.fake.instead = (line) =>
      line.includes('/user/') || line.includes('user/get') ? { status: 404, body: '<html>404</html>' } : null;
    await page.getByRole('button', { name: 'Thử kết nối' }).click();
    await page.getByText('Nhờ quản trị cổng mở /api/jsonws', { exact: false }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    site.fake.instead = () => null;
    await app.close();
  }, 120_000);
});
