### Practice conversations for new counsellors. Everybody who writes here is made up.

staff-practice-title = Practise
staff-practice-link = Practise with a made-up conversation
staff-practice-lead = Here a made-up participant writes, and answers what you write. Only you see the practice, and whoever you ask to read your draft. It is counted nowhere and is gone after 30 days.
staff-practice-running = Practices that are going on
staff-practice-waits = Waits for your answer
staff-practice-until = Here until { $day }.
staff-practice-throw = Throw the practice away
staff-practice-begin-heading = Begin a practice
staff-practice-who = Who is to write to you?
staff-practice-begin = Begin
staff-practice-choose = Choose who is to write.
staff-practice-enough = You have many practices already. Throw one away first.
staff-practice-alias = { $pair } (practice)
staff-practice-mark = Practice
staff-practice-mark-text = This is a practice. The participant is made up. Only you see the conversation, and whoever you ask to read. It is not counted.
staff-practice-over = The practice is over. The participant writes no more. You may want to ask a colleague to read it and tell you what they think.

staff-practice-first = Somebody who is 17 and writes for the first time
staff-practice-again = Somebody who has used again after a break
staff-practice-angry = Somebody who is angry
staff-practice-dark = Somebody who hints that it is very dark

staff-practice-first-1 =
    hi. don't really know how to start. i'm 17 and smoke like every weekend, sometimes weekdays too. mum doesn't know. i don't think i want to stop completely but it feels like it's not me who decides any more. are you allowed to tell anyone that i write?
staff-practice-first-2 =
    okay. good to know. what i like is that my head goes quiet. otherwise it spins all the time, mostly in the evening. but the day after i'm so slow that i don't care about school and then it gets worse
staff-practice-first-3 =
    hm. maybe 6 out of 10? not lower because i was planning to apply for something with art and that won't work if i miss this much. i actually tried not smoking on sunday. it was ok but my whole body was crawling
staff-practice-first-4 =
    i can try sunday and wednesday. can i write how it went? it was easier than i thought to write here

staff-practice-again-1 =
    Hi again. It lasted 23 days. On Saturday there was a party and since then it has been every day. I am so ashamed that I didn't want to sign in. It feels as if it was all for nothing.
staff-practice-again-2 =
    I don't know. It was a bad week before, I hardly slept and had argued with my partner. When somebody held it out to me I didn't even think. Or yes. I thought that I deserved it.
staff-practice-again-3 =
    When you put it like that. Those 23 days I did sleep better towards the end. And I had money left. I had forgotten that. But what do I do next time somebody just holds it out?
staff-practice-again-4 =
    I think I'll tell my friend beforehand. And go home when I'm tired. I want to start again on Monday.

staff-practice-angry-1 =
    Waited three days for an answer and when it finally comes it's some copy paste about "taking care of myself". Is there even a human there?? I study, I work and I smoke in the evening and that's MY problem. What do you know about it.
staff-practice-angry-2 =
    ok that was at least a real answer. sorry about the tone. or not sorry, i'm tired of people who say they get it. my dad said the same thing all the time
staff-practice-angry-3 =
    I don't want advice. Everybody gives advice. I want somebody to get that it is the only calm thing in the whole day. Only it isn't even calm any more, I lie there being angry instead.
staff-practice-angry-4 =
    mm. that was kind of it. the calm is gone but i smoke anyway. don't know what to do with that but thanks for not nagging

staff-practice-dark-1 =
    hi. haven't used for two weeks. everybody says it should feel better but it just gets emptier. mostly in bed. sometimes i think it would be easier for everybody if i wasn't here. don't know why i write this
staff-practice-dark-2 =
    yes. i have thought about it. not how. mostly that i want it to stop. my sister is home tonight but i haven't said anything to her, i don't want to ruin things for her
staff-practice-dark-3 =
    okay. i didn't call but i told my sister that i'm not well and that i wanted her to sit with me. she wasn't angry. she cried a bit. we have saved the number you wrote
staff-practice-dark-4 =
    she is coming with me to the youth clinic tomorrow. it is still heavy but not as lonely. thanks for asking straight out
