import { z } from 'zod';
import { SERVICES, type Service } from './options.ts';
import { imageOf, type PinTable } from './pins.ts';

const line = z.string().regex(/^[^\n\r]*$/);

const serviceSchema = z.strictObject({
  image: z.string().describe('Name in pins.yaml'),
  port: z.int().min(1).max(65535).describe('Port for connections from the app'),
  user: z
    .string()
    .regex(/^\d+:\d+$/)
    .describe('The numeric user of its image, so that it need not start as root'),
  data: z.array(z.string().startsWith('/')).default([]).describe('Folders that are kept in named volumes'),
  tmpfs: z.array(z.string().startsWith('/')).default(['/tmp']).describe('Writable folders in memory'),
  password: z.boolean().default(true).describe('Whether there is a secret called <service>_password'),
  env: z.record(z.string(), line).default({}),
  command: z.array(line).optional(),
  health: z.array(line).min(2).describe('Health check of the compose file, beginning with CMD or CMD-SHELL'),
  start: z.string().default('30s').describe('How long it may take to start'),
  memory: z
    .string()
    .regex(/^\d+m$/)
    .default('512m'),
});

/** The schema of templates/docker/services.yaml. */
export const serviceTableSchema = z.record(z.enum(SERVICES), serviceSchema);

/** The services, by name. */
export type ServiceTable = z.infer<typeof serviceTableSchema>;

/** A service as the templates see it. */
export interface ServiceView {
  name: Service;
  image: string;
  port: number;
  user: string;
  volumes: readonly { name: string; path: string }[];
  tmpfs: readonly string[];
  /** The name of the secret for its password. Empty if it has none. */
  secret: string;
  env: readonly { key: string; value: string }[];
  command: readonly string[];
  health: readonly string[];
  start: string;
  memory: string;
}

/** The view of the chosen services for templates. */
export function servicesView(names: readonly Service[], table: ServiceTable, pins: PinTable): ServiceView[] {
  return names.map((name) => {
    const { image, data, password, env, command, ...rest } = table[name];
    const volumes = data.map((path, index) => ({ name: `${name}-data${index === 0 ? '' : `-${index + 1}`}`, path }));
    return {
      ...rest,
      name,
      image: imageOf(pins, image),
      volumes,
      secret: password ? `${name}_password` : '',
      env: Object.entries(env).map(([key, value]) => ({ key, value })),
      command: command ?? [],
    };
  });
}
