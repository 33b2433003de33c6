/** Word files of others: chosen and dropped, told apart, refused alone, copied with what is certain put right, reported. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readForm } from '../../electron/import/form/index.ts';
import { checkPaper } from '../../shared/lint/check-paper.ts';
import { clerkPaper } from '../electron/import/form/clerk-papers.ts';
import { type Deviation, setPaper } from '../electron/import/form/office-hands.ts';
import { contentsOf } from '../electron/import/form/other-contents.ts';
import { PLANTED } from '../electron/import/form/planted.ts';
import { type WordPaper, writeWord } from '../electron/import/form/word-paper.ts';
import { temporaryFolder } from '../support/folders.ts';
import { canUseBrowser } from '../support/tools.ts';
import { axeFaults } from './support/axe.ts';
import { launchChromium } from './support/chromium.ts';
import { walkByTab } from './support/keyboard.ts';
import type { RunningApp } from './support/running.ts';
import { sampleOf2020 } from './support/sample.ts';

const THEMES = ['light', 'dark'] as const;

const plant = (rule: string, paper: WordPaper): WordPaper => {
  const planted = PLANTED.find((one) => one.rule === rule);
  if (planted === undefined) throw new Error(`no fault of ${rule}`);
  return planted.change(paper);
};

const rulesIn = (bytes: Uint8Array): string[] =>
  checkPaper(readForm({ fileName: 'a.docx', bytes }, { given: null, today: '2027-01-01' })).map(
    ({ rule }) => rule,
  );

describe.runIf(canUseBrowser())('Word files of others', () => {
  let app: RunningApp;
  let page: Page;
  const folder = path.join(temporaryFolder(), 'văn bản đến');
  const fileOf = (name: string): string => path.join(folder, name);
  const list = () => page.getByRole('region', { name: 'Các tệp' });
  const stateOf = (name: string) => list().getByRole('button', { name });

  const choose = async (what: 'Chọn tệp Word' | 'Chọn thư mục', files: string | string[]): Promise<void> => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: what }).press('Enter');
    await (await chooser).setFiles(files);
  };
  const haveAll = (count: number): Promise<void> =>
    list().getByText(`${count} tệp`, { exact: true }).waitFor({ timeout: 60_000 });

  beforeAll(async () => {
    mkdirSync(folder);
    const right = clerkPaper('plan', 'new', 'table', 1);
    const write = (name: string, paper: WordPaper): void => writeFileSync(fileOf(name), writeWord(paper, 3));
    write('dung.docx', right);
    write('sai so.docx', plant('NUM-COLON', right));
    write('phông khác.docx', plant('FONT', clerkPaper('report', 'old', 'tabs', 2)));
    write('mat.docx', plant('SECRET', right));
    write('khong ngay.docx', {
      ...right,
      right: right.right.filter(({ text }) => !text.includes('tháng')),
    });
    writeFileSync(fileOf('hong.docx'), 'không phải tệp nén');
    writeFileSync(fileOf('ảnh.png'), 'x');
    writeFileSync(fileOf('~$sai so.docx'), 'x');
    app = await launchChromium(await sampleOf2020());
    ({ page } = app);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.getByRole('navigation', { name: 'Các phần của sổ' }).waitFor();
    await page.keyboard.press('Control+Alt+W');
    await page.getByRole('heading', { level: 1, name: 'Kiểm tra tệp Word' }).waitFor();
  });
  afterAll(() => app?.close());

  it('are read one after the other, and what cannot be read is refused alone', async () => {
    await choose('Chọn tệp Word', [
      ...['dung.docx', 'mat.docx', 'sai so.docx', 'hong.docx', 'ảnh.png'].map(fileOf),
    ]);
    await haveAll(5);
    await expect.poll(() => stateOf('dung.docx').innerText()).toMatch(/Đạt|Cần xem/u);
    await expect.poll(() => stateOf('sai so.docx').innerText()).toContain('Chưa đạt 1 chỗ');
    for (const [name, sentence] of [
      ['mat.docx', /có dấu chỉ độ mật/u],
      ['hong.docx', /“hong\.docx”/u],
      ['ảnh.png', /chỉ kiểm tra tệp Word \.docx/u],
    ] as const) {
      await expect.poll(() => stateOf(name).innerText()).toContain('Không kiểm tra');
      await stateOf(name).click();
      const detail = page.getByRole('region', { name, exact: true });
      await expect.poll(() => detail.getByRole('alert').innerText()).toMatch(sentence);
      await expect.poll(() => detail.getByRole('button', { name: /^Lưu bản/u }).count()).toBe(0);
    }
  });

  it('are told with place, found, expected and clause, gone through by the arrows, and looked at', async () => {
    await stateOf('dung.docx').click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const detail = page.getByRole('region', { name: 'sai so.docx' });
    const failed = detail.getByRole('region', { name: 'Chưa đạt' });
    await failed.waitFor();
    await expect.poll(() => failed.innerText()).toMatch(/Số: \d+-KH\/CB[\s\S]*Thấy: [\s\S]*Cần: /u);
    await expect.poll(() => failed.innerText()).toContain('05-HD/VPTW');
    await expect
      .poll(() => detail.getByRole('region', { name: 'Cần người xem' }).innerText())
      .toContain('Chữ ký');
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
  });

  it('have copies, corrected directly or to be followed, or with remarks, and what is left is told', async () => {
    await stateOf('sai so.docx').click();
    const detail = page.getByRole('region', { name: 'sai so.docx' });
    for (const name of [/^Lưu bản đã sửa/u, /^Bản sửa để theo dõi/u]) {
      const copy = await app.takeFile(() => detail.getByRole('button', { name }).press('Enter'));
      expect(rulesIn(readFileSync(copy))).not.toContain('NUM-COLON');
      await detail.getByText(/Xem lại bản ấy: (?:không thấy gì phải sửa nữa|còn \d+ chỗ)/u).waitFor();
    }
    const remarks = await app.takeFile(() => detail.getByRole('button', { name: 'Bản có ghi chú' }).click());
    expect(rulesIn(readFileSync(remarks))).toContain('NUM-COLON');
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(rulesIn(readFileSync(fileOf('sai so.docx')))).toContain('NUM-COLON');
  });

  it('are reported together, on paper and as a Word file', async () => {
    const report = await app.takeFile(() => page.getByRole('button', { name: 'Kết quả ra Word' }).click());
    const text = readForm(
      { fileName: 'a.docx', bytes: readFileSync(report) },
      { given: null, today: '2027-01-01' },
    )
      .lines.map((line) => line.text)
      .join('\n');
    for (const words of ['3. sai so.docx', 'Số: ', '05-HD/VPTW', '4. hong.docx', 'có dấu chỉ độ mật'])
      expect(text).toContain(words);
    await page.evaluate(
      'window.print = () => { window.printed = document.querySelector(".print-sheets").textContent }',
    );
    await page.getByRole('button', { name: 'In kết quả' }).click();
    await expect
      .poll(() => page.evaluate('window.printed'))
      .toMatch(/Kết quả kiểm tra.*sai so\.docx.*hong\.docx/su);
  });

  it('without a day of their own are read by the day somebody gives', async () => {
    await page.getByRole('button', { name: 'Bỏ danh sách' }).click();
    await choose('Chọn tệp Word', fileOf('khong ngay.docx'));
    await haveAll(1);
    const detail = page.getByRole('region', { name: 'khong ngay.docx' });
    await detail.getByText(/không rõ ngày/u).waitFor();
    await detail.getByLabel('Ngày của văn bản').fill('3/3/2020');
    await page.keyboard.press('Tab');
    await detail.getByText(/ngày 03\/03\/2020.*36-HD\/VPTW/u).waitFor();
  });

  it('come from a folder, what Word left beside them apart, and are dropped', async () => {
    await page.getByRole('button', { name: 'Bỏ danh sách' }).click();
    await choose('Chọn thư mục', folder);
    await haveAll(6);
    await expect.poll(() => stateOf('phông khác.docx').innerText()).toContain('văn bản đến/');
    const bytes = readFileSync(fileOf('dung.docx')).toString('base64');
    await page.evaluate(`{
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob('${bytes}'), (one) => one.charCodeAt(0));
      data.items.add(new File([bytes], 'thả vào.docx'));
      document.querySelector('.checking').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }`);
    await haveAll(7);
    await expect.poll(() => stateOf('thả vào.docx').innerText()).toMatch(/Đạt|Cần xem/u);
  });

  it('of a hundred pages with a fault in each paragraph are told a few at a time', async () => {
    await page.getByRole('button', { name: 'Bỏ danh sách' }).click();
    const contents = contentsOf('report', 'new', 1);
    const text = Array.from({ length: 500 }, (_, index) => ({
      part: 'body' as const,
      text: `Chi bộ họp lần thứ ${index + 1}, ${'bàn kỹ từng việc một, phân công rõ người rõ việc, '.repeat(9)}rồi kết luận.`,
    }));
    const arial: Deviation = {
      run: (look, { part }) => (part === 'body' ? { ...look, font: 'Arial' } : look),
    };
    const file = path.join(temporaryFolder(), 'dài.docx');
    writeFileSync(file, setPaper({ ...contents, text }, 'google', arial));
    await choose('Chọn tệp Word', file);
    await haveAll(1);
    const detail = page.getByRole('region', { name: 'dài.docx' });
    const rule = detail.getByRole('listitem').filter({ hasText: 'FONT ·' });
    await expect.poll(() => rule.locator('ol > li').count()).toBe(5);
    await rule.getByRole('button', { name: /^Xem cả 500 chỗ/u }).press('Enter');
    await expect.poll(() => rule.locator('ol > li').count()).toBe(500);
  });

  it('are fifty at once, still reached, and kept while another screen is open', async () => {
    await page.getByRole('button', { name: 'Bỏ danh sách' }).click();
    const many = temporaryFolder();
    const files = Array.from({ length: 50 }, (_, index) => {
      const file = path.join(many, `van-ban-${index + 1}.docx`);
      writeFileSync(file, writeWord(plant('SIZE', clerkPaper('report', 'new', 'table', index % 9)), index));
      return file;
    });
    await choose('Chọn tệp Word', files);
    await page.keyboard.press('Alt+8');
    await page.getByRole('heading', { level: 1, name: 'Đảng viên' }).waitFor();
    await page.keyboard.press('Control+Alt+W');
    await haveAll(50);
    for (const theme of THEMES) expect(await axeFaults(page, theme)).toEqual([]);
    expect(await walkByTab(page)).toEqual({ unreached: [], unseen: [] });
    await page.getByRole('button', { name: 'Bỏ danh sách' }).click();
    await page.getByRole('heading', { name: 'Chưa có tệp nào' }).waitFor();
  });
});
