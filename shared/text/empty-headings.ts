/** Headings that nothing stands under: a skeleton nobody filled in. */
import { type Block, blockLines, type Heading, inlineText } from './blocks.ts';
import { type HeadingRole, headingRole } from './headings.ts';

/** A heading that says its own matter: "Điều 3. Quyết định này có hiệu lực từ ngày ký.", "1. Thời gian: 14 giờ". */
const SPEAKS_ITSELF = /[.;!?…]["”’)]*$|:\s+\S/u;
const BEGINS_NUMBERED = /^(?:điều\s+\d+[.:]|[IVXLC]+\s*[-–.]|\d+(?:\.\d+)*[.)]|\p{L}\))\s*/iu;

/** Labels from the widest to the narrowest. */
const LABELS = ['phần', 'chương', 'mục'] as const;

interface ReadHeading {
  role: HeadingRole;
  level: Heading['level'];
  /** As it is read: a label and the title under it are one. */
  words: string;
  /** Of its block. */
  start: number;
  /** Of the block after it. */
  end: number;
}

/**
 * The words of each numbered or named heading with no text before the next one of its rank or a higher, or before the end. The
 * line a decision resolves with is none, a heading that is a whole sentence is its own text.
 */
export function emptyHeadings(blocks: readonly Block[]): string[] {
  const places = headingsOf(blocks);
  return places.flatMap((place, index) => {
    if (place.words === '' || place.role === 'title' || speaksItself(place.words)) return [];
    const rest = places.slice(index + 1);
    const next = rest.find((other) => !isBeneath(other, place));
    const below = next === undefined ? rest : rest.slice(0, rest.indexOf(next));
    const until = next === undefined ? blocks.length : next.start;
    const under = blocks.slice(place.end, until).filter(({ type }) => type !== 'heading');
    const hasText = blockLines(under).some((line) => line.trim() !== '');
    return hasText || below.some(({ words }) => speaksItself(words)) ? [] : [place.words];
  });
}

function headingsOf(blocks: readonly Block[]): ReadHeading[] {
  const places: ReadHeading[] = [];
  let role: HeadingRole | null = null;
  for (const [start, block] of blocks.entries()) {
    if (block.type !== 'heading') {
      role = null;
      continue;
    }
    const before = role;
    role = headingRole(block, before);
    const words = inlineText(block.content).trim();
    const label = places.at(-1);
    if (before === 'label' && role === 'title' && label !== undefined) {
      label.words = `${label.words} ${words}`;
      label.end = start + 1;
    } else places.push({ role, level: block.level, words, start, end: start + 1 });
  }
  return places;
}

function isBeneath(other: ReadHeading, place: ReadHeading): boolean {
  if (place.role === 'label') return other.role !== 'label' || labelRank(other) > labelRank(place);
  if (other.role === 'label' || other.role === 'title') return false;
  if (other.role === place.role) return other.role === 'numbered' && other.level > place.level;
  return true;
}

/** An annex is beneath nothing, and nothing named is beneath it. */
function labelRank({ words }: ReadHeading): number {
  return LABELS.findIndex((label) => words.toLowerCase().startsWith(label));
}

function speaksItself(words: string): boolean {
  return SPEAKS_ITSELF.test(words.replace(BEGINS_NUMBERED, ''));
}
