// How much of a page a reader must wait for: what its first view loads, and whether anything on it moves.

/** What a first view may cost: compressed bytes of everything, and of scripts among it. */
export const MOST = { bytes: 60 * 1024, script: 10 * 1024 };

/** A phone in the hand. */
const PHONE = { width: 360, height: 740 };

/**
 * Opens `address` as the first page that a browser with an empty cache ever saw, and tells what came: `bytes` of everything as it was sent,
 * `script` among it, the addresses of `others` (what was asked of other origins, which nobody answers), how much the text `shifts`, and
 * which `blocking` scripts stand in the way of the first view.
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
    await page.addInitScript(() => {
      window.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifts += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const loaded = [];
    page.on('requestfinished', (request) => loaded.push(request));
    await page.goto(address, { waitUntil: 'networkidle' });
    const first = [...loaded];
    // What lies further down must not move either when a reader comes there.
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

/** What of a measurement is too much. */
export function lightFindings({ bytes, script, others, shifts, blocking }) {
  return [
    ...(bytes > MOST.bytes ? [`the first view takes ${bytes} bytes`] : []),
    ...(script > MOST.script ? [`its scripts take ${script} bytes`] : []),
    ...others.map((address) => `${address} is asked of somebody else`),
    ...(shifts > 0 ? [`the text moves by ${shifts}`] : []),
    ...blocking.map((address) => `${address} stands in the way`),
  ];
}
