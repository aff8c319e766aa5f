### The wall of reasons: short texts that participants offer, and the counsellors' page.

## Titles in the browser's tab. They never say what anybody wrote.
reasons-wall-title = Reasons
reasons-desk-title = Reasons

## The page for everybody
reasons-heading = Reasons to resist
reasons-landing = Short lines by others, about what they resist for.
reasons-lead = Short lines by others. They remind of what it is worth.
reasons-programmes = Programmes
reasons-empty = There is nothing here yet. The first reason can be yours.
reasons-pages = More pages
reasons-earlier = Back
reasons-further = More reasons
reasons-start = Do you want to write one of your own? You can when you have started.
reasons-start-link = Start

## The participant’s own
reasons-own = Your reasons
reasons-state-waiting = Waiting to be read
reasons-state-shown = Shown to everybody
reasons-state-gone = Not shown
reasons-take-back = Take back
reasons-clear = Remove from here
reasons-offer = Write one of your own
reasons-how-read = A counsellor reads it first. It is not certain that it is shown.
reasons-how-shown = When it is shown, everybody can read it, also people who have not started.
reasons-how-name = No name and no day stands there.
reasons-how-back = You can take it back whenever you like. Somebody may have read it by then.
reasons-text = Your reason
reasons-most = At most { $most } characters. Write no names, neither yours nor anybody else’s.
reasons-send = Send to the counsellors
reasons-cautions-text = Everybody is to be able to read this. It is best to take it out. You can also send it as it is, and a counsellor looks at it. It is your choice.
reasons-not-for-help = Nobody answers what you write here. Do you want an answer?
reasons-write = Write to a counsellor
reasons-not-open = Nothing can be added yet. The counsellors are not there yet.
reasons-problem = It could not be sent
reasons-problem-too-long = It got too long. There is room for 280 characters.
reasons-problem-waiting = You have five that wait already. Send this when one of them has been read, or take one back.
reasons-problem-enough = You have twenty already. Take one back if you want to add a new one.
reasons-taken-heading = Reasons you wrote
reasons-taken-none = You have not written a reason.

## The counsellors’ page
reasons-desk-link = { $waiting ->
    [0] Reasons by participants: none waits
    [one] Reasons by participants: { $waiting } waits
   *[other] Reasons by participants: { $waiting } wait
}
reasons-desk-heading = Reasons by participants
reasons-desk-back = To the inbox
reasons-desk-lead = Everybody can read what you approve. Do not approve a text that
reasons-desk-no-person = points to somebody: a name, school, town, number or address
reasons-desk-no-harm = can do harm: threats, methods, or something that tempts to use
reasons-desk-no-advert = sells something or leads to another site.
reasons-desk-no-answer = You cannot answer, and you don’t see who wrote it. Whoever wrote it only sees whether the text is shown. A text that is not approved is erased.
reasons-desk-waiting = Waiting to be read
reasons-desk-none = No text waits.
reasons-desk-approve = Approve
reasons-desk-decline = Do not show
reasons-desk-shown = Shown now
reasons-desk-take-down = Take down
reasons-desk-not-opened = This text is sealed with a key that you don’t have.
reasons-desk-not-there = The text is not here any more. A colleague was first, or whoever wrote it has taken it back.
reasons-desk-not-let-in = You can’t read yet. Somebody who can read has to let you in.
