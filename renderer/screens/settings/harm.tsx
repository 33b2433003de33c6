import { useQueryClient } from '@tanstack/react-query';
import { useChange, useVerb } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';

/** What was found at the opening stands above all else here, until somebody has seen it. */
export function Harm() {
  const { data } = useVerb('backup:state', {});
  const settle = useChange('data:settle-harm');
  const client = useQueryClient();
  if (data === undefined || data.harm.length === 0) return null;
  // What a check told before is not so any more.
  const forget = (): void => void client.resetQueries({ queryKey: ['data:verify'] });
  return (
    <div className="note" role="alert">
      <span>{data.harm.join(' ')}</span>
      <Button disabled={settle.isPending} onClick={() => settle.mutate({}, { onSettled: forget })}>
        Đã xem, dùng tiếp sổ này
      </Button>
    </div>
  );
}
