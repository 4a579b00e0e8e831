export { type Asked, detect } from './detect.ts';
export type { Detection } from './project.ts';
export { findProject, scanProject } from './scan.ts';
