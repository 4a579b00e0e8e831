import type { Service } from '../options.ts';

/** One folder of source code, as the detectors see it: names and texts, nothing of the disk. */
export interface Folder {
  /** Relative to the project, with forward slashes; empty for the project itself. */
  path: string;
  /** The files in it, at any depth, relative to it, in the order of code units. */
  files: readonly string[];
  /** The text of one of `files`; undefined for any other, for one that is too long, and for what is no text. */
  text(file: string): string | undefined;
}

/** Something that a file says. `line` is 1-based. */
export interface Finding {
  what: 'language' | 'framework' | 'name' | 'version' | 'package manager' | 'entry' | 'port' | 'service';
  value: string;
  path: string;
  line: number;
}

/** Something that no file says, and why this value was taken. */
export interface Assumption {
  what: Finding['what'];
  value: string;
  why: string;
}

/** Something that a compose file brings up beside the program, out of an image. */
export interface Neighbour {
  /** As the compose file calls it. */
  name: string;
  image: string;
  /** The service of a pack that it is; absent where no pack has it. */
  service?: Service;
  path: string;
  line: number;
}

/** What a folder seems to be. `options` are those of a pack; what is absent there is left to the pack. */
export interface Detection {
  /** As in Folder. */
  folder: string;
  /** Id of a language note. */
  language: string;
  options: {
    name?: string;
    version?: string;
    packageManager?: string;
    port?: number;
    entry?: string;
    services?: Service[];
  };
  neighbours: readonly Neighbour[];
  found: readonly Finding[];
  assumed: readonly Assumption[];
}

/** What a detector says of a folder, before the parts that are the same for all languages are added. */
export interface Clue {
  language: string;
  /** The file that gave it away. */
  manifest: string;
  /** What people call the project. */
  name?: Said | undefined;
  version?: Said | undefined;
  packageManager?: Said | undefined;
  framework?: Said | undefined;
  entry?: Said | undefined;
  /** Where the framework listens unless told otherwise. */
  usualPort?: number | undefined;
  /** Files of the folder in which a port may be written down, beside the usual ones. */
  sources?: readonly string[];
  assumed?: readonly Assumption[];
}

/** A value with the line of the file that says it. */
export interface Said {
  value: string;
  file: string;
  line: number;
}

/** Recognises one kind of project. */
export interface Detector {
  name: string;
  /** Undefined when the folder is none of its kind. Throws CribsmithError `project-invalid` for a broken manifest. */
  detect(folder: Folder): Clue | undefined;
}
