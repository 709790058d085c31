// Lays out pages on a system with a certain default font, in windows and columns of every width, and collects overlaps.

import { readFile } from 'node:fs/promises';

import { facesFindings } from './checks/faces.mjs';
import { placingFindings, REFLOWS, reflowFindings } from './checks/placing.mjs';
import { dress, launchWithFont } from './chromium.mjs';
import { merged } from './inspect.mjs';

const IN_PAGE = await readFile(new URL('in-page.js', import.meta.url), 'utf8');

/** The fonts in which figures must fit: common default fonts. */
export const FONTS = ['DejaVu Sans', 'Liberation Sans', 'Noto Sans'];

/** The windows: the narrowest that must not scroll horizontally, and a desktop. */
export const WINDOWS = [320, 1280];

/**
 * Columns just below and above the width at which the drawing changes, the narrowest possible, that of a large phone, and the widest of the
 * theme. Between them a drawing is only scaled.
 */
export const COLUMNS = [272, 400, 559, 560, 736];

/**
 * A browser on a system with the default font `font`: `measure` lays out a page, `width` measures words, `close` closes it. Which drawing
 * is shown does not depend on the font, so `faces` need not be checked for each.
 */
export async function openRuler(font, { faces = true } = {}) {
  const browser = await launchWithFont(font);
  const context = await browser.newContext({ deviceScaleFactor: 1, reducedMotion: 'reduce' });
  await context.addInitScript({ content: IN_PAGE });
  let page = await context.newPage();
  return {
    /** Returns the findings at `address`. A window that crashes on a busy machine is reopened once. */
    measure: async (address) => {
      try {
        return await measure(page, address, faces);
      } catch (error) {
        if (!/crashed|closed/.test(error.message)) throw error;
        page = await context.newPage();
        return measure(page, address, faces);
      }
    },
    /** Returns the width of words in the system's default font at 100 px. */
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
    await look(`${width} px`, faces ? [placingFindings, facesFindings] : [placingFindings]);
  }
  for (const width of COLUMNS) {
    await page.evaluate((width) => insyn.setColumn(width), width);
    await look(`a column of ${width} px`, [placingFindings]);
  }
  await page.evaluate(() => insyn.setColumn(null));
  findings.push(...(await reflowFindings(page, REFLOWS)));
  return merged(findings);
}
