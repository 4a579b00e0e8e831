import type { Folder } from './project.ts';

/** The path of the web server configuration in a pack for static files. A file of that name in the project is kept. */
export function serverFile(folder: Folder): string {
  return folder.files.includes('nginx.conf') ? 'docker-nginx.conf' : 'nginx.conf';
}
