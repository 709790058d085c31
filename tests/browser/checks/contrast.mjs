// Measures contrast against what is really painted under a text or mark: it hides the text, takes a screenshot and reads the pixels. It
// never derives a background from style rules.

/** The share of a box that may have less contrast: a thin grid line may pass under a word. */
const MAY_BE_WORSE = 0.15;

/** A separate page for decoding and judging screenshots; close it at the end with `close()`. */
export async function openPixels(browser) {
  const page = await browser.newPage();
  return {
    worst: (png, clip, subjects) => page.evaluate(judge, { png, clip, subjects, share: MAY_BE_WORSE }),
    close: () => page.close(),
  };
}

/**
 * Returns the findings on contrast in the drawings of an open page, except those that `isNew` says were measured: it is asked with what
 * decides how a drawing looks in the page's look.
 */
export async function drawingContrast(page, pixels, take, isNew = () => true) {
  const contents = await page.evaluate(() => insyn.contents());
  const fresh = contents.map((drawing, at) => ({ ...drawing, at })).filter(({ looks }) => isNew(looks));
  const findings = [];
  for (const [kind, rule] of [['texts', 'svg-text'], ['marks', 'mark']]) {
    for (const ats of pictured(fresh.filter((drawing) => drawing[kind]), await page.evaluate(() => window.innerHeight))) {
      const prepared = await page.evaluate(([ats, kind]) => insyn.prepareDrawings(ats, kind), [ats, kind]);
      findings.push(...(await measure(page, pixels, take, prepared, rule)));
    }
  }
  return findings;
}

/** Divides drawings among as few pictures of at most `height` as their order allows, one higher than that alone: the numbers of each. */
function pictured(drawings, height) {
  const pictures = [];
  for (const { at, top, bottom } of drawings) {
    const last = pictures.at(-1);
    // The edges of a picture are moved outwards to whole pixels.
    if (last && Math.max(last.bottom, bottom) - Math.min(last.top, top) <= height - 2) {
      last.ats.push(at);
      Object.assign(last, { top: Math.min(last.top, top), bottom: Math.max(last.bottom, bottom) });
    } else {
      pictures.push({ ats: [at], top, bottom });
    }
  }
  return pictures.map(({ ats }) => ats);
}

/** Decides the HTML texts that axe could not, left in `insyn.undecided`. Text in drawings is checked by `drawingContrast`. */
export async function undecidedContrast(page, pixels, take) {
  const findings = [];
  while (await page.evaluate(() => insyn.undecided.length > 0)) {
    const { unmeasured, ...prepared } = await page.evaluate(() => insyn.prepareTexts());
    const unsettled = { check: 'contrast', rule: 'unsettled', what: 'its contrast cannot be measured' };
    findings.push(...unmeasured.map((where) => ({ ...unsettled, where })));
    if (prepared.subjects.length > 0) findings.push(...(await measure(page, pixels, take, prepared, 'html-text')));
  }
  return findings;
}

async function measure(page, pixels, take, { clip, subjects }, rule) {
  const whole = outwards(clip);
  // The browser would wait for ever for an empty screenshot.
  if (whole.width < 1 || whole.height < 1) throw new Error(`nothing to be seen of ${subjects.map(({ where }) => where)}`);
  const look = async () => pixels.worst(await take(whole), whole, subjects);
  const tooLow = (ratios) => subjects.some(({ need }, at) => ratios[at] !== null && ratios[at] < need);
  let ratios = await look();
  // A screenshot taken while a busy machine still renders would cause false findings, so a finding must occur twice.
  if (tooLow(ratios)) ratios = await look();
  await page.evaluate(() => insyn.show());
  return subjects.flatMap(({ where, need }, at) => {
    const ratio = ratios[at];
    if (ratio === null || ratio >= need) return [];
    return [{ check: 'contrast', rule, where, what: `${ratio.toFixed(2)}:1, needs ${need}:1` }];
  });
}

function outwards({ x, y, width, height }) {
  const [left, top] = [Math.max(0, Math.floor(x)), Math.max(0, Math.floor(y))];
  return { x: left, y: top, width: Math.ceil(x + width) - left, height: Math.ceil(y + height) - top };
}

/** Takes screenshots of an open page: `take` captures a clip of the document, in view or not, and returns a PNG in base 64. */
export async function openCamera(page) {
  const session = await page.context().newCDPSession(page);
  const options = { format: 'png', optimizeForSpeed: true };
  return {
    take: async (clip) => {
      // A capture beyond the view renders the whole page, which crashes the browser at a hundred thousand pixels.
      const inView = clip.height <= (await page.evaluate(() => window.innerHeight));
      if (inView) await page.evaluate((top) => window.scrollTo({ top, behavior: 'instant' }), clip.y);
      const asked = { ...options, captureBeyondViewport: !inView, clip: { ...clip, scale: 1 } };
      return (await session.send('Page.captureScreenshot', asked)).data;
    },
    close: () => session.detach(),
  };
}

/**
 * Runs in the pixel page: returns, for each subject, the contrast reached by all but `share` of the pixels under it, with the best of its
 * colours; null for a subject that is not painted.
 */
async function judge({ png, clip, subjects, share }) {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true });
  canvas.drawImage(bitmap, 0, 0);

  const known = new Map();
  const swatch = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  function rgba(colour) {
    if (!known.has(colour)) known.set(colour, mixed(colour));
    return known.get(colour);
  }
  function mixed(colour) {
    swatch.clearRect(0, 0, 1, 1);
    swatch.fillStyle = colour;
    swatch.fillRect(0, 0, 1, 1);
    return [...swatch.getImageData(0, 0, 1, 1).data];
  }
  // Relative luminance and contrast ratio as defined by WCAG 2.2.
  function luminance(rgb) {
    const [r, g, b] = rgb.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function contrast(one, other) {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }
  function over(paint, under) {
    return paint.rgb.map((part, at) => part * paint.alpha + under[at] * (1 - paint.alpha));
  }
  /** Returns the colours of the pixels in a box with their frequencies. */
  function census({ x, y, width, height }) {
    const left = Math.max(0, Math.round(x - clip.x));
    const top = Math.max(0, Math.round(y - clip.y));
    const right = Math.min(bitmap.width, Math.max(left + 1, Math.round(x - clip.x + width)));
    const bottom = Math.min(bitmap.height, Math.max(top + 1, Math.round(y - clip.y + height)));
    const counts = new Map();
    if (right <= left || bottom <= top) return counts;
    const { data } = canvas.getImageData(left, top, right - left, bottom - top);
    for (let at = 0; at < data.length; at += 4) {
      const key = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }
  function reached(counts, paint) {
    const rows = [...counts].map(([key, count]) => {
      const under = [key >> 16, (key >> 8) & 255, key & 255];
      return { ratio: contrast(over(paint, under), under), count };
    });
    rows.sort((a, b) => a.ratio - b.ratio);
    let left = share * rows.reduce((sum, { count }) => sum + count, 0);
    for (const { ratio, count } of rows) {
      left -= count;
      if (left < 0) return ratio;
    }
    return null;
  }
  return subjects.map(({ box, colours }) => {
    const counts = census(box);
    const ratios = colours.map(({ colour, alpha }) => {
      const [r, g, b, a] = rgba(colour);
      return reached(counts, { rgb: [r, g, b], alpha: (a / 255) * alpha });
    });
    const told = ratios.filter((ratio) => ratio !== null);
    return told.length === 0 ? null : Math.max(...told);
  });
}
