/** Word files a person hands over: chosen, or dropped, alone or in folders. */

/** A file that is read when its turn comes. */
export interface PickedWord {
  /** With the folders it was found in: "quy-1/bien-ban.docx". */
  path: string;
  file: File;
}

/** Files, or a whole folder with all that lies below it; [] when they think better of it. */
export function chooseFiles(what: 'files' | 'folder'): Promise<PickedWord[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), {
      type: 'file',
      accept: '.docx',
      multiple: true,
      webkitdirectory: what === 'folder',
    });
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const chosen = [...(input.files ?? [])].map((file) => ({
        path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
        file,
      }));
      resolve(what === 'folder' ? chosen.filter(isPaper) : chosen);
    });
    input.click();
  });
}

/** What was dropped; of folders the Word files in them. Must be called while the event is handled. */
export async function droppedFiles({ items }: DataTransfer): Promise<PickedWord[]> {
  const found = [...items].map((item) => {
    const entry = item.webkitGetAsEntry();
    if (entry !== null) return filesOf(entry);
    const file = item.getAsFile();
    return file === null ? [] : [{ path: file.name, file }];
  });
  return (await Promise.all(found)).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<PickedWord[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//u, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const inside: FileSystemEntry[] = [];
  // A folder is told in portions; an empty one is the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) break;
    inside.push(...portion);
  }
  return (await Promise.all(inside.map(filesOf))).flat().filter(isPaper);
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Not what Word leaves beside a file that is open. */
function isPaper({ file: { name } }: PickedWord): boolean {
  return /\.docx$/iu.test(name) && !name.startsWith('~$');
}
