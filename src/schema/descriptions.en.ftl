### What an editor shows about files, keys and shortcodes.

## Files
file-insyn = The site's settings
file-page = What stands at the top of a page
file-indicator = An indicator: what it is, and its numbers
file-survey = A survey: who was asked, and the questions
file-areas = Areas that numbers can be about: municipalities, groups, units
file-operations = The municipality's operations
file-goals = The goals of reports, and the board's verdicts
file-actions = Measures: why, by whom, by when, and how far they have come
file-self_checks = Self-checks: what is checked, how often, and when it was done
file-plan = The plan of a year: what is done in which month
file-facts = Single facts that texts refer to
file-matrices = Risk matrices
file-budgets = Budgets with outcome and forecast
file-terms = Glossary: abbreviations and words that are explained
file-aliases = Former names of indicators and areas, so that their addresses lead to the present ones
file-theme = The theme's templates, stylesheets and colours
file-imports = Answers to questions about imported tables, so that they are not asked again

## insyn.yaml
config-title = The site's name, at the top of every page. Required.
config-organisation = Who publishes the site. Required.
config-feedback = How readers give feedback. If omitted, the organisation's phone and e-mail are used.
config-area = The site's own area, by its name in areas.yaml. Numbers without an area are about it. Write a code in quotes.
config-base_url = The site's address, such as https://kvalitet.example.se/, or none if it is not known yet.
config-languages = The site's languages, the primary one first: [sv, en].
config-theme = The site's look: theme, colour and logo.
config-front = The questions that the front page answers, preferably four.
config-notice = A text on every page.
config-suppress = Which small counts of people are not shown.
config-goals = How goals are judged.
config-open_data = The terms of the open data, or false if no files are to be made.
config-accessibility = The accessibility statement, which the law requires.
config-privacy = What the server keeps, and the data protection officer.
config-figures = Files made of each figure.
config-laws = Where a reference to a law leads, such as SFS: "https://…/{"{"}number{"}"}".
config-search = Whether the site can be searched. If omitted: yes.
config-hosting = What is written for the web server.
config-embed = Which sites may show figures in a frame.
config-publish = Places to publish to, a name and to for each. Never a password.
config-raw_html = Whether HTML may stand in texts. If omitted: no.

## organisation
organisation-name = The organisation's name. Required.
organisation-unit = The department.
organisation-url = The organisation's website.
organisation-phone = Telephone, at the bottom of every page.
organisation-email = E-mail, at the bottom of every page.
organisation-visit = Visiting address.
organisation-post = Postal address.
organisation-registrar = The registrar, who gives out documents.
organisation-roles = Others whom readers can turn to, with role, phone, email and url.
role-role = The role, never a person's name. Required.
role-phone = The role's telephone.
role-email = The role's e-mail.
role-url = A page about the role.
contact-role = A role, never a person's name.
contact-phone = Telephone.
contact-email = E-mail.
contact-url = A web address.

## feedback
feedback-url = A form for feedback.
feedback-phone = Telephone for feedback.
feedback-email = E-mail for feedback.
feedback-text = A text about how to give feedback.

## appearance
appearance-name = The directory in themes with the site's own theme. If omitted: the built-in theme.
appearance-accent = The colour of links and lines, such as "#00527a".
appearance-logo = A picture at the top, as a path below content.

## front
front-indicator = The indicator that gives the answer. Required.
front-question = The question, if it is not the indicator's title.
threshold-below = Fewer people than this are not shown. At least 3; if omitted, 5.
judging-near = How far from the target counts as nearly reached.
judging-verdict_scale = The board's own scale of verdicts, a step per line.
near-percentage_points = Percentage points from the target, for shares. If omitted, 2.
near-percent_of_target = Per cent of the target, for other than shares. If omitted, 5.
step-text = The board's words for the step. Required. Not merely a colour.
step-counts_as = What the step counts as: reached, nearly or missed.
open-data-license = The terms on which the data may be used. CC0-1.0 means freely.
open-data-contact = Whom to ask: an e-mail address, or name (a role) and email.
open-data-publisher_type = The kind of publisher. LocalAuthority is a municipality.
data-contact-name = A role, never a person's name.
data-contact-email = E-mail. Required.
accessibility-status = How well the site complies: fully, partly or not. Requires assessed and method.
accessibility-assessed = The day of the assessment.
accessibility-method = Who assessed it: self or external.
accessibility-by = Who else assessed it.
accessibility-how = How it was assessed.
accessibility-updated = The day of the statement's last change.
accessibility-published = The day of the site's publication.
accessibility-defects = What is not accessible, one entry for each defect.
accessibility-answer_days = Within how many days feedback is answered.
accessibility-complaint = The address for complaints to the authority.
accessibility-authority = The supervising authority.
defect-what = What is not accessible. Required.
defect-reason = Why: not-yet, burden (a disproportionate one) or exempt. Required.
defect-why = The reason in words.
defect-alternative = How to get the content in another way.
defect-until = When it is to be fixed.
privacy-logs = What the server keeps of visits.
privacy-officer = The data protection officer.
figures-png = Whether each figure is also made as a PNG. If omitted: no.
hosting-server_files = Whether rules for web servers are written among the pages. If omitted: yes.
embed-sites = The addresses of sites that may show figures.
destination-to = Where the site is published: a folder, a zip file, sftp:// or webdavs://. Required.

## Pages
page-title = The page's title. Required.
page-description = One or two sentences below the title, in lists and in search engines.
page-date = The day of the page's publication, such as 2024-03-08.
page-updated = The day of the content's last change.
page-draft = true makes the page a draft, which is not published. In the _index.md of a directory it holds for all of it.
page-edition = The year that the report is about, in its _index.md.
page-outline = The kind of report: kvalitet (quality) or patientsakerhet (patient safety). Its requirements are then checked.
page-indicator = The indicator that the page is about.
page-operation = The operation that the page is about.
page-aside = Links beside the text: paths, text and to, or groups with title and links.
page-document = The metadata that municipal documents have.
page-acknowledged = Words of sentences that contradict the numbers, which you know of.
page-covers = Which requirements on a report the page fulfils.
page-slug = The last part of the address, instead of the file's name: letters a–z in lower case, digits and hyphens.
page-aliases = Old addresses that lead here, such as [/gammal/].
page-template = The theme's template, instead of the usual one.
page-lang = The text's language, if it is not one of the site's: fi, yi.
page-easy_read = The page in easy read: a path or address, or text and to.
page-sign_language = The page in sign language: a path or address, or text and to.
page-languages = Summaries in other languages, a line for each: fi: sammanfattning.fi.md.
page-for_each = Makes the file a template for a page about each area, unit, operation or indicator.
page-list = The title of the page that lists the template's pages.
link-text = The link's text. If omitted: the page's title.
link-to = A path of a page or file, or an address. Required.
group-title = The group's heading. Required.
group-links = The group's links.
document-name = The document's name.
document-type = The type of document, such as patient-safety report.
document-number = Registration number.
document-version = Version.
document-drawn_up = The day when it was drawn up.
document-drawn_up_by = Who drew it up: a role.
document-adopted = The day when it was adopted.
document-adopted_by = Who adopted it, such as the social welfare board.
document-paragraph = The section of the minutes.
document-responsible = Who is responsible for it: a role.
document-revised = The day when it was revised.
document-valid_until = The last day on which it is valid.
document-applies_to = What or whom it applies to.
document-other = Anything else about the document.
document-original = A path of the document as it was adopted.
document-corrections = Corrections after publication, with date, what and why.
correction-date = The day of the correction. Required.
correction-what = What was corrected. Required.
correction-why = Why.
for-each-areas = A page about each area, chosen by kind, within and group.
for-each-units = A page about each unit, chosen by operation, operator and within.
for-each-operations = A page about each operation.
for-each-indicators = A page about each indicator, chosen by operation.
each-area-kind = Only areas of a kind, such as municipality.
each-area-within = Only areas within a larger one.
each-area-group = Only the members of a group.
each-unit-operation = Only the units of an operation.
each-unit-operator = Only units that are run so: municipal, regional, private or non_profit.
each-unit-within = Only the units within an area.
each-indicator-operation = Only the indicators of an operation.

## Indicators
indicator-title = The question or the whole name. Required.
indicator-unit = The unit: percent, a text, or one and other for singular and plural. Required.
indicator-statistic = What the number is: count, share, mean, median, sum or rate. Per cent is a share if nothing is said; otherwise required.
indicator-counts = What is counted: people, answers, events, reports (of deviations), money or time. If omitted: people, of whom small counts are not shown.
indicator-better = What is better: higher, lower or neutral. If omitted, nothing is called better.
indicator-short = A short name for tables and lists.
indicator-official = The name that the keeper of the statistics uses.
indicator-definition = What the indicator means.
indicator-answer = The answer to the question in the title, with {"{"}number{"}"} in the place of the number, or {"{"}value{"}"} for the number with its unit.
indicator-operation = The operation that the indicator belongs to.
indicator-decimals = How many decimals are shown, 0 to 6.
indicator-lag_years = How many years late the numbers come.
indicator-every = 2 if it is measured every other year, and so on.
indicator-not_measured = Periods in which nobody measured, in a list.
indicator-source = The source: only its name, or name, url, retrieved and processing.
indicator-kolada = The same measure in Kolada: its id, or what the import wrote.
indicator-workbook = Where the indicator's table is, if it is in a workbook in content/values.
indicator-events = Events that may explain the numbers: 2024: What happened.
indicator-breaks = Periods from which numbers cannot be compared with older ones, with the reason.
indicator-rebase = Periods from which a control chart has new limits, with the reason.
indicator-targets = Targets: 2024: with at_least, at_most or between.
indicator-categories = Categories: id: name on each line, or a list of names.
indicator-dimensions = Two kinds of categories, such as typ: Typ.
indicator-scale = The scale that the numbers are steps of: lowest and highest.
indicator-order = fixed if categories always keep the file's order, size if they are sorted by size.
indicator-whole = complete if the categories together are everything, overlapping if they may overlap, otherwise incomplete.
indicator-part_of = What the numbers are part of, such as indicator: another indicator.
indicator-per = For a rate: per how many. Required for statistic: rate.
indicator-of = For a rate: of what. Required for statistic: rate.
indicator-year = How a year is made of its months, quarters, four-month periods or halves.
indicator-confidence = How certain the numbers' intervals are, in per cent.
indicator-near = How far from the target counts as nearly reached, in the indicator's unit.
indicator-suppress = below: which small counts are not shown, or none if nothing is to be protected.
indicator-values = The numbers of the site's own area. They can also be in a table.
indicator-areas = The numbers of other areas, below the area's name.
counted-one = The singular, such as: a day. Required.
counted-other = The plural, such as: days. Required.
source-name = The source's name. Required.
source-url = The address of the source.
source-retrieved = The day when the numbers were retrieved.
source-processing = none if the numbers are as they came, own if you have processed them.
kolada-id = The measure's id in Kolada, such as U21468. Required.
kolada-title = What it was called when it was fetched.
kolada-areas = The areas that are fetched, by Kolada's codes.
kolada-from = The first year that is fetched.
kolada-units = true if units are fetched.
kolada-retrieved = When the numbers last changed.
kolada-hash = A checksum, so that manual changes are noticed. Leave it as it is.
workbook-file = The workbook's name below content/values. Required.
workbook-sheet = The sheet. If omitted: the first that is not hidden.
workbook-range = The table's cells with headings, such as A3:F20. If omitted: the whole sheet.
category-name = The category's name. Required.
category-side = The side of the scale that the answer is on: positive, neutral or negative.
scale-lowest = The lowest step of the scale. Required.
scale-highest = The highest step of the scale. Required.
part-of-indicator = The indicator that the numbers are part of.
part-of-year = The indicator of whose years the numbers are part.
part-of-fact = The fact in facts.yaml that the numbers are part of.
part-of-share = The share of whose people the numbers are part.
part-of-events = The rate of whose events the numbers are part.
part-of-n = The share of whose base (n) the numbers are part.
year-from = sum, last (the last part) or mean. Required.
suppress-below = Fewer than this are not shown. At least 3.
target-at_least = The target is at least this.
target-at_most = The target is at most this.
target-between = The target is between two numbers: [10, 20].
target-confirmed = false if the target is last year's and nobody has said yet that it holds.
cell-value = The number, with a decimal point, or a word such as missing.
cell-status = preliminary, or a word for why the number is missing.
cell-note = A note on the number.
cell-n = How many the number is based on.
cell-events = How many events a rate counts.
cell-approximate = true if the number is approximate.
cell-low = The lower end of the interval. Requires high.
cell-high = The upper end of the interval. Requires low.
cell-also = Another number for the same thing in the same report: value, and in for where it stands.
cell-was = What the number was before it was revised. Requires revised.
cell-revised = The day when the number was revised. Requires was.
cell-source = Where this number comes from, if it is not the indicator's source.
also-value = The other number. Required.
also-in = Where it stands. Required.

## Surveys
survey-name = The survey's name. Required.
survey-by = Who asks.
survey-every = 2 if it is done every other year, and so on.
survey-scale = How people answer.
survey-url = An address with more about it.
survey-asked_as = What asked counts if the source does not count people: one and other.
survey-rounds = The rounds, an entry for each.
survey-questions = The questions, an entry for each.
asked-as-one = The singular, such as: case. Required.
asked-as-other = The plural, such as: cases. Required.
round-period = When the questions were asked. Required.
round-area = The area. If omitted: the site's own.
round-group = total, women or men. If omitted: total.
round-population = How many people the questions are about.
round-asked = How many were asked.
round-answered = How many answered.
round-rate = The response rate in per cent, as the source states it. If omitted, it is computed.
round-note = A note to the reader.
question-indicator = The indicator with the answers. Required.
question-text = The question as it was asked. If omitted: the indicator's title.
question-options = The answers to choose from.
question-negative = true if agreeing is bad.

## Areas
area-name = The area's name. Required.
area-kind = municipality, county, region, nation, group, operation or unit. Required.
area-within = The area that it lies within.
area-members = The members of a group.
area-mean = How a group's value was computed: unweighted or weighted.
area-operation = The operation that a unit belongs to.
area-operator = Who runs a unit: the municipality, the region, a company or a non-profit organisation.
area-operator_name = The name of who runs a unit.
area-description = A sentence about an operation.
area-contact = Where readers turn about an operation or a unit.
operation-name = The operation's name. Required.
operation-within = The operation or area that it lies within.
operation-description = A sentence about the operation.
operation-contact = Where readers turn about the operation.

## Goals
goal-id = The goal's name: letters a–z in lower case, digits and hyphens. Required.
goal-text = The goal, in words. Required.
goal-edition = The report's year. Required.
goal-by = Who set the goal.
goal-operation = The operation that the goal concerns.
goal-indicators = The indicators that show how it went, the most important first.
goal-group = women or men, if the goal is only about them.
goal-direction = increase, decrease or keep.
goal-verdict = The board's own verdict: a word, or state and text.
goal-level = Whose goal it is: the council's, the board's or the unit's.
goal-within = The id of the goal that it contributes to, of a higher level in the same report.
goal-note = A note to the reader.
goal-confirmed = false if the goal is last year's and nobody has said yet that it holds.
verdict-state = reached, nearly, missed, not_assessed, expected, unlikely, or a step of the board's own scale.
verdict-text = The board's words. Required if state is omitted.

## Measures
action-id = The measure's name: letters a–z in lower case, digits and hyphens. Required.
action-text = What is done. Required.
action-edition = The year of the report that tells of it. Required.
action-status = planned, started, pilot, delayed, continued, done or stopped. Required.
action-operation = The operation that does it.
action-because = Why: indicators, goals or indicator/category.
action-owner = Who is responsible: a role, not a name.
action-due = When it is to be done, or was: a period or a date.
action-reason = Why it is delayed or stopped. Required then.
action-outcome = What it led to.

## Self-checks
self-check-id = The self-check's name: letters a–z in lower case, digits and hyphens. Required.
self-check-text = What is checked. Required.
self-check-edition = The year of the report that tells of it. Required.
self-check-operation = The operation that does it.
self-check-frequency = How often it is to be done, in words.
self-check-method = How it is done.
self-check-owner = Who does it: a role, not a name.
self-check-indicator = The indicator that follows what is checked.
self-check-planned = How many times it was to be done in the year.
self-check-done = When it was done: dates or periods in a list.
self-check-times = How many times it was done, if more than the times in done.
self-check-reason = Why it was not done, or less often than planned.
self-check-result = What it showed.
self-check-outcome = What it led to.
self-check-next = What is planned for the next year.
self-check-measurements = Point measurements, an entry for each.
measurement-day = The day, such as 2023-03-14. Required.
measurement-observed = How many were observed. Required.
measurement-steps = The steps, each with text and followed. Required.
measurement-all_steps = How many did all steps correctly.
followed-text = The step. Required.
followed-followed = How many followed it. Required.

## Year plan
task-id = The task's name: letters a–z in lower case, digits and hyphens. Required.
task-month = The month: 2025-03. Required.
task-text = What is done. Required.
task-owner = Who does it: a role, not a name.
task-operation = The operation that does it.
task-report = The year of the report that it is about.
task-link = A page or file with more about it, below content, or a web address.

## Facts
fact-title = What the fact is. Required.
fact-value = A number, a range such as 3–4, a date, or a word such as missing. Required.
fact-unit = The unit: percent, a text, or one and other.
fact-approximate = true if the number is approximate.
fact-period = When the fact holds.
fact-source = Where it comes from: a text, or name, url, retrieved and processing.
fact-note = A note to the reader.
fact-counts = people if people are counted: then small counts are not shown.

## Matrices
matrix-title = The matrix's name. Required.
matrix-likelihood = The rows, the levels of likelihood. Required.
matrix-severity = The columns, the levels of severity. Required.
matrix-shows = scores, or counts (how many risks in each cell).
matrix-values = The numbers, a list for each row. Required with counts.
matrix-bands = What the risks are called: from and name, the highest first.
matrix-note = A note to the reader.
matrix-source = The source: a text, or name, url, retrieved and processing.
level-name = The level's name. Required.
level-score = The level's weight.
band-from = From which score. Required.
band-name = What the risks are called. Required.

## Budgets
budget-title = The title. Required.
budget-unit = tkr (thousands) or mnkr (millions), the same for all amounts. Required.
budget-period = The period of the budget. Required.
budget-through = The last part of the period that the outcome covers, such as 2024-08.
budget-by = Whose budget it is. If omitted: the board's.
budget-rows = The rows. Required.
budget-note = A note to the reader.
budget-source = Where the numbers come from: a text, or name, url, retrieved and processing.
row-name = The row's name. Required.
row-kind = cost or revenue. If omitted: the same as the row above.
row-budget = The budget. Required unless the row has rows.
row-outcome = The outcome. Required unless the row has rows.
row-forecast = The forecast.
row-rows = The parts that the row consists of.
row-of_which = Some of the parts, which are shown as "of which" and not summed.

## Glossary
term-long = What the word stands for.
term-definition = What the word means, in one or more sentences.
term-url = The address of a page with more about it.
term-synonyms = Other words for the same thing, for the search.

## Former names

former-names-indicators = Former names of indicators, and what they are called now: old-name: new-name.
former-names-areas = Former names of areas, and what they are called now: old-name: new-name.

## Theme
theme-templates = Templates that must exist.
theme-components = Shortcodes that must exist.
theme-stylesheets = Files in assets that become one stylesheet, in order.
theme-colours = Colours, with light, dark and print.
theme-accent = The colour if insyn.yaml has none. Required.
theme-pairs = Colours that meet, and the least contrast.
tint-light = The colour on light screens.
tint-dark = The colour on dark screens.
tint-print = The colour on paper. If omitted: the light one.
tint-like = Another colour that it is like.
pair-name = The pair's name. Required.
pair-colour = The colour, or several.
pair-on = What the colour is on.
pair-apart = Colours side by side on paper.
pair-at_least = The least contrast. Required.

## imports.yaml
import-sheet = The only sheet that is read.
import-range = The only cells that are read, as in A3:F20, or all.
import-columns = What columns are.
import-decimals = The decimal separator.
import-indicators = Which indicator a heading is.
import-periods = Which period the numbers are of.
import-areas = Which area a code or name is.
import-groups = Which group a word is.
import-values = What a sign or word in the place of a number means.
import-shares = Whether shares of 1 are per cent.

## Shortcodes
shortcode-actions = The report's measures, with status and owner.
shortcode-box = A box with a text that should be noticed.
shortcode-budget = A budget with outcome and forecast.
shortcode-case = A case, told without details that identify anybody.
shortcode-change = A change between two periods, in words.
shortcode-chart = A figure of an indicator.
shortcode-comment = The operation's comment on numbers.
shortcode-document = The metadata of the document.
shortcode-fact = A single fact from facts.yaml.
shortcode-file = A file to download.
shortcode-goal = A goal and how it went.
shortcode-goals = The report's goals and how it went.
shortcode-image = A picture with a description.
shortcode-lost = A note on what the source had but cannot be shown.
shortcode-matrix = A risk matrix.
shortcode-plan = The plan of the year: what is done in which month.
shortcode-quote = A quotation.
shortcode-scorecard = Several indicators in a table, with target and change.
shortcode-self_checks = The report's self-checks.
shortcode-spark = A small line in the text.
shortcode-survey = A survey's questions and answers.
shortcode-table = An indicator's numbers in a table.
shortcode-value = An indicator's value in the text.

## What is written for the editor
snippet-more = May also have:
snippet-page = What stands at the top of a page.
snippet-page-prefix = page
snippet-report = What stands at the top of a report's _index.md.
snippet-report-prefix = report

## What an editor says of a value that cannot be read

wrong-text = Write a text.
wrong-word = Write one of these words:
wrong-yes-no = Write true or false.
wrong-whole = Write an integer.
wrong-number = Write a number with a decimal point, such as 85.5.
wrong-date = Write a date, such as 2024-03-08.
wrong-year = Write a year of four digits.
wrong-period = Write a period: 2023, 2023-12, 2023-Q4, 2023-T1, 2023-H1, 2023-spring, 2023-W07, 2023-05-17 or 2022/23.
wrong-address = Write a web address that begins with https://.
wrong-colour = Write a colour in quotes, such as "#00527a".
wrong-id = Write letters a–z in lower case, digits and hyphens.
wrong-language = Write a language in two or three letters, such as en.
wrong-group = Write total, women, men, girls or boys.
wrong-status = Write preliminary, or why there is no number: missing, suppressed, not applicable or not measured.
wrong-value = Write a number with a decimal point, such as 85.5, or why there is none: missing, suppressed, not applicable or not measured.
wrong-people = Write a number of people, or why there is none: missing or suppressed.
