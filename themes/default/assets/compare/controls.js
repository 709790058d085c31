// The controls of the comparison: native checkboxes, lists and buttons. They have no state of their own: each change is offered, and the
// controls then show the current choice.

import { text } from './cube.js';
import { element } from './table.js';

/** More areas than this are searchable, in a scrolling list. */
const MANY = 12;

/**
 * Creates the form for the choices of a cube. `offer(choice)` receives each choice of the reader, `say(text)` announcements about the list.
 * Returns the form and `set(choice)`.
 */
export function controls(cube, offer, say) {
  const form = element('form', { className: 'compare-choices' });
  form.setAttribute('aria-label', cube.texts['compare-choices']);
  form.addEventListener('submit', (event) => event.preventDefault());
  let choice = null;
  const setters = [];
  const change = (changed) => offer({ ...choice, ...changed });
  for (const side of ['areas', 'groups', 'categories']) {
    if (cube[side].length > 1) setters.push(several(cube, form, side, change, say));
  }
  if (cube.periods.length > 1) setters.push(time(cube, form, change));
  setters.push(kind(cube, form, change));
  return {
    form,
    set(holds) {
      choice = holds;
      for (const set of setters) set(holds);
    },
  };
}

function box(cube, form, key) {
  const made = element('fieldset', {}, element('legend', {}, cube.texts[`compare-${key}`]));
  form.append(made);
  return made;
}

/** Creates checkboxes. */
function several(cube, form, side, change, say) {
  const field = box(cube, form, side);
  const inputs = cube[side].map((_, index) => {
    const input = element('input', { type: 'checkbox', name: side, value: String(index) });
    input.addEventListener('change', () => change({ [side]: inputs.flatMap(({ checked }, at) => (checked ? [at] : [])) }));
    return input;
  });
  const labels = inputs.map((input, index) => element('label', {}, input, cube[side][index].name));
  if (labels.length > MANY) field.append(search(cube, side, inputs, labels, say), element('div', { className: 'compare-list' }, ...labels));
  else field.append(...labels);
  return (choice) => inputs.forEach((input, index) => (input.checked = choice[side].includes(index)));
}

/** Creates a field that filters the list by the typed letters; chosen entries stay. */
function search(cube, side, inputs, labels, say) {
  const input = element('input', { type: 'search', autocomplete: 'off' });
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLocaleLowerCase(cube.lang);
    const found = cube[side].filter(({ name }, index) => {
      const holds = name.toLocaleLowerCase(cube.lang).includes(wanted);
      labels[index].hidden = !holds && !inputs[index].checked;
      return holds;
    });
    say(text(cube, 'compare-found', { found: found.length, all: labels.length }));
  });
  return element('label', { className: 'compare-search' }, cube.texts['compare-search'], input);
}

/** Creates the lists for the first and the last period. */
function time(cube, form, change) {
  const field = box(cube, form, 'time');
  const list = (key) => {
    const made = element('select', { name: key }, ...cube.periods.map(({ name }, index) => element('option', { value: String(index) }, name)));
    return [made, element('label', {}, cube.texts[`compare-${key}`], made)];
  };
  const [[from, first], [to, last]] = [list('from'), list('to')];
  // If the end precedes the start, both become the period chosen last.
  from.addEventListener('change', () => change({ from: Number(from.value), to: Math.max(Number(from.value), Number(to.value)) }));
  to.addEventListener('change', () => change({ to: Number(to.value), from: Math.min(Number(from.value), Number(to.value)) }));
  field.append(element('div', { className: 'compare-row' }, first, last));
  return (choice) => {
    from.value = String(choice.from);
    to.value = String(choice.to);
  };
}

/** Creates the choice of lines or bars. */
function kind(cube, form, change) {
  const field = box(cube, form, 'kind');
  const inputs = ['line', 'bar'].map((value) => {
    const input = element('input', { type: 'radio', name: 'kind', value });
    input.addEventListener('change', () => change({ kind: value }));
    return input;
  });
  const labels = inputs.map((input, index) => element('label', {}, input, cube.texts[['compare-lines', 'compare-bars'][index]]));
  field.append(element('div', { className: 'compare-row' }, ...labels));
  return (choice) => inputs.forEach((input) => (input.checked = input.value === choice.kind));
}
