/** Signs drawn by the fonts Symbol and Wingdings, as the letters Unicode has for them. */

/** From the place 0x21 on; where a place draws what it is elsewhere, too, it stands for itself. */
const SYMBOL = letters([
  [0x21, '!∀#∃%&∋()∗+,−./0123456789:;<=>?'],
  [0x40, '≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'],
  [0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'],
  [0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵'],
  [0xc0, 'ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓'],
  [0xe0, '◊⟨®©™∑'],
  [0xf1, '⟩∫'],
]);

/** Those offices use: ticks, boxes, bullets, arrows. */
const WINGDINGS = letters([
  [0x6c, '●❍■□'],
  [0x71, '❑❒'],
  [0x74, '◆◆❖'],
  [0xa6, '▪'],
  [0xa7, '▪□'],
  [0xb7, '•'],
  [0xd8, '➢'],
  [0xdf, '←→↑↓'],
  [0xe8, '➔'],
  [0xef, '⇦⇨⇧⇩'],
  [0xfb, '✗✓☒☑'],
  [0x6f, '□'],
  [0x28, '☎✆✉'],
  [0x46, '☞'],
  [0x2a, '✉'],
  [0x76, '❖'],
  [0xa8, '□'],
]);

const PICTURE_FONT = /^(?:symbol|wingdings|webdings)/iu;

export function isPictureFont(font: string): boolean {
  return PICTURE_FONT.test(font);
}

/**
 * What a font draws at a place (Word stores it 0xF000 higher than it is in the font); null where there is no letter for
 * it. A place without a known font is one of Symbol: that is what Word writes there.
 */
export function symbolAt(place: number, font: string | null): string | null {
  const at = place >= 0xf000 && place <= 0xf0ff ? place - 0xf000 : place;
  return (/^w(?:ing|eb)dings/iu.test(font ?? '') ? WINGDINGS : SYMBOL).get(at) ?? null;
}

function letters(rows: readonly (readonly [number, string])[]): ReadonlyMap<number, string> {
  return new Map(rows.flatMap(([start, signs]) => [...signs].map((sign, at) => [start + at, sign] as const)));
}
