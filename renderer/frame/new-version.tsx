import { useEffect, useState } from 'react';
import { call } from '../api.ts';
import { routeTo } from '../route.ts';

/** Looked for once, when a window opens, and only where somebody set a place; nothing while there is nothing newer. */
export function NewVersion() {
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    // A place that does not answer is told of where it is set, not to somebody who began to work.
    void call('update:look', {}).then(
      ({ newer }) => setVersion(newer?.version ?? null),
      () => undefined,
    );
  }, []);
  return version !== null && <a href={routeTo('cai-dat', 'gioi-thieu')}>Có bản mới {version}</a>;
}
