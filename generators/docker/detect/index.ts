export { type Asked, detect } from './detect.ts';
export { programsIn } from './programs.ts';
export type { Detection } from './project.ts';
export { findProject, scanProject } from './scan.ts';
