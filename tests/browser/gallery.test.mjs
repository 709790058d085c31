// Every page of the gallery, which has all kinds of figures with real and awkward numbers. `GALLERY` names the directory of the built
// gallery; `target/gallery` if omitted.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { REFLOWS } from './checks/placing.mjs';
import { launch } from './chromium.mjs';
import { openViewer, tell } from './inspect.mjs';
import { FONTS, openRuler } from './ruler.mjs';
import { forwardsTo, isEnglish, isFramed, MOUNT, NOT_FOUND, pagesOf, serve, showingEachOnce } from './site.mjs';

const GALLERY = process.env.GALLERY
  ? path.resolve(process.env.INIT_CWD ?? '.', process.env.GALLERY)
  : fileURLToPath(new URL('../../target/gallery', import.meta.url));

/** The height of a window, for as many drawings as a page has in a few pictures. */
const height = 3600;

/** The looks for checks besides layout; fewer than for the example, since the theme is the same. */
const LOOKS = [
  { name: 'light 1280', colorScheme: 'light', width: 1280, height },
  { name: 'dark 360', colorScheme: 'dark', width: 360, height },
  { name: 'forced colours 1280', colorScheme: 'dark', forcedColors: 'active', width: 1280, height },
  { name: 'print', colorScheme: 'light', media: 'print', width: 700, height },
];

const WORDS = 'Härnösand 85 %';

const everything = await pagesOf(GALLERY);
/** A page that compares the own area with one other: there is one for each of 159 municipalities, so the first stands for all. */
const isPair = ({ file }) => /^jamfor\/med-|^en\/compare\/with-/.test(file);
const firstPair = everything.find(isPair);
const pages = everything.filter(
  (page) => page.file !== NOT_FOUND && !isFramed(page) && forwardsTo(page) === null && (!isPair(page) || page === firstPair),
);
/** Whether a page has content of its own: those of indicators and units repeat it. */
const isOfEditors = ({ file }) => !/^(en\/indicators|nyckeltal|en\/units|enheter)\//.test(file);
const drawn = showingEachOnce(pages.filter((page) => page.html.includes('figure-drawing') && (!isEnglish(page) || isOfEditors(page))));
/** English changes words, not colours. */
const coloured = pages.filter((page) => page.html.includes('figure-drawing') && !isEnglish(page) && isOfEditors(page));

let server;

before(async () => {
  server = await serve(GALLERY, MOUNT);
});

after(() => server?.close());

function assertClean(findings) {
  assert.equal(findings.length, 0, `\n${tell(findings)}\n`);
}

/** Half of the pages with drawings in the widest font, the other half, and an editor's Swedish pages in the others: narrower words meet less. */
const ROUNDS = [
  { font: FONTS[0], half: 'one half', pages: drawn.filter((_, at) => at % 2 === 0) },
  { font: FONTS[0], half: 'the other half', pages: drawn.filter((_, at) => at % 2 === 1) },
  ...FONTS.slice(1).map((font) => ({ font, half: 'what editors wrote', pages: drawn.filter((page) => !isEnglish(page) && isOfEditors(page)) })),
];

describe('no text in a drawing crosses another or the edge, and one drawing is shown', { concurrency: 2 }, () => {
  for (const { font, half, pages } of ROUNDS) {
    describe(`with ${font}, ${half}`, { concurrency: 1 }, () => {
      let ruler;

      before(async () => {
        ruler = await openRuler(font, { faces: font === FONTS[0] });
      });

      after(() => ruler?.close());

      it('is the font that the system gives', async () => {
        const browser = await launch();
        try {
          const page = await browser.newPage();
          const named = await page.evaluate(
            ([words, font]) => {
              const pen = new OffscreenCanvas(1, 1).getContext('2d');
              pen.font = `100px "${font}"`;
              return pen.measureText(words).width;
            },
            [WORDS, font],
          );
          assert.equal(await ruler.width(WORDS), named);
        } finally {
          await browser.close();
        }
      });

      for (const page of pages) {
        it(`/${page.address}`, async () => assertClean(await ruler.measure(server.base + page.address)));
      }
    });
  }
});

it('no page scrolls sideways on the narrowest phone, nor in a window of 1280 px at 200 % zoom', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const wide = [];
    // In the ruler's windows, pages with drawings have been as narrow.
    for (const { address } of pages.filter((page) => !drawn.includes(page))) {
      await page.goto(server.base + address);
      for (const width of REFLOWS) {
        await page.setViewportSize({ width, height: 800 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) wide.push(`/${address} by ${over} px at ${width} px`);
      }
    }
    assert.ok(pages.length > 100, `${pages.length} pages`);
    assert.deepEqual(wide, []);
  } finally {
    await browser.close();
  }
});

it('the three fonts are three', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const widths = await page.evaluate(
      ([words, fonts]) => {
        const pen = new OffscreenCanvas(1, 1).getContext('2d');
        return fonts.map((font) => {
          pen.font = `100px "${font}"`;
          return pen.measureText(words).width;
        });
      },
      [WORDS, FONTS],
    );
    assert.equal(new Set(widths).size, FONTS.length, `${widths}`);
  } finally {
    await browser.close();
  }
});

describe('a page is accessible, and its drawings are legible in light, dark, forced colours and print', { concurrency: 2 }, () => {
  let viewer;

  before(async () => {
    viewer = await openViewer({ looks: LOOKS, drawings: true, once: true });
  });

  after(() => viewer?.close());

  for (const page of coloured) {
    it(`/${page.address}`, async () => assertClean(await viewer.inspect(server.base + page.address)));
  }
});
