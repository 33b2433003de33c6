/** The filing tree as the screen shows it. */
import type {
  FiledPaper,
  FilingFolder,
  FilingOverview,
  FilingTerm,
  FilingYear,
  FolderView,
} from '../../../shared/contract/filing.ts';
import type { FileState } from '../../../shared/domain/filing.ts';
import type { FilingPart, FilingPlace, FilingScope } from '../../../shared/domain/filing-scope.ts';
import { isWithin } from '../../../shared/domain/filing-scope.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { getSetting, putSetting } from '../../db/settings.ts';
import { inTransaction } from '../../db/transaction.ts';
import { note, type ReadContext, type WriteContext } from '../context.ts';
import { inOrder, signerOf } from '../documents/file-indexes.ts';
import { countEach, EXCUSES, type IssuedFile, listIssued, listMissing, treeFolder } from './issued.ts';

/** What wants a person; a file that was never written is told once for the whole tree. */
const WANTS_MENDING: ReadonlySet<FileState> = new Set(['edited', 'missing', 'outdated']);
const PARTS: readonly FilingPart[] = [1, 2, 3, 4, 'general'];

/** Every term, year and folder that holds a paper, or lacks one. */
export async function viewTree(context: ReadContext): Promise<FilingOverview> {
  const issued = await listIssued(context);
  const lacking = listMissing(context, issued).filter(({ excuse }) => excuse === '');
  const places = [...issued.map(({ place }) => place), ...lacking.map(({ place }) => place)];
  const termOf = ({ termId }: FilingPlace): number => termId ?? 0;
  const terms = [...Map.groupBy(places, termOf).values()].map((within): FilingTerm => {
    const [first] = within;
    const years = [...new Set(within.map(({ year }) => year))].toSorted((one, other) => other - one);
    const termId = first?.termId ?? null;
    return {
      termId,
      name: first?.termName ?? '',
      years: years.map((year) => viewYear(termId, year, issued, lacking)),
    };
  });
  return {
    folder: treeFolder(context),
    terms: terms.toSorted((one, other) => newestYear(other) - newestYear(one)),
    unwritten: issued.filter(({ state }) => state === 'none').length,
  };
}

function viewYear(
  termId: number | null,
  year: number,
  issued: readonly IssuedFile[],
  lacking: readonly { place: FilingPlace }[],
): FilingYear {
  const folders = PARTS.map((part): FilingFolder => {
    const scope = { termId, year, part };
    const own = issued.filter(({ place }) => isWithin(place, scope));
    const toMend = own.filter(({ state }) => WANTS_MENDING.has(state)).length;
    const absent = lacking.filter(({ place }) => isWithin(place, scope)).length;
    return { part, papers: own.length, toMend: toMend + absent };
  });
  return { year, folders: folders.filter(({ papers, toMend }) => papers + toMend > 0) };
}

function newestYear({ years }: FilingTerm): number {
  return years[0]?.year ?? 0;
}

/** What one part of it holds, in the order of the index. */
export async function viewFolder(context: ReadContext, scope: FilingScope): Promise<FolderView> {
  const issued = await listIssued(context);
  const own = issued
    .filter(({ place }) => isWithin(place, scope))
    .toSorted((one, other) => inOrder(one.document, other.document));
  const sheets = await countEach(context, own);
  const papers = own.map(({ document, file, state }): FiledPaper => {
    const { id, kind, symbol, date, title } = document;
    return {
      id,
      kind,
      symbol: symbol ?? '',
      date,
      title,
      signer: signerOf(context, document),
      sheets: sheets.get(id) ?? 0,
      state,
      file: state === 'none' ? null : file,
    };
  });
  const missing = listMissing(context, issued).filter(({ place }) => isWithin(place, scope));
  return {
    papers,
    missing: missing.map(({ place: _place, ...one }) => one),
    sheets: papers.reduce((sum, one) => sum + one.sheets, 0),
  };
}

/** @throws Refusal `not-found` for what is not missing */
export async function excuseMissing(
  context: WriteContext,
  { key, reason }: { key: string; reason: string },
): Promise<null> {
  const issued = await listIssued(context);
  const found = listMissing(context, issued).find((one) => one.key === key);
  if (found === undefined) throw new Refusal('not-found', { what: 'chỗ thiếu này' });
  inTransaction(context.data, () => {
    const { [key]: _earlier, ...others } = (getSetting(context.data, EXCUSES) ?? {}) as Record<
      string,
      string
    >;
    putSetting(context.data, EXCUSES, reason === '' ? others : { ...others, [key]: reason });
    note(context, {
      action: 'excuse',
      entity: 'data',
      entityId: null,
      name: found.title,
      before: { absent: found.excuse },
      after: { absent: reason },
    });
  });
  return null;
}
