### Error pages, and text that waits. Say what happened, what is still there and what can be done now. No blame on the reader.

web-back = To the first page

web-problem-title = Something went wrong
web-not-found-heading = There is no page here
web-not-found-text = The address may be wrong, or the page has moved. You have done nothing wrong.
web-stale-heading = The page was too old
web-stale-text = You have signed in or out since you opened it. Nothing has changed. Go back and try again.
web-foreign-heading = It came from another site
web-foreign-text = Another website tried to send something in your name. We did not take it. Nothing has changed.
web-malformed-heading = We could not read what was sent
web-malformed-text = Nothing has changed. Go back and try again.
web-too-large-heading = It was too much at once
web-too-large-text = The text does not fit. Nothing has changed. Go back and make it a little shorter.
web-too-many-heading = Wait a little
web-too-many-text = Many tries came from here in a short time. They may come from others who share your network. Try again in a minute.
web-busy-heading = It did not work just now
web-busy-text = The service does not answer as it should. It is not because of you. Try again in a while.
web-full-heading = It could not be saved
web-full-text = We have run out of room. What you wrote now is not saved, but what was there before is still there. Try again later.
web-broke-heading = Something broke on our side
web-broke-text = It is not because of you. Try again in a while.

web-kept-title = What you wrote
web-kept-again = Save now
web-kept-written = What you wrote
web-kept-leave = Do you not want to save it? Then just leave this page, and the text goes.
web-kept-stale-heading = It is not saved yet
web-kept-stale-text = You have signed in again since you opened the page. What you wrote is still here. Press the button if you want to save it.
web-kept-broke-heading = It could not be saved
web-kept-broke-text = It is not because of you. What you wrote is still on this page. Wait a while and press the button.
web-kept-too-many-heading = Wait a little while
web-kept-too-many-text = There have been many tries from here in a short time. What you wrote is still on this page. Wait a minute and press the button.
web-kept-signed-in-heading = You are signed in again
web-kept-signed-in-text = What you wrote is still here, but it is not saved yet. Press the button to save it.

web-sign-in-again-title = Sign in again
web-sign-in-again-heading = Sign in again to save
web-sign-in-again-lead = You were still for a while and have been signed out. What you wrote is still here.
web-sign-in-again-alias = Alias
web-sign-in-again-password = Password
web-sign-in-again-code = One-time code
web-sign-in-again-stays = The text is sealed in this page and not stored with us. If you close the page it is gone.
