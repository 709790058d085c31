// Runs all test files two at a time, since a small machine has two processors, except those that use both themselves or whose measurements
// a busy machine would distort.

import { readdir } from 'node:fs/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const ALONE = ['gallery.test.mjs', 'lighthouse.test.mjs', 'site.test.mjs'];
const folder = new URL('.', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.test.mjs')).sort();

/** Resolves when all of `names` have run, whether they succeeded or not. */
function runAll(names, concurrency) {
  return new Promise((resolve, reject) => {
    const tests = run({ files: names.map((name) => fileURLToPath(new URL(name, folder))), concurrency, timeout: 1_200_000 });
    tests.on('test:fail', () => (process.exitCode = 1));
    const told = tests.compose(spec);
    told.pipe(process.stdout, { end: false });
    told.on('end', resolve).on('error', reject);
  });
}

await runAll(files.filter((name) => !ALONE.includes(name)), 2);
await runAll(ALONE, 1);
