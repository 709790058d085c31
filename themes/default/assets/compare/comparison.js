// The reader's own comparison: loads the numbers and the library, and keeps the controls, the chart, the table, the words and the address
// in sync. It stores nothing in the browser.

import { clear, read as asked, write } from './address.js';
import { chart } from './chart.js';
import { controls } from './controls.js';
import { count, drawn, list, notes, opening, read, series, span, text } from './cube.js';
import { element, remarks, table } from './table.js';

/** The media queries that change the colours of the page. */
const LOOKS = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'];

/** Loads everything and shows the comparison in `place`. Fails if anything cannot be fetched. */
export async function start({ place, status, numbers, library }) {
  const [cube, echarts] = await Promise.all([fetched(numbers), drawer(library)]);
  const view = new View(cube, echarts, place, status);
  const first = opening(cube);
  const wanted = asked(cube, first);
  view.take(count(wanted) <= cube.most ? wanted : first);
  return view;
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return read(await answer.json());
}

/** The library is a classic script, which defines a global. */
async function drawer(address) {
  await import(new URL(address, document.baseURI));
  return globalThis.echarts;
}

class View {
  constructor(cube, echarts, place, status) {
    Object.assign(this, { cube, status });
    const drawing = element('div', { className: 'compare-drawing' });
    const heading = element('h3', {}, text(cube, 'compare-about', { title: cube.title }));
    this.controls = controls(cube, (choice) => this.offer(choice), (words) => this.say(words));
    this.scroll = element('div', { className: 'table-scroll', tabIndex: 0 });
    this.scroll.setAttribute('role', 'group');
    this.remarks = element('div', { className: 'compare-remarks' });
    this.nothing = element('p', { hidden: true }, cube.texts['compare-none']);
    const box = element('div', { className: 'compare-box' }, heading, this.controls.form, drawing, this.nothing, this.scroll, this.remarks);
    place.replaceChildren(box);
    this.chart = chart(echarts, cube, drawing);
    this.drawing = drawing;
    let width = 0;
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width > 0 && contentRect.width !== width && this.choice) this.draw();
      width = contentRect.width;
    }).observe(box);
    for (const look of LOOKS) matchMedia(look).addEventListener('change', () => this.draw());
  }

  /** Applies a choice of the reader, or refuses it with the reason. */
  offer(choice) {
    const empty = [choice.areas, choice.groups, choice.categories].some((side) => side.length === 0);
    if (!empty && count(choice) <= this.cube.most) {
      this.take(choice);
      return;
    }
    this.controls.set(this.choice);
    this.say(text(this.cube, empty ? 'compare-too-few' : 'compare-too-many', { most: this.cube.most }));
  }

  /** Shows a choice everywhere. */
  take(choice) {
    this.choice = choice;
    this.controls.set(choice);
    this.show();
  }

  show() {
    write(this.cube, this.choice);
    const { cube, choice } = this;
    this.series = series(cube, choice);
    this.numbers = notes(cube, choice, this.series);
    const made = table(cube, choice, this.series, this.numbers);
    this.scroll.replaceChildren(made);
    this.scroll.setAttribute('aria-label', `${cube.texts.table}: ${made.caption.textContent}`);
    this.remarks.replaceChildren(...remarks(cube, choice, this.series, this.numbers));
    this.draw();
    this.say(text(cube, 'compare-shows', { series: list(cube, this.series), period: span(cube, choice) }));
  }

  draw() {
    const empty = this.series.every(({ points }) => points.every((cell) => drawn(cell) === null));
    this.nothing.hidden = !empty;
    this.drawing.hidden = empty;
    // In a hidden box there is no width to draw for.
    if (!empty && this.drawing.clientWidth > 0) this.chart.draw(this.choice, this.series, this.numbers);
  }

  hide() {
    clear();
  }

  say(words) {
    this.status.textContent = words;
  }
}
