### Det som programmet säger till en redaktör. Varje fel har en text och ett råd (.help).

word-error = fel
word-warning = varning
word-note = upplysning
word-help = hjälp

## Läsning

not-utf8 = filen är inte sparad som UTF-8
    .help = Öppna filen i Anteckningar, välj Spara som och kodningen UTF-8.
file-too-large = filen är { $megabytes } MB; en textfil får vara högst 20 MB
    .help = Dela upp filen, eller lägg den i mappen files om den bara ska kunna laddas ner.
read-as-windows-1252 = tabellen är inte UTF-8 och lästes som Windows-1252
    .help = Kontrollera att å, ä och ö blev rätt. Spara gärna som ”CSV UTF-8” i Excel.
link-loop = en länk i filsystemet leder tillbaka till en mapp ovanför sig själv
    .help = Ta bort länken.
link-leaves-site = en länk i filsystemet leder ut ur webbplatsens mapp
    .help = Kopiera in filen i stället för att länka till den.
link-dead = en länk i filsystemet leder ingenstans
    .help = Ta bort länken, eller kopiera in filen den skulle leda till.
name-not-unicode = filnamnet innehåller tecken som inte går att läsa
    .help = Byt namn på filen.

## YAML

yaml-syntax = filen går inte att läsa som YAML ({ $detail })
    .help = Jämför raden med raderna ovanför: samma indrag, kolon och blanksteg efter varje namn, citattecken i par.
yaml-tab = raden börjar med en tabb
    .help = Byt tabben mot blanksteg, två för varje steg inåt.
yaml-no-break-space = här står ett hårt blanksteg som ser ut som ett vanligt
    .help = Skriv blanksteget på nytt. Hårda blanksteg följer ofta med från Word.
yaml-typographic-quote = värdet har typografiska citattecken
    .help = Skriv raka citattecken: "…".
yaml-colon-in-text = texten innehåller ett kolon och behöver citattecken
    .help = Sätt hela texten inom raka citattecken: "…".
yaml-bare-hyphen = ett ensamt bindestreck går inte att läsa som ett värde
    .help = Skriv saknas, eller sätt citattecken runt: "-".
yaml-no-space-after-colon = det saknas ett blanksteg efter kolonet
    .help = Skriv namn: värde, med ett blanksteg efter kolonet.
yaml-indentation = raden har fel indrag
    .help = Rader som hör ihop ska börja lika långt in, med två blanksteg för varje steg.
yaml-unclosed = ett citattecken eller en parentes avslutas aldrig
    .help = Leta upp var det börjar och avsluta det.
duplicate-key = `{ $key }` står två gånger
    .help = Behåll den ena.
decimal-comma = `{ $written }` har ett decimalkomma, som inte går att läsa här
    .help = Skriv { $wanted } med punkt. På sidan visas det med decimalkomma.
yaml-unsupported = { $what } används inte i innehållet
    .help = Skriv ut värdet där det behövs.

## Nycklar och värden

unknown-key = nyckeln `{ $key }` finns inte här
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] De nycklar som finns är { $known }.
    }
missing-key = nyckeln `{ $key }` saknas
    .help = Lägg till en rad: { $key }: …
wanted-keys = `{ $key }` ska innehålla namn med värden
    .help = Skriv ett namn, kolon och värde på varje rad, två blanksteg längre in.
wanted-list = `{ $key }` ska vara en lista
    .help = Skriv [a, b], eller en rad för varje värde som börjar med ett bindestreck och ett blanksteg.
wanted-text = `{ $key }` ska vara ett enda värde
    .help = Skriv värdet på samma rad. Sätt citattecken runt om det innehåller kolon eller klammer.
empty-value = `{ $key }` har inget värde
    .help = Fyll i värdet, eller ta bort raden.
wanted-yes-no = `{ $key }` ska vara true eller false, inte `{ $found }`
    .help = Skriv true för ja eller false för nej.
wanted-whole = `{ $key }` ska vara ett heltal, inte `{ $found }`
    .help = Skriv bara siffror.
wanted-date = `{ $key }` ska vara ett datum, inte `{ $found }`
    .help = Skriv datumet som år-månad-dag, till exempel 2024-03-08.
wanted-one-of = `{ $key }` kan inte vara `{ $found }`
    .help = Välj något av { $known }.
bad-name = `{ $found }` kan inte vara ett namn
    .help = Använd bara små bokstäver a till z, siffror och bindestreck.

## Inställningar

no-configuration = här finns ingen insyn.yaml, så mappen är inte en webbplats
    .help = Gå till webbplatsens mapp, ange den med --root, eller skapa en ny webbplats med insyn new.
bad-web-address = `{ $found }` är inte en webbadress
    .help = Skriv hela adressen, till exempel https://www.example.se/kvalitet/.
bad-language = `{ $found }` är inte en språkkod
    .help = Skriv två bokstäver, till exempel sv för svenska eller en för engelska.
bad-colour = `{ $found }` är inte en färg
    .help = Skriv färgen som "#00527a": ett nummertecken och sex siffror eller bokstäver a till f, inom citattecken.
threshold-too-low = en gräns under 2 skyddar ingen
    .help = Skriv 2 eller mer. 5 är vanligt.

## Nyckeltal

unknown-indicator = nyckeltalet `{ $found }` finns inte
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Namnet är filens namn i content/indicators, utan .yaml.
    }
unknown-group = gruppen `{ $found }` finns inte
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Grupperna är totalt, kvinnor och män.
    }
unknown-category = kategorin `{ $found }` finns inte i nyckeltalet
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Lägg till den under categories i nyckeltalets fil. Där finns nu: { $known }.
    }
duplicate-category = kategorin `{ $category }` står två gånger
    .help = Behåll den ena, eller ge dem olika namn.
duplicate-indicator = två filer heter `{ $indicator }`
    .help = Byt namn på den ena. Ett nyckeltal har en fil.
bad-period = `{ $found }` är inte en period
    .help = { $has-wanted ->
        [yes] Menade du { $wanted }?
       *[no] Skriv till exempel 2023, 2023-12, 2023-Q4, 2023-H1, 2023-vår eller 2023-höst.
    }
mixed-periods = perioden { $period } är av annat slag än { $first }
    .help = Ett nyckeltal har bara år, eller bara månader, och så vidare. Gör två nyckeltal om båda behövs.
period-without-value = perioden { $period } har inget värde
    .help = Skriv ett tal, eller saknas, ej relevant, skyddas eller ej mätt. Decimaler skrivs med punkt.
bad-number = `{ $written }` är inte ett tal som går att läsa
    .help = { $has-wanted ->
        [yes] Skriv { $wanted }.
       *[no] Skriv bara siffror, till exempel 85 eller 0.90. Finns inget tal, skriv saknas, ej relevant, skyddas eller ej mätt.
    }
number-too-long = `{ $written }` har fler än 28 siffror
    .help = Avrunda talet. Så många siffror kan inte sparas exakt.
percent-sign = `{ $written }` har ett procenttecken
    .help = Skriv bara { $wanted }. Att det är procent står i nyckeltalets fil: unit: percent.
ambiguous-dash = `{ $written }` betyder noll för en del och saknas för andra
    .help = Skriv 0 eller saknas.
spreadsheet-error = `{ $written }` är ett fel från kalkylprogrammet
    .help = Rätta formeln i kalkylprogrammet och spara tabellen igen, eller skriv saknas.
unknown-state = `{ $found }` är varken ett tal eller ett känt ord
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Skriv ett tal, eller saknas, ej relevant, skyddas eller ej mätt.
    }
bad-range = `{ $written }` går inte från ett mindre till ett större tal
    .help = Skriv det mindre talet först, till exempel 3–4.
out-of-range = `{ $key }` kan inte vara { $found }
    .help = Skriv ett tal från { $lowest } till { $highest }.
break-without-reason = brottet { $period } har ingen förklaring
    .help = Skriv varför siffrorna inte kan jämföras: { $period }: Nytt sätt att räkna
target-unclear = måltalet säger inte åt vilket håll det gäller
    .help = Skriv at_least (minst), at_most (högst) eller between (mellan), till exempel 2023: {"{"}at_least: 88{"}"} eller 2023: {"{"}between: [5, 10]{"}"}.
target-without-values = måltalet gäller en grupp som inte har några värden
    .help = Kontrollera gruppen, eller fyll i värdena.
indicator-without-values = nyckeltalet `{ $indicator }` har inga värden
    .help = Skriv dem under values i filen, eller i en tabell i content/values.
duplicate-value = nyckeltalet `{ $indicator }` har två värden för samma plats, grupp och period ({ $period })
    .help = Behåll det ena. Om källan själv anger två tal, skriv det andra under also.
note-tells-hidden = anmärkningen innehåller ett tal som inte visas, och visas därför inte heller
    .help = Skriv om anmärkningen utan talet.

## Tabeller

empty-table = tabellen är tom
    .help = Skriv rubriker på första raden, till exempel nyckeltal;plats;grupp;kategori;2022;2023, eller ta bort filen.
missing-column = tabellen saknar kolumnen `{ $column }`
    .help = Lägg till kolumnen. Rubrikerna är nyckeltal;plats;grupp;kategori och sedan en kolumn för varje period.
duplicate-heading = rubriken `{ $heading }` står två gånger
    .help = Ta bort den ena kolumnen, eller rätta rubriken.
unknown-heading = rubriken `{ $heading }` är inte känd
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Rubriker som finns är { $known }, och perioder som 2023.
    }
column-without-heading = kolumnen har värden men ingen rubrik
    .help = Skriv en rubrik på första raden, eller töm kolumnen.
row-width = raden har { $cells } celler, men tabellen har { $columns } kolumner
    .help = Jämför med första raden. Står ett kommatecken eller semikolon inne i en cell behöver cellen raka citattecken: "…".
table-unclosed = ett citattecken i tabellen avslutas aldrig
    .help = Sätt ett citattecken till där cellen slutar, eller ta bort det första.
sum-row = `{ $word }` ser ut som en summarad
    .help = Ta bort raden. Om källan redovisar en total, lämna kategorin tom eller skriv totalt som grupp.
empty-cell = cellen under `{ $column }` är tom
    .help = Fyll i cellen, eller ta bort raden.
mixed-decimals = `{ $written }` har ett annat decimaltecken än talen ovanför
    .help = Använd antingen komma eller punkt i hela tabellen, och inget tecken mellan tusental.

## Områden

unknown-area = området `{ $found }` finns inte
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Lägg till det i content/areas.yaml.
    }
own-area-missing = det egna området `{ $area }` finns inte i content/areas.yaml
    .help = Lägg till det, eller rätta area i insyn.yaml.
area-within-itself = området `{ $area }` ligger i sig självt
    .help = Rätta within, så att det leder till ett större område.
group-in-itself = gruppen `{ $area }` är medlem i sig själv
    .help = Ta bort den ur members.
not-an-operation = `{ $found }` är inte en verksamhet
    .help = Ange ett område som har kind: operation.
not-for-this-kind = `{ $key }` används inte för områden av slaget { $kind }
    .help = Ta bort raden, eller rätta kind.
