/** The prefixes office programs write, whatever prefix a file gives to the same namespace. */

/** What stands before the ":" of a name in this program's code; '' for the names Word writes without any. */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic',
  'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  // Word's own strict files hold the text of boxes under the name of an extension.
  'http://schemas.microsoft.com/office/word/2006/wordml': 'w',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
};

/** From the prefix a file gives to the one in use here; a prefix nobody declared stands for itself. */
export type NameScope = ReadonlyMap<string, string>;

export const NO_NAMES: NameScope = new Map();

/** What holds inside an element with these attributes. */
export function scopeOf(outer: NameScope, attributes: Readonly<Record<string, string>>): NameScope {
  let scope: Map<string, string> | null = null;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const written = name.slice('xmlns:'.length);
    scope ??= new Map(outer);
    scope.set(written, PREFIXES[value] ?? written);
  }
  return scope ?? outer;
}

export function knownName(name: string, scope: NameScope, isAttribute = false): string {
  const colon = name.indexOf(':');
  const written = name.slice(0, Math.max(colon, 0));
  // An attribute without a prefix is in no namespace.
  if (written === 'xmlns' || (isAttribute && colon < 0)) return name;
  const known = scope.get(written) ?? written;
  if (known === written) return name;
  return known === '' ? name.slice(colon + 1) : `${known}:${name.slice(colon + 1)}`;
}
