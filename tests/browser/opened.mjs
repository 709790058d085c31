// Opens a page as a reader does, and records what fails on it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { AXE_SOURCE } from './checks/axe.mjs';
import { dress } from './chromium.mjs';

const IN_PAGE = await readFile(new URL('in-page.js', import.meta.url), 'utf8');

/**
 * Opens an address in a look; without `script` scripts are off, and nothing can be checked in the page. `prepare` runs in the page before it loads.
 * Returns the page, and `close`, which fails if anything failed on it.
 */
export async function openPage(browser, address, { look, script = true, prepare } = {}) {
  const context = await browser.newContext({ javaScriptEnabled: script });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  if (script) {
    await page.addInitScript({ content: IN_PAGE });
    await page.addInitScript({ content: AXE_SOURCE });
    if (prepare) await page.addInitScript(prepare);
  }
  await page.setViewportSize({ width: look.width, height: 900 });
  await page.goto(address, { waitUntil: 'load' });
  if (script) await dress(page, look);
  const close = async () => {
    assert.deepEqual(errors, [], 'nothing fails');
    await context.close();
  };
  return { page, close };
}
