// The numbers of the comparison: parses the file, builds the series of a choice, and formats numbers. It never computes a new number.

/** The states by their letter in the file, and the text shown in the table. */
const STATES = { m: 'figure-missing', x: 'figure-not-applicable', s: 'figure-suppressed', u: 'figure-not-measured', n: 'figure-absent' };
const CELL = /^(-?[\d.]+|[mxsun])(p?)(a?)((?:#\d+)*)$/;
const NOTHING = { state: 'n', numbers: [], preliminary: false, about: false, notes: [] };

/** Parses the file's JSON. */
export function read(json) {
  const lines = new Map(json.lines.map(([area, group, category, cells]) => [`${area} ${group} ${category}`, cells]));
  return { ...json, lines, formats: new Map() };
}

/** Returns a text of the catalogue with its arguments. */
export function text(cube, key, given = {}) {
  return cube.texts[key].replace(/\{(\w+)\}/g, (whole, name) => given[name] ?? whole);
}

/** Parses a cell of the file: see `cell` in the program's `figure::comparison`. */
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

/** Returns the number to draw; null for a range or a state. */
export function drawn({ numbers }) {
  return numbers.length === 1 ? Number(numbers[0]) : null;
}

/** Formats a number with the decimals shown. */
function number(cube, written) {
  const digits = cube.decimals ?? written.split('.')[1]?.length ?? 0;
  if (!cube.formats.has(digits)) {
    const language = cube.lang === 'en' ? 'en-GB' : cube.lang;
    const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    cube.formats.set(digits, new Intl.NumberFormat(language, exact));
  }
  // Minus zero is shown as zero.
  return cube.formats.get(digits).format(Number(written) || 0);
}

/** Formats a tick of the axis. */
export function tick(cube, value) {
  const written = String(Number(value.toPrecision(12)));
  return number({ ...cube, decimals: null }, written);
}

/** Formats a cell for the table and the tooltip: "85 %", "ca 3–4", "visas inte: för få personer". */
export function words(cube, cell) {
  if (cell.state) return cube.texts[STATES[cell.state]];
  const shown = cell.numbers.map((written) => number(cube, written)).join('–') + (cube.unit.percent ? '\u00a0%' : '');
  return cell.about ? text(cube, 'figure-about', { number: shown }) : shown;
}

/**
 * Returns the initial choice: the site's own area with the nation and the peers, everybody, all periods. If there is only one period, categories or
 * areas are compared.
 */
export function opening(cube) {
  const total = cube.groups.findIndex(({ role }) => role === 'total');
  const groups = total >= 0 ? [total] : cube.groups.map((_, index) => index);
  const first = (side, several) => cube[side].slice(0, several ? Math.floor(cube.most / groups.length) : 1).map((_, index) => index);
  const once = cube.periods.length === 1;
  return {
    areas: once && cube.categories.length === 1 ? [...new Set([...cube.first, ...first('areas', true)])].slice(0, Math.floor(cube.most / groups.length)) : cube.first,
    groups,
    categories: first('categories', once),
    from: 0,
    to: cube.periods.length - 1,
    kind: cube.periods.length < 3 ? 'bar' : 'line',
  };
}

/** Returns the number of series of a choice. */
export function count({ areas, groups, categories }) {
  return areas.length * groups.length * categories.length;
}

/** Returns the series of a choice, each with its name, role, and a cell per period. */
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

/** Returns a name within a sentence: "kvinnor" and "riket", but "Härnösand", and in English "Sweden". */
export function within(cube, { name, role }) {
  const common = ['women', 'men', 'total'].includes(role) || (role === 'nation' && cube.lang === 'sv');
  return common ? name.toLowerCase() : name;
}

/** Joins the names of series within a sentence: "kvinnor och män". */
export function list(cube, shown) {
  return new Intl.ListFormat(cube.lang).format(shown.map((one) => within(cube, one)));
}

/** Returns the indicator with what all series have in common. */
export function title(cube, { areas, categories }) {
  const parts = [cube.title];
  if (cube.areas.length > 1 && areas.length === 1) parts.push(cube.areas[areas[0]].name);
  if (cube.categories.length > 1 && categories.length === 1) parts.push(cube.categories[categories[0]].name);
  return parts.join(', ');
}

/** Returns the range of periods: "2018–2023", "våren 2021 – hösten 2023", "2023". */
export function span(cube, { from, to }) {
  const [first, last] = [cube.periods[from].name, cube.periods[to].name];
  if (from === to) return first;
  return cube.years ? `${first}–${last}` : `${first} – ${last}`;
}

/**
 * Returns the targets, one line for all series with the same, else one for each: `{name, marks, whose}`, where a mark is `{label, numbers}` or
 * null, and `whose` are the indices of its series.
 */
export function targets(cube, choice, shown) {
  const of = ({ area, group, category }) => {
    if (cube.areas[area].role !== 'own' || cube.categories[category].id !== 'total') return [];
    return cube.targets.filter(([whose, at]) => whose === group && at >= choice.from && at <= choice.to);
  };
  const aims = shown.map((one, index) => ({ one, index, marks: of(one) })).filter(({ marks }) => marks.length > 0);
  const at = (position, marks) => marks.find((mark) => mark[1] === position);
  const periods = cube.periods.map((_, index) => index).slice(choice.from, choice.to + 1);
  const same = periods.every((position) => {
    const labels = aims.map(({ marks }) => at(position, marks)?.[2]).filter((label) => label !== undefined);
    return new Set(labels).size < 2;
  });
  const line = (name, marks, whose) => ({
    name,
    whose,
    marks: periods.map((position) => {
      const mark = at(position, marks);
      return mark ? { label: mark[2], numbers: mark[3] } : null;
    }),
  });
  if (aims.length === 0) return [];
  // A single name suffices if all series have the same target; otherwise each names its series.
  if (same && aims.length === shown.length) return [line(cube.texts['figure-target'], aims.flatMap(({ marks }) => marks), aims.map(({ index }) => index))];
  return aims.map(({ one, index, marks }) => line(text(cube, 'figure-target-series', { series: within(cube, one) }), marks, [index]));
}

/** Returns the events and breaks of the periods shown: `{position, note, breaks}`. */
export function marks(cube, { from, to }) {
  const inside = (breaks) => ([position, note]) => (position >= from && position <= to ? [{ position: position - from, note, breaks }] : []);
  return [...cube.breaks.flatMap(inside(true)), ...cube.events.flatMap(inside(false))];
}

/** Returns the indices of the notes that the choice needs, in order. */
export function notes(cube, choice, shown) {
  const used = [...shown.flatMap(({ points }) => points.flatMap((cell) => cell.notes)), ...marks(cube, choice).map(({ note }) => note)];
  return new Map([...new Set(used)].sort((a, b) => a - b).map((note, index) => [note, index + 1]));
}
