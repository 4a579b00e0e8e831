export { detect } from './detect.ts';
export type { Assumption, Detection } from './project.ts';
export { scanProject } from './scan.ts';
