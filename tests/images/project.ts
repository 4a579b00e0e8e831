import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import type { Pack } from '../../generators/index.ts';
import { folderWith } from '../helpers/folder.ts';
import { docker, type Result, tryDocker } from './docker.ts';

/** A pack as somebody has it who has just unpacked the archive, and its compose project. */
export interface Project {
  name: string;
  /** Builds a stage and gives it a name. Out: what the builder printed. */
  build(target: string, image: string): Promise<string>;
  /** Runs `docker compose` on the project. Throws an Error when it fails. */
  compose(...args: readonly string[]): Promise<string>;
  /** The container of a service. */
  container(service: string): Promise<string>;
}

/** The text of a pack's file; empty when it has no such file. */
export const textOf = (pack: Pack, path: string): string => pack.files.find((file) => file.path === path)?.text ?? '';

/** The images of a pack's services other than the app. */
export function serviceImages(pack: Pack): string[] {
  const { services } = parse(textOf(pack, 'compose.yaml')) as { services: Record<string, { image: string }> };
  return Object.entries(services).flatMap(([name, { image }]) => (name === 'app' ? [] : [image]));
}

/**
 * Writes a pack into a new folder, with `extra` files beside it. What it starts is gone when the test ends.
 * In compose only the published port is another one, which the engine picks, and health checks are asked
 * more often, so that tests do not wait for them.
 */
export function createProject(pack: Pack, extra: Readonly<Record<string, string>> = {}): Project {
  const files = Object.fromEntries(pack.files.map(({ path, text }) => [path, text]));
  // No machine without a registry can follow a first line that names a frontend: it would be pulled.
  const dockerfile = textOf(pack, 'Dockerfile').replace(/^# syntax=.*\n/, '');
  const folder = folderWith({ ...files, Dockerfile: dockerfile, ...extra });
  const name = `cribsmith-test-${pack.language}-${randomUUID().slice(0, 8)}`;
  const override = `${folderWith()}/override.yaml`;
  writeFileSync(override, overrideOf(pack, name));

  const compose = (args: readonly string[]) =>
    tryDocker('compose', `--project-name=${name}`, `--file=${folder}/compose.yaml`, `--file=${override}`, ...args);
  onTestFinished(async () => {
    await compose(['down', '--volumes', '--remove-orphans', '--timeout=1']);
    await tryDocker('image', 'rm', '--force', name);
  });
  return {
    name,
    build: async (target, image) =>
      ok(await tryDocker('build', '--network=host', '--target', target, '--tag', image, folder)).output,
    compose: async (...args) => ok(await compose(args)).stdout.trim(),
    container: async (service) => ok(await compose(['ps', '--all', '--quiet', service])).stdout.trim(),
  };
}

function overrideOf(pack: Pack, image: string): string {
  const { services } = parse(textOf(pack, 'compose.yaml')) as { services: Record<string, unknown> };
  const own = [`    image: ${image}`, `    ports: !override ['127.0.0.1::${pack.options.port}']`];
  const often = '    healthcheck: { interval: 1s }';
  const lines = Object.keys(services).flatMap((name) => [`  ${name}:`, ...(name === 'app' ? own : []), often]);
  return ['services:', ...lines, ''].join('\n');
}

function ok(result: Result): Result {
  if (result.code !== 0) throw new Error(result.output);
  return result;
}

/** Builds the final image and starts the service alone. Out: its container, healthy. */
export async function startApp(project: Project): Promise<string> {
  await project.build('final', project.name);
  await project.compose('up', '--detach', '--no-build', '--no-deps', '--pull=never', 'app');
  const id = await project.container('app');
  await healthy(id);
  return id;
}

/** Builds the final image and starts all services. Out: the app's container, healthy. */
export async function startAll(project: Project): Promise<string> {
  await project.build('final', project.name);
  try {
    await project.compose('up', '--detach', '--no-build', '--pull=never');
  } catch (error) {
    throw new Error(`${error}\n${await project.compose('logs', '--no-color')}`);
  }
  const id = await project.container('app');
  await healthy(id);
  return id;
}

/** Waits until the health check has succeeded. */
async function healthy(id: string): Promise<void> {
  const state = () => docker('inspect', '--format', '{{.State.Status}} {{.State.Health.Status}}', id);
  for (let tries = 0; tries < 120; tries++) {
    if ((await state()) === 'running healthy') return;
    await sleep(250);
  }
  const health = await docker('inspect', '--format', '{{json .State}}', id);
  throw new Error(`Not healthy: ${health}\n${(await tryDocker('logs', id)).output}`);
}
