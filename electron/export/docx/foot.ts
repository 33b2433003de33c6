/** What stands at the foot of the last page alone: how to reach the cell, and that a paper is not for the media. */
import {
  BorderStyle,
  type FileChild,
  FrameAnchorType,
  FrameWrap,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import type { FormatRules } from '../../../shared/format/rules.ts';
import { type PageBox, textArea } from '../page-box.ts';
import type { PrintedPaper } from '../printed.ts';
import { countLines } from '../text-width.ts';
import { gap } from './body.ts';
import { look } from './inline.ts';
import { STYLE } from './styles.ts';
import { pt, size, weight } from './units.ts';

/** From the lower edge of the sheet to the last of these lines (05-HD/VPTW, II.4). */
const EDGE_MM = 10;
/** Single line spacing of the type, in sizes. */
const LINE_HEIGHT = 1.15;
/** Between the text and these lines, and between one of them and the next, in points. */
const APART_PT = 3;
/** Weight of the line over the contact, in points: a choice of ours. */
const RULE_PT = 0.75;

export const NO_FOOT: Foot = { children: [], reservePt: 0 };

interface FootLine {
  text: string;
  sizePt: number;
  run: IRunOptions;
  isRuled: boolean;
}

/** High enough to be laid out, and too low to begin a page of its own, in points. */
const ANCHOR_PT = 0.1;

export interface Foot {
  /** To be put behind the last text; [] where there is nothing at the foot. */
  children: FileChild[];
  /** How far it reaches up into the text area, in points: so much stays free below the last text. */
  reservePt: number;
}

/**
 * The lines stand in the margin, in frames tied to a last paragraph, so that they come onto the page where the text ends.
 */
export function paperFoot(printed: PrintedPaper, rules: FormatRules, box: PageBox): Foot {
  const { contact, circulation } = rules;
  const lines: FootLine[] = [
    ...(printed.lastMark === null
      ? []
      : [{ text: printed.lastMark, sizePt: circulation.sizePt, run: look(circulation), isRuled: false }]),
    ...(printed.contact === null
      ? []
      : [{ text: printed.contact, sizePt: contact.sizePt, run: {}, isRuled: true }]),
  ];
  if (lines.length === 0) return NO_FOOT;
  const { width } = textArea(box);
  let top = ((box.heightMm - EDGE_MM) * 72) / 25.4;
  const frames = lines.map((line) => {
    const { text, sizePt, run, isRuled } = line;
    const linePt = Math.ceil(sizePt * LINE_HEIGHT);
    top -= countLines(text, sizePt, run.bold === true, width) * linePt;
    const frame = framed(line, linePt, top, width);
    top -= APART_PT + (isRuled ? APART_PT : 0);
    return frame;
  });
  const textEnd = ((box.heightMm - box.bottomMm) * 72) / 25.4;
  return { children: [...frames.reverse(), gap(ANCHOR_PT)], reservePt: Math.max(0, textEnd - top) };
}

function framed({ text, sizePt, run, isRuled }: FootLine, linePt: number, top: number, width: number) {
  const rule = { style: BorderStyle.SINGLE, size: weight(RULE_PT), space: 1, color: 'auto' };
  return new Paragraph({
    style: STYLE.head,
    frame: {
      type: 'absolute',
      // Word takes 0 for a place of its own choice.
      position: { x: 1, y: pt(top) },
      width: pt(width),
      height: 0,
      anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
      wrap: FrameWrap.AROUND,
    },
    spacing: { line: pt(linePt), lineRule: LineRuleType.EXACT },
    ...(isRuled && { border: { top: rule } }),
    children: [new TextRun({ text, size: size(sizePt), ...run })],
  });
}
