// Checks that text in drawings is large enough, complete and without overlaps, and that nothing is wider than a small phone.

/** Returns the findings on size and position of texts in the drawings of an open page. */
export async function placingFindings(page) {
  const found = await page.evaluate(() => insyn.placing());
  return found.map((finding) => ({ check: 'placing', ...finding }));
}

/**
 * The windows in which a page must not scroll horizontally: the narrowest (WCAG 2.2, 1.4.10 Reflow), and one of 1280 px at 200 % zoom, whose
 * width no other test sees.
 */
export const REFLOWS = [320, 640];

/** Returns what makes an open page wider than these windows. Leaves the page in the last of them. */
export async function reflowFindings(page, windows = REFLOWS.slice(0, 1)) {
  const findings = [];
  for (const width of windows) {
    await page.setViewportSize({ width, height: 900 });
    const { wide, culprits } = await page.evaluate(() => {
      const wide = document.documentElement.scrollWidth;
      if (wide <= innerWidth) return { wide: null, culprits: [] };
      const scrolls = (element) => getComputedStyle(element).overflowX !== 'visible';
      const inside = (element) => {
        for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
          if (scrolls(at)) return true;
        }
        return false;
      };
      const over = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !inside(element),
      );
      const innermost = over.filter((element) => !over.some((other) => other !== element && element.contains(other)));
      return { wide, culprits: innermost.slice(0, 3).map(insyn.name) };
    });
    const where = culprits.join(', ') || 'document';
    if (wide !== null) findings.push({ check: 'reflow', rule: 'sideways', where, what: `${wide} px wide in a window of ${width} px` });
  }
  return findings;
}
