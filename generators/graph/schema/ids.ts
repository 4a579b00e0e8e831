import { z } from 'zod';
import { NODE_ID } from './node-id.ts';

/** Of a NodeId. */
export const nodeIdSchema = z.string().regex(NODE_ID).brand<'NodeId'>();
