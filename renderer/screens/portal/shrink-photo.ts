/**
 * A photo as a portal wants it: upright, not larger than a screen, a JPEG. Drawing it anew leaves everything the camera
 * wrote into the file behind; the backend strips what is left all the same.
 */

import { withoutEnding } from './file-changes.ts';

/** Pixels of the longer side. */
const LONGEST = 1_600;
const QUALITY = 0.85;

/** @throws when the browser cannot read the picture */
export async function shrinkPhoto(
  fileName: string,
  bytes: Uint8Array,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  // Turned by what the camera noted, as every viewer shows it.
  const picture = await createImageBitmap(new Blob([bytes as BlobPart]), { imageOrientation: 'from-image' });
  const { width, height } = scaleDown(picture.width, picture.height, LONGEST);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas');
  // A drawing with see-through parts would get a black ground as a JPEG.
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  picture.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return {
    fileName: `${withoutEnding(fileName)}.jpg`,
    bytes: new Uint8Array(await blob.arrayBuffer()),
  };
}

/** Whole pixels, never enlarged. */
export function scaleDown(width: number, height: number, longest: number): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
