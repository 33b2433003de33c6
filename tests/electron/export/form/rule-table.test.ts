/** The rule's own pages, held line by line against papers as a cell issues them. */
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../electron/export/docx.ts';
import { rulesOf } from './random-papers.ts';
import { type Form, type Line, type Look, readForm } from './read-form.ts';
import { type Component, PAGES, type Place } from './rule-pages.ts';
import { NO_CHOICES } from './sought.ts';

const PLACES: readonly Place[] = [
  ...(['corner', 'left', 'right', 'middle', 'closing left', 'closing right'] as const),
  ...(['annex', 'foot', 'header'] as const),
];

/** The printed lines of a place, in order. */
function linesAt(form: Form, place: Place): Line[] {
  if (place === 'header') return form.header;
  if (place === 'corner') return form.firstHeader.filter(({ text }) => text.trim() !== '');
  const last = form.tables.length - 1;
  const column = place.endsWith('right') ? 1 : 0;
  const end = form.lines.findLastIndex(({ cell }) => cell?.table === last);
  return form.lines.filter(({ text, cell, frame }, index) => {
    if (text.trim() === '') return false;
    if (place === 'foot') return frame !== null;
    if (place === 'annex') return cell === null && frame === null && index > end;
    if (place === 'middle') return cell === null && frame === null && index < end;
    return cell?.table === (place.startsWith('closing') ? last : 0) && cell.column === column;
  });
}

/** "Kính gửi: - …" has two components on one line: the label, in a look of its own, and the first name. */
function apart(line: Line): Line[] {
  const [, label, rest] = /^(Kính (?:gửi|trình):)\s*(.+)$/u.exec(line.text) ?? [];
  return label === undefined || rest === undefined
    ? [line]
    : [
        { ...line, text: label, looks: line.looks.slice(0, 1) },
        { ...line, text: rest, looks: line.looks.slice(1) },
      ];
}

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function faultsOf(lines: readonly Line[], wanted: readonly Component[]): string[] {
  const texts = lines.map(({ text }) => plain(text));
  const seen = wanted.map(({ text }) => text);
  if (wanted[0]?.place !== 'header' && texts.join('\n') !== seen.join('\n'))
    return [`reads “${texts.join(' / ')}”, not “${seen.join(' / ')}”`];
  return wanted.flatMap(({ text, size: [least, most], weight, align, clause }, index) => {
    const line = lines[index];
    if (line === undefined) return [`“${text}” is missing (${clause})`];
    const look = (one: Look): string[] => [
      ...(one.size < least || one.size > most ? [`${one.size} pt`] : []),
      ...(['bold', 'italic', 'underline'] as const).flatMap((key) =>
        text !== '*' && text !== '-----' && one[key] !== (weight === key) ? [`${key} is ${one[key]}`] : [],
      ),
      ...(one.font === 'Times New Roman' ? [] : [one.font]),
    ];
    const wrong = [...new Set(line.looks.flatMap(look))];
    if (align !== undefined && line.align !== align) wrong.push(`aligned ${line.align}`);
    return wrong.map((fault) => `“${text}” (${clause}): ${fault}`);
  });
}

describe('the page of the rule, component by component', () => {
  it.each(PAGES)('equals $name', async ({ paper, choices, components }) => {
    const form = readForm(await writeDocx(paper, rulesOf(paper, { ...NO_CHOICES, ...choices })));
    for (const place of PLACES)
      expect(
        faultsOf(
          linesAt(form, place).flatMap(apart),
          components.filter((one) => one.place === place),
        ),
        place,
      ).toEqual([]);
  });
});
