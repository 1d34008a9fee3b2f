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
link-ways-circles = {$name} is in the circle of a confidential service. Whoever comes in by a link from somebody else is out of it at first: their circles have to let them in again.
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
known-profile-retention = While you are here, and { $time } after you left. Then a former colleague stands in your place.
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
known-sign-in-retention = A session two weeks at most, a browser you used { $time }, the password until you change it or leave.
known-tokens = Your keys for programs
known-tokens-purpose = So that programs you trust can act for you.
known-tokens-viewers = You; that one was made also administrators.
known-tokens-retention = Revoked ones stay listed, so that what they did can be understood.
known-links = Links made for you
known-links-purpose = So that you could come in, or choose a new password.
known-links-viewers = You and administrators.
known-links-retention = { $time } after they have run out.
known-events = What you did, and what was done about you
known-events-purpose = So that everybody can see how a thing came about. It holds no texts and no names.
known-events-viewers = Whoever may see the thing it happened to.
known-events-retention = As long as the thing itself. That you read something confidential: { $time }.
known-repeats = Answers to your programs
known-repeats-purpose = So that a program that asks twice does nothing twice.
known-repeats-viewers = The same program.
known-repeats-retention = { $time }.

# The directory
refusal-not-yours = This is for somebody else to do: the lead of the team, or an administrator.
refusal-team-retired = This team is closed.
refusal-team-has-teams = Other teams belong to it. Move or close them first.
refusal-team-has-members = People belong to it. Let them move to another team first.
refusal-person-deactivated = This person has left already.
refusal-person-active = This person is here already.
refusal-last-of-circle = Somebody in the circle of a confidential service is the last one in it. Let a successor in first.
refusal-circle-waits = They are the last one in a circle whose others wait to be let in again. Once somebody is, a link can be made; the password they have works as before.
refusal-last-administrator = Somebody has to keep the settings. Name another administrator first.
refusal-retired = This is closed.
refusal-vendor-has-guests = People of this vendor still come in. Let them go first.
refusal-vendor-has-teams = Teams stand for this vendor. Close them first.
refusal-too-many-calendars = There are 500 calendars, which is as many as can be kept.
field-taken = Somebody or something else has this already.
field-team-above-itself = A team cannot belong to itself or to a team below it.
field-team-too-deep = The tree has twelve floors at most.
field-zone = This is not a time zone. Zones are named like Europe/Berlin.
field-guest = This is not for guests.
field-vendor-of-employee = Only guests come from a vendor.
field-guest-in-team = This is a guest from outside. Guests belong only to a team that stands for their own vendor.
field-team-of-vendor = This team stands for a vendor: only guests of that vendor belong to it.
field-lead-from-outside = A team that stands for a vendor has no lead here. Somebody inside answers for its services.
field-left-before-start = This is before the first day.
field-manager-circle = Whoever is named reports to this person, over however many others. Nobody can be above themselves.
field-team-slash = A slash stands between teams, as in Finance/Payroll; a name has none.
token-nobody = Nobody here has this e-mail address, or they cannot come in any more.
field-own-manager = Nobody is their own manager.
field-weekday = Weekdays are 1 (Monday) to 7 (Sunday).
field-time-of-day = This is not a time between 00:00 and 24:00, like 09:30.
field-hours-end-first = Hours end after they begin. A night is written as 22:00 to 24:00 and, on the next day, 00:00 to 06:00.
field-one-default = One calendar holds for all. Choose another one for that instead.

## The staff list from a file
set-team-merge = Let it go on as another team
set-team-split = Make a part of it a team of its own
set-team-move = Put it somewhere else
reorganise-not-a-member = One of these people is not in the team.
reorganise-name-below-taken = A team below has the name of one that is there already. Rename one of them first.
import-unreadable = This file cannot be read as a table of comma-separated values.
import-not-utf-8 = These letters cannot be read. Save the file as UTF-8.
import-column = This column is not known. Known are email, name, team, manager_email, level, site, contract, started_on and left_on.
import-cells = This row has more or fewer cells than the first line.
import-path = A path of teams is written like Finance/Accounts payable.
import-twice = This address stands further up in the file already.
import-guest = This address belongs to a guest of a vendor.

## The directory's pages
directory-next = Next
directory-cancel = Not now
field-nobody = Nobody who works here has this address.
field-hours = Hours are written like 08:00-12:00, 13:00-17:00.
people-title = People
people-lead = Who works here, where to find them, and how to say their names.
people-keep = Keep the list
people-search = Name or e-mail
people-none = Nobody here is called “{$q}”.
people-all = Show everybody
people-no-team = no team
people-say = say {$how}

## Settings
settings-lead = What holds for everybody here. What you change is written down.
settings-lead-other = What holds for everybody here. How you are called and how you sign in you set for yourself:
settings-me = Me
settings-led = Teams you lead
settings-led-about = What it is about, where it sits, and who is in it
settings-all = All settings
settings-organisation = Name, language and time zone
settings-people = Who may come in, and with what trust
settings-teams = The tree of divisions, departments and teams
settings-services-title = Services
settings-services = What teams offer, and what they promise
settings-calendars = When teams are open, and which days are holidays
settings-record = Who changed what, and who looked at something confidential.
record-title = Record of changes
settings-customers = Whom all the work is for in the end, and who helps from outside

## The settings of teams
teams-title = Teams
teams-lead = Every team serves others and is served. A new one needs no more than a name.
teams-search = Name of a team
teams-none = No team is called like that.
teams-empty-title = There are no teams yet
teams-empty-lead = Whoever works together is a team: it offers services, and is asked. Begin with your own.
teams-empty-other = An administrator has not made any yet.
set-team-new = New team
set-team-new-hint = A name is enough. People and everything else can follow.
set-team-begin = Begin
set-team-make = Make this team
set-team-within = In {$path}.
set-team-led-by = {$name} leads it.
set-team-led-by-nobody = Nobody leads it yet.
set-team-people = { $n ->
    [0] nobody yet
    [one] one person
   *[other] {$n} people
}
set-team-kind-division = Division
set-team-kind-department = Department
set-team-kind-team = Team
set-team-kind-group = Group
set-team-at-the-top = none, it stands at the top
set-team-vendor = Stands for
set-team-vendor-hint = Choose a vendor when its people shall answer what colleagues ask of them. Then only its guests belong to the team. This cannot be changed later.
set-team-of-the-house = nobody, it is a team of the house
set-team-stands-for = It stands for {$vendor}: only guests from there belong to it, and they see what this team is asked.
set-team-nobody = nobody yet
set-team-calendar-of-all = the one that holds for all
set-team-lead = { $n ->
    [0] Nobody belongs to it yet.
    [one] One person belongs to it.
   *[other] {$n} people belong to it.
}
set-team-lead-within = { $n ->
    [0] {$path}. Nobody belongs to it yet.
    [one] {$path}. One person belongs to it.
   *[other] {$path}. {$n} people belong to it.
}
set-team-look = See it as others do
set-team-name = Name
set-team-parent = Belongs to
set-team-kind = Kind
set-team-lead-who = Who leads it
set-team-lead-hint = One of those who belong to it.
set-team-calendar = When it is open
set-team-site = Where it sits
set-team-about = What it is about
set-team-about-hint = In a sentence or two, for those who rely on it.
set-team-members = Who belongs to it
set-team-members-none = Nobody yet.
set-team-leads = leads the team
set-team-let-go = Let {$name} go from the team
set-team-add = Take somebody in
set-team-add-hint = By their e-mail address.
set-team-add-button = Take in
set-team-retire = Close this team
set-team-retire-title = Close {$name}?
set-team-retire-lead = It offers nothing and can be asked nothing any more. What it did stays readable. This cannot be undone.
said-team-made = The team is there. Now take people in.
said-team-saved = Saved.
said-team-joined = They belong to the team now.
said-team-left = They are not in the team any more.
said-team-retired = The team is closed.

## The settings of people
people-kept-title = People and guests
people-kept-lead = Everybody who may come in. What they did stays when they go.
people-kept-none = Nobody here fits this.
people-views = Who is shown
people-show-employees = Who works here
people-show-guests = Guests
people-show-left = Who left
set-person-new = New person
set-person-new-lead = Nobody is written to by this. You hand over the invitation yourself.
set-person-make = Take on
set-person-name = Name
set-person-email = E-mail
set-person-email-hint = With it they sign in.
set-person-team = Team at home in
set-person-vendor = Comes from
set-person-vendor-hint = Whoever comes from a vendor is a guest, and sees only what is their own.
set-person-works-here = nowhere else, works here
set-person-preferred-name = What people call them
set-person-say-it = How to say it
set-person-say-it-hint = As in “shiv-AWN”.
set-person-about = A few words about them
set-person-language = Language
set-person-manager = Manager
set-person-manager-hint = By their e-mail address.
set-person-site = Where they work
set-person-level = Level
set-person-contract = Contract
set-person-started-on = First day
set-person-left-on = Last day
set-person-administrator = Keeps the settings
set-person-administrator-hint = Sees nothing confidential by that.
set-person-auditor = Reads the record of changes
set-person-auditor-hint = Sees nothing confidential by that.
set-person-lead = Works here, in no team yet.
set-person-lead-team = Works in {$team}.
set-person-lead-guest = Guest from {$vendor}.
set-person-lead-left = Has not come in since {$when}.
set-person-look = See them as others do
set-person-door-title = Coming in
set-person-doors = Links that are open now
set-person-door-lead = A link lets them choose a password, once. You hand it over yourself.
set-person-invite = Make an invitation
set-person-reset = Link for a new password
set-person-leave-title = Leaving
set-person-leave-lead = They are signed out everywhere and see nothing any more. What they did stays.
set-person-deactivate = Let them go
set-person-deactivate-title = Let {$name} go?
set-person-deactivate-lead = They are signed out everywhere at once, their keys and links end, and they leave their teams. What they did stays.
set-person-readmit-title = Coming back
set-person-readmit-lead = They return to the team they were at home in. They need a new invitation.
set-person-readmit = Let them come back
said-person-made = They are on the list. Now hand them an invitation.
said-person-saved = Saved.
said-person-gone = They cannot come in any more.
said-person-back = They may come in again, with a new invitation.

## The settings of calendars
calendars-title = Calendars
calendars-lead = When somebody is there. Promises count these hours alone.
calendar-new = New calendar
calendar-new-lead = It begins with Monday to Friday, 09:00 to 17:00; change the hours next.
calendar-make = Make this calendar
calendar-name = Name
calendar-row = { $n ->
    [0] {$zone}, no holidays
    [one] {$zone}, one holiday
   *[other] {$zone}, {$n} holidays
}
calendar-for-all = holds for all
calendar-lead = For the teams and services that name it.
calendar-lead-for-all = Holds for every team and service that names no other.
calendar-hours-hint = Hours of a day in a line, like 08:00-12:00, 13:00-17:00. An empty line is a day off.
calendar-holidays = Days off
calendar-holidays-hint = One date a line, like 2026-12-25.
calendar-special = Days with hours of their own
calendar-special-hint = A date and its hours a line, like 2026-12-24 08:00-12:00.
calendar-is-default = Holds for all
calendar-is-default-hint = Wherever no other calendar is named.
calendar-closed = closed
said-calendar-made = The calendar is there. Now set its hours.
said-calendar-saved = Saved. Running promises are counted anew.

## The settings of those outside
customers-title = Customers and vendors
customers-lead = Every line ends with somebody outside. Name them here once.
customers-head = Whom it is all for
customers-none = Nobody is named yet. Who waits at the end of your work: patients, tenants, shoppers?
customer-new = New kind of customer
customer-change = Kind of customer
customer-make = Add
customer-name = Name
customer-name-hint = All of them, like “Patients”.
customer-one = One of them
customer-one-hint = As a sentence begins with one, like “A patient”.
customer-row = “{$one} waits”
customer-retire = Take off the list
customer-retire-title = Take {$name} off the list?
customer-retire-lead = Nothing new can name them. What names them already stays.
vendors-head = Who helps from outside
vendors-none = No vendor or partner is named yet.
vendor-new = New vendor
vendor-change = Vendor
vendor-make = Add
vendor-name = Name
vendor-about = What they do for us
vendor-retire = Take off the list
vendor-retire-title = Take {$name} off the list?
vendor-retire-lead = Nothing new can name them. What names them already stays.
said-customer-made = Added.
said-customer-saved = Saved.
said-customer-retired = Taken off the list.
said-vendor-made = Added.
said-vendor-saved = Saved.
said-vendor-retired = Taken off the list.

settings-second-key = What a representative of the staff has to allow, too.
second-key-title = The second key
second-key-lead = Some things the organisation may do only when somebody whom the staff has chosen allows it, too. Whoever keeps the settings holds the first key, and never both.
second-key-interactions = Reading who wrote to whom
second-key-interactions-about = A command on the server reads a list of who wrote to whom, adds it up by pairs of teams and months, and forgets it. No person and no content is kept; pairs in which fewer than 5 people wrote are shown to nobody. It helps to find relationships that nobody has drawn yet.
second-key-allowed = { $name } has allowed it, { $day }.
second-key-waits = { $name } asked for it, { $day }. It waits for a representative.
second-key-never-asked = Nobody has asked for it. It is off.
second-key-allow = Allow it
second-key-take-back = Take it back
second-key-erasure = What was read in is shown to nobody as long as it is not allowed, and is erased 30 days after it was taken back, or at once when a representative or an administrator says so.
second-key-erase = Erase what was read in
said-interactions-erased = What was read in is erased.
second-key-refuse = Do not allow it
second-key-purpose = What for
second-key-purpose-hint = Which mail or chat, from when to when, and what shall come of it. Everybody who works here can read this.
second-key-ask = Ask for it
second-key-ask-anew = Ask for something else
second-key-holders = Who holds it
second-key-nobody = Nobody holds it yet. Without a representative nothing of this can be allowed.
second-key-since = Since { $day }
second-key-dismiss = Take the key back
second-key-address = E-mail address of somebody whom the staff has chosen
second-key-address-hint = Such as a member of the works council. Not somebody who keeps the settings.
second-key-name = Give the key
second-key-administrator = This person keeps the settings, and cannot hold both keys.
refusal-second-key-not-asked = Nobody has asked for it, so there is nothing to allow or to take back.
said-representative-named = They hold the second key from now on.
said-representative-dismissed = They do not hold it any more.
said-second-key-asked = Asked. It waits for a representative.
said-second-key-allowed = Allowed.
said-second-key-taken-back = It is off. What was read before is shown to nobody.
known-second-key = The second key
known-second-key-purpose = So that everybody can see who allows what in the name of the staff.
known-second-key-viewers = Everybody who works here.
known-second-key-retention = As long as you hold it, and as long as it stands.
# People by paste
roster-many = This is more than 500 lines. Bring so many people with: hallway import people FILE.csv
roster-column = This column is not known. Columns are called name, email, team and lead.
roster-name = There is no name on this line.
roster-name-first = A line begins with the name; the address comes after it.
roster-name-twice = This name stands further up already. If they are two people, give each an address; otherwise leave one line out.
roster-name-here = Somebody of this name is here already. Leave the line out, or give an address if it is somebody else.
roster-email-twice = This address stands further up already.
roster-email-here = Somebody here has this address already. Leave the line out.
roster-team-spelled = This team is written differently further up. Write it the same way each time.
roster-team-spelled-here = A team here is called nearly so. Write it as it is written there, or call this one something else.
roster-team-of-several = Several teams here have this name. Leave it out, and put the person in their team in the settings.
roster-lead-twice = This team has a lead further up already. One leads.
roster-lead-here = This team has a lead already.
roster-lead-of-nothing = A lead needs a team on the same line.
roster-cells = There is more on this line than a name, an address, a team and the word lead. If a name has a comma, put it between quotation marks.
people-no-address = no address yet
link-name-address = The one with which you will sign in. Nobody has written it down for you yet.
settings-welcome-title = Monday start
settings-welcome = Names, links, three questions each, and the map that comes of it. Later: for those who come after, and teams that have not confirmed what was said of them

forgotten-link = Forgotten?
forgotten-title = A new password
forgotten-lead = Name your address, and a link to choose a new password goes there.
forgotten-do = Send me a link
forgotten-sent = If this address is known here and has a password, a link is on its way to it. It opens once, within 30 minutes. If nothing comes, ask an administrator.
forgotten-no-mail = Mails do not go out from here. Ask an administrator for a link.
link-ways-mail-reset = Send a link by mail
link-ways-mail-invitation = Invite by mail
link-no-address = This person has no address yet. Hand over the link yourself.
said-link-mailed = A link goes out by mail.
settings-mail = Whether mails go out, what waits, and what was not taken.
mail-is-off = Mails do not go out from here. Hand over the link yourself.
notice-settings-link = What you hear of, and how
vendor-its-page = Who comes from there, and what is between us
attention-title = What questions ask of you
attention-mark = .
attention-used = This month questions have asked for {$used} of the {$whole} minutes they may take, {$n ->
    [one] once
   *[other] {$n} times
}.
attention-none = This month no question was asked of you. All together may take {$whole} minutes.
attention-off = Nobody is asked anything here: the organisation gives questions no time.
attention-how = Each question says beforehand how long it takes. What would go beyond these minutes is not asked. What counts is that you were asked, not whether you answered.
organisation-attention = Minutes a month that questions may ask of each person
organisation-attention-hint = Everything that asks for answers shares them. With 0, nobody is asked.
field-attention-minutes = Give a number of minutes from 0 to 60.
known-attention = How much questions asked of you
known-attention-purpose = So that all questions together do not ask for more of your month than they may.
known-attention-viewers = You alone.
known-attention-retention = { $time }, and the month that has begun. It says how many seconds, never what was asked, nor whether you answered.

# When somebody is there
field-absence-ends-first = It ends before it begins.
field-absence-too-long = Name a day within the next two years.
absence-title-me = When are you away?
absence-title = When is { $name } away?
absence-lead = Colleagues see the days and who stands in. Why is nobody's business, and nothing of it is kept once it is over.
absence-first-day = From
absence-last-day = Up to and including
absence-substitute = Who stands in
absence-substitute-hint = Somebody of one of the teams. Whoever asks directly meanwhile asks them.
absence-substitute-none = The whole team
absence-save = Say so
own-hours-title-me = Your own hours
own-hours-title = Own hours of { $name }
own-hours-lead = When it is not all the hours of the team: hours of a day in a line, like 08:00-12:00. Leave all empty for the hours of the team. Promises count on the team's hours either way.
said-absence = It is on the door now.
said-absence-ended = They are there.
said-own-hours = Saved.
known-availability = When you are there
known-availability-purpose = So that what is asked of you does not wait for somebody who is away.
known-availability-viewers = Colleagues.
known-availability-retention = Absences until they are over, hours until you change them.

# How long things are kept, holds, erasures.
retention-years = { $n ->
    [one] one year
   *[other] { $n } years
}
retention-days = { $n ->
    [one] one day
   *[other] { $n } days
}
retention-browsers = Browsers you signed in with
retention-links = Links that have run out
retention-repeats = Answers kept for programs
retention-attention = How much questions asked of each
retention-out-of-range = Give a whole number of days within the limits.
erased-colleague = Former colleague
erased-guest = Former guest
refusal-person-erased = This person was erased. That cannot be undone, and nothing new can be written about them.
refusal-held = A hold stands on this person. End it first, or leave everything as it is.
refusal-held-already = There is a hold on it already. End that one to give another reason.
refusal-erasure-still-here = This person still works here. Let them go first.
privacy-title = Privacy
settings-privacy = What is kept about people, what for, and how long.
known-privacy = Rules, holds and erasures
known-privacy-purpose = So that nothing is kept for longer than agreed, nothing goes that must stay, and everybody can see who decided.
known-privacy-viewers = How long things are kept: everybody. Holds and erasures: administrators, auditors, representatives of the staff, and you.
known-privacy-retention = As long as the rule holds. That somebody was erased stays as a number, so that a restored backup erases them again.
set-person-erase-title = Erase
set-person-erase-lead = Name, address and all that is known of this person go for good. A former colleague stands in their place.
set-person-hold-title = Hold
set-person-hold-lead = Nothing about this person is erased as long as a hold stands.
erasure-link = Erase this person
hold-set = Set a hold
