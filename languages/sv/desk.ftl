### Disken: öppettider, frånvaro, överlämning, oro, handledning. Bara personalens sidor.

staff-nav-supervision = Handledning
staff-next-waiting = Nästa som väntar
staff-today = idag
staff-held-by = hos { $who }
staff-held-by-away = hos { $who }, som är borta
staff-away-today = Borta idag
staff-away-until = { $who } till och med { $day }
staff-away-holder = { $who } är borta till och med { $day }.

staff-inbox-narrow = Välj språk och program
staff-inbox-all = Alla
staff-inbox-narrow-button = Visa
staff-inbox-narrow-not = Visa alla
staff-inbox-empty-narrowed = Inget här med det språk och program du har valt.
staff-inbox-fresh = Sidan hämtas på nytt varannan minut. Du loggas ändå ut om du är borta en halvtimme.
staff-inbox-fresh-off = Sluta hämta på nytt
staff-inbox-still = Sidan hämtas inte på nytt av sig själv.
staff-inbox-fresh-on = Hämta på nytt varannan minut

staff-keys = Tangenter
staff-keys-how = Håll Alt och tryck på bokstaven. I Firefox är det Alt och Skift, på Mac Control och Option.
staff-keys-next = nästa som väntar
staff-keys-claim = ta hand om samtalet
staff-keys-answer = gå till svaret
staff-keys-send = skicka svaret
staff-keys-close = avsluta samtalet

## Öppettider
staff-hours-title = Öppettider
staff-hours-heading = Öppettider
staff-hours-text = Deltagarna ser tiderna, och de avgör när ett svar senast ska komma.
staff-hours-example = Den som skriver idag får svar senast { $day }.
staff-hours-saved = Sparat. Det som redan är lovat gäller som det var.
staff-hours-week = Veckan
staff-hours-day = Dag
staff-hours-opens = Öppnar
staff-hours-closes = Stänger
staff-hours-shut = stängt
staff-hours-empty = Lämna båda rutorna tomma när det är stängt.
staff-hours-days = Svar inom så många öppna dagar
staff-hours-days-hint = 1 betyder: innan ni stänger nästa dag ni har öppet.
staff-hours-save = Spara tiderna
staff-hours-closed = Dagar som ni har stängt
staff-hours-closed-none = Inga utöver de röda dagarna.
staff-hours-close-day = Dag att stänga
staff-hours-close-name = Varför? Det ser bara ni.
staff-hours-close = Stäng dagen
staff-hours-open-again = Öppna igen
staff-hours-holidays = Röda dagar
staff-hours-holidays-text = De är inlagda och är alltid stängda. Aftnarna före midsommar, jul och nyår räknas dit.
staff-hours-problem-times = En dag behöver både öppning och stängning, som 09:00 och 16:00, och stängningen ska vara senare.
staff-hours-problem-never = Minst en dag i veckan måste vara öppen.
staff-hours-problem-days = Välj hur många dagar ett svar får ta.
staff-hours-problem-day = Välj en dag som inte har varit.

## Frånvaro
staff-absences-title = Frånvaro
staff-absences-heading = Frånvaro
staff-absences-text = Den som är borta tar inga samtal. Det som personen har och inte har svarat på väntar på alla igen, så länge frånvaron varar.
staff-absences-none = Ingen frånvaro är inlagd.
staff-absences-who = Rådgivare
staff-absences-from = Första dagen
staff-absences-to = Sista dagen
staff-absences-now = nu
staff-absences-remove = Ta bort
staff-absences-enter = Lägg in frånvaro
staff-absences-save = Lägg in
staff-absences-problem = Den sista dagen ska komma efter den första, inte ha varit, och tiden får vara högst 400 dagar.

## Lämna över
staff-hand-over = Lämna över till en kollega
staff-hand-over-to = Till
staff-hand-over-note = Något kollegan bör veta
staff-hand-over-note-hint = Deltagaren ser det inte. Det sparas låst med samtalet och försvinner med det.
staff-hand-over-ask = Fråga deltagaren först. Du har kvar samtalet tills svaret kommer.
staff-hand-over-button = Lämna över
staff-hand-over-nobody = Ingen annan som kan läsa är här idag.
staff-hand-over-asked = Deltagaren har fått frågan om { $who } får ta över. Du har kvar samtalet tills svaret kommer.
staff-hand-over-take-back = Ta tillbaka frågan
staff-hand-over-declined = Deltagaren vill hellre vara kvar hos dig än gå till { $who }.
staff-hand-over-came = { $who } lämnade över samtalet till dig { $day }.

## Oro
staff-worry-decision = Vad har du bestämt?
staff-worry-hint = Dagen, ditt alias och beslutet sparas med samtalet. Inga egna ord och inget om vem det är.
staff-worry-undecided = Välj vad du har bestämt.
staff-worry-keep = Spara beslutet, oron står kvar
staff-worry-watching = Håller ett öga på det
staff-worry-asked = Frågar deltagaren hur det är
staff-worry-supervisor = Tar upp det med handledaren
staff-worry-told = Berättade för deltagaren vart man kan vända sig
staff-worry-reported = Anmälde till socialtjänsten
staff-worry-no-ground = Ingen grund för oro

staff-duty-title = Om du blir orolig
staff-duty-heading = Om du blir orolig
staff-duty-lead = En lista att gå igenom i lugn och ro. Är någons liv i fara börjar du överst.
staff-duty-check = Gå igenom
staff-duty-check-who = Kan personen, eller någon som personen skriver om, vara under 18?
staff-duty-check-harm = Vad i texten gör dig orolig? Läs det en gång till innan du bestämmer dig.
staff-duty-check-ask = Går det att fråga mer utan att fråga vem det är? Fråga då om läget: är du trygg nu, finns det någon vuxen där?
staff-duty-check-talk = Prata med din handledare eller en kollega om du tvekar. Vänta inte om det är bråttom.
staff-duty-check-known = Har deltagaren själv berättat vem det är, eller var? Då anmäler du det du vet. Vet du inte vem det är tar du upp det med din handledare, och berättar för deltagaren vart hen själv kan vända sig.
staff-duty-check-tell = Säg till deltagaren vad du gör och varför, om det inte ökar faran.
staff-duty-check-mark = Märk samtalet med oro och välj vad du har bestämt. Ändra när något nytt händer.
staff-duty-law = Anmälningsplikten
staff-duty-law-who = Den som arbetar på en myndighet som rör barn och unga, i vården eller i socialtjänsten ska genast anmäla till socialtjänsten när hen får veta eller misstänker att ett barn under 18 far illa. Det gäller också yrkesverksamma i privata verksamheter inom de områdena.
staff-duty-law-own = Plikten är din egen. Du kan inte lämna över den till någon annan, inte heller till handledaren.
staff-duty-law-proof = Det räcker att du misstänker. Bevis behövs inte.
staff-duty-law-secrecy = Den går före tystnadsplikten.
staff-duty-law-others = Volontärer i ideella föreningar kan stå utanför plikten. Anmäla får alla. Fråga din arbetsgivare vad som gäller hos er.
staff-duty-not = Undvik
staff-duty-not-ask = Fråga inte efter namn, skola eller ort för att kunna anmäla.
staff-duty-not-promise = Lova inte att ingenting ska föras vidare.
staff-duty-not-write = Skriv inte av samtalet någon annanstans än i en anmälan.

## Handledning
staff-supervision-title = Handledning
staff-supervision-heading = Handledning
staff-supervision-text = Hur det går för disken. Här öppnas inga samtal.
staff-supervision-all = Alla
staff-supervision-open = Öppna samtal
staff-supervision-unanswered = Väntar på svar
staff-supervision-oldest = Har väntat längst
staff-supervision-oldest-by = Längst: svar senast
staff-supervision-median = Hälften fick svar inom
staff-supervision-kept = Svar i tid
staff-supervision-days = { $n ->
    [0] samma dag
    [one] 1 dag
   *[other] { $n } dagar
}
staff-supervision-percent = { $n } %
staff-supervision-nobody = Ingen.
staff-supervision-counted = { $answers ->
    [0] Inga svar är räknade de senaste { $days } dagarna.
    [one] Ett svar är räknat de senaste { $days } dagarna.
   *[other] { $answers } svar är räknade de senaste { $days } dagarna.
}
staff-supervision-published = Deltagarna ser svarstiderna.
staff-supervision-unpublished = Deltagarna ser svarstiderna när det finns minst { $enough } svar.
staff-supervision-programmes = Per program
staff-supervision-counsellors = Per rådgivare
staff-supervision-held = Har hand om
staff-supervision-away-until = Borta till och med
staff-supervision-trail = Vad som har gjorts
staff-supervision-trail-text = Vem som har öppnat, tagit hand om, svarat i och lämnat över de samtal som finns kvar. Aldrig vad som står i dem.
staff-supervision-alias = Samtalets namn, som Lugn uggla

staff-object-hours = Öppettider
staff-action-worry-decided = Tog ett beslut om oro
staff-action-hand-over-asked = Frågade om överlämning
staff-action-hours-changed = Ändrade
staff-action-absence-entered = Lade in frånvaro
staff-action-absence-removed = Tog bort frånvaro

staff-notices-title = Mejl när något väntar
staff-notices-heading = Mejl när något väntar
staff-notices-text = Ett mejl som säger att det finns något att läsa, och inget mer: inte vad, hur mycket eller från vem. Högst två om dagen, när mottagningen öppnar och mitt på dagen, och inget när du är borta.
staff-notices-impossible = Den som driver tjänsten har inte ställt in någon mejlserver, så inga mejl kan skickas.
staff-notices-chosen = Mejl skickas till { $address }.
staff-notices-address = Din e-post på jobbet
staff-notices-hint = Ett första mejl skickas direkt, så att du ser att det fungerar. Lämna tomt om du inte vill ha några. Bara tjänsten kan läsa adressen.
staff-notices-save = Spara
staff-notices-problem-address = Det här är ingen e-postadress. Se efter och spara igen.
staff-notices-problem-sending = Mejlservern tog inte emot det första mejlet, så inget är ändrat. Kontrollera adressen eller fråga den som driver tjänsten.
staff-notices-mail-subject = Något att läsa
staff-notices-mail = Det finns något att läsa: { $address }
staff-notices-hello-subject = Det fungerar
staff-notices-hello = Från och med nu får du ett mejl hit när det finns något att läsa: { $address }. Har du inte bett om det: gör ingenting, och säg till den som driver tjänsten.
