import type { Recipe } from '../../recipe.ts';
import { besideProgram, HOME } from '../compiled.ts';
import { shownPath } from '../folder.ts';
import { readJson } from '../parse/json.ts';
import { plain } from '../plain.ts';
import type { Folder } from '../project.ts';
import { commandsOf } from './commands.ts';
import type { Manager } from './manager.ts';
import { prismaVariables } from './prisma.ts';

/** Compiles a Bun server to a single executable, and copies the files that it reads. */
export function bunRecipe(folder: Folder, manager: Manager, main: string): Recipe {
  const file = plain(main, 'entry', shownPath(folder, 'package.json'));
  const { install, caches, files } = commandsOf(manager, folder);
  const beside = besideProgram(folder, '/src', /\.[cm]?[jt]sx?$/);
  const json = readJson('package.json', shownPath(folder, 'package.json'), folder.text('package.json') ?? '{}');
  // Tools that need Node.js run with Bun, because the image has nothing else.
  const made = !folder.files.includes(file.replace(/^\.\//, '')) && json.said('scripts', 'build') !== undefined;
  return {
    runtime: 'busybox',
    bases: ['distroless', 'slim'],
    manifests: ['package.json', ...files].filter((each) =>
      each.endsWith('/') ? folder.files.some((other) => other.startsWith(each)) : folder.files.includes(each),
    ),
    install,
    compile: [
      ...(json.said('dependencies', '@prisma/client')
        ? [`${prismaVariables(folder)}bun run --bun prisma generate`]
        : []),
      ...(made ? ['bun run --bun build'] : []),
      ...beside.commands,
      `bun build --compile --minify --sourcemap --outfile=/out/srv/${beside.program} ${file}`,
    ].join(' && '),
    caches,
    sources: [],
    start: [`${HOME}/${beside.program}`],
    dev: { command: ['bun', '--watch', file], reloads: true, keep: ['/src/node_modules'] },
    health: { kind: 'tcp' },
    ...beside.recipe,
    env: { NODE_ENV: 'production', ...beside.recipe.env },
  };
}
