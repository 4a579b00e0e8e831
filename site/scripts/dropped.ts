/** A file that somebody dropped or chose, with its path in the folder that it came in. */
export interface DroppedFile {
  path: string;
  file: File;
}

/** What the files of a drop or a choice can be limited to. */
export interface DropOptions {
  /** Whether a folder is looked into. */
  enters?: (path: string) => boolean;
  /** Whether a file is wanted; others are not opened. */
  wants?: (path: string) => boolean;
  /** How many files are taken. */
  most?: number;
}

/**
 * Lists what was dropped, folders and what is in them included, in the order of their paths. Nothing is read: the names
 * alone are looked at.
 */
export async function droppedFiles(data: DataTransfer, options: DropOptions = {}): Promise<DroppedFile[]> {
  const { enters = () => true, wants = () => true, most = 50_000 } = options;
  const found: DroppedFile[] = [];
  // The list is emptied as soon as the event is over.
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

/** Lists the files of a file input, in the order of their paths. */
export function chosenFiles({ files }: HTMLInputElement, { wants = () => true }: DropOptions = {}): DroppedFile[] {
  return [...(files ?? [])]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(({ path }) => wants(path))
    .sort(byPath);
}

/** The text of a file; undefined when it is no UTF-8. */
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

/** A browser hands out the entries of a folder in parts, until a part is empty. */
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
