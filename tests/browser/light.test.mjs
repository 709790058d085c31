// The pages are light: the first views of the heaviest chapter, the front page, an indicator's page and a list, as served by nginx.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { launch } from './chromium.mjs';
import { lightFindings, measure } from './light.mjs';
import { serveWith, SERVERS } from './servers.mjs';
import { MOUNT, pagesOf, serve, SITE } from './site.mjs';
import { figuresOf, heaviestChapter } from './weight.mjs';

describe('the first view of a page is light', () => {
  let browser;
  let served;
  let pages;
  before(async () => {
    pages = await pagesOf(SITE);
    served = await serveWith(SERVERS.nginx, SITE, MOUNT);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await served?.stop();
  });

  const check = async (t, address) => {
    const measured = await measure(browser, served.base + address);
    t.diagnostic(`/${address}: ${measured.bytes} bytes in all, ${measured.script} of script, shift ${measured.shifts}`);
    assert.deepEqual(lightFindings(measured), []);
    assert.ok(measured.bytes > 5000, 'the page and its stylesheet were measured');
  };

  it('the heaviest chapter with three figures or more', async (t) => {
    const chapter = heaviestChapter(pages);
    assert.ok(chapter, 'the example has a chapter with three figures');
    t.diagnostic(`${figuresOf(chapter)} figures`);
    await check(t, chapter.address);
  });

  it('the start page', (t) => check(t, ''));

  it('the heaviest page of an indicator', async (t) => {
    const indicators = pages.filter(({ file }) => /^nyckeltal\/[^/]+\/index\.html$/.test(file));
    await check(t, indicators.sort((a, b) => b.html.length - a.html.length)[0].address);
  });

  it('a list with a filter', async (t) => {
    const list = pages.find(({ html }) => html.includes('data-filter-item'));
    assert.ok(list, 'the example has a list with a filter');
    await check(t, list.address);
  });

  it('loads no script for a reader who has none, and shows the figures all the same', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.base + heaviestChapter(pages).address);
    assert.ok((await page.locator('figure svg:visible').count()) >= 3);
    await context.close();
  });
});

describe('what is heavy is found', () => {
  const noise = (length) => Array.from({ length }, (_, at) => ((at * 7919 * (at % 97)) % 89).toString(36)).join('');
  // The shift happens after rendering and long after any input.
  const MOVES = "requestAnimationFrame(() => setTimeout(() => { const p = document.createElement('p'); p.style.height = '200px'; document.body.prepend(p); }, 100));";
  const SHOWS = "document.querySelector('[hidden]').hidden = false;";
  const CASES = [
    { name: 'nothing', head: '', files: {}, finds: [] },
    { name: 'a heavy stylesheet', head: '<link rel="stylesheet" href="a.css">', files: { 'a.css': `/*${noise(70000)}*/` }, finds: [/first view takes/] },
    { name: 'a heavy script', head: '<script defer src="a.js"></script>', files: { 'a.js': `/*${noise(12000)}*/` }, finds: [/scripts take/] },
    { name: 'a script in the way', head: '<script src="a.js"></script>', files: { 'a.js': '' }, finds: [/stands in the way/] },
    { name: 'a text that moves', head: '<script defer src="a.js"></script>', files: { 'a.js': MOVES }, finds: [/the text moves/] },
    {
      name: 'a text that moves when its script has come',
      head: '',
      body: '<p>Text</p><p hidden>Knapp</p><script type="module" src="a.js"></script>',
      files: { 'a.js': SHOWS },
      finds: [/the text moves/],
    },
    {
      name: 'a picture from elsewhere',
      head: '',
      body: '<img src="https://elsewhere.example/a.png" alt="" width="1" height="1">',
      files: {},
      finds: [/asked of somebody else/],
    },
  ];
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser?.close());

  for (const { name, head, body = '', files, finds } of CASES) {
    it(name, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'insyn-heavy-'));
      await mkdir(folder, { recursive: true });
      const page = `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Prov</title>${head}</head><body>${body}<p>Text</p>${'<p>Mer</p>'.repeat(60)}</body></html>`;
      await writeFile(path.join(folder, 'index.html'), page);
      for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
      const served = await serve(folder, MOUNT, { policy: null });
      try {
        const found = lightFindings(await measure(browser, served.base));
        assert.equal(found.length, finds.length, found.join('\n'));
        finds.forEach((wanted, at) => assert.match(found[at], wanted));
      } finally {
        await served.close();
        await rm(folder, { recursive: true, force: true });
      }
    });
  }
});
