import type { Service } from '../options.ts';
import type { Recipe, Variable, Worker } from '../recipe.ts';

/** One folder of source code, as the detectors see it: names and texts, nothing of the disk. */
export interface Folder {
  /** Relative to the project, with forward slashes; empty for the project itself. */
  path: string;
  /** The files in it, at any depth, relative to it, in the order of code units. */
  files: readonly string[];
  /** The text of one of `files`; undefined for any other, for one that is too long, and for what is no text. */
  text(file: string): string | undefined;
}

/** The workspace that a folder is a member of: its build context is the root. */
export interface Workspace {
  root: Folder;
  /** The folder, seen from the root. */
  member: string;
  /** All members, seen from the root. */
  members: readonly string[];
}

/** Something that a file says. `line` is 1-based. */
export interface Finding {
  what:
    | 'language'
    | 'framework'
    | 'name'
    | 'version'
    | 'package manager'
    | 'entry'
    | 'start'
    | 'document root'
    | 'worker'
    | 'build'
    | 'health'
    | 'port'
    | 'service'
    | 'workspace'
    | 'variable'
    | 'package'
    | 'file';
  value: string;
  path: string;
  line: number;
}

/** Something that no file says, and why this value was taken. */
export interface Assumption {
  what: Finding['what'];
  value: string;
  why: string;
  /** Whether it is a guess that a person can better: on a terminal it is asked for. */
  open?: true;
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
    port?: number;
    entry?: string;
    services?: Service[];
  };
  /** How it is built and started; absent where only the example's way is known. */
  recipe?: Recipe;
  /** The workspace's root, seen from the project; absent for a project that stands alone. */
  workspace?: Workspace;
  /** What the compose file calls the program, and its name. */
  compose?: { file: string; service?: string; commands?: boolean };
  workers: readonly Worker[];
  variables: readonly Variable[];
  neighbours: readonly Neighbour[];
  found: readonly Finding[];
  assumed: readonly Assumption[];
  /** What only a person can know, as sentences that name the place. */
  decisions: readonly string[];
}

/** What a detector says of a folder, before the parts that are the same for all languages are added. */
export interface Clue {
  language: string;
  /** The file that gave it away. */
  manifest: string;
  /** What people call the project. */
  name?: Said | undefined;
  version?: Said | undefined;
  /** What of the project is too old for a version of the language. */
  tooOldFor?: (version: string) => Said | undefined;
  /** Versions of the language that all its packages are built for, the newest first; empty where that is not known. */
  builtFor?: readonly string[];
  framework?: Said | undefined;
  entry?: Said | undefined;
  /** Where the framework listens unless told otherwise. */
  usualPort?: number | undefined;
  /** Files of the folder in which a port may be written down, beside the usual ones. */
  sources?: readonly string[];
  assumed?: readonly Assumption[];
  /** The port of a server that the pack itself brings, whatever the project says. */
  ownPort?: number;
  /** How it is built and started. */
  recipe?: Recipe;
  /** Further values, each with the line that says it. */
  says?: readonly { what: Finding['what']; said: Said }[];
  decisions?: readonly string[];
  workers?: readonly (Worker & { said: Said })[];
  /** Variables that it does not start without, beside those of an example file. */
  variables?: readonly Variable[];
}

/** A value with the line of the file that says it. */
export interface Said {
  value: string;
  file: string;
  line: number;
  /** Whether the file lies in the root of the workspace. */
  inRoot?: boolean;
}

/** What a detector is told beside the folder. */
export interface Around {
  workspace?: Workspace | undefined;
  /** What somebody asks to be built or started. */
  entry?: string;
  /** The command that somebody starts it with, in words. */
  start?: readonly string[];
  /** The folder that the web server serves, seen from the project. */
  documentRoot?: string;
}

/** Recognises one kind of project. */
export interface Detector {
  name: string;
  /** Undefined when the folder is none of its kind. Throws CribsmithError `project-invalid` for a broken manifest. */
  detect(folder: Folder, around: Around): Clue | undefined;
}
