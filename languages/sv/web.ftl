### Felsidor och text som väntar. Säg vad som hände, vad som är kvar och vad man kan göra nu. Ingen skuld på läsaren.

web-back = Till första sidan

web-problem-title = Något gick fel
web-not-found-heading = Här finns ingen sida
web-not-found-text = Adressen kan vara fel, eller så har sidan flyttat. Du har inte gjort något fel.
web-stale-heading = Sidan var för gammal
web-stale-text = Du har loggat in eller ut sedan du öppnade den. Inget har ändrats. Gå tillbaka och försök igen.
web-foreign-heading = Det kom från en annan sida
web-foreign-text = En annan webbplats försökte skicka något i ditt namn. Vi tog inte emot det. Inget har ändrats.
web-malformed-heading = Vi kunde inte läsa det som skickades
web-malformed-text = Inget har ändrats. Gå tillbaka och försök igen.
web-too-large-heading = Det var för mycket på en gång
web-too-large-text = Texten får inte plats. Inget har ändrats. Gå tillbaka och korta den lite.
web-too-many-heading = Vänta en liten stund
web-too-many-text = Det har kommit många försök härifrån på kort tid. Det kan vara andra som delar ditt nät. Försök igen om en minut.
web-busy-heading = Det gick inte just nu
web-busy-text = Tjänsten svarar inte som den ska. Det beror inte på dig. Försök igen om en stund.
web-full-heading = Det gick inte att spara
web-full-text = Det är fullt hos oss. Det du skrev nu är inte sparat, men det som fanns förut finns kvar. Försök igen senare.
web-broke-heading = Något gick sönder hos oss
web-broke-text = Det beror inte på dig. Försök igen om en stund.

web-kept-title = Det du skrev
web-kept-again = Spara nu
web-kept-written = Det du skrev
web-kept-leave = Vill du inte spara? Då kan du bara gå härifrån. Då försvinner texten.
web-kept-stale-heading = Det är inte sparat än
web-kept-stale-text = Du har loggat in igen sedan du öppnade sidan. Det du skrev finns kvar här. Tryck på knappen om du vill spara det.
web-kept-broke-heading = Det gick inte att spara
web-kept-broke-text = Det beror inte på dig. Det du skrev finns kvar på den här sidan. Vänta en stund och tryck på knappen.
web-kept-too-many-heading = Vänta en liten stund
web-kept-too-many-text = Det har kommit många försök härifrån på kort tid. Det du skrev finns kvar på den här sidan. Vänta en minut och tryck på knappen.
web-kept-signed-in-heading = Du är inloggad igen
web-kept-signed-in-text = Det du skrev finns kvar, men det är inte sparat än. Tryck på knappen, så sparas det.

web-sign-in-again-title = Logga in igen
web-sign-in-again-heading = Logga in igen för att spara
web-sign-in-again-lead = Du har varit stilla en stund och är därför utloggad. Det du skrev finns kvar.
web-sign-in-again-alias = Alias
web-sign-in-again-password = Lösenord
web-sign-in-again-code = Engångskod
web-sign-in-again-stays = Texten ligger förseglad på den här sidan och inte hos oss. Stänger du sidan försvinner den.
