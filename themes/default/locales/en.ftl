### The texts for readers in English.

## Periods

period-half-1 = first half of { $year }
period-half-2 = second half of { $year }
period-spring = spring { $year }
period-autumn = autumn { $year }
period-quarter = quarter { $quarter }, { $year }
period-tertial = four-month period { $tertial }, { $year }
period-week = week { $week }, { $year }
period-mean = mean { $years }
period-means = mean { $first } to { $last }

## Numbers

number-one = { $article ->
   *[other] one
 }
number-words = two, three, four, five, six, seven, eight, nine
ordinal-words = second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth

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
feedback-description = How to tell us what you think, good or bad.
feedback-text = Is something wrong, or do you need the content in another format? Please contact us.
feedback-how = How to leave a view
feedback-intro = This is how you reach { $organisation } if you want to leave a view or a complaint.
feedback-publisher = This site is published by { $organisation }.
feedback-website = Their own website tells how to leave a view or a complaint:
feedback-form = Form
feedback-form-open = Open the form
feedback-formats = You can also tell them that something is wrong, or ask for the content in another format.
documents-description = The reports with their particulars, and all files that this site links to.
documents-original = As a document
documents-attachments = Attachments
documents-others = Other documents
documents-places = Found on:
phone = Telephone
email = E-mail
website = Website
published-by = Published by
not-found = There is no such page
not-found-text = The address may be misspelt, or the page may have been moved or removed. You can go on from here:
to-start = To the front page
indicators = Indicators
goals = Goals
operations = Operations
operations-description = What the municipality’s operations have achieved, one at a time.
beside = Compare
beside-description = The municipality’s figures beside those of others, an indicator a row.
beside-title = Compare { $name }
beside-pair = { $own } and { $other }
beside-choose = Choose what the table shows
beside-with = Add a municipality
beside-with-none = None
beside-areas = Compare with one at a time
beside-failed = The figures could not be fetched. Try again.
beside-order = Order
beside-order-name = By name
beside-order-high = Highest among others first
beside-order-low = Lowest among others first
beside-report = Compare the report’s figures with others’
beside-parts = One operation at a time
beside-operation = Compare with others
beside-trend = Development
beside-none = no figure here
beside-no-trend = too few measurements
beside-others = { $kind ->
    [municipality] Other municipalities
    [county] Other counties
    [region] Other regions
   *[other] Others
}
beside-position = { $kind ->
    [municipality] Among municipalities
    [county] Among counties
    [region] Among regions
   *[other] Among all
}
beside-at-kolada = Sweden and other municipalities at Kolada
beside-notes = How to read the table
beside-note-period = All figures of a row are for the same time, which stands by the indicator’s name.
beside-note-none = A dash means that the figure is not on this website.
beside-note-mean = For “{ $name }” the mean stands first, then the lowest and the highest figure.
beside-note-range = For “{ $name }” the lowest and the highest figure stand.
beside-note-computed = Where the source gives no mean for “{ $name }”, it is computed here: every municipality has the same weight (unweighted mean, own processing).
beside-note-position = How a figure lies among those of others does not say how good it is.
answer-lead = { $answer } ({ $period }).
answer-lead-change = { $answer } ({ $period }), { $change }.
answer-than = { $course ->
    [more] more than
    [fewer] fewer than
    [as-many] as many as
    [about-as-many] about as many as
    [nearly-as-many] almost as many as
    [higher] higher than
    [lower] lower than
    [same] the same as
    [about-same] about the same as
   *[nearly-same] almost the same as
} { $place } ({ $number })
answer-in = in { $name }
answer-in-group = in the group “{ $name }”
answer-in-others = { $kind ->
    [county] in other counties
    [region] in other regions
   *[other] in other municipalities
}
answer-level = no certain difference
answer-mean-unweighted = unweighted mean
answer-mean-weighted = weighted mean
answer-mean-computed = unweighted mean, own processing
answer-earlier = Figures for others end with { $period }. Then it was { $value }, { $differences }.
answer-range = In the group “{ $name }” the figures range from { $low } to { $high }.
answer-groups = For { $women-named } it was { $women } and for { $men-named } { $men }.
answer-groups-same = For both { $women-named } and { $men-named } it was { $women }.
answer-position = { $area } is { position } of { $n } { $kind ->
    [county] counties
    [region] regions
   *[other] municipalities
}.
answer-lacks = { $what ->
    [nation] The figure for Sweden is not on this website.
    [peers] { $kind ->
        [county] Figures for other counties are not on this website.
        [region] Figures for other regions are not on this website.
       *[other] Figures for other municipalities are not on this website.
    }
   *[both] { $kind ->
        [county] Figures for Sweden and other counties are not on this website.
        [region] Figures for Sweden and other regions are not on this website.
       *[other] Figures for Sweden and other municipalities are not on this website.
    }
}
answer-missing = There is no figure for { $period }.
answer-suppressed = The figure for { $period } is not shown, since it concerns too few people.
answer-suppressed-answers = The figure for { $period } is not shown, since it is based on too few answers.
answer-not-applicable = The figure is not relevant for { $period }.
answer-not-measured = Nothing was measured in { $period }.
answer-none = This website has no figure for { $area }.
answer-last = The latest figure here is for { $period }: { $value }.
answer-never = There are no earlier figures here.
answer-at-kolada = Look for the figure at Kolada
kolada-page = The page of the measure at Kolada
filter-nation = Beside Sweden
filter-nation-all = All
filter-nation-differs = Differs from Sweden
filter-nation-higher = Higher than Sweden
filter-nation-lower = Lower than Sweden
filter-nation-level = No certain difference from Sweden
results = Results
reports = Deviations and complaints
reports-text = Numbers of reports. More reports need not mean that more goes wrong. It may mean that more people dare to report.
in-reports = In the reports
units = Units
operator = { $operator ->
    [municipal] municipal
    [regional] regional
    [private] private
   *[non_profit] non-profit
}
contact = Contact
contact-page = More on the municipality’s website
actions = Measures
documents = Documents
earlier-years = Earlier years
glossary = Glossary
whole-report = The whole report on one page
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
notice-draft-figures = The figures for { $year } and later belong to a draft. They have not been adopted and may change.
notice-untranslated = This page is only available in { $language ->
    [sv] Swedish
    [en] English
    [fi] Finnish
   *[other] another language
 }.
versions = Also available as
version-easy-read = Easy read
version-sign-language = Sign language
notice-older = This is the report for { $year }.
notice-older-link = Read the latest.
notice-outdated = This document was valid until { $date }.
editions = Choose a year
edition-start = First page
edition-dates = Concerns { $year }
edition-drawn-up = drawn up { $date }
edition-adopted = adopted { $date }
edition-published = published { $date }
edition-newest = The latest
edition-original = Original:
earlier-years-description = All the reports on this site, year by year. The newest is first.
changes = Changed since last year
changes-compared = { $n-plural ->
    [one] One indicator
   *[other] { $n-Word } indicators
 } in the report can be compared with the measurement before
changes-summary = { $compared }: { $parts }.
changes-summary-bare = { $compared }.
changes-count-better = { $n-plural ->
    [one] one
   *[other] { $n-word }
 } became better
changes-count-worse = { $n-plural ->
    [one] one
   *[other] { $n-word }
 } became worse
changes-count-same = { $n-plural ->
    [one] one
   *[other] { $n-word }
 } stayed the same
changes-count-uncertain = { $n-plural ->
    [one] one
   *[other] { $n-word }
} cannot be judged
changes-summary-neutral = { $n-plural ->
    [one] For one of them
   *[other] For { $n-word } of them
 } neither higher nor lower is better in itself.
changes-summary-neutral-all = Neither higher nor lower is better in itself.
changes-better = Became better
changes-worse = Became worse
changes-uncertain = Not possible to say whether it is better
changes-other = Other changes
changes-more = Show { $n } more
no-figures-yet = There are no figures to show yet.
page-footnotes = Footnotes
page-footnote = Footnote
page-source-notes = About the source
page-source-note = Note on the source
page-footnote-back = Back to the text
page-task-done = Done
page-task-open = To do
document-is-first = The information about the document stands first on the page.
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
document-correction-why = { $date }: { $what }. The reason: { $why }
indicators-description = All indicators on this site, with the latest figure for each.
indicators-of-all = All operations
better-higher = Higher is better
better-lower = Lower is better
better-neutral = Neither higher nor lower is better in itself
lag-years = The figures come { $years } { $years-plural ->
    [one] year
   *[other] years
 } after the year that they concern
every-other-period = Measured every other year
every-periods = Measured every { $nth } year
verdict-reached = reached the target
verdict-near = nearly reached the target
verdict-missed = did not reach the target
source-own-processing = Own processing of data from { $source }
source-retrieved = { $source }, retrieved { $date }

## Search page and site map

search = Search
search-description = Search among pages, indicators and documents.
search-site = Search this site
search-words = What are you looking for?
search-found-one = { $count } result for “{ $query }”
search-found-many = { $count } results for “{ $query }”
search-found-none = No results for “{ $query }”
search-more = Show more
search-else = Try this
search-else-spelling = See how the words are spelt.
search-else-fewer = Search for fewer words, or for only the beginning of a long word.
search-else-indicators = Go through all indicators
search-else-map = Go through all pages in the site map
search-failed = The search could not be fetched. It may help to reload the page. Meanwhile, here are all pages.
search-without-script = The search needs JavaScript, which could not run here. Instead, here are all pages.
search-off = This site has no search. Instead, here are all pages.
# Synonyms, one group per line. Entries that begin with a hyphen are word endings.
search-synonyms =
    residential care, care home, nursing home, special housing
    home care, home help
    social assistance, financial assistance, welfare benefit
    disability, impairment
    staff, employee, personnel
    survey, questionnaire
    complaint, comment
    deviation, incident
    waiting time, queue
    pressure ulcer, bedsore
    substance abuse, addiction
    relative, next of kin
search-page = Page
search-report = Report { $year }
search-chapter = Chapter { $year }
search-indicator = Indicator
search-operation = Operation
search-unit = Unit
search-file = Document ({ $detail })
site-map = Site map
site-map-description = All pages, and all indicators by operation.
site-map-pages = All pages

## Metadata of pages, feed of changes

open-graph-locale = en_GB
page-about = { $title } { $site }, { $organisation }.
indicator-about = { $title } Indicator with definition and source.
indicator-latest = { $title } { $area }, { $period }: { $value }.
feed-title = Changes – { $site }
feed-description = New and updated reports, corrections, revised figures and changes in the statistics.
feed-updated = Updated: { $title }
feed-correction = Correction: { $title }
feed-revised = Revised figures: { $title }
feed-revised-numbers = The source has changed { $numbers } { $numbers-plural ->
    [one] figure
   *[other] figures
 }.
feed-event = { $title }, { $period }

## Shortcodes

source = Source
key = Key
notes = Notes
events = Events
table = Table
show-table = Show the numbers in a table
download = Download
download-and-embed = Download or embed
embed-title = Show on another website
embed-code = Code that shows the figure in a frame. It follows when the numbers are updated.
embed-alone = See the figure as the frame shows it
embed-fragment = HTML to paste
embed-whole = See the figure in its context:
download-picture = Picture of the chart
comment = Comment from
comments = Comments
quote = Quotation
quote-consent-given = The person has agreed to be quoted.
quote-consent-anonymous = Nobody can know who said it.
case-told = Example from the operations:
case-note = The example is told so that no person can be recognised.
comment-from = Stands in
comment-about = About
file-not-accessible = Not everybody can read the file, for example not with a screen reader.
file-other-format = Ask for another format
image-description = Description of the picture
status-planned = Planned
status-started = Begun
status-pilot = Tried on a small scale
status-delayed = Delayed
status-continued = Continues
status-done = Done
status-stopped = Stopped
action-because = Why
action-owner = Responsible
action-operation = Operation
action-due = To be done by
action-due-done = Finished
action-due-was = Was to be done by
action-reason = The reason
action-outcome = What it led to
action-earlier = Earlier
action-places = Found in
actions-none = No measures are reported here.
actions-description = What is done to make quality better: why, by whom, by when and how far it has come.
actions-of = Measures { $year }
actions-count = { $n } { $n-plural ->
    [one] measure
   *[other] measures
 }
actions-by-status = How far the measures have come
actions-first = { $n-plural ->
    [one] The most important
   *[other] The { $n-word } most important
 }
actions-first-text = Measures that are not finished: first those that meet goals or targets that were not reached, then in the order in which the report names them.
actions-others = Other measures: { $name }
actions-others-alone = { $name }
actions-of-all = For all operations
self-checks = Self-checks
self-check = Self-check
self-checks-description = What the operations check themselves: how often, how, by whom, whether it was done and what it led to.
self-checks-of = Self-checks { $year }
self-checks-none = No self-checks are reported here.
self-check-how = How it is done
self-check-when = Whether it was done
self-check-result = What it showed
self-check-followed-by = Indicator
self-check-next = Planned for { $year }
self-check-unsaid = How it is done is not stated.
self-check-no-result = No result is stated.
self-check-done = done
self-check-missed = not done
self-check-times = done { $n } times
self-check-times-of = done { $n } of { $planned } times
self-check-more-times = done { $n } times ({ $planned } { $planned-plural ->
    [one] was planned
   *[other] were planned
 })
self-check-earlier-of = { $year }: { $kept }
self-checks-all-done = { $n-few ->
    [one] The self-check was done as planned.
    [two] Both self-checks were done as planned.
   *[many] All { $n-word } self-checks were done as planned.
 }
self-checks-all-partly = { $n-few ->
    [one] The self-check was done fewer times than planned.
    [two] Both self-checks were done fewer times than planned.
   *[many] All { $n-word } self-checks were done fewer times than planned.
 }
self-checks-all-missed = { $n-few ->
    [one] The self-check was not done.
    [two] Neither of the two planned self-checks was done.
   *[many] None of the { $n-word } planned self-checks was done.
 }
self-checks-mixed = { $n-Word } self-checks were planned: { $parts }.
self-checks-done = { $n-plural ->
    [one] one was
   *[other] { $n-word } were
 } done as planned
self-checks-partly = { $n-plural ->
    [one] one was
   *[other] { $n-word } were
 } done fewer times than planned
self-checks-missed = { $n-plural ->
    [one] one was
   *[other] { $n-word } were
 } not done
measurement-of = Point measurement on { $day }
measurement-step = Step
measurement-count = Number of { $observed }
measurement-share = Share
measurement-percent = { $share }%
measurement-all-steps = All steps right
measurement-all-steps-text = “All steps right” are those who did every step right. It is not the mean of the steps.
measurement-observed = { $observed } were observed.
measurement-few-observed = How many were observed, and how many of them followed the steps, is not shown: too few people.
measurement-few-followed = { $observed } were observed. How many of them followed the steps is not shown: too few people.
measurement-none-followed-all = None of them did all steps right.
measurement-everybody-followed-all = All of them did all steps right.
measurement-followed-all = { $all } of them ({ $share } per cent) did all steps right.
measurement-step-quoted = “{ $step }”
measurement-least = { $n-few ->
    [one] The step followed least was { $steps }: { $followed } of { $observed } ({ $share } per cent).
   *[other] The steps followed least were { $steps }: { $followed } of { $observed } ({ $share } per cent).
 }
plan = Plan of the year
plan-description = What is done during the year to make quality better, month by month, and who does it.
plan-none = Nothing is planned here.
plan-calendar = Add the plan to your calendar
plan-calendar-text = In the calendar each task is on the first working day of its month, but it applies to the whole month.
plan-calendar-name = Plan of the year: { $site }
plan-during = Done during { $month }.
matrix-likelihood = Likelihood
matrix-severity = Severity
matrix-likelihood-highest = Likelihood: greatest at the top
matrix-severity-highest = Severity: greatest to the left
matrix-corner = The rows are likelihood, the columns severity
matrix-weight = weight
matrix-scores = The number in each cell is the risk score. The higher the number, the greater the risk.
matrix-products = The number in each cell is the risk score: likelihood times severity. The higher the number, the greater the risk.
matrix-counts = The number in each cell is how many risks were found there.
glossary-description = Words and abbreviations on this site, and what they mean.
glossary-terms = Words and abbreviations
glossary-more = Read more about { $term }
glossary-entry = glossary
key-text = These words can stand where you would expect a number.
sign-suppressed = The number concerns so few people that somebody could be recognised. That is why it is not shown.
sign-missing = No figure has come in.
sign-not-applicable = There is no number, since the question does not apply here.
sign-not-measured = Nothing was measured that year.
sign-preliminary = The number is not final and may change.
sign-also-word = about
sign-also = The source gives the number approximately, not exactly.
state-missing = not available
without-numbers = { $indicator }: no data for { $name }.
state-not-applicable = not applicable
state-suppressed = not shown: too few people
state-not-measured = not measured
value-beside = { $value } ({ $beside })
value-through = up to and including { $period }
value-approximate = about { $value }
value-preliminary = { $value } (preliminary)
value-revised-later = { $value } (later changed by the source to { $now })
value-withdrawn-later = { $value } (later withdrawn by the source)
unit-percent = per cent
amount-percentage-points = { $n } { $n-plural ->
    [one] percentage point
   *[other] percentage points
 }
target-at-least = at least { $value }
target-at-most = at most { $value }
target-worded = { $target }
target-between = between { $low } and { $high }
change-up-verb = rose by { $amount }
change-down-verb = fell by { $amount }
change-none-verb = { $statistic ->
   *[other] was unchanged
 }
change-up-noun = a rise of { $amount }
change-down-noun = a fall of { $amount }
change-none-noun = no change
change-slight-verb = { $statistic ->
   *[other] was almost unchanged
 }
change-slight-noun = almost no change
change-incomparable-verb = cannot be compared with { $period }
change-incomparable-noun = nothing that can be compared with { $period }
change-since = { $change } since { $period }
change-since-uncertain = no certain difference since { $period }
change-withheld-chance = { $from } → { $to } of { $answers } { $n-plural ->
    [one] answer
   *[other] answers
 }: no certain difference.
change-by-answers = { $from } → { $to } of { $answers } { $n-plural ->
    [one] answer
   *[other] answers
 }.
change-withheld-answers = { $before } and { $now }
change-withheld-sources = The figures come from different sources, so it is not possible to say whether that is better or worse.
change-withheld-intervals = The difference is not certain: it is within the uncertainty that the source gives for the numbers.
change-withheld-unsure = It is not possible to say how certain the difference is.
change-since-broken = cannot be compared with { $period }
change-since-unknown = the change since { $period } cannot be shown

## Pages required by law and good practice

publisher-unit = { $organisation }, { $unit }
statement = Accessibility statement
statement-description = How accessible this site is, what is lacking and how to tell us.
statement-who = { $who } is responsible for the site { $title }.
statement-who-address = { $who } is responsible for the site { $title }, { $address }.
statement-aim = Everybody should be able to use this site. This page says how it meets the Swedish act on the accessibility of digital public services (SFS 2018:1937), which shortcomings we know of, and how to tell us if something does not work for you.
statement-conformance = How accessible is the site?
statement-fully = The site fully complies with the act on the accessibility of digital public services.
statement-partly = The site partly complies with the act on the accessibility of digital public services. What is lacking is told below.
statement-not = The site does not comply with the act on the accessibility of digital public services. What is lacking is told below.
statement-unassessed = How well the site meets the act on the accessibility of digital public services has not been assessed yet. The result will be given here once it has. Please tell us already now if something does not work for you.
statement-defects = Content that is not accessible
statement-not-yet = Not mended yet
statement-not-yet-text = This does not meet the requirements of the act yet.
statement-burden = A disproportionate burden to adapt
statement-burden-text = For this we rely on the exemption for disproportionate burden (section 12).
statement-exempt = Outside the requirements of the act
statement-exempt-text = The requirements of the act do not apply to this (section 9).
statement-files = Files that not everybody can read
statement-files-text = Not everybody can read these files, for example not with a screen reader. Ask for the content in another format.
statement-until = It is to be mended by { $date }.
statement-ask = If something does not work for you
statement-ask-text = If you need something that is not accessible to you, please contact us. You can ask for it in a form that you can use (section 15), also where it is exempt from the requirements.
statement-report-text = Please also tell us if you find shortcomings that are not listed here, or if you think that the site does not meet the requirements of the act.
statement-answer = We normally answer within { $n-plural ->
    [one] one working day
   *[other] { $n-word } working days
 }.
statement-supervision = Supervision
statement-authority = the Agency for Digital Government (Digg)
statement-supervision-text = Supervision lies with { $authority }. If you are not content with how we handle what you tell us, you can complain there.
statement-complaint = Report a lack of accessibility to { $authority }
statement-assessment = How the site has been assessed
statement-assessed = Assessed
statement-method = Method
statement-self = Self-assessment: we have examined the site ourselves
statement-external = Examination by somebody outside the organisation
statement-by = Assessed by
statement-how = How it was done
statement-published = Site published
statement-updated = Statement updated
contact-description = How to reach those who publish this site.
contact-who = This site is published by { $who }.
contact-visit = Visiting address
contact-post = Postal address
contact-roles = Who is responsible
contact-role = Role
contact-views = Views and complaints
contact-views-text = Please tell us what you think, good or bad, and tell us if something is wrong.
contact-formats = In another format
contact-formats-text = If you need the content in another way, for example read aloud, in larger print or as a document, please contact us.
contact-registrar = Documents and register
contact-registrar-text = If you want to see a document, for example a decision that a report mentions, please turn to the registrar.
contact-operations = The operations
contact-operations-text = Every operation has a page of its own, with contact details where there are any.
about-data = About the data
about-data-description = Where the figures come from and how they are handled.
about-data-text = This holds for the figures of the whole site. What holds for one indicator is told on the page of that indicator.
about-data-sources = Sources
about-data-sources-text = The figures come from here:
about-data-source = { $n } { $n-plural ->
    [one] indicator
   *[other] indicators
 }
about-data-source-date = { $n } { $n-plural ->
    [one] indicator
   *[other] indicators
 }, retrieved { $date }
about-data-source-dates = { $n } { $n-plural ->
    [one] indicator
   *[other] indicators
 }, retrieved between { $first } and { $last }
about-data-own = Where we have recalculated the figures of a source, they are marked as our own processing. Then we answer for the number, not the source.
about-data-surveys = Surveys
about-data-every = All indicators with definition and source
about-data-protection = How people are protected
about-data-protection-text = A number that concerns fewer than { $n-word } people is not shown, nor a share that is based on so few. Otherwise somebody might be recognised. Zero is shown.
about-data-protection-other = For some indicators there is another limit.
about-data-protection-more = Sometimes more numbers are hidden, so that the protected ones cannot be computed. What is hidden is not in charts, tables or files either.
about-data-numbers = The numbers
about-data-rounding = Numbers are rounded only when they are shown. Parts that are added up may therefore differ a little from their sum. So may differences between two rounded numbers.
about-data-preliminary = A preliminary number is marked and may change.
about-data-revised = Where a source has changed a number, a note says what it was before and when it was changed.
about-data-breaks = Where an indicator began to be measured in a new way, its line is broken. Numbers before and after should not be compared.
about-data-lag = Some figures come one or several years after the year that the report is about. Where they do, it is said at the indicator.
about-data-key = Signs and words in charts and tables
about-data-comparisons = Comparisons
about-data-comparisons-text = We compare with other areas where the same thing is measured in the same way. Differences may have other reasons than quality, such as who lives there and how many answered.
about-data-unweighted = An unweighted mean counts all areas the same, large and small. It is said where one is shown.
about-data-weighted = A weighted mean takes into account how many people each area has. It is said where one is shown.
about-data-judgements = Goals and verdicts
about-data-targets = Whether a target is reached is decided by the number as reported, without rounding.
about-data-changes = A change is counted from the measurement before, from the figures as they are stored, and rounded once. Where it is too small to show, it says “almost unchanged”. Months, quarters, four-month periods, halves and weeks are compared with the same part of the year before, broken years, measurements on a single day and means of several years with the one before. Where the figures come from different sources or were measured in different ways we do not say that it became better or worse.
about-data-chance = Answers to a survey can differ by chance. A difference between two measurements is certain only where zero lies outside Newcombe’s 95 per cent interval for the difference, which takes into account how many answered, and out of how many. Otherwise it says “no certain difference”. A difference from the country is certain where its figure lies outside Wilson’s interval for our own. Where it is not known how many answered we say which way it went, but not whether it is better.
about-data-neutral = For some indicators neither higher nor lower is better in itself. They are given no verdict and no colours.
about-data-reports = Reported deviations are an example. More reports may mean that more people dare to report.
about-data-editions = The reports are closed
about-data-editions-text = A report shows the figures that existed when it was written. It does not change when new ones come, and shows no later year. The pages of the indicators show the latest.
about-data-reuse = Using the data
about-data-reuse-text = The figures are in tables below every chart, and the charts can be downloaded. Please name the source when you use them.
about-data-license = Terms: { $license }
about-data-contact = Questions about the data
key-page = Key to symbols
key-page-description = Signs, words, lines and shapes in charts, tables and lists.
key-words = Words and signs instead of numbers
key-words-text = These words may stand in tables and texts where you would expect a number. The sign stands in charts.
key-lines = Lines, points and bars
key-lines-text = What tells lines apart is always more than colour: dashes, the shape of the point or a pattern too.
key-verdicts = Against the target
key-verdicts-text = The shape before the words shows how it went.
key-statuses = How far measures have come
key-statuses-text = The shape before the words shows how far a measure has come.
key-marks = Other marks
key-marks-text = These may stand at links and headings.
key-own = The site's own area
key-own-text = The thickest line.
key-other = Other areas
key-other-text = Which area it is stands beside the line.
key-women-bar = Women, as a bar
key-men-bar = Men, as a bar
key-preliminary = Preliminary number
key-preliminary-bar = Preliminary number, as a bar
key-target-text = The number that the board wants to reach.
key-break = Break in the series
key-break-text = Numbers before and after the line cannot be compared. A note says why.
key-event = Event
key-event-text = Something that may explain a change. A note says what.
key-reached = The reported number reaches the target.
key-nearly = The number is very near the target. How near is told on the page About the data.
key-missed = The number does not reach the target.
key-expected = A forecast: the goal is expected to be reached. It counts neither as reached nor as not.
key-unlikely = A forecast: the goal is not expected to be reached. It counts neither as reached nor as not.
key-not-assessed = The goal was not assessed, and counts neither as reached nor as not. The reason is given with the goal.
key-external = Link to another website
key-external-text = The link opens in the same window.
key-draft-text = The text is not adopted and may change.
sign-absent = There is no such number in the material.
sign-zero-word = zero
sign-zero = The number is exactly zero. It is a number like any other.
sign-rounds-to-zero-word = rounds to zero
sign-revised-word = revised
sign-revised = The source has changed the number. The note says when, and what it was before.
sign-note-word = note
sign-note = A raised digit leads to a note below the chart or table.
privacy = Privacy
privacy-description = What this site does not collect about you who visit it.
privacy-who = { $who } is responsible for this site and for the personal data that is processed here.
privacy-not-collected = What this site does not collect
privacy-no-cookies = The site sets no cookies.
privacy-no-storage = The site stores nothing in your browser.
privacy-no-others = The pages fetch nothing from other websites: no fonts, pictures or programs.
privacy-no-analytics = The site does not measure what you read or how you move about.
privacy-links = Links to other websites are marked. Their own terms hold there.
privacy-server = The server
privacy-server-text = The server that the site lies on may keep a log of which addresses are fetched, when and from which IP address. Please ask us if you want to know what is kept and for how long.
privacy-search = The search is done in your browser. What you search for stands in the address of the page, and may therefore be in the log of the server.
privacy-people = People in the reports
privacy-people-text = The texts are to name roles, not persons, and figures about few people are not shown. If you see something that points somebody out, please tell us.
privacy-writing = If you contact us
privacy-writing-text = When you contact us, we use your details to be able to answer. What you send to a Swedish authority may become a public document.
privacy-officer = Data protection officer
privacy-officer-text = The data protection officer answers questions about how personal data is processed.

## Navigation among indicators, measures and units

filter = Choose what is shown
filter-text = Search the names
filter-reset = Show all
filter-operation = Operation
filter-operation-all = All operations
filter-outcome = How it went
filter-outcome-all = All
filter-status = How far it has come
filter-status-all = All
filter-reached = Reached the target
filter-near = Nearly reached the target
filter-missed = Did not reach the target
filter-no-target = Without a target
filter-better = Going the right way
filter-worse = Going the wrong way
filter-indicators-shown = { $shown } of { $all } indicators shown.
filter-indicators-none = No indicator fits your choice. Choose something else, or press “Show all”.
filter-actions-shown = { $shown } of { $all } measures shown.
filter-actions-none = No measure fits your choice. Choose something else, or press “Show all”.
more-indicators = More indicators
previous-indicator = Previous indicator
next-indicator = Next indicator
all-indicators = All indicators
to-top = To the top of the page
history = Changes to the figures
history-revised = { $where }: the figure was changed from { $was } to { $now }.
history-also = { $where }: { $here } here, but { $there } in { $place }.
contradictions-text = The reports give more than one figure for the same thing:
note-hidden = Some figures are not shown because they concern few people.
note-hidden-answers = Some figures are not shown because they rest on few answers.
state-suppressed-answers = too few answers to be shown
map-figure = { $of ->
    [municipality] { $name } in the country’s municipalities
    [county] { $name } by county
    [region] { $name } by region
   *[near] { $name } in the county’s municipalities
 }
units-figure = { $name } by unit
units-text = Each unit has a page of its own.
unit-description = Results for { $unit } beside those of the municipality and the country.
unit-intro = These are the unit’s own results. { $area } and the whole country are shown beside them where there are figures. Units are not ranked: they have different tasks, and few answers easily make large differences.
unit-operation = The unit belongs to
unit-operator = Run as:
unit-beside = { $name } beside the municipality and the country, { $period }
unit-trend = { $name } through the years
unit-base-answers = { $n-plural ->
    [one] Based on one answer.
   *[other] Based on { $n-word } answers.
}
unit-base-people = { $n-plural ->
    [one] Based on one person.
   *[other] Based on { $n-word } people.
}
unit-base-other = { $n-plural ->
    [one] Based on one observation.
   *[other] Based on { $n-word } observations.
}
unit-no-contact = There are no contact details for the unit here.
biggest-changes = Biggest changes
biggest-changes-meaning = Biggest means that the figure has changed most in proportion to what it was at the measurement before. Counts below { $least } are left out, since small counts change much by chance.
heading-finding = { $name } { $course ->
    [up] rose
   *[down] fell
}: { $from } → { $to } ({ $span })
start-questions = Questions and answers
start-actions = What is being done
biggest-changes-all = All indicators

## Goals

nearly-means = Nearly reached means a difference of at most { $amount }. A figure that has moved away from the target since the measurement before is not nearly there.
nearly-means-mixed = Nearly reached means a difference of at most { $amount }. Other distances apply to some indicators. A figure that has moved away from the target since the measurement before is not nearly there.
nearly-of-target = { $n } per cent of the target
nearly-of-others = { $amount } for figures that are not in per cent
nearly-of-one = { $amount } for { $name }
goals-description = The goals of each year, and how it went.
goals-description-levels = The goals of every year, whose they are and how they went.
goals-of-all = The whole administration
budget-row = Item
budget-budget = Budget
budget-outcome = Outcome
budget-outcome-through = Outcome through { $period }
budget-forecast = Forecast
budget-deviation = Deviation
budget-deviation-forecast = Deviation by the forecast
budget-none = none
budget-of-which = of which
budget-sum = Sum
budget-net-cost = Net cost
budget-kind-cost = cost
budget-kind-revenue = revenue
budget-surplus-word = surplus
budget-deficit-word = deficit
budget-unit-thousands = SEK thousand
budget-unit-millions = SEK million
budget-amount-thousands = SEK { $n } thousand
budget-amount-millions = SEK { $n } million
budget-means-thousands = SEK thousand means thousands of Swedish kronor.
budget-means-millions = SEK million means millions of Swedish kronor.
budget-board = The board
budget-reports-surplus = { $who } reports a surplus of { $amount } against the budget for { $period }.
budget-reports-deficit = { $who } reports a deficit of { $amount } against the budget for { $period }.
budget-reports-level = { $who } reports neither a surplus nor a deficit against the budget for { $period }.
budget-expects-surplus = { $who } expects a surplus of { $amount } against the budget for { $period }.
budget-expects-deficit = { $who } expects a deficit of { $amount } against the budget for { $period }.
budget-expects-level = { $who } expects neither a surplus nor a deficit against the budget for { $period }.
budget-what = { $what ->
    [revenue] the revenue
    [net-revenue] the net revenue
    [net-cost] the net cost
   *[cost] the cost
 }
budget-What = { $what ->
    [revenue] The revenue
    [net-revenue] The net revenue
    [net-cost] The net cost
   *[cost] The cost
 }
budget-became-other = { budget-What } was { $amount } against { $budget } in the budget{ $share }.
budget-became-same = { budget-What } was { $amount }, as much as in the budget.
budget-expected-other = { budget-What } is expected to be { $amount } against { $budget } in the budget{ $share }.
budget-expected-same = { budget-What } is expected to be { $amount }, as much as in the budget.
budget-amount-of = { budget-what } is { $amount }
budget-so-far = Through { $through }, { $amount }.
budget-share = , a difference of { $percent } per cent
budget-share-least = , a difference of less than 0.1 per cent
budget-forecast-surplus = The forecast was a surplus of { $amount }.
budget-forecast-deficit = The forecast was a deficit of { $amount }.
budget-forecast-level = The forecast was neither a surplus nor a deficit.
budget-convention = { $kinds ->
    [both] The deviation is, for costs, the budget minus the { budget-compared }, and for revenues the { budget-compared } minus the budget.
    [revenue] The deviation is the { budget-compared } minus the budget.
   *[cost] The deviation is the budget minus the { budget-compared }.
 } Plus means a surplus and minus a deficit.
budget-compared = { $compared ->
    [forecast] forecast
   *[outcome] outcome
 }
scorecard-download = All figures
scorecard-download-excel = All figures for Excel in Swedish
budget-download = The amounts
budget-download-excel = The amounts for Excel in Swedish
budget-rounded = A sum may differ from its parts because of rounding.
scorecard = Scorecard
scorecard-outcome = Outcome
scorecard-change = Change
scorecard-verdict = Verdict
scorecard-no-target = no target
scorecard-nothing-before = no earlier number
scorecard-change-untold = cannot be told
scorecard-year-runs = the year is not over
scorecard-verdict-untold = cannot be determined
scorecard-targets-of = The targets apply to { $area }. The others are not judged by them.
scorecard-targets = { $area } has { $n-few ->
    [one] a target for one indicator
   *[other] targets for { $n-word } indicators
 }, { $outcome }.
scorecard-targets-some = { $area } has targets for { $n-word } indicators: { $parts }.
scorecard-targets-none = { $area } has no target for the { $n-few ->
    [one] indicator
   *[other] indicators
 }.
scorecard-all-reached = { $n-few ->
    [one] and it was reached
    [two] and both were reached
   *[many] and all were reached
 }
scorecard-all-nearly = { $n-few ->
    [one] and it was nearly reached
    [two] and both were nearly reached
   *[many] and all were nearly reached
 }
scorecard-all-missed = { $n-few ->
    [one] but it was not reached
    [two] but neither was reached
   *[many] but none of them was reached
 }
scorecard-all-untold = { $n-few ->
    [one] but whether it was reached cannot be determined
    [two] but whether they were reached cannot be determined
   *[many] but whether they were reached cannot be determined
 }
scorecard-some-reached = { $n-few ->
    [one] one was reached
   *[other] { $n-word } were reached
 }
scorecard-some-nearly = { $n-few ->
    [one] one was nearly reached
   *[other] { $n-word } were nearly reached
 }
scorecard-some-missed = { $n-few ->
    [one] one was not reached
   *[other] { $n-word } were not reached
 }
scorecard-some-untold = { $n-few ->
    [one] one cannot be determined
   *[other] { $n-word } cannot be determined
 }
scorecard-count-changed = { $n-few ->
    [one] one changed without being better or worse
   *[other] { $n-word } changed without being better or worse
 }
scorecard-changes = The indicators for { $area } compared with the previous measurement: { $parts }.
goals-none = No goals.
goals-summary = { $n-Word } goals: { $parts }
goals-summary-part = { $n-few ->
    [one] one
   *[other] { $n-word }
 } { $outcome }
goals-summary-alike = { $kind ->
    [goals-untold] { $n-few ->
        [one] One goal, which cannot be determined
        [two] Two goals, neither of which can be determined
       *[many] { $n-Word } goals, none of which can be determined
    }
    [goals-not-assessed] { $n-few ->
        [one] One goal, not assessed
        [two] Two goals, neither of which is assessed
       *[many] { $n-Word } goals, none of which is assessed
    }
   *[other] { $n-few ->
        [one] One goal, { $outcome }
        [two] Two goals, both { $outcome }
       *[many] { $n-Word } goals, all { $outcome }
    }
 }
goals-reached = { $n-plural ->
   *[other] reached
 }
goals-nearly = nearly
goals-nearly-alone = { $n-plural ->
   *[other] nearly reached
 }
goals-missed = not reached
goals-missed-alone = { $n-plural ->
   *[other] not reached
 }
goals-without-target = without a target
goals-in-words = { $n-plural ->
   *[other] judged in words
 }
goals-untold = cannot be determined
goals-expected = expected to be reached
goals-unlikely = not expected to be reached
goals-not-assessed = { $n-plural ->
   *[other] not assessed
 }
goals-count-as-reached = { $kind ->
    [none] none of { $n-word } goals counts as reached
    [all] { $n-few ->
        [one] the goal counts as reached
        [two] both goals count as reached
       *[many] all { $n-word } goals count as reached
    }
   *[some] { $k-few ->
        [one] one of { $n-word } goals counts as reached
       *[many] { $k-word } of { $n-word } goals count as reached
    }
 }
goals-summary-council = The council has { $summary }
goals-summary-board = The board has { $summary }
goals-summary-unit = The units have { $summary }
goals-summary-other = There are also { $summary }
goal-level-council = The council’s goal
goal-level-board = The board’s goal
goal-level-unit = The unit’s goal
goals-level-council = The council’s goals
goals-level-board = The board’s goals
goals-level-unit = The units’ goals
goals-level-other = Other goals
goal-within = Contributes to
goal-below = Goals below this one. { $summary }
goal-not-assessed = Not assessed
goal-expected = Expected to be reached
goal-unlikely = Not expected to be reached
goal-forecast-by-board = The report’s own forecast
goal-set-by = Goal set by
goal-reached = Reached
goal-nearly = Nearly reached
goal-missed = Not reached
goal-in-words = Judged in words
goal-untold = Cannot be determined
goal-course-right = Went the right way
goal-course-wrong = Went the wrong way
goal-course-unchanged = Unchanged
goal-course-changed = Changed
goal-course-right-said = { $moved }. That is the right way. There was no target.
goal-course-wrong-said = { $moved }. That is the wrong way. There was no target.
goal-course-unchanged-said = { $moved }. There was no target.
goal-course-changed-said = { $moved }. It was to stay as it was. There was no target.
goal-by-board = The report's own view
goal-computed = Computed from the indicator
goal-computed-of-all = Computed from all the indicators together
goal-otherwise = Computed from the indicators: { $verdict }.
goal-continued = The goal was there in { $year } too: { $verdict }.
goal-chapter = Read more
goal-level = { $value } in { $period }
goal-moved = { $change } since { $since }, from { $from } to { $to }
goal-still = Unchanged since { $since }: { $to }
goal-nearly-still = Almost unchanged since { $since }, from { $from } to { $to }
goal-says = { $said }.
goal-says-and-reached = { $said }, and reached the target of { $target }.
goal-says-but-reached = { $said }, but reached the target of { $target } all the same.
goal-says-and-nearly = { $said }, and nearly reached the target of { $target }.
goal-says-but-nearly = { $said }, but nearly reached the target of { $target }.
goal-says-and-missed = { $said }, and did not reach the target of { $target }.
goal-says-but-missed = { $said }, but did not reach the target of { $target }.
goal-says-reached = { $said }. The target of { $target } was reached.
goal-says-nearly = { $said }. The target of { $target } was nearly reached.
goal-says-missed = { $said }. The target of { $target } was not reached.
goal-parts = { $kind ->
    [month] months
    [quarter] quarters
    [tertial] four-month periods
    [week] weeks
   *[half] halves
 }
goal-parts-right = All { goal-parts } of { $year } went the right way, compared with the same { goal-parts } of earlier years. There was no target.
goal-parts-wrong = All { goal-parts } of { $year } went the wrong way, compared with the same { goal-parts } of earlier years. There was no target.
goal-parts-unchanged = All { goal-parts } of { $year } were unchanged, compared with the same { goal-parts } of earlier years. There was no target.
goal-parts-changed = All { goal-parts } of { $year } changed, compared with the same { goal-parts } of earlier years. They were to stay the same. There was no target.
goal-parts-untold = That is about { $period } alone, and does not tell how the whole year went.
goal-part-one = { $kind ->
   *[other] one
 }
goal-part-none = { $kind ->
   *[other] none
 }
goal-parts-reached = The target was reached in { $k-few ->
    [one] { goal-part-one }
   *[many] { $k-word }
 } of { $n-word } { goal-parts } of { $year }.
goal-parts-reached-all = The target was reached in all the { $n-word } { goal-parts } of { $year } that have one.
goal-parts-reached-none = The target was reached in { goal-part-none } of { $n-word } { goal-parts } of { $year }.
goal-says-state = { $period }: { $state }.
goal-says-nothing = There are no figures yet.
goal-says-broken = Cannot be compared with earlier figures. { $reason }.
brief-year = { $year } in brief
brief-goals = How the goals went
brief-original = The report as a document
lost = Charts that the source has lost
lost-text = { $n-plural ->
    [one] It is lost.
   *[other] They are lost.
 } Figures that stood only there cannot be shown.
## Surveys

survey = The survey
survey-by = Who asks
survey-every = How often
survey-every-year = Every year
survey-every-other-year = Every other year
survey-every-years = Every { $nth } year
survey-scale = How people answer
survey-more = Read more about the survey
survey-questions = The questions
survey-asked-as = The question as it was put:
survey-options = Answers to choose from:
survey-negative = The question is put negatively: a low number is good.
survey-negative-share = The question is put negatively: a low share is good.
survey-of-hundred = { $number } out of 100 who answered
survey-caption = How many were asked and answered
survey-population = Everybody concerned
survey-asked = Were asked
survey-answered = Answered
survey-rate = Response rate
survey-rate-computed = Computed from the counts
survey-rate-computed-alone = Response rate, computed from the counts
survey-note = { $place }: { $note }
survey-no-rounds = It is not stated how many were asked and answered.
survey-says-both = The survey { $period }: { $asked } { $asked-plural ->
    [one] person was
   *[other] people were
 } asked and { $answered } answered.
survey-says-both-cases = The survey { $period }: the source gives { $cases }, and { $answered } { $answered-plural ->
    [one] person
   *[other] people
 } answered.
survey-says-cases = The survey { $period }: the source gives { $cases }. It is not stated how many answered.
survey-says-asked = The survey { $period }: { $asked } { $asked-plural ->
    [one] person was
   *[other] people were
 } asked. It is not stated how many answered.
survey-says-answered = The survey { $period }: { $answered } { $answered-plural ->
    [one] person
   *[other] people
 } answered. It is not stated how many were asked.
survey-says-neither = The survey { $period }: it is not stated how many were asked and answered.
survey-says-few = The survey { $period }: how many were asked and answered is not shown, since it concerns too few people.
survey-says-all-asked = The questions went to all { $population } whom they concern. It is not a sample.
survey-says-sample = The questions went to { $asked } of the { $population } whom they concern.
survey-says-rate = The response rate was { $reported } per cent.
survey-says-rate-differs = The source gives the response rate as { $reported } per cent, but the counts give { $computed } per cent.
survey-says-rate-computed = The source gives no response rate. Computed from the counts it was { $computed } per cent.
survey-says-rate-few = The response rate is not shown: too few people.
survey-says-all-answered = Everybody who was asked answered.
survey-says-silent = Not everybody answered. We do not know what those who did not would have answered.
survey-says-silent-counted = { $silent } did not answer. We do not know what they would have answered.

## Open data

open-data = Open data
open-data-description = The data on the site as files, to calculate with, draw from and use elsewhere.
data-files = Download the data
data-files-text = All data on the indicator: every area, group and year, with the source’s notes. What is not shown on the page is not in the files either.
data-more = More about open data
data-download = All data
data-download-today = All data, as they are today
data-license-is = Licence:
data-no-license = The publisher has not stated a licence for the data.
data-of = { $title }: open data
data-whole = Download everything
data-whole-text = All at once: one table of all indicators, or one archive of all files.
data-terms = Terms
data-terms-text = Please name the publisher and the source, so that others can find their way back, and say so if you have recalculated the figures.
data-hidden-text = Figures on few people have been removed so that nobody can be recognised. They are marked as suppressed, in every file.
data-contact = Questions about the data are answered by
data-each = Indicator by indicator
data-each-text = The files of an indicator hold all its areas, groups, categories and periods.
data-whole-text-bare = All files at once, in one archive.
data-lists = Goals, checks and more
data-lists-text = These are files too, in the same formats as the indicators. In CSV and workbooks each text is in the first language of the site, in JSON in all of them.
data-list-title = { $list }, { $name }
data-list-goals = Goals
data-list-goals-holds = Each row is a goal of a report, with who set it and how it went.
data-list-goal-results = Indicators of the goals
data-list-goal-results-holds = Each row is an indicator by which a goal is judged: the figure when the report was closed, the target and how the figure stands against it.
data-list-self-checks = Self-checks
data-list-self-checks-holds = Each row is a self-check of a report: what is checked, how, how often and by whom, how many times it was done and what it led to.
data-list-self-check-measurements = Measurements of the self-checks
data-list-self-check-measurements-holds = Each row is a step of a point measurement: how many were observed, and how many of them followed the step. Numbers of few people have been removed.
data-list-year-plan = Plan of the year
data-list-year-plan-holds = Each row is a task: in which month it is done, what is done and by whom.
data-list-budgets = Budgets
data-list-budgets-holds = Each row is an item of a budget, and is followed by the items that it consists of. Costs and revenues have no minus sign.
data-formats = File formats
data-format-csv = CSV
data-format-csv-for = For programs: commas between columns, decimal point, UTF-8.
data-format-excel-csv = CSV for Excel
data-format-excel-csv-for = Opens directly in Excel in Swedish: semicolons between columns, decimal comma and Swedish headings.
data-format-xlsx = Excel
data-format-xlsx-for = A workbook with real numbers, filters and a sheet about the data.
data-format-json = JSON
data-format-json-for = For programs: all that is known, with texts in every language.
data-format-csvw = Description of the CSV
data-format-csvw-for = What the columns hold, for programs (CSV on the Web).
data-format-all = All indicators in one table
data-format-all-for = For programs: the same columns as in the files of each.
data-format-zip = All files
data-format-zip-for = A zip archive of all files on this page and a text that explains them.
data-columns = The columns
data-columns-text = All tables of indicators have the same columns in the same order. New ones are added last. A column with nothing to say is empty.
data-words = The word in CSV comes first, that in CSV for Excel after the slash.
data-statuses = Status of the figures
data-statuses-text = Each row says what is known of the figure. An empty value is never zero.
data-catalogue = Catalogue for data portals
data-catalogue-text = The catalogue follows DCAT-AP-SE 3.0.1. The Swedish data portal and others can fetch it here:
data-addresses = Addresses that do not change
data-addresses-text = The files stay at the same addresses for as long as what they are about exists. ID is the indicator’s name in the address of its page.
data-keyword = quality
data-archive-holds = The archive holds all indicators, each as CSV, CSV for Excel, workbook (xlsx) and JSON, and all together in data/all.csv. The columns are:
data-catalogue-description = { $n } { $n-plural ->
    [one] indicator
   *[other] indicators
 } of quality, published by { $name }. Figures on few people have been removed.
data-catalogue-description-bare = Goals, self-checks and more on quality, published by { $name }. Figures on few people have been removed.
data-dataset-description = { $meaning } Given in { $unit }. Publisher: { $organisation }. Figures on few people have been removed.
data-sheet-values = Values
data-sheet-about = About the data
data-sheet-holds = Contents
data-statistic = Type of measure
data-statistic-count = count
data-statistic-share = share
data-statistic-mean = mean
data-statistic-median = median
data-statistic-sum = sum
data-statistic-rate = rate
data-source-address = Address of the source
data-retrieved = Retrieved
data-protection = Protection of small numbers
data-threshold = Figures on fewer than { $n-word } people are not shown, nor is what would reveal them.
data-address = The page on the web
data-license = Licence
data-site-notice = About the site
data-heading-area-name = Area
data-heading-area = Area id
data-heading-group = Group
data-heading-category-name = Category
data-heading-period = Period
data-heading-value = Value
data-heading-value-from = From
data-heading-value-to = To
data-heading-unit = Given in
data-heading-status = Status
data-heading-approximate = Approximate
data-heading-n = Number behind
data-heading-target-at-least = Target at least
data-heading-target-at-most = Target at most
data-heading-was = Earlier value
data-heading-revised = Revised
data-heading-also = Other figure
data-heading-also-in = Other figure in
data-heading-computed = Computed
data-heading-through = Through
data-heading-low = Lower limit
data-heading-high = Upper limit
data-heading-note = Note
data-column-indicator = the indicator’s id, as in its address
data-column-area = the area’s id: for a municipality its official code
data-column-area-name = the area’s name
data-column-group = whom the figure is about: everybody, women or men
data-column-category = the category’s id; empty for the whole
data-column-period = year (2023), month (2023-12), quarter (2023-Q4), four-month period (2023-T1), half-year (2023-H1), term (2023-spring, 2023-autumn), week (2023-W07), day (2023-05-17), broken year such as a school year (2022/23), or mean of several years (2019-2021, and of two years mean 2019-2020)
data-column-value = the figure, with the decimals of the source; empty where there is none
data-column-status = what is known of the figure, see below
data-column-events = number of events, where the figure is a rate
data-column-value-source = where that figure comes from, where that is another source than the indicator's
data-column-computed = yes if the number does not come from the source but is a year that this site has made of its months, quarters, four-month periods or halves
data-column-through = up to when a year that is not over is computed
data-column-low = the lower end of the interval of uncertainty, if the source gives one
data-column-high = the upper end of the interval of uncertainty, if the source gives one
data-column-note = a note on the figure
data-column-n = how many people or answers the figure rests on, where that is known
data-column-indicator-name = the indicator’s name
data-column-category-name = the category’s name
data-column-unit = what the figure is given in
data-column-value-from = the lowest number of a range, where the source gives only a range
data-column-value-to = the highest number of a range
data-column-approximate = yes where the source says about
data-column-also = another figure that the same source gives for the same thing
data-column-also-in = where the other figure stands
data-column-was = the figure before the source changed it
data-column-revised = the day on which the source changed it
data-column-target-at-least = the target, where it is a lowest number
data-column-target-at-most = the target, where it is a highest number
data-column-goal = the goal's id; the same id in another year is the same goal
data-column-edition = the year that the report is about
data-column-goal-text = what is to be achieved
data-column-set-by = who set the goal
data-column-goal-level = whose goal it is: the council’s, a board’s or a unit’s
data-column-within = the id of the goal to which this one contributes
data-column-operation = the operation’s id; empty for the whole organisation
data-column-operation-name = the operation’s name
data-column-indicators = the ids of the indicators by which the goal is judged, separated by spaces, the most important first
data-column-direction = which way the figures should go: increase, decrease or keep
data-column-verdict = how the goal went: reached, nearly, missed, not assessed, expected or unlikely to be reached, which way it went, or the id of a step of the board’s own scale
data-column-verdict-name = the verdict in the board’s own words, if it has a scale of its own
data-column-counts-as = what the verdict counts as: reached, nearly or missed; empty if it counts as none
data-column-judged-by = who judged the goal: the board, or computed from the indicators
data-column-computed-verdict = what the verdict is if it is computed from the indicators; empty without any
data-column-verdict-reason = the board’s own words about the outcome
data-column-goal-note = a note on the goal
data-column-target-outcome = how the figure stands against the target: reached, nearly or missed
data-column-change = how much the figure changed since the measurement before, rounded as on the pages; empty if they cannot be compared
data-column-change-since = the measurement before, from which the change is counted
data-column-parts-with-target = how many parts of the year, such as months, had a target
data-column-parts-reached = how many of them reached it
data-column-self-check = the self-check’s id; the same id in another year is the same check
data-column-what = what is checked
data-column-frequency = how often it is to be done
data-column-method = how it is done
data-column-role = who does it, as a role
data-column-times-planned = how many times it was to be done in the year, if that is said
data-column-times-done = how many times it was done
data-column-kept = whether it was done as planned, fewer times or not at all
data-column-done = when it was done: days, months or other periods, separated by spaces
data-column-not-done-because = why it was done fewer times or not at all
data-column-result = what the check showed
data-column-led-to = what it led to
data-column-next-year = what is planned for the next year
data-column-day = the day of the measurement
data-column-step = what was to be done; empty for those who did all of it
data-column-followed = how many did it; empty if the number is suppressed
data-column-observed = how many were observed; empty if the number is suppressed
data-column-task = the task’s id
data-column-month = the month in which it is done (2025-03)
data-column-task-text = what is done
data-column-report-year = the year of the report that the task concerns
data-column-link = the address of what says more
data-column-budget-id = the budget’s id
data-column-budget-name = the budget’s name
data-column-budget-of = whose budget it is
data-column-level = the item’s level: 1 is the highest, and an item of level 2 is part of the nearest item of level 1 above
data-column-item = what the amounts are for
data-column-of-which = yes if the item is only some part of the one above, and not all parts are given
data-column-kind = cost or revenue
data-column-outcome-through = up to when the outcome is counted, if the period is not over
data-column-budget = what was planned
data-column-outcome = what it became
data-column-forecast = what the whole period is expected to become
data-column-deviation = how much better than the budget: more than zero is a surplus, less a deficit; counted on the forecast if the period is not over
data-column-source = where the amounts come from
data-column-budget-note = a note on the budget
data-status-normal = a figure without reservation; zero is zero
data-status-range = the source gives only a range
data-status-preliminary = the source calls the figure preliminary
data-status-revised = the source has changed the figure since it was first given
data-status-missing = there should be a figure, but it is missing
data-status-not-applicable = the question does not arise here
data-status-suppressed = not shown: too few people, or it would reveal a figure on few people
data-status-not-measured = nobody measured
data-status-target = no figure yet, but a target

## Figures

figure-women = Women
figure-men = Men
figure-girls = Girls
figure-boys = Boys
figure-total = Total
figure-percent = per cent
figure-period = Period
figure-year = Year
figure-area = Area
figure-category = Category
figure-group = Group
figure-target = Target
figure-target-label = Target { $number }
figure-target-series = Target, { $series }
figure-no-target = none
figure-at-least = at least { $number }
figure-at-most = at most { $number }
figure-span = { $sign ->
    [negative] { $low } to { $high }
   *[positive] { $low }–{ $high }
 }
figure-crossed = { $unit } · rows: { $rows } · columns: { $columns }
figure-note-sums = The sums are computed here. They are given only where all the numbers that make them are shown.
figure-interval = uncertainty { $interval }
figure-note-intervals = { $drawn ->
    [yes] The lines with ends, and the numbers in parentheses in the table, are
    [own] The line through our own dot, and the numbers in parentheses in the table, are
   *[no] The numbers in parentheses in the table are
 } { $level ->
    [unknown] the uncertainty of the numbers as the source gives it
   *[other] { $confidence } per cent confidence intervals, as the source gives them
 }.
figure-about = about { $number }
figure-by-dimension = { $name } by { $dimension }
figure-by-dimension-named = { $name }: { $dimension }
figure-title = { $name } { $period }
figure-title-compared = { $name }, comparison { $period }
figure-indicator = Indicator
figure-caption = { $title }, { $unit }
figure-missing = missing
figure-not-applicable = not applicable
figure-suppressed = not shown: too few people
figure-not-measured = not measured
figure-absent = no figure
figure-no-sum = the sum is not given
figure-preliminary = preliminary
figure-note-word = Note
figure-axis-from = The axis starts at { $number }
figure-also = { $place } says { $number }.
figure-revised = Revised { $date }. Earlier { $number }.
figure-revised-later = The source changed the figure to { $number } on { $date }, after the report was adopted.
figure-withdrawn-later = The source withdrew the figure on { $date }, after the report was adopted.
figure-rounds-to-zero = The number is above zero but rounds to zero.
figure-event = { $period }: { $text }
figure-note-missing = figure missing
figure-note-suppressed = not shown: too few people
figure-note-not-applicable = not applicable
figure-note-preliminary = Hollow markers and dashed edges are preliminary numbers.
figure-note-of-whole = Total { $period }: { $note }
figure-note-unweighted = { $area } is an unweighted mean: all count the same, large and small.
figure-note-weighted = { $area } is a mean weighted by the number of people.
figure-note-overlapping = { $what ->
    [people] A person may belong to several categories
    [answers] Whoever answers may choose several categories
    [events] An event may concern several categories
    [reports] A report may concern several categories
   *[cases] A case may concern several categories
 }, so together they may be more than the whole.
figure-note-lag = The latest figure is for { $period }.
figure-note-lag-of = { $name }: the latest figure is for { $period }.
figure-source-of-one = Source of the figure: { $name }.
figure-source = Source: { $name }.
figure-source-retrieved = Source: { $name }, retrieved { $date }.
figure-source-own = Source: own processing of data from { $name }.
figure-source-own-retrieved = Source: own processing of data from { $name }, retrieved { $date }.
figure-publisher = Publisher: { $name }.
figure-license = Licence: { $license }.
figure-base = { $base }.
figure-base-of = { $base } ({ $rows }).
figure-base-answers = Based on { $shown } { $n-plural ->
    [one] answer
   *[other] answers
 }
figure-base-people = Based on { $shown } { $n-plural ->
    [one] person
   *[other] people
 }
figure-base-other = Based on { $shown } { $n-plural ->
    [one] observation
   *[other] observations
 }
figure-drawing-line = Line chart. All numbers are in the table.
figure-drawing-control = Control chart: a line with its mean and limits. All numbers are in the table.
figure-rebase = New limits from { $period }: { $text }
figure-limits-suppressed = Limits are not computed, because a figure is not shown.
figure-limits-suppressed-from = From { $first } to { $last } no limits are computed, because a figure is not shown.
figure-limits-few-points = Limits are not computed, because there are fewer than twelve figures.
figure-limits-few-points-from = From { $first } to { $last } no limits are computed, because there are fewer than twelve figures.
figure-limits-few-events = Limits are not computed, because there are too few events: at least five must be expected at each measurement.
figure-limits-few-events-from = From { $first } to { $last } no limits are computed, because there are too few events: at least five must be expected at each measurement.
figure-limits-too-large = Limits are not computed, because the figures are too large.
figure-limits-too-large-from = From { $first } to { $last } no limits are computed, because the figures are too large.
figure-note-outside = outside the limits
figure-note-run = many figures in a row on the same side of the mean
figure-note-limits-ranges = The limits are the mean plus and minus 2.66 times the average difference between two measurements in a row (XmR).
figure-note-limits-shares = The limits are the mean plus and minus three standard deviations, and depend on how many each share is based on (p chart).
figure-note-limits-rates = The limits are the mean plus and minus three standard deviations, and depend on how much each rate is based on (u chart).
figure-note-limits-widened = The figures vary more than chance alone explains. The limits are widened accordingly (Laney’s method).
figure-limit-high = Upper limit { $number }
figure-limit-centre = Mean { $number }
figure-limit-low = Lower limit { $number }
figure-limit-high-column = Upper limit
figure-limit-centre-column = Mean
figure-limit-low-column = Lower limit
figure-variation-column = Variation
figure-variation-usual = usual
figure-variation-above = above the limit
figure-variation-below = below the limit
figure-variation-run = in a long run
figure-no-limit = no limit
figure-says-usual = All figures are within usual variation.
figure-says-usual-some = The figures that have limits are all within usual variation.
figure-says-above = { $kind ->
    [many] { $n-Word } figures are above the upper limit, the latest in { $periods }.
   *[named] { $n-few ->
        [one] The figure for { $periods } is above the upper limit.
       *[many] The figures for { $periods } are above the upper limit.
    }
 }
figure-says-below = { $kind ->
    [many] { $n-Word } figures are below the lower limit, the latest in { $periods }.
   *[named] { $n-few ->
        [one] The figure for { $periods } is below the lower limit.
       *[many] The figures for { $periods } are below the lower limit.
    }
 }
figure-says-run = From { $first } to { $last }, { $n-word } figures in a row are { $side ->
    [above] above
   *[below] below
 } the mean, more than chance usually gives.
figure-says-limits = { $of ->
    [from] From { $from } on the mean is { $centre }
    [span] From { $from } to { $to } the mean is { $centre }
   *[all] Over the whole time the mean is { $centre }
 }{ $kind ->
    [both] , and by chance { $differ ->
        [yes] the figure for { $period } lies
       *[no] the figures lie
    } between { $low } and { $high }
    [high] , and by chance { $differ ->
        [yes] the figure for { $period } reaches
       *[no] the figures reach
    } up to { $high }
    [low] , and by chance { $differ ->
        [yes] the figure for { $period } lies
       *[no] the figures lie
    } above { $low }
   *[neither] {""}
 }.
figure-drawing-bar = Bar chart. All numbers are in the table.
figure-drawing-ranked = Horizontal bars in order of size. All numbers are in the table.
figure-drawing-scale = Lying bars in the order of the scale. All numbers are in the table.
figure-drawing-bullet = Outcome against target. All numbers are in the table.
figure-drawing-stacked = Stacked parts of a whole. All numbers are in the table.
figure-drawing-gap = Two numbers in each row and the distance between them. All numbers are in the table.
figure-base-column = Base (n)
figure-funnel-limits-column = Limits, 95 %
figure-variation-far-above = above both limits
figure-variation-near-above = above the 95 % limit
figure-variation-far-below = below both limits
figure-variation-near-below = below the 95 % limit
figure-drawing-funnel = Funnel chart: a dot for each area by how many its number is based on, between the limits of chance. All numbers are in the table.
figure-funnel-base = Further right: a larger base (n)
figure-funnel-base-answers = Further right: more answers
figure-funnel-base-people = Further right: more people
figure-funnel-few-areas = Limits are not computed, since fewer than five areas have a number and a base (n).
figure-funnel-same = Limits are not computed, since all numbers are zero or a hundred per cent.
figure-note-far = outside the limits of 99.8 per cent
figure-note-funnel-shares = The limits are those of the binomial distribution about the mean of all answers or cases: by chance, 95 per cent of the numbers are between the inner ones and 99.8 per cent between the outer ones. They are our own computation.
figure-note-funnel-rates = The limits are those of the Poisson distribution about the mean of all events: by chance, 95 per cent of the numbers are between the inner ones and 99.8 per cent between the outer ones. They are our own computation.
figure-note-funnel-without = { $n-plural ->
    [one] One number has
   *[other] { $n-Word } numbers have
 } no base (n) and { $n-plural ->
    [one] is
   *[other] are
 } not in the chart.
figure-says-funnel = The mean of { figure-areas-told } together is { $centre } ({ $period }).
figure-says-funnel-own = { $place ->
    [above] Our own number is higher than chance can explain.
    [below] Our own number is lower than chance can explain.
    [between] Our own number is between the inner and the outer limit.
   *[within] Our own number differs from the mean by no more than chance can explain.
 }
figure-says-funnel-within = The differences between them are no larger than chance can explain.
figure-says-funnel-above = Higher than chance can explain: { $form ->
    [many] { figure-areas-told }.
   *[named] { $names }.
 }
figure-says-funnel-below = Lower than chance can explain: { $form ->
    [many] { figure-areas-told }.
   *[named] { $names }.
 }
figure-says-funnel-between = Between the inner and the outer limit, which about one in twenty numbers reaches by mere chance: { $form ->
    [many] { figure-areas-told }.
   *[named] { $names }.
 }
figure-drawing-strip = A dot for each area on a common scale. All numbers are in the table.
figure-drawing-map = Map with the areas shaded by classes of numbers. All numbers are in the table.
figure-class-below = below { $high }
figure-class-from = { $low } or above
figure-class-between = { $low } to below { $high }
figure-map-missing = no data
figure-map-suppressed = not shown: too few people
figure-map-enlarged = The box, enlarged
figure-map-outside = not included here
figure-note-map-without = Without boundaries on the map: { $names }.
figure-note-map = Boundaries of the map: { $source }.
figure-drawing-matrix = A grid with a number in each cell. The stronger the colour, the higher the number. All numbers are in the table.
figure-drawing-risk = A grid of likelihood by severity. The higher the risk, the stronger the colour. All numbers are in the table.
figure-drawing-steps = A mark on a scale. All numbers are in the table.
figure-drawing-multiples = Small line charts on one scale. All numbers are in the table.
figure-drawing-spark = A small trend line. All numbers are in the table.
figure-empty-cell = Empty cell: { $words }.
figure-areas = { $kind ->
    [municipality] { $n-plural ->
        [one] { $n } municipality
       *[other] { $n } municipalities
    }
    [county] { $n-plural ->
        [one] { $n } county
       *[other] { $n } counties
    }
    [region] { $n-plural ->
        [one] { $n } region
       *[other] { $n } regions
    }
    [group] { $n-plural ->
        [one] { $n } group
       *[other] { $n } groups
    }
    [operation] { $n-plural ->
        [one] { $n } line of work
       *[other] { $n } lines of work
    }
    [unit] { $n-plural ->
        [one] { $n } unit
       *[other] { $n } units
    }
   *[area] { $n-plural ->
        [one] { $n } area
       *[other] { $n } areas
    }
 }
figure-areas-told = { $kind ->
    [municipality] { $n-plural ->
        [one] one municipality
       *[other] { $n-word } municipalities
    }
    [county] { $n-plural ->
        [one] one county
       *[other] { $n-word } counties
    }
    [region] { $n-plural ->
        [one] one region
       *[other] { $n-word } regions
    }
    [group] { $n-plural ->
        [one] one group
       *[other] { $n-word } groups
    }
    [operation] { $n-plural ->
        [one] one line of work
       *[other] { $n-word } lines of work
    }
    [unit] { $n-plural ->
        [one] one unit
       *[other] { $n-word } units
    }
   *[area] { $n-plural ->
        [one] one area
       *[other] { $n-word } areas
    }
 }
figure-areas-other = { $kind ->
    [municipality] Other municipalities ({ $n })
    [county] Other counties ({ $n })
    [region] Other regions ({ $n })
    [group] Other groups ({ $n })
    [operation] Other lines of work ({ $n })
    [unit] Other units ({ $n })
   *[area] Other areas ({ $n })
 }
figure-quartile-low = lower quartile { $number }
figure-median = median { $number }
figure-quartile-high = upper quartile { $number }
figure-quartile-low-row = Lower quartile
figure-median-row = Median
figure-quartile-high-row = Upper quartile
figure-note-quartiles = Median and quartiles are our own processing, computed here from the figures of { figure-areas-told }.
position = { $quarter ->
    [best] among the best 25 per cent
    [worst] among the worst 25 per cent
    [highest] among the highest 25 per cent
    [lowest] among the lowest 25 per cent
   *[middle] in the middle half
}
figure-says-map-span = { $subject } in { $period } ranges from { $low } to { $high } in { figure-areas-told }.
figure-says-map-class = { $name } is in { $which ->
        [lowest] the lowest
        [second-lowest] the second lowest
        [second-highest] the second highest
        [highest] the highest
       *[middle] the middle
    } of { $n-word } classes, { $label }.
figure-says-strip-same = That is the same as the median, { position }.
figure-says-strip-above = That is above the median, { $median }, and { position }.
figure-says-strip-below = That is below the median, { $median }, and { position }.
figure-says-strip-relative = That tells how the figure lies among others, not whether it is good.
figure-says-strip-median = The median is { $median }, and half of them are between { $low } and { $high }.
figure-says-strip-span = The values go from { $low } to { $high }.
figure-says-strip-peers = The { $n-word } in the group “{ $name }” have between { $low } and { $high }.
figure-says-strip-peers-same = The { $n-word } in the group “{ $name }” all have { $low }.
figure-says-strip-peer = The only one with a figure in the group “{ $name }” has { $low }.
figure-says-strip-missing = There is no figure for { figure-areas-told }.
figure-says-strip-missing-too = There is no figure for { figure-areas-told } either.
figure-says-strip-suppressed = The figure is not shown for { figure-areas-told }, since it concerns too few people.
figure-says-strip-suppressed-too = Nor is the figure shown for { figure-areas-told }, since it concerns too few people.
figure-says-strip-not-applicable = The figure is not relevant for { figure-areas-told }.
figure-says-strip-not-applicable-too = Nor is the figure relevant for { figure-areas-told }.
figure-says-strip-not-measured = Nothing was measured for { figure-areas-told }.
figure-says-strip-not-measured-too = Nor was anything measured for { figure-areas-told }.
figure-base-named = { $name }: { $base }
figure-same-scale = The same scale in all charts, { $unit }
figure-reference = Dotted line: { $name }
figure-says-panels = The value for { $period } is highest for { $names }, { $high }, and lowest for { $low-names }, { $low }.
figure-says-panels-high = The value for { $period } is highest for { $names }, { $high }.
figure-says-panels-low = The value for { $period } is lowest for { $low-names }, { $low }.
figure-says-panels-span = The values for { $period } go from { $low } to { $high }.
figure-says-panels-same-both = Both have the same value for { $period }, { $amount }.
figure-says-panels-same = All { $n-word } have the same value for { $period }, { $amount }.
figure-says-panels-both = Since { $period } the value has risen most for { $up }, by { $rise }, and fallen most for { $down }, by { $fall }.
figure-says-panels-risen = Since { $period } the value has risen most for { $up }, by { $rise }.
figure-says-panels-fallen = Since { $period } the value has fallen most for { $down }, by { $fall }.
figure-says-panels-constant = None of the values has changed since { $period }.
figure-says-trend = From { $first } in { $first-when } to { $last } in { $last-when }
figure-says-trend-one = { $amount } in { $period }
figure-reached = The target was reached
figure-nearly-reached = The target was nearly reached
figure-not-reached = The target was not reached
figure-says-count = The number
figure-says-share = The share
figure-says-mean = The mean
figure-says-median = The median
figure-says-sum = The sum
figure-says-rate = The rate
figure-quoted = “{ $name }”
figure-who-in = { $kind ->
    [unit] { $who } at { $area }
   *[other] { $who } in { $area }
 }
figure-says-year = For the whole of { $period } { $subject-within } was { $amount }.
figure-says-year-change = For the whole of { $period } { $subject-within } was { $amount }, { $change }.
figure-says-year-of = For { $who } { $subject-within } was { $amount } in the whole of { $period }.
figure-says-year-of-change = For { $who } { $subject-within } was { $amount } in the whole of { $period }, { $change }.
figure-says-year-so-far = So far in { $period } { $subject-within } is { $amount }.
figure-says-year-so-far-of = For { $who } { $subject-within } so far in { $period } is { $amount }.
figure-says-level-of = For { $who } { $subject-within } was { $amount } in { $period }.
figure-says-level-of-change = For { $who } { $subject-within } was { $amount } in { $period }, { $change }.
figure-says-everything = In total { $subject-within } was { $amount } in { $period }.
figure-says-everything-change = In total { $subject-within } was { $amount } in { $period }, { $change }.
figure-says-everything-none = In total there were no { $units } in { $period }.
figure-says-everything-none-change = In total there were no { $units } in { $period }, { $change }.
figure-says-concerns = The figures are for { $who }.
figure-says-concerns-when = The figures are for { $period }.
figure-says-concerns-both = The figures are for { $who }, { $period }.
figure-says-each = { $subject } for { $period } was { $items }.
figure-says-each-of = { $amount } for { $who }
figure-says-span = { $subject } for { $period } goes from { $low } to { $high }.
figure-says-times = { $first }–{ $last }
figure-says-of = { $who }: { $sentence }
figure-says-trend-of = { $who }: { $trend }
figure-says-gap-span = The difference goes from { $low } to { $high }.
figure-says-than-who = for { $name }
figure-says-level = { $subject } for { $period } was { $amount }.
figure-says-none = There were no { $units } in { $period }.
figure-says-none-change = There were no { $units } in { $period }, { $change }.
figure-says-none-of = For { $who } there were no { $units } in { $period }.
figure-says-none-of-change = For { $who } there were no { $units } in { $period }, { $change }.
figure-says-mean-level = { $subject } for { $period } was { $amount }.
figure-says-mean-level-change = { $subject } for { $period } was { $amount }, { $change }.
figure-says-mean-level-of = For { $who } { $subject-within } was { $amount } in { $period }.
figure-says-mean-level-of-change = For { $who } { $subject-within } was { $amount } in { $period }, { $change }.
figure-says-level-change = { $subject } for { $period } was { $amount }, { $change }.
figure-says-than-period = for { $period }
figure-says-than-name = { $name }
figure-says-points = { $n } percentage { $n-plural ->
    [one] point
   *[other] points
 }
figure-says-points-higher = { $n } percentage { $n-plural ->
    [one] point
   *[other] points
 } higher than { $than }
figure-says-points-lower = { $n } percentage { $n-plural ->
    [one] point
   *[other] points
 } lower than { $than }
figure-says-more = { $word } more than { $than }
figure-says-fewer = { $word } fewer than { $than }
figure-says-higher = { $n } higher than { $than }
figure-says-lower = { $n } lower than { $than }
figure-says-same = the same as { $than }
figure-says-nearly-same = almost the same as { $than }
figure-says-as-many = as many as { $than }
figure-says-as-none = just as { $than }
figure-says-about = about { $change }
figure-says-judged = { $after ->
    [same] That too is
    [other] That, on the other hand, is
   *[none] That is
 }
figure-says-better = { figure-says-judged } an improvement.
figure-says-worse = { figure-says-judged } a deterioration.
figure-says-reached = The target of { $target } was reached.
figure-says-nearly = The target of { $target } was nearly reached.
figure-says-missed = The target of { $target } was not reached.
figure-says-better-reached = { figure-says-judged } an improvement, and the target of { $target } was reached.
figure-says-better-nearly = { figure-says-judged } an improvement, and the target of { $target } was nearly reached.
figure-says-better-missed = { figure-says-judged } an improvement, but the target of { $target } was not reached.
figure-says-worse-reached = { figure-says-judged } a deterioration, but the target of { $target } was reached.
figure-says-worse-nearly = { figure-says-judged } a deterioration, but the target of { $target } was nearly reached.
figure-says-worse-missed = { figure-says-judged } a deterioration, and the target of { $target } was not reached.
figure-says-extremes = The highest value was { $high } ({ $high-when }) and the lowest { $low } ({ $low-when }).
figure-says-constant = The value was the same in all { $n-word } measurements.
figure-says-break = The figures from { $period } onwards cannot be compared with earlier ones.
figure-says-preliminary = The figure for { $period } is preliminary.
figure-says-groups = { $subject } for { $period } was { $women } for { $women-named } and { $men } for { $men-named }, a difference of { $gap }.
figure-says-groups-too = For { $women-named } { $subject-within } was { $women } and for { $men-named } { $men }, a difference of { $gap }.
figure-says-groups-none = There were no { $units } in { $period }, for either { $women-named } or { $men-named }.
figure-says-groups-same = { $subject } for { $period } was { $women } for both { $women-named } and { $men-named }.
figure-says-groups-same-too = For both { $women-named } and { $men-named } { $subject-within } was { $women }.
figure-says-uncertain = { $difference } (no certain difference)
figure-says-compared = That is { $differences }.
figure-says-compared-too = At the same time it is { $differences }.
figure-says-commonest = Most common in { $period } is { $names } with { $amount }.
figure-says-rarest = Least common is { $names } with { $amount }.
figure-says-most = The largest in { $period } is { $names } with { $amount }.
figure-says-highest = The highest in { $period } is { $names } with { $amount }.
figure-says-next = Next comes { $names } with { $amount }.
figure-says-fewest = The smallest is { $names } with { $amount }.
figure-says-lowest = The lowest is { $names } with { $amount }.
figure-says-named-same = The value for { $period } is the same for { $names }, { $amount }.
figure-says-all-same = { $n-few ->
    [two] Both
   *[many] All { $n-word }
 } have the same value for { $period }, { $amount }.
figure-distance = Difference
figure-no-difference = no difference
figure-less-than = less than { $amount }
figure-no-distance = cannot be computed
figure-note-parts = The parts are rounded, and so do not always add up to 100%.
figure-says-part = { $n-plural ->
    [one] The largest part for { $place } was { $names } with { $amount }.
   *[other] The largest parts for { $place } were { $names } with { $amount } each.
 }
figure-says-part-counted = For { $place }, { $k-few ->
    [one] { $one } of { $all-word } { $units } was { $names }
   *[many] { $k-word } of { $all-word } { $units } were { $names }
 }.
figure-says-part-counted-change = For { $place }, { $k-few ->
    [one] { $one } of { $all-word } { $units } was { $names }
   *[many] { $k-word } of { $all-word } { $units } were { $names }
 }, { $change }.
figure-says-part-counted-none = No { $units } were { $names }.
figure-says-part-counted-least = { $n-plural ->
    [one] Least common was { $names } with { $amount }.
   *[other] Least common were { $names } with { $amount } each.
 }
figure-says-part-change = The largest part for { $place } was { $names } with { $amount }, { $change }.
figure-says-part-least = { $n-plural ->
    [one] The smallest was { $names } with { $amount }.
   *[other] The smallest were { $names } with { $amount } each.
 }
figure-says-parts-same = For { $place } { $n-few ->
    [two] both parts
   *[many] all { $n-word } parts
 } are equally large, { $amount } each.
figure-says-answer = { $n-plural ->
    [one] The most common answer for { $place } was { $names } with { $amount }.
   *[other] The most common answers for { $place } were { $names } with { $amount } each.
 }
figure-says-answer-change = The most common answer for { $place } was { $names } with { $amount }, { $change }.
figure-says-answer-least = { $n-plural ->
    [one] The least common was { $names } with { $amount }.
   *[other] The least common were { $names } with { $amount } each.
 }
figure-says-answers-same = For { $place } { $n-few ->
    [two] both answers
   *[many] all { $n-word } answers
 } are equally common, { $amount } each.
figure-says-part-place = { $place } ({ $amount })
figure-says-part-too = The same holds for { $places }.
figure-says-part-everywhere = The same holds for all { $n-word }.
figure-says-part-other = For { $place } it was { $names } with { $amount }.
figure-says-pair = { $subject } for { $place } was { $first } for { $first-name } and { $second } for { $second-name }, a difference of { $gap }.
figure-says-pair-same = { $subject } for { $place } was { $first } for both { $first-name } and { $second-name }.
figure-says-then-more = { $subject } for { $place } went from { $first } in { $first-name } to { $second } in { $second-name }, an increase of { $gap }.
figure-says-then-less = { $subject } for { $place } went from { $first } in { $first-name } to { $second } in { $second-name }, a decrease of { $gap }.
figure-says-then-same = { $subject } for { $place } was { $first } in both { $first-name } and { $second-name }.
figure-says-gap-most = The difference is largest for { $places }, { $gap }: { $first } for { $first-name } and { $second } for { $second-name }.
figure-says-gap-most-of = The difference is largest for { $places }, { $gap }.
figure-says-gap-least = It is smallest for { $places }, { $gap }.
figure-says-gap-none-at = There is no difference for { $places }.
figure-says-gap-same = The difference is { $gap } in { figure-says-all-comparisons }.
figure-says-gap-none = The value is the same for { $first-name } and { $second-name } in { figure-says-all-comparisons }.
figure-says-gap-constant = The difference was the same in all { $n-word } measurements.
figure-says-gap-extremes = The difference was largest for { $widest } ({ $wide }) and smallest for { $narrowest } ({ $narrow }).
figure-says-gap-higher-all = The value is higher for { $name } than for { $other } in { figure-says-all-comparisons }.
figure-says-all-comparisons = { $n-few ->
    [two] both comparisons
   *[many] all { $n-word } comparisons
 }
figure-says-some-comparisons = { $k-few ->
    [one] one
   *[many] { $k-word }
 } of { $n-word } comparisons
figure-says-gap-higher = The value is higher for { $name } than for { $other } in { figure-says-some-comparisons }.
figure-says-gap-higher-half = The value is higher for { $name } in { figure-says-some-comparisons }, and for { $other } in as many.
figure-says-total = the total
figure-says-place = { $series } in { $position }
figure-says-cell = { $row }, { $column }
figure-says-cells = { $n-plural ->
    [one] one cell
   *[other] { $n-word } cells
 }
figure-says-leads = { $row } has the highest value in { $n-word } of { $all-word } columns.
figure-says-leads-all = { $row } has the highest value in every column.
figure-says-on-average = on average { $amount }
figure-says-scale = The scale goes from { $low } to { $high }.
figure-says-highest-risk = The highest risk score is { $n }: the likelihood { $row } and the severity { $column }.
figure-says-most-risks = The most risks, { $n-word }, have the likelihood { $row } and the severity { $column }.
figure-says-no-risks = No risks were found.
figure-says-combination = the likelihood { $row } with the severity { $columns }
figure-says-band = { $n-plural ->
    [one] One combination is called { $band }: { $combinations }.
   *[other] { $n-Word } combinations are called { $band }: { $combinations }.
 }
figure-says-band-risks = Risks that are called { $band } are found at { $combinations }.
figure-says-none-in-band = No risk is called { $band }.
figure-says-missing = No figure is available for { $places }.
figure-says-missing-many = { $n-Word } figures are missing.
figure-says-suppressed = { $n-plural ->
    [one] The figure for { $places } is not shown, because it concerns too few people.
   *[other] The figures for { $places } are not shown, because they concern too few people.
 }
figure-says-suppressed-many = { $n-Word } figures are not shown, because they concern too few people.
figure-says-not-applicable = The figure is not relevant for { $places }.
figure-says-not-measured = Nothing was measured for { $places }.
figure-says-not-measured-many = Nothing was measured on { $n-word } occasions.

## The reader's own comparison on an indicator's page

compare = Compare for yourself
compare-loading = Fetching the comparison …
compare-failed = The comparison could not be fetched. The charts and tables on the page hold all the same.
compare-about = { $title }: your own comparison
compare-choices = Choose what is shown
compare-areas = Areas
compare-groups = Women and men
compare-groups-children = Girls and boys
compare-categories = Categories
compare-time = Time
compare-from = From
compare-to = To
compare-kind = Show as
compare-lines = Lines
compare-bars = Bars
compare-search = Search the list
compare-found = { $found } of { $all } are in the list now.
compare-none = There are no figures to show for this choice.
compare-shows = Showing { $series }, { $period }.
compare-picture = Chart: { $series }, { $period }. All figures are in the table.
compare-caption = { $title } { $period }, { $unit }
compare-too-many = At most { $most } series can be shown at a time. Remove one first.
compare-too-few = At least one must stay chosen.
