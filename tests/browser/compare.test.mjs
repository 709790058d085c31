// The reader's own comparison on an indicator's page: every control by mouse and keyboard, under the site's policy.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

import { AXE_SOURCE, axeFindings } from './checks/axe.mjs';
import { dress, LOOKS } from './chromium.mjs';
import { browser, server } from './session.mjs';
import { pagesOf, SITE } from './site.mjs';

const IN_PAGE = await readFile(new URL('in-page.js', import.meta.url), 'utf8');
const pages = (await pagesOf(SITE)).filter(({ html }) => html.includes('data-numbers='));

/** Returns the numbers of a page's comparison. */
async function numbersOf(page) {
  const name = page.html.match(/data-numbers="?([^\s"]+)/)[1];
  return { page, json: JSON.parse(await readFile(path.join(SITE, path.dirname(page.file), name), 'utf8')) };
}

const all = await Promise.all(pages.map(numbersOf));
const swedish = all.filter(({ json }) => json.lang === 'sv');
/** Returns the page with the most entries of a dimension, if there are several. */
const most = (side) => [...swedish].sort((a, b) => b.json[side].length - a.json[side].length)[0];

/** Opens a page, and records policy violations, requests and errors. */
async function opened(address, { look = LOOKS[3], change, axe = false } = {}) {
  const context = await browser.newContext({ deviceScaleFactor: 1 });
  const page = await context.newPage();
  const heard = { violations: [], requests: [], errors: [] };
  await page.exposeFunction('heardViolation', (violation) => heard.violations.push(violation));
  if (axe) {
    await page.addInitScript({ content: IN_PAGE });
    await page.addInitScript({ content: AXE_SOURCE });
  }
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      heardViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}:${event.columnNumber} ${event.sample}`),
    );
  });
  page.on('request', (request) => heard.requests.push(request.url()));
  page.on('pageerror', (error) => heard.errors.push(String(error.stack ?? error)));
  page.on('console', (message) => message.type() === 'error' && heard.errors.push(message.text()));
  if (change) await page.route('**/jamfor.json', change);
  await page.setViewportSize({ width: look.width, height: 900 });
  await page.goto(address, { waitUntil: 'load' });
  await dress(page, look);
  const close = async () => {
    assert.deepEqual(heard.violations, [], 'the policy holds');
    assert.deepEqual(heard.errors, [], 'nothing fails');
    await context.close();
  };
  return { page, heard, close, context };
}

const button = (page) => page.locator('.compare-button');

async function press(page) {
  await button(page).click();
  await page.locator('.compare-drawing svg').waitFor();
}

/** Returns the rows of the table as texts. */
const table = (page) =>
  page.locator('.compare-box table').evaluate((table) => [...table.rows].map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s*\n\s*/g, ' '))));

/** Returns the names next to the lines, in order. */
const legend = (page) =>
  page.locator('.compare-drawing svg').evaluate((svg) => [...svg.querySelectorAll('text')].map((text) => text.textContent));

const address = ({ page }) => server.base + page.address;

it('is on some page of the site, in both languages', () => {
  assert.ok(swedish.length > 3 && swedish.length < all.length);
});

it('a style that the policy forbids would be heard', async () => {
  const { page, heard, context } = await opened(address(swedish[0]));
  await page.evaluate(() => document.body.setAttribute('style', 'margin: 0'));
  await page.waitForTimeout(200);
  assert.equal(heard.violations.length, 1);
  await context.close();
});

describe('before the button is pressed', () => {
  it('nothing of the comparison is fetched but a small script', async () => {
    const { page, heard, close } = await opened(address(swedish[0]));
    assert.equal(await button(page).isVisible(), true);
    const extra = heard.requests.filter((url) => /echarts|jamfor\.|comparison\.js|chart\.js/.test(url));
    assert.deepEqual(extra, []);
    await close();
  });

  it('there is no button without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address(swedish[0]));
    assert.equal(await button(page).isVisible(), false);
    assert.equal(await page.locator('figure svg').first().isVisible(), true);
    await context.close();
  });

  it('there is no button on a page from the file system', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(pathToFileURL(path.join(SITE, swedish[0].page.file)).href);
    assert.equal(await button(page).isVisible(), false);
    await context.close();
  });
});

it('a press shows a drawing and a table with the numbers of the page', async () => {
  for (const one of [most('groups'), most('areas'), most('categories')]) {
    const { page, heard, close } = await opened(address(one));
    await press(page);
    const rows = await table(page);
    assert.ok(rows.length > 1 && rows.every((row) => row.every((cell) => cell !== '' && !/NaN|undefined|null/.test(cell))), JSON.stringify(rows));
    const elsewhere = heard.requests.filter((url) => !url.startsWith(server.base));
    assert.deepEqual(elsewhere, [], 'nothing comes from elsewhere');
    assert.equal(await button(page).getAttribute('aria-expanded'), 'true');
    const said = await page.locator('.compare-status').innerText();
    assert.match(said, /^Visar .+\.$/);
    await close();
  }
});

it('numbers are written as the static table writes them', async () => {
  for (const one of all.filter(({ json }) => json.categories.length === 1)) {
    const { page, close } = await opened(address(one));
    await press(page);
    const first = (table) => [...table.rows].slice(1).map((row) => [row.cells[0].textContent, row.cells[1].textContent]);
    const statics = await page.locator('figure .figure-table').first().evaluate(first);
    const own = new Map(await page.locator('.compare-box table').evaluate(first));
    // A page's first table may have rows that are not periods; those that are must agree.
    for (const [period, shown] of statics.filter(([period]) => own.has(period))) {
      assert.equal(own.get(period).replace(/\d*$/, ''), shown.replace(/\d*$/, ''), `${one.page.address} ${period}`);
    }
    await close();
  }
});

it('what the script draws first is what the program drew', async () => {
  for (const one of swedish.filter(({ json }) => json.categories.length === 1 && json.periods.length > 2)) {
    const { page, close } = await opened(address(one));
    const cube = await page.evaluate(async (name) => {
      const script = new URL(document.querySelector('script[type="module"]').src);
      const { read, opening, series } = await import(new URL('cube.js', script));
      const { drawings } = await import(new URL('chart.js', script));
      const cube = read(await (await fetch(name)).json());
      const choice = opening(cube);
      return { drawn: drawings(cube, choice, series(cube, choice)), given: cube.option.series, periods: cube.periods.map(({ name }) => name), labels: cube.option.xAxis.data };
    }, await page.locator('.compare').getAttribute('data-numbers'));
    // The own figure may cover fewer periods than all areas together.
    if (cube.periods.length === cube.labels.length) assert.deepEqual(cube.drawn, cube.given, one.page.address);
    await close();
  }
});

/** Imports a module of the comparison that imports no other. */
const module = async (name) => {
  const source = await readFile(new URL(`../../themes/default/assets/compare/${name}`, import.meta.url), 'utf8');
  return import(`data:text/javascript,${encodeURIComponent(source)}`);
};

it('the axis is that of the static figure', async () => {
  const { scale } = await module('scale.js');
  const ticks = (numbers, truncate, percent = true) => {
    const { min, max, interval, truncated } = scale(numbers, { steps: 5, truncate, percent });
    return [min, max, interval, truncated];
  };
  // The cases of `scale` in the program.
  assert.deepEqual(ticks([9, 21], 0.2), [0, 25, 5, false]);
  assert.deepEqual(ticks([78, 85], 0.2), [76, 86, 2, true]);
  assert.deepEqual(ticks([78, 85], 0), [0, 100, 20, false]);
  assert.deepEqual(ticks([0.75, 1.22], 0.2), [0, 1.5, 0.5, false]);
  assert.deepEqual(ticks([0, 0], 0.2), [0, 1, 1, false]);
  assert.deepEqual(ticks([-4, 13], 0.2), [-5, 15, 5, false]);
  assert.deepEqual(ticks([0.001, 0.001], 0.2), [0, 0.001, 0.0002, false]);
});

it('names at the ends of lines are moved apart, and given up where they would be far from their lines', async () => {
  const { apart, margin } = await module('ends.js');
  const down = (value) => 100 - value;
  const named = (...ats) => ats.map((at, index) => ({ name: `${index}`, at }));
  assert.deepEqual(apart(named(80, 20), down, 10, [0, 100]), [20, 80]);
  assert.deepEqual(apart(named(50, 48), down, 10, [0, 100]), [46, 56]);
  assert.deepEqual(apart(named(100, 0), down, 10, [0, 100]), [5, 95]);
  assert.equal(apart(named(50, 50, 50, 50, 50, 50), down, 10, [0, 100]), null);
  assert.equal(margin(named(1), 100, () => 39), null);
  assert.ok(margin(named(1), 100, () => 30) > 30);
});

it('lines that end together are named at their ends, and others and bars by a legend', async () => {
  const one = [...swedish].filter(({ json }) => json.periods.length > 2 && json.groups.length > 1 && json.unit.percent).sort((a, b) => b.json.periods.length - a.json.periods.length)[0];
  const group = (cells) => cells.split(' ').at(-1);
  const lines = one.json.lines.filter(([area, , category]) => area === 0 && category === 0);
  const ended = lines.filter(([, , , cells]) => /^[\d.]/.test(group(cells)));
  assert.ok(ended.length > 0, `a line of ${one.page.address} has a last number`);
  const ids = ended.map(([, index]) => one.json.groups[index].id).join(',');
  const { page, close } = await opened(`${address(one)}?omraden=${one.json.areas[0].id}&grupper=${ids}&visa=linjer`);
  await page.locator('.compare-drawing svg').waitFor();
  const [heads, ...rows] = await table(page);
  const last = rows.at(-1);
  const texts = await legend(page);
  heads.slice(1, 1 + ended.length).forEach((name, index) => {
    const written = `${name} ${last[index + 1].replace(/ Not.*$/, '')}`.replace(/\s/g, ' ');
    assert.ok(texts.some((text) => written.startsWith(text.replace(/\s/g, ' '))), `${written} of ${texts}`);
  });
  await page.locator('label', { hasText: 'Staplar' }).click();
  const named = await legend(page);
  for (const name of heads.slice(1, 1 + ended.length)) assert.ok(named.includes(name), `${name} of ${named}`);
  await close();
});

it('a target among bars is a mark on the bars whose it is', async () => {
  const one = swedish.find(({ json }) => json.targets.length > 0 && json.groups.length > 1 && json.targets.every(([group]) => group === json.targets[0][0]));
  assert.ok(one, 'there is a target of one group');
  const groups = one.json.groups.map(({ id }) => id).join(',');
  const period = one.json.periods[one.json.targets[0][1]].id;
  const { page, close } = await opened(`${address(one)}?grupper=${groups}&fran=${period}&till=${period}&visa=staplar`);
  await page.locator('.compare-drawing svg').waitFor();
  const [mark, room] = await page.locator('.compare-drawing svg').evaluate((svg) => {
    const boxes = [...svg.querySelectorAll('path')].map((path) => path.getBoundingClientRect());
    // Three pixels high: only the mark; the icon of the legend is narrower.
    const marks = boxes.filter(({ height, width }) => Math.abs(height - 3) < 0.6 && width > 44 && width < svg.clientWidth / 2);
    return [marks.map(({ left, right }) => [left, right]), svg.clientWidth];
  });
  assert.equal(mark.length, 1, `${JSON.stringify(mark)} in ${room}`);
  await close();
});

describe('the controls', () => {
  it('by mouse change drawing, table, words and address together', async () => {
    const one = most('groups');
    const { page, close } = await opened(address(one));
    await press(page);
    const heads = async () => (await table(page))[0].slice(1);
    const before = await heads();
    const groups = page.locator('fieldset', { hasText: 'Kvinnor och män' }).locator('label');
    for (const group of await groups.all()) if (!(await group.locator('input').isChecked())) await group.click();
    const now = await heads();
    assert.ok(now.length > before.length, `${now}`);
    const drawn = await legend(page);
    for (const { name } of one.json.groups) assert.ok(now.includes(name) && drawn.some((text) => text.startsWith(name)), `${name} of ${now} and ${drawn}`);
    assert.match(page.url(), /grupper=total,women,men/);
    const words = await page.locator('.compare-status').innerText();
    for (const { name } of one.json.groups) assert.ok(words.includes(name.toLowerCase()), words);
    await page.locator('select[name=from]').selectOption({ index: one.json.periods.length - 1 });
    assert.equal((await table(page)).length, 2);
    assert.equal(await page.locator('select[name=to]').inputValue(), String(one.json.periods.length - 1));
    await page.locator('label', { hasText: 'Staplar' }).click();
    assert.match(page.url(), /visa=staplar/);
    await page.locator('select[name=from]').selectOption({ index: 0 });
    assert.equal((await table(page)).length, one.json.periods.length + 1);
    await page.locator('.compare-drawing').hover();
    const told = await page.locator('.compare-tip').innerText();
    const row = (await table(page)).find(([period]) => told.startsWith(period));
    assert.ok(row, `${told} is of a period of the table`);
    now.forEach((name, index) => assert.ok(told.includes(`${name}: ${row[index + 1].split(' Not')[0]}`), `${told} of ${row}`));
    await close();
  });

  it('by keyboard alone do the same, with the focus in sight', async () => {
    const one = most('groups');
    const { page, close } = await opened(address(one), { look: LOOKS[0] });
    await button(page).focus();
    await page.keyboard.press('Enter');
    await page.locator('.compare-drawing svg').waitFor();
    const reached = new Set();
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const { activeElement: element } = document;
        if (!element.closest('.compare-choices')) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { name: `${element.name}`, seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
      });
      if (!here) {
        if (reached.size > 0) break;
        continue;
      }
      assert.ok(here.seen, `the focus on ${here.name} is seen`);
      reached.add(here.name);
      if (here.name === 'groups') await page.keyboard.press('Space');
      if (here.name === 'from') await page.keyboard.press('ArrowDown');
      if (here.name === 'kind') await page.keyboard.press('ArrowRight');
    }
    for (const name of ['groups', 'from', 'to', 'kind']) assert.ok(reached.has(name), `${name} of ${[...reached]}`);
    assert.match(page.url(), /visa=staplar/);
    assert.equal((await table(page))[1][0], one.json.periods[1].name);
    await close();
  });

  it('refuse what cannot be shown and say why', async () => {
    const { page, close } = await opened(address(most('groups')));
    await press(page);
    const chosen = page.locator('fieldset', { hasText: 'Kvinnor och män' }).locator('input:checked');
    await chosen.first().click();
    assert.equal(await chosen.count(), 1, 'the last one stays');
    assert.equal(await page.locator('.compare-status').innerText(), 'Minst ett val måste vara kvar.');
    await close();
  });
});

it('an address gives the choice back, and opens it', async () => {
  const one = most('groups');
  const last = one.json.periods.at(-1).id;
  const asked = `${address(one)}?annat=1&grupper=women,men&fran=${last}&till=${last}&visa=staplar`;
  const { page, close } = await opened(asked);
  await page.locator('.compare-drawing svg').waitFor();
  assert.deepEqual((await table(page))[0].slice(1, 3), ['Kvinnor', 'Män']);
  assert.equal((await table(page)).length, 2);
  assert.equal(await page.locator('input[name=kind]:checked').inputValue(), 'bar');
  assert.match(page.url(), /annat=1/);
  await button(page).click();
  assert.equal(page.url(), `${address(one)}?annat=1`);
  await close();
});

it('a choice of nonsense in the address opens what is shown otherwise', async () => {
  const { page, close } = await opened(`${address(most('groups'))}?omraden=finns-inte&fran=12x&visa=tarta`);
  await page.locator('.compare-drawing svg').waitFor();
  assert.ok((await table(page)).length > 1);
  await close();
});

/** Returns the numbers of a page multiplied to all 290 municipalities. */
async function many(route) {
  const answer = await route.fetch();
  const json = await answer.json();
  const [first] = json.lines;
  json.areas = Array.from({ length: 290 }, (_, index) => ({ id: `k${index}`, name: `${index % 2 ? 'Ö' : 'A'}kommun nummer ${index}`, role: index ? 'other' : 'own' }));
  json.lines = json.areas.map((_, index) => [index, first[1], first[2], first[3]]);
  await route.fulfill({ response: answer, json });
}

it('among many areas one can search, and choose six at most', async () => {
  const { page, close } = await opened(address(most('groups')), { change: many, look: LOOKS[0] });
  await press(page);
  const area = page.locator('.compare-list label:visible');
  assert.equal(await area.count(), 290);
  await page.locator('.compare input[type=search]').fill('ökommun nummer 28');
  const found = await area.count();
  assert.ok(found > 1 && found < 12, `${found}`);
  await page.locator('.compare input[type=search]').fill('nummer 1');
  for (let index = 1; index < 7; index += 1) await page.locator('.compare-list label').nth(index + 9).click();
  assert.match(await page.locator('.compare-status').innerText(), /^Högst 6 serier kan visas på en gång/);
  assert.equal(await page.locator('input[name=areas]:checked').count(), 6);
  assert.equal((await table(page))[0].filter((head) => head.includes('kommun')).length, 6);
  await close();
});

it('what cannot be fetched is said, and the page stays as it was', async () => {
  const { page, context } = await opened(address(swedish[0]), { change: (route) => route.fulfill({ status: 404, body: '' }) });
  await button(page).click();
  await page.locator('.compare-status', { hasText: 'kunde inte hämtas' }).waitFor();
  assert.equal(await page.locator('figure svg').first().isVisible(), true);
  assert.equal(await button(page).isEnabled(), true);
  await context.close();
});

describe('nobody is shut out', () => {
  for (const look of LOOKS) {
    it(`${look.name}: axe finds nothing, and nothing is wider than the page`, async () => {
      for (const one of [most('groups'), most('areas'), most('categories')]) {
        const { page, close } = await opened(address(one), { look, axe: true });
        assert.deepEqual(await axeFindings(page), []);
        await press(page);
        assert.deepEqual(await axeFindings(page), []);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${one.page.address} is ${wide} px wider`);
        const cut = await page.locator('.compare-drawing svg').evaluate((svg) => {
          const room = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent.trim() !== '');
          const outside = texts.filter((text) => {
            const box = text.getBoundingClientRect();
            return box.left < room.left - 1 || box.right > room.right + 1 || box.top < room.top - 1 || box.bottom > room.bottom + 1;
          });
          return outside.map((text) => text.textContent);
        });
        assert.deepEqual(cut, [], 'no text is cut');
        await close();
      }
    });
  }
});
