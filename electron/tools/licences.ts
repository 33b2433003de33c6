/** The licences of everything that is in the program, read from what is installed: no list to be kept by hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ShippedPackage } from '../../shared/contract/licences.ts';

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
}

/** Shipped, though npm knows it as a tool of development. */
const ELECTRON = 'node_modules/electron';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|ofl)\b/iu;

/** By name; `root` holds package-lock.json and node_modules. @throws for a package that is not installed, or says nothing */
export function listLicences(root: string): ShippedPackage[] {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  return Object.entries(packages)
    .filter(([place, { dev, devOptional }]) => place === ELECTRON || (place !== '' && !dev && !devOptional))
    .map(([place, locked]) => readPackage(path.join(root, place), place, locked))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function readPackage(folder: string, place: string, { version = '', license = '' }: Locked): ShippedPackage {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .toSorted()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const text = texts.length > 0 ? texts.join('\n\n') : declared(folder);
  if (version === '' || license === '' || text === '') throw new Error(`${name} tells no licence`);
  return { name, version, licence: license, text };
}

/** A few packages hold no such file: what their README and their package.json say of it. */
function declared(folder: string): string {
  const readme = path.join(folder, 'README.md');
  const [, section = ''] = existsSync(readme)
    ? readFileSync(readme, 'utf8').split(/^#+ licen[cs]e\s*$/imu)
    : [];
  const { license, author } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    license: string;
    author?: string | { name: string };
  };
  const by = typeof author === 'object' ? author.name : author;
  return [`${license}${by === undefined ? '' : `, ${by}`}`, section.trim()].filter(Boolean).join('\n\n');
}
