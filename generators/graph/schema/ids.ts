import { z } from 'zod';
import { NODE_ID } from './node-id.ts';

export const nodeIdSchema = z.string().regex(NODE_ID).brand<'NodeId'>();
