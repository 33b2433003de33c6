/** Papers as LibreOffice lays them out: every page as lines with their places. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../../support/folders.ts';
import { run } from '../../support/tools.ts';

export interface PageLine {
  text: string;
  /** In points from the upper left corner. */
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The pages of each file, in the order of the files. */
export function layOut(files: readonly Uint8Array[]): PageLine[][][] {
  const folder = temporaryFolder();
  const names = files.map((bytes, index) => {
    const name = path.join(folder, `${index}.docx`);
    writeFileSync(name, bytes);
    return name;
  });
  mkdirSync(path.join(folder, 'pdf'));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  // One start of the program for many files: the start is what takes time.
  for (let from = 0; from < names.length; from += 50)
    run(
      'soffice',
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      path.join(folder, 'pdf'),
      ...names.slice(from, from + 50),
    );
  return names.map((name) => {
    const pdf = path.join(folder, 'pdf', path.basename(name).replace('.docx', '.pdf'));
    const boxes = path.join(folder, 'boxes.html');
    run('pdftotext', '-bbox-layout', pdf, boxes);
    return readFileSync(boxes, 'utf8').split('<page ').slice(1).map(linesOf);
  });
}

/** Lines from top to bottom; columns side by side are lines of their own. */
function linesOf(page: string): PageLine[] {
  const number = (tag: string, name: string): number =>
    Number(new RegExp(`${name}="([\\d.-]+)"`, 'u').exec(tag)?.[1]);
  return [...page.matchAll(/<line ([^>]*)>(.*?)<\/line>/gsu)]
    .map(([, place = '', words = '']) => ({
      text: [...words.matchAll(/<word[^>]*>(.*?)<\/word>/gsu)]
        .map(([, word = '']) => word.replaceAll('&amp;', '&').replaceAll('&quot;', '"'))
        .join(' ')
        .normalize('NFC'),
      left: number(place, 'xMin'),
      top: number(place, 'yMin'),
      right: number(place, 'xMax'),
      bottom: number(place, 'yMax'),
    }))
    .sort((one, other) => one.top - other.top || one.left - other.left);
}
