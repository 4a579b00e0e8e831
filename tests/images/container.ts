import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { folderWith } from '../helpers/folder.ts';
import { docker } from './docker.ts';

/** The path of every file in an image. */
export async function filesIn(image: string): Promise<string[]> {
  const archive = `${folderWith()}/image.tar`;
  const id = await docker('create', image, 'never-started');
  await docker('export', '--output', archive, id);
  await docker('rm', id);
  return execFileSync('tar', ['-tf', archive], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
}

/** Fields of the service's process as the kernel sees them; process 1 is the init process, ours is its child. */
export async function processOf(id: string): Promise<{ status: string; mounts: string }> {
  const init = await docker('inspect', '--format', '{{.State.Pid}}', id);
  const child = readFileSync(`/proc/${init}/task/${init}/children`, 'utf8').trim().split(' ')[0];
  const read = (file: string) => readFileSync(`/proc/${child}/${file}`, 'utf8');
  return { status: read('status'), mounts: read('mountinfo') };
}

/** Asks a published port of a container. Out: the status and the trimmed body. */
export async function get(id: string, port: number, path: string): Promise<[number, string]> {
  const address = await docker('port', id, `${port}/tcp`);
  const response = await fetch(`http://${address}${path}`);
  return [response.status, (await response.text()).trim()];
}
