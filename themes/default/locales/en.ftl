### What a reader sees in English.

## Periods

period-half-1 = first half of { $year }
period-half-2 = second half of { $year }
period-spring = spring { $year }
period-autumn = autumn { $year }
period-quarter = quarter { $quarter }, { $year }

## Figures

figure-women = Women
figure-men = Men
figure-total = Total
figure-percent = per cent
figure-period = Period
figure-year = Year
figure-area = Area
figure-category = Category
figure-group = Group
figure-target = Target
figure-target-label = Target { $number }
figure-target-series = Target, { $series }
figure-no-target = no target
figure-at-least = at least { $number }
figure-at-most = at most { $number }
figure-about = about { $number }
figure-title = { $name } { $period }
figure-title-compared = { $name }, comparison { $period }
figure-caption = { $title }, { $unit }
figure-missing = missing
figure-not-applicable = not applicable
figure-suppressed = not shown: too few people
figure-not-measured = not measured
figure-absent = no figure
figure-preliminary = preliminary
figure-note-word = Note
figure-axis-from = The axis starts at { $number }
figure-also = { $place } says { $number }.
figure-revised = Revised { $date }. Earlier { $number }.
figure-revised-later = The source changed the figure to { $number } on { $date }, after the report was adopted.
figure-rounds-to-zero = The number is above zero but rounds to zero.
figure-event = { $period }: { $text }
figure-note-missing = figure missing
figure-note-suppressed = not shown: too few people
figure-note-not-applicable = not applicable
figure-note-preliminary = Hollow markers and dashed edges are preliminary numbers.
figure-note-unweighted = { $area } is an unweighted mean: all count the same, large and small.
figure-note-weighted = { $area } is a mean weighted by the number of people.
figure-note-lag = The latest figure is for { $period }.
figure-source = Source: { $name }.
figure-source-retrieved = Source: { $name }, retrieved { $date }.
figure-source-own = Source: own processing of data from { $name }.
figure-source-own-retrieved = Source: own processing of data from { $name }, retrieved { $date }.
figure-base-answers = Based on { $shown } { $n-plural ->
    [one] answer
   *[other] answers
 }.
figure-base-people = Based on { $shown } { $n-plural ->
    [one] person
   *[other] people
 }.
figure-base-other = Based on { $shown } { $n-plural ->
    [one] observation
   *[other] observations
 }.
figure-drawing-line = Line chart. All numbers are in the table.
figure-drawing-bar = Bar chart. All numbers are in the table.
figure-drawing-ranked = Horizontal bars in order of size. All numbers are in the table.
figure-drawing-bullet = Outcome against target. All numbers are in the table.
figure-reached = The target was reached
figure-not-reached = The target was not reached
