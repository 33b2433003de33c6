/** What stands around a page in a browser: its own dialogs, downloads and windows. */
import type { PageHost, PickedFile } from '../shared/contract/host.ts';
import { isWebAddress } from '../shared/contract/web-address.ts';
import { toWire } from '../shared/contract/wire.ts';
import { keyHeaders } from './page-key.ts';

export const browserHost: PageHost = {
  capabilities: { paths: false, pdf: false, editingPage: false },
  pickFiles: ({ extensions, many = false }) =>
    pickFiles(extensions.map((name) => `.${name}`).join(','), many),
  saveFile: async ({ fileName, bytes }) => {
    saveFile(fileName, bytes);
    return { path: null };
  },
  // Nobody can open a page of a browser with a file.
  takeHandedFile: async () => null,
  pickPath: async () => null,
  pickFolder: async () => null,
  pickSavePath: async () => null,
  showFile: async () => null,
  copyText: async ({ text }) => {
    await navigator.clipboard.writeText(text);
    return null;
  },
  print: async () => {
    window.print();
    return null;
  },
  // The browser's print dialog offers PDF itself.
  savePdf: async () => {
    window.print();
    return null;
  },
  makePdf: async () => null,
  openLink: async ({ url }) => {
    if (!isWebAddress(url)) return false;
    const { hostname, href } = new URL(url);
    if (!window.confirm(`Mở trang của ${hostname} trong thẻ khác?`)) return false;
    window.open(href, '_blank', 'noopener,noreferrer');
    return true;
  },
  openWindow: async ({ route, place }) => {
    if (place === 'projector') toggleProjector(`/${route}`);
    else window.open(`/${route}`, '_blank');
    return null;
  },
  keepPassword: async (given) => {
    const response = await fetch('/call', {
      method: 'POST',
      headers: keyHeaders(),
      body: toWire({ id: 0, given }),
    });
    if (!response.ok) throw new Error('the password was not taken');
    return 'session';
  },
  showScreen: async () => null,
  describeProgram: async () => ({
    carrier: 'browser',
    engine: null,
    program: null,
    ownFolder: null,
    port: location.host,
  }),
  // A page of a browser must not look into another one: the package is the way here.
  openEditingPage: async () => null,
  seeEditingPage: async () => null,
  turnEditingPage: async () => null,
  pickField: async () => null,
  fillForm: async () => [],
  readForm: async () => [],
  emptyEditingPage: async () => null,
};

let projector: Window | null = null;

/** A window without the browser's bars, as large as the display: from there F11 fills it. */
function toggleProjector(url: string): void {
  if (projector !== null && !projector.closed) {
    projector.close();
    return;
  }
  const { availWidth, availHeight } = window.screen;
  projector = window.open(url, 'trinh-chieu', `popup,left=0,top=0,width=${availWidth},height=${availHeight}`);
}

function pickFiles(accept: string, many: boolean): Promise<PickedFile[]> {
  return new Promise((resolve, reject) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept, multiple: many });
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      Promise.all([...(input.files ?? [])].map(readFile)).then(resolve, reject);
    });
    input.click();
  });
}

async function readFile(file: File): Promise<PickedFile> {
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Hands a file over to be saved under a name. */
export function saveFile(fileName: string, content: Uint8Array | string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart]));
  Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
