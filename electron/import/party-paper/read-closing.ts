/** What stands below the body: whom the paper goes to, and who signed it. */
import type { BorneSignature, PaperFacts } from '../../../shared/domain/paper-facts.ts';
import type { ReadDraft } from '../imported.ts';
import { bareItem, joinItems } from './items.ts';
import { type Lanes, lanesOf } from './lanes.ts';
import {
  AUTHORITY,
  CONFIRMATION,
  isPersonName,
  mayBeName,
  PLAIN_OFFICE,
  RECIPIENTS,
  readSignedLine,
  TYPIST,
} from './patterns.ts';

type ClosingFacts = Pick<PaperFacts, 'recipients' | 'signatures'>;

/** @param isAddressed it names above whom it is sent to: "Như trên" is printed by itself then */
export function readClosingFacts(drafts: readonly ReadDraft[], isAddressed: boolean): ClosingFacts {
  const { left, right } = lanesOf(drafts, goesOnRight);
  const lanes = [left, right].map(readLane);
  return {
    recipients: lanes
      .flatMap(({ recipients }) => recipients)
      .filter((line) => !isAddressed || !/^như trên$/iu.test(line)),
    signatures: lanes.flatMap(({ signatures }) => signatures),
  };
}

/** A name ends a signature; the next office begins another. */
function readLane(lines: readonly string[]): ClosingFacts {
  const recipients: string[] = [];
  const signatures: BorneSignature[] = [];
  let titles: string[] = [];
  let isListing = false;
  const close = (name: string): void => {
    if (titles.length > 0) signatures.push({ ...splitTitles(titles), name });
    titles = [];
  };
  for (const line of lines) {
    const signed = readSignedLine(line);
    if (RECIPIENTS.test(line)) {
      isListing = true;
      const rest = line.replace(RECIPIENTS, '').trim();
      recipients.push(...rest.split(/;\s*/u).filter((entry) => entry !== ''));
    } else if (signed !== null) {
      isListing = false;
      close('');
      signatures.push({ authority: '', ...signed });
    } else if (CONFIRMATION.test(line)) {
      isListing = false;
    } else if (isTitle(line)) {
      isListing = false;
      // Two offices without an authority above them are two people, whose names are not there.
      if (titles.length > 0 && !titles.some((title) => AUTHORITY.test(title))) close('');
      titles.push(line.replace(/\s+/gu, ' '));
    } else if (isListing && TYPIST.test(line)) {
      isListing = false;
    } else if (isListing && !(titles.length > 0 && isPersonName(line))) recipients.push(line);
    else if (titles.length > 0 && mayBeName(line)) close(line.replace(/\s+/gu, ' '));
  }
  close('');
  return { recipients: joinItems(recipients).map(bareItem), signatures };
}

/** A title or a name alone in its line stands below the titles of the right column. */
function goesOnRight(piece: string, { left, right }: Lanes): boolean {
  const above = right.at(-1);
  if (above === undefined || !isTitle(above)) return false;
  // Beside entries with dashes whatever has none is no entry.
  const isNoEntry = /^[-–—+•]/u.test(left.at(-1) ?? '') && mayBeName(piece);
  return isTitle(piece) || isPersonName(piece) || isNoEntry;
}

function isTitle(line: string): boolean {
  return AUTHORITY.test(line) || PLAIN_OFFICE.test(line);
}

/** "T/M CHI BỘ" above, "BÍ THƯ" below; an office may stand alone. */
function splitTitles(titles: readonly string[]): Pick<BorneSignature, 'authority' | 'office'> {
  const [first = '', ...others] = titles;
  return AUTHORITY.test(first)
    ? { authority: first, office: others.join(' ') }
    : { authority: '', office: titles.join(' ') };
}
