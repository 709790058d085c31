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
output-manifest = the list of what was built cannot be read: `{ $path }`
    .help = The file is damaged, or another version wrote it. Remove the whole built folder, once you have seen that nothing in it is to be kept, and build again.
output-holds-sources = the site cannot be built to `{ $folder }`, since that would overwrite `{ $path }`
    .help = Build to a folder of its own, for example --out public.
output-source-changed = `{ $path }` changed while the site was built
    .help = Finish saving the file, then build again.
output-unportable = the file name `{ $path }` cannot be used on every computer
    .help = Rename it. Avoid the characters < > : " | ? * \, a full stop or space at the end, names such as con and nul, and very long names.
output-taken = `{ $path }` and `{ $other }` cannot be there together
    .help = Rename one of them. Capital and small letters count as the same, since Windows does not tell them apart.
machine-refused = { $kind ->
        [full] the disk is full: `{ $path }` could not be written
        [denied] the computer does not allow `{ $path }` to be read or changed
        [read-only] `{ $path }` is on a disk that cannot be written to
        [busy] `{ $path }` cannot be replaced, since another program or the system is using the folder
        [name] the name of `{ $path }` cannot be used here
       *[other] the computer refuses to read or change `{ $path }` ({ $reason })
    }
    .help = { $kind ->
        [full] Free some space and build again. The site that was there still stands.
        [denied] Close the file if another program has it open. Otherwise make sure that you may write to both the folder and the one above it.
        [read-only] Build to a folder on another disk with --out.
        [busy] Close programs that have the folder open and build again. A folder that is a disk or volume of its own will not do: build to a folder in it.
        [name] Shorten or change the name.
       *[other] Build again. If that does not help, show the message to whoever looks after the computer.
    }
