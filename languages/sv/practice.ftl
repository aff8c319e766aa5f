### Övningssamtal för nya rådgivare. Alla som skriver här är påhittade.

staff-practice-title = Öva
staff-practice-link = Öva med ett påhittat samtal
staff-practice-lead = Här skriver en påhittad deltagare och svarar på det du skriver. Bara du ser övningen, och den du ber läsa ditt utkast. Den räknas inte någonstans och försvinner efter 30 dagar.
staff-practice-running = Pågående övningar
staff-practice-waits = Väntar på ditt svar
staff-practice-until = Finns till { $day }.
staff-practice-throw = Släng övningen
staff-practice-begin-heading = Börja en övning
staff-practice-who = Vem ska skriva till dig?
staff-practice-begin = Börja
staff-practice-choose = Välj vem som ska skriva.
staff-practice-enough = Du har redan många övningar. Släng en först.
staff-practice-alias = { $pair } (övning)
staff-practice-mark = Övning
staff-practice-mark-text = Det här är en övning. Deltagaren är påhittad. Bara du ser samtalet, och den du ber läsa. Det räknas inte.
staff-practice-over = Övningen är slut. Deltagaren skriver inte mer. Be gärna en kollega läsa och berätta vad hen tänker.

staff-practice-first = Någon som är 17 och skriver för första gången
staff-practice-again = Någon som har använt igen efter en paus
staff-practice-angry = Någon som är arg
staff-practice-dark = Någon som antyder att det är riktigt mörkt

staff-practice-first-1 =
    hej. vet inte riktigt hur man börjar. är 17 och röker typ varje helg, ibland på vardagar också. mamma vet inte. jag vill väl inte sluta helt men det känns som att jag inte bestämmer längre. får du berätta för nån att jag skriver?
staff-practice-first-2 =
    okej. skönt att veta. det jag gillar är väl att huvudet blir tyst. annars snurrar det hela tiden, mest på kvällen. men dagen efter är jag så seg att jag skiter i skolan och då blir det värre
staff-practice-first-3 =
    hm. kanske 6 av 10? inte lägre för att jag hade planer på att söka till nåt estetiskt och det funkar inte om jag missar så mycket. jag testade faktiskt att inte röka i söndags. det gick men det kröp i kroppen
staff-practice-first-4 =
    jag kan prova söndag och onsdag. kan jag skriva hur det gick? det var lättare än jag trodde att skriva hit

staff-practice-again-1 =
    Hej igen. 23 dagar höll det. I lördags var det fest och sen har det varit varje dag. Jag skäms så mycket att jag inte ville logga in. Känns som att allt var för inget.
staff-practice-again-2 =
    Jag vet inte. Det var en dålig vecka innan, jag sov nästan inget och hade tjafsat med min sambo. När någon räckte fram den tänkte jag inte ens. Eller jo. Jag tänkte att jag hade förtjänat det.
staff-practice-again-3 =
    När du säger det så. De 23 dagarna sov jag faktiskt bättre på slutet. Och jag hade pengar kvar. Jag hade glömt det. Men hur ska jag göra nästa gång någon bara räcker fram den?
staff-practice-again-4 =
    Jag tror att jag ska säga till min kompis i förväg. Och gå hem när jag är trött. Jag vill börja om på måndag.

staff-practice-angry-1 =
    Har väntat i tre dagar på svar och när det väl kommer är det nåt copy paste om att "ta hand om mig". Är det ens en människa där?? Jag pluggar, jobbar och röker på kvällen och det är MITT problem. Vad vet du om det.
staff-practice-angry-2 =
    ok det var iaf ett riktigt svar. förlåt för tonen. eller inte förlåt, jag är trött på folk som säger att de fattar. min pappa sa samma sak hela tiden
staff-practice-angry-3 =
    Jag vill inte ha råd. Alla ger råd. Jag vill att nån fattar att det är det enda lugna på hela dagen. Fast det är inte ens lugnt längre, jag ligger och är arg i stället.
staff-practice-angry-4 =
    mm. det var typ det. lugnet är borta men jag röker ändå. vet inte vad jag ska göra med det men tack för att du inte tjatade

staff-practice-dark-1 =
    hej. har inte använt på två veckor. alla säger att det ska kännas bättre men det blir bara tommare. ligger mest i sängen. ibland tänker jag att det vore enklare för alla om jag inte fanns. vet inte varför jag skriver det här
staff-practice-dark-2 =
    ja. jag har tänkt på det. inte hur. mest att jag vill att det ska sluta. min syster är hemma ikväll men jag har inte sagt nåt till henne, jag vill inte förstöra för henne
staff-practice-dark-3 =
    okej. jag ringde inte men jag sa till min syster att jag mår dåligt och att jag ville att hon skulle sitta hos mig. hon blev inte arg. hon grät lite. vi har sparat numret du skrev
staff-practice-dark-4 =
    hon ska följa med mig till ungdomsmottagningen imorgon. det är fortfarande tungt men inte lika ensamt. tack för att du frågade rakt ut
