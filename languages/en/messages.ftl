### Messages: the participant's conversation and the counsellors' inbox.

## Titles in the browser's tab. They never say what anybody has written.
messages-mine-title = Messages
messages-inbox-title = Inbox
messages-conversation-title = Conversation
messages-gone-title = The conversation is gone

## The participant's page
messages-mine-heading = Write to a counsellor
messages-mine-heading-going = Your conversation
messages-mine-lead = You can write about anything. Short or long, messy or clear. A human being answers.
messages-you = You
messages-older = Show older messages
messages-not-opened = This message cannot be read.
messages-redacted = A part that could show who somebody is was taken out.

messages-terms = Who reads, and when does the answer come?
messages-who = Who reads?
messages-who-text = The counsellors of the programme. One of them looks after your conversation and answers under an alias.
messages-sees = What do they see?
messages-sees-text = What you write, what you choose to share, the day you wrote it, the programme and the language. With them you have a made-up name, another one than the one you see here. They do not see your diary or your answers unless you share them, and never your code.
messages-when = When does the answer come?
messages-when-text = { $days ->
    [1] At the latest before the counsellors close on the next day they are open.
   *[other] At the latest within { $days } days on which the counsellors are open.
}
messages-day-and-time = { $day } at { $time }
messages-open = Open
messages-open-not = Closed on public holidays.
messages-closed-now = The counsellors' desk is closed now
messages-closed-now-opens = It opens { $day }.
messages-closed-now-write = You can write anyway. The message stays until somebody reads it.
messages-closed-now-lines = If you want to talk to somebody else, you can call:
messages-closed-now-danger = If anybody is in danger, call 112.
messages-published-heading = How long does it usually take?
messages-published = In the last { $days } days half had an answer { $median ->
    [0] the same day
    [one] within a day
   *[other] within { $median } days
}, and { $kept } of 100 answers came in time.
messages-answer-times-title = Answer times
messages-times-heading = When does the answer come?
messages-times-start = You do not have to say who you are to write.
messages-times-start-link = Begin here
messages-hand-over = May { $to } take over?
messages-hand-over-text = { $from } would like to hand your conversation over to { $to }. If you say yes, { $to } can read what you two have written. If you say no, { $from } goes on. Both answers are fine.
messages-hand-over-yes = Yes, that is fine
messages-hand-over-no = No, I want to keep { $from }
messages-name = Do I have to say who I am?
messages-name-text = No. It is better not to write your name, where you live or which school you go to. You get an answer without it.

messages-waiting = Your message has arrived. You get an answer by { $day } at the latest.
messages-late = The answer is late. You should have had it by { $day }. We are sorry. Your message is still there, and the counsellors see that you have waited too long.
messages-is-closed = The counsellor has closed the conversation. Write again whenever you like, and it opens.

messages-age-heading = One question before you write
messages-age = How old are you?
messages-age-hint = We ask so that we can tell you what applies to you. The counsellors do not see your answer.
messages-age-unsaid = I'd rather not say
messages-age-missing = Choose one of the answers. You can choose not to say.
messages-age-button = Continue

messages-child = If somebody under 18 is coming to harm
messages-child-text = A counsellor who learns or suspects it must report it to social services. That is so also when you write about somebody else.
messages-duty = This applies if you are under 18
messages-duty-must = If a counsellor learns, or suspects, that somebody under 18 is coming to harm, the counsellor must report it to social services. That is so even if you do not want it.
messages-duty-unknown = We do not know who you are, and we do not ask. The counsellor can only pass on what you have written yourself.
messages-duty-choice = You choose how much you tell.

messages-text = Your message
messages-answer-by = If you write today, you get an answer by { $day } at the latest.
messages-most = At most { $most } characters.
messages-send = Send
messages-send-changed = Send what it says now
messages-send-anyway = Send anyway
messages-night = Nobody reads here at night. If anybody is in danger, call 112.
messages-night-help = Others you can talk to now
messages-not-open-heading = You cannot write yet
messages-not-open-text = The counsellors are not in place yet. Everything else here works as usual. Do look in again.
messages-not-sent = This was not sent

messages-problem-empty = Write something first.
messages-problem-too-long = It is too long. Make two messages of it, and everything fits.
messages-problem-age-first = Answer the question about your age first. Then you can send.
messages-problem-enough = You have sent many messages today. Keep this one until tomorrow, and we will read it then.

messages-cautions-heading = Look once more before you send
messages-caution-phone = There seems to be a phone number in the text.
messages-caution-email = There seems to be an e-mail address in the text.
messages-caution-personal-number = There seems to be a personal identity number in the text.
messages-cautions-text = The counsellor can answer you without it. You can take it out or send it as it is. You decide.
messages-own-token-heading = Your code was in the text
messages-own-token-text = We have not sent anything. Whoever has the code can open everything that is yours, so we took it out of the text. The rest is still there. Read it through and send again.
messages-own-token-new = Has somebody else seen the code? Change to a new one

messages-erase = Erase the conversation
messages-erase-text = All messages disappear at once, both here and with the counsellors. It cannot be undone. What somebody has already read cannot be unread.
messages-erase-sure = Yes, I want to erase the conversation
messages-erase-unticked = Tick the box if you want to erase it.
messages-erase-button = Erase the conversation

messages-card-heading = You have an answer
messages-card-text = A counsellor has written to you.
messages-card-label = Read the answer
messages-taken-heading = Conversation with the counsellors
messages-taken-none = You have not written to a counsellor.

## The inbox
messages-inbox-heading = Inbox
messages-inbox-tabs = Parts of the inbox
messages-inbox-waiting = Waiting
messages-inbox-mine = Mine
messages-inbox-team = Colleagues'
messages-inbox-overdue = Overdue
messages-inbox-answered = Answered
messages-inbox-closed = Closed
messages-inbox-by = answer by { $day }
messages-inbox-empty = Nothing here right now.
messages-inbox-pages = More pages
messages-inbox-earlier = Previous page
messages-inbox-further = Next page
messages-overdue = Overdue
messages-worry = Worry
messages-language-sv = Swedish
messages-language-en = English
messages-language-ar = Arabic

messages-not-let-in = You cannot read conversations yet
messages-not-let-in-text = Your account is ready, but you do not have the key that is needed.
messages-not-let-in-ask = Ask one of those who can read: { $names }. They do it on the team page.
messages-not-let-in-halves = Nobody else can read either. Then both halves of the recovery key are needed, on the team page.
messages-not-let-in-team = To the team page

## One conversation at the desk
messages-back = To the inbox
messages-fact-state = State
messages-fact-by = Answer by
messages-fact-programme = Programme
messages-fact-language = Language
messages-fact-holder = With
messages-state-waiting = Waiting for an answer, nobody has it
messages-state-claimed = Waiting for an answer
messages-state-answered = Answered
messages-state-closed = Closed
messages-held = { $holder } has this conversation, and nobody else reads it then.
messages-held-late = The answer is late or the colleague is away, so you can take it over.
messages-closed-desk = The conversation is closed. It opens again if the participant writes.
messages-answer = Your answer
messages-answer-hint = You sign with your alias. Never ask for a name, a school or an address.
messages-answer-send = Send the answer
messages-draft-left = Your draft, which was not sent
messages-claim = Take the conversation
messages-claim-over = Take the conversation over
messages-release = Give it back to the team
messages-close = Close the conversation
messages-worry-on = Mark with worry
messages-worry-off = Take the worry mark away

messages-refused-taken = A colleague was first.
messages-refused-closed = The conversation is closed, so nothing was sent. It opens again if the participant writes.
messages-refused-not-let-in = You cannot read conversations yet, so nothing was changed.
messages-refused-not-holder = You do not have this conversation, so nothing was changed. It may have been given back, or a colleague has it.
messages-refused-new-message = A new message has arrived. Read it first. Your draft is still here and has not been sent.
messages-refused-new-before-close = A new message has arrived, so the conversation is not closed. Read it first.

messages-checklist-danger = Danger to life: write that the reader should call 112 now, and why. Remember that the answer may not be read at once.

messages-gone-heading = The conversation is gone
messages-gone-text = The participant has erased it. Nothing is left here.
messages-gone-answer = Your answer was not sent and not kept.
