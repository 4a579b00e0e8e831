import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { readNotes } from '../../generators/files/index.ts';
import { plainText } from '../../generators/graph/index.ts';
import { query } from './own-notes.ts';

/** What interviews ask about Docker beyond the course: words that one question has, with its answer. */
const ASKED = [
  ['LLB', 'frontend', 'solver'],
  ['Garbage collection', 'buildx du'],
  ['containerd', 'shim', 'runc', 'OCI'],
  ['index', 'manifest', 'config', 'image id', 'digest'],
  ['containerd image store', 'snapshotters'],
  ['cosign', 'Notation'],
  ['SBOM', 'provenance', 'SLSA'],
  ['SOURCE_DATE_EPOCH', 'reproducible'],
  ['cgroup v2', 'pressure', 'throttling'],
  ['user namespace', 'userns-remap'],
  ['--privileged', 'capabilities', 'break out'],
  ['seccomp', 'AppArmor', 'capabilities'],
  ['SELinux', ':z'],
  ['eBPF'],
  ['IPv6', 'nftables', 'gateway mode'],
  ['mirror', 'limits pulls', 'Referrers'],
  ['Profiles', 'include', 'extends', 'Interpolation'],
  ['watch', 'sync+restart'],
  ['start_interval', 'stop_grace_period', 'service_completed_successfully'],
  ['without downtime', 'proxy'],
  ['Bake'],
  ['heredoc', 'named context', 'SSH mount'],
  ['remote builder', 'poisoned'],
  ['context', 'SSH', 'TLS'],
  ['Lazy pulling', 'hardened'],
  ['GPU', 'CDI'],
  ['back up a volume', 'owner'],
  ['blocking', 'OpenTelemetry'],
  ['Docker Desktop', 'Podman Desktop', 'Colima'],
];

describe('the curriculum', () => {
  const texts = query
    .byType('question')
    .filter(({ source }) => source.path.startsWith('docker/'))
    .map(({ question, answer }) => `${plainText(question)}\n${plainText(answer)}`);

  test.each(ASKED)('has an answer about %s', (...words) => {
    expect(texts.filter((text) => words.every((word) => text.includes(word)))).not.toEqual([]);
  });
});

describe('the order of learning', () => {
  const notes = readNotes('notes').filter(({ path }) => /^(?:docker|kubernetes)\//u.test(path));
  const order = new Map(
    notes.map(({ path }) => {
      const text = readFileSync(`notes/${path}`, 'utf8');
      const own = Number(/^order: (\d+)$/mu.exec(text)?.[1]);
      return [path, { text, place: (path.startsWith('docker/') ? 0 : 100) + own }] as const;
    }),
  );

  test('begins with what a container is, and gives each note a unique position', () => {
    const places = [...order].toSorted(([, a], [, b]) => a.place - b.place);
    expect(new Set(places.map(([, { place }]) => place)).size).toBe(notes.length);
    expect(places[0]?.[0]).toBe('docker/interview-scenarios.md');
    expect(places[0]?.[1].text).toMatch(/^### Q1: What is Docker, and what is a container\?$/mu);
  });

  test('builds each note only on notes before it', () => {
    for (const [path, { text, place }] of order) {
      const builds = /^Builds on: ([^\n]+(?:\n[^\n]+)*)/mu.exec(text)?.[1] ?? '';
      const links = [...builds.matchAll(/\]\(([^)]+\.md)\)/gu)].map(([, to = '']) => join(dirname(path), to));
      for (const link of links) expect(order.get(link)?.place, `${path} builds on ${link}`).toBeLessThan(place);
      if (/^### Q/mu.test(text) && place > 1) expect(links, path).not.toEqual([]);
    }
  });
});
