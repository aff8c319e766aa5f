### The programme: today, modules, exercises. The word for token is "code".

## Today
programme-home-title = Today
programme-home-heading = Today
programme-home-done = Done: { $title }.
programme-home-done-text = Well done. What you wrote is still there, and you can change it whenever you like.
programme-home-after-diary = After that, if you like
programme-home-next = A suggestion
programme-home-all-done = You have gone through all modules. They are still there, and so is what you wrote. Read the one you need right now again.
programme-home-modules = All modules ({ $finished } of { $of } done)
programme-home-others = May fit, too
programme-home-step = Read more: { $title }
programme-home-plan = { $filled } of { $of } parts have something in them.
programme-home-plan-empty = What you write about reasons, hard moments and who supports you is collected here.
programme-again = Read again: { $title }
programme-home-erase = If you don't come back, everything is erased after { $day }.

## Quite new
programme-begin-heading = Begin here
programme-begin-read = Read the first page
programme-begin-exercise = Straight to the first exercise

## Why a suggestion
programme-because-beginning = Everybody begins here. It takes a few minutes.
programme-because-craving = Because you wrote that the craving is strong. Here are ways to get through it.
programme-because-used-again = Because you used again. It happens to most people. What you have done is still there. Here you can think out what you want to do next time.
programme-because-low-mood = Because you wrote that it feels heavy. This one is about such days.
programme-because-worry = Because you wrote that you are worried. Here are things that can calm you.
programme-because-sleep = Because you wrote that sleep is hard. Here are things that can help.
programme-because-company = Because you wrote that it is hard when others are there. Here you can prepare what to say.
programme-because-conflict = Because you wrote about a fight. Here you can think out a next step.
programme-because-boredom = Because you wrote that you are bored. Here are ideas for what you can do instead.
programme-because-alone = Because you wrote that you are alone. Here is something to try.
programme-because-stress = Because you wrote that you are stressed. Here is something to try.
programme-because-focus = Because you wrote that it is hard to think clearly. Here you can read about it.
programme-because-support = Because you wrote that you want support. Here you can think out whom to ask, and how.
programme-because-motivation = Because you wrote that the wish to change goes up and down. This one is about that.
programme-because-begun = You have begun this one. You can go on where you were.
programme-because-fits-the-days = This one tends to fit where you are now.
programme-because-next-in-order = You have not gone through this one yet.

## All modules
programme-modules-title = Modules
programme-modules-heading = Modules
programme-modules-lead = Everything is open. Choose what you need, in any order you like.
programme-modules-reading = You can read everything without a code. To save answers you need a code.
programme-modules-start = Get a code
programme-modules-finished = { $finished } of { $of } are done. There is no hurry.
programme-modules-beginning = Begin here
programme-modules-days = Tends to fit days { $from }–{ $to } after you last used
programme-modules-days-on = Tends to fit from day { $from } after you last used
programme-modules-expect = What those days can be like
programme-modules-about = About this part
programme-modules-programmes = Programmes
programme-modules-other = You are reading in another programme than yours. What you answer here is saved, too.
programme-modules-change = Change programme
programme-minutes =
    { $minutes ->
        [one] About one minute
       *[other] About { $minutes } minutes
    }

## A part of the way
programme-step-here = This is where you are now.
programme-step-usual = Day by day
programme-step-day = Day { $from }
programme-step-days = Days { $from }–{ $to }
programme-step-today = Today
programme-step-different = Everybody is different. It can come earlier or later, and some people hardly notice it.
programme-step-modules = Modules that tend to fit
programme-badge-finished = Done
programme-badge-begun = Begun
programme-badge-suggested = Suggested for you

## Which programme
programme-choice-title = Programme
programme-choice-heading = Change programme
programme-choice-lead = Everything you have done is still there, also when you change. You can change back whenever you like.
programme-choice-button = Go on with this one
programme-gone-heading = Your programme is not here any more
programme-gone-text = The programme you were in has been taken away. Everything you wrote is still there. Choose how you want to go on.

## My plan
programme-plan-title = My plan
programme-plan-heading = My plan
programme-plan-lead = This is what you have collected on the way. You can change all of it, print it or take it along.
programme-plan-lead-empty = The plan fills by itself. When you answer some of the exercises, the answers come here.
programme-plan-goal = My goal
programme-plan-goal-empty = You have no goal right now.
programme-plan-goal-choose = Choose a goal
programme-plan-reasons = My reasons
programme-plan-risks = Hard moments, and what I do then
programme-plan-ways = What helps me
programme-plan-supporters = Those who support me
programme-plan-remember = To remember
programme-plan-emergency = When it is hardest
programme-plan-empty = Nothing is here yet. You can fill it in in the module "{ $module }".
programme-plan-empty-nowhere = Nothing is here yet.
programme-plan-fill = Fill in
programme-plan-change = Change
programme-plan-call = Call
programme-plan-help = Others who can help now
programme-plan-lines = Call somebody
programme-plan-text = Save as a text file
programme-plan-print = Print
programme-plan-text-hint = The file is called notes.txt. Whoever opens it can read everything in the plan.
programme-plan-file = notes.txt

## Reminders
programme-reminders-title = Reminders
programme-reminders-heading = A reminder
programme-reminders-lead = We cannot contact you, because we don't know who you are. But the calendar of your own phone can remind you. You choose when, and what it says. We keep nothing of it.
programme-reminders-problems = This needs changing
programme-reminders-days = Which days?
programme-reminders-days-missing = Choose at least one day.
programme-reminders-at = What time?
programme-reminders-at-missing = Write a time, for example 19:00.
programme-reminders-until = For how long?
programme-reminders-ends = A number of weeks
programme-reminders-endless = Until I take it away
programme-reminders-weeks = Number of weeks
programme-reminders-weeks-missing = Write a number of weeks between 1 and { $most }.
programme-reminders-title-question = What should the calendar say?
programme-reminders-title-hint = Choose something that only you understand.
programme-reminders-title-missing = Choose one of these, or write your own in at most { $most } characters.
programme-reminders-own = Something else
programme-reminders-own-label = Your own words
programme-reminder-pause = Break
programme-reminder-minutes = Five minutes
programme-reminder-water = Water the plants
programme-reminder-remember = Remember
programme-reminders-button = Get the calendar file
programme-reminders-file = calendar.ics
programme-reminders-how = How it gets into the calendar
programme-reminders-how-save = The file is called calendar.ics. Save it and open it on your phone.
programme-reminders-how-open = Most phones then ask whether you want to add it to the calendar.
programme-reminders-how-else = Nothing happens? Open the calendar app and look for "Import" in its settings.
programme-reminders-how-remove = You don't want it any more? Remove it in the calendar, and choose all times. Remove the file, too.
programme-reminders-who = Who can see it?
programme-reminders-who-text = Whoever sees your screen sees the words and the time. Other apps can read the calendar if you have let them, and many calendars are also kept online. Nothing in the reminder says anything about this site.

## Milestones
programme-milestones-heading = This has happened
programme-milestones-text = Small things that count. They do not go away if you use again.
programme-milestone-newest = Latest:
programme-milestone-first-day = You filled in your first day in the diary.
programme-milestone-seven-days = You have filled in seven days in the diary.
programme-milestone-thirty-days = You have filled in thirty days in the diary.
programme-milestone-first-free-day = You had your first free day here.
programme-milestone-three-free-days = You had three free days in a row.
programme-milestone-seven-free-days = You had seven free days in a row.
programme-milestone-thirty-free-days = You had thirty free days in a row.
programme-milestone-first-goal = You chose a goal.
programme-milestone-first-module = You went through your first module.
programme-milestone-half-of-the-modules = You have gone through half of the modules.
programme-milestone-all-modules = You have gone through all modules.
programme-milestone-wrote = You wrote to a counsellor.
programme-milestone-named-somebody = You have written down somebody who can support you.
programme-milestone-came-back = You came back after a while.

## A module
programme-page-of = Page { $number } of { $of }
programme-way = Back
programme-all-modules = All modules
programme-pages = Pages in the module
programme-page-read = read
programme-next = Next: { $title }
programme-previous = Previous: { $title }
programme-skip = Go on without saving
programme-save = Save
programme-save-next = Save and go on
programme-save-finish = Save and finish
programme-finish = Finish the module
programme-finish-without = Finish without saving
programme-saved = Saved.
programme-start = Get a code
programme-missing-heading = One more thing before the module is done
programme-missing-text = What you have saved is still there. This needs an answer:

## An exercise
programme-example = An example
programme-nobody-sees = Nobody else sees it unless you share it.
programme-needs-code = Do you want to answer and save? Then you need a code. You give no name and no e-mail.
programme-required = needed
programme-no-answer = No answer
programme-range = A number between { $min } and { $max }
programme-line = Line { $number }
programme-row = line { $number }
programme-edition-earlier = The text has changed since you began. You see the one you began with.
programme-edition-take = Read the new text
programme-modules-gone = Parts that are no longer here
programme-edition-gone = This part is no longer among the parts. You can finish it, and what you wrote is still here.
programme-recall-change = Change it in { $title }
programme-characters-left = characters left
programme-asked-scale = Choose on a scale from { $min } to { $max }

## When something cannot be saved
programme-problem-title = Something needs changing
programme-problems = This could not be saved yet
programme-problem-missing = This needs an answer.
programme-problem-too-long = The text is too long. There is room for { $most } characters.
programme-problem-not-a-number = Write a number, for example 7.
programme-problem-out-of-range = Choose a number between { $min } and { $max }.
programme-problem-unknown-option = That answer is no longer there. Choose one of the answers here.
programme-problem-too-many = There is room for { $most } lines.

## Two tabs
programme-changed-title = Two versions
programme-changed-heading = There are two versions
programme-changed-text = You saved something else here, perhaps in another tab. Nothing is lost. Choose which one to keep.
programme-changed-typed = What you wrote now
programme-changed-now = What is saved
programme-changed-mine = Save what I wrote now
programme-changed-other = Keep what is saved
programme-changed-nothing = Empty

## To take along
programme-taken-heading = Modules and exercises
programme-taken-opened = Opened on { $day }.
programme-taken-finished = Done on { $day }.
programme-taken-nothing = You have not opened any module yet.

programme-waiting-title = Soon
programme-waiting-heading = The programme opens on { $day }
programme-waiting-text = You are in a study where some people start a little later. Chance decided it, and nothing about you.
programme-waiting-now = If you feel bad now, do not wait. You can call today.
programme-waiting-write = Write to a counsellor
programme-waiting-diary = Fill in the diary
programme-waiting-leave = Leave the study, and the programme opens at once
