### The desk: opening hours, absences, hand-over, worry, supervision. Staff pages only.

staff-nav-supervision = Supervision
staff-next-waiting = Next one waiting
staff-today = today
staff-held-by = with { $who }
staff-held-by-away = with { $who }, who is away
staff-away-today = Away today
staff-away-until = { $who } up to and including { $day }
staff-away-holder = { $who } is away up to and including { $day }.

staff-inbox-narrow = Choose language and programme
staff-inbox-all = All
staff-inbox-narrow-button = Show
staff-inbox-narrow-not = Show all
staff-inbox-empty-narrowed = Nothing here in the language and programme you have chosen.
staff-inbox-fresh = The page is fetched anew every other minute. You are still signed out when you are away for half an hour.
staff-inbox-fresh-off = Stop fetching it anew
staff-inbox-still = The page is not fetched anew by itself.
staff-inbox-fresh-on = Fetch it anew every other minute

staff-keys = Keys
staff-keys-how = Hold Alt and press the letter. In Firefox it is Alt and Shift, on a Mac Control and Option.
staff-keys-next = next one waiting
staff-keys-claim = take the conversation
staff-keys-answer = go to the answer
staff-keys-send = send the answer
staff-keys-close = close the conversation

## Opening hours
staff-hours-title = Opening hours
staff-hours-heading = Opening hours
staff-hours-text = Participants see the hours, and they decide by when an answer must be there.
staff-hours-example = Who writes today gets an answer by { $day }.
staff-hours-saved = Saved. What was promised already stays as it was.
staff-hours-week = The week
staff-hours-day = Day
staff-hours-opens = Opens
staff-hours-closes = Closes
staff-hours-shut = closed
staff-hours-empty = Leave both boxes empty where you are closed.
staff-hours-days = Answer within so many open days
staff-hours-days-hint = 1 means: before you close on the next day you are open.
staff-hours-save = Save the hours
staff-hours-closed = Days you have closed
staff-hours-closed-none = None beside the public holidays.
staff-hours-close-day = Day to close
staff-hours-close-name = Why? Only you see it.
staff-hours-close = Close the day
staff-hours-open-again = Open again
staff-hours-holidays = Public holidays
staff-hours-holidays-text = They are built in and always closed. The eves of midsummer, Christmas and the new year are among them.
staff-hours-problem-times = A day needs both an opening and a closing time, such as 09:00 and 16:00, and the closing must be later.
staff-hours-problem-never = At least one day of the week must be open.
staff-hours-problem-days = Choose how many days an answer may take.
staff-hours-problem-day = Choose a day that is not past.

## Absences
staff-absences-title = Absences
staff-absences-heading = Absences
staff-absences-text = Who is away takes no conversations. What they have and have not answered waits for everybody again while they are away.
staff-absences-none = No absence is entered.
staff-absences-who = Counsellor
staff-absences-from = First day
staff-absences-to = Last day
staff-absences-now = now
staff-absences-remove = Remove
staff-absences-enter = Enter an absence
staff-absences-save = Enter
staff-absences-problem = The last day must come after the first and not be past, and at most 400 days lie between them.

## Handing over
staff-hand-over = Hand over to a colleague
staff-hand-over-to = To
staff-hand-over-note = Anything your colleague should know
staff-hand-over-note-hint = The participant does not see it. It is kept sealed with the conversation and goes with it.
staff-hand-over-ask = Ask the participant first. You keep the conversation until they answer.
staff-hand-over-button = Hand over
staff-hand-over-nobody = Nobody else who can read is here today.
staff-hand-over-asked = The participant has been asked whether { $who } may take over. You keep the conversation until they answer.
staff-hand-over-take-back = Take the question back
staff-hand-over-declined = The participant would rather stay with you than go to { $who }.
staff-hand-over-came = { $who } handed the conversation over to you on { $day }.

## Worry
staff-worry-decision = What have you decided?
staff-worry-hint = The day, your alias and the decision are kept with the conversation. No words of your own, and nothing about who it is.
staff-worry-undecided = Choose what you have decided.
staff-worry-keep = Save the decision, the worry stays
staff-worry-watching = Keeping an eye on it
staff-worry-asked = Asking the participant how it is
staff-worry-supervisor = Talking it over with the supervisor
staff-worry-told = Told the participant whom to turn to
staff-worry-reported = Reported to social services
staff-worry-no-ground = No ground for worry

staff-duty-title = If you are worried
staff-duty-heading = If you are worried
staff-duty-lead = A list to go through calmly. If somebody's life is in danger, begin at the top.
staff-duty-check = Go through
staff-duty-check-who = Could the person, or somebody they write about, be under 18?
staff-duty-check-harm = What in the text worries you? Read it once more before you decide.
staff-duty-check-ask = Can you ask more without asking who it is? Then ask about the situation: are you safe now, is there an adult with you?
staff-duty-check-talk = Talk to your supervisor or a colleague if you hesitate. Do not wait if it is urgent.
staff-duty-check-known = Has the participant said who it is, or where? Then you report what you know. If you do not know who it is, take it to your supervisor, and tell the participant whom to turn to.
staff-duty-check-tell = Tell the participant what you do and why, unless that adds to the danger.
staff-duty-check-mark = Mark the conversation with worry and choose what you have decided. Change it when something new happens.
staff-duty-law = The duty to report
staff-duty-law-who = Whoever works at an authority that concerns children and young people, in health care or in social services must report to social services at once when they learn or suspect that a child under 18 is coming to harm. That is so for professionals in private services in those fields too.
staff-duty-law-own = The duty is your own. You cannot pass it to somebody else, not to the supervisor either.
staff-duty-law-proof = It is enough that you suspect it. Proof is not needed.
staff-duty-law-secrecy = It goes before confidentiality.
staff-duty-law-others = Volunteers in non-profit associations may be outside the duty. Anybody may report. Ask your employer what applies to you.
staff-duty-not = Avoid
staff-duty-not-ask = Do not ask for a name, a school or a place so that you can report.
staff-duty-not-promise = Do not promise that nothing will be passed on.
staff-duty-not-write = Do not copy the conversation anywhere but into a report.

## Supervision
staff-supervision-title = Supervision
staff-supervision-heading = Supervision
staff-supervision-text = How the desk is doing. No conversation is opened here.
staff-supervision-all = All
staff-supervision-open = Open conversations
staff-supervision-unanswered = Waiting for an answer
staff-supervision-oldest = Has waited longest
staff-supervision-oldest-by = Longest: answer by
staff-supervision-median = Half had an answer within
staff-supervision-kept = Answered in time
staff-supervision-days = { $n ->
    [0] the same day
    [one] 1 day
   *[other] { $n } days
}
staff-supervision-percent = { $n } %
staff-supervision-nobody = Nobody.
staff-supervision-counted = { $answers ->
    [0] No answers were counted in the last { $days } days.
    [one] One answer was counted in the last { $days } days.
   *[other] { $answers } answers were counted in the last { $days } days.
}
staff-supervision-published = Participants see the answer times.
staff-supervision-unpublished = Participants see the answer times when there are at least { $enough } answers.
staff-supervision-programmes = By programme
staff-supervision-counsellors = By counsellor
staff-supervision-held = Looks after
staff-supervision-away-until = Away up to and including
staff-supervision-trail = What was done
staff-supervision-trail-text = Who opened, took, answered and handed over the conversations that are still there. Never what is in them.
staff-supervision-alias = The conversation's name, such as Lugn uggla

staff-object-hours = Opening hours
staff-action-worry-decided = Decided about a worry
staff-action-hand-over-asked = Asked about a hand-over
staff-action-hours-changed = Changed
staff-action-absence-entered = Entered an absence
staff-action-absence-removed = Removed an absence

staff-notices-title = Mail when something waits
staff-notices-heading = Mail when something waits
staff-notices-text = A mail that says there is something to read, and nothing else: not what, how much, or from whom. At most two a day, when the desk opens and in the middle of its hours, and none while you are away.
staff-notices-impossible = The operator has not set up a mail server, so no mail can be sent.
staff-notices-chosen = Mail goes to { $address }.
staff-notices-address = Your work e-mail
staff-notices-hint = A first mail is sent at once, so you see that it works. Leave this empty to get none. Only the service can read the address.
staff-notices-save = Save
staff-notices-problem-address = This is not an e-mail address. Check it and save again.
staff-notices-problem-sending = The mail server did not take the first mail, so nothing was changed. Check the address, or ask whoever runs the service.
staff-notices-mail-subject = Något att läsa
staff-notices-mail = There is something to read: { $address }
staff-notices-hello-subject = Det fungerar
staff-notices-hello = From now on you get a mail here when there is something to read: { $address }. If you did not ask for it, do nothing, and tell whoever runs the service.
