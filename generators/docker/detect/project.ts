import type { Service } from '../options.ts';
import type { Recipe, Variable, Worker } from '../recipe.ts';

/** A folder of source code as the detectors see it: names and texts, without access to the disk. */
export interface Folder {
  /** Relative to the project, with forward slashes. Empty for the project itself. */
  path: string;
  /** The files at any depth, relative to the folder, ordered by code unit. */
  files: readonly string[];
  /** The text of a file. Undefined if it is not in `files`, too long, or not text. */
  text(file: string): string | undefined;
}

/** The workspace of a member. Its root is the build context. */
export interface Workspace {
  root: Folder;
  /** The folder, relative to the root. */
  member: string;
  /** All members, relative to the root. */
  members: readonly string[];
}

/** A statement in a file. `line` is 1-based. */
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
    | 'migration'
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

/** A value that no file specifies, and the reason for choosing it. */
export interface Assumption {
  what: Finding['what'];
  value: string;
  why: string;
  /** Whether it is a guess that the user can improve. On a terminal, it is asked for. */
  open?: true;
}

/** A service from an image that a compose file starts beside the program. */
export interface Neighbour {
  /** The name in the compose file. */
  name: string;
  image: string;
  /** The corresponding service of a pack, if there is one. */
  service?: Service;
  /** The variables that the file sets for it. */
  environment?: Readonly<Record<string, string>>;
  /** Its command, as one line. */
  command?: string;
  /** Its ports as `published:target`, as they are written. */
  ports?: readonly string[];
  path: string;
  line: number;
}

/** A variable that a compose file takes from the environment or from `.env`, without a default. */
export interface ComposeVariable {
  name: string;
  /** A value for development. Undefined if only the user can know it. */
  value?: string;
  /** Where the compose file uses it. */
  place: string;
  /** Whether Compose refuses to start without it. */
  isRequired: boolean;
  /** Whether it is a port of this machine, rather than of a container. */
  isPublished: boolean;
}

/** The result of detection for a folder. `options` are those of a pack. Missing ones keep their defaults. */
export interface Detection {
  /** As in Folder. */
  folder: string;
  /** The id of a language note. */
  language: string;
  options: {
    name?: string;
    version?: string;
    port?: number;
    entry?: string;
    services?: Service[];
  };
  /** How to build and start it. Undefined if only the example's way is known. */
  recipe?: Recipe;
  /** The root of the workspace, relative to the project. Undefined for a standalone project. */
  workspace?: Workspace;
  /** The compose file, and the name of the program's service. */
  compose?: {
    file: string;
    service?: string;
    /** The profile without which Compose does not start it. */
    profile?: string;
    /** The Dockerfile that the file names for it. */
    dockerfile?: string;
    /** A name for a service that the file does not have. */
    free: string;
    commands?: boolean;
    /** Whether one of these commands calls the package manager. */
    calls?: boolean;
    /** The variables that it takes from `.env`. */
    variables: readonly ComposeVariable[];
    /** The variables that the program reads, for an environment file that does not exist. */
    wanted: readonly Variable[];
    /** Those of them that the program fails to start without. */
    needed: readonly string[];
    /** The variables with a default that an empty value would replace. */
    defaults: readonly string[];
    /** The environment files of the program, as they are written. */
    envFiles: readonly string[];
    /** The variables that the image sets. */
    set: Readonly<Record<string, string>>;
  };
  workers: readonly Worker[];
  /** The command that creates the tables of the database before the program starts. */
  migration?: readonly string[];
  variables: readonly Variable[];
  neighbours: readonly Neighbour[];
  found: readonly Finding[];
  assumed: readonly Assumption[];
  /** What the user has to decide, as messages with positions. */
  decisions: readonly string[];
}

/** A detector's result, before the parts that all languages share are added. */
export interface Clue {
  language: string;
  /** The file that identifies the project. */
  manifest: string;
  /** The name of the project. */
  name?: Said | undefined;
  version?: Said | undefined;
  /** Whether nothing can be installed with another version, not even with a later patch. */
  isEnforced?: boolean;
  /** What in the project is too old for a version of the language. */
  tooOldFor?: (version: string) => Said | undefined;
  /** The versions of the language that all packages support, newest first. Empty if unknown. */
  builtFor?: readonly string[];
  framework?: Said | undefined;
  entry?: Said | undefined;
  /** The default port of the framework. */
  usualPort?: number | undefined;
  /** Files that may contain the port, besides the common ones. */
  sources?: readonly string[];
  /** Another part of the workspace that listens for the program: its folder, its path below the root, and such files. */
  serving?: { folder: Folder; path: string; sources: readonly string[] };
  assumed?: readonly Assumption[];
  /** The port of a server that is part of the pack, regardless of the project. */
  ownPort?: number;
  /** How to build and start it. */
  recipe?: Recipe;
  /** Other values, each with its line. */
  says?: readonly { what: Finding['what']; said: Said }[];
  decisions?: readonly string[];
  workers?: readonly (Worker & { said: Said })[];
  /** Variables that it fails to start without, besides those in an example file. */
  variables?: readonly Variable[];
  /** Variables that it starts without, but cannot be used without. */
  useful?: readonly Variable[];
}

/** A value with its line in a file. */
export interface Said {
  value: string;
  file: string;
  line: number;
  /** Whether the file is in the root of the workspace. */
  inRoot?: boolean;
}

/** The context of a detector, besides the folder. */
export interface Around {
  workspace?: Workspace | undefined;
  /** What the user wants to build or start. */
  entry?: string;
  /** The user's start command, as words. */
  start?: readonly string[];
  /** The document root of the web server, relative to the project. */
  documentRoot?: string;
}

/** Recognises one kind of project. */
export interface Detector {
  name: string;
  /** Returns undefined for another kind of project. Throws CribsmithError `project-invalid` for an invalid manifest. */
  detect(folder: Folder, around: Around): Clue | undefined;
}
