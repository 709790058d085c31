// Finds in the index that Pagefind made: which records, and in which order.

/** How much an edition weighs beside the one after it. */
const OLDER = 0.8;

/** Letters that are not plain: å is another letter than a. */
const NOT_PLAIN = /[^\p{ASCII}]/u;

/**
 * Opens the index of the page's language, which lies in `folder`, and gives what finds in it. `editions` is how many a report has at most.
 * It works on the page itself: a worker would be ruled by the policy of its own file, which lets no WebAssembly run.
 */
export async function open(folder, editions) {
  const { createInstance } = await import(new URL('pagefind.js', folder));
  const index = createInstance({ noWorker: true, ranking: { metaWeights: { title: 5, names: 3 } } });
  // Fails where something of the index cannot be fetched or run.
  await index.preload('');
  let before = Promise.resolve();
  // One after another, since what is asked of the index holds for all that is searched in it.
  return (query) => (before = before.catch(() => {}).then(() => find(index, query, editions)));
}

/**
 * What is found, the best first. Who writes å, ä or ö means these letters; who writes a or o may have a keyboard that lacks them, and finds
 * both. Where nothing has the very letters, the plain ones are enough.
 */
async function find(index, query, editions) {
  if (NOT_PLAIN.test(query)) {
    await index.options({ exactDiacritics: true });
    const exact = await ranked(index, query, editions);
    if (exact.length > 0) return exact;
  }
  await index.options({ exactDiacritics: false });
  return ranked(index, query, editions);
}

/** The results in order; the newer first where all else is equal. */
async function ranked(index, query, editions) {
  const { results } = await index.search(query);
  const weight = new Map();
  for (let age = 1; age < editions; age++) {
    const older = await index.search(query, { filters: { age: String(age) } });
    for (const { id } of older.results) weight.set(id, OLDER ** age);
  }
  const score = ({ id, score }) => score * (weight.get(id) ?? 1);
  return results.sort((a, b) => score(b) - score(a));
}
