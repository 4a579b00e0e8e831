/** A dropped or chosen file, with its path in the folder. */
export interface DroppedFile {
  path: string;
  file: File;
}

/** Limits for dropped or chosen files. */
export interface DropOptions {
  /** Whether to list a folder. */
  enters?: (path: string) => boolean;
  /** Whether to include a file. */
  wants?: (path: string) => boolean;
  /** The maximum number of files. */
  most?: number;
}

/** Lists dropped files, including those in folders, ordered by path. The files are not read. */
export async function droppedFiles(data: DataTransfer, options: DropOptions = {}): Promise<DroppedFile[]> {
  const { enters = () => true, wants = () => true, most = 50_000 } = options;
  const found: DroppedFile[] = [];
  // The list is cleared as soon as the event handler returns.
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) {
    const files = [...data.files].map((file) => ({ path: file.name, file }));
    return files.filter(({ path }) => wants(path)).sort(byPath);
  }
  const queue: FileSystemEntry[] = [...entries];
  for (let entry = queue.shift(); entry && found.length < most; entry = queue.shift()) {
    const path = entry.fullPath.replace(/^\//, '');
    if (isFolder(entry)) {
      if (entries.includes(entry) || enters(path)) queue.push(...(await entriesIn(entry)));
    } else if (isFile(entry) && wants(path)) found.push({ path, file: await fileOf(entry) });
  }
  return found.sort(byPath);
}

/** Lists the files of a file input, ordered by path. */
export function chosenFiles({ files }: HTMLInputElement, { wants = () => true }: DropOptions = {}): DroppedFile[] {
  return [...(files ?? [])]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => wants(path))
    .sort(byPath);
}

/** The text of a file. Undefined if it is not UTF-8. */
export async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

function byPath(a: DroppedFile, b: DroppedFile): number {
  return a.path < b.path ? -1 : Number(a.path > b.path);
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** Lists the entries of a folder. Browsers return them in batches; an empty batch ends the list. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
