### Väggen med skäl: korta texter som deltagare bidrar med, och rådgivarnas sida.

## Titlar i webbläsarens flik. De säger aldrig vad någon har skrivit.
reasons-wall-title = Skäl
reasons-desk-title = Skäl

## Sidan för alla
reasons-heading = Skäl att stå emot
reasons-landing = Korta rader från andra, om vad de står emot för.
reasons-lead = Korta rader från andra. De påminner om vad det är värt.
reasons-programmes = Program
reasons-empty = Här står ingenting än. Det första skälet kan vara ditt.
reasons-pages = Fler sidor
reasons-earlier = Tillbaka
reasons-further = Fler skäl
reasons-start = Vill du skriva ett eget? Det kan du göra när du har börjat.
reasons-start-link = Börja

## Deltagarens egna
reasons-own = Dina skäl
reasons-state-waiting = Väntar på att läsas
reasons-state-shown = Visas för alla
reasons-state-gone = Visas inte
reasons-take-back = Ta tillbaka
reasons-clear = Ta bort härifrån
reasons-offer = Skriv ett eget
reasons-how-read = En rådgivare läser det först. Det är inte säkert att det visas.
reasons-how-shown = När det visas kan alla läsa det, även de som inte har börjat.
reasons-how-name = Inget namn och ingen dag står där.
reasons-how-back = Du kan ta tillbaka det när du vill. Någon kan redan ha läst det.
reasons-text = Ditt skäl
reasons-most = Högst { $most } tecken. Skriv inga namn, varken ditt eget eller någon annans.
reasons-send = Skicka till rådgivarna
reasons-cautions-text = Alla ska kunna läsa det här. Ta helst bort det. Du kan också skicka som det är, så tittar en rådgivare på det. Du bestämmer.
reasons-not-for-help = Ingen svarar på det du skriver här. Vill du ha ett svar?
reasons-write = Skriv till en rådgivare
reasons-not-open = Det går inte att lägga till något ännu. Rådgivarna är inte på plats än.
reasons-problem = Det gick inte att skicka
reasons-problem-too-long = Det blev för långt. Högst 280 tecken får plats.
reasons-problem-waiting = Du har redan fem som väntar. Skicka det här när någon av dem är läst, eller ta tillbaka en.
reasons-problem-enough = Du har redan tjugo. Ta tillbaka en om du vill lägga till en ny.
reasons-taken-heading = Skäl du har skrivit
reasons-taken-none = Du har inte skrivit något skäl.

## Rådgivarnas sida
reasons-desk-link = { $waiting ->
    [0] Skäl från deltagare: inga väntar
    [one] Skäl från deltagare: { $waiting } väntar
   *[other] Skäl från deltagare: { $waiting } väntar
}
reasons-desk-heading = Skäl från deltagare
reasons-desk-back = Till inkorgen
reasons-desk-lead = Det du godkänner kan alla läsa. Godkänn inte en text som
reasons-desk-no-person = pekar ut någon: namn, skola, ort, nummer eller adress
reasons-desk-no-harm = kan skada: hot, metoder, eller något som lockar till att använda
reasons-desk-no-advert = säljer något eller leder till en annan webbplats.
reasons-desk-no-answer = Du kan inte svara, och du ser inte vem som har skrivit. Den som skrev ser bara om texten visas eller inte. En text som inte godkänns raderas.
reasons-desk-waiting = Väntar på att läsas
reasons-desk-none = Ingen text väntar.
reasons-desk-approve = Godkänn
reasons-desk-decline = Visa inte
reasons-desk-shown = Visas nu
reasons-desk-take-down = Ta ner
reasons-desk-not-opened = Den här texten är förseglad med en nyckel som du inte har.
reasons-desk-not-there = Texten är inte kvar här. En kollega hann före, eller så har den som skrev tagit tillbaka den.
reasons-desk-not-let-in = Du kan inte läsa ännu. Någon som kan läsa behöver släppa in dig.
