### Deltagarens egna sidor. Skrivet till en trött sjuttonåring: korta meningar, du, inga pekpinnar. Ordet för token är ”kod”.

participants-back = Tillbaka

## Börja
participants-start-title = Börja
participants-start-heading = Så börjar du
participants-start-lead = Du får en kod. Den är din väg in. Du behöver inte säga vem du är.
participants-start-get = Du får en kod
participants-start-get-text = Den är gjord av nio vanliga ord. Du väljer dem inte själv. Därför kan ingen gissa dem.
participants-start-save = Du sparar den
participants-start-save-text = Skriv av den eller spara den som fil. Vi sparar den inte, så ingen kan ta fram den åt dig sedan.
participants-start-show = Du visar att du har den
participants-start-show-text = Du skriver två av orden. Sedan är du inne.
participants-start-kept = Det här sparas
participants-start-kept-nothing = Ingenting, innan du har skrivit de två orden.
participants-start-kept-sealed = Sedan det du själv fyller i. Det är förseglat och öppnas bara med din kod.
participants-start-kept-days = Dagen du senast var här och dagen då allt raderas. Aldrig något klockslag.
participants-start-kept-away = Är du borta i ett halvår raderas det du har skrivit. Du kan också radera allt själv, när du vill.
participants-start-age = Vi frågar inte hur gammal du är för att du ska få börja.
participants-start-button = Ge mig en kod
participants-start-have = Jag har redan en kod
participants-start-privacy = Läs allt om hur du skyddas

## Vilket program
participants-programme-question = Vad passar dig?
participants-programme-hint = Du kan byta senare. Inget försvinner.
participants-programme-unknown = Det programmet finns inte här längre. Välj ett av de här.

participants-token-title = Din kod
participants-token-heading = Din kod
participants-token-lead = Spara den nu. Den visas bara den här gången.
participants-token-short = Samma kod, kortare
participants-token-copy = Kopiera orden
participants-token-copied = Kopierat
participants-token-print = Skriv ut
participants-token-save = Spara som fil
participants-token-picture = Visa som bild att skanna
participants-token-picture-label = Koden som en QR-bild
participants-token-picture-text = Bilden innehåller bara orden, ingen länk.
participants-token-nobody = Ingen kan ta fram koden åt dig, inte vi heller.
participants-token-whoever = Den som har koden kan läsa allt du kan läsa. Spara den där ingen annan letar.
participants-token-old-holds = Din gamla kod gäller tills du har skrivit två ord ur den nya.
participants-token-saved = Jag har sparat koden
participants-token-too-late = Det har gått för lång tid, så den koden gäller inte längre. Ingenting är sparat med den. Ta en ny här.
participants-token-file =
    Andrum
    { $address }

    { $words }

    Kortare: { $symbols }

    Ingen kan ta fram koden åt dig. Den som har koden kan läsa allt du kan läsa.

participants-check-title = Två av orden
participants-check-heading = Skriv två av orden
participants-check-lead = Då vet du att koden är sparad. När orden stämmer är du inne.
participants-check-lead-new = Då vet du att den nya koden är sparad. När orden stämmer slutar den gamla att gälla.
participants-check-word = Ord { $n }
participants-check-wrong = Det är inte ord { $n } i koden. Titta där du sparade den.
participants-check-button = Gå in
participants-check-button-new = Byt kod
participants-check-lost = Hann du inte spara den?
participants-check-lost-text = Det gör ingenting. Ingenting är sparat än. Du kan få en ny kod.
participants-check-lost-text-new = Det gör ingenting. Din gamla kod gäller fortfarande. Du kan få en annan ny kod.
participants-check-another = Ge mig en ny kod

## Logga in
participants-sign-in-title = Logga in
participants-sign-in-heading = Logga in med din kod
participants-sign-in-code = Din kod
participants-sign-in-hint = Skriv orden eller den kortare koden. Stora bokstäver, prickar och mellanslag spelar ingen roll.
participants-sign-in-button = Logga in
participants-sign-in-kept = Det du skrev finns kvar. Du får tillbaka det när du har loggat in.
participants-sign-in-empty = Skriv din kod först.
participants-sign-in-nearest = Ord { $n } hör inte till orden i våra koder. Menade du ”{ $word }”?
participants-sign-in-unknown-word = Ord { $n } hör inte till orden i våra koder. Titta på det en gång till.
participants-sign-in-slip = Något är fel skrivet, fast varje del finns. Har två ord bytt plats? Eller liknar något av dem ett annat ord?
participants-sign-in-length = En kod har { $n } ord. Titta om något saknas eller är för mycket.
participants-sign-in-unknown = Koden öppnar ingenting här. Den kan vara utbytt mot en ny, eller så är allt raderat. Vi kan inte se vilket.
participants-sign-in-none = Har du ingen kod?
participants-sign-in-none-text = Du får en på en minut och lämnar ingenting.
participants-sign-in-start = Börja
participants-sign-in-lost = Har du tappat bort den?
participants-sign-in-lost-text = Då kan ingen öppna det du har skrivit, inte vi heller. Det raderas av sig självt efter ett halvår. Du kan börja om med en ny kod när du vill.

## Lämna sidan
participants-exit-title = Andrum
participants-exit-heading = Lämna sidan
participants-exit-lead = Tryck på knappen. Då loggas du ut och kommer till SMHI:s sida om vädret.
participants-exit-button = Lämna sidan
participants-exit-history = Det här rensas inte
participants-exit-history-text = Webbläsarens historik finns kvar, och pilen bakåt kan visa att du har varit här. Vad du har skrivit syns inte. Ett privat fönster sparar ingen historik när du har stängt det.

## Mer
participants-more-title = Mer
participants-more-heading = Mer
participants-more-plan = Min plan
participants-more-plan-text = Dina skäl, vad du gör när det är svårt och vem som stöttar dig.
participants-more-measures = Frågor om hur du har det
participants-more-measures-text = Svara, och se direkt vad svaren kan betyda. Se vad som har ändrats.
participants-more-reminders = Påminnelser
participants-more-reminders-text = Gör en påminnelse till telefonens kalender. Den säger inte vad det handlar om.
participants-more-programme = Program
participants-more-programme-text = Nu: { $name }. Du kan byta.
participants-more-programme-gone = Programmet du gick finns inte längre. Välj ett annat.
participants-more-goal = Mitt mål
participants-more-goal-text = Sätt ett mål eller ändra det du har.
participants-more-study = Forskning
participants-more-study-in = Du är med. Här kan du gå ur.
participants-more-study-out = Du är inte med. Läs vad det skulle innebära.
participants-more-take-out = Ta med allt
participants-more-take-out-text = Spara allt du har skrivit som en fil.
participants-more-new-code = Byt kod
participants-more-new-code-text = Om någon kan ha sett din kod.
participants-more-erase = Radera allt
participants-more-erase-text = Allt försvinner direkt.
participants-more-privacy = Så skyddas du
participants-more-privacy-text = Löftena, gränserna och vad som sparas.
participants-more-away = Om du inte kommer tillbaka
participants-more-away-text = Då raderas det du har skrivit efter den { $day }. Varje gång du loggar in flyttas dagen fram.
participants-more-sign-out = Logga ut

## Ålder
participants-age-under-15 = Under 15
participants-age-15-17 = 15–17
participants-age-18-20 = 18–20
participants-age-21-25 = 21–25
participants-age-26-plus = 26 eller äldre

## Forskning
participants-study-title = Forskning
participants-study-heading = Vill du vara med i forskning?
participants-study-heading-in = Du är med i forskning
participants-study-lead = Det är helt frivilligt. Du får samma hjälp vad du än svarar, och ingen här ser ditt svar.
participants-study-in = Du är med sedan den { $day }.
participants-study-too-young = Du har svarat att du är under 15. Då kan du inte vara med i forskningen, och inga uppgifter om dig sparas där. Allt annat här är till för dig precis som förut.
participants-study-changed = Texten har ändrats sedan du öppnade sidan. Läs den igen innan du svarar.
participants-study-means = Det här innebär det
participants-study-age = Hur gammal är du?
participants-study-age-hint = Behövs bara om du vill vara med. Du måste ha fyllt 15.
participants-study-age-missing = Välj hur gammal du är, så kan vi ta emot ditt ja.
participants-study-yes = Ja, jag vill vara med
participants-study-no = Nej, inte jag
participants-study-same = Svarar du nej sparas inget svar. Du kan komma hit igen när du vill.
participants-study-back = Gå ur
participants-study-back-text = Du behöver inte säga varför. Dina uppgifter i forskningen raderas direkt. Allt annat här är som vanligt.
participants-study-withdraw = Gå ur forskningen
participants-study-stay = Stanna kvar

## Ta med allt
participants-take-out-title = Ta med allt
participants-take-out-heading = Ta med allt
participants-take-out-lead = Här får du allt som är ditt: svaren, dagboken, målet och samtalen.
participants-take-out-open = Filen är inte förseglad. Den som öppnar den kan läsa allt. Spara den där ingen annan letar.
participants-take-out-page = Att läsa
participants-take-out-page-text = En sida som öppnas i vilken webbläsare som helst, även utan nät.
participants-take-out-page-button = Spara som sida
participants-take-out-json = För datorer
participants-take-out-json-text = Samma innehåll som en JSON-fil, för den som vill använda det i ett annat program.
participants-take-out-json-button = Spara som JSON

participants-taken-heading = Allt som är ditt
participants-taken-lead = Sparat den { $day }. Sidan hämtar inget från nätet.
participants-taken-profile = Om dig
participants-taken-alias = Här heter du
participants-taken-programme = Program
participants-taken-started = Du började
participants-taken-visits = Dagar med besök
participants-taken-age = Ålder som du har angett
participants-taken-study = Forskning
participants-taken-study-since = Du är med sedan den { $day }.
participants-taken-study-none = Du är inte med.
participants-taken-stored = Övrigt ({ $name })

## Byt kod
participants-new-code-title = Byt kod
participants-new-code-heading = Byt kod
participants-new-code-lead = Kan någon ha sett din kod? Då kan du byta till en ny.
participants-new-code-kept = Allt du har skrivit finns kvar.
participants-new-code-old = Den gamla koden slutar gälla när du har skrivit två ord ur den nya.
participants-new-code-elsewhere = Du loggas ut överallt utom här.
participants-new-code-button = Ge mig en ny kod

## Radera allt
participants-erase-title = Radera allt
participants-erase-heading = Radera allt
participants-erase-lead = Det händer direkt och går inte att ångra.
participants-erase-goes = Det här försvinner
participants-erase-goes-written = Dina svar, dagboken, målet och allt annat du har fyllt i.
participants-erase-goes-conversation = Samtalen med rådgivarna, både dina och deras meddelanden.
participants-erase-goes-study = Dina uppgifter i forskningen, om du är med.
participants-erase-goes-code = Koden. Den öppnar ingenting mer.
participants-erase-stays = Det här blir kvar
participants-erase-stays-counts = Antal som inte hör till någon. Till exempel hur många som öppnade en modul en viss dag.
participants-erase-stays-released = Tabeller över grupper som redan har lämnats ut till forskningen.
participants-erase-stays-copies = Säkerhetskopior, tills de byts ut. Även där är det du skrev förseglat.
participants-erase-take-out = Vill du spara allt som en fil först?
participants-erase-understood = Jag förstår att allt försvinner och inte går att få tillbaka
participants-erase-unticked = Kryssa i rutan om du vill radera allt.
participants-erase-button = Radera allt nu
participants-erase-not = Nej, behåll allt

participants-receipt-title = Allt är raderat
participants-receipt-heading = Allt är raderat
participants-receipt-lead = Det skedde den { $day }. Du är utloggad, och koden öppnar ingenting mer.
participants-receipt-removed = Det här togs bort
participants-receipt-entries =
    { $n ->
        [one] 1 uppgift
       *[other] { $n } uppgifter
    }
participants-receipt-copies = Antal som inte hör till någon blir kvar. I en säkerhetskopia kan det du skrev ligga kvar, förseglat, tills kopian byts ut.
participants-receipt-goodbye = Du är välkommen tillbaka när du vill. Då börjar du om från början, med en ny kod.

participants-place-card = En studie
participants-place-card-label = Läs vad det är och svara om du vill
participants-place-heading = En studie: { $title }
participants-place-lead = Vill du vara med? Det är frivilligt. Rådgivarna och hjälplinjerna finns för dig vad du än svarar.
participants-place-chance = Slumpen avgör vilken grupp du hamnar i. Ingen kan välja eller ändra det.
participants-place-wait = I någon av grupperna öppnar programmet senare, som längst efter { $days } dagar. Hjälplinjer och rådgivare når du hela tiden.
participants-place-learns = Forskningen får också veta vilken grupp du är i.
participants-place-leave = Du kan gå ur när du vill. Då väntar du inte längre.
participants-place-consent-first = Svara först på frågan om forskning här ovanför. Sedan kan du svara på den här.
participants-place-unanswered = Innan du kan vara med behöver du svara på det här. Hoppa inte över någon fråga, för de används för att jämföra grupperna.
participants-place-yes = Ja, jag vill vara med i studien
participants-place-answer-first = Det finns frågor kvar att svara på först. De står längre ner.
participants-place-over = Studien tar inte emot någon mer nu. Allt annat här är som vanligt för dig.
participants-place-not-now = Studien kan inte ta emot någon just nu. Det beror inte på dig, och allt annat här är som vanligt.
participants-place-heading-in = Du är med i en studie
participants-place-in = Den heter ”{ $title }”. Du är med sedan den { $day }.
participants-place-opens = Programmet öppnar för dig den { $day }. Tills dess når du rådgivare och hjälplinjer som vanligt.
participants-place-back-text = Går du ur öppnar programmet för dig direkt.
