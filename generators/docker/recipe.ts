import type { LanguageFacts } from '../graph/index.ts';

/**
 * How to check whether a program is healthy: with a request to a route, with a request that may have any answer, or by
 * opening a connection. A connection says nothing if the process that holds the port is not the one that answers.
 */
export type Health = { kind: 'http'; path: string } | { kind: 'answer' } | { kind: 'tcp' };

/** The path of a request that may have any answer. Programs that know it expect health checks there; others answer 404. */
export const ANY_ANSWER_PATH = '/healthz';

/** The program in the final image that checks the health. `busybox` is copied there if there is no other. */
export type Runtime = 'node' | 'python' | 'ruby' | 'php' | 'beam' | 'busybox';

/** A variable that a program reads, with a value for local use. */
export interface Variable {
  name: string;
  value: string;
  /** The position where the program reads it. */
  place: string;
  /** What the program accepts: "a URL", "at least 32 characters". */
  asks?: string;
  /** Whether only the user can know it. `value` is then a placeholder. */
  unknown?: boolean;
  /** Whether `value` is from a file that Git ignores. It must not get into one that Git does not ignore. */
  isPrivate?: boolean;
}

/** A process beside the program, from the same image. It handles no requests. */
export interface Worker {
  /** The name in the compose file. */
  name: string;
  /** The first word is the program as the default base calls it. */
  command: readonly string[];
}

/**
 * How to build and start a project. It replaces the facts of an example. Commands run in `/src`, which contains the
 * build context.
 */
export interface Recipe {
  runtime: Runtime;
  /** Final base images, best first. */
  bases: readonly (keyof LanguageFacts['bases'])[];
  /** The name in the pin table, if the default build image is not suitable. */
  image?: string;
  /** Whether the result runs on any processor, or is cross-compiled for `TARGETOS` and `TARGETARCH`. */
  crosses?: boolean;
  /** The names of final images in the pin table, if the default ones are not suitable. */
  finalImages?: { readonly [Base in keyof LanguageFacts['bases']]?: string };
  tools?: LanguageFacts['build']['tools'];
  /** Debian packages that the build needs. */
  buildPackages?: readonly string[];
  /** Installs what the image lacks, after `buildPackages`. */
  setup?: string;
  /** Variables of the build stages. */
  buildEnv?: Readonly<Record<string, string>>;
  /** Files of the context that the installation reads. A folder ends in `/`. `./` is everything. */
  manifests: readonly string[];
  install?: string;
  compile?: string;
  /** The slug of the practice that explains this way of building, if not that of the language. */
  why?: string;
  caches: readonly string[];
  /** Files with credentials that the installation reads, by the name of the build secret. */
  buildSecrets?: readonly { id: string; file: string; target: string }[];
  artifacts: LanguageFacts['artifacts'];
  /** Files that are copied to the final stage besides the artifacts. */
  sources: readonly string[];
  workdir: string;
  /** Variables of the final stage. */
  env: Readonly<Record<string, string>>;
  /** The first word is the program as the default base calls it. */
  start: readonly string[];
  dev: {
    command: readonly string[];
    reloads?: boolean;
    env?: Readonly<Record<string, string>>;
    keep: readonly string[];
  };
  /** The folder of the packages' executables, for commands without a path. */
  programs?: string;
  /** How the image gets the package manager, if a command calls it: what the build adds, and what is copied. */
  manager?: { name: string; compile: string; artifacts: LanguageFacts['artifacts'] };
  /** Debian packages that the program needs. */
  runPackages?: readonly string[];
  /** Folders that it writes to and that may be empty at each start. */
  writable?: readonly string[];
  /** Whether it writes files next to its own, so that the file system cannot be read-only. */
  writesToImage?: boolean;
  /** Folders whose content must outlive the container. */
  data?: readonly string[];
  memory?: string;
  /** How long the program may take to start. */
  startPeriod?: string;
  health: Health;
  /** Whether requests to a route would be rejected, for example by a list of allowed hosts. */
  asksNoRoute?: boolean;
  /** For static files: the web server configuration, and whether each address has its own page. */
  site?: { file: string; pages: boolean };
}
