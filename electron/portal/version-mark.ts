/** By which interface an article was sent is kept with its version: it is changed and withdrawn by the same. */
import {
  type CallContext,
  type PortalAdapter,
  PortalError,
  type RemoteText,
  type RemoteVersion,
} from './adapter.ts';

/**
 * An adapter whose versions bear a mark; it gets them without.
 *
 * @param ofOthers what it makes of a version without the mark: by default it is one of its own kind
 */
export function marking(
  mark: string,
  adapter: PortalAdapter,
  ofOthers: (base: RemoteVersion) => RemoteVersion | null = (base) => base,
): PortalAdapter {
  const marked = <T extends RemoteVersion>(version: T): T => ({
    ...version,
    version: mark + version.version,
  });
  const known = (base: RemoteVersion | null) => {
    if (base === null) return null;
    return base.version.startsWith(mark)
      ? { ...base, version: base.version.slice(mark.length) }
      : ofOthers(base);
  };
  const told = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof PortalError) || error.theirs === null) throw error;
      const theirs: RemoteVersion & RemoteText = marked(error.theirs);
      throw new PortalError(error.fault, error.message, { theirs, cause: error.cause });
    }
  };
  const listening = (context: CallContext): CallContext => ({
    signal: context.signal,
    remember: (version) => context.remember(marked(version)),
    onStep: (what) => context.onStep(what),
  });
  return {
    probe: (signal) => adapter.probe(signal),
    put: async (article, base, context) =>
      marked(await told(adapter.put(article, known(base), listening(context)))),
    withdraw: async (key, base, context) => {
      const left = await told(adapter.withdraw(key, known(base), listening(context)));
      return left === null ? null : marked(left);
    },
    read: async (key, base, signal) => {
      const found = await adapter.read(key, known(base), signal);
      return found === null ? null : marked(found);
    },
    sweep: (key, base, signal) => adapter.sweep(key, known(base), signal),
  };
}
