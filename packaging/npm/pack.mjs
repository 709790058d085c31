// Makes the npm packages: `insyn`, which only finds the program, and one with the program for each system.
//
//   node packaging/npm/pack.mjs OUT linux-x64=PATH/insyn win32-x64=PATH/insyn.exe …
//
// The names of systems are Node's: process.platform and process.arch. The version is the one in Cargo.toml.

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [out, ...given] = process.argv.slice(2);
const systems = given.map((text) => text.match(/^((?:linux|darwin|win32)-(?:x64|arm64))=(.+)$/)?.slice(1));
if (!out || systems.length === 0 || systems.includes(undefined)) {
  console.error('usage: node packaging/npm/pack.mjs OUT SYSTEM=PROGRAM …');
  process.exit(2);
}

const version = readFileSync(path.join(root, 'Cargo.toml'), 'utf8').match(/^version = "([^"]+)"$/m)[1];
const work = mkdtempSync(path.join(tmpdir(), 'insyn-npm-'));
mkdirSync(out, { recursive: true });

/** Completes a package's directory, and packs it. */
function pack(folder, description) {
  for (const license of ['LICENSE-MIT', 'LICENSE-APACHE']) copyFileSync(path.join(root, license), path.join(folder, license));
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(description, null, 2)}\n`);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', path.resolve(out)], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
}

const main = JSON.parse(readFileSync(path.join(root, 'packaging/npm/insyn/package.json'), 'utf8'));

for (const [system, program] of systems) {
  const [platform, arch] = system.split('-');
  const folder = path.join(work, system);
  const file = path.join(folder, 'bin', platform === 'win32' ? 'insyn.exe' : 'insyn');
  mkdirSync(path.dirname(file), { recursive: true });
  copyFileSync(program, file);
  chmodSync(file, 0o755);
  const { description, license, engines } = main;
  pack(folder, { name: `insyn-${system}`, version, description: `${description} (${system})`, license, os: [platform], cpu: [arch], files: ['bin'], engines });
}

const folder = path.join(work, 'insyn');
cpSync(path.join(root, 'packaging/npm/insyn'), folder, { recursive: true });
const optionalDependencies = Object.fromEntries(systems.map(([system]) => [`insyn-${system}`, version]));
pack(folder, { ...main, version, optionalDependencies });
