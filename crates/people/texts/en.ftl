refusal-scope = This key may only read.

# The entrance
language-name = English
time-zone = Time zone
crumbs = Where
save = Save
refusal-lesser-key = This takes somebody who is signed in, or a key that may do everything.
refusal-key-in-address = A key stood in the address, where others can read it. Send it in the Authorization header, and revoke this one.
refusal-shown-once = This was made before, and what it opens with was shown then. It is not kept, so it cannot be shown again.
calendar-first = Office hours

## Signing in
sign-in = Sign in
sign-in-lead = Everyone here is someone’s customer, and serves someone in turn.
sign-in-demo = This is a demo. Whom would you like to be?
sign-in-or = or
sign-in-email = E-mail
sign-in-password = Password
sign-in-wrong = E-mail and password do not belong together.
sign-in-too-many = That was tried too often. Wait { $minutes ->
    [one] a minute
   *[other] {$minutes} minutes
 } and try again.
sign-in-foot = No password yet, or forgotten? Ask an administrator for a link. Vendors and partners sign in with the link in their invitation.

## Passwords
password-hint = Ten characters or more. A few words that only you would put together are best.
password-too-short = This needs at least ten characters.
password-about-you = This is your address, your name or the organisation’s. Others would try it first.
password-common = Many people choose this, so others would try it first.
password-not-yours = This is not your current password.

## Links
link-title = Come in to {$organisation}
link-welcome = Welcome, {$name}. Choose a password, and you are in.
link-choose-new = {$name}, choose a new password. You are then signed out everywhere else.
link-password = Your new password
link-enter = Come in
link-gone-invitation = This invitation has been used, has run out or was withdrawn. Ask whoever invited you for a new one; if you have a password already, sign in with it.
link-gone-reset = This link has been used, has run out or was replaced by a newer one. Ask an administrator for a new one; if you know your password, sign in with it.
link-has-entered = This person has a password already. Give them a link to choose a new one instead.
link-made-title = The link is ready
link-made-invitation = Hand it over yourself. It lets this person choose a password, once, until {$until}.
link-made-reset = Hand it over yourself. It lets this person choose a new password, once, until {$until}. Their current one works until then.
link-made-label = Link
link-made-once = It is shown this once. A newer link ends this one.
link-made-back = Done
link-withdraw = Withdraw this link
link-ways-title = How {$name} comes in
link-ways-left = They are not here any more, so nothing lets them in.
link-ways-has-password = They have a password. When it is forgotten, hand them a link to choose a new one.
link-ways-invited = They have no password yet. Their invitation is good until {$until}.
link-ways-reset = A link to choose a new password is good until {$until}.
link-ways-none = They have no password yet. Hand them an invitation.
link-ways-invite = Make an invitation
link-ways-offer-reset = Make a link for a new password
said-link-withdrawn = The link opens nothing any more.

## A new organisation
setup-title = A new organisation
setup-lead = Whoever started Hallway has a code for this page.
setup-code = Code
setup-code-hint = It was printed when Hallway started, four groups of four.
setup-code-wrong = This code does not open anything. The newest one counts; it is printed at each start.
setup-organisation = What is the organisation called?
setup-name = Your name
setup-found = Begin
organisation-exists = There is an organisation here already.
organisation-title = Organisation
organisation-lead = What everybody sees at the top of each page, and where new people start from.
organisation-name = Name
organisation-language = Language for those who chose none
said-organisation-saved = Saved.

## Me
me-title = Me
me-lead = How others see you, where you are signed in, and your keys. Everything that is held about you:
me-profile = How I am called
me-name = Name
me-preferred-name = What people call me
me-say-it = How to say it
me-say-it-hint = As in “shiv-AWN”.
me-about = A few words about me
me-language = Language
me-keys = Single keys do something
me-keys-hint = Such as “a” to acknowledge. Switch them off when they get in the way of other tools.
me-sessions = Where I am signed in
me-browser = Browser
me-some-browser = A browser
me-this-browser = this one
me-signed-in = Signed in
me-seen = Last used
me-end = Sign out
me-tokens = My keys for programs
me-tokens-lead = A program with such a key acts as you, and never beyond what you may do at that moment.
me-password = Password
me-password-current = Current password
me-password-new = New password
me-password-change = Change it, and sign out everywhere else
said-me-saved = Saved.
said-password-changed = Your password is changed. You are signed out everywhere else.
said-session-ended = Signed out there.

## Keys for programs
token-name = What is it for?
token-scope = It may
token-scope-read = read
token-scope-write = read and write
token-scope-admin = do everything I may do
token-made-at = Made
token-make = Make a key
token-revoke = Revoke
token-too-many = You have a hundred keys that work. Revoke one first.
token-made-title = Your new key
token-made-lead = Copy it now: it is shown this once. Whoever has it acts as you.
token-made-back = I have it
said-token-revoked = This key opens nothing any more.

## What Hallway knows about me
about-me-title = What Hallway knows about me
about-me-lead = Every kind of entry that is held about you: what it is for, who sees it, how long it stays.
about-me-what = What
about-me-purpose = What for
about-me-viewers = Who sees it
about-me-retention = How long
about-me-rows = Entries
about-me-show = { $n ->
    [one] Show 1 entry: {$kind}
   *[other] Show {$n} entries: {$kind}
}
about-me-impossible = Nobody else is shown when you sign in or how fast you are, and nobody can read your password. Whoever runs the server can read the rest of what is stored on it.
about-me-download = Take everything along
about-me-none = There is nothing of this kind about you.
about-me-as-kept = As it is kept, newest first.
about-me-more = { $n ->
    [one] And 1 more, which is in what you take along.
   *[other] And {$n} more, which are in what you take along.
}
known-profile = Who you are
known-profile-purpose = So that colleagues know whom they deal with, and how to call you.
known-profile-viewers = Colleagues. Level, contract and dates: you, your manager and administrators.
known-profile-retention = While you are here. After that it stays with what you did, so that others can still read it.
known-teams = Your teams
known-teams-purpose = So that requests find those who can answer them.
known-teams-viewers = Colleagues.
known-teams-retention = While you belong to them.
known-audiences = What is shown to you
known-audiences-purpose = So that you see what is meant for you, and others do not.
known-audiences-viewers = You.
known-audiences-retention = While you may see it.
known-sign-in = How you come in
known-sign-in-purpose = So that you, and nobody else, can sign in. Of your password only a form is kept from which it cannot be read. Mistyped passwords are counted for some hours under a scrambled form of your address.
known-sign-in-viewers = You.
known-sign-in-retention = A session two weeks at most, a browser you used 400 days, the password until you change it or leave.
known-tokens = Your keys for programs
known-tokens-purpose = So that programs you trust can act for you.
known-tokens-viewers = You; that one was made also administrators.
known-tokens-retention = Revoked ones stay listed, so that what they did can be understood.
known-links = Links made for you
known-links-purpose = So that you could come in, or choose a new password.
known-links-viewers = You and administrators.
known-links-retention = A month after they have run out.
known-events = What you did, and what was done about you
known-events-purpose = So that everybody can see how a thing came about. It holds no texts and no names.
known-events-viewers = Whoever may see the thing it happened to.
known-events-retention = As long as the thing itself.
known-repeats = Answers to your programs
known-repeats-purpose = So that a program that asks twice does nothing twice.
known-repeats-viewers = The same program.
known-repeats-retention = A day.

# The directory
refusal-not-yours = This is for somebody else to do: the lead of the team, or an administrator.
refusal-team-retired = This team is closed.
refusal-team-has-teams = Other teams belong to it. Move or close them first.
refusal-team-has-members = People belong to it. Let them move to another team first.
refusal-person-deactivated = This person has left already.
refusal-person-active = This person is here already.
refusal-last-administrator = Somebody has to keep the settings. Name another administrator first.
refusal-retired = This is closed.
refusal-vendor-has-guests = People of this vendor still come in. Let them go first.
refusal-too-many-calendars = There are 500 calendars, which is as many as can be kept.
field-taken = Somebody or something else has this already.
field-team-above-itself = A team cannot belong to itself or to a team below it.
field-team-too-deep = The tree has twelve floors at most.
field-zone = This is not a time zone. Zones are named like Europe/Berlin.
field-guest = This is not for guests.
field-vendor-of-employee = Only guests come from a vendor.
field-left-before-start = This is before the first day.
field-own-manager = Nobody is their own manager.
field-weekday = Weekdays are 1 (Monday) to 7 (Sunday).
field-time-of-day = This is not a time between 00:00 and 24:00, like 09:30.
field-hours-end-first = Hours end after they begin. A night is written as 22:00 to 24:00 and, on the next day, 00:00 to 06:00.
field-one-default = One calendar holds for all. Choose another one for that instead.

## The staff list from a file
import-unreadable = This file cannot be read as a table of comma-separated values.
import-not-utf-8 = These letters cannot be read. Save the file as UTF-8.
import-column = This column is not known. Known are email, name, team, manager_email, level, site, contract, started_on and left_on.
import-cells = This row has more or fewer cells than the first line.
import-path = A path of teams is written like Finance/Accounts payable.
import-twice = This address stands further up in the file already.
import-guest = This address belongs to a guest of a vendor.
