// Runs the test files of the groups named by its arguments: `light` is those that leave a processor idle, one at a time, so that other work
// can have the rest of a small machine; `heavy` is the others; without arguments, both run.
//
// The heavy ones run two at a time, since a small machine has two processors, except those that use both themselves or whose measurements a
// busy machine would distort.

import { readdir } from 'node:fs/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const LIGHT = ['compare', 'editor', 'faults', 'light', 'minified', 'region', 'ruler.faults', 'search', 'servers'].map((name) => `${name}.test.mjs`);
const ALONE = ['gallery', 'lighthouse', 'site'].map((name) => `${name}.test.mjs`);
const folder = new URL('.', import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith('.test.mjs')).sort();

/** Resolves when all of `names` have run, whether they succeeded or not. */
function runAll(names, concurrency) {
  return new Promise((resolve, reject) => {
    const tests = run({ files: names.map((name) => fileURLToPath(new URL(name, folder))), concurrency, timeout: 2_400_000 });
    tests.on('test:fail', () => (process.exitCode = 1));
    const told = tests.compose(spec);
    told.pipe(process.stdout, { end: false });
    told.on('end', resolve).on('error', reject);
  });
}

const GROUPS = {
  light: () => runAll(LIGHT, 1),
  heavy: async () => {
    await runAll(files.filter((name) => !LIGHT.includes(name) && !ALONE.includes(name)), 2);
    await runAll(ALONE, 1);
  },
};

const asked = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(GROUPS);
for (const name of asked) {
  if (!(name in GROUPS)) throw new Error(`no group of tests is named ${name}: ${Object.keys(GROUPS).join(', ')}`);
  await GROUPS[name]();
}
