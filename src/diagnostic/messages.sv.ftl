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

## Utdata

output-busy = ett annat bygge skriver just nu i `{ $folder }`
    .help = Vänta tills det är klart och bygg sedan igen.
output-not-ours = `{ $folder }` innehåller { $found }{ $others ->
        [0] {""}
       *[other] { " " }och { $others } till
    }, som inte kommer från ett tidigare bygge
    .help = Allt i mappen ersätts när webbplatsen byggs. Flytta det som du vill behålla, eller bygg till en annan mapp med --out.
output-is-file = `{ $path }` är en fil, men webbplatsen behöver en mapp
    .help = Byt namn på filen, eller bygg till en annan mapp med --out.
output-manifest = listan över vad som byggts går inte att läsa: `{ $path }`
    .help = Filen är skadad eller skriven av en annan version. Ta bort hela den byggda mappen, sedan du sett att inget i den ska sparas, och bygg igen.
output-holds-sources = webbplatsen kan inte byggas till `{ $folder }`, för då skulle `{ $path }` skrivas över
    .help = Bygg till en mapp för sig, till exempel --out public.
output-source-changed = `{ $path }` ändrades medan webbplatsen byggdes
    .help = Spara filen färdigt och bygg igen.
output-unportable = filnamnet `{ $path }` går inte att använda på alla datorer
    .help = Byt namn. Undvik tecknen < > : " | ? * \, punkt eller blanksteg sist, namn som con och nul, och mycket långa namn.
output-taken = `{ $path }` och `{ $other }` kan inte finnas samtidigt
    .help = Byt namn på den ena. Stora och små bokstäver räknas som samma, eftersom Windows inte skiljer på dem.
machine-refused = { $kind ->
        [full] disken är full: `{ $path }` kunde inte skrivas
        [denied] datorn tillåter inte att `{ $path }` läses eller ändras
        [read-only] `{ $path }` ligger på en disk som inte går att skriva till
        [busy] `{ $path }` går inte att byta ut, för ett annat program eller systemet använder mappen
        [name] namnet på `{ $path }` går inte att använda här
       *[other] datorn vägrar läsa eller ändra `{ $path }` ({ $reason })
    }
    .help = { $kind ->
        [full] Frigör plats och bygg igen. Den webbplats som redan fanns står kvar.
        [denied] Stäng filen om den är öppen i ett annat program. Se annars till att du får skriva både i mappen och i mappen ovanför.
        [read-only] Bygg till en mapp på en annan disk med --out.
        [busy] Stäng program som har mappen öppen och bygg igen. En mapp som är en egen disk eller volym går inte: bygg till en mapp i den.
        [name] Korta eller byt namnet.
       *[other] Bygg igen. Hjälper det inte, visa meddelandet för den som sköter datorn.
    }
