/** What is typed and kept by the window alone, until somebody records it: it outlives the machine's accidents too. */
import { expect, it } from 'vitest';
import { canUseWindow } from '../../support/tools.ts';
import { launchElectron } from '../support/electron.ts';
import { sampleOf2020 } from '../support/sample.ts';
import { go } from '../support/secretary.ts';

const SENTENCE = 'Đề nghị chi uỷ xem lại thời hạn nộp báo cáo của các phòng. ';

it.runIf(canUseWindow())(
  'finds a remark again that was typed a second before everything was killed',
  async () => {
    const first = await launchElectron(await sampleOf2020());
    await first.page.getByRole('heading', { name: 'Năm 2020' }).waitFor();
    await first.page.evaluate(`location.hash = '#/buoi-sinh-hoat/2/truc-tiep'`);
    const box = first.page.getByRole('textbox', { name: 'Nội dung ý kiến' });
    await box.click();
    // Long enough for Chromium to take its time with writing down what pages keep.
    await first.page.keyboard.type(SENTENCE.repeat(4), { delay: 30 });
    await first.page.keyboard.type('Hết.');
    // The promise: never more than a second behind.
    await first.page.waitForTimeout(1_000);
    await first.kill();

    const second = await launchElectron(first.folder, first.profile);
    await go(second.page, 'Buổi sinh hoạt');
    await second.page.evaluate(`location.hash = '#/buoi-sinh-hoat/2/truc-tiep'`);
    const found = second.page.getByRole('textbox', { name: 'Nội dung ý kiến' });
    await found.waitFor();
    await expect.poll(() => found.inputValue()).toBe(`${SENTENCE.repeat(4)}Hết.`);
    await second.close();
  },
);
