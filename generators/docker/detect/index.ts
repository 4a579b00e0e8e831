export { detect } from './detect.ts';
export type { Detection } from './project.ts';
export { scanProject } from './scan.ts';
