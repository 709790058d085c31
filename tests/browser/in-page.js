// Runs inside the page under test and describes what is rendered; it never leaves the page changed.

(() => {
  const SHAPES = 'path, rect, circle, ellipse, line, polyline, polygon, use';
  const SMALLEST_TEXT = 12; // CSS pixels, as shown
  const TOLERANCE = 0.5; // CSS pixels: less than this is rounding
  const TEXT_CONTRAST = 4.5;
  const LARGE_TEXT_CONTRAST = 3;
  const MARK_CONTRAST = 3;
  const PICTURE = 2000; // CSS pixels: how far from its first text a picture of many reaches

  const violations = [];
  document.addEventListener('securitypolicyviolation', (event) => {
    violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`.trim());
  });

  /** Returns a short path to an element, with its visible words. */
  function name(element) {
    const steps = [];
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      steps.unshift(at.localName + (at.id ? `#${at.id}` : at.classList[0] ? `.${at.classList[0]}` : ''));
      if (at.id) break;
    }
    const words = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    return steps.slice(-4).join(' > ') + (words ? ` “${words}”` : '');
  }

  const visible = (element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true, contentVisibilityAuto: true });

  const hasWords = (element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');

  function bounds(points) {
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  }

  /** Returns the visible drawings: outermost `svg` elements, except those for another width. */
  function drawings() {
    return [...document.querySelectorAll('svg')].filter((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      return !svg.parentElement.closest('svg') && width > 2 && height > 2 && visible(svg);
    });
  }

  /** Returns the texts of a drawing: the elements that directly contain words. */
  function pieces(svg) {
    const holders = [...svg.querySelectorAll('text, text tspan, text a, textPath')];
    return holders.filter((element) => hasWords(element) && visible(element) && element.getNumberOfChars?.() > 0);
  }

  const pen = new OffscreenCanvas(1, 1).getContext('2d');

  /** Returns the four corners of a text's ink on the screen, also if rotated. */
  function corners(piece) {
    const style = getComputedStyle(piece);
    pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ink = pen.measureText(piece.textContent.trim());
    // Words in one run are on one line, from their first character to their last; asking for each would take most of the time of a check.
    const count = piece.getNumberOfChars();
    const asked = piece.childElementCount === 0 ? [0, count - 1] : [...Array(count).keys()];
    const ends = asked.flatMap((at) => [piece.getStartPositionOfChar(at), piece.getEndPositionOfChar(at)]);
    const { x, y, width, height } = bounds(ends);
    const [top, bottom] = [y - ink.actualBoundingBoxAscent, y + height + ink.actualBoundingBoxDescent];
    const matrix = piece.closest('text').getScreenCTM();
    return [
      [x, top],
      [x + width, top],
      [x + width, bottom],
      [x, bottom],
    ].map(([cornerX, cornerY]) => new DOMPoint(cornerX, cornerY).matrixTransform(matrix));
  }

  /** Whether two quadrilaterals overlap by more than the tolerance: no line separates them. */
  function cross(one, other) {
    return [one, other].every((quad) =>
      quad.every((corner, at) => {
        const next = quad[(at + 1) % quad.length];
        const length = Math.hypot(next.x - corner.x, next.y - corner.y);
        if (length === 0) return true;
        const normal = { x: (next.y - corner.y) / length, y: (corner.x - next.x) / length };
        const along = (points) => points.map((point) => point.x * normal.x + point.y * normal.y);
        const [a, b] = [along(one), along(other)];
        return Math.min(Math.max(...a) - Math.min(...b), Math.max(...b) - Math.min(...a)) > TOLERANCE;
      }),
    );
  }

  /** Returns the boxes that clip a drawing's text: its own edge and those of scrolling ancestors. */
  function frames(svg) {
    const around = [];
    for (let at = svg.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') around.push(at);
    }
    return [svg, ...around].map((element) => element.getBoundingClientRect());
  }

  function shownSize(piece) {
    const { a, b, c, d } = piece.closest('text').getScreenCTM();
    return parseFloat(getComputedStyle(piece).fontSize) * Math.sqrt(Math.abs(a * d - b * c));
  }

  /** Returns the findings on positions and sizes of text in drawings: `{rule, where, what}`. */
  function placing() {
    return drawings().flatMap((svg) => {
      const texts = pieces(svg).map((piece) => ({ piece, quad: corners(piece) }));
      return [...smallTexts(texts), ...cutTexts(texts, frames(svg)), ...crossingTexts(texts)];
    });
  }

  /** Returns every drawing of a figure: its figure, whether it is visible, and its elements with a `style` attribute. */
  function faces() {
    const charts = [...document.querySelectorAll('.figure-chart')];
    return charts.flatMap((chart, figure) =>
      [...chart.querySelectorAll(':scope > svg')].map((svg) => ({
        figure,
        where: name(svg),
        seen: visible(svg) && svg.getBoundingClientRect().width > 2,
        styled: [svg, ...svg.querySelectorAll('*')].filter((element) => element.hasAttribute('style')).map(name),
      })),
    );
  }

  /** Makes every figure as wide as a column of `width`; null restores it. */
  function setColumn(width) {
    for (const chart of document.querySelectorAll('.figure-chart')) {
      chart.style.inlineSize = width === null ? '' : `${width}px`;
      if (width === null && chart.getAttribute('style') === '') chart.removeAttribute('style');
    }
  }

  function smallTexts(texts) {
    return texts
      .map(({ piece }) => ({ piece, size: shownSize(piece) }))
      .filter(({ size }) => size < SMALLEST_TEXT - 0.05)
      .map(({ piece, size }) => ({ rule: 'text-size', where: name(piece), what: `shown at ${size.toFixed(1)} px` }));
  }

  function cutTexts(texts, edges) {
    const outside = (quad, edge) => {
      const box = bounds(quad);
      return (
        box.x < edge.left - TOLERANCE ||
        box.y < edge.top - TOLERANCE ||
        box.x + box.width > edge.right + TOLERANCE ||
        box.y + box.height > edge.bottom + TOLERANCE
      );
    };
    return texts
      .filter(({ quad }) => edges.some((edge) => outside(quad, edge)))
      .map(({ piece }) => ({ rule: 'text-cut', where: name(piece), what: 'crosses the edge of its drawing' }));
  }

  function crossingTexts(texts) {
    const boxed = texts.map((text) => ({ ...text, box: bounds(text.quad) }));
    const near = (one, other) =>
      one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
    return boxed.flatMap((one, at) =>
      boxed
        .slice(at + 1)
        .filter((other) => near(one.box, other.box) && !one.piece.contains(other.piece) && cross(one.quad, other.quad))
        .map((other) => ({
          rule: 'text-overlap',
          where: name(one.piece),
          what: `lies over “${other.piece.textContent.trim()}”`,
        })),
    );
  }

  function opacity(element) {
    let product = 1;
    for (let at = element; at; at = at.parentElement) product *= parseFloat(getComputedStyle(at).opacity);
    return product;
  }

  /** Returns the colours of a shape or text; those of a pattern are the colours of its parts. */
  function paints(element, properties) {
    const style = getComputedStyle(element);
    const through = opacity(element);
    return properties.flatMap((property) => {
      const paint = style.getPropertyValue(property);
      if (paint === 'none' || (property === 'stroke' && parseFloat(style.strokeWidth) === 0)) return [];
      const server = paint.match(/^url\("?#([^")]+)"?\)/)?.[1];
      if (server) {
        const parts = [...(document.getElementById(server)?.querySelectorAll(`${SHAPES}, stop`) ?? [])];
        return parts.flatMap((part) => paints(part, part.localName === 'stop' ? ['stop-color'] : properties));
      }
      const own = style.getPropertyValue(property === 'stop-color' ? 'stop-opacity' : `${property}-opacity`);
      return [{ colour: paint, alpha: through * parseFloat(own) }];
    });
  }

  /** Returns the colour behind an element. */
  function ground(element) {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none') return `${backgroundColor} ${backgroundImage}`;
    }
    return '';
  }

  function onPage({ x, y, width, height }) {
    return { x: x + scrollX, y: y + scrollY, width, height };
  }

  /** A line has an empty box, so it gets a pixel on each side. */
  function widened({ x, y, width, height }) {
    const [sideways, upright] = [width < 2 ? 1 : 0, height < 2 ? 1 : 0];
    return { x: x - sideways, y: y - upright, width: width + 2 * sideways, height: height + 2 * upright };
  }

  function textSubject(piece) {
    const [fill] = paints(piece, ['fill']);
    return {
      element: piece,
      property: fill ? 'fill' : 'stroke',
      box: onPage(bounds(corners(piece))),
      colours: fill ? [fill] : paints(piece, ['stroke']),
      need: TEXT_CONTRAST,
    };
  }

  function markSubjects(svg) {
    const marked = [...svg.querySelectorAll('[data-mark]')];
    const shapes = marked.flatMap((mark) => (mark.matches(SHAPES) ? [mark] : [...mark.querySelectorAll(SHAPES)]));
    return shapes.filter(visible).map((shape) => ({
      element: shape,
      property: 'visibility',
      box: onPage(widened(shape.getBoundingClientRect())),
      colours: paints(shape, ['fill', 'stroke']),
      need: MARK_CONTRAST,
    }));
  }

  /** Returns HTML text with a background that axe could not determine; null if it has no box. */
  function htmlSubject(element) {
    const range = document.createRange();
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
    const boxes = words.flatMap((node) => {
      range.selectNodeContents(node);
      return [...range.getClientRects()];
    });
    if (element.matches('input, select, textarea')) boxes.push(element.getBoundingClientRect());
    if (boxes.length === 0) return null;
    const style = getComputedStyle(element);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight, 10) >= 700);
    return {
      element,
      property: 'color',
      box: onPage(bounds(boxes.flatMap((box) => [box, { x: box.right, y: box.bottom }]))),
      colours: [{ colour: style.color, alpha: opacity(element) }],
      need: large ? LARGE_TEXT_CONTRAST : TEXT_CONTRAST,
    };
  }

  let hidden = [];

  /** Hides the subjects, so that a screenshot shows what is under them. */
  function hide(subjects) {
    for (const { element, property } of subjects) {
      const before = element.getAttribute('style');
      element.style.setProperty('transition', 'none', 'important');
      element.style.setProperty(property, property === 'visibility' ? 'hidden' : 'transparent', 'important');
      if (property === 'color') element.style.setProperty('-webkit-text-fill-color', 'transparent', 'important');
      hidden.push({ element, before });
    }
  }

  function show() {
    for (const { element, before } of hidden) {
      // The policy forbids setting the attribute, so each property is reset.
      element.style.cssText = before ?? '';
      if (before === null) element.removeAttribute('style');
    }
    hidden = [];
  }

  const told = ({ element, box, colours, need }) => ({ where: name(element), box, colours, need });

  /**
   * Hides the texts of the drawings with the numbers `ats` (and their marks, if `kind` is "marks") and returns what to measure in a
   * screenshot of `clip`. Marks are measured without the texts on them, texts with the marks under them.
   */
  function prepareDrawings(ats, kind) {
    const all = drawings();
    const svgs = ats.map((at) => all[at]);
    const texts = svgs.flatMap(pieces).map(textSubject);
    const marks = kind === 'marks' ? svgs.flatMap(markSubjects) : [];
    hide([...texts, ...marks]);
    const boxes = svgs.map((svg) => onPage(svg.getBoundingClientRect()));
    return {
      clip: bounds(boxes.flatMap(({ x, y, width, height }) => [{ x, y }, { x: x + width, y: y + height }])),
      subjects: (kind === 'marks' ? marks : texts).map(told),
    };
  }

  /** Returns the nearest scrolling ancestor of an element, or null. */
  function scroller(element) {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') return at;
    }
    return null;
  }

  /** Returns the cells that stay at the left edge while their region scrolls: they cover what passes under them. */
  function pinned(region) {
    return [...region.querySelectorAll('th, td')].filter((cell) => {
      const { position, left } = getComputedStyle(cell);
      return position === 'sticky' && left !== 'auto';
    });
  }

  /**
   * Hides the undecided HTML texts that fit into one screenshot with the first of them, scrolls a region to it, and returns what to
   * measure; they are then decided. Texts without a box are returned as `unmeasured`.
   */
  function prepareTexts() {
    const [first] = insyn.undecided;
    const region = scroller(first);
    // A caption is as wide as its table, with its words at the start.
    const wide = region && first.getBoundingClientRect().width > region.clientWidth;
    if (region) first.scrollIntoView({ block: 'nearest', inline: wide ? 'start' : 'end' });
    const start = first.getBoundingClientRect().top;
    const frame = region?.getBoundingClientRect();
    const held = region ? pinned(region) : [];
    const left = Math.max(frame?.left, ...held.map((cell) => cell.getBoundingClientRect().right));
    const seen = (element) => {
      const box = element.getBoundingClientRect();
      if (element === first) return true;
      if (scroller(element) !== region || Math.abs(box.top - start) > PICTURE) return false;
      if (!region || held.some((cell) => cell.contains(element))) return true;
      return box.left >= left && box.right <= frame.right;
    };
    const batch = insyn.undecided.filter(seen);
    insyn.undecided = insyn.undecided.filter((element) => !batch.includes(element));
    const subjects = batch.map(htmlSubject).filter(Boolean);
    const measured = new Set(subjects.map(({ element }) => element));
    hide(subjects);
    return {
      clip: bounds(subjects.flatMap(({ box }) => [box, { x: box.x + box.width, y: box.y + box.height }])),
      subjects: subjects.map(told),
      unmeasured: batch.filter((element) => !measured.has(element)).map(name),
    };
  }

  globalThis.insyn = {
    violations,
    name,
    faces,
    placing,
    setColumn,
    prepareDrawings,
    prepareTexts,
    show,
    /** Returns the visible drawings: where each is, whether it contains texts or marks, and what decides how it looks. */
    contents: () =>
      drawings().map((svg) => {
        const { y: top, height, width } = onPage(svg.getBoundingClientRect());
        return {
          top,
          bottom: top + height,
          texts: pieces(svg).length > 0,
          marks: svg.querySelector('[data-mark]') !== null,
          looks: `${ground(svg)} ${width} ${svg.outerHTML}`,
        };
      }),
    undecided: [],
  };
})();
