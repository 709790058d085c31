// A built site in a subdirectory of real web servers, nginx and Apache, with the site's own rules; each runs as an ordinary user, on a free
// local port, in its own directory.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** An unprivileged user, as which a server started by root serves. */
const NOBODY = 65534;

const asRoot = process.getuid?.() === 0;

/** Returns a free local port. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const nginx = (folder, port, mount) => ({
  command: ['nginx', '-e', 'stderr', '-p', folder, '-c', path.join(folder, 'server.conf')],
  // As in Debian's own file: media types are the server's unless the site sets them.
  text: `
daemon off;
master_process off;
pid ${folder}/server.pid;
error_log stderr;
events { worker_connections 64; }
http {
  access_log off;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    server_name localhost;
    root ${folder}/www;
    include ${folder}/www${mount}nginx.conf;
  }
}
`,
});

const MODULES = ['mpm_event', 'authz_core', 'alias', 'autoindex', 'deflate', 'dir', 'filter', 'headers', 'mime', 'negotiation', 'setenvif'];

const apache = (folder, port) => ({
  command: ['apache2', '-X', '-d', folder, '-f', path.join(folder, 'server.conf')],
  text: `
ServerRoot ${folder}
DefaultRuntimeDir ${folder}
PidFile ${folder}/server.pid
ErrorLog ${folder}/error.log
LogLevel error
ServerName localhost
Listen 127.0.0.1:${port}
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
Include /etc/apache2/mods-available/mime.conf
DocumentRoot ${folder}/www
<Directory ${folder}/www>
  AllowOverride FileInfo Indexes
  Require all granted
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>
`,
});

export const SERVERS = { nginx, apache };

/**
 * Serves a copy of `site` below `mount` with one of `SERVERS`; `change(folder, origin)` may modify the copy first. Returns `{origin, base,
 * folder, stop()}`, with the directory of the copy.
 */
export async function serveWith(server, site, mount, change = async () => {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'insyn-server-'));
  const copy = path.join(folder, 'www', mount);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  await mkdir(copy, { recursive: true });
  await cp(site, copy, { recursive: true });
  await change(copy, origin);
  const { command, text } = server(folder, port, mount);
  await writeFile(path.join(folder, 'server.conf'), text);
  await chmod(folder, 0o755);
  if (asRoot) await chown(folder, NOBODY, NOBODY);
  const drop = asRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
  const [program, ...given] = [...drop, ...command];
  const child = spawn(program, given, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } });
  let said = '';
  child.stderr.on('data', (text) => (said += text));
  const stop = async () => {
    const ended = new Promise((resolve) => (child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve()));
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    const answer = await ask(origin + mount).catch(() => null);
    if (answer?.status === 200) break;
    if (tries > 100 || child.exitCode !== null) {
      const log = await readFile(path.join(folder, 'error.log'), 'utf8').catch(() => '');
      await stop();
      throw new Error(`${command[0]} does not serve the site (${answer?.status}): ${said}${log}`);
    }
    await sleep(100);
  }
  return { origin, base: origin + mount, folder: copy, stop };
}

/** Sends one request without following redirects or decompressing: `{status, headers, body}`. */
export function ask(address, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.get(address, { headers, family: 4, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}

/** Returns every file below a directory, including hidden ones, with `/` as separator. */
export async function filesOf(folder) {
  const names = await readdir(folder, { recursive: true });
  const files = [];
  for (const name of names) if ((await stat(path.join(folder, name))).isFile()) files.push(name.split(path.sep).join('/'));
  return files.sort();
}

const plain = (text) => text.replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const all = (text, pattern) => [...text.matchAll(pattern)].map((match) => match.slice(1).map(plain));

/** Interprets `web.config`, which no server here can: `of(path)` returns the headers and the media type of a file. */
export async function rulesOf(folder) {
  const xml = await readFile(path.join(folder, 'web.config'), 'utf8');
  const sets = (text) => all(text, /<add name="([^"]*)" value="([^"]*)"/g).map(([name, value]) => [name.toLowerCase(), value]);
  const unsets = (text) => all(text, /<remove name="([^"]*)"/g).map(([name]) => [name.toLowerCase(), undefined]);
  const whole = xml.replace(/<location[\s\S]*<\/location>/, '');
  const headers = { ...Object.fromEntries(sets(whole)) };
  const types = Object.fromEntries(all(whole, /<mimeMap fileExtension="\.([^"]*)" mimeType="([^"]*)"/g));
  const places = all(xml, /<location path="([^"]*)">/g).map(([place]) => {
    const text = xml.split(`<location path="${place}">`)[1].split('</location>')[0];
    return { place, headers: Object.fromEntries([...unsets(text), ...sets(text)]), type: text.match(/mimeType="([^"]*)"/)?.[1] };
  });
  return {
    names: Object.keys(headers),
    of(file) {
      const own = places.find(({ place }) => file === place || file.startsWith(`${place}/`));
      const ending = path.posix.extname(file).slice(1);
      return { headers: { ...headers, ...own?.headers }, type: own?.type ?? types[ending] };
    },
  };
}

export const has = (program) => ['/usr/sbin', '/usr/bin', '/usr/local/sbin'].some((folder) => existsSync(path.join(folder, program)));
