/** docProps/core.xml: what the file says of itself. The cell is its author; no person, machine or program is named. */
import { KIND_RULES } from '../../shared/format/kinds.ts';
import type { Paper } from '../../shared/format/paper.ts';
import { escapeXml } from './escape-xml.ts';

export const CORE_PATH = 'docProps/core.xml';

type Facts = Pick<Paper, 'cellName' | 'date' | 'eraDate'> & { title: string };

/** "Biên bản sinh hoạt chuyên đề quý I": what a paper is called outside its own head. */
export function titleOf({ kind, subject }: Pick<Paper, 'kind' | 'subject'>): string {
  const { name, listName } = KIND_RULES[kind];
  return `${name === '' ? listName : name} ${subject}`.trim();
}

/** Dated by the paper, not by the clock, so that the same paper gives the same bytes. */
export function coreProperties(paper: Facts): string {
  const day = `${paper.date ?? paper.eraDate}T00:00:00Z`;
  const author = escapeXml(paper.cellName);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(paper.title)}</dc:title><dc:creator>${author}</dc:creator>` +
    `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>` +
    '<dc:language>vi-VN</dc:language></cp:coreProperties>'
  );
}
