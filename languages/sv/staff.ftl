### Personalens sidor: konton, inloggning, laget, granskning.

## Titlar i webbläsarens flik.
staff-join-title = Nytt konto
staff-code-title = Engångskod
staff-halves-title = Återställningsnyckel
staff-gone-title = Länken gäller inte
staff-sign-in-title = Logga in
staff-team-title = Laget
staff-invited-title = Inbjudan
staff-account-title = Ditt konto
staff-audit-title = Granskning

## Navigering
staff-nav = Dina sidor
staff-nav-inbox = Inkorg
staff-nav-research = Forskning
staff-nav-team = Laget
staff-nav-audit = Granskning
staff-nav-account = Konto

## Roller
staff-role-administrator = Administratör
staff-role-counsellor = Rådgivare
staff-role-supervisor = Handledare
staff-role-researcher = Forskare

## Gemensamt
staff-problems = Något behöver ändras
staff-busy = Många loggar in just nu.
staff-busy-text = Vänta några sekunder och försök igen.
staff-next = Fortsätt
staff-to-sign-in = Till inloggningen
staff-alias = Alias
staff-alias-hint = Namnet du skriver under med. Deltagarna ser det, så välj inte ditt riktiga för- och efternamn om du inte vill synas med det. Det går inte att ändra senare.
staff-alias-fixed = Ditt alias är kvar.
staff-alias-wrong = Ett alias har 2 till 40 tecken: bokstäver, siffror, mellanslag, bindestreck, punkt eller apostrof. Minst en bokstav.
staff-alias-taken = Någon annan har redan det aliaset. Välj ett annat.
staff-password = Lösenord
staff-password-old = Lösenordet du har nu
staff-password-new = Nytt lösenord
staff-password-hint = Minst 12 tecken. Längden är det som skyddar, så fyra eller fem slumpade ord är bättre än ett kort och krångligt. Lösenordet låser upp din nyckel, och ingen kan läsa ut det åt dig.
staff-password-short = Lösenordet är för kort. Det behöver minst 12 tecken.
staff-password-long = Lösenordet är för långt. Det får ha högst 200 tecken.
staff-password-again = Samma lösenord en gång till
staff-password-different = De två lösenorden är inte lika. Skriv dem igen.
staff-code = Engångskod
staff-code-hint = Sex siffror från appen i din telefon. Varje kod fungerar en gång.

## Nytt konto
staff-step-account = Alias och lösenord
staff-step-code = Engångskod
staff-step-paper = Nyckel på papper
staff-join-set-up = Ställ i ordning Andrum
staff-join-set-up-lead = Du gör det första kontot, som administratör. Sedan skapas lagets nyckel, och återställningsnyckeln visas en enda gång. Ha en telefon med en kodapp till hands, och helst en skrivare. Ingenting sparas förrän du är klar.
staff-join-heading = Du är inbjuden
staff-join-lead = Din roll:
staff-join-invited-by = Inbjuden av
staff-join-again = Nytt lösenord och ny engångskod
staff-join-again-lead = Ditt konto finns kvar. Du väljer ett nytt lösenord och kopplar en telefon. Är du rådgivare eller handledare behöver någon släppa in dig igen innan du kan läsa samtal.
staff-join-late = Det gick mer än 30 minuter. Ingenting sparades, så börja om här.

staff-code-heading = Koppla din telefon
staff-code-lead = Varje gång du loggar in behöver du lösenordet och en kod från telefonen. Då räcker det inte att någon kommer över det ena.
staff-code-app = Öppna en kodapp
staff-code-app-text = Till exempel den som finns i telefonen eller i din lösenordshanterare. Alla appar för engångskoder (TOTP) fungerar.
staff-code-scan = Läs in koden
staff-code-scan-text = Rikta appens kamera mot bilden.
staff-code-picture = QR-kod för appen. Samma sak står som text under bilden.
staff-code-type = Går det inte? Skriv in det här i appen i stället:
staff-code-confirm = Skriv koden som appen visar
staff-code-wrong = Koden stämmer inte
staff-code-wrong-text = Vänta på nästa kod i appen och försök igen. Stämmer den ändå inte: kontrollera att telefonens klocka går rätt.
staff-code-account = Kontot heter
staff-code-minutes = Du har { $minutes } minuter på dig. Sedan börjar du om, och ingenting har sparats.

## Återställningsnyckeln
staff-halves-heading = Återställningsnyckeln
staff-halves-lead = Nyckeln är delad i två halvor. Ge dem till två olika personer. Med båda halvorna kan en ny rådgivare släppas in när ingen annan kan göra det. Med bara den ena kan ingen göra något.
staff-halves-two = Låt två personer ha var sin halva, på papper och på olika ställen. Helst ser de inte varandras.
staff-halves-once = Halvorna visas bara nu. De sparas ingenstans.
staff-halves-lost = Försvinner en halva och ingen som kan läsa kan logga in, då går lagets samtal inte att läsa mer. Ingen kan rädda dem.
staff-halves-print = Skriv ut
staff-half-one = Första halvan
staff-half-two = Andra halvan
staff-half-what = Andrum: halva av återställningsnyckeln till lagets nyckel 1
staff-half-keep = Förvara på papper, skilt från den andra halvan. Ge den aldrig till någon som redan har den andra.
staff-halves-confirm = Finns båda på papper?
staff-halves-confirm-text = Läs från pappren, inte från skärmen. Skriv den sista raden, åtta tecken, från varje halva.
staff-halves-row-one = Sista raden i första halvan
staff-halves-row-two = Sista raden i andra halvan
staff-halves-done = Båda finns på papper, avsluta
staff-halves-wrong = Raderna stämmer inte
staff-halves-wrong-text = Jämför med pappren och skriv igen. Halvorna visas inte en gång till. Har du dem inte på papper börjar du om. Ingenting är sparat än.
staff-halves-anew = Börja om med en ny nyckel

## Länkar som inte gäller
staff-gone-set-up-done-heading = Allt är redan iordningställt
staff-gone-set-up-done-text = Någon har redan gjort det första kontot. Var det du? Logga in. Annars kan en administratör bjuda in dig.
staff-gone-set-up-link-heading = Länken gäller inte
staff-gone-set-up-link-text = Varje gång Andrum startar skrivs en ny länk ut, och då slutar den gamla att gälla. Leta upp den senaste.
staff-gone-invitation-heading = Inbjudan gäller inte
staff-gone-invitation-text = En inbjudan gäller i sju dagar och kan användas en gång. Har du redan gjort ditt konto kan du logga in. Annars ber du om en ny.

## Inloggning
staff-sign-in-heading = Logga in som personal
staff-sign-in-ready = Ditt konto är klart. Vänta på nästa kod i appen, för den du nyss skrev fungerar bara en gång.
staff-sign-in-wrong = Det gick inte att logga in
staff-sign-in-wrong-text = Alias, lösenord, kod eller lösennyckel stämmer inte, eller så är koden redan använd. Vänta på nästa kod och skriv allt igen.
staff-sign-in-button = Logga in
staff-sign-in-passkey = Använd en lösennyckel
staff-sign-in-passkey-failed = Lösennyckeln användes inte. Försök igen, eller skriv en kod.
staff-sign-in-lost = Har du tappat lösenordet eller telefonen? Be en administratör om en ny länk till ditt konto.
staff-sign-in-no-phone = Ingen telefon till hands?
staff-recovery-code = Återställningskod
staff-recovery-code-hint = Tolv tecken, från listan du fick när du gjorde kontot. Lämna fältet för engångskod tomt. Varje återställningskod fungerar en gång.

## Laget
staff-team-heading = Laget
staff-team-key = { $readers ->
    [0] Ingen kan läsa samtal.
    [one] En person kan läsa samtal.
   *[other] { $readers } personer kan läsa samtal.
 } Lagets nyckel har nummer { $number }.
staff-team-not-you = En administratör kan bjuda in och stänga av, men kan inte läsa och kan inte släppa in någon.
staff-team-no-key = Laget har ingen nyckel ännu. Den som sköter servern gör en med kommandot andrum recovery create. Innan dess kan ingen skriva till laget.
staff-team-nobody-reads = Ingen kan läsa samtal just nu. Nya meddelanden tas emot och väntar. Med återställningsnyckelns båda halvor går det att släppa in en rådgivare eller handledare, längre ner på sidan. Finns ingen att släppa in: bjud in någon först.
staff-team-lost = Samtal är låsta med lagets nyckel { $numbers }, men den nyckeln finns inte i databasen. Samtalen är kvar. Den som sköter servern behöver lägga tillbaka en kopia där nyckeln finns. Deltagarna kan läsa sina egna samtal under tiden.
staff-rewrap-conversations = { $n ->
    [one] Ett samtal är ännu låst med en äldre nyckel.
   *[other] { $n } samtal är ännu låsta med en äldre nyckel.
 }
staff-rewrap-reasons = { $n ->
    [one] Ett skäl är ännu låst med en äldre nyckel.
   *[other] { $n } skäl är ännu låsta med en äldre nyckel.
 }
staff-team-rewrap = De får den nya nyckeln av sig själva, när någon som kan läsa loggar in eller öppnar inkorgen. Den som kan läsa kommer åt dem under tiden.
staff-team-kept-copies = Laget får en ny nyckel. Några saker går ändå inte att ta tillbaka. Personen kan ha sparat det som redan är läst. Den som har en gammal kopia av databasen och nycklarna från servern, tillsammans med personens lösenord, kan öppna de samtal som fanns då, och i samma samtal även det som skrivs senare om hen får tag i en ny kopia.
staff-team-you-wait = Du kan inte läsa samtal ännu. Be någon som kan läsa att släppa in dig här.
staff-team-people = Alla konton
staff-team-role = Roll
staff-team-state = Läge
staff-team-since = Sedan
staff-team-change = Stäng av eller öppna konton
staff-team-change-own = Ditt eget konto stänger en annan administratör, eller den som sköter servern.
staff-team-you = du
staff-team-disabled = Avstängd
staff-team-reads = Kan läsa
staff-team-reads-part = Kan läsa en del, väntar på resten
staff-team-waits = Väntar på att släppas in
staff-team-works = Aktiv
staff-team-enable-who = Öppna kontot för { $alias } igen
staff-team-disable-who = Stäng av { $alias }
staff-team-disable-text = Alla inloggningar avslutas direkt, och öppna inbjudningar från kontot tas tillbaka. Du kan öppna kontot igen.
staff-team-disable-read = Kontot kan inte läsa samtal mer, inte heller om det öppnas igen, förrän någon släpper in det. Det som redan är läst går inte att göra oläst.
staff-team-reset-who = Nytt lösenord och ny telefon för { $alias }
staff-team-reset-text = Du får en länk att lämna över. Det gamla lösenordet fungerar tills länken är använd. Är det bråttom: stäng av kontot först.
staff-team-reset-read = Efteråt kan kontot inte läsa samtal förrän någon som kan läsa släpper in det igen. Kan ingen annan läsa behövs återställningsnyckelns båda halvor.
staff-team-reset-disabled = Kontot är avstängt. Öppna det först.
staff-team-waiting = Väntar på att släppas in
staff-team-waiting-text = En ny rådgivare eller handledare kan läsa först när någon som redan kan läsa släpper in, eller när återställningsnyckelns båda halvor skrivs in.
staff-fingerprint = Kontrolltecken:
staff-team-compare = Ring eller träffas. Be om kontrolltecknen från sidan Konto och jämför. Är de inte lika ska du inte släppa in: då är det kanske någon annan.
staff-team-let-in = Släpp in
staff-team-let-in-who = Tecknen stämmer, släpp in { $alias }
staff-team-read-out = Det här är du. Läs upp kontrolltecknen för den som ska släppa in dig, från sidan Konto.
staff-team-ask-reader = Bara den som redan kan läsa har knappen för att släppa in.
staff-recovery = Släpp in med återställningsnyckeln
staff-recovery-text = När ingen annan kan släppa in. De två som har halvorna skriver in var sin här. Halvorna sparas inte.
staff-recovery-who = Vem ska släppas in?
staff-half-length = En halva har 64 tecken, men här står { $found }.
staff-half-symbol = Rad { $row } har ett tecken som inte finns i någon halva.
staff-half-slip = Något är fel på rad { $row }. Jämför med papperet.
staff-half-not = Det här är inte en halva av en återställningsnyckel.
staff-team-halves-not-read = En halva gick inte att läsa
staff-team-same-half = Båda är samma halva. Den andra personens halva behövs också.
staff-team-different-halves = Halvorna hör till olika nycklar
staff-team-wrong-halves = Halvorna hör inte till den här installationen
staff-team-another-role = Bara rådgivare och handledare med ett öppet konto kan släppas in
staff-team-not-a-reader = Du kan inte läsa själv, och kan därför inte släppa in någon
staff-team-another-key = Kontot har fått en ny nyckel sedan sidan visades. Jämför kontrolltecknen igen.
staff-team-last-administrator = Det är den sista administratören. Bjud in en till först.

## Inbjudningar
staff-invite = Bjud in
staff-invite-text = Du får en länk att lämna över själv. Den gäller i { $days } dagar och kan användas en gång.
staff-invite-as = Som vad?
staff-invite-button = Gör en inbjudan
staff-invited-heading = Inbjudan är klar
staff-invited-text = Länken visas bara nu. Den gäller i { $days } dagar och kan användas en gång.
staff-invited-copy = Kopiera länken
staff-invited-copied = Kopierad
staff-invited-back = Tillbaka till laget
staff-invited-care = Vem som helst som har länken kan göra kontot. Lämna den direkt till rätt person.
staff-invited-reset = Länken ger kontot ett nytt lösenord och en ny telefon. Det gamla fungerar tills länken är använd.
staff-invited-reset-read = Sedan behöver kontot släppas in igen. Det gör någon som kan läsa, på sidan Laget. Kan ingen annan läsa behövs återställningsnyckelns båda halvor.
staff-invited-open = Öppna inbjudningar
staff-invited-again = nytt lösenord
staff-invited-by = av
staff-invited-until = gäller till

## Ditt konto
staff-account-heading = Ditt konto
staff-account-reading = Samtal
staff-account-reads = Du kan läsa lagets samtal.
staff-account-waits = Du kan inte läsa ännu. Någon som kan läsa behöver släppa in dig.
staff-account-fingerprint = Läs upp tecknen för den som släpper in dig. De visar att det är du.
staff-account-password = Byt lösenord
staff-account-password-text = Du fortsätter att vara inloggad här. Alla andra webbläsare loggas ut.
staff-account-wrong = Det är inte lösenordet du har nu.
staff-account-change = Byt lösenord
staff-account-changed = Lösenordet är bytt. Du är utloggad överallt utom här.
staff-passkeys = Lösennycklar
staff-passkeys-count = { $count ->
    [0] Du har ingen lösennyckel.
    [one] Du har en lösennyckel.
   *[other] Du har { $count } lösennycklar.
 }
staff-passkeys-text = Med en lösennyckel (passkey) slipper du skriva koden från appen. Lösenordet behövs fortfarande, och koderna fortsätter att fungera.
staff-passkeys-open = Dina lösennycklar
staff-passkeys-heading = Dina lösennycklar
staff-passkeys-lead = En lösennyckel (passkey) finns i din dator, din telefon, din lösenordshanterare eller en säkerhetsnyckel. Du låser upp den med fingret, ansiktet eller en pinkod. Den ersätter koden från appen, inte lösenordet.
staff-passkeys-none = Du har ingen lösennyckel ännu.
staff-passkeys-day = tillagd { $day }
staff-passkeys-remove = Ta bort
staff-passkeys-removed = Lösennyckeln är borttagen här. Du kan också radera den på enheten där den finns.
staff-passkeys-added = Lösennyckeln är tillagd. Nästa gång kan du använda den i stället för koden.
staff-passkeys-add = Lägg till en lösennyckel
staff-passkeys-add-text = Ge den ett namn, så att du vet vilken det är. Sedan frågar webbläsaren hur du vill låsa upp den.
staff-passkeys-without = För att använda lösennycklar behöver webbläsaren vara ny och få köra skript. Annars loggar du in med koderna, som förut.
staff-passkeys-no-name = Lösennycklar går inte att använda här, eftersom tjänstens adress bara är ett nummer. Koderna fungerar.
staff-passkeys-name = Namn
staff-passkeys-name-hint = Till exempel: jobbdatorn
staff-passkeys-not-a-name = Skriv ett namn med högst { $longest } tecken.
staff-passkeys-make = Lägg till
staff-passkeys-not-made = Ingen lösennyckel lades till. Försök igen.
staff-passkeys-known = Den lösennyckeln finns redan i listan.
staff-passkeys-full = Du kan ha högst { $most } lösennycklar. Ta bort någon först.
staff-passkeys-back = Till ditt konto
staff-recovery-codes = Återställningskoder
staff-recovery-codes-left = { $left ->
    [0] Du har inga återställningskoder kvar.
    [one] Du har en återställningskod kvar.
   *[other] Du har { $left } återställningskoder kvar.
 }
staff-recovery-codes-text = Med en sådan kod och lösenordet loggar du in när telefonen inte är till hands. Gör nya koder om någon kan ha sett de gamla.
staff-recovery-codes-new = Gör tio nya koder
staff-codes-heading = Dina återställningskoder
staff-codes-lead = Om telefonen är borta loggar du in med lösenordet och en av de här koderna.
staff-codes-once = De visas bara nu. Varje kod fungerar en gång.
staff-codes-keep = Skriv ut dem, eller spara dem i din lösenordshanterare. Lägg dem inte tillsammans med lösenordet på papper.
staff-codes-old = De gamla koderna fungerar inte längre.
staff-codes-next = Jag har sparat koderna
staff-account-phone = Ny telefon eller glömt lösenord
staff-account-phone-text = Be en administratör om en ny länk till ditt konto. Är du rådgivare eller handledare behöver någon släppa in dig igen efteråt.
staff-account-sign-out = Logga ut överallt

## Granskning
staff-audit-heading = Granskning
staff-audit-text = Vad personalen har gjort. Aldrig vad någon har skrivit, och ingenting om vad deltagare gör.
staff-audit-empty = Ingenting ännu.
staff-audit-when = När
staff-audit-who = Vem
staff-audit-what = Vad
staff-audit-object = Med vad
staff-audit-command = Kommando på servern
staff-audit-pages = Fler sidor
staff-audit-newer = Nyare
staff-audit-older = Äldre
staff-object-account = Konto
staff-object-invitation = Inbjudan
staff-object-team-key = Lagets nyckel
staff-object-conversation = Samtal
staff-object-reason = Skäl
staff-object-release = Utgåva
staff-object-study = Studie
staff-action-set-up = Ställde i ordning
staff-action-invited = Bjöd in
staff-action-joined = Använde en inbjudan
staff-action-reset = Bjöd in till nytt lösenord
staff-action-disabled = Stängde av
staff-action-enabled = Öppnade igen
staff-action-signed-in = Loggade in
staff-action-password-changed = Bytte lösenord
staff-action-recovery-codes-made = Gjorde nya återställningskoder
staff-action-recovery-code-used = Loggade in med en återställningskod
staff-action-passkey-added = Lade till en lösennyckel
staff-action-passkey-removed = Tog bort en lösennyckel
staff-action-passkey-used = Loggade in med en lösennyckel
staff-action-team-key-made = Gjorde en nyckel till laget
staff-action-let-in = Släppte in
staff-action-let-in-by-halves = Släppte in med båda halvorna
staff-action-conversation-opened = Öppnade
staff-action-conversation-claimed = Tog hand om
staff-action-conversation-handed-over = Lämnade över
staff-action-conversation-answered = Svarade
staff-action-conversation-closed = Avslutade
staff-action-worry-raised = Märkte med oro
staff-action-worry-settled = Tog bort märkningen oro
staff-action-second-reading = Läste ett utkast åt en kollega
staff-action-message-redacted = Tog bort en del av ett meddelande
staff-action-reasons-opened = Öppnade
staff-action-reason-approved = Godkände
staff-action-reason-declined = Visade inte
staff-action-release-built = Byggde
staff-action-release-approved = Godkände
staff-action-release-published = Gav ut
staff-action-release-rejected = Förkastade
staff-action-release-withdrawn = Drog tillbaka
staff-action-release-downloaded = Laddade ner
staff-action-study-unblinded = Blindningen bröts

## Uppgifter att kontrollera
staff-overdue = Uppgifter om hjälp som behöver kontrolleras igen
staff-overdue-text = De är senast kontrollerade för mer än 90 dagar sedan. Ring eller öppna sidan, rätta filen (help.toml eller units.toml) och skriv dagens datum där.
