/** Where a dated thing is worked on. */
import type { DatedThing } from '../../shared/domain/dated.ts';
import { routeTo } from '../route.ts';

export function placeOfDated({ what, date, of }: Pick<DatedThing, 'what' | 'date' | 'of'>): string {
  if (what === 'incoming') return routeTo('luu-ho-so', 'den');
  if (of.memberId !== null) return routeTo('dang-vien', of.memberId);
  if (of.sessionId !== null) return routeTo('buoi-sinh-hoat', of.sessionId);
  if (of.planId !== null) return routeTo('ke-hoach', of.planId);
  return what === 'next-plan'
    ? routeTo('ke-hoach', 'moi', Number(date.slice(0, 4)) + 1)
    : routeTo('soan-thao', 'moi');
}
