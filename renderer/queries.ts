/** Verbs as React knows them: what is read is kept and read again after every change. */
import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { Channel, ChannelWith, InputOf, OutputOf } from '../shared/contract/channels.ts';
import { type ApiError, call } from './api.ts';
import { trackSaving } from './save-state.ts';

/** Data change only through us or through another window of this machine, which tells; a look at the window asks again too. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 2_000, refetchOnWindowFocus: true },
    mutations: { retry: false },
  },
});

/** The other windows on this book. */
const others = new BroadcastChannel('so-chuyen-de');
others.addEventListener('message', () => void queryClient.invalidateQueries());

/** Tells the other windows that something was changed here. */
export function tellOthers(): void {
  others.postMessage('changed');
}

/** For what was changed beside `useChange`: everything shown is read again, here and in the other windows. */
export function tellChanged(): void {
  tellOthers();
  void queryClient.invalidateQueries();
}

export function useVerb<C extends ChannelWith<'read'>>(
  channel: C,
  input: InputOf<C>,
  enabled = true,
): UseQueryResult<OutputOf<C>, ApiError> {
  return useQuery<OutputOf<C>, ApiError>({
    queryKey: [channel, input],
    queryFn: ({ signal }) => call(channel, input, { signal }),
    enabled,
  });
}

/**
 * Whether what is shown was read since this screen came up. A picture of before stands there for a moment, and what
 * its buttons offer may be done by now. What is read again later, at a look at the window, bars nothing.
 */
export function isCurrent(query: Pick<UseQueryResult, 'isFetchedAfterMount' | 'isFetching'>): boolean {
  return query.isFetchedAfterMount || !query.isFetching;
}

/** A verb that changes something; when it is done everything shown is read again. */
export function useChange<C extends Channel>(
  channel: C,
): UseMutationResult<OutputOf<C>, ApiError, InputOf<C>> {
  const client = useQueryClient();
  return useMutation<OutputOf<C>, ApiError, InputOf<C>>({
    mutationFn: (input) => trackSaving(() => call(channel, input)),
    onSuccess: () => {
      tellOthers();
      return client.invalidateQueries();
    },
  });
}
