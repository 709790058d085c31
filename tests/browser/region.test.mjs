// The pages of the example of a region's patient-safety report: control and funnel charts, goals in levels, scorecards. `REGION` names the directory of
// the built example; `target/region` if omitted.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { looksOf } from './chromium.mjs';
import { openViewer, tell } from './inspect.mjs';
import { forwardsTo, isFramed, MOUNT, NOT_FOUND, pagesOf, serve } from './site.mjs';

const REGION = process.env.REGION
  ? path.resolve(process.env.INIT_CWD ?? '.', process.env.REGION)
  : fileURLToPath(new URL('../../target/region', import.meta.url));

/** The pages with content of their own; those that the program makes are like the other example's. */
const pages = (await pagesOf(REGION)).filter(
  (page) => page.file !== NOT_FOUND && !isFramed(page) && forwardsTo(page) === null && /^(patientsakerhetsberattelse|nyckeltal|mal|atgarder|enheter|egenkontroller|arshjul)\//.test(page.file),
);

let viewer;
let server;

before(async () => {
  server = await serve(REGION, MOUNT);
  viewer = await openViewer({ once: true });
});

after(async () => {
  await viewer?.close();
  await server?.close();
});

describe('a page is accessible, legible and whole, and says that it is an example', { concurrency: 2 }, () => {
  it('there are twelve chapters', () => {
    assert.equal(pages.filter(({ file }) => /^patientsakerhetsberattelse\/2024\/(?!hela-)[^/]+\/index\.html$/.test(file)).length, 12);
  });

  for (const [at, page] of pages.entries()) {
    it(`/${page.address}`, async () => {
      assert.match(page.html, /Region Almland finns inte/);
      // Between them, pages are seen in all four looks.
      const looks = looksOf({ file: at % 2 === 0 ? page.file : `en/${page.file}` });
      const findings = await viewer.inspect(server.base + page.address, { looks });
      assert.equal(findings.length, 0, `\n${tell(findings)}\n`);
    });
  }
});
