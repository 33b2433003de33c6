/** A remark while it is written down. */
import type { RemarkInput } from '../../../shared/domain/session.ts';
import type { Person } from '../../ui/person-input.tsx';

/** The remark as it is recorded; null while nobody is named or nothing is said. */
export function remarkOf(speaker: Person | null, text: string): RemarkInput | null {
  if (speaker === null || text.trim() === '') return null;
  const { id, name } = speaker;
  return { speakerId: id, speakerName: id === null ? name : '', text, answer: '', answeredById: null };
}

/** "Đ/c Trần Minh Khoa"; a guest as named. */
export function personWords({ id, name }: Person): string {
  return id === null ? name : `Đ/c ${name}`;
}
