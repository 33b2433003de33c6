import { parseJson } from './columns.ts';
import type { ReadableData, WritableData } from './data.ts';
import { run, selectOne } from './sql.ts';

/** The JSON value kept under a key, undefined when there is none; the caller checks its shape. */
export function getSetting(data: ReadableData, key: string): unknown {
  const row = selectOne<{ value: string }>(data, 'SELECT value FROM setting WHERE key = @key', { key });
  return row && parseJson(row.value);
}

export function putSetting(data: WritableData, key: string, value: unknown): void {
  run(data, 'INSERT OR REPLACE INTO setting (key, value) VALUES (@key, @value)', {
    key,
    value: JSON.stringify(value),
  });
}
