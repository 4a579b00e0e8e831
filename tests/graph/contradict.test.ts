import { describe, expect, test } from 'vitest';
import { readNotes } from '../../generators/files/index.ts';
import { buildGraph } from '../../generators/graph/index.ts';
import { readDocument } from '../../generators/read/index.ts';
import { realInput } from '../helpers/inputs.ts';
import { note } from './notes.ts';

/** The contradictions between notes, each as `kind first-line/second-line`, the earlier place first. */
function contradictions(...markdown: string[]): string[] {
  const graph = buildGraph(markdown.map((text, index) => note(text, `${index}.md`)));
  const claims = new Map(graph.nodes.map((node) => [node.id as string, node]));
  return graph.edges
    .filter(({ type }) => type === 'contradicts')
    .map(({ from, to, rule }) => {
      const [later, earlier] = [claims.get(from), claims.get(to)];
      return `${rule} ${earlier?.source.path}:${earlier?.source.line} ${later?.source.path}:${later?.source.line}`;
    })
    .sort();
}

describe('statements that contradict each other', () => {
  test.each([
    [
      'a default in Kubernetes',
      ['# Pods\n\nThe default grace period is 30 seconds.', '# Ending\n\nThe default grace period is 1 minute.'],
      ['quantity 0.md:3 1.md:3'],
    ],
    ['two bounds of one state', ['# T\n\nThe CPU is above 70%.\n\nThe CPU is below 40%.'], ['quantity 0.md:3 0.md:5']],
    [
      'a size about and a size beyond',
      ['# Bases\n\n- Debian: about 120 MB\n\n| | Slim | Standard (Debian) |\n|---|---|---|\n| Size | 30 MB | >200MB |'],
      ['quantity 0.md:3 0.md:7'],
    ],
    [
      'isolation levels of SQL',
      [
        '# SQL\n\nSQL has three isolation levels.',
        '# More SQL\n\n## What are the isolation levels of SQL?\n\n- **Read uncommitted:** dirty\n- **Read committed:** clean\n- **Repeatable read:** stable\n- **Serializable:** alone',
      ],
      ['enumeration 0.md:3 1.md:3'],
    ],
    [
      'two lists of one question',
      [
        '# A\n\n## Which types of merge does Git have?\n\n- **Fast-forward:** moves\n- **Three-way:** joins',
        '# B\n\n## What are the merge types in Git?\n\n1. **Fast-forward:** moves\n2. **Three-way:** joins\n3. **Octopus:** many',
      ],
      ['enumeration 0.md:3 1.md:3'],
    ],
    [
      'a count and the list of another heading',
      [
        '# A\n\n## Types of services\n\nKubernetes has three kinds out of the box.\n\nMore text.',
        '# B\n\n## What types of services are there?\n\n- **ClusterIP:** inside\n- **NodePort:** a port\n- **LoadBalancer:** outside\n- **ExternalName:** a name',
      ],
      ['enumeration 0.md:5 1.md:3'],
    ],
    [
      'formats that a command reads',
      ['# Import\n\n- **LOAD:** reads `.csv` files.\n\n# Again\n\n- **LOAD:** reads compressed files (csv/tsv).'],
      ['enumeration 0.md:3 0.md:7'],
    ],
    [
      'two names of one failure',
      [
        '# Traps\n\n### Q1: The "detached head lost" error\n\nGit stops, and the push fails with "detached head state". What now?\n\n**Answer:** Make a branch.',
      ],
      ['name 0.md:3 0.md:5'],
    ],
    [
      'two names of one image',
      ['# A\n\nTake the image `acme/ruby3` for it.\n\n# B\n\nThe base `registry.example.com/acme/ruby` is small.'],
      ['name 0.md:3 0.md:7'],
    ],
    [
      'what cannot be done and is done',
      [
        '# A\n\n- **TRUNCATE:** empties a table. It cannot be reverted.',
        '# B\n\nIn a transaction, TRUNCATE can be reverted.',
      ],
      ['ability 0.md:3 1.md:3'],
    ],
  ])('%s', (_, notes, expected) => {
    expect(contradictions(...notes)).toEqual(expected);
  });

  test('give a warning with both positions', () => {
    const graph = buildGraph([note('# Pods\n\nA grace period of 30 s.\n\nThe grace period is 60 s.', 'pods.md')]);
    expect(graph.diagnostics).toMatchObject([
      { ruleId: 'claims-contradict', severity: 'warning', path: 'pods.md', line: 5 },
    ]);
    expect(graph.diagnostics[0]?.message).toMatch(/60 s.*30 s.*pods\.md:3/u);
  });
});

describe('statements that are compatible', () => {
  test.each([
    ['one value in two units', ['# T\n\nThe grace period is 60 s.\n\nThe grace period is 1 minute.']],
    ['about and exactly', ['# T\n\nThe grace period is ~30 s.\n\nThe grace period is 28 s.']],
    ['a range and a value in it', ['# T\n\nThe lock timeout is 5-10 s.\n\nThe lock timeout is 8 s.']],
    ['a bound and a value below it', ['# T\n\nThe lock timeout is at most 10 s.\n\nThe lock timeout is 3 s.']],
    ['two things', ['# T\n\nThe grace period is 30 s.\n\nThe lock timeout is 60 s.']],
    [
      'two thresholds',
      ['# T\n\n- When the CPU is above 70% for a while, add a server.\n- When the CPU is below 40%, remove a server.'],
    ],
    ['thresholds in brackets', ['# T\n\n- Add a server (eg CPU > 70%).\n- Remove a server (eg CPU < 40%).']],
    ['two ends of a change', ['# T\n\nThe monthly report shrank from 1 GB to 20 MB.']],
    ['two measures of one thing', ['# T\n\n- Backup copy, compressed: 30 MB\n- Backup copy, on disk: 78 MB']],
    ['two versions', ['# T\n\n| | Postgres 16 | Postgres 17 |\n|---|---|---|\n| Start | 2 s | 9 s |']],
    [
      'one word of two systems',
      ['# T\n\nThe grace period in Docker is 10 s.\n\nThe grace period in Kubernetes is 30 s.'],
    ],
    ['figures of two examples', ['# T\n\nThe image has 1 GB.\n\nAnother day, the image has 30 MB.']],
    ['figures of one answer', ['# T\n\n## What happens to a large file?\n\nChange 1 GB.\n\nChange 3 MB.']],
    [
      'an open list and a longer one',
      [
        '# A\n\n## Which common types of index are there?\n\n- **B-tree:** order\n- **Hash:** equality',
        '# B\n\n## Which types of index are there?\n\n- **B-tree:** order\n- **Hash:** equality\n- **GIN:** parts',
      ],
    ],
    [
      'lists of two things',
      [
        '# A\n\n## What types of joins are there?\n\n- **Inner:** both\n- **Outer:** all',
        '# B\n\n## What types of indexes are there?\n\n- **B-tree:** order\n- **Hash:** equality\n- **GIN:** parts',
      ],
    ],
    [
      'the numbers of two objects',
      ['# T\n\nThe api deployment has three replicas.\n\nThe web deployment has two replicas.'],
    ],
    ['two images with versions', ['# T\n\nThe image `acme/ruby3` is old; the image `acme/ruby4` is new.']],
    ['paths that are no names', ['# T\n\nPut the base in `src/app` and a copy in `src/app2`.']],
    ['rivals of which one can', ['# T\n\n- **DELETE:** it can be reverted.\n- **TRUNCATE:** it cannot be reverted.']],
    [
      'what cannot be done in a case',
      ['# T\n\n- **BRANCH:** It cannot be deleted while it is checked out.\n\nDelete the branch after the merge.'],
    ],
    [
      'which answer is right',
      [
        '# Quiz\n\n## Which port is open?\n\nThe correct answer is 2.\n\n## Which port is closed?\n\nThe correct answer is 3.\n\n## What is printed?\n\nThe code above will print 5 as output.\n\n## And now?\n\nThe code above will print 7 as output.\n\n## Then?\n\nThe output will be 3.\n\n## At last?\n\nThe output will be 4.',
      ],
    ],
    [
      'the choices of a question, and what is said of them',
      [
        '# Quiz\n\n## What does the leader do?\n\n1. The leader moves the shards every hour.\n2. The leader keeps the shards in place.\n\n**Answer:** 2\n\n- The leader does not move the shards every hour.\n\n## How long does a retry take?\n\n- A) A retry takes 100 ms\n- B) A retry takes 900 ms\n\n**Answer: B) A retry takes 900 ms**\n\n31. **c** - A retry takes 800 ms',
      ],
    ],
    [
      'when each of two things is used',
      [
        '# Indexes\n\nTake a hash when:\n\n- The column is sorted\n- The table has 2 columns\n\nTake a tree if\n\n- The column is not sorted\n- The table has 3 columns',
      ],
    ],
    [
      'the ends of two sentences',
      [
        '# Errors\n\nFaults are errors that a program makes, but that cannot be foreseen by the author.\n\nRefusals are errors that a program makes, but that can be foreseen by the author.\n\nThe function draws from the range, but 1 is never returned.\n\nThe other draws from all, but 1 is returned.',
      ],
    ],
    [
      'an answer that begins with no',
      [
        '# Jobs\n\n## Do workers share memory?\n\nNo, a worker runs in isolation.\n\n## Notes\n\nWorkers run in isolation.',
      ],
    ],
    [
      'two ways to say where things are kept',
      [
        '# Files\n\nThe system stores the pages in terms of extents.\n\n# More\n\nThe system stores the pages in extents on a disk.',
      ],
    ],
    [
      'what hangs on a participle, and cells of tables',
      [
        '# Views\n\n| Kind | View | Snapshot |\n|---|---|---|\n| Storage | No rows stored (virtual) | Rows stored once |\n\nA resolved promise, then the rest.\n\nThe promise is never resolved.',
      ],
    ],
    [
      'the numbers of two exercises',
      ['# Exercises\n\nYour company has 120 people with two phones.\n\nThe company has 150 people with two phones.'],
    ],
    [
      'what is tried, and what a number cannot be',
      [
        '# Constants\n\nA `const` cannot be reassigned.\n\nTrying to reassign a `const` throws.\n\n`draw()` gives a float: `1` is never returned.\n\n`count()` returns `1`.',
      ],
    ],
    [
      'figures of choices, and of items with labels',
      [
        '# Times\n\n## How long does fetchAll take?\n\n- B) fetchAll takes ~1000 ms\n- C) fetchAll takes ~100 ms\n\n## How are the topics shared?\n\n- Page 1: Topic B 100 %\n- Page 2: Topic B 60 %',
      ],
    ],
    [
      'words that are defined by cases',
      [
        '# Caches\n\n- **Hit**: when the key is present and the entry is valid.\n- **Miss**: when the key is present and the entry is not valid.\n\nHits (H): when the size of the answer is 1 page.\n\nMisses (M): when the size of the answer is 2 pages.',
      ],
    ],
    [
      'items that are labelled with different things',
      [
        '# Disks\n\n- Mirror (RAID 1): the array has two copies.\n- Triple mirror (RAID 1E): the array has three copies.',
      ],
    ],
    ['a thing without a name', ['# T\n\nAn image cannot be changed.\n\nYou make a new layer with a changed image.']],
    [
      'two failures',
      [
        '# T\n\n### Q1: The "permission denied" error\n\nThe push fails with "connection refused". What now?\n\n**Answer:** Look at both.',
      ],
    ],
  ])('%s', (_, notes) => {
    expect(contradictions(...notes)).toEqual([]);
  });
});

test('each of ten thousand claims about one thing is compared with only a few others', () => {
  const lines = Array.from({ length: 10_000 }, (_, index) => `The grace period is ${index + 1} s.`);
  const edges = buildGraph([note(`# T\n\n${lines.join('\n\n')}`)]).edges.filter(({ type }) => type === 'contradicts');
  expect(edges.length).toBeGreaterThan(9_000);
  expect(edges.length).toBeLessThan(80_001);
});

const input = realInput('gemini-docker-notes.txt');

describe.skipIf(!input.present)('a real chat extracted from a PDF', () => {
  const graph = buildGraph((input.present ? readNotes(input.path) : []).map(readDocument));
  const lines = graph.diagnostics.flatMap(({ ruleId, message, line }) =>
    ruleId === 'claims-contradict' ? [`${/:(\d+)\) cannot both hold$/u.exec(message)?.[1]} ${line}`] : [],
  );

  test('has exactly its contradictions reported', () => {
    expect(lines).toEqual([
      '49 71',
      '82 144',
      '229 269',
      '185 386',
      '371 488',
      '185 528',
      '386 528',
      '381 671',
      '782 784',
    ]);
  });
});

describe('a statement that each of several notes makes about itself', () => {
  const planned = (title: string, store: string, parts: string) =>
    `# ${title}\n\n## Goals\n\nServe it.\n\n## Estimates\n\n- **Storage:** ${store}\n\n## Main components\n\n${parts}\n\n## Trade-offs\n\nMany.`;

  test('does not contradict another in notes about different things that share a structure', () => {
    const orchard = planned('An orchard', '3 TB', '- **Press:** squeezes\n- **Cellar:** keeps');
    const archive = planned('A film archive', '900 GB', '- **Scanner:** reads\n- **Shelf:** keeps\n- **Index:** finds');
    expect(contradictions(orchard, archive)).toEqual([]);
  });

  test('contradicts another in two versions of a note', () => {
    const old = planned('An orchard', '3 TB', '- **Press:** squeezes\n- **Cellar:** keeps');
    const later = planned('An orchard', '900 GB', '- **Press:** squeezes\n- **Cellar:** keeps');
    expect(contradictions(old, later)).toEqual(['quantity 0.md:9 1.md:9']);
  });

  test('does not contradict another if many notes have the same field', () => {
    const notes = ['Apples', 'Pears', 'Plums'].map(
      (fruit, index) => `# ${fruit}\n\n- **Weight:** ${index + 2} kg a crate`,
    );
    expect(contradictions(...notes)).toEqual([]);
  });
});
