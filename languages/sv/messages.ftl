### Meddelanden: deltagarens samtal och rådgivarnas inkorg.

## Titlar i webbläsarens flik. De säger aldrig vad någon har skrivit.
messages-mine-title = Meddelanden
messages-inbox-title = Inkorg
messages-conversation-title = Samtal
messages-gone-title = Samtalet finns inte

## Deltagarens sida
messages-mine-heading = Skriv till en rådgivare
messages-mine-heading-going = Ditt samtal
messages-mine-lead = Du kan skriva om vad du vill. Kort eller långt, rörigt eller klart. Den som svarar är en människa.
messages-you = Du
messages-older = Visa äldre meddelanden
messages-not-opened = Det här meddelandet går inte att läsa.
messages-redacted = En del som kunde visa vem någon är har tagits bort.

messages-terms = Vem läser, och när kommer svaret?
messages-who = Vem läser?
messages-who-text = Rådgivarna i programmet. En av dem tar hand om ditt samtal och svarar under ett alias.
messages-sees = Vad ser de?
messages-sees-text = Det du skriver, det du själv väljer att dela, vilken dag du skrev, programmet och språket. Hos dem har du ett påhittat namn, ett annat än det du ser här. De ser inte din dagbok eller dina svar om du inte delar dem, och aldrig din kod.
messages-when = När kommer svaret?
messages-when-text = { $days ->
    [1] Senast innan rådgivarna stänger nästa dag de har öppet.
   *[other] Senast inom { $days } dagar som rådgivarna har öppet.
}
messages-day-and-time = { $day } kl. { $time }
messages-open = Öppet
messages-open-not = Stängt på röda dagar.
messages-closed-now = Rådgivarna har stängt nu
messages-closed-now-opens = De öppnar { $day }.
messages-closed-now-write = Du kan skriva ändå. Meddelandet ligger kvar tills någon läser.
messages-closed-now-lines = Vill du prata med någon annan kan du ringa hit:
messages-closed-now-danger = Är någon i fara, ring 112.
messages-published-heading = Hur länge brukar det ta?
messages-published = De senaste { $days } dagarna har hälften fått svar { $median ->
    [0] samma dag
    [one] inom en dag
   *[other] inom { $median } dagar
}, och { $kept } av 100 svar kom i tid.
messages-answer-times-title = Svarstider
messages-times-heading = När kommer svaret?
messages-times-start = Du behöver inte säga vem du är för att skriva.
messages-times-start-link = Börja här
messages-hand-over = Får { $to } ta över?
messages-hand-over-text = { $from } vill lämna över ert samtal till { $to }. Säger du ja kan { $to } läsa det ni har skrivit. Säger du nej fortsätter { $from }. Båda svaren är okej.
messages-hand-over-yes = Ja, det går bra
messages-hand-over-no = Nej, jag vill ha kvar { $from }
messages-name = Behöver jag säga vem jag är?
messages-name-text = Nej. Skriv helst inte vad du heter, var du bor eller vilken skola du går på. Det behövs inte för att få svar.

messages-waiting = Ditt meddelande har kommit fram. Du får svar senast { $day }.
messages-late = Svaret är sent. Du skulle ha fått det senast { $day }. Förlåt. Ditt meddelande finns kvar, och rådgivarna ser att du har väntat för länge.
messages-is-closed = Rådgivaren har avslutat samtalet. Du kan skriva igen när du vill, så öppnas det.

messages-age-heading = En fråga innan du skriver
messages-age = Hur gammal är du?
messages-age-hint = Vi frågar för att kunna säga vad som gäller för dig. Rådgivarna ser inte ditt svar.
messages-age-unsaid = Vill inte säga
messages-age-missing = Välj ett av svaren. Du kan välja att inte säga.
messages-age-button = Fortsätt

messages-child = Om någon under 18 far illa
messages-child-text = Får en rådgivare veta eller misstänker det måste rådgivaren anmäla det till socialtjänsten. Det gäller också om du skriver om någon annan.
messages-duty = Det här gäller om du är under 18
messages-duty-must = Om en rådgivare får veta, eller misstänker, att någon under 18 far illa måste rådgivaren anmäla det till socialtjänsten. Det gäller även om du inte vill.
messages-duty-unknown = Vi vet inte vem du är, och vi frågar inte. Rådgivaren kan bara berätta det som du själv har skrivit.
messages-duty-choice = Du väljer hur mycket du berättar.

messages-text = Ditt meddelande
messages-answer-by = Skriver du idag får du svar senast { $day }.
messages-most = Högst { $most } tecken.
messages-send = Skicka
messages-send-changed = Skicka det som står nu
messages-send-anyway = Skicka ändå
messages-night = Ingen läser här på natten. Är någon i fara, ring 112.
messages-night-help = Andra du kan prata med nu
messages-not-open-heading = Det går inte att skriva ännu
messages-not-open-text = Rådgivarna är inte på plats än. Allt annat här fungerar som vanligt. Titta gärna in igen.
messages-not-sent = Det här skickades inte

messages-problem-empty = Skriv något först.
messages-problem-too-long = Det blev för långt. Dela upp det i två meddelanden, så får allt plats.
messages-problem-age-first = Svara på frågan om ålder först. Sedan kan du skicka.
messages-problem-enough = Du har skickat många meddelanden idag. Spara det här till imorgon, så läser vi det då.

messages-cautions-heading = Titta en gång till innan du skickar
messages-caution-phone = Det ser ut att stå ett telefonnummer i texten.
messages-caution-email = Det ser ut att stå en mejladress i texten.
messages-caution-personal-number = Det ser ut att stå ett personnummer i texten.
messages-cautions-text = Rådgivaren behöver det inte för att svara dig. Du kan ta bort det eller skicka som det är. Du bestämmer.
messages-own-token-heading = Din kod stod i texten
messages-own-token-text = Vi har inte skickat något. Den som har koden kan öppna allt som är ditt, så vi tog bort den ur texten. Resten står kvar. Läs igenom och skicka igen.
messages-own-token-new = Har någon annan sett koden? Byt till en ny

messages-erase = Radera samtalet
messages-erase-text = Alla meddelanden försvinner direkt, både här och hos rådgivarna. Det går inte att ångra. Det som någon redan har läst kan inte bli oläst.
messages-erase-sure = Ja, jag vill radera samtalet
messages-erase-unticked = Kryssa i rutan om du vill radera.
messages-erase-button = Radera samtalet

messages-card-heading = Du har fått svar
messages-card-text = En rådgivare har skrivit till dig.
messages-card-label = Läs svaret
messages-taken-heading = Samtal med rådgivare
messages-taken-none = Du har inte skrivit till någon rådgivare.

## Inkorgen
messages-inbox-heading = Inkorg
messages-inbox-tabs = Delar av inkorgen
messages-inbox-waiting = Väntar
messages-inbox-mine = Mina
messages-inbox-team = Kollegornas
messages-inbox-overdue = Försenade
messages-inbox-answered = Besvarade
messages-inbox-closed = Avslutade
messages-inbox-by = svar senast { $day }
messages-inbox-empty = Inget här just nu.
messages-inbox-pages = Fler sidor
messages-inbox-earlier = Föregående sida
messages-inbox-further = Nästa sida
messages-overdue = Försenat
messages-worry = Oro
messages-language-sv = svenska
messages-language-en = engelska
messages-language-ar = arabiska

messages-not-let-in = Du kan inte läsa samtal ännu
messages-not-let-in-text = Ditt konto är klart, men du har inte nyckeln som behövs.
messages-not-let-in-ask = Be någon av dem som kan läsa: { $names }. De gör det på sidan om laget.
messages-not-let-in-halves = Ingen annan kan läsa heller. Då behövs återställningsnyckelns båda halvor, på sidan om laget.
messages-not-let-in-team = Till sidan om laget

## Ett samtal hos rådgivarna
messages-back = Till inkorgen
messages-fact-state = Läge
messages-fact-by = Svar senast
messages-fact-programme = Program
messages-fact-language = Språk
messages-fact-holder = Hos
messages-state-waiting = Väntar på svar, ingen har tagit det
messages-state-claimed = Väntar på svar
messages-state-answered = Besvarat
messages-state-closed = Avslutat
messages-held = { $holder } har det här samtalet, och då läser ingen annan det.
messages-held-late = Svaret är sent eller kollegan är borta, så du kan ta över.
messages-closed-desk = Samtalet är avslutat. Det öppnas igen om deltagaren skriver.
messages-answer = Ditt svar
messages-answer-hint = Du skriver under med ditt alias. Be aldrig om namn, skola eller adress.
messages-answer-send = Skicka svaret
messages-draft-left = Ditt utkast, som inte skickades
messages-claim = Ta hand om samtalet
messages-claim-over = Ta över samtalet
messages-release = Lämna tillbaka till laget
messages-close = Avsluta samtalet
messages-worry-on = Märk med oro
messages-worry-off = Ta bort märkningen oro

messages-refused-taken = En kollega hann före.
messages-refused-closed = Samtalet är avslutat, så inget skickades. Det öppnas igen om deltagaren skriver.
messages-refused-not-let-in = Du kan inte läsa samtal ännu, så inget ändrades.
messages-refused-not-holder = Du har inte det här samtalet, så inget ändrades. Det kan vara lämnat tillbaka eller hos en kollega.
messages-refused-new-message = Det har kommit ett nytt meddelande. Läs det först. Ditt utkast står kvar och är inte skickat.
messages-refused-new-before-close = Det har kommit ett nytt meddelande, så samtalet är inte avslutat. Läs det först.

messages-checklist-danger = Fara för liv: skriv att den som läser ska ringa 112 nu, och varför. Kom ihåg att svaret kanske inte läses direkt.

messages-gone-heading = Samtalet finns inte längre
messages-gone-text = Deltagaren har raderat det. Inget finns kvar här.
messages-gone-answer = Ditt svar är inte skickat och inte sparat.
