import { call, host } from '../api.ts';

/** The days of a year for the person's own calendar, as a file. */
export async function saveCalendar(year: number): Promise<void> {
  const { fileName, text } = await call('calendar:render', { year });
  await host.saveFile({ fileName, bytes: new TextEncoder().encode(text) });
}
