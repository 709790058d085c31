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
decimal-comma = `{ $written }` has a decimal comma, which cannot be read here
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
bad-period = `{ $found }` is not a period
    .help = { $has-wanted ->
        [yes] Did you mean { $wanted }?
       *[no] Write for example 2023, 2023-12, 2023-Q4, 2023-H1, 2023-spring or 2023-autumn.
    }
mixed-periods = the period { $period } is of another kind than { $first }
    .help = An indicator has only years, or only months, and so on. Make two indicators if both are needed.
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
unknown-state = `{ $found }` is neither a number nor a known word
    .help = { $has-nearest ->
        [yes] Did you mean `{ $nearest }`?
       *[no] Write a number, or missing, not applicable, suppressed or not measured.
    }
bad-range = `{ $written }` does not go from a smaller to a larger number
    .help = Write the smaller number first, for example 3–4.
out-of-range = `{ $key }` cannot be { $found }
    .help = Write a number from { $lowest } to { $highest }.
break-without-reason = the break at { $period } has no reason
    .help = Write why the numbers cannot be compared: { $period }: A new way of counting
target-unclear = the target does not say in which direction it aims
    .help = Write at_least, at_most or between, for example 2023: {"{"}at_least: 88{"}"} or 2023: {"{"}between: [5, 10]{"}"}.
target-without-values = the target is for a group that has no values
    .help = Check the group, or fill in the values.
indicator-without-values = the indicator `{ $indicator }` has no values
    .help = Write them under values in the file, or in a table in content/values.
duplicate-value = the indicator `{ $indicator }` has two values for the same area, group and period ({ $period })
    .help = Keep one of them. If the source itself gives two numbers, write the other under also.
note-tells-hidden = the note holds a number that is not shown, so the note is not shown either
    .help = Write the note without the number.

## Tables

empty-table = the table is empty
    .help = Write headings on the first line, for example indicator;area;group;category;2022;2023, or remove the file.
missing-column = the table lacks the column `{ $column }`
    .help = Add the column. The headings are indicator;area;group;category and then a column for every period.
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

## Areas

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
