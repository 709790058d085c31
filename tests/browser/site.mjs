// A built site as a directory of pages and as a web server; it never changes the directory.

import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory under test: `SITE`, relative to where the command was started, or the output of `insyn build`. */
export const SITE = process.env.SITE
  ? path.resolve(process.env.INIT_CWD ?? '.', process.env.SITE)
  : fileURLToPath(new URL('../../public', import.meta.url));

/**
 * The path at which the pages are served: two levels deep and unlike any real address, so that links fail which work only at the root of a
 * host, or at the site's own address.
 */
export const MOUNT = '/prov/kvalitet/';

/** The policy set by the site's server rules: nothing inline, nothing from other origins. */
export const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/** The policy set for pages that other websites may frame. */
export const FRAMED_POLICY = POLICY.replace("frame-ancestors 'self'", 'frame-ancestors *');

/** The directory of those pages, relative to the site. */
export const FRAMED = 'embed/';

/** Whether a page is for frames on other websites: a single figure, which is also on a normal page. */
export const isFramed = ({ file }) => file.startsWith(FRAMED);

/** The search runs WebAssembly, which only the search pages may. */
const SEARCH_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
const SEARCH_PAGE = /^(sok|en\/search)\/index\.html$/;

const MIME = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.rdf': 'application/rdf+xml',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
};

/** The 404 page. */
export const NOT_FOUND = '404.html';

/**
 * Returns every HTML file below `folder`, sorted: `{file, address, html}`, where `address` is relative to the site (that of an `index.html`
 * is its directory).
 */
export async function pagesOf(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.map((name) => name.split(path.sep).join('/')).filter((name) => name.endsWith('.html'));
  if (!files.includes('index.html')) {
    throw new Error(`${folder} holds no site: build it first, or name another folder in SITE`);
  }
  return Promise.all(
    files.sort().map(async (file) => ({
      file,
      address: encodeURI(file.replace(/(^|\/)index\.html$/, '$1')),
      html: await readFile(path.join(folder, file), 'utf8'),
    })),
  );
}

/**
 * Returns the pages to open so that every drawing is seen once, those with many first: a figure is drawn once and shown on several pages,
 * but a page is kept that shows one which no page before it shows.
 */
export function showingEachOnce(pages) {
  const drawn = pages.map((page) => ({ page, drawings: new Set(page.html.match(/<svg\b.*?<\/svg>/gs)) }));
  drawn.sort((one, other) => other.drawings.size - one.drawings.size);
  const seen = new Set();
  const kept = drawn.filter(({ drawings }) => {
    const fresh = [...drawings].filter((drawing) => !seen.has(drawing));
    for (const drawing of fresh) seen.add(drawing);
    return fresh.length > 0;
  });
  return kept.map(({ page }) => page);
}

/** Whether a page is in English. */
export const isEnglish = ({ file }) => file.startsWith('en/');

/** Returns the target of a page that only redirects (an alias), else null. */
export function forwardsTo({ html }) {
  const meta = html.match(/<meta\b[^>]*http-equiv=["']?refresh\b[^>]*>/i)?.[0];
  const target = meta?.match(/url=\s*["']?([^"'>\s]+)/i)?.[1];
  return target ?? null;
}

/** Returns the path of the site's canonical URL on its host; `MOUNT` if it has none. */
export function ownMount(pages) {
  const start = pages.find((page) => page.file === 'index.html');
  const link = start.html.match(/<link\b[^>]*rel=["']?canonical\b[^>]*>/i)?.[0];
  const href = link?.match(/href=["']?([^"'>\s]+)/i)?.[1];
  return href ? new URL(href, `http://localhost${MOUNT}`).pathname : MOUNT;
}

/** Serves `folder` below `mount` on a free local port; `{origin, base, close()}`. Without a `policy` a page may do anything. */
export async function serve(folder, mount, { policy = policyOf } = {}) {
  const server = createServer((request, response) => {
    answer(folder, mount, policy, request, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A test that fails before it closes the server must not wait for ever.
  server.unref();
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    base: origin + mount,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(folder, mount, policy, request, response) {
  const found = await fileFor(folder, mount, request.url);
  const file = found ?? path.join(folder, NOT_FOUND);
  const name = path.relative(folder, file).split(path.sep).join('/');
  const headers = {
    ...(policy ? { 'Content-Security-Policy': policy(name) } : {}),
    'Content-Type': MIME[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
  };
  const exists = found !== null || (await stat(file).catch(() => null)) !== null;
  response.writeHead(found ? 200 : 404, headers);
  if (!exists || request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', (error) => response.destroy(error))
    .pipe(response);
}

/** Returns the policy of a file of the site, by its path. */
function policyOf(name) {
  if (name.startsWith(FRAMED)) return FRAMED_POLICY;
  return SEARCH_PAGE.test(name) ? SEARCH_POLICY : POLICY;
}

/** Returns the file at an address, or null; never one outside the directory. */
async function fileFor(folder, mount, url) {
  const asked = decodeURIComponent(url.replace(/[?#].*$/, ''));
  if (!asked.startsWith(mount)) return null;
  const wanted = asked.slice(mount.length) + (asked.endsWith('/') ? 'index.html' : '');
  const file = path.join(folder, wanted);
  if (!file.startsWith(folder + path.sep)) return null;
  const status = await stat(file).catch(() => null);
  return status?.isFile() ? file : null;
}
