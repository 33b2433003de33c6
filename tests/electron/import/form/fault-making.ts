/** How one fault is put into a right paper of another office. */
import type { Era } from './clerk-papers.ts';
import type { Deviation, PartLook } from './office-hands.ts';
import type { Contents, OtherKind, Part, Piece } from './other-contents.ts';

export interface OtherFault {
  rule: string;
  /** What is wrong, in a few words. */
  what: string;
  change?: (contents: Contents) => Contents;
  deviation?: Deviation;
  kinds?: readonly OtherKind[];
  eras?: readonly Era[];
}

export type Change = (contents: Contents) => Contents;

export function all(change: (piece: Piece) => Piece[]): Change {
  const each = (pieces: readonly Piece[]): Piece[] => pieces.flatMap(change);
  return ({ left, right, title, text, closingLeft, closingRight }) => ({
    left: each(left),
    right: each(right),
    title: each(title),
    text: text.flatMap((one): Contents['text'] => ('rows' in one ? [one] : change(one))),
    closingLeft: each(closingLeft),
    closingRight: each(closingRight),
  });
}
/** In every piece of a part. */
export const write = (part: Part, from: RegExp, to: string): Change =>
  all((piece) => [piece.part === part ? { ...piece, text: piece.text.replace(from, to) } : piece]);
export const drop = (part: Part): Change => all((piece) => (piece.part === part ? [] : [piece]));
/** A paragraph before the last of the text. */
export const say =
  (text: string): Change =>
  (contents) => ({
    ...contents,
    text: contents.text.toSpliced(-1, 0, { part: 'body', text }),
  });
export const first = (part: Part, to: (text: string) => string): Change => {
  return (contents) => {
    let isDone = false;
    return all((piece) => {
      if (piece.part !== part || isDone) return [piece];
      isDone = true;
      return [{ ...piece, text: to(piece.text) }];
    })(contents);
  };
};
export const look = (part: Part, other: Partial<PartLook>): Deviation => ({
  run: (own, piece) => (piece.part === part ? { ...own, ...other } : own),
});

/** With a secretary's signature. */
export const SIGNED: readonly OtherKind[] = [
  'plan',
  'notice',
  'conclusion',
  'decision',
  'programme',
  'letter',
  'proposal',
  'report',
  'resolution',
];
/** With a kind printed. */
export const NAMED: readonly OtherKind[] = [
  'plan',
  'notice',
  'conclusion',
  'minutes',
  'report',
  'resolution',
  'programme',
];
/** With longer paragraphs. */
export const PROSE: readonly OtherKind[] = ['plan', 'notice', 'report', 'letter', 'resolution', 'programme'];
export const POINTED: readonly OtherKind[] = ['plan', 'notice', 'report', 'resolution'];
export const NEW: readonly Era[] = ['new'];
export const OLD: readonly Era[] = ['old'];
export const FILLER =
  'để đảng viên trong Chi bộ theo dõi, nghiên cứu và cùng tham gia ý kiến vào buổi sinh hoạt lần sau.';

/** Parts that only some kinds have. */
export const ONLY_IN: Readonly<Partial<Record<Part, { kinds: readonly OtherKind[] }>>> = {
  body: { kinds: PROSE },
  kind: { kinds: NAMED },
  subject: { kinds: NAMED },
  heading: { kinds: ['plan', 'minutes', 'report', 'resolution'] },
  recipient: { kinds: SIGNED },
  'letter-subject': { kinds: ['letter'] },
  addressee: { kinds: ['letter', 'proposal'] },
  basis: { kinds: ['plan', 'decision'] },
  dash: { kinds: ['minutes', 'plan'] },
  point: { kinds: POINTED },
};

/** The last paragraph ends so. */
export function ends(mark: string): Change {
  return (contents) => ({
    ...contents,
    text: contents.text.map((one, index) =>
      index === contents.text.length - 1 && !('rows' in one)
        ? { ...one, text: one.text.replace(/\.$/u, mark) }
        : one,
    ),
  });
}
