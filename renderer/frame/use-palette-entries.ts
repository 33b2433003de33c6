/** Everything the palette can open, read when it opens. */
import { useMemo } from 'react';
import { nameAmong } from '../../shared/domain/names.ts';
import { SESSION_STATE_NAMES, STATE_NAMES } from '../../shared/strings.ts';
import { formatScreenDate, romanQuarter } from '../../shared/text/dates.ts';
import { aboutFound, kindOfFound, nameOfFound, openFound } from '../acts/found-things.ts';
import { offeredCommands, runCommand } from '../commands.ts';
import { useVerb } from '../queries.ts';
import { go } from '../route.ts';
import { documentName } from '../ui/document-name.ts';
import { HELP_NAMES, type HelpName, helpTitle } from './help/places.ts';
import type { PaletteEntry } from './palette-entries.ts';

export function usePaletteEntries(screen: string): readonly PaletteEntry[] {
  const documents = useVerb('document:list', {}).data;
  const sessions = useVerb('session:list', {}).data;
  const members = useVerb('member:list', {}).data;
  return useMemo(
    () => [
      ...offeredCommands(screen)
        .filter(({ id }) => id !== 'open-palette')
        .map(
          ({ id, label, shortcut = '' }): PaletteEntry => ({
            key: `command ${id}`,
            group: 'Lệnh',
            label,
            about: shortcut.replaceAll('+', ' '),
            open: () => void runCommand(id),
          }),
        ),
      ...(documents ?? []).map(
        (document): PaletteEntry => ({
          key: `document ${document.id}`,
          group: 'Văn bản',
          label: documentName(document),
          ...(document.symbol !== null && { symbol: document.symbol }),
          about:
            document.symbol ??
            [STATE_NAMES[document.state], document.date && formatScreenDate(document.date)]
              .filter(Boolean)
              .join(' · '),
          open: () => go('soan-thao', document.id),
        }),
      ),
      ...(sessions ?? []).map(
        ({ id, topic, quarter, year, date, state }): PaletteEntry => ({
          key: `session ${id}`,
          group: 'Buổi sinh hoạt',
          label: topic,
          about:
            date === null
              ? SESSION_STATE_NAMES[state]
              : `Quý ${romanQuarter(quarter)}/${year} · ${formatScreenDate(date)}`,
          open: () => go('buoi-sinh-hoat', id),
        }),
      ),
      ...(members ?? []).map(
        (member, _at, all): PaletteEntry => ({
          key: `member ${member.id}`,
          group: 'Đảng viên',
          label: nameAmong(all, member),
          about: member.duties,
          open: () => go('dang-vien', member.id),
        }),
      ),
    ],
    [screen, documents, sessions, members],
  );
}

/** Things with the words somewhere in them, for three letters or more, or of the number typed. */
export function useTextHits(typed: string): readonly PaletteEntry[] {
  const text = typed.trim();
  const isAsked = text.length >= 3 || /^\d+$/u.test(text);
  const hits = useVerb('search:find', { text, limit: 8, isLoose: true }, isAsked).data ?? [];
  const found = hits.map(
    (hit): PaletteEntry => ({
      key: `${hit.source === 'document' ? 'text' : hit.source} ${hit.id}`,
      group: 'Trong sổ',
      label: nameOfFound(hit),
      about: hit.marks.length > 0 ? hit.snippet : aboutFound(hit),
      kind: kindOfFound(hit),
      marks: hit.marks,
      open: () => openFound(hit),
    }),
  );
  if (found.length === 0) return [];
  return [
    ...found,
    {
      key: 'all',
      group: 'Trong sổ',
      label: 'Xem tất cả',
      about: `mọi chỗ có “${text}”`,
      open: () => go('tim', text),
    },
  ];
}

export function helpEntries(open: (name: HelpName) => void): readonly PaletteEntry[] {
  return HELP_NAMES.map((name) => ({
    key: `help ${name}`,
    group: 'Trợ giúp',
    label: helpTitle(name),
    about: 'trang trợ giúp',
    open: () => open(name),
  }));
}
