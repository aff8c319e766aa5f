### The researchers' pages: half-years, releases and what is hidden in them.

research-overview-title = Research
research-release-title = Release
research-log-title = Log of releases
research-compare-title = Compare releases
research-overview-heading = Research
research-overview-lead = Figures about groups: how many opened a module, how long they stayed. Nobody can be found in them.
research-simulated = Made-up figures. No person stands behind them. Never cite them.
research-not-built = No release was built

research-epochs = Half-years
research-epochs-text = Everybody who started in the same half-year and agreed to research is counted together. Each is followed for 26 weeks. How many they are is shown in the release and not before.
research-epoch = Half-year
research-programme = Programme
research-people = Agreed
research-people-enough = 50 or more
research-people-few = Too few
research-people-erased = Erased
research-state = State
research-state-open = Running. A release can be built from { $day }.
research-state-followed = Closed, but not everybody has been followed to the end. A release can be built from { $day }.
research-state-complete = Complete. A release can be built until { $day }. Then the records are erased.
research-state-over = Over. The records are erased.
research-build = Build release
research-build-once = A half-year is released once. The release is frozen: it never changes, nobody is added and nobody is taken out. Two people approve it before it can be downloaded. If it is forgotten, it is built by itself a week before the records are erased, and then waits to be approved.

research-releases = Releases
research-no-releases = There are no releases yet.
research-release = Release
research-built-on = Built
research-built-by = Built by
research-command-line = the server
research-size = Size
research-hash = Release hash
research-sha256 = SHA-256 of the file

research-refused-programme = There is no such programme.
research-refused-open = The half-year is running. A release can be built from { $day }, when everybody has been followed to the end.
research-refused-followed = Not everybody has been followed to the end. A release can be built from { $day }.
research-refused-few = Fewer than 50 have agreed. So few are never published.
research-refused-unprotected = The tables cannot be protected so that nobody can be found in them.
research-refused-waiting = { $id } is built and waits to be approved.
research-refused-changed = Somebody has taken back their yes or changed something since the draft was rejected. Two drafts of nearly the same people would show who. The half-year cannot be built again.
research-refused-released = The half-year was released as { $id }. The same people are never published twice.

research-back = All releases
research-release-lead = This is how the tables look to everybody who gets the release. What is hidden here is hidden in the files too.
research-download = Download
research-download-noted = The download is noted on this page: who, on which day, and what for.
research-participants = Participants
research-mark-hidden = hidden

research-hidden = What is hidden, and why
research-hidden-how-many = { $hidden } of { $cells } different numbers are hidden.
research-hidden-few = A number under 11 is not shown, zero included.
research-hidden-difference = A number is also hidden when it would give away a group under 11 together with another one. If 90 opened a module and 85 finished it, you know that 5 did not.
research-hidden-means = A mean is shown only when the number behind it is, and never when a few people make up nearly all of it or all are alike. Hidden in one arm, it is hidden in all.
research-hidden-no-zero = A hidden number is not zero. Do not fill it in.

research-usage = Modules
research-module = Module
research-step = Step
research-introduction = Introduction
research-visited = Opened
research-completed = Finished
research-of-visited = Finished, of those who opened
research-reach = Steps, goal, diary and messages
research-what = What
research-by-arm = In each arm
research-by-arm-text = The shares are of all in the arm. The arms are named as they were when the release was built: letters, as long as the study is blind.
research-still-by-arm = Still here in each arm
research-modules-by-arm = Modules in each arm
research-means = Means
research-mean = Mean
research-sd = SD
research-attrition = Still here, week by week
research-attrition-text = Whoever was active at least that many weeks after the first active day counts as still here. Weeks are merged so that at least 11 left between two rows and at least 11 remain.
research-when = When
research-still-active = Still here
research-week =
    { $week ->
        [0] At the start
        [one] After { $week } week
       *[other] After { $week } weeks
    }

research-stage-participants = All participants
research-stage-step-seen = Saw the page of step { $step }
research-stage-goal-set = Set a goal
research-stage-goal-days-off = Set a goal of days without cannabis
research-stage-first-answer = Had their first answer within { $days ->
    [1] a day
   *[other] { $days } days
}
research-stage-calendar-used = Filled in the diary
research-stage-message-sent = Wrote to a counsellor
research-stage-active-days = Active on at least { $days } different days

research-measure-goal-days = Length of the goal in days
research-measure-calendar-days = Days filled in, among those who used the diary
research-measure-messages = Messages sent, among those who wrote
research-measure-visits = Days with activity
research-measure-days-first-last = Days from first to last activity

research-cite = How to cite
research-cite-text = The hash tells this release from every other one. Anybody can work it out.
research-downloads = Downloads
research-no-downloads = Nobody has downloaded this release yet.

## Where a release stands
research-standing-built = Not checked
research-standing-unsound = Failed the check
research-standing-checked = Waits for two approvals
research-standing-approved = Waits for one more approval
research-standing-published = Out
research-standing-rejected = Rejected
research-standing-withdrawn = Withdrawn
research-waits = Waits to be approved:
research-facts = About the release
research-first-by = First approved by
research-second-by = Approved and published by
research-preview-lead = This is a preview. The release is frozen, but nobody can download it until two people have approved it.
research-not-done = That did not work

research-step-built = Built
research-step-checked = Checked
research-step-approved = First yes
research-step-published = Out

research-approval-heading = Approval
research-approval-text = Go through the tables below, what is hidden, and whether the figures are plausible. The machine has checked that no number shown gives away a group under 11. Whether the figures mean what they should, only a person can see.
research-approval-rows = Go through the rows in data/rows.csv below, how many people are left out, and whether the figures are plausible. The machine has checked that each row is alike for at least five people, and that at least 11 share everything that others might know of them. Whether the figures mean what they should, only a person can see.
research-approval-looked = I have gone through the release, and what is hidden or left out
research-approval-not-looked = Tick that you have gone through the release.
research-approve-first = Approve as the first person
research-approve-first-text = Then it takes one more person, who did not build the release.
research-approve-second = Approve and publish
research-approve-second-text = Then the release is out, and every researcher can download it.
research-approval-not-checked = It has not been checked yet. That happens by itself within ten minutes.
research-approval-unsound = The check found faults. The release can only be rejected.
research-approval-same-person = You have approved it already. The second approval is somebody else’s.
research-approval-builder = You built it. The second approval is somebody else’s.
research-approval-elsewhere = Somebody else has decided already.
research-unsound = This is what the check found:

research-reject = Reject the release
research-reject-text = The file is erased. The hash and your reason stay in the log. The half-year can be built again only if the records are exactly the same; if somebody has taken back their yes, or the records are erased, it cannot.
research-reject-button = Reject
research-rejected-text = The file is erased. It could never be downloaded.
research-withdraw = Withdraw the release
research-withdraw-text = The file is erased here and cannot be downloaded again. Those who have it still have it, so get in touch with them: they are listed above. The page, the manifest and your reason stay. The half-year can never be released again.
research-withdraw-button = Withdraw
research-withdrawn-text = The file is erased here. Whoever has downloaded the release must not use it any more.
research-gone-rejected = { $by } rejected the release on { $day }: “{ $why }”
research-gone-withdrawn = { $by } withdrew the release on { $day }: “{ $why }”
research-manifest = Manifest
research-reason = Reason
research-reason-hint = 10 to 500 characters. The reason stays for ever. Name nobody.
research-reason-missing = Write a reason of 10 to 500 characters.

## Download
research-download-heading = Download
research-download-not-out = Only a release that is out can be downloaded.
research-purpose = What do you need it for?
research-purpose-hint = 10 to 500 characters, such as the name of the study. It is shown on this page to all researchers. Name nobody.
research-purpose-missing = Write what you need it for, in 10 to 500 characters.
research-terms = Terms
research-terms-find = I do not try to find out who anybody is.
research-terms-link = I do not link it with data about single persons.
research-terms-report = If somebody can be recognised after all, I tell those who run the service at once, and nobody else.
research-terms-cite = I cite the release with its hash.
research-terms-accept = I accept the terms
research-terms-missing = You need to accept the terms.

## Figures and charts
research-figures = Figures
research-figures-text = Only from releases that are out. Nothing here is counted on what happens now.
research-figures-nav = Choose a release
research-whole-release = The whole release
research-as-table = As a table
research-desc-by-arm = Shares of all in each group. The same numbers are in the table on the page.
research-desc = Shares of all participants. The same numbers are in the table on the page.
research-key-modules = Hollow bar: opened. Filled bar: finished. Share of all participants.
research-key-reach = Share of all participants.
research-key-hidden = Dashed line: the number is hidden.
research-key-curve = Share still here. Only the weeks with a dot are known; the line between them is drawn for the eye.
research-key-cross = Cross on the axis: the number is hidden.
research-key-by-arm = Cross on the axis: the number is hidden in one arm or more; the table says in which.
research-weeks = Weeks after the first active day
research-loss = Loss per table
research-table = Table
research-table-usage = Modules
research-table-reach = Steps, goal, diary and messages
research-table-activity = How often and how long
research-table-adherence = How many modules were finished
research-table-participants = Age and language
research-table-waves = Questionnaires answered
research-table-baseline-by-arm = Age, in each arm
research-table-activity-by-arm = How often and how long, in each arm
research-table-reach-by-arm = Steps, goal, diary and messages, in each arm
research-table-usage-by-arm = Modules, in each arm
research-table-adherence-by-arm = Modules finished, in each arm
research-table-waves-by-arm = Questionnaires answered, in each arm
research-table-usage-by-age = Modules, in each age band
research-table-adherence-by-age = Modules finished, in each age band
research-table-waves-by-modules-finished = Questionnaires answered, by modules finished
research-cells = Numbers
research-cells-hidden = Hidden
research-cells-small = Under 11
research-cells-complementary = Protect others
research-loss-much = Over 20 %
research-loss-text = Which number is hidden for which reason is not shown, since that would give it away. The reasons are counted only where both occur, and only until the release is out.
research-files = The files
research-files-text = Every data file of the release, with the meanings of its code book.
research-same = The same in every row:
research-rows-left = { $rows } more rows are in the file.

## Comparison
research-compare-link = Compare two releases
research-compare-heading = Compare two releases
research-compare-text = The same rows side by side, with the difference in percentage points.
research-compare-one = The one
research-compare-other = The other
research-compare-button = Compare
research-compare-none = It takes two releases that are out.
research-compare-refused = They cannot be compared
research-compare-same = Choose two different releases.
research-compare-programmes = They are about different programmes. The rows do not mean the same.
research-compare-catalogues = They were built by different catalogues of tables. A row of the same name may mean something else.
research-compare-nobody = Two half-years never contain the same person: everybody belongs to the half-year in which they started. Whoever starts anew counts as somebody new, since nobody can know.
research-compare-rows = Row by row
research-compare-rows-text = The difference in percentage points stands only where both numbers are shown, and is taken from the rounded shares. It says nothing about chance: work out an interval before you interpret it.
research-compare-difference = Difference
research-compare-opened = Opened { $module }
research-compare-finished = Finished { $module }
research-compare-week = Still here after { $week } { $week ->
        [one] week
       *[other] weeks
    }

## The log
research-log-link = The log of all releases
research-log-heading = Log of releases
research-log-text = Everything that was done with releases, day by day. Each row carries a checksum of itself and of the row before: a row that is changed afterwards shows.
research-log-holds = The chain is whole.
research-log-head = Last checksum
research-log-head-text = Copy it and keep it somewhere else once a year. Then it also shows if the whole log should be rewritten.
research-log-broken-heading = The log was changed afterwards
research-log-broken = Row { $seq } does not follow from the rows before. Tell whoever answers for the service, and do not rely on the releases until it is cleared up.
research-log-empty = Nothing has happened yet.
research-log-of-release = What was done
research-log-number = No.
research-log-day = Day
research-log-by = Who
research-log-deed = What
research-log-digest = Checksum
research-deed-built = Built and froze
research-deed-checked = Checked: no faults
research-deed-unsound = Checked: found faults
research-deed-approved = Approved first
research-deed-published = Approved and published
research-deed-rejected = Rejected
research-deed-withdrawn = Withdrew

## What a participant takes along
research-taken-heading = What the research has about you
research-taken-text = This is kept under a random number. Every detail is in the JSON file.
research-taken-nothing = Nothing.
research-taken-epoch = The half-year you started
research-taken-days-here = Days you were here
research-taken-opened = Modules you opened
research-taken-finished = Modules you finished
research-taken-calendar = Days you filled in
research-taken-use = Of those, days with cannabis
research-taken-messages = Messages you sent (only how many)
research-taken-first-answer = Days until your first answer
research-taken-scores = Scores of questionnaires (how many)
research-taken-goal = Length of the goal in days

research-studies-title = Studies
research-studies-heading = Studies
research-studies-to-come = Has not begun
research-studies-recruits = Takes participants
research-studies-follows = Takes nobody more; follows up
research-studies-ended = Ended
research-studies-recruiting = Recruits
research-studies-days = { $from } to { $until }
research-studies-programme = Programme
research-studies-primary = Primary outcome
research-studies-dose = Intended dose, modules finished
research-studies-allocated = Randomised
research-studies-arms = Arms
research-studies-commitment = Hash of the seed
research-studies-seed = Seed
research-studies-few = fewer than { $n }
research-studies-at-least = at least { $n }
research-studies-changed = The file of the study was changed after chance had begun to decide. Nobody is randomised until programme, arms, weights, variants, waits, strata and blocks are as they were.
research-studies-none = There are no studies.
research-studies-blind = Until a study has ended, letters stand for the arms. What is what is shown once the study’s file has a day for ended.
research-consents = Texts of consent
research-consents-text = Each yes carries the fingerprint of the text that was read. Whoever said yes to an earlier text keeps it.
research-consents-current = in force

research-outcomes = Scores at the start and later
research-outcomes-text = Only those who answered both times. Mean, with the standard deviation in brackets. In every questionnaire that comes with Andrum and is asked again, fewer points are better; in one of your own it may be the other way round.
research-outcomes-hidden =
    { $rows ->
        [one] One row is hidden: too few answered both times, or the number would give another one away.
       *[other] { $rows } rows are hidden: too few answered both times, or the number would give another one away.
    }
research-who = Whom
research-at-start = At the start
research-later = Later
research-change = Change
research-arm-all = All
research-arm-none = Not in the study
research-arm = Arm { $arm }
research-wave-start = At the start
research-wave-six-weeks = Six weeks
research-wave-twelve-weeks = Twelve weeks
research-wave-six-months = Six months
research-effects = Effects
research-effects-text = A dot is an estimate, the line its 95 % interval. Fewer points are better in every questionnaire that comes with Andrum and is asked again. Nothing is corrected for many comparisons. Which outcome is primary stands in the study's protocol.
research-forest-desc = Estimates with 95 % intervals. The same numbers are in the table on the page.
research-forest-two = The two that are compared: { $contrast }.
research-forest-fewer = fewer points
research-forest-more = more points
research-forest-fewer-in = fewer points in { $arm }
research-forest-reached-in = more in { $arm }
research-forest-first = the first
research-forest-second = the second
research-forest-hedges-g-change = Change, between arms
research-forest-hedges-g-change-text = Hedges' g: the difference in change, in standard deviations of the change. Filled dot: only those who answered again. Hollow: whoever did not counts as unchanged.
research-forest-hedges-g-later = Later score, between arms
research-forest-hedges-g-later-text = Hedges' g: the difference in the later score, in standard deviations of that score. Only those who answered again.
research-forest-smcr = Change within each group
research-forest-smcr-text = In standard deviations at the start. Only those who answered again. Without a comparison, the change says nothing about what the programme does.
research-forest-risk-difference = The intended dose, between arms
research-forest-risk-difference-text = The difference in the share that finished as many modules as the study intends. Whoever is missing counts as not having done so.
research-estimator = Estimator
research-missing = Missing
research-estimate = Estimate
research-interval = 95 % interval
research-from-to = { $low } to { $high }
research-intended-dose = Reached the intended dose
research-estimator-hedges-g-change = Hedges' g, change
research-estimator-hedges-g-later = Hedges' g, later score
research-estimator-d-ppc2 = d_ppc2
research-estimator-smcr = Change in SDs at the start
research-estimator-spearman = Spearman, modules finished and change
research-estimator-risk-difference = Difference of shares
research-missing-complete-case = Only those who answered again
research-missing-baseline-carried-forward = Counted as unchanged
research-missing-missing-not-achieved = Counted as not reached

research-form = Form
research-form-exact = Exact counts
research-form-rounded = Rounded
research-form-cell-key = With noise
research-form-text = The form is chosen once: the same people are never released in two. Exact counts are the usual form, with small counts hidden. Rounded to five suits a public page. With noise on each count, tables do not add up, and there are no effect sizes. Rows are alike for at least five people, and need a consent that speaks of them.
research-form-rows = Rows
research-refused-rows-few = Fewer than 300 in this half-year agreed to a text that speaks of rows. Of so few, rows would say too much.
research-refused-rows-rare = Even with the coarsest groups, more than 5 % would have to be left out. Choose a form with tables.
research-compare-rows-only = One of the releases has rows and no tables.
research-rows-text = This release has rows and no tables. Each row is alike for at least five people, so no row is about one. { $left ->
    [0] Nobody is left out.
   *[other] { $left } people are left out.
}
