/** One pass of the queue in the background: the wish is safe whatever comes of it. */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call } from '../../api.ts';

export function useRun(): (portalId?: number) => void {
  const client = useQueryClient();
  return useCallback(
    (portalId) => {
      const again = (): void => void client.invalidateQueries();
      // What went wrong stands in the rows themselves.
      void call('outbox:run', { ignoresWaiting: true, ...(portalId === undefined ? {} : { portalId }) }).then(
        again,
        again,
      );
    },
    [client],
  );
}
