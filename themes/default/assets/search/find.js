// Searches the index made by Pagefind: finds records and ranks them.

import { synonyms } from './synonyms.js';

/** The weight of an edition relative to the next newer one, and of a synonym relative to the word itself. */
const OLDER = 0.8;
const SYNONYM = 0.8;

/** The number of best matches by title for which it is checked whether the words are the whole title; more than are initially shown. */
const LOOKED_AT = 20;

/** The minimal number of letters to which an unknown word is shortened, and the minimal part of it. */
const FEWEST = 4;
const LEAST = 0.5;

/** Letters that are not ASCII: å is a different letter than a. */
const NOT_PLAIN = /[^\p{ASCII}]/u;

/**
 * Opens the index of the page's language in `folder`, and returns the search function. `editions` is the maximal number of editions of a
 * report, `groups` are synonyms. It runs on the page itself: a worker would be subject to the policy of its own file, which does not allow
 * WebAssembly.
 */
export async function open(folder, editions, groups) {
  const { createInstance } = await import(new URL('pagefind.js', folder));
  const index = createInstance({ noWorker: true, ranking: { metaWeights: { title: 5, names: 3 } } });
  // Fails if a part of the index cannot be fetched or run.
  await index.preload('');
  const about = { index, editions, others: synonyms(groups) };
  let before = Promise.resolve();
  // One search at a time, since the options of the index apply to all.
  return (query) => (before = before.catch(() => {}).then(() => find(about, query)));
}

/**
 * Returns the results, the best first, and the query they match: the reader's, or, if nothing matches, a shortened one. å, ä and ö in a
 * query mean these letters; a and o also match them, since the keyboard may lack them. If nothing has the exact letters, plain ones
 * suffice.
 */
async function find(about, query) {
  const ways = NOT_PLAIN.test(query) ? [true, false] : [false];
  for (const exactDiacritics of ways) {
    await about.index.options({ exactDiacritics });
    const found = await withSynonyms(about, query);
    if (found.length > 0) return { query, found };
  }
  for (const exactDiacritics of ways) {
    await about.index.options({ exactDiacritics });
    const shorter = await shortened(about, query);
    if (shorter) return { query: shorter, found: await ranked(about, shorter) };
  }
  return { query, found: [] };
}

/** Returns what has the words or their synonyms. */
async function withSynonyms(about, query) {
  const best = new Map();
  const add = (results, own, weight) => {
    for (const result of results) {
      const found = { ...result, own, score: result.score * weight };
      if (!best.has(result.id) || before(found, best.get(result.id)) < 0) best.set(result.id, found);
    }
  };
  add(await ranked(about, query), true, 1);
  // Scores grow with the number of words.
  const count = wordsOf(query).length;
  for (const other of about.others(query)) add(await ranked(about, other), false, (SYNONYM * count) / wordsOf(other).length);
  return [...best.values()].sort(before);
}

/**
 * Ranks what is called exactly like the query first, then what has all words in its title or names, exact words before synonyms; then by
 * score and age.
 */
function before(a, b) {
  return b.named - a.named || (a.named > 0 && b.own - a.own) || b.score - a.score;
}

/** Returns the results for the exact words in order; newer ones first if all else is equal. */
async function ranked({ index, editions }, query) {
  const words = wordsOf(query);
  const named = [];
  for (const word of words) {
    const found = await known(index, word);
    if (!found) return [];
    named.push(found);
  }
  const { results } = await index.search(query);
  const weight = new Map();
  for (let age = 1; age < editions; age++) {
    const older = await index.search(query, { filters: { age: String(age) } });
    for (const { id } of older.results) weight.set(id, OLDER ** age);
  }
  const one = (result) => ({
    id: result.id,
    data: result.data,
    score: result.score * (weight.get(result.id) ?? 1),
    named: named.every((ids) => ids.has(result.id)) ? 1 : 0,
    own: true,
  });
  const found = results.map(one).sort(before);
  await Promise.all(found.slice(0, LOOKED_AT).filter(({ named }) => named > 0).map((result) => lookAt(result, words)));
  return found.sort(before);
}

/** Checks whether a record is called exactly like the query; a chapter's number does not count. */
async function lookAt(result, words) {
  const { meta } = await result.data();
  const title = meta.title.replaceAll('|', '').replace(/^\d+ /, '');
  if (plain(title) === plain(words.join(' '))) result.named = 2;
}

/**
 * Returns the records with a word in their title or names; null if no record has the word, or one that starts with it. At least `least`
 * letters must match.
 */
async function known(index, word, least = Math.ceil(word.length * LEAST)) {
  const { results } = await index.search(word);
  const [first] = results;
  // If no word starts like this, the index returns its shorter prefixes, which the first result shows.
  if (!first || !(await has(first, word, least))) return null;
  return new Set(results.filter(({ matchedMetaFields = [] }) => matchedMetaFields.length > 0).map(({ id }) => id));
}

async function has(result, word, least) {
  const { content, locations, meta } = await result.data();
  const words = content.split(/[^\S\uFEFF]+/);
  const titles = result.matchedMetaFields ? [meta.title, meta.names ?? ''].join(' ').split(/\s+/) : [];
  const found = [...locations.map((at) => words[at] ?? ''), ...titles];
  const parts = found.flatMap((text) => [text.replaceAll('|', ''), ...text.split(/[^\p{L}\p{M}\p{N}]+/u)]);
  return parts.some((part) => alike(part, word) >= least);
}

/** Returns the number of letters that two words start with in common, ignoring diacritics. */
function alike(one, other) {
  const [a, b] = [one, other].map((text) => plain(text).replace(/^[^\p{L}\p{N}]+/u, ''));
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

function plain(text) {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** Returns the query with every unknown word shortened until something matches; null if nothing does. */
async function shortened({ index }, query) {
  const words = [];
  for (const word of wordsOf(query)) {
    const shorter = await shortest(index, word);
    if (!shorter) return null;
    words.push(shorter);
  }
  return words.join(' ');
}

async function shortest(index, word) {
  const least = Math.max(FEWEST, Math.ceil(word.length * LEAST));
  if (await known(index, word)) return word;
  for (let length = word.length - 1; length >= least; length--) {
    if (await known(index, word.slice(0, length), least)) return word.slice(0, length);
  }
  return null;
}

/** Returns the words of a query without punctuation. */
function wordsOf(query) {
  return query.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean);
}
