### What the program says to an editor. Every problem has a text and a remedy (.help).

word-error = error
word-warning = warning
word-note = note
word-help = help

## Reading

not-utf8 = the file is not saved as UTF-8
    .help = Open the file in Notepad, choose Save as and the encoding UTF-8.
file-too-large = the file is { $megabytes } MB; a text file may be at most 20 MB
    .help = Split the file, or put it into the folder files if it is only to be downloaded.
read-as-windows-1252 = the table is not UTF-8 and was read as Windows-1252
    .help = Check that å, ä and ö came out right. In Excel, prefer "CSV UTF-8".
link-loop = a link in the file system leads back to a folder above itself
    .help = Remove the link.
link-leaves-site = a link in the file system leads out of the site's folder
    .help = Copy the file into the site instead of linking to it.
link-dead = a link in the file system leads nowhere
    .help = Remove the link, or copy in the file that it should lead to.
name-not-unicode = the file's name has characters that cannot be read
    .help = Rename the file.

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
yaml-bare-hyphen = a single hyphen cannot be read as a value
    .help = Write missing, or put quotation marks round it: "-".
yaml-no-space-after-colon = there is no space after the colon
    .help = Write name: value, with a space after the colon.
yaml-indentation = the line has the wrong indentation
    .help = Lines that belong together begin equally far in, with two spaces for every step.
yaml-unclosed = a quotation mark or a bracket is never closed
    .help = Find where it begins and close it.
duplicate-key = `{ $key }` stands here twice
    .help = Keep one of them.
decimal-comma = `{ $written }` is not read as a number, since the comma separates values here
    .help = Write { $wanted } with a point. The page shows the language's own decimal sign.
yaml-unsupported = { $what } cannot be used in the content
    .help = Write the value out where it is needed.

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
wanted-one-of = `{ $key }` cannot be `{ $found }`
    .help = Choose one of { $known }.
bad-name = `{ $found }` cannot be a name
    .help = Use only small letters a to z, digits and hyphens.

## Pages

missing-front-matter = the page lacks its front matter
    .help = Begin the file with three lines: ---, then title: The page's heading, then ---.
unclosed-front-matter = the page's front matter never ends
    .help = Write a line with --- alone where the front matter ends and the text begins.
bad-alias = `{ $found }` cannot be an address
    .help = Write the old address with small letters a to z, digits, hyphens and slashes, for example /reports/2022/.
edition-not-year = `{ $found }` is not a year
    .help = Write the year that the report is about with four digits, for example 2023.
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
table-without-caption = the table lacks a line that says what it shows
    .help = Write a line before the table: Table: What the table shows. It becomes the table's caption.
caption-without-table = here is a table's caption without a table or without text
    .help = Write what the table shows after the word Table and the colon, and let the table follow the line directly.
empty-cell = a cell of the table is empty
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
undefined-footnote = there is no footnote `{ $name }`
    .help = Add a line: [^{ $name }]: The text of the footnote.
unused-footnote = nothing on the page refers to the footnote `{ $name }`
    .help = Write [^{ $name }] where it belongs in the text, or remove it.
duplicate-footnote = the footnote `{ $name }` stands here twice
    .help = Give one of them another name, both here and in the text.
raw-html = HTML is not used on this site
    .help = Write Markdown instead, or use a shortcode.

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
stray-end = there is nothing to end here
    .help = Remove the line, or write the shortcode that should end before it.
body-in-line = `{ $name }` has content and must begin on a line of its own
    .help = Move the shortcode to the beginning of a new line.
body-crosses = the content of `{ $name }` begins and ends on different levels
    .help = Give {"{"}% end %{"}"} the same indentation as the line where the shortcode begins, and end in the same list or quotation.
call-misplaced = `{ $name }` cannot stand here
    .help = A shortcode can stand in running text, in a table or as a paragraph of its own, but not in a heading, an address or a picture's text.
