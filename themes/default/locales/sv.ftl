### Det som en läsare ser på svenska.

## Periods

period-half-1 = första halvåret { $year }
period-half-2 = andra halvåret { $year }
period-spring = våren { $year }
period-autumn = hösten { $year }
period-quarter = kvartal { $quarter } { $year }
## Pages

skip-to-text = Hoppa till texten
main-navigation = Huvudmeny
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
feedback-text = Stämmer något inte, eller behöver du innehållet i ett annat format? Hör av dig till oss.
phone = Telefon
email = E-post
to-organisation = Webbplats:
published-by = Utgivare
not-found = Sidan finns inte
not-found-text = Adressen kan vara felskriven, eller så har sidan flyttats eller tagits bort. Härifrån kommer du vidare:
to-start = Till startsidan
indicator = Nyckeltal
indicators = Nyckeltal
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

## Shortcodes

source = Källa:
key = Teckenförklaring
notes = Noter
events = Händelser
table = Tabell
show-table = Visa siffrorna i en tabell
comment = Kommentar från
comment-about = Gäller:
file-other-format = Be om ett annat format
image-description = Beskrivning av bilden
