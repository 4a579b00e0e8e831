/**
 * The scripts of all pages as one classic script, because pages opened from disk cannot load modules. Each part does
 * nothing if its elements are not on the page. See site/inline/start.js.
 */
import { listenForCopies } from './copy.ts';
import './theme.ts';
import './print.ts';
import './bookmarks/only-bookmarked.ts';
import './filter.ts';
import './print-these/print-these.ts';
import './bookmarks/bookmarks.ts';
import './home.ts';
import './file-tabs.ts';
import './practice/practice.ts';
import './search/open-search.ts';
import { showMarksIfAny } from './practice/marks-if-any.ts';
import { offerPreviews } from './previews/offer-previews.ts';

listenForCopies();
offerPreviews();
void showMarksIfAny(document.getElementById('main') ?? document);
