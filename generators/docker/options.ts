import { z } from 'zod';
import { CribsmithError } from '../report/index.ts';

/** Services that a pack can start beside the app. */
export const SERVICES = [
  'postgres',
  'mysql',
  'mariadb',
  'redis',
  'valkey',
  'mongodb',
  'rabbitmq',
  'kafka',
  'nats',
] as const;

export type Service = (typeof SERVICES)[number];

/** The options of a pack. All values are restricted to forms that are safe in every file of the pack. */
export const packOptionsSchema = z.strictObject({
  name: z
    .string()
    .max(63, 'expected at most 63 characters')
    .regex(/^[a-z0-9]+(?:[_-][a-z0-9]+)*$/, 'expected lower-case letters, digits, and single - or _ between them')
    .optional()
    .describe('Name of the image and of the compose project'),
  port: z
    .int('expected a number from 1 to 65535')
    .min(1)
    .max(65535)
    .optional()
    .describe('Port that the program listens on'),
  version: z
    .string()
    .regex(/^\d{1,4}(?:\.\d{1,4}){0,2}$/, 'expected a version such as 1.27 or 3.13.1')
    .optional()
    .describe('Language version'),
  base: z
    .string()
    .regex(/^[a-z]{1,20}$/, 'expected a word such as distroless')
    .optional()
    .describe('Base of the final image: distroless, scratch, alpine or slim, if the language supports it'),
  packageManager: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,20}$/, 'expected a name such as npm or uv')
    .optional()
    .describe('Package manager, if the language has more than one'),
  services: z
    .array(z.enum(SERVICES))
    .refine((names) => new Set(names).size === names.length, 'expected each service only once')
    .optional()
    .describe(`Services to run next to the program: ${SERVICES.join(', ')}`),
  healthcheck: z.boolean().default(true).describe('Omit the health check of the program'),
  compat: z.boolean().optional().describe('Use no syntax newer than Docker 20.10 and docker-compose 1.29'),
  plain: z.boolean().optional().describe('Omit the comments that give the reasons'),
  explain: z.boolean().optional().describe('Give the reason for every line, and its location in the notes'),
  entry: z
    .string()
    .max(200, 'expected at most 200 characters')
    .regex(/^(?!.*\.\.(?:\/|$))[A-Za-z0-9_.@](?:[A-Za-z0-9_./@:-]*[A-Za-z0-9_/.])?$/, {
      message: 'expected a path or module inside the project, such as ./cmd/server, server.js or app.main:app',
    })
    .optional()
    .describe('What to build or start, if its name differs from the example'),
});

export type PackOptions = z.input<typeof packOptionsSchema>;

/** The options with all defaults resolved. Undefined for what a language does not support. */
export interface SettledOptions {
  name: string;
  port: number;
  base: string;
  version: string | undefined;
  packageManager: string | undefined;
  services: readonly Service[];
  healthcheck: boolean;
  compat: boolean;
  plain: boolean;
  explain: boolean;
  entry: string | undefined;
}

/**
 * Validates the options of a pack.
 *
 * @throws CribsmithError `usage` with the first invalid option.
 */
export function checkOptions(options: PackOptions): z.output<typeof packOptionsSchema> {
  const checked = packOptionsSchema.safeParse(options);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const name = unknown ?? (issue?.path.map(String)[0] || 'option');
  const value = JSON.stringify((options as Record<string, unknown>)[name]);
  throw new CribsmithError('usage', `Unexpected ${name} ${value ?? ''}: ${issue?.message ?? 'unknown value'}.`);
}
