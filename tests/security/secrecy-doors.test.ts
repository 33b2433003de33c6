import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../electron/import/import-file.ts';
import { refuseMarkedFiles } from '../../electron/services/marked-files.ts';
import { refuseMarkedInput } from '../../electron/services/marked-input.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { refuseSecrecy } from '../../shared/domain/secrecy.ts';
import { parseMarkdown } from '../../shared/text/markdown.ts';
import { docx, p, r, tbl, tc, tr } from '../electron/import/support/docx-fixture.ts';
import { MARKED } from './secrecy-marks.ts';
import { ORDINARY } from './secrecy-ordinary.ts';

const BEFORE = ['Chi bộ họp bàn việc học tập trong quý.', 'Các đồng chí dự đủ.'];
/** What a text or an XML file cannot hold as such. */
const isPlain = (text: string): boolean => !/[^\P{Cc}\n\t]|[\u2028\u202c\u202e]/u.test(text);
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const isRefused = (act: () => unknown): boolean => {
  try {
    act();
    return false;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'secrecy-mark') return true;
    throw error;
  }
};

const files: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'a.txt': (text) => strToU8([...BEFORE, ...text.split('\n'), 'Hết.'].join('\n')),
  'a.md': (text) => strToU8([...BEFORE, ...text.split('\n'), 'Hết.'].join('\n\n')),
  'a.html': (text) =>
    strToU8(
      `<html><body>${[...BEFORE, ...text.split('\n'), 'Hết.'].map((line) => `<p>${escaped(line)}</p>`).join('')}</body></html>`,
    ),
  'a.docx': (text) =>
    docx(
      [...BEFORE, ...text.split('\n'), 'Hết.']
        .map((line) =>
          line.includes(' | ')
            ? tbl(tr(...line.split('|').map((cell) => tc(p(r(cell.trim()))))))
            : p(r(line)),
        )
        .join(''),
    ),
};

describe('A10 A11 A12 F4 at every door', () => {
  it.each(Object.entries(files))(
    'a mark in %s is refused, and what only speaks of secrets comes in',
    (fileName, make) => {
      const missed = MARKED.filter(
        (text) => isPlain(text) && !isRefused(() => importFile({ fileName, bytes: make(text) })),
      );
      const wrong = ORDINARY.filter(
        (text) => isPlain(text) && isRefused(() => importFile({ fileName, bytes: make(text) })),
      );
      const barred = ORDINARY.filter(
        (text) => isPlain(text) && isRefused(() => refuseMarkedFiles({ fileName, bytes: make(text) })),
      );
      expect({ missed, wrong, barred }).toEqual({ missed: [], wrong: [], barred: [] });
    },
  );

  it('a typed text and a saved one are told apart alike', () => {
    const body = (text: string): string => [...BEFORE, text, 'Hết.'].join('\n\n');
    const doors: Readonly<Record<string, (text: string) => void>> = {
      typed: (text) => refuseMarkedInput({ body: text }),
      saved: (text) => refuseSecrecy(parseMarkdown(body(text)), body(text).split('\n')),
    };
    for (const [door, act] of Object.entries(doors)) {
      const missed = MARKED.filter((text) => !isRefused(() => act(text)));
      const wrong = ORDINARY.filter((text) => isRefused(() => act(text)));
      expect({ door, missed, wrong }).toEqual({ door, missed: [], wrong: [] });
    }
  });
});
