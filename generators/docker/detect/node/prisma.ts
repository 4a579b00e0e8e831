import type { Folder } from '../project.ts';

/** Variables that the settings of Prisma do not load without, although what it generates has nothing of them. */
export function prismaVariables(folder: Folder): string {
  const file = folder.files.find((each) => /^prisma\.config\.[cm]?[jt]s$/.test(each)) ?? '';
  const asked = [...(folder.text(file) ?? '').matchAll(/\benv(?:<[^>\n]{0,40}>)?\(\s*["']([A-Z][A-Z0-9_]*)["']\s*\)/g)];
  const names = [...new Set(asked.map(([, name = '']) => name))];
  return names.map((name) => `${name}=postgresql://only-for-this-step `).join('');
}

/** The first major version whose client has no native engine. */
const WITHOUT_ENGINE = 7;

/**
 * Whether Prisma's client loads a native engine. It is chosen by the OpenSSL of the system, which is asked for with a shell, both
 * where the client is generated and where it runs.
 *
 * @param root - The project, or the workspace that it is a member of.
 * @param manifests - The manifests that may list the client.
 */
export function hasPrismaEngine(root: Folder, manifests: readonly string[]): boolean {
  const major = manifests
    .map((file) => /"@prisma\/client"\s*:\s*"[^"\d]{0,20}(\d+)/.exec(root.text(file) ?? '')?.[1])
    .find((each) => each !== undefined);
  if (major === undefined || Number(major) >= WITHOUT_ENGINE) return false;
  const schemas = root.files.filter((file) => file.endsWith('.prisma')).map((file) => root.text(file) ?? '');
  return !schemas.some((text) => /^[ \t]*engineType\s*=\s*"client"|"queryCompiler"/m.test(text));
}
