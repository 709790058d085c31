// Lighthouse, as a phone, on the pages that readers arrive at: every score but performance must be perfect, and performance is reported.

import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import lighthouse from 'lighthouse';

import { launch } from './chromium.mjs';
import { filesOf, freePort, serveWith, SERVERS } from './servers.mjs';
import { MOUNT, pagesOf, serve, SITE } from './site.mjs';
import { heaviestChapter } from './weight.mjs';

const PERFECT = ['accessibility', 'best-practices', 'seo'];

const canonicalOf = (html) => html.match(/<link\b[^>]*rel=["']?canonical\b[^>]*>/i)?.[0].match(/href=["']?([^"'>\s]+)/i)?.[1];

describe('Lighthouse finds nothing on a phone', () => {
  let browser;
  let port;
  let pages;
  let served;
  before(async () => {
    pages = await pagesOf(SITE);
    const home = canonicalOf(pages.find(({ file }) => file === 'index.html').html);
    assert.ok(home, 'the site under test is built for an address');
    const mount = new URL(home).pathname;
    // The served copy has its own address as canonical URL, as a published site does.
    const move = async (folder, origin) => {
      const files = (await filesOf(folder)).filter((file) => /\.(html|xml|txt)$/.test(file));
      for (const file of files) {
        const text = await readFile(path.join(folder, file), 'utf8');
        if (text.includes(home)) await writeFile(path.join(folder, file), text.replaceAll(home, origin + mount));
      }
    };
    served = await serveWith(SERVERS.nginx, SITE, mount, move);
    port = await freePort();
    browser = await launch({ more: [`--remote-debugging-port=${port}`] });
  });
  after(async () => {
    await browser?.close();
    await served?.stop();
  });

  /** Returns Lighthouse's scores of a page, out of 100, and its complaints. */
  const look = async (address) => {
    const options = { port, output: 'json', logLevel: 'error', enableErrorReporting: false, onlyCategories: [...PERFECT, 'performance'] };
    const { lhr } = await lighthouse(address, options);
    assert.equal(lhr.runtimeError, undefined);
    const scores = Object.fromEntries(Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round(score * 100)]));
    const audits = PERFECT.flatMap((name) => lhr.categories[name].auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => lhr.audits[id]));
    return { scores, lost: audits.filter(({ score }) => score !== null && score < 1) };
  };

  const check = async (t, address) => {
    const { scores, lost } = await look(served.base + address);
    t.diagnostic(`/${address}: ${JSON.stringify(scores)}`);
    assert.deepEqual(lost.map((audit) => `${audit.id}: ${audit.title} ${JSON.stringify(audit.details?.items ?? '')}`), []);
    for (const name of PERFECT) assert.equal(scores[name], 100, name);
  };

  it('the start page', (t) => check(t, ''));

  it('and finds what is wrong with a page that is', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'insyn-poor-'));
    await writeFile(path.join(folder, 'index.html'), '<!DOCTYPE html><html><head><title>Prov</title></head><body><img src="a.png"><p>Text</p></body></html>');
    const poor = await serve(folder, MOUNT);
    try {
      const { scores, lost } = await look(poor.base);
      const ids = lost.map(({ id }) => id);
      for (const id of ['html-has-lang', 'image-alt', 'meta-description', 'errors-in-console']) assert.ok(ids.includes(id), `${id} is not among ${ids}`);
      assert.ok(PERFECT.every((name) => scores[name] < 100), JSON.stringify(scores));
    } finally {
      await poor.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('the heaviest chapter with three figures or more', (t) => check(t, heaviestChapter(pages).address));

  it('the page of an indicator', async (t) => {
    const indicators = pages.filter(({ file }) => /^nyckeltal\/[^/]+\/index\.html$/.test(file));
    await check(t, indicators.sort((a, b) => b.html.length - a.html.length)[0].address);
  });
});
