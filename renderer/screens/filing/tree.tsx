/** The tree: terms, their years, the folders of a year; how much each holds, and how much of it wants somebody. */
import { Folder, FolderOpen } from 'lucide-react';
import type { FilingOverview } from '../../../shared/contract/filing.ts';
import { partName } from '../../../shared/domain/filing-scope.ts';
import { routeOf, type ShownPlace, samePlace, sumOf, termTitle } from './filing-view.ts';

interface FilingTreeProps {
  overview: FilingOverview;
  /** Which is shown beside it. */
  place: ShownPlace | null;
}

export function FilingTree({ overview, place }: FilingTreeProps) {
  return (
    <nav className="filing-tree" aria-label="Cây hồ sơ">
      <ul>
        {overview.terms.map((term) => (
          <li key={term.termId ?? 0}>
            <p className="filing-term">
              {termTitle(term)}
              <Counts {...sumOf(term.years)} />
            </p>
            <ul>
              {term.years.map((year) => (
                <li key={year.year}>
                  <TreeLink place={{ termId: term.termId, year: year.year, part: null }} shown={place}>
                    Năm {year.year}
                    <Counts {...sumOf([year])} />
                  </TreeLink>
                  <ul>
                    {year.folders.map(({ part, papers, toMend }) => (
                      <li key={part}>
                        <TreeLink place={{ termId: term.termId, year: year.year, part }} shown={place} isLeaf>
                          {partName(part)}
                          <Counts papers={papers} toMend={toMend} />
                        </TreeLink>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface TreeLinkProps {
  place: ShownPlace;
  shown: ShownPlace | null;
  isLeaf?: boolean;
  children: React.ReactNode;
}

function TreeLink({ place, shown, isLeaf = false, children }: TreeLinkProps) {
  const isShown = samePlace(place, shown);
  const Sign = isShown || !isLeaf ? FolderOpen : Folder;
  return (
    <a
      className={isLeaf ? 'filing-link filing-leaf' : 'filing-link'}
      href={routeOf(place)}
      aria-current={isShown || undefined}
    >
      <Sign aria-hidden="true" />
      {children}
    </a>
  );
}

/** "9 · 2": papers, and what is to be mended. */
function Counts({ papers, toMend }: { papers: number; toMend: number }) {
  return (
    <span className={toMend > 0 ? 'filing-counts filing-late numbers' : 'filing-counts numbers'}>
      {papers}
      <span className="spoken"> văn bản</span>
      {toMend > 0 && (
        <>
          {' '}
          · {toMend}
          <span className="spoken"> chỗ cần xem</span>
        </>
      )}
    </span>
  );
}
