import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { basesOf, makeBase } from './bases.ts';
import { docker, type Result, tryDocker } from './docker.ts';

/** A copy of a project of `projects/`, in a folder of its own. */
export function copyProject(name: string): string {
  const folder = folderWith({});
  cpSync(fileURLToPath(new URL(`projects/${name}/`, import.meta.url)), folder, { recursive: true });
  return folder;
}

/** Runs a command in a stand-in image, in a project's folder: to write the lock file that a tool makes. */
export async function runIn(image: string, folder: string, command: string): Promise<void> {
  await makeBase(image);
  await docker(
    'run',
    '--rm',
    '--network=host',
    `--volume=${folder}:/project`,
    '--workdir=/project',
    image,
    'sh',
    '-c',
    command,
  );
}

/** Writes the pack that fits a project, as somebody would who has nothing but the command. */
export async function writePack(folder: string, ...flags: readonly string[]): Promise<string> {
  const { code, stderr } = await call('docker', '--detect', folder, '--force', ...flags);
  if (code !== 0) throw new Error(stderr);
  const file = join(folder, 'Dockerfile');
  // No machine without a registry can follow a first line that names a frontend: it would be pulled.
  const dockerfile = readFileSync(file, 'utf8').replace(/^# syntax=.*\n/, '');
  writeFileSync(file, dockerfile);
  for (const image of basesOf(dockerfile)) await makeBase(image);
  return stderr;
}

/** Builds a project's pack up to a stage. */
export function build(folder: string, image: string): Promise<Result> {
  const { services } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'));
  const context = join(folder, services.app.build.context);
  return tryDocker(
    'build',
    '--network=host',
    '--target=final',
    `--file=${join(folder, 'Dockerfile')}`,
    '--tag',
    image,
    context,
  );
}

/** Builds a project's pack, and starts it until compose calls it healthy. Out: its answer to `GET path`. */
export async function serve(folder: string, name: string, path: string): Promise<string> {
  const built = await build(folder, name);
  if (built.code !== 0) throw new Error(built.output);
  const port = /^EXPOSE (\d+)/m.exec(readFileSync(join(folder, 'Dockerfile'), 'utf8'))?.[1];
  const override = `${folderWith()}/override.yaml`;
  const { services } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')) as {
    services: Record<string, { build?: unknown }>;
  };
  const workers = Object.keys(services).filter(
    (service) => service !== 'app' && services[service]?.build !== undefined,
  );
  writeFileSync(
    override,
    `services:\n  app:\n    image: ${name}\n    ports: !override ['127.0.0.1::${port}']\n    healthcheck: { interval: 1s }\n${workers
      .map((worker) => `  ${worker}: { image: ${name} }\n`)
      .join('')}`,
  );
  const compose = ['compose', `--project-name=${name}`, `--file=${join(folder, 'compose.yaml')}`, `--file=${override}`];
  onTestFinished(async () => {
    await tryDocker(...compose, 'down', '--volumes', '--timeout=1');
    await tryDocker('image', 'rm', '--force', name);
  });
  const up = await tryDocker(
    ...compose,
    'up',
    '--detach',
    '--no-build',
    '--pull=never',
    '--wait',
    '--wait-timeout=120',
  );
  if (up.code !== 0) throw new Error(`${up.output}\n${(await tryDocker(...compose, 'logs', '--no-color')).output}`);
  const address = (await docker(...compose, 'port', 'app', String(port))).trim();
  const response = await fetch(`http://${address}${path}`);
  return `${response.status} ${(await response.text()).trim()}`;
}

/** Puts one text in the place of another in a file of a project. Throws an Error when it is not there. */
export function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(path, text.replace(from, to));
}

/** Removes files of a copied project. */
export function remove(folder: string, ...files: readonly string[]): void {
  execFileSync('rm', ['-rf', ...files.map((file) => join(folder, file))]);
}
