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
public-what-messages-when = När kommer svaret?

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
public-help-ways = Så når du dem:
public-help-way-phone = ring
public-help-way-chat = chatta
public-help-way-sms = skicka sms
public-help-way-mail = mejla
public-help-way-web = på webben
public-help-way-visit = gå dit
public-help-cost = Samtalet kan kosta som ett vanligt samtal.
public-help-named = Du kan behöva säga vem du är.
public-help-drugs = Hjälp med droger, alkohol och tobak
public-help-say = Vad du kan säga när du ringer
public-help-say-text = En mening räcker. Den som svarar är van och hjälper dig vidare. Du kan läsa högt härifrån:
public-help-say-bad = ”Jag mår dåligt och behöver prata med någon.”
public-help-say-use = ”Jag använder cannabis och vet inte hur jag ska sluta.”
public-help-say-other = ”Jag är orolig för någon jag bryr mig om.”
public-help-say-anonymous = ”Kan jag vara anonym? Vad händer med det jag säger?”
public-help-say-112 = Ringer du 112, säg var ni är och vad som har hänt. Berätta vad personen har tagit, om du vet. Då kan vården hjälpa på rätt sätt. Lägg inte på förrän de säger till.
public-help-near = Hitta hjälp där du bor
public-help-dates = Nummer och tider kan ändras. Datumet visar hur gammal varje uppgift är.
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
public-stored-messages-text = Texten är förseglad. Utanpå syns läge, dag, program, språk, vilken rådgivare som har samtalet, om hen är orolig för dig och vad hen i så fall har bestämt, ur en fast lista. Väntar du på en veckokommentar syns också vilken dag den ska komma. Rådgivarna kan skriva förseglade anteckningar till varandra om samtalet. Dem ser du inte, och de raderas med det. Samtalet raderas samtidigt som allt annat.
public-stored-reasons = Skäl du har lagt till
public-stored-reasons-text = Bara om du har skickat in en text till sidan med skäl. Den är förseglad tills en rådgivare har läst den. Visas den står den öppet, för alla kan läsa den. Den har ett slumpat nummer som bara ditt valv känner till, och ingen dag, bara en månad. Du kan ta tillbaka den. Den raderas samtidigt som allt annat.
public-stored-study = Uppgifter till forskningen
public-stored-study-text = Bara om du har sagt ja. De är grova, räknas i dagar från din start och ligger under ett slumpat nummer. Du kan ta tillbaka ditt ja. Då raderas uppgifterna direkt, liksom när du själv raderar allt. Är du bara borta ligger de kvar tills gruppens siffror har räknats, högst femton månader efter ditt senaste besök. Sedan raderas de. Siffror om grupper som redan har lämnats ut blir kvar.
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
public-access-lead = Andrum ska gå att använda för alla. Här står hur långt vi har kommit, vad som brister och hur du säger till.
public-access-state = Hur tillgänglig är tjänsten?
public-access-state-text = Andrum är delvis förenligt med lagen om tillgänglighet till digital offentlig service (DOS-lagen). Vi bygger efter WCAG 2.2, nivå AA. Det är mer än lagen kräver. Bristerna står nedanför.
public-access-operator = För tjänsten ansvarar:
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
public-access-known-people = Personer med egen funktionsnedsättning har inte testat tjänsten än. Det kan finnas hinder som vi inte känner till.
public-access-known-review = Ingen utomstående har granskat tillgängligheten.
public-access-known-reader = Sidorna är inte genomgångna för hand med en skärmläsare. Vi har kontrollerat namn och ordning med verktyg.
public-access-known-time = Du loggas ut efter 30 minuter utan att du har gjort något. Det skyddar dig om någon annan tar mobilen. Det du höll på att skriva går att skicka när du har loggat in igen.
public-access-known-signs = Texterna finns inte på teckenspråk, på lättläst svenska eller som inläst ljud.
public-access-known-links = Länkar kan leda till andra webbplatser. Vi kan inte lova att de är tillgängliga.
public-access-other = Behöver du något i en annan form?
public-access-other-text = Kontakta den som driver tjänsten, så kan du få innehållet på ett annat sätt. Du behöver inte säga vem du är.
public-access-tested = Så har vi testat
public-access-tested-text = Vi har själva granskat alla sidor i november 2026: med det automatiska verktyget axe, i ljust och mörkt läge, på liten och stor skärm, med tangentbord och med JavaScript avstängt. Ett verktyg hittar inte alla brister. Samma granskning görs om varje gång tjänsten ändras.
public-access-dated = Redogörelsen skrevs den 24 november 2026.
public-access-tell = Säg till om något inte fungerar
public-access-tell-text = Berätta vad som hände och på vilken sida. Du behöver inte säga vem du är. Kontakta den som driver tjänsten:
public-access-law = Är du inte nöjd med svaret?
public-access-law-text = Digg, Myndigheten för digital förvaltning, har tillsyn över lagen. Dit kan du anmäla brister hos offentliga tjänster. Lagen gäller om den som driver tjänsten är en kommun, en region eller någon annan som lagen räknar upp. Sidan ligger hos Digg:
public-access-law-link = Anmäl bristande tillgänglighet (digg.se/tdosanmalan)

## Felsidor
public-not-found-heading = Här finns ingen sida
public-not-found-text = Adressen kan vara fel, eller så har sidan flyttat. Du har inte gjort något fel.
public-problem-not-you = Händer det igen? Vänta en stund och försök på nytt.

## Startsidan: mer att läsa
public-more = Mer att läsa
public-more-facts = Korta svar om cannabis, kroppen, lagen och annat. Med källor.
public-more-find = Mottagningar och annan hjälp, efter var du bor och hur gammal du är.
public-more-programme = Programmet { $name }

## Hitta hjälp
public-find-help-title = Hitta hjälp
public-find-heading = Hitta hjälp där du bor
public-find-lead = Det finns människor vars jobb är att prata om just det här. Mycket av det kostar ingenting.
public-find-for = Vem behöver hjälp?
public-find-for-myself = Jag själv
public-find-for-somebody = Någon jag bryr mig om
public-find-region = Region
public-find-region-all = Hela landet
public-find-age = Ålder
public-find-age-hint = Åldern på den som behöver hjälp, i år. Du kan lämna det tomt.
public-find-age-problem = Skriv åldern med siffror, till exempel 17.
public-find-problem = Vi förstod inte åldern
public-find-button = Visa hjälp
public-find-kept = Vi sparar inte vad du väljer här. Valet syns i sidans adress, så det kan finnas kvar i webbläsarens historik.
public-find-near = I { $region }
public-find-near-all = Runt om i landet
public-find-old = Uppgifterna kan ha ändrats sedan datumet som står där. Titta på deras egen sida eller ring innan du åker dit.
public-find-none = Vi har ingen kontrollerad uppgift om en mottagning som passar här. Det betyder inte att det saknas hjälp. Ring 1177 och fråga, eller börja med något av det här:
public-find-everywhere = Finns i hela landet
public-find-everywhere-text = De här vägarna finns var du än bor.
public-find-kind-youth-drug-clinic = Mottagning för unga om alkohol och droger
public-find-kind-drug-clinic = Mottagning om alkohol och droger
public-find-kind-youth-clinic = Ungdomsmottagning
public-find-kind-social-services = Socialtjänst
public-find-kind-online = På nätet
public-find-kind-advice = Råd
public-find-anonymous = Första kontakten kan vara anonym
public-find-places = Ort:
public-find-age-short = Ålder:
public-find-ages = { $from } till och med { $to } år
public-find-ages-from = från { $from } år
public-find-ages-to = till och med { $to } år
public-find-checked = Uppgiften är från
public-find-first = Aldrig varit på en mottagning?
public-find-first-text = Det är ett samtal, inget förhör. Läs om vad som brukar hända och vad du kan säga nej till.
public-find-first-link = Så går ett första besök till

## Ditt första besök
public-first-visit-title = Första besöket
public-first-heading = Ditt första besök
public-first-lead = Det är ett samtal, inget förhör. Du behöver inte ha bestämt dig för något innan du kommer.
public-first-happens = Så brukar det gå till
public-first-contact = Du hör av dig
public-first-contact-text = Du ringer, skriver eller bokar på nätet. Fråga gärna först, innan du säger vad du heter.
public-first-talk = Ni pratar
public-first-talk-text = De frågar hur du mår, vad du använder och vad du själv vill. Du svarar på det du vill svara på. Det är inte lika på alla ställen.
public-first-after = Ni bestämmer vad som händer sen
public-first-after-text = Det kan bli ett samtal till, flera samtal eller något annat. Det kan också räcka så.
public-first-bring = Ta med
public-first-bring-questions = Dina frågor, i mobilen eller på papper.
public-first-bring-diary = Något som visar hur det har varit, till exempel dagboken. Du väljer vad du visar.
public-first-bring-company = Någon som följer med, om du vill.
public-first-bring-card = Legitimation, om de ber om det. Fråga när du bokar.
public-first-ask = Frågor du kan ställa
public-first-ask-text = Du kan ställa dem redan när du ringer:
public-first-ask-anonymous = Kan jag vara anonym första gången?
public-first-ask-record = Skriver ni journal? Vem kan läsa den?
public-first-ask-parents = Kontaktar ni mina föräldrar eller någon annan?
public-first-ask-cost = Kostar det något?
public-first-ask-wait = Hur länge får jag vänta på en tid?
public-first-no = Du kan säga nej
public-first-no-text = Den här sortens hjälp är frivillig. Du kan säga nej till
public-first-no-question = en fråga du inte vill svara på
public-first-no-test = ett prov. Fråga vad som händer om du låter bli
public-first-no-company = att någon annan är med i rummet
public-first-no-more = fler besök.
public-first-no-except = Det finns lagar om vård mot någons vilja. De gäller när liv eller hälsa är i allvarlig fara.
public-first-secret = Vad får de berätta vidare?
public-first-secret-text = De som arbetar där har tystnadsplikt. Det du säger ska stanna hos dem.
public-first-secret-except = Det finns undantag. Tystnadsplikten kan brytas om någons hälsa är i fara, eller vid misstanke om ett brott som kan ge minst ett års fängelse. Att själv ha använt lite är också ett brott, men inte ett sådant.
public-first-secret-record = Vården måste skriva journal när någon får vård där. Det går inte att säga nej till det, men du kan fråga vad som står. En del ställen som bara ger råd skriver ingen journal.
public-first-anonymous = Kan jag vara anonym?
public-first-anonymous-text = På en del ställen kan första kontakten vara anonym. Då säger du inte vad du heter. Det är olika på olika orter, så fråga innan du bokar. Stödlinjer som Droghjälpen är alltid anonyma.
public-first-young-self = Du kan höra av dig själv. Du behöver inte fråga någon först.
public-first-young-parents = Hur mycket dina vårdnadshavare får veta är olika. Ett ställe vill att de är med. Ett annat kontaktar dem om det blir behandling. Fråga innan du säger vem du är.
public-first-young-duty = Personal som misstänker att någon under 18 far illa måste anmäla det till socialtjänsten. Det gäller även om du inte vill.
public-first-other = Är du orolig för någon annan?
public-first-other-text = Du kan höra av dig själv. Du behöver inte veta säkert vad som har hänt. Det räcker att du är orolig.

## Fakta
public-facts-title = Fakta
public-facts-heading = Fakta
public-facts-lead = Korta svar, var och ett med sin källa. Inget av det säger vad du ska göra.
public-facts-topics = Ämnen
public-facts-topic-stopping = Sluta eller dra ner
public-facts-topic-body = Kroppen
public-facts-topic-mind = Tankar och känslor
public-facts-topic-young = Att vara ung
public-facts-topic-law = Lagen
public-facts-topic-help = Att få hjälp
public-facts-topic-money = Pengar
public-facts-topic-relatives = För dig som står nära
public-facts-source = Källa:
public-facts-leaves = (leder till { $host }, en annan webbplats)
public-facts-empty = Här finns inga fakta än.
public-facts-not-care = Det här är information, inte vård. Undrar du hur det är för just dig, fråga någon som kan svara:
