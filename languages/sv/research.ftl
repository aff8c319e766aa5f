### Forskarnas sidor: halvår, utgåvor och vad som är dolt i dem.

research-overview-title = Utgåvor
research-release-title = Utgåva
research-overview-heading = Utgåvor
research-overview-lead = En utgåva innehåller siffror om grupper: hur många som öppnade en modul, hur länge de var kvar. Ingen går att hitta i den.
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
research-state-released = Utgivet.
research-build = Bygg utgåva
research-build-once = Ett halvår ges ut en enda gång. Utgåvan fryses: den ändras aldrig, ingen läggs till och ingen tas bort. Glöms den bort byggs den av sig själv en vecka innan underlaget raderas.

research-releases = Frysta utgåvor
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
research-refused-released = Halvåret är redan utgivet som { $id }. Samma personer ges aldrig ut två gånger.

research-back = Alla utgåvor
research-release-lead = Så här ser tabellerna ut för alla som får utgåvan. Det som är dolt här är dolt i filerna också.
research-download = Ladda ner
research-download-noted = Nedladdningen antecknas: vem och vilken dag.
research-participants = Deltagare
research-mark-hidden = dolt

research-hidden = Vad som är dolt, och varför
research-hidden-how-many = { $hidden } av { $cells } olika tal är dolda.
research-hidden-few = Ett tal under 11 visas inte, inte heller noll.
research-hidden-difference = Ett tal döljs också när det tillsammans med ett annat skulle avslöja en grupp under 11. Öppnade 90 en modul och 85 slutförde den, så vet man att 5 inte gjorde det.
research-hidden-means = Ett medelvärde visas bara när antalet bakom det visas, och aldrig när en eller två personer står för nästan allt.
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
research-means = Medelvärden
research-mean = Medelvärde
research-sd = Standardavvikelse
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
research-stage-goal-chosen = Valde ett antal dagar utan cannabis
research-stage-calendar-used = Fyllde i dagboken
research-stage-message-sent = Skrev till en rådgivare
research-stage-active-days = Aktiv minst { $days } olika dagar

research-measure-goal-days = Målets längd i dagar
research-measure-calendar-days = Ifyllda dagar, bland dem som fyllde i dagboken
research-measure-messages = Skickade meddelanden, bland dem som skrev
research-measure-visits = Dagar med aktivitet
research-measure-days-first-last = Dagar från första till sista aktivitet

research-codebook = Kodbok
research-codebook-text = Kolumnerna i varje fil. Samma kodbok ligger i utgåvan, på svenska och engelska.
research-cite = Så citerar du
research-cite-text = Hashen skiljer utgåvan från alla andra. Var och en kan räkna ut den själv.
research-downloads = Nedladdningar
research-no-downloads = Ingen har laddat ner utgåvan än.

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
research-taken-scores = Resultat från frågeformulär (hur många)
research-taken-goal = Målets längd i dagar

research-studies-title = Studier
research-studies-heading = Studier
research-studies-to-come = Pågår inte än.
research-studies-recruits = Tar emot deltagare.
research-studies-follows = Tar inte emot fler; följer upp.
research-studies-ended = Avslutad.
research-studies-days = Från { $from } till { $until }.
research-studies-programme = Program
research-studies-primary = Primärt utfall
research-studies-dose = Avsedd dos, slutförda moduler
research-studies-allocated = Slumpade
research-studies-arms = Grupper
research-studies-commitment = Fröets kontrollsumma
research-studies-seed = Frö
research-studies-few = färre än 11
research-studies-changed = Studiefilen ändrades efter att slumpen hade börjat avgöra. Ingen slumpas till studien förrän program, grupper, vikter, varianter, väntetider, strata och block är som de var.
research-studies-none = Det finns inga studier.
research-studies-blind = Tills en studie är avslutad står bokstäver i stället för grupper. Vad som är vad visas när studiefilen har fått dagen ended.
research-consents = Samtyckestexter
research-consents-text = Varje ja bär fingeravtrycket av texten som lästes. Den som sagt ja till en tidigare text behåller den.
research-consents-current = gäller nu
