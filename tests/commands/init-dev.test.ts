import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dev } from '../../generators/dev/index.ts';
import { call } from '../helpers/call.ts';
import { contentOf, folderWith } from '../helpers/folder.ts';
import { withCompiledPages } from '../helpers/pages-cache.ts';

test('init creates notes in which every line is understood, and overwrites nothing', async () => {
  const folder = folderWith();
  expect((await call('init', folder)).code).toBe(0);
  const before = contentOf(folder);
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['.gitignore', '.github/workflows/site.yml', '.gitlab-ci.yml', 'git-basics.md']),
  );
  const checked = await call('check', folder, '--strict');
  expect(checked).toMatchObject({ code: 0, stdout: '' });
  const { coverage } = JSON.parse((await call('graph', folder)).stdout);
  expect(coverage.unparsed).toEqual([]);
  expect((await call('init', folder)).code).toBe(2);
  expect(contentOf(folder)).toEqual(before);
});

test('dev serves the notes and updates them after a change', { timeout: 240_000 }, async () => {
  const notes = folderWith({ 'git.md': '# Git\n\n## Q1: What is a commit?\n\nA snapshot.\n' });
  vi.stubEnv('CRIBSMITH_CACHE', withCompiledPages(folderWith()));
  onTestFinished(() => void vi.unstubAllEnvs());
  const controller = new AbortController();
  const heard: string[] = [];
  let wake = () => {};
  const news = (count: number, begin = 'built') =>
    new Promise<void>((resolve) => {
      wake = () => heard.filter((line) => line.startsWith(begin)).length >= count && resolve();
      wake();
    });
  const running = dev({
    notes,
    settings: async () => ({}),
    port: 4400,
    signal: controller.signal,
    onNews: (line) => {
      heard.push(line);
      wake();
    },
  });
  const stopped = expect(running).rejects.toThrow();
  await news(1);
  const [url = ''] = heard;
  const page = await (await fetch(`${url}questions/`)).text();
  expect(page).toContain('What is a commit?');
  expect(page).toContain('/__cribsmith/client.js');
  expect((await fetch(`${url}tokens.css`)).headers.get('content-type')).toMatch('text/css');
  expect(await fetch(`${url}questions`, { redirect: 'manual' })).toMatchObject({ status: 302 });
  await news(1, 'search');
  expect((await fetch(`${url}pagefind/pagefind.js`)).status).toBe(200);
  expect(await (await fetch(`${url}print/`)).text()).toContain('.pdf');
  expect((await fetch(`${url}..%2f..%2fetc/passwd`)).status).toBe(404);

  writeFileSync(join(notes, 'git.md'), '# Git\n\n## Q1: What is a branch?\n\nA name for a commit.\n');
  await news(2);
  expect(await (await fetch(`${url}questions/`)).text()).toContain('What is a branch?');
  expect((await fetch(`${url}questions/git/what-is-a-commit/`)).status).toBe(404);
  expect((await fetch(`${url}questions/git/what-is-a-branch/`)).status).toBe(200);
  controller.abort();
  await stopped;
  await expect(fetch(url)).rejects.toThrow();
});
