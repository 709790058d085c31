// A browser and the site's server for one test file: importing this opens both before its first test and closes them after its last.

import { after, before } from 'node:test';

import { launch } from './chromium.mjs';
import { MOUNT, serve, SITE } from './site.mjs';

export let browser;
export let server;

before(async () => {
  server = await serve(SITE, MOUNT);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await server?.close();
});
