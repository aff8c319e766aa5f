### En plats på hemskärmen under ett neutralt namn. Ingen sida erbjuder det av sig själv.

public-install-title = Hemskärm
public-install-heading = Lägg på hemskärmen
public-install-lead = Då öppnar du din dag med ett tryck. Det är helt frivilligt, och allt fungerar lika bra utan.
public-install-name = Anteckningar
public-install-how = Så gör du
public-install-iphone = iPhone och iPad
public-install-iphone-text = Öppna den här sidan i Safari. Tryck på dela-knappen och välj ”Lägg till på hemskärmen”.
public-install-android = Android
public-install-android-text = Öppna den här sidan i Chrome. Tryck på de tre prickarna och välj ”Lägg till på startskärmen” eller ”Installera appen”.
public-install-computer = Dator
public-install-computer-text = I Chrome och Edge finns en installera-knapp i adressfältet på just den här sidan.
public-install-tor = Tor Browser kan inte lägga sidor på hemskärmen.
public-install-seen = Vad andra kan se på din telefon
public-install-seen-name = Ikonen ser ut som ett anteckningsblock och heter ”Anteckningar”. Du kan ofta ändra namnet innan du lägger till den.
public-install-seen-code = Den som öppnar ikonen möter inloggningen om du har loggat ut. Är du fortfarande inloggad ser den din sida. Lämna sidan loggar ut dig.
public-install-seen-history = Ikonen tar inte bort något ur webbläsarens historik.
public-install-seen-remove = Tar du bort ikonen finns allt kvar hos oss. Du kommer tillbaka med din kod.

participants-more-install = Lägg på hemskärmen
participants-more-install-text = Öppna din dag med ett tryck, under ett namn som inte säger något.
