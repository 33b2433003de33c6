/** The parts of a Word file, found by their relationships. */
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { GivenFile } from '../../files/given-file.ts';
import { childrenOf, isElement, parseXml, textWithin, type XmlElement } from '../../xml/xml.ts';
import { DOCX_LIMITS } from '../limits.ts';
import { unzipParts } from '../unzip.ts';

const DRAWN = /(?:diagrams\/data|charts\/chart)\w*\.xml$/iu;

export interface DocxPackage {
  body: XmlElement;
  /** The roots of the parts the document names by this relationship: "styles", "header". */
  related: (type: string) => XmlElement[];
  /** The root of a header or footer by the id a section names it by. */
  furniture: (id: string) => XmlElement | undefined;
  /** Charts and diagrams, which are parts of their own. */
  drawn: () => XmlElement[];
  /** Texts of the file's properties: title, subject, keywords and what an office adds. */
  properties: string[];
}

/** @throws Refusal as unzipParts and parseXml; `file-kind-unknown` for another kind of container */
export function openDocx(file: GivenFile): DocxPackage {
  const parts = unzipParts(file, DOCX_LIMITS);
  const read = (path: string): XmlElement | null => {
    const bytes = parts.get(path);
    return bytes === undefined ? null : parseXml(bytes, file.fileName);
  };
  const path = targets(read('_rels/.rels'), '', 'officeDocument')[0] ?? 'word/document.xml';
  const document = read(path);
  if (document === null) throw new Refusal('file-kind-unknown', { file: file.fileName });
  const bodies = childrenOf(document, 'w:body');
  const [body] = bodies;
  if (body === undefined)
    throw new Refusal(document.name.startsWith('w:') ? 'file-damaged' : 'file-kind-unknown', {
      file: file.fileName,
    });
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = read(`${folder}_rels/${path.slice(folder.length)}.rels`);
  return {
    // A broken file may hold a second one.
    body: { ...body, children: bodies.flatMap(({ children }) => children) },
    drawn: () => [...parts.keys()].filter((name) => DRAWN.test(name)).flatMap((name) => read(name) ?? []),
    related: (type) => targets(relations, folder, type).flatMap((target) => read(target) ?? []),
    furniture: (id) => {
      const relation = childrenOf(relations ?? undefined, 'Relationship').find(
        ({ attributes }) => attributes.Id === id,
      );
      const target = relation?.attributes.Target;
      return target === undefined
        ? undefined
        : (read(target.startsWith('/') ? target.slice(1) : resolve(folder, target)) ?? undefined);
    },
    properties: [...parts.keys()]
      .filter((name) => /^docProps\/(?:core|app|custom)\.xml$/iu.test(name))
      .flatMap((name) => leafTexts(read(name))),
  };
}

function targets(relations: XmlElement | null, folder: string, type: string): string[] {
  // A part is read once, however often it is named.
  const paths = childrenOf(relations ?? undefined, 'Relationship')
    .filter(({ attributes }) => attributes.Type?.endsWith(`/${type}`) && attributes.TargetMode !== 'External')
    .map(({ attributes: { Target = '' } }) =>
      Target.startsWith('/') ? Target.slice(1) : resolve(folder, Target),
    );
  return [...new Set(paths)];
}

/** "word/" and "../customXml/item1.xml" → "customXml/item1.xml". */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function leafTexts(element: XmlElement | null): string[] {
  const children = element?.children.filter(isElement) ?? [];
  if (element !== null && children.length === 0)
    return [textWithin(element)].filter((text) => text.trim() !== '');
  return children.flatMap(leafTexts);
}
