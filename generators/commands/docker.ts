import { listPacks, loadPackLibrary, renderPack } from '../index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Command, text, type Values } from './command.ts';
import { writeFiles } from './files.ts';

export const dockerCommand: Command = {
  name: 'docker',
  usage: 'docker [LANGUAGE] [--out DIR] [options]',
  summary: 'A Dockerfile and compose pack; the list of languages without one',
  options: [
    { name: 'out', type: 'string', value: 'DIR', summary: 'Where the pack goes (a folder of its name)' },
    { name: 'name', type: 'string', value: 'NAME', summary: 'Name of the image and the project' },
    { name: 'port', type: 'string', value: 'PORT', summary: 'Port that the program listens on' },
    { name: 'version', type: 'string', value: 'VERSION', summary: 'Version of the language' },
    {
      name: 'base',
      type: 'string',
      value: 'BASE',
      summary: 'Final image: distroless, scratch or slim, where the language allows it',
    },
    { name: 'plain', type: 'boolean', summary: 'Without the comments that give the reasons' },
    { name: 'force', type: 'boolean', summary: 'Overwrite files that are there' },
  ],
  positionals: 1,
  run([language], values, io) {
    const { graph } = loadPackLibrary();
    if (language === undefined) {
      for (const { id, title, aliases } of listPacks(graph)) {
        io.stdout.write(`${id.padEnd(16)}${title}${aliases.length > 0 ? ` (also ${aliases.join(', ')})` : ''}\n`);
      }
      return 0;
    }
    const pack = renderPack(graph, language, packOptions(values));
    const out = text(values, 'out') ?? pack.language;
    writeFiles(
      out,
      pack.files.map((file) => ({ path: file.path, content: file.text })),
      values['force'] === true,
    );
    for (const { path } of pack.files) io.stderr.write(`${out}/${path}\n`);
    return 0;
  },
};

function packOptions(values: Values) {
  const port = text(values, 'port');
  if (port !== undefined && !/^\d+$/.test(port)) {
    throw new CribsmithError('usage', `Unexpected --port ${port}, expected a number from 1 to 65535.`);
  }
  const words = ['name', 'version', 'base'].flatMap((name) => {
    const value = text(values, name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(words),
    ...(port === undefined ? {} : { port: Number(port) }),
    ...(values['plain'] === true ? { plain: true } : {}),
  };
}
