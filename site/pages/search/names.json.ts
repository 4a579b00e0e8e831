import type { APIRoute } from 'astro';
import { searchNames } from '../../view/search-index.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchNames), { headers: { 'content-type': 'application/json' } });
