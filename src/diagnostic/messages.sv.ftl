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
decimal-comma = `{ $written }` läses inte som ett tal, eftersom kommatecknet skiljer värden åt här
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

## Sidor

missing-front-matter = sidan saknar uppgifterna överst
    .help = Börja filen med tre rader: ---, sedan title: Sidans rubrik, sedan ---.
unclosed-front-matter = uppgifterna överst på sidan avslutas aldrig
    .help = Skriv en rad med bara --- där uppgifterna slutar och texten börjar.
bad-alias = `{ $found }` kan inte vara en adress
    .help = Skriv den gamla adressen med små bokstäver a till z, siffror, bindestreck och snedstreck, till exempel /rapporter/2022/.
edition-not-year = `{ $found }` är inget år
    .help = Skriv året som rapporten gäller med fyra siffror, till exempel 2023.
reserved-character = här står ett osynligt tecken som inte går att visa
    .help = Ta bort tecknet och skriv om texten omkring det. Sådana tecken följer ibland med från Word eller en pdf.
top-heading = en rubrik med ett enda # är sidans titel, och den står redan överst
    .help = Skriv ## för sidans första nivå av rubriker.
skipped-heading = rubriken hoppar över en nivå
    .help = Skriv { $wanted } i stället för { $marks }. Den som lyssnar på sidan hittar annars inte.
empty-heading = rubriken är tom
    .help = Skriv rubriken, eller ta bort raden.
bad-anchor = `{ $found }` kan inte vara ett ankare
    .help = { $has-wanted ->
        [yes] Skriv {"{"}#{ $wanted }{"}"}: bara små bokstäver a till z, siffror och bindestreck.
       *[no] Använd bara små bokstäver a till z, siffror och bindestreck.
    }
duplicate-anchor = ankaret `{ $anchor }` finns redan på sidan
    .help = Ge rubriken ett annat ankare, eller ta bort det så väljs ett åt dig.
table-without-caption = tabellen saknar en rad som säger vad den visar
    .help = Skriv en rad före tabellen: Tabell: Vad tabellen visar. Den blir tabellens rubrik.
caption-without-table = här står en tabellrubrik utan tabell eller utan text
    .help = Skriv vad tabellen visar efter ordet Tabell och kolonet, och låt tabellen följa direkt efter raden.
empty-cell = en ruta i tabellen är tom
    .help = Skriv något i rutan: talet 0, ordet saknas, ett streck (–) eller vad raderna handlar om.
too-many-cells = raden har fler rutor än tabellens { $columns } kolumner
    .help = Ta bort en ruta, eller lägg till en kolumn i tabellens första rad. Ett lodstreck i texten skrivs \|.
image-without-text = bilden saknar text för den som inte ser den
    .help = Skriv vad bilden visar: ![här](bild.png). Är den bara utsmyckning: ![](bild.png "dekorativ").
empty-link = länken leder ingenstans
    .help = Skriv vart den ska leda, till exempel [texten](sida.md), eller ta bort länken.
link-without-text = länken har ingen text
    .help = Skriv vad den leder till inom hakparenteserna: [texten](sida.md).
undefined-link = det finns ingen länk som heter `{ $name }`
    .help = Skriv målet direkt: [texten](sida.md). Eller lägg till en rad: [{ $name }]: sida.md
undefined-footnote = fotnoten `{ $name }` finns inte
    .help = Lägg till en rad: [^{ $name }]: Fotnotens text.
unused-footnote = ingenting på sidan hänvisar till fotnoten `{ $name }`
    .help = Skriv [^{ $name }] där den hör hemma i texten, eller ta bort den.
duplicate-footnote = fotnoten `{ $name }` finns två gånger
    .help = Ge den ena ett annat namn, både här och i texten.
raw-html = HTML används inte på den här webbplatsen
    .help = Skriv med Markdown i stället, eller använd en kortkod.

## Kortkoder

call-unclosed = kortkoden avslutas aldrig
    .help = Avsluta den med { $close }. Ska det stå { $open } på sidan, skriv ett omvänt snedstreck före: \{ $open }
call-without-name = efter { $open } ska kortkodens namn stå
    .help = Skriv namnet med små bokstäver och sedan parenteser, till exempel chart(indicator="nojdhet"). Ska tecknen stå på sidan, skriv ett omvänt snedstreck före: \{ $open }
call-without-parentheses = `{ $name }` saknar parenteser
    .help = Skriv { $name }(…), eller { $name }() när inget ska anges. En text avslutas med {"{"}% end %{"}"}.
call-trailing = `{ $found }` står efter kortkodens högerparentes
    .help = Flytta in det i parentesen, eller ta bort det så att { $close } följer direkt.
parenthesis-unclosed = högerparentesen saknas efter `{ $name }`
    .help = Skriv ) efter det sista värdet.
argument-without-name = ett värde i `{ $name }` saknar namn
    .help = Skriv namnet och ett likhetstecken före värdet, till exempel indicator="nojdhet".
argument-without-equals = det saknas ett likhetstecken efter `{ $name }`
    .help = Skriv { $name }="…".
argument-without-value = `{ $name }` har inget värde
    .help = Skriv värdet efter likhetstecknet, eller ta bort { $name }.
argument-without-comma = det saknas ett kommatecken
    .help = Skriv ett kommatecken mellan värdena.
text-unclosed = ett citattecken avslutas aldrig
    .help = Skriv ett likadant citattecken där texten slutar.
list-unclosed = en lista avslutas aldrig
    .help = Skriv ] där listan slutar.
text-unquoted = `{ $found }` behöver citattecken
    .help = Skriv "{ $found }".
argument-twice = `{ $name }` står två gånger i samma kortkod
    .help = Behåll den ena.
body-unclosed = `{ $name }` avslutas aldrig
    .help = Skriv en rad med {"{"}% end %{"}"} där innehållet slutar. Ska kortkoden inte ha något innehåll skrivs den med dubbla klamrar i stället för procenttecken.
stray-end = här finns inget att avsluta
    .help = Ta bort raden, eller skriv den kortkod som ska avslutas före.
body-in-line = `{ $name }` har ett innehåll och måste börja på en egen rad
    .help = Flytta kortkoden till början av en ny rad.
body-crosses = innehållet i `{ $name }` börjar och slutar på olika nivåer
    .help = Låt {"{"}% end %{"}"} ha samma indrag som raden där kortkoden börjar, och sluta i samma lista eller citat.
call-misplaced = `{ $name }` kan inte stå här
    .help = En kortkod kan stå i löpande text, i en tabell eller som eget stycke, men inte i en rubrik, en adress eller en bilds text.
