// The pages that compare, on the example of an extract of Kolada: another municipality beside, sorting, the address, without script, on paper.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, it } from 'node:test';

import { axeFindings } from './checks/axe.mjs';
import { launch, LOOKS } from './chromium.mjs';
import { openPage } from './opened.mjs';
import { MOUNT, serve } from './site.mjs';

const FOLDER = path.resolve(process.env.INIT_CWD ?? '.', process.env.COMPARED ?? 'target/jamforelse');
let browser;
let server;

before(async () => {
  server = await serve(FOLDER, MOUNT);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a page of the example, and measures how far its text moves. */
const opened = (address, { look = LOOKS[3], script = true } = {}) =>
  openPage(browser, server.base + address, {
    look,
    script,
    prepare: () => {
      window.moved = 0;
      const add = (list) => list.getEntries().forEach((entry) => (window.moved += entry.hadRecentInput ? 0 : entry.value));
      new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
    },
  });

const query = (page) => new URL(page.url()).search;
const heads = (page) => page.locator('.compare-table').first().locator('thead th').allInnerTexts();
const names = (page, at) => page.locator('.compare-table').nth(at).locator('tbody th a').allInnerTexts();
const added = (page) => page.locator('td.compare-added > span:not(.compare-label)').allInnerTexts();

it('another municipality stands beside with the numbers of its own page, and the address keeps it', async () => {
  const { page, close } = await opened('jamfor/');
  const before = await heads(page);
  await page.getByLabel('Lägg till en kommun').selectOption({ label: 'Sundsvall' });
  await page.locator('td.compare-added').first().waitFor();
  assert.deepEqual(await heads(page), [...before.slice(0, 2), 'Sundsvall', ...before.slice(2)]);
  assert.equal(query(page), '?med=2281');
  const beside = await added(page);
  const pair = await opened('jamfor/med-2281/', { script: false });
  const told = await pair.page.locator('.compare-table td:nth-of-type(2) > span:not(.compare-label)').allInnerTexts();
  assert.deepEqual(beside, told);
  await pair.close();
  await page.reload();
  await page.locator('td.compare-added').first().waitFor();
  assert.deepEqual(await added(page), beside);
  await page.getByLabel('Lägg till en kommun').selectOption({ label: 'Kramfors' });
  await page.locator('th.compare-added', { hasText: 'Kramfors' }).first().waitFor();
  assert.equal((await heads(page)).length, before.length + 1, 'one at a time');
  await page.getByLabel('Lägg till en kommun').selectOption({ label: 'Ingen' });
  await page.locator('td.compare-added').first().waitFor({ state: 'detached' });
  assert.equal(query(page), '');
  await close();
});

it('rows are sorted by position and back, and the address keeps it', async () => {
  const { page, close } = await opened('jamfor/');
  const tables = await page.locator('.compare-table').count();
  const all = async () => Promise.all(Array.from({ length: tables }, (_, at) => names(page, at)));
  const before = await all();
  await page.getByLabel('Ordning').selectOption('lagst');
  assert.equal(query(page), '?ordning=lagst');
  const places = await page.locator('.compare-table').evaluateAll((tables) => tables.map((table) => [...table.tBodies[0].rows].map((row) => row.dataset.lage)));
  const rank = { lowest: 0, middle: 1, highest: 2 };
  for (const rows of places) assert.deepEqual(rows.map((place) => rank[place]), rows.map((place) => rank[place]).sort(), 'the lowest first');
  await page.getByLabel('Ordning').selectOption('');
  assert.deepEqual(await all(), before);
  assert.equal(query(page), '');
  await close();
});

it('does without a municipality that it does not know', async () => {
  const { page, close } = await opened('jamfor/?med=9999&annat=1');
  assert.equal(await page.locator('.compare-added').count(), 0);
  assert.equal(await page.getByLabel('Lägg till en kommun').inputValue(), '');
  await close();
});

it('says that numbers could not be fetched', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/jamfor.json', (route) => route.abort());
  await page.goto(`${server.base}jamfor/?med=2281`);
  await page.getByText('Siffrorna gick inte att hämta').waitFor();
  await context.close();
});

it('nothing moves when the script comes', async () => {
  for (const look of [LOOKS[0], LOOKS[3]]) {
    const { page, close } = await opened('jamfor/', { look });
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.moved), 0);
    await close();
  }
});

it('without script every municipality has a page, within one click', async () => {
  const { page, close } = await opened('jamfor/', { script: false });
  assert.equal(await page.locator('[data-compare-with]').isVisible(), false);
  await page.locator('.compare-areas summary').click();
  const links = page.locator('.compare-areas a');
  assert.equal(await links.count(), 14);
  await links.filter({ hasText: 'Stockholm' }).click();
  assert.equal(await page.locator('h1').innerText(), 'Jämför Härnösand och Stockholm');
  assert.deepEqual(await heads(page), ['Nyckeltal', 'Härnösand', 'Stockholm']);
  await close();
});

it('an indicator answers within one click of the front page', async () => {
  const { page, close } = await opened('', { script: false });
  await page.getByRole('link', { name: 'Jämför', exact: true }).first().click();
  await page.getByRole('link', { name: 'Behöriga till högskolan' }).click();
  assert.match(await page.locator('.answer-lead').innerText(), /^58 av 100 gymnasieelever .*\(2024\), fler än i gruppen/);
  await close();
});

for (const look of LOOKS) {
  it(`axe finds nothing, ${look.width} px, ${look.colorScheme}`, async () => {
    const { page, close } = await opened('jamfor/?med=2281', { look });
    await page.locator('td.compare-added').first().waitFor();
    const findings = await axeFindings(page);
    assert.deepEqual(findings.map(({ rule, where, what }) => `${rule} ${where}: ${what}`), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `nothing is wider than the screen: ${wide} px`);
    await close();
  });
}

it('on paper the controls are gone and the municipality that was added stays', async () => {
  const { page, close } = await opened('jamfor/?med=2281');
  await page.locator('td.compare-added').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('[data-compare-with]').isVisible(), false);
  assert.equal(await page.locator('.compare-areas').isVisible(), false);
  assert.equal(await page.locator('th.compare-added').first().isVisible(), true);
  await close();
});
