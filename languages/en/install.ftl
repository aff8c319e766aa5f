### A place on the home screen under a neutral name. No page offers it by itself.

public-install-title = Home screen
public-install-heading = Add to your home screen
public-install-lead = Then one tap opens your day. It is up to you, and everything works just as well without it.
public-install-name = Notes
public-install-how = How to do it
public-install-iphone = iPhone and iPad
public-install-iphone-text = Open this page in Safari. Tap the share button and choose “Add to Home Screen”.
public-install-android = Android
public-install-android-text = Open this page in Chrome. Tap the three dots and choose “Add to Home screen” or “Install app”.
public-install-computer = Computer
public-install-computer-text = In Chrome and Edge there is an install button in the address bar on this very page.
public-install-tor = Tor Browser cannot put pages on the home screen.
public-install-seen = What others can see on your phone
public-install-seen-name = The icon looks like a notepad and is called “Notes”. You can often change the name before you add it.
public-install-seen-code = Whoever opens the icon meets the sign-in page if you have signed out. If you are still signed in, they see your page. Leave page signs you out.
public-install-seen-history = The icon takes nothing out of the browser's history.
public-install-seen-remove = If you remove the icon, everything is still here. You come back with your code.

participants-more-install = Add to your home screen
participants-more-install-text = Open your day with one tap, under a name that says nothing.
