### Det som en läsare ser på svenska.

## Periods

period-half-1 = första halvåret { $year }
period-half-2 = andra halvåret { $year }
period-spring = våren { $year }
period-autumn = hösten { $year }
period-quarter = kvartal { $quarter } { $year }
period-tertial = tertial { $tertial } { $year }
period-week = vecka { $week } { $year }
period-mean = medel { $years }
period-means = medel { $first } till { $last }

## Numbers

number-one = { $article }
number-words = två, tre, fyra, fem, sex, sju, åtta, nio
ordinal-words = andra, tredje, fjärde, femte, sjätte, sjunde, åttonde, nionde, tionde

## Pages

skip-to-text = Hoppa till texten
main-navigation = Huvudmeny
menu = Meny
languages = Språk
breadcrumbs = Du är här
about-site = Om webbplatsen
on-this-page = På den här sidan
on-this-site = På den här webbplatsen
see-also = Länkar och dokument
contents = Innehåll
chapter = Kapitel
more-chapters = Fler sidor
previous = Föregående
next = Nästa
all-chapters = Innehållsförteckning
concerns = Avser
published = Publicerad
updated = Uppdaterad
draft = Utkast
document = Om dokumentet
not-given = ej angivet
feedback = Lämna en synpunkt
feedback-description = Så säger du vad du tycker, bra som dåligt.
feedback-text = Stämmer något inte, eller behöver du innehållet i ett annat format? Hör av dig till oss.
feedback-how = Så lämnar du en synpunkt
feedback-intro = Så här når du { $organisation } om du vill lämna en synpunkt eller ett klagomål.
feedback-publisher = Webbplatsen ges ut av { $organisation }.
feedback-website = Hur du lämnar en synpunkt eller ett klagomål får du veta på deras egen webbplats:
feedback-form = Formulär
feedback-form-open = Öppna formuläret
feedback-formats = Du kan också säga till om något inte stämmer, eller be om innehållet i ett annat format.
documents-description = Berättelserna med sina uppgifter, och alla filer som webbplatsen länkar till.
documents-original = Som dokument
documents-attachments = Bilagor
documents-others = Andra dokument
documents-places = Finns på:
phone = Telefon
email = E-post
website = Webbplats
published-by = Utgivare
not-found = Sidan finns inte
not-found-text = Adressen kan vara felskriven, eller så har sidan flyttats eller tagits bort. Härifrån kommer du vidare:
to-start = Till startsidan
indicators = Nyckeltal
goals = Mål
operations = Verksamheter
operations-description = Vad kommunens verksamheter har nått, en verksamhet i taget.
beside = Jämför
beside-description = Kommunens siffror bredvid andras, ett nyckeltal på varje rad.
beside-title = Jämför { $name }
beside-pair = { $own } och { $other }
beside-choose = Välj vad tabellen visar
beside-with = Lägg till en kommun
beside-with-none = Ingen
beside-areas = Jämför med en i taget
beside-failed = Siffrorna gick inte att hämta. Försök igen.
beside-order = Ordning
beside-order-name = Efter namn
beside-order-high = Högst bland andra först
beside-order-low = Lägst bland andra först
beside-report = Jämför berättelsens siffror med andras
beside-parts = En verksamhet i taget
beside-operation = Jämför med andra
beside-trend = Utveckling
beside-none = uppgift finns inte här
beside-no-trend = för få mätningar
beside-others = { $kind ->
    [municipality] Andra kommuner
    [county] Andra län
    [region] Andra regioner
   *[other] Andra
}
beside-position = { $kind ->
    [municipality] Bland kommunerna
    [county] Bland länen
    [region] Bland regionerna
   *[other] Bland alla
}
beside-at-kolada = Riket och andra kommuner hos Kolada
beside-notes = Så läser du tabellen
beside-note-period = Alla tal på en rad gäller samma tid, som står vid nyckeltalets namn.
beside-note-none = Ett streck betyder att siffran inte finns på webbplatsen.
beside-note-mean = För ”{ $name }” står först medelvärdet, sedan det lägsta och det högsta talet.
beside-note-range = För ”{ $name }” står det lägsta och det högsta talet.
beside-note-computed = Där källan inte ger något medelvärde för ”{ $name }” är det räknat här: varje kommun väger lika mycket (ovägt medelvärde, egen bearbetning).
beside-note-position = Hur ett tal ligger bland andras säger inget om hur bra det är.
answer-lead = { $answer } ({ $period }).
answer-lead-change = { $answer } ({ $period }), { $change }.
answer-than = { $course ->
    [more] fler än
    [fewer] färre än
    [as-many] lika många som
    [about-as-many] ungefär lika många som
    [nearly-as-many] i stort sett lika många som
    [higher] högre än
    [lower] lägre än
    [same] samma som
    [about-same] ungefär samma som
   *[nearly-same] i stort sett samma som
} { $place } ({ $number })
answer-in = i { $name }
answer-in-group = i gruppen ”{ $name }”
answer-in-others = { $kind ->
    [county] i andra län
    [region] i andra regioner
   *[other] i andra kommuner
}
answer-level = ingen säker skillnad
answer-mean-unweighted = ovägt medelvärde
answer-mean-weighted = vägt medelvärde
answer-mean-computed = ovägt medelvärde, egen bearbetning
answer-earlier = Andras siffror finns här till och med { $period }. Då var det { $value }, { $differences }.
answer-range = I gruppen ”{ $name }” går talen från { $low } till { $high }.
answer-groups = För { $women-named } var det { $women } och för { $men-named } { $men }.
answer-groups-same = För både { $women-named } och { $men-named } var det { $women }.
answer-position = { $area } ligger { position } av { $n } { $kind ->
    [county] län
    [region] regioner
   *[other] kommuner
}.
answer-lacks = { $what ->
    [nation] Rikets siffra finns inte på webbplatsen.
    [peers] { $kind ->
        [county] Andra läns siffror finns inte på webbplatsen.
        [region] Andra regioners siffror finns inte på webbplatsen.
       *[other] Andra kommuners siffror finns inte på webbplatsen.
    }
   *[both] { $kind ->
        [county] Rikets och andra läns siffror finns inte på webbplatsen.
        [region] Rikets och andra regioners siffror finns inte på webbplatsen.
       *[other] Rikets och andra kommuners siffror finns inte på webbplatsen.
    }
}
answer-missing = Uppgift saknas för { $period }.
answer-suppressed = Talet för { $period } visas inte, eftersom det gäller för få personer.
answer-suppressed-answers = Talet för { $period } visas inte, eftersom det bygger på för få svar.
answer-not-applicable = Uppgiften är inte relevant för { $period }.
answer-not-measured = Ingen mätning gjordes { $period }.
answer-none = Webbplatsen har ingen siffra för { $area }.
answer-last = Den senaste siffran här gäller { $period }: { $value }.
answer-never = Här finns ingen siffra för någon tidigare period.
answer-at-kolada = Sök uppgiften hos Kolada
kolada-page = Måttets sida hos Kolada
filter-nation = Mot riket
filter-nation-all = Alla
filter-nation-differs = Skiljer sig från riket
filter-nation-higher = Högre än riket
filter-nation-lower = Lägre än riket
filter-nation-level = Ingen säker skillnad mot riket
results = Resultat
reports = Avvikelser och synpunkter
reports-text = Antal rapporter. Fler rapporter behöver inte betyda att mer går fel. Det kan betyda att fler vågar rapportera.
in-reports = I berättelserna
units = Enheter
operator = { $operator ->
    [municipal] kommunal
    [regional] regional
    [private] privat
   *[non_profit] idéburen
}
contact = Kontakt
contact-page = Mer på kommunens webbplats
actions = Åtgärder
documents = Dokument
earlier-years = Tidigare år
glossary = Ordlista
whole-report = Hela berättelsen på en sida
about-indicator = Om nyckeltalet
development = Utfall
definition = Så räknas det
official-name = Namn i källan
given-in = Anges i
direction = Önskad riktning
lag = Eftersläpning
every = Hur ofta
used-in = Nyckeltalet används i
target = Måltal
language-name = Svenska
link-external = annan webbplats
notice-draft = Det här är ett utkast. Det är inte fastställt och kan ändras.
notice-draft-figures = Uppgifterna för { $year } och senare hör till ett utkast. De är inte fastställda och kan ändras.
notice-untranslated = Den här sidan finns bara på { $language ->
    [sv] svenska
    [en] engelska
    [fi] finska
   *[other] ett annat språk
 }.
versions = Finns också som
version-easy-read = Lättläst
version-sign-language = Teckenspråk
notice-older = Det här är berättelsen för { $year }.
notice-older-link = Läs den senaste.
notice-outdated = Det här dokumentet gällde till och med { $date }.
editions = Välj år
edition-start = Första sidan
edition-dates = Avser { $year }
edition-drawn-up = upprättad { $date }
edition-adopted = fastställd { $date }
edition-published = publicerad { $date }
edition-newest = Den senaste
edition-original = Original:
earlier-years-description = Alla berättelser på webbplatsen, år för år. Den nyaste står först.
changes = Ändrat sedan förra året
changes-compared = { $n-plural ->
    [one] Ett nyckeltal
   *[other] { $n-Word } nyckeltal
 } i berättelsen går att jämföra med förra mätningen
changes-summary = { $compared }: { $parts }.
changes-summary-bare = { $compared }.
changes-count-better = { $n-plural ->
    [one] ett
   *[other] { $n-word }
 } har blivit bättre
changes-count-worse = { $n-plural ->
    [one] ett
   *[other] { $n-word }
 } har blivit sämre
changes-count-same = { $n-plural ->
    [one] ett
   *[other] { $n-word }
 } står still
changes-count-uncertain = { $n-plural ->
    [one] ett
   *[other] { $n-word }
} går inte att bedöma
changes-summary-neutral = { $n-plural ->
    [one] För ett av dem
   *[other] För { $n-word } av dem
 } är varken högre eller lägre i sig bättre.
changes-summary-neutral-all = Varken högre eller lägre är i sig bättre.
changes-better = Har blivit bättre
changes-worse = Har blivit sämre
changes-uncertain = Går inte att säga om det är bättre
changes-other = Andra ändringar
changes-more = Visa { $n } till
no-figures-yet = Det finns inga uppgifter att visa än.
page-footnotes = Fotnoter
page-footnote = Fotnot
page-source-notes = Om källan
page-source-note = Not om källan
page-footnote-back = Tillbaka till texten
page-task-done = Klart
page-task-open = Återstår
document-is-first = Uppgifterna om dokumentet står först på sidan.
document-name = Dokumentnamn
document-type = Dokumenttyp
document-number = Diarienummer
document-version = Version
document-drawn-up = Upprättad
document-drawn-up-by = Upprättad av
document-adopted = Fastställd
document-adopted-by = Fastställd av
document-paragraph = Paragraf
document-responsible = Dokumentansvarig
document-revised = Senast reviderad
document-valid-until = Giltig till och med
document-applies-to = Gäller för
document-other = Annan information
document-original = Original
document-corrected = Rättelse
document-correction = { $date }: { $what }
document-correction-why = { $date }: { $what }. Skälet: { $why }
indicators-description = Alla nyckeltal på webbplatsen, med den senaste uppgiften för varje.
indicators-of-all = Alla verksamheter
better-higher = Högre är bättre
better-lower = Lägre är bättre
better-neutral = Varken högre eller lägre är i sig bättre
lag-years = Uppgifterna kommer { $years } år efter det år som redovisas
every-other-period = Mäts vartannat år
every-periods = Mäts vart { $nth } år
verdict-reached = nådde måltalet
verdict-near = nådde nästan måltalet
verdict-missed = nådde inte måltalet
source-own-processing = Egen bearbetning av data från { $source }
source-retrieved = { $source }, hämtad { $date }

## Search page and site map

search = Sök
search-description = Sök bland sidor, nyckeltal och dokument.
search-site = Sök på webbplatsen
search-words = Vad letar du efter?
search-found-one = { $count } träff på ”{ $query }”
search-found-many = { $count } träffar på ”{ $query }”
search-found-none = Inga träffar på ”{ $query }”
search-more = Visa fler
search-else = Pröva det här
search-else-spelling = Se efter hur orden är stavade.
search-else-fewer = Sök på färre ord, eller på bara början av ett långt ord.
search-else-indicators = Gå igenom alla nyckeltal
search-else-map = Gå igenom alla sidor i webbkartan
search-failed = Sökningen kunde inte hämtas. Kanske hjälper det att ladda om sidan. Här är alla sidor så länge.
search-without-script = Sökningen behöver JavaScript, som inte kunde köras här. I stället finns alla sidor här.
search-off = Den här webbplatsen har ingen sökning. I stället finns alla sidor här.
# Ord för samma sak, en grupp på varje rad. Det som börjar med bindestreck är slutet av ord.
search-synonyms =
    särskilt boende, äldreboende, säbo, vård- och omsorgsboende, ålderdomshem, sjukhem
    hemtjänst, hemhjälp
    äldreomsorg, äldrevård
    försörjningsstöd, ekonomiskt bistånd, socialbidrag
    socialtjänst, socialen, socialkontor
    funktionsnedsättning, funktionshinder, handikapp
    funktionsstöd, funktionshinderomsorg, handikappomsorg
    gruppbostad, gruppboende
    korttidsboende, växelvård
    brukare, omsorgstagare, hjälptagare, vårdtagare
    anhörig, närstående
    god man, ställföreträdare
    personal, medarbetare, anställd
    enhetschef, föreståndare
    enkät, undersökning
    synpunkt, klagomål
    avvikelse, incident
    missbruk, beroende, skadligt bruk
    familjehem, fosterhem
    förskola, dagis
    fritidshem, fritids
    väntetid, kö, kötid
    läkemedel, medicin
    fallskada, fallolycka
    trycksår, liggsår
    hemsjukvård, kommunal hälso- och sjukvård
    våld i nära relation, partnervåld, kvinnofrid
    hemlöshet, bostadslöshet
    vräkning, avhysning
    kvalitetsberättelse, kvalitetsredovisning
    -anmälan, -anmälning
    -ansökan, -ansökning
search-page = Sida
search-report = Berättelse { $year }
search-chapter = Kapitel { $year }
search-indicator = Nyckeltal
search-operation = Verksamhet
search-unit = Enhet
search-file = Dokument ({ $detail })
site-map = Webbkarta
site-map-description = Alla sidor, och alla nyckeltal efter verksamhet.
site-map-pages = Alla sidor

## Metadata of pages, feed of changes

open-graph-locale = sv_SE
page-about = { $title } { $site }, { $organisation }.
indicator-about = { $title } Nyckeltal med definition och källa.
indicator-latest = { $title } { $area }, { $period }: { $value }.
feed-title = Ändringar – { $site }
feed-description = Nya och uppdaterade berättelser, rättelser, reviderade tal och ändringar i statistiken.
feed-updated = Uppdaterad: { $title }
feed-correction = Rättelse: { $title }
feed-revised = Reviderade tal: { $title }
feed-revised-numbers = Källan har ändrat { $numbers } tal.
feed-event = { $title }, { $period }

## Shortcodes

source = Källa
key = Teckenförklaring
notes = Noter
events = Händelser
table = Tabell
show-table = Visa siffrorna i en tabell
download = Ladda ner
download-and-embed = Ladda ner eller bädda in
embed-title = Visa på en annan webbplats
embed-code = Kod som visar figuren i en ram. Den följer med när siffrorna uppdateras.
embed-alone = Se figuren som den visas i ramen
embed-fragment = HTML att klistra in
embed-whole = Se figuren i sitt sammanhang:
download-picture = Bild av diagrammet
comment = Kommentar från
comments = Kommentarer
quote = Citat
quote-consent-given = Personen har sagt ja till att citeras.
quote-consent-anonymous = Ingen kan veta vem som har sagt det.
case-told = Exempel ur verksamheten:
case-note = Exemplet är berättat så att ingen person går att känna igen.
comment-from = Står i
comment-about = Gäller
file-not-accessible = Filen går inte att läsa för alla, till exempel inte med skärmläsare.
file-other-format = Be om ett annat format
image-description = Beskrivning av bilden
status-planned = Planerad
status-started = Påbörjad
status-pilot = Prövas i liten skala
status-delayed = Försenad
status-continued = Fortsätter
status-done = Klar
status-stopped = Stoppad
action-because = Varför
action-owner = Ansvarig
action-operation = Verksamhet
action-due = Ska vara klart
action-due-was = Skulle vara klart
action-due-done = Blev klart
action-reason = Skälet
action-outcome = Vad det ledde till
action-earlier = Tidigare
action-places = Står i
actions-none = Inga åtgärder redovisas här.
actions-description = Vad som görs för att kvaliteten ska bli bättre: varför, av vem, till när och hur långt det har kommit.
actions-of = Åtgärder { $year }
actions-count = { $n } { $n-plural ->
    [one] åtgärd
   *[other] åtgärder
 }
actions-by-status = Så långt har åtgärderna kommit
actions-first = { $n-plural ->
    [one] Den viktigaste
   *[other] De { $n-word } viktigaste
 }
actions-first-text = Åtgärder som inte är klara: först de som möter mål eller måltal som inte nåddes, sedan i den ordning som berättelsen tar upp dem.
actions-others = Andra åtgärder: { $name }
actions-others-alone = { $name }
actions-of-all = Gemensamt för verksamheterna
self-checks = Egenkontroller
self-check = Egenkontroll
self-checks-description = Vad verksamheterna själva kontrollerar: hur ofta, hur, av vem, om det gjordes och vad det ledde till.
self-checks-of = Egenkontroller { $year }
self-checks-none = Inga egenkontroller redovisas här.
self-check-how = Så görs den
self-check-when = Om den gjordes
self-check-result = Vad den visade
self-check-followed-by = Nyckeltal
self-check-next = Planerat för { $year }
self-check-unsaid = Hur den görs är inte angivet.
self-check-no-result = Inget resultat är angivet.
self-check-done = gjordes
self-check-missed = gjordes inte
self-check-times = gjordes { $n } gånger
self-check-times-of = gjordes { $n } av { $planned } gånger
self-check-more-times = gjordes { $n } gånger ({ $planned } planerades)
self-check-earlier-of = { $year }: { $kept }
self-checks-all-done = { $n-few ->
    [one] Egenkontrollen gjordes som planerat.
    [two] Båda egenkontrollerna gjordes som planerat.
   *[many] Alla { $n-word } egenkontroller gjordes som planerat.
 }
self-checks-all-partly = { $n-few ->
    [one] Egenkontrollen gjordes färre gånger än planerat.
    [two] Båda egenkontrollerna gjordes färre gånger än planerat.
   *[many] Alla { $n-word } egenkontroller gjordes färre gånger än planerat.
 }
self-checks-all-missed = { $n-few ->
    [one] Egenkontrollen gjordes inte.
   *[many] Ingen av de { $n-word } planerade egenkontrollerna gjordes.
 }
self-checks-mixed = { $n-Word } egenkontroller planerades: { $parts }.
self-checks-done = { $n-plural ->
    [one] en
   *[other] { $n-word }
 } gjordes som planerat
self-checks-partly = { $n-plural ->
    [one] en
   *[other] { $n-word }
 } gjordes färre gånger än planerat
self-checks-missed = { $n-plural ->
    [one] en
   *[other] { $n-word }
 } gjordes inte
measurement-of = Punktmätning den { $day }
measurement-step = Steg
measurement-count = Antal av { $observed }
measurement-share = Andel
measurement-percent = { $share }{ "\u00A0" }%
measurement-all-steps = Alla steg rätt
measurement-all-steps-text = ”Alla steg rätt” är de som gjorde varje steg rätt. Det är inte medelvärdet av stegen.
measurement-observed = { $observed } observerades.
measurement-few-observed = Hur många som observerades, och hur många av dem som följde stegen, visas inte: för få personer.
measurement-few-followed = { $observed } observerades. Hur många av dem som följde stegen visas inte: för få personer.
measurement-none-followed-all = Ingen gjorde alla steg rätt.
measurement-everybody-followed-all = Alla gjorde alla steg rätt.
measurement-followed-all = { $all } av dem ({ $share } procent) gjorde alla steg rätt.
measurement-step-quoted = ”{ $step }”
measurement-least = { $n-few ->
    [one] Minst följt var steget { $steps }: { $followed } av { $observed } ({ $share } procent).
   *[other] Minst följda var stegen { $steps }: { $followed } av { $observed } ({ $share } procent).
 }
plan = Årshjul
plan-description = Vad som görs under året för att kvaliteten ska bli bättre, månad för månad, och vem som gör det.
plan-none = Inget är planerat här.
plan-calendar = Lägg in planen i din kalender
plan-calendar-text = I kalendern står varje uppgift på månadens första arbetsdag, men den gäller hela månaden.
plan-calendar-name = Årshjul: { $site }
plan-during = Görs under { $month }.
matrix-likelihood = Sannolikhet
matrix-severity = Allvarlighetsgrad
matrix-likelihood-highest = Sannolikhet: störst överst
matrix-severity-highest = Allvarlighetsgrad: störst till vänster
matrix-corner = Raderna visar sannolikhet, kolumnerna allvarlighetsgrad
matrix-weight = vikt
matrix-scores = Talet i varje ruta är riskvärdet. Ju högre tal, desto större risk.
matrix-products = Talet i varje ruta är riskvärdet: sannolikheten gånger allvarlighetsgraden. Ju högre tal, desto större risk.
matrix-counts = Talet i varje ruta är hur många risker som hamnade där.
glossary-description = Ord och förkortningar på webbplatsen och vad de betyder.
glossary-terms = Ord och förkortningar
glossary-more = Läs mer om { $term }
glossary-entry = ordlista
key-text = De här orden kan stå där du annars väntar dig ett tal.
sign-suppressed = Talet gäller så få personer att någon skulle kunna kännas igen. Därför visas det inte.
sign-missing = Ingen uppgift har kommit in.
sign-not-applicable = Talet finns inte, eftersom frågan inte gäller här.
sign-not-measured = Ingen mätning gjordes det året.
sign-preliminary = Talet är inte slutgiltigt och kan komma att ändras.
sign-also-word = cirka
sign-also = Källan anger talet ungefär, inte exakt.
state-missing = uppgift saknas
without-numbers = { $indicator }: uppgift saknas för { $name }.
state-not-applicable = ej relevant
state-suppressed = visas inte: för få personer
state-not-measured = mättes inte
value-beside = { $value } ({ $beside })
value-through = till och med { $period }
value-approximate = ungefär { $value }
value-preliminary = { $value } (preliminärt)
value-revised-later = { $value } (källan har senare ändrat till { $now })
value-withdrawn-later = { $value } (källan har senare tagit bort uppgiften)
unit-percent = procent
amount-percentage-points = { $n } { $n-plural ->
    [one] procentenhet
   *[other] procentenheter
 }
target-at-least = minst { $value }
target-at-most = högst { $value }
target-worded = ({ $target })
target-between = mellan { $low } och { $high }
change-up-verb = ökade med { $amount }
change-down-verb = sjönk med { $amount }
change-none-verb = { $statistic ->
    [share] var oförändrad
    [median] var oförändrad
    [sum] var oförändrad
   *[other] var oförändrat
 }
change-up-noun = en ökning med { $amount }
change-down-noun = en minskning med { $amount }
change-none-noun = ingen förändring
change-slight-verb = { $statistic ->
    [share] var i stort sett oförändrad
    [median] var i stort sett oförändrad
    [sum] var i stort sett oförändrad
   *[other] var i stort sett oförändrat
 }
change-slight-noun = i stort sett ingen förändring
change-incomparable-verb = kan inte jämföras med { $period }
change-incomparable-noun = inget som kan jämföras med { $period }
change-since = { $change } sedan { $period }
change-since-uncertain = ingen säker skillnad sedan { $period }
change-withheld-chance = { $from } → { $to } av { $answers } svar: ingen säker skillnad.
change-by-answers = { $from } → { $to } av { $answers } svar.
change-withheld-answers = { $before } och { $now }
change-withheld-sources = Talen kommer från olika källor, så det går inte att säga om det är bättre eller sämre.
change-withheld-intervals = Skillnaden är inte säker: den ryms i talens osäkerhet, som källan anger den.
change-withheld-unsure = Hur säker skillnaden är går inte att säga.
change-since-broken = kan inte jämföras med { $period }
change-since-unknown = förändringen sedan { $period } kan inte visas

## Pages required by law and good practice

publisher-unit = { $organisation }, { $unit }
statement = Tillgänglighetsredogörelse
statement-description = Hur tillgänglig webbplatsen är, vad som brister och hur du säger till.
statement-who = { $who } ansvarar för webbplatsen { $title }.
statement-who-address = { $who } ansvarar för webbplatsen { $title }, { $address }.
statement-aim = Alla ska kunna använda webbplatsen. Här står hur den uppfyller lagen om tillgänglighet till digital offentlig service (SFS 2018:1937), vilka brister vi känner till och hur du säger till om något inte fungerar för dig.
statement-conformance = Hur tillgänglig är webbplatsen?
statement-fully = Webbplatsen är helt förenlig med lagen om tillgänglighet till digital offentlig service.
statement-partly = Webbplatsen är delvis förenlig med lagen om tillgänglighet till digital offentlig service. Det som brister står nedan.
statement-not = Webbplatsen är inte förenlig med lagen om tillgänglighet till digital offentlig service. Det som brister står nedan.
statement-unassessed = Det har inte bedömts än hur väl webbplatsen uppfyller lagen om tillgänglighet till digital offentlig service. När bedömningen är gjord står resultatet här. Säg gärna till redan nu om något inte fungerar för dig.
statement-defects = Innehåll som inte är tillgängligt
statement-not-yet = Ännu inte åtgärdat
statement-not-yet-text = Det här uppfyller inte lagens krav ännu.
statement-burden = Oskäligt betungande att anpassa
statement-burden-text = För det här åberopar vi undantaget för oskäligt betungande anpassning (12 §).
statement-exempt = Omfattas inte av lagens krav
statement-exempt-text = Lagens krav gäller inte det här (9 §).
statement-files = Filer som inte alla kan läsa
statement-files-text = De här filerna går inte att läsa för alla, till exempel inte med skärmläsare. Be om innehållet i ett annat format.
statement-until = Det ska vara åtgärdat senast { $date }.
statement-ask = Om något inte fungerar för dig
statement-ask-text = Behöver du något som inte är tillgängligt för dig, så hör av dig. Du kan begära att få det i en form som du kan använda (15 §), också när det är undantaget från kraven.
statement-report-text = Säg också till om du hittar brister som inte står här, eller om du tycker att webbplatsen inte uppfyller lagens krav.
statement-answer = Vi svarar normalt inom { $n-plural ->
    [one] en arbetsdag
   *[other] { $n-word } arbetsdagar
 }.
statement-supervision = Tillsyn
statement-authority = Myndigheten för digital förvaltning (Digg)
statement-supervision-text = { $authority } har tillsyn över att lagen följs. Är du inte nöjd med hur vi tar hand om det du säger, kan du anmäla det dit.
statement-complaint = Anmäl bristande tillgänglighet till { $authority }
statement-assessment = Hur webbplatsen har bedömts
statement-assessed = Bedömd
statement-method = Metod
statement-self = Självskattning: vi har granskat webbplatsen själva
statement-external = Granskning av någon utanför organisationen
statement-by = Bedömd av
statement-how = Så gick det till
statement-published = Webbplatsen publicerad
statement-updated = Redogörelsen uppdaterad
contact-description = Så når du dem som ger ut webbplatsen.
contact-who = Webbplatsen ges ut av { $who }.
contact-visit = Besöksadress
contact-post = Postadress
contact-roles = Ansvariga
contact-role = Roll
contact-views = Synpunkter och klagomål
contact-views-text = Säg gärna vad du tycker, bra som dåligt, och säg till om något inte stämmer.
contact-formats = I ett annat format
contact-formats-text = Behöver du innehållet på ett annat sätt, till exempel uppläst, i större text eller som ett dokument, så hör av dig.
contact-registrar = Handlingar och diarium
contact-registrar-text = Vill du ta del av en handling, till exempel ett beslut som en berättelse nämner, så vänd dig till registratorn.
contact-operations = Verksamheterna
contact-operations-text = Varje verksamhet har en egen sida, med kontaktuppgifter där sådana finns.
about-data = Om uppgifterna
about-data-description = Varifrån siffrorna kommer och hur de hanteras.
about-data-text = Det här gäller siffrorna på hela webbplatsen. Vad som gäller för ett enskilt nyckeltal står på nyckeltalets egen sida.
about-data-sources = Källor
about-data-sources-text = Siffrorna kommer härifrån:
about-data-source = { $n } { $n-plural ->
   *[other] nyckeltal
 }
about-data-source-date = { $n } { $n-plural ->
   *[other] nyckeltal
 }, hämtade { $date }
about-data-source-dates = { $n } { $n-plural ->
   *[other] nyckeltal
 }, hämtade mellan { $first } och { $last }
about-data-own = Där vi har räknat om källans siffror står det ”egen bearbetning” vid dem. Då svarar vi för talet, inte källan.
about-data-surveys = Undersökningar
about-data-every = Alla nyckeltal med definition och källa
about-data-protection = Så skyddas personer
about-data-protection-text = Ett antal som gäller färre än { $n-word } personer visas inte, och inte heller en andel som bygger på så få. Annars skulle någon kunna kännas igen. Noll visas.
about-data-protection-other = För några nyckeltal gäller en annan gräns.
about-data-protection-more = Ibland döljs fler tal, så att det skyddade inte går att räkna ut. Det som döljs finns inte heller i diagram, tabeller eller filer.
about-data-numbers = Talen
about-data-rounding = Talen avrundas först när de visas. Därför kan delar som läggs ihop skilja sig lite från summan. Det gäller också skillnader mellan två avrundade tal.
about-data-preliminary = Ett preliminärt tal är märkt och kan komma att ändras.
about-data-revised = När en källa har ändrat ett tal står det i en not vad det var tidigare och när det ändrades.
about-data-breaks = När ett nyckeltal har börjat mätas på ett nytt sätt är linjen bruten. Tal före och efter ska inte jämföras.
about-data-lag = Några uppgifter kommer ett eller flera år efter det år som berättelsen handlar om. Det står i så fall vid nyckeltalet.
about-data-key = Tecken och ord i diagram och tabeller
about-data-comparisons = Jämförelser
about-data-comparisons-text = Vi jämför med andra områden där samma sak mäts på samma sätt. Skillnader kan bero på annat än kvalitet, till exempel på vilka som bor där och hur många som svarade.
about-data-unweighted = Ett ovägt medelvärde räknar alla områden lika, stora som små. Det står där ett sådant visas.
about-data-weighted = Ett vägt medelvärde tar hänsyn till hur många personer varje område har. Det står där ett sådant visas.
about-data-judgements = Mål och omdömen
about-data-targets = Om ett måltal är nått avgörs av det tal som redovisas, utan avrundning.
about-data-changes = En förändring räknas mot mätningen före, på talen som de är lagrade, och avrundas en gång. Är den så liten att den inte syns står det ”i stort sett oförändrat”. Månader, kvartal, tertial, halvår och veckor jämförs med samma del av året före, brutna år, mätningar en viss dag och medelvärden av flera år med det närmast före. Om talen har olika källor eller har mätts på olika sätt säger vi inte att det har blivit bättre eller sämre.
about-data-chance = Svar på en undersökning kan skilja sig åt av en slump. En skillnad mellan två mätningar är säker bara om noll ligger utanför Newcombes 95-procentiga intervall för skillnaden. Det tar hänsyn till hur många som svarade, och av hur många. Annars står det ”ingen säker skillnad”. En skillnad mot riket är säker om rikets tal ligger utanför Wilsons intervall för vårt eget. När det inte är känt hur många som svarade säger vi åt vilket håll det gick, men inte om det är bättre.
about-data-neutral = För en del nyckeltal är varken högre eller lägre i sig bättre. De får inget omdöme och inga färger.
about-data-reports = Det gäller till exempel rapporterade avvikelser. Fler rapporter kan betyda att fler vågar rapportera.
about-data-editions = Berättelserna är avslutade
about-data-editions-text = En berättelse visar de uppgifter som fanns när den skrevs. Den ändras inte när nya siffror kommer, och visar inget senare år. Nyckeltalens egna sidor visar det senaste.
about-data-reuse = Använda uppgifterna
about-data-reuse-text = Siffrorna finns i tabeller under varje diagram, och diagrammen går att ladda ner. Ange källan när du använder dem.
about-data-license = Villkor: { $license }
about-data-contact = Frågor om uppgifterna
key-page = Teckenförklaring
key-page-description = Tecken, ord, linjer och former i diagram, tabeller och listor.
key-words = Ord och tecken i stället för tal
key-words-text = De här orden kan stå i tabeller och texter där du annars väntar dig ett tal. Tecknet står i diagram.
key-lines = Linjer, punkter och staplar
key-lines-text = Det som skiljer linjer åt är alltid mer än färgen: också streck, punktens form eller mönster.
key-verdicts = Mot måltalet
key-verdicts-text = Formen före orden visar hur det gick.
key-statuses = Hur långt åtgärder har kommit
key-statuses-text = Formen före orden visar hur långt en åtgärd har kommit.
key-marks = Andra märken
key-marks-text = De här kan stå vid länkar och rubriker.
key-own = Det egna området
key-own-text = Den tjockaste linjen.
key-other = Andra områden
key-other-text = Vilket område det är står vid linjen.
key-women-bar = Kvinnor, som stapel
key-men-bar = Män, som stapel
key-preliminary = Preliminärt tal
key-preliminary-bar = Preliminärt tal, som stapel
key-target-text = Det tal som nämnden vill nå.
key-break = Brott i serien
key-break-text = Tal före och efter strecket kan inte jämföras. En not säger varför.
key-event = Händelse
key-event-text = Något som kan förklara en förändring. En not säger vad.
key-reached = Det redovisade talet når måltalet.
key-nearly = Talet är mycket nära måltalet. Hur nära står på sidan Om uppgifterna.
key-missed = Talet når inte måltalet.
key-expected = En prognos: målet väntas nås. Det räknas varken som uppnått eller inte.
key-unlikely = En prognos: målet väntas inte nås. Det räknas varken som uppnått eller inte.
key-not-assessed = Målet är inte bedömt, och räknas varken som uppnått eller inte. Skälet står vid målet.
key-external = Länk till en annan webbplats
key-external-text = Länken öppnas i samma fönster.
key-draft-text = Texten är inte fastställd och kan ändras.
sign-absent = Uppgiften finns inte i materialet.
sign-zero-word = noll
sign-zero = Talet är exakt noll. Det är en uppgift som alla andra.
sign-rounds-to-zero-word = avrundas till noll
sign-revised-word = reviderat
sign-revised = Källan har ändrat talet. Noten säger när, och vad det var tidigare.
sign-note-word = not
sign-note = En upphöjd siffra leder till en not under diagrammet eller tabellen.
privacy = Integritet
privacy-description = Vad webbplatsen inte samlar in om dig som besöker den.
privacy-who = { $who } ansvarar för webbplatsen och för de personuppgifter som behandlas här.
privacy-not-collected = Det här samlar webbplatsen inte in
privacy-no-cookies = Webbplatsen sätter inga kakor (cookies).
privacy-no-storage = Webbplatsen sparar inget i din webbläsare.
privacy-no-others = Sidorna hämtar inget från andra webbplatser: inga typsnitt, bilder eller program.
privacy-no-analytics = Webbplatsen mäter inte vad du läser eller hur du rör dig.
privacy-links = Länkar till andra webbplatser är märkta. Där gäller deras egna villkor.
privacy-server = Servern
privacy-server-text = Servern som webbplatsen ligger på kan föra en logg över vilka adresser som hämtas, när och från vilken ip-adress. Fråga oss om du vill veta vad som sparas och hur länge.
privacy-search = Sökningen görs i din webbläsare. Det du söker efter står i sidans adress, och kan därför finnas i serverns logg.
privacy-people = Personer i berättelserna
privacy-people-text = Texterna ska nämna roller, inte enskilda personer, och uppgifter om få personer visas inte. Ser du något som pekar ut någon, så säg till.
privacy-writing = Om du hör av dig
privacy-writing-text = När du hör av dig använder vi dina uppgifter för att kunna svara. Det du skickar till en myndighet kan bli allmän handling.
privacy-officer = Dataskyddsombud
privacy-officer-text = Dataskyddsombudet svarar på frågor om hur personuppgifter behandlas.

## Att hitta bland nyckeltal, åtgärder och enheter

filter = Välj vad som visas
filter-text = Sök i namnen
filter-reset = Visa alla
filter-operation = Verksamhet
filter-operation-all = Alla verksamheter
filter-outcome = Hur det gick
filter-outcome-all = Alla
filter-status = Hur långt det har kommit
filter-status-all = Alla
filter-reached = Nådde måltalet
filter-near = Nådde nästan måltalet
filter-missed = Nådde inte måltalet
filter-no-target = Utan måltal
filter-better = Utvecklas åt rätt håll
filter-worse = Utvecklas åt fel håll
filter-indicators-shown = { $shown } av { $all } nyckeltal visas.
filter-indicators-none = Inget nyckeltal passar ditt val. Välj något annat, eller tryck på ”Visa alla”.
filter-actions-shown = { $shown } av { $all } åtgärder visas.
filter-actions-none = Ingen åtgärd passar ditt val. Välj något annat, eller tryck på ”Visa alla”.
more-indicators = Fler nyckeltal
previous-indicator = Föregående nyckeltal
next-indicator = Nästa nyckeltal
all-indicators = Alla nyckeltal
to-top = Till sidans början
history = Ändringar i siffrorna
history-revised = { $where }: siffran ändrades från { $was } till { $now }.
history-also = { $where }: här står { $here }, men { $there } i { $place }.
contradictions-text = Berättelserna har mer än en uppgift om samma sak:
note-hidden = Vissa siffror visas inte, för de gäller få personer.
note-hidden-answers = Vissa siffror visas inte, för de bygger på få svar.
state-suppressed-answers = för få svar för att visas
map-figure = { $of ->
    [municipality] { $name } i landets kommuner
    [county] { $name } i länen
    [region] { $name } i regionerna
   *[near] { $name } i länets kommuner
 }
units-figure = { $name } i enheterna
units-text = Varje enhet har en egen sida.
unit-description = Resultat för { $unit } bredvid resultaten för kommunen och riket.
unit-intro = Här står enhetens egna resultat. Bredvid visas { $area } och riket där det finns siffror. Enheterna rangordnas inte, eftersom de har olika uppdrag och få svar lätt ger stora skillnader.
unit-operation = Enheten hör till
unit-operator = Driftsform:
unit-beside = { $name } bredvid kommunen och riket, { $period }
unit-trend = { $name } genom åren
unit-base-answers = { $n-plural ->
    [one] Bygger på ett svar.
   *[other] Bygger på { $n-word } svar.
}
unit-base-people = { $n-plural ->
    [one] Bygger på en person.
   *[other] Bygger på { $n-word } personer.
}
unit-base-other = { $n-plural ->
    [one] Bygger på en observation.
   *[other] Bygger på { $n-word } observationer.
}
unit-no-contact = Det finns inga kontaktuppgifter för enheten här.
biggest-changes = Största förändringarna
biggest-changes-meaning = Störst betyder här att siffran har ändrats mest i förhållande till vad den var mätningen innan. Antal under { $least } är inte med, eftersom små antal ändras mycket av en slump.
heading-finding = { $name } { $course ->
    [up] ökade
   *[down] minskade
}: { $from } → { $to } ({ $span })
start-questions = Frågor och svar
start-actions = Det här görs
biggest-changes-all = Alla nyckeltal

## Goals

nearly-means = Nästan uppnått betyder att det skiljer högst { $amount }. Ett tal som har rört sig bort från måltalet sedan förra mätningen räknas inte dit.
nearly-means-mixed = Nästan uppnått betyder att det skiljer högst { $amount }. För några nyckeltal gäller andra avstånd. Ett tal som har rört sig bort från måltalet sedan förra mätningen räknas inte dit.
nearly-of-target = { $n } procent av måltalet
nearly-of-others = { $amount } för tal som inte är i procent
nearly-of-one = { $amount } för { $name }
goals-description = Nämndens mål för varje år, och hur det gick.
goals-description-levels = Målen för varje år, vems de är och hur det gick.
goals-of-all = Hela förvaltningen
budget-row = Post
budget-budget = Budget
budget-outcome = Utfall
budget-outcome-through = Utfall till och med { $period }
budget-forecast = Prognos
budget-deviation = Avvikelse
budget-deviation-forecast = Avvikelse enligt prognosen
budget-none = ingen
budget-of-which = varav
budget-sum = Summa
budget-net-cost = Nettokostnad
budget-kind-cost = kostnad
budget-kind-revenue = intäkt
budget-surplus-word = överskott
budget-deficit-word = underskott
budget-unit-thousands = tkr
budget-unit-millions = mnkr
budget-amount-thousands = { $n } tkr
budget-amount-millions = { $n } mnkr
budget-means-thousands = Tkr betyder tusen kronor.
budget-means-millions = Mnkr betyder miljoner kronor.
budget-board = Nämnden
budget-reports-surplus = { $who } redovisar ett överskott på { $amount } mot budget { $period }.
budget-reports-deficit = { $who } redovisar ett underskott på { $amount } mot budget { $period }.
budget-reports-level = { $who } redovisar varken överskott eller underskott mot budget { $period }.
budget-expects-surplus = { $who } räknar med ett överskott på { $amount } mot budget { $period }.
budget-expects-deficit = { $who } räknar med ett underskott på { $amount } mot budget { $period }.
budget-expects-level = { $who } räknar varken med överskott eller underskott mot budget { $period }.
budget-what = { $what ->
    [revenue] intäkten
    [net-revenue] nettointäkten
    [net-cost] nettokostnaden
   *[cost] kostnaden
 }
budget-What = { $what ->
    [revenue] Intäkten
    [net-revenue] Nettointäkten
    [net-cost] Nettokostnaden
   *[cost] Kostnaden
 }
budget-became-other = { budget-What } blev { $amount } mot { $budget } i budget{ $share }.
budget-became-same = { budget-What } blev { $amount }, lika mycket som i budget.
budget-expected-other = { budget-What } väntas bli { $amount } mot { $budget } i budget{ $share }.
budget-expected-same = { budget-What } väntas bli { $amount }, lika mycket som i budget.
budget-amount-of = { budget-what } { $amount }
budget-so-far = Till och med { $through } är { $amount }.
budget-share = , en skillnad på { $percent } procent
budget-share-least = , en skillnad på mindre än 0,1 procent
budget-forecast-surplus = Prognosen var ett överskott på { $amount }.
budget-forecast-deficit = Prognosen var ett underskott på { $amount }.
budget-forecast-level = Prognosen var varken överskott eller underskott.
budget-convention = { $kinds ->
    [both] Avvikelsen är för kostnader budget minus { budget-compared }, och för intäkter { budget-compared } minus budget.
    [revenue] Avvikelsen är { budget-compared } minus budget.
   *[cost] Avvikelsen är budget minus { budget-compared }.
 } Plus betyder överskott och minus underskott.
budget-compared = { $compared ->
    [forecast] prognos
   *[outcome] utfall
 }
scorecard-download = Alla tal
scorecard-download-excel = Alla tal för Excel
budget-download = Beloppen
budget-download-excel = Beloppen för Excel
budget-rounded = En summa kan skilja sig från sina delar på grund av avrundning.
scorecard = Styrkort
scorecard-outcome = Utfall
scorecard-change = Förändring
scorecard-verdict = Bedömning
scorecard-no-target = inget måltal
scorecard-nothing-before = inget tidigare tal
scorecard-change-untold = går inte att säga
scorecard-year-runs = året är inte slut
scorecard-verdict-untold = går inte att avgöra
scorecard-targets-of = Måltalen gäller { $area }. De andra bedöms inte mot dem.
scorecard-targets = { $area } har måltal för { $n-few ->
    [one] ett nyckeltal
   *[other] { $n-word } nyckeltal
 }, { $outcome }.
scorecard-targets-some = { $area } har måltal för { $n-word } nyckeltal: { $parts }.
scorecard-targets-none = { $area } har inget måltal för { $n-few ->
    [one] nyckeltalet
   *[other] nyckeltalen
 }.
scorecard-all-reached = { $n-few ->
    [one] och det nåddes
    [two] och båda nåddes
   *[many] och alla nåddes
 }
scorecard-all-nearly = { $n-few ->
    [one] och det nåddes nästan
    [two] och båda nåddes nästan
   *[many] och alla nåddes nästan
 }
scorecard-all-missed = { $n-few ->
    [one] men det nåddes inte
    [two] men inget av dem nåddes
   *[many] men inget av dem nåddes
 }
scorecard-all-untold = { $n-few ->
    [one] men om det nåddes går inte att avgöra
    [two] men om de nåddes går inte att avgöra
   *[many] men om de nåddes går inte att avgöra
 }
scorecard-some-reached = { $n-few ->
    [one] ett
   *[other] { $n-word }
 } nåddes
scorecard-some-nearly = { $n-few ->
    [one] ett
   *[other] { $n-word }
 } nåddes nästan
scorecard-some-missed = { $n-few ->
    [one] ett
   *[other] { $n-word }
 } nåddes inte
scorecard-some-untold = { $n-few ->
    [one] ett
   *[other] { $n-word }
 } går inte att avgöra
scorecard-count-changed = { $n-few ->
    [one] ett
   *[other] { $n-word }
 } har ändrats utan att det är bättre eller sämre
scorecard-changes = Nyckeltalen för { $area } jämförda med förra mätningen: { $parts }.
goals-none = Inga mål.
goals-summary = { $n-Word } mål: { $parts }
goals-summary-part = { $n-few ->
    [one] ett
   *[other] { $n-word }
 } { $outcome }
goals-summary-alike = { $kind ->
    [goals-untold] { $n-few ->
        [one] Ett mål, som inte går att avgöra
        [two] Två mål, av vilka inget går att avgöra
       *[many] { $n-Word } mål, av vilka inget går att avgöra
    }
    [goals-not-assessed] { $n-few ->
        [one] Ett mål, inte bedömt
        [two] Två mål, av vilka inget är bedömt
       *[many] { $n-Word } mål, av vilka inget är bedömt
    }
   *[other] { $n-few ->
        [one] Ett mål, { $outcome }
        [two] Två mål, båda { $outcome }
       *[many] { $n-Word } mål, alla { $outcome }
    }
 }
goals-reached = { $n-plural ->
    [one] uppnått
   *[other] uppnådda
 }
goals-nearly = nästan
goals-nearly-alone = nästan { $n-plural ->
    [one] uppnått
   *[other] uppnådda
 }
goals-missed = inte
goals-missed-alone = inte { $n-plural ->
    [one] uppnått
   *[other] uppnådda
 }
goals-without-target = utan måltal
goals-in-words = { $n-plural ->
    [one] bedömt i ord
   *[other] bedömda i ord
 }
goals-untold = går inte att avgöra
goals-expected = väntas nås
goals-unlikely = väntas inte nås
goals-not-assessed = { $n-plural ->
    [one] inte bedömt
   *[other] inte bedömda
 }
goals-count-as-reached = { $kind ->
    [none] inget av { $n-word } mål räknas som uppnått
    [all] { $n-few ->
        [one] målet räknas som uppnått
        [two] båda målen räknas som uppnådda
       *[many] alla { $n-word } mål räknas som uppnådda
    }
   *[some] { $k-few ->
        [one] ett av { $n-word } mål räknas som uppnått
       *[many] { $k-word } av { $n-word } mål räknas som uppnådda
    }
 }
goals-summary-council = Fullmäktige har { $summary }
goals-summary-board = Nämnden har { $summary }
goals-summary-unit = Enheterna har { $summary }
goals-summary-other = Dessutom finns { $summary }
goal-level-council = Fullmäktiges mål
goal-level-board = Nämndens mål
goal-level-unit = Enhetens mål
goals-level-council = Fullmäktiges mål
goals-level-board = Nämndens mål
goals-level-unit = Enheternas mål
goals-level-other = Övriga mål
goal-within = Bidrar till
goal-below = Mål under det här. { $summary }
goal-not-assessed = Inte bedömt
goal-expected = Väntas nås
goal-unlikely = Väntas inte nås
goal-forecast-by-board = Berättelsens egen prognos
goal-set-by = Mål från
goal-reached = Uppnått
goal-nearly = Nästan uppnått
goal-missed = Inte uppnått
goal-in-words = Bedömt i ord
goal-untold = Går inte att avgöra
goal-course-right = Gick åt rätt håll
goal-course-wrong = Gick åt fel håll
goal-course-unchanged = Oförändrat
goal-course-changed = Ändrades
goal-course-right-said = { $moved }. Det är åt rätt håll. Något måltal fanns inte.
goal-course-wrong-said = { $moved }. Det är åt fel håll. Något måltal fanns inte.
goal-course-unchanged-said = { $moved }. Något måltal fanns inte.
goal-course-changed-said = { $moved }. Det skulle vara oförändrat. Något måltal fanns inte.
goal-by-board = Berättelsens eget omdöme
goal-computed = Uträknat av nyckeltalet
goal-computed-of-all = Uträknat av alla nyckeltalen tillsammans
goal-otherwise = Uträknat av nyckeltalen: { $verdict }.
goal-continued = Målet fanns också { $year }: { $verdict }.
goal-chapter = Läs mer
goal-level = { $value } { $period }
goal-moved = { $change } sedan { $since }, från { $from } till { $to }
goal-still = Oförändrat sedan { $since }: { $to }
goal-nearly-still = I stort sett oförändrat sedan { $since }, från { $from } till { $to }
goal-says = { $said }.
goal-says-and-reached = { $said }, och nådde måltalet { $target }.
goal-says-but-reached = { $said }, men nådde ändå måltalet { $target }.
goal-says-and-nearly = { $said }, och nådde nästan måltalet { $target }.
goal-says-but-nearly = { $said }, men nådde nästan måltalet { $target }.
goal-says-and-missed = { $said }, och nådde inte måltalet { $target }.
goal-says-but-missed = { $said }, men nådde inte måltalet { $target }.
goal-says-reached = { $said }. Måltalet { $target } nåddes.
goal-says-nearly = { $said }. Måltalet { $target } nåddes nästan.
goal-says-missed = { $said }. Måltalet { $target } nåddes inte.
goal-parts = { $kind ->
    [month] månader
    [quarter] kvartal
    [tertial] tertial
    [week] veckor
   *[half] halvår
 }
goal-parts-right = Alla { goal-parts } { $year } gick åt rätt håll, jämfört med samma { goal-parts } tidigare år. Något måltal fanns inte.
goal-parts-wrong = Alla { goal-parts } { $year } gick åt fel håll, jämfört med samma { goal-parts } tidigare år. Något måltal fanns inte.
goal-parts-unchanged = Alla { goal-parts } { $year } var oförändrade, jämfört med samma { goal-parts } tidigare år. Något måltal fanns inte.
goal-parts-changed = Alla { goal-parts } { $year } ändrades, jämfört med samma { goal-parts } tidigare år. Det skulle vara oförändrat. Något måltal fanns inte.
goal-parts-untold = Det gäller bara { $period }, och säger inte hur hela året gick.
goal-part-one = { $kind ->
    [month] en
    [week] en
   *[other] ett
 }
goal-part-none = { $kind ->
    [month] någon
    [week] någon
   *[other] något
 }
goal-parts-reached = Måltalet nåddes under { $k-few ->
    [one] { goal-part-one }
   *[many] { $k-word }
 } av { $n-word } { goal-parts } { $year }.
goal-parts-reached-all = Måltalet nåddes under alla { $n-word } { goal-parts } { $year } som har ett.
goal-parts-reached-none = Måltalet nåddes inte under { goal-part-none } av { $n-word } { goal-parts } { $year }.
goal-says-state = { $period }: { $state }.
goal-says-nothing = Det finns inga uppgifter än.
goal-says-broken = Går inte att jämföra med tidigare. { $reason }.
brief-year = Året { $year } i korthet
brief-goals = Så gick det med målen
brief-original = Berättelsen som dokument
lost = Diagram som saknas i källan
lost-text = { $n-plural ->
    [one] Det har gått förlorat.
   *[other] De har gått förlorade.
 } Siffror som bara stod där kan inte visas.
## Surveys

survey = Undersökningen
survey-by = Vem frågar
survey-every = Hur ofta
survey-every-year = Varje år
survey-every-other-year = Vartannat år
survey-every-years = Vart { $nth } år
survey-scale = Så svarar man
survey-more = Läs mer om undersökningen
survey-questions = Frågorna
survey-asked-as = Så löd frågan:
survey-options = Svar att välja på:
survey-negative = Frågan är negativt ställd: ett lågt tal är bra.
survey-negative-share = Frågan är negativt ställd: en låg andel är bra.
survey-of-hundred = { $number } av 100 som svarade
survey-caption = Hur många som fick frågorna och svarade
survey-population = Alla i målgruppen
survey-asked = Fick frågorna
survey-answered = Svarade
survey-rate = Svars{ "\u00AD" }frekvens
survey-rate-computed = Räknad på antalen
survey-rate-computed-alone = Svarsfrekvens, räknad på antalen
survey-note = { $place }: { $note }
survey-no-rounds = Hur många som fick frågorna och svarade är inte angivet.
survey-says-both = Undersökningen { $period }: { $asked } { $asked-plural ->
    [one] person
   *[other] personer
 } fick frågorna och { $answered } svarade.
survey-says-both-cases = Undersökningen { $period }: källan anger { $cases }, och { $answered } { $answered-plural ->
    [one] person
   *[other] personer
 } svarade.
survey-says-cases = Undersökningen { $period }: källan anger { $cases }. Hur många som svarade är inte angivet.
survey-says-asked = Undersökningen { $period }: { $asked } { $asked-plural ->
    [one] person
   *[other] personer
 } fick frågorna. Hur många som svarade är inte angivet.
survey-says-answered = Undersökningen { $period }: { $answered } { $answered-plural ->
    [one] person
   *[other] personer
 } svarade. Hur många som fick frågorna är inte angivet.
survey-says-neither = Undersökningen { $period }: hur många som fick frågorna och svarade är inte angivet.
survey-says-few = Undersökningen { $period }: hur många som fick frågorna och svarade visas inte, eftersom det gäller för få personer.
survey-says-all-asked = Frågorna gick till alla { $population } som de gäller. Det är alltså inget urval.
survey-says-sample = Frågorna gick till { $asked } av de { $population } som de gäller.
survey-says-rate = Svarsfrekvensen var { $reported } procent.
survey-says-rate-differs = Källan anger svarsfrekvensen till { $reported } procent, men antalen ger { $computed } procent.
survey-says-rate-computed = Källan anger ingen svarsfrekvens. Räknad på antalen var den { $computed } procent.
survey-says-rate-few = Svarsfrekvensen visas inte: för få personer.
survey-says-all-answered = Alla som fick frågorna svarade.
survey-says-silent = Alla svarade inte. Hur de som inte svarade hade svarat vet vi inte.
survey-says-silent-counted = { $silent } svarade inte. Hur de hade svarat vet vi inte.

## Open data

open-data = Öppna data
open-data-description = Uppgifterna på webbplatsen som filer, att räkna på, rita av och använda i egna sammanhang.
data-files = Ladda ner uppgifterna
data-files-text = Alla uppgifter om nyckeltalet: varje plats, grupp och år, med källans anmärkningar. Det som inte visas på sidan finns inte heller i filerna.
data-more = Mer om öppna data
data-download = Alla uppgifter
data-download-today = Alla uppgifter, som de är i dag
data-license-is = Licens:
data-no-license = Utgivaren har inte angett någon licens för uppgifterna.
data-of = { $title }: öppna data
data-whole = Ladda ner alla uppgifter
data-whole-text = Allt på en gång: en tabell med alla nyckeltal, eller ett arkiv med alla filer.
data-terms = Villkor
data-terms-text = Ange gärna utgivaren och källan, så att andra kan hitta tillbaka. Säg till om du räknat om siffrorna.
data-hidden-text = Uppgifter om få personer är borttagna för att ingen ska kunna kännas igen. De står som skyddade, i alla filer.
data-contact = Frågor om uppgifterna besvaras av
data-each = Nyckeltal för nyckeltal
data-each-text = Filerna för ett nyckeltal innehåller alla dess platser, grupper, kategorier och perioder.
data-whole-text-bare = Alla filer på en gång, i ett arkiv.
data-lists = Mål, kontroller och annat
data-lists-text = Det här finns också som filer, i samma format som nyckeltalen. I CSV och arbetsbok står varje text på webbplatsens första språk, i JSON på alla.
data-list-title = { $list }, { $name }
data-list-goals = Mål
data-list-goals-holds = Varje rad är ett mål i en berättelse, med vem som satte det och hur det gick.
data-list-goal-results = Målens nyckeltal
data-list-goal-results-holds = Varje rad är ett nyckeltal som ett mål bedöms efter: talet när berättelsen avslutades, måltalet och hur talet står sig mot det.
data-list-self-checks = Egenkontroller
data-list-self-checks-holds = Varje rad är en egenkontroll i en berättelse: vad som kontrolleras, hur, hur ofta och av vem, hur många gånger det gjordes och vad det ledde till.
data-list-self-check-measurements = Egenkontrollernas mätningar
data-list-self-check-measurements-holds = Varje rad är ett moment i en punktmätning: hur många som observerades, och hur många av dem som följde momentet. Antal som gäller få personer är borttagna.
data-list-year-plan = Årshjul
data-list-year-plan-holds = Varje rad är en uppgift: i vilken månad den görs, vad som görs och av vem.
data-list-budgets = Budgetar
data-list-budgets-holds = Varje rad är en post i en budget, och följs av de poster som den består av. Kostnader och intäkter står utan minustecken.
data-formats = Filformat
data-format-csv = CSV
data-format-csv-for = För program: komma mellan kolumnerna, decimalpunkt, UTF-8.
data-format-excel-csv = CSV för Excel
data-format-excel-csv-for = Öppnas direkt i Excel på svenska: semikolon mellan kolumnerna, decimalkomma och svenska rubriker.
data-format-xlsx = Excel
data-format-xlsx-for = Arbetsbok med riktiga tal, filter och ett blad om uppgifterna.
data-format-json = JSON
data-format-json-for = För program: allt som är känt, med texter på alla språk.
data-format-csvw = Beskrivning av CSV
data-format-csvw-for = Vad kolumnerna innehåller, för program (CSV on the Web).
data-format-all = Alla nyckeltal i en tabell
data-format-all-for = För program: samma kolumner som i filerna för vart och ett.
data-format-zip = Alla filer
data-format-zip-for = Ett zip-arkiv med alla filer på den här sidan och en text som förklarar dem.
data-columns = Kolumnerna
data-columns-text = Alla tabeller av nyckeltal har samma kolumner i samma ordning. Nya läggs till sist. En kolumn utan uppgift är tom.
data-words = Först står ordet i CSV, efter snedstrecket det i CSV för Excel.
data-statuses = Uppgifternas status
data-statuses-text = Varje rad säger vad man vet om talet. Ett tomt värde är aldrig noll.
data-catalogue = Katalog för dataportaler
data-catalogue-text = Katalogen följer DCAT-AP-SE 3.0.1. Sveriges dataportal och andra portaler kan hämta den här:
data-addresses = Adresser som inte ändras
data-addresses-text = Filerna ligger kvar på samma adresser så länge det som de handlar om finns. ID är nyckeltalets namn i adressen till dess sida.
data-keyword = kvalitet
data-archive-holds = Arkivet innehåller alla nyckeltal, vart och ett som CSV, CSV för Excel, arbetsbok (xlsx) och JSON, och alla tillsammans i data/all.csv. Kolumnerna är:
data-catalogue-description = { $n } { $n-plural ->
    [one] nyckeltal
   *[other] nyckeltal
 } om kvalitet, utgivna av { $name }. Uppgifter om få personer är borttagna.
data-catalogue-description-bare = Mål, egenkontroller och annat om kvalitet, utgivet av { $name }. Uppgifter om få personer är borttagna.
data-dataset-description = { $meaning } Anges i { $unit }. Utgivare: { $organisation }. Uppgifter om få personer är borttagna.
data-sheet-values = Värden
data-sheet-about = Om uppgifterna
data-sheet-holds = Innehåll
data-statistic = Typ av mått
data-statistic-count = antal
data-statistic-share = andel
data-statistic-mean = medelvärde
data-statistic-median = median
data-statistic-sum = summa
data-statistic-rate = kvot
data-source-address = Källans adress
data-retrieved = Hämtad
data-protection = Skydd av små tal
data-threshold = Uppgifter om färre än { $n-word } personer visas inte, och inte heller det som skulle avslöja dem.
data-address = Sidan på webben
data-license = Licens
data-site-notice = Om webbplatsen
data-heading-area-name = Plats
data-heading-area = Platsens id
data-heading-group = Grupp
data-heading-category-name = Kategori
data-heading-period = Period
data-heading-value = Värde
data-heading-value-from = Från
data-heading-value-to = Till
data-heading-unit = Anges i
data-heading-status = Status
data-heading-approximate = Ungefär
data-heading-n = Antal bakom
data-heading-target-at-least = Måltal minst
data-heading-target-at-most = Måltal högst
data-heading-was = Tidigare värde
data-heading-revised = Reviderat
data-heading-also = Annan uppgift
data-heading-also-in = Annan uppgift i
data-heading-computed = Beräknat
data-heading-through = Till och med
data-heading-low = Undre gräns
data-heading-high = Övre gräns
data-heading-note = Anmärkning
data-column-indicator = nyckeltalets id, som i dess adress
data-column-area = platsens id: kommunkoden för en kommun
data-column-area-name = platsens namn
data-column-group = vilka talet gäller: alla, kvinnor eller män (flickor eller pojkar)
data-column-category = kategorins id; tomt för helheten
data-column-period = år (2023), månad (2023-12), kvartal (2023-Q4), tertial (2023-T1), halvår (2023-H1), termin (2023-spring, 2023-autumn), vecka (2023-W07), dag (2023-05-17), brutet år, till exempel ett läsår (2022/23), eller medelvärde av flera år (2019-2021, och av två år mean 2019-2020)
data-column-value = talet, med de decimaler som källan har; tomt om det inte finns något
data-column-status = vad man vet om talet, se nedan
data-column-events = antal händelser, där talet är en kvot
data-column-value-source = varifrån just det talet kommer, om det är en annan källa än nyckeltalets
data-column-computed = ja om talet inte kommer från källan utan är ett år som webbplatsen har räknat ihop av månader, kvartal, tertial eller halvår
data-column-through = till och med när ett år som pågår är räknat
data-column-low = den undre änden av osäkerhetsintervallet, om källan anger ett
data-column-high = den övre änden av osäkerhetsintervallet, om källan anger ett
data-column-note = anmärkning till talet
data-column-n = hur många personer eller svar talet bygger på, om det är känt
data-column-indicator-name = nyckeltalets namn
data-column-category-name = kategorins namn
data-column-unit = vad talet anges i
data-column-value-from = intervallets lägsta tal, när källan bara anger ett intervall
data-column-value-to = intervallets högsta tal
data-column-approximate = ja om källan säger ungefär
data-column-also = ett annat tal som samma källa anger för samma sak
data-column-also-in = var det andra talet står
data-column-was = talet innan källan ändrade det
data-column-revised = dagen då källan ändrade talet
data-column-target-at-least = måltalet, om det är ett lägsta tal
data-column-target-at-most = måltalet, om det är ett högsta tal
data-column-goal = målets id; samma id ett annat år är samma mål
data-column-edition = året som berättelsen handlar om
data-column-goal-text = vad som ska uppnås
data-column-set-by = vem som satte målet
data-column-goal-level = vems mål det är: fullmäktiges, en nämnds eller en enhets
data-column-within = id för det mål som målet bidrar till
data-column-operation = verksamhetens id; tomt för hela organisationen
data-column-operation-name = verksamhetens namn
data-column-indicators = id för nyckeltalen som målet bedöms efter, med mellanslag mellan, det viktigaste först
data-column-direction = åt vilket håll talen ska gå: öka, minska eller behålla
data-column-verdict = hur det gick med målet: uppnått, nästan, inte, inte bedömt, väntas eller väntas inte uppnås, åt vilket håll det gick, eller id för ett steg på den egna skalan
data-column-verdict-name = omdömet med nämndens egna ord, om den har en egen skala
data-column-counts-as = vad omdömet räknas som: uppnått, nästan eller inte; tomt om det inte räknas
data-column-judged-by = vem som har bedömt målet: nämnden, eller uträknat av nyckeltalen
data-column-computed-verdict = vad omdömet blir om det räknas ut av nyckeltalen; tomt utan nyckeltal
data-column-verdict-reason = nämndens egna ord om utfallet
data-column-goal-note = anmärkning till målet
data-column-target-outcome = hur talet står sig mot måltalet: uppnått, nästan uppnått eller inte uppnått
data-column-change = hur mycket talet ändrades sedan mätningen före, avrundat som på sidorna; tomt om de inte går att jämföra
data-column-change-since = mätningen före, som förändringen räknas från
data-column-parts-with-target = hur många av årets delar, till exempel månader, som hade ett måltal
data-column-parts-reached = hur många av dem som nådde det
data-column-self-check = egenkontrollens id; samma id ett annat år är samma kontroll
data-column-what = vad som kontrolleras
data-column-frequency = hur ofta det ska göras
data-column-method = hur det görs
data-column-role = vem som gör det, som roll
data-column-times-planned = hur många gånger det skulle göras under året, om det är sagt
data-column-times-done = hur många gånger det gjordes
data-column-kept = om det gjordes som planerat, färre gånger eller inte alls
data-column-done = när det gjordes: dagar, månader eller andra perioder, med mellanslag mellan
data-column-not-done-because = varför det gjordes färre gånger eller inte alls
data-column-result = vad kontrollen visade
data-column-led-to = vad den ledde till
data-column-next-year = vad som är planerat för nästa år
data-column-day = mätningens dag
data-column-step = vad som skulle göras; tomt för dem som gjorde allt
data-column-followed = hur många som gjorde det; tomt om antalet skyddas
data-column-observed = hur många som observerades; tomt om antalet skyddas
data-column-task = uppgiftens id
data-column-month = månaden då det görs (2025-03)
data-column-task-text = vad som görs
data-column-report-year = året för den berättelse som uppgiften gäller
data-column-link = adress till det som säger mer
data-column-budget-id = budgetens id
data-column-budget-name = budgetens namn
data-column-budget-of = vems budgeten är
data-column-level = postens nivå: 1 är den högsta, och en post på nivå 2 ingår i närmaste posten på nivå 1 ovanför
data-column-item = vad beloppen gäller
data-column-of-which = ja om posten bara är en del av posten ovanför, utan att alla delar finns med
data-column-kind = kostnad eller intäkt
data-column-outcome-through = till och med när utfallet är räknat, om perioden inte är slut
data-column-budget = vad som var planerat
data-column-outcome = vad det blev
data-column-forecast = vad hela perioden väntas bli
data-column-deviation = hur mycket bättre än budgeten: mer än noll är överskott, mindre underskott; räknat på prognosen om perioden inte är slut
data-column-source = var beloppen kommer från
data-column-budget-note = anmärkning till budgeten
data-status-normal = ett tal utan förbehåll; noll är noll
data-status-range = källan anger bara ett intervall
data-status-preliminary = källan kallar talet preliminärt
data-status-revised = källan har ändrat talet sedan det först angavs
data-status-missing = det borde finnas ett tal, men det saknas (bortfall)
data-status-not-applicable = frågan är inte aktuell här
data-status-suppressed = visas inte: för få personer, eller skulle avslöja ett tal om få personer
data-status-not-measured = ingen mätning gjordes
data-status-target = inget tal ännu, men ett måltal

## Figures

figure-women = Kvinnor
figure-men = Män
figure-girls = Flickor
figure-boys = Pojkar
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
figure-no-target = inget
figure-at-least = minst { $number }
figure-at-most = högst { $number }
figure-span = { $sign ->
    [negative] { $low } till { $high }
   *[positive] { $low }–{ $high }
 }
figure-crossed = { $unit } · rader: { $rows } · kolumner: { $columns }
figure-note-sums = Summorna är uträknade här. De står bara där alla tal som de görs av visas.
figure-interval = osäkerhet { $interval }
figure-note-intervals = { $drawn ->
    [yes] Strecken med ändar, och talen inom parentes i tabellen, är
    [own] Strecket genom den egna punkten, och talen inom parentes i tabellen, är
   *[no] Talen inom parentes i tabellen är
 } { $level ->
    [unknown] talens osäkerhet, som källan anger den
   *[other] konfidensintervall på { $confidence } procent, som källan anger dem
 }.
figure-about = ca { $number }
figure-by-dimension = { $name } efter { $dimension }
figure-by-dimension-named = { $name }: { $dimension }
figure-title = { $name } { $period }
figure-title-compared = { $name }, jämförelse { $period }
figure-indicator = Nyckeltal
figure-caption = { $title }, { $unit }
figure-missing = saknas
figure-not-applicable = ej relevant
figure-suppressed = visas inte: för få personer
figure-not-measured = mättes inte
figure-absent = ingen uppgift
figure-no-sum = summan är inte angiven
figure-preliminary = preliminärt
figure-note-word = Not
figure-axis-from = Axeln börjar vid { $number }
figure-also = { $place } anger { $number }.
figure-revised = Reviderat { $date }. Tidigare { $number }.
figure-revised-later = Källan ändrade uppgiften till { $number } den { $date }, efter att berättelsen fastställdes.
figure-withdrawn-later = Källan drog tillbaka uppgiften den { $date }, efter att berättelsen fastställdes.
figure-rounds-to-zero = Talet är större än noll men avrundas till noll.
figure-event = { $period }: { $text }
figure-note-missing = uppgift saknas
figure-note-suppressed = visas inte: för få personer
figure-note-not-applicable = ej relevant
figure-note-preliminary = Ihåliga markeringar och streckade kanter är preliminära tal.
figure-note-of-whole = Totalt { $period }: { $note }
figure-note-unweighted = { $area } är ett ovägt medelvärde: alla räknas lika, stora som små.
figure-note-weighted = { $area } är ett medelvärde som är vägt efter antal personer.
figure-note-overlapping = { $what ->
    [people] En person kan höra till flera kategorier
    [answers] Den som svarar kan välja flera kategorier
    [events] En händelse kan gälla flera kategorier
    [reports] En rapport kan gälla flera kategorier
   *[cases] Ett ärende kan gälla flera kategorier
 }, så tillsammans kan de vara mer än helheten.
figure-note-lag = Senaste uppgiften gäller { $period }.
figure-note-lag-of = { $name }: senaste uppgiften gäller { $period }.
figure-source-of-one = Källa till talet: { $name }.
figure-source = Källa: { $name }.
figure-source-retrieved = Källa: { $name }, hämtad { $date }.
figure-source-own = Källa: egen bearbetning av data från { $name }.
figure-source-own-retrieved = Källa: egen bearbetning av data från { $name }, hämtade { $date }.
figure-publisher = Utgivare: { $name }.
figure-license = Licens: { $license }.
figure-base = { $base }.
figure-base-of = { $base } ({ $rows }).
figure-base-answers = Bygger på { $shown } svar
figure-base-people = Bygger på { $shown } { $n-plural ->
    [one] person
   *[other] personer
 }
figure-base-other = Bygger på { $shown } observationer
figure-drawing-line = Linjediagram. Alla tal finns i tabellen.
figure-drawing-control = Styrdiagram: en linje med medelvärde och gränser. Alla tal finns i tabellen.
figure-rebase = Nya gränser från och med { $period }: { $text }
figure-limits-suppressed = Gränser räknas inte ut, eftersom ett tal inte visas.
figure-limits-suppressed-from = Från { $first } till { $last } räknas inga gränser ut, eftersom ett tal inte visas.
figure-limits-few-points = Gränser räknas inte ut, eftersom talen är färre än tolv.
figure-limits-few-points-from = Från { $first } till { $last } räknas inga gränser ut, eftersom talen är färre än tolv.
figure-limits-few-events = Gränser räknas inte ut, eftersom händelserna är för få: minst fem behöver vara att vänta vid varje mätning.
figure-limits-few-events-from = Från { $first } till { $last } räknas inga gränser ut, eftersom händelserna är för få: minst fem behöver vara att vänta vid varje mätning.
figure-limits-too-large = Gränser räknas inte ut, eftersom talen är för stora.
figure-limits-too-large-from = Från { $first } till { $last } räknas inga gränser ut, eftersom talen är för stora.
figure-note-outside = utanför gränserna
figure-note-run = många tal i följd på samma sida av medelvärdet
figure-note-limits-ranges = Gränserna är medelvärdet plus och minus 2,66 gånger den genomsnittliga skillnaden mellan två mätningar i följd (XmR).
figure-note-limits-shares = Gränserna är medelvärdet plus och minus tre standardavvikelser, och beror på hur många varje andel bygger på (p-diagram).
figure-note-limits-rates = Gränserna är medelvärdet plus och minus tre standardavvikelser, och beror på hur mycket varje kvot bygger på (u-diagram).
figure-note-limits-widened = Talen varierar mer än slumpen ensam förklarar. Gränserna är vidgade efter det (Laneys metod).
figure-limit-high = Övre gräns { $number }
figure-limit-centre = Medelvärde { $number }
figure-limit-low = Undre gräns { $number }
figure-limit-high-column = Övre gräns
figure-limit-centre-column = Medelvärde
figure-limit-low-column = Undre gräns
figure-variation-column = Variation
figure-variation-usual = vanlig
figure-variation-above = över gränsen
figure-variation-below = under gränsen
figure-variation-run = i en lång följd
figure-no-limit = ingen gräns
figure-says-usual = Alla tal ligger inom vanlig variation.
figure-says-usual-some = De tal som har gränser ligger alla inom vanlig variation.
figure-says-above = { $kind ->
    [many] { $n-Word } tal ligger över den övre gränsen, senast { $periods }.
   *[named] { $n-few ->
        [one] Talet för { $periods } ligger över den övre gränsen.
       *[many] Talen för { $periods } ligger över den övre gränsen.
    }
 }
figure-says-below = { $kind ->
    [many] { $n-Word } tal ligger under den undre gränsen, senast { $periods }.
   *[named] { $n-few ->
        [one] Talet för { $periods } ligger under den undre gränsen.
       *[many] Talen för { $periods } ligger under den undre gränsen.
    }
 }
figure-says-run = Från { $first } till { $last } ligger { $n-word } tal i följd { $side ->
    [above] över
   *[below] under
 } medelvärdet, fler än slumpen brukar ge.
figure-says-limits = { $of ->
    [from] Från och med { $from } är medelvärdet { $centre }
    [span] Från { $from } till { $to } är medelvärdet { $centre }
   *[all] Över hela tiden är medelvärdet { $centre }
 }{ $kind ->
    [both] , och av en slump ligger { $differ ->
        [yes] talet för { $period }
       *[no] talen
    } mellan { $low } och { $high }
    [high] , och av en slump når { $differ ->
        [yes] talet för { $period }
       *[no] talen
    } upp till { $high }
    [low] , och av en slump ligger { $differ ->
        [yes] talet för { $period }
       *[no] talen
    } över { $low }
   *[neither] {""}
 }.
figure-drawing-bar = Stapeldiagram. Alla tal finns i tabellen.
figure-drawing-ranked = Liggande staplar i storleksordning. Alla tal finns i tabellen.
figure-drawing-scale = Liggande staplar i skalans ordning. Alla tal finns i tabellen.
figure-drawing-bullet = Utfall mot måltal. Alla tal finns i tabellen.
figure-drawing-stacked = Staplade delar av en helhet. Alla tal finns i tabellen.
figure-drawing-gap = Två tal på varje rad och avståndet mellan dem. Alla tal finns i tabellen.
figure-base-column = Underlag (n)
figure-funnel-limits-column = Gränser, 95 %
figure-variation-far-above = över båda gränserna
figure-variation-near-above = över 95 procents gräns
figure-variation-far-below = under båda gränserna
figure-variation-near-below = under 95 procents gräns
figure-drawing-funnel = Trattdiagram: en punkt för varje område efter hur många talet bygger på, mellan slumpens gränser. Alla tal finns i tabellen.
figure-funnel-base = Längre åt höger: större underlag (n)
figure-funnel-base-answers = Längre åt höger: fler svar
figure-funnel-base-people = Längre åt höger: fler personer
figure-funnel-few-areas = Gränser räknas inte ut, eftersom färre än fem områden har ett tal och ett underlag (n).
figure-funnel-same = Gränser räknas inte ut, eftersom alla tal är noll eller hundra procent.
figure-note-far = utanför gränserna för 99,8 procent
figure-note-funnel-shares = Gränserna är binomialfördelningens om medelvärdet av allas svar eller fall: av en slump ligger 95 procent av talen mellan de inre och 99,8 procent mellan de yttre. De är egen bearbetning.
figure-note-funnel-rates = Gränserna är Poissonfördelningens om medelvärdet av allas händelser: av en slump ligger 95 procent av talen mellan de inre och 99,8 procent mellan de yttre. De är egen bearbetning.
figure-note-funnel-without = { $n-plural ->
    [one] Ett tal
   *[other] { $n-Word } tal
 } saknar underlag (n) och är inte med i diagrammet.
figure-says-funnel = Medelvärdet för { figure-areas-told } tillsammans är { $centre } ({ $period }).
figure-says-funnel-own = { $place ->
    [above] Det egna talet ligger högre än slumpen kan förklara.
    [below] Det egna talet ligger lägre än slumpen kan förklara.
    [between] Det egna talet ligger mellan den inre och den yttre gränsen.
   *[within] Det egna talet skiljer sig inte mer från medelvärdet än slumpen kan förklara.
 }
figure-says-funnel-within = Skillnaderna mellan dem är inte större än slumpen kan förklara.
figure-says-funnel-above = { $form ->
    [many] Högre än slumpen kan förklara ligger { figure-areas-told }.
   *[named] Högre än slumpen kan förklara ligger { $names }.
 }
figure-says-funnel-below = { $form ->
    [many] Lägre än slumpen kan förklara ligger { figure-areas-told }.
   *[named] Lägre än slumpen kan förklara ligger { $names }.
 }
figure-says-funnel-between = { $form ->
    [many] Mellan den inre och den yttre gränsen ligger { figure-areas-told };
   *[named] Mellan den inre och den yttre gränsen ligger { $names };
 } dit når ungefär ett av tjugo tal av en ren slump.
figure-drawing-strip = En punkt för varje område på en gemensam skala. Alla tal finns i tabellen.
figure-drawing-map = Karta där områdena är färgade efter klasser av tal. Alla tal finns i tabellen.
figure-class-below = lägre än { $high }
figure-class-from = { $low } eller högre
figure-class-between = { $low } till lägre än { $high }
figure-map-missing = uppgift saknas
figure-map-suppressed = visas inte: för få personer
figure-map-enlarged = Rutan, förstorad
figure-map-outside = inte med här
figure-note-map-without = Utan gränser på kartan: { $names }.
figure-note-map = Kartans gränser: { $source }.
figure-drawing-matrix = Rutnät med ett tal i varje ruta. Ju starkare färg, desto högre tal. Alla tal finns i tabellen.
figure-drawing-risk = Rutnät med sannolikhet mot allvarlighetsgrad. Ju högre risk, desto starkare färg. Alla tal finns i tabellen.
figure-drawing-steps = Ett märke på en skala. Alla tal finns i tabellen.
figure-drawing-multiples = Små linjediagram på samma skala. Alla tal finns i tabellen.
figure-drawing-spark = Liten trendlinje. Alla tal finns i tabellen.
figure-empty-cell = Tom ruta: { $words }.
figure-areas = { $kind ->
    [municipality] { $n-plural ->
        [one] { $n } kommun
       *[other] { $n } kommuner
    }
    [county] { $n-plural ->
        [one] { $n } län
       *[other] { $n } län
    }
    [region] { $n-plural ->
        [one] { $n } region
       *[other] { $n } regioner
    }
    [group] { $n-plural ->
        [one] { $n } grupp
       *[other] { $n } grupper
    }
    [operation] { $n-plural ->
        [one] { $n } verksamhet
       *[other] { $n } verksamheter
    }
    [unit] { $n-plural ->
        [one] { $n } enhet
       *[other] { $n } enheter
    }
   *[area] { $n-plural ->
        [one] { $n } område
       *[other] { $n } områden
    }
 }
figure-areas-told = { $kind ->
    [municipality] { $n-plural ->
        [one] en kommun
       *[other] { $n-word } kommuner
    }
    [county] { $n-plural ->
        [one] ett län
       *[other] { $n-word } län
    }
    [region] { $n-plural ->
        [one] en region
       *[other] { $n-word } regioner
    }
    [group] { $n-plural ->
        [one] en grupp
       *[other] { $n-word } grupper
    }
    [operation] { $n-plural ->
        [one] en verksamhet
       *[other] { $n-word } verksamheter
    }
    [unit] { $n-plural ->
        [one] en enhet
       *[other] { $n-word } enheter
    }
   *[area] { $n-plural ->
        [one] ett område
       *[other] { $n-word } områden
    }
 }
figure-areas-other = { $kind ->
    [municipality] Övriga kommuner ({ $n })
    [county] Övriga län ({ $n })
    [region] Övriga regioner ({ $n })
    [group] Övriga grupper ({ $n })
    [operation] Övriga verksamheter ({ $n })
    [unit] Övriga enheter ({ $n })
   *[area] Övriga områden ({ $n })
 }
figure-quartile-low = nedre kvartil { $number }
figure-median = median { $number }
figure-quartile-high = övre kvartil { $number }
figure-quartile-low-row = Nedre kvartil
figure-median-row = Median
figure-quartile-high-row = Övre kvartil
figure-note-quartiles = Median och kvartiler är egen bearbetning, beräknade här av uppgifterna för { figure-areas-told }.
position = { $quarter ->
    [best] bland de 25 procent bästa
    [worst] bland de 25 procent sämsta
    [highest] bland de 25 procent högsta
    [lowest] bland de 25 procent lägsta
   *[middle] i den mittersta hälften
}
figure-says-map-span = { $subject } { $period } går från { $low } till { $high } i { figure-areas-told }.
figure-says-map-class = { $name } hör till { $which ->
        [lowest] den lägsta
        [second-lowest] den näst lägsta
        [second-highest] den näst högsta
        [highest] den högsta
       *[middle] den mittersta
    } av { $n-word } klasser, { $label }.
figure-says-strip-same = Det är samma som medianen, { position }.
figure-says-strip-above = Det är över medianen, { $median }, och { position }.
figure-says-strip-below = Det är under medianen, { $median }, och { position }.
figure-says-strip-relative = Det säger hur talet ligger bland andras, inte om det är bra.
figure-says-strip-median = Medianen är { $median }, och hälften ligger mellan { $low } och { $high }.
figure-says-strip-span = Värdena går från { $low } till { $high }.
figure-says-strip-peers = De { $n-word } i gruppen ”{ $name }” har mellan { $low } och { $high }.
figure-says-strip-peers-same = De { $n-word } i gruppen ”{ $name }” har alla { $low }.
figure-says-strip-peer = Den enda med en uppgift i gruppen ”{ $name }” har { $low }.
figure-says-strip-missing = Uppgift saknas för { figure-areas-told }.
figure-says-strip-missing-too = Uppgift saknas även för { figure-areas-told }.
figure-says-strip-suppressed = För { figure-areas-told } visas inte talet, eftersom det gäller för få personer.
figure-says-strip-suppressed-too = Inte heller för { figure-areas-told } visas talet, eftersom det gäller för få personer.
figure-says-strip-not-applicable = För { figure-areas-told } är uppgiften inte relevant.
figure-says-strip-not-applicable-too = Inte heller för { figure-areas-told } är uppgiften relevant.
figure-says-strip-not-measured = För { figure-areas-told } gjordes ingen mätning.
figure-says-strip-not-measured-too = Inte heller för { figure-areas-told } gjordes någon mätning.
figure-base-named = { $name }: { $base }
figure-same-scale = Samma skala i alla diagram, { $unit }
figure-reference = Prickad linje: { $name }
figure-says-panels = Högst { $period } är värdet för { $names }, { $high }, och lägst för { $low-names }, { $low }.
figure-says-panels-high = Högst { $period } är värdet för { $names }, { $high }.
figure-says-panels-low = Lägst { $period } är värdet för { $low-names }, { $low }.
figure-says-panels-span = Värdena för { $period } går från { $low } till { $high }.
figure-says-panels-same-both = Båda har samma värde för { $period }, { $amount }.
figure-says-panels-same = Alla { $n-word } har samma värde för { $period }, { $amount }.
figure-says-panels-both = Sedan { $period } har värdet ökat mest för { $up }, med { $rise }, och minskat mest för { $down }, med { $fall }.
figure-says-panels-risen = Sedan { $period } har värdet ökat mest för { $up }, med { $rise }.
figure-says-panels-fallen = Sedan { $period } har värdet minskat mest för { $down }, med { $fall }.
figure-says-panels-constant = Inget av värdena har ändrats sedan { $period }.
figure-says-trend = Från { $first } { $first-when } till { $last } { $last-when }
figure-says-trend-one = { $amount } { $period }
figure-reached = Måltalet nåddes
figure-nearly-reached = Måltalet nåddes nästan
figure-not-reached = Måltalet nåddes inte
figure-says-count = Antalet
figure-says-share = Andelen
figure-says-mean = Medelvärdet
figure-says-median = Medianen
figure-says-sum = Summan
figure-says-rate = Antalet
figure-quoted = ”{ $name }”
figure-who-in = { $kind ->
    [unit] { $who } vid { $area }
    [operation] { $who } inom { $area }
   *[other] { $who } i { $area }
 }
figure-says-year = Hela { $period } var { $subject-within } { $amount }.
figure-says-year-change = Hela { $period } var { $subject-within } { $amount }, { $change }.
figure-says-year-of = För { $who } var { $subject-within } { $amount } hela { $period }.
figure-says-year-of-change = För { $who } var { $subject-within } { $amount } hela { $period }, { $change }.
figure-says-year-so-far = Hittills under { $period } är { $subject-within } { $amount }.
figure-says-year-so-far-of = För { $who } är { $subject-within } hittills under { $period } { $amount }.
figure-says-level-of = För { $who } var { $subject-within } { $amount } { $period }.
figure-says-level-of-change = För { $who } var { $subject-within } { $amount } { $period }, { $change }.
figure-says-everything = Totalt var { $subject-within } { $amount } { $period }.
figure-says-everything-change = Totalt var { $subject-within } { $amount } { $period }, { $change }.
figure-says-everything-none = Totalt var det inga { $units } { $period }.
figure-says-everything-none-change = Totalt var det inga { $units } { $period }, { $change }.
figure-says-concerns = Talen gäller { $who }.
figure-says-concerns-when = Talen är från { $period }.
figure-says-concerns-both = Talen gäller { $who } och är från { $period }.
figure-says-each = { $subject } för { $period } var { $items }.
figure-says-each-of = { $amount } för { $who }
figure-says-span = { $subject } för { $period } går från { $low } till { $high }.
figure-says-times = { $first }–{ $last }
figure-says-of = { $who }: { $sentence }
figure-says-trend-of = { $who }: { $trend }
figure-says-gap-span = Skillnaden går från { $low } till { $high }.
figure-says-than-who = för { $name }
figure-says-level = { $subject } för { $period } var { $amount }.
figure-says-none = Det var inga { $units } { $period }.
figure-says-none-change = Det var inga { $units } { $period }, { $change }.
figure-says-none-of = För { $who } var det inga { $units } { $period }.
figure-says-none-of-change = För { $who } var det inga { $units } { $period }, { $change }.
figure-says-mean-level = I snitt var det { $amount } { $period }.
figure-says-mean-level-change = I snitt var det { $amount } { $period }, { $change }.
figure-says-mean-level-of = För { $who } var det i snitt { $amount } { $period }.
figure-says-mean-level-of-change = För { $who } var det i snitt { $amount } { $period }, { $change }.
figure-says-level-change = { $subject } för { $period } var { $amount }, { $change }.
figure-says-than-period = { $period }
figure-says-than-name = { $name }
figure-says-points = { $n } { $n-plural ->
    [one] procentenhet
   *[other] procentenheter
 }
figure-says-points-higher = { $n } { $n-plural ->
    [one] procentenhet
   *[other] procentenheter
 } högre än { $than }
figure-says-points-lower = { $n } { $n-plural ->
    [one] procentenhet
   *[other] procentenheter
 } lägre än { $than }
figure-says-more = { $word } fler än { $than }
figure-says-fewer = { $word } färre än { $than }
figure-says-higher = { $n } högre än { $than }
figure-says-lower = { $n } lägre än { $than }
figure-says-same = samma som { $than }
figure-says-nearly-same = i stort sett samma som { $than }
figure-says-as-many = lika många som { $than }
figure-says-as-none = precis som { $than }
figure-says-about = ungefär { $change }
figure-says-judged = { $after ->
    [same] Också det är
    [other] Det är däremot
   *[none] Det är
 }
figure-says-better = { figure-says-judged } en förbättring.
figure-says-worse = { figure-says-judged } en försämring.
figure-says-reached = Måltalet { $target } nåddes.
figure-says-nearly = Måltalet { $target } nåddes nästan.
figure-says-missed = Måltalet { $target } nåddes inte.
figure-says-better-reached = { figure-says-judged } en förbättring, och måltalet { $target } nåddes.
figure-says-better-nearly = { figure-says-judged } en förbättring, och måltalet { $target } nåddes nästan.
figure-says-better-missed = { figure-says-judged } en förbättring, men måltalet { $target } nåddes inte.
figure-says-worse-reached = { figure-says-judged } en försämring, men måltalet { $target } nåddes.
figure-says-worse-nearly = { figure-says-judged } en försämring, men måltalet { $target } nåddes nästan.
figure-says-worse-missed = { figure-says-judged } en försämring, och måltalet { $target } nåddes inte.
figure-says-extremes = Det högsta värdet var { $high } ({ $high-when }) och det lägsta { $low } ({ $low-when }).
figure-says-constant = Värdet var detsamma vid alla { $n-word } mätningar.
figure-says-break = Talen från och med { $period } kan inte jämföras med tidigare tal.
figure-says-preliminary = Talet för { $period } är preliminärt.
figure-says-groups = { $subject } för { $period } var { $women } för { $women-named } och { $men } för { $men-named }, en skillnad på { $gap }.
figure-says-groups-too = För { $women-named } var { $subject-within } { $women } och för { $men-named } { $men }, en skillnad på { $gap }.
figure-says-groups-none = Det var inga { $units } { $period }, varken för { $women-named } eller för { $men-named }.
figure-says-groups-same = { $subject } för { $period } var { $women } för både { $women-named } och { $men-named }.
figure-says-groups-same-too = För både { $women-named } och { $men-named } var { $subject-within } { $women }.
figure-says-uncertain = { $difference } (ingen säker skillnad)
figure-says-compared = Det är { $differences }.
figure-says-compared-too = Samtidigt är det { $differences }.
figure-says-commonest = Vanligast { $period } är { $names } med { $amount }.
figure-says-rarest = Minst vanligt är { $names } med { $amount }.
figure-says-most = Störst { $period } är { $names } med { $amount }.
figure-says-highest = Högst { $period } är { $names } med { $amount }.
figure-says-next = Därefter kommer { $names } med { $amount }.
figure-says-fewest = Minst är { $names } med { $amount }.
figure-says-lowest = Lägst är { $names } med { $amount }.
figure-says-named-same = Värdet för { $period } är detsamma för { $names }, { $amount }.
figure-says-all-same = { $n-few ->
    [two] Båda
   *[many] Alla { $n-word }
 } har samma värde för { $period }, { $amount }.
figure-distance = Skillnad
figure-no-difference = ingen skillnad
figure-less-than = mindre än { $amount }
figure-no-distance = kan inte räknas ut
figure-note-parts = Delarna är avrundade och summerar därför inte alltid till 100 %.
figure-says-part = { $n-plural ->
    [one] Den största delen för { $place } var { $names } med { $amount }.
   *[other] De största delarna för { $place } var { $names } med { $amount } var.
 }
figure-says-part-counted = För { $place } var { $k-few ->
    [one] { $one } av { $all-word }
   *[many] { $k-word } av { $all-word }
 } { $units } { $names }.
figure-says-part-counted-change = För { $place } var { $k-few ->
    [one] { $one } av { $all-word }
   *[many] { $k-word } av { $all-word }
 } { $units } { $names }, { $change }.
figure-says-part-counted-none = Inga { $units } var { $names }.
figure-says-part-counted-least = { $n-plural ->
    [one] Minst vanligt var { $names } med { $amount }.
   *[other] Minst vanliga var { $names } med { $amount } var.
 }
figure-says-part-change = Den största delen för { $place } var { $names } med { $amount }, { $change }.
figure-says-part-least = { $n-plural ->
    [one] Den minsta var { $names } med { $amount }.
   *[other] De minsta var { $names } med { $amount } var.
 }
figure-says-parts-same = För { $place } är { $n-few ->
    [two] båda delarna
   *[many] alla { $n-word } delar
 } lika stora, { $amount } var.
figure-says-answer = { $n-plural ->
    [one] Det vanligaste svaret för { $place } var { $names } med { $amount }.
   *[other] De vanligaste svaren för { $place } var { $names } med { $amount } var.
 }
figure-says-answer-change = Det vanligaste svaret för { $place } var { $names } med { $amount }, { $change }.
figure-says-answer-least = { $n-plural ->
    [one] Det ovanligaste var { $names } med { $amount }.
   *[other] De ovanligaste var { $names } med { $amount } var.
 }
figure-says-answers-same = För { $place } är { $n-few ->
    [two] båda svaren
   *[many] alla { $n-word } svar
 } lika vanliga, { $amount } var.
figure-says-part-place = { $place } ({ $amount })
figure-says-part-too = Det gäller också { $places }.
figure-says-part-everywhere = Det gäller alla { $n-word }.
figure-says-part-other = För { $place } var det { $names } med { $amount }.
figure-says-pair = { $subject } för { $place } var { $first } för { $first-name } och { $second } för { $second-name }, en skillnad på { $gap }.
figure-says-pair-same = { $subject } för { $place } var { $first } för både { $first-name } och { $second-name }.
figure-says-then-more = { $subject } för { $place } gick från { $first } { $first-name } till { $second } { $second-name }, en ökning med { $gap }.
figure-says-then-less = { $subject } för { $place } gick från { $first } { $first-name } till { $second } { $second-name }, en minskning med { $gap }.
figure-says-then-same = { $subject } för { $place } var { $first } både { $first-name } och { $second-name }.
figure-says-gap-most = Skillnaden är störst för { $places }, { $gap }: { $first } för { $first-name } och { $second } för { $second-name }.
figure-says-gap-most-of = Skillnaden är störst för { $places }, { $gap }.
figure-says-gap-least = Minst är den för { $places }, { $gap }.
figure-says-gap-none-at = Ingen skillnad finns för { $places }.
figure-says-gap-same = Skillnaden är { $gap } i { figure-says-all-comparisons }.
figure-says-gap-none = Värdet är detsamma för { $first-name } och { $second-name } i { figure-says-all-comparisons }.
figure-says-gap-constant = Skillnaden var lika stor vid alla { $n-word } mätningar.
figure-says-gap-extremes = Skillnaden var störst { $widest } ({ $wide }) och minst { $narrowest } ({ $narrow }).
figure-says-gap-higher-all = Värdet är högre för { $name } än för { $other } i { figure-says-all-comparisons }.
figure-says-all-comparisons = { $n-few ->
    [two] båda jämförelserna
   *[many] alla { $n-word } jämförelser
 }
figure-says-some-comparisons = { $k-few ->
    [one] en
   *[many] { $k-word }
 } av { $n-word } jämförelser
figure-says-gap-higher = Värdet är högre för { $name } än för { $other } i { figure-says-some-comparisons }.
figure-says-gap-higher-half = Värdet är högre för { $name } i { figure-says-some-comparisons }, och för { $other } i lika många.
figure-says-total = totalen
figure-says-place = { $series } { $position }
figure-says-cell = { $row }, { $column }
figure-says-cells = { $n-plural ->
    [one] en ruta
   *[other] { $n-word } rutor
 }
figure-says-leads = { $row } har det högsta värdet i { $n-word } av { $all-word } kolumner.
figure-says-leads-all = { $row } har det högsta värdet i alla kolumner.
figure-says-on-average = i snitt { $amount }
figure-says-scale = Skalan går från { $low } till { $high }.
figure-says-highest-risk = Det högsta riskvärdet är { $n }: sannolikheten { $row } och allvarlighetsgraden { $column }.
figure-says-most-risks = Flest risker, { $n-word }, har sannolikheten { $row } och allvarlighetsgraden { $column }.
figure-says-no-risks = Inga risker har hittats.
figure-says-combination = sannolikheten { $row } med allvarlighetsgraden { $columns }
figure-says-band = { $n-plural ->
    [one] En kombination kallas { $band }: { $combinations }.
   *[other] { $n-Word } kombinationer kallas { $band }: { $combinations }.
 }
figure-says-band-risks = Risker som kallas { $band } finns vid { $combinations }.
figure-says-none-in-band = Ingen risk kallas { $band }.
figure-says-missing = Uppgift saknas för { $places }.
figure-says-missing-many = { $n-Word } uppgifter saknas.
figure-says-suppressed = { $n-plural ->
    [one] Talet för { $places } visas inte, eftersom det gäller för få personer.
   *[other] Talen för { $places } visas inte, eftersom de gäller för få personer.
 }
figure-says-suppressed-many = { $n-Word } tal visas inte, eftersom de gäller för få personer.
figure-says-not-applicable = Uppgiften är inte relevant för { $places }.
figure-says-not-measured = Ingen mätning gjordes för { $places }.
figure-says-not-measured-many = Ingen mätning gjordes vid { $n-word } tillfällen.

## Den egna jämförelsen på nyckeltalens sidor

compare = Jämför själv
compare-loading = Jämförelsen hämtas …
compare-failed = Jämförelsen kunde inte hämtas. Diagrammen och tabellerna på sidan gäller ändå.
compare-about = { $title }: egen jämförelse
compare-choices = Välj vad som visas
compare-areas = Områden
compare-groups = Kvinnor och män
compare-groups-children = Flickor och pojkar
compare-categories = Kategorier
compare-time = Tid
compare-from = Från
compare-to = Till
compare-kind = Visa som
compare-lines = Linjer
compare-bars = Staplar
compare-search = Sök i listan
compare-found = { $found } av { $all } finns i listan nu.
compare-none = Det finns inga tal att visa för valet.
compare-shows = Visar { $series }, { $period }.
compare-picture = Diagram: { $series }, { $period }. Alla tal finns i tabellen.
compare-caption = { $title } { $period }, { $unit }
compare-too-many = Högst { $most } serier kan visas på en gång. Välj bort något först.
compare-too-few = Minst ett val måste vara kvar.
