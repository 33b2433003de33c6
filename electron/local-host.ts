/** What a program outside Electron knows of its machine. */
import { userInfo } from 'node:os';
import path from 'node:path';
import type { Host } from './services/context.ts';

export function localHost(): Host {
  return {
    now: () => new Date(),
    actor: userInfo().username,
    templates: path.resolve(import.meta.dirname, '../templates'),
  };
}
