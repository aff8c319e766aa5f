### Det som deltagaren delar med rådgivaren, och en kommentar varje vecka.

## Titlar i webbläsarens flik
messages-share-title = Dela med rådgivaren
messages-share-preview-title = Innan du delar
staff-weekly-title = Veckokommentarer

## Välja
messages-share-link = Dela något
messages-share-link-exercise = Dela övningen med din rådgivare
messages-share-link-diary = Dela en vecka med din rådgivare
messages-weekly-link = Be om en kommentar om dagboken varje vecka
messages-share-link-measure = Dela svaren med din rådgivare
messages-share-back = Till samtalet
messages-share-heading = Dela något med din rådgivare
messages-share-lead = Rådgivaren ser bara det du själv skickar. Välj något, så får du se precis hur det ser ut innan det skickas.
messages-share-text = Du delar en bild av hur det är idag. Ändrar du dina svar sedan ser rådgivaren inte det.
messages-share-none = Det finns inget att dela ännu. När du har fyllt i en övning, en dag i dagboken eller ett frågeformulär syns det här.
messages-share-nothing-there = Där finns det inget sparat att dela. Spara dina svar först, eller välj något annat.
messages-share-weeks = En vecka i dagboken
messages-share-week-this = Den här veckan, från { $day } till idag
messages-share-week-last = Förra veckan, från { $day }
messages-share-week-before = Veckan före, från { $day }
messages-share-exercises = En övning
messages-share-measures = Ett frågeformulär
messages-share-age-first = Vi behöver veta en sak innan du kan skicka.
messages-share-age-link = Svara på frågan

## Titta innan det skickas
messages-share-other = Välj något annat
messages-share-preview-heading = Det här får rådgivaren se
messages-share-preview-box = Det som skickas
messages-share-preview-lead = Precis det som står i rutan, och inget annat. Inget är skickat ännu.
messages-share-without-notes = Dina anteckningar är inte med.
messages-share-notes-on = Ta med anteckningarna
messages-share-with-notes = Dina anteckningar är med.
messages-share-notes-off = Ta bort anteckningarna
messages-share-without-answers = Dina svar på frågorna är inte med.
messages-share-answers-on = Ta med svaren
messages-share-with-answers = Dina svar på frågorna är med.
messages-share-answers-off = Ta bort svaren
messages-share-cautions-text = Rådgivaren behöver det inte för att svara dig. Du kan ändra det där du skrev det, eller dela det som det är. Du bestämmer.
messages-share-snapshot = Rådgivaren ser det som det är idag, inte det du ändrar sedan.
messages-share-can-take-back = Du kan ta tillbaka det när du vill.
messages-share-words = Vill du skriva något till?
messages-share-words-hint = Det behövs inte.
messages-share-send = Dela det här
messages-share-problem-changed = Det här har ändrats sedan du öppnade sidan. Titta igen, så du vet vad du skickar.

## Kortet i samtalet
messages-share-week = En vecka i dagboken
messages-share-of-module = Övning i ”{ $module }”
messages-share-answered-on = Besvarat { $day }
messages-share-no-score = För få svar för en siffra
messages-share-unread = Ingen rådgivare har öppnat samtalet sedan du delade.
messages-share-was-read = En rådgivare har öppnat samtalet och kan ha läst det. Tar du tillbaka det försvinner det ändå hos rådgivarna.
messages-share-take-back = Ta tillbaka
messages-share-taken-back = Du tog tillbaka det du delade här. Det är borta hos rådgivarna också.

## Kommentar varje vecka
messages-weekly-heading = En kommentar varje vecka
messages-weekly-text = Vill du att en rådgivare skriver några rader om din dagbok varje vecka? När en vecka är slut frågar vi här om du vill skicka den. Inget skickas av sig självt.
messages-weekly-on = Du har bett om en kommentar varje vecka. När veckan är slut frågar vi här om du vill skicka den.
messages-weekly-waits = Förra veckan är slut. Titta på den först, och skicka den om du vill ha en kommentar.
messages-weekly-look = Titta på veckan
messages-weekly-notes-go = Anteckningarna är med när du tittar på veckan. Du kan ta bort dem innan du skickar.
messages-weekly-notes-stay = Dina anteckningar är inte med.
messages-weekly-ask = Ja, utan mina anteckningar
messages-weekly-ask-notes = Ja, med mina anteckningar
messages-weekly-with = Ta med anteckningarna
messages-weekly-without = Ta inte med anteckningarna
messages-weekly-stop = Sluta med det

## Hos rådgivarna
staff-share-taken-back = Deltagaren tog tillbaka något som hen hade delat.
staff-weekly-link = Veckokommentarer: { $count }
staff-weekly-heading = Veckokommentarer
staff-weekly-lead = De här deltagarna har bett om några rader om sin dagbok varje vecka, och har delat en vecka. När du svarar i samtalet är det klart.
staff-weekly-empty = Ingen väntar på en veckokommentar.
