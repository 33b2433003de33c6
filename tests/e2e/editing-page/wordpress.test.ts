/** The classic editing page of a real WordPress: taught, filled, read back; posted and updated by the person alone. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRunWordPress, startWordPress, type WordPress } from '../../portal/tools/wordpress.ts';
import { canUseWindow } from '../../support/tools.ts';
import { ARTICLE, type Beside, type FillingDesk, fill, openFillingDesk, results, teach } from './desk.ts';

const PASSWORD = 'Mat-khau-wp-7Tz';

describe.runIf(canUseWindow() && canRunWordPress())('the classic editing page of WordPress', () => {
  let wordpress: WordPress;
  let desk: FillingDesk;
  let ids: { portalId: number; outboxId: number };

  beforeAll(async () => {
    wordpress = await startWordPress();
    // Part of WordPress itself, and what offices are used to.
    const classic = "<?php add_filter('use_block_editor_for_post', '__return_false');";
    writeFileSync(path.join(wordpress.folder, 'www/wp-content/mu-plugins/classic.php'), classic);
    await wordpress.sql(`UPDATE wp_users SET user_pass = MD5('${PASSWORD}') WHERE user_login = 'bientap'`);
    desk = await openFillingDesk();
    desk.app.complaints.ignore();
    ids = await desk.declare('Cổng của Sở', `${wordpress.url}/wp-admin/post-new.php`);
  }, 480_000);
  afterAll(async () => {
    await desk?.app.close();
    wordpress?.stop();
  });

  const posts = (status: string): Promise<string[][]> =>
    wordpress.sql(
      `SELECT post_title, post_content FROM wp_posts WHERE post_type = 'post' AND post_status = '${status}' AND post_title LIKE 'Chi bộ%'`,
    );

  async function signIn({ panel, site }: Beside): Promise<void> {
    await panel.getByText('Trang đang hỏi mật khẩu').waitFor({ timeout: 30_000 });
    await site.locator('#user_login').fill('bientap');
    await site.locator('#user_pass').fill(PASSWORD);
    await site.locator('#wp-submit').click();
  }

  it('is filled after she signed in, the lead picture once its box is open, and posted by her', async () => {
    const beside = await desk.open(ids);
    const { panel, site } = beside;
    await signIn(beside);
    await panel.getByRole('button', { name: 'Ghi nhớ các ô' }).waitFor({ timeout: 30_000 });
    // The box for a summary is hidden there until somebody asks for it.
    await site.locator('#show-settings-link').click();
    await site.locator('#postexcerpt-hide').check();
    await site.locator('#excerpt').waitFor();
    await site.locator('#set-post-thumbnail').click();
    await site.locator('input[type=file]').first().waitFor({ state: 'attached' });
    await site.locator('#menu-item-upload').click();
    for (const name of ['Ảnh đại diện', 'Tóm tắt']) {
      const chosen = panel.locator(`.field:has(> .field-label:text-is("${name}")) select`);
      await expect.poll(() => chosen.inputValue()).not.toBe('');
    }
    await teach(panel);
    const first = await fill(panel);
    expect(first).toMatchObject({ title: 'filled', summary: 'filled', body: 'filled', category: 'filled' });
    expect(['filled', 'handed']).toContain(first.picture);
    await site.locator('.media-button-select:not([disabled])').click({ timeout: 30_000 });
    await site.locator('#remove-post-thumbnail').waitFor();
    expect(await posts('publish')).toEqual([]);

    await panel.getByRole('button', { name: 'Đọc lại trang' }).click();
    expect(await results(panel)).toMatchObject({ title: 'filled', body: 'filled', category: 'filled' });
    await site.locator('#publish').click();
    await panel.getByRole('heading', { name: 'Bài đã đăng ở đây?' }).waitFor({ timeout: 30_000 });
    const [[title = '', content = ''] = []] = await posts('publish');
    expect(title.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(
      ARTICLE.title,
    );
    expect(content).toContain('<strong>thống nhất</strong>');
    const [[category = ''] = []] = await wordpress.sql(
      `SELECT t.name FROM wp_terms t JOIN wp_term_taxonomy x ON x.term_id = t.term_id AND x.taxonomy = 'category' JOIN wp_term_relationships r ON r.term_taxonomy_id = x.term_taxonomy_id JOIN wp_posts p ON p.ID = r.object_id WHERE p.post_status = 'publish' AND p.post_title LIKE 'Chi bộ bàn%' AND t.name LIKE 'Hoạt%'`,
    );
    expect(category.replaceAll('&amp;', '&')).toBe(ARTICLE.category);
    const [[pictures = '0'] = []] = await wordpress.sql(
      "SELECT COUNT(*) FROM wp_postmeta WHERE meta_key = '_thumbnail_id'",
    );
    expect(pictures).toBe('1');
    await panel.getByRole('button', { name: 'Ghi là đã đăng' }).click();
    await panel.getByRole('heading', { name: 'Đã ghi là đã đăng' }).waitFor();
    await beside.close();
  }, 240_000);

  it('is that of the same article when it is updated', async () => {
    const { content, revision, id } = await desk.call('article:get', { id: 1 });
    const body = 'Chi bộ **bổ sung** một việc.';
    await desk.call('article:save', { id, baseRevision: revision, content: { ...content, body } });
    const { outbox } = await desk.call('outbox:push', {
      articleId: id,
      portalId: ids.portalId,
      saysYes: true,
    });
    const beside = await desk.open({ ...ids, outboxId: outbox }, true);
    await signIn(beside);
    await beside.site.waitForURL(/post\.php\?post=\d+&action=edit/u);
    expect(await fill(beside.panel)).toMatchObject({ title: 'filled', body: 'filled' });
    expect((await posts('publish'))[0]?.[1]).not.toContain('bổ sung');
    await beside.site.locator('#publish').click();
    await expect
      .poll(async () => (await posts('publish'))[0]?.[1], { timeout: 30_000 })
      .toContain('<strong>bổ sung</strong>');
    expect(await posts('publish')).toHaveLength(1);
    await beside.close();
  }, 240_000);
});
