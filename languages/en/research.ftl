### The researchers' pages: half-years, releases and what is hidden in them.

research-overview-title = Releases
research-release-title = Release
research-overview-heading = Releases
research-overview-lead = A release holds figures about groups: how many opened a module, how long they stayed. Nobody can be found in it.
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
research-state-released = Released.
research-build = Build release
research-build-once = A half-year is released once. The release is frozen: it never changes, nobody is added and nobody is taken out. If it is forgotten, it is built by itself a week before the records are erased.

research-releases = Frozen releases
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
research-refused-released = The half-year was released as { $id }. The same people are never published twice.

research-back = All releases
research-release-lead = This is how the tables look to everybody who gets the release. What is hidden here is hidden in the files too.
research-download = Download
research-download-noted = The download is noted: who, and on which day.
research-participants = Participants
research-mark-hidden = hidden

research-hidden = What is hidden, and why
research-hidden-how-many = { $hidden } of { $cells } different numbers are hidden.
research-hidden-few = A number under 11 is not shown, zero included.
research-hidden-difference = A number is also hidden when it would give away a group under 11 together with another one. If 90 opened a module and 85 finished it, you know that 5 did not.
research-hidden-means = A mean is shown only when the number behind it is, and never when one or two people make up nearly all of it.
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
research-means = Means
research-mean = Mean
research-sd = Standard deviation
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
research-stage-goal-chosen = Chose a number of days without cannabis
research-stage-calendar-used = Filled in the diary
research-stage-message-sent = Wrote to a counsellor
research-stage-active-days = Active on at least { $days } different days

research-measure-goal-days = Length of the goal in days
research-measure-calendar-days = Days filled in, among those who used the diary
research-measure-messages = Messages sent, among those who wrote
research-measure-visits = Days with activity
research-measure-days-first-last = Days from first to last activity

research-codebook = Code book
research-codebook-text = The columns of each file. The same code book is in the release, in Swedish and English.
research-cite = How to cite
research-cite-text = The hash tells this release from every other one. Anybody can work it out.
research-downloads = Downloads
research-no-downloads = Nobody has downloaded this release yet.

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
research-taken-scores = Scores of questionnaires (how many)
research-taken-goal = Length of the goal in days

research-studies-title = Studies
research-studies-heading = Studies
research-studies-to-come = Has not begun.
research-studies-recruits = Takes participants.
research-studies-follows = Takes nobody more; follows up.
research-studies-ended = Ended.
research-studies-days = From { $from } to { $until }.
research-studies-programme = Programme
research-studies-primary = Primary outcome
research-studies-dose = Intended dose, modules finished
research-studies-allocated = Randomised
research-studies-arms = Arms
research-studies-commitment = Hash of the seed
research-studies-seed = Seed
research-studies-few = fewer than 11
research-studies-changed = The file of the study was changed after chance had begun to decide. Nobody is randomised until programme, arms, weights, variants, waits, strata and blocks are as they were.
research-studies-none = There are no studies.
research-studies-blind = Until a study has ended, letters stand for the arms. What is what is shown once the study’s file has a day for ended.
research-consents = Texts of consent
research-consents-text = Each yes carries the fingerprint of the text that was read. Whoever said yes to an earlier text keeps it.
research-consents-current = in force
