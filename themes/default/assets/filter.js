// The filter of a list: shows the form that the page contains, and hides items that do not match the reader's choice. The choice is kept
// only in the address.

const form = document.querySelector('[data-filter]');

if (form) {
  const every = (selector) => [...document.querySelectorAll(selector)];
  const plain = (text) => text.normalize('NFC').replace(/\u00ad/g, '').toLocaleLowerCase(document.documentElement.lang);
  const controls = [...form.elements].filter((control) => control.name);
  const items = every('[data-filter-item]').map((item) => {
    const named = item.querySelector('[data-filter-text]') ?? item;
    return { item, text: plain(named.textContent) };
  });
  const groups = every('[data-filter-group]');
  const status = form.querySelector('[role="status"]');

  /** Whether an item matches the value of a control. */
  const fits = ({ item, text }, { name, value }) =>
    name === 'q'
      ? plain(value).split(/\s+/).every((word) => text.includes(word))
      : value === '' || (item.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? '').split(' ').includes(value);

  const apply = () => {
    let shown = 0;
    for (const entry of items) {
      entry.item.hidden = !controls.every((control) => fits(entry, control));
      shown += !entry.item.hidden;
    }
    for (const group of groups) {
      group.hidden = !group.querySelector('[data-filter-item]:not([hidden])');
      const entry = document.querySelector(`.toc a[href="#${group.dataset.filterGroup}"]`);
      if (entry) entry.parentElement.hidden = group.hidden;
    }
    // Elements that count or list all items are wrong for some.
    for (const whole of every('[data-filter-whole]')) whole.hidden = shown < items.length;
    status.textContent = shown ? form.dataset.status.replace('#', shown) : form.dataset.none;
  };

  const remember = () => {
    const address = new URL(location.href);
    for (const { name, value } of controls) {
      if (value.trim()) address.searchParams.set(name, value.trim());
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, '', address);
  };

  const wanted = new URLSearchParams(location.search);
  for (const control of controls) {
    control.value = wanted.get(control.name) ?? '';
    // Unknown values, as from an old address, are ignored.
    if (control.selectedIndex < 0) control.value = '';
  }
  apply();
  form.hidden = false;

  const chosen = () => {
    apply();
    remember();
  };
  form.addEventListener('input', chosen);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => {
    for (const control of controls) control.value = '';
    chosen();
  });
  // A link to a hidden item shows everything.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest('[hidden]')) return;
    form.reset();
    target.scrollIntoView();
  });
}
