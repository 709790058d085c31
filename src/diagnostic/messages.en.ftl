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

## Configuration

no-configuration = there is no insyn.yaml here, so the folder is not a site
    .help = Go to the site's folder, name it with --root, or make a new site with insyn new.
bad-web-address = `{ $found }` is not a web address
    .help = Write the whole address, for example https://www.example.se/kvalitet/.
bad-language = `{ $found }` is not a language code
    .help = Write two letters, for example sv for Swedish or en for English.
bad-colour = `{ $found }` is not a colour
    .help = Write the colour as "#00527a": a number sign and six digits or letters a to f, between quotation marks.
threshold-too-low = a limit below 2 protects nobody
    .help = Write 2 or more. 5 is common.

## Diagrams

nothing-to-show = the indicator `{ $indicator }` has no numbers to show here
    .help = Check area, group, category and period. A yearly report shows nothing later than its year.
too-many-series = the chart would have { $found } series, more than the { $most } that can be told apart
    .help = Choose fewer areas, groups or categories, or divide it into several charts.
kind-does-not-fit = the kind of chart `{ $kind }` does not fit these numbers
    .help = What fits here is { $fits }. A line needs at least two periods, bullet a target, ranked at least two rows. Without kind it is chosen from the numbers.
mixed-area-kinds = areas of different kinds cannot be ranked together: { $areas }
    .help = Write kind="bar", which shows them side by side without ranking, or choose areas of one kind.
area-without-numbers = the indicator `{ $indicator }` has no numbers for the area `{ $area }`
    .help = Remove the area here, or fill in its numbers in the indicator's file under areas.
