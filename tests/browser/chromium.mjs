// Starts the Chromium of this machine; it never downloads a browser.

import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A headless Chromium that talks to nobody of its own accord; `CHROMIUM` names another one. */
export async function launch() {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('no Chromium found: install it, or name it in CHROMIUM');
  return chromium.launch({
    executablePath,
    // Root cannot have Chromium's sandbox; everybody else keeps it.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The ways in which every page is looked at: an old phone and a desktop, light and dark. */
export const LOOKS = [
  { name: 'light 360', colorScheme: 'light', width: 360 },
  { name: 'dark 360', colorScheme: 'dark', width: 360 },
  { name: 'dark 1280', colorScheme: 'dark', width: 1280 },
  { name: 'light 1280', colorScheme: 'light', width: 1280 },
];

/** Gives an open page one of the looks, and waits until it is drawn so. */
export async function dress(page, { colorScheme, width }) {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // A colour half-way between two schemes is nobody's choice.
    for (const animation of document.getAnimations()) {
      const endless = animation.effect.getComputedTiming().endTime === Infinity;
      if (endless) animation.cancel();
      else animation.finish();
    }
  });
}
