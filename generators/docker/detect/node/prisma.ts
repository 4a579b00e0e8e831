import type { Folder } from '../project.ts';

/** Variables that the settings of Prisma do not load without, although what it generates has nothing of them. */
export function prismaVariables(folder: Folder): string {
  const file = folder.files.find((each) => /^prisma\.config\.[cm]?[jt]s$/.test(each)) ?? '';
  const asked = [...(folder.text(file) ?? '').matchAll(/\benv(?:<[^>\n]{0,40}>)?\(\s*["']([A-Z][A-Z0-9_]*)["']\s*\)/g)];
  const names = [...new Set(asked.map(([, name = '']) => name))];
  return names.map((name) => `${name}=postgresql://only-for-this-step `).join('');
}
