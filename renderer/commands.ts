/** What each command does at this moment: a screen says so while it is shown; menu, palette and keys all come here. */
import { useEffect, useRef } from 'react';
import { ALL_COMMANDS, type Command, type CommandId, worksOn } from '../shared/commands.ts';
import { go } from './route.ts';

type Action = () => void;

/** The newest of each id acts: a dialog before its screen, a screen before the frame. */
const actions = new Map<CommandId, Action[]>();

/** Lets a command do this for as long as the component is shown; `null` while it cannot be done. */
export function useCommand(id: CommandId, action: Action | null): void {
  const newest = useRef(action);
  newest.current = action;
  const isOffered = action !== null;
  useEffect(() => {
    if (!isOffered) return;
    const act = (): void => newest.current?.();
    actions.set(id, [...(actions.get(id) ?? []), act]);
    return () =>
      void actions.set(
        id,
        (actions.get(id) ?? []).filter((other) => other !== act),
      );
  }, [id, isOffered]);
}

/** Whether the page did something. */
export function runCommand(id: string): boolean {
  const command = ALL_COMMANDS.find((known) => known.id === id);
  if (command === undefined) return false;
  const action = actions.get(command.id)?.at(-1);
  if (action !== undefined) {
    action();
    return true;
  }
  if (command.opens === undefined) return false;
  go(command.opens);
  return true;
}

/** What can be done now, in the order of the menus. */
export function offeredCommands(screen: string): readonly (Command & { id: CommandId })[] {
  return ALL_COMMANDS.filter(
    (command) =>
      worksOn(command, screen) && (command.opens !== undefined || (actions.get(command.id)?.length ?? 0) > 0),
  );
}
