/** The image of an issued paper: the paper as it was printed. */

/** When an image was made: at issue, of a paper issued before there were images, or of an old paper brought in. */
export const IMAGE_ORIGINS = ['issue', 'upgrade', 'import'] as const;
export type ImageOrigin = (typeof IMAGE_ORIGINS)[number];
