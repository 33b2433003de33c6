/** Looking for what must be nowhere. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder that holds a secret in any of its forms. */
export function leaksIn(folder: string, forms: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .filter((file) => {
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form) || bytes.includes(Buffer.from(form, 'utf16le')));
    });
}
