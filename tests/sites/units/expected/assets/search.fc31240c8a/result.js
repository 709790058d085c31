// One result: a heading that leads to it, what it is and where it lies, and a piece of its text in which the words that were found are marked.
// Everything is text, never markup.

/** How many words an excerpt has, and how many of them at most stand before the first that was found. */
const LENGTH = 32;
const BEFORE = 8;

/** Where Pagefind, too, parts words. */
const BETWEEN_WORDS = /[^\S\uFEFF]+/;

/** A result's item in the list. */
export function item(data, root) {
  const entry = document.createElement('li');
  const title = plain(data.meta.title);
  const heading = element('h2', 'search-title');
  const link = element('a', '', title);
  // The index puts the language behind the address.
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

/** A text without the marks between the parts of compounds. */
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

/** A word that was found, marked without the signs around it. */
function mark(found) {
  const [, before, word, after] = found.match(/^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u);
  return [before, element('mark', '', word), after];
}

/** Where the excerpt begins: at the sentence, if that is near, of the place where most of the words stand together. */
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
