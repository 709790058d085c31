// The numbers of the comparison: reads the file, forms the series of a choice, and writes numbers as the language has them. It computes no
// new number.

/** The states by the letter that stands for each in the file, and the text that stands for it in the table. */
const STATES = { m: 'figure-missing', x: 'figure-not-applicable', s: 'figure-suppressed', u: 'figure-not-measured', n: 'figure-absent' };
const CELL = /^(-?[\d.]+|[mxsun])(p?)(a?)((?:#\d+)*)$/;
const NOTHING = { state: 'n', numbers: [], preliminary: false, about: false, notes: [] };

/** Reads the file's JSON. */
export function read(json) {
  const lines = new Map(json.lines.map(([area, group, category, cells]) => [`${area} ${group} ${category}`, cells]));
  return { ...json, lines, formats: new Map() };
}

/** A text of the catalogue, with what it speaks of put in. */
export function text(cube, key, given = {}) {
  return cube.texts[key].replace(/\{(\w+)\}/g, (whole, name) => given[name] ?? whole);
}

/** A cell as it stands in the file: see `cell` in the program's `figure::comparison`. */
function point(word) {
  const [, value, preliminary, about, notes] = word.match(CELL) ?? [];
  if (!value) return NOTHING;
  const numbers = value in STATES ? [] : value.split('..');
  return {
    state: value in STATES ? value : '',
    numbers,
    preliminary: preliminary !== '',
    about: about !== '',
    notes: notes.split('#').slice(1).map(Number),
  };
}

/** The number that is drawn; null where there is not exactly one. */
export function drawn({ numbers }) {
  return numbers.length === 1 ? Number(numbers[0]) : null;
}

/** A number as the language writes it, with the decimals that are shown. */
function number(cube, written) {
  const digits = cube.decimals ?? written.split('.')[1]?.length ?? 0;
  if (!cube.formats.has(digits)) {
    const language = cube.lang === 'en' ? 'en-GB' : cube.lang;
    const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    cube.formats.set(digits, new Intl.NumberFormat(language, exact));
  }
  // Minus zero is no number that a reader knows.
  return cube.formats.get(digits).format(Number(written) || 0);
}

/** A tick of the axis. */
export function tick(cube, value) {
  const written = String(Number(value.toPrecision(12)));
  return number({ ...cube, decimals: null }, written);
}

/** What stands in the table and the tooltip for a cell: "85 %", "ca 3–4", "visas inte: för få personer". */
export function words(cube, cell) {
  if (cell.state) return cube.texts[STATES[cell.state]];
  const shown = cell.numbers.map((written) => number(cube, written)).join('–') + (cube.unit.percent ? '\u00a0%' : '');
  return cell.about ? text(cube, 'figure-about', { number: shown }) : shown;
}

/**
 * What the reader meets first: the area that publishes, everybody, all the time. One period alone is no course of events, so that categories
 * or areas stand beside each other.
 */
export function opening(cube) {
  const total = cube.groups.findIndex(({ role }) => role === 'total');
  const groups = total >= 0 ? [total] : cube.groups.map((_, index) => index);
  const first = (side, several) => cube[side].slice(0, several ? Math.floor(cube.most / groups.length) : 1).map((_, index) => index);
  const once = cube.periods.length === 1;
  return {
    areas: first('areas', once && cube.categories.length === 1),
    groups,
    categories: first('categories', once),
    from: 0,
    to: cube.periods.length - 1,
    kind: cube.periods.length < 3 ? 'bar' : 'line',
  };
}

/** How many series a choice has. */
export function count({ areas, groups, categories }) {
  return areas.length * groups.length * categories.length;
}

/** The series of a choice, each with its name, what it stands for, and a cell for each period. */
export function series(cube, choice) {
  const { areas, groups, categories, from, to } = choice;
  const all = areas.flatMap((area) => categories.flatMap((category) => groups.map((group) => ({ area, category, group }))));
  return all.map((one) => {
    const cells = cube.lines.get(`${one.area} ${one.group} ${one.category}`)?.split(' ').map(point);
    const points = cube.periods.slice(from, to + 1).map((_, index) => cells?.[from + index] ?? NOTHING);
    return { ...one, ...naming(cube, choice, one), points };
  });
}

function naming(cube, { areas, groups, categories }, one) {
  const [area, category, group] = [cube.areas[one.area], cube.categories[one.category], cube.groups[one.group]];
  const parts = [];
  if (areas.length > 1) parts.push(area.name);
  if (categories.length > 1) parts.push(category.name);
  if (groups.length > 1 || group.role !== 'total') parts.push(parts.length > 0 ? group.name.toLowerCase() : group.name);
  let { role } = area;
  let look;
  if (areas.length === 1 && categories.length > 1) {
    ({ role } = category);
    if (groups.length === 1) ({ look } = category);
  } else if (areas.length === 1 && (groups.length > 1 || group.role !== 'total')) role = group.role;
  return { name: parts.length > 0 ? parts.join(', ') : area.name, role, look };
}

/** A name as it stands within a sentence: "kvinnor" and "riket", but "Härnösand", and in English "Sweden". */
export function within(cube, { name, role }) {
  const common = ['women', 'men', 'total'].includes(role) || (role === 'nation' && cube.lang === 'sv');
  return common ? name.toLowerCase() : name;
}

/** The names of series within a sentence: "kvinnor och män". */
export function list(cube, shown) {
  return new Intl.ListFormat(cube.lang).format(shown.map((one) => within(cube, one)));
}

/** The indicator with what all series have in common. */
export function title(cube, { areas, categories }) {
  const parts = [cube.title];
  if (cube.areas.length > 1 && areas.length === 1) parts.push(cube.areas[areas[0]].name);
  if (cube.categories.length > 1 && categories.length === 1) parts.push(cube.categories[categories[0]].name);
  return parts.join(', ');
}

/** "2018–2023", "våren 2021 – hösten 2023", "2023". */
export function span(cube, { from, to }) {
  const [first, last] = [cube.periods[from].name, cube.periods[to].name];
  if (from === to) return first;
  return cube.years ? `${first}–${last}` : `${first} – ${last}`;
}

/**
 * What is aimed at, a line for all series that aim at the same, else one each: `{name, marks}`, where a mark is `{label, numbers}` or null.
 */
export function targets(cube, choice, shown) {
  const of = ({ area, group, category }) => {
    if (cube.areas[area].role !== 'own' || cube.categories[category].id !== 'total') return [];
    return cube.targets.filter(([whose, at]) => whose === group && at >= choice.from && at <= choice.to);
  };
  const aims = shown.map((one) => ({ one, marks: of(one) })).filter(({ marks }) => marks.length > 0);
  const at = (position, marks) => marks.find((mark) => mark[1] === position);
  const periods = cube.periods.map((_, index) => index).slice(choice.from, choice.to + 1);
  const same = periods.every((position) => {
    const labels = aims.map(({ marks }) => at(position, marks)?.[2]).filter((label) => label !== undefined);
    return new Set(labels).size < 2;
  });
  const line = (name, marks) => ({
    name,
    marks: periods.map((position) => {
      const mark = at(position, marks);
      return mark ? { label: mark[2], numbers: mark[3] } : null;
    }),
  });
  if (aims.length === 0) return [];
  // One name is enough where all that is shown aims at the same; else each says whose it is.
  if (same && aims.length === shown.length) return [line(cube.texts['figure-target'], aims.flatMap(({ marks }) => marks))];
  return aims.map(({ one, marks }) => line(text(cube, 'figure-target-series', { series: within(cube, one) }), marks));
}

/** Events and breaks of the periods that are shown: `{position, note, breaks}`. */
export function marks(cube, { from, to }) {
  const inside = (breaks) => ([position, note]) => (position >= from && position <= to ? [{ position: position - from, note, breaks }] : []);
  return [...cube.breaks.flatMap(inside(true)), ...cube.events.flatMap(inside(false))];
}

/** The numbers of the notes that the choice needs, in order, by their numbers in the file. */
export function notes(cube, choice, shown) {
  const used = [...shown.flatMap(({ points }) => points.flatMap((cell) => cell.notes)), ...marks(cube, choice).map(({ note }) => note)];
  return new Map([...new Set(used)].sort((a, b) => a - b).map((note, index) => [note, index + 1]));
}
