### What the participant shares with the counsellor, and a weekly comment.

## Titles in the browser's tab
messages-share-title = Share with the counsellor
messages-share-preview-title = Before you share
staff-weekly-title = Weekly comments

## Choosing
messages-share-link = Share something
messages-share-link-exercise = Share this with your counsellor
messages-share-link-diary = Share a week with your counsellor
messages-weekly-link = Ask for a comment on the diary each week
messages-share-link-measure = Share this with your counsellor
messages-share-back = To the conversation
messages-share-heading = Share something with your counsellor
messages-share-lead = The counsellor sees only what you send. Choose something, and you will see exactly how it looks before it is sent.
messages-share-text = You share how it is today. If you change your answers later, the counsellor does not see that.
messages-share-none = There is nothing to share yet. When you have filled in an exercise, a day in the diary or a questionnaire, it is listed here.
messages-share-nothing-there = Nothing is saved there to share. Save your answers first, or choose something else.
messages-share-weeks = A week of the diary
messages-share-week-this = This week, from { $day } until today
messages-share-week-last = Last week, from { $day }
messages-share-week-before = The week before, from { $day }
messages-share-exercises = An exercise
messages-share-measures = A questionnaire
messages-share-age-first = There is one thing we need to know before you can send.
messages-share-age-link = Answer the question

## Looking before it is sent
messages-share-other = Choose something else
messages-share-preview-heading = This is what the counsellor will see
messages-share-preview-box = What is sent
messages-share-preview-lead = Exactly what is in the box, and nothing else. Nothing has been sent yet.
messages-share-without-notes = Your notes are not in it.
messages-share-notes-on = Put the notes in
messages-share-with-notes = Your notes are in it.
messages-share-notes-off = Leave the notes out
messages-share-without-answers = Your answers to the questions are not in it.
messages-share-answers-on = Put the answers in
messages-share-with-answers = Your answers to the questions are in it.
messages-share-answers-off = Leave the answers out
messages-share-cautions-text = The counsellor can answer you without it. You can change it where you wrote it, or share it as it is. You decide.
messages-share-snapshot = The counsellor sees it as it is today, not what you change later.
messages-share-can-take-back = You can take it back whenever you like.
messages-share-words = Would you like to add something?
messages-share-words-hint = You do not have to.
messages-share-send = Share this
messages-share-problem-changed = This has changed since you opened the page. Look again, so that you know what you send.

## The card in the conversation
messages-share-week = A week of the diary
messages-share-of-module = Exercise in “{ $module }”
messages-share-answered-on = Answered on { $day }
messages-share-no-score = Too few answers for a number
messages-share-unread = No counsellor has opened the conversation since you shared it.
messages-share-was-read = A counsellor has opened the conversation and may have read it. If you take it back, it still disappears from the counsellors' side.
messages-share-take-back = Take it back
messages-share-taken-back = You took back what you shared here. It is gone from the counsellors' side too.

## A weekly comment
messages-weekly-heading = A comment each week
messages-weekly-text = Would you like a counsellor to write a few lines about your diary each week? When a week is over, we ask here whether you want to send it. Nothing is sent by itself.
messages-weekly-on = You have asked for a comment each week. When the week is over, we ask here whether you want to send it.
messages-weekly-waits = Last week is over. Look at it first, and send it if you would like a comment.
messages-weekly-look = Look at the week
messages-weekly-notes-go = The notes are in it when you look at the week. You can leave them out before you send.
messages-weekly-notes-stay = Your notes are not in it.
messages-weekly-ask = Yes, without my notes
messages-weekly-ask-notes = Yes, with my notes
messages-weekly-with = Put the notes in
messages-weekly-without = Leave the notes out
messages-weekly-stop = Stop this

## At the desk
staff-share-taken-back = The participant took back something they had shared.
staff-weekly-link = Weekly comments: { $count }
staff-weekly-heading = Weekly comments
staff-weekly-lead = These participants have asked for a few lines about their diary each week, and have shared a week. It is done when you answer in the conversation.
staff-weekly-empty = Nobody is waiting for a weekly comment.
