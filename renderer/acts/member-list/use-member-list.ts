/** A list of members being read, and read again with every change; the newest reading is the one that counts. */
import { startTransition, useMemo, useRef, useState } from 'react';
import { type ListChoices, NO_CHOICES } from '../../../shared/domain/member-list.ts';
import { call } from '../../api.ts';
import { messageOf } from '../../ui/message-of.ts';
import type { ListReading } from './list-choices.ts';
import type { ListSource } from './list-source.ts';

interface GivenList {
  source: ListSource;
  choices: ListChoices;
}

export interface ReadList extends GivenList {
  reading: ListReading;
}

interface ReadingOutcome {
  /** Null while there is none, or none that could be read. */
  list: ReadList | null;
  /** Why nothing could be read, a sentence; null where nothing is wrong. */
  failure: string | null;
}

export interface MemberListWork extends ReadingOutcome {
  /** Reads another list, without the changes of the one before; null takes the list away. */
  read: (source: ListSource | null) => void;
  /** Reads the same list with one more change; changes made while it is read are not lost. */
  change: (next: (choices: ListChoices) => ListChoices) => void;
  /** Tells why there is nothing to read. */
  fail: (error: unknown) => void;
  /** The list as it was given last, once it has been read. */
  settled: () => Promise<ReadList | null>;
}

const NOTHING: ReadingOutcome = { list: null, failure: null };

export function useMemberList(): MemberListWork {
  const [outcome, setOutcome] = useState(NOTHING);
  const newest = useRef(Promise.resolve(NOTHING));
  const given = useRef<GivenList | null>(null);

  const acts = useMemo(() => {
    const show = (next: Promise<ReadingOutcome>): void => {
      newest.current = next;
      // A long table is drawn when the keys leave time for it.
      void next.then((read) => newest.current === next && startTransition(() => setOutcome(read)));
    };
    const read = (next: GivenList | null): void => {
      given.current = next;
      show(next === null ? Promise.resolve(NOTHING) : readList(next));
    };
    return {
      read: (source: ListSource | null) => read(source && { source, choices: NO_CHOICES }),
      change: (next: (choices: ListChoices) => ListChoices) =>
        given.current !== null && read({ ...given.current, choices: next(given.current.choices) }),
      fail: (error: unknown) => show(Promise.resolve({ list: null, failure: messageOf(error) })),
      settled: async () => (await newest.current).list,
    };
  }, []);
  return { ...outcome, ...acts };
}

async function readList({ source, choices }: GivenList): Promise<ReadingOutcome> {
  try {
    const reading = await call('member:read-file', { ...source, choices });
    return { list: { source, choices, reading }, failure: null };
  } catch (error) {
    return { list: null, failure: messageOf(error) };
  }
}
