/** Old papers coming in, in a real browser, on a real book. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

const MINUTES = `ĐẢNG BỘ SỞ KHOA HỌC VÀ ĐỜI SỐNG
CHI BỘ VĂN PHÒNG SỞ
*
Số 35-BB/CB          Hải Vân, ngày 12 tháng 3 năm 2020
BIÊN BẢN
sinh hoạt chuyên đề quý I
Chi bộ họp đủ, nghe trình bày chuyên đề và thống nhất những việc phải làm trong quý tới.
Nơi nhận:
- Đảng uỷ Sở;
- Lưu Chi bộ.
THƯ KÝ          CHỦ TRÌ
Lê Thị Bình          Người Đã Đi`;

describe.runIf(canUseBrowser())('an old paper', () => {
  let app: RunningApp;
  let page: Page;

  beforeAll(async () => {
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await page.getByRole('link', { name: 'Soạn thảo' }).click();
  });
  afterAll(() => app?.close());

  async function choose(name: string, text: string): Promise<void> {
    await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp' }).click();
    await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  }

  it('is looked at, mended, and comes in as issued under its own number', async () => {
    await choose('bien-ban.txt', MINUTES);
    const dialog = page.getByRole('dialog', { name: 'Nhập “bien-ban.txt”' });
    const keep = dialog.getByRole('checkbox', { name: /^Giữ số và ngày cũ/u });
    await keep.waitFor();
    await expect.poll(() => keep.isChecked()).toBe(true);
    await expect.poll(() => dialog.getByLabel('Số, ký hiệu').inputValue()).toBe('35-BB/CB');
    await expect.poll(() => dialog.getByLabel('Ngày văn bản').inputValue()).toBe('12/03/2020');
    await expect.poll(() => dialog.getByLabel('Họ tên (CHỦ TRÌ)').inputValue()).toBe('Người Đã Đi');
    await dialog.getByText('“Người Đã Đi” không có trong danh sách đảng viên').waitFor();
    await dialog.getByLabel('Địa danh').fill('Bà Rịa');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Nhập như đã ban hành' }).click();
    await page.getByText('Bà Rịa, ngày 12 tháng 3 năm 2020').first().waitFor();
    await page.getByRole('link', { name: 'Sổ văn bản' }).click();
    await page.getByText('35-BB/CB').first().waitFor();
  });

  it('says that its number is taken, and comes in as a draft', async () => {
    await page.getByRole('link', { name: 'Soạn thảo' }).click();
    await choose('ban-khac.txt', MINUTES);
    const dialog = page.getByRole('dialog', { name: 'Nhập “ban-khac.txt”' });
    await dialog.getByText('Số 35-BB/CB đã có trong sổ').waitFor();
    await expect
      .poll(() => dialog.getByRole('checkbox', { name: /^Giữ số và ngày cũ/u }).isDisabled())
      .toBe(true);
    await dialog.getByRole('button', { name: 'Nhập thành bản nháp' }).click();
    await page.getByRole('textbox', { name: 'Nội dung văn bản' }).waitFor();
  });

  it('typed in TCVN3 is shown both ways, and made Unicode when somebody says so', async () => {
    await page.getByRole('link', { name: 'Soạn thảo' }).click();
    const old = [
      'NhËn diÖn th«ng tin xÊu ®éc',
      '§ång chÝ NguyÔn ThÞ Ngäc ®· nªu bèn gi¶i ph¸p ®Ó thùc hiÖn nghÞ quyÕt trong chi bé.',
    ];
    await choose('cu.txt', old.join('\n'));
    const asked = page.getByRole('dialog', { name: 'Chữ theo bảng mã cũ' });
    await asked.getByText('Nhận diện thông tin xấu độc').waitFor();
    await asked.getByText('NhËn diÖn th«ng tin xÊu ®éc').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Chuyển sang Unicode' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhập “cu.txt”' });
    await expect.poll(() => dialog.getByLabel('Trích yếu').inputValue()).toBe('Nhận diện thông tin xấu độc');
    await dialog.getByRole('button', { name: 'Nhập thành bản nháp' }).click();
    await page.getByText('đã nêu bốn giải pháp').first().waitFor();
  });

  it('that is a plan becomes rows, each of them to be mended, and a plan with its paper', async () => {
    await page.getByRole('link', { name: 'Kế hoạch' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Lấy từ kế hoạch cũ…' }).click();
    const plan =
      'CHI BỘ VĂN PHÒNG SỞ\nSố 61-KH/CB-STTTT          Hải Vân, ngày 07 tháng 01 năm 2019\nKẾ HOẠCH\nsinh hoạt chuyên đề năm 2019\nChi bộ lập kế hoạch sinh hoạt chuyên đề các quý, giao từng đồng chí chuẩn bị như sau:\nQuý I: Nêu gương (đồng chí Người Lạ trình bày)\nQuý III: Đoàn kết\nT/M CHI BỘ\nBÍ THƯ\nNgười Đã Đi';
    const buffer = Buffer.from(plan);
    await (await chooser).setFiles({ name: 'ke-hoach-2019.txt', mimeType: 'text/plain', buffer });
    const dialog = page.getByRole('dialog', { name: 'Kế hoạch trong “ke-hoach-2019.txt”' });
    await expect.poll(() => dialog.getByLabel('Năm của kế hoạch').inputValue()).toBe('2019');
    await dialog.getByText('Không rõ đồng chí nào là “Người Lạ”').waitFor();
    const second = dialog.getByRole('region', { name: 'Đoàn kết' });
    await second.getByLabel('Tên chuyên đề').fill('Đoàn kết trong chi bộ');
    expect(await axeFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lập kế hoạch năm 2019' }).click();
    await page.getByRole('heading', { name: 'Kế hoạch năm 2019' }).waitFor();
    const topics = page.getByLabel('Tên chuyên đề');
    await expect.poll(() => topics.first().inputValue()).toBe('Nêu gương');
    await expect.poll(() => topics.last().inputValue()).toBe('Đoàn kết trong chi bộ');
    await page.getByRole('link', { name: 'Sổ văn bản' }).click();
    await page.getByText('61-KH/CB-STTTT').first().waitFor();
  });

  it('that is a plan typed in TCVN3 is asked about as any paper is, and becomes rows that can be read', async () => {
    await page.getByRole('link', { name: 'Kế hoạch' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Lấy từ kế hoạch cũ…' }).click();
    const plan = [
      'KÕ HO¹CH',
      'sinh ho¹t chuyªn ®Ò n¨m 2018',
      'Chi bé lËp kÕ ho¹ch sinh ho¹t chuyªn ®Ò c¸c quý, giao tõng ®ång chÝ chuÈn bÞ nh­ sau:',
      'Quý I: Nªu g­¬ng tr­íc quÇn chóng',
      'Quý III: §oµn kÕt, thèng nhÊt trong chi bé',
    ].join('\n');
    await (await chooser).setFiles({
      ...{ name: 'ke-hoach-2018.txt', mimeType: 'text/plain' },
      buffer: Buffer.from(plan),
    });
    const asked = page.getByRole('dialog', { name: 'Chữ theo bảng mã cũ' });
    await asked.getByText('Nªu g­¬ng').or(asked.getByText('chuyªn ®Ò')).first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    const folder = process.env.SCD_SHOTS;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/ke-hoach-tcvn3.png` });
    await asked.getByRole('button', { name: 'Chuyển sang Unicode' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Kế hoạch trong “ke-hoach-2018.txt”' });
    await dialog.getByRole('region', { name: 'Nêu gương trước quần chúng' }).waitFor();
    await dialog.getByRole('region', { name: 'Đoàn kết, thống nhất trong chi bộ' }).waitFor();
    await expect.poll(() => dialog.getByText('bảng mã').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Huỷ' }).click();
  });
});
