import {
  createQuery,
  lintCompose,
  lintDockerfile,
  listPacks,
  loadPackLibrary,
  renderPack,
} from '../../generators/index.ts';
import { compare } from './measure.ts';

/** Times the linter over every pack, and over Dockerfiles that grow, and prints a row for each. */
export function benchLint(): void {
  const query = createQuery(loadPackLibrary().graph);
  const packs = listPacks(query).map(({ id }) => ({ id, files: renderPack(query, id, {}).files }));
  const lint = (files: (typeof packs)[number]['files']) => {
    for (const { path, text } of files) {
      if (path === 'Dockerfile') lintDockerfile(text);
      else if (/^compose.*\.yaml$/.test(path)) lintCompose(text, { path });
    }
  };
  console.log('\n| pack | rendered and linted, ms | linted, ms |\n|---|---|---|');
  for (const { id, files } of packs) {
    const { a, b } = compare(
      () => lint(renderPack(query, id, {}).files),
      () => lint(files),
    );
    console.log(`| ${id} | ${a.toFixed(1)} | ${b.toFixed(1)} |`);
  }
  const all = compare(
    () => packs.map(({ id }) => lint(renderPack(query, id, {}).files)),
    () => packs.map(({ files }) => lint(files)),
  );
  console.log(`| all ${packs.length} | ${all.a.toFixed(1)} | ${all.b.toFixed(1)} |`);

  const unit = 'FROM a:1 AS s\nRUN apt-get update && \\\n    apt-get install -y x | tee "$LOG"\nCOPY --from=s /a /b\n';
  const of = (times: number) => unit.repeat(times);
  const growth = compare(
    () => lintDockerfile(of(2000)),
    () => lintDockerfile(of(1000)),
    5,
  );
  console.log(
    `\nA Dockerfile of ${of(1000).length} characters: ${growth.b.toFixed(0)} ms; twice as long: ${growth.ratio.toFixed(2)} times that.`,
  );
}
