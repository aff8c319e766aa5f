### Frågeformulären. De är frågor, aldrig prov. En siffra är en bild, aldrig en diagnos. Ordet för token är ”kod”.

measures-list-title = Frågor
measures-form-title = Frågor
measures-feedback-title = Svar
measures-changed-title = Två versioner
measures-gone-title = Frågor

measures-way = Tillbaka
measures-all = Alla frågor
measures-home = Till Idag

## Listan
measures-list-heading = Frågor om hur du har det
measures-list-lead = Svara så ser du direkt vad dina svar kan betyda. Du kan hoppa över vad du vill.
measures-list-due = Att svara på nu
measures-list-none-due = Inget just nu. Vi frågar igen längre fram, så att du kan se vad som har ändrats.
measures-list-begun = Påbörjade
measures-list-answered = Det du har svarat på
measures-list-open = Svara när du vill
measures-list-open-text = De här kan du svara på när som helst, och flera gånger.
measures-list-gone = Frågor som inte finns kvar
measures-list-gone-text = Vi ställer inte de här frågorna längre. Dina svar finns kvar hos dig.
measures-who-sees = Dina svar sparas låsta, och bara din kod öppnar dem. Ingen rådgivare ser dem om du inte själv berättar.
measures-size =
    { $questions ->
        [one] 1 fråga
       *[other] { $questions } frågor
    }, { $minutes ->
        [one] ungefär 1 minut
       *[other] ungefär { $minutes } minuter
    }
measures-in-diary = I dagboken
measures-begun = Påbörjad
measures-kept = Sparat: { $title }.
measures-kept-text = Fortsätt när du vill. Inget försvinner.
measures-due-more =
    { $more ->
        [one] En omgång frågor till väntar
       *[other] { $more } omgångar frågor till väntar
    }

## Tiderna
measures-moment-start = i början
measures-moment-six-weeks = efter sex veckor
measures-moment-twelve-weeks = efter tolv veckor
measures-moment-six-months = efter sex månader

## Frågorna
measures-frame = Frågorna gäller:
measures-passing-over = Svara så gott du kan. Vill du inte svara på en fråga hoppar du över den.
measures-question = Fråga { $number }
measures-skip-if = Svarade du { $answers } på fråga { $number }? Då hoppar du över den här.
measures-or = eller
measures-quoted = ”{ $answer }”
measures-range = En siffra mellan { $min } och { $max }
measures-no-answer = Hoppa över den här frågan
measures-done = Klar, visa mina svar
measures-later = Spara och fortsätt sedan
measures-begun-on = Du började { $day }. Det du har svarat står kvar.
measures-answered-today = Du har redan svarat i dag. Ändrar du något här ersätter det dagens svar.
measures-changed-since = Frågorna har ändrats sedan du började. De svar som passar står kvar. Läs igenom och spara igen.

## När något inte går att spara
measures-problems-heading = Nästan klart
measures-problem-nothing = Du har inte svarat på någon fråga än. Svara på en, eller gå tillbaka.
measures-problem-range = Skriv en siffra mellan { $min } och { $max }.
measures-problem-number = Skriv en siffra, till exempel 7.
measures-problem-option = Välj ett av svaren.

## Två flikar
measures-two-heading = Det finns två versioner
measures-two-text = Du sparade andra svar här, kanske i en annan flik. Inget är borta. Välj vilka du vill ha kvar.
measures-two-typed = Det du svarade nu
measures-two-now = Det som är sparat
measures-two-nothing = Inget
measures-two-mine = Spara det jag svarade nu
measures-two-other = Behåll det som är sparat

## Efteråt
measures-feedback-on = Det du svarade { $day }
measures-feedback-lead = Tack för att du svarade. Så här kan dina svar läsas.
measures-feedback-changed = Frågorna har ändrats sedan du svarade. Siffrorna här gäller frågorna som de var då.
measures-feedback-no-score = Här räknas inget ihop. Dina svar är sparade, och du kan läsa dem i det du kan ta med dig.
measures-points = Din siffra är { $points } av { $most }.
measures-points-of = { $points } av { $most }
measures-passed-over =
    { $count ->
        [one] Du hoppade över en fråga. Siffran kan därför vara lägre än den hade blivit.
       *[other] Du hoppade över { $count } frågor. Siffran kan därför vara lägre än den hade blivit.
    }
measures-too-few =
    { $count ->
        [one] Du hoppade över en fråga. Då går det inte att räkna ihop svaren till en siffra. Det gör inget.
       *[other] Du hoppade över { $count } frågor. Då går det inte att räkna ihop svaren till en siffra. Det gör inget.
    }
measures-before = Förra gången, { $day }, blev det { $points } av { $most }.
measures-before-same = Det är samma siffra som förra gången, { $day }.
measures-history = Så har det varit
measures-history-day = Dag
measures-history-points = Siffra
measures-bands = Så delas siffrorna in
measures-bands-here = här är du
measures-modules-heading = Det här kan passa dig nu
measures-talk-heading = Vill du prata med någon?
measures-talk-text = Du behöver inte ha höga siffror för att få prata med någon.
measures-talk-messages = Skriv till en rådgivare här
measures-talk-find = Hitta hjälp nära dig
measures-talk-help = Hjälp nu
measures-about-heading = Vad siffran kan säga, och inte
measures-about-no-diagnosis = Det här är ingen diagnos. En siffra kan visa hur du har haft det, och om något ändras. Den säger inget om vem du är, och den vet inte varför.
measures-about-source = Var frågorna kommer ifrån
measures-change = Ändra svaren

## Hjälp direkt
measures-help-heading = Du behöver inte vara ensam med det här
measures-help-text = Du svarade att du har tänkt på att inte leva eller att skada dig. Tack för att du sa det. Det går att få hjälp med sådana tankar. Är det bråttom, ring 112.
measures-help-nobody = Ingen annan ser ditt svar, och ingen kommer att ringa dig. Berätta för någon, så att du inte behöver bära det själv. De här svarar:
measures-help-urgent = Om det är bråttom
measures-help-counsellor = Du kan också skriva till en rådgivare här. Svaret kan dröja, så ring om det är svårt nu.
measures-help-chat = Chatta med dem

## Frågor som är borta
measures-gone-heading = De här frågorna finns inte kvar
measures-gone-text = Vi ställer inte de frågorna längre. Det du redan har svarat finns kvar hos dig.
measures-gone-sent = Svaren du skickade nu är sparade.
measures-gone-begun = Det du hade börjat på finns också kvar.
measures-gone-take-out = Ta med dig det du har

## Att ta med sig
measures-taken-heading = Frågor och svar
measures-taken-nothing = Du har inte svarat på några frågor än.
