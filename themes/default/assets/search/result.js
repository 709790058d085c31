// A search result: a linked heading, its kind and location, and an excerpt with the found words marked. Everything is text, never markup.

/** The number of words of an excerpt, and the maximal number before the first found one. */
const LENGTH = 32;
const BEFORE = 8;

/** The characters at which Pagefind divides words too. */
const BETWEEN_WORDS = /[^\S\uFEFF]+/;

/** Returns a result as an item of the list. */
export function item(data, root) {
  const entry = document.createElement('li');
  const title = plain(data.meta.title);
  const heading = element('h2', 'search-title');
  const link = element('a', '', title);
  // The index appends the language to the address.
  link.href = root + data.raw_url.replace(/#[^#]*$/, '');
  heading.append(link);
  entry.append(heading);
  const [kind, place] = [data.filters.kind, data.filters.place].map((values) => values?.[0] ?? '');
  const about = element('p', 'search-about');
  about.append(element('span', 'search-kind', kind));
  if (place) about.append(' ', element('span', 'search-place', place));
  entry.append(about);
  if (plain(data.content) !== title) entry.append(excerpt(data.content, data.locations));
  return entry;
}

function element(name, className, text = '') {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** Removes the marks between the parts of compounds. */
function plain(text) {
  return text.replaceAll('|', '');
}

function excerpt(content, locations) {
  const words = content.split(BETWEEN_WORDS).map(plain);
  const marked = new Set(locations);
  const start = beginning(words, [...marked].sort((a, b) => a - b));
  const end = Math.min(start + LENGTH, words.length);
  const text = element('p', 'search-excerpt');
  if (start > 0) text.append('… ');
  for (let at = start; at < end; at++) {
    text.append(...(marked.has(at) ? mark(words[at]) : [words[at]]));
    if (at + 1 < end) text.append(' ');
  }
  if (end < words.length) text.append(' …');
  return text;
}

/** Marks a found word, without the punctuation around it. */
function mark(found) {
  const [, before, word, after] = found.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
  return [before, element('mark', '', word), after];
}

/** Returns the start of the excerpt: of the sentence, if that is near, at the place with the most found words. */
function beginning(words, found) {
  if (found.length === 0) return 0;
  const together = (first) => found.filter((at) => at >= first && at < first + LENGTH - BEFORE).length;
  const first = found.reduce((best, at) => (together(at) > together(best) ? at : best));
  const earliest = Math.max(0, Math.min(first - BEFORE, words.length - LENGTH));
  for (let at = earliest; at < first; at++) {
    if (at === 0 || /[.!?]$/.test(words[at - 1])) return at;
  }
  return Math.max(earliest, first - BEFORE);
}
