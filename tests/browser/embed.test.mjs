// Figures on other websites: in a frame, and pasted as HTML. The other website is a separate server with another origin.

import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { AXE_SOURCE, axeFindings } from './checks/axe.mjs';
import { markupFindings } from './checks/markup.mjs';
import { launch, LOOKS } from './chromium.mjs';
import { openViewer, tell } from './inspect.mjs';
import { FRAMED, isEnglish, isFramed, MOUNT, ownMount, pagesOf, serve, SITE } from './site.mjs';

const everything = await pagesOf(SITE);
const framed = everything.filter(isFramed);
const fragments = (await readdir(path.join(SITE, FRAMED), { recursive: true }))
  .map((name) => FRAMED + name.split(path.sep).join('/'))
  .filter((name) => name.endsWith('.txt'))
  .sort();
const css = await readFile(path.join(SITE, FRAMED, 'insyn.css'), 'utf8');

/** Whether a page for frames is in English. */
const isEnglishFrame = ({ file }) => isEnglish({ file: file.slice(FRAMED.length) });

const read = (file) => readFile(path.join(SITE, file), 'utf8');
const assertClean = (findings) => assert.equal(findings.length, 0, `\n${tell(findings)}\n`);

/** Returns a page of another website with some HTML. */
const host = (body, head = '') =>
  `<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>Kommunens egen sida</title>${head}</head><body><main><h1>Kommunens egen sida</h1>\n${body}\n</main></body></html>\n`;

let browser;
let viewer;
let site;
let other;
let shown = '';

before(async () => {
  browser = await launch();
  viewer = await openViewer();
  site = await serve(SITE, ownMount(everything));
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(shown);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  other = { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
});

after(async () => {
  await Promise.all([browser?.close(), viewer?.close(), site?.close()]);
  other?.close();
});

describe('a figure alone is accessible, legible and whole', { concurrency: 3 }, () => {
  assert.ok(framed.length > 0, 'there is no figure to frame');
  for (const page of framed) {
    // On its page, the same drawing is inspected in more looks.
    const looks = LOOKS.filter(({ name }) => name === (isEnglishFrame(page) ? 'dark 360' : 'light 360'));
    it(`/${page.address}`, async () => assertClean(await viewer.inspect(site.base + page.address, { looks })));
  }
});

it('search engines are asked to leave it, and to go to the page on which it stands', () => {
  for (const { file, html } of framed) {
    assert.match(html, /<meta[^>]*noindex/, file);
    const canonical = html.match(/<link rel="canonical" href="([^"]+)">/)?.[1];
    assert.ok(canonical && !canonical.includes(`/${FRAMED}`), `${file}: ${canonical}`);
  }
});

describe('the code under a figure', () => {
  const holders = everything.filter(({ html, file }) => html.includes('class="embed-code"') && !isFramed({ file }));

  /** Returns the code of a page's first figure as a reader copies it. */
  async function codeOf(address) {
    const page = await browser.newPage();
    await page.goto(address);
    const code = await page.locator('.embed-code').first().inputValue();
    await page.close();
    return code;
  }

  it('names a page that is there, in every place that offers it', () => {
    const addresses = new Set(framed.map(({ file }) => `${ownMount(everything)}${file.replace(/index\.html$/, '')}`));
    let seen = 0;
    for (const { file, html } of holders) {
      for (const [, src] of html.matchAll(/&lt;iframe src=&quot;(.+?)&quot;/g)) {
        assert.ok(addresses.has(new URL(src).pathname), `${file}: ${src}`);
        seen += 1;
      }
    }
    assert.ok(seen >= framed.length, `only ${seen} codes for ${framed.length} figures`);
  });

  for (const width of [360, 1280]) {
    it(`shows the figure on another website, whole and without a scroll bar of its own, ${width} px`, async () => {
      let drawings = 0;
      for (const holder of holders.filter(({ file }) => /nyckeltal\/|riskanalys/.test(file)).slice(0, 8)) {
        const code = await codeOf(site.base + holder.address);
        shown = host(code.replace(/src="https?:\/\/[^/]+/, `src="${site.origin}`));
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.goto(other.address, { waitUntil: 'networkidle' });
        const frame = page.frames()[1];
        // On a busy machine the network may be idle before the frame has asked for its stylesheet.
        await frame.waitForFunction(() => location.href !== 'about:blank' && document.readyState === 'complete');
        const measured = await frame.evaluate(() => ({
          heading: document.querySelector('h1')?.innerText,
          // A single number is a sentence.
          isDrawn: document.querySelector('.figure-drawing') !== null,
          drawn: [...document.querySelectorAll('.figure-drawing')].filter((svg) => svg.getBoundingClientRect().height > 40).length,
          spare: document.documentElement.clientHeight - document.documentElement.scrollHeight,
          sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        }));
        assert.ok(measured.heading, holder.file);
        assert.equal(measured.drawn, measured.isDrawn ? 1 : 0, holder.file);
        drawings += measured.drawn;
        assert.ok(measured.spare >= 0 && measured.sideways <= 0, `${holder.file}: ${JSON.stringify(measured)}`);
        await page.close();
      }
      assert.ok(drawings > 4, `only ${drawings} of them are drawn`);
    });
  }

  it('is refused for every other page of the site', async () => {
    shown = host(`<iframe src="${site.base}" title="Hela webbplatsen"></iframe>`);
    const page = await browser.newPage();
    await page.goto(other.address, { waitUntil: 'networkidle' });
    // Chromium shows an error page of its own in a blocked frame.
    const ours = await page.frames()[1].evaluate(() => document.querySelectorAll('main, .site-header').length).catch(() => 0);
    assert.equal(ours, 0);
    await page.close();
  });

  it('leads on to the page in the whole window', async () => {
    shown = host(`<iframe src="${site.base + framed[0].address}" title="Figur" width="600" height="800"></iframe>`);
    const page = await browser.newPage();
    await page.goto(other.address, { waitUntil: 'networkidle' });
    await page.frames()[1].locator('.framed-from a').first().click();
    await page.waitForURL((url) => url.href.startsWith(site.base));
    assert.ok(new URL(page.url()).hash.length > 1, page.url());
    await page.close();
  });
});

describe('a pasted figure', () => {
  it('is plain ASCII without script, style or event, and every class and id is ours', async () => {
    assert.ok(fragments.length >= framed.length, `${fragments.length} files for ${framed.length} figures`);
    for (const file of fragments) {
      const html = await read(file);
      assert.match(html, /^[\t\n\x20-\x7e]*$/, file);
      assert.doesNotMatch(html, /<script|<style|<link|\sstyle=|\son[a-z]+=/i, file);
      assert.match(html, /<figcaption[ >]/, file);
      assert.doesNotMatch(html, /<h[1-6][ >]/, file);
      const names = [...html.matchAll(/\s(?:class|id)="([^"]*)"/g)].flatMap(([, value]) => value.split(' '));
      assert.deepEqual(names.filter((name) => !name.startsWith('insyn-')), [], file);
    }
    const selectors = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list.split(','));
    assert.ok(selectors.length > 5);
    assert.deepEqual(selectors.filter((selector) => !selector.trim().startsWith('.insyn-')), []);
  });

  it('satisfies the Nu HTML checker on the page of somebody else, all figures of the site together', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'insyn-pasted-'));
    const all = await Promise.all(fragments.map(read));
    await writeFile(path.join(folder, 'index.html'), host(all.join('\n')));
    const findings = await markupFindings(folder);
    await rm(folder, { recursive: true });
    assertClean(findings);
  });

  // The default margins of `figure` take 80 of the 360 px on a page without our stylesheet.
  for (const [name, head, least] of [['without our stylesheet', '', 9], ['with it', `<style>${css}</style>`, 11.9]]) {
    it(`is accessible there and fits a phone, ${name}`, async () => {
      const context = await browser.newContext({ viewport: { width: 360, height: 900 } });
      await context.addInitScript({ content: await readFile(new URL('in-page.js', import.meta.url), 'utf8') });
      await context.addInitScript({ content: AXE_SOURCE });
      const page = await context.newPage();
      for (const file of fragments.filter((_, nth) => nth % 30 === 0)) {
        shown = host(await read(file), head);
        await page.goto(other.address);
        assertClean(await axeFindings(page));
        const drawn = await page.locator('.insyn-figure svg').first().boundingBox();
        assert.ok(!drawn || drawn.width <= 360, `${file}: ${drawn?.width}`);
        const small = await page.evaluate(() => {
          const svg = document.querySelector('.insyn-figure svg');
          if (!svg) return 12;
          const sizes = [...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a);
          return Math.min(...sizes);
        });
        assert.ok(small >= least, `${file}: text of ${small} px`);
      }
      await context.close();
    });
  }
});
