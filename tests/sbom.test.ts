/** The bill of materials: made offline from what is installed, the same every time, and of nothing but what is shipped. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

const ROOT = path.resolve(import.meta.dirname, '..');

interface Component {
  group?: string;
  name: string;
  version: string;
  licenses?: object[];
  components?: Component[];
}

describe('npm run sbom', () => {
  let texts: string[] = [];
  let listed: Component[] = [];

  beforeAll(() => {
    texts = [makeBill(), makeBill()];
    const { components } = JSON.parse(texts[0] ?? '') as { components: Component[] };
    listed = components.flatMap(withInner);
  });

  it('names every package the program depends on with its version and its licence', () => {
    expect(listed.map(nameOf)).toEqual(
      expect.arrayContaining(
        Object.entries(manifest.dependencies).map(([name, version]) => `${name}@${version}`),
      ),
    );
    expect(listed.filter(({ licenses }) => licenses === undefined || licenses.length === 0)).toEqual([]);
  });

  it('names nothing that only builds and tests it, but types that packages ask for beside themselves', () => {
    const shipped = new Set(listed.map(nameOf));
    const built = Object.entries(manifest.devDependencies).map(([name, version]) => `${name}@${version}`);
    expect(built.filter((name) => shipped.has(name) && !name.startsWith('@types/'))).toEqual([]);
  });

  it('says the same each time, and nothing of the machine it was made on', () => {
    expect(texts[1]).toBe(texts[0]);
    expect(texts[0]).not.toContain(ROOT);
    expect(texts[0]).not.toMatch(/serialNumber|timestamp/u);
  });
});

function makeBill(): string {
  execFileSync('npm', ['run', '--silent', 'sbom'], {
    cwd: ROOT,
    stdio: 'pipe',
    shell: process.platform === 'win32',
    env: { ...process.env, npm_config_offline: 'true' },
  });
  return readFileSync(path.join(ROOT, 'dist/sbom.cdx.json'), 'utf8');
}

function withInner(component: Component): Component[] {
  return [component, ...(component.components ?? []).flatMap(withInner)];
}

function nameOf({ group, name, version }: Component): string {
  return `${group === undefined ? '' : `${group}/`}${name}@${version}`;
}
