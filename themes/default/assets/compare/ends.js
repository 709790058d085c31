// The names at the ends of lines, instead of a legend. It never draws them.

/** The largest part of the width that the names may take. */
const MOST = 0.38;

/** The distance between a line's end and its name, and the farthest that a name may be from its line's end, in rows. */
const GAP = 12;
const FARTHEST = 1.5;

/** Returns the names and the width that they take, or null if they take too much. `lines` have a `name`, a number `at` their end, and a colour. */
export function margin(lines, width, measure) {
  const room = Math.max(0, ...lines.flatMap(({ name }) => name.split('\n').map(measure)));
  return room <= MOST * width ? Math.ceil(room) + GAP + 4 : null;
}

/**
 * Moves names apart that would overlap: returns the middle of each, or null if one would be too far from its line's end. `y` returns the position of
 * a number; `row` is the height of a line of text.
 */
export function apart(lines, y, row, [top, bottom]) {
  const sorted = lines.map((line, index) => ({ index, wish: y(line.at), half: (line.name.split('\n').length * row) / 2 })).sort((a, b) => a.wish - b.wish);
  // Names that touch form a block, which is centred on the wishes of its names.
  let blocks = sorted.map((one) => ({ names: [one], height: 2 * one.half, middle: one.wish }));
  const clamp = (block) => Math.min(Math.max(block.middle, top + block.height / 2), bottom - block.height / 2);
  for (let index = 0; index + 1 < blocks.length; ) {
    const [one, next] = [blocks[index], blocks[index + 1]];
    if (clamp(one) + one.height / 2 <= clamp(next) - next.height / 2) {
      index += 1;
      continue;
    }
    const names = [...one.names, ...next.names];
    const middle = names.reduce((sum, { wish }) => sum + wish, 0) / names.length;
    blocks.splice(index, 2, { names, height: one.height + next.height, middle });
    index = Math.max(0, index - 1);
  }
  const middles = [];
  for (const block of blocks) {
    let edge = clamp(block) - block.height / 2;
    for (const { index, half } of block.names) {
      middles[index] = edge + half;
      edge += 2 * half;
    }
  }
  const near = lines.every((line, index) => Math.abs(middles[index] - y(line.at)) <= FARTHEST * row);
  return near && blocks.every(({ height }) => height <= bottom - top) ? middles : null;
}
