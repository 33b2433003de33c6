/** Lists of members pasted at the first start and later, in a real browser: read at once, mended in place, never in the way. */
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import type { RunningApp } from './support/running.ts';

const WORD_TABLE = `<html><body><!--StartFragment--><table>
<tr><td rowspan=2>TT</td><td rowspan=2>Họ và tên</td><td colspan=3>Ngày, tháng, năm</td><td rowspan=2>Chức vụ Đảng</td><td rowspan=2>Dân tộc</td></tr>
<tr><td>Sinh</td><td>Vào Đảng</td><td>Chính thức</td></tr>
<tr><td>1</td><td>Đ/c TRẦN THỊ MINH NGUYỆT</td><td>12/3/1974</td><td>3/2/2001</td><td>3/2/2002</td><td>Bí thư</td><td>Kinh</td></tr>
<tr><td>2</td><td>Lê Quang Đạo</td><td>1979</td><td>19/5/2006</td><td>19/5/2007</td><td>Phó Bí thư</td><td>Kinh</td></tr>
<tr><td>3</td><td>Phạm Thị Hồng Ánh</td><td>1985</td><td>2/9/2012</td><td>2/9/2013</td><td>Chi uỷ viên</td><td>Kinh</td></tr>
<tr><td>4</td><td>Vũ Đình Cường</td><td>1982</td><td>31/11/2010</td><td>2011</td><td></td><td>Kinh</td></tr>
<tr><td>5</td><td>Mai Văn Quyết</td><td>1981</td><td></td><td></td><td></td><td>Tày</td></tr>
<tr><td></td><td>Tổng số: 5 đồng chí</td><td></td><td></td><td></td><td></td><td></td></tr>
</table><!--EndFragment--></body></html>`;

describe.runIf(canUseBrowser())('a list of members', () => {
  let app: RunningApp;
  afterEach(() => app?.close());

  async function openMemberStep(): Promise<Page> {
    app = await launchChromium();
    const { page } = app;
    // Colours are looked at, not on their way to others.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Tạo chi bộ của tôi' }).click();
    await page.getByLabel('Cấp uỷ cấp trên').fill('Đảng bộ Sở Nội vụ');
    await page.getByLabel('Tên chi bộ').fill('Chi bộ Văn phòng');
    await page.getByLabel('Địa danh').fill('Vũng Tàu');
    await page.getByRole('button', { name: 'Đi tiếp' }).click();
    return page;
  }

  const rowOf = (page: Page, name: string): Locator =>
    page.getByRole('row').filter({ has: page.getByLabel(`Họ và tên của ${name}`) });

  /** What a person does with Ctrl+V, with what Word puts there. */
  async function pasteHtml(page: Page, html: string): Promise<void> {
    await page.getByLabel('Dán danh sách đảng viên').focus();
    await page.evaluate(`{
      const data = new DataTransfer();
      data.setData('text/html', ${JSON.stringify(html)});
      const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
      document.activeElement.dispatchEvent(paste);
      document.execCommand('insertText', false, 'một bảng');
    }`);
  }

  it('from Word is shown while it is pasted, mended where it stands, and its offices go into the term', async () => {
    const page = await openMemberStep();
    await pasteHtml(page, WORD_TABLE);
    await page.getByText('3 đồng chí đọc rõ').waitFor();
    await page.getByText('2 cần xem').waitFor();
    await page.getByText('3 dòng để ngoài').waitFor();
    await page.getByText('Cột không dùng đến: Dân tộc.').waitFor();
    await rowOf(page, 'Vũ Đình Cường').getByText('lịch không có ngày 31/11/2010, chỉ giữ năm 2010').waitFor();
    await rowOf(page, 'Mai Văn Quyết').getByText('Không có ngày vào Đảng: tính là chính thức').waitFor();
    for (const theme of ['light', 'dark'] as const) expect(await axeFaults(page, theme)).toEqual([]);
    const cell = page.getByLabel('Ngày vào Đảng của Vũ Đình Cường');
    await expect.poll(() => cell.inputValue()).toBe('2010');
    await cell.fill('30/11/2010');
    await cell.press('Enter');
    await page.getByText('4 đồng chí đọc rõ').waitFor();
    await page.getByLabel('Mai Văn Quyết ghi vào sổ là').selectOption('Dự bị');
    await page.getByText('5 đồng chí đọc rõ').waitFor();
    const goOn = page.getByRole('button', { name: 'Đi tiếp với 5 đồng chí' });
    const { y = 0, height = 0 } = (await goOn.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(768);
    await goOn.click();
    await page.getByLabel('Bắt đầu từ ngày').fill('15/6/2025');
    await expect
      .poll(() => page.getByLabel('Bí thư', { exact: true }).inputValue())
      .toBe('Trần Thị Minh Nguyệt');
    await expect.poll(() => page.getByLabel('Phó bí thư').inputValue()).toBe('Lê Quang Đạo');
    await expect.poll(() => page.getByLabel('Phạm Thị Hồng Ánh', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Tạo chi bộ', exact: true }).click();
    await page.getByRole('link', { name: 'Đảng viên', exact: true }).click();
    await page.getByText('5 đồng chí: 4 chính thức, 1 dự bị').waitFor();
    await page.getByText('30/11/2010').waitFor();
  });

  it('in a file is read as one that is pasted, and by keyboard alone one comes from doubt to doubt and goes on', async () => {
    const page = await openMemberStep();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp Word, Excel hoặc CSV' }).click();
    const text =
      'TT;Họ và tên;Năm sinh;Vào Đảng;Chính thức\n1;Trần Văn An;1979;2001;2002\n2;Lê Thị Bích;xx;2003;2004\n3;Vũ Cường;1980;31/11/2005;2006\n';
    await (await chooser).setFiles({ name: 'ds.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByText('2 cần xem').waitFor();
    await page.getByLabel('Họ và tên của Trần Văn An').focus();
    await page.keyboard.press('F7');
    const focused = () => page.evaluate<string>('document.activeElement.ariaLabel');
    await expect.poll(focused).toBe('Họ và tên của Lê Thị Bích, số 2');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1985');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Ngày sinh của Vũ Cường, số 3');
    await page.getByText('1 cần xem').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('Bắt đầu từ ngày').waitFor();
  });

  it('however odd it is, never keeps anybody from going on', async () => {
    const page = await openMemberStep();
    const field = page.getByLabel('Dán danh sách đảng viên');
    await field.fill('???\n12/3/1979');
    await page.getByText('Chưa thấy họ tên đồng chí nào').waitFor();
    await page.getByRole('button', { name: 'Để sau, đi tiếp' }).waitFor();
    await field.fill('Nguyễn Văn An\nNguyễn Văn An\nLê 2 Bình\n1. Vũ Cường – Bí thư');
    await page.getByRole('button', { name: 'Đi tiếp với 3 đồng chí' }).waitFor();
    await field.fill('');
    await page.getByRole('button', { name: 'Để sau, đi tiếp' }).click();
    await page.getByLabel('Bắt đầu từ ngày').waitFor();
  });

  it('later adds who is not there yet, and leaves alone who is', async () => {
    const page = await openMemberStep();
    await page.getByLabel('Dán danh sách đảng viên').fill('Nguyễn Văn An\nLê Thị Bình');
    await page.getByRole('button', { name: 'Đi tiếp với 2 đồng chí' }).click();
    await page.getByLabel('Bắt đầu từ ngày').fill('15/6/2025');
    await page.getByRole('button', { name: 'Tạo chi bộ', exact: true }).click();
    await page.getByRole('link', { name: 'Đảng viên', exact: true }).click();
    await page.getByRole('button', { name: 'Nhập danh sách' }).click();
    const isFocused = () => page.evaluate<boolean>(`document.activeElement.matches('textarea')`);
    await expect.poll(isFocused).toBe(true);
    await page
      .getByLabel('Dán danh sách đảng viên')
      .fill('1. Nguyễn Văn An – Bí thư\n2. Lê Thị Bình\n3. Đỗ Thị Lan (dự bị)');
    await page.getByText('2 đã có trong sổ').waitFor();
    await page.getByText('Sẽ vào sổ 1 đồng chí: 0 chính thức, 1 dự bị.').waitFor();
    for (const theme of ['light', 'dark'] as const) expect(await axeFaults(page, theme)).toEqual([]);
    await page.getByRole('button', { name: 'Đưa 1 đồng chí vào sổ' }).click();
    await page.getByText('Đã thêm 1 đồng chí, 2 đồng chí có sẵn, 1 chức vụ vào nhiệm kỳ').waitFor();
    await page.getByText('3 đồng chí: 2 chính thức, 1 dự bị').waitFor();
  });
});
