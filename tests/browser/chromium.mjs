// Starts the Chromium of this machine; it never downloads a browser.

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { chromium } from 'playwright-core';

import { isEnglish } from './site.mjs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Launches headless Chromium without background traffic; `CHROMIUM` names another browser. `env` adds to its environment, `more` to its
 * arguments.
 */
export async function launch({ env, more = [] } = {}) {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('no Chromium found: install it, or name it in CHROMIUM');
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    // Chromium's sandbox does not work for root; everybody else keeps it.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** A fontconfig file that includes the system's, but answers every family name with `family`, as a system's default font would. */
const fontsWith = (family) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern"><edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>
</fontconfig>
`;

/** Launches a browser on a system with the default font `family`. */
export async function launchWithFont(family) {
  const folder = await mkdtemp(path.join(tmpdir(), 'system-font-'));
  const file = path.join(folder, 'fonts.conf');
  await writeFile(file, fontsWith(family));
  const browser = await launch({ env: { FONTCONFIG_FILE: file } });
  browser.on('disconnected', () => rm(folder, { recursive: true, force: true }));
  return browser;
}

/** The looks in which every page is inspected: an old phone and a desktop, light and dark. */
export const LOOKS = [
  { name: 'light 360', colorScheme: 'light', width: 360 },
  { name: 'dark 360', colorScheme: 'dark', width: 360 },
  { name: 'dark 1280', colorScheme: 'dark', width: 1280 },
  { name: 'light 1280', colorScheme: 'light', width: 1280 },
];

/**
 * The looks in which a page is inspected, two of the four: those of a page in Swedish are the others than those of its translation, so that
 * between them a page is seen in all. The first, in which it is inspected for more than colours, is narrow for the one and wide for the other.
 */
export function looksOf(page) {
  const [first, second] = isEnglish(page) ? [LOOKS[3], LOOKS[1]] : [LOOKS[0], LOOKS[2]];
  return [first, { ...second, onlyColours: true }];
}

/** Gives an open page a look, and waits until it is rendered. */
export async function dress(page, { colorScheme, width, height = 900, media = 'screen', forcedColors = 'none' }) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ media, colorScheme, forcedColors, reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // Transitions between the schemes would yield intermediate colours.
    for (const animation of document.getAnimations()) {
      const endless = animation.effect.getComputedTiming().endTime === Infinity;
      if (endless) animation.cancel();
      else animation.finish();
    }
  });
}
