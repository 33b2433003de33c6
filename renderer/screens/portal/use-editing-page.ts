/** What the page of the portal shows, looked at again every second. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { EditingPageFacts, EditingPageView } from '../../../shared/contract/filling.ts';
import { lastingAddress } from '../../../shared/domain/filling/hosts.ts';
import { type PageState, readPageState } from '../../../shared/domain/filling/know-fields.ts';
import { host } from '../../api.ts';

const EVERY_MS = 1_000;

interface SeenEditingPage {
  /** Null before the first look. */
  view: EditingPageView | null;
  state: PageState;
  /** The editing page of this very article, where it was seen; '' before that. */
  editedAt: string;
  look: () => void;
}

export function useEditingPage(facts: EditingPageFacts): SeenEditingPage {
  const [editedAt, setEditedAt] = useState('');
  const seen = useQuery({
    queryKey: ['editing-page-view'],
    queryFn: () => host.seeEditingPage({}),
    refetchInterval: EVERY_MS,
    refetchIntervalInBackground: true,
  });
  const view = seen.data ?? null;
  const state = view === null ? 'elsewhere' : readPageState(view, facts.marks);
  const here = view !== null && state === 'known' ? lastingAddress(view.address) : '';
  // The page for a new article is no page of this one.
  const isOwn = here !== '' && here !== facts.taughtAt;
  useEffect(() => {
    if (isOwn) setEditedAt(here);
  }, [here, isOwn]);
  return { view, state, editedAt, look: () => void seen.refetch() };
}
