/** Where the reader is: the part of the address behind `#/`. */
import { useSyncExternalStore } from 'react';
import { SCREEN_NAMES, type ScreenName } from '../shared/commands.ts';

export interface Route {
  screen: ScreenName;
  /** Behind the screen's name: an id, a section, a mode. */
  rest: readonly string[];
}

export function parseRoute(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#\/?/u, '').split('/').filter(Boolean).map(decodeURIComponent);
  return { screen: SCREEN_NAMES.find((screen) => screen === name) ?? 'tong-quan', rest };
}

/** `#/soan-thao/12` */
export function routeTo(screen: ScreenName, ...rest: readonly (string | number)[]): string {
  return `#/${[screen, ...rest.map((part) => encodeURIComponent(part))].join('/')}`;
}

export function go(screen: ScreenName, ...rest: readonly (string | number)[]): void {
  location.hash = routeTo(screen, ...rest);
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
  return parseRoute(hash);
}

/** The id a screen was opened with, or null. */
export function idOf(route: Route): number | null {
  const id = Number(route.rest[0]);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}
