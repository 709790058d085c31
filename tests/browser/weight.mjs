// Which page of a site weighs most.

import { gzipSync } from 'node:zlib';

/** A chapter is a page of a report, below its year; the whole report on one page is meant for print and for searching. */
const CHAPTER = /^[^/]+\/\d{4}\/(?!hela-berattelsen\/)[^/]+\/index\.html$/;

/** How many figures stand on a page. */
export const figuresOf = ({ html }) => html.match(/<figure\b/g)?.length ?? 0;

/** The chapter that weighs most of those with at least three figures. */
export function heaviestChapter(pages) {
  const chapters = pages.filter((page) => CHAPTER.test(page.file) && figuresOf(page) >= 3);
  const weight = ({ html }) => gzipSync(html).length;
  return chapters.sort((a, b) => weight(b) - weight(a))[0];
}
