// The cost of a page's first view: what it loads, and whether anything on it moves.

/** The limits of a first view in compressed bytes: for everything, and for scripts. */
export const MOST = { bytes: 60 * 1024, script: 10 * 1024 };

/** The delay of scripts after the text, in milliseconds. */
const LATE = 250;

/** A phone. */
const PHONE = { width: 360, height: 740 };

/**
 * Opens `address` in a browser with an empty cache, and measures: `bytes` transferred, `script` among them, the addresses of requests to
 * `others` (other origins, which are not answered), the layout `shifts`, and the `blocking` scripts.
 */
export async function measure(browser, address) {
  const context = await browser.newContext({ viewport: PHONE, reducedMotion: 'reduce' });
  try {
    const { origin } = new URL(address);
    const others = [];
    await context.route(
      (url) => url.origin !== origin && url.protocol !== 'data:',
      (route) => {
        others.push(route.request().url());
        return route.abort();
      },
    );
    const page = await context.newPage();
    // On a slow connection a reader may have scrolled to a script's element long before the script runs.
    let release;
    const released = new Promise((resolve) => (release = resolve));
    await page.route(
      (url) => url.origin === origin && url.pathname.endsWith('.js'),
      async (route) => {
        await released;
        await route.continue();
      },
    );
    await page.addInitScript(() => {
      window.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const loaded = [];
    page.on('requestfinished', (request) => loaded.push(request));
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForTimeout(LATE);
    await page.evaluate(() => {
      const follows = (node) => node && (node.nextElementSibling ?? follows(node.parentElement));
      follows(document.querySelector('script[type="module"]'))?.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    await page.waitForTimeout(LATE);
    release();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const first = [...loaded];
    // Content further down must not shift either when a reader gets there.
    for (let at = 0; at < 12; at += 1) {
      await page.mouse.wheel(0, PHONE.height * 0.9);
      await page.waitForTimeout(50);
    }
    await page.waitForLoadState('networkidle');
    const { shifts, blocking } = await page.evaluate(() => ({
      shifts: window.shifts,
      blocking: [...document.scripts].filter((it) => it.src && !it.async && !it.defer && it.type !== 'module').map((it) => it.src),
    }));
    const sizes = await Promise.all(first.map(async (request) => ({ kind: request.resourceType(), size: (await request.sizes()).responseBodySize })));
    const sum = (list) => list.reduce((all, { size }) => all + size, 0);
    return { bytes: sum(sizes), script: sum(sizes.filter(({ kind }) => kind === 'script')), others, shifts, blocking };
  } finally {
    await context.close();
  }
}

/** Returns the values of a measurement that exceed the limits. */
export function lightFindings({ bytes, script, others, shifts, blocking }) {
  return [
    ...(bytes > MOST.bytes ? [`the first view takes ${bytes} bytes`] : []),
    ...(script > MOST.script ? [`its scripts take ${script} bytes`] : []),
    ...others.map((address) => `${address} is asked of somebody else`),
    ...(shifts > 0 ? [`the text moves by ${shifts}`] : []),
    ...blocking.map((address) => `${address} stands in the way`),
  ];
}
