import type { Folder } from './project.ts';

/** The web server's configuration that comes with a pack of files; one of that name that a project has is left alone. */
export function serverFile(folder: Folder): string {
  return folder.files.includes('nginx.conf') ? 'docker-nginx.conf' : 'nginx.conf';
}
