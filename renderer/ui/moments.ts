/** Instants as this machine's clock tells them. */
import { formatScreenDate } from '../../shared/text/dates.ts';

/** "10:42" */
export function clockOf(moment: Date): string {
  return moment.toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit' });
}

/** "10:42 ngày 07/02/2020" of an ISO instant. */
export function momentWords(at: string): string {
  return `${clockOf(new Date(at))} ngày ${formatScreenDate(localDay(at))}`;
}

/** The calendar day on this machine, `YYYY-MM-DD`. */
export function today(): string {
  return localDay(new Date().toISOString());
}

/** The day of an ISO instant, `YYYY-MM-DD`. */
export function localDay(at: string): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
