// The controls of a page that compares: puts another municipality's column beside the own one, from a file with its numbers, and sorts the rows
// by position. The choice is kept only in the address.

const form = document.querySelector('[data-compare-with]');

if (form) {
  const tables = [...document.querySelectorAll('.compare-table')];
  const order = tables.map((table) => [...table.tBodies[0].rows]);
  const status = form.querySelector('[role="status"]');
  const controls = [...form.elements].filter((control) => control.name);
  const ADDED = 'compare-added';
  const RANKS = { highest: 0, middle: 1, lowest: 2 };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  /** Returns a cell like those that the page has. */
  const cell = (name, number) => {
    const made = element('td', number === undefined ? `${ADDED} compare-none` : ADDED);
    const label = element('span', 'compare-label', name);
    label.setAttribute('aria-hidden', 'true');
    const value = element('span');
    if (number === undefined) {
      const dash = element('span', '', '–');
      dash.setAttribute('aria-hidden', 'true');
      value.append(dash, element('span', 'visually-hidden', form.dataset.none));
    } else value.append(number);
    made.append(label, value);
    return made;
  };

  /** Puts the numbers of an area after the own ones; all numbers of a row are of the same time. */
  const put = ({ name, numbers }) => {
    for (const table of tables) {
      const heading = element('th', ADDED, name);
      heading.scope = 'col';
      table.tHead.rows[0].cells[1].after(heading);
      for (const row of table.tBodies[0].rows) {
        const period = row.querySelector('.compare-period').textContent;
        row.cells[1].after(cell(name, numbers[row.dataset.nyckeltal]?.[period]));
      }
    }
  };

  const take = () => document.querySelectorAll(`.${ADDED}`).forEach((added) => added.remove());

  let asked = 0;
  const show = async () => {
    const { med } = form.elements;
    const numbers = med?.selectedOptions[0]?.dataset.numbers;
    const turn = (asked += 1);
    status.textContent = '';
    let area = null;
    try {
      if (numbers) {
        const answer = await fetch(numbers);
        if (!answer.ok) throw new Error(`${numbers}: ${answer.status}`);
        area = await answer.json();
      }
    } catch (error) {
      console.warn(error);
      if (turn === asked) status.textContent = form.dataset.failed;
    }
    // A slow answer must not replace a later choice.
    if (turn !== asked) return;
    take();
    if (area) put(area);
  };

  const sort = () => {
    const { ordning } = form.elements;
    if (!ordning) return;
    const rank = (row) => {
      const place = RANKS[row.dataset.lage];
      if (ordning.value === '') return 0;
      return place === undefined ? 3 : ordning.value === 'hogst' ? place : 2 - place;
    };
    tables.forEach((table, index) => table.tBodies[0].append(...[...order[index]].sort((a, b) => rank(a) - rank(b))));
  };

  const remember = () => {
    const address = new URL(location.href);
    for (const { name, value } of controls) {
      if (value) address.searchParams.set(name, value);
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
  form.hidden = false;
  sort();
  if (form.elements.med?.value) show();
  form.addEventListener('change', ({ target }) => {
    remember();
    if (target.name === 'med') show();
    else sort();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}
