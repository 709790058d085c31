// Files are completed, explained and checked while they are written: by the language server that Visual Studio Code's YAML extension has, with what
// `insyn new` and `insyn schema` write.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { edit } from './editor.mjs';

const PROGRAM = process.env.INSYN ?? fileURLToPath(new URL('../../target/debug/insyn', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const run = (...args) => promisify(execFile)(PROGRAM, ['--lang', 'sv', ...args]);

/** Returns the YAML files of a site, relative to it. */
async function yamlFiles(root) {
  const all = await readdir(root, { recursive: true });
  const isRead = (file) => /^(insyn|imports|content[\\/].*|themes[\\/][^\\/]*[\\/]theme)(\.yaml|\.yml)$/.test(file) || /^content[\\/].*\.ya?ml$/.test(file);
  return all.filter((file) => isRead(file) && !/[\\/](files|static)[\\/]/.test(file)).sort();
}

describe('a new site in an editor', () => {
  let folder;
  let site;
  let editor;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'insyn-editor-'));
    site = path.join(folder, 'site');
    await run('new', site);
    editor = await edit(site);
  });
  after(async () => {
    editor?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('marks nothing in its own files', async () => {
    const files = await yamlFiles(site);
    assert.ok(files.length >= 4, `${files}`);
    for (const file of files) {
      const { problems } = await editor.open(file, await readFile(path.join(site, file), 'utf8'));
      assert.deepEqual(problems, [], file);
    }
  });

  it('proposes the keys that are not yet there, in every kind of file', async () => {
    const cases = [
      ['content/indicators/ny.yaml', 'title: A\nunit: percent\n|\n', ['statistic', 'better', 'targets', 'values'], ['title', 'unit', 'zzz']],
      ['insyn.yaml', 'title: A\norganisation:\n  name: B\n  |\nsearch: true\n', ['unit', 'phone', 'email', 'roles'], ['name', 'title']],
      ['content/goals.yaml', '- id: a\n  |\n', ['text', 'edition', 'indicators', 'verdict'], ['id']],
      ['content/goals/2024/hemtjanst.yaml', '- id: a\n  |\n', ['text', 'edition'], ['id']],
      ['content/actions.yaml', '- id: a\n  |\n', ['status', 'because', 'owner', 'due'], ['id']],
      ['content/areas.yaml', 'bo:\n  |\n', ['name', 'kind', 'within'], []],
      ['content/surveys/enkat.yaml', 'name: A\nrounds:\n  - period: 2024\n    |\n', ['asked', 'answered'], ['period', 'name']],
      ['content/budgets.yaml', 'a:\n  rows:\n    - name: B\n      |\n', ['budget', 'outcome', 'of_which'], ['name']],
    ];
    for (const [file, text, wanted, needless] of cases) {
      const { proposals } = await editor.open(file, text);
      for (const key of wanted) assert.ok(proposals.includes(key), `${file}: ${key} is not among ${proposals}`);
      for (const key of needless) assert.ok(!proposals.includes(key), `${file}: ${key} is among ${proposals}`);
    }
  });

  it('proposes the words of a key, and no others', async () => {
    const cases = [
      ['content/indicators/ny.yaml', 'title: A\nunit: percent\nbetter: |\n', ['higher', 'lower', 'neutral']],
      ['content/indicators/ny.yaml', 'title: A\nunit: percent\nwhole: |\n', ['complete', 'incomplete', 'overlapping']],
      ['content/goals.yaml', '- id: a\n  direction: |\n', ['increase', 'decrease', 'keep']],
      ['content/areas.yaml', 'bo:\n  kind: |\n', ['municipality', 'county', 'region', 'nation', 'group', 'operation', 'unit']],
    ];
    for (const [file, text, wanted] of cases) {
      const { proposals } = await editor.open(file, text);
      assert.deepEqual([...proposals].sort(), [...wanted].sort(), `${file}: ${text}`);
    }
    const { proposals } = await editor.open('content/indicators/ny.yaml', 'title: A\nunit: |\n');
    assert.ok(proposals.includes('percent') && !proposals.includes('null'), `${proposals}`);
  });

  it('explains the key under the pointer, in Swedish and English', async () => {
    for (const [file, text, swedish, english] of [
      ['content/indicators/ny.yaml', 'title: A\nunit: percent\nbet|ter: higher\n', 'Vad som är bra', 'What is better'],
      ['insyn.yaml', 'ti|tle: A\norganisation: {name: B}\n', 'Webbplatsens namn', "The site's name"],
      ['content/budgets.yaml', 'a:\n  rows:\n    - na|me: B\n', 'Radens namn', "The row's name"],
    ]) {
      const { told } = await editor.open(file, text);
      assert.ok(told.includes(swedish) && told.includes(english), `${file}: ${told}`);
    }
  });

  it('marks a misspelt key, a missing one, and a value that cannot be read, where they are', async () => {
    const cases = [
      ['content/indicators/ny.yaml', 'title: A\nunit: percent\nbeter: higher\n', 3, /beter/],
      ['content/indicators/ny.yaml', 'title: A\nunit: percent\nbetter: hihger\n', 3, /Skriv ett av orden: higher, lower, neutral/],
      ['content/indicators/ny.yaml', 'title: A\nunit: percent\nvalues:\n  2023: 85,5\n', 4, /decimalpunkt/],
      ['content/indicators/ny.yaml', 'title: A\nunit: percent\nvalues:\n  kvinor:\n    2023: 85\n', 4, /kvinor/],
      ['content/indicators/ny.yaml', 'title: A\nunit: percent\nvalues:\n  20233: 85\n', 4, /20233/],
      ['content/indicators/ny.yaml', 'title: A\nunit: dagar\n', 1, /statistic/],
      ['content/indicators/ny.yaml', 'title: A\nunit: percent\ndecimals: 9\n', 3, /9|6/],
      ['content/goals.yaml', '- id: a\n  text: B\n', 1, /edition/],
      ['content/goals.2024.yaml', '- id: Å\n  text: B\n  edition: 2024\n', 1, /a–z/],
      ['content/actions.yaml', '- id: a\n  text: B\n  edition: 2024\n  status: klart\n', 4, /planned/],
      ['content/facts.yaml', 'a: {title: B, value: 3, period: 2023-13}\n', 1, /period/],
      ['content/terms.yaml', 'IVO:\n  lnog: B\n', 2, /lnog/],
      ['content/plan.yaml', '- id: a\n  month: 2024-03\n  text: B\n  report: i år\n', 4, /fyra siffror/],
      ['insyn.yaml', 'title: A\norganisation: {name: B}\nsearch: kanske\n', 3, /true eller false/],
      ['insyn.yaml', 'title: A\norganisation: {name: B}\ntheme: {accent: blå}\n', 3, /färg/],
    ];
    for (const [file, text, line, message] of cases) {
      const { problems } = await editor.open(file, text);
      assert.ok(problems.some((problem) => problem.line === line && message.test(problem.message)), `${file}: ${text}${JSON.stringify(problems)}`);
    }
  });

  it('knows its schema from the first line of a file too, for other editors', async () => {
    const text = await readFile(path.join(site, 'content/indicators/utredningstid.yaml'), 'utf8');
    // No setting is of files with this ending.
    const { problems } = await editor.open('content/indicators/utredningstid.yaml.txt', `${text}\nbeter: higher\n`);
    assert.ok(problems.some(({ message }) => message.includes('beter')), JSON.stringify(problems));
  });
});

describe('the examples in an editor', () => {
  for (const example of ['.', 'examples/gallery', 'examples/jamforelse', 'examples/region', 'docs/manual']) {
    it(`marks nothing in ${example}`, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'insyn-editor-'));
      const from = path.join(REPOSITORY, example);
      const isPart = (file) => ['', 'insyn.yaml', 'content', 'themes', 'imports.yaml'].includes(path.relative(from, file).split(path.sep)[0]);
      await cp(from, folder, { recursive: true, filter: isPart });
      await run('schema', '--root', folder);
      const editor = await edit(folder);
      try {
        const files = await yamlFiles(folder);
        assert.ok(files.length > 0);
        for (const file of files) {
          const { problems } = await editor.open(file, await readFile(path.join(folder, file), 'utf8').then((text) => text.replaceAll('|', '¦')));
          assert.deepEqual(problems, [], file);
        }
      } finally {
        editor.stop();
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});
