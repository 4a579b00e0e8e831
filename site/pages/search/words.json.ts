import type { APIRoute } from 'astro';
import { searchWords } from '../../view/search-index.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(searchWords), { headers: { 'content-type': 'application/json' } });
