/** What the page of the portal shows, looked at again every second. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { EditingPageFacts, EditingPageView } from '../../../shared/contract/filling.ts';
import { lastingAddress } from '../../../shared/domain/filling/hosts.ts';
import { type PageState, readPageState } from '../../../shared/domain/filling/know-fields.ts';
import { host } from '../../api.ts';

const EVERY_MS = 1_000;
/** A page on which something never rests (a clock in a label) has come by then. */
const LOOKS_AT_MOST = 4;

interface SeenEditingPage {
  /** Null before the first look. */
  view: EditingPageView | null;
  state: PageState;
  /** What is loaded is as it was a look before: editors of portals take the place of plain fields a moment after the page. */
  isSettled: boolean;
  /** The editing page of this very article, where it was seen; '' before that. */
  editedAt: string;
  look: () => void;
}

export function useEditingPage(facts: EditingPageFacts): SeenEditingPage {
  const [editedAt, setEditedAt] = useState('');
  const last = useRef({ look: '', times: 0 });
  const seen = useQuery({
    queryKey: ['editing-page-view'],
    queryFn: async () => {
      const view = await host.seeEditingPage({});
      const look = view === null || view.isLoading ? '' : JSON.stringify([view.address, view.fields]);
      const times = look === '' ? 0 : last.current.times + 1;
      const isSettled = look !== '' && (look === last.current.look || times >= LOOKS_AT_MOST);
      last.current = { look, times };
      return { view, isSettled };
    },
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true,
  });
  const { view, isSettled } = seen.data ?? { view: null, isSettled: false };
  const state = view === null ? 'elsewhere' : readPageState(view, facts.marks);
  const here = view !== null && state === 'known' ? lastingAddress(view.address) : '';
  // The page for a new article is no page of this one.
  const isOwn = here !== '' && here !== facts.taughtAt;
  useEffect(() => {
    if (isOwn) setEditedAt(here);
  }, [here, isOwn]);
  return { view, state, isSettled, editedAt, look: () => void seen.refetch() };
}
