// Walks through a page by keyboard from its top; it never uses a mouse.

const STOPS = 15;

/** Returns the findings for a reader without a mouse on an open page that has not been touched yet. */
export async function keyboardFindings(page) {
  const findings = await walkFindings(page);
  const skips = !findings.some(({ rule }) => rule === 'skip-link');
  return skips ? [...findings, ...(await skipFindings(page))] : findings;
}

/** Returns the findings on the first stops: each must visibly have focus, and nothing may cover it. */
async function walkFindings(page) {
  const findings = [];
  for (let stop = 1; stop <= STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(focused);
    if (seen === null && stop === 1)
      return [{ check: 'keyboard', rule: 'skip-link', where: 'page', what: 'has no stop' }];
    if (seen === null) break;
    const say = (rule, what) =>
      findings.push({ check: 'keyboard', rule, where: seen.where, what: `stop ${stop}: ${what}` });
    if (stop === 1 && !seen.skips) say('skip-link', 'the first stop is no link to the main text');
    if (!seen.marked) say('focus', 'has neither outline nor shadow');
    if (!seen.inView) say('focus', 'is not in view');
    if (seen.coveredBy) say('focus', `lies under ${seen.coveredBy}`);
  }
  return findings;
}

/** Returns the findings on the skip link, which must move the focus to the main text. */
async function skipFindings(page) {
  await page.reload();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const where = await page.evaluate(() => {
    const main = document.querySelector('main');
    return main !== null && main.contains(document.activeElement) ? null : insyn.name(document.activeElement);
  });
  if (where === null) return [];
  return [
    { check: 'keyboard', rule: 'skip-link', where, what: 'has the focus after the skip link, not the main text' },
  ];
}

/** Runs in the page: describes the element with focus; null if no element has it. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return null;
  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  // The middle of a link over several lines may be outside it, so its first line counts.
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const inView = box.width > 2 && box.height > 2 && at.x > 0 && at.y > 0 && at.x < innerWidth && at.y < innerHeight;
  const top = inView ? document.elementFromPoint(at.x, at.y) : null;
  const covered = top !== null && !element.contains(top) && !top.contains(element);
  const target = element.matches('a[href*="#"]') ? document.getElementById(element.hash.slice(1)) : null;
  return {
    where: insyn.name(element),
    skips: target !== null && target.closest('main') !== null,
    marked: outlined || style.boxShadow !== 'none',
    inView,
    coveredBy: covered ? insyn.name(top) : null,
  };
}
