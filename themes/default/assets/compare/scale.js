// The axis of the program's drawings, with round ticks: see `Scale` in the program's `figure::svg::scale`. It never draws.

/** Returns the ends and the step of an axis for some numbers, and whether it omits zero; null for numbers too large to have ticks. */
export function scale(numbers, { steps, truncate, percent }) {
  let [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const highest = high;
  const short = low > 0 && high > low && (high - low) / high < truncate;
  if (short) low -= (high - low) / 4;
  else [low, high] = [Math.min(low, 0), Math.max(high, 0)];
  if (high <= low) high = low + 1;
  let exponent = Math.floor(Math.log10((high - low) / steps));
  if (numbers.every(Number.isInteger)) exponent = Math.max(exponent, 0);
  const capped = percent && highest <= 100;
  for (const step of [0, 1, 2].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** (exponent + power)))) {
    const first = Math.floor(low / step + 1e-9);
    let last = Math.ceil(high / step - 1e-9);
    if (capped && last * step > 100) last = Math.floor(100 / step);
    // Products of floats, such as 3 × 0.1, are rounded to what is meant.
    const at = (count) => Number((count * step).toPrecision(12));
    if (last - first <= steps) return { min: at(first), max: at(last), interval: at(1), truncated: short && first > 0 };
  }
  return null;
}
