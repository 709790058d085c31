// Finds in the index that Pagefind made: which records, and in which order.

import { synonyms } from './synonyms.js';

/** How much an edition weighs beside the one after it, and another word beside the one asked for. */
const OLDER = 0.8;
const SYNONYM = 0.8;

/** Of so many of the best whose titles have the words it is seen whether these are the whole title: what is shown at first is among them. */
const LOOKED_AT = 20;

/** How many letters of a word that nothing has must be left at least, and how much of it. */
const FEWEST = 4;
const LEAST = 0.5;

/** Letters that are not plain: å is another letter than a. */
const NOT_PLAIN = /[^\p{ASCII}]/u;

/**
 * Opens the index of the page's language, which lies in `folder`, and gives what finds in it. `editions` is how many a report has at most,
 * `groups` are words that mean the same. It works on the page itself: a worker would be ruled by the policy of its own file, which lets no
 * WebAssembly run.
 */
export async function open(folder, editions, groups) {
  const { createInstance } = await import(new URL('pagefind.js', folder));
  const index = createInstance({ noWorker: true, ranking: { metaWeights: { title: 5, names: 3 } } });
  // Fails where something of the index cannot be fetched or run.
  await index.preload('');
  const about = { index, editions, others: synonyms(groups) };
  let before = Promise.resolve();
  // One after another, since what is asked of the index holds for all that is searched in it.
  return (query) => (before = before.catch(() => {}).then(() => find(about, query)));
}

/**
 * What is found, the best first, and for which words: those asked for, or, where nothing has them, shorter ones. Who writes å, ä or ö means
 * these letters; who writes a or o may have a keyboard that lacks them, and finds both. Where nothing has the very letters, the plain ones are
 * enough.
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

/** What has the words, and what has others that mean the same. */
async function withSynonyms(about, query) {
  const best = new Map();
  const add = (results, own, weight) => {
    for (const result of results) {
      const found = { ...result, own, score: result.score * weight };
      if (!best.has(result.id) || before(found, best.get(result.id)) < 0) best.set(result.id, found);
    }
  };
  add(await ranked(about, query), true, 1);
  // The more words there are, the more a record has of them.
  const count = wordsOf(query).length;
  for (const other of about.others(query)) add(await ranked(about, other), false, (SYNONYM * count) / wordsOf(other).length);
  return [...best.values()].sort(before);
}

/**
 * What is called just so comes first, then what has all words in its title or its names, the very words before others that mean the same; then
 * what has them more, or is newer.
 */
function before(a, b) {
  return b.named - a.named || (a.named > 0 && b.own - a.own) || b.score - a.score;
}

/** The results for the very words in order; the newer first where all else is equal. */
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

/** Sees whether a record is called just so; the number of a chapter is no part of what it is called. */
async function lookAt(result, words) {
  const { meta } = await result.data();
  const title = meta.title.replaceAll('|', '').replace(/^\d+ /, '');
  if (plain(title) === plain(words.join(' '))) result.named = 2;
}

/**
 * Which records have a word in their title or names; nothing where none has the word, or one that begins with it, at all. `least` letters
 * must be the same.
 */
async function known(index, word, least = Math.ceil(word.length * LEAST)) {
  const { results } = await index.search(word);
  const [first] = results;
  // Where no word begins so, the index gives those that the word begins with, however short: what the first result has tells.
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

/** How many letters two words begin with in common, whatever is above or below them. */
function alike(one, other) {
  const [a, b] = [one, other].map((text) => plain(text).replace(/^[^\p{L}\p{N}]+/u, ''));
  let count = 0;
  while (count < a.length && a[count] === b[count]) count++;
  return count;
}

function plain(text) {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The query with every word that nothing has shortened until something has it. Nothing where there is none. */
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

/** The words of a query, without the signs that stand beside them. */
function wordsOf(query) {
  return query.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).filter(Boolean);
}
