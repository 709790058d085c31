// The site behind real web servers with its own rules: media types, frames, and caching of every file.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { ask, filesOf, rulesOf, serveWith, SERVERS } from './servers.mjs';
import { MOUNT, POLICY, SITE } from './site.mjs';

const UNSERVED = ['.htaccess', '.insyn-manifest', 'nginx.conf', 'web.config'];

/** Files of kinds that another site may have, with their media types. */
const MORE = {
  '.well-known/security.txt': 'text/plain; charset=utf-8',
  'prov/a.csv': 'text/csv; charset=utf-8',
  'prov/a.mjs': 'text/javascript; charset=utf-8',
  'prov/a.pagefind': 'application/octet-stream',
  'prov/a.pf_meta': 'application/octet-stream',
  'prov/a.sv.pf_index': 'application/octet-stream',
  'prov/a.wasm': 'application/wasm',
  'prov/a.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'sok/index.html': 'text/html; charset=utf-8',
  'en/search/index.html': 'text/html; charset=utf-8',
  'embed/prov/index.html': 'text/html; charset=utf-8',
};

/** The number of indicators that a county with all its municipalities may have; the rules have no lines for them. */
const MANY = 2000;

const many = (file) => /^nyckeltal\/prov-\d+\//.test(file);

async function addMore(folder) {
  for (let n = 0; n < MANY; n += 1) {
    const indicator = path.join(folder, `nyckeltal/prov-${n}`);
    await mkdir(indicator, { recursive: true });
    await writeFile(path.join(indicator, 'index.html'), '<!DOCTYPE html><title>Prov</title>');
    await writeFile(path.join(indicator, 'jamfor.json'), '{}');
  }
  for (const name of Object.keys(MORE)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, '<!DOCTYPE html><title>Prov</title>', { flag: 'wx' }).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Returns the headers of a response that the rules set. */
const told = (names, { headers }) => Object.fromEntries(names.map((name) => [name, headers[name]]));

for (const [name, server] of Object.entries(SERVERS)) {
  describe(`the site behind ${name}`, () => {
    let served;
    let rules;
    before(async () => {
      served = await serveWith(server, SITE, MOUNT, addMore);
      rules = await rulesOf(served.folder);
    });
    after(() => served?.stop());

    const get = (address, headers) => ask(served.base + encodeURI(address), headers);

    it('gives every file whole, as what it is, with the headers that web.config says', async () => {
      const files = (await filesOf(served.folder)).filter((file) => !UNSERVED.includes(file));
      assert.ok(files.length > 100, `${files.length} files`);
      for (const file of files.filter((file) => !many(file) || /[05]00\//.test(file))) {
        const wanted = rules.of(file);
        const answer = await get(file);
        assert.equal(answer.status, 200, file);
        assert.ok(wanted.type, `no rule says what ${file} is`);
        assert.equal(answer.headers['content-type'], wanted.type, file);
        assert.deepEqual(told(rules.names, answer), told(rules.names, wanted), file);
        assert.equal(answer.headers['set-cookie'], undefined, file);
        assert.ok(answer.body.equals(await readFile(path.join(served.folder, file))), `${file} is not whole`);
      }
    });

    it('knows the kinds of files that another site has', async () => {
      for (const [file, type] of Object.entries(MORE)) {
        const answer = await get(file);
        assert.deepEqual([answer.status, answer.headers['content-type']], [200, type], file);
      }
    });

    it('lets pages load from the site alone, and nobody else frame them', async () => {
      for (const address of ['', 'nyckeltal/', 'en/']) {
        const { status, headers } = await get(address);
        assert.deepEqual([status, headers['content-security-policy'], headers['x-frame-options']], [200, POLICY, 'SAMEORIGIN'], address);
        assert.match(headers['permissions-policy'], /camera=\(\)/);
        assert.deepEqual([headers['x-content-type-options'], headers['referrer-policy']], ['nosniff', 'no-referrer']);
      }
    });

    it('lets the search pages alone run WebAssembly', async () => {
      const policy = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
      for (const address of ['sok/', 'en/search/', 'sok/?q=avvikelser']) assert.equal((await get(address)).headers['content-security-policy'], policy);
    });

    it('lets others frame what is made to be framed', async () => {
      const { headers } = await get('embed/prov/');
      assert.equal(headers['content-security-policy'], POLICY.replace("frame-ancestors 'self'", 'frame-ancestors *'));
      assert.equal(headers['x-frame-options'], undefined);
    });

    it('keeps for a year what has its hash in its name, and asks again for all else', async () => {
      const style = (await filesOf(served.folder)).find((file) => /^assets\/immutable\/style\..*\.css$/.test(file));
      assert.equal((await get(style)).headers['cache-control'], 'public, max-age=31536000, immutable');
      const page = await get('');
      assert.equal(page.headers['cache-control'], 'no-cache');
      const again = await get('', { 'If-None-Match': page.headers.etag, 'If-Modified-Since': page.headers['last-modified'] });
      assert.deepEqual([again.status, again.body.length], [304, 0]);
    });

    it('compresses text, and leaves alone what is packed already', async () => {
      const packed = async (address) => (await get(address, { 'Accept-Encoding': 'gzip' })).headers['content-encoding'];
      const files = await filesOf(served.folder);
      const some = (ending) => files.find((file) => file.endsWith(ending));
      for (const address of ['', some('.css'), some('.svg'), some('.js'), some('.json')]) assert.equal(await packed(address), 'gzip', address);
      assert.equal(await packed(some('.pdf')), undefined);
      assert.match((await get('', { 'Accept-Encoding': 'gzip' })).headers.vary, /accept-encoding/i);
    });

    it('shows the site its own page for an address that leads nowhere', async () => {
      for (const address of ['finns-inte/', 'nyckeltal/finns-inte.html', 'embed/finns-inte/']) {
        const answer = await get(address);
        assert.equal(answer.status, 404, address);
        assert.ok(answer.body.equals(await readFile(path.join(served.folder, '404.html'))), address);
        assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
        assert.ok(answer.headers['content-security-policy'], address);
      }
    });

    it('leads an address without its last / on within the folder', async () => {
      const { status, headers } = await get('nyckeltal');
      assert.equal(status, 301);
      assert.equal(new URL(headers.location, served.base).href, `${served.base}nyckeltal/`);
    });

    it('keeps the rules to itself', async () => {
      for (const file of UNSERVED) {
        const answer = await get(file);
        assert.ok([403, 404].includes(answer.status), `${file}: ${answer.status}`);
        if (file !== '.insyn-manifest') assert.ok(!answer.body.includes('Permissions-Policy'), file);
      }
    });
  });
}
