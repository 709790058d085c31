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

## Diagram

nothing-to-show = nyckeltalet `{ $indicator }` har inga tal att visa här
    .help = Kontrollera område, grupp, kategori och period. I en årsberättelse visas inget som är senare än berättelsens år.
too-many-series = diagrammet får { $found } serier, fler än de { $most } som går att hålla isär
    .help = Välj färre områden, grupper eller kategorier, eller dela upp det på flera diagram.
kind-does-not-fit = diagramtypen `{ $kind }` passar inte de här talen
    .help = Här passar { $fits }. En linje (line) behöver minst två perioder, bullet ett måltal, ranked minst två rader. Utan kind väljs typen efter talen.
mixed-area-kinds = områden av olika slag kan inte rangordnas tillsammans: { $areas }
    .help = Skriv kind="bar", som visar dem bredvid varandra utan rangordning, eller välj områden av samma slag.
area-without-numbers = nyckeltalet `{ $indicator }` har inga tal för området `{ $area }`
    .help = Ta bort området här, eller fyll i dess tal i nyckeltalets fil under areas.
