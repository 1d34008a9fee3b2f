# The description of the API
docs-title = The API
docs-lead = Everything that a page can do, a program can do.
docs-chapters = Kinds of things
docs-openapi = The same as an OpenAPI document
docs-shapes = Shapes
docs-parameter = Parameter
docs-field = Field
docs-where = Where
docs-holds = Holds
docs-meaning = Meaning
docs-needed = needed
docs-answers = Answers:
docs-body = Send:

# Refusals of the server itself
refusal-title-405 = That does not go here
refusal-title-408 = That took too long
refusal-title-413 = This is too much at once

# Today
today-good-morning = Good morning, {$name}.
today-good-afternoon = Good afternoon, {$name}.
today-good-evening = Good evening, {$name}.
today-count = { $n ->
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
    [11] Eleven
    [12] Twelve
   *[other] {$n}
}
today-count-within = { $n ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] {$n}
}
today-unheard = { $n ->
    [one] {$count} colleague has not heard from {$team} yet.
   *[other] {$count} colleagues have not heard from {$team} yet.
}
today-unheard-teams = { $n ->
    [one] {$count} colleague has not heard from your teams yet.
   *[other] {$count} colleagues have not heard from your teams yet.
}
today-unheard-many = {$n} requests to {$team} wait for a first word.
today-unheard-many-teams = {$n} requests to your teams wait for a first word.
today-behind = { $n ->
    [one] Behind {$count} of them, {$one} waits.
   *[other] Behind {$count} of them, {$one} waits.
}
today-behind-it = Behind it, {$one} waits.
today-someone-outside = someone outside
today-none-unheard = Nobody waits for a first word.
today-late = { $n ->
    [one] {$count} promise is late.
   *[other] {$count} promises are late.
}
today-late-many = More than {$n} promises are late or due today.
today-due = { $n ->
    [0] Nothing is due today.
    [one] {$count} promise is due today.
   *[other] {$count} promises are due today.
}
today-wait = { $n ->
    [0] You wait for nothing at the moment.
    [one] You wait for {$count} thing.
   *[other] You wait for {$count} things.
}
today-wait-many = You wait for more than {$n} things.
today-settle = { $n ->
    [one] {$count} thing is said to be done, and waits for your word.
   *[other] {$count} things are said to be done, and wait for your word.
}
today-first-word = Waiting for a first word
today-first-word-none = Everyone who asked has heard from a person.
today-queue = Open the queue
today-more = { $n ->
    [one] And one more, in the queue
   *[other] And {$n} more, in the queue
}
today-promised-by = Promised by {$team}
today-promised = Promised by your teams
today-promised-note = due today or late
today-more-promised = What else is late, in the queue
today-for-you-have-it = for {$whom}. You have it.
today-for-has-it = for {$whom}. {$name} has it.
today-for-nobody-has-it = for {$whom}. Nobody has it yet.
today-give-date = Give a date
today-open = Open
today-all-asked = All you asked for
today-more-asked = What else you wait for
today-of-team = {$name}, {$team}
today-says-done = says it is done
today-settle-note = said to be done
today-waits-behind = {$one} waits behind it
today-served = The people you serve
today-served-proposed = not yet confirmed
today-served-waits-for-us = waits for you to confirm it
today-served-waits-for-them = waits for them to confirm it
today-served-confirmed = confirmed by both sides
today-served-disputed = one side says it is different
today-served-by = {$team}: {$standing}
today-served-last = last one {$day}
today-served-open = { $n ->
    [0] none open
   *[other] {$n} open
}
today-served-all = All relationships
today-empty-title = Nothing waits here yet
today-empty-lead = Here you will see who waits for a word from you, what was promised, and what you wait for.
today-way-ask = See what other teams offer and what to expect.
today-way-offer = Say what your team offers
today-way-offer-hint = Five minutes: a name, who answers for it, and what you promise.
today-way-begin = Begin
today-way-team = Your team
today-way-team-hint = Who is in it, what it offers, and when it is there.
today-way-people = See who is here
today-way-people-hint = People and teams, and how to say their names.
today-way-show = Show

# A team
team-page-within = of
team-page-closed = This team is closed.
team-page-led = { $n ->
    [0] {$name} leads it.
    [one] {$name} leads it; one person is in it.
   *[other] {$name} leads it; {$n} people are in it.
}
team-page-led-by-nobody = { $n ->
    [0] Nobody is in it yet.
    [one] One person is in it. Nobody leads it.
   *[other] {$n} people are in it. Nobody leads it.
}
team-page-stands-for = { $n ->
    [0] It stands for {$vendor}. Nobody from there is in it yet.
    [one] It stands for {$vendor}; one person from there is in it.
   *[other] It stands for {$vendor}; {$n} people from there are in it.
}
team-page-offers = { $n ->
    [0] One cannot ask it for anything yet.
    [one] It offers one service.
   *[other] It offers {$n} services.
}
team-page-teams = { $n ->
    [one] One team belongs to it.
   *[other] {$n} teams belong to it.
}
team-page-ask = Ask this team
team-page-edit = Change
team-page-offers-title = What it offers
team-page-offers-none = Nothing yet.
team-page-members = Who is in it
team-page-members-none = Nobody yet.
team-page-members-all = Everybody in it
team-page-leads = leads it
team-page-where = When and where
team-page-hours = Hours
team-page-below = Teams that belong to it
page-site = Site
hours-open-until = Open now, until {$time}.
hours-open = Open now.
hours-opens = Closed now, opens {$time}.
hours-closed = Closed now.
hours-window = {$opens} to {$closes}
hours-line = {$days} {$windows}
hours-days = {$first} to {$last}
hours-every-day = Every day
hours-zone = as clocks go in {$zone}

# A person
person-manager = Manager
person-called = called {$name}
person-lead-guest = Comes from {$vendor}.
person-lead-leads = Leads {$team}.
person-lead-in = Works in {$team}.
person-lead-called = Called {$name}.
person-lead-say = Say {$how}.
person-no-team = In no team yet.
person-not-here = Is not here any more.
person-change-mine = Change how I am called
person-change = Change
person-where = Where to find them
person-where-me = Where others find you
person-teams = Teams
person-guest = Comes from

# A vendor
vendor-page-kind = Vendor or partner
vendor-page-closed = We do not work with them any more.
vendor-page-lead = { $n ->
    [0] Nobody comes in from there yet.
    [one] One person comes in from there.
   *[other] {$n} people come in from there.
}
vendor-page-guests = Who comes from there
vendor-page-guests-none = Nobody yet.
vendor-page-teams = What we can ask of them
vendor-page-links-none = None that you can see.

# Keys
keys-lead = One letter does it, outside of text fields.
keys-off = Single keys are switched off for you.
keys-switch-off = Switch them off
keys-switch-on = Switch them on
keys-everywhere = Everywhere
keys-lists = In a list
keys-request = On a request
keys-undo = Undo what was just done
keys-back = Back
keys-these = These keys
keys-down = Next line
keys-up = Line before
keys-open = Open it
keys-take = Take it
keys-reply = Reply
keys-note = Write an internal note

# The record of changes
record-lead = Who changed what, and who looked at something confidential. Nothing is ever taken out of it. Of a look it says that there was one, never at what.
record-filter = Filter
record-about = About
record-about-all = about everything
record-about-people = about people
record-about-teams = about teams
record-about-services = about services
record-about-entrance = about ways in
record-about-house = about the house
record-about-looks = looks at confidential things
record-who = E-mail address
record-from = from
record-to = to, with this day
record-show = Show
record-none = Nothing of this kind happened in this time.
record-nobody = Nobody here has this address.
record-next = Further back
record-person-created = {$who} took on {$what}.
record-person-changed = {$who} changed what is known of {$what}.
record-person-entrusted = {$who} changed whether {$what} keeps the settings or reads this record.
record-person-deactivated = {$who} let {$what} go.
record-person-readmitted = {$who} let {$what} come back.
record-team-created = {$who} made the team {$what}.
record-team-changed = {$who} changed the team {$what}.
record-team-moved = {$who} moved the team {$what} to another place.
record-team-joined = {$who} took {$whom} into {$what}.
record-team-left = {$who} took {$whom} out of {$what}.
record-team-lead_changed = {$who} changed who leads {$what}.
record-team-went_on = {$who} let {$what} go on as another team.
record-team-retired = {$who} closed the team {$what}.
record-service-service_offered = {$who} offered the service {$what}.
record-service-service_changed = {$who} changed the service {$what}.
record-service-service_owner_changed = {$who} named {$whom} to answer for {$what}.
record-service-service_confidentiality_changed = {$who} changed who sees what is asked of {$what}.
record-service-service_form_changed = {$who} changed what the service {$what} asks.
record-service-service_went_along = {$what} went along with its team when {$who} reorganised it.
record-service-service_retired = {$who} took the service {$what} off the catalogue.
record-service-person_cleared = {$who} let somebody into the circle of a confidential service.
record-service-clearance_withdrawn = {$who} took somebody out of the circle of a confidential service.
record-entrance-password_changed = {$who} chose a new password for {$what}.
record-entrance-link_offered = {$who} made a link with which {$what} can come in.
record-entrance-link_withdrawn = {$who} took back a link for {$what}.
record-entrance-link_used = {$who} came in by a link.
record-entrance-left_circle = {$who} came in by a link from somebody else, and is out of a circle until somebody in it lets them in again.
record-entrance-stayed_alone_in_circle = {$who} came in by a link from somebody else, and stays in a circle as its only member.
record-entrance-token_made = {$who} made a key for a program of {$what}.
record-entrance-token_revoked = {$who} ended a key for a program of {$what}.
record-entrance-session_ended = {$who} ended a session of {$what}.
record-organisation-organisation_founded = {$who} set up this Hallway.
record-organisation-organisation_changed = {$who} changed what is set for the organisation.
record-organisation-relationships_exported = {$who} wrote the relationships into a file, with the addresses of those who look after them.
record-organisation-everything_exported = Everything was exported by a command on the server, names and what is confidential among it.
record-calendar-created = {$who} made the calendar {$what}.
record-calendar-changed = {$who} changed the calendar {$what}.
record-calendar-deleted = {$who} deleted a calendar.
record-vendor-created = {$who} entered the vendor {$what}.
record-vendor-changed = {$who} changed the vendor {$what}.
record-vendor-retired = {$who} ended the entry of the vendor {$what}.
record-external_customer-created = {$who} entered the external customers {$what}.
record-external_customer-changed = {$who} changed the external customers {$what}.
record-external_customer-retired = {$who} ended the entry of the external customers {$what}.
record-reading-open = {$who} read a conversation in which they are not named, as an administrator.
record-reading-read = {$who} read something confidential.

# The map
map-title = Who serves whom
map-title-if = If {$name} stalls
map-title-team = Whom {$name} serves, and who serves them
map-lead = { $n ->
    [1] One relationship is on the map
   *[other] {$n} relationships are on the map
 }, {$confirmed} of them confirmed by both sides.
map-lead-empty = Nobody has asked anybody for anything yet, and no relationship was named. The map draws itself from both.
map-lead-no-outside = No customer outside is on it yet, so nobody can see whom the work is for.
map-lead-unreached = { $n ->
    [1] From one of the parties no path leads outside.
   *[other] From {$n} of the parties no path leads outside.
 }
map-lead-team = Both lists in the order of their names; a request alone makes a relationship that waits to be confirmed.
map-if-lead = { $n ->
    [1] One party inside feels it
   *[other] {$n} parties inside feel it
 }, and {$outside} of {$all} kinds of customers outside.
map-if-nobody = { $outside ->
    [0] Nobody on the map feels it.
    [1] One kind of customers outside feels it, and nobody in between.
   *[other] {$outside} kinds of customers outside feel it, and nobody in between.
 }
map-if-ends = Work that leaves here ends outside {$n} times out of 10, after {$steps} steps on average.
map-if-ends-always = Work that leaves here nearly always ends outside, after {$steps} steps on average.
map-if-ends-seldom = Work that leaves here seldom ends outside; when it does, after {$steps} steps on average.
map-if-ends-never = No path leads from here to anybody outside.
map-if-cuts = { $n ->
    [1] One other reaches nobody outside without it.
   *[other] {$n} others reach nobody outside without it.
 }
map-view = Ways to look
map-view-graph = Graph
map-view-table = Table
map-view-matrix = Matrix
map-view-team = One team
map-show = Lines show
map-show-loop = what is confirmed
map-show-volume = what they carry
map-if-pick = If one stalls
map-if-nobody-picked = nobody stalls
map-team-pick = Team
map-go = Show
map-how = How is this computed?
map-how-text = The map holds every open relationship between teams, vendors and kinds of customers outside; what is confidential or lies between two persons is not on it. Shares are of the requests of the last 90 days that all colleagues may see. Where work ends is a random walk along the relationships, each step with the share of its requests: the chance to arrive outside, and the steps it takes on average.
map-drawing = The map, from providers on the left to customers outside on the right
map-party-says = {$name}: serves {$serves}, is served by {$served}. See what happens if it stalls
map-key-both = confirmed by both sides
map-key-one = confirmed by one side
map-key-none = not confirmed yet
map-key-outside = customers outside
map-waiting = { $n ->
    [0] All are confirmed by both sides.
    [1] One waits to be confirmed
   *[other] {$n} wait to be confirmed
 }
map-whole = Draw all of it
map-described-note = Drawn are the relationships of which somebody has said what they deliver; the tables hold all.
map-strongest-note = Drawn are the two relationships through which each receives most; the tables hold all.
map-division-note = Teams stand together by their division.
map-as-table = The same, as a table
map-felt-note = who feels it, nearest first
map-suppliers = Who works for it
map-suppliers-note = whose work finds nobody to take it, nearest first
map-nobody = Nobody on the map.
map-download = Download as CSV
map-column-steps = Steps
map-column-who = Who
map-column-link = Relationship
map-column-state = State
map-column-share = Share of what they receive
map-column-share-given = Share of what they give
map-column-open = Open now
map-column-provider = Provides
map-column-customer = Receives
map-column-asked = Requests in 90 days
map-steps = { $n ->
    [1] 1 step
   *[other] {$n} steps
 }
map-state-none = not confirmed yet
map-state-one = confirmed by one side
map-state-both = confirmed by both
map-state-disputed = disputed
map-state-over = over
map-more = The first 200 are shown; the file has all of them.
map-serves = Whom they serve
map-served = Who serves them
map-matrix-corner = Provides, down; receives, across
map-pick-team = Choose a team to see both its sides.

# Reorganising teams
team-page-went-on = It goes on as
reorganise-merge-title = {$name} goes on as another team
reorganise-merge-lead = Its people, relationships, services and open requests go to the other team, and {$name} is closed. What has ended keeps its name. First you see exactly what goes along.
reorganise-into = As which team
reorganise-split-title = A part of {$name} becomes a team
reorganise-split-lead = Those whom you choose, and what you choose, go to the new team, which stands beside {$name}. First you see exactly what goes along.
reorganise-new-name = Name of the new team
reorganise-members = Who goes along
reorganise-relationships = Which lines go along
reorganise-services = Which services go along, with what was asked of them
reorganise-move-title = {$name} somewhere else
reorganise-move-lead = Teams below it go along. Lines, services and requests stay what they are.
reorganise-parent = Below which team
reorganise-parent-none = None, at the top
reorganise-look = Show what goes along
reorganise-preview = What goes along
reorganise-preview-lead = Nothing is changed yet.
reorganise-do-merge = Let {$name} go on as {$into}
reorganise-do-split = Make {$into}
reorganise-do-move = Move {$name}
reorganise-members-count = { $n ->
    [0] No people
    [one] One person
   *[other] {$n} people
}
reorganise-teams-count = { $n ->
    [0] No teams below
    [one] One team below
   *[other] {$n} teams below
}
reorganise-relationships-count = { $n ->
    [0] No lines
    [one] One line
   *[other] {$n} lines
}
reorganise-services-count = { $n ->
    [0] No services
    [one] One service
   *[other] {$n} services
}
reorganise-agreements-count = { $n ->
    [0] Nothing promised to all
    [one] One agreement with all
   *[other] {$n} agreements with all
}
reorganise-requests-count = { $n ->
    [0] No open requests
    [one] One open request
   *[other] {$n} open requests
}
reorganise-requests-note = as they stand: same person, same promise, same place. What only the team or a circle sees goes along, too, and is not counted here.
reorganise-followed = goes along
reorganise-folded = {$into} has the same line; it stands for both
reorganise-internal = is within one team from now on
reorganise-renamed = is called {$name} from now on
said-reorganised = Done. What has ended keeps its name.
