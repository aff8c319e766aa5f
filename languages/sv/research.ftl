### Forskarnas sidor: halvår, utgåvor och vad som är dolt i dem.

research-overview-title = Forskning
research-release-title = Utgåva
research-log-title = Logg över utgåvor
research-compare-title = Jämför utgåvor
research-overview-heading = Forskning
research-overview-lead = Siffror om grupper: hur många som öppnade en modul, hur länge de var kvar. Ingen går att hitta i dem.
research-simulated = Påhittade siffror. Ingen människa finns bakom dem. Citera dem aldrig.
research-not-built = Ingen utgåva byggdes

research-epochs = Halvår
research-epochs-text = Alla som började samma halvår och har sagt ja till forskning räknas tillsammans. Var och en följs i 26 veckor. Hur många de är visas först i utgåvan.
research-epoch = Halvår
research-programme = Program
research-people = Har sagt ja
research-people-enough = 50 eller fler
research-people-few = För få
research-people-erased = Raderade
research-state = Läge
research-state-open = Pågår. En utgåva kan byggas från { $day }.
research-state-followed = Stängt, men alla är inte färdigföljda. En utgåva kan byggas från { $day }.
research-state-complete = Färdigt. En utgåva kan byggas till och med { $day }. Sedan raderas underlaget.
research-state-over = Över. Underlaget är raderat.
research-build = Bygg utgåva
research-build-once = Ett halvår ges ut en enda gång. Utgåvan fryses: den ändras aldrig, ingen läggs till och ingen tas bort. Två personer godkänner den innan den kan laddas ner. Glöms den bort byggs den av sig själv en vecka innan underlaget raderas, och väntar sedan på godkännande.

research-releases = Utgåvor
research-no-releases = Det finns inga utgåvor än.
research-release = Utgåva
research-built-on = Byggd
research-built-by = Byggd av
research-command-line = servern
research-size = Storlek
research-hash = Utgåvans hash
research-sha256 = Filens SHA-256

research-refused-programme = Programmet finns inte.
research-refused-open = Halvåret pågår. En utgåva kan byggas från { $day }, när alla har följts klart.
research-refused-followed = Alla är inte färdigföljda. En utgåva kan byggas från { $day }.
research-refused-few = Färre än 50 har sagt ja. Så få ges aldrig ut.
research-refused-unprotected = Tabellerna går inte att skydda så att ingen kan hittas i dem.
research-refused-waiting = { $id } är byggd och väntar på godkännande.
research-refused-changed = Någon har tagit tillbaka sitt ja eller ändrat något sedan utkastet förkastades. Två utkast med nästan samma personer skulle visa vem. Halvåret går inte att bygga igen.
research-refused-released = Halvåret är redan utgivet som { $id }. Samma personer ges aldrig ut två gånger.

research-back = Alla utgåvor
research-release-lead = Så här ser tabellerna ut för alla som får utgåvan. Det som är dolt här är dolt i filerna också.
research-download = Ladda ner
research-download-noted = Nedladdningen antecknas här på sidan: vem, vilken dag och till vad.
research-participants = Deltagare
research-mark-hidden = dolt

research-hidden = Vad som är dolt, och varför
research-hidden-how-many = { $hidden } av { $cells } olika tal är dolda.
research-hidden-few = Ett tal under 11 visas inte, inte heller noll.
research-hidden-difference = Ett tal döljs också när det tillsammans med ett annat skulle avslöja en grupp under 11. Öppnade 90 en modul och 85 slutförde den, så vet man att 5 inte gjorde det.
research-hidden-means = Ett medelvärde visas bara när antalet bakom det visas, och aldrig när några få personer står för nästan allt eller när alla är lika. Döljs det i en arm döljs det i alla.
research-hidden-no-zero = Ett dolt tal är inte noll. Fyll inte i det.

research-usage = Moduler
research-module = Modul
research-step = Steg
research-introduction = Introduktion
research-visited = Öppnade
research-completed = Slutförde
research-of-visited = Slutförde, av dem som öppnade
research-reach = Steg, mål, dagbok och meddelanden
research-what = Vad
research-by-arm = I varje arm
research-by-arm-text = Andelarna är av alla i armen. Armarna heter som de hette när utgåvan byggdes: bokstäver, så länge studien är blind.
research-still-by-arm = Kvar i varje arm
research-modules-by-arm = Moduler i varje arm
research-means = Medelvärden
research-mean = Medelvärde
research-sd = SD
research-attrition = Kvar vecka för vecka
research-attrition-text = Den som var aktiv minst så många veckor efter sin första aktiva dag räknas som kvar. Veckor är sammanslagna så att minst 11 har slutat mellan två rader och minst 11 är kvar.
research-when = När
research-still-active = Kvar
research-week =
    { $week ->
        [0] Vid starten
        [one] Efter { $week } vecka
       *[other] Efter { $week } veckor
    }

research-stage-participants = Alla deltagare
research-stage-step-seen = Såg sidan för steg { $step }
research-stage-goal-set = Satte ett mål
research-stage-goal-days-off = Satte ett mål med dagar utan cannabis
research-stage-first-answer = Fick sitt första svar inom { $days ->
    [1] en dag
   *[other] { $days } dagar
}
research-stage-calendar-used = Fyllde i dagboken
research-stage-message-sent = Skrev till en rådgivare
research-stage-active-days = Aktiv minst { $days } olika dagar

research-measure-goal-days = Målets längd i dagar
research-measure-calendar-days = Ifyllda dagar, bland dem som fyllde i dagboken
research-measure-messages = Skickade meddelanden, bland dem som skrev
research-measure-visits = Dagar med aktivitet
research-measure-days-first-last = Dagar från första till sista aktivitet

research-cite = Så citerar du
research-cite-text = Hashen skiljer utgåvan från alla andra. Var och en kan räkna ut den själv.
research-downloads = Nedladdningar
research-no-downloads = Ingen har laddat ner utgåvan än.

## Läget för en utgåva
research-standing-built = Inte kontrollerad
research-standing-unsound = Underkänd i kontrollen
research-standing-checked = Väntar på två godkännanden
research-standing-approved = Väntar på ett godkännande till
research-standing-published = Utgiven
research-standing-rejected = Förkastad
research-standing-withdrawn = Tillbakadragen
research-waits = Väntar på godkännande:
research-facts = Om utgåvan
research-first-by = Godkänd först av
research-second-by = Godkänd och utgiven av
research-preview-lead = Det här är en förhandsvisning. Utgåvan är frusen, men ingen kan ladda ner den förrän två personer har godkänt den.
research-not-done = Det gick inte

research-step-built = Byggd
research-step-checked = Kontroll
research-step-approved = Första ja
research-step-published = Utgiven

research-approval-heading = Godkännande
research-approval-text = Gå igenom tabellerna nedan, vad som är dolt och om siffrorna är rimliga. Maskinen har kontrollerat att inget visat tal röjer en grupp under 11. Om siffrorna betyder det de ska kan bara en människa se.
research-approval-rows = Gå igenom raderna i data/rows.csv nedan, hur många som är utelämnade och om siffrorna är rimliga. Maskinen har kontrollerat att varje rad är likadan för minst fem personer, och att minst 11 delar allt som någon annan kan veta om dem. Om siffrorna betyder det de ska kan bara en människa se.
research-approval-looked = Jag har gått igenom utgåvan, och det som är dolt eller utelämnat
research-approval-not-looked = Kryssa för att du har gått igenom utgåvan.
research-approve-first = Godkänn som första person
research-approve-first-text = Sedan behövs en person till, som inte har byggt utgåvan.
research-approve-second = Godkänn och ge ut
research-approve-second-text = Då är utgåvan ute, och alla forskare kan ladda ner den.
research-approval-not-checked = Den är inte kontrollerad än. Det sker av sig själv inom tio minuter.
research-approval-unsound = Kontrollen hittade fel. Utgåvan kan bara förkastas.
research-approval-same-person = Du har redan godkänt den. Det andra godkännandet är någon annans.
research-approval-builder = Du har byggt den. Det andra godkännandet är någon annans.
research-approval-elsewhere = Någon annan har redan bestämt.
research-unsound = Det här hittade kontrollen:

research-reject = Förkasta utgåvan
research-reject-text = Filen raderas. Hashen och ditt skäl står kvar i loggen. Halvåret kan byggas igen bara om underlaget är exakt detsamma; har någon tagit tillbaka sitt ja, eller är underlaget raderat, går det inte.
research-reject-button = Förkasta
research-rejected-text = Filen är raderad. Den har aldrig gått att ladda ner.
research-withdraw = Dra tillbaka utgåvan
research-withdraw-text = Filen raderas här och kan inte laddas ner igen. De som redan har den har den kvar, så hör av dig till dem: de står ovan. Sidan, manifestet och ditt skäl står kvar. Halvåret kan aldrig ges ut igen.
research-withdraw-button = Dra tillbaka
research-withdrawn-text = Filen är raderad här. Den som redan har laddat ner utgåvan ska inte använda den mer.
research-gone-rejected = { $by } förkastade utgåvan { $day }: ”{ $why }”
research-gone-withdrawn = { $by } drog tillbaka utgåvan { $day }: ”{ $why }”
research-manifest = Manifest
research-reason = Skäl
research-reason-hint = 10 till 500 tecken. Skälet står kvar för alltid. Nämn ingen person.
research-reason-missing = Skriv ett skäl på 10 till 500 tecken.

## Nedladdning
research-download-heading = Ladda ner
research-download-not-out = Bara en utgiven utgåva kan laddas ner.
research-purpose = Vad ska du ha den till?
research-purpose-hint = 10 till 500 tecken, till exempel studiens namn. Det visas här på sidan för alla forskare. Nämn ingen person.
research-purpose-missing = Skriv vad du ska ha den till, 10 till 500 tecken.
research-terms = Villkor
research-terms-find = Jag försöker inte ta reda på vem någon är.
research-terms-link = Jag kopplar den inte ihop med uppgifter om enskilda personer.
research-terms-report = Om någon ändå går att känna igen säger jag till driften genast, och berättar det inte för någon annan.
research-terms-cite = Jag citerar utgåvan med dess hash.
research-terms-accept = Jag godtar villkoren
research-terms-missing = Du behöver godta villkoren.

## Siffror och diagram
research-figures = Siffror
research-figures-text = Bara ur utgivna utgåvor. Ingenting här räknas på det som händer nu.
research-figures-nav = Välj utgåva
research-whole-release = Hela utgåvan
research-as-table = Som tabell
research-desc-by-arm = Andelar av alla i varje grupp. Samma tal står i tabellen på sidan.
research-desc = Andelar av alla deltagare. Samma tal står i tabellen på sidan.
research-key-modules = Ihålig stapel: öppnade. Fylld stapel: slutförde. Andel av alla deltagare.
research-key-reach = Andel av alla deltagare.
research-key-hidden = Streckad linje: talet är dolt.
research-key-curve = Andel som är kvar. Bara veckorna med en punkt är kända; linjen däremellan är dragen för ögat.
research-key-cross = Kryss på axeln: talet är dolt.
research-key-by-arm = Kryss på axeln: talet är dolt i en arm eller fler; tabellen säger i vilken.
research-weeks = Veckor efter första aktiva dagen
research-loss = Förlust per tabell
research-table = Tabell
research-table-usage = Moduler
research-table-reach = Steg, mål, dagbok och meddelanden
research-table-activity = Hur ofta och hur länge
research-table-adherence = Hur många moduler som slutfördes
research-table-participants = Ålder och språk
research-table-waves = Svar på frågeformulär
research-table-baseline-by-arm = Ålder, i varje arm
research-table-activity-by-arm = Hur ofta och hur länge, i varje arm
research-table-reach-by-arm = Steg, mål, dagbok och meddelanden, i varje arm
research-table-usage-by-arm = Moduler, i varje arm
research-table-adherence-by-arm = Slutförda moduler, i varje arm
research-table-waves-by-arm = Svar på frågeformulär, i varje arm
research-table-usage-by-age = Moduler, i varje åldersgrupp
research-table-adherence-by-age = Slutförda moduler, i varje åldersgrupp
research-table-waves-by-modules-finished = Svar på frågeformulär, efter slutförda moduler
research-cells = Tal
research-cells-hidden = Dolda
research-cells-small = Under 11
research-cells-complementary = Skyddar andra
research-loss-much = Över 20 %
research-loss-text = Vilket tal som är dolt av vilket skäl visas inte, för det skulle röja det. Skälen räknas bara där båda förekommer, och bara tills utgåvan är ute.
research-files = Filerna
research-files-text = Varje datafil i utgåvan, med kodbokens betydelser.
research-same = Lika på alla rader:
research-rows-left = { $rows } rader till finns i filen.

## Jämförelse
research-compare-link = Jämför två utgåvor
research-compare-heading = Jämför två utgåvor
research-compare-text = Samma rader sida vid sida, med skillnaden i procentenheter.
research-compare-one = Den ena
research-compare-other = Den andra
research-compare-button = Jämför
research-compare-none = Det behövs två utgivna utgåvor.
research-compare-refused = De går inte att jämföra
research-compare-same = Välj två olika utgåvor.
research-compare-programmes = De gäller olika program. Raderna betyder inte samma sak.
research-compare-catalogues = De är byggda efter olika tabellkataloger. En rad med samma namn kan betyda något annat.
research-compare-nobody = Två halvår innehåller aldrig samma person: var och en hör till det halvår då hen började. Den som börjar om räknas som en ny, för det går inte att veta.
research-compare-rows = Rad för rad
research-compare-rows-text = Skillnaden i procentenheter står bara där båda talen visas, och räknas på de avrundade andelarna. Den säger inget om slumpen: räkna ett intervall innan du tolkar den.
research-compare-difference = Skillnad
research-compare-opened = Öppnade { $module }
research-compare-finished = Slutförde { $module }
research-compare-week = Kvar efter { $week } { $week ->
        [one] vecka
       *[other] veckor
    }

## Loggen
research-log-link = Loggen över alla utgåvor
research-log-heading = Logg över utgåvor
research-log-text = Allt som har gjorts med utgåvor, dag för dag. Varje rad bär en kontrollsumma av sig själv och av raden före: ändras en rad i efterhand syns det.
research-log-holds = Kedjan är hel.
research-log-head = Sista kontrollsumman
research-log-head-text = Skriv av den och spara den någon annanstans en gång om året. Då syns det också om hela loggen skulle skrivas om.
research-log-broken-heading = Loggen har ändrats i efterhand
research-log-broken = Rad { $seq } följer inte av raderna före. Säg till den som ansvarar för tjänsten, och lita inte på utgåvorna förrän det är utrett.
research-log-empty = Ingenting har hänt än.
research-log-of-release = Vad som har gjorts
research-log-number = Nr
research-log-day = Dag
research-log-by = Vem
research-log-deed = Vad
research-log-digest = Kontrollsumma
research-deed-built = Byggde och frös
research-deed-checked = Kontrollerade: inga fel
research-deed-unsound = Kontrollerade: hittade fel
research-deed-approved = Godkände först
research-deed-published = Godkände och gav ut
research-deed-rejected = Förkastade
research-deed-withdrawn = Drog tillbaka

## Det deltagaren tar med sig
research-taken-heading = Det forskningen har om dig
research-taken-text = Det här ligger under ett slumpat nummer. Alla detaljer finns i JSON-filen.
research-taken-nothing = Ingenting.
research-taken-epoch = Halvåret du började
research-taken-days-here = Dagar du var här
research-taken-opened = Moduler du öppnade
research-taken-finished = Moduler du slutförde
research-taken-calendar = Dagar du fyllde i
research-taken-use = Av dem, dagar med cannabis
research-taken-messages = Meddelanden du skickade (bara antalet)
research-taken-first-answer = Dagar till ditt första svar
research-taken-scores = Resultat från frågeformulär (hur många)
research-taken-goal = Målets längd i dagar

research-studies-title = Studier
research-studies-heading = Studier
research-studies-to-come = Pågår inte än
research-studies-recruits = Tar emot deltagare
research-studies-follows = Tar inte emot fler; följer upp
research-studies-ended = Avslutad
research-studies-recruiting = Tar emot
research-studies-days = { $from } till { $until }
research-studies-programme = Program
research-studies-primary = Primärt utfall
research-studies-dose = Avsedd dos, slutförda moduler
research-studies-allocated = Slumpade
research-studies-arms = Grupper
research-studies-commitment = Fröets kontrollsumma
research-studies-seed = Frö
research-studies-few = färre än { $n }
research-studies-at-least = minst { $n }
research-studies-changed = Studiefilen ändrades efter att slumpen hade börjat avgöra. Ingen slumpas till studien förrän program, grupper, vikter, varianter, väntetider, strata och block är som de var.
research-studies-none = Det finns inga studier.
research-studies-blind = Tills en studie är avslutad står bokstäver i stället för grupper. Vad som är vad visas när studiefilen har fått dagen ended.
research-consents = Samtyckestexter
research-consents-text = Varje ja bär fingeravtrycket av texten som lästes. Den som sagt ja till en tidigare text behåller den.
research-consents-current = gäller nu

research-outcomes = Poäng vid start och senare
research-outcomes-text = Bara de som svarade båda gångerna. Medelvärde, och standardavvikelse inom parentes. I varje formulär som följer med Andrum och frågas igen är färre poäng bättre; i egna formulär kan det vara tvärtom.
research-outcomes-hidden =
    { $rows ->
        [one] En rad är dold: för få svarade båda gångerna, eller talet skulle röja ett annat.
       *[other] { $rows } rader är dolda: för få svarade båda gångerna, eller talet skulle röja ett annat.
    }
research-who = Vilka
research-at-start = Vid start
research-later = Senare
research-change = Förändring
research-arm-all = Alla
research-arm-none = Inte i studien
research-arm = Arm { $arm }
research-wave-start = Vid start
research-wave-six-weeks = Sex veckor
research-wave-twelve-weeks = Tolv veckor
research-wave-six-months = Sex månader
research-effects = Effekter
research-effects-text = En punkt är en skattning, linjen dess 95 % intervall. Färre poäng är bättre i varje formulär som följer med Andrum och frågas igen. Inget är korrigerat för att många jämförelser görs. Vilket utfall som är primärt står i studiens protokoll.
research-forest-desc = Skattningar med 95 % intervall. Samma tal står i tabellen på sidan.
research-forest-two = De två som jämförs: { $contrast }.
research-forest-fewer = färre poäng
research-forest-more = fler poäng
research-forest-fewer-in = färre poäng i { $arm }
research-forest-reached-in = fler i { $arm }
research-forest-first = den första
research-forest-second = den andra
research-forest-hedges-g-change = Förändring, mellan armar
research-forest-hedges-g-change-text = Hedges g: skillnaden i förändring, i standardavvikelser för förändringen. Fylld punkt: bara de som svarade igen. Ihålig: den som inte svarade räknas som oförändrad.
research-forest-hedges-g-later = Senare poäng, mellan armar
research-forest-hedges-g-later-text = Hedges g: skillnaden i senare poäng, i standardavvikelser för den poängen. Bara de som svarade igen.
research-forest-smcr = Förändring inom varje grupp
research-forest-smcr-text = I standardavvikelser vid start. Bara de som svarade igen. Utan jämförelse säger förändringen inget om vad programmet gör.
research-forest-risk-difference = Den avsedda dosen, mellan armar
research-forest-risk-difference-text = Skillnaden i andelen som slutförde så många moduler som studien avser. Bortfall räknas som inte nått.
research-estimator = Mått
research-missing = Bortfall
research-estimate = Skattning
research-interval = 95 % intervall
research-from-to = { $low } till { $high }
research-intended-dose = Nådde den avsedda dosen
research-estimator-hedges-g-change = Hedges g, förändring
research-estimator-hedges-g-later = Hedges g, senare poäng
research-estimator-d-ppc2 = d_ppc2
research-estimator-smcr = Förändring i SD vid start
research-estimator-spearman = Spearman, slutförda moduler och förändring
research-estimator-risk-difference = Skillnad i andel
research-missing-complete-case = Bara de som svarade igen
research-missing-baseline-carried-forward = Räknas som oförändrade
research-missing-missing-not-achieved = Räknas som inte nådda

research-form = Form
research-form-exact = Exakta antal
research-form-rounded = Avrundade
research-form-cell-key = Med brus
research-form-text = Formen väljs en gång: samma personer ges aldrig ut i två former. Exakta antal är det vanliga, och små antal döljs. Avrundade till fem passar en öppen webbsida. Med brus på varje antal går tabellerna inte att summera, och effektstorlekar saknas. Rader är likadana för minst fem personer, och kräver att samtycket nämner dem.
research-form-rows = Rader
research-refused-rows-few = Färre än 300 i halvåret har sagt ja till en text som nämner rader. Av så få skulle rader säga för mycket.
research-refused-rows-rare = Även med de grövsta grupperna skulle mer än 5 % behöva utelämnas. Välj en form med tabeller.
research-compare-rows-only = En av utgåvorna har rader och inga tabeller.
research-rows-text = Utgåvan har rader och inga tabeller. Varje rad är likadan för minst fem personer, så ingen rad handlar om en person. { $left ->
    [0] Ingen är utelämnad.
   *[other] { $left } personer är utelämnade.
}
