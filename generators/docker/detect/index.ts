export { type Asked, detect, type KnownVersions } from './detect.ts';
export type { Assumption, Detection, Folder } from './project.ts';
export { findProject, scanProject } from './scan.ts';
