// Templates are minified before pages are rendered: to Chromium, each page of the example is the same as the page from unminified templates.
// `VARIANTS` names the directory with both, `minified/` and `written/`; `target/variants` if omitted.

import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

import { launch } from './chromium.mjs';
import { pagesOf } from './site.mjs';
import { differences } from './tree.mjs';

const VARIANTS = process.env.VARIANTS
  ? path.resolve(process.env.INIT_CWD ?? '.', process.env.VARIANTS)
  : fileURLToPath(new URL('../../target/variants', import.meta.url));

/** The number of pairs of pages that are sent to the browser at once. */
const BATCH = 20;

let browser;
let page;

before(async () => {
  browser = await launch();
  page = await browser.newPage();
  // Without a doctype the page would be in quirks mode.
  await page.setContent('<!doctype html><title>blank</title>');
});

after(() => browser?.close());

describe('minified templates', () => {
  it('yield the same pages', async (t) => {
    const [minified, written] = await Promise.all(['minified', 'written'].map((name) => pagesOf(path.join(VARIANTS, name))));
    assert.deepEqual(
      minified.map(({ file }) => file),
      written.map(({ file }) => file),
    );
    const found = [];
    for (let from = 0; from < minified.length; from += BATCH) {
      const pairs = minified.slice(from, from + BATCH).map(({ html }, index) => [html, written[from + index].html]);
      const results = await page.evaluate(differences, pairs);
      results.forEach((result, index) => result && found.push(`${minified[from + index].file}: ${result}`));
    }
    assert.deepEqual(found, []);
    const saved = written.reduce((sum, { html }, index) => sum + html.length - minified[index].html.length, 0);
    t.diagnostic(`${minified.length} pages, ${saved} characters saved`);
    assert.ok(minified.length > 250 && saved > 100 * minified.length, 'the variants differ in whitespace');
  });
});

describe('the comparison', () => {
  const document = (body) => `<!doctype html><html lang="sv"><head><title>A</title></head><body>${body}</body></html>`;
  const SAME = [
    ['whitespace between blocks', '<div>\n  <p> a  b </p>\n\n<ul>\n<li>c</li> <li>d</li></ul></div>', '<div><p>a b</p><ul><li>c<li>d</ul></div>'],
    ['whitespace that follows whitespace', '<p>a <b> b</b></p>', '<p>a <b>b</b></p>'],
    ['quotation marks, order and defaults of attributes', '<p><button type="submit" class="a  b" id="c">d</button>', '<p><button id=c class="a b">d</button></p>'],
    ['whitespace at the edges of a button, and around a line break', '<p>a <button> b </button><br> c</p>', '<p>a <button>b</button><br>c</p>'],
    ['whitespace in a drawing', '<svg>\n <g> <text x="1"> a </text>\n</g></svg>', '<svg><g><text x=1>a</text></g></svg>'],
  ];
  const DIFFERENT = [
    ['a space between words', '<p>a <b>b</b></p>', '<p>a<b>b</b></p>'],
    ['a space after a button', '<p><button>a</button> b</p>', '<p><button>a</button>b</p>'],
    ['a space between buttons', '<p><button>a</button> <button>b</button></p>', '<p><button>a</button><button>b</button></p>'],
    ['whitespace in preformatted text', '<pre>a  b</pre>', '<pre>a b</pre>'],
    ['a script', '<script>let a = "b  c";</script>', '<script>let a = "b c";</script>'],
    ['an attribute', '<p hidden>a</p>', '<p>a</p>'],
    ['the value of an attribute', '<a href="b">a</a>', '<a href="c">a</a>'],
    ['an end tag that the parser needs', '<div><b>a</b> b</div>', '<div><b>a b</div>'],
    ['an element', '<p>a</p><p>b</p>', '<p>a b</p>'],
    ['a text at the end', '<p>a</p><p>b</p>', '<p>a</p><p></p>'],
    ['a no-break space', '<p>a\u{a0}b</p>', '<p>a b</p>'],
  ];
  for (const [name, one, other] of SAME) {
    it(`overlooks ${name}`, async () => {
      assert.deepEqual(await page.evaluate(differences, [[document(one), document(other)]]), [null]);
    });
  }
  for (const [name, one, other] of DIFFERENT) {
    it(`finds ${name}`, async () => {
      assert.notDeepEqual(await page.evaluate(differences, [[document(one), document(other)]]), [null]);
      assert.notDeepEqual(await page.evaluate(differences, [[document(other), document(one)]]), [null]);
    });
  }
  it('finds a missing doctype', async () => {
    assert.notDeepEqual(await page.evaluate(differences, [['<!doctype html><p>a</p>', '<p>a</p>']]), [null]);
  });
});
