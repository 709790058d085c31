// Takes screenshots of pages of a built site for people to look at; it judges nothing.
//
//   node shots.mjs OUTDIR [--print] [--figures] [PATH …]
//
// A PATH is relative to the site ("" or "/" is its front page). Each gives four screenshots, 360 and 1280 px wide, light and dark. --print adds the
// printed page: a PDF, and its pages as pictures if pdftoppm is installed. --figures shows only the drawings with their headings, side by side in
// columns of 312 and 736 px, in light, dark and print. SITE names the site's directory; public/ if omitted.

import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { dress, launch, LOOKS } from './chromium.mjs';
import { MOUNT, serve, SITE } from './site.mjs';

const [outdir, ...rest] = process.argv.slice(2);
if (!outdir) {
  console.error('usage: node shots.mjs OUTDIR [--print] [PATH …]');
  process.exit(2);
}
const print = rest.includes('--print');
const figures = rest.includes('--figures');
const paths = rest.filter((argument) => !argument.startsWith('--'));

/** The height in pixels of the pieces that long screenshots are cut into, so that they need not be scaled down. */
const SLICE = 1500;

/** Screenshots of drawings alone: the width of a column, and the number of columns. */
const SHEETS = [
  { column: 312, columns: 5 },
  { column: 736, columns: 2 },
];

await mkdir(outdir, { recursive: true });
const server = await serve(SITE, MOUNT);
const browser = await launch();
try {
  for (const wanted of paths.length > 0 ? paths : ['/']) await shoot(wanted.replace(/^\//, ''));
} finally {
  await browser.close();
  await server.close();
}

async function shoot(address) {
  const name = address.replace(/\/$/, '').replace(/[^a-z0-9.-]+/gi, '_') || 'start';
  const page = await browser.newPage();
  const answer = await page.goto(server.base + address);
  if (answer.status() !== 200) console.error(`/${address} answers ${answer.status()}`);
  if (figures) {
    await sheets(page, path.join(outdir, name));
    return page.close();
  }
  for (const look of LOOKS) {
    await dress(page, look);
    const file = path.join(outdir, `${name}-${look.width}-${look.colorScheme}.png`);
    await page.screenshot({ path: file, fullPage: true });
    console.log(file);
  }
  if (print) await printed(page, path.join(outdir, `${name}-print`));
  await page.close();
}

/** Takes screenshots of the page's drawings alone. */
async function sheets(page, stem) {
  for (const { column, columns } of SHEETS) {
    const width = (column + 24) * columns + 24;
    await page.evaluate(lay, { column, columns });
    for (const [name, look] of Object.entries({ light: {}, dark: { colorScheme: 'dark' }, print: { media: 'print' } })) {
      await dress(page, { colorScheme: 'light', width, ...look });
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      for (let y = 0, at = 1; y < whole; y += SLICE, at += 1) {
        const file = `${stem}-figures-${column}-${name}-${at}.png`;
        await page.screenshot({ path: file, fullPage: true, clip: { x: 0, y, width, height: Math.min(SLICE, whole - y) } });
        console.log(file);
      }
    }
  }
}

/** Runs in the page: leaves only the figures' headings and drawings, in columns. */
function lay({ column, columns }) {
  const figures = [...document.querySelectorAll('figure')].filter((figure) => figure.querySelector('.figure-chart'));
  const sheet = document.createElement('div');
  for (const figure of figures) {
    for (const part of [...figure.children]) if (!part.matches('h2, h3, h4, h5, p:first-of-type, .figure-chart')) part.remove();
    Object.assign(figure.style, { inlineSize: `${column}px`, margin: '0 0 24px', breakInside: 'avoid' });
    sheet.append(figure);
  }
  Object.assign(sheet.style, { columns: `${columns}`, columnGap: '24px', padding: '24px' });
  document.body.replaceChildren(sheet);
}

async function printed(page, stem) {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.pdf({ path: `${stem}.pdf`, format: 'A4', preferCSSPageSize: true, printBackground: false });
  console.log(`${stem}.pdf`);
  try {
    execFileSync('pdftoppm', ['-r', '80', '-png', `${stem}.pdf`, stem]);
    console.log(`${stem}-*.png`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}
