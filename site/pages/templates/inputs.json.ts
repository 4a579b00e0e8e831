import type { APIRoute } from 'astro';
import { inputs } from '../../view/data.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(inputs), { headers: { 'content-type': 'application/json' } });
