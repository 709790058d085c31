// Proves that the checks can fail: pages with one planted fault each, and a page without any.

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { linkFindings } from './checks/links.mjs';
import { markupFindings } from './checks/markup.mjs';
import { openViewer, tell } from './inspect.mjs';
import { MOUNT, serve } from './site.mjs';

const STYLE = `
  :root { color-scheme: light dark; --paper: #fff; --ink: #222; --accent: #00527a; --pale: #e4eef3; }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #15191c; --ink: #eee; --accent: #7fc4ea; --pale: #24323b; }
  }
  body { margin: 1rem; background: var(--paper); color: var(--ink); font: 18px/1.6 sans-serif; overflow-wrap: anywhere; }
  a { color: var(--accent); }
  .skip:not(:focus) { position: absolute; left: -99rem; }
  :focus-visible { outline: 3px solid; }
  figure { margin: 0; }
  svg { display: block; width: 300px; height: 200px; }
  svg text { fill: var(--ink); font-size: 14px; }
  .bar { fill: var(--accent); }
  .region { overflow-x: auto; }
  td, th { padding: 0 2rem; background: linear-gradient(var(--paper), var(--pale)); }
  th:first-child { position: sticky; left: 0; }
`;

const drawing = (inside) =>
  `<figure><svg viewBox="0 0 300 200" role="img" aria-labelledby="name"><title id="name">Outcome</title>${inside}</svg></figure>`;

const row = (cells, tag) => `<tr><th scope="row">Group</th>${`<${tag}>1234</${tag}>`.repeat(cells)}</tr>`;

const wideTable = (region) =>
  `<div class="region" ${region}><table><caption>Numbers</caption>
   <tr><th scope="col">Group</th>${'<th scope="col">Year</th>'.repeat(8)}</tr>${row(8, 'td')}${row(8, 'td')}</table></div>`;

/**
 * `body` is the main content, `css` a stylesheet of the page, `finds` the check and rule of each finding that `inspect` must report: no
 * less, and no more.
 */
const CASES = [
  {
    name: 'nothing is wrong',
    css: `
      .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
      svg text.inside { fill: var(--paper); }
      .line { fill: none; stroke: var(--accent); stroke-width: 2px; }
      .grid { stroke: #999; }
      .lead { background: linear-gradient(90deg, var(--paper), var(--pale)); }
    `,
    body: `<p class="lead">A text on a gradient.</p>${wideTable('tabindex="0" role="region" aria-label="Numbers"')}
      ${drawing(`
        <defs><pattern id="lines" width="6" height="6" patternUnits="userSpaceOnUse"><path class="line" d="M0 0L6 6"/></pattern></defs>
        <line class="grid" x1="0" x2="300" y1="55" y2="55"/>
        <rect data-mark="" class="bar" x="20" y="20" width="60" height="140"/><text class="inside" x="30" y="40">85</text>
        <rect data-mark="" fill="url(#lines)" x="100" y="60" width="60" height="100"/>
        <polyline data-mark="" class="line" points="180,60 290,140"/><text class="halo" x="190" y="60">88 %</text>
        <text transform="rotate(-45 40 190)" x="40" y="190">2022</text><text transform="rotate(-45 60 190)" x="60" y="190">2023</text>
      `)}
      <details><summary>More</summary><p>What a closed box holds.</p></details>`,
    finds: [],
  },
  {
    name: 'a picture has no alternative text',
    body: '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="9" height="9"></p>',
    finds: ['axe image-alt'],
  },
  { name: 'a level of heading is skipped', body: '<h3>Two levels down</h3>', finds: ['axe heading-order'] },
  {
    name: 'a text is pale',
    css: '.pale { color: #999; background: #fff; }',
    body: '<p class="pale">Pale</p>',
    finds: ['axe color-contrast'],
  },
  {
    name: 'a text is pale in the dark alone',
    css: '@media (prefers-color-scheme: dark) { .dim { color: #444; } }',
    body: '<p class="dim">Dim</p>',
    finds: ['axe color-contrast'],
    looks: ['dark 1280', 'dark 360'],
  },
  {
    name: 'a text is pale in a closed box',
    css: '.pale { color: #999; background: #fff; }',
    body: '<details><summary>More</summary><p class="pale">Pale</p></details>',
    finds: ['axe color-contrast'],
  },
  {
    name: 'a text is pale on a gradient',
    css: '.pale { color: #999; background: linear-gradient(#fff, #eee); }',
    body: '<p class="pale">Pale</p>',
    finds: ['contrast html-text'],
  },
  {
    name: 'a text is pale in the part of a table that is scrolled away',
    css: 'td:last-child { color: #999; background: linear-gradient(#fff, #eee); }',
    body: wideTable('tabindex="0" role="region" aria-label="Numbers"'),
    finds: ['contrast html-text'],
  },
  {
    name: 'targets are small and close',
    css: '.small { font-size: 12px; line-height: 1; display: block; }',
    body: '<nav aria-label="Small"><a class="small" href="style.css">A</a><a class="small" href="fails.js">B</a></nav>',
    finds: ['axe target-size'],
  },
  {
    name: 'a region that scrolls cannot be reached',
    body: wideTable(''),
    finds: ['axe scrollable-region-focusable'],
    looks: ['light 360'],
  },
  {
    name: 'axe cannot decide',
    body: '<p role="group" aria-label="Group" aria-describedby="nowhere">Text</p>',
    finds: ['axe aria-valid-attr-value'],
  },
  {
    name: 'a drawing has no name',
    body: drawing('<text x="9" y="20">12</text>')
      .replace('aria-labelledby="name"', '')
      .replace(/<title.*<\/title>/, ''),
    finds: ['axe svg-img-alt'],
  },
  {
    name: 'a drawing has pale text',
    css: 'svg { background: #fff; } svg text { fill: #999; }',
    body: drawing('<text x="9" y="20">12</text>'),
    finds: ['contrast svg-text'],
  },
  {
    name: 'a drawing has half-transparent text',
    css: 'svg g { opacity: 0.4; }',
    body: drawing('<g><text x="9" y="20">12</text></g>'),
    finds: ['contrast svg-text'],
  },
  {
    name: 'a drawing has dark text on a dark bar',
    css: 'svg { background: #fff; } svg text { fill: #222; } .bar { fill: #00527a; }',
    body: drawing('<rect class="bar" x="5" y="5" width="60" height="90"/><text x="9" y="20">12</text>'),
    finds: ['contrast svg-text'],
  },
  {
    name: 'a drawing has a pale bar',
    css: 'svg { background: #fff; } .bar { fill: #ccc; }',
    body: drawing('<rect data-mark="" class="bar" x="5" y="5" width="60" height="90"/>'),
    finds: ['contrast mark'],
  },
  {
    name: 'a drawing has a pale line',
    css: 'svg { background: #fff; } .line { fill: none; stroke: #ccc; }',
    body: drawing('<g data-mark=""><polyline class="line" points="5,5 90,5"/></g>'),
    finds: ['contrast mark'],
  },
  {
    name: 'texts in a drawing lie over each other',
    body: drawing('<text x="9" y="20">Outcome</text><text x="40" y="22">Target</text>'),
    finds: ['placing text-overlap'],
  },
  {
    name: 'parts of a text in a drawing lie over each other',
    body: drawing('<text><tspan x="9" y="20">Outcome</tspan><tspan x="9" dy="6">Target</tspan></text>'),
    finds: ['placing text-overlap'],
  },
  {
    name: 'a text crosses the edge of its drawing',
    css: 'svg { overflow: visible; }',
    body: drawing('<text x="280" y="20">Outcome</text>'),
    finds: ['placing text-cut'],
  },
  {
    name: 'a text in a drawing is shown too small',
    css: 'svg { width: 190px; height: auto; }',
    body: drawing('<text x="9" y="20">12</text>'),
    finds: ['placing text-size'],
  },
  {
    name: 'a page is wider than a small phone',
    css: '.wide { width: 340px; }',
    body: '<div class="wide"><p>Wide</p></div>',
    finds: ['reflow sideways'],
  },
  {
    name: 'a picture comes from elsewhere',
    body: '<p><img src="https://elsewhere.invalid/count.gif" alt=""></p>',
    finds: ['traffic console', 'traffic elsewhere', 'traffic failed', 'traffic policy'],
  },
  {
    name: 'a style stands in the page',
    body: '<p style="margin: 0">Text</p>',
    finds: ['traffic console', 'traffic policy'],
  },
  {
    name: 'a script stands in the page',
    body: '<script>document.title += "";</script>',
    finds: ['traffic console', 'traffic policy'],
  },
  {
    name: 'a picture is not there',
    body: '<p><img src="lost.png" alt=""></p>',
    finds: ['traffic answer', 'traffic console'],
  },
  { name: 'a script fails', body: '<script src="fails.js"></script>', finds: ['traffic script'] },
];

/** Returns the complete page around a planted fault. */
function pageWith({ name, body, css = '' }, at) {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title><link rel="stylesheet" href="style.css">${css && `<link rel="stylesheet" href="${at}.css">`}</head>
<body><header><a class="skip" href="#main">To the text</a></header>
<main id="main" tabindex="-1"><h1>${name}</h1>${body}</main></body></html>
`;
}

let folder;
let viewer;
let server;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'planted-faults-'));
  const files = { 'style.css': STYLE, 'fails.js': 'undefined.planted;' };
  for (const [at, planted] of CASES.entries()) {
    files[`${at}.html`] = pageWith(planted, at);
    files[`${at}.css`] = planted.css ?? '';
  }
  for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
  server = await serve(folder, MOUNT);
  viewer = await openViewer();
});

after(async () => {
  await viewer?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});

/** Writes another page and returns its address. */
async function plant(file, html) {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), html);
  return server.base + file;
}

const kinds = (findings) => [...new Set(findings.map(({ check, rule }) => `${check} ${rule}`))].sort();

describe('a planted fault is found, and nothing else', { concurrency: 3 }, () => {
  for (const [at, { name, finds, looks }] of CASES.entries()) {
    it(name, async () => {
      const findings = await viewer.inspect(`${server.base}${at}.html`);
      assert.deepEqual(kinds(findings), finds, tell(findings));
      if (looks) assert.deepEqual([...new Set(findings.flatMap((finding) => finding.looks))].sort(), looks);
    });
  }
});

describe('a planted fault is found with the keyboard', () => {
  const links = '<p><a href="#main">One</a> <a href="#main">Two</a></p>';
  const sound = pageWith({ name: 'Keyboard', body: links }, 0);

  it('nothing is wrong', async () => {
    assert.deepEqual(await viewer.inspectKeyboard(await plant('sound.html', sound), 360), []);
  });

  it('there is no skip link', async () => {
    const address = await plant(
      'no-skip.html',
      sound.replace(/<header>.*<\/header>/, '<header><a href="style.css">Style</a></header>'),
    );
    assert.deepEqual(kinds(await viewer.inspectKeyboard(address, 360)), ['keyboard skip-link']);
  });

  it('the skip link leads to a text that takes no focus', async () => {
    const address = await plant('no-focus.html', sound.replace(' tabindex="-1"', ''));
    assert.deepEqual(kinds(await viewer.inspectKeyboard(address, 360)), ['keyboard skip-link']);
  });

  for (const [name, rules] of [
    ['the focus is not shown', 'a:focus-visible { outline: none; }'],
    ['the skip link stays out of sight', '.skip:focus { position: absolute; left: -99rem; }'],
    ['something lies over the focus', 'header { position: sticky; top: 0; } h1 { position: fixed; inset: 0; }'],
  ]) {
    it(name, async () => {
      await plant('keyboard.css', rules);
      const address = await plant(
        'focus.html',
        sound.replace('</head>', '<link rel="stylesheet" href="keyboard.css"></head>'),
      );
      assert.deepEqual(kinds(await viewer.inspectKeyboard(address, 360)), ['keyboard focus']);
    });
  }
});

describe('a planted fault is found in the pages together', () => {
  it('a page says nothing without script', async () => {
    await plant('write.js', 'document.querySelector("main").innerHTML = "<h1>Late</h1>";');
    const empty = pageWith({ name: 'Late', body: '' }, 0).replace(
      /<main.*<\/main>/,
      '<main></main><script src="write.js"></script>',
    );
    const address = await plant('late.html', empty);
    const bare = await viewer.survey([address], { javaScriptEnabled: false });
    const full = await viewer.survey([address], { javaScriptEnabled: true });
    assert.deepEqual([bare.get(address).headings, full.get(address).headings], [[], ['Late']]);
  });

  it('a button does nothing without script', async () => {
    const address = await plant('button.html', pageWith({ name: 'Button', body: '<p><button>Show</button> <select hidden></select></p>' }, 0));
    const read = await viewer.survey([address], { javaScriptEnabled: false });
    assert.equal(read.get(address).controls, 1);
  });

  it('a drawing on two pages is pale: where colours are measured once, the first tells it', async () => {
    const pale = { name: 'Pale', css: 'svg text { fill: #999; }', body: drawing('<text x="10" y="50">85</text>') };
    await plant('pale.css', pale.css);
    const once = await openViewer({ once: true });
    try {
      const found = [];
      for (const name of ['one', 'two']) {
        const findings = await once.inspect(await plant(`pale-${name}.html`, pageWith(pale, 'pale')));
        found.push(findings.filter(({ rule }) => rule === 'svg-text').length);
      }
      assert.deepEqual(found, [1, 0]);
    } finally {
      await once.close();
    }
  });

  it('links lead nowhere', async () => {
    const body = '<p><a href="lost.html">Lost</a> <a href="#lost">Lost</a> <a href="#main">Found</a></p>';
    const address = await plant('links.html', pageWith({ name: 'Links', body }, 0));
    const findings = await linkFindings(await viewer.survey([address], { javaScriptEnabled: true }), server.origin);
    assert.deepEqual(
      findings.map(({ what }) => what),
      [`${server.base}lost.html answers 404`, `${address}#lost names no place in its page`],
    );
  });

  it('the Nu HTML checker sees errors and warnings', async () => {
    const alone = path.join(folder, 'markup');
    await plant('markup/sound.html', pageWith({ name: 'Sound', body: '' }, 0));
    await plant('markup/error.html', pageWith({ name: 'Error', body: '<p id="main">Twice</p>' }, 0));
    await plant('markup/warning.html', pageWith({ name: 'Warning', body: '<section><p>No heading</p></section>' }, 0));
    const findings = await markupFindings(alone);
    const files = [...new Set(findings.map(({ where }) => where.split(':')[0]))].sort();
    assert.deepEqual(files, ['error.html', 'warning.html'], tell(findings));
    assert.match(tell(findings), /Duplicate ID/);
    assert.match(tell(findings), /Section lacks heading/);
  });
});
