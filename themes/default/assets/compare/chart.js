// Draws a choice with ECharts: the option made by the program, with the series of the choice. It never writes an inline style, which the
// site's policy forbids.

import { drawn, list, marks, span, targets, text, tick, words } from './cube.js';
import { apart, margin } from './ends.js';
import { scale } from './scale.js';

/** The space for the axes and between elements, in pixels; that of the legend is added. */
const HEIGHT = 300;
const MARK = 40;

/** From this width the axis has as many ticks as the program's wide drawing. */
const WIDE = 560;

/** The spaces between the bars of a period and between periods. */
const BARS = { barGap: '15%', barCategoryGap: '30%' };

/** The icon of a target among bars. */
const DASH = 'path://M0 0H40V3H0Z';

/** Returns a distinct style for each series, in the same order as the program. */
function looks({ looks: all }, shown) {
  const known = { own: all.own, women: all.women, men: all.men, total: all.total };
  const used = shown.reduce((used, { role, look: category }) => {
    const wanted = all.categories[category] ?? known[role] ?? all.others[0];
    const others = category === undefined ? [] : all.categories;
    const free = [wanted, ...others, ...all.others].find((look) => !used.some(({ color }) => color === look.color));
    return [...used, free ?? all.own];
  }, []);
  if (used.length > 1) return used;
  // A single line needs no distinction; a category keeps its colour.
  const bare = shown[0]?.look === undefined && [all.others[0], all.total].includes(used[0]);
  const plain = bare ? all.own : used[0];
  return [{ ...plain, dash: 'solid', symbol: 'circle' }];
}

/** Returns the parts of a line: contiguous through measured numbers and across periods in which nothing is measured. */
function pieces(cube, { from }, points) {
  const broken = new Set(cube.breaks.map(([position]) => position - from));
  const found = [];
  let before = null;
  points.forEach((cell, position) => {
    if (broken.has(position) || cube.periods[from + position].apart) before = null;
    if (drawn(cell) === null) {
      if (cell.state !== 'u') before = null;
      return;
    }
    const last = found.at(-1);
    if (before === null) found.push({ preliminary: cell.preliminary, positions: [position] });
    else if (last.preliminary === cell.preliminary) last.positions.push(position);
    else found.push({ preliminary: cell.preliminary, positions: [before, position] });
    before = position;
  });
  return found;
}

function datum(cell, look, edge) {
  const value = drawn(cell);
  if (!cell.preliminary) return value;
  return { value, itemStyle: { color: 'var(--figure-ground)', borderColor: look.color, borderWidth: 2, borderType: edge } };
}

function lines(cube, choice, { name, points }, look) {
  return pieces(cube, choice, points).map(({ preliminary, positions }) => ({
    type: 'line',
    name,
    symbol: look.symbol,
    symbolSize: 9,
    showSymbol: true,
    connectNulls: true,
    lineStyle: {
      color: look.color,
      width: look.color === cube.looks.own.color ? 3 : 2.5,
      ...(preliminary ? { type: cube.looks.preliminary } : look.dash !== 'solid' && { type: look.dash }),
    },
    itemStyle: { color: look.color },
    emphasis: { disabled: true },
    data: points.map((cell, position) => (positions.includes(position) ? datum(cell, look, 'solid') : null)),
  }));
}

function bars({ name, points }, look) {
  return {
    type: 'bar',
    name,
    itemStyle: { color: look.color },
    emphasis: { disabled: true },
    data: points.map((cell) => (drawn(cell) === null ? null : datum(cell, look, 'dashed'))),
  };
}

function target(cube, name, numbers) {
  return {
    type: 'line',
    name,
    symbol: 'rect',
    symbolSize: [24, 3],
    showSymbol: true,
    lineStyle: { color: 'var(--figure-target)', width: 1.5, type: cube.looks.target },
    itemStyle: { color: 'var(--figure-target)' },
    emphasis: { disabled: true },
    z: 5,
    data: numbers,
  };
}

/** Splits a line of targets into stretches with the same number: there is no slope between two targets. */
function stretches(numbers) {
  const found = [];
  numbers.forEach((value, position) => {
    if (value === null) return;
    if (position === 0 || numbers[position - 1] !== value) found.push(numbers.map(() => null));
    found.at(-1)[position] = value;
  });
  return found;
}

/** Returns the series of ECharts for a choice, as the program would make them for the same figure. */
export function drawings(cube, choice, shown) {
  const found = looks(cube, shown).flatMap((look, index) =>
    choice.kind === 'line' ? lines(cube, choice, shown[index], look) : [bars(shown[index], look)],
  );
  const events = marks(cube, choice);
  if (events.length > 0) {
    const data = events.map(({ position, note }) => ({ name: String(note), xAxis: position }));
    const lineStyle = { color: 'var(--figure-zero)', width: 1 };
    found.push({ type: 'line', name: '', silent: true, markLine: { symbol: ['none', 'none'], lineStyle, data } });
  }
  for (const { name, marks } of targets(cube, choice, shown)) {
    for (const end of [0, 1]) {
      const numbers = marks.map((mark) => (mark?.numbers[end] === undefined ? null : Number(mark.numbers[end])));
      found.push(...stretches(numbers).map((stretch) => target(cube, name, stretch)));
    }
  }
  return found;
}

/** Returns a target as a mark on the bars whose it is. */
function onBars({ name, marks, whose }, count, fill) {
  const data = marks.flatMap((mark, position) => (mark?.numbers ?? []).map((number) => [position, Number(number)]));
  const renderItem = (params, api) => {
    const layout = api.barLayout({ count, ...BARS });
    const [x, y] = api.coord([api.value(0), api.value(1)]);
    const children = whose.map((index) => {
      const { offset, width } = layout[index];
      return { type: 'rect', shape: { x: x + offset - 2, y: y - 1.5, width: width + 4, height: 3 }, style: { fill } };
    });
    return { type: 'group', children };
  };
  return { type: 'custom', name, silent: true, z: 5, itemStyle: { color: fill }, data, renderItem };
}

/** Returns the lines with what is written at their ends: name and last number, and where that is. */
function ends(cube, choice, shown, styles) {
  const last = (cells, known) => cells.findLastIndex(known);
  const of = shown.flatMap(({ name, points }, index) => {
    const position = last(points, (cell) => drawn(cell) !== null);
    if (position < 0) return [];
    return [{ name: `${name} ${words(cube, points[position])}`, at: drawn(points[position]), position, color: styles[index].color }];
  });
  const aims = targets(cube, choice, shown).flatMap(({ name, marks }) => {
    const position = last(marks, (mark) => mark !== null);
    return position < 0 ? [] : [{ name: `${name} ${marks[position].label}`, at: Number(marks[position].numbers[0]), position, color: 'var(--figure-text)' }];
  });
  return [...of, ...aims];
}

/** Replaces every custom property by its current colour. */
function coloured(value, colour) {
  if (typeof value === 'string') return value.startsWith('var(') ? colour(value) : value;
  if (Array.isArray(value)) return value.map((item) => coloured(item, colour));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, coloured(item, colour)]));
}

/** Breaks a text into lines of at most `width`. */
function wrap(pen, words, width) {
  return words
    .split(' ')
    .reduce((lines, word) => {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      if (lines.length > 0 && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
      return lines;
    }, [])
    .join('\n');
}

/** Returns the tooltip of a period, one line per series. */
function tellings(cube, choice, shown, index) {
  const preliminary = (cell) => (cell.preliminary ? ` (${cube.texts['figure-preliminary']})` : '');
  return [
    cube.periods[choice.from + index].name,
    ...shown.map(({ name, points }) => `${name}: ${words(cube, points[index])}${preliminary(points[index])}`),
    ...targets(cube, choice, shown).flatMap(({ name, marks }) => (marks[index] ? [`${name}: ${marks[index].label}`] : [])),
  ];
}

/** Creates a chart in an element: `draw(choice, series)` and `resize()`. */
export function chart(echarts, cube, element) {
  const probe = document.createElement('span');
  probe.className = 'compare-colour';
  probe.hidden = true;
  element.before(probe);
  const pen = document.createElement('canvas').getContext('2d');
  const tip = document.createElement('div');
  tip.className = 'compare-tip';
  tip.hidden = true;
  // The table has the same numbers for readers without a pointer.
  tip.setAttribute('aria-hidden', 'true');
  const from = document.createElement('p');
  from.className = 'compare-axis';
  from.hidden = true;
  element.after(tip, from);
  let drawing = null;
  let told = null;

  /** Shows the tooltip of the period at the pointer, on the side with more room. */
  function point(index) {
    tip.hidden = index === undefined;
    if (tip.hidden) return;
    tip.replaceChildren(...told(index).map((line) => Object.assign(document.createElement('p'), { textContent: line })));
    const x = drawing.convertToPixel({ xAxisIndex: 0 }, index);
    const room = element.clientWidth;
    const left = x < room / 2 ? x + 16 : x - 16 - tip.offsetWidth;
    tip.style.left = `${Math.max(0, Math.min(left, room - tip.offsetWidth))}px`;
    tip.style.top = `${element.offsetTop + element.clientHeight - HEIGHT}px`;
  }

  function colour(value) {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  }

  function draw(choice, shown, numbers, direct = true) {
    const { fontFamily, fontSize } = getComputedStyle(element);
    const size = Math.max(13, 0.8 * parseFloat(fontSize));
    const width = element.clientWidth;
    pen.font = `${size}px ${fontFamily}`;
    const series = drawings(cube, choice, shown);
    const names = [...new Set(series.map(({ name }) => name).filter(Boolean))];
    const label = (name) => wrap(pen, name, width - MARK - 16);
    const row = 1.35 * size;
    const bars = choice.kind !== 'line';
    const numbersOf = shown.flatMap(({ points }) => points.map(drawn)).filter((value) => value !== null);
    const aimed = targets(cube, choice, shown);
    const aims = aimed.flatMap(({ marks: all }) => all.flatMap((mark) => (mark?.numbers ?? []).map(Number)));
    const axis = scale([...numbersOf, ...aims], { steps: width < WIDE ? 4 : 5, truncate: bars ? 0 : cube.truncate, percent: cube.unit.percent });
    // Names are at the ends of lines if all lines end at the last period, so that each name is next to its own.
    const named = bars ? [] : ends(cube, choice, shown, looks(cube, shown)).map((line) => ({ ...line, name: wrap(pen, line.name, 0.3 * width) }));
    const latest = choice.to - choice.from;
    const together = direct && !bars && axis !== null && latest > 0 && named.every(({ position }) => position === latest);
    const right = together ? margin(named, width, (text) => pen.measureText(text).width) : null;
    const legend = right !== null ? 0 : names.reduce((height, name) => height + row * label(name).split('\n').length + 6, 0);
    const textStyle = { fontFamily, fontSize: size, color: 'var(--figure-text)' };
    const description = text(cube, 'compare-picture', {
      series: list(cube, shown),
      period: span(cube, choice),
    });
    const { option } = cube;
    const { xAxis: x, yAxis: y } = option;
    const own = { fontFamily, fontSize: size };
    const settings = {
      ...option,
      textStyle,
      aria: { ...option.aria, label: { description }, decal: { ...option.aria.decal, show: choice.kind === 'bar' && shown.length > 1 } },
      grid: [{ ...option.grid[0], top: legend + 2.6 * size, ...(right !== null && { right }) }],
      legend: {
        ...option.legend, show: right === null, data: names.map((name) => (bars && aimed.some((target) => target.name === name) ? { name, icon: DASH, itemStyle: { decal: 'none' } } : name)), orient: 'vertical', selectedMode: false, itemWidth: MARK, itemHeight: 12, itemGap: 6,
        padding: 0, align: 'left', formatter: label, textStyle: { ...textStyle, lineHeight: row },
      },
      // The tooltip is drawn by `tip`, in the page's font.
      tooltip: {
        ...option.tooltip,
        showContent: false,
        axisPointer: {
          type: choice.kind === 'line' ? 'line' : 'shadow',
          z: 0,
          animation: false,
          label: { show: false },
          lineStyle: { color: 'var(--figure-zero)' },
          shadowStyle: { color: 'var(--figure-track)' },
        },
      },
      xAxis: {
        ...x,
        data: cube.periods.slice(choice.from, choice.to + 1).map(({ name }) => name),
        axisLabel: { ...x.axisLabel, ...own, hideOverlap: true, formatter: (name) => (cube.years ? name : wrap(pen, name, 64)) },
        axisLine: { ...x.axisLine, lineStyle: { color: 'var(--figure-zero)' } },
      },
      yAxis: {
        ...y,
        name: wrap(pen, y.name ?? '', width - 16),
        nameTextStyle: { ...y.nameTextStyle, ...own, align: 'left', padding: [0, 0, 0, -8] },
        axisLabel: { ...y.axisLabel, ...own, formatter: (value) => tick(cube, value) },
        ...(axis && { min: axis.min, max: axis.max, interval: axis.interval }),
        ...(cube.decimals === 0 || shown.every(({ points }) => points.every((cell) => Number.isInteger(drawn(cell) ?? 0))) ? { minInterval: 1 } : {}),
      },
      series: [
        ...series.filter((one) => !bars || one.type === 'bar' || one.markLine).map((one) => (one.markLine ? labelled(one, numbers, own) : bars ? { ...one, ...BARS } : one)),
        ...(bars ? aimed.map((target) => onBars(target, shown.length, colour('var(--figure-target)'))) : []),
      ],
    };
    element.style.height = `${HEIGHT + legend}px`;
    if (!drawing) {
      drawing = echarts.init(element, null, { renderer: 'svg' });
      drawing.on('updateAxisPointer', ({ axesInfo }) => point(axesInfo[0]?.value));
      drawing.getZr().on('globalout', () => point());
    }
    told = (index) => tellings(cube, choice, shown, index);
    point();
    drawing.resize();
    drawing.setOption(coloured(settings, colour), { notMerge: true });
    element.setAttribute('role', 'img');
    from.hidden = !axis?.truncated;
    from.textContent = axis?.truncated ? text(cube, 'figure-axis-from', { number: tick(cube, axis.min) + (cube.unit.percent ? '\u00a0%' : '') }) : '';
    if (right === null) return;
    const down = (value) => drawing.convertToPixel({ yAxisIndex: 0 }, value);
    const middles = apart(named, down, row, [0, down(axis.min) + row / 2]);
    if (middles === null) {
      // They would be too far from their lines, so a legend names them.
      draw(choice, shown, numbers, false);
      return;
    }
    const left = width - right + 10;
    const elements = named.map(({ name, color }, index) => ({
      type: 'text',
      silent: true,
      z: 6,
      x: left,
      y: middles[index],
      style: { text: name, fill: color, font: `600 ${size}px ${fontFamily}`, lineHeight: row, verticalAlign: 'middle' },
    }));
    drawing.setOption(coloured({ graphic: { elements } }, colour));
  }

  return { draw, option: () => drawing?.getOption() };
}

/** Returns the events with the numbers of their notes below the table. */
function labelled(series, numbers, own) {
  const label = { ...own, color: 'var(--figure-muted)', formatter: ({ name }) => String(numbers.get(Number(name)) ?? '') };
  return { ...series, markLine: { ...series.markLine, label } };
}
