import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mustache from 'mustache';
import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../electron/services/documents/wording.ts';
import { KIND_RULES, KINDS } from '../../shared/format/kinds.ts';
import { openSample, TEMPLATES } from '../support/backend.ts';
import { refusal } from '../support/refusal.ts';

type Token = [type: string, name: string, start: number, end: number, children?: Token[] | string];

function read(fileName: string): string {
  return readFileSync(path.join(TEMPLATES, fileName), 'utf8');
}

/** Every field a template names, dotted names by their parts. */
function fieldsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(([type, name, , , children]) => [
    ...(type === 'text' ? [] : name.split('.')),
    ...(Array.isArray(children) ? fieldsOf(children) : []),
  ]);
}

describe.each(KINDS)('the wording of %s', (kind) => {
  const { wordingFile } = KIND_RULES[kind];

  it('is a file of its own in templates/', () => {
    expect(readdirSync(TEMPLATES)).toContain(wordingFile);
    expect(KINDS.filter((other) => KIND_RULES[other].wordingFile === wordingFile)).toEqual([kind]);
  });

  it('names only fields that templates/fields.md explains', () => {
    const explained = read('fields.md');
    const used = new Set(fieldsOf(Mustache.parse(read(wordingFile)) as unknown as Token[]));
    expect([...used].filter((field) => !new RegExp(`\\b${field}\\b`, 'u').test(explained))).toEqual([]);
  });

  it('has every mark and field of its text in NFC', () => {
    expect(read(wordingFile)).toBe(read(wordingFile).normalize('NFC'));
  });
});

describe('a value put into a template', () => {
  it('cannot become Markdown or a table column', () => {
    expect(renderTemplate('| {{x}} |', { x: '**a** | # b' }, 'x.md')).toBe('| \\*\\*a\\*\\* \\| # b |');
  });
});

describe('the office’s own wording', () => {
  it('goes before the program’s', async () => {
    const backend = await openSample();
    const folder = path.join(backend.folder, 'mau-cau-chu');
    mkdirSync(folder);
    writeFileSync(
      path.join(folder, 'giay-moi.md'),
      '<!-- part: opening -->\nMời các đồng chí dự buổi {{chuyen_de}}.\n',
    );
    const [session] = await backend.call('session:list', {});
    const { document } = await backend.call('document:create', {
      kind: 'GM',
      title: 'dự họp',
      sessionId: session?.id,
    });
    const { body } = await backend.call('document:get', { id: document.id });
    expect(body).toContain('Mời các đồng chí dự buổi Nhận diện thông tin');
  });

  it('that cannot be read is refused with the file named', async () => {
    const backend = await openSample();
    const folder = path.join(backend.folder, 'mau-cau-chu');
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'giay-moi.md'), '{{#chuyen_de}} không đóng');
    const [session] = await backend.call('session:list', {});
    const draft = backend.call('document:create', { kind: 'GM', title: 'dự họp', sessionId: session?.id });
    await expect(draft).rejects.toThrow(refusal('wording-faulty'));
  });
});
