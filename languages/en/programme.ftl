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
programme-home-now = What it can be like now
programme-home-usual = What is usual these days
programme-home-erase = If you don't come back, everything is erased after { $day }.
programme-since-today = According to your diary you used today. It takes away nothing of what you have done.
programme-since =
    { $days ->
        [one] According to your diary it is one day since you used.
       *[other] According to your diary it is { $days } days since you used.
    }

## Why a suggestion
programme-because-beginning = Everybody begins here. It takes a few minutes.
programme-because-used-again = You used again. It happens to most people. What you have done is still there. Here you can think out what you want to do next time.
programme-because-strong-craving = You wrote that the craving was strong. Here are ways to get through it.
programme-because-low-mood = You wrote that it felt heavy. This module is about such days.
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
programme-minutes = { $minutes } minutes
programme-badge-finished = Done
programme-badge-begun = Begun
programme-badge-suggested = Suggested for you

## A module
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
