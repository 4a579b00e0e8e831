import type { APIRoute } from 'astro';
import { dataScript } from '../../view/data-script.ts';
import { searchWords } from '../../view/search-index.ts';

export const GET: APIRoute = () => dataScript('search/words', searchWords);
