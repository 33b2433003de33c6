import { useEffect, useState } from 'react';
import { type Moment, momentOf } from './meeting-time.ts';

/** Day and time of this machine, looked at again every few seconds. */
export function useMoment(): Moment {
  const [moment, setMoment] = useState(() => momentOf(new Date()));
  useEffect(() => {
    const timer = setInterval(() => setMoment(momentOf(new Date())), 5_000);
    return () => clearInterval(timer);
  }, []);
  return moment;
}
