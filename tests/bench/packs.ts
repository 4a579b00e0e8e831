import { createQuery, listPacks, loadPackLibrary, renderPack } from '../../generators/index.ts';
import { compare } from './measure.ts';

/** How long each pack takes to render, and all of them. */
export function benchPacks(): void {
  const query = createQuery(loadPackLibrary().graph);
  const packs = listPacks(query);
  const every = () => packs.map(({ id }) => renderPack(query, id, {}));
  console.log('\n| pack | ms | share of all |');
  console.log('|---|---|---|');
  for (const { id } of packs) {
    const { a, ratio } = compare(() => renderPack(query, id, {}), every);
    console.log(`| ${id} | ${a.toFixed(1)} | ${ratio.toFixed(2)} |`);
  }
  console.log(`| all ${packs.length} | ${compare(every, every).a.toFixed(1)} | 1 |`);
}
