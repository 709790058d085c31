// Getting around on the example site: filters, languages, paper, keyboard only, without script, and in a subdirectory of a server.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { axeFindings } from './checks/axe.mjs';
import { LOOKS } from './chromium.mjs';
import { openPage } from './opened.mjs';
import { browser, server } from './session.mjs';
import { forwardsTo, isEnglish, isFramed, MOUNT, NOT_FOUND, pagesOf, serve, SITE } from './site.mjs';

// Pages for frames on other websites have no header and no navigation, and are not visited here.
const isPage = (page) => page.file !== NOT_FOUND && forwardsTo(page) === null && !isFramed(page);
const pages = (await pagesOf(SITE)).filter(isPage);

const WIDE = LOOKS[3];
const OLDEST_PHONE = { colorScheme: 'light', width: 320 };

/** Opens a page of the site, and records policy violations and errors. */
const opened = (address, { look = WIDE, script = true } = {}) => openPage(browser, server.base + address, { look, script });

const query = (page) => new URL(page.url()).search;

async function assertAccessible(page, when) {
  const findings = await axeFindings(page);
  assert.deepEqual(findings.map(({ rule, where, what }) => `${rule} ${where}: ${what}`), [], when);
}

describe('a filter of a list', () => {
  const items = (page) => page.locator('[data-filter-item]');
  const shown = (page) => items(page).filter({ visible: true });
  const status = (page) => page.locator('.filter [role=status]').innerText();

  /** Checks that every shown item fits, every hidden one does not, and the status counts them. */
  async function assertChosen(page, fits, noun) {
    const all = await items(page).evaluateAll((items) =>
      items.map((item) => ({
        outcomes: (item.dataset.utfall ?? item.dataset.status ?? '').split(' '),
        operations: (item.closest('[data-verksamhet]')?.dataset.verksamhet ?? '').split(' '),
        text: item.innerText || item.textContent,
        shown: item.checkVisibility(),
      })),
    );
    const wanted = all.filter(fits).length;
    assert.ok(wanted > 0 && wanted < all.length, `the choice divides the list: ${wanted} of ${all.length}`);
    for (const item of all) assert.equal(item.shown, fits(item), item.text.slice(0, 60));
    assert.equal(await status(page), `${wanted} av ${all.length} ${noun} visas.`);
    const empty = await page.locator('[data-filter-group]').evaluateAll((groups) =>
      groups.filter((group) => group.checkVisibility() !== [...group.querySelectorAll('[data-filter-item]')].some((item) => item.checkVisibility())),
    );
    assert.equal(empty.length, 0, 'a heading is shown where something under it is');
  }

  it('is not there without script, and the list is whole', async () => {
    const { page, close } = await opened('nyckeltal/', { script: false });
    assert.equal(await page.locator('.filter').isVisible(), false);
    assert.equal(await shown(page).count(), await items(page).count());
    assert.ok((await items(page).count()) > 20);
    await close();
  });

  it('shows what is chosen by mouse, keeps it in the address, and takes it back', async () => {
    const { page, close } = await opened('nyckeltal/');
    const before = page.url();
    await page.getByLabel('Verksamhet', { exact: true }).selectOption({ label: 'Hemtjänst' });
    await assertChosen(page, ({ operations }) => operations.includes('hemtjanst'), 'nyckeltal');
    assert.equal(query(page), '?verksamhet=hemtjanst');
    await page.getByLabel('Hur det gick').selectOption({ label: 'Nådde inte måltalet' });
    await assertChosen(page, ({ operations, outcomes }) => operations.includes('hemtjanst') && outcomes.includes('inte'), 'nyckeltal');
    assert.equal(query(page), '?verksamhet=hemtjanst&utfall=inte');
    await page.reload();
    await assertChosen(page, ({ operations, outcomes }) => operations.includes('hemtjanst') && outcomes.includes('inte'), 'nyckeltal');
    await page.getByRole('button', { name: 'Visa alla' }).click();
    assert.equal(await shown(page).count(), await items(page).count());
    assert.equal(page.url(), before);
    assert.equal(await page.getByLabel('Verksamhet', { exact: true }).inputValue(), '');
    await close();
  });

  it('finds words in any order and in any case, and says what to do where nothing fits', async () => {
    const { page, close } = await opened('nyckeltal/');
    await page.getByLabel('Sök i namnen').fill('FÖRSÖRJNINGSSTÖD beslut');
    await assertChosen(page, ({ text }) => /försörjningsstöd/i.test(text) && /beslut/i.test(text), 'nyckeltal');
    await page.getByLabel('Sök i namnen').fill('finns inte');
    assert.equal(await shown(page).count(), 0);
    assert.match(await status(page), /^Inget nyckeltal passar .*”Visa alla”/);
    assert.equal(await page.locator('.indicator-group:visible').count(), 0);
    assert.equal(await page.locator('.toc li:visible').count(), 0, 'no way to what is hidden');
    await assertAccessible(page, 'nothing found');
    await page.getByRole('button', { name: 'Visa alla' }).click();
    assert.equal(query(page), '');
    await close();
  });

  it('is used with the keyboard alone', async () => {
    const { page, close } = await opened('nyckeltal/');
    await page.locator('#main').focus();
    const stops = [];
    for (let stop = 0; stop < 12 && stops.at(-1) !== 'q'; stop += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement.name ?? ''));
    }
    assert.deepEqual(stops.filter(Boolean), ['verksamhet', 'utfall', 'q'], 'in the order of the page');
    await page.keyboard.type('kontakt');
    await assertChosen(page, ({ text }) => /kontakt/i.test(text), 'nyckeltal');
    await page.keyboard.press('Enter');
    assert.equal(query(page), '?q=kontakt', 'Enter leads nowhere');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await shown(page).count(), await items(page).count());
    await close();
  });

  it('does without a choice that it does not know', async () => {
    const { page, close } = await opened('nyckeltal/?verksamhet=finns-inte&annat=1');
    assert.equal(await shown(page).count(), await items(page).count());
    assert.equal(await page.getByLabel('Verksamhet', { exact: true }).inputValue(), '');
    await page.getByLabel('Verksamhet', { exact: true }).selectOption('hemtjanst');
    assert.equal(query(page), '?verksamhet=hemtjanst&annat=1', 'what is not its own stays');
    await close();
  });

  for (const look of [OLDEST_PHONE, WIDE]) {
    it(`is accessible before and after, ${look.width} px`, async () => {
      const { page, close } = await opened('nyckeltal/', { look });
      await assertAccessible(page, 'before');
      await page.getByLabel('Hur det gick').selectOption('utan-maltal');
      await assertAccessible(page, 'after');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, `nothing is wider than the screen: ${wide} px`);
      for (const control of await page.locator('.filter :is(select, input, button)').all()) {
        const { height } = await control.boundingBox();
        assert.ok(height >= 24, 'a target is at least 24 px high');
      }
      await close();
    });
  }

  it('does not move the list when it comes', async () => {
    const { page, close } = await opened('nyckeltal/');
    const shift = await page.evaluate(
      () =>
        new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach((entry) => (sum += entry.value))).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 200);
        }),
    );
    assert.ok(shift < 0.01, `${shift}`);
    await close();
  });

  it('works for measures too, and a link to one that is hidden shows it', async () => {
    const { page, close } = await opened('atgarder/');
    await page.getByLabel('Hur långt det har kommit').selectOption('done');
    await assertChosen(page, ({ outcomes }) => outcomes.includes('done'), 'åtgärder');
    assert.equal(query(page), '?status=done');
    assert.equal(await page.locator('.action-index').isVisible(), false, 'what lists all of them is not there');
    await page.getByLabel('Verksamhet', { exact: true }).selectOption('hemtjanst');
    await assertChosen(page, ({ outcomes, operations }) => outcomes.includes('done') && operations.includes('hemtjanst'), 'åtgärder');
    const hidden = await items(page).evaluateAll((items) => items.find((item) => !item.checkVisibility()).id);
    await page.evaluate((id) => { location.hash = id; }, hidden);
    await page.locator(`#${hidden}`).waitFor({ state: 'visible' });
    assert.equal(await shown(page).count(), await items(page).count());
    await close();
  });

  it('speaks the language of its page', async () => {
    const { page, close } = await opened('en/indicators/?utfall=inte');
    const all = await items(page).count();
    assert.equal(await status(page), `${await shown(page).count()} of ${all} indicators shown.`);
    await close();
  });
});

describe('the switch of languages', () => {
  it('leads from a translated page to its twin and back', async () => {
    const { page, close } = await opened('nyckeltal/nojdhet-hemtjanst/');
    await page.getByRole('navigation', { name: 'Språk' }).getByRole('link', { name: 'English' }).click();
    assert.equal(page.url(), `${server.base}en/indicators/nojdhet-hemtjanst/`);
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    await page.getByRole('link', { name: 'Svenska' }).click();
    assert.equal(page.url(), `${server.base}nyckeltal/nojdhet-hemtjanst/`);
    assert.equal(await page.getAttribute('html', 'lang'), 'sv');
    await close();
  });

  it('leads from every page to one that is there, in the language that it says', async () => {
    const { page, close } = await opened('');
    const twins = await page.evaluate(
      async (addresses) => {
        const read = async (address) => new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
        const wrong = [];
        let away = 0;
        for (const address of addresses) {
          const here = await read(address);
          const link = here.querySelector('.languages a');
          if (!link) { wrong.push(`${address}: no way to another language`); continue; }
          const there = new URL(link.getAttribute('href'), address);
          const other = await fetch(there);
          const twin = new DOMParser().parseFromString(await other.text(), 'text/html');
          if (!other.ok) wrong.push(`${address} leads to ${there}`);
          if (twin.documentElement.lang !== link.hreflang) wrong.push(`${there} is in ${twin.documentElement.lang}`);
          if (link.lang !== link.hreflang) wrong.push(`${address}: the link's own language is ${link.lang}`);
          if (there.href !== address) away += 1;
        }
        return { wrong, away };
      },
      pages.map((one) => server.base + one.address),
    );
    assert.deepEqual(twins.wrong, []);
    assert.equal(twins.away, pages.length);
    await close();
  });

  it('leads from a page without a translation to the same page in its own language, which is said and marked, and back', async () => {
    const address = 'kvalitetsberattelse/2023/ledningssystem/';
    const { page, close } = await opened(address);
    const heading = await page.locator('h1').innerText();
    await page.getByRole('link', { name: 'English' }).click();
    assert.notEqual(page.url(), server.base + address);
    assert.equal(await page.getAttribute('html', 'lang'), 'en');
    assert.match(await page.locator('.notice-language').innerText(), /only available in Swedish/);
    assert.equal(await page.locator('h1 [lang]').getAttribute('lang'), 'sv');
    assert.equal(await page.locator('.prose').first().getAttribute('lang'), 'sv');
    assert.ok(heading.includes(await page.locator('h1 [lang]').innerText()), 'it is the same page');
    await page.getByRole('link', { name: 'Svenska' }).click();
    assert.equal(page.url(), server.base + address);
    await close();
  });
});

describe('on paper', () => {
  /** Returns the text in boxes of the open page that is not displayed, except what is not for paper. */
  const unseen = (page) =>
    page.evaluate(() => {
      const found = [];
      for (const box of document.querySelectorAll('details')) {
        // Menus and controls are not printed.
        if (!box.checkVisibility() || box.open) continue;
        const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const holder = node.parentElement;
          if (!node.data.trim() || holder.closest('summary, .visually-hidden, svg, .file-other')) continue;
          const range = document.createRange();
          range.selectNodeContents(node);
          const drawn = [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
          if (!drawn || !holder.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })) {
            found.push(`${box.className}: ${node.data.trim().slice(0, 50)}`);
          }
        }
      }
      return found;
    });

  it('every box is open', async () => {
    const { page, close } = await opened('');
    await page.emulateMedia({ media: 'screen' });
    assert.ok((await page.locator('details.box:not([open])').count()) > 3, 'the boxes are closed on the screen');
    await page.emulateMedia({ media: 'print' });
    // The boxes of a translation are those of its page.
    for (const one of pages.filter((one) => one.html.includes('<details') && !isEnglish(one))) {
      await page.goto(server.base + one.address);
      assert.deepEqual(await unseen(page), [], one.address);
    }
    await close();
  });

  it('a box that stays shut would be found', async () => {
    const { page, close } = await opened('');
    await page.emulateMedia({ media: 'print' });
    // The policy forbids inline styles, so the stylesheet is changed as developer tools would.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('@media print { details::details-content { content-visibility: hidden !important } }');
      document.adoptedStyleSheets = [sheet];
    });
    assert.notDeepEqual(await unseen(page), []);
    await close();
  });

  it('heads of tables are repeated, figures whole, addresses told, and what is for screens alone is gone', async () => {
    const { page, close } = await opened('kvalitetsberattelse/2023/oppna-jamforelser/');
    await page.emulateMedia({ media: 'print' });
    const looks = await page.evaluate(() => ({
      heads: [...document.querySelectorAll('thead')].map((head) => getComputedStyle(head).display),
      figures: [...document.querySelectorAll('figure')].map((figure) => getComputedStyle(figure).breakInside),
      screens: ['.skip', '.main-navigation', '.toc', '.steps', '.to-top', '.compare-button', '.filter', '.editions'].filter(
        (selector) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility()),
      ),
    }));
    assert.ok(looks.heads.length > 0 && looks.heads.every((display) => display === 'table-header-group'), `${looks.heads}`);
    assert.ok(looks.figures.length > 0 && looks.figures.every((inside) => inside === 'avoid'), `${looks.figures}`);
    assert.deepEqual(looks.screens, []);
    await page.goto(server.base);
    const addresses = await page.evaluate(() =>
      [...document.querySelectorAll('.prose a[href^="http"]')].map((link) => [link.href, getComputedStyle(link, '::after').content]),
    );
    assert.ok(addresses.length > 0);
    for (const [href, printed] of addresses) assert.ok(printed.includes(href) || printed.includes('attr(href)'), `${href}: ${printed}`);
    await close();
  });
});

describe('the keyboard alone leads through a whole report', () => {
  /** Describes the element with focus; null if no element has it. */
  const focused = (page) =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const at = { x: box.x + Math.min(box.width, 40) / 2, y: box.y + box.height / 2 };
      const inView = box.width > 2 && box.height > 2 && at.x >= 0 && at.y >= 0 && at.x < innerWidth && at.y < innerHeight;
      const top = inView ? document.elementFromPoint(at.x, at.y) : null;
      return {
        name: `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 40)}`,
        address: element.href ?? '',
        isNext: element.matches('.steps a[rel="next"]'),
        inMain: element.closest('main') !== null,
        marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
        inView,
        covered: top !== null && !element.contains(top) && !top.contains(element),
      };
    });

  /** Presses Tab until an element is reached; checks every stop on the way. */
  async function tabTo(page, isWanted) {
    for (let stop = 1; stop <= 250; stop += 1) {
      await page.keyboard.press('Tab');
      const seen = await focused(page);
      if (seen === null) continue;
      const where = `${page.url()}, stop ${stop}, ${seen.name}`;
      assert.ok(seen.marked, `${where}: the focus is marked`);
      assert.ok(seen.inView && !seen.covered, `${where}: the focus is in view`);
      if (isWanted(seen)) return seen;
    }
    return null;
  }

  for (const look of [OLDEST_PHONE, WIDE]) {
    it(`from the front page to the last chapter, ${look.width} px`, async () => {
      const { page, close } = await opened('', { look });
      const start = `${server.base}kvalitetsberattelse/2023/`;
      assert.ok(await tabTo(page, ({ address, inMain }) => inMain && address === start), 'the front page leads to the report');
      await page.keyboard.press('Enter');
      await page.waitForURL(start);
      const visited = [];
      for (;;) {
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        assert.ok(await page.evaluate(() => document.activeElement.id === 'main'), `${page.url()}: the skip link leads to the text`);
        const next = (await page.locator('.steps a[rel="next"]').count()) > 0;
        if (!next) break;
        const seen = await tabTo(page, ({ isNext }) => isNext);
        assert.ok(seen, `${page.url()}: the next chapter can be reached`);
        await page.keyboard.press('Enter');
        await page.waitForURL(seen.address);
        visited.push(new URL(page.url()).pathname);
      }
      const chapters = pages.filter(({ file }) => /^kvalitetsberattelse\/2023\/(?!hela-berattelsen|jamfor)[^/]+\/index\.html$/.test(file));
      assert.deepEqual(new Set(visited), new Set(chapters.map(({ address }) => MOUNT + address)), 'every chapter, once');
      assert.equal(visited.length, chapters.length);
      await close();
    });
  }
});

it('without script a box opens', async () => {
  const { page, close } = await opened('', { script: false });
  const box = page.locator('details.box').first();
  await box.locator('summary').click();
  assert.ok(await box.locator('.box-text').isVisible(), 'a box opens');
  await close();
});

it('a long page has a way back to its top, which the keyboard follows', async () => {
  const { page, close } = await opened('kvalitetsberattelse/2023/avvikelser/');
  const link = page.getByRole('link', { name: 'Till sidans början' });
  await link.focus();
  assert.ok((await page.evaluate(() => scrollY)) > 500);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => scrollY === 0);
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.skip')), 'Tab goes on from the top');
  await close();
});

it('the site works in any folder of a server', async () => {
  const folder = await serve(SITE, '/kvalitet/');
  const context = await browser.newContext();
  const page = await context.newPage();
  const outside = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(folder.base) && !request.url().endsWith('/favicon.ico')) outside.push(request.url());
  });
  const failed = [];
  page.on('response', (answer) => answer.status() >= 400 && !answer.url().endsWith('/favicon.ico') && failed.push(answer.url()));
  try {
    // Of each kind of page one; links are followed wherever the pages are read together.
    const kinds = new Map(pages.map((one) => [one.file.split('/').slice(0, 2).join('/'), one]));
    assert.ok(kinds.size > 20, `${kinds.size} kinds`);
    for (const { address } of kinds.values()) {
      await page.goto(folder.base + address);
      const links = await page.locator('a[href]').evaluateAll((links) => links.map(({ href }) => href));
      const strayed = links.filter((href) => href.startsWith(folder.origin) && !href.startsWith(folder.base));
      assert.deepEqual(strayed, [], `/${address} leads out of the folder`);
    }
    assert.deepEqual(outside, []);
    assert.deepEqual(failed, []);
    await page.goto(`${folder.base}nyckeltal/?utfall=inte`);
    await page.locator('.filter').waitFor({ state: 'visible' });
  } finally {
    await context.close();
    await folder.close();
  }
});
