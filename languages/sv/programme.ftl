### Programmet: idag, moduler, övningar. Ordet för token är ”kod”.

## Idag
programme-home-title = Idag
programme-home-heading = Idag
programme-home-done = Klart: { $title }.
programme-home-done-text = Bra jobbat. Det du skrev finns kvar, och du kan ändra det när du vill.
programme-home-after-diary = Sedan, om du vill
programme-home-next = Ett förslag
programme-home-all-done = Du har gått igenom alla moduler. De finns kvar, och det du skrev också. Läs om den du behöver just nu.
programme-home-modules = Alla moduler ({ $finished } av { $of } klara)
programme-home-now = Så kan det vara nu
programme-home-usual = Vad som är vanligt de här dagarna
programme-home-erase = Om du inte kommer tillbaka raderas allt efter { $day }.
programme-since-today = Enligt dagboken använde du i dag. Det tar inte bort något av det du har gjort.
programme-since =
    { $days ->
        [one] Enligt dagboken var det en dag sedan du använde.
       *[other] Enligt dagboken var det { $days } dagar sedan du använde.
    }

## Varför ett förslag
programme-because-beginning = Här börjar alla. Det tar några minuter.
programme-because-used-again = Du använde igen. Det händer de flesta. Det du har gjort finns kvar. Här kan du tänka ut vad du vill göra nästa gång.
programme-because-strong-craving = Du skrev att suget var starkt. Här finns sätt att ta sig igenom det.
programme-because-low-mood = Du skrev att det kändes tungt. Den här modulen handlar om sådana dagar.
programme-because-begun = Du har börjat på den här. Du kan ta vid där du var.
programme-because-fits-the-days = Den här brukar passa där du är nu.
programme-because-next-in-order = Den här har du inte gått igenom än.

## Alla moduler
programme-modules-title = Moduler
programme-modules-heading = Moduler
programme-modules-lead = Allt är öppet. Välj det du behöver, i vilken ordning du vill.
programme-modules-reading = Du kan läsa allt utan kod. För att spara svar behöver du en kod.
programme-modules-start = Skaffa en kod
programme-modules-finished = { $finished } av { $of } är klara. Det finns ingen brådska.
programme-modules-beginning = Börja här
programme-modules-days = Brukar passa dag { $from }–{ $to } efter att du senast använde
programme-modules-days-on = Brukar passa från dag { $from } efter att du senast använde
programme-modules-expect = Så kan det vara de dagarna
programme-minutes = { $minutes } minuter
programme-badge-finished = Klar
programme-badge-begun = Påbörjad
programme-badge-suggested = Förslag till dig

## En modul
programme-way = Tillbaka
programme-all-modules = Alla moduler
programme-pages = Sidor i modulen
programme-page-read = läst
programme-next = Nästa: { $title }
programme-previous = Föregående: { $title }
programme-skip = Gå vidare utan att spara
programme-save = Spara
programme-save-next = Spara och gå vidare
programme-save-finish = Spara och bli klar
programme-finish = Klar med modulen
programme-finish-without = Bli klar utan att spara
programme-saved = Sparat.
programme-start = Skaffa en kod
programme-missing-heading = En sak till innan modulen är klar
programme-missing-text = Det du har sparat finns kvar. Det här behöver ett svar:

## En övning
programme-example = Ett exempel
programme-nobody-sees = Ingen annan ser det om du inte delar det.
programme-needs-code = Vill du svara och spara? Då behöver du en kod. Du lämnar inget namn och ingen mejl.
programme-required = behövs
programme-no-answer = Inget svar
programme-range = En siffra mellan { $min } och { $max }
programme-line = Rad { $number }
programme-row = rad { $number }
programme-edition-earlier = Texten har ändrats sedan du började. Du ser den du började med.
programme-edition-take = Läs den nya texten
programme-edition-gone = Den här delen finns inte längre bland delarna. Du kan läsa klart den, och det du skrivit är kvar.
programme-recall-change = Ändra i { $title }
programme-characters-left = tecken kvar
programme-asked-scale = Välj på en skala från { $min } till { $max }

## När något inte går att spara
programme-problem-title = Något behöver ändras
programme-problems = Det här gick inte att spara än
programme-problem-missing = Här behövs ett svar.
programme-problem-too-long = Texten är för lång. Det får plats { $most } tecken.
programme-problem-not-a-number = Skriv en siffra, till exempel 7.
programme-problem-out-of-range = Välj en siffra mellan { $min } och { $max }.
programme-problem-unknown-option = Det svaret finns inte längre. Välj ett av svaren här.
programme-problem-too-many = Det får plats { $most } rader.

## Två flikar
programme-changed-title = Två versioner
programme-changed-heading = Det finns två versioner
programme-changed-text = Du sparade något annat här, kanske i en annan flik. Inget är borta. Välj vilken du vill ha kvar.
programme-changed-typed = Det du skrev nu
programme-changed-now = Det som är sparat
programme-changed-mine = Spara det jag skrev nu
programme-changed-other = Behåll det som är sparat
programme-changed-nothing = Tomt

## Att ta med sig
programme-taken-heading = Moduler och övningar
programme-taken-opened = Öppnad { $day }.
programme-taken-finished = Klar { $day }.
programme-taken-nothing = Du har inte öppnat någon modul än.
