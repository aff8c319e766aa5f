### The counsellors' desk: drafts, notes, text blocks, the second reader, taking out what shows who somebody is.

## Drafts
staff-draft-save = Save draft
staff-draft-preview = Preview
staff-draft-saved = The draft was saved on { $day }. It stays until you send or remove it.
staff-draft-discard = Remove the saved draft
staff-draft-discarded = The saved draft is removed. The text below is only here in this window until you save or send it.
staff-draft-replaced = There was another draft
staff-draft-replaced-text = It was saved in another window after you opened this page. Here it is. Copy what you want to keep, since it is only here now.
staff-draft-elsewhere = Nothing was sent. Another draft has been saved in another window. Read it and send again, and the text in the field counts.

## Preview
staff-preview-title = This is how the participant sees the answer
staff-preview-text = Nothing has been sent yet. The draft is saved.
staff-preview-stale = A new message has arrived since you opened the conversation. Go back and read it first.
staff-preview-change = Change

## Notes
staff-note-heading = Note to the team
staff-note = Note, only for the team
staff-note-hint = For example what a colleague has to know to take over. The participant does not see it. It goes with the conversation.
staff-note-hint-send = If you send the answer, it is saved too.
staff-note-save = Save the note
staff-note-team-only = Only the team
staff-note-remove = Remove the note

## The second reader
staff-reading-heading = Ask somebody to read the draft
staff-reading-text = A colleague or a supervisor can read the conversation and your draft before you send it. This lasts until you send the answer, change your mind or give the conversation back.
staff-reading-ask = Save and ask somebody to read
staff-reading-nobody = You have asked for a reader. Nobody has said yes yet.
staff-reading-by = { $reader } is reading the draft. Look among the notes for an answer.
staff-reading-withdraw = Take it back
staff-reading-title = Drafts to read
staff-reading-lead = These colleagues want somebody to read before they send. If you say yes, you can open the conversation for as long as that lasts. It is noted in the audit.
staff-reading-asked = { $by } asks for it. The draft is from { $day }.
staff-reading-take = Read the draft
staff-reading-open = Open the conversation
staff-reading-none = Nobody is asking just now.
staff-reading-over = It is not needed any more. The answer was sent, or your colleague has taken it back.
staff-reading-link = Drafts to read: { $waiting }
staff-reading-back = To drafts to read
staff-reading-you = { $holder } has the conversation and has asked for a reader. You can read and write a note, but not answer.
staff-reading-draft = The draft
staff-reading-draft-by = { $holder } saved it on { $day }.

## Taking out what shows who somebody is
staff-redaction-link = Take out a part
staff-redaction-title = Take out what shows who somebody is
staff-redaction-back = To the conversation
staff-redaction-text = This is what the message says:
staff-redaction-passage = What to take out
staff-redaction-hint = Copy or type it exactly as it stands, with capital and small letters. If it is there more than once, every copy is taken out.
staff-redaction-show = Show how it will look
staff-redaction-look = This is how it will look:
staff-redaction-for-good = It cannot be undone. The participant sees that something was taken out. The audit says that you took something out, but not what.
staff-redaction-do = Take it out
staff-redaction-change = Change
staff-redaction-too-short = Type at least two characters.
staff-redaction-not-found = The message does not say that. Copy the text exactly as it is.

## Text blocks
staff-blocks-title = Text blocks
staff-blocks-link = Text blocks
staff-blocks-lead = Texts that you write often. They are put at the end of an answer and can be changed there. Never write anything about a participant in a text block.
staff-blocks-team = The team's
staff-blocks-own = Only mine
staff-blocks-none = None yet.
staff-blocks-new = New text block
staff-blocks-change = Change
staff-blocks-remove = Remove
staff-blocks-save = Save
staff-blocks-back = To the text blocks
staff-blocks-name = Name in the list
staff-blocks-body = Text
staff-blocks-places = { "{" }counsellor{ "}" } becomes your alias and { "{" }by{ "}" } the day the answer comes. Do not write the name that the participant has here with you: they see another one.
staff-blocks-language = Language
staff-blocks-whose = Who is it for?
staff-blocks-no-title = Type a name.
staff-blocks-long-title = The name is too long. At most 80 characters.
staff-blocks-no-body = Type a text.
staff-blocks-long-body = The text is too long. At most 4,000 characters.
staff-blocks-unknown-place = { "{" }{ $place }{ "}" } cannot be filled in. Those that can are { "{" }counsellor{ "}" } and { "{" }by{ "}" }.
staff-blocks-insert-label = Text block
staff-blocks-insert-choose = Choose one
staff-blocks-insert = Insert at the end
staff-blocks-starting = Ready suggestions
staff-blocks-starting-text = Copy a suggestion to the team's text blocks and make it your own. None of them is used until you have copied it.
staff-blocks-copy = Copy to the team

## Ready suggestions. Phone numbers come from the help lines.
staff-starting-first-title = The first answer
staff-starting-first-body =
    Hi!

    I'm glad that you wrote. I am called { $counsellor } here, and I am the one who answers you.

    You decide what we talk about, and how fast. You do not have to tell me who you are.

    What would you like to get out of writing here?
staff-starting-again-title = When somebody has used again
staff-starting-again-body =
    Thank you for telling me. It is not easy to write, and you did it anyway.

    Using again does not mean that what you have done is ruined. What you have learned is still there.

    What was the day like before it happened? And what do you think about it now?
staff-starting-dark-title = When somebody writes about not wanting to live
staff-starting-dark-body =
    Thank you for writing this to me. I take it seriously.

    I do not read here all the time, and you should not have to wait. If you are in danger now, or afraid that you will hurt yourself, call { $emergency } at once. You can also call or chat with Mind Självmordslinjen, { $suicide }. They answer round the clock.

    Is there somebody nearby who can be with you right now?

    Are you thinking of ending your life? You can answer just as it is. You get an answer from me by { $by }.
staff-starting-late-title = When the answer is late
staff-starting-late-body =
    Hi! You should have had an answer by { $by }, and you did not. I am sorry about that.

    Now I have read what you wrote.
staff-starting-closing-title = When you finish
staff-starting-closing-body =
    Thank you for letting me come along a part of the way.

    Would you like to say what has meant most to you? It can be good to have on another day.

    I am closing the conversation here, but you can write again whenever you like. Then it opens.

    { $counsellor }

## Reminders of motivational interviewing, in our own words
staff-remind-heading = Reminders while you write
staff-remind-open = Ask openly.
staff-remind-open-text = What, how, tell me. One question rather than three.
staff-remind-affirm = See what is strong.
staff-remind-affirm-text = Name something real that they have done or care about. Not just “well done”.
staff-remind-reflect = Reflect.
staff-remind-reflect-text = Say in your own words what you think they mean. A little more than what is written, but not too much.
staff-remind-summarise = Summarise.
staff-remind-summarise-text = Gather what you have read and ask whether it is right. Then they hear their own reasons.
staff-remind-permission = Ask before you give advice.
staff-remind-permission-text = “Would you like to hear what has helped others?” Afterwards, ask what they think of it.
staff-remind-change = Listen for change.
staff-remind-change-text = “I want to”, “I can”, “I have to”, “I have started”. Ask more about just that.
staff-remind-ruler = Ask how much.
staff-remind-ruler-text = “How important is it, from 0 to 10? Why not lower?” The answer is their own reasons.
staff-remind-righting = Do not put them right.
staff-remind-righting-text = When you want to convince, stop. If you argue for stopping, it is easy for them to argue against it.
