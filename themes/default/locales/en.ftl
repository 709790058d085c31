### What a reader sees in English.

## Periods

period-half-1 = first half of { $year }
period-half-2 = second half of { $year }
period-spring = spring { $year }
period-autumn = autumn { $year }
period-quarter = quarter { $quarter }, { $year }
