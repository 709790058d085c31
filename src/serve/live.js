// Follows the site while it is edited: reloads this page when its content has changed, and shows problems on top of it. It never changes the page
// itself, and is not part of built sites.
(() => {
  'use strict';

  const KEPT = `insyn:${location.pathname}`;
  let shown = document.currentScript.dataset.page;
  let source;
  let reloads = false;

  // ---- the place on the page

  /** Returns the text of an element, by which it is found again even if something was inserted before it. */
  const words = (element) => {
    const speaks = element.localName === 'details' ? element.querySelector('summary') : element;
    return element.id || element.name || (speaks?.textContent ?? '').trim().slice(0, 200);
  };

  const alike = (name, said) => [...document.querySelectorAll(name)].filter((element) => words(element) === said);

  /** Returns an element in a form that can be stored: its kind, its text, and its index among those with the same text. */
  const kept = (element) => [element.localName, words(element), alike(element.localName, words(element)).indexOf(element)];

  const found = ([name, said, number]) => alike(name, said)[number];

  const FIELDS = 'input:not([type=password], [type=file], [type=hidden]), select, textarea';

  /** Returns the heading, figure or similar element at the reader's position: the first within the window, or else the last above it. */
  const landmark = () => {
    const all = [...document.querySelectorAll('main [id]')].filter((element) => !element.closest('nav, aside'));
    const top = (element) => element.getBoundingClientRect().top;
    return all.find((element) => top(element) >= 0 && top(element) < innerHeight) ?? all.findLast((element) => top(element) < 0);
  };

  const keep = () => {
    const at = scrollY > 0 && landmark();
    const active = document.activeElement;
    const place = {
      x: scrollX,
      y: scrollY,
      at: at && [at.id, at.getBoundingClientRect().top],
      opened: [...document.querySelectorAll('details')].map((details) => [kept(details), details.open]),
      fields: [...document.querySelectorAll(FIELDS)].map((field) => [kept(field), field.value, field.checked]),
      focus: active && active !== document.body && active !== host ? kept(active) : null,
    };
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(place));
      history.scrollRestoration = 'manual';
    } catch {
      // Without storage, the browser restores the position as well as it can.
    }
  };

  const refill = ([mark, value, checked]) => {
    const field = found(mark);
    if (!field || (field.value === value && field.checked === checked)) return;
    field.value = value;
    if (checked !== undefined) field.checked = checked;
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  };

  const restore = () => {
    let place;
    try {
      place = JSON.parse(sessionStorage.getItem(KEPT));
      sessionStorage.removeItem(KEPT);
    } catch {
      return;
    }
    if (!place) return;
    for (const [mark, open] of place.opened) {
      const details = found(mark);
      if (details && details.open !== open) details.open = open;
    }
    place.fields.forEach(refill);
    if (place.focus) found(place.focus)?.focus({ preventScroll: true });
    const scroll = () => {
      const at = place.at && document.getElementById(place.at[0]);
      scrollTo({ left: place.x, top: at ? scrollY + at.getBoundingClientRect().top - place.at[1] : place.y, behavior: 'instant' });
    };
    scroll();
    addEventListener('load', scroll);
  };

  // ---- what is wrong

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  };

  const host = make('insyn-live');
  const root = host.attachShadow({ mode: 'open' });
  const style = make('link');
  style.rel = 'stylesheet';
  style.href = '/-insyn/live.css';
  // These elements exist before they have any text, since otherwise screen readers would not announce it.
  const alarm = make('section', 'box errors');
  const said = make('h2');
  const call = make('div');
  call.setAttribute('role', 'alert');
  call.append(said);
  const hide = make('button');
  hide.type = 'button';
  const inner = make('div', 'list');
  // A scrolling list must be reachable by keyboard.
  inner.tabIndex = 0;
  inner.setAttribute('role', 'group');
  const head = make('div', 'head');
  head.append(call, hide);
  alarm.append(head, inner);
  const status = make('p', 'box small told');
  status.setAttribute('role', 'status');
  const aside = make('aside', 'box warnings');
  const warnings = make('details');
  aside.append(warnings);
  alarm.hidden = aside.hidden = true;
  root.append(style, alarm, aside, status);

  const list = ({ list: problems, more }) => {
    const entries = make('ol');
    for (const { place, text, help, code } of problems) {
      const entry = make('li');
      entry.append(make('p', 'place', place), make('p', 'text', `${text} [${code}]`));
      if (help) entry.append(make('p', 'help', help));
      entries.append(entry);
    }
    if (more) entries.append(make('li', '', more));
    return entries;
  };

  let texts = {};
  let errors = 0;
  const small = (is) => {
    inner.hidden = is;
    alarm.classList.toggle('small', is);
    hide.setAttribute('aria-expanded', String(!is));
    hide.textContent = is ? texts.show : texts.hide;
  };

  const tell = (text) => {
    status.textContent = text;
  };

  const show = (problems) => {
    texts = problems;
    host.lang = problems.language;
    const before = errors;
    errors = problems.errors.count;
    alarm.hidden = errors === 0;
    if (errors > 0) {
      said.textContent = problems.errors.title;
      for (const named of [alarm, inner]) named.setAttribute('aria-label', problems.errors.title);
      inner.replaceChildren(...(problems.kept ? [make('p', 'kept', problems.kept)] : []), list(problems.errors));
      small(false);
      tell('');
    } else if (before > 0) {
      said.textContent = '';
      tell(problems.mended);
      setTimeout(tell, 3000, '');
    }
    aside.hidden = problems.warnings.count === 0 || errors > 0;
    aside.setAttribute('aria-label', problems.warnings.title);
    const inside = make('div', 'list');
    inside.tabIndex = 0;
    inside.setAttribute('role', 'group');
    inside.setAttribute('aria-label', problems.warnings.title);
    inside.append(list(problems.warnings));
    warnings.replaceChildren(make('summary', '', problems.warnings.title), inside);
  };

  hide.addEventListener('click', () => small(!inner.hidden));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (!alarm.hidden && !inner.hidden) small(true);
    else if (warnings.open) warnings.open = false;
  });

  // ---- what the server tells

  let last = '';
  const follow = () => {
    if (source || document.visibilityState === 'hidden') return;
    source = new EventSource(`/-insyn/events?page=${encodeURIComponent(location.pathname)}`);
    source.addEventListener('message', ({ data }) => {
      const { page, problems } = JSON.parse(data);
      if (page !== shown) {
        shown = page;
        keep();
        reloads = true;
        location.reload();
        return;
      }
      const now = JSON.stringify(problems);
      if (now !== last) show(problems);
      last = now;
    });
  };

  const leave = () => {
    source?.close();
    source = undefined;
  };

  // A browser has at most six connections to a server in all windows together, so only visible pages keep one.
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : follow()));
  addEventListener('pagehide', () => {
    leave();
    // For the browser's back button, the browser restores the position itself.
    if (!reloads) history.scrollRestoration = 'auto';
  });
  addEventListener('pageshow', follow);

  document.body.append(host);
  restore();
  follow();
})();
