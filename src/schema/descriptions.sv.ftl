### Det som en editor visar om filer, nycklar och kortkoder.

## Filer
file-insyn = Webbplatsens inställningar
file-page = Uppgifterna överst på en sida
file-indicator = Ett nyckeltal: vad det är och dess siffror
file-survey = En undersökning: vilka som fick frågor, och frågorna
file-areas = Områden som siffror kan gälla: kommuner, grupper, enheter
file-operations = Kommunens verksamheter
file-goals = Berättelsernas mål och nämndens omdömen
file-actions = Åtgärder: varför, vem, när och hur långt de har kommit
file-self_checks = Egenkontroller: vad som kontrolleras, hur ofta, och när det gjordes
file-plan = Årshjul: vad som görs i vilken månad
file-facts = Enstaka uppgifter som texten hänvisar till
file-matrices = Riskmatriser
file-budgets = Budgetar med utfall och prognos
file-terms = Ordlista: förkortningar och ord som förklaras
file-aliases = Gamla namn på nyckeltal och områden, så att deras adresser leder rätt
file-theme = Temats mallar, stilmallar och färger
file-imports = Svar på frågor om importerade tabeller, så att de inte ställs igen

## insyn.yaml
config-title = Webbplatsens namn, överst på varje sida. Måste finnas.
config-organisation = Vem som ger ut webbplatsen. Måste finnas.
config-feedback = Hur en läsare lämnar en synpunkt. Utelämnas det används organisationens telefon och e-post.
config-area = Det egna området, med dess namn i areas.yaml. Siffror utan område gäller det. Skriv en kod inom citattecken.
config-base_url = Webbplatsens adress, till exempel https://kvalitet.example.se/, eller none om den inte är känd än.
config-languages = Webbplatsens språk, det första först: [sv, en].
config-theme = Webbplatsens utseende: tema, färg och märke.
config-front = Frågorna som startsidan svarar på, helst fyra.
config-notice = En text som står på varje sida.
config-suppress = Vilka små antal personer som inte visas.
config-goals = Hur mål bedöms.
config-open_data = Villkoren för de öppna uppgifterna, eller false om inga filer ska göras.
config-accessibility = Tillgänglighetsredogörelsen, som lagen kräver.
config-privacy = Vad servern sparar, och dataskyddsombudet.
config-figures = Filer som görs av varje diagram.
config-laws = Vart en hänvisning till en lag leder, till exempel SFS: "https://…/{"{"}number{"}"}".
config-search = Om webbplatsen går att söka på. Utelämnat: ja.
config-hosting = Vad som skrivs för webbservern.
config-embed = Vilka webbplatser som får visa figurer i en ram.
config-publish = Ställen att publicera till, ett namn och to för varje. Aldrig ett lösenord.
config-raw_html = Om HTML får stå i texten. Utelämnat: nej.

## organisation
organisation-name = Organisationens namn. Måste finnas.
organisation-unit = Förvaltningen.
organisation-url = Organisationens webbplats.
organisation-phone = Telefon, längst ned på varje sida.
organisation-email = E-post, längst ned på varje sida.
organisation-visit = Besöksadress.
organisation-post = Postadress.
organisation-registrar = Registratorn, som lämnar ut handlingar.
organisation-roles = Andra som läsaren kan vända sig till, med role, phone, email och url.
role-role = Rollen, aldrig en persons namn. Måste finnas.
role-phone = Rollens telefon.
role-email = Rollens e-post.
role-url = En sida om rollen.
contact-role = En roll, aldrig en persons namn.
contact-phone = Telefon.
contact-email = E-post.
contact-url = En webbadress.

## feedback
feedback-url = Ett formulär för synpunkter.
feedback-phone = Telefon för synpunkter.
feedback-email = E-post för synpunkter.
feedback-text = En text om hur synpunkter lämnas.

## appearance
appearance-name = Mappen i themes med det egna temat. Utelämnat: temat som följer med.
appearance-accent = Färgen på länkar och linjer, till exempel "#00527a".
appearance-logo = En bild överst, sökväg från content.

## front
front-indicator = Nyckeltalet som ger svaret. Måste finnas.
front-question = Frågan, om den är en annan än nyckeltalets title.
threshold-below = Färre personer än så här visas inte. Minst 3, utelämnat 5.
judging-near = Hur långt från måltalet som räknas som nästan.
judging-verdict_scale = Nämndens egen skala för omdömen, ett steg på varje rad.
near-percentage_points = Procentenheter från måltalet, för andelar. Utelämnat 2.
near-percent_of_target = Procent av måltalet, för annat än andelar. Utelämnat 5.
step-text = Nämndens ord för steget. Måste finnas. Inte bara en färg.
step-counts_as = Vad steget räknas som: reached (uppnått), nearly (nästan) eller missed (inte uppnått).
open-data-license = På vilka villkor uppgifterna får användas. CC0-1.0 betyder fritt.
open-data-contact = Vem man frågar: en e-postadress, eller name (en roll) och email.
open-data-publisher_type = Vilken sorts utgivare det är. LocalAuthority är en kommun.
data-contact-name = En roll, aldrig en persons namn.
data-contact-email = E-post. Måste finnas.
accessibility-status = Hur väl webbplatsen följer lagen: fully (helt), partly (delvis) eller not (inte). Kräver assessed och method.
accessibility-assessed = Dagen då den bedömdes.
accessibility-method = Vem som bedömde: self (vi själva) eller external (någon annan).
accessibility-by = Vem annan som bedömde.
accessibility-how = Hur den bedömdes.
accessibility-updated = Dagen då redogörelsen senast ändrades.
accessibility-published = Dagen då webbplatsen publicerades.
accessibility-defects = Det som inte är tillgängligt, en rad för varje brist.
accessibility-answer_days = Inom hur många dagar en synpunkt besvaras.
accessibility-complaint = Adressen där man klagar hos myndigheten.
accessibility-authority = Myndigheten som granskar.
defect-what = Vad som inte är tillgängligt. Måste finnas.
defect-reason = Varför: not-yet (inte åtgärdat än), burden (oskäligt betungande) eller exempt (undantaget i lagen). Måste finnas.
defect-why = Skälet med ord.
defect-alternative = Hur man får innehållet på ett annat sätt.
defect-until = När den ska vara åtgärdad.
privacy-logs = Vad servern sparar om besök.
privacy-officer = Dataskyddsombudet.
figures-png = Om varje diagram också görs som png-bild. Utelämnat: nej.
hosting-server_files = Om regler för webbservrar skrivs bland sidorna. Utelämnat: ja.
embed-sites = Adresserna till webbplatser som får visa figurer.
destination-to = Dit webbplatsen publiceras: en mapp, en zip-fil, sftp:// eller webdavs://. Måste finnas.

## Sidor
page-title = Sidans rubrik. Måste finnas.
page-description = En eller två meningar under rubriken, i listor och i sökmotorer.
page-date = Dagen då sidan publicerades, till exempel 2024-03-08.
page-updated = Dagen då innehållet senast ändrades.
page-draft = true gör sidan till ett utkast, som inte publiceras. I en mapps _index.md gäller det hela mappen.
page-edition = Året som berättelsen handlar om, i dess _index.md.
page-outline = Vilken sorts berättelse det är: kvalitet eller patientsakerhet. Då kontrolleras att dess krav uppfylls.
page-indicator = Nyckeltalet som sidan handlar om.
page-operation = Verksamheten som sidan handlar om.
page-aside = Länkar bredvid texten: sökvägar, text och to, eller grupper med title och links.
page-document = Uppgifter om dokumentet, som kommunala dokument har.
page-acknowledged = Ord ur meningar som inte stämmer med siffrorna, och som du känner till.
page-covers = Vilka krav på en berättelse som sidan uppfyller.
page-slug = Sista delen av adressen, i stället för filnamnet: små bokstäver a–z, siffror och bindestreck.
page-aliases = Gamla adresser som ska leda hit, till exempel [/gammal/].
page-template = Temats mall, i stället för den vanliga.
page-lang = Textens språk, när det inte är ett av webbplatsens: fi, yi.
page-easy_read = Sidan som lättläst: en sökväg eller adress, eller text och to.
page-sign_language = Sidan på teckenspråk: en sökväg eller adress, eller text och to.
page-languages = Sammanfattningar på andra språk, en rad för varje: fi: sammanfattning.fi.md.
page-for_each = Gör filen till en mall för en sida om varje område, enhet, verksamhet eller nyckeltal.
page-list = Titeln på sidan som räknar upp mallens sidor.
link-text = Länkens text. Utelämnat: sidans rubrik.
link-to = En sökväg till en sida eller fil, eller en adress. Måste finnas.
group-title = Gruppens rubrik. Måste finnas.
group-links = Gruppens länkar.
document-name = Dokumentets namn.
document-type = Dokumentets typ, till exempel patientsäkerhetsberättelse.
document-number = Diarienummer.
document-version = Version.
document-drawn_up = Dagen då det upprättades.
document-drawn_up_by = Vem som upprättade det: en roll.
document-adopted = Dagen då det antogs.
document-adopted_by = Vem som antog det, till exempel Socialnämnden.
document-paragraph = Paragrafen i protokollet.
document-responsible = Vem som ansvarar för det: en roll.
document-revised = Dagen då det reviderades.
document-valid_until = Sista dagen som det gäller.
document-applies_to = Vad eller vilka det gäller.
document-other = Annat om dokumentet.
document-original = En sökväg till dokumentet som det antogs.
document-corrections = Rättelser efter publiceringen, med date, what och why.
correction-date = Dagen för rättelsen. Måste finnas.
correction-what = Vad som rättades. Måste finnas.
correction-why = Varför.
for-each-areas = En sida om varje område, i ett urval av kind, within och group.
for-each-units = En sida om varje enhet, i ett urval av operation, operator och within.
for-each-operations = En sida om varje verksamhet.
for-each-indicators = En sida om varje nyckeltal, i ett urval av operation.
each-area-kind = Bara områden av ett slag, till exempel municipality.
each-area-within = Bara områden i ett större område.
each-area-group = Bara en grupps medlemmar.
each-unit-operation = Bara en verksamhets enheter.
each-unit-operator = Bara enheter som drivs så: municipal, regional, private eller non_profit.
each-unit-within = Bara enheter i ett område.
each-indicator-operation = Bara en verksamhets nyckeltal.

## Nyckeltal
indicator-title = Frågan eller namnet i sin helhet. Måste finnas.
indicator-unit = Vad det anges i: percent för procent, en text, eller one och other för ental och flertal. Måste finnas.
indicator-statistic = Vad talet är: count (antal), share (andel), mean (medelvärde), median, sum eller rate (kvot). Procent är share om inget sägs; annars måste det finnas.
indicator-counts = Vad som räknas: people, answers, events, reports (avvikelser, synpunkter), money eller time. Utelämnat: people, och då visas inte små antal.
indicator-better = Vad som är bra: higher, lower eller neutral. Utelämnat: inget kallas bättre.
indicator-short = Ett kort namn till tabeller och listor.
indicator-official = Namnet som statistiken har hos den som för den.
indicator-definition = Vad nyckeltalet betyder.
indicator-answer = Svaret på frågan i title, med {"{"}number{"}"} där talet ska stå, eller {"{"}value{"}"} för talet med enhet.
indicator-operation = Verksamheten som nyckeltalet hör till.
indicator-decimals = Hur många decimaler som visas, 0 till 6.
indicator-lag_years = Hur många år efter som siffrorna kommer.
indicator-every = 2 om det mäts vartannat år, och så vidare.
indicator-not_measured = Perioder då ingen mätte, i en lista.
indicator-source = Källan: bara namnet, eller name, url, retrieved och processing.
indicator-kolada = Samma mått i Kolada: dess id, eller det som importen skrev.
indicator-workbook = Var nyckeltalets tabell står, om den är i en arbetsbok i content/values.
indicator-events = Händelser som kan förklara siffrorna: 2024: Vad som hände.
indicator-breaks = Perioder från vilka siffrorna inte kan jämföras med de äldre, med skälet.
indicator-rebase = Perioder från vilka ett styrdiagram har nya gränser, med skälet.
indicator-targets = Måltal: 2024: med at_least (minst), at_most (högst) eller between (mellan).
indicator-categories = Kategorier: id: namn på varje rad, eller en lista med namn.
indicator-dimensions = Två sorters kategorier, till exempel typ: Typ.
indicator-scale = Skalan som talen är steg på: lowest och highest.
indicator-order = fixed om kategorierna alltid står i filens ordning, size om de ordnas efter storlek.
indicator-whole = complete om kategorierna tillsammans är allt, overlapping om de kan överlappa, annars incomplete.
indicator-part_of = Vad talen är en del av, till exempel indicator: ett annat nyckeltal.
indicator-per = För en kvot: per hur många. Måste finnas för statistic: rate.
indicator-of = För en kvot: av vad. Måste finnas för statistic: rate.
indicator-year = Hur ett år görs av sina månader, kvartal, tertial eller halvår.
indicator-confidence = Hur säkra talens osäkerhetsintervall är, i procent.
indicator-near = Hur långt från måltalet som räknas som nästan, i nyckeltalets enhet.
indicator-suppress = below: vilka små antal som inte visas, eller none om inget ska skyddas.
indicator-values = Siffrorna för det egna området. De kan också stå i en tabell.
indicator-areas = Siffrorna för andra områden, under områdets namn.
counted-one = Entalet, till exempel: en dag. Måste finnas.
counted-other = Flertalet, till exempel: dagar. Måste finnas.
source-name = Källans namn. Måste finnas.
source-url = Adressen där källan finns.
source-retrieved = Dagen då talen hämtades.
source-processing = none om talen är som de kom, own om ni har bearbetat dem.
kolada-id = Nyckeltalets id i Kolada, till exempel U21468. Måste finnas.
kolada-title = Vad det hette när det hämtades.
kolada-areas = Områdena som hämtas, med Koladas koder.
kolada-from = Första året som hämtas.
kolada-units = true om enheterna hämtas.
kolada-retrieved = När talen senast ändrades.
kolada-hash = Ett kontrolltal, så att ändringar för hand märks. Ändra det inte.
workbook-file = Arbetsbokens namn under content/values. Måste finnas.
workbook-sheet = Bladet. Utelämnat: det första som inte är dolt.
workbook-range = Tabellens celler med rubriker, till exempel A3:F20. Utelämnat: hela bladet.
category-name = Kategorins namn. Måste finnas.
category-side = Vilken sida av skalan svaret är på: positive, neutral eller negative.
scale-lowest = Skalans lägsta steg. Måste finnas.
scale-highest = Skalans högsta steg. Måste finnas.
part-of-indicator = Nyckeltalet som talen är en del av.
part-of-year = Nyckeltalet vars år talen är en del av.
part-of-fact = Uppgiften i facts.yaml som talen är en del av.
part-of-share = Andelen vars personer talen är en del av.
part-of-events = Kvoten vars händelser talen är en del av.
part-of-n = Andelen vars underlag (n) talen är en del av.
year-from = sum (summan), last (den sista delen) eller mean (medelvärdet). Måste finnas.
suppress-below = Färre än så här visas inte. Minst 3.
target-at_least = Måltalet är minst så mycket.
target-at_most = Måltalet är högst så mycket.
target-between = Måltalet ligger mellan två tal: [10, 20].
target-confirmed = false om måltalet är från förra året och ingen har sagt att det gäller än.
cell-value = Talet, med decimalpunkt, eller ett ord som saknas.
cell-status = preliminär, eller ett ord för varför talet saknas.
cell-note = En anmärkning till talet.
cell-n = Hur många talet bygger på.
cell-events = Hur många händelser en kvot räknar.
cell-approximate = true om talet är ungefärligt.
cell-low = Osäkerhetsintervallets nedre ände. Kräver high.
cell-high = Osäkerhetsintervallets övre ände. Kräver low.
cell-also = Ett annat tal för samma sak i samma rapport: value, och in för var det står.
cell-was = Vad talet var innan det ändrades. Kräver revised.
cell-revised = Dagen då talet ändrades. Kräver was.
cell-source = Varifrån just det talet kommer, om det är en annan källa än nyckeltalets.
also-value = Det andra talet. Måste finnas.
also-in = Var det står. Måste finnas.

## Undersökningar
survey-name = Undersökningens namn. Måste finnas.
survey-by = Vem som frågar.
survey-every = 2 om den görs vartannat år, och så vidare.
survey-scale = Hur man svarar.
survey-url = En adress där man kan läsa mer.
survey-asked_as = Vad asked räknar när källan inte räknar personer: one och other.
survey-rounds = Omgångarna, en rad för varje.
survey-questions = Frågorna, en rad för varje.
asked-as-one = Entalet, till exempel: ärende. Måste finnas.
asked-as-other = Flertalet, till exempel: ärenden. Måste finnas.
round-period = När frågorna ställdes. Måste finnas.
round-area = Området. Utelämnat: det egna.
round-group = totalt, kvinnor eller män. Utelämnat: totalt.
round-population = Hur många som frågorna gäller.
round-asked = Hur många som fick frågorna.
round-answered = Hur många som svarade.
round-rate = Svarsfrekvensen i procent, som källan anger den. Utelämnat: den räknas ut.
round-note = En anmärkning till läsaren.
question-indicator = Nyckeltalet med svaren. Måste finnas.
question-text = Frågan som den ställdes. Utelämnat: nyckeltalets title.
question-options = Svaren som man kan välja på.
question-negative = true om det är dåligt att hålla med.

## Områden
area-name = Områdets namn. Måste finnas.
area-kind = municipality (kommun), county (län), region, nation (riket), group (grupp), operation (verksamhet) eller unit (enhet). Måste finnas.
area-within = Området som det ligger i.
area-members = En grupps medlemmar.
area-mean = Hur en grupps värde har räknats: unweighted (ovägt) eller weighted (vägt).
area-operation = Verksamheten som en enhet hör till.
area-operator = Vem som driver en enhet: kommunen, regionen, ett företag eller en idéburen organisation.
area-operator_name = Namnet på den som driver en enhet.
area-description = En mening om en verksamhet.
area-contact = Vart läsaren vänder sig om en verksamhet eller enhet.
operation-name = Verksamhetens namn. Måste finnas.
operation-within = Verksamheten eller området som den ligger i.
operation-description = En mening om verksamheten.
operation-contact = Vart läsaren vänder sig om verksamheten.

## Mål
goal-id = Målets namn: små bokstäver a–z, siffror och bindestreck. Måste finnas.
goal-text = Målet, i ord. Måste finnas.
goal-edition = Berättelsens år. Måste finnas.
goal-by = Vem som har satt målet.
goal-operation = Verksamheten som målet gäller.
goal-indicators = Nyckeltalen som visar hur det gick, det viktigaste först.
goal-group = kvinnor eller män, om målet bara gäller dem.
goal-direction = increase (ska öka), decrease (ska minska) eller keep (ska vara oförändrat).
goal-verdict = Nämndens eget omdöme: ett ord, eller state och text.
goal-level = Vems målet är: council (fullmäktiges), board (nämndens) eller unit (enhetens).
goal-within = id för målet som det bidrar till, på en högre nivå i samma berättelse.
goal-note = En anmärkning till läsaren.
goal-confirmed = false om målet är från förra året och ingen har sagt att det gäller än.
verdict-state = reached (uppnått), nearly (nästan), missed (inte uppnått), not_assessed (inte bedömt), expected (väntas nås), unlikely (väntas inte nås), eller ett steg på nämndens egen skala.
verdict-text = Nämndens ord. Måste finnas om state utelämnas.

## Åtgärder
action-id = Åtgärdens namn: små bokstäver a–z, siffror och bindestreck. Måste finnas.
action-text = Vad som görs. Måste finnas.
action-edition = Året för berättelsen som redovisar den. Måste finnas.
action-status = planned (planerad), started (påbörjad), pilot (prövas), delayed (försenad), continued (fortsätter), done (klar) eller stopped (stoppad). Måste finnas.
action-operation = Verksamheten som gör den.
action-because = Varför: nyckeltal, mål eller nyckeltal/kategori.
action-owner = Vem som är ansvarig: en roll, inte ett namn.
action-due = När den ska vara klar, eller blev det: en period eller ett datum.
action-reason = Varför den är försenad eller stoppad. Måste finnas då.
action-outcome = Vad den ledde till.

## Egenkontroller
self-check-id = Egenkontrollens namn: små bokstäver a–z, siffror och bindestreck. Måste finnas.
self-check-text = Vad som kontrolleras. Måste finnas.
self-check-edition = Året för berättelsen som redovisar den. Måste finnas.
self-check-operation = Verksamheten som gör den.
self-check-frequency = Hur ofta den ska göras, med ord.
self-check-method = Hur den görs.
self-check-owner = Vem som gör den: en roll, inte ett namn.
self-check-indicator = Nyckeltalet som följer det som kontrolleras.
self-check-planned = Hur många gånger den skulle göras under året.
self-check-done = När den gjordes: datum eller perioder i en lista.
self-check-times = Hur många gånger den gjordes, när det är fler än tiderna i done.
self-check-reason = Varför den inte gjordes, eller färre gånger än planerat.
self-check-result = Vad den visade.
self-check-outcome = Vad den ledde till.
self-check-next = Vad som är planerat för nästa år.
self-check-measurements = Punktmätningar, en rad för varje.
measurement-day = Dagen, till exempel 2023-03-14. Måste finnas.
measurement-observed = Hur många som observerades. Måste finnas.
measurement-steps = Stegen, vart och ett med text och followed. Måste finnas.
measurement-all_steps = Hur många som gjorde alla steg rätt.
followed-text = Steget. Måste finnas.
followed-followed = Hur många som följde det. Måste finnas.

## Årshjul
task-id = Uppgiftens namn: små bokstäver a–z, siffror och bindestreck. Måste finnas.
task-month = Månaden: 2025-03, eller mars 2025. Måste finnas.
task-text = Vad som görs. Måste finnas.
task-owner = Vem som gör det: en roll, inte ett namn.
task-operation = Verksamheten som gör det.
task-report = Året för berättelsen som det gäller.
task-link = En sida eller fil som berättar mer, räknat från content, eller en webbadress.

## Enstaka uppgifter
fact-title = Vad uppgiften är. Måste finnas.
fact-value = Ett tal, ett spann som 3–4, ett datum, eller ett ord som saknas. Måste finnas.
fact-unit = Enheten: percent, en text, eller one och other.
fact-approximate = true om talet är ungefärligt.
fact-period = När uppgiften gäller.
fact-source = Varifrån den kommer: en text, eller name, url, retrieved och processing.
fact-note = En anmärkning till läsaren.
fact-counts = people om det är personer som räknas: då visas inte små antal.

## Matriser
matrix-title = Matrisens namn. Måste finnas.
matrix-likelihood = Raderna, nivåerna av sannolikhet. Måste finnas.
matrix-severity = Kolumnerna, nivåerna av allvar. Måste finnas.
matrix-shows = scores (riskvärden) eller counts (hur många risker i varje ruta).
matrix-values = Talen, en lista för varje rad. Måste finnas med counts.
matrix-bands = Vad riskerna kallas: from och name, det högsta först.
matrix-note = En anmärkning till läsaren.
matrix-source = Källan: en text, eller name, url, retrieved och processing.
level-name = Nivåns namn. Måste finnas.
level-score = Nivåns vikt.
band-from = Från vilket riskvärde. Måste finnas.
band-name = Vad riskerna kallas. Måste finnas.

## Ekonomi
budget-title = Rubriken. Måste finnas.
budget-unit = tkr eller mnkr, samma för alla belopp. Måste finnas.
budget-period = Perioden som budgeten gäller. Måste finnas.
budget-through = Den sista delen av perioden som utfallet gäller, till exempel 2024-08.
budget-by = Vems budgeten är. Utelämnat: nämndens.
budget-rows = Raderna. Måste finnas.
budget-note = En anmärkning till läsaren.
budget-source = Varifrån talen kommer: en text, eller name, url, retrieved och processing.
row-name = Radens namn. Måste finnas.
row-kind = cost (kostnad) eller revenue (intäkt). Utelämnat: samma som raden ovanför.
row-budget = Budgeten. Måste finnas, om raden inte har rows.
row-outcome = Utfallet. Måste finnas, om raden inte har rows.
row-forecast = Prognosen.
row-rows = Delarna som raden består av.
row-of_which = Några av delarna, som visas med ”varav” och inte räknas samman.

## Ordlista
term-long = Vad ordet står för.
term-definition = Vad ordet betyder, i en eller flera meningar.
term-url = Adressen till en sida som berättar mer.
term-synonyms = Andra ord för samma sak, för sökningen.

## Gamla namn

former-names-indicators = Nyckeltalens gamla namn, och vad de heter nu: gammalt-namn: nytt-namn.
former-names-areas = Områdenas gamla namn, och vad de heter nu: gammalt-namn: nytt-namn.

## Tema
theme-templates = Mallar som måste finnas.
theme-components = Kortkoder som måste finnas.
theme-stylesheets = Filer i assets som blir en stilmall, i ordning.
theme-colours = Färger, med light, dark och print.
theme-accent = Färgen som gäller när insyn.yaml inte har någon. Måste finnas.
theme-pairs = Färger som möts, och den minsta kontrasten.
tint-light = Färgen i ljust läge.
tint-dark = Färgen i mörkt läge.
tint-print = Färgen på papper. Utelämnat: den ljusa.
tint-like = En annan färg som den är lik.
pair-name = Parets namn. Måste finnas.
pair-colour = Färgen, eller flera.
pair-on = Vad färgen ligger på.
pair-apart = Färger som ligger bredvid varandra på papper.
pair-at_least = Den minsta kontrasten. Måste finnas.

## imports.yaml
import-sheet = Det enda bladet som läses.
import-range = De enda cellerna som läses, som A3:F20, eller all.
import-columns = Vad kolumner är.
import-decimals = Tecknet före decimalerna.
import-indicators = Vilket nyckeltal en rubrik är.
import-periods = Vilken period talen gäller.
import-areas = Vilket område en kod eller ett namn är.
import-groups = Vilken grupp ett ord är.
import-values = Vad ett tecken eller ord i stället för ett tal betyder.
import-shares = Om andelar av 1 är procent.

## Kortkoder
shortcode-actions = Berättelsens åtgärder, med läge och ansvarig.
shortcode-box = En ruta med text som ska märkas.
shortcode-budget = En budget med utfall och prognos.
shortcode-case = Ett fall ur verksamheten, utan uppgifter som pekar ut någon.
shortcode-change = En förändring mellan två perioder, i ord.
shortcode-chart = Ett diagram av ett nyckeltal.
shortcode-comment = Verksamhetens kommentar till siffror.
shortcode-document = Uppgifterna om dokumentet.
shortcode-fact = En enstaka uppgift ur facts.yaml.
shortcode-file = En fil att ladda ner.
shortcode-goal = Ett mål och hur det gick.
shortcode-goals = Berättelsens mål och hur det gick.
shortcode-image = En bild med beskrivning.
shortcode-lost = En notis om det som källan har haft men som inte går att visa.
shortcode-matrix = En riskmatris.
shortcode-plan = Årshjulet: vad som görs i vilken månad.
shortcode-quote = Ett citat.
shortcode-scorecard = Flera nyckeltal i en tabell, med mål och förändring.
shortcode-self_checks = Berättelsens egenkontroller.
shortcode-spark = En liten linje i texten.
shortcode-survey = En undersöknings frågor och svar.
shortcode-table = Ett nyckeltals siffror i en tabell.
shortcode-value = Ett nyckeltals värde i texten.

## Det som skrivs åt redaktören
snippet-more = Kan också ha:
snippet-page = Uppgifterna överst på en sida.
snippet-page-prefix = sida
snippet-report = Uppgifterna överst i en berättelses _index.md.
snippet-report-prefix = berattelse

## Vad en editor säger om ett värde som inte går att läsa

wrong-text = Skriv en text.
wrong-word = Skriv ett av orden:
wrong-yes-no = Skriv true eller false (ja eller nej går också).
wrong-whole = Skriv ett heltal.
wrong-number = Skriv ett tal med decimalpunkt, till exempel 85.5.
wrong-date = Skriv ett datum, till exempel 2024-03-08.
wrong-year = Skriv ett år med fyra siffror.
wrong-period = Skriv en period: 2023, 2023-12, 2023-Q4, 2023-T1, 2023-H1, 2023-vår, 2023-W07, 2023-05-17 eller 2022/23.
wrong-address = Skriv en webbadress som börjar med https://.
wrong-colour = Skriv en färg inom citattecken, till exempel "#00527a".
wrong-id = Skriv små bokstäver a–z, siffror och bindestreck.
wrong-language = Skriv ett språk med två eller tre bokstäver, till exempel sv.
wrong-group = Skriv totalt, kvinnor, män, flickor eller pojkar.
wrong-status = Skriv preliminär, eller varför talet saknas: saknas, skyddas, ej relevant eller ej mätt.
wrong-value = Skriv ett tal med decimalpunkt, till exempel 85.5, eller varför det saknas: saknas, skyddas, ej relevant eller ej mätt.
wrong-people = Skriv ett antal, eller varför det saknas: saknas eller skyddas.
