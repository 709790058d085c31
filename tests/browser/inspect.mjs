// Opens pages as readers do, in every look, and gathers what the checks find; it decides nothing itself.

import { readFile } from 'node:fs/promises';

import { AXE_SOURCE, axeFindings } from './checks/axe.mjs';
import { drawingContrast, openCamera, openPixels, undecidedContrast } from './checks/contrast.mjs';
import { keyboardFindings } from './checks/keyboard.mjs';
import { placingFindings, reflowFindings } from './checks/placing.mjs';
import { listen } from './checks/traffic.mjs';
import { dress, launch, LOOKS } from './chromium.mjs';

const IN_PAGE = await readFile(new URL('in-page.js', import.meta.url), 'utf8');

/**
 * A browser with a few windows that are used again, since opening one costs more than looking at a small page:
 * `inspect`, `inspectKeyboard` and `survey` look, `close` ends it. `looks` are those that `inspect`
 * takes; with `drawings` it sees the whole page in the first of them, and in the others the drawings alone.
 */
export async function openViewer({ looks = LOOKS, drawings = false } = {}) {
  const browser = await launch();
  try {
    return await viewerIn(browser, looks, drawings);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function viewerIn(browser, looks, drawings) {
  const pixels = await openPixels(browser);
  const idle = [];

  /** A window with a context of its own: of several in one context only the front one is sure to be drawn. */
  async function openWindow() {
    const context = await browser.newContext({ deviceScaleFactor: 1 });
    await context.addInitScript({ content: IN_PAGE });
    await context.addInitScript({ content: AXE_SOURCE });
    return context.newPage();
  }

  /** Shows `address` in a window and gives what `look` sees there. A window in which something failed is left. */
  async function show(address, status, look) {
    const page = idle.pop() ?? (await openWindow());
    const heard = await listen(page, { origin: new URL(address).origin, address, status });
    await page.goto(address, { waitUntil: 'load' });
    const findings = await look(page, heard);
    await heard.stop();
    await page.goto('about:blank');
    idle.push(page);
    return merged(findings);
  }

  return {
    /**
     * What is wrong with the page at `address`: `[{check, rule, where, what, looks}]`, `looks` where it was seen.
     * `status` is what the address is expected to answer.
     */
    inspect: (address, { status = 200 } = {}) =>
      show(address, status, (page, heard) => inspectInEveryLook(page, heard, pixels, looks, drawings)),
    /** What is wrong for a reader with a keyboard alone, in a window of `width`. */
    inspectKeyboard: (address, width) =>
      show(address, 200, async (page) => {
        await dress(page, { colorScheme: 'light', width });
        return keyboardFindings(page);
      }),
    survey: (addresses, options) => survey(browser, addresses, options),
    close: () => browser.close(),
  };
}

async function inspectInEveryLook(page, heard, pixels, looks, drawings) {
  // What a closed box holds is part of the page.
  await page.evaluate(() => document.querySelectorAll('details').forEach((box) => (box.open = true)));
  const camera = await openCamera(page);
  const findings = [];
  for (const look of looks) {
    await dress(page, look);
    // A table that the look before left scrolled would hide cells from this one.
    await page.evaluate(() => document.querySelectorAll('*').forEach((element) => element.scrollLeft && (element.scrollLeft = 0)));
    const whole = !drawings || look === looks[0];
    const found = [
      // In another scheme a page of the same width differs by its colours alone.
      ...(whole ? await axeFindings(page, { onlyColours: looks.find(({ width }) => width === look.width) !== look }) : []),
      ...(whole ? await undecidedContrast(page, pixels, camera.take) : []),
      ...(await drawingContrast(page, pixels, camera.take)),
      ...(await placingFindings(page)),
    ];
    findings.push(...found.map((finding) => ({ ...finding, look: look.name })));
  }
  await camera.close();
  return [...findings, ...(await reflowFindings(page)), ...(await heard.findings())];
}

/**
 * What one pass over `addresses` reads there: a map from address to `{title, heading, words, links, ids}`, where
 * `words` is how many the main text has.
 */
async function survey(browser, addresses, { javaScriptEnabled }) {
  const context = await browser.newContext({ javaScriptEnabled });
  try {
    const page = await context.newPage();
    const read = new Map();
    for (const address of addresses) {
      await page.goto(address);
      read.set(address, await page.evaluate(reading));
    }
    return read;
  } finally {
    await context.close();
  }
}

/** Runs in the page. */
function reading() {
  const main = document.querySelector('main');
  return {
    title: document.title,
    heading: main?.querySelector('h1')?.innerText.trim() ?? '',
    words: (main?.innerText ?? '').split(/\s+/).filter(Boolean).length,
    links: [...new Set([...document.querySelectorAll('a[href]')].map((link) => link.href))],
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  };
}

/** The same finding in several looks is one finding. */
export function merged(findings) {
  const byText = new Map();
  for (const { look, ...finding } of findings) {
    const key = JSON.stringify(finding);
    const known = byText.get(key) ?? { ...finding, looks: [] };
    if (look && !known.looks.includes(look)) known.looks.push(look);
    byText.set(key, known);
  }
  return [...byText.values()];
}

/** Findings as a person reads them, a line each. */
export function tell(findings) {
  return findings
    .map(({ check, rule, where, what, looks = [] }) => {
      const seen = looks.length > 0 ? ` (${looks.join(', ')})` : '';
      return `${check} ${rule}: ${where}\n    ${what}${seen}`;
    })
    .join('\n');
}
