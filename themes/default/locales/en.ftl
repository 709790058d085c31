### What a reader sees in English.

## Periods

period-half-1 = first half of { $year }
period-half-2 = second half of { $year }
period-spring = spring { $year }
period-autumn = autumn { $year }
period-quarter = quarter { $quarter }, { $year }

## Pages

skip-to-text = Skip to the text
main-navigation = Main menu
menu = Menu
languages = Languages
breadcrumbs = You are here
about-site = About this site
on-this-page = On this page
on-this-site = On this site
see-also = Links and documents
contents = Contents
chapter = Chapter
more-chapters = More pages
previous = Previous
next = Next
all-chapters = Table of contents
concerns = Concerns
published = Published
updated = Updated
draft = Draft
document = About the document
not-given = not stated
feedback = Tell us what you think
feedback-text = Is something wrong, or do you need the content in another format? Please contact us.
phone = Telephone
email = E-mail
website = Website
published-by = Published by
not-found = There is no such page
not-found-text = The address may be misspelt, or the page may have been moved or removed. You can go on from here:
to-start = To the front page
indicators = Indicators
about-indicator = About the indicator
development = Results
definition = How it is counted
official-name = Name in the source
given-in = Given in
direction = Desired direction
lag = Delay
every = How often
used-in = The indicator is used in
target = Target
language-name = English
link-external = another website
notice-draft = This is a draft. It has not been adopted and may change.
page-footnotes = Footnotes
page-footnote = Footnote
page-footnote-back = Back to the text
page-task-done = Done
page-task-open = To do
document-name = Name of the document
document-type = Type of document
document-number = Registration number
document-version = Version
document-drawn-up = Drawn up
document-drawn-up-by = Drawn up by
document-adopted = Adopted
document-adopted-by = Adopted by
document-paragraph = Paragraph
document-responsible = Responsible
document-revised = Last revised
document-valid-until = Valid until
document-applies-to = Applies to
document-other = Other information
document-original = Original
document-corrected = Correction
document-correction = { $date }: { $what }
document-correction-why = { $date }: { $what } The reason: { $why }
indicators-description = All indicators on this site, with the latest figure for each.
indicators-of-all = All operations
better-higher = Higher is better
better-lower = Lower is better
better-neutral = Neither higher nor lower is better in itself
lag-years = The figures come { $years } { $years-plural ->
    [one] year
   *[other] years
 } after the year that they concern
every-periods = Measured once in { $periods } years
verdict-reached = reached the target
verdict-near = nearly reached the target
verdict-missed = did not reach the target
source-own-processing = Own processing of data from { $source }
source-retrieved = { $source }, retrieved { $date }

## Shortcodes

source = Source
key = Key
notes = Notes
events = Events
table = Table
show-table = Show the numbers in a table
comment = Comment from
comment-about = About
file-other-format = Ask for another format
image-description = Description of the picture
state-missing = not available
state-not-applicable = not applicable
state-suppressed = not shown: too few people
state-not-measured = not measured
value-approximate = about { $value }
unit-percent = per cent
amount-percentage-points = { $n } { $n-plural ->
    [one] percentage point
   *[other] percentage points
 }
target-at-least = at least { $value }
target-at-most = at most { $value }
target-between = between { $low } and { $high }
table-of-several = Several indicators
change-up-verb = rose by { $amount }
change-down-verb = fell by { $amount }
change-none-verb = was unchanged
change-up-noun = a rise of { $amount }
change-down-noun = a fall of { $amount }
change-none-noun = no change
change-unknown = the change cannot be shown
