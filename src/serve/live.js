// Follows the site while it is written: reloads this page when its own bytes changed, and shows over it what is wrong. It never changes the
// page itself, and is in no site that is built.
(() => {
  'use strict';

  const KEPT = `insyn:${location.pathname}`;
  let shown = document.currentScript.dataset.page;
  let source;

  // ---- the place on the page

  /** A way to an element that is still there when something else on the page changed: the nearest id above it, and the steps from there. */
  const wayTo = (element) => {
    const steps = [];
    let at = element;
    for (; at && at !== document.documentElement && !at.id; at = at.parentElement) {
      const same = [...at.parentElement.children].filter((other) => other.localName === at.localName);
      steps.unshift(`${at.localName}:nth-of-type(${same.indexOf(at) + 1})`);
    }
    return [at?.id ? `#${CSS.escape(at.id)}` : 'html', ...steps].join(' > ');
  };

  const found = (way) => {
    try {
      return document.querySelector(way);
    } catch {
      return null;
    }
  };

  const FIELDS = 'input:not([type=password], [type=file], [type=hidden]), select, textarea';

  const keep = () => {
    // What stands at the top of the window stays there, whatever comes before it.
    const top = [...document.querySelectorAll('main [id], main p, main li, main tr')].find((element) => element.getBoundingClientRect().top >= 0);
    const active = document.activeElement;
    const place = {
      x: scrollX,
      y: scrollY,
      top: top && [wayTo(top), top.getBoundingClientRect().top],
      opened: [...document.querySelectorAll('details')].map((details) => [wayTo(details), details.open]),
      fields: [...document.querySelectorAll(FIELDS)].map((field) => [wayTo(field), field.value, field.checked]),
      focus: active && active !== document.body && active.localName !== 'insyn-live' ? wayTo(active) : null,
    };
    try {
      sessionStorage.setItem(KEPT, JSON.stringify(place));
      history.scrollRestoration = 'manual';
    } catch {
      // Without storage the browser keeps the place as well as it can.
    }
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
    for (const [way, open] of place.opened) {
      const details = found(way);
      if (details?.localName === 'details' && details.open !== open) details.open = open;
    }
    for (const [way, value, checked] of place.fields) {
      const field = found(way);
      if (!field || (field.value === value && field.checked === checked)) continue;
      field.value = value;
      if (checked !== undefined) field.checked = checked;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    if (place.focus) found(place.focus)?.focus({ preventScroll: true });
    const scroll = () => {
      const top = place.top && found(place.top[0]);
      scrollTo({ left: place.x, top: top && place.y > 0 ? scrollY + top.getBoundingClientRect().top - place.top[1] : place.y, behavior: 'instant' });
    };
    scroll();
    addEventListener('load', () => {
      scroll();
      history.scrollRestoration = 'auto';
    });
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
  // These are there before anything is said in them, or a screen reader does not say it.
  const alarm = make('section', 'box errors');
  const said = make('h2');
  said.setAttribute('role', 'alert');
  const hide = make('button');
  hide.type = 'button';
  const inner = make('div', 'list');
  inner.tabIndex = 0;
  const head = make('div', 'head');
  head.append(said, hide);
  alarm.append(head, inner);
  const status = make('p', 'box small told');
  status.setAttribute('role', 'status');
  const warnings = make('details', 'box warnings');
  alarm.hidden = warnings.hidden = status.hidden = true;
  root.append(style, alarm, warnings, status);

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

  let words = {};
  let errors = 0;
  const small = (is) => {
    inner.hidden = is;
    alarm.classList.toggle('small', is);
    hide.setAttribute('aria-expanded', String(!is));
    hide.textContent = is ? words.show : words.hide;
  };

  const tell = (text) => {
    status.hidden = !text;
    status.textContent = text;
  };

  const show = (problems) => {
    words = problems;
    host.lang = problems.language;
    const before = errors;
    errors = problems.errors.count;
    alarm.hidden = errors === 0;
    if (errors > 0) {
      said.textContent = problems.errors.title;
      inner.setAttribute('aria-label', problems.errors.title);
      inner.replaceChildren(make('p', 'kept', problems.kept), list(problems.errors));
      small(false);
      tell('');
    } else if (before > 0) {
      said.textContent = '';
      tell(problems.mended);
      setTimeout(tell, 3000, '');
    }
    warnings.hidden = problems.warnings.count === 0 || errors > 0;
    const inside = make('div', 'list');
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

  // A browser has six connections to a server in all its windows, so only those that are looked at have one.
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : follow()));
  addEventListener('pagehide', leave);
  addEventListener('pageshow', follow);

  document.body.append(host);
  restore();
  follow();
})();
