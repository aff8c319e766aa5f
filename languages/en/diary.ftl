### The diary and the goal. Short, kind, never blame. The word is "free day", and a day with cannabis is just a day with cannabis.

diary-diary-title = Diary
diary-goal-title = Goal

diary-free = Free day
diary-used = I used
diary-okay = Okay day
diary-heavy = Heavy day

## The card for today
diary-today-heading = How was your day?
diary-today-free = Saved: a free day
diary-today-free-text = That day is yours. Would you like to add anything?
diary-today-used = Saved: you used today
diary-today-used-text = Good that you write it down. Your other days are still there. Would you like to add anything?
diary-today-saved = Saved
diary-today-saved-text = Good that you stopped for a moment. Would you like to add anything?
diary-today-situations = What was around you?
diary-today-craving = How strong was the craving?
diary-today-craving-is = Craving: { $value } of 10
diary-today-mood = How did you feel?
diary-today-mood-is = Mood: { $value } of 10
diary-today-note = Write a line
diary-today-note-is = You have written a few words
diary-today-change = Change the day
diary-today-yesterday = Fill in yesterday too
diary-today-week = Fill in the last few days afterwards

## The diary
diary-diary-heading = Diary
diary-month-heading = Your days
diary-month-text = Press a day to fill it in. Doing it afterwards is just as good, and you may skip days.
diary-month-nav = Other months
diary-month-free = free day
diary-month-used = you used
diary-month-okay = okay day
diary-month-heavy = heavy day
diary-month-noted = something noted
diary-month-none = not filled in
diary-month-craving = craving { $value }
diary-month-mood = mood { $value }
diary-legend-free = Ring: free day
diary-legend-used = Filled dot: you used
diary-legend-okay = Ring: okay day
diary-legend-heavy = Filled dot: heavy day
diary-legend-noted = Dash: something else noted
diary-legend-none = No mark: the day is not filled in.
diary-free-this-week =
    { $days ->
        [0] This week: no free days filled in yet.
        [one] This week: 1 free day.
       *[other] This week: { $days } free days.
    }

## Six weeks in a picture
diary-graph-heading = The last six weeks
diary-graph-heading-months = The last six months
diary-graph-nav = How much the picture shows
diary-graph-weeks = Six weeks
diary-graph-months = Six months
diary-graph-key = Bar: you used. Ring: free day. Dash: not filled in.
diary-graph-key-months = A bar shows on how many days of the week you used. Ring: only free days. Dash: not filled in.
diary-graph-key-well = Ring: filled in. Dash: not filled in.
diary-graph-key-craving = Solid line: how strong the craving was, 0 to 10.
diary-graph-key-mood = Dotted line: how you felt, 0 to 10.
diary-graph-words =
    { $free ->
        [one] Six weeks: 1 free day,
       *[other] Six weeks: { $free } free days,
    } { $used ->
        [one] 1 day
       *[other] { $used } days
    } with cannabis and { $missing ->
        [one] 1 day not filled in.
       *[other] { $missing } days not filled in.
    }
diary-graph-words-months =
    { $free ->
        [one] Six months: 1 free day,
       *[other] Six months: { $free } free days,
    } { $used ->
        [one] 1 day
       *[other] { $used } days
    } with cannabis and { $missing ->
        [one] 1 day not filled in.
       *[other] { $missing } days not filled in.
    }
diary-graph-words-well =
    { $days ->
        [one] Six weeks: 1 day is filled in.
       *[other] Six weeks: { $days } days are filled in.
    }
diary-graph-words-well-months =
    { $days ->
        [one] Six months: 1 day is filled in.
       *[other] Six months: { $days } days are filled in.
    }
diary-graph-words-mood = Your mood has been between { $low } and { $high } of 10.
diary-graph-words-mood-same = Your mood has been at { $value } of 10.
diary-graph-words-craving = The craving has been between { $low } and { $high } of 10.
diary-graph-words-craving-same = The craving has been at { $value } of 10.
diary-graph-table = Show as a table
diary-graph-table-label = The picture as a table
diary-graph-week = Week from
diary-graph-free = Free
diary-graph-used = Used
diary-graph-missing = Not filled in
diary-graph-noted = Noted
diary-graph-craving = craving
diary-graph-mood = mood
diary-graph-use-days = Days with cannabis
diary-graph-free-days = Free days
diary-graph-missing-days = Not filled in
diary-graph-craving-mean = Craving, average
diary-graph-mood-mean = Mood, average
diary-graph-empty = A picture of your days grows here. It begins with the first day you fill in.

## A day
diary-day-used = How was the day?
diary-day-amount = How much, in grams?
diary-day-amount-other = Another amount, in grams
diary-day-amount-hint = A guess will do. For example 0.7.
diary-day-quick = Common amounts, in grams
diary-day-quick-none = None of them
diary-day-waited = Did you wait until { $hour }:00?
diary-day-waited-hint = Your goal right now. Answer if you used and want to see how it goes.
diary-day-waited-yes = Yes
diary-day-waited-no = No
diary-day-amount-is = { $amount } grams
diary-day-craving = Craving
diary-day-craving-question = How strong was the craving at its strongest?
diary-day-craving-low = No craving
diary-day-craving-high = Very strong
diary-day-mood = Mood
diary-day-mood-question = How did you feel?
diary-day-mood-low = Bad
diary-day-mood-high = Good
diary-day-situations = What was around you?
diary-day-situations-hint = Choose what fits. With time you can see what goes together.
diary-day-swapped = Alcohol and tobacco
diary-day-swapped-hint = Many people who cut down on cannabis drink or smoke more without thinking about it. Here you can keep an eye on it.
diary-day-more-alcohol = More alcohol than usual
diary-day-more-tobacco = More tobacco or nicotine than usual
diary-day-alcohol = Alcohol
diary-day-tobacco = Tobacco and nicotine
diary-day-more = more than usual
diary-day-of-ten = { $value } of 10
diary-day-no-answer = No answer
diary-day-note = A few words about the day
diary-day-note-hint = What happened? What was easy, what was hard? Please leave names out. At most 2,000 characters.
diary-day-save = Save the day
diary-day-back = Back
diary-day-ahead = That day has not come yet. You can fill it in when it is here.
diary-day-long-ago = That day is more than a year ago. It is too far back to fill in.
diary-day-remove = Remove the day
diary-day-remove-text = Everything you have filled in for this day is removed. It cannot be brought back. The rest of the diary is not touched.
diary-day-remove-button = Yes, remove the day

## What was around the day
diary-situation-alone = Alone
diary-situation-company = Others who used
diary-situation-party = Party
diary-situation-conflict = Argument
diary-situation-stress = Stress
diary-situation-boredom = Boredom
diary-situation-sleepless = Poor sleep
diary-situation-worry = Worry
diary-situation-low = Feeling low
diary-situation-celebration = Something to celebrate

## The last seven days
diary-week-title = The last seven days
diary-week-link = Fill in the last seven days at once
diary-week-lead = Go backwards, one day at a time. A guess will do.
diary-week-text = It is easier to remember if you think of what you did: school or work, who you met, what you ate, where you slept. Skip days if you like.
diary-week-done = All seven days are filled in. You can change them if something is not right.
diary-week-forgotten = Don't remember
diary-week-amount = About how many grams?
diary-week-done-heading = Already filled in
diary-week-save = Save the days
diary-week-conflict = Some of the days were changed somewhere else
diary-week-conflict-text = Perhaps you have the page open twice. Nothing is gone. At those days you see both versions. If you save again, what you filled in here counts.

## When the day was changed in another tab
diary-conflict-heading = The day was changed somewhere else
diary-conflict-text = Perhaps you have the page open twice. Nothing is gone. Both versions are here, and you choose.
diary-conflict-saved = What is saved now
diary-conflict-removed = The day was removed. Nothing is saved.
diary-conflict-keep = Keep what is saved
diary-conflict-leave = Leave it removed
diary-conflict-yours = What you just filled in
diary-conflict-save = Save this instead
diary-changed = The day was changed since you opened it. This is how it looks now. If you still want to remove it, press once more.

## What needs mending
diary-problems-heading = Almost done
diary-problem-used = Choose whether it was a free day or you used.
diary-problem-felt = Choose whether it was an okay day or a heavy day.
diary-problem-amount = Write the amount in grams with figures, for example 0.5. At most 100.
diary-problem-scale = Choose a number from 0 to 10.
diary-problem-note = The text is longer than 2,000 characters. It is still here. Please shorten it a little.
diary-problem-future = That day has not come yet. You can fill it in when it is here.
diary-problem-long-ago = That day is more than a year ago. It is too far back to fill in.
diary-problem-changed = The day was changed somewhere else.
diary-problem-price = Write the price of a gram in whole kronor, from 1 to 1,000.
diary-problem-usual = Write the amount in grams with figures, for example 3.5. More than 0 and at most 100.
diary-problem-savings-from = Choose a day that has been, at most a year back.
diary-problem-wish = Write what you want to save for, with at most 60 characters.
diary-problem-wish-price = Write what it costs in whole kronor, from 1 to 100,000.
diary-problem-kind = Choose what you want to try.
diary-problem-days = Write how many days, from 1 to 365.
diary-problem-days-per-week = Write how many days a week, from 1 to 6.
diary-problem-goal-amount = Write the amount in grams with figures, for example 0.5. More than 0 and at most 100.
diary-problem-hour = Write an hour from 1 to 23, for example 20.
diary-problem-from = Write the first day like this: 2026-11-21.
diary-problem-from-far = Choose a first day at most a year away.

## The goal
diary-goal-heading = Your goal
diary-goal-none = You have no goal right now. That is perfectly okay. If you want something to aim for, you can choose one.
diary-goal-choose = Choose a goal
diary-goal-change = Change the goal
diary-goal-next = Choose a new stretch
diary-goal-bar = Free days of the whole stretch
diary-goal-over = If you want to go on, you can choose a new stretch, or something else.
diary-goal-lead = A goal is something to aim for. It is not a test.
diary-goal-text = None of the goals is better than the others. You can change your mind whenever you like. If a day turns out differently, nothing starts again from zero.
diary-goal-kind = What do you want to try?
diary-goal-kind-stop = Stop, with no end date
diary-goal-kind-less-a-week = Less a week
diary-goal-week-amount = At most so many grams a week
diary-goal-week-amount-hint = It is counted from the days where you write down the amount.
diary-goal-kind-days-off = Days without cannabis
diary-goal-kind-fewer-days = Fewer days a week
diary-goal-kind-less = Less at a time
diary-goal-kind-not-before = Not before a certain hour
diary-goal-days = How many days?
diary-goal-days-hint = Three days is a stretch too. Six weeks is 42 days.
diary-goal-days-per-week = At most so many days a week
diary-goal-amount = At most so many grams in a day
diary-goal-hour = Not before (hour, 1 to 23)
diary-goal-from-label = Which day do you start?
diary-goal-from-hint = It may be a day that has been, today or later. Days you have already filled in count.
diary-goal-save = Save the goal
diary-goal-pause-text = Do you need a rest from the goal? Then no days count until you take it up again.
diary-goal-pause = Pause the goal
diary-goal-resume = Take up the goal again
diary-goal-lay-down-text = You can lay the goal down whenever you like. The diary stays.
diary-goal-lay-down = Lay the goal down

diary-goal-days-off =
    { $days ->
        [one] 1 day without cannabis
       *[other] { $days } days without cannabis
    }
diary-goal-stop = Stop using cannabis
diary-goal-less-a-week = At most { $amount } grams a week
diary-goal-fewer-days =
    { $days ->
        [one] At most 1 day a week
       *[other] At most { $days } days a week
    }
diary-goal-less = At most { $amount } grams in a day
diary-goal-not-before = Not before { $hour }:00
diary-goal-starts = Starts { $from }
diary-goal-from = From { $from }
diary-goal-from-until = From { $from } to { $until }

diary-progress-first-day = The first day is here. Fill it in when you like.
diary-progress-days-off =
    { $passed ->
        [one] { $free } of 1 day free so far.
       *[other] { $free } of { $passed } days free so far.
    }
diary-progress-days-off-over =
    { $passed ->
        [one] The day is over. { $free } of 1 day was free.
       *[other] The stretch is done. { $free } of { $passed } days were free.
    }
diary-progress-not-entered =
    { $days ->
        [one] 1 day is not filled in. You can fill it in afterwards.
       *[other] { $days } days are not filled in. You can fill them in afterwards.
    }
diary-progress-fewer-days =
    { $used ->
        [one] This week: 1 day with cannabis.
       *[other] This week: { $used } days with cannabis.
    } You aim for at most { $most }.
diary-progress-fewer-days-weeks =
    { $weeks ->
        [one] The week before: { $inside } of 1 week went as you wished.
       *[other] The weeks before: { $inside } of { $weeks } went as you wished.
    }
diary-progress-less =
    { $days ->
        [one] { $inside } of 1 day with cannabis went as you wished.
       *[other] { $inside } of { $days } days with cannabis went as you wished.
    }
diary-progress-less-none = Write down the amount on days you use, and you see here how it goes.
diary-progress-less-without =
    { $days ->
        [one] 1 day has no amount.
       *[other] { $days } days have no amount.
    }
diary-progress-less-a-week = This week: { $used } grams. You aim for at most { $most }.
diary-progress-hour-none = The diary asks about the hour on days when you use. Here you will see how it goes.
diary-progress-hour =
    { $days ->
        [one] You waited on { $waited } of 1 day with cannabis, in the last twelve weeks.
       *[other] You waited on { $waited } of { $days } days with cannabis, in the last twelve weeks.
    }
diary-progress-paused = The goal is resting. No days count now. What you have done is still there.
diary-progress-milestone =
    { $reached ->
        [one] You have reached 1 free day. The next small milestone is { $next }.
       *[other] You have reached { $reached } free days. The next small milestone is { $next }.
    }
diary-progress-milestone-last =
    { $reached ->
        [one] You have reached 1 free day.
       *[other] You have reached { $reached } free days.
    }
diary-progress-still =
    { $days ->
        [one] You have used, and that happens. Your free day still counts. Tomorrow is a new day.
       *[other] You have used, and that happens. Your { $days } free days still count. Tomorrow is a new day.
    }
diary-progress-plan = Read about what often helps now

## The file to take along
diary-taken-no-days = You have not filled in any day.
diary-taken-no-savings = You have not counted any money.
diary-taken-no-goals = You have not had a goal.
diary-taken-goal = From { $from }. Chosen { $set }.
diary-taken-holds = Holds now.

## Days since
diary-since-heading = Your body right now
diary-since-today = According to the diary you used today. That takes away nothing of what you have done.
diary-since =
    { $days ->
        [one] According to the diary you last used yesterday.
       *[other] According to the diary it is { $days } days since you used.
    }
diary-since-month =
    { $days ->
        [one] 1 free day this month.
       *[other] { $days } free days this month.
    }
diary-since-longest = Longest in a row so far: { $days } free days. You keep that row.
diary-since-expect = This is common now: { $step }

## What goes together
diary-together-heading = What has happened at the same time
diary-together-craving = “{ $situation }”: the craving was { $with } of 10 on average on { $days } days. On the other { $others } days it was { $without }.
diary-together-mood = “{ $situation }”: your mood was { $with } of 10 on average on { $days } days. On the other { $others } days it was { $without }.
diary-together-careful = The figures are from the last twelve weeks. They show what happened on the same day, not what comes from what. With more days this can change.
diary-together-alcohol = You have noted more alcohol than usual on { $days } days in the last twelve weeks.
diary-together-tobacco = You have noted more tobacco or nicotine than usual on { $days } days in the last twelve weeks.

## Money
diary-savings-title = Money kept
diary-savings-heading = Money kept
diary-savings-none = Would you like to see it in money? You choose yourself what it is counted from.
diary-savings-begin = Count the money
diary-savings-change = Change or stop counting
diary-savings-link = See it in money
diary-savings-lead = Here you see what you have not spent on cannabis.
diary-savings-text = It is an estimate from your own figures. Only days that you have filled in count.
diary-savings-lay-down = Stop counting
diary-savings-usual = How many grams did you use in a usual week before?
diary-savings-usual-hint = A guess will do. For example 3.5.
diary-savings-price = What does a gram cost, in kronor?
diary-savings-price-hint = What you usually pay, roughly.
diary-savings-from = Which day does the counting start?
diary-savings-from-hint = For example the day your goal started.
diary-savings-wish = Would you like to save for something?
diary-savings-wish-hint = You can leave it empty. At most 60 characters.
diary-savings-wish-price = What does it cost, in kronor?
diary-savings-wish-price-hint = Fill it in if you are saving for something.
diary-savings-save = Save
diary-savings-bar = Money kept of what it costs
diary-savings-amount = { $kronor } kronor
diary-savings-not-less = So far at least as much has been spent as before.
diary-savings-nothing-yet = A sum grows here when you fill in days.
diary-savings-from-day = Since { $from }.
diary-savings-how =
    { $days ->
        [one] Counted on 1 day that you filled in.
       *[other] Counted on { $days } days that you filled in.
    } Before: { $usual } grams a week at { $price } kronor a gram. Each day counts as a seventh of that, less what you used.
diary-savings-without =
    { $days ->
        [one] 1 day without an amount counts as before.
       *[other] { $days } days without an amount count as before.
    }
diary-savings-wish-progress = { $kronor } of { $price } kronor.
diary-savings-wish-reached = The money is enough, { $price } kronor.
