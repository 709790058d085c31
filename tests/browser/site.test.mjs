// Every page of a built site, as readers see it. `SITE` names the directory; `public/` if omitted.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';

import { linkFindings } from './checks/links.mjs';
import { markupFindings } from './checks/markup.mjs';
import { looksOf } from './chromium.mjs';
import { openViewer, tell } from './inspect.mjs';
import { forwardsTo, isFramed, MOUNT, NOT_FOUND, ownMount, pagesOf, serve, SITE } from './site.mjs';

/** The number of pages open at a time: one more than the processors of a small machine. */
const concurrency = 3;

const everything = await pagesOf(SITE);
const forwardings = everything.filter((page) => forwardsTo(page) !== null);
const missing = everything.find((page) => page.file === NOT_FOUND);
const pages = everything.filter((page) => page !== missing && !forwardings.includes(page) && !isFramed(page));

let viewer;
let server;
let home;

before(async () => {
  server = await serve(SITE, MOUNT);
  home = await serve(SITE, ownMount(everything));
  viewer = await openViewer({ once: true });
});

after(async () => {
  await viewer?.close();
  await Promise.all([server?.close(), home?.close()]);
});

function assertClean(findings) {
  assert.equal(findings.length, 0, `\n${tell(findings)}\n`);
}

it('the Nu HTML checker finds nothing', async () => {
  assertClean(await markupFindings(SITE));
});

describe('a page is accessible, legible, whole and keeps to itself', { concurrency }, () => {
  for (const page of pages) {
    it(`/${page.address}`, async () => assertClean(await viewer.inspect(server.base + page.address, { looks: looksOf(page) })));
  }
});

it('the start page is it in every look', async () => {
  assertClean(await viewer.inspect(server.base));
});

describe('the keyboard alone is enough', () => {
  for (const width of [360, 1280]) {
    it(`on the start page, ${width} px`, async () => {
      assertClean(await viewer.inspectKeyboard(server.base, width));
    });
  }
});

it('an address that does not exist gets a whole page, however deep it is', async () => {
  assert.ok(missing, `there is no ${NOT_FOUND}`);
  for (const address of ['finns-inte', 'finns/inte/heller/']) {
    assertClean(await viewer.inspect(home.base + address, { status: 404 }));
  }
});

it('a forwarding leads to a page', async () => {
  for (const page of forwardings) {
    const target = new URL(forwardsTo(page), server.base + page.address);
    const answer = await fetch(target.pathname.startsWith(MOUNT) ? target : home.origin + target.pathname);
    assert.equal(answer.status, 200, `/${page.address} leads to ${target}`);
  }
});

describe('the pages together', () => {
  let bare;
  let full;

  before(async () => {
    const addresses = pages.map((page) => server.base + page.address);
    const halves = [0, 1].map((half) => addresses.filter((_, at) => at % 2 === half));
    bare = new Map((await Promise.all(halves.map((half) => viewer.survey(half, { javaScriptEnabled: false })))).flatMap((read) => [...read]));
    full = new Map(addresses.map((address) => [address, viewer.inspected().get(address)]));
  });

  it('say the same without script', () => {
    for (const [address, { headings, words, controls }] of bare) {
      assert.equal(headings.filter(Boolean).length, 1, `${address} has ${headings.length} headings of the first level without script`);
      assert.deepEqual(headings, full.get(address).headings, address);
      assert.ok(words > 10, `${address}: ${words} words without script`);
      assert.equal(controls, 0, `${address} shows a control that does nothing without script`);
      // A script may add the labels of its own buttons, no more.
      const all = full.get(address).words;
      assert.ok(words >= 0.9 * all, `${address}: ${words} words without script, ${all} with it`);
    }
  });

  it('have a title each', () => {
    const titles = [...bare.values()].map(({ title }) => title);
    const twice = titles.filter((title, at) => titles.indexOf(title) !== at);
    assert.deepEqual(twice, []);
  });

  it('are reachable from the front page', () => {
    const reached = new Set([server.base]);
    for (const address of reached) {
      const targets = (full.get(address)?.links ?? []).map((link) => link.replace(/[?#].*$/, ''));
      for (const target of targets.filter((target) => full.has(target))) reached.add(target);
    }
    assert.deepEqual([...full.keys()].filter((address) => !reached.has(address)), []);
  });

  it('link only to files and places that are there', async () => {
    assertClean(await linkFindings(full, server.origin));
  });
});
