//! What people who are made up write. None of it was written by anybody.

use crate::language::Language;

/// Short sentences for notes and answers.
pub(super) fn notes(language: Language) -> &'static [&'static str] {
    match language {
        Language::Sv => &[
            "Sov bättre än vanligt.",
            "Tog en promenad när suget kom.",
            "Var ute med en vän, det hjälpte.",
            "Jag vill orka mer på dagarna.",
            "Pengarna räcker längre nu.",
            "Jobbig kväll, men den gick över.",
            "Tränade i stället.",
            "Lade bort mobilen och läste.",
        ],
        Language::En | Language::Ar => &[
            "Slept better than usual.",
            "Went for a walk when the craving came.",
            "Met a friend, that helped.",
            "I want more energy in the daytime.",
            "The money lasts longer now.",
            "A rough evening, but it passed.",
            "Went to the gym instead.",
            "Put the phone away and read.",
        ],
    }
}

/// Messages to the counsellors.
pub(super) fn messages(language: Language) -> &'static [&'static str] {
    match language {
        Language::Sv => &[
            "Hej! Jag har tänkt ta en paus men vet inte hur jag ska börja. Har du något tips?",
            "Det har gått fyra dagar nu. Det svåraste är att somna.",
            "Jag rökte i helgen fast jag inte hade tänkt det. Känns som att jag får börja om.",
            "Mina vänner röker nästan varje kväll. Hur säger man nej utan att det blir konstigt?",
            "Det går faktiskt bra den här veckan. Ville mest berätta det för någon.",
            "Suget kommer alltid efter jobbet. Jag vet inte vad jag ska göra då.",
        ],
        Language::En | Language::Ar => &[
            "Hi! I have been thinking about taking a break but I don't know how to start. Any tips?",
            "Four days now. The hardest part is falling asleep.",
            "I smoked last weekend although I hadn't planned to. It feels like starting over.",
            "My friends smoke almost every evening. How do you say no without making it weird?",
            "This week is actually going well. I mostly wanted to tell somebody.",
            "The craving always comes after work. I don't know what to do then.",
        ],
    }
}

/// Answers of counsellors: each fits whatever was asked.
pub(super) fn answers(language: Language) -> &'static [&'static str] {
    match language {
        Language::Sv => &[
            "Hej, och tack för att du skriver! Vill du berätta hur en vanlig dag ser ut för dig just nu?",
            "Bra att du skrev. Vad brukar göra det lättare för dig, och vad gör det svårare?",
            "Tack för att du berättar. Vad tror du själv skulle hjälpa lite, just den här veckan?",
            "Det märks att du har tänkt på det här. Vad vill du helst börja med?",
        ],
        Language::En | Language::Ar => &[
            "Hi, and thank you for writing! Would you tell me what an ordinary day looks like for you right now?",
            "Good that you wrote. What tends to make it easier for you, and what makes it harder?",
            "Thank you for telling me. What do you think would help a little, just this week?",
            "You have clearly thought about this. What would you like to begin with?",
        ],
    }
}
