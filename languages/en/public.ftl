### The open pages: landing, help, privacy, accessibility and error pages.

## Page titles. They show in the browser's tab and never say what the service is about.
public-landing-title = Andrum
public-help-title = Help now
public-privacy-title = Privacy
public-accessibility-title = Accessibility
public-not-found-title = No such page
public-problem-title = Something went wrong

## The landing page
public-landing-heading = You don’t have to say who you are
public-landing-lead = Andrum is a programme for people aged 16 to 25 who want to stop using cannabis, take a break or use less. You go at your own pace. It costs nothing.
public-landing-read = Read first
public-landing-start = Start
public-landing-read-hint = You can read without starting. Then nothing about you is stored.

public-what = What it is
public-what-modules = Short modules
public-what-modules-text = Text and exercises about finding your reasons, getting through cravings and sleeping better. Choose what you need. Nothing is locked.
public-what-diary = A diary
public-what-diary-text = Fill in how the day went. After a while you see how it is going, week by week.
public-what-messages = Someone to write to
public-what-messages-text = A counsellor reads and answers. You decide whether to write, and what.

public-not = What it is not
public-not-judging = Nobody tells you what to do. You set your own goal and can change it.
public-not-care = It is not health care. Nobody makes a diagnosis here.
public-not-urgent = It is not for emergencies. Nobody sits ready around the clock.
public-not-urgent-link = If you need help now, there are others to call.

public-how = How it works
public-how-read = Read first
public-how-read-text = Open a module and see how it feels. You don’t have to give anything.
public-how-token = Get your token
public-how-token-text = When you start you get a token made of ordinary words. Write it down or save it. The token is the only way back. Nobody can look it up for you, not even we.
public-how-return = Come back when you want
public-how-return-text = Fill in the day, do an exercise or write a few lines. Five minutes go a long way.

public-who = Who answers, and when?
public-who-text = The counsellors of the programme answer. They use an alias, just as you do. They see what you write to them and what you choose to share. Nothing else.
public-who-when = The answer does not come at once, as in a chat. Before you send, you see when you can expect one.
public-under-18 = Are you under 18?
public-under-18-text = A counsellor who learns that a child is at risk of harm has a duty to report it to social services. If you have said that you are under 18, you are told this again before your first message. We never ask for your name or where you live.

public-short = What we promise, in short
public-short-name = You start without a name, e-mail address or phone number.
public-short-sealed = Whoever takes the database cannot read what you wrote.
public-short-erase = You can take everything with you and erase everything, at once.
public-short-away = If you stay away for half a year, what you wrote is erased, conversations too.
public-short-research = Research sees you only if you said yes, and only in groups.
public-short-all = Read all ten promises and three things you need to know

## Help now
public-help-heading = Help now
public-help-danger = Call 112 if somebody is in danger
public-help-danger-text = That means you just as much as anybody else. Call if any of this is true:
public-help-sign-breath = Somebody finds it hard to breathe.
public-help-sign-wake = Somebody is very drowsy or cannot be woken.
public-help-sign-cramps = Somebody has cramps.
public-help-sign-life = Somebody wants to take their life now, or has lost touch with what is real.
public-help-side = Put a person who is unconscious but breathing on their side, in the recovery position. Stay until help comes.
public-help-more-danger = More you can call when it is urgent
public-help-talk = Someone to talk to
public-help-talk-text = You don’t need to know what to say. It is enough to say that things are hard.
public-help-hours = Open:
public-help-who = For:
public-help-free = Free
public-help-anonymous = You can be anonymous
public-help-checked = Checked
public-help-here = Andrum is not staffed around the clock. Write to the counsellors when it is not urgent.

## Privacy
public-privacy-heading = How we protect you
public-privacy-lead = You should be able to ask for support without being known. Here is what we promise, where the limits are and what is stored.
public-promises = Ten promises
public-promise-1 = You start without giving anything, and you can read before you start. Nothing is stored until you have your token.
public-promise-2 = We never store or log your IP address, which browser you have or which page you came from. Nor do we store or log any time about you that is finer than a day.
public-promise-3 = Whoever takes the database, a backup or the disk cannot read what you wrote, how much you use or how far you have come.
public-promise-4 = Only you and the counsellors of your programme can read your conversation. An administrator cannot let themselves in.
public-promise-5 = A counsellor sees what you write to the counsellors and what you choose to share. Nothing else.
public-promise-6 = You can take everything with you and erase everything, at once. What stays are counts that belong to nobody.
public-promise-7 = If you stay away, everything is erased after a time that is shown to you.
public-promise-8 = Research sees you only if you said yes, only in groups, and never together with your conversation.
public-promise-9 = No page loads anything from anywhere else. Everything works without JavaScript, also in Tor Browser’s safest mode.
public-promise-10 = One press takes you away from the page and signs you out.
public-promises-tested = Each promise is guarded by an automatic test. Without a test a promise may not stand here.

public-limits = Three things you need to know
public-limits-lead = They are as true as the promises. That is why they are here.
public-limit-server = Somebody who controls the server while you use it could read along.
public-limit-history = The button “Leave page” cannot clear the browser’s history.
public-limit-child = A counsellor who learns that a child is at risk of harm has a duty to report it to social services. If you have said that you are under 18, you are told this before your first message.

public-stored = What is stored
public-stored-vault = Your vault
public-stored-vault-text = Your answers, diary, goal, plan and questionnaires. Everything is sealed and opens only with your token. It stays until you erase it, or until you have been away for half a year.
public-stored-days = Two days
public-stored-days-text = The day you were last here and the day when everything is erased. Never a time of day. They go with the vault.
public-stored-messages = The conversation
public-stored-messages-text = The text is sealed. On the outside are its state, day, programme, language, which counsellor has it and whether they worry about you. The conversation is erased together with everything else.
public-stored-study = Facts for research
public-stored-study-text = Only if you said yes. They are coarse, counted in days from your start, and kept under a random number. You can take back your yes. Then they are erased at once, as they are when you erase everything yourself. If you only stay away, they remain until the group's figures have been counted, at most fourteen months after your last visit. Then they are erased. Figures about groups that have already been given out remain.
public-stored-counts = Counts
public-stored-counts-text = For example how many opened a module on a certain day. The counts belong to nobody, and stay.
public-stored-cookies = Cookies
public-stored-cookies-text = Only those that are needed, for example to keep you signed in. No cookie follows you anywhere else.
public-stored-copies = Backups
public-stored-copies-text = What you have erased can remain in a backup until that backup is replaced. It is sealed there too.

public-retention = If you don’t come back
public-retention-text = After half a year without a visit the answers, the diary and the conversations are erased. It happens at the end of a month, so that the day does not tell you from others. When you are signed in you see which day that is. Every visit with your token moves the day forward.

public-yourself = What you can do yourself
public-yourself-write = Don’t write names, schools or addresses, whether your own or other people’s.
public-yourself-window = Do you share a phone or a computer? Open a private window. Then the page is not kept in the history once you have closed the window.
public-yourself-token = Keep the token where nobody else looks. Whoever has your token can read everything you can read.

public-responsible = Who is responsible?
public-responsible-missing = Whoever runs the service has not filled in their contact details yet.
public-responsible-rights = Since we don’t know who you are, we cannot look up your data for you. But you can take everything with you and erase everything yourself when you are signed in. You also have the right to complain to the Swedish Authority for Privacy Protection (IMY).

## Accessibility
public-access-heading = Accessibility
public-access-lead = Everybody should be able to use Andrum. We build to the international standard WCAG 2.2, level AA. Here is how far we have come.
public-access-built = How it is built
public-access-keyboard = Everything can be reached with the keyboard alone. You always see where you are.
public-access-reader = Headings, fields and buttons have names that a screen reader can read out. Graphs have the same content as text.
public-access-zoom = The pages can be read on a screen 320 points wide and with text twice as large.
public-access-dark = The pages follow your settings for light or dark and for less motion.
public-access-script = Everything works without JavaScript.
public-access-words = The texts are short and use ordinary words.
public-access-exit = The button “Leave page”
public-access-exit-text = It is on every page and is the first thing you reach with the keyboard, after the link to the content. If JavaScript is on, you can also press Esc three times within two seconds. You are signed out and end up on another page. The browser’s history is not cleared.
public-access-known = What is lacking
public-access-known-people = People with disabilities of their own have not tested the service yet.
public-access-known-review = Nobody from outside has reviewed the accessibility.
public-access-known-signs = The texts are not available in sign language or as recorded speech.
public-access-tested = How we tested
public-access-tested-text = We reviewed the pages ourselves in November 2026: with the automatic tool axe, in light and dark, on a small and a large screen and with JavaScript switched off. Such a tool does not find every fault.
public-access-tell = Tell us if something does not work
public-access-tell-text = Say what happened and on which page. You don’t have to say who you are. Contact whoever runs the service:
public-access-law = Public services fall under the Swedish act on accessibility to digital public services. If you are not content with the answer, you can then turn to the authority that supervises the act.

## Error pages
public-not-found-heading = There is no page here
public-not-found-text = The address may be wrong, or the page has moved. You have not done anything wrong.
public-problem-not-you = Does it happen again? Wait a while and try once more.
