// Proves that the ruler can fail: figures with one planted fault each, on systems with different default fonts.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

import { tell } from './inspect.mjs';
import { openRuler } from './ruler.mjs';
import { MOUNT, serve } from './site.mjs';

const STYLE = `
  body { margin: 1.5rem; font-family: system-ui, sans-serif; }
  figure { margin: 0; }
  .figure-chart { container-type: inline-size; }
  svg { display: block; width: 100%; height: auto; overflow: visible; }
  .narrow { max-width: 25rem; }
  .wide { display: none; max-width: 46rem; }
  @container (min-width: 560px) { .narrow { display: none; } .wide { display: block; } }
`;

const drawing = (kind, width, size, inside, more = '') =>
  `<svg class="${kind}" viewBox="0 0 ${width} 100" font-size="${size}" role="img" aria-label="${kind}" ${more}>${inside}</svg>`;

const SOUND = '<text x="0" y="20">Härnösand</text><text x="0" y="50">Riket</text>';

/** The two drawings of a figure; a case replaces parts of them. */
function figure({ wide = SOUND, narrow = SOUND, wideMore, narrowMore, narrowSize = 12.5 }) {
  return drawing('wide', 640, 14, wide, wideMore) + drawing('narrow', 280, narrowSize, narrow, narrowMore);
}

// Between the widths of the first text in Liberation Sans and in DejaVu Sans, both at 14.
const CLOSE = '<text x="0" y="20">Härnösand 85 %</text><text x="111" y="20">Riket</text>';

/** `planted` is the fault, `finds` are all resulting findings; `inLiberation` if there are fewer in the narrower font. */
const CASES = [
  { name: 'nothing is wrong', planted: {}, finds: [] },
  { name: 'two texts meet in the widest font alone', planted: { wide: CLOSE }, finds: ['placing text-overlap'], inLiberation: [] },
  { name: 'a text crosses the edge', planted: { narrow: '<text x="240" y="20">Härnösand</text>' }, finds: ['placing text-cut'] },
  {
    name: 'a text is too small in the narrowest column alone',
    planted: { narrowSize: 12.2 },
    finds: ['placing text-size'],
    looks: ['320 px', 'a column of 272 px'],
  },
  {
    name: 'both drawings are seen',
    planted: {},
    css: '@container (min-width: 560px) { .narrow { display: block; } }',
    finds: ['faces seen'],
  },
  { name: 'no drawing is seen', planted: {}, css: 'svg { display: none !important; }', finds: ['faces seen'] },
  {
    name: 'the hidden drawing is told to a screen reader',
    planted: {},
    css: '.wide { display: block; opacity: 0; } @container (min-width: 560px) { .wide { opacity: 1; } }',
    finds: ['faces told'],
  },
  { name: 'the drawing that is seen is not told', planted: { narrowMore: 'aria-hidden="true"' }, finds: ['faces told'] },
  { name: 'a style stands in a drawing', planted: { wide: '<text x="0" y="20" style="fill: red">Riket</text>' }, finds: ['faces style'] },
];

let folder;
let server;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'planted-figures-'));
  await writeFile(path.join(folder, 'style.css'), STYLE);
  for (const [at, { name, planted, css = '' }] of CASES.entries()) {
    await writeFile(path.join(folder, `${at}.css`), css);
    await writeFile(
      path.join(folder, `${at}.html`),
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
       <title>${name}</title><link rel="stylesheet" href="style.css"><link rel="stylesheet" href="${at}.css"></head>
       <body><main><h1>${name}</h1><figure><div class="figure-chart">${figure(planted)}</div></figure></main></body></html>`,
    );
  }
  server = await serve(folder, MOUNT);
});

after(async () => {
  await server?.close();
  await rm(folder, { recursive: true });
});

const kinds = (findings) => [...new Set(findings.map(({ check, rule }) => `${check} ${rule}`))].sort();

for (const font of ['DejaVu Sans', 'Liberation Sans']) {
  describe(`a planted fault is found with ${font}, and nothing else`, () => {
    let ruler;

    before(async () => {
      ruler = await openRuler(font);
    });

    after(() => ruler?.close());

    for (const [at, { name, finds, looks, inLiberation }] of CASES.entries()) {
      it(name, async () => {
        const findings = await ruler.measure(`${server.base}${at}.html`);
        const expected = font === 'Liberation Sans' ? (inLiberation ?? finds) : finds;
        assert.deepEqual(kinds(findings), expected, tell(findings));
        if (looks) assert.deepEqual([...new Set(findings.flatMap((finding) => finding.looks))].sort(), looks);
      });
    }
  });
}
