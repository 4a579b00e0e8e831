import type { LanguageFacts } from '../graph/index.ts';

/** How it is found out whether a program is well: by a route of its own, or by whether it takes a connection. */
export type Health = { kind: 'http'; path: string } | { kind: 'tcp' };

/** What in the final image can ask a program; `busybox` is copied in where nothing else is there. */
export type Runtime = 'node' | 'python' | 'ruby' | 'php' | 'beam' | 'busybox';

/** A variable that a program reads, and the value that is good for one machine. */
export interface Variable {
  name: string;
  value: string;
  /** Where the program asks for it. */
  place: string;
  /** Whether it can only be known by a person: then `value` is nothing but a place holder. */
  unknown?: boolean;
}

/** A process beside the program, out of the same image: it takes no requests. */
export interface Worker {
  /** What the compose file calls it. */
  name: string;
  /** The first word is the program as the usual base calls it. */
  command: readonly string[];
}

/**
 * How a project is built and started: what stands in the place of an example's facts. Commands run in `/src`, which
 * holds the build context.
 */
export interface Recipe {
  runtime: Runtime;
  /** Final images, the best first. */
  bases: readonly (keyof LanguageFacts['bases'])[];
  /** Name in the pin table, where the usual build image will not do. */
  image?: string;
  /** Whether what is made runs on any processor, or is made for the one that `TARGETOS` and `TARGETARCH` name. */
  crosses?: boolean;
  /** Names in the pin table of final images, where the usual ones will not do. */
  finalImages?: { readonly [Base in keyof LanguageFacts['bases']]?: string };
  tools?: LanguageFacts['build']['tools'];
  /** Debian packages that the build needs. */
  buildPackages?: readonly string[];
  /** Installs what the image lacks, after `buildPackages`. */
  setup?: string;
  /** Variables of the stages before the last. */
  buildEnv?: Readonly<Record<string, string>>;
  /** Files of the context that the installation reads; a folder ends in `/`; `./` is everything. */
  manifests: readonly string[];
  install?: string;
  compile?: string;
  /** Slug of the practice that says why it is made that way, where that of the language does not hold. */
  why?: string;
  caches: readonly string[];
  /** Files with credentials that the installation reads, by the name of the build secret. */
  buildSecrets?: readonly { id: string; file: string; target: string }[];
  artifacts: LanguageFacts['artifacts'];
  /** Copied into the last stage beside the artifacts. */
  sources: readonly string[];
  workdir: string;
  /** Variables of the last stage. */
  env: Readonly<Record<string, string>>;
  /** The first word is the program as the usual base calls it. */
  start: readonly string[];
  dev: {
    command: readonly string[];
    reloads?: boolean;
    env?: Readonly<Record<string, string>>;
    keep: readonly string[];
  };
  /** Where the programs of the packages lie, for commands that name them alone. */
  programs?: string;
  /** Debian packages that the program needs. */
  runPackages?: readonly string[];
  /** Folders that it writes to and that may be empty at each start. */
  writable?: readonly string[];
  /** Whether it writes beside its own files, so that the file system cannot be read-only. */
  writesToImage?: boolean;
  /** Folders whose content outlives the container. */
  data?: readonly string[];
  memory?: string;
  /** How long it may take to start. */
  startPeriod?: string;
  health: Health;
  /** Whether a route would be refused, as by a list of allowed hosts. */
  asksNoRoute?: boolean;
  /** For files that a web server hands out: its configuration, and whether each address has a page of its own. */
  site?: { file: string; pages: boolean };
}
