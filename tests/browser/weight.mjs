// Finds the heaviest page of a site.

import { gzipSync } from 'node:zlib';

/** A chapter is a page of a report, below its year; the whole report on a single page is for print and searching. */
const CHAPTER = /^[^/]+\/\d{4}\/(?!(?:hela-berattelsen|jamfor)\/)[^/]+\/index\.html$/;

/** Returns the number of figures on a page. */
export const figuresOf = ({ html }) => html.match(/<figure\b/g)?.length ?? 0;

/** Returns the heaviest chapter with at least three figures. */
export function heaviestChapter(pages) {
  const chapters = pages.filter((page) => CHAPTER.test(page.file) && figuresOf(page) >= 3);
  const weight = ({ html }) => gzipSync(html).length;
  return chapters.sort((a, b) => weight(b) - weight(a))[0];
}
