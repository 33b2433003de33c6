/** The filing tree and the bundle. */
import type { Desk } from '../publishing/desk.ts';
import { issued } from './paper-acts.ts';
import { out, type Told, tells, type Untold } from './told.ts';
import { held } from './year-acts.ts';

/** One issued paper and its tree. */
async function filed(desk: Desk): Promise<number> {
  const id = await issued(desk);
  await desk.backend.call('export:archive', { folder: out('ho-so') });
  return id;
}

async function scopeOf({ backend }: Desk): Promise<{ termId: number | null; year: number }> {
  const [term] = (await backend.call('filing:tree', {})).terms;
  return { termId: term?.termId ?? null, year: term?.years[0]?.year ?? 0 };
}

export const FILING_ACTS = {
  'filing:excuse': tells(
    'excuse data',
    async (desk) => {
      const id = await held(desk);
      await desk.backend.call('session:close', { id });
      return `minutes:${id}`;
    },
    ({ backend }, key) => backend.call('filing:excuse', { key, reason: 'bản giấy' }),
    true,
  ),
  'filing:write': tells('export document', filed, ({ backend }, id) => backend.call('filing:write', { id })),
  'filing:hand-out': tells('export data', filed, async (desk) =>
    desk.backend.call('filing:hand-out', { ...(await scopeOf(desk)), part: null, what: 'cover' }),
  ),
  'filing:print': tells('print data', filed, async (desk) =>
    desk.backend.call('filing:print', { ...(await scopeOf(desk)), part: null }),
  ),
  'filing:bundle': tells('bundle data', filed, async (desk) =>
    desk.backend.call('filing:bundle', { ...(await scopeOf(desk)), file: out('goi.zip') }),
  ),
  'bundle:check': { because: 'it looks at a file and changes nothing' },
} satisfies Record<string, Told | Untold>;
