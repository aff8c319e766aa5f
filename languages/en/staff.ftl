### The staff's pages: accounts, sign-in, the team, the audit.

## Titles in the browser's tab.
staff-join-title = New account
staff-code-title = One-time code
staff-halves-title = Recovery key
staff-gone-title = The link does not work
staff-sign-in-title = Sign in
staff-team-title = The team
staff-invited-title = Invitation
staff-account-title = Your account
staff-audit-title = Audit

## Navigation
staff-nav = Your pages
staff-nav-inbox = Inbox
staff-nav-research = Research
staff-nav-team = Team
staff-nav-audit = Audit
staff-nav-account = Account

## Roles
staff-role-administrator = Administrator
staff-role-counsellor = Counsellor
staff-role-supervisor = Supervisor
staff-role-researcher = Researcher

## Shared
staff-problems = Something needs to be changed
staff-busy = Many people are signing in right now.
staff-busy-text = Wait a few seconds and try again.
staff-next = Continue
staff-to-sign-in = To the sign-in
staff-alias = Alias
staff-alias-hint = The name you sign with. Participants see it, so do not choose your real first and last name unless you want to be seen with it. It cannot be changed later.
staff-alias-fixed = Your alias stays.
staff-alias-wrong = An alias has 2 to 40 characters: letters, digits, spaces, hyphens, full stops or apostrophes. At least one letter.
staff-alias-taken = Somebody else has that alias already. Choose another.
staff-password = Password
staff-password-old = The password you have now
staff-password-new = New password
staff-password-hint = At least 12 characters. Length is what protects, so four or five random words are better than something short and complicated. The password unlocks your key, and nobody can look it up for you.
staff-password-short = The password is too short. It needs at least 12 characters.
staff-password-long = The password is too long. It may have at most 200 characters.
staff-password-again = The same password once more
staff-password-different = The two passwords are not the same. Type them again.
staff-code = One-time code
staff-code-hint = Six digits from the app on your phone. Each code works once.

## A new account
staff-step-account = Alias and password
staff-step-code = One-time code
staff-step-paper = Key on paper
staff-join-set-up = Set up Andrum
staff-join-set-up-lead = You make the first account, as administrator. Then the team's key is made, and the recovery key is shown once. Have a phone with a code app at hand, and a printer if you can. Nothing is saved until you are done.
staff-join-heading = You are invited
staff-join-lead = Your role:
staff-join-invited-by = Invited by
staff-join-again = A new password and one-time code
staff-join-again-lead = Your account is still there. You choose a new password and connect a phone. If you are a counsellor or a supervisor, somebody has to let you in again before you can read conversations.
staff-join-late = More than 30 minutes went by. Nothing was saved, so start again here.

staff-code-heading = Connect your phone
staff-code-lead = Each time you sign in you need the password and a code from the phone. So it is not enough for somebody to get hold of one of them.
staff-code-app = Open a code app
staff-code-app-text = For example the one in your phone or in your password manager. Every app for one-time codes (TOTP) works.
staff-code-scan = Scan the code
staff-code-scan-text = Point the app's camera at the picture.
staff-code-picture = QR code for the app. The same is written as text below the picture.
staff-code-type = Does it not work? Type this into the app instead:
staff-code-confirm = Type the code that the app shows
staff-code-wrong = The code is not right
staff-code-wrong-text = Wait for the next code in the app and try again. If it is still not right, check that the phone's clock is.
staff-code-account = The account is called
staff-code-minutes = You have { $minutes } minutes. After that you start again, and nothing has been saved.

## The recovery key
staff-halves-heading = The recovery key
staff-halves-lead = The key is split in two halves. Give them to two different people. With both halves a new counsellor can be let in when nobody else can do it. With only one, nobody can do anything.
staff-halves-two = Let two people have one half each, on paper and in different places. Ideally they do not see each other's.
staff-halves-once = The halves are shown only now. They are stored nowhere.
staff-halves-lost = If a half is lost and nobody who can read can sign in, the team's conversations can never be read again. Nobody can rescue them.
staff-halves-print = Print
staff-half-one = First half
staff-half-two = Second half
staff-half-what = Andrum: half of the recovery key for team key 1
staff-half-keep = Keep on paper, apart from the other half. Never give it to somebody who has the other one.
staff-halves-confirm = Are both on paper?
staff-halves-confirm-text = Read from the papers, not from the screen. Type the last row, eight characters, of each half.
staff-halves-row-one = Last row of the first half
staff-halves-row-two = Last row of the second half
staff-halves-done = Both are on paper, finish
staff-halves-wrong = The rows are not right
staff-halves-wrong-text = Compare with the papers and type again. The halves are not shown once more. If you do not have them on paper, start again. Nothing has been saved yet.
staff-halves-anew = Start again with a new key

## Links that do not work
staff-gone-set-up-done-heading = Everything is set up already
staff-gone-set-up-done-text = Somebody has made the first account. Was it you? Sign in. Otherwise an administrator can invite you.
staff-gone-set-up-link-heading = The link does not work
staff-gone-set-up-link-text = Each time Andrum starts, a new link is printed and the old one stops working. Find the latest.
staff-gone-invitation-heading = The invitation does not work
staff-gone-invitation-text = An invitation is good for seven days and can be used once. If you have made your account already, sign in. Otherwise ask for a new one.

## Sign-in
staff-sign-in-heading = Sign in as staff
staff-sign-in-ready = Your account is ready. Wait for the next code in the app: the one you just typed works only once.
staff-sign-in-wrong = You could not be signed in
staff-sign-in-wrong-text = The alias, password, code or passkey is not right, or the code has been used already. Wait for the next code and type everything again.
staff-sign-in-button = Sign in
staff-sign-in-passkey = Use a passkey
staff-sign-in-passkey-failed = The passkey was not used. Try again, or type a code.
staff-sign-in-lost = Have you lost the password or the phone? Ask an administrator for a new link to your account.
staff-sign-in-no-phone = No phone at hand?
staff-recovery-code = Recovery code
staff-recovery-code-hint = Twelve characters, from the list you got when you made the account. Leave the field for the one-time code empty. Each recovery code works once.

## The team
staff-team-heading = The team
staff-team-key = { $readers ->
    [0] Nobody can read conversations.
    [one] One person can read conversations.
   *[other] { $readers } people can read conversations.
 } The team's key has number { $number }.
staff-team-not-you = An administrator can invite and disable, but cannot read and cannot let anybody in.
staff-team-no-key = There is no team key. Whoever runs the server makes one with the command andrum recovery create. Until then nobody can write to the team.
staff-team-nobody-reads = Nobody can read conversations right now. New messages are taken in and wait. With both halves of the recovery key a counsellor or supervisor can be let in, further down this page. If there is nobody to let in, invite somebody first.
staff-team-lost = Conversations are locked with the team's key { $numbers }, but that key is not in the database. The conversations are still there. Whoever runs the server has to put back a copy that holds the key. Participants can read their own conversations meanwhile.
staff-rewrap-conversations = { $n ->
    [one] One conversation is still locked with an older key.
   *[other] { $n } conversations are still locked with an older key.
 }
staff-rewrap-reasons = { $n ->
    [one] One reason is still locked with an older key.
   *[other] { $n } reasons are still locked with an older key.
 }
staff-team-rewrap = They get the new key by themselves, when somebody who can read signs in or opens the inbox. Whoever can read reaches them meanwhile.
staff-team-kept-copies = The team gets a new key. Some things still cannot be undone. The person may have kept what they have read. Whoever has an old copy of the database and the server's keys, together with the person's password, can open the conversations that were there then, and in the same conversations also what is written later, if they get hold of a new copy.
staff-team-you-wait = You cannot read conversations yet. Ask somebody who can to let you in here.
staff-team-people = All accounts
staff-team-role = Role
staff-team-state = State
staff-team-since = Since
staff-team-change = Disable or enable accounts
staff-team-change-own = Your own account is disabled by another administrator, or by whoever runs the server.
staff-team-you = you
staff-team-disabled = Disabled
staff-team-reads = Can read
staff-team-reads-part = Can read some, waits for the rest
staff-team-waits = Waits to be let in
staff-team-works = Active
staff-team-enable-who = Enable { $alias } again
staff-team-disable-who = Disable { $alias }
staff-team-disable-text = All sign-ins end at once, and open invitations from this account are taken back. You can enable the account again.
staff-team-disable-read = The account can read no conversation any more, not even when it is enabled again, until somebody lets it in. What was read cannot be unread.
staff-team-reset-who = A new password and phone for { $alias }
staff-team-reset-text = You get a link to hand over. The old password works until the link is used. If it is urgent, disable the account first.
staff-team-reset-read = Afterwards the account can read no conversation until somebody who can read lets it in again. If nobody else can read, both halves of the recovery key are needed.
staff-team-reset-disabled = The account is disabled. Enable it first.
staff-team-waiting = Waiting to be let in
staff-team-waiting-text = A new counsellor or supervisor can read only after somebody who can already read lets them in, or after both halves of the recovery key are typed.
staff-fingerprint = Check symbols:
staff-team-compare = Call or meet. Ask for the check symbols from the page Account and compare. If they differ, do not let anybody in: it may be somebody else.
staff-team-let-in = Let in
staff-team-let-in-who = The symbols match, let { $alias } in
staff-team-read-out = This is you. Read the check symbols to whoever lets you in, from the page Account.
staff-team-ask-reader = Only somebody who can already read has the button for letting in.
staff-recovery = Let in with the recovery key
staff-recovery-text = When nobody else can let anybody in. The two people who have the halves type one each here. The halves are not stored.
staff-recovery-who = Who is to be let in?
staff-half-length = A half has 64 characters, but here are { $found }.
staff-half-symbol = Row { $row } has a character that occurs in no half.
staff-half-slip = Something is wrong in row { $row }. Compare it with the paper.
staff-half-not = This is not a half of a recovery key.
staff-team-halves-not-read = A half could not be read
staff-team-same-half = Both are the same half. The other person's half is needed too.
staff-team-different-halves = The halves belong to different keys
staff-team-wrong-halves = The halves do not belong to this installation
staff-team-another-role = Only counsellors and supervisors with an enabled account can be let in
staff-team-not-a-reader = You cannot read yourself, and so cannot let anybody in
staff-team-another-key = The account has had a new key since the page was shown. Compare the check symbols again.
staff-team-last-administrator = This is the last administrator. Invite another one first.

## Invitations
staff-invite = Invite
staff-invite-text = You get a link to hand over yourself. It is good for { $days } days and can be used once.
staff-invite-as = As what?
staff-invite-button = Make an invitation
staff-invited-heading = The invitation is ready
staff-invited-text = The link is shown only now. It is good for { $days } days and can be used once.
staff-invited-copy = Copy the link
staff-invited-copied = Copied
staff-invited-back = Back to the team
staff-invited-care = Anybody who has the link can make the account. Give it straight to the right person.
staff-invited-reset = The link gives the account a new password and a new phone. The old ones work until the link is used.
staff-invited-reset-read = Then the account has to be let in again. Somebody who can read does that on the page The team. If nobody else can read, both halves of the recovery key are needed.
staff-invited-open = Open invitations
staff-invited-again = new password
staff-invited-by = by
staff-invited-until = good until

## Your account
staff-account-heading = Your account
staff-account-reading = Conversations
staff-account-reads = You can read the team's conversations.
staff-account-waits = You cannot read yet. Somebody who can read has to let you in.
staff-account-fingerprint = Read the symbols to whoever lets you in. They show that it is you.
staff-account-password = Change the password
staff-account-password-text = You stay signed in here. Every other browser is signed out.
staff-account-wrong = This is not the password you have now.
staff-account-change = Change the password
staff-account-changed = The password is changed. You are signed out everywhere but here.
staff-passkeys = Passkeys
staff-passkeys-count = { $count ->
    [0] You have no passkey.
    [one] You have one passkey.
   *[other] You have { $count } passkeys.
 }
staff-passkeys-text = With a passkey you need not type the code from the app. The password is still needed, and the codes keep working.
staff-passkeys-open = Your passkeys
staff-passkeys-heading = Your passkeys
staff-passkeys-lead = A passkey is in your computer, your phone, your password manager or a security key. You unlock it with your finger, your face or a PIN. It replaces the code from the app, not the password.
staff-passkeys-none = You have no passkey yet.
staff-passkeys-day = added { $day }
staff-passkeys-remove = Remove
staff-passkeys-removed = The passkey is removed here. You can also delete it on the device it is on.
staff-passkeys-added = The passkey is added. Next time you can use it instead of the code.
staff-passkeys-add = Add a passkey
staff-passkeys-add-text = Give it a name, so that you know which one it is. Then the browser asks how you want to unlock it.
staff-passkeys-without = Passkeys need a recent browser that may run scripts. Otherwise you sign in with the codes, as before.
staff-passkeys-no-name = Passkeys cannot be used here, because the address of the service is only a number. The codes work.
staff-passkeys-name = Name
staff-passkeys-name-hint = For example: work computer
staff-passkeys-not-a-name = Type a name of at most { $longest } characters.
staff-passkeys-make = Add
staff-passkeys-not-made = No passkey was added. Try again.
staff-passkeys-known = That passkey is in the list already.
staff-passkeys-full = You can have at most { $most } passkeys. Remove one first.
staff-passkeys-back = To your account
staff-recovery-codes = Recovery codes
staff-recovery-codes-left = { $left ->
    [0] You have no recovery codes left.
    [one] You have one recovery code left.
   *[other] You have { $left } recovery codes left.
 }
staff-recovery-codes-text = With such a code and the password you sign in when the phone is not at hand. Make new codes if somebody may have seen the old ones.
staff-recovery-codes-new = Make ten new codes
staff-codes-heading = Your recovery codes
staff-codes-lead = If the phone is gone, you sign in with the password and one of these codes.
staff-codes-once = They are shown only now. Each code works once.
staff-codes-keep = Print them, or keep them in your password manager. Do not keep them on paper together with the password.
staff-codes-old = The old codes no longer work.
staff-codes-next = I have kept the codes
staff-account-phone = A new phone or a forgotten password
staff-account-phone-text = Ask an administrator for a new link to your account. If you are a counsellor or a supervisor, somebody has to let you in again afterwards.
staff-account-sign-out = Sign out everywhere

## The audit
staff-audit-heading = Audit
staff-audit-text = What staff have done. Never what anybody wrote, and nothing about what participants do.
staff-audit-empty = Nothing yet.
staff-audit-when = When
staff-audit-who = Who
staff-audit-what = What
staff-audit-object = To what
staff-audit-command = Command on the server
staff-audit-pages = More pages
staff-audit-newer = Newer
staff-audit-older = Older
staff-object-account = Account
staff-object-invitation = Invitation
staff-object-team-key = Team key
staff-object-conversation = Conversation
staff-object-reason = Reason
staff-object-release = Release
staff-object-study = Study
staff-action-set-up = Set up
staff-action-invited = Invited
staff-action-joined = Used an invitation
staff-action-reset = Invited to choose a new password
staff-action-disabled = Disabled
staff-action-enabled = Enabled again
staff-action-signed-in = Signed in
staff-action-password-changed = Changed the password
staff-action-recovery-codes-made = Made new recovery codes
staff-action-recovery-code-used = Signed in with a recovery code
staff-action-passkey-added = Added a passkey
staff-action-passkey-removed = Removed a passkey
staff-action-passkey-used = Signed in with a passkey
staff-action-team-key-made = Made a team key
staff-action-let-in = Let in
staff-action-let-in-by-halves = Let in with both halves
staff-action-conversation-opened = Opened
staff-action-conversation-claimed = Claimed
staff-action-conversation-handed-over = Handed over
staff-action-conversation-answered = Answered
staff-action-conversation-closed = Closed
staff-action-worry-raised = Marked with worry
staff-action-worry-settled = Took the worry mark away
staff-action-second-reading = Read a draft for a colleague
staff-action-message-redacted = Took out a part of a message
staff-action-reasons-opened = Opened
staff-action-reason-approved = Approved
staff-action-reason-declined = Did not show
staff-action-release-built = Built
staff-action-release-approved = Approved
staff-action-release-published = Published
staff-action-release-rejected = Rejected
staff-action-release-withdrawn = Withdrew
staff-action-release-downloaded = Downloaded
staff-action-study-unblinded = Unblinded

## Entries to check
staff-overdue = Entries about help that have to be checked again
staff-overdue-text = They were last checked more than 90 days ago. Call or open the page, mend the file (help.toml or units.toml) and write today’s date in it.
