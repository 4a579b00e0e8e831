import { folderAt, pathFrom } from '../files.ts';
import { firstLine } from '../parse/lines.ts';
import type { Workspace } from '../project.ts';

const CONFIGS = ['js', 'mjs', 'cjs', 'ts', 'mts'].map((ending) => `vite.config.${ending}`);
/** An output folder next to the member, as a path or resolved from the folder of the settings. */
const OUT =
  /^(?!\s*\/\/).*?\boutDir\s*:\s*(?:(?:path\.)?(?:resolve|join)\(\s*[\w.]{1,40}\s*,\s*)?["'`](\.\.\/[\w./-]+)["'`]/;
/** With a root of its own, Vite resolves the output folder from there. */
const ROOT = /^\s*(?:export\s.*)?\broot\s*:/m;

/**
 * The members whose build Vite writes into the folder of a member, which serves it. Nothing in the manifests says that
 * the two belong together.
 *
 * @param workspace - The member and its workspace.
 */
export function buildsInto({ root, member, members }: Workspace): string[] {
  return members.filter((other) => {
    if (other === member) return false;
    const folder = folderAt({ paths: root.files, text: root.text }, other);
    const config = CONFIGS.find((file) => folder.files.includes(file));
    const text = config === undefined ? '' : (folder.text(config) ?? '');
    const out = ROOT.test(text) ? undefined : firstLine(text, OUT)?.value;
    return out !== undefined && pathFrom(other, out)?.startsWith(`${member}/`) === true;
  });
}
