### The participant's own pages. Written for a tired seventeen-year-old: short sentences, you, no lecturing. The word for token is "code".

participants-back = Back

## Starting
participants-start-title = Start
participants-start-heading = How to start
participants-start-lead = You get a code. It is your way in. You do not have to say who you are.
participants-start-get = You get a code
participants-start-get-text = It is made of nine ordinary Swedish words. You do not choose them yourself, so nobody can guess them.
participants-start-save = You keep it
participants-start-save-text = Write it down or save it as a file. We do not keep it, so nobody can find it for you later.
participants-start-show = You show that you have it
participants-start-show-text = You type two of the words. Then you are in.
participants-start-kept = What is kept
participants-start-kept-nothing = Nothing, until you have typed the two words.
participants-start-kept-sealed = Then what you fill in yourself. It is sealed, and only your code opens it.
participants-start-kept-days = The day you were last here, and the day when everything is erased. Never a time of day.
participants-start-kept-away = If you stay away for half a year, what you wrote is erased. You can also erase everything yourself, whenever you like.
participants-start-age = We do not ask how old you are before you can start.
participants-start-button = Give me a code
participants-start-have = I already have a code
participants-start-privacy = Read all about how you are protected

## Which programme
participants-programme-question = What fits you?
participants-programme-hint = You can change later. Nothing is lost.
participants-programme-unknown = That programme is not here any more. Choose one of these.

participants-token-title = Your code
participants-token-heading = Your code
participants-token-lead = Keep it now. It is shown only this once.
participants-token-short = The same code, shorter
participants-token-copy = Copy the words
participants-token-copied = Copied
participants-token-print = Print
participants-token-save = Save as a file
participants-token-picture = Show as a picture to scan
participants-token-picture-label = The code as a QR picture
participants-token-picture-text = The picture holds only the words, no link.
participants-token-nobody = Nobody can find the code for you, not even we.
participants-token-whoever = Whoever has the code can read everything you can read. Keep it where nobody else looks.
participants-token-old-holds = Your old code works until you have typed two words of the new one.
participants-token-saved = I have kept the code
participants-token-too-late = It took too long, so that code no longer works. Nothing is stored with it. Get a new one here.
participants-token-file =
    Andrum
    { $address }

    { $words }

    Shorter: { $symbols }

    Nobody can find the code for you. Whoever has the code can read everything you can read.

participants-check-title = Two of the words
participants-check-heading = Type two of the words
participants-check-lead = Then you know that you have kept the code. When the words fit, you are in.
participants-check-lead-new = Then you know that you have kept the new code. When the words fit, the old one stops working.
participants-check-word = Word { $n }
participants-check-wrong = That is not word { $n } of the code. Look where you kept it.
participants-check-button = Go in
participants-check-button-new = Change the code
participants-check-lost = Did you not get to keep it?
participants-check-lost-text = That does not matter. Nothing is stored yet. You can get a new code.
participants-check-lost-text-new = That does not matter. Your old code still works. You can get another new one.
participants-check-another = Give me a new code

## Signing in
participants-sign-in-title = Sign in
participants-sign-in-heading = Sign in with your code
participants-sign-in-code = Your code
participants-sign-in-hint = Type the words or the shorter code. Capital letters, dots over letters and spaces do not matter.
participants-sign-in-button = Sign in
participants-sign-in-kept = What you wrote is still here. You get it back when you have signed in.
participants-sign-in-empty = Type your code first.
participants-sign-in-nearest = Word { $n } is not one of the words in our codes. Did you mean “{ $word }”?
participants-sign-in-unknown-word = Word { $n } is not one of the words in our codes. Look at it once more.
participants-sign-in-slip = Something is mistyped, though every part exists. Have two words changed places? Or does one of them look like another word?
participants-sign-in-length = A code has { $n } words. See if one is missing, or if there is one too many.
participants-sign-in-unknown = The code opens nothing here. It may have been changed for a new one, or everything is erased. We cannot see which.
participants-sign-in-none = Do you have no code?
participants-sign-in-none-text = You get one in a minute and give nothing.
participants-sign-in-start = Start
participants-sign-in-lost = Have you lost it?
participants-sign-in-lost-text = Then nobody can open what you wrote, not even we. It is erased by itself after half a year. You can start again with a new code whenever you like.

## Leaving
participants-exit-title = Andrum
participants-exit-heading = Leave the page
participants-exit-lead = Press the button. You are signed out and taken to a page about the weather in Sweden (SMHI).
participants-exit-button = Leave the page
participants-exit-history = What this does not clear
participants-exit-history-text = The browser’s history stays, and the back arrow may show that you were here. What you wrote does not show. A private window keeps no history once you have closed it.

## More
participants-more-title = More
participants-more-heading = More
participants-more-plan = My plan
participants-more-plan-text = Your reasons, what you do when it is hard and who supports you.
participants-more-measures = Questions about how you are
participants-more-measures-text = Answer, and see at once what the answers can mean. See what has changed.
participants-more-reminders = Reminders
participants-more-reminders-text = Make a reminder for your phone's calendar. It doesn't say what it is about.
participants-more-programme = Programme
participants-more-programme-text = Now: { $name }. You can change it.
participants-more-programme-gone = The programme you were in is not here any more. Choose another one.
participants-more-goal = My goal
participants-more-goal-text = Set a goal, or change the one you have.
participants-more-study = Research
participants-more-study-in = You take part. You can leave here.
participants-more-study-out = You do not take part. Read what it would mean.
participants-more-take-out = Take everything with you
participants-more-take-out-text = Save all that you have written as a file.
participants-more-new-code = Change the code
participants-more-new-code-text = If somebody may have seen your code.
participants-more-erase = Erase everything
participants-more-erase-text = Everything goes at once.
participants-more-privacy = How you are protected
participants-more-privacy-text = The promises, the limits, and what is kept.
participants-more-away = If you do not come back
participants-more-away-text = Then what you wrote is erased after { $day }. Each time you sign in, the day moves forward.
participants-more-sign-out = Sign out

## Age
participants-age-under-15 = Under 15
participants-age-15-17 = 15–17
participants-age-18-20 = 18–20
participants-age-21-25 = 21–25
participants-age-26-plus = 26 or older

## Research
participants-study-title = Research
participants-study-heading = Do you want to take part in research?
participants-study-heading-in = You take part in research
participants-study-lead = It is entirely up to you. You get the same help whatever you answer, and nobody here sees your answer.
participants-study-in = You have taken part since { $day }.
participants-study-too-young = You have answered that you are under 15. Then you cannot take part in the research, and nothing about you is kept there. Everything else here is for you just as before.
participants-study-changed = The text has changed since you opened the page. Read it again before you answer.
participants-study-means = What it means
participants-study-age = How old are you?
participants-study-age-hint = Only needed if you want to take part. You must be at least 15.
participants-study-age-missing = Choose how old you are, so that we can take your yes.
participants-study-yes = Yes, I want to take part
participants-study-no = No, not me
participants-study-same = If you answer no, no answer is kept. You can come back here whenever you like.
participants-study-back = Leave
participants-study-back-text = You do not have to say why. What the research has about you is erased at once. Everything else here stays as it is.
participants-study-withdraw = Leave the research
participants-study-stay = Stay

## Taking everything along
participants-take-out-title = Take everything with you
participants-take-out-heading = Take everything with you
participants-take-out-lead = Here you get all that is yours: the answers, the diary, the goal and the conversations.
participants-take-out-open = The file is not sealed. Whoever opens it can read everything. Keep it where nobody else looks.
participants-take-out-page = To read
participants-take-out-page-text = A page that opens in any browser, also without a network.
participants-take-out-page-button = Save as a page
participants-take-out-json = For computers
participants-take-out-json-text = The same as a JSON file, for whoever wants to use it in another program.
participants-take-out-json-button = Save as JSON

participants-taken-heading = All that is yours
participants-taken-lead = Saved on { $day }. This page loads nothing from the network.
participants-taken-profile = About you
participants-taken-alias = Your name here
participants-taken-programme = Programme
participants-taken-started = You started
participants-taken-visits = Days with a visit
participants-taken-age = The age you gave
participants-taken-study = Research
participants-taken-study-since = You have taken part since { $day }.
participants-taken-study-none = You do not take part.
participants-taken-stored = Also kept ({ $name })

## Changing the code
participants-new-code-title = Change the code
participants-new-code-heading = Change the code
participants-new-code-lead = May somebody have seen your code? Then you can change to a new one.
participants-new-code-kept = All that you have written stays.
participants-new-code-old = The old code stops working when you have typed two words of the new one.
participants-new-code-elsewhere = You are signed out everywhere but here.
participants-new-code-button = Give me a new code

## Erasing
participants-erase-title = Erase everything
participants-erase-heading = Erase everything
participants-erase-lead = It happens at once and cannot be undone.
participants-erase-goes = What goes
participants-erase-goes-written = Your answers, the diary, the goal and all else you have filled in.
participants-erase-goes-conversation = The conversations with the counsellors, both your messages and theirs.
participants-erase-goes-study = What the research has about you, if you take part.
participants-erase-goes-code = The code. It opens nothing any more.
participants-erase-stays = What stays
participants-erase-stays-counts = Counts that belong to nobody. For example how many people opened a module on a day.
participants-erase-stays-released = Tables of groups that have already been handed out to research.
participants-erase-stays-copies = Backups, until they are replaced. What you wrote is sealed there too.
participants-erase-take-out = Do you want to save everything as a file first?
participants-erase-understood = I understand that everything goes and cannot be had back
participants-erase-unticked = Tick the box if you want to erase everything.
participants-erase-button = Erase everything now
participants-erase-not = No, keep everything

participants-receipt-title = Everything is erased
participants-receipt-heading = Everything is erased
participants-receipt-lead = It was done on { $day }. You are signed out, and the code opens nothing any more.
participants-receipt-removed = What was removed
participants-receipt-entries =
    { $n ->
        [one] 1 entry
       *[other] { $n } entries
    }
participants-receipt-copies = Counts that belong to nobody stay. In a backup, what you wrote may remain, sealed, until the backup is replaced.
participants-receipt-goodbye = You are welcome back whenever you like. Then you start from the beginning, with a new code.

participants-place-card = A study
participants-place-card-label = Read what it is, and answer if you like
participants-place-heading = A study: { $title }
participants-place-lead = Do you want to join? It is up to you. The counsellors and the help lines are there for you whatever you answer.
participants-place-chance = Chance decides which group you get into. Nobody can choose or change it.
participants-place-wait = In one of the groups the programme opens later, after { $days } days at most. You reach help lines and counsellors all the time.
participants-place-learns = The research also learns which group you are in.
participants-place-leave = You can leave whenever you like. Then you wait no longer.
participants-place-consent-first = First answer the question about research above. Then you can answer this one.
participants-place-unanswered = Before you can join, please answer these. Do not pass over any question, since they are used to compare the groups.
participants-place-yes = Yes, I want to join the study
participants-place-answer-first = There are questions to answer first. They are further down.
participants-place-over = The study takes nobody more now. Everything else here is as usual for you.
participants-place-not-now = The study cannot take anybody right now. It is not because of you, and everything else here is as usual.
participants-place-heading-in = You are in a study
participants-place-in = It is called “{ $title }”. You have been in it since { $day }.
participants-place-opens = The programme opens for you on { $day }. Until then you reach counsellors and help lines as usual.
participants-place-back-text = If you leave, the programme opens for you at once.
