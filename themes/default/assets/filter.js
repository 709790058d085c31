// The filter of a list: shows the form that the page holds, and hides what does not fit the reader's choice. The choice is kept in the
// address, and nowhere else.

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

  /** Whether an item fits what a control says. */
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
    // What counts or lists all of them is not true of some.
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
    // A word that is no choice here, as from an old address, is no choice.
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
  // A link to what is hidden shows everything.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest('[hidden]')) return;
    form.reset();
    target.scrollIntoView();
  });
}
