### The questionnaires. They are questions, never tests. A number is a picture, never a diagnosis. The word for token is "code".

measures-list-title = Questions
measures-form-title = Questions
measures-feedback-title = Answers
measures-changed-title = Two versions
measures-gone-title = Questions

measures-way = Back
measures-all = All questions
measures-home = To Today

## The list
measures-list-heading = Questions about how things are
measures-list-lead = Answer, and you see at once what your answers may mean. You can pass over what you like.
measures-list-due = To answer now
measures-list-none-due = Nothing right now. We ask again later on, so that you can see what has changed.
measures-list-begun = Begun
measures-list-answered = What you have answered
measures-list-open = Answer whenever you like
measures-list-open-text = You can answer these at any time, and several times.
measures-list-gone = Questions that are no longer here
measures-list-gone-text = We do not ask these questions any more. Your answers are still yours.
measures-who-sees = Your answers are saved locked, and only your code opens them. No counsellor sees them unless you tell.
measures-size =
    { $questions ->
        [one] 1 question
       *[other] { $questions } questions
    }, { $minutes ->
        [one] about 1 minute
       *[other] about { $minutes } minutes
    }
measures-in-diary = In the diary
measures-begun = Begun
measures-kept = Saved: { $title }.
measures-kept-text = Go on whenever you like. Nothing is lost.
measures-due-more =
    { $more ->
        [one] One more round of questions is waiting
       *[other] { $more } more rounds of questions are waiting
    }

## The times
measures-moment-start = at the start
measures-moment-six-weeks = after six weeks
measures-moment-twelve-weeks = after twelve weeks
measures-moment-six-months = after six months

## The questions
measures-frame = The questions are about:
measures-passing-over = Answer as well as you can. If you do not want to answer a question, pass it over.
measures-question = Question { $number }
measures-skip-if = Did you answer { $answers } to question { $number }? Then pass this one over.
measures-or = or
measures-quoted = "{ $answer }"
measures-range = A number from { $min } to { $max }
measures-no-answer = Pass this question over
measures-done = Done, show my answers
measures-later = Save and go on later
measures-begun-on = You began on { $day }. What you have answered is still there.
measures-answered-today = You have answered today already. If you change something here, it replaces today's answers.
measures-changed-since = The questions have changed since you began. The answers that fit are still there. Read through and save again.

## When something cannot be saved
measures-problems-heading = Nearly there
measures-problem-nothing = You have not answered a question yet. Answer one, or go back.
measures-problem-range = Write a number from { $min } to { $max }.
measures-problem-number = Write a number, for example 7.
measures-problem-option = Choose one of the answers.

## Two tabs
measures-two-heading = There are two versions
measures-two-text = You saved other answers here, perhaps in another tab. Nothing is lost. Choose which ones to keep.
measures-two-typed = What you answered now
measures-two-now = What is saved
measures-two-nothing = Nothing
measures-two-mine = Save what I answered now
measures-two-other = Keep what is saved

## Afterwards
measures-feedback-on = What you answered on { $day }
measures-feedback-lead = Thank you for answering. This is how your answers can be read.
measures-feedback-changed = The questions have changed since you answered. The numbers here are about the questions as they were then.
measures-feedback-no-score = Nothing is added up here. Your answers are saved, and you can read them in what you can take with you.
measures-points = Your number is { $points } of { $most }.
measures-points-of = { $points } of { $most }
measures-passed-over =
    { $count ->
        [one] You passed over one question. So the number may be lower than it would have been.
       *[other] You passed over { $count } questions. So the number may be lower than it would have been.
    }
measures-too-few =
    { $count ->
        [one] You passed over one question. Then the answers cannot be added up to a number. That is fine.
       *[other] You passed over { $count } questions. Then the answers cannot be added up to a number. That is fine.
    }
measures-before = Last time, on { $day }, it was { $points } of { $most }.
measures-before-same = It is the same number as last time, on { $day }.
measures-history = How it has been
measures-history-day = Day
measures-history-points = Number
measures-bands = How the numbers are divided
measures-bands-here = you are here
measures-modules-heading = This may suit you now
measures-talk-heading = Do you want to talk to somebody?
measures-talk-text = You do not need high numbers to talk to somebody.
measures-talk-messages = Write to a counsellor here
measures-talk-find = Find help near you
measures-talk-help = Help now
measures-about-heading = What the number can say, and what not
measures-about-no-diagnosis = This is no diagnosis. A number can show how things have been for you, and whether something changes. It says nothing about who you are, and it does not know why.
measures-about-source = Where the questions come from
measures-change = Change the answers

## Help at once
measures-help-heading = You do not have to be alone with this
measures-help-text = You answered that you have thought about not living or about hurting yourself. Thank you for saying so. There is help for such thoughts. If it is urgent, call 112.
measures-help-nobody = Nobody else sees your answer, and nobody will call you. Tell somebody, so that you do not have to carry it by yourself. These people answer:
measures-help-urgent = If it is urgent
measures-help-counsellor = You can also write to a counsellor here. The answer may take a while, so call if it is hard right now.
measures-help-chat = Chat with them

## Questions that are gone
measures-gone-heading = These questions are no longer here
measures-gone-text = We do not ask those questions any more. What you have answered is still yours.
measures-gone-sent = The answers you sent just now are saved.
measures-gone-begun = What you had begun is still there, too.
measures-gone-take-out = Take what you have with you

## To take along
measures-taken-heading = Questions and answers
measures-taken-nothing = You have not answered any questions yet.
