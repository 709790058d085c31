### Det som programmet säger till en redaktör. Varje fel har en text och ett råd (.help).

word-error = fel
word-warning = varning
word-note = upplysning
word-advice = råd
word-help = hjälp

## Läsning

not-utf8 = { $encoding ->
        [utf-16] filen är sparad som UTF-16, som Excel kallar Unicode-text
        [mac] filen är sparad som Mac Roman, så å, ä och ö går inte att läsa
        [windows] filen är sparad som Windows-1252 (ANSI), inte som UTF-8
        [dos] filen är sparad som MS-DOS-text, så å, ä och ö går inte att läsa
       *[mixed] filen är inte sparad som UTF-8: här står ett tecken i en annan kodning
    }
    .help = { $table ->
        [yes] Öppna tabellen i Excel, välj Spara som och filformatet ”CSV UTF-8 (kommaavgränsad)”.
       *[no] Öppna filen i Anteckningar eller Textredigerare, välj Spara som och kodningen UTF-8.
    }
not-text = { $kind ->
        [pdf] filen är en pdf, fast namnet säger att den är text
       *[office] filen är en arbetsbok eller ett dokument, fast namnet säger att den är text
    }
    .help = { $table ->
        [yes] Öppna den i Excel, välj Spara som och filformatet ”CSV (semikolonavgränsad)”. Att byta filens namn räcker inte.
       *[no] Öppna den, kopiera texten och klistra in den i en ny textfil (.md) i UTF-8. Att byta filens namn räcker inte.
    }
not-read-here = { $kind ->
        [document] dokumentet publiceras inte och läses inte: här läses bara text
       *[workbook] arbetsboken publiceras inte och läses inte: här läses bara text
    }
    .help = { $kind ->
        [document] Kopiera texten till en textfil (.md eller .yaml). Ska dokumentet kunna laddas ner, lägg det i mappen content/files.
       *[workbook] Öppna den i Excel, välj Spara som och filformatet Excel-arbetsbok (.xlsx), och lägg filen i content/values. Ska arbetsboken kunna laddas ner, lägg den i content/files.
    }
file-too-large = filen är { $megabytes } MB; en textfil får vara högst 20 MB
    .help = Dela upp filen, eller lägg den i mappen files om den bara ska kunna laddas ner.
read-as-windows-1252 = tabellen är inte UTF-8 och lästes som Windows-1252
    .help = Kontrollera att å, ä och ö blev rätt. Spara gärna som ”CSV UTF-8” i Excel.
link-loop = en länk i filsystemet leder tillbaka till en mapp ovanför sig själv
    .help = Ta bort länken.
link-leaves-site = en länk i filsystemet leder ut ur mappen content eller themes
    .help = Kopiera in filen i stället för att länka till den.
link-to-source = en länk i filsystemet leder till webbplatsens underlag
    .help = Underlaget, till exempel mapparna indicators och values, publiceras aldrig. Lägg en egen fil i content/files i stället för länken.
link-dead = en länk i filsystemet leder ingenstans
    .help = Ta bort länken, eller kopiera in filen den skulle leda till.
name-not-unicode = filnamnet innehåller tecken som inte går att läsa
    .help = Byt namn på filen.
name-control-character = filens namn innehåller ett tecken som inte går att visa ({ $sign })
    .help = Byt namn på filen. I listan ovan står � i tecknets ställe.
control-character = här står ett styrtecken, som inte får finnas i text ({ $sign })
    .help = Ta bort tecknet och skriv om texten omkring det. Sådana tecken följer ibland med från Word, Excel eller en pdf. Ett tecken som vänder läsriktningen måste avslutas på samma rad.

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
yaml-needs-quotes = texten börjar med ett tecken som betyder något annat här, och behöver citattecken
    .help = Sätt hela texten inom raka citattecken. Innehåller den själv sådana, så sätt enkla runt: '…'.
yaml-number-sign = det som står efter # läses inte, eftersom tecknet inleder en kommentar
    .help = Sätt hela värdet inom raka citattecken: "…#…". Är det en kommentar, skriv ett blanksteg efter #.
yaml-bare-hyphen = ett ensamt bindestreck går inte att läsa som ett värde
    .help = Skriv saknas, eller sätt citattecken runt: "-".
yaml-no-space-after-colon = det saknas ett blanksteg efter kolonet
    .help = Skriv namn: värde, med ett blanksteg efter kolonet.
yaml-indentation = raden har fel indrag
    .help = Rader som hör ihop ska börja lika långt in, med två blanksteg för varje steg.
yaml-unclosed = { $has-found ->
        [yes] `{ $found }` avslutas aldrig
       *[no] ett citattecken eller en parentes avslutas aldrig
    }
    .help = { $has-found ->
        [yes] Skriv `{ $closing }` där det slutar.
       *[no] Leta upp var det börjar och avsluta det.
    }
yaml-no-comma = det saknas ett kommatecken före det här
    .help = Skriv ett kommatecken mellan värdena. Hör de ihop till en enda text, så sätt raka citattecken runt den: "…".
yaml-stray-bracket = `{ $found }` avslutar ingenting
    .help = Ta bort tecknet, eller skriv parentesen som det ska avsluta.
duplicate-key = `{ $key }` står två gånger
    .help = Behåll den ena.
decimal-comma = `{ $written }` har ett decimalkomma, som inte går att läsa här
    .help = Skriv { $wanted } med punkt. På sidan visas det med decimalkomma.
yaml-unsupported = { $what } används inte i innehållet
    .help = Skriv ut värdet där det behövs.

nested-too-deep = mer än { $levels } nivåer ligger inuti varandra
    .help = Skriv det plattare: så djupa citat, listor, betoningar, rutor eller nycklar går inte att läsa för någon. Ofta har ett tecken, som `>`, `*` eller `[`, kommit med många gånger av misstag.

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
no-such-date = { $found } finns inte i almanackan
    .help = Rätta dagen eller månaden i `{ $key }`. Datum skrivs år-månad-dag: 2024-03-08 är den 8 mars.
wanted-one-of = `{ $key }` kan inte vara `{ $found }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`? Möjliga är { $known }.
       *[no] Välj något av { $known }.
    }
bad-name = `{ $found }` kan inte vara ett namn
    .help = Använd bara små bokstäver a till z, siffror och bindestreck.
bad-file-name = filens namn `{ $found }` kan inte vara ett namn på webbplatsen
    .help = { $has-copied ->
        [yes] Är filen en kopia av `{ $copied }` kan den tas bort. Annars får namnet bara ha små bokstäver a till z, siffror och bindestreck.
       *[no] Byt namn på filen. Använd bara små bokstäver a till z, siffror och bindestreck.
    }

## Inställningar

no-configuration = här finns ingen insyn.yaml, så mappen är inte en webbplats
    .help = Gå till webbplatsens mapp, ange den med --root, eller skapa en ny webbplats med insyn new.
bad-synonym = `{ $found }` går inte att söka på
    .help = Skriv ett ord eller några ord utan komma, och varje synonym för sig: synonyms: [socialbidrag, ekonomiskt bistånd].
bad-web-address = `{ $found }` är inte en webbadress
    .help = Skriv hela adressen, till exempel https://www.example.se/kvalitet/.
bad-base-url = { $part ->
        [scheme] webbplatsens adress måste börja med https:// eller http://
        [user] webbplatsens adress får inte innehålla användarnamn: `{ $written }`
        [host] `{ $written }` kan inte vara webbplatsens värdnamn
        [port] `{ $written }` kan inte vara webbplatsens portnummer
        [query] webbplatsens adress får inte innehålla frågetecken
        [fragment] webbplatsens adress får inte innehålla nummertecken
       *[step] `{ $written }` kan inte vara en mapp i webbplatsens adress
    }
    .help = Skriv https://, värdnamnet och, om det behövs, port och mappar: https://www.example.se/kvalitet/. I värdnamnet får det stå a–z, siffror, bindestreck och punkt; i en mapp även A–Z, _ och ~. Ett namn med å, ä eller ö skrivs i den form som börjar med xn--.
bad-language = `{ $found }` är inte en språkkod
    .help = Skriv två bokstäver, till exempel sv för svenska eller en för engelska.
open-data-incomplete = katalogen över öppna data är inte komplett: { $missing } saknas
    .help = Skriv under open_data i insyn.yaml på vilka villkor uppgifterna får användas (license: CC0-1.0) och vart man vänder sig (contact: en e-postadress). Utan license görs ingen katalog. Vill ni inte lämna ut uppgifterna som filer, skriv open_data: false.
bad-colour = `{ $found }` är inte en färg
    .help = Skriv färgen som "#00527a": ett nummertecken och sex siffror eller bokstäver a till f, inom citattecken.
threshold-too-low = en gräns under 3 skyddar ingen
    .help = Skriv 3 eller mer. 5 är vanligt. Med gränsen 2 vet alla att ett dolt antal är 1.
statement-missing = webbplatsen har en adress men ingen ifylld tillgänglighetsredogörelse
    .help = Lägg till accessibility i insyn.yaml, med status, assessed och method. Tills dess står det på sidan att ingen bedömning är gjord.
statement-contradicted = redogörelsen säger helt förenlig, men här står något som inte är tillgängligt
    .help = Skriv status: partly, eller rätta det som brister. Omfattas det inte av lagen, skriv reason: exempt.
statement-without-defects = redogörelsen säger att något brister, men inte vad
    .help = Räkna upp bristerna under defects, var och en med what och reason.

## Webbplatsen

no-front-page = webbplatsen har ingen startsida
    .help = Skapa content/_index.md med en rubrik: title: … Finns filen redan, så ta bort draft ur den.
section-without-page = mappen { $folder } har sidor men ingen egen sida
    .help = Skapa { $folder }/_index.md med en rubrik: title: …
page-copied = sidan ser ut att vara en kopia av `{ $copied }`
    .help = Är filen en kopia som har blivit kvar, ta bort den. Annars publiceras den som en egen sida. Ge den i så fall ett eget namn.
language-not-configured = sidan är på språket { $lang }, som webbplatsen inte har
    .help = Lägg till språket i languages i insyn.yaml, där { $known } står nu, eller byt namn på filen. Är det en sammanfattning på ett annat språk, skriv lang överst i den i stället.
units-untranslated = enheten saknas på { $lang ->
        [en] engelska
        [sv] svenska
       *[other] språket { $lang }
    } för { $count ->
        [one] nyckeltalet { $indicators }
       *[other] { $count } nyckeltal, bland dem { $indicators }
    }
    .help = Skriv den på varje språk: `unit: { "{" }one: { "{" }sv: dag, en: day{ "}" }, other: { "{" }sv: dagar, en: days{ "}" }{ "}" }` eller `unit: { "{" }sv: kronor, en: kronor{ "}" }`. Annars står den på fel språk på sidorna.
duplicate-address = adressen { $url } används redan
    .help = Byt namn på den ena filen, eller ge sidan en egen slug.
alias-to-itself = `{ $alias }` är sidans egen adress
    .help = Ta bort raden. Ett alias är en gammal adress som ska leda hit.
alias-taken = adressen `{ $alias }` används redan av något annat
    .help = Ta bort aliaset, eller flytta det som har adressen.
reserved-address = adressen { $url } ligger under /{ $name }, som är reserverad
    .help = Byt namn på mappen eller filen, eller ge sidan en egen slug. Insyn lägger egna filer under /{ $name }, och webbservern behandlar dem på ett eget sätt.
link-to-nowhere = länken leder till `{ $target }`, som inte finns
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Skriv sökvägen till filen från sidan som länken står på, till exempel ../02-mal.md.
    }
file-to-nowhere = filen `{ $target }` finns inte
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Skriv sökvägen från mappen content, till exempel files/bild.png.
    }
anchor-to-nowhere = det finns ingen rubrik `#{ $anchor }` på { $page }
    .help = { $has-nearest ->
        [yes] Menade du `#{ $nearest }`?
       *[no] Ankaret är rubrikens text med små bokstäver och bindestreck, eller det som står i {"{#"}…{"}"} efter rubriken.
    }
link-to-draft = länken leder till `{ $target }`, som är ett utkast och inte byggs
    .help = Ta bort länken tills sidan är klar, eller bygg med --drafts.
link-leaves-content = `{ $target }` leder ut ur mappen content
    .help = Lägg filen i content/files och länka dit.
link-to-data = `{ $target }` är underlag till webbplatsen, eller en kopia av underlag, och publiceras aldrig
    .help = Är filen till för läsaren, lägg den i content/files och länka dit. Till ett nyckeltals sida leder en länk till dess fil, till exempel indicators/namn.yaml.
link-scheme = adresser som börjar med `{ $scheme }:` kan inte användas
    .help = Använd https:, mailto: eller tel:, eller sökvägen till en fil i content.
picture-elsewhere = bilden `{ $target }` ligger på en annan webbplats
    .help = Spara bilden i content/files och använd den därifrån. Sidan ska inte hämta något från andra.
link-says-nothing = länktexten ”{ $written }” säger inte vart länken leder
    .help = Skriv vad läsaren kommer till, så att länken kan förstås för sig: ”Läs mer om hemtjänsten” i stället för ”Läs mer”.
picture-unreadable = filen har en bilds namn, men innehåller ingen bild
    .help = Spara bilden på nytt som PNG eller JPEG, och lägg den här under samma namn.
picture-misnamed = bilden är { $form ->
    [heic] en HEIC från en telefon
   *[other] i formatet { $form }
 }, och inte i det som filens namn säger
    .help = { $shown ->
    [yes] Byt filens ändelse till .{ $form }, här och där bilden visas.
   *[no] Öppna bilden i ett bildprogram och spara den som JPEG eller PNG. Det räcker inte att byta ändelsen.
 }
picture-broken = bilden är skadad och går inte att visa
    .help = Spara den på nytt från programmet som den gjordes i, eller hämta den igen.
picture-too-large = bilden har { $megapixels } miljoner bildpunkter, och fler än { $most } miljoner går inte att läsa
    .help = Spara den mindre: 4 000 bildpunkter på bredden räcker till allt.
picture-heavy = bilden är { $megabytes } MB, och tar lång tid att hämta
    .help = Minska bilden till högst 2 000 bildpunkter på bredden, och spara den som JPEG. Då räcker oftast en halv MB.
not-a-picture = `{ $target }` är inte en bild
    .help = Använd png, jpg, webp, gif, avif eller svg. Länka till andra filer med [text](fil).
unsafe-drawing = { $what ->
        [broken] bilden går inte att läsa som svg: { $found }
        [encoding] bilden är inte skriven i UTF-8
        [doctype] bilden har en dokumenttyp, som kan hämta eller gömma annat innehåll
        [script] bilden innehåller skript: { $found }
        [event] bilden innehåller en händelse: { $found }
        [html] bilden innehåller annat än teckningen: { $found }
        [style] bilden har en stilregel som kan hämta annat innehåll: { $found }
       *[reference] bilden hänvisar till något utanför sig själv: { $found }
    }
    .help = { $what ->
        [doctype] Ta bort raden som börjar med <!DOCTYPE, eller öppna bilden i Inkscape och spara den som ”Vanlig SVG”.
        [broken] Öppna bilden i ett ritprogram, till exempel Inkscape, och spara den som ”Vanlig SVG”.
        [encoding] Öppna bilden i ett ritprogram, till exempel Inkscape, och spara den som ”Vanlig SVG”.
        [reference] En bild får bara hänvisa till sina egna delar (#namn) och ha bilder inbäddade i sig. Bädda in bilden i ritprogrammet, eller ta bort hänvisningen.
       *[other] Ta bort det ur filen, eller öppna bilden i Inkscape och spara den som ”Optimerad SVG”.
    }

## Anrop av kortkoder

unknown-shortcode = det finns ingen kortkod som heter `{ $name }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] De som finns är { $known }.
    }
unknown-argument = `{ $shortcode }` har inget som heter `{ $argument }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Det som kan anges är { $known }.
    }
missing-argument = `{ $argument }` saknas
    .help = Lägg till { $argument }="…" inom parentesen.
wanted-single = `{ $argument }` ska vara ett enda värde
    .help = Skriv { $argument }="…" utan hakparenteser.
period-of-other-kind = `{ $period }` är inte en period av den sort som `{ $indicator }` har
    .help = Skriv den som { $example }.
after-edition = `{ $period }` ligger efter berättelsens år { $edition }
    .help = En berättelse visar inget som kom senare. Ange en tidigare period, eller flytta texten till den nyare berättelsen.
after-lag = `{ $indicator }` för { $period } fanns inte när berättelsen för { $edition } skrevs
    .help = Nyckeltalets siffror kommer { $years } år efter (`lag_years` i dess fil). Ange en tidigare period, eller ändra `lag_years` om det är fel.
value-of-earlier-year = `{ $indicator }` har inget tal för { $edition }, så talet för { $period } visas
    .help = Skriv in årets tal. Är det talet för { $period } som menas, skriv period="{ $period }" i kortkoden (to="{ $period }" i change) och nämn året i texten.
not-adopted = `{ $indicator }` visas inte för { $year } och senare, eftersom berättelsen för { $year } är ett utkast
    .help = Ange en tidigare period, eller ta bort `draft: true` i berättelsens `_index.md` när den är fastställd. Med `--drafts` visas siffrorna som utkast.
no-such-value = `{ $indicator }` har inget värde för { $what }
    .help = Lägg in värdet i nyckeltalets fil eller tabell, eller skriv `saknas` där.
nothing-before = `{ $indicator }` har inget värde före { $period } att jämföra med
    .help = Ange from="…" med en period som har ett värde.
listed-twice = `{ $found }` står två gånger i { $argument }
    .help = Ta bort den ena.
arguments-exclude = { $first } och { $second } kan inte anges samtidigt
    .help = Ta bort den ena. Båda säger vilka områden som visas.
not-a-unit = `{ $found }` är inte en enhet
    .help = Ange ett område som har kind: unit, eller skriv areas=[…] i stället för units=[…].
scorecard-periods = `{ $indicator }` har tal för { $period } men `{ $other }` för { $first }, alltså olika slags perioder
    .help = År och månader står aldrig i samma kolumn. Dela upp styrkortet på två, eller skriv year: {"{"}from: sum{"}"}, last eller mean i nyckeltalets fil, så räknas året ut av dess delar.
scorecard-area-empty = inget av styrkortets nyckeltal har något tal för området `{ $area }`
    .help = Ta bort området här, eller fyll i dess tal i nyckeltalens filer under areas.
scorecard-too-wide = styrkortet får { $found } områden i bredd, fler än de { $most } som går att läsa
    .help = Dela upp det på flera styrkort med högst { $most } områden vart.
body-missing = `{ $shortcode }` ska ha en text
    .help = Skriv {"{%"} { $shortcode }(…) {"%}"}, texten, och {"{%"} end {"%}"} på var sin rad.
body-unwanted = `{ $shortcode }` ska inte ha någon text
    .help = Skriv {"{{"} { $shortcode }(…) {"}}"} utan end.
shortcode-wants-paragraph = `{ $shortcode }` kan inte stå mitt i en rad
    .help = Sätt den på en egen rad med en tom rad före och efter.
no-document = sidan har ingen dokumentinformation att visa
    .help = Lägg till document överst på sidan, med name, type, number och så vidare under.

## Kolada

kolada-unreachable = { $kind ->
        [slow] Kolada svarade inte inom { $seconds } sekunder
        [name] adressen { $address } går inte att hitta
        [connection] det går inte att ansluta till Kolada
        [proxy] nätverkets proxy släpper inte fram till Kolada
        [certificate] Kolada svarar med ett certifikat som datorn inte litar på
        [cut] förbindelsen med Kolada bröts
       *[other] Kolada går inte att nå ({ $reason })
    }
    .help = { $kind ->
        [slow] Inget har ändrats. Försök igen om en stund, eller ge mer tid med --timeout.
        [name] Inget har ändrats. Kontrollera att datorn har internet. Behöver nätverket en proxy, sätt HTTPS_PROXY till dess adress.
        [proxy] Inget har ändrats. Kontrollera adressen i HTTPS_PROXY, och fråga it-avdelningen om inloggning.
        [certificate] Inget har ändrats. Fråga it-avdelningen: nätverket har troligen ett eget certifikat som ska läggas in i datorn.
       *[other] Inget har ändrats. Kontrollera att datorn har internet och försök igen. Svar som redan kommit hämtas inte på nytt inom en timme.
    }
kolada-refused = { $kind ->
        [proxy] nätverkets proxy vill ha inloggning (svar { $status })
        [gone] adressen finns inte hos Kolada (svar { $status })
        [list] Kolada tar inte emot frågan (svar { $status })
        [limit] Kolada har fått för många frågor (svar { $status })
        [server] Kolada har ett fel hos sig (svar { $status })
       *[other] Kolada säger nej (svar { $status })
    }
    .help = { $kind ->
        [proxy] Inget har ändrats. Fråga it-avdelningen hur program på datorn når internet, och sätt HTTPS_PROXY.
        [limit] Inget har ändrats. Vänta några minuter och försök igen. Svar som redan kommit hämtas inte på nytt inom en timme.
        [server] Inget har ändrats. Försök igen om en stund. Svar som redan kommit hämtas inte på nytt inom en timme.
       *[other] Inget har ändrats. Frågan var { $address }. Kontrollera id:n och koder. Är de rätt har Kolada ändrat sitt gränssnitt, och programmet behöver en nyare version.
    }
kolada-web-page = en webbsida kom i stället för Koladas svar
    .help = Inget har ändrats. Nätverket vill troligen att du loggar in: öppna { $address } i webbläsaren, logga in och försök igen.
kolada-answer-strange = Koladas svar ser inte ut som väntat: { $what }
    .help = Inget har ändrats. Frågan var { $address }. Försök igen en annan dag. Blir det likadant har Kolada ändrat sitt gränssnitt, och programmet behöver en nyare version.
kolada-unknown-measure = { $kind ->
        [gone] Kolada har inte längre nyckeltalet { $kpi }
       *[unknown] Kolada har inget nyckeltal { $kpi }
    }
    .help = { $kind ->
        [gone] Talen som redan hämtats ligger kvar. Sök efter ett nytt nyckeltal med insyn find, eller ta bort nyckeln kolada så frågas det inte efter mer.
       *[unknown] Sök efter id:t med insyn find och ett ord ur namnet.
    }
kolada-title-changed = nyckeltalet { $kpi } heter inte längre som när det hämtades: ”{ $was }” är nu ”{ $now }”
    .help = Inget har ändrats. Läs vad nyckeltalet betyder nu. Är det samma mått, skriv det nya namnet som title under kolada i filen. Är det ett annat, ta bort nyckeln kolada.
kolada-no-numbers = Kolada har inga tal för { $kpi } i { $areas }
    .help = Inget har ändrats. insyn find visar för vilka år riket har tal; med --area visas ett annat område. Kontrollera också --from.
kolada-unknown-area = området { $found } finns inte
    .help = { $has-nearest ->
        [yes] Menade du { $nearest }?
       *[no] Skriv kommunens eller regionens kod eller namn, riket, eller id:t på en av Koladas grupper, till exempel G176565.
    }
kolada-peers-unclear = det framgår inte vilken grupp av liknande kommuner som menas för { $area }
    .help = Skriv gruppens id efter --compare i stället för peers. Grupperna är: { $groups }.
kolada-area-missing = det framgår inte vilken kommun det gäller
    .help = Skriv kommunens kod som area i insyn.yaml, till exempel area: "2280", eller ge den efter --area.
kolada-other-measure = nyckeltalet `{ $indicator }` är redan { $kpi } hos Kolada
    .help = Ge det nya ett annat namn med --as.
kolada-other-source = talen kommer från Kolada, men källan i filen är ”{ $source }”
    .help = Filens källa har inte ändrats. Skriv source: Kolada om alla tal kommer därifrån, eller nämn båda.
kolada-table-edited = tabellen { $path } har ändrats för hand sedan den hämtades
    .help = Källans tal gäller: ändrade tal skrivs över, anmärkningar behålls. Ett tal som ska vara ett annat skrivs i nyckeltalets fil i stället.
import-not-read = filen har fel, så den kan inte ändras
    .help = Inget har ändrats. Kör insyn check, rätta felen i filen och försök igen.
import-not-written = { $key } går inte att ändra utan att något annat i filen kan gå förlorat
    .help = Inget har ändrats. Skriv filens nycklar på varsin rad. Försök sedan igen.

## Tabeller från andra

table-unreadable = { $kind ->
        [password] arbetsboken är låst med lösenord
        [large] filen är för stor, eller blir det när den packas upp
        [pdf] filen är en PDF och ingen tabell
        [web] filen är en webbsida eller XML och ingen tabell, vad dess namn än säger
        [encoding] filens teckenkodning är okänd
        [broken] filen går inte att läsa som arbetsbok
       *[other] filen är ingen tabell
    }
    .help = { $kind ->
        [password] Öppna den i Excel, ta bort lösenordet under Arkiv, Info, Skydda arbetsbok, spara och försök igen.
        [large] Läs in en del i taget: spara bladet med siffrorna som en egen fil.
        [pdf] Be den som gjort den om siffrorna i en arbetsbok, eller kopiera tabellen till Excel och spara den.
        [web] Öppna den i Excel, spara den som arbetsbok (.xlsx) och försök igen.
        [encoding] Öppna den i Excel och spara den som CSV UTF-8.
        [broken] Öppna den i Excel och spara den på nytt som .xlsx. Går den inte att öppna där heller är den skadad: hämta den igen.
       *[other] Filer som kan läsas är .xlsx, .xls, .ods, .csv, .tsv och .txt.
    }
word-unreadable = { $kind ->
        [empty] filen är tom
        [old] filen är ett äldre Worddokument (.doc), inte ett .docx
        [password] dokumentet är låst med lösenord
        [large] dokumentet är för stort, eller blir det när det packas upp
        [deep] dokumentet är skadat: dess delar ligger i varandra i fler nivåer än något program skriver
        [odt] filen är ett OpenDocument-dokument (.odt), inte ett .docx
        [rtf] filen är ett RTF-dokument, vad dess namn än säger
        [pdf] filen är en PDF
        [office] filen är en arbetsbok eller en presentation och inget Worddokument
        [text] filen är en webbsida eller annan text och inget Worddokument, vad dess namn än säger
        [broken] dokumentet är skadat
        [blank] dokumentet har ingen text
        [lock] filen är inte dokumentet, utan en fil som Word lägger bredvid det medan det är öppet
        [open] dokumentet är öppet i ett annat program
       *[other] filen är inget Worddokument
    }
    .help = { $kind ->
        [empty] Den kan ha avbrutits när den kopierades eller hämtades. Hämta den igen.
        [old] Öppna den i Word, välj Arkiv, Spara som, Word-dokument (.docx), och försök igen.
        [password] Öppna det i Word, ta bort lösenordet under Arkiv, Info, Skydda dokument, spara och försök igen.
        [large] Ett dokument får vara 200 MB. Komprimera bilderna i Word (Bildformat, Komprimera bilder) eller dela det, och försök igen.
        [deep] Öppna det i Word, spara det på nytt som .docx och försök igen.
        [odt] Öppna den i LibreOffice eller Word, spara den som Word-dokument (.docx) och försök igen.
        [rtf] Öppna den i Word, spara den som Word-dokument (.docx) och försök igen.
        [pdf] Be den som gjort den om Worddokumentet. Word kan också öppna en PDF och spara den som .docx, men då blir tabeller och rubriker ofta fel.
        [office] En arbetsbok läses med insyn import table. Text ur en presentation kopieras till ett Worddokument.
        [text] Öppna den i Word, spara den som Word-dokument (.docx) och försök igen.
        [broken] Öppna det i Word, som kan laga det, och spara det på nytt som .docx. Går det inte att öppna där heller: hämta det igen.
        [blank] Är sidorna bilder, som i ett skannat dokument, finns ingen text att läsa. Be om dokumentet som det skrevs.
        [lock] Läs in dokumentet självt: samma namn utan ~$ i början. Stäng det först i Word.
        [open] Stäng det i Word och försök igen.
       *[other] Dokument som kan läsas är .docx och .docm. Öppna filen i Word, spara den som Word-dokument (.docx) och försök igen.
    }
word-files-exist = filer i berättelsen finns redan: { $files }
    .help = Inget har skrivits. Flytta eller ta bort dem om dokumentet ska ersätta dem, eller nämn en annan mapp: --into kvalitetsberattelse/2023.
word-folder = { $kind ->
        [year] det framgår inte vilket år berättelsen handlar om
       *[path] i mappen `{ $found }` kan ingen berättelse ligga
    }
    .help = { $kind ->
        [year] Nämn mappen med året: --into kvalitetsberattelse/2023.
       *[path] Skriv mappen räknat från content, med små bokstäver utan å, ä och ö, och siffror och bindestreck: --into kvalitetsberattelse/2023.
    }
workbook-unknown = det finns ingen arbetsbok `{ $found }` i content/values
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Lägg den där, sparad som .xlsx. Ligger den i en undermapp, skriv den också: `2024/utfall.xlsx`.
    }
workbook-sheet-unknown = arbetsboken har inget blad som heter ”{ $sheet }”
    .help = Den har { $sheets }.
workbook-empty = på bladet ”{ $sheet }” står ingen tabell i cellerna som läses
    .help = Skriv första och sista cellen av tabellen, med rubrikerna, som range: A3:F20.
table-empty = filen har inga celler med något i
    .help = Bilder och diagram läses inte. Är siffrorna en bild, skriv av dem. Ligger de på ett dolt blad, nämn det med --sheet.
table-without-numbers = inga tal i filen förstås
    .help = Kör kommandot med --check och se vad varje rad togs för. Nämn bladet med --sheet och cellerna med --range om annat står runt tabellen.
table-sheet-unknown = arbetsboken har inget blad som heter ”{ $sheet }”
    .help = Den har { $sheets }.
table-range-unknown = `{ $found }` är inget område av celler
    .help = Skriv det som i Excel: A3:F20.
table-contradicts = samma tal av ”{ $label }” står också i { $other }, med ett annat värde
    .help = Två celler gäller samma område, grupp och period. Rätta den som är fel i filen, eller läs in en del i taget med --sheet och --range.
table-areas-differ = raden säger två olika områden: { $first } och { $second }
    .help = Kod och namn ska vara samma kommun. Rätta raden i filen och försök igen.
table-open = { $count ->
        [one] en fråga är obesvarad
       *[other] { $count } frågor är obesvarade
    }
    .help = Inget har skrivits. Kör kommandot i en terminal och svara där, skriv svaren i { $path }, eller ta förslagen med --yes.

## Tema

unknown-theme = det finns inget tema `{ $name }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Skapa mappen themes/{ $name }, eller ta bort raden så används det tema som följer med.
    }
bad-outlines = kartans gränser kan inte läsas
    .help = Filen ska vara GeoJSON: en samling med source, där varje område har sin kod som id, sitt namn i properties och polygoner i hela meter (SWEREF 99 TM). Felet: { $message }
theme-file-missing = temat saknar filen { $file }
    .help = Skapa filen, eller ta bort den ur theme.yaml.
language-without-catalogue = det finns inga texter på språket { $lang }
    .help = Skapa { $file } med samma nycklar som sv.ftl, eller ta bort språket ur languages.
catalogue-incomplete = texterna på språket { $lang } är inte kompletta: { $missing } saknas
    .help = Lägg till dem i filen. Titta i sv.ftl vad de säger.
catalogue-syntax = filen med texter går inte att läsa här
    .help = Skriv namn = text på en rad. Fortsätt på nästa rad med indrag. Variabler skrivs {"{"} $namn {"}"}.
template-error = mallen har ett fel: { $detail }
    .help = Rätta mallen, eller ta bort filen ur temat så används den som följer med.
template-missing = temat saknar mallen `{ $name }`
    .help = Skapa templates/{ $name } i temat.
component-missing = temat saknar komponenten `{ $name }`
    .help = { $has-nearest ->
        [yes] Heter den `{ $nearest }`? Varje kortkod är en komponent i mappen components.
       *[no] Skapa components/{ $name }.html i temat, med "shows" bland uppgifterna om den.
    }
component-metadata = uppgifterna om komponenten `{ $name }` går inte att förstå ({ $detail })
    .help = Jämför med en komponent som följer med programmet.
unknown-template = det finns ingen mall `{ $name }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] De som finns är { $known }.
    }
low-contrast = färgerna { $pair } är för lika ({ $scheme ->
        [dark] mörkt läge
        [print] på papper
       *[light] ljust läge
    }): kontrasten är { $ratio } men ska vara minst { $least }
    .help = Välj en mörkare eller ljusare färg.
no-png = { $reason ->
        [build] det här programmet är byggt utan png-bilder
       *[fonts] datorn har inget typsnitt, så inga png-bilder görs
    }
    .help = { $reason ->
        [build] Bygg programmet med png, eller använd svg-bilderna, som visar detsamma.
       *[fonts] Installera ett typsnitt, till exempel DejaVu Sans, eller använd svg-bilderna, som inte behöver något.
    }
raw-html = HTML är inte tillåtet i texten
    .help = Använd Markdown eller en kortkod. Webbplatsen kan tillåta HTML med raw_html: true i insyn.yaml.

file-not-used = filen används inte och publiceras inte
    .help = Kontrollera namnet och mappen. Är det en kopia kan den tas bort. Filer för nedladdning ska ligga i content/files.
file-misnamed = filen läses inte och publiceras inte: heter den { $ending }?
    .help = Ska den läsas, byt namn till `{ $wanted }`. Windows visar ofta inte den sista delen av namnet. Är den en kopia kan den tas bort.
file-left-out = filen publiceras inte: ingen sida leder till den
    .help = Ska läsaren kunna hämta den, länka till den från en sida eller lägg den i en mapp som heter files. Annars kan den flyttas från mappen content.
files-wait = filer som bara utkast leder till publiceras tillsammans med utkasten: { $files }
    .help = Det behöver du inte göra något åt. Ska en fil publiceras redan nu, länka till den från en sida som inte är ett utkast.
no-base-url = webbplatsens adress är inte angiven, så det som sökmotorer och prenumeranter behöver är inte med
    .help = Det gör inget så länge du provar. Skriv base_url: och adressen i insyn.yaml när du vet den, till exempel base_url: https://kvalitet.example.se/. Skriv base_url: none så länge ingen adress finns. Utan adress utelämnas sidornas fasta adresser, länkarna mellan språken, webbkartan för sökmotorer, flödet med ändringar och katalogen över öppna data.

folder-not-empty = mappen { $folder } är inte tom
    .help = Välj en mapp som inte finns än, eller töm den.

token-missing = { $host } kan nås från andra datorer, och då behövs --token
    .help = Skriv till exempel --token följt av minst 12 slumpade bokstäver och siffror. Utan --host visas webbplatsen bara på den här datorn.
token-unsafe = token är för kort eller har tecken som inte får stå där
    .help = Skriv minst { $shortest } tecken: bokstäver a till z, siffror, bindestreck, punkt eller understreck.
port-taken = port { $port } och de närmast följande är upptagna
    .help = Avsluta det program som använder dem, eller välj en annan med --port.

## Länkar till andra webbplatser

external-link-gone = { $address } finns inte (svar { $status })
    .help = Sök upp sidan på webbplatsen och skriv dess nya adress. Är den borta, länka till något annat eller ta bort länken.
external-link-failed = { $kind ->
        [name] webbplatsen i { $address } finns inte: namnet går inte att slå upp
        [connection] det går inte att ansluta till { $address }
        [certificate] { $address } har en kryptering eller ett certifikat som inte går att lita på
        [slow] { $address } svarar inte inom { $seconds ->
            [one] 1 sekund
           *[other] { $seconds } sekunder
        }
       *[other] { $address } bryter förbindelsen
    }
    .help = Öppna adressen i webbläsaren. Går det inte där heller, skriv en annan adress eller ta bort länken.
external-link-unclear = { $address } gick inte att kontrollera: { $kind ->
        [login] webbplatsen kräver inloggning eller släpper inte in program (svar { $status })
        [limit] webbplatsen har fått för många frågor (svar { $status })
        [server] webbplatsen har ett fel hos sig (svar { $status })
        [refused] webbplatsen säger nej (svar { $status })
        [redirects] den leder vidare för många gånger
        [proxy] nätverkets proxy släpper inte fram
        [internal] den finns i det egna nätverket, som läsarna inte når
        [time] tiden tog slut
        [network] ingen webbplats gick att nå, så datorn verkar sakna internet
       *[other] den går inte att fråga
    }
    .help = { $kind ->
        [internal] Kan läsarna inte nå den, länka till något som är öppet för alla eller ta bort länken.
        [time] Ge mer tid, till exempel 30 minuter: insyn check --links=30
        [proxy] Behöver nätverket en proxy, sätt HTTPS_PROXY till dess adress, och fråga it-avdelningen om inloggning.
        [network] Kontrollera att datorn har internet. Behöver nätverket en proxy, sätt HTTPS_PROXY till dess adress.
        [limit] Försök igen senare.
        [server] Försök igen senare.
       *[other] Öppna adressen i webbläsaren. Fungerar den där är länken bra.
    }
external-link-moved = { $address } har flyttat för gott till { $to }
    .help = Skriv den nya adressen, om den leder till samma sak.

## Råd

indicator-not-shown = nyckeltalet `{ $indicator }` används ingenstans på webbplatsen
    .help = Visa det på en sida, till exempel med kortkoden chart(indicator="{ $indicator }"), eller låt ett mål mätas med det. Behövs det inte, ta bort filen. Till dess har det en egen sida och egna datafiler.
file-not-linked = ingen sida länkar till filen, så ingen läsare hittar den
    .help = Länka till den från en sida, eller ta bort den.
pdf-scanned = { $pages ->
        [one] dokumentet är en bild utan text
       *[other] { $pictures } av dokumentets { $pages } sidor är bilder utan text
    }, som en skärmläsare inte kan läsa upp
    .help = Spara det som pdf ur programmet där det skrevs i stället för att skanna det. Finns bara papperet, kör textigenkänning (OCR) på det. Eller skriv det viktigaste på sidan där länken står.
hard-to-read = sidan är svår att läsa: LIX är { $lix }, och över { $most } blir det svårt för de flesta
    .help = Dela de utpekade meningarna, och byt långa ord mot kortare. De drar upp LIX mest.
law-replaced = { $written }, { $name }, har ersatts av { $by } sedan { $since }
    .help = Skriv { $by }. Menar du den äldre lagen, skriv det: den tidigare lagen ({ $written }).
document-expired = dokumentet gällde till och med { $until }
    .help = Skriv ett nytt datum i valid_until om det fortfarande gäller. Annars länka till det som gäller nu.
number-could-be-shown = { $written } är samma tal som i siffrorna, skrivet för hand
    .help = Skriv {"{{"} { $shortcode } {"}}"} i stället, så följer texten med när siffran ändras.

## Programmets egna rader

line-opened = Här finns ingen webbplats: mappen har ingen insyn.yaml. Lägg programmet i webbplatsens mapp och öppna det där, så visas webbplatsen. En ny webbplats gör du i ett terminalfönster med: insyn new min-kommun. Allt programmet kan visar: insyn --help
line-opened-wait = Tryck på Retur för att stänga fönstret.
line-new = Webbplatsen finns nu i { $dir } ({ $files } filer). Bygg den med: insyn build --root { $dir }
line-report-added = Berättelsen finns nu som ett utkast i { $folder } ({ $pages ->
        [one] en sida
       *[other] { $pages } sidor
    }). Den syns inte för läsaren förrän du tar bort draft: true.
line-report-would = Det här skulle skrivas, som ett utkast i { $folder } ({ $pages ->
        [one] en sida
       *[other] { $pages } sidor
    }). Inget är skrivet.
line-report-goals = Mål att bekräfta ({ $count }): { $list }
line-report-measures = Åtgärder som inte var klara, vad blev det av dem ({ $count }): { $list }
line-report-self-checks = Egenkontroller ({ $count }): { $list }
line-report-targets = Måltal flyttade ett år framåt, att bekräfta ({ $count }): { $list }
line-report-by-hand = Kunde inte skrivas av programmet, lägg till för hand i ({ $count }): { $list }
line-report-aliases = Gamla adresser leder kvar till förra berättelsen. Flytta dem när den nya publiceras: { $list }
line-report-mentions = Rader som nämner det gamla året, att se över ({ $count }):
line-report-draft = Förra berättelsen är fortfarande ett utkast. Ta bort draft: true i den när den är fastställd.
line-report-open = Förra berättelsen säger inte när den fastställdes. Skriv adopted eller drawn_up under document i den, så ändrar senare revideringar av siffror den inte.
line-report-next = Se vad som saknas med: insyn status { $year }
line-not-added = Inget skrevs: { $errors ->
        [one] ett fel
       *[other] { $errors } fel
    } att rätta först.
next-report-text = ATT SKRIVA: vad hände { $new }? (Texten från { $year }: { $words } ord{ $table ->
        [yes] {" "}och en tabell
       *[no] {""}
    }{ $some ->
        [yes] , med tal ur { $numbers }
       *[no] {""}
    }.)
next-report-comment = ATT SKRIVA: kommentaren för { $year }.
next-report-left = ATT SKRIVA: här stod `{ $name }` { $year }. Behövs något nytt?
next-report-verdict = Inte bedömt än.
next-report-goal = Vad blev det av målet? Omdömet året före: { $verdict ->
        [reached] uppnått
        [nearly] nästan
        [missed] inte uppnått
        [not_assessed] inte bedömt
        [expected] väntas nås
        [unlikely] väntas inte nås
       *[other] uträknat av nyckeltalet
    }.
next-report-measure = Vad blev det av? Året före: { $status ->
        [planned] planerad
        [started] påbörjad
        [pilot] prövas
        [delayed] försenad
        [continued] fortsätter
       *[other] oklart
    }. Skriv status och outcome.
next-report-self-check = Skriv när den gjordes (done), vad den visade (result) och vad den ledde till (outcome).
outline-kvalitet-all = Kvalitetsberättelser
outline-kvalitet = Kvalitetsberättelse { $year }
outline-kvalitet-start = ATT SKRIVA: det viktigaste från { $year } på några rader: vad som blev bättre, vad som inte blev det, och vad ni gör åt det.
outline-kvalitet-om-berattelsen = Om berättelsen
outline-kvalitet-om-berattelsen-ask = ATT SKRIVA: vilka verksamheter och vilken tid berättelsen gäller, och varför den finns.
outline-kvalitet-ansvar = Ansvar
outline-kvalitet-ansvar-ask = ATT SKRIVA: vem som ansvarar för kvaliteten, från nämnden till enheten.
outline-kvalitet-ledningssystem = Ledningssystem, processer och rutiner
outline-kvalitet-ledningssystem-ask = ATT SKRIVA: hur arbetet med kvalitet bedrevs { $year }: processer, rutiner och hur de följs.
outline-kvalitet-mal-och-resultat = Mål och resultat
outline-kvalitet-mal-och-resultat-ask = ATT SKRIVA: målen för { $year }, hur det gick och varför. Kortkoden `goals` visar målen, `chart` ett nyckeltal.
outline-kvalitet-riskanalys = Riskanalys
outline-kvalitet-riskanalys-ask = ATT SKRIVA: vilka risker som bedömdes och vad som gjordes. Kortkoden `matrix` visar en riskmatris.
outline-kvalitet-egenkontroll = Egenkontroll
outline-kvalitet-egenkontroll-ask = ATT SKRIVA: vad som kontrollerades, hur ofta och vad det visade. Kortkoden `self_checks` visar egenkontrollerna.
outline-kvalitet-avvikelser = Avvikelser
outline-kvalitet-avvikelser-ask = ATT SKRIVA: hur många avvikelser som rapporterades, vilka slag, och vad de ledde till.
outline-kvalitet-lex-sarah = Lex Sarah
outline-kvalitet-lex-sarah-ask = ATT SKRIVA: rapporter och anmälningar, och vad som ändrades efter dem.
outline-kvalitet-synpunkter = Synpunkter och klagomål
outline-kvalitet-synpunkter-ask = ATT SKRIVA: vilka synpunkter som kom, från vilka, och vad de ledde till.
outline-kvalitet-undersokningar = Undersökningar och jämförelser
outline-kvalitet-undersokningar-ask = ATT SKRIVA: vad undersökningarna visar, och hur det ser ut jämfört med andra. Kortkoden `survey` visar en undersökning.
outline-kvalitet-atgarder = Åtgärder
outline-kvalitet-atgarder-ask = ATT SKRIVA: vilka åtgärder som gjordes { $year }, vem som ansvarar och vad de ledde till. Kortkoden `actions` visar dem.
outline-kvalitet-kompetens-och-samverkan = Kompetens och samverkan
outline-kvalitet-kompetens-och-samverkan-ask = ATT SKRIVA: utbildning, samarbete med andra, digitalisering.
outline-kvalitet-nasta-ar = Nästa år
outline-kvalitet-nasta-ar-ask = ATT SKRIVA: vad som ska göras nästa år, och varför just det.
outline-patientsakerhet-all = Patientsäkerhetsberättelser
outline-patientsakerhet = Patientsäkerhetsberättelse { $year }
outline-patientsakerhet-start = ATT SKRIVA: det viktigaste från { $year } på några rader. Berättelsen ska vara klar den 1 mars året efter.
outline-patientsakerhet-sammanfattning = Sammanfattning
outline-patientsakerhet-sammanfattning-ask = ATT SKRIVA: de viktigaste åtgärderna och resultaten { $year }.
outline-patientsakerhet-ledning-och-styrning = Ledning och styrning
outline-patientsakerhet-ledning-och-styrning-ask = ATT SKRIVA: mål, ansvar och hur patientsäkerhetsarbetet bedrevs.
outline-patientsakerhet-sakerhetskultur = Säkerhetskultur
outline-patientsakerhet-sakerhetskultur-ask = ATT SKRIVA: hur personalen rapporterar och lär av det som händer.
outline-patientsakerhet-kunskap-och-kompetens = Kunskap och kompetens
outline-patientsakerhet-kunskap-och-kompetens-ask = ATT SKRIVA: utbildning och bemanning med rätt kompetens.
outline-patientsakerhet-patienten-som-medskapare = Patienten som medskapare
outline-patientsakerhet-patienten-som-medskapare-ask = ATT SKRIVA: hur patienter och närstående deltog.
outline-patientsakerhet-kunskap-om-vardskador = Kunskap om inträffade vårdskador
outline-patientsakerhet-kunskap-om-vardskador-ask = ATT SKRIVA: vårdskador och händelser { $year }: hur många, vilka slag, och vad som utreddes. Kortkoden `chart` visar ett nyckeltal.
outline-patientsakerhet-tillforlitliga-system = Tillförlitliga och säkra system och processer
outline-patientsakerhet-tillforlitliga-system-ask = ATT SKRIVA: rutiner och egenkontroller, och vad de visade. Kortkoden `self_checks` visar egenkontrollerna.
outline-patientsakerhet-saker-vard-har-och-nu = Säker vård här och nu
outline-patientsakerhet-saker-vard-har-och-nu-ask = ATT SKRIVA: hur risker upptäcks och hanteras i det dagliga arbetet.
outline-patientsakerhet-analys-larande-och-utveckling = Stärka analys, lärande och utveckling
outline-patientsakerhet-analys-larande-och-utveckling-ask = ATT SKRIVA: vad avvikelser, klagomål och utredningar visade, och vad de ledde till.
outline-patientsakerhet-riskmedvetenhet-och-beredskap = Öka riskmedvetenhet och beredskap
outline-patientsakerhet-riskmedvetenhet-och-beredskap-ask = ATT SKRIVA: riskanalyser och beredskap, och vilka åtgärder som gjordes. Kortkoden `actions` visar dem.
outline-patientsakerhet-mal-och-utmaningar = Mål, resultat och utmaningar
outline-patientsakerhet-mal-och-utmaningar-ask = ATT SKRIVA: hur det gick för målen { $year }, och målen för nästa år. Kortkoden `goals` visar målen.
line-status = Berättelsen för { $year }: { $count ->
        [0] ingenting saknas. Den kan fastställas.
        [one] en sak saknas innan den kan fastställas.
       *[other] { $count } saker saknas innan den kan fastställas.
    }
status-whole = Hela berättelsen
status-fault = Fel och varningar ({ $count })
status-fault-item = { $what } (insyn check säger vad du gör)
status-number = Nyckeltal utan årets siffra ({ $count })
status-number-item = { $what } ({ $first }): { $second ->
        [none] ingen siffra finns
       *[other] den senaste siffran är från { $second }
    }
status-text = Text att skriva ({ $count })
status-text-item = { $what }
status-short = Kapitel som är mindre än hälften så långa som förra året ({ $count })
status-short-item = { $what }: { $first } ord, förra året { $second }
status-comment = Diagram utan kommentar ({ $count })
status-comment-item = { $what }
status-verdict = Mål utan omdöme ({ $count })
status-verdict-item = { $what }
status-confirmation = Mål och måltal att bekräfta ({ $count })
status-confirmation-item = { $what }
status-outcome = Åtgärder som inte säger vad de ledde till ({ $count })
status-outcome-item = { $what }
status-self-check = Egenkontroller utan resultat ({ $count })
status-self-check-item = { $what }
status-field = Tomma uppgifter om dokumentet ({ $count })
status-field-item = { $what }
status-requirement = Krav som inget kapitel uppfyller ({ $count })
status-requirement-item = { $what ->
        [hur-arbetet-bedrevs] hur arbetet bedrevs
        [atgarder] vilka åtgärder som gjordes
       *[other] vilka resultat som nåddes
    } (covers: [{ $what }])
status-translation = Översättningar som saknas ({ $count })
status-translation-item = { $what } ({ $first })
status-public-new = Nya sidor ({ $count })
status-public-changed = Ändrade sidor ({ $count })
status-public-gone = Adresser som försvinner ({ $count })
status-public-numbers = Ändrade siffror ({ $count })
status-public-rows = { $path }: { $added ->
        [one] en ny eller ändrad rad
       *[other] { $added } nya eller ändrade rader
    }, { $removed ->
        [one] en tidigare rad borta
       *[other] { $removed } tidigare rader borta
    }
status-public-unlinked = Filer som publiceras fast ingen sida leder till dem ({ $count })
status-public-files = Nya filer att hämta ({ $count })
status-public-same = Ingenting ändras för läsaren sedan det förra bygget.
status-mail = Hej! Inför berättelsen för { $year } behövs det här från { $name }:
status-mail-end = Skicka texterna och siffrorna till den som gör webbplatsen. Tack!
line-manual = Mer om ett fel, med exempel: insyn manual { $code }
line-manual-key = Om nyckeln { $key }: insyn manual { $key }
line-schema = Det som en editor behöver för att hjälpa till medan du skriver finns nu i { $dir } ({ $files } filer).
line-schema-settings = { $file } är din och lämnades som den är. Saknas hjälpen medan du skriver, flytta undan filen och kör insyn schema igen.
line-new-own = Den är gjord för { $name } (områdeskod { $code }). Står namnet fel ändrar du det i insyn.yaml.
new-ask-municipality = Vilken kommun eller region? (Enter för ett exempel att lära av)
new-ask-report = Vilken berättelse ska den börja med? 1 kvalitetsberättelse, 2 patientsäkerhetsberättelse (Enter för ett exempel)
new-ask-year = Vilket år? (Enter för förra året)
new-front-page = ---
    title: Så arbetar vi med kvalitet
    ---
    Här berättar { $name } hur arbetet med kvalitet går.
line-figure = Bilden finns nu i { $file } ({ $size }).
line-serve = Webbplatsen visas på { $address } (avsluta med Ctrl+C)
line-serve-port = Port { $asked } är upptagen. Port { $port } används i stället.
line-serve-open = Alla som når { $host } på nätverket och har adressen med token kan läsa webbplatsen, utkasten också. Trafiken är inte krypterad.
line-serve-looking = Systemet kan inte berätta om ändringar här. Filerna ses över två gånger i sekunden i stället, som med --poll.
line-serve-ready = Klart på { $ms } ms.
line-serve-mistakes = { $errors ->
        [one] 1 fel
       *[other] { $errors } fel
    } att rätta. Sidorna visas som de var.
line-serve-over = Webbplatsen visas inte längre.
serve-status = Vad som saknas
serve-status-none = Det finns ingen berättelse att visa, eller så har webbplatsen fel att rätta först.
line-serve-status = Vad som saknas i berättelsen står på { $address }
serve-language = sv
serve-errors = { $count ->
        [one] 1 fel att rätta
       *[other] { $count } fel att rätta
    }
serve-warnings = { $count ->
        [one] 1 varning
       *[other] { $count } varningar
    }
serve-kept = Sidan visas som den var innan. När felen är rättade visas den igen av sig själv.
serve-mended = Felen är rättade.
serve-hide = Dölj
serve-show = Visa
serve-place = { $file }, rad { $line }, tecken { $column }
serve-file = { $file }
serve-near = Liknande adresser
serve-broken = Webbplatsen kan inte visas än
serve-broken-text = Innehållet har fel som måste rättas först. De står här på sidan och i terminalen. När de är rättade visas webbplatsen av sig själv.
serve-unknown = Den här webbplatsen öppnas med adressen som slutar med ?token=…
serve-foreign-host = Webbplatsen visas inte under det här namnet.
serve-foreign-origin = En annan webbplats får inte läsa den här.
line-advice = { $count ->
        [one] Ett råd
       *[other] { $count } råd
    }; webbplatsen går att bygga som den är.
line-links = { $count ->
        [0] Inga länkar till andra webbplatser
        [one] En länk till en annan webbplats
       *[other] { $count } länkar till andra webbplatser
    } kontrollerades.
line-links-asked = Länkar till andra webbplatser: { $answers } av { $all } adresser har svarat
line-checked = { $errors ->
        [0] Inga fel
        [one] 1 fel
       *[other] { $errors } fel
    } och { $warnings ->
        [0] inga varningar
        [one] 1 varning
       *[other] { $warnings } varningar
    }.
line-fixable = { $count ->
        [one] Programmet kan rätta en sak åt dig
       *[other] Programmet kan rätta { $count } saker åt dig
    }: insyn check --fix visar hur.
line-fix-none = Här finns inget som programmet kan rätta.
line-fix = { $done ->
        [yes] Klart:
       *[no] Inget har ändrats. Så här skulle det bli:
    } { $fixes ->
        [one] en rättelse
       *[other] { $fixes } rättelser
    } i { $files ->
        [one] en fil
       *[other] { $files } filer
    }.
line-fix-left = Rättas inte: { $place }: { $message } ({ $code }). Då skulle det i stället heta: { $new }.
line-fix-ask = Ska detta skrivas? [j/N]
line-not-built = Inget byggdes: { $errors ->
        [one] 1 fel
       *[other] { $errors } fel
    } att rätta. Det som redan var byggt ligger kvar.
line-also = ; också på rad { $lines }
line-items-some = ; gäller { $items }
line-items-all = ; gäller alla { $count }, bland annat { $items }
line-items-more = { $items } och { $count } till
line-more = och { $count } till av samma slag
line-warnings = { $warnings ->
        [one] 1 varning
       *[other] { $warnings } varningar
    }.
line-built = Klart: { $pages } sidor, { $figures } figurer; { $written } filer skrivna, { $unchanged } oförändrade, { $removed } borttagna; { $seconds } s.
line-parts = Det här var en del. Webbplatsen är { $parts }.{ $left ->
        [0] {""}
        [one] { " " }1 fil av andra delar ligger kvar.
       *[other] { " " }{ $left } filer av andra delar ligger kvar.
    }
line-parts-missing = I mappen saknas ännu andra delar: insyn build { $parts }
line-files = Filer:
line-publish-password = Lösenordet för { $user } på { $host }:
line-publish-passphrase = Lösenfrasen för nyckeln { $file } (bara Retur hoppar över den):
line-publish-trust = Datorn har inte anslutit till { $host } förut. Serverns fingeravtryck är { $fingerprint }. Är det rätt enligt IT? (ja/nej)
line-publish-progress = Filer på plats: { $done } av { $of }
line-publish-dry = Så skulle det bli. Nya filer: { $added }, ändrade: { $changed }, borttagna: { $removed }, oförändrade: { $same }. Att skicka: { $size }. Inget är publicerat.
line-publish-dry-archive = Zipfilen skulle få { $files } filer ({ $size } före packning). Inget är skrivet.
line-publish-in-the-way = { $count ->
        [one] Filen med ! kommer inte från Insyn och ligger i vägen. Den ersätts bara med --replace.
       *[other] De { $count } filerna med ! kommer inte från Insyn och ligger i vägen. De ersätts bara med --replace.
    }
line-publish-foreign = Det här kommer inte från Insyn och är orört: { $files }{ $others ->
        [0] {""}
       *[other] { " " }och { $others } till
    }
line-publish-left = Det här kommer inte från Insyn, och något annat har samma namn i den nya webbplatsen. Det ligger bredvid den: { $files }
line-publish-skipped = Servern tar inte emot { $files }. Webbplatsen fungerar utan, men be IT lägga dit det som står i filerna: de finns i mappen public.
line-publish-nothing = På { $place } finns redan allt, så inget behövde skickas.
line-publish-file-by-file = { $has-reason ->
        [yes] Hela webbplatsen gick inte att byta på en gång ({ $path }: { $reason }), så filerna byttes en i taget.
       *[no] Webbplatsen är överst på servern, så filerna byttes en i taget.
    } Den som läste just då kan ha sett både gammalt och nytt.
line-publish-overwritten = Servern byter inte namn på filer ({ $path }: { $reason }), så de skrevs över en i taget. Den som läste just då kan ha sett både gammalt och nytt.
line-published = Publicerat på { $place }. Nya filer: { $added }, ändrade: { $changed }, borttagna: { $removed }, oförändrade: { $same }. Skickat: { $size }.
line-publish-archive = Zipfilen finns nu i { $file } ({ $size }). Lämna den till IT; brevet i den säger vad som ska göras. Kontrollsumma (SHA-256): { $sum }
publish-letter-name = LÄS MIG FÖRST.txt
publish-letter =
    Till dig som sköter webbservern

    I mappen public ligger en färdig webbplats: { $files } filer, { $size }. Den är statisk. Den behöver
    varken databas, PHP, Node eller något annat program, och sätter inga kakor.

    { $has-address ->
        [no] Webbplatsen vet inte vilken adress den ska ha, så vilken som helst går bra.
       *[other] Den ska ligga på { $address }
    }

    Så här gör du

    1. Packa upp zipfilen i en ny mapp, bredvid den som visas nu.
    2. Byt sedan de två mapparna mot varandra, så att ingen läsare får halva webbplatsen. Ta med
       allt i public, också filerna vars namn börjar med en punkt.
    3. Låt webbservern läsa reglerna som följer med:

       Apache   .htaccess i mappen gäller, om servern har AllowOverride FileInfo Indexes.
       IIS      web.config i mappen gäller.
       nginx    Skriv include /sökvägen/till/public/nginx.conf; i serverns block.

       De anger filtyper, hur länge filer får sparas, säkerhetshuvuden och sidan för adresser som
       inte finns. Utan dem visas webbplatsen ändå, men med serverns egna inställningar.
    4. Öppna startsidan, en sida till och en adress som inte finns.

    Nästa gång

    Packa upp den nya zipfilen på samma sätt och ta bort den gamla mappen: filer från förra gången
    ska inte ligga kvar. Den som gör webbplatsen kan också publicera själv, med SFTP, WebDAV eller
    till en mapp på nätverket: insyn publish --help

    Frågor om innehållet besvaras av den som lämnade zipfilen till dig.
line-import-nothing = Inget nyckeltal har nyckeln kolada, så det finns inget att hämta på nytt. Hämta det första med insyn import kolada.
line-import-comment = Hämtat från Kolada. insyn update hämtar nya tal till tabellen i content/values/kolada; det du själv skriver i den här filen blir kvar.
line-import = { $indicator } ({ $kpi } { $title }): { $differs ->
        [no] inget nytt hos Kolada
       *[yes] { $added ->
            [one] 1 nytt tal
           *[other] { $added } nya tal
        }, { $changed ->
            [one] 1 ändrat
           *[other] { $changed } ändrade
        }, { $removed ->
            [one] 1 borttaget
           *[other] { $removed } borttagna
        }
    }
line-import-by-hand = = { $place }: { $hand } är skrivet för hand och står kvar; { $source } har { $new }
line-import-without = Kolada har inga tal för { $areas }.
line-import-more = … och { $count } till
line-import-group = { $group ->
        [women] kvinnor
        [men] män
       *[total] totalt
    }
line-rename-move = { $from } → { $to }
line-rename-gone = Adresser som inte leder vidare: { $addresses }{ $more ->
        [0] {""}
       *[other] {" "}och { $more } till
    }
line-renamed = { $dry ->
        [yes] Inget har ändrats. Så här skulle det bli:
       *[no] Klart:
    } { $places ->
        [one] ett ställe ändrat
       *[other] { $places } ställen ändrade
    } i { $files ->
        [one] en fil
       *[other] { $files } filer
    }, { $moves ->
        [0] inga filer eller mappar
        [one] en fil eller mapp
       *[other] { $moves } filer eller mappar
    } med nytt namn.
line-import-files = Skrivet: { $files }
line-table = { $indicator } (”{ $title }”{ $new ->
        [yes] , nytt nyckeltal
       *[no] {""}
    }): { $differs ->
        [no] inget nytt
       *[yes] { $added ->
            [one] 1 nytt tal
           *[other] { $added } nya tal
        }, { $changed ->
            [one] 1 ändrat
           *[other] { $changed } ändrade
        }
    }
line-table-means = { $count ->
        [one] 1 ovägt medelvärde
       *[other] { $count } ovägda medelvärden
    } av antal tas inte in: ett medelvärde av antal är inget antal.
line-table-row = { $has-sheet ->
        [no] rad { $row }
       *[yes] { $sheet }, rad { $row }
    }
line-table-without = { $what ->
        [words] text, inget tal: { $text }
        [headings] rubriker: { $text }
        [section] rubrik för raderna under: { $text }
        [empty] inga tal: { $text }
        [skipped] tas inte in: { $text }
       *[open] obesvarad fråga: { $text }
    }
line-table-question = { $matter ->
        [columns] { $place }: vad är kolumnen ”{ $written }”? (value, area, group, period, indicator, category, n, note eller skip)
        [indicators] { $place }: vilket nyckeltal är ”{ $written }”? (namnet på ett som finns, ett nytt namn eller skip)
        [areas] { $place }: vilket område är ”{ $written }”? (id, kod, namn eller skip)
        [groups] { $place }: vilka är ”{ $written }”? (totalt, kvinnor, män eller skip)
        [values] { $place }: vad betyder ”{ $written }” i stället för ett tal? (saknas, skyddas, ej relevant, ej mätt, ett tal eller skip)
        [periods] { $place }: vilket år eller vilken period gäller ”{ $written }”?
        [decimals] { $place }: vilket är decimaltecknet i ”{ $written }”? (comma eller point; det andra står då mellan tusental)
       *[shares] { $place }: talen i ”{ $written }” går från 0 till 1. Är de andelar som ska gångras med 100 till procent? (100, eller 1 om de är rätt)
    }{ $times ->
        [one] {""}
       *[other] {" "}Står { $times } gånger.
    }
line-table-refused = Svaret ”{ $answer }” förstås inte.
line-table-prompt = { $has-proposal ->
        [no] svar (tomt hoppar över):
       *[yes] svar (tomt är { $proposal }):
    }
line-table-answer = Svara genom att skriva detta i { $path }, rättat där det behövs:
line-table-comment = Inläst från { $file } med insyn import table. Talen står i content/values/import; det du själv skriver i den här filen blir kvar.
line-table-answers = Svar om tabeller som lästs in med insyn import table. De används när samma fil läses igen, och får ändras.
line-word = ”{ $title }” i { $folder }: { $chapters ->
        [one] 1 kapitel
       *[other] { $chapters } kapitel
    }, { $pictures ->
        [one] 1 bild
       *[other] { $pictures } bilder
    }. { $written ->
        [no] Det här skulle skrivas:
       *[yes] Skrivet:
    }
line-word-describe = { $count ->
        [one] 1 bild har ingen text för den som inte ser den. Skriv vad den
       *[other] { $count } bilder har ingen text för den som inte ser dem. Skriv vad var och en
    } visar. Tomt svar lämnar bilden som den är, och - säger att den bara pryder.
line-word-describe-which = { $at } av { $of }: { $name }, { $place }{ $has-before ->
        [no] {""}
       *[yes] , efter ”{ $before }”
    }
line-word-describe-prompt = bilden visar:
line-word-replaced = De här kapitlen, som ännu var tomma, ersattes och är borttagna:
line-word-would-replace = De här kapitlen, som ännu är tomma, skulle ersättas och tas bort:
line-word-kept = De här har du skrivit i, så de står kvar bland dokumentets kapitel:
line-word-covers = Vad kapitlen berättar av det som en berättelse ska ha med (covers) följde med till: { $files }
line-word-lead = Inledande text
line-word-series = De här tabellerna ser ut som tal över tid. Läs in dem som nyckeltal, så ritas de och hålls aktuella:
line-word-nothing = Allt i dokumentet följde med.
line-word-told = Se över det här, som inte följde med eller blev annorlunda:
line-word-more = och { $count } till av samma slag, den sista { $place }: { $what }
line-word-next = { $kind ->
        [draft] Berättelsen är ett utkast och publiceras inte förrän du tar bort draft: true i dess _index.md. Se den med: insyn serve --open{ $root }
       *[shown] Kontrollera den med: insyn check{ $root }. Vill du att den är ett utkast tills vidare, skriv draft: true överst i dess _index.md.
    }
line-word-place = { $has-heading ->
        [no] före första rubriken
       *[yes] under ”{ $heading }”
    }{ $kind ->
        [heading] {""}
        [table] , tabell { $number }
       *[paragraph] , stycke { $number }
    }
line-word-what = { $what ->
        [no-headings] inget stycke är en rubrik, så allt blev ett kapitel. Ge kapitlens rubriker formatmallen Rubrik 1 i Word (Start, Format) och läs in dokumentet igen
        [heading-is-title] den enda rubriken på högsta nivån, ”{ $text }”, blev berättelsens titel
        [title-page] försättsbladets uppgifter ({ $text }) står i `document` på berättelsens sida
        [heading-level] rubriken ”{ $text }” hoppade över en nivå och flyttades upp
        [heading-number] { $count ->
            [one] 1 rubrik
           *[other] { $count } rubriker
        } hade ett skrivet nummer, som togs bort: Insyn numrerar kapitlen
        [heading-empty] en rubrik utan text togs bort
        [heading-bold] ”{ $text }” är i fetstil och kan vara menad som en rubrik: skriv då ## före den i stället
        [changes] { $count ->
            [one] 1 spårad ändring togs som godkänd
           *[other] { $count } spårade ändringar togs som godkända
        }
        [margins] sidhuvud och sidfot togs inte med
        [contents] innehållsförteckningen togs inte med: Insyn gör en egen
        [comment] en kommentar togs inte med: ”{ $text }”
        [hidden] dold text togs inte med: ”{ $text }”
        [struck] genomstruken text står kvar, utan strecket: ”{ $text }”. Ta bort den om den inte gäller
        [emphasis] fetstil, kursiv eller en länk gick inte att återge i ”{ $text }”
        [text-box] en textruta står nu efter sitt stycke: ”{ $text }”
        [box-table] en tabell med en enda ruta blev vanlig text: ”{ $text }”
        [nested-table] en tabell i en tabell blev text i sin ruta: ”{ $text }”
        [merged-cells] sammanslagna celler delades upp. Jämför tabellen med dokumentet
        [empty-cells] { $count ->
            [one] 1 tom ruta
           *[other] { $count } tomma rutor
        } fick ett streck (–). Skriv 0 eller saknas där det är vad som menas
        [cell-lines] flera stycken i samma ruta blev en rad
        [table-caption] tabellen hade ingen rubrik och fick orden i rubriken ovanför. Skriv vad den visar efter Tabell:
        [tabs] raden är uppställd med tabbar, som blev mellanslag. Gör en tabell om det är kolumner
        [picture-text] bilden { $text } har ingen text för den som inte ser den. Skriv inom hakparenteserna vad den visar
        [picture-text-made] bildens text är gjord av ett program: ”{ $text }”. Skriv vad bilden visar
        [picture-format] bilden { $text } är i ett format som webbläsare inte visar, och togs inte med. Spara den i Word som PNG (högerklicka, Spara som bild)
        [picture-missing] en bild finns inte i dokumentet{ $has-text ->
            [no] {""}
           *[yes] : { $text }
        }
        [picture-moved] en bild i tabellen står nu efter den
        [chart-as-table] diagrammet { $has-text ->
            [no] {""}
           *[yes] ”{ $text }”{" "}
        }blev en tabell med sina tal
        [chart] ett diagram { $has-text ->
            [no] {""}
           *[yes] , ”{ $text }”,{" "}
        }togs inte med, eftersom dokumentet inte har dess tal
        [diagram] en SmartArt-bild togs inte med{ $has-text ->
            [no] {""}
           *[yes] . Dess ord: { $text }
        }
        [equation] formeln blev tecken i rad: { $text }
        [object] ett inbäddat objekt togs inte med{ $has-text ->
            [no] {""}
           *[yes] : { $text }
        }
        [character] ett tecken ur en symbolfont har ingen motsvarighet och blev □: { $text }
        [link] länken till { $text } leder ingenstans på webben, så bara dess ord är kvar
        [page-number] texten hänvisar till ett sidnummer, som inte finns på webben
        [list-numbers] listor med bokstäver eller romerska siffror fick vanliga nummer
       *[other-document] ett annat dokument som är infogat togs inte med
    }
line-answers = Svar från Kolada: { $answers }
line-find = { $gender ->
        [yes] kvinnor och män
       *[no] bara totalt
    }; { $years ->
        [unknown] åren är okända (Kolada gick inte att nå)
        [none] inga tal för området
        [one] tal för { $from }
       *[many] tal för { $from }–{ $to }
    }; { $units ->
        [yes] enheter finns
       *[no] inga enheter
    }
line-find-more = … och { $count } till. Skriv fler ord för att få färre.
line-find-none = Inget nyckeltal hos Kolada har { $words } i sitt namn. Prova färre ord, eller bara början av dem.
stage-read = läsa
stage-parse = tolka
stage-theme = tema
stage-drafts = kontrollera utkast
stage-resolve = sätta samman
stage-check = kontrollera
stage-fonts = typsnitt
stage-plan = planera
stage-render = framställa och skriva
stage-search = bygga sökningen
stage-compare = jämföra
stage-write = byta ut
## Byta namn

former-name-in-use = `{ $found }` finns fortfarande, så namnet är inte gammalt
    .help = Ta bort raden. I aliases.yaml står namn som något hade förut, och vad det heter nu.
rename-same = det nya namnet är detsamma som det gamla
    .help = Skriv först namnet som det är nu, och sedan det nya.
rename-unknown-page = det finns ingen sida `{ $found }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Skriv sökvägen från content, till exempel kvalitetsberattelse/2024/02-mal.md. En mapp skrivs som kvalitetsberattelse/2024.
    }
rename-page-name = en sida kan inte heta `{ $found }`
    .help = Använd bokstäver, siffror, bindestreck och blanksteg, och börja med en bokstav eller siffra. Språket, som .en, skrivs inte: översättningarna får samma namn.
rename-taken = `{ $name }` är upptaget av `{ $other }`
    .help = Välj ett annat namn. Stora och små bokstäver räknas som samma i filers namn.
rename-in-faulty-site = inget har bytt namn, eftersom webbplatsen har { $errors ->
        [one] ett fel
       *[other] { $errors } fel
    }
    .help = Rätta felen ovan först. Annars går det inte att veta vad som nämner det gamla namnet.
rename-known-area = `{ $code }` är koden för { $area } i all statistik, så den kan inte bytas
    .help = Vill du ändra vad området heter på sidorna ändrar du name i areas.yaml.
rename-of-operation = `{ $name }` är en verksamhet, och kategorier med dess namn hör till den
    .help = Byt namn på verksamheten i stället: insyn rename area. Då byter kategorierna namn med den.
rename-from-name = kategorin `{ $name }` har fått sitt id av namnet i listan
    .help = Ändra namnet, eller skriv kategorierna som { "{" }id: Namn{ "}" } i stället för en lista. Försök sedan igen.
rename-in-workbook = arbetsboken har `{ $name }` i { $place }, som inte kan ändras härifrån
    .help = Inget har ändrats. Öppna arbetsboken och byt namnet där i samma stund som du byter det för hand i de andra filerna, eller spara bladet som CSV och försök igen.
rename-faulty = `{ $old }` kan inte heta `{ $new }`, för då får webbplatsen felen ovan
    .help = Inget har ändrats. Välj ett annat namn, eller rätta det som felen säger och försök igen.
rename-not-same = efter bytet skulle webbplatsen inte säga detsamma som nu: { $different }
    .help = Inget har ändrats. Det nya namnet betyder något annat på något ställe, till exempel namnet på ett område eller en kategori. Välj ett annat.
rename-not-written = `{ $path }` går inte att ändra utan att något annat i filen kan gå förlorat
    .help = Inget har ändrats. Spara filen som UTF-8 och försök igen.
rename-changed = `{ $path }` har ändrats medan namnet skulle bytas
    .help = Inget har ändrats. Spara det du håller på med i andra program, och kör kommandot igen.
fix-not-written = `{ $path }` går inte att rätta utan att något annat i filen kan gå förlorat
    .help = Inget har ändrats. Spara filen som UTF-8 och försök igen.
fix-changed = `{ $path }` har ändrats medan den skulle rättas
    .help = Inget har ändrats. Spara det du håller på med i andra program, och kör kommandot igen.
fix-unasked = { $fixes ->
        [one] en rättelse väntar på svar, och här finns ingen att fråga
       *[other] { $fixes } rättelser väntar på svar, och här finns ingen att fråga
    }
    .help = Inget har ändrats. Kör kommandot i ett terminalfönster, så frågar det, eller lägg till --yes.

## Delar av en webbplats

only-malformed = `{ $found }` är ingen del av en webbplats
    .help = Skriv till exempel `--only municipality=0114-0199`, `--only indicator=nojda,vantetid` eller `--only shared`.
only-unknown-kind = det finns inget slag som heter `{ $found }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Möjliga slag är { $known }.
    }
only-without-pages = inga sidor här är gjorda för var sitt av slaget `{ $kind }`
    .help = En del är sidorna som en mall med `for_each` gör. Här finns delarna { $known }. Utan `--only` byggs hela webbplatsen.
only-empty = det finns inget i `{ $kind }` som är `{ $found }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] De som har egna sidor går från `{ $first }` till `{ $last }`.
    }
only-range = `{ $found }` är inget intervall
    .help = Skriv den första före den sista, och lika många siffror i båda, som i `0114-0199`. Andra namn än koder har två punkter emellan: `a..m`.
only-missing = delar av webbplatsen saknas i `{ $folder }`: { $missing }
    .help = Bygg dem där, med `--only` före var och en, eller kopiera dit dem. Med --strict byggs inget när det står så här.

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
output-manifest = listan över vad som byggts, `{ $path }`, går inte att läsa, och { $found }{ $others ->
        [0] {""}
       *[other] { " " }och { $others } till
    } kan vara något annat än det som byggts
    .help = Flytta det som du vill behålla och ta bort resten av det som nämns, eller hela den byggda mappen. Bygg sedan igen. Listan är skadad, till exempel av ett strömavbrott, eller skriven av en annan version.
output-changed-by-hand = { $files }{ $others ->
        [0] {""}
       *[other] { " " }och { $others } till
    } i `{ $folder }` har ändrats för hand sedan förra bygget och skrivs över
    .help = Gör ändringen i innehållet eller temat i stället, så att den finns kvar. Med --strict byggs inget när det står så här.
output-holds-sources = webbplatsen kan inte byggas till `{ $folder }`, för då skulle `{ $path }` skrivas över
    .help = Bygg till en mapp för sig, till exempel --out public.
output-source-changed = `{ $path }` ändrades medan webbplatsen byggdes
    .help = Spara filen färdigt och bygg igen.
output-unportable = filnamnet `{ $path }` går inte att använda på alla datorer
    .help = Byt namn. Undvik tecknen < > : " | ? * \, punkt eller blanksteg sist, namn som con och nul, och mycket långa namn.
output-taken = `{ $path }` och `{ $other }` kan inte finnas samtidigt
    .help = Byt namn på den ena. Stora och små bokstäver räknas som samma, eftersom Windows inte skiljer på dem.
publish-address = { $part ->
        [scheme] `{ $found }` går inte att publicera till
        [host] servernamnet `{ $found }` i adressen går inte att använda
        [port] porten `{ $found }` i adressen är inget portnummer
        [user] adressen har ett @ men inget användarnamn före det
        [query] adressen innehåller `{ $found }`, som inte hör hemma där
       *[path] mappen `{ $found }` i adressen går inte att använda
    }
    .help = { $part ->
        [scheme] Skriv en adress som börjar med sftp:// eller webdavs://, en mapp, eller en fil som slutar på .zip. Vanlig ftp är inte krypterad och används inte.
        [host] Skriv namnet utan mellanslag: sftp://anna@webb.example.se/srv/webb
        [port] Skriv ett tal från 1 till 65535 efter kolonet, eller ta bort kolonet.
        [user] Skriv användaren före @, eller ta bort @.
        [query] Ta bort det. Skriv mellanslag som %20.
       *[path] Skriv hela sökvägen till webbplatsens mapp: sftp://anna@webb.example.se/srv/webb/kvalitet
    }
publish-password-in-file = ett lösenord står i klartext, där alla som ser filen kan läsa det
    .help = Ta bort det, och byt lösenordet om någon annan har sett filen. insyn publish frågar efter lösenordet, eller läser det ur miljövariabeln INSYN_PASSWORD.
publish-unknown = målet `{ $found }` finns inte under publish i insyn.yaml
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Det som finns är { $known }. En mapp skrivs med snedstreck: ./{ $found }
    }
publish-where = { $count ->
       *[other] insyn.yaml har flera ställen att publicera till
        [0] det står ingenstans vart webbplatsen ska publiceras
    }
    .help = { $count ->
       *[other] Välj ett med --to: { $known }.
        [0] Skriv --to följt av en mapp, en zipfil eller en adress, eller skriv den under publish i insyn.yaml.
    }
publish-not-built = { $count ->
       *[other] `{ $folder }` är ändrad sedan webbplatsen byggdes: { $files }
        [0] `{ $folder }` innehåller ingen färdigbyggd webbplats
    }
    .help = Bygg webbplatsen igen med insyn build, eller publicera utan --built så byggs den först.
publish-part = `{ $folder }` har delar av en webbplats, och inget säger att alla är där
    .help = Bygg den sista delen i mappen, till exempel med insyn build --only shared. Då står vad som saknas, och när inget gör det går den att publicera.
publish-unreachable = { $kind ->
        [name] servern { $host } går inte att hitta
        [connection] det går inte att ansluta till { $host }
        [slow] { $host } svarade inte i tid
        [certificate] { $host } visar ett certifikat som datorn inte litar på
        [proxy] nätverkets proxy släpper inte fram till { $host }
        [sftp] { $host } svarar inte som en SFTP-server gör ({ $reason })
        [cut] förbindelsen med { $host } bröts
       *[other] { $host } går inte att nå ({ $reason })
    }
    .help = { $kind ->
        [name] Kontrollera stavningen, och att datorn är ansluten till rätt nätverk. Det som var publicerat ligger kvar.
        [connection] Kontrollera porten i adressen, och be IT se om en brandvägg är i vägen. Det som var publicerat ligger kvar.
        [certificate] Be IT se över certifikatet. Det som var publicerat ligger kvar.
        [proxy] Be IT släppa fram till servern. Det som var publicerat ligger kvar.
        [sftp] Kontrollera adress och port, och fråga IT om kontot får använda SFTP. Det som var publicerat ligger kvar.
       *[other] Kör samma kommando igen: det fortsätter där det blev avbrutet. Webbplatsen ligger kvar på servern som den var, eller helt som den nya.
    }
publish-host-unknown = datorn har inte anslutit till { $host } förut, och känner inte igen servern
    .help = Fråga IT om serverns fingeravtryck är { $fingerprint }. Stämmer det, kör igen med --accept-new. Stämmer det inte är det fel server: publicera inte dit.
publish-host-changed = { $host } är inte samma server som förut: den visar en annan nyckel
    .help = Fråga IT om servern har bytt nyckel, och om den nya är { $fingerprint }. Har den det: ta bort serverns rad ur filen known_hosts i mappen .ssh och kör igen. Annars kan någon utge sig för att vara servern.
publish-login = { $kind ->
        [user] { $host } vill veta vem du är
        [key] { $host } släpper bara in den som har rätt nyckel
        [scheme] { $host } kräver ett sätt att logga in som inte finns här
        [proxy] nätverkets proxy vill att du loggar in
       *[password] { $host } godtar inte användaren eller lösenordet
    }
    .help = { $kind ->
        [user] Skriv användaren i adressen, före servernamnet: sftp://anna@webb.example.se/srv/webb
        [key] Be IT lägga in din nyckel på servern. Ligger den i en egen fil, peka ut den med --key.
        [scheme] Fråga IT om servern kan ta emot med SFTP, eller med WebDAV och Basic över https. Annars: gör en zipfil och lämna den till IT.
        [proxy] Fråga IT vilken adress som ska stå i HTTPS_PROXY.
       *[password] Kontrollera stavningen av användaren i adressen, och skriv lösenordet igen.
    }
publish-password-missing = lösenordet för { $user } på { $host } behövs, och här finns ingen att fråga
    .help = Kör kommandot i ett terminalfönster, så frågar det. I ett schemalagt jobb: lägg lösenordet i miljövariabeln INSYN_PASSWORD, eller använd en nyckel.
publish-unencrypted = lösenordet till { $host } skulle skickas så att andra på nätverket kan läsa det
    .help = Skriv webdavs:// i stället för webdav://, eller https:// i stället för http://. Kan servern inte det: be IT om SFTP, eller gör en zipfil.
publish-refused = { $kind ->
        [full] det är fullt där webbplatsen ska ligga: `{ $path }` fick inte plats
        [denied] du får inte skriva `{ $path }`
        [missing] `{ $path }` finns inte, eller mappen som den skulle ligga i
        [unsupported] servern tar inte emot `{ $path }` ({ $reason })
       *[other] `{ $path }` gick inte att skriva ({ $reason })
    }
    .help = { $kind ->
        [full] Be IT om mer utrymme och kör igen. Webbplatsen som den var ligger kvar.
        [denied] Be IT om rätt att skriva i mappen, helst också i mappen ovanför: då byts hela webbplatsen på en gång. Webbplatsen som den var ligger kvar.
        [missing] Kontrollera sökvägen i adressen. Mappen ovanför webbplatsens måste finnas.
        [unsupported] Kontrollera att adressen är den för WebDAV, och inte den som läsarna använder. Är servern Apache: be IT skriva DirectoryIndex disabled och AllowOverride None för den adressen.
       *[other] Kör igen. Hjälper det inte, visa meddelandet för IT.
    }
publish-in-the-way = { $files }{ $others ->
        [0] {""}
       *[other] { " " }och { $others } till
    } ligger redan där webbplatsen ska ligga, och kommer inte från Insyn
    .help = Är det en äldre webbplats som ska ersättas, kör igen med --replace. Annars är det fel mapp: ange en egen mapp för webbplatsen. Inget har ändrats.
publish-not-whole = `{ $path }` skickades, men servern har den inte som den ska vara
    .help = Kör igen. Händer det ändå kan någon annan publicera samtidigt, eller servern ändra filer: visa meddelandet för IT. Webbplatsen som den var ligger kvar.
publish-without = det här programmet är byggt utan SFTP
    .help = Publicera med WebDAV, till en mapp eller som zipfil, eller använd ett program som är byggt med SFTP.
machine-refused = { $kind ->
        [full] disken är full: `{ $path }` kunde inte skrivas
        [denied] datorn tillåter inte att `{ $path }` läses eller ändras
        [read-only] `{ $path }` ligger på en disk som inte går att skriva till
        [busy] `{ $path }` går inte att byta ut, för ett annat program eller systemet använder mappen
        [name] namnet på `{ $path }` går inte att använda här
       *[other] datorn vägrar läsa eller ändra `{ $path }` ({ $reason })
    }
    .help = { $kind ->
        [full] Frigör plats och försök igen. Det som redan fanns står kvar.
        [denied] Stäng filen om den är öppen i ett annat program. Se annars till att du får skriva både i mappen och i mappen ovanför.
        [read-only] Bygg till en mapp på en annan disk med --out.
        [busy] Stäng program som har mappen öppen och bygg igen. En mapp som är en egen disk eller volym går inte: bygg till en mapp i den.
        [name] Korta eller byt namnet.
       *[other] Bygg igen. Hjälper det inte, visa meddelandet för den som sköter datorn.
    }
## Sidor

missing-front-matter = sidan saknar uppgifterna överst
    .help = Börja filen med tre rader: ---, sedan title: Sidans rubrik, sedan ---.
unclosed-front-matter = uppgifterna överst på sidan avslutas aldrig
    .help = Skriv en rad med bara --- där uppgifterna slutar och texten börjar.
bad-alias = `{ $found }` kan inte vara en adress
    .help = Skriv den gamla adressen med små bokstäver a till z, siffror, bindestreck och snedstreck, till exempel /rapporter/2022/.
edition-not-year = `{ $found }` är inget år
    .help = Skriv året som rapporten gäller med fyra siffror, till exempel 2023.
duplicate-edition = berättelsen har redan en utgåva för { $edition }
    .help = Skriv rätt år i `edition`. Är mappen en kopia av förra årets är det lätt att glömma.
edition-in-future = året { $edition } har inte börjat
    .help = Skriv rätt år i `edition`, eller `draft: true` medan berättelsen förbereds.
edition-before-year = berättelsen för { $edition } är daterad { $date }, innan året började
    .help = Rätta `edition` eller dokumentets datum.
edition-says-other = berättelsen är för { $edition }, men här står { $written }
    .help = Rätta året. Är berättelsen kopierad från förra året, gå igenom titel, beskrivning och dokumentuppgifter.
edition-copied = `{ $key }` är { $written }, som i en tidigare berättelse
    .help = Skriv årets uppgift, eller ta bort raden tills den finns.
edition-missing = mappen heter { $year } och ligger bland berättelser, men saknar `edition`
    .help = Skriv edition: { $year } överst i filen.
date-order = datumet i `{ $later }` är före datumet i `{ $earlier }`
    .help = Rätta det datum som är fel. Det som kommer senare kan inte ha ett tidigare datum.
date-in-future = `{ $key }` är { $date }, men i dag är det { $today }
    .help = Rätta datumet. Är dokumentet inte beslutat än, ta bort raden, eller skriv draft: true på sidan tills det är det.
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
anchor-of-theme = ankaret `{ $anchor }` har en del av sidan som programmet gör
    .help = Välj ett annat ord inom {"{"}#…{"}"}, och ändra länkarna dit.
table-without-caption = tabellen saknar en rad som säger vad den visar
    .help = Skriv en rad före tabellen: Tabell: Vad tabellen visar. Den blir tabellens rubrik.
caption-without-table = här står en tabellrubrik utan tabell eller utan text
    .help = Skriv vad tabellen visar efter ordet Tabell och kolonet, och låt tabellen följa direkt efter raden.
empty-table-cell = en ruta i tabellen är tom
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
typed-bullet = `{ $sign }` blir ingen punktlista
    .help = Skriv varje punkt på en egen rad som börjar med bindestreck och blanksteg: - första punkten. Lämna en tom rad före listan.
heading-without-space = raden blir ingen rubrik: det saknas ett vanligt blanksteg efter nummertecknen
    .help = Skriv { $wanted }
single-braces = kortkoden { $name } har bara en klammer på var sida, så den visas som text
    .help = Skriv dubbla klamrar: {"{{"} { $name }(…) {"}}"}.
tabs-for-table = rader med tabbar blir ingen tabell
    .help = Skriv en tabell med lodstreck mellan cellerna och raden Tabell: … före, eller lägg siffrorna i content/values.
soft-hyphen = här står ett osynligt bindestreck
    .help = Ta bort det och skriv ordet på nytt. Osynliga bindestreck följer med från Word och pdf, och gör att ordet inte hittas i sökningen.
lost-character = här står � i stället för ett tecken som gick förlorat
    .help = Skriv tecknet på nytt. Det var troligen å, ä, ö eller ett citattecken.
link-not-read = länken visas som text, eftersom sökvägen innehåller ett blanksteg
    .help = Skriv { $wanted }
path-of-computer = `{ $written }` finns bara på din egen dator
    .help = Lägg filen i content/files och länka till den: [texten](files/namn.pdf).
placeholder = `{ $written }` ser ut att vara kvar att fylla i
    .help = Skriv det som ska stå där.
personal-number = här står ett personnummer
    .help = Ta bort det. Ett personnummer får inte publiceras. Har det redan publicerats, anmäl det till kommunens dataskyddsombud.
alt-says-nothing = alternativtexten `{ $written }` säger inget om bilden
    .help = Skriv i en mening vad bilden visar, för den som inte ser den. Är bilden bara utsmyckning, utelämna den.
markup-in-title = `{ $written }` visas som det står i rubriken
    .help = Skriv tecknet självt, till exempel & i stället för &amp;. Kortkoder och Markdown fungerar inte i title.
empty-chapter = kapitlet är tomt
    .help = Skriv texten, eller sätt draft: true på sidan tills den finns.
empty-section = det står ingenting under rubriken
    .help = Skriv texten, eller ta bort rubriken tills den finns.
undefined-footnote = fotnoten `{ $name }` finns inte
    .help = Lägg till en rad: [^{ $name }]: Fotnotens text.
unused-footnote = ingenting på sidan hänvisar till fotnoten `{ $name }`
    .help = Skriv [^{ $name }] där den hör hemma i texten, eller ta bort den.
duplicate-footnote = fotnoten `{ $name }` finns två gånger
    .help = Ge den ena ett annat namn, både här och i texten.

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
body-empty = `{ $name }` har inget innehåll
    .help = Skriv texten på raderna mellan kortkoden och {"{"}% end %{"}"}, eller ta bort båda.
stray-end = här finns inget att avsluta
    .help = Ta bort raden, eller skriv kortkoden som ska avslutas här på en rad ovanför.
body-in-line = `{ $name }` har ett innehåll och måste börja på en egen rad
    .help = Flytta kortkoden till början av en ny rad.
body-crosses = innehållet i `{ $name }` börjar och slutar på olika nivåer
    .help = Låt {"{"}% end %{"}"} ha samma indrag som raden där kortkoden börjar, och sluta i samma lista eller citat.
call-misplaced = `{ $name }` kan inte stå här
    .help = En kortkod kan stå i löpande text, i en tabell eller som eget stycke, men inte i en rubrik, i en adress eller i en bilds text.

## Sidor av data

item-outside = `item` finns bara på en sida med `for_each`
    .help = Skriv vad som menas i stället, till exempel `areas="2280"`, eller skriv överst på sidan vilken lista den ska göras av: `for_each: {"{"}areas: {"{"}kind: municipality{"}"}{"}"}`.
unknown-item-field = det finns inget som heter `{ $found }` att skriva ut
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`? Det som finns är { $known }.
       *[no] Det som finns är { $known }.
    }
item-field-empty = `{ $item }` har ingen uppgift om `{ $field }`
    .help = Fyll i uppgiften där `{ $item }` står, eller skriv texten så att den inte behövs.
item-misfit = `{ $argument }` kan inte vara `item`, som här är något ur `{ $list }`
    .help = Skriv det som menas inom citattecken, eller lägg till den lista som passar i `for_each`.
for-each-lists = `for_each` ska ha en lista eller två, inte { $count }
    .help = Skriv till exempel `for_each: {"{"}areas: {"{"}kind: municipality{"}"}{"}"}`. Möjliga listor är `areas`, `units`, `operations` och `indicators`.
for-each-empty = det finns inget i `{ $list }` att göra sidor av
    .help = { $has-filter ->
        [yes] Utan villkoret `{ $filter }` blir det { $left }. Rätta villkoret eller ta bort det.
       *[no] Webbplatsen har inga sådana. Lägg till dem, eller ta bort sidan.
    }
for-each-misplaced = `for_each` kan inte stå i en `_index.md`
    .help = Lägg mallen i en egen fil bredvid mappen: `kommuner.md` gör sidorna i `kommuner/`, och `kommuner/_index.md` är listan över dem.
for-each-without-list = sidan som listar det som `for_each` gör saknar rubrik
    .help = Lägg till till exempel `list: Kommuner`, eller skriv sidan själv i `{ $folder }/_index.md`.
for-each-same-title = alla sidor skulle få samma rubrik
    .help = Skriv namnet i rubriken: `title: "{"{{"} item() {"}}"} i siffror"`.
list-without-for-each = `list` finns bara på en sida med `for_each`
    .help = Ta bort raden, eller lägg till `for_each`.

## Diagram

nothing-to-show = nyckeltalet `{ $indicator }` har inga tal att visa här
    .help = Kontrollera område, grupp, kategori och period. I en årsberättelse visas inget som är senare än berättelsens år.
too-many-series = diagrammet får { $found } serier, fler än de { $most } som går att hålla isär
    .help = { $most ->
        [6] Skriv kind="multiples", som ritar ett litet diagram för varje, välj färre områden, grupper eller kategorier, eller dela upp det på flera diagram.
       *[other] Välj färre områden, grupper eller kategorier, eller dela upp det på flera diagram.
    }
kind-does-not-fit = diagramtypen `{ $kind }` passar inte de här talen
    .help = Här passar { $fits }. En linje (line) behöver minst två perioder, bullet ett måltal eller en skala, ranked minst två rader. Manualen säger vad varje typ behöver. Utan kind väljs typen efter talen.
no-common-scale = { $why ->
        [period] `{ $indicator }` och `{ $other }` har olika slags perioder och kan inte stå på samma skala
       *[unit] `{ $indicator }` och `{ $other }` har olika enheter och kan inte stå på samma skala
    }
    .help = { $why ->
        [period] Visa bara nyckeltal med samma slags perioder i samma diagram, till exempel bara år.
       *[unit] Visa bara nyckeltal med samma enhet i samma diagram, till exempel bara procent. Siffrorna i tabellform kan stå tillsammans: table(indicators=[…]).
    }
incomplete-whole = { $why ->
        [not-said] kategorierna i `{ $indicator }` är inte sagda att vara alla som finns, så de kan inte staplas till en helhet
        [overlapping] kategorierna i `{ $indicator }` överlappar varandra, så de kan inte staplas till en helhet
        [left-out] alla kategorier i `{ $indicator }` är inte med, så de kan inte staplas till en helhet
        [negative] en del av helheten i `{ $indicator }` är mindre än noll: { $lacking }
        [hidden] delar av helheten i `{ $indicator }` visas inte, eftersom de gäller få personer: { $lacking }
       *[unknown] delar av helheten i `{ $indicator }` har inget tal: { $lacking }
    }
    .help = { $why ->
        [not-said] Skriv whole: complete i nyckeltalets fil om kategorierna tillsammans är allt. Annars passar kind="ranked".
        [overlapping] En sak kan höra till flera kategorier (whole: overlapping), så delarna kan bli mer än helheten. Skriv kind="ranked" eller kind="bar".
        [left-out] Ta bort categories ur anropet, eller skriv kind="ranked".
        [negative] Rätta talen, eller skriv kind="bar", som också har staplar under noll.
        [hidden] Välj andra perioder med from och to, slå ihop små kategorier, eller skriv kind="ranked".
       *[unknown] Fyll i talen, välj andra perioder med from och to, eller skriv kind="ranked".
    }
mixed-area-kinds = områden av olika slag kan inte rangordnas tillsammans: { $areas }
    .help = Skriv kind="bar", som visar dem bredvid varandra utan rangordning, eller välj områden av samma slag.
map-of-counts = antalen i `{ $indicator }` kan inte visas på en karta: den skulle mest visa var det bor många
    .help = Visa en andel, ett medelvärde eller en kvot, till exempel per 1 000 invånare, eller skriv kind="strip" eller kind="bar".
few-for-control = ett styrdiagram behöver minst { $least } mätningar, men `{ $indicator }` har { $found } här
    .help = Välj kind="line" tills det finns fler. Månader eller kvartal ger fler mätningar än år. Har området eller gruppen inga egna tal, ändra areas eller groups.
no-outlines = det finns ingen karta över områden som `{ $area }`
    .help = Kartor finns för Sveriges kommuner, län och regioner, efter kod eller namn. Andra områden får gränser av temats fil maps/slag.geojson, eller visa dem med kind="strip" eller kind="bar".
bad-classes = klasserna `{ $found }` går inte att använda
    .help = Skriv antalet klasser, 3 eller 5, eller klassernas gränser från den lägsta till den högsta, två eller fyra: classes=["70", "85"].
area-without-numbers = nyckeltalet `{ $indicator }` har inga tal för området `{ $area }`
    .help = Ta bort området här, eller fyll i dess tal i nyckeltalets fil under areas.
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
indicator-copied = nyckeltalet `{ $indicator }` ser ut att vara en kopia av `{ $copied }`
    .help = Är filen en kopia som har blivit kvar, ta bort den. Annars publiceras den som ett eget nyckeltal. Ge den i så fall ett eget namn och en egen titel.
verdict-is-colour = `{ $found }` är en färg, inte ett omdöme
    .help = Skriv { $word ->
        [reached] verdict: reached om det betyder att målet är uppnått.
        [nearly] verdict: nearly om det betyder att målet nästan är uppnått.
        [missed] verdict: missed om det betyder att målet inte är uppnått.
       *[not_assessed] verdict: {"{"}state: not_assessed, text: …{"}"} med skälet, om det betyder att målet inte är bedömt.
    } Har nämnden en egen skala, skriv dess ord under verdict_scale i insyn.yaml.
verdict-without-reason = omdömet `{ $state }` säger inte varför
    .help = Skriv skälet bredvid, verdict: {"{"}state: { $state }, text: …{"}"}. Läsaren ska få veta { $state ->
        [not_assessed] varför målet inte är bedömt.
        [expected] varför målet väntas nås, och när.
       *[unlikely] varför målet inte väntas nås.
    }
step-is-colour = steget heter `{ $found }`, som är en färg och inte ett omdöme
    .help = Skriv ordet som färgen står för under text, till exempel { $word ->
        [reached] Helt uppfyllt.
        [nearly] Delvis uppfyllt.
        [missed] Inte uppfyllt.
       *[not_assessed] Går inte att bedöma.
    } Alla ser inte skillnad på färger.
step-taken = `{ $found }` är redan ett omdöme, och kan inte vara ett eget steg
    .help = Ge steget ett annat namn, till exempel helt, delvis eller inte, och ordet under text.
scale-without-reached = inget av stegen räknas som uppnått
    .help = Skriv counts_as: reached vid de steg som betyder att målet är uppnått.
level-missing = målet `{ $goal }` { $whose ->
        [own] har within men säger inte på vilken nivå det är
       *[above] har mål under sig men säger inte på vilken nivå det är
    }
    .help = Skriv level: council (fullmäktiges mål), level: board (nämndens) eller level: unit (enhetens) vid målet.
level-not-below = { $level ->
        [council] fullmäktiges mål
        [board] nämndens mål
       *[unit] enhetens mål
    } kan inte stå under { $above ->
        [council] ett annat av fullmäktiges
        [board] nämndens
       *[unit] enhetens
    }
    .help = Överst är council, sedan board, sist unit. Rätta level, eller skriv ett mål på en högre nivå som within.
goal-within-itself = målet `{ $goal }` står under sig självt
    .help = Rätta within, så att varje mål står under ett på en högre nivå: unit under board, board under council.
bad-period = `{ $found }` är inte en period
    .help = { $has-wanted ->
        [yes] Menade du { $wanted }?
       *[no] Skriv till exempel 2023, 2023-12, 2023-Q4, 2023-T1 (tertial), 2023-H1, 2023-vår, 2023-höst, 2023-W07 (vecka), 2023-05-17, 2022/23 (läsår eller annat brutet år), 2019–2021 (medelvärdet av tre till tio år) eller medel 2019–2020 (av två).
    }
two-years = `{ $found }` kan vara ett brutet år eller två år tillsammans
    .help = Skriv { $broken } för ett läsår eller ett annat brutet år, eller medel { $years } för medelvärdet av två år.
period-not-in-calendar = `{ $found }` finns inte i kalendern
    .help = Den sista är { $last }. Skriv en vecka eller dag som finns.
year-not-of-parts = ett år kan inte göras av { $kind ->
        [week] veckor, som fortsätter över årsskiftet
        [day] mätningar på enskilda dagar
        [mean] medelvärden av flera år
       *[broken] brutna år
    }
    .help = Ta bort nyckeln year, eller skriv talen för månader, kvartal, tertial eller halvår.
days-may-be-months = alla dagar är den första i sin månad, som { $day }
    .help = Kalkylprogram gör om 2023-12 till den 1 december. Menas månader, skriv till exempel { $month } (i Excel som text, med en apostrof först). Menas dagar, säg det i nyckeltalets definition, till exempel Mätt den första i månaden, eller i en anmärkning (note) vid ett av talen.
period-in-future = perioden { $period } har inte börjat den { $today }
    .help = Rätta perioden. Är det ett måltal, skriv det under targets. Är det en budget, plan eller prognos, säg det i nyckeltalets eller kategorins namn, eller i en anmärkning (note).
mixed-periods = perioden { $period } är av annat slag än { $first }
    .help = Ett nyckeltal har bara år, eller bara månader, eller bara medelvärden av lika många år, och så vidare. Ska år stå bredvid sina månader, kvartal, tertial eller halvår, eller räknas ut av dem, så skriv year: {"{"}from: sum{"}"}, year: {"{"}from: last{"}"} eller year: {"{"}from: mean{"}"}. Gör annars två nyckeltal.
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
date-for-number = `{ $written }` är ett datum, som Excel har gjort av ett intervall
    .help = Skriv { $wanted }. Formatera cellerna som text i Excel innan du skriver, så görs de inte om.
unknown-state = `{ $found }` är varken ett tal eller ett känt ord
    .help = { $has-nearest ->
        [yes] Skriv { $nearest } om det är det som menas. Annars: ett tal.
       *[no] Skriv ett tal, eller saknas, ej relevant, skyddas eller ej mätt.
    }
not-of-rate = `{ $key }` hör till kvoter, och nyckeltalet har inte `statistic: rate`
    .help = Skriv `statistic: rate`, `per` och `of` om talet är en kvot, till exempel fall per 1 000 boendedygn. Ta annars bort `{ $key }`.
unit-is-rate = ”{ $unit }” är en kvot, men nyckeltalet har `statistic: { $statistic }`
    .help = Skriv `statistic: rate`, `per: { $per }` och `of: { $of }`, och bara ”{ $counted }” i `unit`. Annars kan talet kallas antal eller medelvärde, och räknas ihop som ett sådant.
events-differ = kvoten { $written } stämmer inte med sina händelser, som ger { $computed }
    .help = Rätta talet, `events` eller `n`, eller ta bort talet så räknas det ut. Stämmer allt ändå, skriv varför i `note`.
bad-range = `{ $written }` går inte från ett mindre till ett större tal
    .help = Skriv det mindre talet först, till exempel 3–4.
funnel-of-others = ett trattdiagram behöver andelar eller kvoter, och `{ $indicator }` är inget av dem
    .help = Välj `kind="strip"` eller `kind="bar"`, eller ett nyckeltal med `unit: percent` eller `statistic: rate`.
funnel-without-bases = ett trattdiagram behöver veta hur många talen bygger på, och det står inte vid något av talen i `{ $indicator }`
    .help = Skriv `n` vid varje tal, till exempel `{"{"}value: 78, n: 228{"}"}`, eller välj `kind="strip"`.
dimensions-not-two = `dimensions` ska ha precis två namn
    .help = Skriv två namn i en lista, som typ och allvarlighet, och kategorierna för vart och ett under `categories`.
dimension-without-categories = `categories` har inga kategorier för { $dimension }
    .help = Skriv dem som en lista under `{ $dimension }` i `categories`.
not-a-dimension = `{ $found }` står inte bland `dimensions`
    .help = Skriv kategorierna under { $dimensions }, eller ta bort raden.
no-dimensions = nyckeltalet `{ $indicator }` har inte två sorters kategorier
    .help = Ta bort dimension. Argumentet visar summorna för den ena sorten, när nyckeltalets fil har `dimensions`.
dimensions-not-counted = två sorters kategorier behöver tal som går att lägga ihop, och nyckeltalet har `statistic: { $statistic }`
    .help = Skriv antalen (`statistic: count` eller `sum`), eller använd bara en sorts kategorier.
margin-written = talet gäller bara den ena sortens kategori, och den summan räknas ut
    .help = Skriv ett tal för var och en av { $others } under den. Ta bort summan. Det som är noll skrivs som 0.
year-differs = året { $period } är { $written }, men delarna ger { $computed }
    .help = Rätta året eller delarna. Stämmer båda, skriv varför i `note` vid året. Utan ett eget tal för året räknas det ut av delarna.
interval-outside = intervallet { $low }–{ $high } omfattar inte talet { $number }
    .help = Rätta `low`, `high` eller talet. Talet ska ligga mellan intervallets ändar.
interval-without-number = ett osäkerhetsintervall står där det inte finns något tal
    .help = Skriv talet i `value`, eller ta bort `low` och `high`. Är det ett spann i stället för ett tal, skriv det som `value: 72–83`.
interval-without-base = ett osäkerhetsintervall för personer utan `n` visas inte, eftersom dess bredd berättar hur många de är
    .help = Skriv i `n` hur många talet bygger på, så att Insyn vet om det får visas. Rör talet inte enskilda personer, skriv `suppress: none` i nyckeltalets fil.
out-of-range = `{ $key }` kan inte vara { $found }
    .help = Skriv ett tal från { $lowest } till { $highest }.
impossible-share = { $number } kan inte vara en andel, som ligger mellan 0 och 100 procent
    .help = Rätta talet. Är det ingen del av en helhet, utan till exempel en förändring eller en kvot, skriv statistic: mean i nyckeltalets fil.
impossible-count = { $why ->
        [negative] { $number } kan inte vara ett antal, som aldrig är mindre än noll
        [all] nyckeltalet kallas antal, men de flesta av dess tal har decimaler, som { $number }
       *[part] { $number } kan inte vara ett antal, som alltid är ett helt tal
    }
    .help = { $why ->
        [all] Skriv statistic: mean i nyckeltalets fil om det är ett medelvärde eller något per invånare, statistic: rate om det är per tusen eller fler, och statistic: sum om det är en summa av det som inte är hela, till exempel årsarbetare.
       *[other] { $has-wanted ->
            [yes] Skriv { $wanted } om punkten eller kommat står mellan tusental. Annars: rätta talet, eller skriv statistic: sum i nyckeltalets fil för det som inte är hela, till exempel årsarbetare.
           *[no] Rätta talet. Är det ingenting som räknas styckvis, till exempel årsarbetare, skriv statistic: sum i nyckeltalets fil.
        }
    }
answer-without-number = `answer` säger inte var talet ska stå
    .help = Skriv { "{" }number{ "}" } där talet ska stå, eller { "{" }value{ "}" } för talet med sin enhet, en av dem i varje språk: "{ "{" }number{ "}" } av 100 är nöjda".
break-without-reason = { $key ->
        [rebase] de nya gränserna från { $period } har ingen förklaring
       *[breaks] tidsseriebrottet { $period } har ingen förklaring
    }
    .help = { $key ->
        [rebase] Skriv vad som ändrades i arbetet: { $period }: Ny rutin för läkemedel
       *[breaks] Skriv varför siffrorna inte kan jämföras: { $period }: Nytt sätt att räkna
    }
reports-not-neutral = rapporter är varken bättre eller sämre av att vara många eller få
    .help = Ta bort raden, eller skriv better: neutral. Fler rapporter kan betyda att fler vågar rapportera.
target-unclear = måltalet säger inte åt vilket håll det gäller
    .help = Skriv at_least (minst), at_most (högst) eller between (mellan), till exempel 2023: {"{"}at_least: 88{"}"} eller 2023: {"{"}between: [5, 10]{"}"}.
target-no-share = måltalet { $number } går inte att nå: en andel ligger mellan 0 och 100 procent
    .help = Rätta måltalet.
target-against-direction = måltalet är `{ $written }`, men `better: { $better }` säger att det motsatta är bra
    .help = Skriv { $wanted } i stället, eller rätta better i nyckeltalets fil.
target-without-values = måltalet gäller en grupp som inte har några värden
    .help = Kontrollera gruppen, eller fyll i värdena.
groups-mixed = här står flickor eller pojkar, och på ett annat ställe i samma nyckeltal kvinnor eller män
    .help = Skriv flickor och pojkar överallt i nyckeltalet om det gäller barn, annars kvinnor och män. Nu visas alla som kvinnor och män.
indicator-without-values = nyckeltalet `{ $indicator }` har inga värden
    .help = Skriv dem under values i filen, eller i en tabell i content/values.
duplicate-value = nyckeltalet `{ $indicator }` har två värden för samma plats, grupp, kategori och period ({ $period })
    .help = Behåll det ena. Om källan själv anger två tal, skriv det andra under also.
note-tells-hidden = anmärkningen hör till ett tal som inte visas, och visas inte heller, eftersom `{ $word }` kan säga vilket talet är
    .help = Skriv om anmärkningen med vanliga ord om hur talet kommit till, utan tal, namn, ”en”, ”ett” och ”alla”: ”Nytt sätt att räkna sedan 2023.” Eller skriv den vid nyckeltalet i stället för vid talet.
text-tells-hidden = texten innehåller ett tal som inte visas i nyckeltalet `{ $indicator }` ({ $period }), eftersom det gäller för få personer
    .help = Skriv om meningen utan talet, till exempel ”några få”. Är det ett annat tal som råkar vara lika stort kan det stå kvar.
seems-part-of = talen i `{ $indicator }` och `{ $other }` är lika stora: är de samma sak kan ett dolt tal räknas ut
    .help = Skriv { $write } i `{ $indicator }` om det är så. Då döljs det som behövs. Annars kan varningen lämnas.
part-of-no-sum = part_of går bara att skriva för antal och summor
    .help = En andel, ett medelvärde eller en median är ingen del av något annat. Ta bort part_of, eller skriv statistic: count om det är ett antal.
part-of-no-count = `{ $indicator }` är inget antal och ingen summa, så inget tal kan vara en del av det
    .help = Skriv part_of: {"{"}share: …{"}"} för de personer som en andel gäller, part_of: {"{"}n: …{"}"} för dem som den bygger på, eller namnet på det antal som du menar.
part-of-no-share = `{ $indicator }` är varken en andel eller en kvot, så det finns inga personer eller händelser som den gäller och inget n
    .help = Skriv part_of: {"{"}indicator: …{"}"} för en del av ett antal. share och n är till för nyckeltal med statistic: share, events och n för dem med statistic: rate.
part-of-timeless = uppgiften `{ $fact }` har ingen period, så det går inte att veta vilket tal som är en del av den
    .help = Skriv period på uppgiften i content/facts.yaml, till exempel period: 2023.
all-or-none = { $base } personer är få för att säga alla eller ingen: läsaren vet då vad som gäller var och en av dem (`{ $indicator }`)
    .help = Skriv skyddas i stället för talet, om det kan skada någon att det är känt.
files-not-checked = bifogade filer läses inte, och webbplatsen har tal som inte visas: { $files }
    .help = Kontrollera själv att de dolda talen inte står i filerna.
table-among-files = en tabell eller arbetsbok publiceras som den är, och webbplatsen har tal som inte visas
    .help = Öppna filen och se efter att inget dolt tal står i den, inte heller på andra flikar eller i dolda kolumner. Ska den inte publiceras, flytta den från mappen content.

## Siffrorna mot varandra

total-outside-groups = totalen { $total } ligger utanför kvinnor { $women } och män { $men }
    .help = En andel, ett medelvärde eller en median för alla ligger mellan kvinnors och mäns. Rätta siffran. Säger källan så, skriv en anmärkning (note) vid totalen.
groups-not-total = kvinnor och män är tillsammans { $sum }, men totalen är { $total }
    .help = Rätta siffran. Är skillnaden riktig, skriv en anmärkning (note) vid totalen som förklarar den.
category-exceeds-whole = kategorin har { $part }, mer än totalen { $total }
    .help = Rätta siffrorna. Också när en sak kan höra till flera kategorier är var och en av dem högst så stor som totalen.
categories-exceed-whole = kategorierna är tillsammans { $sum }, mer än totalen { $total }
    .help = Rätta siffrorna. Kan samma sak höra till flera kategorier, skriv whole: overlapping i nyckeltalets fil.
categories-not-whole = kategorierna ska vara allt, men är tillsammans { $sum } och totalen är { $total }
    .help = Rätta siffrorna. Är kategorierna bara några av flera, skriv whole: incomplete i nyckeltalets fil.
off-the-scale = { $number } ligger utanför skalan, som går från { $lowest } till { $highest }
    .help = Rätta talet, eller skalan under scale i nyckeltalets fil.
many-decimals = `{ $number }` har fler än tre decimaler, och alla visas
    .help = Skriv decimals: 1, eller så många som ska visas, i nyckeltalets fil. Talen kan stå kvar som de är.
decimals-alone = { $number } har färre decimaler än de andra talen, som har { $usual }
    .help = Skriv talet med lika många decimaler som de andra, så som källan har det. Vet du inte fler, skriv decimals i nyckeltalets fil: då visas alla med lika många.
unlike-neighbours = `{ $number }` är mycket olikt talen intill, som ligger kring { $usual }
    .help = Rätta talet: ett decimaltecken kan ha blivit fel, till exempel 1,254 för 1 254 eller 0.86 för 86. Är det riktigt, skriv en anmärkning (note) vid det som förklarar.

## Texten mot siffrorna

text-differs = texten säger { $written }, men nyckeltalet `{ $indicator }` har { $value } ({ $period })
    .help = Rätta talet, eller låt {"{{"} value() {"}}"} skriva det. Säger källan båda, skriv det andra talet under also vid siffran.
target-differs = texten säger måltalet { $written }, men måltalet för `{ $indicator }` är { $target }
    .help = Rätta måltalet i texten eller i nyckeltalets fil.
text-rate-differs = { $part } av { $whole } är { $computed } procent, inte { $written }
    .help = Rätta talet som är fel. Säger källan så, förklara det för läsaren och skriv meningen under acknowledged överst på sidan.
percent-for-points = { $written } här är procentenheter: skillnaden mellan { $from } och { $to } procent
    .help = Skriv procentenheter, eller låt {"{{"} change() {"}}"} skriva ändringen.
difference-differs = texten säger { $written }, men talen är { $first } och { $last }
    .help = Rätta skillnaden eller talen, eller låt {"{{"} change() {"}}"} skriva ändringen.
target-outcome-differs = texten säger ”{ $written }” om målet { $target }, men talet är { $value }
    .help = Rätta ordet, talet eller målet, eller låt {"{{"} goal() {"}}"} skriva hur det gick.
direction-differs = texten säger ”{ $written }”, men talet gick från { $first } ({ $from }) till { $last } ({ $to })
    .help = Rätta ordet eller siffran, eller låt {"{{"} change() {"}}"} skriva ändringen.
direction-not-steady = texten säger ”{ $written }” om hela tiden, men talet gick från { $first } ({ $from }) till { $last } ({ $to })
    .help = Skriv att det inte gällde varje år, eller ange bara första och sista året.
change-understated = texten säger ”{ $written }”, men talet blev sämre: från { $first } ({ $from }) till { $last } ({ $to })
    .help = Säg hellre hur det blev: {"{{"} change() {"}}"} skriver det.
numbered-heading = rubriken börjar med ett kapitelnummer, { $number }
    .help = Ta bort numret. Kapitel numreras efter sidornas ordning, så att inget nummer blir dubbelt eller hoppas över.
unclear-date = datumet { $written } kan läsas på flera sätt
    .help = Skriv månaden med bokstäver, till exempel 8 mars 2024.
acknowledges-nothing = ”{ $text }” under acknowledged gäller ingenting som det varnas för
    .help = Ta bort raden, eller skriv orden precis som de står i texten.
## Undersökningar

duplicate-survey = två filer heter `{ $survey }`
    .help = Byt namn på den ena. En undersökning har en fil.
duplicate-round = samma omgång står två gånger ({ $period })
    .help = Behåll den ena. En omgång är ett område, en grupp och en period.
more-answers-than-asked = { $answered } har svarat men bara { $asked } har fått frågan
    .help = Jämför med underlaget och rätta answered eller asked.
more-asked-than-there-are = { $reached } har fått frågan men det finns bara { $population }
    .help = Jämför med underlaget. population är alla som frågan gäller, asked de som fick den och answered de som svarade.
question-twice = nyckeltalet `{ $indicator }` är redan en fråga i en undersökning
    .help = Ta bort den ena frågan. Ställs samma fråga i två undersökningar behövs två nyckeltal.
no-such-round = undersökningen `{ $survey }` har ingen omgång { $period }
    .help = Skriv en period som står under rounds i undersökningens fil, eller ta bort period så visas alla.
negative-yet-higher = frågan är negativt ställd, men nyckeltalet `{ $indicator }` säger att högre är bättre
    .help = Skriv better: lower i nyckeltalets fil, eller ta bort negative här.
goal-said-otherwise = här står ”{ $written }”, men målet `{ $goal }` står som { $verdict ->
        [reached] uppnått
        [right] på väg åt rätt håll
        [wrong] på väg åt fel håll
       *[missed] inte uppnått
    }
    .help = Har berättelsen ett eget omdöme, skriv det vid målet i goals.yaml: `verdict: { "{" }state: missed, text: …{ "}" }`, eller `reached`. Menar texten något annat än målets nyckeltal, säg det i målets `note`.
rate-differs = svarsfrekvensen anges till { $reported } procent, men antalen ger { $computed }
    .help = Rätta det som är fel. Står det så i källan, förklara det för läsaren i note. Då visas båda talen och varningen försvinner.
base-differs = värdet för `{ $indicator }` bygger på { $base } svar, men { $answered } svarade på undersökningen
    .help = Rätta det som är fel. Om alla inte svarade på frågan, skriv det i note vid värdet. Då försvinner varningen.

## Tabeller

empty-table = tabellen är tom
    .help = Skriv rubriker på första raden, till exempel nyckeltal;plats;grupp;kategori;2022;2023, eller ta bort filen.
missing-column = tabellen saknar kolumnen `{ $column }`
    .help = Lägg till kolumnen. Rubrikerna är nyckeltal;plats;grupp;kategori och sedan en kolumn för varje period, eller period och värde.
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

## Åtgärder, matriser och ord

because-of-nothing = det finns inget nyckeltal, mål eller kategori som heter `{ $found }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Skriv ett nyckeltals eller ett måls namn, eller `nyckeltal/kategori`.
    }
reason-missing = åtgärden är `{ $status }` men säger inte varför
    .help = Skriv skälet under reason. Läsaren ska få veta varför det inte blev som planerat.
edition-without-numbers = berättelsen för { $edition } har inga siffror från det året: de senaste är från { $latest }
    .help = Fyll i årets siffror i content/indicators eller content/values. Kommer siffrorna alltid ett år senare, skriv lag_years: 1 i nyckeltalens filer.
text-of-earlier-year = sidan hör till berättelsen för { $edition }, men texten talar om { $written } som om det vore året det gäller
    .help = Gå igenom sidan: den verkar vara en kopia av förra årets. Handlar den verkligen om året före, skriv det: ”förra året, { $written }”.
goal-dropped = målet `{ $goal }` fanns i förra berättelsen, men saknas bland målen för { $edition }
    .help = Ta med målet för { $edition } med samma id, eller skriv på det gamla målet vad som hände med det, med note: ”Målet avslutades 2023.”
unconfirmed = { $what ->
        [goal] målet är flyttat från året före och inte bekräftat
       *[other] måltalet är flyttat från året före och inte bekräftat
    }
    .help = Stäm av det med den som beslutar. Ta sedan bort confirmed: false (i en tabell skrivs måltal som status i stället), eller ändra det som ska vara annorlunda.
unknown-requirement = det finns inget krav `{ $found }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] De som finns är { $known }.
    }
requirement-uncovered = ingen sida i berättelsen berättar { $requirement ->
        [hur-arbetet-bedrevs] hur arbetet bedrevs
        [atgarder] vilka åtgärder som gjordes
       *[other] vilka resultat som nåddes
    }
    .help = En kvalitetsberättelse bör göra det (SOSFS 2011:9, 7 kap. 1 §). Skriv covers: [{ $requirement }] överst i det kapitel som gör det.
requirement-missing = ingen sida i berättelsen berättar { $requirement ->
        [hur-arbetet-bedrevs] hur patientsäkerhetsarbetet bedrevs
        [atgarder] vilka åtgärder som gjordes
       *[other] vilka resultat som nåddes
    }
    .help = En patientsäkerhetsberättelse ska göra det (SFS 2010:659, 3 kap. 10 §). Skriv covers: [{ $requirement }] överst i det kapitel som gör det.
manual-unknown = handboken har inget om `{ $found }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] Skriv ett felnamn ur hakparenteserna, en kortkod eller en nyckel. insyn manual utan ord öppnar hela handboken, där du kan söka.
    }
status-year-unknown = det finns ingen berättelse för { $year }
    .help = De år som har en är { $known }. En ny görs med insyn add report { $year }.
status-nobody = inget saknas från `{ $name }`, eller så heter rollen något annat
    .help = De roller och verksamheter som något saknas från är { $known }.
report-unknown = det finns ingen berättelse i `{ $found }`
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] De som finns är { $known }.
    }
report-none = webbplatsen har ingen tidigare berättelse att göra den nya av
    .help = Gör den av en disposition i stället, med --outline kvalitet eller --outline patientsakerhet. En mapp är en berättelse om dess _index.md har edition.
report-unclear = det framgår inte vilken berättelse den nya ska göras av
    .help = Skriv --from och en av dem: { $known }.
report-year = berättelsen för { $year } kan inte göras av den för { $from }
    .help = Den nya ska gälla ett senare år. Ange ett tidigare års berättelse med --from.
report-place-unclear = mappen `{ $path }` har inget årtal, så den nya berättelsens mapp framgår inte
    .help = Skriv vart den ska, till exempel --into kvalitetsberattelse/2024.
report-exists = `{ $path }` finns redan
    .help = Inget är skrivet. Ta bort eller flytta det som finns, eller ange en annan mapp med --into.
address-gone = adressen { $url } fanns förra gången webbplatsen byggdes, men ingen sida har den nu
    .help = Den som har sparat länken får ett felmeddelande. Skriv aliases: [{ $url }] överst på den sida som har tagit över. Behövs ingen, gör inget: det sägs bara en gång.
measure-lost = åtgärden `{ $measure }` var inte avslutad, men saknas i berättelsen för { $edition }
    .help = Ta med den för { $edition } också och säg hur det gick, om så bara att den är stoppad och varför.
self-check-lost = { $why ->
        [missed] egenkontrollen `{ $check }` gjordes inte som planerat, men saknas i berättelsen för { $edition }
       *[planned] egenkontrollen `{ $check }` planerades för nästa år, men saknas i berättelsen för { $edition }
    }
    .help = Ta med den för { $edition } också, med samma id, och säg om den gjordes. Gjordes den inte, säg varför under reason.
self-check-without-reason = { $times ->
        [0] egenkontrollen `{ $check }` gjordes inte, men det står inte varför
       *[other] egenkontrollen `{ $check }` gjordes { $times } av { $planned } gånger, men det står inte varför
    }
    .help = Skriv när den gjordes under done, eller skälet under reason. Gjordes den fler gånger än de som står under done, skriv hur många under times.
before-edition = { $period } ligger före berättelsens år { $edition }
    .help = Gjordes egenkontrollen då hör den till den berättelsen. Rätta tiden, eller edition.
times-unclear = av { $period } går det inte att se hur många av { $planned } gånger egenkontrollen gjordes
    .help = Skriv hur många gånger den gjordes under times, eller varje datum eller månad under done.
times-below-dates = `times` är { $times }, men egenkontrollen gjordes { $dates } gånger enligt tiderna under done och dagarna under measurements
    .help = Rätta antalet, eller ta bort `times`. Utan det räknas tiderna.
step-above-observed = { $followed } kan inte ha följt steget, för { $observed } observerades
    .help = Rätta antalet eller observed. Skriv hur många som följde steget, inte hur många procent.
all-steps-impossible = { $side ->
        [above] { $found } kan inte ha följt alla steg, för { $highest } följde steget ”{ $step }”
       *[below] minst { $lowest } måste ha följt alla steg, eftersom så få missade något, men här står { $found }
    }
    .help = all_steps är hur många som gjorde alla steg rätt, inte medelvärdet av stegen. Här kan det vara från { $lowest } till { $highest }.
wanted-month = `{ $found }` är ingen månad
    .help = Skriv året och månaden, till exempel `month: 2025-03`.
level-without-score = det går inte att se hur hög nivån `{ $level }` är
    .help = Skriv en vikt för varje nivå under { $key }, till exempel `- {"{"}name: { $level }, score: 3{"}"}`. Den högsta nivån har den högsta vikten.
matrix-size = { $what ->
        [rows] antalet rader med värden är { $has }, men antalet nivåer av sannolikhet är { $levels }
       *[columns] antalet värden på raden är { $has }, men antalet nivåer av allvarlighetsgrad är { $levels }
    }
    .help = Skriv en rad för varje nivå i likelihood, och på varje rad ett värde för varje nivå i severity.
budget-sum = { $row }: { $column } är { $written }, men delarna är tillsammans { $sum }
    .help = Rätta talet, eller någon av delarna. Utelämna talet så räknas summan ut. Är delarna bara några av alla, skriv of_which i stället för rows.
budget-unit = { $amount } mnkr är mer än någon kommun eller region har i hela sin budget
    .help = Är beloppen i tusental kronor, skriv unit: tkr.
budget-minus = { $row } har minustecken både i budget och i utfall
    .help = Skriv kostnader och intäkter utan minustecken. Är det pengar som kommer in, skriv kind: revenue.
budget-through = { $through } är ingen del av { $period }
    .help = Skriv den sista månaden, tertialen eller det kvartal som utfallet gäller, till exempel through: 2024-08. Gäller utfallet hela perioden, ta bort raden.
budget-without-forecast = { $row } har ingen prognos, fast utfallet bara gäller en del av perioden
    .help = Skriv forecast, det väntade utfallet för hela perioden. Utfallet hittills går inte att jämföra med hela budgeten.
bands-out-of-order = nivån som börjar vid `{ $from }` står inte i ordning
    .help = Skriv nivåerna under bands med den högsta först. Två nivåer kan inte börja på samma tal.
term-unexplained = ordet `{ $term }` har ingen förklaring
    .help = Skriv vad det står för, eller ge det long eller definition.
term-without-letters = `{ $term }` är inget ord
    .help = Skriv ordet som det står i texterna, med minst en bokstav.

## Områden

unknown-entry = { $kind ->
        [goal] det finns inget mål som heter `{ $found }`
        [action] det finns ingen åtgärd som heter `{ $found }`
        [budget] det finns ingen budget som heter `{ $found }`
        [matrix] det finns ingen matris som heter `{ $found }`
        [survey] det finns ingen undersökning som heter `{ $found }`
        [edition] det finns ingen berättelse för { $found }
       *[fact] det finns ingen uppgift som heter `{ $found }`
    }
    .help = { $has-nearest ->
        [yes] Menade du `{ $nearest }`?
       *[no] { $kind ->
            [goal] Målen står i content/goals.yaml.
            [action] Åtgärderna står i content/actions.yaml.
            [budget] Budgetarna står i content/budgets.yaml.
            [matrix] Matriserna står i content/matrices.yaml.
            [survey] Undersökningarna är filerna i content/surveys.
            [edition] Skriv ett år som någon berättelse har som edition.
           *[fact] Uppgifterna står i content/facts.yaml.
        }
    }
duplicate-entry = { $kind ->
        [goal] målet
        [action] åtgärden
        [budget] budgeten
        [matrix] matrisen
        [survey] undersökningen
        [self-check] egenkontrollen
        [step] steget
        [task] uppgiften i planen
       *[fact] uppgiften
    } `{ $found }` finns två gånger{ $has-edition ->
        [yes] { " " }för { $edition }
       *[no] { "" }
    }
    .help = Ge den ena ett annat namn, eller ta bort den.{ $has-edition ->
        [yes] { " " }Fortsätter den från ett annat år, rätta edition.
       *[no] { "" }
    }
goal-unmeasured = målet `{ $goal }` har varken nyckeltal eller omdöme
    .help = Skriv indicators med det nyckeltal som visar hur det gick, eller verdict med nämndens omdöme.
goal-text-differs = målet säger { $written } procent, men måltalet för `{ $indicator }` är { $target }
    .help = Rätta målets text, eller måltalet under targets i nyckeltalets fil.
goal-of-parts = målet gäller hela { $year }, men `{ $indicator }` har inget tal för år, och delarna av året gick inte åt samma håll
    .help = Skriv year: {"{"}from: sum{"}"}, year: {"{"}from: last{"}"} eller year: {"{"}from: mean{"}"} i nyckeltalets fil, så görs ett år av dem. Annars går målet inte att avgöra.
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
