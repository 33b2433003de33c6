/** What a secretary does at the screen, in the words she reads there; the same in the window and in the browser. */
import type { Locator, Page } from 'playwright-core';

export const MEMBERS = [
  ['Trần Minh Khoa', '12/3/1975', '3/2/2000', '3/2/2001', 'Bí thư'],
  ['Lê Hoàng Bảo Ngọc', '2/9/1984', '19/5/2010', '19/5/2011', 'Chuyên viên'],
  ['Nguyễn Đặng Thị Thanh Hương', '1/1/1990', '2/9/2015', '2/9/2016', 'Phó bí thư'],
  ['Phạm Quốc Bảo', '5/6/1988', '3/2/2012', '3/2/2013', 'Chuyên viên'],
  ['Vũ Đình Phúc', '7/7/1996', '1/10/2025', '', ''],
] as const;

export const TOPICS = [
  'Giữ gìn đoàn kết, thống nhất trong cơ quan',
  'Chuyển đổi số trong tiếp nhận hồ sơ của người dân',
  'Nêu gương của cán bộ, đảng viên',
  'Đổi mới lề lối làm việc',
] as const;

/** From the first start to a cell with five members and a term. */
export async function createCell(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tạo chi bộ của tôi' }).click();
  await page.getByLabel('Cấp uỷ cấp trên').fill('Đảng bộ Sở Khoa học và Công nghệ');
  await page.getByLabel('Tên chi bộ').fill('Chi bộ Văn phòng Sở');
  await page.getByLabel('Địa danh').fill('Vũng Tàu');
  await page.getByRole('button', { name: 'Đi tiếp' }).click();
  const rows = MEMBERS.map((row) => row.join('\t'));
  await page
    .getByLabel('Dán danh sách đảng viên')
    .fill(['Họ và tên\tNgày sinh\tNgày vào Đảng\tNgày chính thức\tChức vụ', ...rows].join('\n'));
  await page.getByRole('button', { name: 'Đi tiếp' }).click();
  await page.getByLabel('Tên nhiệm kỳ').fill('2025 - 2027');
  await page.getByLabel('Bắt đầu từ ngày').fill('15/6/2025');
  await page.getByLabel('Bí thư', { exact: true }).selectOption({ label: 'Trần Minh Khoa' });
  await page.getByRole('button', { name: 'Tạo chi bộ', exact: true }).click();
  await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
}

/** The plan of 2026, a topic a quarter, and the sessions made of it. */
export async function makePlan(page: Page): Promise<void> {
  await go(page, 'Kế hoạch');
  await page.getByLabel('Năm', { exact: true }).fill('2026');
  await page.getByRole('button', { name: 'Lập kế hoạch năm' }).click();
  for (const [index, numeral] of ['I', 'II', 'III', 'IV'].entries()) {
    const quarter = page.getByRole('region', { name: `Quý ${numeral}`, exact: true });
    await quarter.getByLabel('Tên chuyên đề').fill(TOPICS[index] ?? '');
    await quarter.getByLabel('Ngày họp').fill(`1${index}/${index * 3 + 2}/2026`);
    await quarter.getByLabel('Giờ', { exact: true }).fill('14h');
    await quarter.getByLabel('Địa điểm').fill('Phòng họp tầng 3');
  }
  await page.getByRole('button', { name: /^Lưu kế hoạch/u }).click();
  await page.getByRole('button', { name: 'Tạo 4 buổi sinh hoạt' }).click();
  await page.getByRole('button', { name: 'Tạo 4 buổi sinh hoạt' }).waitFor({ state: 'detached' });
}

/** Holds the session of the first quarter, by keyboard where it is faster, and closes it into its minutes. */
export async function holdSession(page: Page): Promise<void> {
  await go(page, 'Buổi sinh hoạt');
  await page.getByRole('link', { name: TOPICS[0] }).click();
  await name(page, 'Thư ký', 'ngoc');
  await page.getByRole('link', { name: 'Vào buổi họp' }).click();
  const roll = page.getByRole('list', { name: 'Danh sách điểm danh' });
  await roll.getByRole('listitem').first().waitFor();
  await page.getByRole('button', { name: 'Tất cả có mặt' }).click();
  await roll.getByRole('listitem', { name: /^Phạm Quốc Bảo/u }).focus();
  await page.keyboard.press('F4');
  await page.keyboard.press('l');
  await page.getByLabel('Lý do vắng của đồng chí Phạm Quốc Bảo').fill('đi công tác');
  await page.keyboard.press('Enter');

  await page.getByRole('combobox', { name: 'Người phát biểu' }).fill('huong');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Nội dung ý kiến' }).fill('Đề nghị họp giao ban ngắn hơn.');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('article', { name: /Ý kiến của .*Thanh Hương/u }).waitFor();

  await page.getByRole('button', { name: 'Thêm biểu quyết' }).click();
  await page.getByLabel('Nội dung biểu quyết').fill('Thông qua nội dung sinh hoạt');
  await page.getByRole('button', { name: 'Ghi biểu quyết' }).click();
  await page.getByRole('article', { name: 'Thông qua nội dung sinh hoạt' }).waitFor();
  await page.getByRole('region', { name: 'Kết luận' }).getByRole('textbox').fill('Chi bộ nhất trí.');
  await page.getByRole('button', { name: 'Kết thúc, lập biên bản' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Giờ kết thúc').fill('16h30');
  await dialog.getByLabel('Giờ kết thúc').press('Enter');
  await dialog.getByRole('button', { name: 'Kết thúc, lập biên bản' }).click();
  await paperText(page).waitFor();
}

export function paperText(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Nội dung văn bản' });
}

/** Types at the end of the first line of the paper. */
export async function typeInPaper(page: Page, words: string): Promise<void> {
  await paperText(page).locator('p').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

/** Waits until what was typed is on disk. */
export async function untilSaved(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.locator('.status-saved').waitFor();
}

export async function go(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Các phần của sổ' }).getByRole('link', { name: place }).click();
}

async function name(page: Page, field: string, typed: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(typed);
  await page.keyboard.press('Enter');
}

/** Says yes to everything that is asked before a paper is issued. */
export async function answerAll(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog
    .getByText(/phải sửa|Cần trả lời/u)
    .first()
    .waitFor();
  for (const box of await dialog.getByRole('checkbox').all()) await box.check();
}
