### Det som en läsare ser på svenska.

## Periods

period-half-1 = första halvåret { $year }
period-half-2 = andra halvåret { $year }
period-spring = våren { $year }
period-autumn = hösten { $year }
period-quarter = kvartal { $quarter } { $year }

## Figures

figure-women = Kvinnor
figure-men = Män
figure-total = Totalt
figure-percent = procent
figure-period = Period
figure-year = År
figure-area = Område
figure-category = Kategori
figure-group = Grupp
figure-target = Måltal
figure-target-label = Måltal { $number }
figure-target-series = Måltal, { $series }
figure-no-target = inget måltal
figure-at-least = minst { $number }
figure-at-most = högst { $number }
figure-about = ca { $number }
figure-title = { $name } { $period }
figure-title-compared = { $name }, jämförelse { $period }
figure-caption = { $title }, { $unit }
figure-missing = saknas
figure-not-applicable = ej relevant
figure-suppressed = visas inte: för få personer
figure-not-measured = mättes inte
figure-absent = ingen uppgift
figure-preliminary = preliminärt
figure-note-word = Not
figure-axis-from = Axeln börjar vid { $number }
figure-also = { $place } anger { $number }.
figure-revised = Reviderat { $date }. Tidigare { $number }.
figure-revised-later = Källan ändrade uppgiften till { $number } den { $date }, efter att berättelsen fastställdes.
figure-rounds-to-zero = Talet är större än noll men avrundas till noll.
figure-event = { $period }: { $text }
figure-note-missing = uppgift saknas
figure-note-suppressed = visas inte: för få personer
figure-note-not-applicable = ej relevant
figure-note-preliminary = Ihåliga markeringar och streckade kanter är preliminära tal.
figure-note-unweighted = { $area } är ett ovägt medelvärde: alla räknas lika, stora som små.
figure-note-weighted = { $area } är ett medelvärde som är vägt efter antal personer.
figure-note-lag = Senaste uppgiften gäller { $period }.
figure-source = Källa: { $name }.
figure-source-retrieved = Källa: { $name }, hämtad { $date }.
figure-source-own = Källa: egen bearbetning av data från { $name }.
figure-source-own-retrieved = Källa: egen bearbetning av data från { $name }, hämtade { $date }.
figure-base-answers = Bygger på { $shown } svar.
figure-base-people = Bygger på { $shown } { $n-plural ->
    [one] person
   *[other] personer
 }.
figure-base-other = Bygger på { $shown } observationer.
figure-drawing-line = Linjediagram. Alla tal finns i tabellen.
figure-drawing-bar = Stapeldiagram. Alla tal finns i tabellen.
figure-drawing-ranked = Liggande staplar i storleksordning. Alla tal finns i tabellen.
figure-drawing-bullet = Utfall mot måltal. Alla tal finns i tabellen.
figure-reached = Måltalet nåddes
figure-not-reached = Måltalet nåddes inte
