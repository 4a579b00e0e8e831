import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTitleIndex, packTextWords, type TitleDoc } from '../../generators/browser.ts';

const doc = (title: string, more: Partial<TitleDoc> = {}): TitleDoc => ({
  title,
  aliases: [],
  kind: 'question',
  url: `questions/${encodeURIComponent(title)}/`,
  topic: '',
  ...more,
});
const docs = [
  doc('How do you make images smaller?'),
  doc('Kubernetes', { kind: 'tool', aliases: ['K8s'] }),
  doc('How does a volume differ from a bind mount?'),
  doc('What is a volume?'),
  doc('Volume and bind mount', { kind: 'comparison' }),
  doc('docker run --rm <image>', { kind: 'command' }),
  doc('Remove an image'),
  doc('Why && and not a new line?'),
  doc('C# service', { kind: 'template' }),
  doc('.NET service', { kind: 'template' }),
  doc('What is a .dockerignore file for?'),
  doc('Multi-stage builds'),
  doc('The disk is full, and nothing helps'),
  doc('What is a device?'),
  doc('How long does a token live?'),
  doc('Which probe restarts a container?'),
  doc('Readiness checklist', { kind: 'sheet' }),
  doc('Python service', { kind: 'template', aliases: ['python dockerfile'] }),
  doc('Where does the environment of a Compose file go?'),
  doc('What is a Dockerfile?'),
  doc('Types of volumes', { kind: 'section' }),
  doc('KIND', { kind: 'tool' }),
];
/** What the texts say, and whether it tells them from the others, by title. */
const texts: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  'How do you make images smaller?': { slim: true, layers: true, squashed: false },
  'Which probe restarts a container?': { liveness: true, readiness: true },
  'Python service': { dockerfile: true, 'compose.yaml': true, compose: true },
  'What is a device?': { overlay: true, deadlock: false },
  'Remove an image': { tarball: false, registry: false },
  'How long does a token live?': { registry: false, expires: true },
};
const index = createTitleIndex(docs, [['Kubernetes', 'K8s']], packTextWords(saidIn(docs)));

/** Where each word of the texts is said. */
function saidIn(docs: readonly TitleDoc[]): Map<string, Map<number, boolean>> {
  const said = new Map<string, Map<number, boolean>>();
  for (const [place, { title }] of docs.entries())
    for (const [word, isTelling] of Object.entries(texts[title] ?? {}))
      said.set(word, new Map([...(said.get(word) ?? []), [place, isTelling]]));
  return said;
}

const first = (query: string, kinds?: string[]) => index.search(query, kinds).hits[0]?.doc.title;

describe('the title index', () => {
  test.each([
    ['what is a volume', 'What is a volume?'],
    ['k8s', 'Kubernetes'],
    ['kuberntes', 'Kubernetes'],
    ['volume vs bind mount', 'Volume and bind mount'],
    ['shrink image', 'How do you make images smaller?'],
    ['--rm', 'docker run --rm <image>'],
    ['&&', 'Why && and not a new line?'],
    ['c#', 'C# service'],
    ['.net', '.NET service'],
    ['.dockerignore', 'What is a .dockerignore file for?'],
    ['multistage', 'Multi-stage builds'],
    ['multi stage build', 'Multi-stage builds'],
    ['kuber', 'Kubernetes'],
    ['slim', 'How do you make images smaller?'],
    ['smallest images', 'How do you make images smaller?'],
    ['bindmount', 'Volume and bind mount'],
    ['no space left on device', 'The disk is full, and nothing helps'],
    ["what's a volume", 'What is a volume?'],
    // What is compared has to be there itself: "readiness" does not stand for "liveness" as well.
    ['liveness vs readiness', 'Which probe restarts a container?'],
    // A file of a language is asked for, not what the file is.
    ['python compose file', 'Python service'],
    ['django dockerfile', 'Python service'],
    ['compose file', 'Where does the environment of a Compose file go?'],
    ['dockerfile', 'What is a Dockerfile?'],
    // A title whose beginning is typed, and a name that is written as several words.
    ['the disk is f', 'The disk is full, and nothing helps'],
    ['docker ignore file', 'What is a .dockerignore file for?'],
    ['multi stage buidls', 'Multi-stage builds'],
    // What is said in a text alone, and a name whose text says the rest.
    ['squashed', 'How do you make images smaller?'],
    ['registry token', 'How long does a token live?'],
    // A compound of words that are known apart.
    ['tokendevice', 'What is a device?'],
    ['nodeadlock', 'What is a device?'],
    // Kinds are types, although there is a tool of that name.
    ['kinds of volumes', 'Types of volumes'],
    // A word that titles rarely have and that says little.
    ['see an image removed', 'Remove an image'],
  ])('%j finds %j', (query, title) => {
    expect(first(query)).toBe(title);
  });

  test.each([
    ['锁', '什么是锁？'],
    ['持久卷', 'Kubernetes持久卷（PV）的生命周期'],
    ['pv生命周期', 'Kubernetes持久卷（PV）的生命周期'],
    ['生命周期 持久', 'Kubernetes持久卷（PV）的生命周期'],
    ['Service如何访问', '如何从外部访问Service？'],
    ['滚动更新回滚', '怎样回滚一次滚动更新？'],
    ['コンテナのネットワーク', 'コンテナからネットワークへの接続'],
    ['hpa', '使用HPA：自动扩缩容'],
  ])('finds %j, which has no spaces around its words, in %j', (query, title) => {
    const texts = [
      '什么是锁？',
      'Kubernetes持久卷（PV）的生命周期',
      'Kubernetes存储卷的类型',
      'Pod的生命周期',
      '如何从外部访问Service？',
      'Service的类型',
      '什么是滚动更新？',
      '怎样回滚一次滚动更新？',
      'コンテナとは',
      'コンテナからネットワークへの接続',
      '使用HPA：自动扩缩容',
    ];
    expect(createTitleIndex(texts.map((text) => doc(text))).search(query).hits[0]?.doc.title).toBe(title);
  });

  test('finds a compound in the title that has its telling words, rather than where it is mentioned', () => {
    const others = Array.from({ length: 40 }, (_, at) => doc(`No new lock ${at}`));
    const some = [
      doc('Forbid new routes', { kind: 'practice' }),
      doc('What do you check before a release?'),
      ...others,
    ];
    const found = createTitleIndex(some, [], packTextWords(new Map([['no-new-routes', new Map([[1, true]])]])));
    expect(found.search('no-new-routes').hits[0]?.doc.title).toBe('Forbid new routes');
  });

  test('replaces no word that occurs in the texts, and suggests a correction for an unknown one', () => {
    expect(index.search('overlay').suggestion).toBeUndefined();
    expect(index.search('vloume').suggestion).toBe('volume');
    expect(index.search('volume').suggestion).toBeUndefined();
  });

  test('distinguishes a word from a related one', () => {
    expect(first('liveness')).toBe('Which probe restarts a container?');
  });

  test('shows only one kind on request', () => {
    expect(first('volume', ['comparison'])).toBe('Volume and bind mount');
    expect(first('volume', ['command'])).toBeUndefined();
  });

  test('finds every title first, whatever it contains', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom('C++', '--rm', 'Bund', '日本', 'größe'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 12 }), (titles) => {
        const texts = titles.map((words) => words.join(' '));
        const made = createTitleIndex(texts.map((text) => doc(text)));
        for (const text of texts) {
          const { hits } = made.search(text);
          const same = (title: string) =>
            title
              .normalize('NFKC')
              .toLowerCase()
              .match(/[\p{L}\p{N}]+/gu)
              ?.join(' ');
          if (same(text) !== undefined) expect(same(hits[0]?.doc.title ?? '')).toBe(same(text));
        }
      }),
      { numRuns: 200 },
    );
  });
});
