// The search as a reader uses it: by mouse and keyboard, with a screen reader, without script, under the site's policy.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { AXE_SOURCE, axeFindings } from './checks/axe.mjs';
import { dress, LOOKS } from './chromium.mjs';
import { browser, server } from './session.mjs';
import { MOUNT, pagesOf, SITE } from './site.mjs';

const IN_PAGE = await readFile(new URL('in-page.js', import.meta.url), 'utf8');
const pages = await pagesOf(SITE);

/** Opens a page, and records policy violations, requests and errors. */
async function opened(address, { look = LOOKS[3], axe = false, javaScriptEnabled = true, broken } = {}) {
  const context = await browser.newContext({ deviceScaleFactor: 1, javaScriptEnabled });
  const page = await context.newPage();
  const heard = { violations: [], requests: [], errors: [] };
  if (javaScriptEnabled) {
    await page.exposeFunction('heardViolation', (violation) => heard.violations.push(violation));
    if (axe) {
      await page.addInitScript({ content: IN_PAGE });
      await page.addInitScript({ content: AXE_SOURCE });
    }
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => heardViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    });
  }
  page.on('request', (request) => heard.requests.push(request.url()));
  page.on('pageerror', (error) => heard.errors.push(String(error.stack ?? error)));
  page.on('console', (message) => message.type() === 'error' && heard.errors.push(message.text()));
  if (broken) await page.route(broken, (route) => route.abort());
  await page.setViewportSize({ width: look.width, height: 900 });
  await page.goto(server.base + address, { waitUntil: 'load' });
  // Without script nothing signals that a page is rendered.
  if (javaScriptEnabled) await dress(page, look);
  const close = async () => {
    const outside = heard.requests.filter((url) => !url.startsWith(server.base));
    assert.deepEqual(outside, [], 'nothing outside the site is asked for');
    assert.deepEqual(heard.violations, [], 'the policy holds');
    if (!broken) assert.deepEqual(heard.errors, [], 'nothing fails');
    await context.close();
  };
  return { page, heard, close };
}

const field = (page) => page.locator('#sok-ord');
const status = (page) => page.locator('.search-status');

/** Types a search, waits for its announcement, and returns that. */
async function searched(page, words) {
  await field(page).fill('');
  await field(page).pressSequentially(words);
  await page.waitForFunction((words) => document.querySelector('.search-status').textContent.includes(words), words);
  return status(page).textContent();
}

/** Returns the results: title, kind and location, excerpt. */
const results = (page) =>
  page.locator('.search-results > li').evaluateAll((items) =>
    items.map((item) => ({
      title: item.querySelector('h2').textContent,
      address: new URL(item.querySelector('a').href).pathname,
      about: item.querySelector('.search-about').textContent,
      excerpt: item.querySelector('.search-excerpt')?.textContent ?? '',
      marked: [...item.querySelectorAll('mark')].map((mark) => mark.textContent.toLowerCase()),
    })),
  );

it('finds while one types, says how much in words, and each result leads to a page', async () => {
  const { page, close } = await opened('sok/');
  assert.match(await searched(page, 'hemtjänst'), /^\d+ träffar på ”hemtjänst”$/);
  const found = await results(page);
  assert.equal(found.length, 10);
  assert.ok(found.some(({ about }) => about === 'Nyckeltal Hemtjänst'), JSON.stringify(found));
  for (const { address, title } of found) {
    assert.equal((await fetch(server.origin + address)).status, 200, address);
    assert.ok(!title.includes('|'), title);
  }
  await close();
});

it('finds a word in all its forms', async () => {
  const { page, close } = await opened('sok/');
  const forms = [];
  for (const form of ['väntetid', 'väntetiden', 'väntetider']) {
    await searched(page, form);
    forms.push((await results(page)).map(({ address }) => address).sort());
  }
  assert.ok(forms[0].length >= 3, forms[0].join());
  assert.deepEqual(forms[1], forms[0]);
  assert.deepEqual(forms[2], forms[0]);
  await close();
});

it('finds a compound by its first part and by a later one', async () => {
  const { page, close } = await opened('sok/');
  await searched(page, 'äldreoms');
  const first = await results(page);
  assert.ok(first.some(({ marked }) => marked.some((word) => word.startsWith('äldreomsorg'))), JSON.stringify(first));
  await searched(page, 'omsorg');
  const marked = (await results(page)).flatMap((result) => result.marked);
  assert.ok(marked.some((word) => /^(äldre|familje|barn)omsorg/.test(word)), marked.join());
  assert.ok(marked.every((word) => word.includes('omsorg')), marked.join());
  await close();
});

/** Searches, and the address of the first result, or its beginning. */
const FIRST = [
  ['hemtjänst', 'verksamheter/hemtjanst/'],
  ['hemtjänstens', 'nyckeltal/nojdhet-hemtjanst/'],
  ['nöjda hemtjänst', 'nyckeltal/nojdhet-hemtjanst/'],
  ['särskilt boende', 'verksamheter/sarskilt-boende/'],
  ['äldreboende', 'verksamheter/sarskilt-boende/'],
  ['väntetid äldreboende', 'nyckeltal/vantetid-sabo/'],
  ['försörjningsstöd', 'nyckeltal/ej-ateraktualiserade-forsorjningsstod/'],
  ['försörjningstöd', 'nyckeltal/ej-ateraktualiserade-forsorjningsstod/'],
  ['väntetid forsorjningsstod', 'nyckeltal/vantetid-forsorjningsstod/'],
  ['lex sarah', 'kvalitetsberattelse/2023/lex-sarah/'],
  ['avvikelser', 'kvalitetsberattelse/2023/avvikelser/'],
  ['klagomål', 'kvalitetsberattelse/2023/synpunkter/'],
  ['personalkontinuitet', 'nyckeltal/personalkontinuitet/'],
  ['öppna jämförelser', 'kvalitetsberattelse/2023/oppna-jamforelser/'],
  ['missbruk utredning', 'nyckeltal/utredningstid-missbruk-21plus/'],
  ['fast omsorgskontakt', 'kvalitetsberattelse/2023/fast-omsorgskontakt/'],
  ['mål', 'mal/'],
  ['åtgärder', 'atgarder/'],
  ['kontakt', 'kontakt/'],
  ['ordlista', 'ordlista/'],
  ['tillgänglighet', 'tillganglighet/'],
  ['anmälan', 'nyckeltal/lex-sarah-anmalningar/'],
];

it('has what is called so first, by whichever word a reader knows', async () => {
  const { page, close } = await opened('sok/');
  const wrong = [];
  for (const [words, address] of FIRST) {
    await searched(page, words);
    const [first] = await results(page);
    if (first?.address !== MOUNT + address) wrong.push(`${words}: ${first?.address}`);
  }
  assert.deepEqual(wrong, []);
  await close();
});

it('finds a part of three letters and what it joins, but no word in another', async () => {
  const { page, close } = await opened('sok/');
  await searched(page, 'tjänst');
  const addresses = (await results(page)).map(({ address }) => address);
  assert.ok(addresses.includes(`${MOUNT}verksamheter/hemtjanst/`), addresses.join());
  for (const words of ['budget', 'orosanmälan', 'bagare', 'fallskador']) {
    assert.equal(await searched(page, words), `Inga träffar på ”${words}”`);
  }
  await close();
});

it('says what it searched for instead of a word that is nowhere', async () => {
  const { page, close } = await opened('sok/');
  assert.match(await searched(page, 'försörjningstöd'), /^Inga träffar på ”försörjningstöd”\. \d+ träffar på ”försörjnings”$/);
  const marked = (await results(page)).flatMap((result) => result.marked);
  assert.ok(marked.every((word) => word.startsWith('försörjnings')), marked.join());
  await close();
});

it('takes å, ä and ö for letters of their own, and plain letters for both', async () => {
  const { page, close } = await opened('sok/');
  const count = async (words) => Number.parseInt(await searched(page, words), 10);
  const exact = await count('vård');
  const marked = (await results(page)).flatMap((result) => result.marked);
  assert.ok(marked.every((word) => word.includes('vård')), marked.join());
  assert.ok((await count('vard')) >= exact);
  assert.match(await searched(page, 'väntetid forsorjningsstod'), /^\d+ träff/);
  await close();
});

it('shows more when asked, and takes the keyboard to the first of them', async () => {
  const { page, close } = await opened('sok/');
  await searched(page, 'hemtjänst');
  await page.getByRole('button', { name: 'Visa fler' }).click();
  await page.locator('.search-results > li:nth-child(11)').waitFor();
  await page.waitForFunction(() => document.activeElement.closest('li') === document.querySelector('.search-results').children[10]);
  const addresses = (await results(page)).map(({ address }) => address);
  assert.equal(new Set(addresses).size, addresses.length, 'a result stands twice');
  await close();
});

it('says what to try where nothing is found', async () => {
  const { page, close } = await opened('sok/');
  assert.equal(await searched(page, 'xyzzyx'), 'Inga träffar på ”xyzzyx”');
  const links = page.locator('.search-nothing a');
  assert.deepEqual(await links.allTextContents(), ['Gå igenom alla nyckeltal', 'Gå igenom alla sidor i webbkartan']);
  await links.nth(1).click();
  assert.equal(await page.locator('h1').textContent(), 'Webbkarta');
  await close();
});

it('takes what is typed for text, never for markup', async () => {
  const { page, close } = await opened('sok/');
  await searched(page, '<b>hemtjänst $& {count}');
  assert.match(await status(page).textContent(), /”<b>hemtjänst \$& \{count\}”/);
  assert.equal(await page.locator('.search-status b').count(), 0);
  await close();
});

describe('the address of a search', () => {
  it('follows what is typed, and the way back leads to it', async () => {
    const { page, close } = await opened('');
    await page.locator('#site-search').fill('hemtjänst');
    await page.locator('#site-search').press('Enter');
    await page.waitForURL('**/sok/?q=hemtj*');
    await page.locator('.search-results > li').first().waitFor();
    await searched(page, 'omsorg');
    assert.equal(new URL(page.url()).searchParams.get('q'), 'omsorg');
    const before = await results(page);
    await page.locator('.search-results a').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/sok/'));
    await page.goBack();
    await page.locator('.search-results > li').first().waitFor();
    assert.equal(await field(page).inputValue(), 'omsorg');
    assert.deepEqual(await results(page), before);
    // Typing adds no history entries; the next step back leads to the previous page.
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, MOUNT);
    await close();
  });

  it('is searched when it is opened, in the page’s language', async () => {
    const { page, close } = await opened('en/search/?q=home+care');
    await page.locator('.search-results > li').first().waitFor();
    await page.waitForFunction(() => /results? for “home care”/.test(document.querySelector('.search-status').textContent));
    const found = await results(page);
    assert.ok(found.every(({ address }) => address.startsWith(`${MOUNT}en/`) || address.startsWith(`${MOUNT}files/`)), JSON.stringify(found));
    await close();
  });

  it('forgets a search that is taken away', async () => {
    const { page, close } = await opened('sok/?q=hemtj%C3%A4nst');
    await page.locator('.search-results > li').first().waitFor();
    await field(page).fill('');
    await page.waitForFunction(() => !document.querySelector('.search-results').children.length);
    assert.equal(new URL(page.url()).search, '');
    await close();
  });
});

it('is used by the keyboard alone', async () => {
  const { page, close } = await opened('kvalitetsberattelse/2023/', { look: LOOKS[0] });
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());
  for (let step = 0; step < 6 && (await focused()) !== 'site-search'; step++) await page.keyboard.press('Tab');
  assert.equal(await focused(), 'site-search');
  await page.keyboard.type('omsorg');
  await page.keyboard.press('Enter');
  await page.locator('.search-results > li').first().waitFor();
  for (let step = 0; step < 20 && (await focused()) !== 'sok-ord'; step++) await page.keyboard.press('Tab');
  assert.equal(await focused(), 'sok-ord');
  await page.keyboard.press('Enter');
  assert.equal(await focused(), 'sok-ord', 'Enter takes nobody away from the field');
  assert.equal(await field(page).inputValue(), 'omsorg');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const [first] = await results(page);
  assert.equal(await focused(), first.title);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === first.address);
  await close();
});

describe('without what it needs', () => {
  it('the page leads on by the site map: without script', async () => {
    const { page, close } = await opened('sok/?q=hemtj%C3%A4nst', { javaScriptEnabled: false });
    assert.ok(await page.getByText('Sökningen behöver JavaScript').isVisible());
    assert.ok(await page.locator('#utan-sok a[href$="nyckeltal/nojdhet-hemtjanst/"]').isVisible());
    assert.ok(!(await field(page).isVisible()), 'a field that does nothing');
    await close();
  });

  it('the page leads on by the site map: opened from a folder', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(SITE, 'sok/index.html')).href);
    assert.ok(await page.getByText('Sökningen behöver JavaScript').isVisible());
    await context.close();
  });

  for (const what of ['pagefind.js', 'wasm.sv.pagefind', '*.pf_meta', 'pagefind-entry.json']) {
    it(`it says in words that it failed, and the page leads on: no ${what}`, async () => {
      const { page, close } = await opened('sok/?q=hemtj%C3%A4nst', { broken: `**/pagefind/${what}*` });
      await page.getByText('Sökningen kunde inte hämtas').waitFor();
      assert.ok(await page.locator('#utan-sok a[href$="nyckeltal/nojdhet-hemtjanst/"]').isVisible());
      assert.ok(!(await page.getByText('Sökningen behöver JavaScript').isVisible()));
      await close();
    });
  }
});

describe('is accessible, and fits, before and after a search', () => {
  for (const [address, words] of [['sok/', 'omsorg'], ['en/search/', 'care']]) {
    for (const look of LOOKS) {
      it(`/${address} at ${look.name}`, async () => {
        const { page, close } = await opened(address, { look, axe: true });
        assert.deepEqual(await axeFindings(page), []);
        for (const wanted of [words, 'xyzzyx']) {
          await searched(page, wanted);
          assert.deepEqual(await axeFindings(page), [], wanted);
          const [needs, has] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
          assert.ok(needs <= has, `${wanted}: ${needs} px wide`);
        }
        await close();
      });
    }
  }

  it('at 320 px, where the head still has its field', async () => {
    const { page, close } = await opened('sok/?q=personalkontinuitet', { look: { ...LOOKS[0], width: 320 } });
    await page.locator('.search-results > li').first().waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await page.goto(server.base);
    const box = await page.locator('#site-search').boundingBox();
    assert.ok(box.width >= 100 && box.height >= 24, JSON.stringify(box));
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await close();
  });
});

it('the field costs no other page a script', () => {
  const others = pages.filter(({ file }) => file !== 'sok/index.html' && file !== 'en/search/index.html');
  assert.ok(others.length > 100);
  for (const { file, html } of others) assert.ok(!/assets\/search\.|pagefind\.js|pagefind\//.test(html), file);
});
