// Checks that text in drawings is large enough, complete and without overlaps, and that nothing is wider than a small phone.

/** Returns the findings on size and position of texts in the drawings of an open page. */
export async function placingFindings(page) {
  const found = await page.evaluate(() => insyn.placing());
  return found.map((finding) => ({ check: 'placing', ...finding }));
}

/** The narrowest window in which a page must not scroll horizontally: WCAG 2.2, 1.4.10 Reflow. */
const NARROWEST = 320;

/** Returns what makes an open page wider than the narrowest window. Leaves the page in that window. */
export async function reflowFindings(page) {
  await page.setViewportSize({ width: NARROWEST, height: 900 });
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
  if (wide === null) return [];
  const where = culprits.join(', ') || 'document';
  return [{ check: 'reflow', rule: 'sideways', where, what: `${wide} px wide in a window of ${NARROWEST} px` }];
}
