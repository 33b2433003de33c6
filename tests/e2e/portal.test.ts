/** The portal's screen in Chromium: once with a real WordPress, once with a person who posts by hand. */
import { describe, expect, it } from 'vitest';
import { startOldBlog } from '../portal/tools/old-blog.ts';
import { canRunWordPress, startWordPress } from '../portal/tools/wordpress.ts';
import { cliJson } from '../support/cli.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { declare, open, PAPER, sampleFolder } from './support/portal-screen.ts';

const canRun = canUseBrowser();

describe.skipIf(!canRun)('the portal’s screen with a person who posts by hand', () => {
  it('makes the article, hands it over, and is told where it stands', async () => {
    const app = await launchChromium(await sampleFolder());
    const { page } = app;
    await declare(page, 'Bàn giao cho người đăng', { 'Tên gọi': 'Cổng tỉnh' });
    expect(await axeFaults(page)).toEqual([]);

    await open(page, 'Bài đăng');
    await page.getByRole('button', { name: `Làm bài đăng từ ${PAPER}` }).click();
    await page.getByLabel('Tiêu đề').fill('Chi bộ bàn về tin giả');
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await page.getByRole('button', { name: 'Đã lưu' }).waitFor();

    // A picture of the program itself does for a photo of the session.
    const photo = await page.screenshot();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Thêm ảnh' }).click(),
    ]);
    await chooser.setFiles({ name: 'Buổi họp.png', mimeType: 'image/png', buffer: photo });
    await page.getByLabel('Chú thích ảnh').fill('Toàn cảnh buổi sinh hoạt');
    await page.getByLabel('Ảnh đại diện').check();
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await page.getByRole('button', { name: 'Đã lưu' }).waitFor();

    await page.getByRole('button', { name: 'Xem trước như trên cổng' }).click();
    await page.getByRole('img', { name: 'Toàn cảnh buổi sinh hoạt' }).first().waitFor();
    await page.getByRole('heading', { level: 1, name: 'Chi bộ bàn về tin giả' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Đưa lên cổng…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Hoạt động Đảng - Đoàn thể').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tạo gói bàn giao' }).click();
    // In a browser nothing can be filled in, and that is said.
    await page.getByText(/^Điền hộ biểu mẫu của cổng chỉ làm được trong cửa sổ chương trình/u).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Mở trang soạn bài của cổng' }).count()).toBe(0);
    // The package is offered at once; what was never posted cannot be taken away.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lưu gói bàn giao' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.zip$/u);
    await page.getByRole('button', { name: 'Đóng', exact: true }).click();
    await page.getByText('Chờ đăng tay', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Gỡ bài' }).count()).toBe(0);

    await open(page, 'Hàng đợi và lịch sử');
    await page.getByRole('button', { name: /^Bàn giao/u }).click();
    await page.getByLabel('Địa chỉ bài đã đăng').fill('https://127.0.0.1:9/tin/17');
    await page.getByRole('button', { name: 'Ghi là đã đăng' }).click();
    await page.getByText('Đã xong', { exact: true }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await app.close();
    expect(await cliJson(app.folder, 'article', '2')).toMatchObject({
      title: 'Chi bộ bàn về tin giả',
      photos: [{ fileName: 'Buổi họp.jpg', mimeType: 'image/jpeg', caption: 'Toàn cảnh buổi sinh hoạt' }],
    });
  });

  it('keeps what is typed while a save or a new photo is still being read back', async () => {
    const app = await launchChromium(await sampleFolder());
    const { page } = app;
    await open(page, 'Bài đăng');
    await page.getByRole('button', { name: `Làm bài đăng từ ${PAPER}` }).click();
    await page.getByLabel('Tiêu đề').waitFor();
    // Reading again takes its time on a slow machine.
    await page.evaluate(`{
      const real = window.fetch;
      window.fetch = async (address, what) => {
        if (typeof what?.body === 'string' && what.body.includes('lint:article'))
          await new Promise((go) => setTimeout(go, 1500));
        return real(address, what);
      };
    }`);
    await page.getByLabel('Tiêu đề').fill('Chi bộ bàn về tin giả');
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await page.getByLabel('Tiêu đề').fill('Chi bộ bàn về tin giả, tin xấu');
    await page.waitForTimeout(3_500);
    await expect.poll(() => page.getByLabel('Tiêu đề').inputValue()).toBe('Chi bộ bàn về tin giả, tin xấu');
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await page.getByRole('button', { name: 'Đã lưu' }).waitFor();
    const photo = await page.screenshot();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Thêm ảnh' }).click(),
    ]);
    await chooser.setFiles({ name: 'Buổi họp.png', mimeType: 'image/png', buffer: photo });
    await page.getByLabel('Chú thích ảnh').fill('Toàn cảnh');
    await page.waitForTimeout(3_500);
    await expect.poll(() => page.getByLabel('Chú thích ảnh').inputValue()).toBe('Toàn cảnh');
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await page.getByRole('button', { name: 'Đã lưu' }).waitFor();
    await app.close();
  });

  it('does not let an article go that holds what must not be public, and says where', async () => {
    const app = await launchChromium(await sampleFolder());
    const { page } = app;
    await declare(page, 'Bàn giao cho người đăng', { 'Tên gọi': 'Cổng tỉnh' });
    await open(page, 'Bài đăng');
    await page.getByRole('button', { name: `Làm bài đăng từ ${PAPER}` }).click();
    await page.getByLabel('Nội dung').fill('Số căn cước 077080012345 của đảng viên.');
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await page.getByRole('region', { name: 'Chỗ không được công khai' }).waitFor();
    await page.getByRole('button', { name: 'Đưa lên cổng…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/077080012345/u).waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: 'Tạo gói bàn giao' }).isDisabled()).toBe(true);
    await app.close();
  });

  it('asks where nobody but a person can judge, and lets the article go after a yes', async () => {
    const app = await launchChromium(await sampleFolder());
    const { page } = app;
    await declare(page, 'Bàn giao cho người đăng', { 'Tên gọi': 'Cổng tỉnh' });
    await open(page, 'Bài đăng');
    await page.getByRole('button', { name: `Làm bài đăng từ ${PAPER}` }).click();
    await page.getByLabel('Nội dung').fill('Cụ bà 85 tuổi hiến đất làm đường.');
    await page.getByRole('button', { name: 'Lưu bài' }).click();
    await page.getByText('Cần người xem trước khi đưa lên cổng').waitFor();
    await page.getByRole('button', { name: 'Đưa lên cổng…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Cần người xem:').waitFor();
    const send = dialog.getByRole('button', { name: 'Tạo gói bàn giao' });
    await expect.poll(() => send.isDisabled()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByLabel(/^Tôi đã xem và đồng ý công khai/u).check();
    await send.click();
    await page.getByRole('button', { name: 'Lưu gói bàn giao' }).waitFor();
    await app.close();
  });
});

describe.skipIf(!canRun)('the portal’s screen with a portal that speaks MetaWeblog alone', () => {
  it('says so, asks her to look where nobody can tell, and sends again when she says', async () => {
    const blog = await startOldBlog();
    const app = await launchChromium(await sampleFolder());
    const { page } = app;
    const { url, user, password } = blog.account();
    await declare(page, 'WordPress', {
      'Tên gọi': 'Cổng cũ',
      'Địa chỉ cổng': url,
      'Tài khoản': user,
      'Mật khẩu ứng dụng': password,
    });
    await page.getByRole('button', { name: 'Thử kết nối' }).click();
    await page.getByText(/Cổng trả lời qua MetaWeblog \(XML-RPC\)\.$/u).waitFor();
    await page.getByText(/^Cổng chỉ nói MetaWeblog/u).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await open(page, 'Bài đăng');
    await page.getByRole('button', { name: `Làm bài đăng từ ${PAPER}` }).click();
    await page.getByRole('button', { name: 'Đưa lên cổng…' }).click();
    blog.loseCallOf = 'metaWeblog.newPost';
    await page.getByRole('button', { name: 'Gửi lên cổng' }).click();
    await open(page, 'Hàng đợi và lịch sử');
    await page.getByText(/Sẽ tìm trên cổng trước khi gửi lại/u).waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Thử gửi tất cả ngay' }).click();
    await page.getByText(/chưa thấy bài thì bấm “Gửi lại”/u).waitFor({ timeout: 30_000 });
    expect(blog.posts).toEqual([]);
    await page.getByRole('button', { name: 'Gửi lại' }).click();
    await page.getByText('Đã xong', { exact: true }).first().waitFor({ timeout: 30_000 });
    expect(blog.posts).toMatchObject([{ title: PAPER, isShown: true }]);
    await app.close();
    blog.close();
  });
});

describe.skipIf(!canRun || !canRunWordPress())('the portal’s screen with a real WordPress', () => {
  it.each([
    ['', /^Kết nối được với tài khoản Bientap\.$/u],
    ['/xmlrpc.php', /^Kết nối được với tài khoản Bientap\. Cổng trả lời qua XML-RPC\.$/u],
  ])(
    'publishes, shows a conflict with both texts, and withdraws (address%s)',
    async (door, answer) => {
      const site = await startWordPress();
      try {
        const { url, user, password } = site.account('bientap');
        const app = await launchChromium(await sampleFolder());
        const { page } = app;
        await declare(page, 'WordPress', {
          'Tên gọi': 'Cổng của Sở',
          'Địa chỉ cổng': url + door,
          'Tài khoản': user,
          'Mật khẩu ứng dụng': password,
        });
        await page.getByRole('button', { name: 'Thử kết nối' }).click();
        await page.getByText(answer).waitFor();

        await open(page, 'Bài đăng');
        await page.getByRole('button', { name: `Làm bài đăng từ ${PAPER}` }).click();
        await page.getByRole('button', { name: 'Đưa lên cổng…' }).click();
        await page.getByRole('dialog').getByText(new URL(url).host).waitFor();
        await page.getByRole('button', { name: 'Gửi lên cổng' }).click();
        await page.getByText('Đã xong', { exact: true }).first().waitFor({ timeout: 60_000 });
        const published =
          "SELECT post_title FROM wp_posts WHERE post_type = 'post' AND post_status = 'publish'";
        expect((await site.sql(published)).flat()).toContain(PAPER);

        // Somebody of the office edits it there, as WordPress does it: with a revision.
        const other = site.account('bientap2');
        const [[id = ''] = []] = await site.sql(
          `SELECT ID FROM wp_posts WHERE post_title = '${PAPER}' AND post_type = 'post'`,
        );
        const login = `Basic ${Buffer.from(`${other.user}:${other.password}`).toString('base64')}`;
        await fetch(`${url}/?rest_route=/wp/v2/posts/${id}`, {
          method: 'POST',
          headers: { Authorization: login, 'Content-Type': 'application/json' },
          body: JSON.stringify({ title: 'Tiêu đề do cổng sửa' }),
        });
        await page.getByLabel('Tiêu đề').fill('Tiêu đề do chi bộ sửa');
        await page.getByRole('button', { name: 'Lưu bài' }).click();
        await page.getByRole('button', { name: 'Đã lưu' }).waitFor();
        await page.getByRole('button', { name: 'Cập nhật trên cổng…' }).click();
        await page.getByRole('button', { name: 'Gửi lên cổng' }).click();
        await page.getByRole('button', { name: /^So hai bản/u }).click({ timeout: 60_000 });
        const dialog = page.getByRole('dialog');
        await dialog.getByText('cổng', { exact: false }).first().waitFor();
        await expect.poll(() => dialog.innerText()).toContain('Tiêu đề do cổng sửa');
        await expect.poll(() => dialog.innerText()).toContain('Tiêu đề do chi bộ sửa');
        expect(await axeFaults(page)).toEqual([]);
        await dialog.getByRole('button', { name: 'Gửi bản của sổ' }).click();
        await page.getByText(/Đã cập nhật, cổng hiển thị/u).waitFor({ timeout: 60_000 });
        expect((await site.sql(published)).flat()).toContain('Tiêu đề do chi bộ sửa');

        await page.getByRole('button', { name: 'Gỡ bài' }).click();
        await page.getByRole('alertdialog').getByRole('button', { name: 'Gỡ bài' }).click();
        await page.getByText(/Đã gỡ, người đọc không còn thấy/u).waitFor({ timeout: 60_000 });
        expect((await site.sql(published)).flat()).not.toContain('Tiêu đề do chi bộ sửa');
        await app.close();
      } finally {
        site.stop();
      }
    },
    480_000,
  );
});
