### The frame around every page. One short text per line.

frame-skip = Skip to the content
frame-exit = Leave page
frame-exit-text = Signs out and changes page at once
frame-exit-keys = You can also leave the page by pressing Esc three times.
frame-demo = Demo: everything here is made up
frame-preview = Preview
frame-preview-text = Preview: this is how the texts look right now. Nothing here counts or is kept.
frame-who = You go by
frame-sign-in = Sign in
frame-sign-out = Sign out

frame-nav = Your pages
frame-home = Today
frame-modules = Modules
frame-diary = Diary
frame-messages = Messages
frame-more = More

frame-help = Help now
frame-privacy = Privacy
frame-accessibility = Accessibility

frame-help-title = Do you need help now?
frame-help-text = Call 112 if somebody is in danger. If you want to talk to someone right away, there are several who listen. With many of them you can be anonymous.
frame-help-call = Call 112
frame-help-more = See where you can turn
