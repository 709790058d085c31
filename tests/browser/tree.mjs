// Compares two HTML documents as a browser parses them; it never renders them.

/**
 * Returns the first difference between each pair of documents, or null: in their elements, attributes, or text apart from whitespace that is
 * collapsed in rendering. Runs in a blank page in standards mode, whose default stylesheet says which elements are blocks.
 */
export function differences(pairs) {
  const displays = new Map();
  const display = (name) => {
    if (!displays.has(name)) {
      const probe = document.createElement(name);
      document.documentElement.append(probe);
      displays.set(name, getComputedStyle(probe).display);
      probe.remove();
    }
    return displays.get(name);
  };
  const SVG = 'http://www.w3.org/2000/svg';
  // Text within these is rendered as written, or is not text for readers.
  const AS_WRITTEN = new Set(['pre', 'textarea', 'script', 'style']);
  const TEXT_OF_SVG = new Set(['text', 'tspan', 'textPath', 'title', 'desc']);
  // Attributes with their default values, which mean the same when omitted.
  const DEFAULTS = new Set(['button type=submit', 'form method=get']);

  /** Returns where whitespace next to an element is invisible: on both sides of its edges, only within them, or nowhere. */
  const edges = (element) => {
    if (element.namespaceURI === SVG) return TEXT_OF_SVG.has(element.localName) && element.localName !== 'tspan' ? 'inside' : 'both';
    if (element.localName === 'br') return 'both';
    const shown = display(element.localName);
    if (shown === 'inline' || shown === 'contents') return 'none';
    return shown.startsWith('inline-') ? 'inside' : 'both';
  };

  const attributesOf = (element) =>
    [...element.attributes]
      .map(({ name, value }) => [name, name === 'class' ? [...element.classList].join(' ') : value.replaceAll(', ', ',')])
      .filter(([name, value]) => !DEFAULTS.has(`${element.localName} ${name}=${value}`))
      .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
      .sort()
      .join('');

  /** Returns a document as a list of tags and texts, whose whitespace is collapsed as in rendering. */
  const flat = (html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const list = [`${parsed.doctype?.name} ${parsed.compatMode}`];
    // The text after which whitespace is pending: it counts only if more text follows on the same line.
    let spaced = null;
    let isLineStart = true;
    const endLine = () => {
      if (spaced !== null) list[spaced] = list[spaced].trimEnd();
      [spaced, isLineStart] = [null, true];
    };
    const write = (text) => {
      let collapsed = text.replace(/[ \t\n\r\f]+/g, ' ');
      if (isLineStart || spaced !== null) collapsed = collapsed.replace(/^ /, '');
      if (collapsed === '') return;
      list.push(collapsed);
      isLineStart = false;
      spaced = collapsed.endsWith(' ') ? list.length - 1 : null;
    };
    const walk = (node, asWritten) => {
      if (node.nodeType === Node.TEXT_NODE) {
        if (asWritten) list.push(node.data);
        else write(node.data);
      }
      if (node.nodeType !== Node.ELEMENT_NODE) return;
      const where = edges(node);
      if (where === 'both') endLine();
      list.push(`<${node.localName}${attributesOf(node)}>`);
      if (where === 'inside') [spaced, isLineStart] = [null, true];
      const children = node.localName === 'template' ? node.content.childNodes : node.childNodes;
      for (const child of children) walk(child, asWritten || AS_WRITTEN.has(node.localName));
      if (where !== 'none') endLine();
      // An inline block counts as a word of its line.
      if (where === 'inside') isLineStart = false;
      list.push(`</${node.localName}>`);
    };
    walk(parsed.documentElement, false);
    return list.filter((entry) => entry !== '');
  };

  return pairs.map(([one, other]) => {
    const [a, b] = [flat(one), flat(other)];
    const at = a.findIndex((entry, index) => entry !== b[index]);
    if (at < 0 && a.length === b.length) return null;
    const shown = (list, from) => list.slice(Math.max(0, from - 2), from + 2).join(' ').slice(0, 300);
    const from = at < 0 ? a.length : at;
    return `${shown(a, from)} … ${shown(b, from)}`;
  });
}
