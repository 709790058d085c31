// The table of a choice, and the notes below it: the same cells as in the chart. It never rounds.

import { span, targets, text, title, words } from './cube.js';

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Returns the table. */
export function table(cube, choice, shown, numbers) {
  const caption = text(cube, 'compare-caption', { title: title(cube, choice), period: span(cube, choice), unit: cube.unit.long });
  const aims = targets(cube, choice, shown);
  const heads = [cube.texts[cube.years ? 'figure-year' : 'figure-period'], ...shown.map(({ name }) => name), ...aims.map(({ name }) => name)];
  const rows = cube.periods.slice(choice.from, choice.to + 1).map((period, position) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, period.name),
      ...shown.map(({ points }) => cell(cube, points[position], numbers)),
      ...aims.map(({ marks }) =>
        marks[position]
          ? element('td', {}, marks[position].label)
          : element('td', { className: 'figure-state' }, cube.texts['figure-no-target']),
      ),
    ),
  );
  return element(
    'table',
    { className: 'figure-table' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...rows),
  );
}

function cell(cube, point, numbers) {
  const made = element('td', { className: point.state ? 'figure-state' : '' }, words(cube, point));
  if (point.preliminary) made.append(' ', element('span', { className: 'figure-state' }, cube.texts['figure-preliminary']));
  for (const note of point.notes) {
    const word = element('span', { className: 'visually-hidden' }, `${cube.texts['figure-note-word']} `);
    made.append(element('sup', {}, word, String(numbers.get(note))));
  }
  return made;
}

/** Returns the notes on the numbers shown, and their source. */
export function remarks(cube, { areas }, shown, numbers) {
  const said = areas.flatMap((area) => cube.areas[area].note ?? []);
  if (shown.some(({ points }) => points.some(({ preliminary }) => preliminary))) said.unshift(cube.texts['figure-note-preliminary']);
  if (cube.source) said.push(cube.source);
  const made = said.map((sentence) => element('p', {}, sentence));
  if (numbers.size > 0) {
    const item = ([note, number]) =>
      element('li', {}, element('span', { className: 'note-number' }, String(number)), ` ${cube.notes[note - 1]}`);
    made.unshift(element('ol', { className: 'notes' }, ...[...numbers].map(item)));
  }
  return made;
}

export { element };
