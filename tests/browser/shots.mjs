// Takes pictures of pages of a built site, for people to look at; it judges nothing.
//
//   node shots.mjs OUTDIR [--print] [PATH …]
//
// A PATH is relative to the site ("" or "/" is its start page). Each gives four pictures, 360 and 1280 px wide,
// light and dark. --print adds the printed page: a PDF, and its pages as pictures where pdftoppm is installed.
// SITE names the site's folder; public/ when it is left out.

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
const paths = rest.filter((argument) => argument !== '--print');

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
  for (const look of LOOKS) {
    await dress(page, look);
    const file = path.join(outdir, `${name}-${look.width}-${look.colorScheme}.png`);
    await page.screenshot({ path: file, fullPage: true });
    console.log(file);
  }
  if (print) await printed(page, path.join(outdir, `${name}-print`));
  await page.close();
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
