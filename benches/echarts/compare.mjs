// Measures the processor time that ECharts needs to draw a chart in Node, and compares it with the result of `cargo bench --bench figures` for the
// same numbers. It shows no drawing, and never runs the program.
//
//   node compare.mjs [CRITERION]
//
// CRITERION is the directory with the bench's estimates; `target/criterion` of this repository if omitted.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import * as echarts from 'echarts';

/** The numbers of the bench `figures`. */
const YEARS = ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024'];
const GROUPS = [
  { name: 'Totalt', data: [79, 81, 82, 80, 83, 79, 85, 86] },
  { name: 'Kvinnor', data: [80, 83, 84, 79, 85, 81, 89, 88] },
  { name: 'Män', data: [77, 78, 79, 81, 80, 76, 78, 83] },
];

/** A figure consists of two drawings, so ECharts draws both: the width and height of each. */
const SIZES = [
  { width: 640, height: 300 },
  { width: 280, height: 280 },
];

const WARMING = 200;
const RUNS = 11;
const CHARTS_A_RUN = 40;

/**
 * Returns an option with the same elements as the program's drawings: an axis with a unit, a name at the end of each line or a key, a
 * number at each bar, a target.
 */
function option(type) {
  const label = type === 'line' ? { endLabel: { show: true, formatter: '{a} {c} %' } } : { label: { show: true, position: 'top' } };
  const target = { symbol: 'none', data: [{ yAxis: 88, name: 'Måltal 88 %' }], label: { formatter: '{b}' } };
  return {
    animation: false,
    legend: type === 'line' ? undefined : {},
    grid: { containLabel: true, right: type === 'line' ? 110 : 70 },
    xAxis: { type: 'category', data: YEARS },
    yAxis: { type: 'value', name: '%', scale: type === 'line' },
    series: GROUPS.map((group, at) => ({ ...group, type, ...label, ...(at === 0 ? { markLine: target } : {}) })),
  };
}

/** Returns one drawing as SVG. */
function draw(type, size) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  chart.setOption(option(type));
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** Draws both drawings and returns their total length, so that no work can be optimised away. */
const figure = (type) => SIZES.reduce((sum, size) => sum + draw(type, size).length, 0);

/** Returns the milliseconds of processor time for one figure, of all threads of this process: the minimum and the median of the runs. */
function measure(type) {
  for (let at = 0; at < WARMING; at += 1) figure(type);
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    for (let at = 0; at < CHARTS_A_RUN; at += 1) figure(type);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000 / CHARTS_A_RUN;
  });
  times.sort((a, b) => a - b);
  return { least: times[0], middle: times[(RUNS - 1) / 2], bytes: figure(type) };
}

/** Returns the bench's median estimate for both drawings of a kind, in milliseconds; null if it was not run. */
async function ours(folder, kind, points) {
  const file = path.join(folder, 'figure', `${kind}, ${points} points`, 'new', 'estimates.json');
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text).median.point_estimate / 1e6;
}

const folder = process.argv[2] ?? fileURLToPath(new URL('../../target/criterion', import.meta.url));
console.log(`ECharts ${echarts.version} in Node ${process.versions.node}, both drawings of a figure of 3 series of 8, processor time`);
for (const type of ['line', 'bar']) {
  const { least, middle, bytes } = measure(type);
  const own = await ours(folder, type, 24);
  const ratio = own === null ? 'the bench has not been run' : `Insyn ${own.toFixed(4)} ms, ${Math.round(middle / own)} times less`;
  console.log(`${type}: ECharts ${middle.toFixed(2)} ms (least ${least.toFixed(2)} ms), ${bytes} bytes; ${ratio}`);
}
