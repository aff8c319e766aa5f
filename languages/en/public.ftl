### The open pages: landing, help, privacy, accessibility and error pages.

## Page titles. They show in the browser’s tab and never say what the service is about.
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
public-what-messages-when = When does the answer come?

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
public-help-ways = How to reach them:
public-help-way-phone = call
public-help-way-chat = chat
public-help-way-sms = text
public-help-way-mail = e-mail
public-help-way-web = on the web
public-help-way-visit = go there
public-help-cost = The call may cost as much as an ordinary call.
public-help-named = You may have to say who you are.
public-help-drugs = Help with drugs, alcohol and tobacco
public-help-say = What you can say when you call
public-help-say-text = One sentence is enough. Whoever answers is used to this and helps you on. You can read it out from here:
public-help-say-bad = “I feel bad and need to talk to somebody.”
public-help-say-use = “I use cannabis and don’t know how to stop.”
public-help-say-other = “I am worried about somebody I care about.”
public-help-say-anonymous = “Can I be anonymous? What happens to what I say?”
public-help-say-112 = If you call 112, say where you are and what has happened. Say what the person has taken, if you know. Then they can help in the right way. Don’t hang up until they tell you to.
public-help-near = Find help where you live
public-help-dates = Numbers and hours can change. The date shows how old each entry is.
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
public-stored-messages-text = The text is sealed. On the outside are its state, day, programme, language, which counsellor has it, whether they worry about you and, if so, what they have decided, from a fixed list. If you wait for a weekly comment, the day it is due shows too. Counsellors can write sealed notes to each other about the conversation. You do not see them, and they are erased with it. The conversation is erased together with everything else.
public-stored-reasons = Reasons you added
public-stored-reasons-text = Only if you sent a text to the page with reasons. It is sealed until a counsellor has read it. When it is shown it stands in the clear, since everybody can read it. It has a random number that only your vault knows, and no day, only a month. You can take it back. It is erased together with everything else.
public-stored-study = Facts for research
public-stored-study-text = Only if you said yes. They are coarse, counted in days from your start, and kept under a random number. You can take back your yes. Then they are erased at once, as they are when you erase everything yourself. If you only stay away, they remain until the group’s figures have been counted, at most fifteen months after your last visit. Then they are erased. Figures about groups that have already been given out remain.
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
public-access-lead = Everybody should be able to use Andrum. Here is how far we have come, what is lacking, and how to tell us.
public-access-state = How accessible is the service?
public-access-state-text = Andrum complies in part with the Swedish act on accessibility of digital public services (DOS-lagen). We build to WCAG 2.2, level AA. That is more than the act asks for. What is lacking is listed below.
public-access-operator = Responsible for the service:
public-access-built = How it is built
public-access-keyboard = Everything can be reached with the keyboard alone. You can always see where you are.
public-access-reader = Headings, fields and buttons have names that a screen reader can read out. Diagrams have the same content as text.
public-access-zoom = The pages can be read on a screen 320 points wide and with text twice as large.
public-access-dark = The pages follow your settings for light or dark and for less motion.
public-access-script = Everything works without JavaScript.
public-access-words = The texts are short and written in ordinary words.
public-access-exit = The button “Leave page”
public-access-exit-text = It is on every page, and the first thing you reach with the keyboard after the link to the content. With JavaScript on you can also press Esc three times within two seconds. You are signed out and taken to another page. The browser’s history is not cleaned.
public-access-known = What is lacking
public-access-known-people = People with disabilities of their own have not tried the service yet. There may be obstacles that we don’t know of.
public-access-known-review = Nobody from outside has reviewed the accessibility.
public-access-known-reader = The pages have not been gone through by hand with a screen reader. We have checked names and order with tools.
public-access-known-time = You are signed out after 30 minutes in which you did nothing. That protects you if somebody else takes the phone. What you were writing can be sent when you have signed in again.
public-access-known-signs = The texts are not there in sign language, in easy Swedish or as sound.
public-access-known-links = Links may lead to other sites. We can’t promise that those are accessible.
public-access-other = Do you need something in another form?
public-access-other-text = Contact whoever runs the service, and you can get the content in another way. You don’t need to say who you are.
public-access-tested = How we have tested
public-access-tested-text = We reviewed all pages ourselves in November 2026: with the automatic tool axe, in light and dark, on a small and a large screen, with the keyboard and with JavaScript off. A tool does not find everything. The same review is done again each time the service changes.
public-access-dated = This statement was written on 24 November 2026.
public-access-tell = Tell us if something doesn’t work
public-access-tell-text = Say what happened and on which page. You don’t need to say who you are. Contact whoever runs the service:
public-access-law = Not happy with the answer?
public-access-law-text = Digg, the Swedish Agency for Digital Government, supervises the act. You can report what is lacking in public services to them. The act applies if whoever runs the service is a municipality, a region or another body that the act names. The page is Digg’s, in Swedish:
public-access-law-link = Report lacking accessibility (digg.se/tdosanmalan)

## Error pages
public-not-found-heading = There is no page here
public-not-found-text = The address may be wrong, or the page has moved. You have not done anything wrong.
public-problem-not-you = Does it happen again? Wait a while and try once more.

## The first page: more to read
public-more = More to read
public-more-facts = Short answers about cannabis, the body, the law and more. With sources.
public-more-find = Clinics and other help, by where you live and how old you are.
public-more-programme = The programme { $name }

## Find help
public-find-help-title = Find help
public-find-heading = Find help where you live
public-find-lead = There are people whose job it is to talk about exactly this. Much of it costs nothing.
public-find-for = Who needs help?
public-find-for-myself = I do
public-find-for-somebody = Somebody I care about
public-find-region = Region
public-find-region-all = All of Sweden
public-find-age = Age
public-find-age-hint = The age of whoever needs help. You can leave it empty.
public-find-age-problem = Write the age in digits, for example 17.
public-find-problem = We did not understand the age
public-find-button = Show help
public-find-kept = We don’t keep what you choose here. Your choice is in the page’s address, so it may stay in the browser’s history.
public-find-near = In { $region }
public-find-near-all = Around the country
public-find-old = Entries may have changed since the date on them. Look at their own site, or call, before you go there.
public-find-none = We have no checked entry about a clinic that fits here. That does not mean that there is no help. Call 1177 and ask, or begin with one of these:
public-find-everywhere = In all of Sweden
public-find-everywhere-text = These ways are there wherever you live.
public-find-kind-youth-drug-clinic = Clinic for young people about alcohol and drugs
public-find-kind-drug-clinic = Clinic about alcohol and drugs
public-find-kind-youth-clinic = Youth clinic
public-find-kind-social-services = Social services
public-find-kind-online = On the web
public-find-kind-advice = Advice
public-find-anonymous = The first contact can be anonymous
public-find-places = Where:
public-find-age-short = Age:
public-find-ages = { $from } to { $to } years
public-find-ages-from = from { $from } years
public-find-ages-to = up to { $to } years
public-find-checked = This entry is from
public-find-first = Never been to a clinic?
public-find-first-text = It is a talk and not an interrogation. Read what usually happens, and what you can say no to.
public-find-first-link = What a first visit is like

## Your first visit
public-first-visit-title = The first visit
public-first-heading = Your first visit
public-first-lead = It is a talk and not an interrogation. You don’t need to have decided anything before you come.
public-first-happens = What usually happens
public-first-contact = You make contact
public-first-contact-text = You call, write or book on the web. Do ask first, before you say what your name is.
public-first-talk = You talk
public-first-talk-text = They ask how you feel, what you use and what you want yourself. You answer what you want to answer. It is not the same everywhere.
public-first-after = You decide together what comes next
public-first-after-text = It may be one more talk, several talks or something else. It may also be enough.
public-first-bring = Bring
public-first-bring-questions = Your questions, on your phone or on paper.
public-first-bring-diary = Something that shows how it has been, such as your diary. You choose what you show.
public-first-bring-company = Somebody who comes along, if you like.
public-first-bring-card = An ID, if they ask for it. Ask when you book.
public-first-ask = Questions you can ask
public-first-ask-text = You can ask them when you call:
public-first-ask-anonymous = Can I be anonymous the first time?
public-first-ask-record = Do you keep a record? Who can read it?
public-first-ask-parents = Do you contact my parents, or anybody else?
public-first-ask-cost = Does it cost anything?
public-first-ask-wait = How long do I have to wait for a time?
public-first-no = You can say no
public-first-no-text = This kind of help is voluntary. You can say no to
public-first-no-question = a question that you don’t want to answer
public-first-no-test = a test. Ask what happens if you don’t take it
public-first-no-company = somebody else being in the room
public-first-no-more = more visits.
public-first-no-except = There are laws about care against somebody’s will. They apply when life or health is in serious danger.
public-first-secret = What may they pass on?
public-first-secret-text = People who work there have a duty of secrecy. What you say is to stay with them.
public-first-secret-except = There are exceptions. Secrecy can be broken when somebody’s health is in danger, or when they suspect a crime that can give at least one year in prison. To have used a little yourself is a crime too, but not one of those.
public-first-secret-record = Health services must keep a record when somebody gets care there. You can’t say no to that, but you can ask what it says. Some places that only give advice keep no record.
public-first-anonymous = Can I be anonymous?
public-first-anonymous-text = In some places the first contact can be anonymous. Then you don’t say what your name is. It differs from town to town, so ask before you book. Help lines such as Droghjälpen are always anonymous.
public-first-young-self = You can make contact yourself. You don’t need to ask anybody first.
public-first-young-parents = How much your guardians get to know differs. One place wants them to be there. Another contacts them if it becomes treatment. Ask before you say who you are.
public-first-young-duty = Staff who suspect that somebody under 18 comes to harm must report it to the social services. That is so even if you don’t want it.
public-first-other = Are you worried about somebody else?
public-first-other-text = You can make contact yourself. You don’t need to know for sure what has happened. It is enough that you are worried.

## Facts
public-facts-title = Facts
public-facts-heading = Facts
public-facts-lead = Short answers, each with its source. None of them says what you should do.
public-facts-topics = Topics
public-facts-topic-stopping = Stopping or using less
public-facts-topic-body = The body
public-facts-topic-mind = Thoughts and feelings
public-facts-topic-young = Being young
public-facts-topic-law = The law
public-facts-topic-help = Getting help
public-facts-topic-money = Money
public-facts-topic-relatives = For those close to somebody
public-facts-source = Source:
public-facts-leaves = (leads to { $host }, another site)
public-facts-empty = There are no facts here yet.
public-facts-not-care = This is information and not care. If you wonder how it is for you, ask somebody who can answer:
