// Opens pages as readers do, in every look, and collects the findings of the checks; it judges nothing itself.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { AXE_SOURCE, axeFindings } from './checks/axe.mjs';
import { drawingContrast, openCamera, openPixels, undecidedContrast } from './checks/contrast.mjs';
import { keyboardFindings } from './checks/keyboard.mjs';
import { placingFindings, reflowFindings } from './checks/placing.mjs';
import { listen } from './checks/traffic.mjs';
import { dress, launch, LOOKS } from './chromium.mjs';

const IN_PAGE = await readFile(new URL('in-page.js', import.meta.url), 'utf8');

/** The window in which pages are surveyed. */
const SURVEYED = { width: 1280, height: 720 };

/**
 * A browser with a few windows that are reused, since opening one costs more than inspecting a small page: `inspect`, `inspectKeyboard` and
 * `survey` use them, `close` closes them. `looks` are those that `inspect` uses unless told; with `drawings` it inspects the whole page in
 * the first of them, and only the drawings in the others; a look can say `onlyColours`. With `once`, the colours of a drawing that several pages show are measured once a
 * look: the pages must have one theme.
 */
export async function openViewer({ looks = LOOKS, drawings = false, once = false } = {}) {
  const browser = await launch();
  try {
    return await viewerIn(browser, looks, drawings, once);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function viewerIn(browser, usual, drawings, once) {
  const measured = new Set();
  const read = new Map();
  const pixels = await openPixels(browser);
  const idle = [];

  /** A window with its own context: of several windows in one context only the front one is certainly rendered. */
  async function openWindow() {
    const context = await browser.newContext({ deviceScaleFactor: 1 });
    await context.addInitScript({ content: IN_PAGE });
    await context.addInitScript({ content: AXE_SOURCE });
    return context.newPage();
  }

  /** Whether a drawing was not measured before in this look. */
  function isNew(look, drawing) {
    const key = createHash('sha256').update(`${look} ${drawing}`).digest('base64');
    return !once || (measured.size !== measured.add(key).size);
  }

  /** Opens `address` in a window and returns the result of `look`. A window in which something failed is not reused. */
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
     * Returns the findings on the page at `address`: `[{check, rule, where, what, looks}]`, with the looks in which each occurred. `status`
     * is the expected status.
     */
    inspect: (address, { status = 200, looks = usual } = {}) =>
      show(address, status, async (page, heard) => {
        await page.setViewportSize(SURVEYED);
        read.set(address, await page.evaluate(reading));
        return inspectInEveryLook(page, heard, pixels, { looks, drawings, isNew });
      }),
    /** Returns the findings for a reader with only a keyboard, in a window of `width`. */
    inspectKeyboard: (address, width) =>
      show(address, 200, async (page) => {
        await dress(page, { colorScheme: 'light', width });
        return keyboardFindings(page);
      }),
    survey: (addresses, options) => survey(browser, addresses, options),
    /** What `survey` would say, with script, of the pages that were inspected. */
    inspected: () => read,
    close: () => browser.close(),
  };
}

/** Whether an earlier look has the same width: in another colour scheme, a page differs only by colours. */
const isDressedAgain = (look, looks) => looks.find(({ width }) => width === look.width) !== look;

async function inspectInEveryLook(page, heard, pixels, { looks, drawings, isNew }) {
  // The content of a collapsed box is part of the page.
  await page.evaluate(() => document.querySelectorAll('details').forEach((box) => (box.open = true)));
  const camera = await openCamera(page);
  const findings = [];
  for (const look of looks) {
    await dress(page, look);
    // A table scrolled by the previous check would hide cells from this one.
    await page.evaluate(() => document.querySelectorAll('*').forEach((element) => element.scrollLeft && (element.scrollLeft = 0)));
    const whole = !drawings || look === looks[0];
    const found = [
      ...(whole ? await axeFindings(page, { onlyColours: look.onlyColours ?? isDressedAgain(look, looks) }) : []),
      ...(whole ? await undecidedContrast(page, pixels, camera.take) : []),
      ...(await drawingContrast(page, pixels, camera.take, (drawing) => isNew(look.name, drawing))),
      ...(await placingFindings(page)),
    ];
    findings.push(...found.map((finding) => ({ ...finding, look: look.name })));
  }
  await camera.close();
  return [...findings, ...(await reflowFindings(page)), ...(await heard.findings())];
}

/**
 * Reads all pages at `addresses` in one pass: a map from address to `{title, headings, words, controls, links, ids}`, where `words` and
 * `controls` are the numbers of words and of controls that are shown in the main content.
 */
async function survey(browser, addresses, { javaScriptEnabled }) {
  const context = await browser.newContext({ javaScriptEnabled, viewport: SURVEYED });
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
    headings: [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility()).map((heading) => heading.innerText.trim()),
    words: (main?.innerText ?? '').split(/\s+/).filter(Boolean).length,
    controls: [...(main?.querySelectorAll('button, select') ?? [])].filter((control) => control.checkVisibility()).length,
    links: [...new Set([...document.querySelectorAll('a[href]')].map((link) => link.href))],
    ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
  };
}

/** Merges equal findings of several looks. */
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

/** Formats findings for people, one per line. */
export function tell(findings) {
  return findings
    .map(({ check, rule, where, what, looks = [] }) => {
      const seen = looks.length > 0 ? ` (${looks.join(', ')})` : '';
      return `${check} ${rule}: ${where}\n    ${what}${seen}`;
    })
    .join('\n');
}
