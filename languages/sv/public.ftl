### De öppna sidorna: start, hjälp, integritet, tillgänglighet och felsidor.

## Sidornas titlar. De syns i webbläsarens flik och säger aldrig vad tjänsten handlar om.
public-landing-title = Andrum
public-help-title = Hjälp nu
public-privacy-title = Integritet
public-accessibility-title = Tillgänglighet
public-not-found-title = Sidan finns inte
public-problem-title = Något gick fel

## Startsidan
public-landing-heading = Du behöver inte säga vem du är
public-landing-lead = Andrum är ett program för dig mellan 16 och 25 år som vill sluta med cannabis, ta en paus eller använda mindre. Du går i din egen takt. Det kostar ingenting.
public-landing-read = Läs först
public-landing-start = Börja
public-landing-read-hint = Du kan läsa utan att börja. Då sparas ingenting om dig.

public-what = Vad det är
public-what-modules = Korta moduler
public-what-modules-text = Text och övningar om att hitta dina skäl, klara suget och sova bättre. Välj det du behöver. Inget är låst.
public-what-diary = En dagbok
public-what-diary-text = Fyll i hur dagen blev. Efter en tid ser du hur det går, vecka för vecka.
public-what-messages = Någon att skriva till
public-what-messages-text = En rådgivare läser och svarar. Du väljer själv om du vill skriva, och vad.

public-not = Vad det inte är
public-not-judging = Ingen säger åt dig vad du ska göra. Du sätter ditt eget mål och kan ändra det.
public-not-care = Det är inte vård. Här ställs ingen diagnos.
public-not-urgent = Det är inte för det som är akut. Ingen sitter redo dygnet runt.
public-not-urgent-link = Behöver du hjälp nu finns det andra att ringa.

public-how = Så går det till
public-how-read = Läs först
public-how-read-text = Öppna en modul och känn efter. Du behöver inte lämna någonting.
public-how-token = Få din kod
public-how-token-text = När du börjar får du en kod av vanliga ord. Skriv av den eller spara den. Koden är enda vägen tillbaka. Ingen kan ta fram den åt dig, inte vi heller.
public-how-return = Kom tillbaka när du vill
public-how-return-text = Fyll i dagen, gör en övning eller skriv några rader. Fem minuter räcker långt.

public-who = Vem svarar, och när?
public-who-text = Rådgivarna i programmet svarar. De använder ett alias, precis som du. De ser det du skriver till dem och det du väljer att dela. Inget annat.
public-who-when = Svaret kommer inte direkt, som i en chatt. Innan du skickar ser du när du kan vänta dig svar.
public-under-18 = Är du under 18?
public-under-18-text = En rådgivare som får veta att ett barn riskerar att fara illa är skyldig att anmäla det till socialtjänsten. Har du sagt att du är under 18 får du veta det igen före ditt första meddelande. Vi frågar aldrig vad du heter eller var du bor.

public-short = Det här lovar vi, i korthet
public-short-name = Du börjar utan namn, mejl eller telefonnummer.
public-short-sealed = Den som får tag i databasen kan inte läsa det du har skrivit.
public-short-erase = Du kan ta med dig allt och radera allt, på en gång.
public-short-away = Är du borta i ett halvår raderas det du har skrivit, även samtalen.
public-short-research = Forskningen ser dig bara om du har sagt ja, och bara i grupp.
public-short-all = Läs alla tio löftena och tre saker du behöver veta

## Hjälp nu
public-help-heading = Hjälp nu
public-help-danger = Ring 112 om någon är i fara
public-help-danger-text = Det gäller dig själv lika mycket som någon annan. Ring om något av det här stämmer:
public-help-sign-breath = Någon har svårt att andas.
public-help-sign-wake = Någon är väldigt slö eller går inte att väcka.
public-help-sign-cramps = Någon har kramper.
public-help-sign-life = Någon vill ta sitt liv nu, eller har tappat greppet om vad som är verkligt.
public-help-side = Lägg den som är medvetslös men andas på sidan, i stabilt sidoläge. Stanna kvar tills hjälpen kommer.
public-help-more-danger = Fler du kan ringa när det är bråttom
public-help-talk = Någon att prata med
public-help-talk-text = Du behöver inte veta vad du ska säga. Det räcker att du säger att det är tungt.
public-help-hours = Öppet:
public-help-who = För:
public-help-free = Gratis
public-help-anonymous = Du kan vara anonym
public-help-checked = Kontrollerat
public-help-here = Andrum är inte bemannat dygnet runt. Skriv till rådgivarna när det inte är bråttom.

## Integritet
public-privacy-heading = Så skyddar vi dig
public-privacy-lead = Du ska kunna be om stöd utan att bli känd. Här står vad vi lovar, var gränserna går och vad som sparas.
public-promises = Tio löften
public-promise-1 = Du börjar utan att lämna någonting, och du kan läsa innan du börjar. Inget sparas förrän du har din kod.
public-promise-2 = Vi sparar eller loggar aldrig din IP-adress, vilken webbläsare du har eller vilken sida du kom från. Vi sparar eller loggar inte heller någon tid om dig som är mer exakt än en dag.
public-promise-3 = Den som tar databasen, en säkerhetskopia eller disken kan inte läsa vad du har skrivit, hur mycket du använder eller hur långt du har kommit.
public-promise-4 = Bara du och rådgivarna i ditt program kan läsa ert samtal. En administratör kan inte släppa in sig själv.
public-promise-5 = En rådgivare ser det du skriver till rådgivarna och det du väljer att dela. Inget annat.
public-promise-6 = Du kan ta med dig allt och radera allt, på en gång. Det som blir kvar är antal som inte hör till någon.
public-promise-7 = Om du håller dig borta raderas allt efter en tid som visas för dig.
public-promise-8 = Forskningen ser dig bara om du har sagt ja, bara i grupp och aldrig tillsammans med ditt samtal.
public-promise-9 = Ingen sida hämtar något från någon annanstans. Allt går att göra utan JavaScript, även i Tor Browsers säkraste läge.
public-promise-10 = Ett tryck tar dig bort från sidan och loggar ut dig.
public-promises-tested = Varje löfte bevakas av ett automatiskt test. Utan test får ett löfte inte stå här.

public-limits = Tre saker du behöver veta
public-limits-lead = De är lika sanna som löftena. Därför står de här.
public-limit-server = Den som styr servern medan du använder den skulle kunna läsa med.
public-limit-history = Knappen ”Lämna sidan” kan inte rensa webbläsarens historik.
public-limit-child = En rådgivare som får veta att ett barn riskerar att fara illa är skyldig att anmäla det till socialtjänsten. Har du sagt att du är under 18 får du veta det före ditt första meddelande.

public-stored = Det här sparas
public-stored-vault = Ditt valv
public-stored-vault-text = Dina svar, dagboken, målet, planen och formulären. Allt är förseglat och öppnas bara med din kod. Det finns kvar tills du raderar det, eller tills du har varit borta i ett halvår.
public-stored-days = Två dagar
public-stored-days-text = Dagen du senast var här och dagen då allt raderas. Aldrig något klockslag. De försvinner med valvet.
public-stored-messages = Samtalet
public-stored-messages-text = Texten är förseglad. Utanpå syns läge, dag, program, språk, vilken rådgivare som har samtalet och om hen är orolig för dig. Samtalet raderas samtidigt som allt annat.
public-stored-study = Uppgifter till forskningen
public-stored-study-text = Bara om du har sagt ja. De är grova, räknas i dagar från din start och ligger under ett slumpat nummer. Du kan ta tillbaka ditt ja. Då raderas uppgifterna direkt, liksom när du själv raderar allt. Är du bara borta ligger de kvar tills gruppens siffror har räknats, högst fjorton månader efter ditt senaste besök. Sedan raderas de. Siffror om grupper som redan har lämnats ut blir kvar.
public-stored-counts = Antal
public-stored-counts-text = Till exempel hur många som öppnade en modul en viss dag. Antalen hör inte till någon och blir kvar.
public-stored-cookies = Kakor
public-stored-cookies-text = Bara de som behövs, till exempel för att hålla dig inloggad. Inga kakor följer dig någon annanstans.
public-stored-copies = Säkerhetskopior
public-stored-copies-text = Det du har raderat kan ligga kvar i en kopia tills kopian byts ut. Även där är det förseglat.

public-retention = Om du inte kommer tillbaka
public-retention-text = Efter ett halvår utan besök raderas svaren, dagboken och samtalen. Det sker i slutet av månaden, så att dagen inte skiljer dig från andra. När du är inloggad ser du vilken dag det blir. Varje besök med din kod flyttar fram dagen.

public-yourself = Det här kan du göra själv
public-yourself-write = Skriv inte namn, skola eller adress, varken om dig själv eller om andra.
public-yourself-window = Delar du mobil eller dator? Öppna ett privat fönster. Då sparas inte sidan i historiken när du har stängt fönstret.
public-yourself-token = Spara koden där ingen annan letar. Den som har din kod kan läsa allt du kan läsa.

public-responsible = Vem ansvarar?
public-responsible-missing = Den som driver tjänsten har inte fyllt i sina kontaktuppgifter än.
public-responsible-rights = Eftersom vi inte vet vem du är kan vi inte söka upp dina uppgifter åt dig. Men du kan själv ta med dig allt och radera allt när du är inloggad. Du har också rätt att klaga hos Integritetsskyddsmyndigheten.

## Tillgänglighet
public-access-heading = Tillgänglighet
public-access-lead = Andrum ska gå att använda för alla. Vi bygger efter den internationella standarden WCAG 2.2, nivå AA. Här står hur långt vi har kommit.
public-access-built = Så är det byggt
public-access-keyboard = Allt går att nå med bara tangentbordet. Du ser alltid var du är.
public-access-reader = Rubriker, fält och knappar har namn som en skärmläsare kan läsa upp. Diagram har samma innehåll i text.
public-access-zoom = Sidorna går att läsa på en skärm som är 320 punkter bred och med dubbelt så stor text.
public-access-dark = Sidorna följer din inställning för ljust eller mörkt läge och för mindre rörelse.
public-access-script = Allt fungerar utan JavaScript.
public-access-words = Texterna är korta och skrivna med vanliga ord.
public-access-exit = Knappen ”Lämna sidan”
public-access-exit-text = Den finns på varje sida och är det första du når med tangentbordet, efter länken till innehållet. Om JavaScript är på kan du också trycka Esc tre gånger inom två sekunder. Du loggas ut och hamnar på en annan sida. Webbläsarens historik rensas inte.
public-access-known = Det här brister
public-access-known-people = Personer med egen funktionsnedsättning har inte testat tjänsten än.
public-access-known-review = Ingen utomstående har granskat tillgängligheten.
public-access-known-signs = Texterna finns inte på teckenspråk och inte som inläst ljud.
public-access-tested = Så har vi testat
public-access-tested-text = Vi har själva granskat sidorna i november 2026: med det automatiska verktyget axe, i ljust och mörkt läge, på liten och stor skärm och med JavaScript avstängt. Ett sådant verktyg hittar inte alla brister.
public-access-tell = Säg till om något inte fungerar
public-access-tell-text = Berätta vad som hände och på vilken sida. Du behöver inte säga vem du är. Kontakta den som driver tjänsten:
public-access-law = Offentliga tjänster omfattas av lagen om tillgänglighet till digital offentlig service. Är du inte nöjd med svaret kan du i så fall vända dig till myndigheten som har tillsyn över lagen.

## Felsidor
public-not-found-heading = Här finns ingen sida
public-not-found-text = Adressen kan vara fel, eller så har sidan flyttat. Du har inte gjort något fel.
public-problem-not-you = Händer det igen? Vänta en stund och försök på nytt.
