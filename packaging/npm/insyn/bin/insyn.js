#!/usr/bin/env node
// Runs the program from the package for this system, which npm installs beside this one.
'use strict';

const { spawnSync } = require('node:child_process');

const wanted = `insyn-${process.platform}-${process.arch}`;
const file = process.platform === 'win32' ? 'insyn.exe' : 'insyn';

let program;
try {
  program = require.resolve(`${wanted}/bin/${file}`);
} catch {
  console.error(`insyn: there is no program for this system (${wanted}), or npm was told to leave out optional dependencies`);
  process.exit(3);
}

// Ctrl+C reaches both; the program decides when it ends.
process.on('SIGINT', () => {});
const { status, error } = spawnSync(program, process.argv.slice(2), { stdio: 'inherit' });
if (error) console.error(`insyn: ${error.message}`);
process.exit(status ?? 3);
