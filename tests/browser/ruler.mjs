// Lays pages out on a machine with a certain system font, in windows and columns of every width, and gathers what collides there.

import { readFile } from 'node:fs/promises';

import { facesFindings } from './checks/faces.mjs';
import { placingFindings, reflowFindings } from './checks/placing.mjs';
import { dress, launchWithFont } from './chromium.mjs';
import { merged } from './inspect.mjs';

const IN_PAGE = await readFile(new URL('in-page.js', import.meta.url), 'utf8');

/** The fonts for which figures keep room: what many systems show where a site brings no font. */
export const FONTS = ['DejaVu Sans', 'Liberation Sans', 'Noto Sans'];

/** The windows: the narrowest that must not scroll sideways, a large phone, a tablet and a desktop. */
export const WINDOWS = [320, 400, 768, 1280];

/** Columns on both sides of where the drawings change, the narrowest for which one is made, and the widest of the theme. */
export const COLUMNS = [272, 400, 559, 560, 736];

/**
 * A browser whose system font is `font`: `measure` lays a page out, `width` measures words, `close` ends it. Which drawing is shown is
 * the same whatever the font, so it need not be asked for each: `faces`.
 */
export async function openRuler(font, { faces = true } = {}) {
  const browser = await launchWithFont(font);
  const context = await browser.newContext({ deviceScaleFactor: 1, reducedMotion: 'reduce' });
  await context.addInitScript({ content: IN_PAGE });
  let page = await context.newPage();
  return {
    /** What is wrong at `address`. A window that dies on a busy machine is opened anew, once. */
    measure: async (address) => {
      try {
        return await measure(page, address, faces);
      } catch (error) {
        if (!/crashed|closed/.test(error.message)) throw error;
        page = await context.newPage();
        return measure(page, address, faces);
      }
    },
    /** How wide the words are in the font that the reader's system chooses, at 100 px. */
    width: (words, family = 'system-ui') =>
      page.evaluate(([words, family]) => {
        const pen = new OffscreenCanvas(1, 1).getContext('2d');
        pen.font = `100px ${family}`;
        return pen.measureText(words).width;
      }, [words, family]),
    close: () => browser.close(),
  };
}

async function measure(page, address, faces) {
  await dress(page, { colorScheme: 'light', width: WINDOWS.at(-1) });
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.querySelectorAll('details').forEach((box) => (box.open = true)));
  const findings = [];
  const look = async (name, checks) => {
    for (const check of checks) findings.push(...(await check(page)).map((finding) => ({ ...finding, look: name })));
  };
  for (const width of WINDOWS) {
    await page.setViewportSize({ width, height: 900 });
    const ends = width === WINDOWS[0] || width === WINDOWS.at(-1);
    await look(`${width} px`, faces && ends ? [placingFindings, facesFindings] : [placingFindings]);
  }
  for (const width of COLUMNS) {
    await page.evaluate((width) => insyn.setColumn(width), width);
    await look(`a column of ${width} px`, [placingFindings]);
  }
  await page.evaluate(() => insyn.setColumn(null));
  findings.push(...(await reflowFindings(page)));
  return merged(findings);
}
