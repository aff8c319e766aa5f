### Dagboken och målet. Kort, vänligt, aldrig skuld. Ordet är ”fri dag”, och en dag med cannabis är bara en dag med cannabis.

diary-diary-title = Dagbok
diary-goal-title = Mål

diary-free = Fri dag
diary-used = Jag använde
diary-okay = Okej dag
diary-heavy = Tung dag

## Kortet för i dag
diary-today-heading = Hur blev dagen?
diary-today-free = Sparat: en fri dag
diary-today-free-text = Den dagen är din. Vill du lägga till något?
diary-today-used = Sparat: du använde i dag
diary-today-used-text = Bra att du skriver upp det. Dina andra dagar finns kvar. Vill du lägga till något?
diary-today-saved = Sparat
diary-today-saved-text = Bra att du stannade till en stund. Vill du lägga till något?
diary-today-situations = Vad fanns runt dig?
diary-today-craving = Hur starkt var suget?
diary-today-craving-is = Sug: { $value } av 10
diary-today-mood = Hur mådde du?
diary-today-mood-is = Mående: { $value } av 10
diary-today-note = Skriv en rad
diary-today-note-is = Du har skrivit några ord
diary-today-change = Ändra dagen
diary-today-yesterday = Fyll i gårdagen också
diary-today-week = Fyll i de senaste dagarna i efterhand

## Dagboken
diary-diary-heading = Dagbok
diary-month-heading = Dina dagar
diary-month-text = Tryck på en dag för att fylla i den. Det går lika bra i efterhand, och du får hoppa över dagar.
diary-month-nav = Andra månader
diary-month-free = fri dag
diary-month-used = du använde
diary-month-okay = okej dag
diary-month-heavy = tung dag
diary-month-noted = något noterat
diary-month-none = inte ifylld
diary-month-craving = sug { $value }
diary-month-mood = mående { $value }
diary-legend-free = Ring: fri dag
diary-legend-used = Fylld prick: du använde
diary-legend-okay = Ring: okej dag
diary-legend-heavy = Fylld prick: tung dag
diary-legend-noted = Streck: något annat noterat
diary-legend-none = Inget märke: dagen är inte ifylld.
diary-free-this-week =
    { $days ->
        [0] Den här veckan: inga fria dagar ifyllda än.
        [one] Den här veckan: 1 fri dag.
       *[other] Den här veckan: { $days } fria dagar.
    }

## Sex veckor i bild
diary-graph-heading = De senaste sex veckorna
diary-graph-heading-months = Det senaste halvåret
diary-graph-nav = Hur mycket bilden visar
diary-graph-weeks = Sex veckor
diary-graph-months = Ett halvår
diary-graph-key = Stapel: du använde. Ring: fri dag. Streck: inte ifylld.
diary-graph-key-months = En stapel visar hur många dagar i veckan du använde. Ring: bara fria dagar. Streck: inte ifylld.
diary-graph-key-well = Ring: ifylld. Streck: inte ifylld.
diary-graph-key-craving = Hel linje: hur starkt suget var, 0 till 10.
diary-graph-key-mood = Prickad linje: hur du mådde, 0 till 10.
diary-graph-words =
    { $free ->
        [one] Sex veckor: 1 fri dag,
       *[other] Sex veckor: { $free } fria dagar,
    } { $used ->
        [one] 1 dag
       *[other] { $used } dagar
    } med cannabis och { $missing ->
        [one] 1 dag som inte är ifylld.
       *[other] { $missing } dagar som inte är ifyllda.
    }
diary-graph-words-months =
    { $free ->
        [one] Ett halvår: 1 fri dag,
       *[other] Ett halvår: { $free } fria dagar,
    } { $used ->
        [one] 1 dag
       *[other] { $used } dagar
    } med cannabis och { $missing ->
        [one] 1 dag som inte är ifylld.
       *[other] { $missing } dagar som inte är ifyllda.
    }
diary-graph-words-well =
    { $days ->
        [one] Sex veckor: 1 dag är ifylld.
       *[other] Sex veckor: { $days } dagar är ifyllda.
    }
diary-graph-words-well-months =
    { $days ->
        [one] Ett halvår: 1 dag är ifylld.
       *[other] Ett halvår: { $days } dagar är ifyllda.
    }
diary-graph-words-mood = Måendet har legat mellan { $low } och { $high } av 10.
diary-graph-words-mood-same = Måendet har legat på { $value } av 10.
diary-graph-words-craving = Suget har legat mellan { $low } och { $high } av 10.
diary-graph-words-craving-same = Suget har legat på { $value } av 10.
diary-graph-table = Visa som tabell
diary-graph-table-label = Bilden som tabell
diary-graph-week = Vecka från
diary-graph-free = Fri
diary-graph-used = Använde
diary-graph-missing = Inte ifylld
diary-graph-noted = Noterat
diary-graph-craving = sug
diary-graph-mood = mående
diary-graph-use-days = Dagar med cannabis
diary-graph-free-days = Fria dagar
diary-graph-missing-days = Inte ifyllda
diary-graph-craving-mean = Sug i snitt
diary-graph-mood-mean = Mående i snitt
diary-graph-empty = Här växer en bild av dina dagar. Den börjar med den första dagen du fyller i.

## En dag
diary-day-used = Hur blev dagen?
diary-day-amount = Hur mycket, i gram?
diary-day-amount-other = Annan mängd, i gram
diary-day-amount-hint = En gissning räcker. Till exempel 0,7.
diary-day-quick = Vanliga mängder, i gram
diary-day-quick-none = Ingen av dem
diary-day-waited = Väntade du till klockan { $hour }?
diary-day-waited-hint = Ditt mål just nu. Svara om du använde och vill följa hur det går.
diary-day-waited-yes = Ja
diary-day-waited-no = Nej
diary-day-amount-is = { $amount } gram
diary-day-craving = Sug
diary-day-craving-question = Hur starkt var suget som mest?
diary-day-craving-low = Inget sug
diary-day-craving-high = Jättestarkt
diary-day-mood = Mående
diary-day-mood-question = Hur mådde du?
diary-day-mood-low = Dåligt
diary-day-mood-high = Bra
diary-day-situations = Vad fanns runt dig?
diary-day-situations-hint = Välj det som stämmer. Med tiden kan du se vad som hör ihop.
diary-day-swapped = Alkohol och tobak
diary-day-swapped-hint = Många som minskar på cannabis dricker eller röker mer utan att tänka på det. Här kan du hålla koll.
diary-day-more-alcohol = Mer alkohol än vanligt
diary-day-more-tobacco = Mer tobak eller nikotin än vanligt
diary-day-alcohol = Alkohol
diary-day-tobacco = Tobak och nikotin
diary-day-more = mer än vanligt
diary-day-of-ten = { $value } av 10
diary-day-no-answer = Inget svar
diary-day-note = Några ord om dagen
diary-day-note-hint = Vad hände? Vad var lätt, vad var svårt? Skriv helst inte namn. Högst 2 000 tecken.
diary-day-save = Spara dagen
diary-day-back = Tillbaka
diary-day-ahead = Den dagen har inte kommit än. Du kan fylla i den när den är här.
diary-day-long-ago = Den dagen är mer än ett år sedan. Så långt bak går det inte att fylla i.
diary-day-remove = Ta bort dagen
diary-day-remove-text = Allt du har fyllt i för den här dagen tas bort. Det går inte att få tillbaka. Resten av dagboken rörs inte.
diary-day-remove-button = Ja, ta bort dagen

## Vad som fanns runt dagen
diary-situation-alone = Ensam
diary-situation-company = Andra som använde
diary-situation-party = Fest
diary-situation-conflict = Bråk
diary-situation-stress = Stress
diary-situation-boredom = Långtråkigt
diary-situation-sleepless = Dålig sömn
diary-situation-worry = Oro
diary-situation-low = Nere
diary-situation-celebration = Något att fira

## De senaste sju dagarna
diary-week-title = De senaste sju dagarna
diary-week-link = Fyll i de senaste sju dagarna på en gång
diary-week-lead = Gå bakåt, en dag i taget. En gissning räcker.
diary-week-text = Det blir lättare att minnas om du tänker på vad du gjorde: skolan eller jobbet, vem du träffade, vad du åt, var du sov. Hoppa över dagar om du vill.
diary-week-done = Alla sju dagarna är ifyllda. Du kan ändra dem om något inte stämmer.
diary-week-forgotten = Minns inte
diary-week-amount = Ungefär hur många gram?
diary-week-done-heading = Redan ifyllda
diary-week-save = Spara dagarna
diary-week-conflict = Någon av dagarna har ändrats på ett annat ställe
diary-week-conflict-text = Kanske har du sidan öppen två gånger. Inget är borta. Vid de dagarna ser du båda versionerna. Sparar du igen gäller det du fyllde i här.

## När dagen har ändrats i en annan flik
diary-conflict-heading = Dagen har ändrats på ett annat ställe
diary-conflict-text = Kanske har du sidan öppen två gånger. Inget är borta. Båda versionerna finns här, och du väljer.
diary-conflict-saved = Det som är sparat nu
diary-conflict-removed = Dagen är borttagen. Inget är sparat.
diary-conflict-keep = Behåll det som är sparat
diary-conflict-leave = Låt den vara borttagen
diary-conflict-yours = Det du just fyllde i
diary-conflict-save = Spara det här i stället
diary-changed = Dagen har ändrats sedan du öppnade den. Så här ser den ut nu. Vill du ta bort den ändå, tryck en gång till.

## Det som behöver rättas
diary-problems-heading = Nästan klart
diary-problem-used = Välj om det var en fri dag eller om du använde.
diary-problem-felt = Välj om det var en okej dag eller en tung dag.
diary-problem-amount = Skriv mängden i gram med siffror, till exempel 0,5. Högst 100.
diary-problem-scale = Välj ett tal från 0 till 10.
diary-problem-note = Texten är längre än 2 000 tecken. Den finns kvar här. Korta den lite.
diary-problem-future = Den dagen har inte kommit än. Du kan fylla i den när den är här.
diary-problem-long-ago = Den dagen är mer än ett år sedan. Så långt bak går det inte att fylla i.
diary-problem-changed = Dagen har ändrats på ett annat ställe.
diary-problem-price = Skriv priset för ett gram i hela kronor, från 1 till 1 000.
diary-problem-usual = Skriv mängden i gram med siffror, till exempel 3,5. Mer än 0 och högst 100.
diary-problem-savings-from = Välj en dag som har varit, högst ett år tillbaka.
diary-problem-wish = Skriv vad du vill spara till, med högst 60 tecken.
diary-problem-wish-price = Skriv vad det kostar i hela kronor, från 1 till 100 000.
diary-problem-kind = Välj vad du vill prova.
diary-problem-days = Skriv hur många dagar, från 1 till 365.
diary-problem-days-per-week = Skriv hur många dagar i veckan, från 1 till 6.
diary-problem-goal-amount = Skriv mängden i gram med siffror, till exempel 0,5. Mer än 0 och högst 100.
diary-problem-hour = Skriv ett klockslag från 1 till 23, till exempel 20.
diary-problem-from = Skriv startdagen så här: 2026-11-21.
diary-problem-from-far = Välj en startdag högst ett år bort.

## Målet
diary-goal-heading = Ditt mål
diary-goal-none = Du har inget mål just nu. Det är helt okej. Vill du ha något att sikta på kan du välja ett.
diary-goal-choose = Välj ett mål
diary-goal-change = Ändra målet
diary-goal-next = Välj en ny sträcka
diary-goal-bar = Fria dagar av hela sträckan
diary-goal-over = Vill du fortsätta kan du välja en ny sträcka, eller något annat.
diary-goal-lead = Ett mål är något att sikta på. Det är inget prov.
diary-goal-text = Inget av målen är finare än de andra. Du kan ändra dig när du vill. Blir en dag annorlunda börjar inget om från noll.
diary-goal-kind = Vad vill du prova?
diary-goal-kind-stop = Sluta, utan slutdatum
diary-goal-kind-less-a-week = Mindre i veckan
diary-goal-week-amount = Högst så många gram i veckan
diary-goal-week-amount-hint = Det räknas från de dagar där du skriver upp mängden.
diary-goal-kind-days-off = Dagar utan cannabis
diary-goal-kind-fewer-days = Färre dagar i veckan
diary-goal-kind-less = Mindre åt gången
diary-goal-kind-not-before = Inte före ett klockslag
diary-goal-days = Hur många dagar?
diary-goal-days-hint = Tre dagar är också en sträcka. Sex veckor är 42 dagar.
diary-goal-days-per-week = Högst så många dagar i veckan
diary-goal-amount = Högst så många gram på en dag
diary-goal-hour = Inte före klockan
diary-goal-from-label = Vilken dag börjar du?
diary-goal-from-hint = Det får vara en dag som varit, i dag eller senare. Dagar du redan har fyllt i räknas med.
diary-goal-save = Spara målet
diary-goal-pause-text = Behöver du vila från målet? Då räknas inga dagar förrän du tar upp det igen.
diary-goal-pause = Pausa målet
diary-goal-resume = Ta upp målet igen
diary-goal-lay-down-text = Du kan lägga ner målet när du vill. Dagboken finns kvar.
diary-goal-lay-down = Lägg ner målet

diary-goal-days-off =
    { $days ->
        [one] 1 dag utan cannabis
       *[other] { $days } dagar utan cannabis
    }
diary-goal-stop = Sluta med cannabis
diary-goal-less-a-week = Högst { $amount } gram i veckan
diary-goal-fewer-days =
    { $days ->
        [one] Högst 1 dag i veckan
       *[other] Högst { $days } dagar i veckan
    }
diary-goal-less = Högst { $amount } gram på en dag
diary-goal-not-before = Inte före klockan { $hour }
diary-goal-starts = Börjar { $from }
diary-goal-from = Från { $from }
diary-goal-from-until = Från { $from } till { $until }

diary-progress-first-day = Första dagen är här. Fyll i den när du vill.
diary-progress-days-off =
    { $passed ->
        [one] { $free } av 1 dag fri så här långt.
       *[other] { $free } av { $passed } dagar fria så här långt.
    }
diary-progress-days-off-over =
    { $passed ->
        [one] Dagen har gått. { $free } av 1 dag blev fri.
       *[other] Sträckan är klar. { $free } av { $passed } dagar blev fria.
    }
diary-progress-not-entered =
    { $days ->
        [one] 1 dag är inte ifylld. Du kan fylla i den i efterhand.
       *[other] { $days } dagar är inte ifyllda. Du kan fylla i dem i efterhand.
    }
diary-progress-fewer-days =
    { $used ->
        [one] Den här veckan: 1 dag med cannabis.
       *[other] Den här veckan: { $used } dagar med cannabis.
    } Du siktar på högst { $most }.
diary-progress-fewer-days-weeks =
    { $weeks ->
        [one] Veckan före: { $inside } av 1 vecka blev som du ville.
       *[other] Veckorna före: { $inside } av { $weeks } blev som du ville.
    }
diary-progress-less =
    { $days ->
        [one] { $inside } av 1 dag med cannabis blev som du ville.
       *[other] { $inside } av { $days } dagar med cannabis blev som du ville.
    }
diary-progress-less-none = Skriv upp mängden de dagar du använder, så ser du här hur det går.
diary-progress-less-without =
    { $days ->
        [one] 1 dag har ingen mängd.
       *[other] { $days } dagar har ingen mängd.
    }
diary-progress-less-a-week = Den här veckan: { $used } gram. Du siktar på högst { $most }.
diary-progress-hour-none = Dagboken frågar om klockslaget de dagar du använder. Här ser du sedan hur det går.
diary-progress-hour =
    { $days ->
        [one] Du väntade { $waited } av 1 dag med cannabis, de senaste tolv veckorna.
       *[other] Du väntade { $waited } av { $days } dagar med cannabis, de senaste tolv veckorna.
    }
diary-progress-paused = Målet vilar. Inga dagar räknas nu. Det du har gjort finns kvar.
diary-progress-milestone =
    { $reached ->
        [one] Du har nått 1 fri dag. Nästa lilla delmål är { $next }.
       *[other] Du har nått { $reached } fria dagar. Nästa lilla delmål är { $next }.
    }
diary-progress-milestone-last =
    { $reached ->
        [one] Du har nått 1 fri dag.
       *[other] Du har nått { $reached } fria dagar.
    }
diary-progress-still =
    { $days ->
        [one] Du har använt, och det händer. Din fria dag räknas fortfarande. I morgon är en ny dag.
       *[other] Du har använt, och det händer. Dina { $days } fria dagar räknas fortfarande. I morgon är en ny dag.
    }
diary-progress-plan = Läs om vad som brukar hjälpa nu

## Filen att ta med sig
diary-taken-no-days = Du har inte fyllt i någon dag.
diary-taken-no-savings = Du har inte räknat på några pengar.
diary-taken-no-goals = Du har inte haft något mål.
diary-taken-goal = Från { $from }. Valt { $set }.
diary-taken-holds = Gäller nu.

## Dagar sedan sist
diary-since-heading = Kroppen just nu
diary-since-today = Enligt dagboken använde du i dag. Det tar inte bort något av det du har gjort.
diary-since =
    { $days ->
        [one] Enligt dagboken använde du senast i går.
       *[other] Enligt dagboken är det { $days } dagar sedan du använde.
    }
diary-since-month =
    { $days ->
        [one] 1 fri dag den här månaden.
       *[other] { $days } fria dagar den här månaden.
    }
diary-since-longest = Längst i rad hittills: { $days } fria dagar. Den raden har du kvar.
diary-since-expect = Det här är vanligt nu: { $step }

## Vad som hör ihop
diary-together-heading = Det som har hänt samtidigt
diary-together-craving = ”{ $situation }”: suget var i snitt { $with } av 10 på { $days } dagar. På de andra { $others } dagarna var det { $without }.
diary-together-mood = ”{ $situation }”: måendet var i snitt { $with } av 10 på { $days } dagar. På de andra { $others } dagarna var det { $without }.
diary-together-careful = Siffrorna kommer från de senaste tolv veckorna. De visar vad som har hänt samma dag, inte vad som beror på vad. Med fler dagar kan det ändras.
diary-together-alcohol = Du har noterat mer alkohol än vanligt { $days } dagar de senaste tolv veckorna.
diary-together-tobacco = Du har noterat mer tobak eller nikotin än vanligt { $days } dagar de senaste tolv veckorna.

## Pengar
diary-savings-title = Pengar kvar
diary-savings-heading = Pengar kvar
diary-savings-none = Vill du se vad det blir i pengar? Du väljer själv vad det räknas från.
diary-savings-begin = Räkna på pengar
diary-savings-change = Ändra eller sluta räkna
diary-savings-link = Se vad det blir i pengar
diary-savings-lead = Här ser du vad du inte har lagt på cannabis.
diary-savings-text = Det är en uppskattning från dina egna siffror. Bara dagar som du har fyllt i räknas.
diary-savings-lay-down = Sluta räkna
diary-savings-usual = Hur många gram gick åt på en vanlig vecka förut?
diary-savings-usual-hint = En gissning räcker. Till exempel 3,5.
diary-savings-price = Vad kostar ett gram, i kronor?
diary-savings-price-hint = Det du brukar betala, ungefär.
diary-savings-from = Vilken dag börjar det räknas?
diary-savings-from-hint = Till exempel dagen då ditt mål började.
diary-savings-wish = Vill du spara till något?
diary-savings-wish-hint = Du kan låta det vara tomt. Högst 60 tecken.
diary-savings-wish-price = Vad kostar det, i kronor?
diary-savings-wish-price-hint = Fyll i om du sparar till något.
diary-savings-save = Spara
diary-savings-bar = Pengar kvar av det som det kostar
diary-savings-amount = { $kronor } kronor
diary-savings-not-less = Hittills har det gått åt minst lika mycket som förut.
diary-savings-nothing-yet = Här växer en summa när du fyller i dagar.
diary-savings-from-day = Sedan { $from }.
diary-savings-how =
    { $days ->
        [one] Räknat på 1 ifylld dag.
       *[other] Räknat på { $days } ifyllda dagar.
    } Förut: { $usual } gram i veckan för { $price } kronor per gram. Varje dag räknas en sjundedel av det, minus det du använde.
diary-savings-without =
    { $days ->
        [one] 1 dag utan mängd räknas som förut.
       *[other] { $days } dagar utan mängd räknas som förut.
    }
diary-savings-wish-progress = { $kronor } av { $price } kronor.
diary-savings-wish-reached = Pengarna räcker, { $price } kronor.
