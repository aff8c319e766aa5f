### Rådgivarnas skrivbord: utkast, anteckningar, textblock, den andra läsaren, att ta bort det som visar vem någon är.

## Utkast
staff-draft-save = Spara utkast
staff-draft-preview = Förhandsgranska
staff-draft-saved = Utkastet sparades { $day }. Det ligger kvar tills du skickar eller tar bort det.
staff-draft-discard = Ta bort det sparade utkastet
staff-draft-discarded = Det sparade utkastet är borttaget. Texten nedan finns bara här i fönstret tills du sparar eller skickar.
staff-draft-replaced = Ett annat utkast fanns redan
staff-draft-replaced-text = Det sparades i ett annat fönster efter att du öppnade den här sidan. Här är det. Kopiera det du vill ha kvar, för det finns bara här nu.
staff-draft-elsewhere = Inget är skickat. Ett annat utkast har sparats i ett annat fönster. Läs det och skicka igen, så gäller texten i fältet.

## Förhandsgranskning
staff-preview-title = Så här ser deltagaren svaret
staff-preview-text = Inget är skickat ännu. Utkastet är sparat.
staff-preview-stale = Det har kommit ett nytt meddelande sedan du öppnade samtalet. Gå tillbaka och läs det först.
staff-preview-change = Ändra

## Anteckningar
staff-note-heading = Anteckning till laget
staff-note = Anteckning, bara för laget
staff-note-hint = Till exempel det en kollega behöver veta för att ta över. Deltagaren ser den inte. Den försvinner med samtalet.
staff-note-hint-send = Skickar du svaret sparas den också.
staff-note-save = Spara anteckningen
staff-note-team-only = Bara laget
staff-note-remove = Ta bort anteckningen

## Den andra läsaren
staff-reading-heading = Be någon läsa utkastet
staff-reading-text = En kollega eller handledare kan läsa samtalet och ditt utkast innan du skickar. Det gäller tills du skickar svaret, ångrar dig eller lämnar samtalet.
staff-reading-ask = Spara och be någon läsa
staff-reading-nobody = Du har bett någon läsa. Ingen har sagt ja än.
staff-reading-by = { $reader } läser utkastet. Titta bland anteckningarna efter svar.
staff-reading-withdraw = Ta tillbaka
staff-reading-title = Utkast att läsa
staff-reading-lead = De här kollegorna vill att någon läser innan de skickar. Säger du ja kan du öppna samtalet så länge det gäller. Det noteras i granskningen.
staff-reading-asked = { $by } ber om det. Utkastet är från { $day }.
staff-reading-take = Läs utkastet
staff-reading-open = Öppna samtalet
staff-reading-none = Ingen ber om det just nu.
staff-reading-over = Det behövs inte längre. Svaret är skickat, eller så har kollegan tagit tillbaka det.
staff-reading-link = Utkast att läsa: { $waiting }
staff-reading-back = Till utkast att läsa
staff-reading-you = { $holder } har samtalet och har bett om någon som läser. Du kan läsa och skriva en anteckning, men inte svara.
staff-reading-draft = Utkastet
staff-reading-draft-by = { $holder } sparade det { $day }.

## Ta bort det som visar vem någon är
staff-redaction-link = Ta bort en del
staff-redaction-title = Ta bort det som visar vem någon är
staff-redaction-back = Till samtalet
staff-redaction-text = Så här står det i meddelandet:
staff-redaction-passage = Det som ska bort
staff-redaction-hint = Kopiera eller skriv av precis som det står, med stora och små bokstäver. Finns det på flera ställen tas alla bort.
staff-redaction-show = Visa hur det blir
staff-redaction-look = Så här blir det:
staff-redaction-for-good = Det går inte att ångra. Deltagaren ser att något är borttaget. I granskningen står att du har tagit bort något, men inte vad.
staff-redaction-do = Ta bort
staff-redaction-change = Ändra
staff-redaction-too-short = Skriv minst två tecken.
staff-redaction-not-found = Det står inte så i meddelandet. Kopiera texten precis som den är.

## Textblock
staff-blocks-title = Textblock
staff-blocks-link = Textblock
staff-blocks-lead = Texter som ni skriver ofta. De infogas sist i ett svar och går att ändra där. Skriv aldrig något om en deltagare i ett textblock.
staff-blocks-team = Lagets
staff-blocks-own = Bara mina
staff-blocks-none = Inga än.
staff-blocks-new = Nytt textblock
staff-blocks-change = Ändra
staff-blocks-remove = Ta bort
staff-blocks-save = Spara
staff-blocks-back = Till textblocken
staff-blocks-name = Namn i listan
staff-blocks-body = Text
staff-blocks-places = { "{" }counsellor{ "}" } blir ditt alias och { "{" }by{ "}" } blir dagen då svaret kommer. Skriv inte namnet som deltagaren har här hos er: hen ser ett annat hos sig.
staff-blocks-language = Språk
staff-blocks-whose = Vem ska ha det?
staff-blocks-no-title = Skriv ett namn.
staff-blocks-long-title = Namnet är för långt. Högst 80 tecken.
staff-blocks-no-body = Skriv en text.
staff-blocks-long-body = Texten är för lång. Högst 4 000 tecken.
staff-blocks-unknown-place = { "{" }{ $place }{ "}" } går inte att fylla i. De som finns är { "{" }counsellor{ "}" } och { "{" }by{ "}" }.
staff-blocks-insert-label = Textblock
staff-blocks-insert-choose = Välj ett
staff-blocks-insert = Infoga sist
staff-blocks-starting = Färdiga förslag
staff-blocks-starting-text = Kopiera ett förslag till lagets textblock och gör det till ert eget. Inget av dem används förrän ni har kopierat det.
staff-blocks-copy = Kopiera till laget

## Färdiga förslag. Telefonnummer kommer från hjälplinjerna.
staff-starting-first-title = Första svaret
staff-starting-first-body =
    Hej!

    Vad bra att du skrev. Jag heter { $counsellor } här och är den som svarar dig.

    Du bestämmer vad vi pratar om och i vilken takt. Du behöver inte berätta vem du är.

    Vad skulle du vilja ha ut av att skriva hit?
staff-starting-again-title = När någon har använt igen
staff-starting-again-body =
    Tack för att du berättar. Det är inte lätt att skriva, och du gjorde det ändå.

    Att använda igen betyder inte att det du har gjort är förstört. Det du har lärt dig finns kvar.

    Hur såg dagen ut innan det hände? Och vad tänker du om det nu?
staff-starting-dark-title = När någon skriver om att inte vilja leva
staff-starting-dark-body =
    Tack för att du skriver det här till mig. Jag tar det på allvar.

    Jag läser inte här hela tiden, och du ska inte behöva vänta. Är du i fara nu, eller rädd att du ska göra dig illa, ring { $emergency } direkt. Du kan också ringa eller chatta med Mind Självmordslinjen, { $suicide }. De svarar dygnet runt.

    Är det någon i närheten som kan vara hos dig just nu?

    Har du tankar på att ta ditt liv? Du kan svara precis som det är. Du får svar av mig senast { $by }.
staff-starting-late-title = När svaret är sent
staff-starting-late-body =
    Hej! Du skulle ha fått svar senast { $by }, och det fick du inte. Förlåt för det.

    Nu har jag läst det du skrev.
staff-starting-closing-title = När ni slutar
staff-starting-closing-body =
    Tack för att jag har fått följa dig en bit på vägen.

    Vill du säga något om vad som har betytt mest för dig? Det kan vara bra att ha kvar till en annan dag.

    Jag avslutar samtalet här, men du kan skriva igen när du vill. Då öppnas det.

    { $counsellor }

## Påminnelser om motiverande samtal, i egna ord
staff-remind-heading = Påminnelser när du skriver
staff-remind-open = Fråga öppet.
staff-remind-open-text = Vad, hur, berätta. Hellre en fråga än tre.
staff-remind-affirm = Se det som är starkt.
staff-remind-affirm-text = Nämn något konkret som hen har gjort eller bryr sig om. Inte bara ”bra jobbat”.
staff-remind-reflect = Spegla.
staff-remind-reflect-text = Säg med egna ord vad du tror att hen menar. Lite mer än det som står, men inte för mycket.
staff-remind-summarise = Sammanfatta.
staff-remind-summarise-text = Samla det du har läst och fråga om det stämmer. Då får hen höra sina egna skäl.
staff-remind-permission = Fråga innan du ger råd.
staff-remind-permission-text = ”Vill du höra vad andra har haft nytta av?” Fråga efteråt vad hen tänker om det.
staff-remind-change = Lyssna efter förändring.
staff-remind-change-text = ”Jag vill”, ”jag kan”, ”jag måste”, ”jag har börjat”. Fråga mer om just det.
staff-remind-ruler = Fråga hur mycket.
staff-remind-ruler-text = ”Hur viktigt är det, från 0 till 10? Varför inte lägre?” Svaret blir hens egna skäl.
staff-remind-righting = Rätta inte.
staff-remind-righting-text = När du vill övertyga, stanna upp. Argumenterar du för att sluta är det lätt att hen argumenterar emot.
