/** The register of incoming papers. */
import { strToU8 } from 'fflate';
import type { Desk } from '../publishing/desk.ts';
import { nothing, type Told, tells, type Untold } from './told.ts';

const LINE = {
  arrivedOn: '2020-03-02',
  symbol: '12-HD/BTCTW',
  date: '2018-07-06',
  issuer: 'Ban Tổ chức Trung ương',
  subject: 'về nâng cao chất lượng sinh hoạt chi bộ',
};

async function arrived({ backend }: Desk): Promise<number> {
  return (await backend.call('incoming:save', { incoming: LINE })).id;
}

async function attached(desk: Desk): Promise<number> {
  const id = await arrived(desk);
  await desk.backend.call('incoming:attach', { id, fileName: 'hd12.txt', bytes: strToU8('Hướng dẫn') });
  return id;
}

export const INCOMING_ACTS = {
  'incoming:save': tells('create incoming', nothing, ({ backend }) =>
    backend.call('incoming:save', { incoming: LINE }),
  ),
  'incoming:delete': tells('delete incoming', arrived, ({ backend }, id) =>
    backend.call('incoming:delete', { id }),
  ),
  'incoming:attach': tells(
    'attach incoming',
    arrived,
    ({ backend }, id) =>
      backend.call('incoming:attach', { id, fileName: 'hd12.txt', bytes: strToU8('Hướng dẫn') }),
    true,
  ),
  'incoming:detach': tells('remove incoming', attached, ({ backend }, id) =>
    backend.call('incoming:detach', { id }),
  ),
  'incoming:hand-out': tells('export data', arrived, ({ backend }) =>
    backend.call('incoming:hand-out', { year: 2020 }),
  ),
} satisfies Record<string, Told | Untold>;
