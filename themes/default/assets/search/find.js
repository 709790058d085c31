// Finds in the index that Pagefind made: which records, and in which order.

/** How much an edition weighs beside the one after it. */
const OLDER = 0.8;

/**
 * Opens the index of the page's language, which lies in `folder`, and gives what finds in it. `editions` is how many a report has at most.
 * It works on the page itself: a worker would be ruled by the policy of its own file, which lets no WebAssembly run.
 */
export async function open(folder, editions) {
  const { createInstance } = await import(new URL('pagefind.js', folder));
  const index = createInstance({ noWorker: true, ranking: { metaWeights: { title: 5, names: 3 } } });
  // Fails where something of the index cannot be fetched or run.
  await index.preload('');
  return (query) => find(index, query, editions);
}

/** What is found, the best first; the newer first where all else is equal. */
async function find(index, query, editions) {
  const { results } = await index.search(query);
  const weight = new Map();
  for (let age = 1; age < editions; age++) {
    const older = await index.search(query, { filters: { age: String(age) } });
    for (const { id } of older.results) weight.set(id, OLDER ** age);
  }
  const score = ({ id, score }) => score * (weight.get(id) ?? 1);
  return results.sort((a, b) => score(b) - score(a));
}
