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
programme-home-others = Passar kanske också
programme-home-step = Läs mer: { $title }
programme-home-plan = { $filled } av { $of } delar har något i sig.
programme-home-plan-empty = Här samlas det du skriver om skäl, svåra stunder och vem som stöttar dig.
programme-again = Läs igen: { $title }
programme-home-erase = Om du inte kommer tillbaka raderas allt efter { $day }.

## Alldeles ny
programme-begin-heading = Börja här
programme-begin-read = Läs den första sidan
programme-begin-exercise = Direkt till den första övningen

## Varför ett förslag
programme-because-beginning = Här börjar alla. Det tar några minuter.
programme-because-craving = För att du har skrivit att suget är starkt. Här finns sätt att ta sig igenom det.
programme-because-used-again = För att du använde igen. Det händer de flesta. Det du har gjort finns kvar. Här kan du tänka ut vad du vill göra nästa gång.
programme-because-low-mood = För att du har skrivit att det känns tungt. Den här handlar om sådana dagar.
programme-because-worry = För att du har skrivit att du är orolig. Här finns sådant som kan lugna.
programme-because-sleep = För att du har skrivit att sömnen är svår. Här finns sådant som kan hjälpa.
programme-because-company = För att du har skrivit att det är svårt när andra är med. Här kan du förbereda vad du säger.
programme-because-conflict = För att du har skrivit om bråk. Här kan du tänka ut ett nästa steg.
programme-because-boredom = För att du har skrivit att du är uttråkad. Här finns idéer om vad du kan göra i stället.
programme-because-alone = För att du har skrivit att du är ensam. Här finns något att prova.
programme-because-stress = För att du har skrivit att du är stressad. Här finns något att prova.
programme-because-focus = För att du har skrivit att det är svårt att tänka klart. Här kan du läsa om det.
programme-because-support = För att du har skrivit att du vill ha stöd. Här kan du tänka ut vem du frågar, och hur.
programme-because-motivation = För att du har skrivit att lusten att ändra något går upp och ner. Den här handlar om det.
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
programme-modules-about = Om den här delen
programme-modules-programmes = Program
programme-modules-other = Du läser i ett annat program än ditt. Det du svarar sparas också här.
programme-modules-change = Byt program
programme-minutes =
    { $minutes ->
        [one] Ungefär en minut
       *[other] Ungefär { $minutes } minuter
    }

## En del av vägen
programme-step-here = Det är här du är nu.
programme-step-usual = Dag för dag
programme-step-day = Dag { $from }
programme-step-days = Dag { $from }–{ $to }
programme-step-today = I dag
programme-step-different = Alla är olika. Det kan komma tidigare eller senare, och för en del märks det knappt.
programme-step-modules = Moduler som brukar passa
programme-badge-finished = Klar
programme-badge-begun = Påbörjad
programme-badge-suggested = Förslag till dig

## Vilket program
programme-choice-title = Program
programme-choice-heading = Byt program
programme-choice-lead = Allt du har gjort finns kvar, också om du byter. Du kan byta tillbaka när du vill.
programme-choice-button = Fortsätt med det här
programme-gone-heading = Ditt program finns inte längre
programme-gone-text = Programmet du gick har tagits bort härifrån. Allt du har skrivit finns kvar. Välj hur du vill fortsätta.

## Min plan
programme-plan-title = Min plan
programme-plan-heading = Min plan
programme-plan-lead = Det här har du samlat på vägen. Du kan ändra allt, skriva ut det eller ta med det.
programme-plan-lead-empty = Planen fylls av sig själv. När du svarar på vissa övningar hamnar svaren här.
programme-plan-goal = Mitt mål
programme-plan-goal-empty = Du har inget mål just nu.
programme-plan-goal-choose = Välj ett mål
programme-plan-reasons = Mina skäl
programme-plan-risks = Svåra stunder, och vad jag gör då
programme-plan-ways = Sådant som hjälper mig
programme-plan-supporters = De som stöttar mig
programme-plan-remember = Att komma ihåg
programme-plan-emergency = När det är som svårast
programme-plan-empty = Här är det tomt än. Du kan fylla i det i modulen ”{ $module }”.
programme-plan-empty-nowhere = Här är det tomt än.
programme-plan-fill = Fyll i
programme-plan-change = Ändra
programme-plan-call = Ring
programme-plan-help = Fler som kan hjälpa nu
programme-plan-lines = Ring någon
programme-plan-text = Spara som textfil
programme-plan-print = Skriv ut
programme-plan-text-hint = Filen heter anteckningar.txt. Den som öppnar den kan läsa allt som står i planen.
programme-plan-file = anteckningar.txt

## Påminnelser
programme-reminders-title = Påminnelser
programme-reminders-heading = En påminnelse
programme-reminders-lead = Vi kan inte höra av oss till dig, för vi vet inte vem du är. Men telefonens egen kalender kan påminna dig. Du väljer när, och vad den ska säga. Vi sparar ingenting av det.
programme-reminders-problems = Det här behöver ändras
programme-reminders-days = Vilka dagar?
programme-reminders-days-missing = Välj minst en dag.
programme-reminders-at = Vilken tid?
programme-reminders-at-missing = Skriv ett klockslag, till exempel 19:00.
programme-reminders-until = Hur länge?
programme-reminders-ends = Ett antal veckor
programme-reminders-endless = Tills jag tar bort den
programme-reminders-weeks = Antal veckor
programme-reminders-weeks-missing = Skriv ett antal veckor mellan 1 och { $most }.
programme-reminders-title-question = Vad ska stå i kalendern?
programme-reminders-title-hint = Välj något som bara du förstår.
programme-reminders-title-missing = Välj ett av orden, eller skriv ett eget på högst { $most } tecken.
programme-reminders-own = Något eget
programme-reminders-own-label = Eget ord
programme-reminder-pause = Paus
programme-reminder-minutes = Fem minuter
programme-reminder-water = Vattna blommorna
programme-reminder-remember = Kom ihåg
programme-reminders-button = Hämta kalenderfilen
programme-reminders-file = kalender.ics
programme-reminders-how = Så kommer den in i kalendern
programme-reminders-how-save = Filen heter kalender.ics. Spara den och öppna den på telefonen.
programme-reminders-how-open = De flesta telefoner frågar då om du vill lägga till den i kalendern.
programme-reminders-how-else = Händer inget? Öppna kalenderappen och leta efter ”Importera” i inställningarna.
programme-reminders-how-remove = Vill du inte ha den kvar? Ta bort den i kalendern, och välj alla gånger. Ta också bort filen.
programme-reminders-who = Vem kan se den?
programme-reminders-who-text = Den som ser din skärm ser orden och tiden. Andra appar kan läsa kalendern om du har låtit dem, och många kalendrar sparas också på nätet. Det står inget i påminnelsen om den här sidan.

## Milstolpar
programme-milestones-heading = Det här har hänt
programme-milestones-text = Små saker som räknas. De försvinner inte om du använder igen.
programme-milestone-newest = Senast:
programme-milestone-first-day = Du fyllde i din första dag i dagboken.
programme-milestone-seven-days = Du har fyllt i sju dagar i dagboken.
programme-milestone-thirty-days = Du har fyllt i trettio dagar i dagboken.
programme-milestone-first-free-day = Du hade din första fria dag här.
programme-milestone-three-free-days = Du hade tre fria dagar i rad.
programme-milestone-seven-free-days = Du hade sju fria dagar i rad.
programme-milestone-thirty-free-days = Du hade trettio fria dagar i rad.
programme-milestone-first-goal = Du valde ett mål.
programme-milestone-first-module = Du gick igenom din första modul.
programme-milestone-half-of-the-modules = Du har gått igenom hälften av modulerna.
programme-milestone-all-modules = Du har gått igenom alla moduler.
programme-milestone-wrote = Du skrev till en rådgivare.
programme-milestone-named-somebody = Du har skrivit ner någon som kan stötta dig.
programme-milestone-came-back = Du kom tillbaka efter ett uppehåll.

## En modul
programme-page-of = Sida { $number } av { $of }
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
programme-modules-gone = Delar som inte finns längre
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

programme-waiting-title = Snart
programme-waiting-heading = Programmet öppnar den { $day }
programme-waiting-text = Du är med i en studie där en del får börja lite senare. Det är slumpen som har avgjort det, inte något om dig.
programme-waiting-now = Mår du dåligt nu ska du inte vänta. Du kan ringa redan i dag.
programme-waiting-write = Skriv till en rådgivare
programme-waiting-diary = Fyll i dagboken
programme-waiting-leave = Gå ur studien, så öppnar programmet direkt
