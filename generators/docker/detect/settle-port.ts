import { findPort, readPort, rootPort, sourcePort } from './ports.ts';
import type { Assumption, Clue, Detection, Finding, Folder, Said, Workspace } from './project.ts';
import type { Read } from './reads.ts';

/** The port in the part of the workspace that listens for the program. */
function servingPort({ serving }: Clue): Said | undefined {
  const port = serving && sourcePort(serving.folder, serving.sources);
  return port && { ...port, file: `${serving?.path}/${port.file}`, inRoot: true };
}

/** Uses the port found in the compose file or the sources, otherwise the usual one of the framework. */
export function settlePort(
  folder: Folder,
  workspace: Workspace | undefined,
  clue: Clue,
  composed: Said | undefined,
  reads: readonly Read[],
  options: Detection['options'],
  say: (what: Finding['what'], said: Said) => void,
  assumed: Assumption[],
): void {
  if (clue.ownPort !== undefined) {
    options.port = clue.ownPort;
    assumed.push({ what: 'port', value: String(clue.ownPort), why: 'the web server of the pack listens there' });
    return;
  }
  const port =
    findPort(folder, composed, clue.sources ?? []) ??
    servingPort(clue) ??
    (workspace && rootPort(workspace.root, [workspace.member, clue.name?.value ?? workspace.member])) ??
    readPort(folder, reads);
  if (port) {
    say('port', port);
    options.port = Number(port.value);
  } else if (clue.usualPort !== undefined) {
    options.port = clue.usualPort;
    assumed.push({
      what: 'port',
      value: String(clue.usualPort),
      why: `usual for ${clue.framework?.value ?? clue.language}`,
      open: true,
    });
  }
}
