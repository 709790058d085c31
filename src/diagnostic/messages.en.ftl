### The messages to editors. Every problem has a text and a help (.help).

word-error = error
word-warning = warning
word-note = note
word-advice = advice
word-help = help

## Reading

not-utf8 = { $encoding ->
        [utf-16] the file is saved as UTF-16, which Excel calls Unicode text
        [mac] the file is saved as Mac Roman, so å, ä and ö cannot be read
        [windows] the file is saved as Windows-1252 (ANSI), not as UTF-8
        [dos] the file is saved as MS-DOS text, so å, ä and ö cannot be read
       *[mixed] the file is not saved as UTF-8: here is a character in another encoding
    }
    .help = { $table ->
        [yes] Open the table in Excel, choose Save as and the format "CSV UTF-8 (comma delimited)".
       *[no] Open the file in Notepad or TextEdit, choose Save as and the encoding UTF-8.
    }
not-text = { $kind ->
        [pdf] the file is a PDF, though its name says that it is text
       *[office] the file is a workbook or a document, though its name says that it is text
    }
    .help = { $table ->
        [yes] Open it in Excel, choose Save as and the format "CSV (semicolon delimited)". To change the file's name is not enough.
       *[no] Open it, copy the text and paste it into a new text file (.md) in UTF-8. To change the file's name is not enough.
    }
not-read-here = { $kind ->
        [document] the document is neither published nor read: only text is read here
       *[workbook] the workbook is neither published nor read: only text is read here
    }
    .help = { $kind ->
        [document] Copy the text to a text file (.md or .yaml). If readers are to download the document, put it in the folder content/files.
       *[workbook] Open it in Excel, choose Save as and the format Excel workbook (.xlsx), and put the file in content/values. If readers are to download the workbook, put it in content/files.
    }
file-too-large = the file is { $megabytes } MB; a text file may be at most 20 MB
    .help = Split the file, or put it into the folder files if it is only to be downloaded.
read-as-windows-1252 = the table is not UTF-8 and was read as Windows-1252
    .help = Check that å, ä and ö came out right. In Excel, prefer "CSV UTF-8".
link-loop = a link in the file system leads back to a folder above itself
    .help = Remove the link.
link-leaves-site = a link in the file system leads out of the folder content or themes
    .help = Copy the file into the site instead of linking to it.
link-to-source = a link in the file system leads to what the site is made from
    .help = What the site is made from, such as the folders indicators and values, is never published. Put a file of its own into content/files instead of the link.
link-dead = a link in the file system leads nowhere
    .help = Remove the link, or copy in the file that it should lead to.
name-not-unicode = the file's name has characters that cannot be read
    .help = Rename the file.
name-control-character = the file's name holds a character that cannot be shown ({ $sign })
    .help = Rename the file. Above, � stands in the character's place.
control-character = here is a control character, which may not stand in text ({ $sign })
    .help = Remove the character and write the text around it again. Such characters sometimes follow from Word, Excel or a PDF. A character that reverses the direction of reading must be ended on the same line.

## YAML

yaml-syntax = the file cannot be read as YAML ({ $detail })
    .help = Compare the line with those above it: the same indentation, a colon and a space after every name, quotation marks in pairs.
yaml-tab = the line begins with a tab
    .help = Replace the tab by spaces, two for every step.
yaml-no-break-space = here stands a no-break space that looks like an ordinary one
    .help = Type the space anew. No-break spaces often come along from Word.
yaml-typographic-quote = the value has typographic quotation marks
    .help = Write straight quotation marks: "…".
yaml-colon-in-text = the text holds a colon and needs quotation marks
    .help = Put the whole text between straight quotation marks: "…".
yaml-needs-quotes = the text begins with a sign that means something else here, and needs quotation marks
    .help = Put the whole text between straight quotation marks. If it holds such itself, put single ones round it: '…'.
yaml-number-sign = what stands after # is not read, since the sign begins a comment
    .help = Put the whole value between straight quotation marks: "…#…". If it is a comment, write a space after #.
yaml-bare-hyphen = a single hyphen cannot be read as a value
    .help = Write missing, or put quotation marks round it: "-".
yaml-no-space-after-colon = there is no space after the colon
    .help = Write name: value, with a space after the colon.
yaml-indentation = the line has the wrong indentation
    .help = Lines that belong together begin equally far in, with two spaces for every step.
yaml-unclosed = { $has-found ->
        [yes] `{ $found }` is never closed
       *[no] a quotation mark or a bracket is never closed
    }
    .help = { $has-found ->
        [yes] Write `{ $closing }` where it ends.
       *[no] Find where it begins and close it.
    }
yaml-no-comma = a comma is missing before this
    .help = Write a comma between the values. If they are a single text, put straight quotation marks round it: "…".
yaml-stray-bracket = `{ $found }` closes nothing
    .help = Remove the sign, or write the bracket that it is to close.
duplicate-key = `{ $key }` stands here twice
    .help = Keep one of them.
decimal-comma = `{ $written }` has a decimal comma, which cannot be read here
    .help = Write { $wanted } with a point. The page shows the language's own decimal sign.
yaml-unsupported = { $what } cannot be used in the content
    .help = Write the value out where it is needed.

nested-too-deep = more than { $levels } levels lie within each other
    .help = Write it flatter: nobody can read quotes, lists, emphases, boxes or keys that lie so deep. Often a sign such as `>`, `*` or `[` was repeated by mistake.

## Keys and values

unknown-key = there is no key `{ $key }` here
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] The keys known here are { $known }.
    }
missing-key = the key `{ $key }` is missing
    .help = Add a line: { $key }: …
wanted-keys = `{ $key }` should hold names with values
    .help = Write a name, a colon and a value on each line, two spaces further in.
wanted-list = `{ $key }` should be a list
    .help = Write [a, b], or a line for each value that begins with a hyphen and a space.
wanted-text = `{ $key }` should be a single value
    .help = Write the value on the same line. Put quotation marks round it if it holds colons or brackets.
empty-value = `{ $key }` has no value
    .help = Fill in the value, or remove the line.
wanted-yes-no = `{ $key }` should be true or false, not `{ $found }`
    .help = Write true for yes or false for no.
wanted-whole = `{ $key }` should be a whole number, not `{ $found }`
    .help = Write digits only.
wanted-date = `{ $key }` should be a date, not `{ $found }`
    .help = Write the date as year-month-day, for example 2024-03-08.
no-such-date = { $found } is not in the calendar
    .help = Correct the day or the month in `{ $key }`. Dates are written year-month-day: 2024-03-08 is 8 March.
wanted-one-of = `{ $key }` cannot be `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`? Possible are { $known }.
       *[no] Choose one of { $known }.
    }
bad-name = `{ $found }` cannot be a name
    .help = Use only small letters a to z, digits and hyphens.
bad-file-name = the file's name `{ $found }` cannot be a name on the site
    .help = { $has-copied ->
        [yes] If the file is a copy of `{ $copied }` it can be removed. Otherwise its name may only have small letters a to z, digits and hyphens.
       *[no] Rename the file. Use only small letters a to z, digits and hyphens.
    }

## Configuration

no-configuration = there is no insyn.yaml here, so the folder is not a site
    .help = Go to the site's folder, name it with --root, or make a new site with insyn new.
bad-synonym = nobody can search for `{ $found }`
    .help = Write a word or a few without a comma, and each synonym by itself: synonyms: [socialbidrag, ekonomiskt bistånd].
bad-web-address = `{ $found }` is not a web address
    .help = Write the whole address, for example https://www.example.se/kvalitet/.
bad-base-url = { $part ->
        [scheme] the site's address must begin with https:// or http://
        [user] the site's address may not hold a user name: `{ $written }`
        [host] `{ $written }` cannot be the site's host name
        [port] `{ $written }` cannot be the site's port number
        [query] the site's address may not hold a question mark
        [fragment] the site's address may not hold a number sign
       *[step] `{ $written }` cannot be a folder in the site's address
    }
    .help = Write https://, the host name and, where needed, a port and folders: https://www.example.se/kvalitet/. A host name may hold a–z, digits, hyphens and dots; a folder A–Z, _ and ~ too. A name with other letters is written in the form that begins with xn--.
bad-language = `{ $found }` is not a language code
    .help = Write two letters, for example sv for Swedish or en for English.
open-data-incomplete = the catalogue of open data is not whole: it lacks { $missing }
    .help = Write under open_data in insyn.yaml on which terms the data may be used (license: CC0-1.0) and whom to ask (contact: an e-mail address). Without license no catalogue is made. If you do not want to offer the data as files, write open_data: false.
bad-colour = `{ $found }` is not a colour
    .help = Write the colour as "#00527a": a number sign and six digits or letters a to f, between quotation marks.
threshold-too-low = a limit below 3 protects nobody
    .help = Write 3 or more. 5 is common. With a limit of 2 everybody knows that a hidden count is 1.
statement-missing = the site has an address but no accessibility statement that is filled in
    .help = Add accessibility to insyn.yaml, with status, assessed and method. Until then the page says that nothing has been assessed.
statement-contradicted = the statement says fully, but something here is not accessible
    .help = Write status: partly, or mend what is lacking. If the act does not apply to it, write reason: exempt.
statement-without-defects = the statement says that something is lacking, but not what
    .help = List what is lacking under defects, each with what and reason.

## The site

no-front-page = the site has no front page
    .help = Make content/_index.md with a title: title: … If the file is there, remove draft from it.
section-without-page = the folder { $folder } has pages but no page of its own
    .help = Make { $folder }/_index.md with a title: title: …
page-copied = the page seems to be a copy of `{ $copied }`
    .help = If the file is a copy that was left, remove it. Otherwise it is published as a page of its own. Then give it a name of its own.
language-not-configured = the page is in the language { $lang }, which the site does not have
    .help = Add the language to languages in insyn.yaml, which has { $known } now, or rename the file. If it is a summary in another language, write lang at its head instead.
units-untranslated = the unit has no words in { $lang ->
        [en] English
        [sv] Swedish
       *[other] the language { $lang }
    } for { $count ->
        [one] the indicator { $indicators }
       *[other] { $count } indicators, among them { $indicators }
    }
    .help = Write it in every language: `unit: { "{" }one: { "{" }sv: dag, en: day{ "}" }, other: { "{" }sv: dagar, en: days{ "}" }{ "}" }` or `unit: { "{" }sv: kronor, en: kronor{ "}" }`. Otherwise pages show it in the wrong language.
duplicate-address = the address { $url } is already taken
    .help = Rename one of the files, or give the page a slug of its own.
alias-to-itself = `{ $alias }` is the page's own address
    .help = Remove the line. An alias is an old address that should lead here.
alias-taken = the address `{ $alias }` is already something else's
    .help = Remove the alias, or move what has the address.
reserved-address = the address { $url } lies below /{ $name }, which is reserved
    .help = Rename the folder or file, or give the page a slug of its own. Insyn puts files of its own below /{ $name }, and the web server treats them in a way of their own.
link-to-nowhere = the link leads to `{ $target }`, which does not exist
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Write the path to the file from the page that the link stands on, for example ../02-mal.md.
    }
file-to-nowhere = there is no file `{ $target }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Write the path from the folder content, for example files/picture.png.
    }
anchor-to-nowhere = there is no heading `#{ $anchor }` on { $page }
    .help = { $has-nearest ->
        [yes] Did you mean `#{ $nearest }`?
       *[no] The anchor is the heading's text in small letters with hyphens, or what stands in {"{#"}…{"}"} behind the heading.
    }
link-to-draft = the link leads to `{ $target }`, which is a draft and is not built
    .help = Remove the link until the page is ready, or build with --drafts.
link-leaves-content = `{ $target }` leads out of the folder content
    .help = Put the file into content/files and link there.
link-to-data = `{ $target }` is what the site is made from, or a copy of that, and is never published
    .help = If the file is for readers, put it into content/files and link there. A link to an indicator's file, such as indicators/name.yaml, leads to its page.
link-scheme = addresses that begin with `{ $scheme }:` cannot be used
    .help = Use https:, mailto: or tel:, or the path of a file in content.
picture-elsewhere = the picture `{ $target }` is on another website
    .help = Save the picture in content/files and use it from there. A page should fetch nothing from others.
link-says-nothing = the link's text “{ $written }” does not say where it leads
    .help = Write what the reader comes to, so that the link can be understood by itself: “Read more about home care” instead of “Read more”.
picture-unreadable = the file is named as a picture and holds none
    .help = Save the picture anew as PNG or JPEG, and put it here under the same name.
picture-misnamed = the picture is { $form ->
    [heic] a HEIC from a telephone
   *[other] in the format { $form }
 }, and not in the one that the file's name says
    .help = { $shown ->
    [yes] Change the file's ending to .{ $form }, here and where the picture is shown.
   *[no] Open the picture in a program for pictures and save it as JPEG or PNG. To change the ending is not enough.
 }
picture-broken = the picture is damaged and cannot be shown
    .help = Save it anew from the program in which it was made, or fetch it again.
picture-too-large = the picture has { $megapixels } million pixels, and more than { $most } million cannot be read
    .help = Save it smaller: a width of 4,000 pixels is enough for everything.
picture-heavy = the picture is { $megabytes } MB, and takes long to fetch
    .help = Make it no more than 2,000 pixels wide, and save it as JPEG. Half a MB is mostly enough then.
not-a-picture = `{ $target }` is not a picture
    .help = Use png, jpg, webp, gif, avif or svg. Link to other files with [text](file).
unsafe-drawing = { $what ->
        [broken] the picture cannot be read as SVG: { $found }
        [encoding] the picture is not written in UTF-8
        [doctype] the picture has a document type, which may fetch or hide other content
        [script] the picture holds a script: { $found }
        [event] the picture holds an event: { $found }
        [html] the picture holds something else than a drawing: { $found }
        [style] the picture has a rule of style that may fetch other content: { $found }
       *[reference] the picture refers to something outside itself: { $found }
    }
    .help = { $what ->
        [doctype] Remove the line that begins with <!DOCTYPE, or open the picture in Inkscape and save it as "Plain SVG".
        [broken] Open the picture in a drawing program such as Inkscape, and save it as "Plain SVG".
        [encoding] Open the picture in a drawing program such as Inkscape, and save it as "Plain SVG".
        [reference] A picture may refer to its own parts (#name) and have pictures embedded in it, and nothing else. Embed the picture in the drawing program, or remove the reference.
       *[other] Remove it from the file, or open the picture in Inkscape and save it as "Optimised SVG".
    }

## Shortcode calls

unknown-shortcode = there is no shortcode called `{ $name }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Those that exist are { $known }.
    }
unknown-argument = `{ $shortcode }` takes nothing called `{ $argument }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] It takes { $known }.
    }
missing-argument = `{ $argument }` is missing
    .help = Add { $argument }="…" between the parentheses.
wanted-single = `{ $argument }` should be a single value
    .help = Write { $argument }="…" without brackets.
period-of-other-kind = `{ $period }` is not a period of the kind that `{ $indicator }` has
    .help = Write it like { $example }.
after-edition = `{ $period }` is after the report's year { $edition }
    .help = A report shows nothing that came later. Name an earlier period, or move the text to the newer report.
after-lag = `{ $indicator }` for { $period } was not there when the report for { $edition } was written
    .help = The indicator's figures come { $years } { $years ->
        [one] year
       *[other] years
    } late (`lag_years` in its file). Name an earlier period, or change `lag_years` if it is wrong.
value-of-earlier-year = `{ $indicator }` has no number for { $edition }, so that of { $period } is shown
    .help = Enter this year's number. If that of { $period } is meant, write period="{ $period }" in the shortcode (to="{ $period }" in change) and name the year in the text.
not-adopted = `{ $indicator }` is not shown for { $year } and later, since the report for { $year } is a draft
    .help = Name an earlier period, or remove `draft: true` from the report's `_index.md` when it is adopted. With `--drafts` the figures are shown as drafts.
no-such-value = `{ $indicator }` has no value for { $what }
    .help = Put the value into the indicator's file or table, or write `missing` there.
nothing-before = `{ $indicator }` has no value before { $period } to compare with
    .help = Name a period that has a value with from="…".
listed-twice = `{ $found }` occurs twice in { $argument }
    .help = Remove one of them.
arguments-exclude = { $first } and { $second } cannot both be given
    .help = Remove one of them. Both say which areas are shown.
not-a-unit = `{ $found }` is not a unit
    .help = Give an area that has kind: unit, or write areas=[…] instead of units=[…].
scorecard-periods = `{ $indicator }` has numbers for { $period } but `{ $other }` for { $first }, which are periods of different kinds
    .help = Years and months are never in one column. Divide the scorecard in two, or write year: {"{"}from: sum{"}"}, last or mean in the indicator's file, and the year is computed from its parts.
scorecard-area-empty = none of the scorecard's indicators has a number for the area `{ $area }`
    .help = Remove the area here, or fill in its numbers in the indicators' files under areas.
scorecard-too-wide = the scorecard gets { $found } areas side by side, more than the { $most } that can be read
    .help = Divide it into several scorecards with at most { $most } areas each.
body-missing = `{ $shortcode }` should have a text
    .help = Write {"{%"} { $shortcode }(…) {"%}"}, the text, and {"{%"} end {"%}"} on lines of their own.
body-unwanted = `{ $shortcode }` should have no text
    .help = Write {"{{"} { $shortcode }(…) {"}}"} without end.
shortcode-wants-paragraph = `{ $shortcode }` cannot stand within a line
    .help = Put it on a line of its own with an empty line before and after.
no-document = the page has no document information to show
    .help = Add document at the top of the page, with name, type, number and so on below it.

## Kolada

kolada-unreachable = { $kind ->
        [slow] Kolada did not answer within { $seconds } seconds
        [name] the address { $address } cannot be found
        [connection] it is not possible to connect to Kolada
        [proxy] the network's proxy does not let through to Kolada
        [certificate] Kolada answers with a certificate that this computer does not trust
        [cut] the connection with Kolada was cut
       *[other] Kolada cannot be reached ({ $reason })
    }
    .help = { $kind ->
        [slow] Nothing has changed. Try again later, or give more time with --timeout.
        [name] Nothing has changed. Check that the computer is online. Where the network needs a proxy, set HTTPS_PROXY to its address.
        [proxy] Nothing has changed. Check the address in HTTPS_PROXY, and ask the IT department about logging in.
        [certificate] Nothing has changed. Ask the IT department: the network probably has a certificate of its own that the computer must be given.
       *[other] Nothing has changed. Check that the computer is online and try again. Answers that have come are not asked for again within an hour.
    }
kolada-refused = { $kind ->
        [proxy] the network's proxy wants a login (answer { $status })
        [gone] Kolada does not have this address (answer { $status })
        [list] Kolada does not take the question (answer { $status })
        [limit] Kolada has been asked too often (answer { $status })
        [server] Kolada has an error of its own (answer { $status })
       *[other] Kolada refuses (answer { $status })
    }
    .help = { $kind ->
        [proxy] Nothing has changed. Ask the IT department how programs reach the internet, and set HTTPS_PROXY.
        [limit] Nothing has changed. Wait some minutes and try again. Answers that have come are not asked for again within an hour.
        [server] Nothing has changed. Try again later. Answers that have come are not asked for again within an hour.
       *[other] Nothing has changed. The question was { $address }. Check ids and codes. Where they are right, Kolada has changed its interface, and the program needs a newer version.
    }
kolada-web-page = a web page came in the place of Kolada's answer
    .help = Nothing has changed. The network probably wants you to log in: open { $address } in the browser, log in and try again.
kolada-answer-strange = Kolada's answer does not look as expected: { $what }
    .help = Nothing has changed. The question was { $address }. Try again another day. Where it stays so, Kolada has changed its interface, and the program needs a newer version.
kolada-unknown-measure = { $kind ->
        [gone] Kolada no longer has the measure { $kpi }
       *[unknown] Kolada has no measure { $kpi }
    }
    .help = { $kind ->
        [gone] The numbers that were fetched remain. Look for a new measure with insyn find, or remove the key kolada so that it is not asked for.
       *[unknown] Look for the id with insyn find and a word of the name.
    }
kolada-title-changed = the measure { $kpi } is not called as when it was fetched: “{ $was }” is now “{ $now }”
    .help = Nothing has changed. Read what the measure means now. Where it is the same, write the new name as title below kolada in the file. Where it is another, remove the key kolada.
kolada-no-numbers = Kolada has no numbers of { $kpi } for { $areas }
    .help = Nothing has changed. insyn find tells the years for which the nation has numbers; --area names another area. Check --from too.
kolada-unknown-area = there is no area { $found }
    .help = { $has-nearest ->
        [yes] Did you mean { $nearest }?
       *[no] Write the code or name of a municipality or region, nation, or the id of one of Kolada's groups, such as G176565.
    }
kolada-peers-unclear = it is not clear which group of similar municipalities is meant for { $area }
    .help = Write the group's id after --compare instead of peers. The groups are: { $groups }.
kolada-area-missing = it is not clear which municipality this is about
    .help = Write the municipality's code as area in insyn.yaml, such as area: "2280", or give it after --area.
kolada-other-measure = the indicator `{ $indicator }` is already { $kpi } in Kolada
    .help = Give the new one another name with --as.
kolada-other-source = the numbers come from Kolada, but the source in the file is “{ $source }”
    .help = The source in the file has not been changed. Write source: Kolada where all numbers come from there, or name both.
kolada-table-edited = the table { $path } was changed by hand since it was fetched
    .help = The source's numbers count: changed numbers are overwritten, notes are kept. A number that is to be another is written in the indicator's file instead.
import-not-read = the file has errors, so it cannot be changed
    .help = Nothing has changed. Run insyn check, mend the file's errors and try again.
import-not-written = { $key } cannot be changed without the risk of losing something else in the file
    .help = Nothing has changed. Write the file's keys on a line each. Then try again.

## Foreign tables

table-unreadable = { $kind ->
        [password] the workbook is locked with a password
        [large] the file is too large, or becomes so when it is unpacked
        [pdf] the file is a PDF and no table
        [web] the file is a web page or XML and no table, whatever its name says
        [encoding] the file's character encoding is unknown
        [broken] the file cannot be read as a workbook
       *[other] the file is no table
    }
    .help = { $kind ->
        [password] Open it in Excel, remove the password at File, Info, Protect Workbook, save it and try again.
        [large] Read a part at a time: save the sheet with the numbers as a file of its own.
        [pdf] Ask whoever made it for the numbers in a workbook, or copy the table to Excel and save it.
        [web] Open it in Excel, save it as a workbook (.xlsx) and try again.
        [encoding] Open it in Excel and save it as CSV UTF-8.
        [broken] Open it in Excel and save it anew as .xlsx. If it cannot be opened there either it is damaged: fetch it again.
       *[other] Files that can be read are .xlsx, .xls, .ods, .csv, .tsv and .txt.
    }
word-unreadable = { $kind ->
        [empty] the file is empty
        [old] the file is an older Word document (.doc), not a .docx
        [password] the document is locked with a password
        [large] the document is too large, or becomes so when it is unpacked
        [deep] the document is damaged: its parts lie within each other at more levels than any program writes
        [odt] the file is an OpenDocument text (.odt), not a .docx
        [rtf] the file is an RTF document, whatever its name says
        [pdf] the file is a PDF
        [office] the file is a workbook or a presentation and no Word document
        [text] the file is a web page or other text and no Word document, whatever its name says
        [broken] the document is damaged
        [blank] the document has no text
        [lock] the file is not the document, but one that Word puts beside it while it is open
        [open] the document is open in another program
       *[other] the file is no Word document
    }
    .help = { $kind ->
        [empty] Copying or downloading it may have been interrupted. Get it again.
        [old] Open it in Word, choose File, Save As, Word Document (.docx), and try again.
        [password] Open it in Word, remove the password at File, Info, Protect Document, save it and try again.
        [large] A document may have 200 MB. Compress its pictures in Word (Picture Format, Compress Pictures) or divide it, and try again.
        [deep] Open it in Word, save it as .docx again and try once more.
        [odt] Open it in LibreOffice or Word, save it as a Word document (.docx) and try again.
        [rtf] Open it in Word, save it as a Word document (.docx) and try again.
        [pdf] Ask whoever made it for the Word document. Word can also open a PDF and save it as .docx, but tables and headings then often go wrong.
        [office] A workbook is read with insyn import table. Text of a presentation is copied to a Word document.
        [text] Open it in Word, save it as a Word document (.docx) and try again.
        [broken] Open it in Word, which may repair it, and save it as .docx again. If it does not open there either: get it again.
        [blank] If the pages are pictures, as in a scanned document, there is no text to read. Ask for the document as it was written.
        [lock] Read the document itself: the same name without ~$ at the start. Close it in Word first.
        [open] Close it in Word and try again.
       *[other] Documents that can be read are .docx and .docm. Open the file in Word, save it as a Word document (.docx) and try again.
    }
word-files-exist = files of the report are there already: { $files }
    .help = Nothing has been written. Move or remove them if the document is to replace them, or name another directory: --into kvalitetsberattelse/2023.
word-folder = { $kind ->
        [year] which year the report is about is not said
       *[path] no report can be in the directory `{ $found }`
    }
    .help = { $kind ->
        [year] Name the directory with the year: --into kvalitetsberattelse/2023.
       *[path] Write the directory as counted from content, in lower-case letters without å, ä and ö, digits and hyphens: --into kvalitetsberattelse/2023.
    }
workbook-unknown = there is no workbook `{ $found }` in content/values
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Put it there, saved as .xlsx. If it is in a folder below, write that too: `2024/outcome.xlsx`.
    }
workbook-sheet-unknown = the workbook has no sheet that is called “{ $sheet }”
    .help = It has { $sheets }.
workbook-empty = on the sheet “{ $sheet }” there is no table in the cells that are read
    .help = Write the first and last cell of the table, with its headings, as range: A3:F20.
table-empty = no cell of the file holds anything
    .help = Pictures and charts are not read. If the numbers are a picture, type them. If they are on a hidden sheet, name it with --sheet.
table-without-numbers = no number of the file is understood
    .help = Run the command with --check and see what every row was taken for. Name the sheet with --sheet and the cells with --range if other things stand round the table.
table-sheet-unknown = the workbook has no sheet that is called “{ $sheet }”
    .help = It has { $sheets }.
table-range-unknown = `{ $found }` is no range of cells
    .help = Write it as in Excel: A3:F20.
table-contradicts = the same number of “{ $label }” also stands in { $other }, with another value
    .help = Two cells are for the same area, group and period. Correct the one that is wrong in the file, or read a part at a time with --sheet and --range.
table-areas-differ = the row says two areas: { $first } and { $second }
    .help = Code and name must be the same municipality. Correct the row in the file and try again.
table-open = { $count ->
        [one] one question is not answered
       *[other] { $count } questions are not answered
    }
    .help = Nothing has been written. Run the command in a terminal and answer there, write the answers in { $path }, or take the proposals with --yes.

## Theme

unknown-theme = there is no theme `{ $name }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Make the folder themes/{ $name }, or remove the line to use the theme that comes with the program.
    }
bad-outlines = the outlines of a map cannot be read
    .help = The file must be GeoJSON: a collection with a source, where each area has its code as id, its name in properties, and polygons in whole metres (SWEREF 99 TM). The error: { $message }
theme-file-missing = the theme lacks the file { $file }
    .help = Make the file, or remove it from theme.yaml.
language-without-catalogue = there are no texts in the language { $lang }
    .help = Make { $file } with the same keys as sv.ftl, or remove the language from languages.
catalogue-incomplete = the texts in the language { $lang } are not complete: { $missing } are missing
    .help = Add them to the file. See in sv.ftl what they say.
catalogue-syntax = the catalogue cannot be read here
    .help = Write name = text on a line. Go on in the next line with indentation. Variables are written {"{"} $name {"}"}.
template-error = the template has a fault: { $detail }
    .help = Mend the template, or remove the file from the theme to use the one that comes with the program.
template-missing = the theme lacks the template `{ $name }`
    .help = Make templates/{ $name } in the theme.
component-missing = the theme lacks the component `{ $name }`
    .help = { $has-nearest ->
        [yes] Is it called `{ $nearest }`? Every shortcode is a component in the folder components.
       *[no] Make components/{ $name }.html in the theme, with "shows" among its metadata.
    }
component-metadata = the metadata of the component `{ $name }` cannot be understood ({ $detail })
    .help = Compare with a component that comes with the program.
unknown-template = there is no template `{ $name }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Those that exist are { $known }.
    }
low-contrast = the colours { $pair } are too alike ({ $scheme ->
        [dark] dark scheme
        [print] on paper
       *[light] light scheme
    }): their contrast is { $ratio } and should be at least { $least }
    .help = Choose a darker or lighter colour.
no-png = { $reason ->
        [build] this program was built without PNG pictures
       *[fonts] the machine has no font, so no PNG pictures are made
    }
    .help = { $reason ->
        [build] Build the program with png, or use the SVG pictures, which show the same.
       *[fonts] Install a font, DejaVu Sans for instance, or use the SVG pictures, which need none.
    }
raw-html = HTML is not allowed in the text
    .help = Use Markdown or a shortcode. The site can allow HTML with raw_html: true in insyn.yaml.

file-not-used = the file is not used and not published
    .help = Check its name and folder. If it is a copy it can be removed. Files to be downloaded belong in content/files.
file-misnamed = the file is not read and not published: is it called { $ending }?
    .help = If it is to be read, rename it to `{ $wanted }`. Windows often does not show the last part of a name. If it is a copy it can be removed.
file-left-out = the file is not published: no page leads to it
    .help = If readers are to have it, link to it from a page or put it into a folder called files. Otherwise it can be moved out of the folder content.
files-wait = files that only drafts lead to are published together with the drafts: { $files }
    .help = There is nothing that you need to do. If a file is to be published already, link to it from a page that is no draft.
no-base-url = the site's address is not given, so what search engines and subscribers need is left out
    .help = That does no harm while you try things out. Write base_url: and the address in insyn.yaml once you know it, for example base_url: https://kvalitet.example.se/. Write base_url: none as long as there is none. Without an address, canonical links, links between languages, the site map for search engines, the feed of changes and the catalogue of open data are left out.

folder-not-empty = the folder { $folder } is not empty
    .help = Choose a folder that does not exist yet, or empty it.

token-missing = { $host } can be reached from other machines, which needs --token
    .help = Write for example --token followed by at least 12 random letters and digits. Without --host the site is shown on this machine alone.
token-unsafe = the token is too short, or has characters that may not be in it
    .help = Write at least { $shortest } characters: letters a to z, digits, hyphen, full stop or underscore.
port-taken = port { $port } and those after it are taken
    .help = End the program that uses them, or choose another with --port.

## Links to other websites

external-link-gone = { $address } does not exist (answer { $status })
    .help = Find the page on that website and write its new address. If it is gone, link to something else or remove the link.
external-link-failed = { $kind ->
        [name] the website of { $address } does not exist: its name cannot be looked up
        [connection] it is not possible to connect to { $address }
        [certificate] { $address } has encryption or a certificate that cannot be trusted
        [slow] { $address } does not answer within { $seconds ->
            [one] 1 second
           *[other] { $seconds } seconds
        }
       *[other] { $address } cuts the connection
    }
    .help = Open the address in the browser. If it does not work there either, write another address or remove the link.
external-link-unclear = { $address } could not be checked: { $kind ->
        [login] the website requires a login or does not let programs in (answer { $status })
        [limit] the website has been asked too often (answer { $status })
        [server] the website has an error of its own (answer { $status })
        [refused] the website refuses (answer { $status })
        [redirects] it leads on too many times
        [proxy] the network's proxy does not let through
        [internal] it is in the own network, which readers do not reach
        [time] the time was up
        [network] no website could be reached, so this computer seems to be offline
       *[other] it cannot be asked
    }
    .help = { $kind ->
        [internal] If readers cannot reach it, link to something that is open to all or remove the link.
        [time] Give more time, for example 30 minutes: insyn check --links=30
        [proxy] Where the network needs a proxy, set HTTPS_PROXY to its address, and ask the IT department about logging in.
        [network] Check that the computer is online. Where the network needs a proxy, set HTTPS_PROXY to its address.
        [limit] Try again later.
        [server] Try again later.
       *[other] Open the address in the browser. If it works there, the link is good.
    }
external-link-moved = { $address } has moved for good to { $to }
    .help = Write the new address, if it leads to the same thing.

## Advice

indicator-not-shown = the indicator `{ $indicator }` is used nowhere on the site
    .help = Show it on a page, for example by the shortcode chart(indicator="{ $indicator }"), or let a goal be measured by it. If it is not needed, remove the file. Until then it has a page and data files of its own.
file-not-linked = no page links to the file, so that no reader finds it
    .help = Link to it from a page, or remove it.
pdf-scanned = { $pages ->
        [one] the document is a picture without text
       *[other] { $pictures } of the document's { $pages } pages are pictures without text
    }, which a screen reader cannot read
    .help = Save it as PDF from the program where it was written instead of scanning it. If there is only paper, run text recognition (OCR) on it. Or write what matters most on the page with the link.
hard-to-read = the page is hard to read: its LIX is { $lix }, and above { $most } it becomes hard for most
    .help = Split the sentences pointed out, and replace long words by shorter ones. They raise the LIX most.
law-replaced = { $written }, { $name }, has been replaced by { $by } since { $since }
    .help = Write { $by }. If you mean the older law, say so: den tidigare lagen ({ $written }).
document-expired = the document was valid until { $until }
    .help = Write a new date in valid_until if it is still valid. Otherwise link to what is valid now.
number-could-be-shown = { $written } is the same number as in the data, written by hand
    .help = Write {"{{"} { $shortcode } {"}}"} instead, and the text follows when the number changes.

## Other output of the program

line-opened = There is no site here: the folder has no insyn.yaml. Put the program into the site's folder and open it there, and it shows the site. To make a new site, write in a terminal window: insyn new my-municipality. To see all that the program can do: insyn --help
line-opened-wait = Press Enter to close the window.
line-new = The site is now in { $dir } ({ $files } files). Build it with: insyn build --root { $dir }
line-report-added = The report is now a draft in { $folder } ({ $pages ->
        [one] one page
       *[other] { $pages } pages
    }). No reader sees it until you take away draft: true.
line-report-would = This would be written, as a draft in { $folder } ({ $pages ->
        [one] one page
       *[other] { $pages } pages
    }). Nothing is written.
line-report-goals = Goals to confirm ({ $count }): { $list }
line-report-measures = Measures that were not finished, what became of them ({ $count }): { $list }
line-report-self-checks = Self-checks ({ $count }): { $list }
line-report-targets = Targets moved one year forward, to confirm ({ $count }): { $list }
line-report-by-hand = Could not be written by the program, add by hand in ({ $count }): { $list }
line-report-aliases = Old addresses still lead to the last report. Move them when the new one is published: { $list }
line-report-mentions = Lines that name the old year, to look through ({ $count }):
line-report-draft = The last report is still a draft. Take away draft: true in it once it is adopted.
line-report-open = The last report does not say when it was adopted. Write adopted or drawn_up under document in it, and later revisions of figures will not change it.
line-report-next = See what is missing with: insyn status { $year }
line-not-added = Nothing was written: { $errors ->
        [one] one error
       *[other] { $errors } errors
    } to mend first.
next-report-text = TO WRITE: what happened in { $new }? (The text of { $year }: { $words } words{ $table ->
        [yes] {" "}and a table
       *[no] {""}
    }{ $some ->
        [yes] , with numbers of { $numbers }
       *[no] {""}
    }.)
next-report-comment = TO WRITE: the comment for { $year }.
next-report-left = TO WRITE: here stood `{ $name }` of { $year }. Is a new one needed?
next-report-verdict = Not assessed yet.
next-report-goal = What became of the goal? The verdict the year before: { $verdict ->
        [reached] reached
        [nearly] nearly reached
        [missed] not reached
        [not_assessed] not assessed
        [expected] expected to be reached
        [unlikely] not expected to be reached
       *[other] computed from the indicator
    }.
next-report-measure = What became of it? The year before: { $status ->
        [planned] planned
        [started] started
        [pilot] on trial
        [delayed] delayed
        [continued] continues
       *[other] unclear
    }. Write status and outcome.
next-report-self-check = Write when it was done (done), what it showed (result) and what it led to (outcome).
outline-kvalitet-all = Quality reports
outline-kvalitet = Quality report { $year }
outline-kvalitet-start = TO WRITE: the most important of { $year } in a few lines: what became better, what did not, and what you do about it.
outline-kvalitet-om-berattelsen = About the report
outline-kvalitet-om-berattelsen-ask = TO WRITE: which operations and which period the report is about, and why it exists.
outline-kvalitet-ansvar = Responsibility
outline-kvalitet-ansvar-ask = TO WRITE: who is responsible for quality, from the board to the unit.
outline-kvalitet-ledningssystem = Management system, processes and routines
outline-kvalitet-ledningssystem-ask = TO WRITE: how the work on quality was done in { $year }: processes, routines and how they are followed.
outline-kvalitet-mal-och-resultat = Goals and results
outline-kvalitet-mal-och-resultat-ask = TO WRITE: the goals for { $year }, how it went and why. The shortcode `goals` shows the goals, `chart` an indicator.
outline-kvalitet-riskanalys = Risk analysis
outline-kvalitet-riskanalys-ask = TO WRITE: which risks were assessed and what was done. The shortcode `matrix` shows a risk matrix.
outline-kvalitet-egenkontroll = Self-checks
outline-kvalitet-egenkontroll-ask = TO WRITE: what was checked, how often and what it showed. The shortcode `self_checks` shows them.
outline-kvalitet-avvikelser = Deviations
outline-kvalitet-avvikelser-ask = TO WRITE: how many deviations were reported, of which kinds, and what they led to.
outline-kvalitet-lex-sarah = Lex Sarah
outline-kvalitet-lex-sarah-ask = TO WRITE: reports and notifications, and what was changed after them.
outline-kvalitet-synpunkter = Views and complaints
outline-kvalitet-synpunkter-ask = TO WRITE: which views came, from whom, and what they led to.
outline-kvalitet-undersokningar = Surveys and comparisons
outline-kvalitet-undersokningar-ask = TO WRITE: what the surveys show, and how it compares with others. The shortcode `survey` shows a survey.
outline-kvalitet-atgarder = Measures
outline-kvalitet-atgarder-ask = TO WRITE: which measures were taken in { $year }, who is responsible and what they led to. The shortcode `actions` shows them.
outline-kvalitet-kompetens-och-samverkan = Competence and cooperation
outline-kvalitet-kompetens-och-samverkan-ask = TO WRITE: training, cooperation with others, digitalisation.
outline-kvalitet-nasta-ar = Next year
outline-kvalitet-nasta-ar-ask = TO WRITE: what is to be done next year, and why that.
outline-patientsakerhet-all = Patient-safety reports
outline-patientsakerhet = Patient-safety report { $year }
outline-patientsakerhet-start = TO WRITE: the most important of { $year } in a few lines. The report is to be ready by 1 March of the year after.
outline-patientsakerhet-sammanfattning = Summary
outline-patientsakerhet-sammanfattning-ask = TO WRITE: the most important measures and results of { $year }.
outline-patientsakerhet-ledning-och-styrning = Leadership and governance
outline-patientsakerhet-ledning-och-styrning-ask = TO WRITE: goals, responsibility and how the work on patient safety was done.
outline-patientsakerhet-sakerhetskultur = Safety culture
outline-patientsakerhet-sakerhetskultur-ask = TO WRITE: how staff report and learn from what happens.
outline-patientsakerhet-kunskap-och-kompetens = Knowledge and competence
outline-patientsakerhet-kunskap-och-kompetens-ask = TO WRITE: training, and staff with the right competence.
outline-patientsakerhet-patienten-som-medskapare = The patient as co-creator
outline-patientsakerhet-patienten-som-medskapare-ask = TO WRITE: how patients and relatives took part.
outline-patientsakerhet-kunskap-om-vardskador = Knowledge of harm that occurred
outline-patientsakerhet-kunskap-om-vardskador-ask = TO WRITE: harm and events in { $year }: how many, of which kinds, and what was investigated. The shortcode `chart` shows an indicator.
outline-patientsakerhet-tillforlitliga-system = Reliable and safe systems and processes
outline-patientsakerhet-tillforlitliga-system-ask = TO WRITE: routines and self-checks, and what they showed. The shortcode `self_checks` shows them.
outline-patientsakerhet-saker-vard-har-och-nu = Safe care here and now
outline-patientsakerhet-saker-vard-har-och-nu-ask = TO WRITE: how risks are found and handled in daily work.
outline-patientsakerhet-analys-larande-och-utveckling = Analysis, learning and development
outline-patientsakerhet-analys-larande-och-utveckling-ask = TO WRITE: what deviations, complaints and investigations showed, and what they led to.
outline-patientsakerhet-riskmedvetenhet-och-beredskap = Risk awareness and preparedness
outline-patientsakerhet-riskmedvetenhet-och-beredskap-ask = TO WRITE: risk analyses and preparedness, and which measures were taken. The shortcode `actions` shows them.
outline-patientsakerhet-mal-och-utmaningar = Goals, results and challenges
outline-patientsakerhet-mal-och-utmaningar-ask = TO WRITE: how it went for the goals of { $year }, and the goals for next year. The shortcode `goals` shows the goals.
line-status = The report for { $year }: { $count ->
        [0] nothing is missing. It can be adopted.
        [one] one thing is missing before it can be adopted.
       *[other] { $count } things are missing before it can be adopted.
    }
status-whole = The whole report
status-fault = Errors and warnings ({ $count })
status-fault-item = { $what } (insyn check says what to do)
status-number = Indicators without the year's figure ({ $count })
status-number-item = { $what } ({ $first }): { $second ->
        [none] there is no figure
       *[other] the latest figure is of { $second }
    }
status-text = Text to write ({ $count })
status-text-item = { $what }
status-short = Chapters less than half as long as last year's ({ $count })
status-short-item = { $what }: { $first } words, last year { $second }
status-comment = Charts without a comment ({ $count })
status-comment-item = { $what }
status-verdict = Goals without a verdict ({ $count })
status-verdict-item = { $what }
status-confirmation = Goals and targets to confirm ({ $count })
status-confirmation-item = { $what }
status-outcome = Measures that do not say what they led to ({ $count })
status-outcome-item = { $what }
status-self-check = Self-checks without a result ({ $count })
status-self-check-item = { $what }
status-field = Empty metadata of the document ({ $count })
status-field-item = { $what }
status-requirement = Requirements that no chapter covers ({ $count })
status-requirement-item = { $what ->
        [hur-arbetet-bedrevs] how the work was done
        [atgarder] which measures were taken
       *[other] which results were reached
    } (covers: [{ $what }])
status-translation = Missing translations ({ $count })
status-translation-item = { $what } ({ $first })
status-public-new = New pages ({ $count })
status-public-changed = Changed pages ({ $count })
status-public-gone = Addresses that disappear ({ $count })
status-public-numbers = Changed figures ({ $count })
status-public-rows = { $path }: { $added ->
        [one] one new or changed row
       *[other] { $added } new or changed rows
    }, { $removed ->
        [one] one earlier row gone
       *[other] { $removed } earlier rows gone
    }
status-public-unlinked = Files that are published although no page leads to them ({ $count })
status-public-files = New files to download ({ $count })
status-public-same = Nothing changes for the reader since the last build.
status-mail = Hello! For the report for { $year }, this is needed from { $name }:
status-mail-end = Send the texts and figures to whoever makes the website. Thank you!
line-manual = More about a message, with examples: insyn manual { $code }
line-manual-key = About the key { $key }: insyn manual { $key }
line-schema = What an editor needs to help while you write is now in { $dir } ({ $files } files).
line-schema-settings = { $file } is yours and was left as it is. If you get no help while you write, move it away and run insyn schema again.
line-new-own = It is made for { $name } (area code { $code }). If the name is wrong, change it in insyn.yaml.
new-ask-municipality = Which municipality or region? (Enter for an example to learn from)
new-ask-report = Which report is it to begin with? 1 quality report, 2 patient-safety report (Enter for an example)
new-ask-year = Which year? (Enter for last year)
new-front-page = ---
    title: How we work on quality
    ---
    Here { $name } tells how the work on quality is going.
line-figure = The picture is now in { $file } ({ $size }).
line-serve = The site is shown at { $address } (end with Ctrl+C)
line-serve-port = Port { $asked } is taken. Port { $port } is used instead.
line-serve-open = Everybody who reaches { $host } on the network and has the address with the token can read the site, drafts too. What is sent is not encrypted.
line-serve-looking = The system cannot tell of changes here. The files are looked at twice a second instead, as with --poll.
line-serve-ready = Ready in { $ms } ms.
line-serve-mistakes = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    } to correct. The pages are shown as they were.
line-serve-over = The site is no longer shown.
serve-status = What is missing
serve-status-none = There is no report to show, or the site has errors to mend first.
line-serve-status = What the report lacks is on { $address }
serve-language = en
serve-errors = { $count ->
        [one] 1 error to correct
       *[other] { $count } errors to correct
    }
serve-warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
serve-kept = The page is shown as it was before. Once the errors are corrected it is shown anew by itself.
serve-mended = The errors are corrected.
serve-hide = Hide
serve-show = Show
serve-place = { $file }, line { $line }, column { $column }
serve-file = { $file }
serve-near = Similar addresses
serve-broken = The site cannot be shown yet
serve-broken-text = Its content has errors that must be corrected first. They are on this page and in the terminal. Once they are corrected the site is shown by itself.
serve-unknown = This site is opened with the address that ends with ?token=…
serve-foreign-host = The site is not shown under this name.
serve-foreign-origin = Another website may not read this one.
line-advice = { $count ->
        [one] One piece
       *[other] { $count } pieces
    } of advice; the site can be built as it is.
line-links = { $count ->
        [0] No links to other websites were
        [one] One link to another website was
       *[other] { $count } links to other websites were
    } checked.
line-links-asked = Links to other websites: { $answers } of { $all } addresses have answered
line-checked = { $errors ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    } and { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }.
line-fixable = { $count ->
        [one] The program can mend one thing for you
       *[other] The program can mend { $count } things for you
    }: insyn check --fix shows how.
line-fix-none = There is nothing here that the program can mend.
line-fix = { $done ->
        [yes] Done:
       *[no] Nothing has changed. This would be done:
    } { $fixes ->
        [one] one change
       *[other] { $fixes } changes
    } in { $files ->
        [one] one file
       *[other] { $files } files
    }.
line-fix-left = Not mended: { $place }: { $message } ({ $code }). Then it would be said instead: { $new }.
line-fix-ask = Write this? [y/N]
line-not-built = Nothing was built: { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    } to mend. What was built before is untouched.
line-also = ; also on line { $lines }
line-items-some = ; for { $items }
line-items-all = ; for all { $count }, among them { $items }
line-items-more = { $items } and { $count } more
line-more = and { $count } more of the same kind
line-warnings = { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }.
line-built = Done: { $pages } pages, { $figures } figures; { $written } files written, { $unchanged } unchanged, { $removed } removed; { $seconds } s.
line-parts = This was a part. The site is { $parts }.{ $left ->
        [0] {""}
        [one] { " " }1 file of other parts stays.
       *[other] { " " }{ $left } files of other parts stay.
    }
line-parts-missing = Other parts are still missing in the folder: insyn build { $parts }
line-files = Files:
line-publish-password = The password of { $user } at { $host }:
line-publish-passphrase = The passphrase of the key { $file } (Enter alone skips it):
line-publish-trust = This computer has not connected to { $host } before. The server's fingerprint is { $fingerprint }. Is that right according to IT? (yes/no)
line-publish-progress = Files in place: { $done } of { $of }
line-publish-dry = This is what it would be. New files: { $added }, changed: { $changed }, removed: { $removed }, unchanged: { $same }. To send: { $size }. Nothing is published.
line-publish-dry-archive = The zip file would have { $files } files ({ $size } before packing). Nothing is written.
line-publish-in-the-way = { $count ->
        [one] The file with ! is not from Insyn and is in the way. It is only replaced with --replace.
       *[other] The { $count } files with ! are not from Insyn and are in the way. They are only replaced with --replace.
    }
line-publish-foreign = This is not from Insyn and is untouched: { $files }{ $others ->
        [0] {""}
       *[other] { " " }and { $others } more
    }
line-publish-left = This is not from Insyn, and something else has the same name in the new site. It is beside it: { $files }
line-publish-skipped = The server does not accept { $files }. The site works without, but ask IT to put in place what these files say: they are in the folder public.
line-publish-nothing = { $place } has everything already, so nothing had to be sent.
line-publish-file-by-file = { $has-reason ->
        [yes] The whole site could not be exchanged at once ({ $path }: { $reason }), so the files were exchanged one at a time.
       *[no] The site is topmost on the server, so the files were exchanged one at a time.
    } Those who were reading just then may have seen both old and new.
line-publish-overwritten = The server does not rename files ({ $path }: { $reason }), so they were overwritten one at a time. Those who were reading just then may have seen both old and new.
line-published = Published on { $place }. New files: { $added }, changed: { $changed }, removed: { $removed }, unchanged: { $same }. Sent: { $size }.
line-publish-archive = The zip file is now in { $file } ({ $size }). Hand it to IT; the letter in it says what to do. Checksum (SHA-256): { $sum }
publish-letter-name = READ ME FIRST.txt
publish-letter =
    To whoever runs the web server

    The folder public has a complete website: { $files } files, { $size }. It is static. It needs
    neither a database nor PHP, Node or any other program, and sets no cookies.

    { $has-address ->
        [no] The site does not know which address it will have, so any will do.
       *[other] Its address is to be { $address }
    }

    What to do

    1. Unpack the zip file into a new folder, beside the one that is shown now.
    2. Then exchange the two folders, so that no reader gets half of the site. Take everything in
       public, including the files whose names start with a full stop.
    3. Let the web server read the rules that come with it:

       Apache   .htaccess in the folder applies, if the server has AllowOverride FileInfo Indexes.
       IIS      web.config in the folder applies.
       nginx    Write include /path/to/public/nginx.conf; in the server block.

       They state file types, how long files may be kept, security headers and the page for
       addresses that do not exist. Without them the site is still shown, with the server's own
       settings.
    4. Open the front page, one more page and an address that does not exist.

    Next time

    Unpack the new zip file in the same way and remove the old folder: files from last time should
    not remain. Whoever makes the site can also publish it alone, by SFTP, WebDAV or to a folder in
    the network: insyn publish --help

    Questions about the content are answered by whoever handed you the zip file.
line-import-nothing = No indicator has the key kolada, so there is nothing to fetch again. Fetch the first with insyn import kolada.
line-import-comment = Fetched from Kolada. insyn update fetches new numbers into the table in content/values/kolada; what you write in this file stays.
line-import = { $indicator } ({ $kpi } { $title }): { $differs ->
        [no] nothing new in Kolada
       *[yes] { $added ->
            [one] 1 new number
           *[other] { $added } new numbers
        }, { $changed } changed, { $removed } removed
    }
line-import-by-hand = = { $place }: { $hand } is written by hand and stays; { $source } has { $new }
line-import-without = Kolada has no numbers for { $areas }.
line-import-more = … and { $count } more
line-import-group = { $group ->
        [women] women
        [men] men
       *[total] total
    }
line-rename-move = { $from } → { $to }
line-rename-gone = Addresses that lead nowhere: { $addresses }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
line-renamed = { $dry ->
        [yes] Nothing has changed. This would be done:
       *[no] Done:
    } { $places ->
        [one] one place changed
       *[other] { $places } places changed
    } in { $files ->
        [one] one file
       *[other] { $files } files
    }, { $moves ->
        [0] no files or folders
        [one] one file or folder
       *[other] { $moves } files or folders
    } renamed.
line-import-files = Written: { $files }
line-table = { $indicator } (“{ $title }”{ $new ->
        [yes] , new indicator
       *[no] {""}
    }): { $differs ->
        [no] nothing new
       *[yes] { $added ->
            [one] 1 new number
           *[other] { $added } new numbers
        }, { $changed } changed
    }
line-table-means = { $count ->
        [one] 1 unweighted mean
       *[other] { $count } unweighted means
    } of counts left out: the mean of counts is no count.
line-table-row = { $has-sheet ->
        [no] row { $row }
       *[yes] { $sheet }, row { $row }
    }
line-table-without = { $what ->
        [words] text, no number: { $text }
        [headings] headings: { $text }
        [section] heading of the rows below: { $text }
        [empty] no numbers: { $text }
        [skipped] left out: { $text }
       *[open] question not answered: { $text }
    }
line-table-question = { $matter ->
        [columns] { $place }: what is the column “{ $written }”? (value, area, group, period, indicator, category, n, note or skip)
        [indicators] { $place }: which indicator is “{ $written }”? (the name of one that exists, a new name, or skip)
        [areas] { $place }: which area is “{ $written }”? (id, code, name or skip)
        [groups] { $place }: who are “{ $written }”? (total, women, men or skip)
        [values] { $place }: what does “{ $written }” mean in the place of a number? (missing, suppressed, not applicable, not measured, a number or skip)
        [periods] { $place }: which year or period is “{ $written }” for?
        [decimals] { $place }: which is the decimal sign in “{ $written }”? (comma or point; the other then stands between thousands)
       *[shares] { $place }: the numbers of “{ $written }” go from 0 to 1. Are they shares to be multiplied by 100 into per cent? (100, or 1 if they are right)
    }{ $times ->
        [one] {""}
       *[other] {" "}Stands there { $times } times.
    }
line-table-refused = The answer “{ $answer }” is not understood.
line-table-prompt = { $has-proposal ->
        [no] answer (empty skips):
       *[yes] answer (empty is { $proposal }):
    }
line-table-answer = Answer by writing this in { $path }, corrected where needed:
line-table-comment = Read from { $file } by insyn import table. The numbers are in content/values/import; what you write in this file yourself stays.
line-table-answers = Answers about tables that were read by insyn import table. They are used when the same file is read again, and may be changed.
line-word = “{ $title }” in { $folder }: { $chapters ->
        [one] 1 chapter
       *[other] { $chapters } chapters
    }, { $pictures ->
        [one] 1 picture
       *[other] { $pictures } pictures
    }. { $written ->
        [no] This would be written:
       *[yes] Written:
    }
line-word-describe = { $count ->
        [one] 1 picture has no text for those who do not see it. Write what it shows.
       *[other] { $count } pictures have no text for those who do not see them. Write what each shows.
    } An empty answer leaves the picture as it is, and - says that it is only decorative.
line-word-describe-which = { $at } of { $of }: { $name }, { $place }{ $has-before ->
        [no] {""}
       *[yes] , after “{ $before }”
    }
line-word-describe-prompt = the picture shows:
line-word-replaced = These chapters, which were still empty, were replaced and are removed:
line-word-would-replace = These chapters, which are still empty, would be replaced and removed:
line-word-kept = You have written in these, so they remain among the document's chapters:
line-word-covers = What the chapters tell of what a report must have (covers) was carried to: { $files }
line-word-lead = Opening text
line-word-series = These tables look like numbers over time. Import them as indicators, so that they are drawn and kept up to date:
line-word-nothing = Everything in the document was brought along.
line-word-told = Look over this, which was not brought along or is different now:
line-word-more = and { $count } more of the same kind, the last { $place }: { $what }
line-word-next = { $kind ->
        [draft] The report is a draft and is not published until you remove draft: true in its _index.md. See it with: insyn serve --open{ $root }
       *[shown] Check it with: insyn check{ $root }. If it is to be a draft for now, write draft: true at the top of its _index.md.
    }
line-word-place = { $has-heading ->
        [no] before the first heading
       *[yes] under “{ $heading }”
    }{ $kind ->
        [heading] {""}
        [table] , table { $number }
       *[paragraph] , paragraph { $number }
    }
line-word-what = { $what ->
        [no-headings] no paragraph is a heading, so everything became one chapter. Give the chapters' headings the style Heading 1 in Word (Home, Styles) and import the document again
        [heading-is-title] the only heading of the highest level, “{ $text }”, became the report's title
        [title-page] what the title page says ({ $text }) stands in `document` on the report's page
        [heading-level] the heading “{ $text }” skipped a level and was moved up
        [heading-number] { $count ->
            [one] 1 heading
           *[other] { $count } headings
        } had a written number, which was removed: Insyn numbers the chapters
        [heading-empty] a heading without text was removed
        [heading-bold] “{ $text }” is in bold and may be meant as a heading: then write ## before it instead
        [changes] { $count ->
            [one] 1 tracked change
           *[other] { $count } tracked changes
        } taken as accepted
        [margins] page headers and footers were left out
        [contents] the table of contents was left out: Insyn makes its own
        [comment] a comment was left out: “{ $text }”
        [hidden] hidden text was left out: “{ $text }”
        [struck] struck-out text remains, without the line: “{ $text }”. Remove it if it does not apply
        [emphasis] bold, italics or a link could not be rendered in “{ $text }”
        [text-box] a text box now stands after its paragraph: “{ $text }”
        [box-table] a table of a single cell became ordinary text: “{ $text }”
        [nested-table] a table in a table became text in its cell: “{ $text }”
        [merged-cells] merged cells were separated. Compare the table with the document
        [empty-cells] { $count ->
            [one] 1 empty cell
           *[other] { $count } empty cells
        } got a dash (–). Write 0 or missing where that is meant
        [cell-lines] several paragraphs in one cell became one line
        [table-caption] the table had no caption and got the words of the heading above. Write what it shows after Tabell:
        [tabs] the line is set with tabs, which became spaces. Make a table if they are columns
        [picture-text] the picture { $text } has no text for those who do not see it. Write between the square brackets what it shows
        [picture-text-made] the picture's text was made by a program: “{ $text }”. Write what the picture shows
        [picture-format] the picture { $text } is in a format that browsers do not show, and was left out. Save it in Word as PNG (right-click, Save as Picture)
        [picture-missing] a picture is not in the document{ $has-text ->
            [no] {""}
           *[yes] : { $text }
        }
        [picture-moved] a picture in the table now stands after it
        [chart-as-table] the chart { $has-text ->
            [no] {""}
           *[yes] “{ $text }”{" "}
        }became a table of its numbers
        [chart] a chart { $has-text ->
            [no] {""}
           *[yes] , “{ $text }”,{" "}
        }was left out, since the document does not have its numbers
        [diagram] a SmartArt picture was left out{ $has-text ->
            [no] {""}
           *[yes] . Its words: { $text }
        }
        [equation] the equation became signs in a row: { $text }
        [object] an embedded object was left out{ $has-text ->
            [no] {""}
           *[yes] : { $text }
        }
        [character] a character of a symbol font has no counterpart and became □: { $text }
        [link] the link to { $text } leads nowhere on the web, so only its words remain
        [page-number] the text refers to a page number, which the web does not have
        [list-numbers] lists with letters or Roman numerals got ordinary numbers
       *[other-document] another document that is inserted was left out
    }
line-answers = Answers from Kolada: { $answers }
line-find = { $gender ->
        [yes] women and men
       *[no] only the total
    }; { $years ->
        [unknown] years unknown (Kolada could not be reached)
        [none] no numbers for the area
        [one] numbers for { $from }
       *[many] numbers for { $from }–{ $to }
    }; { $units ->
        [yes] has units
       *[no] no units
    }
line-find-more = … and { $count } more. Write more words to get fewer.
line-find-none = No measure of Kolada has { $words } in its name. Try fewer words, or only how they begin.
stage-read = read
stage-parse = parse
stage-theme = theme
stage-drafts = check drafts
stage-resolve = resolve
stage-check = check
stage-fonts = fonts
stage-plan = plan
stage-render = render and write
stage-search = search
stage-compare = compare
stage-write = replace
## Renaming

former-name-in-use = `{ $found }` still exists, so the name is not a former one
    .help = Remove the line. aliases.yaml has names that something had before, and what it is called now.
rename-same = the new name is the same as the old one
    .help = Write the name as it is now first, and then the new one.
rename-unknown-page = there is no page `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Write the path from content, for example kvalitetsberattelse/2024/02-mal.md. A folder is written as kvalitetsberattelse/2024.
    }
rename-page-name = a page cannot be called `{ $found }`
    .help = Use letters, digits, hyphens and spaces, and begin with a letter or digit. The language, such as .en, is not written: translations get the same name.
rename-taken = `{ $name }` is taken by `{ $other }`
    .help = Choose another name. Capital and small letters count as the same in the names of files.
rename-in-faulty-site = nothing has been renamed, since the site has { $errors ->
        [one] an error
       *[other] { $errors } errors
    }
    .help = Mend the errors above first. Otherwise it cannot be known what has the old name.
rename-known-area = `{ $code }` is the code of { $area } in all statistics, so it cannot be changed
    .help = To change what the area is called on the pages, change name in areas.yaml.
rename-of-operation = `{ $name }` is an operation, and categories with its name belong to it
    .help = Rename the operation instead: insyn rename area. The categories are then renamed with it.
rename-from-name = the category `{ $name }` has its id from its name in the list
    .help = Change the name, or write the categories as { "{" }id: Name{ "}" } instead of a list. Then try again.
rename-in-workbook = the workbook has `{ $name }` in { $place }, which cannot be changed from here
    .help = Nothing has changed. Open the workbook and change the name there as you change it by hand in the other files, or save the sheet as CSV and try again.
rename-faulty = `{ $old }` cannot be called `{ $new }`, since the site would have the errors above
    .help = Nothing has changed. Choose another name, or mend what the errors say and try again.
rename-not-same = the renamed site would not say the same as now: { $different }
    .help = Nothing has changed. The new name means something else in some place, for example the name of an area or a category. Choose another.
rename-not-written = `{ $path }` cannot be changed without the risk of losing something else in the file
    .help = Nothing has changed. Save the file as UTF-8 and try again.
rename-changed = `{ $path }` was changed while the name was to be changed
    .help = Nothing has changed. Save what you are working on in other programs, and run the command again.
fix-not-written = `{ $path }` cannot be mended without the risk of losing something else in the file
    .help = Nothing has changed. Save the file as UTF-8 and try again.
fix-changed = `{ $path }` was changed while it was to be mended
    .help = Nothing has changed. Save what you are working on in other programs, and run the command again.
fix-unasked = { $fixes ->
        [one] one change waits for an answer, and there is nobody here to ask
       *[other] { $fixes } changes wait for an answer, and there is nobody here to ask
    }
    .help = Nothing has changed. Run the command in a terminal window, where it asks, or add --yes.

## Parts of a site

only-malformed = `{ $found }` is no part of a site
    .help = Write for example `--only municipality=0114-0199`, `--only indicator=satisfied,waiting` or `--only shared`.
only-unknown-kind = there is no kind `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] The kinds are { $known }.
    }
only-without-pages = no pages here are made for each of the kind `{ $kind }`
    .help = A part is the pages that a template with `for_each` makes. Here the parts are { $known }. Without `--only` the whole site is built.
only-empty = there is nothing in `{ $kind }` that is `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Those with pages of their own go from `{ $first }` to `{ $last }`.
    }
only-range = `{ $found }` is no range
    .help = Write the first before the last, with as many digits in both, as in `0114-0199`. Names other than codes have two full stops between them: `a..m`.
only-missing = parts of the site are missing in `{ $folder }`: { $missing }
    .help = Build them there, with `--only` before each, or copy them there. With --strict nothing is built when this is said.

## Output

output-busy = another build is writing to `{ $folder }` just now
    .help = Wait until it is done, then build again.
output-not-ours = `{ $folder }` holds { $found }{ $others ->
        [0] {""}
       *[other] { " " }and { $others } more
    }, which no earlier build has written
    .help = Everything in the folder is replaced when the site is built. Move away what you want to keep, or build to another folder with --out.
output-is-file = `{ $path }` is a file, but the site needs a folder
    .help = Rename the file, or build to another folder with --out.
output-manifest = the list of what was built, `{ $path }`, cannot be read, and { $found }{ $others ->
        [0] {""}
       *[other] { " " }and { $others } more
    } may be something else than what was built
    .help = Move away what you want to keep and remove the rest of what is named, or the whole built folder. Then build again. The list is damaged, by a power failure for example, or another version wrote it.
output-changed-by-hand = { $files }{ $others ->
        [0] {""}
       *[other] { " " }and { $others } more
    } in `{ $folder }` have been changed by hand since the last build and are overwritten
    .help = Make the change in the content or the theme instead, so that it stays. With --strict nothing is built when this is said.
output-holds-sources = the site cannot be built to `{ $folder }`, since that would overwrite `{ $path }`
    .help = Build to a folder of its own, for example --out public.
output-source-changed = `{ $path }` changed while the site was built
    .help = Finish saving the file, then build again.
output-unportable = the file name `{ $path }` cannot be used on every computer
    .help = Rename it. Avoid the characters < > : " | ? * \, a full stop or space at the end, names such as con and nul, and very long names.
output-taken = `{ $path }` and `{ $other }` cannot be there together
    .help = Rename one of them. Capital and small letters count as the same, since Windows does not tell them apart.
publish-address = { $part ->
        [scheme] `{ $found }` cannot be published to
        [host] the server name `{ $found }` in the address cannot be used
        [port] the port `{ $found }` in the address is not a port number
        [user] the address has an @ but no user name before it
        [query] the address contains `{ $found }`, which does not belong there
       *[path] the folder `{ $found }` in the address cannot be used
    }
    .help = { $part ->
        [scheme] Write an address that starts with sftp:// or webdavs://, a folder, or a file that ends with .zip. Plain ftp is not encrypted and not used.
        [host] Write the name without spaces: sftp://anna@web.example.se/srv/web
        [port] Write a number from 1 to 65535 after the colon, or remove the colon.
        [user] Write the user before the @, or remove the @.
        [query] Remove it. Write a space as %20.
       *[path] Write the whole path to the site's folder: sftp://anna@web.example.se/srv/web/quality
    }
publish-password-in-file = a password is written out where everyone who sees the file can read it
    .help = Remove it, and change the password if someone else has seen the file. insyn publish asks for the password, or reads it from the environment variable INSYN_PASSWORD.
publish-unknown = the destination `{ $found }` is not under publish in insyn.yaml
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] There is { $known }. A folder is written with a slash: ./{ $found }
    }
publish-where = { $count ->
       *[other] insyn.yaml has several places to publish to
        [0] nothing says where to publish the site
    }
    .help = { $count ->
       *[other] Choose one with --to: { $known }.
        [0] Write --to followed by a folder, a zip file or an address, or write it under publish in insyn.yaml.
    }
publish-not-built = { $count ->
       *[other] `{ $folder }` was changed after the site was built: { $files }
        [0] `{ $folder }` has no complete site
    }
    .help = Build the site again with insyn build, or publish without --built, which builds it first.
publish-part = `{ $folder }` has parts of a site, and nothing says that all of them are there
    .help = Build the last part in the folder, for example with insyn build --only shared. It tells what is missing, and when nothing is, the site can be published.
publish-unreachable = { $kind ->
        [name] the server { $host } cannot be found
        [connection] it is not possible to connect to { $host }
        [slow] { $host } did not answer in time
        [certificate] { $host } shows a certificate that this computer does not trust
        [proxy] the network's proxy does not let through to { $host }
        [sftp] { $host } does not answer as an SFTP server does ({ $reason })
        [cut] the connection with { $host } was cut
       *[other] { $host } cannot be reached ({ $reason })
    }
    .help = { $kind ->
        [name] Check the spelling, and that the computer is connected to the right network. What was published is still there.
        [connection] Check the port in the address, and ask IT whether a firewall is in the way. What was published is still there.
        [certificate] Ask IT to look at the certificate. What was published is still there.
        [proxy] Ask IT to let through to the server. What was published is still there.
        [sftp] Check address and port, and ask IT whether the account may use SFTP. What was published is still there.
       *[other] Run the same command again: it continues where it was interrupted. The site is still on the server as it was, or completely as the new one.
    }
publish-host-unknown = this computer has not connected to { $host } before, and does not know the server
    .help = Ask IT whether the server's fingerprint is { $fingerprint }. If so, run again with --accept-new. If not, it is the wrong server: do not publish to it.
publish-host-changed = { $host } is not the same server as before: it shows another key
    .help = Ask IT whether the server has a new key, and whether that is { $fingerprint }. If so, remove the server's line from the file known_hosts in the folder .ssh and run again. Otherwise someone may be posing as the server.
publish-login = { $kind ->
        [user] { $host } wants to know who you are
        [key] { $host } only lets in those with the right key
        [scheme] { $host } requires a way of logging in that is not available here
        [proxy] the network's proxy wants you to log in
       *[password] { $host } does not accept the user or the password
    }
    .help = { $kind ->
        [user] Write the user in the address, before the server name: sftp://anna@web.example.se/srv/web
        [key] Ask IT to put your key on the server. If it is in a file of its own, point it out with --key.
        [scheme] Ask IT whether the server accepts SFTP, or WebDAV with Basic over https. Otherwise make a zip file and hand it to IT.
        [proxy] Ask IT which address belongs in HTTPS_PROXY.
       *[password] Check the spelling of the user in the address, and type the password again.
    }
publish-password-missing = the password of { $user } at { $host } is needed, and there is nobody here to ask
    .help = Run the command in a terminal window, where it asks. In a scheduled job, put the password into the environment variable INSYN_PASSWORD, or use a key.
publish-unencrypted = the password to { $host } would be sent so that others on the network can read it
    .help = Write webdavs:// instead of webdav://, or https:// instead of http://. If the server cannot do that, ask IT for SFTP, or make a zip file.
publish-refused = { $kind ->
        [full] there is no room where the site should be: `{ $path }` did not fit
        [denied] you may not write `{ $path }`
        [missing] `{ $path }` does not exist, or the folder that it should be in
        [unsupported] the server does not accept `{ $path }` ({ $reason })
       *[other] `{ $path }` could not be written ({ $reason })
    }
    .help = { $kind ->
        [full] Ask IT for more space and run again. The site as it was is still there.
        [denied] Ask IT for permission to write in the folder, preferably in the one above it too: then the whole site is exchanged at once. The site as it was is still there.
        [missing] Check the path in the address. The folder above the site's must exist.
        [unsupported] Check that the address is the one for WebDAV, and not the one that readers use. If the server is Apache, ask IT to write DirectoryIndex disabled and AllowOverride None for that address.
       *[other] Run again. If that does not help, show the message to IT.
    }
publish-in-the-way = { $files }{ $others ->
        [0] {""}
       *[other] { " " }and { $others } more
    } is already where the site should be, and is not from Insyn
    .help = If it is an older site to be replaced, run again with --replace. Otherwise it is the wrong folder: name a folder of the site's own. Nothing has been changed.
publish-not-whole = `{ $path }` was sent, but the server does not have it as it should be
    .help = Run again. If it still happens, someone else may be publishing at the same time, or the server may be changing files: show the message to IT. The site as it was is still there.
publish-without = this program was built without SFTP
    .help = Publish by WebDAV, to a folder or as a zip file, or use a program that was built with SFTP.
machine-refused = { $kind ->
        [full] the disk is full: `{ $path }` could not be written
        [denied] the computer does not allow `{ $path }` to be read or changed
        [read-only] `{ $path }` is on a disk that cannot be written to
        [busy] `{ $path }` cannot be replaced, since another program or the system is using the folder
        [name] the name of `{ $path }` cannot be used here
       *[other] the computer refuses to read or change `{ $path }` ({ $reason })
    }
    .help = { $kind ->
        [full] Free some space and try again. What was there still stands.
        [denied] Close the file if another program has it open. Otherwise make sure that you may write to both the folder and the one above it.
        [read-only] Build to a folder on another disk with --out.
        [busy] Close programs that have the folder open and build again. A folder that is a disk or volume of its own will not do: build to a folder in it.
        [name] Shorten or change the name.
       *[other] Build again. If that does not help, show the message to whoever looks after the computer.
    }
## Pages

missing-front-matter = the page lacks its front matter
    .help = Begin the file with three lines: ---, then title: The page's heading, then ---.
unclosed-front-matter = the page's front matter never ends
    .help = Write a line with --- alone where the front matter ends and the text begins.
bad-alias = `{ $found }` cannot be an address
    .help = Write the old address with small letters a to z, digits, hyphens and slashes, for example /reports/2022/.
edition-not-year = `{ $found }` is not a year
    .help = Write the year that the report is about with four digits, for example 2023.
duplicate-edition = the report already has an edition for { $edition }
    .help = Write the right year in `edition`. It is easy to forget in a folder copied from last year.
edition-in-future = the year { $edition } has not begun
    .help = Write the right year in `edition`, or `draft: true` while the report is being prepared.
edition-before-year = the report for { $edition } is dated { $date }, before the year began
    .help = Correct `edition` or the document's date.
edition-says-other = the report is for { $edition }, but here it says { $written }
    .help = Correct the year. If the report was copied from last year's, go through title, description and document information.
edition-copied = `{ $key }` is { $written }, as in an earlier report
    .help = Write this year's, or remove the line until there is one.
edition-missing = the folder is called { $year } and lies among reports, but has no `edition`
    .help = Write edition: { $year } at the top of the file.
date-order = the date in `{ $later }` is before the date in `{ $earlier }`
    .help = Correct the date that is wrong. What comes later cannot have an earlier date.
date-in-future = `{ $key }` is { $date }, but today is { $today }
    .help = Correct the date. If the document is not adopted yet, remove the line, or write draft: true on the page until it is.
reserved-character = here is an invisible character that cannot be shown
    .help = Remove the character and write the text around it again. Such characters sometimes follow from Word or a PDF.
top-heading = a heading with a single # is the page's title, which already stands at the top
    .help = Write ## for the page's first level of headings.
skipped-heading = the heading skips a level
    .help = Write { $wanted } instead of { $marks }. Whoever listens to the page will not find the way otherwise.
empty-heading = the heading is empty
    .help = Write the heading, or remove the line.
bad-anchor = `{ $found }` cannot be an anchor
    .help = { $has-wanted ->
        [yes] Write {"{"}#{ $wanted }{"}"}: only small letters a to z, digits and hyphens.
       *[no] Use only small letters a to z, digits and hyphens.
    }
duplicate-anchor = the anchor `{ $anchor }` is already on the page
    .help = Give the heading another anchor, or remove it, and one is chosen for you.
anchor-of-theme = the anchor `{ $anchor }` is that of a part of the page that the program makes
    .help = Choose another word within {"{"}#…{"}"}, and change the links that lead there.
table-without-caption = the table lacks a line that says what it shows
    .help = Write a line before the table: Table: What the table shows. It becomes the table's caption.
caption-without-table = here is a table's caption without a table or without text
    .help = Write what the table shows after the word Table and the colon, and let the table follow the line directly.
empty-table-cell = a cell of the table is empty
    .help = Write something in the cell: the number 0, the word missing, a dash (–) or what the rows are about.
too-many-cells = the row has more cells than the table's { $columns } columns
    .help = Remove a cell, or add a column to the table's first row. A vertical bar in a text is written \|.
image-without-text = the picture lacks a text for those who do not see it
    .help = Write what the picture shows: ![here](picture.png). If it is only decoration: ![](picture.png "decorative").
empty-link = the link leads nowhere
    .help = Write where it should lead, for example [the text](page.md), or remove the link.
link-without-text = the link has no text
    .help = Write what it leads to between the brackets: [the text](page.md).
undefined-link = there is no link called `{ $name }`
    .help = Write the target directly: [the text](page.md). Or add a line: [{ $name }]: page.md
typed-bullet = `{ $sign }` does not become a list
    .help = Write each item on a line of its own that begins with a hyphen and a space: - first item. Leave an empty line before the list.
heading-without-space = the line does not become a heading: there is no plain space after the number signs
    .help = Write { $wanted }
single-braces = the shortcode { $name } has only one brace on each side, so it is shown as text
    .help = Write double braces: {"{{"} { $name }(…) {"}}"}.
tabs-for-table = lines with tabs do not become a table
    .help = Write a table with bars between the cells and a line Table: … before it, or put the numbers in content/values.
soft-hyphen = here is a hyphen that cannot be seen
    .help = Remove it and write the word anew. Such hyphens come along from Word and PDF, and keep the word from being found.
lost-character = here is � in the place of a character that was lost
    .help = Write the character anew.
link-not-read = the link is shown as text, since its path has a space in it
    .help = Write { $wanted }
path-of-computer = `{ $written }` is only on your own computer
    .help = Put the file in content/files and link to it: [the text](files/name.pdf).
placeholder = `{ $written }` seems to be left to fill in
    .help = Write what is to stand there.
personal-number = here is a personal identity number
    .help = Remove it. A personal identity number must not be published. If it has been already, tell the data protection officer.
alt-says-nothing = the alternative text `{ $written }` says nothing of the picture
    .help = Write in a sentence what the picture shows, for those who do not see it. If the picture is mere decoration, leave it out.
markup-in-title = `{ $written }` is shown as it stands in the title
    .help = Write the character itself, such as & instead of &amp;. Shortcodes and Markdown do not work in title.
empty-chapter = the chapter is empty
    .help = Write the text, or put draft: true on the page until there is one.
empty-section = there is nothing under the heading
    .help = Write the text, or take the heading away until there is one.
undefined-footnote = there is no footnote `{ $name }`
    .help = Add a line: [^{ $name }]: The text of the footnote.
unused-footnote = nothing on the page refers to the footnote `{ $name }`
    .help = Write [^{ $name }] where it belongs in the text, or remove it.
duplicate-footnote = the footnote `{ $name }` stands here twice
    .help = Give one of them another name, both here and in the text.

## Shortcodes

call-unclosed = the shortcode is never closed
    .help = Close it with { $close }. If { $open } should stand on the page, write a backslash before it: \{ $open }
call-without-name = after { $open } the shortcode's name should follow
    .help = Write the name in small letters and then parentheses, for example chart(indicator="satisfaction"). If the signs should stand on the page, write a backslash before them: \{ $open }
call-without-parentheses = `{ $name }` lacks its parentheses
    .help = Write { $name }(…), or { $name }() when there is nothing to tell it. A text is ended with {"{"}% end %{"}"}.
call-trailing = `{ $found }` stands after the shortcode's closing parenthesis
    .help = Move it into the parentheses, or remove it, so that { $close } follows directly.
parenthesis-unclosed = the closing parenthesis of `{ $name }` is missing
    .help = Write ) after the last value.
argument-without-name = a value in `{ $name }` has no name
    .help = Write its name and an equals sign before the value, for example indicator="satisfaction".
argument-without-equals = there is no equals sign after `{ $name }`
    .help = Write { $name }="…".
argument-without-value = `{ $name }` has no value
    .help = Write the value after the equals sign, or remove { $name }.
argument-without-comma = a comma is missing
    .help = Write a comma between the values.
text-unclosed = a quotation mark is never closed
    .help = Write the same quotation mark where the text ends.
list-unclosed = a list is never closed
    .help = Write ] where the list ends.
text-unquoted = `{ $found }` needs quotation marks
    .help = Write "{ $found }".
argument-twice = `{ $name }` stands twice in the same shortcode
    .help = Keep one of them.
body-unclosed = `{ $name }` never ends
    .help = Write a line with {"{"}% end %{"}"} where its content ends. If it should have no content, write double braces instead of braces with per cent signs.
body-empty = `{ $name }` has no content
    .help = Write the text on the lines between the shortcode and {"{"}% end %{"}"}, or remove both.
stray-end = there is nothing to end here
    .help = Remove the line, or write the shortcode that ends here on a line above.
body-in-line = `{ $name }` has content and must begin on a line of its own
    .help = Move the shortcode to the beginning of a new line.
body-crosses = the content of `{ $name }` begins and ends on different levels
    .help = Give {"{"}% end %{"}"} the same indentation as the line where the shortcode begins, and end in the same list or quotation.
call-misplaced = `{ $name }` cannot stand here
    .help = A shortcode can stand in running text, in a table or as a paragraph of its own, but not in a heading, an address or a picture's text.

## Pages of data

item-outside = `item` only exists on a page with `for_each`
    .help = Write what is meant instead, for example `areas="2280"`, or say at the top of the page which list it is made of: `for_each: {"{"}areas: {"{"}kind: municipality{"}"}{"}"}`.
unknown-item-field = there is nothing called `{ $found }` to write
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`? There is { $known }.
       *[no] There is { $known }.
    }
item-field-empty = `{ $item }` has no `{ $field }`
    .help = Fill it in where `{ $item }` is defined, or write the text without it.
item-misfit = `{ $argument }` cannot be `item`, which here is one of `{ $list }`
    .help = Write what is meant in quotation marks, or add the list that fits to `for_each`.
for-each-lists = `for_each` takes one list or two, not { $count }
    .help = Write for example `for_each: {"{"}areas: {"{"}kind: municipality{"}"}{"}"}`. The lists are `areas`, `units`, `operations` and `indicators`.
for-each-empty = there is nothing in `{ $list }` to make pages of
    .help = { $has-filter ->
        [yes] Without the condition `{ $filter }` there would be { $left }. Correct the condition or remove it.
       *[no] The site has none. Add them, or remove the page.
    }
for-each-misplaced = `for_each` cannot be in an `_index.md`
    .help = Put the template in a file beside the folder: `kommuner.md` makes the pages in `kommuner/`, and `kommuner/_index.md` is the list of them.
for-each-without-list = the page that lists what `for_each` makes has no title
    .help = Add for example `list: Municipalities`, or write the page yourself in `{ $folder }/_index.md`.
for-each-same-title = all pages would have the same title
    .help = Write the name in the title: `title: "{"{{"} item() {"}}"} in numbers"`.
list-without-for-each = `list` only exists on a page with `for_each`
    .help = Remove the line, or add `for_each`.

## Diagrams

nothing-to-show = the indicator `{ $indicator }` has no numbers to show here
    .help = Check area, group, category and period. A yearly report shows nothing later than its year.
too-many-series = the chart would have { $found } series, more than the { $most } that can be told apart
    .help = { $most ->
        [6] Write kind="multiples", which draws a small chart for each, choose fewer areas, groups or categories, or divide it into several charts.
       *[other] Choose fewer areas, groups or categories, or divide it into several charts.
    }
kind-does-not-fit = the kind of chart `{ $kind }` does not fit these numbers
    .help = What fits here is { $fits }. A line needs at least two periods, bullet a target or a scale, ranked at least two rows. The manual says what each kind needs. Without kind it is chosen from the numbers.
no-common-scale = { $why ->
        [period] `{ $indicator }` and `{ $other }` have different kinds of periods and cannot share a scale
       *[unit] `{ $indicator }` and `{ $other }` have different units and cannot share a scale
    }
    .help = { $why ->
        [period] Show only indicators with the same kind of periods in one chart, years for example.
       *[unit] Show only indicators with the same unit in one chart, per cent for example. As a table they can stand together: table(indicators=[…]).
    }
incomplete-whole = { $why ->
        [not-said] the categories of `{ $indicator }` are not said to be all there are, so they cannot be stacked into a whole
        [overlapping] the categories of `{ $indicator }` overlap, so they cannot be stacked into a whole
        [left-out] not all categories of `{ $indicator }` are included, so they cannot be stacked into a whole
        [negative] a part of the whole in `{ $indicator }` is less than zero: { $lacking }
        [hidden] parts of the whole in `{ $indicator }` are not shown, since they concern few people: { $lacking }
       *[unknown] parts of the whole in `{ $indicator }` have no number: { $lacking }
    }
    .help = { $why ->
        [not-said] Write whole: complete in the indicator's file if the categories together are everything. Otherwise kind="ranked" fits.
        [overlapping] One thing may belong to several categories (whole: overlapping), so together they may be more than the whole. Write kind="ranked" or kind="bar".
        [left-out] Remove categories from the call, or write kind="ranked".
        [negative] Mend the numbers, or write kind="bar", which has bars below zero too.
        [hidden] Choose other periods with from and to, join small categories, or write kind="ranked".
       *[unknown] Fill in the numbers, choose other periods with from and to, or write kind="ranked".
    }
mixed-area-kinds = areas of different kinds cannot be ranked together: { $areas }
    .help = Write kind="bar", which shows them side by side without ranking, or choose areas of one kind.
map-of-counts = the counts of `{ $indicator }` cannot be shown on a map: it would mostly show where many people live
    .help = Show a share, a mean or a rate, such as per 1,000 inhabitants, or write kind="strip" or kind="bar".
few-for-control = a control chart needs at least { $least } measurements, but `{ $indicator }` has { $found } here
    .help = Choose kind="line" until there are more. Months or quarters give more measurements than years. If the area or group has no numbers of its own, change areas or groups.
no-outlines = there is no map of areas such as `{ $area }`
    .help = There are maps of Sweden's municipalities, counties and regions, by code or name. Other areas get outlines from the theme's file maps/kind.geojson, or show them with kind="strip" or kind="bar".
bad-classes = the classes `{ $found }` cannot be used
    .help = Write the number of classes, 3 or 5, or the bounds of the classes from the lowest to the highest, two or four: classes=["70", "85"].
area-without-numbers = the indicator `{ $indicator }` has no numbers for the area `{ $area }`
    .help = Remove the area here, or fill in its numbers in the indicator's file under areas.
## Indicators

unknown-indicator = there is no indicator `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] The name is that of the file in content/indicators, without .yaml.
    }
unknown-group = there is no group `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] The groups are total, women and men.
    }
unknown-category = the indicator has no category `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Add it under categories in the indicator's file, which has { $known }.
    }
duplicate-category = the category `{ $category }` stands here twice
    .help = Keep one of them, or give them different names.
duplicate-indicator = two files are called `{ $indicator }`
    .help = Rename one of them. An indicator has one file.
indicator-copied = the indicator `{ $indicator }` seems to be a copy of `{ $copied }`
    .help = If the file is a copy that was left, remove it. Otherwise it is published as an indicator of its own. Then give it a name and a title of its own.
verdict-is-colour = `{ $found }` is a colour, not a verdict
    .help = Write { $word ->
        [reached] verdict: reached if it means that the goal was reached.
        [nearly] verdict: nearly if it means that the goal was nearly reached.
        [missed] verdict: missed if it means that the goal was not reached.
       *[not_assessed] verdict: {"{"}state: not_assessed, text: …{"}"} with the reason, if it means that the goal was not assessed.
    } If the board has a scale of its own, write its words under verdict_scale in insyn.yaml.
verdict-without-reason = the verdict `{ $state }` does not say why
    .help = Write the reason beside it, verdict: {"{"}state: { $state }, text: …{"}"}. Readers should know { $state ->
        [not_assessed] why the goal was not assessed.
        [expected] why the goal is expected to be reached, and when.
       *[unlikely] why the goal is not expected to be reached.
    }
step-is-colour = the step is called `{ $found }`, which is a colour and not a verdict
    .help = Write the word for which the colour stands under text, for example { $word ->
        [reached] Fully met.
        [nearly] Partly met.
        [missed] Not met.
       *[not_assessed] Cannot be assessed.
    } Not everybody can tell colours apart.
step-taken = `{ $found }` is a verdict already, and cannot be a step of your own
    .help = Give the step another name, for example fully, partly or not, and its word under text.
scale-without-reached = none of the steps counts as reached
    .help = Write counts_as: reached at the steps that mean that a goal was reached.
level-missing = the goal `{ $goal }` { $whose ->
        [own] has within but does not say of what level it is
       *[above] has goals below it but does not say of what level it is
    }
    .help = Write level: council (the council's goal), level: board (the board's) or level: unit (the unit's) at the goal.
level-not-below = { $level ->
        [council] a goal of the council
        [board] a goal of the board
       *[unit] a goal of a unit
    } cannot be below { $above ->
        [council] another of the council
        [board] one of the board
       *[unit] one of a unit
    }
    .help = The highest is council, then board, and last unit. Correct level, or write a goal of a higher level as within.
goal-within-itself = the goal `{ $goal }` is below itself
    .help = Correct within, so that every goal is below one of a higher level: unit below board, board below council.
bad-period = `{ $found }` is not a period
    .help = { $has-wanted ->
        [yes] Did you mean { $wanted }?
       *[no] Write for example 2023, 2023-12, 2023-Q4, 2023-T1 (four months), 2023-H1, 2023-spring, 2023-autumn, 2023-W07 (a week), 2023-05-17, 2022/23 (a school year or another broken year), 2019–2021 (the mean of three to ten years) or mean 2019–2020 (of two).
    }
two-years = `{ $found }` may be a broken year or two years together
    .help = Write { $broken } for a school year or another broken year, or mean { $years } for the mean of two years.
period-not-in-calendar = `{ $found }` is not in the calendar
    .help = The last one is { $last }. Write a week or day that exists.
year-not-of-parts = a year cannot be made of { $kind ->
        [week] weeks, which go on over its ends
        [day] measurements on single days
        [mean] means of several years
       *[broken] broken years
    }
    .help = Remove the key year, or write the numbers of months, quarters, four-month periods or halves.
days-may-be-months = every day is the first of its month, like { $day }
    .help = Spreadsheets turn 2023-12 into the first of December. If months are meant, write for example { $month } (in Excel as text, with an apostrophe before it). If days are meant, say so in the indicator's definition, for example Measured on the first of the month, or in a note at one of the numbers.
period-in-future = the period { $period } has not begun on { $today }
    .help = Correct the period. If it is a target, write it under targets. If it is a budget, plan or forecast, say so in the name of the indicator or category, or in a note.
mixed-periods = the period { $period } is of another kind than { $first }
    .help = An indicator has only years, or only months, or only means of as many years, and so on. If years are to stand beside their months, quarters, four-month periods or halves, or to be computed from them, write year: {"{"}from: sum{"}"}, year: {"{"}from: last{"}"} or year: {"{"}from: mean{"}"}. Otherwise make two indicators.
period-without-value = the period { $period } has no value
    .help = Write a number, or missing, not applicable, suppressed or not measured. Decimals are written with a point.
bad-number = `{ $written }` cannot be read as a number
    .help = { $has-wanted ->
        [yes] Write { $wanted }.
       *[no] Write digits only, for example 85 or 0.90. Where there is no number, write missing, not applicable, suppressed or not measured.
    }
number-too-long = `{ $written }` has more than 28 digits
    .help = Round the number. So many digits cannot be kept exactly.
percent-sign = `{ $written }` has a per-cent sign
    .help = Write { $wanted } alone. That it is per cent stands in the indicator's file: unit: percent.
ambiguous-dash = `{ $written }` means zero to some and missing to others
    .help = Write 0 or missing.
spreadsheet-error = `{ $written }` is an error of the spreadsheet program
    .help = Mend the formula in the spreadsheet and save the table again, or write missing.
date-for-number = `{ $written }` is a date, which Excel has made of a range
    .help = Write { $wanted }. Format the cells as text in Excel before you write, so that they are not changed.
unknown-state = `{ $found }` is neither a number nor a known word
    .help = { $has-nearest ->
        [yes] Write { $nearest } if that is what is meant. Otherwise a number.
       *[no] Write a number, or missing, not applicable, suppressed or not measured.
    }
not-of-rate = `{ $key }` belongs to rates, and the indicator does not have `statistic: rate`
    .help = Write `statistic: rate`, `per` and `of` if the number is a rate, such as falls per 1,000 resident days. Otherwise remove `{ $key }`.
unit-is-rate = “{ $unit }” is a rate, but the indicator has `statistic: { $statistic }`
    .help = Write `statistic: rate`, `per: { $per }` and `of: { $of }`, and only “{ $counted }” in `unit`. Otherwise the number may be called a count or a mean, and added up as one.
events-differ = the rate { $written } does not agree with its events, which give { $computed }
    .help = Correct the number, `events` or `n`, or remove the number so that it is computed. If all is right nevertheless, write why in `note`.
bad-range = `{ $written }` does not go from a smaller to a larger number
    .help = Write the smaller number first, for example 3–4.
funnel-of-others = a funnel chart needs shares or rates, and `{ $indicator }` is neither
    .help = Choose `kind="strip"` or `kind="bar"`, or an indicator with `unit: percent` or `statistic: rate`.
funnel-without-bases = a funnel chart needs to know how many the numbers are based on, and no number of `{ $indicator }` says so
    .help = Write `n` at every number, for example `{"{"}value: 78, n: 228{"}"}`, or choose `kind="strip"`.
dimensions-not-two = `dimensions` must have exactly two names
    .help = Write two names in a list, such as type and severity, and the categories of each under `categories`.
dimension-without-categories = `categories` has no categories for { $dimension }
    .help = Write them as a list under `{ $dimension }` in `categories`.
not-a-dimension = `{ $found }` is not among `dimensions`
    .help = Write the categories under { $dimensions }, or remove the line.
no-dimensions = the indicator `{ $indicator }` does not have two kinds of categories
    .help = Remove dimension. The argument shows the sums of one kind, if the indicator's file has `dimensions`.
dimensions-not-counted = two kinds of categories need numbers that add up, and the indicator has `statistic: { $statistic }`
    .help = Write the counts (`statistic: count` or `sum`), or use one kind of categories alone.
margin-written = the number concerns a category of one kind alone, and that sum is computed
    .help = Write a number for each of { $others } under it. Remove the sum. What is zero is written as 0.
year-differs = the year { $period } is { $written }, but its parts make { $computed }
    .help = Correct the year or its parts. If both are right, write why in `note` at the year. Without a number of its own, the year is computed from its parts.
interval-outside = the interval { $low }–{ $high } does not include the number { $number }
    .help = Correct `low`, `high` or the number. The number must be between the ends of the interval.
interval-without-number = an interval of uncertainty where there is no number
    .help = Write the number in `value`, or remove `low` and `high`. For a range instead of a number, write `value: 72–83`.
interval-without-base = an interval of uncertainty for people without `n` is not shown, since its width tells how many they are
    .help = Write in `n` how many the number is based on, so that Insyn knows whether it may be shown. If it does not concern individual people, write `suppress: none` in the indicator's file.
out-of-range = `{ $key }` cannot be { $found }
    .help = Write a number from { $lowest } to { $highest }.
impossible-share = { $number } cannot be a share, which is between 0 and 100 per cent
    .help = Correct the number. If it is no part of a whole but, say, a change or a ratio, write statistic: mean in the indicator's file.
impossible-count = { $why ->
        [negative] { $number } cannot be a count, which is never less than zero
        [all] the indicator is called a count, but most of its numbers have decimals, such as { $number }
       *[part] { $number } cannot be a count, which is always a whole number
    }
    .help = { $why ->
        [all] Write statistic: mean in the indicator's file if it is a mean or something per inhabitant, statistic: rate if it is per thousand or more, and statistic: sum if it is a sum of what is not whole, such as full-time equivalents.
       *[other] { $has-wanted ->
            [yes] Write { $wanted } if the point or comma stands between thousands. Otherwise correct the number, or write statistic: sum in the indicator's file for what is not whole, such as full-time equivalents.
           *[no] Correct the number. If it is nothing that is counted one by one, such as full-time equivalents, write statistic: sum in the indicator's file.
        }
    }
answer-without-number = `answer` does not say where the number stands
    .help = Write { "{" }number{ "}" } where the number is to stand, or { "{" }value{ "}" } for the number with its unit, one of them in every language: "{ "{" }number{ "}" } of 100 are satisfied".
break-without-reason = { $key ->
        [rebase] the new limits from { $period } have no reason
       *[breaks] the break at { $period } has no reason
    }
    .help = { $key ->
        [rebase] Write what changed in the work: { $period }: A new routine for medicines
       *[breaks] Write why the numbers cannot be compared: { $period }: A new way of counting
    }
reports-not-neutral = reports are neither better nor worse by being many or few
    .help = Take the line away, or write better: neutral. More reports may mean that more people dare to report.
target-unclear = the target does not say in which direction it aims
    .help = Write at_least, at_most or between, for example 2023: {"{"}at_least: 88{"}"} or 2023: {"{"}between: [5, 10]{"}"}.
target-no-share = the target { $number } cannot be reached: a share is between 0 and 100 per cent
    .help = Correct the target.
target-against-direction = the target is `{ $written }`, but `better: { $better }` says that the opposite is good
    .help = Write { $wanted } instead, or correct better in the indicator's file.
target-without-values = the target is for a group that has no values
    .help = Check the group, or fill in the values.
groups-mixed = girls or boys here, and women or men elsewhere in the same indicator
    .help = Write girls and boys throughout the indicator if it is about children, else women and men. Now all are shown as women and men.
indicator-without-values = the indicator `{ $indicator }` has no values
    .help = Write them under values in the file, or in a table in content/values.
duplicate-value = the indicator `{ $indicator }` has two values for the same area, group, category and period ({ $period })
    .help = Keep one of them. If the source itself gives two numbers, write the other under also.
note-tells-hidden = the note is about a number that is not shown, and is not shown either, since `{ $word }` may tell the number
    .help = Write the note in plain words about how the number came about, without numbers, names, "a", "one" or "all": "New way of counting since 2023." Or write it for the indicator instead of the number.
text-tells-hidden = the text holds a number that is not shown in the indicator `{ $indicator }` ({ $period }), because it concerns too few people
    .help = Write the sentence without the number, for example “a few”. If it is another number of the same size, it may stay.
seems-part-of = the numbers in `{ $indicator }` and `{ $other }` are equal: if they are the same thing, a hidden number can be computed
    .help = Write { $write } in `{ $indicator }` if that is so. What needs to be is then hidden. Otherwise the warning may stay.
part-of-no-sum = part_of can only be written for counts and sums
    .help = A share, a mean or a median is no part of anything else. Remove part_of, or write statistic: count if it is a count.
part-of-no-count = `{ $indicator }` is neither a count nor a sum, so no number can be part of it
    .help = Write part_of: {"{"}share: …{"}"} for the people that a share counts, part_of: {"{"}n: …{"}"} for those that it rests on, or the name of the count that you mean.
part-of-no-share = `{ $indicator }` is neither a share nor a rate, so nobody and nothing is counted in it and it has no n
    .help = Write part_of: {"{"}indicator: …{"}"} for a part of a count. share and n are for indicators with statistic: share, events and n for those with statistic: rate.
part-of-timeless = the fact `{ $fact }` has no period, so nobody can know which number is part of it
    .help = Write period for the fact in content/facts.yaml, for example period: 2023.
all-or-none = { $base } people are few for saying all or none: the reader then knows what goes for each of them (`{ $indicator }`)
    .help = Write suppressed instead of the number if it can harm anyone that it is known.
files-not-checked = attached files are not read, and the site has numbers that are not shown: { $files }
    .help = See for yourself that the hidden numbers are not in the files.
table-among-files = a table or workbook is published as it is, and the site has numbers that are not shown
    .help = Open the file and see that no hidden number is in it, nor on other sheets or in hidden columns. If it is not to be published, move it out of the folder content.

## Numbers compared with each other

total-outside-groups = the total { $total } lies outside women { $women } and men { $men }
    .help = A share, mean or median for everybody lies between those of women and men. Correct the number. If the source says so, write a note at the total.
groups-not-total = women and men are { $sum } together, but the total is { $total }
    .help = Correct the number. If the difference is right, write a note at the total that explains it.
category-exceeds-whole = the category has { $part }, more than the total { $total }
    .help = Correct the numbers. Where one thing may belong to several categories, each of them is still at most the total.
categories-exceed-whole = the categories are { $sum } together, more than the total { $total }
    .help = Correct the numbers. If one thing may belong to several categories, write whole: overlapping in the indicator's file.
categories-not-whole = the categories are to be everything, but are { $sum } together and the total is { $total }
    .help = Correct the numbers. If the categories are only some of them, write whole: incomplete in the indicator's file.
off-the-scale = { $number } is off the scale, which goes from { $lowest } to { $highest }
    .help = Correct the number, or the scale under scale in the indicator's file.
many-decimals = `{ $number }` has more than three decimals, and all are shown
    .help = Write decimals: 1, or as many as are to be shown, in the indicator's file. The numbers can stay as they are.
decimals-alone = { $number } has fewer decimals than the other figures, which have { $usual }
    .help = Write it with as many decimals as the others, as the source has it. If you know no more, write decimals in the indicator's file: then all are shown with as many.
unlike-neighbours = `{ $number }` is very unlike the numbers beside it, which are about { $usual }
    .help = Correct the number: a decimal sign may be wrong, such as 1.254 for 1 254 or 0.86 for 86. If it is right, write a note at it that explains.

## Text compared with numbers

text-differs = the text says { $written }, but the indicator `{ $indicator }` has { $value } ({ $period })
    .help = Correct the number, or let {"{{"} value() {"}}"} write it. If the source says both, write the other number under also at the value.
target-differs = the text says the target { $written }, but the target of `{ $indicator }` is { $target }
    .help = Correct the target in the text or in the indicator's file.
text-rate-differs = { $part } of { $whole } is { $computed } per cent, not { $written }
    .help = Correct the number that is wrong. If the source says so, explain it to the reader and write the sentence under acknowledged at the top of the page.
percent-for-points = { $written } is percentage points here: the difference between { $from } and { $to } per cent
    .help = Write percentage points (procentenheter), or let {"{{"} change() {"}}"} write the change.
difference-differs = the text says { $written }, but the numbers are { $first } and { $last }
    .help = Correct the difference or the numbers, or let {"{{"} change() {"}}"} write the change.
target-outcome-differs = the text says "{ $written }" of the target { $target }, but the number is { $value }
    .help = Correct the word, the number or the target, or let {"{{"} goal() {"}}"} write how it went.
direction-differs = the text says "{ $written }", but the number went from { $first } ({ $from }) to { $last } ({ $to })
    .help = Correct the word or the number, or let {"{{"} change() {"}}"} write the change.
direction-not-steady = the text says "{ $written }" of the whole time, but the number went from { $first } ({ $from }) to { $last } ({ $to })
    .help = Say that it was not so every year, or name only the first and the last year.
change-understated = the text says "{ $written }", but the number became worse: from { $first } ({ $from }) to { $last } ({ $to })
    .help = Better say how it went: {"{{"} change() {"}}"} writes it.
numbered-heading = the heading begins with a chapter number, { $number }
    .help = Take the number away. Chapters are numbered by the order of the pages, so that no number is given twice or left out.
unclear-date = the date { $written } can be read in several ways
    .help = Write the month in letters, for example 8 mars 2024.
acknowledges-nothing = "{ $text }" under acknowledged is about nothing that is warned of
    .help = Take the line away, or write the words just as they stand in the text.
## Surveys

duplicate-survey = two files are called `{ $survey }`
    .help = Rename one of them. A survey has one file.
duplicate-round = the same round stands twice ({ $period })
    .help = Keep one of them. A round is an area, a group and a period.
more-answers-than-asked = { $answered } answered but only { $asked } were asked
    .help = Compare with the source and correct answered or asked.
more-asked-than-there-are = { $reached } were asked but there are only { $population }
    .help = Compare with the source. population is everybody whom the question concerns, asked those who got it and answered those who answered.
question-twice = the indicator `{ $indicator }` is a question of a survey already
    .help = Take one of the questions away. Where two surveys ask the same question, two indicators are needed.
no-such-round = the survey `{ $survey }` has no round { $period }
    .help = Write a period that stands under rounds in the survey's file, or leave period out to show all.
negative-yet-higher = the question is put negatively, but the indicator `{ $indicator }` says that higher is better
    .help = Write better: lower in the indicator's file, or take negative away here.
goal-said-otherwise = the text says “{ $written }”, but the goal `{ $goal }` is shown as { $verdict ->
        [reached] reached
        [right] going the right way
        [wrong] going the wrong way
       *[missed] not reached
    }
    .help = If the report has a verdict of its own, write it at the goal in goals.yaml: `verdict: { "{" }state: missed, text: …{ "}" }`, or `reached`. If the text is about something else than the goal's indicators, say so in the goal's `note`.
rate-differs = the response rate is given as { $reported } per cent, but the counts give { $computed }
    .help = Correct what is wrong. If the source has it so, tell the reader in note. Then both numbers are shown and the warning goes away.
base-differs = the value of `{ $indicator }` rests on { $base } answers, but { $answered } answered the survey
    .help = Correct what is wrong. If not everybody answered the question, say so in note beside the value. Then the warning goes away.

## Tables

empty-table = the table is empty
    .help = Write headings on the first line, for example indicator;area;group;category;2022;2023, or remove the file.
missing-column = the table lacks the column `{ $column }`
    .help = Add the column. The headings are indicator;area;group;category and then a column for every period, or period and value.
duplicate-heading = the heading `{ $heading }` stands here twice
    .help = Remove one of the columns, or mend the heading.
unknown-heading = the heading `{ $heading }` is not known
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] The headings are { $known }, and periods such as 2023.
    }
column-without-heading = the column has values but no heading
    .help = Write a heading on the first line, or empty the column.
row-width = the row has { $cells } cells, but the table has { $columns } columns
    .help = Compare it with the first line. A cell that holds a comma or semicolon needs straight quotation marks: "…".
table-unclosed = a quotation mark in the table is never closed
    .help = Put a quotation mark where the cell ends, or remove the first.
sum-row = `{ $word }` looks like a row that sums up others
    .help = Remove the row. If the source reports a total, leave the category empty or write total as the group.
empty-cell = the cell under `{ $column }` is empty
    .help = Fill in the cell, or remove the row.
mixed-decimals = `{ $written }` has another decimal sign than the numbers above
    .help = Use either comma or point in the whole table, and no sign between thousands.

## Measures, matrices and terms

because-of-nothing = there is no indicator, goal or category called `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Write the name of an indicator or a goal, or `indicator/category`.
    }
reason-missing = the measure is `{ $status }` and does not say why
    .help = Write the reason as reason. The reader is to know why it did not go as planned.
edition-without-numbers = the report for { $edition } has no figures of that year: the latest are of { $latest }
    .help = Fill in the year's figures in content/indicators or content/values. If the figures always come a year later, write lag_years: 1 in the indicators' files.
text-of-earlier-year = the page belongs to the report for { $edition }, but its text speaks of { $written } as if it were the year in question
    .help = Go through the page: it seems to be a copy of last year's. If it really is about the year before, say so: “last year, { $written }”.
goal-dropped = the goal `{ $goal }` was in the last report, and is not among the goals for { $edition }
    .help = Put the goal in for { $edition } with the same id, or write at the old goal what became of it, with note: “The goal ended in 2023.”
unconfirmed = { $what ->
        [goal] the goal was carried over from the year before and is not confirmed
       *[other] the target was carried over from the year before and is not confirmed
    }
    .help = Check it with whoever decides. Then take away confirmed: false (in a table the status becomes target instead), or change what is to be different.
unknown-requirement = there is no requirement `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Those that exist are { $known }.
    }
requirement-uncovered = no page of the report tells { $requirement ->
        [hur-arbetet-bedrevs] how the work was done
        [atgarder] which measures were taken
       *[other] which results were reached
    }
    .help = A quality report should (SOSFS 2011:9, chapter 7, section 1). Write covers: [{ $requirement }] at the top of the chapter that does.
requirement-missing = no page of the report tells { $requirement ->
        [hur-arbetet-bedrevs] how the work on patient safety was done
        [atgarder] which measures were taken
       *[other] which results were reached
    }
    .help = A patient-safety report must (SFS 2010:659, chapter 3, section 10). Write covers: [{ $requirement }] at the top of the chapter that does.
manual-unknown = the manual has nothing about `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Write a message's name as in the brackets, a shortcode or a key. insyn manual without a word opens the whole manual, where you can search.
    }
status-year-unknown = there is no report for { $year }
    .help = The years that have one are { $known }. A new one is made with insyn add report { $year }.
status-nobody = nothing is missing from `{ $name }`, or the role is called something else
    .help = The roles and operations from which something is missing are { $known }.
report-unknown = there is no report in `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Those that exist are { $known }.
    }
report-none = the site has no earlier report to make the new one of
    .help = Make it of an outline instead, with --outline kvalitet or --outline patientsakerhet. A folder is a report if its _index.md has edition.
report-unclear = it is not clear of which report the new one is to be made
    .help = Write --from and one of them: { $known }.
report-year = the report for { $year } cannot be made of the one for { $from }
    .help = The new one must be of a later year. Name the report of an earlier year with --from.
report-place-unclear = the folder `{ $path }` has no year, so the new report's folder is not clear
    .help = Write where it is to go, for example --into kvalitetsberattelse/2024.
report-exists = `{ $path }` already exists
    .help = Nothing is written. Take away or move what is there, or name another folder with --into.
address-gone = the address { $url } was there when the site was last built, and no page has it now
    .help = Whoever has saved the link meets an error. Write aliases: [{ $url }] at the top of the page that has taken over. If none is needed, do nothing: this is said once.
measure-lost = the measure `{ $measure }` was not finished, and is missing in the report for { $edition }
    .help = Write it for { $edition } too and say how it went, if only that it was stopped and why.
self-check-lost = { $why ->
        [missed] the self-check `{ $check }` was not done as planned, and is missing in the report for { $edition }
       *[planned] the self-check `{ $check }` was planned for the next year, and is missing in the report for { $edition }
    }
    .help = Write it for { $edition } too, with the same id, and say whether it was done. If it was not, give the reason under reason.
self-check-without-reason = { $times ->
        [0] the self-check `{ $check }` was not done, and nothing says why
       *[other] the self-check `{ $check }` was done { $times } of { $planned } times, and nothing says why
    }
    .help = Write when it was done under done, or the reason under reason. If it was done more times than those under done, write how many under times.
before-edition = { $period } is before the report's year { $edition }
    .help = If the self-check was done then, it belongs to that report. Correct the time, or edition.
times-unclear = { $period } does not tell how many of { $planned } times the self-check was done
    .help = Write how many times it was done under times, or every date or month under done.
times-below-dates = `times` is { $times }, but the self-check was done { $dates } times by the times under done and the days under measurements
    .help = Correct the number, or remove `times`. Without it the times are counted.
step-above-observed = { $followed } cannot have followed the step, since { $observed } were observed
    .help = Correct the number or observed. Write how many followed the step, not how many per cent.
all-steps-impossible = { $side ->
        [above] { $found } cannot have followed all steps, since { $highest } followed the step “{ $step }”
       *[below] at least { $lowest } must have followed all steps, since so few missed any, but this says { $found }
    }
    .help = all_steps is how many did every step right, not the mean of the steps. Here it can be from { $lowest } to { $highest }.
wanted-month = `{ $found }` is not a month
    .help = Write the year and the month, for example `month: 2025-03`.
level-without-score = nothing tells how high the level `{ $level }` is
    .help = Write a weight for each level of { $key }, such as `- {"{"}name: { $level }, score: 3{"}"}`. The highest level has the highest weight.
matrix-size = { $what ->
        [rows] the number of rows of values is { $has }, and that of levels of likelihood { $levels }
       *[columns] the number of values in the row is { $has }, and that of levels of severity { $levels }
    }
    .help = Write a row for each level of likelihood, and in each row a value for each level of severity.
budget-sum = { $row }: { $column } is { $written }, but its parts together are { $sum }
    .help = Correct the number, or one of the parts. Leave the number out, and the sum is computed. If the parts are only some of all, write of_which instead of rows.
budget-unit = { $amount } mnkr is more than the whole budget of any municipality or region
    .help = If the amounts are in thousands of kronor, write unit: tkr.
budget-minus = { $row } has a minus sign in both budget and outcome
    .help = Write costs and revenues without a minus sign. If it is money received, write kind: revenue.
budget-through = { $through } is no part of { $period }
    .help = Write the last month, tertial or quarter that the outcome covers, for example through: 2024-08. If the outcome covers the whole period, remove the line.
budget-without-forecast = { $row } has no forecast, although the outcome covers only a part of the period
    .help = Write forecast, the expected outcome of the whole period. The outcome so far cannot be compared with the whole budget.
bands-out-of-order = the band that begins at `{ $from }` is not in order
    .help = Write the bands with the highest first. Two bands cannot begin at the same number.
term-unexplained = the term `{ $term }` has no explanation
    .help = Write what it stands for, or give it long or definition.
term-without-letters = `{ $term }` is no word
    .help = Write the term as it stands in the texts, with at least one letter.

## Areas

unknown-entry = { $kind ->
        [goal] there is no goal `{ $found }`
        [action] there is no measure `{ $found }`
        [budget] there is no budget `{ $found }`
        [matrix] there is no matrix `{ $found }`
        [survey] there is no survey `{ $found }`
        [edition] there is no report for { $found }
       *[fact] there is no fact `{ $found }`
    }
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] { $kind ->
            [goal] The goals are in content/goals.yaml.
            [action] The measures are in content/actions.yaml.
            [budget] The budgets are in content/budgets.yaml.
            [matrix] The matrices are in content/matrices.yaml.
            [survey] The surveys are the files in content/surveys.
            [edition] Write a year that some report has as its edition.
           *[fact] The facts are in content/facts.yaml.
        }
    }
duplicate-entry = the { $kind ->
        [goal] goal
        [action] measure
        [budget] budget
        [matrix] matrix
        [survey] survey
        [self-check] self-check
        [step] step
        [task] task of the plan
       *[fact] fact
    } `{ $found }` is there twice{ $has-edition ->
        [yes] { " " }for { $edition }
       *[no] { "" }
    }
    .help = Give one of them another name, or remove it.{ $has-edition ->
        [yes] { " " }If it continues from another year, correct edition.
       *[no] { "" }
    }
goal-unmeasured = the goal `{ $goal }` has neither indicators nor a verdict
    .help = Write indicators with the indicator that shows how it went, or verdict with the board's own view.
goal-text-differs = the goal says { $written } per cent, but the target of `{ $indicator }` is { $target }
    .help = Correct the goal's text, or the target under targets in the indicator's file.
goal-of-parts = the goal is for all of { $year }, but `{ $indicator }` has no number for years, and the parts of the year did not go the same way
    .help = Write year: {"{"}from: sum{"}"}, year: {"{"}from: last{"}"} or year: {"{"}from: mean{"}"} in the indicator's file, so that they make a year. Otherwise the goal cannot be decided.
unknown-area = there is no area `{ $found }`
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Add it to content/areas.yaml.
    }
own-area-missing = the own area `{ $area }` is not in content/areas.yaml
    .help = Add it, or mend area in insyn.yaml.
area-within-itself = the area `{ $area }` lies in itself
    .help = Mend within, so that it leads to a larger area.
group-in-itself = the group `{ $area }` is a member of itself
    .help = Take it out of members.
not-an-operation = `{ $found }` is not an operation
    .help = Name an area that has kind: operation.
not-for-this-kind = `{ $key }` is not used for areas of the kind { $kind }
    .help = Remove the line, or mend kind.
