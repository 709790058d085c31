// A built site as a folder of pages and as a web server; it never changes the folder.

import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder under test: `SITE`, seen from where the command was given, or what `insyn build` writes. */
export const SITE = process.env.SITE
  ? path.resolve(process.env.INIT_CWD ?? '.', process.env.SITE)
  : fileURLToPath(new URL('../../public', import.meta.url));

/**
 * Where the pages are served: two folders deep and unlike any real address, so that a link which only
 * works at the top of a host, or at the site's own address, fails.
 */
export const MOUNT = '/prov/kvalitet/';

/** The policy that the site's ready-made server files set: nothing inline, nothing from elsewhere. */
export const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/** What the same files set for the pages that other websites may frame. */
export const FRAMED_POLICY = POLICY.replace("frame-ancestors 'self'", 'frame-ancestors *');

/** The folder, below the site, of those pages. */
export const FRAMED = 'embed/';

/** Whether a page is one that other websites frame: a figure alone, which stands on a page of its own too. */
export const isFramed = ({ file }) => file.startsWith(FRAMED);

/** The search runs WebAssembly, which the search pages alone may. */
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

/** The page that a server gives for an address that does not exist. */
export const NOT_FOUND = '404.html';

/**
 * Every HTML file under `folder`, sorted: `{file, address, html}`, where `address` is relative to the site
 * (`index.html` is its folder's address).
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

/** The address to which a page that is only a forwarding (an alias) sends its reader, else null. */
export function forwardsTo({ html }) {
  const meta = html.match(/<meta\b[^>]*http-equiv=["']?refresh\b[^>]*>/i)?.[0];
  const target = meta?.match(/url=\s*["']?([^"'>\s]+)/i)?.[1];
  return target ?? null;
}

/** The folder of the host at which the site says that it lives; `MOUNT` where it says nothing. */
export function ownMount(pages) {
  const start = pages.find((page) => page.file === 'index.html');
  const link = start.html.match(/<link\b[^>]*rel=["']?canonical\b[^>]*>/i)?.[0];
  const href = link?.match(/href=["']?([^"'>\s]+)/i)?.[1];
  return href ? new URL(href, `http://localhost${MOUNT}`).pathname : MOUNT;
}

/** Serves `folder` under `mount` on a free port of this machine; `{origin, base, close()}`. Without a `policy` a page may do as it likes. */
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

/** The policy of a file of the site, by its path. */
function policyOf(name) {
  if (name.startsWith(FRAMED)) return FRAMED_POLICY;
  return SEARCH_PAGE.test(name) ? SEARCH_POLICY : POLICY;
}

/** The file that an address names, or null; never one outside the folder. */
async function fileFor(folder, mount, url) {
  const asked = decodeURIComponent(url.replace(/[?#].*$/, ''));
  if (!asked.startsWith(mount)) return null;
  const wanted = asked.slice(mount.length) + (asked.endsWith('/') ? 'index.html' : '');
  const file = path.join(folder, wanted);
  if (!file.startsWith(folder + path.sep)) return null;
  const status = await stat(file).catch(() => null);
  return status?.isFile() ? file : null;
}
