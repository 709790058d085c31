// `insyn serve` in a browser: open pages follow each change and keep their scroll position, errors are shown on top and vanish, other
// websites are refused.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { AXE_SOURCE, axeFindings } from './checks/axe.mjs';
import { dress, launch, LOOKS } from './chromium.mjs';
import { ask, freePort } from './servers.mjs';

const PROGRAM = process.env.INSYN ?? fileURLToPath(new URL('../../target/debug/insyn', import.meta.url));
const IN_PAGE = await readFile(new URL('in-page.js', import.meta.url), 'utf8');

const text = (title, body) => `---\ntitle: ${title}\n---\n${body}\n`;
const paragraphs = (name, count) => Array.from({ length: count }, (_, number) => `Stycke ${name} ${number}. ${'Så här var det. '.repeat(12)}\n\n`).join('');
const long = (before, changed) =>
  text('Lång', `${before}${paragraphs('ett', 12)}## Mitten\n\nMärket. ${changed}\n\n{{ chart(indicator="nojda", title="Nöjda") }}\n\n[En länk](_index.md)\n\n${paragraphs('två', 12)}`);

const FILES = {
  'insyn.yaml': 'title: Prov\norganisation: {name: Provköping}\nbase_url: https://example.se/kvalitet/\nsearch: false\nopen_data: false\n',
  'content/_index.md': text('Start', 'Hej från början.'),
  'content/om.md': text('Om oss', 'Vi finns.'),
  'content/lang.md': long('', 'Först.'),
  'content/indicators/nojda.yaml': 'title: Nöjda\nunit: percent\nvalues:\n  total: {2021: 79, 2022: 82, 2023: 85}\n',
};

let folder;
let browser;
let server;

const put = async (file, content) => {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  // Replaces the file by renaming, as many editors do, so that no partial file is ever read.
  await writeFile(path.join(folder, `${file}~`), content);
  await rename(path.join(folder, `${file}~`), path.join(folder, file));
};

/** Starts the program; returns its process, its output and its address. */
async function started(...more) {
  const child = spawn(PROGRAM, ['serve', '--lang', 'sv', '--port', '0', '--root', folder, ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = [];
  const address = await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (said) => {
      lines.push(...said.trim().split('\n'));
      const found = lines.join('\n').match(/http:\S+/);
      if (found) resolve(found[0]);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${PROGRAM} ended with ${code}`)));
  });
  return { child, lines, address, origin: new URL(address).origin };
}

/** Opens a page and records errors; changes on it are waited for. */
async function opened(address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const heard = { errors: [], loads: 0 };
  page.on('pageerror', (error) => heard.errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && !/404|503/.test(message.text()) && heard.errors.push(message.text()));
  page.on('load', () => (heard.loads += 1));
  await page.goto(server.address + address);
  await page.waitForFunction(() => document.querySelector('insyn-live'));
  return { page, heard, close: () => context.close() };
}

const shows = (page, words) => page.waitForFunction((words) => document.querySelector('main')?.innerText.includes(words), words);
/** Returns the words of a page, which are present before it has loaded. */
const loaded = async (heard, times) => {
  for (let tries = 0; heard.loads < times && tries < 200; tries += 1) await sleep(50);
  return heard.loads;
};
const alarm = (page) => page.locator('insyn-live .errors');

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'insyn-serve-'));
  for (const [file, content] of Object.entries(FILES)) await put(file, content);
  server = await started();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.child.kill('SIGINT');
  if (folder) await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  for (const [file, content] of Object.entries(FILES)) if ((await readFile(path.join(folder, file), 'utf8')) !== content) await put(file, content);
  // The server is idle once it shows the current files.
  for (const [address, words] of [['', 'Hej från början.'], ['om/', 'Vi finns.'], ['lang/', 'Först.']]) {
    for (let tries = 0; !(await ask(server.address + address)).body.includes(words); tries += 1) {
      assert.ok(tries < 200, `/${address} does not become what it was`);
      await sleep(50);
    }
  }
});

describe('a page that is open', () => {
  it('shows what was saved, and only where its own bytes changed', async () => {
    const front = await opened('');
    const about = await opened('om/');
    await put('content/om.md', text('Om oss', 'Vi finns kvar.'));
    await shows(about.page, 'Vi finns kvar.');
    await put('content/_index.md', text('Start', 'Hej igen.'));
    await shows(front.page, 'Hej igen.');
    assert.deepEqual([await loaded(front.heard, 2), await loaded(about.heard, 2)], [2, 2]);
    assert.deepEqual([...front.heard.errors, ...about.heard.errors], []);
    await Promise.all([front.close(), about.close()]);
  });

  it('keeps the place, what is open and what has the focus, though something came before it', async () => {
    const { page, heard, close } = await opened('lang/');
    await page.locator('main details').first().evaluate((details) => (details.open = true));
    await page.getByRole('link', { name: 'En länk' }).focus();
    await page.locator('#mitten').evaluate((heading) => heading.scrollIntoView());
    const top = () => page.locator('#mitten').evaluate((heading) => heading.getBoundingClientRect().top);
    const before = await top();
    await put('content/lang.md', long('Ett nytt stycke först.\n\n', 'Sedan.'));
    await shows(page, 'Sedan.');
    await page.waitForLoadState('load');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.ok(Math.abs((await top()) - before) < 3, `${before} became ${await top()}`);
    assert.ok((await page.evaluate(() => scrollY)) > 500);
    assert.equal(await page.locator('main details').first().evaluate((details) => details.open), true);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'En länk');
    assert.deepEqual(heard.errors, []);
    await close();
  });

  it('appears when its file does, and is gone with it', async () => {
    const { page, close } = await opened('ny/');
    await page.getByRole('heading', { name: 'Liknande adresser' }).or(page.locator('h1')).first().waitFor();
    await put('content/ny.md', text('Ny', 'En ny sida.'));
    await shows(page, 'En ny sida.');
    await rm(path.join(folder, 'content/ny.md'));
    await page.waitForFunction(() => !document.querySelector('main').innerText.includes('En ny sida.'));
    assert.equal((await ask(`${server.address}ny/`)).status, 404);
    await close();
  });

  it('shows addresses that are near where its own leads nowhere', async () => {
    const { page, close } = await opened('lnag/');
    await page.getByRole('link', { name: '/kvalitet/lang/' }).click();
    await shows(page, 'Märket.');
    await close();
  });
});

describe('a mistake', () => {
  const broken = text('Om oss', 'Vi finns. [x](saknas.md) [y](saknas-ocksa.md)');

  it('stands over the page, which stays as it was, and goes when it is mended', async () => {
    const { page, heard, close } = await opened('om/');
    assert.equal(await alarm(page).isVisible(), false);
    await put('content/om.md', broken);
    await alarm(page).waitFor();
    assert.equal(await alarm(page).getByRole('alert').innerText(), '2 fel att rätta');
    const told = await alarm(page).innerText();
    for (const words of ['content/om.md, rad 4, tecken 15', 'link-to-nowhere', 'saknas.md']) assert.ok(told.includes(words), told);
    assert.ok((await alarm(page).locator('.help').count()) > 0);
    assert.equal(await page.locator('insyn-live').getAttribute('lang'), 'sv');
    await shows(page, 'Vi finns.');
    assert.equal(heard.loads, 1);
    await put('content/om.md', text('Om oss', 'Nu är det rätt.'));
    await shows(page, 'Nu är det rätt.');
    await alarm(page).waitFor({ state: 'hidden' });
    assert.deepEqual(heard.errors, []);
    await close();
  });

  it('is hidden with the keyboard, and a page that is as it was says so when it is mended', async () => {
    const { page, close } = await opened('');
    await put('content/om.md', broken);
    await alarm(page).getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await alarm(page).locator('.list').waitFor({ state: 'hidden' });
    assert.equal(await alarm(page).getByRole('alert').isVisible(), true);
    await alarm(page).getByRole('button', { name: 'Visa' }).press('Enter');
    await alarm(page).locator('.list').waitFor();
    await put('content/om.md', FILES['content/om.md']);
    await page.locator('insyn-live [role=status]', { hasText: 'Felen är rättade.' }).waitFor();
    await alarm(page).waitFor({ state: 'hidden' });
    await close();
  });

  it('is readable and accessible in every look, and so is a warning', async () => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.addInitScript({ content: IN_PAGE });
    await page.addInitScript({ content: AXE_SOURCE });
    await page.goto(`${server.address}om/`);
    const looked = async (name) => {
      for (const look of LOOKS) {
        await dress(page, look);
        assert.deepEqual(await axeFindings(page), [], `${name}, ${look.name}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}, ${look.name}: wider than the window`);
      }
    };
    await put('content/om.md', broken);
    await alarm(page).waitFor();
    await looked('mistakes');
    await put('content/anteckning.txt', 'Kom ihåg');
    await put('content/om.md', FILES['content/om.md']);
    const warnings = page.locator('insyn-live .warnings details');
    await warnings.waitFor();
    assert.equal(await warnings.evaluate((details) => details.open), false);
    await warnings.locator('summary').click();
    assert.ok((await warnings.innerText()).includes('content/anteckning.txt'));
    await looked('warnings');
    await rm(path.join(folder, 'content/anteckning.txt'));
    await context.close();
  });
});

describe('another website', () => {
  it('can neither read the site nor hear of its changes, under a name of its own or from its own address', async () => {
    const { port } = new URL(server.address);
    const foreign = [{ Host: `example.se:${port}` }, { Host: `localhost.example.se:${port}` }, { Origin: 'https://example.se' }, { Origin: 'null' }];
    for (const headers of foreign) {
      for (const at of [server.address, `${server.origin}/-insyn/events?page=/kvalitet/`]) {
        assert.equal((await ask(at, headers)).status, 403, JSON.stringify(headers));
      }
    }
    const other = http.createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<!DOCTYPE html><title>Annan</title>'));
    const elsewhere = await freePort();
    await new Promise((resolve) => other.listen(elsewhere, '127.0.0.1', resolve));
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://localhost:${elsewhere}/`);
    const got = await page.evaluate(async (address) => {
      const answered = (made) => made.then(() => 'answered', () => 'refused');
      const loaded = (name, src) => new Promise((resolve) => {
        const element = Object.assign(document.createElement(name), { src });
        element.onload = () => resolve('answered');
        element.onerror = () => resolve('refused');
        document.body.append(element);
      });
      const script = new URL('/-insyn/live.js', address).href;
      return [
        await answered(fetch(address)),
        await answered(fetch(address, { mode: 'no-cors' })),
        await loaded('script', script),
        await loaded('img', address),
      ];
    }, server.address);
    assert.deepEqual(got, ['refused', 'refused', 'refused', 'refused']);
    // A link there still works.
    await page.evaluate((address) => (document.body.innerHTML = `<a href="${address}">Se</a>`), server.address);
    await page.getByRole('link').click();
    await shows(page, 'Hej från början.');
    await context.close();
    other.close();
  });
});

describe('two thousand edits in a row', () => {
  const memory = async () => Number((await readFile(`/proc/${server.child.pid}/status`, 'utf8')).match(/VmRSS:\s+(\d+)/)[1]) / 1024;

  it('leave memory where it was, with a page open all the while', { timeout: 600_000 }, async () => {
    const { page, heard, close } = await opened('om/');
    let earlier = 0;
    for (let edit = 1; edit <= 2000; edit += 1) {
      await put('content/om.md', text('Om oss', edit % 10 === 0 ? '[x](saknas.md)' : `Nummer ${edit}.`));
      await sleep(25);
      if (edit === 400) earlier = await memory();
    }
    await put('content/om.md', text('Om oss', 'Sist.'));
    await shows(page, 'Sist.');
    const now = await memory();
    const read = server.lines.filter((line) => /^Klart på|att rätta/.test(line)).length;
    console.log(`read ${read} times; ${earlier.toFixed(1)} MiB after 400 edits, ${now.toFixed(1)} MiB after 2,000`);
    assert.ok(read > 40 && heard.loads > 20, `read ${read} times, loaded ${heard.loads} times`);
    assert.ok(now < earlier * 1.2 + 10, `${earlier} MiB became ${now} MiB`);
    assert.deepEqual(heard.errors, []);
    await close();
  });
});
