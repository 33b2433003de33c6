/** The panel of help, loaded a moment after the first screen: what is typed right after the first F1 is meant for it. */
import { type ComponentProps, lazy, useEffect, useState } from 'react';

/** Milliseconds; the first screen comes first. */
const AFTER = 1_000;

type Panel = typeof import('./help-panel.tsx').default;

let loaded: Panel | null = null;
const load = async () => {
  const module = await import('./help-panel.tsx');
  loaded = module.default;
  return module;
};
const Waiting = lazy(load);

/** Drawn at once where it was loaded: a lazy one, though loaded, leaves out a few pictures first, and keys with them. */
export function HelpPanel(props: ComponentProps<Panel>) {
  // For as long as it is open: another one would begin anew.
  const [Shown] = useState(() => loaded ?? Waiting);
  return <Shown {...props} />;
}

export function useHelpAhead(): void {
  useEffect(() => {
    // What cannot be loaded is told when help is opened.
    const timer = setTimeout(() => load().catch(() => undefined), AFTER);
    return () => clearTimeout(timer);
  }, []);
}
