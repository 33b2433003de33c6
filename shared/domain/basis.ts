/** Căn cứ, as a paper prints it. */

/** How a basis may begin so that the sentence goes on behind it. */
const OPENING =
  /^(?:căn cứ|thực hiện|thi hành|theo|xét|trên cơ sở|tiếp theo|để|nhằm|sau khi|theo đề nghị)(?!\p{L})/iu;

/** A basis that was typed as the bare name of a paper becomes the phrase that the paper goes on from. */
export function basisLine(typed: string): string {
  return typed === '' || OPENING.test(typed) ? typed : `Căn cứ ${typed}`;
}
