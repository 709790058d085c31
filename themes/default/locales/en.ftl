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
to-organisation = Website:
published-by = Published by
not-found = There is no such page
not-found-text = The address may be misspelt, or the page may have been moved or removed. You can go on from here:
to-start = To the front page
indicator = Indicator
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

## Shortcodes

source = Source:
key = Key
notes = Notes
events = Events
table = Table
show-table = Show the numbers in a table
comment = Comment from
comment-about = About:
file-other-format = Ask for another format
image-description = Description of the picture
