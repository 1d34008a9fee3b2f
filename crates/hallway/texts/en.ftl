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
today-how-note = anonymous, half a minute each
today-how-all = All
today-paused = Not asked again any more
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
record-service-service_parts_changed = {$who} changed what other teams are asked for the service {$what}.
record-service-service_checklist_changed = {$who} changed the checklist of {$what}.
record-service-service_form_changed = {$who} changed what the service {$what} asks.
record-service-service_went_along = {$what} went along with its team when {$who} reorganised it.
record-service-service_retired = {$who} took the service {$what} off the catalogue.
record-service-person_cleared = {$who} let somebody into the circle of a confidential service.
record-service-clearance_withdrawn = {$who} took somebody out of the circle of a confidential service.
record-entrance-password_changed = {$who} chose a new password for {$what}.
record-entrance-link_offered = {$who} made a link with which {$what} can come in.
record-entrance-link_wanted = {$who} had a link sent to {$what} by mail.
record-entrance-link_withdrawn = {$who} took back a link for {$what}.
record-entrance-link_used = {$who} came in by a link.
record-entrance-left_circle = {$who} came in by a link from somebody else, and is out of a circle until somebody in it lets them in again.
record-entrance-stayed_alone_in_circle = {$who} came in by a link from somebody else, and stays in a circle as its only member.
record-entrance-token_made = {$who} made a key for a program of {$what}.
record-entrance-token_revoked = {$who} ended a key for a program of {$what}.
record-entrance-session_ended = {$who} ended a session of {$what}.
record-organisation-organisation_founded = {$who} set up this Hallway.
record-organisation-organisation_changed = {$who} changed what is set for the organisation.
record-organisation-organisation_values_chosen = {$who} chose what matters to the organisation.
record-organisation-safe_trusted_named = {$who} named whom people can tell safely what happened to them.
record-organisation-improvement_rule_changed = {$who} set when Hallway asks for an improvement.
record-organisation-relationships_exported = {$who} wrote the relationships into a file, with the addresses of those who look after them.
record-organisation-everything_exported = Everything was exported by a command on the server, names and what is confidential among it.
record-organisation-representative_named = {$who} gave the second key to {$whom}.
record-organisation-representative_dismissed = {$who} took the second key back from {$whom}.
record-organisation-second_key_asked = {$who} asked the second key whether it may be read who wrote to whom.
record-organisation-second_key_allowed = {$who} allowed, with the second key, to read who wrote to whom.
record-organisation-second_key_taken_back = {$who} took back, with the second key, that it may be read who wrote to whom.
record-organisation-interactions_read = A command on the server read who wrote to whom, and kept sums of pairs of teams.
record-organisation-interactions_erased = {$who} erased what was kept of who wrote to whom.
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
map-if-ends-untaken = A path leads from here to somebody outside, but nothing that was asked lately goes along it.
map-if-ends-never = No path leads from here to anybody outside.
map-if-further = { $n ->
    [0] By requests alone it also reaches { $outside ->
        [one] one kind
       *[other] {$outside} kinds
    } of customers outside, over relationships of which nobody has said what they deliver.
    [one] One more feels it by requests alone, over relationships of which nobody has said what they deliver.
   *[other] {$n} more feel it by requests alone, over relationships of which nobody has said what they deliver.
}
map-if-further-weaker = { $n ->
    [0] Over relationships that carry less it also reaches { $outside ->
        [one] one kind
       *[other] {$outside} kinds
    } of customers outside.
    [one] One more feels it over relationships that carry less.
   *[other] {$n} more feel it over relationships that carry less.
}
map-back = Back to the whole map
map-if-cuts = { $n ->
    [1] One other reaches nobody outside without it.
   *[other] {$n} others reach nobody outside without it.
 }
map-find = Find a team
map-find-go = Find
map-find-none = Nobody on the map is called “{$name}”.
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
map-overdue = { $n ->
    [one] One loop is overdue
   *[other] {$n} loops are overdue
}
map-waiting = { $n ->
    [0] All are confirmed by both sides.
    [1] One waits to be confirmed
   *[other] {$n} wait to be confirmed
 }
map-whole = Draw all of it
map-described-note = Drawn are the relationships of which somebody has said what they deliver; the tables hold all.
map-strongest-note = Drawn are the two relationships through which each receives most; the tables hold all.
map-division-note = Teams stand together by their division. Open one to see its teams.
map-division-strongest-note = Teams stand together by their division; drawn are the two sums through which each receives most. Open a division to see its teams.
map-busiest-note = No divisions stand above these teams, or one is very large: drawn are the hundred parties between whom most passes. Choose or find a team to see it; the tables hold all.
map-felt-further = Felt by what is not drawn
map-suppliers-further = Work for it by what is not drawn
map-felt-further-note = over relationships that the drawing leaves out, nearest first
map-division-says = {$name}: { $n ->
    [one] one team stands
   *[other] {$n} teams stand
} here as one. Open it
map-show-promises = how promises are kept
map-keys-hint = Arrow keys lead along the lines, from one to the next; Enter opens, Escape leads back.
map-key-all = all confirmed by both sides
map-key-some = some of it confirmed
map-key-mostly = kept 9 times out of 10 or more
map-key-often = kept 7 times out of 10 or more
map-key-less = kept less often
map-key-unkept = no figure that you may see
map-column-kept = Promises kept, in 90 days
map-kept-of = {$share} of {$n}
map-kept-few = too few to say: {$n}
map-kept-nothing = nothing promised, or nothing counted yet
map-kept-for-its-ends = for its two ends alone
map-kept-note = Coloured are, of the { $own ->
    [one] one line
   *[other] {$own} lines
} at whose ends your teams stand, those over which at least five promises came due in 90 days. How promises are kept over the { $others ->
    [one] one other line is shown to its two ends alone.
   *[other] {$others} others is shown to their two ends alone.
}
map-kept-folded = How promises are kept is told of single relationships. Open a division, or draw all of it.
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

today-map-part = Your part of the map
today-map-part-until = until { $day }
today-map-part-of = See what is missing around { $team }

crossing-title = Crossing departments
crossing-level = What is crossed
crossing-level-division = Divisions
crossing-level-site = Sites
crossing-level-team = Teams
crossing-how = A share crosses when its two ends lie in different divisions, sites or teams. Large divisions meet themselves often, so the share stands beside what chance would give: everybody gives and receives as much as now, but all ends are joined at random (the directed configuration model). The line is the share divided by chance, with its 95 % interval; the dotted line is 1, as if divisions did not matter. 0.7 means that three in ten of the crossings that one would expect are not there. Counted are requests that all colleagues may see, relationships as they stood at the end of each month, and messages where the second key allows to read who wrote to whom. Crossing is not better than staying.
crossing-lead-none = Nothing has passed yet that could cross anything.
crossing-lead-division = { $share } % of { $n } requests cross divisions.
crossing-lead-site = { $share } % of { $n } requests cross sites.
crossing-lead-team = { $share } % of { $n } requests cross teams.
crossing-lead-more = More than the { $chance } % that chance would give.
crossing-lead-fewer = Fewer than the { $chance } % that chance would give.
crossing-lead-same = That is about what chance would give ({ $chance } %).
crossing-requests = Requests
crossing-requests-about = From whoever asks to whoever is asked, against chance.
crossing-relationships = Relationships
crossing-relationships-about = As they stood at the end of each month, against chance.
crossing-interactions = Messages
crossing-interactions-about = Who writes to whom, against chance. The messages of one exchange depend on each other, so the interval is too narrow.
crossing-share = { $share } % cross ({ $low } to { $high })
crossing-interval = { $low } to { $high }
crossing-by-chance = by chance { $chance } %
crossing-no-chance = Nothing could cross.
crossing-column-share = Crosses
crossing-column-chance = By chance
crossing-column-ratio = Against chance
crossing-lead-no-requests = Nobody has asked for anything yet; this is what else there is.
between-title = Every day
between-open = { $n ->
    [one] One open request from {$from} to {$to},
   *[other] {$n} open requests from {$from} to {$to},
}
between-open-none = No open request from {$from} to {$to}.
between-late-none = none late.
between-late = { $n ->
    [one] one of them late.
   *[other] {$n} of them late.
}
between-asked = { $n ->
    [0] Nothing was asked in the last 90 days.
    [one] One was asked in the last 90 days.
   *[other] {$n} were asked in the last 90 days.
}
between-asked-part = More than {$n} were asked in the last 90 days; what stands below is of the latest {$n}.
between-took = Half of them were done within {$half} {$sure}.
between-took-sure = ({$low} to {$high}, n {$n})
between-took-few = { $n ->
    [one] One of them is done: too few to say how long it takes.
   *[other] {$n} of them are done: too few to say how long it takes.
}
between-took-few-people = How fast a team of fewer than three people is, only they see.
between-how = How is this computed?
between-how-words = Of the requests of the last 90 days that are done, the time from asking to the answer, in the team's hours and without pauses, such that half took less (the median). In brackets its interval at 95 %, from order statistics, and of how many. Confidential requests are in nobody's count; you count what you may see.
between-see = See them
between-rows = Requests between the two
between-rows-lead = What {$from} asked of {$to}, the latest first.
between-rows-all = All
between-rows-open = Open
between-rows-none = Nothing was asked here that you may see.
between-clock-acknowledge = Counted for the first word: those of the last 90 days whose clock the agreement set, with a first word or late without one.
between-clock-respond = Counted for the answer: those of the last 90 days whose clock the agreement set, answered or late without an answer.
between-clock-update = News are told with each request.
between-clock-resolve = Counted for being done: those of the last 90 days whose clock the agreement set, done or late.
between-clock-ownership = Counted for staying with one team: those of the last 90 days whose clock the agreement set, handed on, done or late.
record-about-relationships = about relationships and agreements
record-team-charter_signed = {$who} signed what one may expect of {$what}.
record-team-card_answered = {$who} said whether the card of {$what} is clear.
record-relationship-relationship_proposed = {$who} drew the line {$what}.
record-relationship-relationship_described = {$who} described the line {$what}.
record-relationship-relationship_services_named = {$who} changed which services the line {$what} names.
record-relationship-relationship_owner_named = {$who} changed who looks after the line {$what}.
record-relationship-relationship_confirmed = {$who} confirmed the line {$what} for one side.
record-relationship-relationship_disputed = {$who} said that the line {$what} is different.
record-relationship-relationship_dispute_settled = {$who} found the line {$what} right again.
record-relationship-relationship_retired = {$who} put the line {$what} aside.
record-relationship-relationship_taken_up_again = {$who} took the line {$what} up again.
record-relationship-relationship_folded = {$who} folded the line {$what} into another.
record-relationship-relationship_unfolded = {$who} took the line {$what} out of another.
record-relationship-relationship_imported = {$who} brought the line {$what} in with a file.
record-relationship-relationship_went_along = {$who} reorganised a team; the line {$what} went along.
record-relationship-relationship_became_internal = {$who} reorganised a team; the line {$what} is now within it.
record-relationship-relationship_sight_changed = {$who} changed whether colleagues see the line {$what}.
record-relationship-delivery_recorded = {$who} recorded a delivery on the line {$what}.
record-relationship-delivery_arrived = {$who} said that a delivery on the line {$what} has arrived.
record-relationship-delivery_accepted = {$who} accepted a delivery on the line {$what}.
record-relationship-delivery_returned = {$who} sent back a delivery on the line {$what}.
record-relationship-delivery_taken_back = {$who} took back what was said of a delivery on the line {$what}.
record-relationship-deliveries_imported = {$who} took in a table of deliveries on the line {$what}.
record-agreement-agreement_proposed = {$who} proposed a version of the agreement {$what}.
record-agreement-agreement_signed = {$who} signed the agreement {$what} for one side.
record-agreement-agreement_ended = {$who} ended the agreement {$what}.
record-agreement-agreement_went_along = {$who} reorganised a team; the agreement {$what} went along.
record-agreement-promise_told = {$who} told whether a promise of the agreement {$what} was kept.
# Monday start
monday-lead-alone = On Monday you paste the names, hand out a link each, and everybody answers three questions. The map draws itself. On Friday you look at the first promises.
monday-lead-empty = People are here. Now everybody answers three questions on a phone, and the map draws itself from the answers.
monday-lead-growing = { $n ->
    [one] The map has one line,
   *[other] The map has {$n} lines,
} { $confirmed ->
    [0] none confirmed by both sides yet.
    [one] one of them confirmed by both sides.
   *[other] {$confirmed} of them confirmed by both sides.
}
monday-lead-confirmed = { $n ->
    [one] The map stands: its one line is confirmed by both sides.
   *[other] The map stands: all {$n} lines are confirmed by both sides.
} { $teams ->
    [0] No team has given a first word yet.
    [one] One team has an agreement in force.
   *[other] {$teams} teams have an agreement in force.
}
monday-steps = Five steps
monday-done = Done:
monday-look-again = Look again
monday-step-people = Who works here
monday-people-say = { $n ->
    [one] One person,
   *[other] {$n} people,
} { $teams ->
    [0] no team yet
    [one] one team
   *[other] {$teams} teams
}
monday-paste = Paste names
monday-step-links = Let them in
monday-links-say = { $n } of { $of } came in, { $invited ->
    [0] no link waits to be used
    [one] one link waits to be used
   *[other] {$invited} links wait to be used
}
monday-links = Links and cards
monday-step-questions = Three questions each
monday-questions-say = { $n } of { $of } have answered all three
monday-answer = Answer
monday-step-map = The map
monday-map-says = { $n ->
    [0] No line yet
    [one] One line, {$confirmed} confirmed by both sides
   *[other] {$n} lines, {$confirmed} confirmed by both sides
}
monday-step-words = A first word of each team
monday-words-say = { $n } of { $of } teams on the map have an agreement in force
monday-teams = What each team says to it
monday-team-none = Not on the map yet.
monday-team-lines = { $confirmed } of { $n ->
    [one] one line
   *[other] {$n} lines
} confirmed by this team.
monday-team-no-word = Nothing promised yet.
monday-team-word-offered = A promise waits for a signature.
monday-team-word = A promise is in force.
monday-people = Who came in and who answered
monday-person-out = Has no link yet
monday-person-invited = Has a link, has not come in yet
monday-person-in = Came in, has not answered yet
monday-person-answers = Came in, answered {$n} of 3
monday-person-answered = Answered all three
monday-words = Names that are not known here
monday-words-lead = People wrote these. Say what is meant, and the lines they meant are drawn; their teams confirm them.
monday-words-by = { $n ->
    [one] One person wrote it
   *[other] {$n} people wrote it
}
monday-words-mean = What is meant by {$words}
monday-words-team = A new team of this name
monday-words-outside = New: people outside of this name
monday-words-party = Somebody who is here
monday-words-nothing = Put aside
monday-words-one = One of {$words}, as a sentence begins
monday-words-one-hint = A patient
monday-words-settle = Settle
monday-paste-title = Paste the names
monday-paste-lead = One person a line. The name is enough; an address, a team and the word lead can follow.
monday-names = Names
monday-names-hint = Name, address, team, lead: between commas, semicolons or tabs, as a spreadsheet gives them. A first line of column names makes it a table. Whoever has no address names theirs on coming in.
monday-names-example = Siobhán Kelleher, Finance, lead
monday-look = Look at it
monday-wrong = Nothing was taken on yet. Mend these lines:
monday-line-wrong = Line {$line}, {$field}: {$why}
monday-field-name = name
monday-field-email = address
monday-field-team = team
monday-field-lead = lead
monday-field-head = columns
monday-planned-title = Is this right?
monday-planned = { $n ->
    [0] Nobody new comes
    [one] One person comes
   *[other] {$n} people come
}, { $teams ->
    [0] into teams that are here already.
    [one] and one team is made.
   *[other] and {$teams} teams are made.
} Nothing is written down before you say so.
monday-planned-teams = New teams
monday-planned-people = People
monday-not-so = Not quite?
monday-take-on = Yes, take them on
monday-leads = leads it
monday-is-me = this is you
monday-invitations-title = Links and cards
monday-invitations-lead = { $n ->
    [one] One person has not come in yet,
   *[other] {$n} people have not come in yet,
} { $in ->
    [one] one has.
   *[other] {$in} have.
} Each gets a link of their own: as a QR code on a card, or to copy. No mail server is needed.
monday-invitations-none = Everybody who works here has come in.
monday-for-whom = For whom
monday-for-all = Everybody who has not come in
monday-make-links = Make links and cards
monday-links-once = Links are shown once and good for three days. Each lets in one person, once.
monday-links-again = New links end those that were made before. They are shown once and good for three days.
monday-withdraw = { $n ->
    [one] Withdraw the link
   *[other] Withdraw all {$n} links
}
monday-waiting = Not here yet
monday-invited-of = {$team}. The link is good until {$until}.
monday-invited = The link is good until {$until}.
monday-uninvited-of = {$team}. Has no link yet.
monday-unreachable = These links begin with {$address}, which only this computer reaches: phones would find nobody there. Start Hallway with --listen 0.0.0.0:8080 and --base-url and the address that others reach, then make the links.
monday-cards-title = One card for each
monday-cards-lead = { $n ->
    [one] One link,
   *[other] {$n} links,
} good until {$until}. They are shown this once: print this page and cut it, or copy each link into a message.
monday-code-of = QR code with the link of {$name}
monday-link-of = Link of {$name}
monday-card = Point your phone here. Choose a password, then three questions: whose work is yours, whom is yours for, who outside depends on it. {$organisation}.
monday-card-until = For you alone, once, until {$until}.
monday-back = To the overview
said-welcome-taken-on = They are taken on. Now let them in.
said-welcome-withdrawn = These links open nothing any more.
today-way-monday = Begin on Monday
today-way-monday-hint = Paste the names, hand out links, and the map draws itself from three questions each.
today-way-questions = Three first questions
today-way-questions-hint = Whose work you use, who uses yours, and who outside depends on it.
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

## Notices
news-for-you = News for you
news-all = All news
news-title = News for you
news-lead = { $n ->
    [0] You have read everything.
    [one] There is news on one thing.
   *[other] There is news on { $n } things.
 }
news-none = Nothing has happened yet to what you asked for, have or follow.
news-older = Older news
news-read = Read
news-all-read = All read
news-confidential = There is news on a confidential request
news-and-more = { $n ->
    [one] And one more before it.
   *[other] And { $n } more before it.
 }
news-new-for-team = { $who } asks your team.
news-opened-for-you = { $who } asked for it for you.
news-has-it = { $who } has it.
news-has-it-by = { $who } has it, you will have it by { $day }.
news-new-date = { $who } gave a new date.
news-new-date-by = { $who } gave a new date: { $day }.
news-said = { $who } wrote something.
news-noted = { $who } wrote a note for the team.
news-waits-for-you = { $who } waits for you.
news-waits = { $who } has to wait for somebody else.
news-done = { $who } says it is done.
news-not-done = { $who } cannot do it, and says why.
news-came-back = { $who } says it is not settled.
news-is-yours = { $who } gave it to you.
news-brought-in = { $who } brought you in.
news-handed-over = { $who } handed it over to another team.
news-withdrawn = { $who } does not need it any more.
notice-settings-title = What you hear of, and how
notice-settings-lead = Everything stands on Today until you have read it. Choose what comes by mail, too.
notice-settings-no-mail = Everything stands on Today until you have read it. Mails do not go out from here; what you choose counts as soon as they do.
notice-topic-asks = What is asked of you
notice-topic-asks-hint = It is given to you, you are brought in, it comes back, or somebody waits for your word.
notice-topic-answers = Answers to what you asked for
notice-topic-answers-hint = Somebody has it, writes, gives a new date, or says that it is done.
notice-topic-team = New for your team
notice-topic-team-hint = Somebody asks your team, or hands something over to it.
notice-topic-progress = How other things go on
notice-topic-progress-hint = What you follow, and what changes hands or has to wait.
notice-topic-digest = The daily digest
notice-way-at_once = At once by mail
notice-way-digest = In the daily digest
notice-way-here = Only in Hallway
notice-digest-at = The digest comes at
notice-digest-hint = One mail a day, when there is something you have not read yet.
notice-quiet = Mails wait for my working hours
notice-quiet-hint = By the hours of your team. Nothing is lost: it comes when they begin.
said-notices-chosen = Kept.
unsubscribe-title = Fewer mails
unsubscribe-ask = No more mails about: { $about }. It still stands on Today.
unsubscribe-do = No more of these
unsubscribe-done = There will be no more mails about: { $about }. It still stands on Today.
known-notices = What you are told of
known-notices-purpose = So that you learn what happened to what you asked for, have or follow.
known-notices-viewers = You alone.
known-notices-retention = { $time }.
known-mails = Mails to you
known-mails-purpose = So that each mail goes out once, and is tried again when a server does not take it. What is written in one is not kept.
known-mails-viewers = You; administrators see that one was not taken, and what the server said.
known-mails-retention = { $time } after it was sent or given up.
known-notice-choices = How you wish to hear of things
known-notice-choices-purpose = So that you get as few mails as you like.
known-notice-choices-viewers = You alone.
known-notice-choices-retention = As long as you are here.

## Mail
mail-title = Mail
mail-on = Mails go out.
mail-off = Mails do not go out. Everything stands on Today, and links are handed over by you.
mail-how = Whoever runs Hallway names a mail server with HALLWAY_MAIL_SMTP, and the address mails come from with HALLWAY_MAIL_FROM. The handbook says how.
mail-test = Send me a test mail
mail-test-taken = The server has taken it: { $answer }
mail-test-refused = The server did not take it: { $answer }
mail-server = Server
mail-sender = Mails come from
mail-links = Links begin with
mail-waiting = Waiting
mail-tried = { $n ->
    [one] one was tried and not taken yet
   *[other] { $n } were tried and not taken yet
 }
mail-sent-today = Sent today
mail-given-up = Given up in the last two months
mail-failed = Not taken
mail-to = To
mail-kind = Kind
mail-kind-notice = News
mail-kind-digest = Digest
mail-kind-invitation = Invitation
mail-kind-reset = New password
mail-tries = Tries
mail-answer = What the server said
mail-next = Next try
mail-never = given up
mail-open = Open Hallway
mail-open-request = Open { $reference }
mail-subject = [{ $reference }] { $subject }
mail-confidential = There is news on a request
mail-news = There is news for you
mail-settings = What you hear of, and how
mail-unsubscribe = No more mails like this
mail-why-asker = You get this because you asked for it at { $organisation }, or it is for you.
mail-why-holder = You get this because you have it at { $organisation }.
mail-why-team = You get this because your team at { $organisation } has it.
mail-why-follower = You get this because you follow it at { $organisation }.
mail-why-named = You get this because somebody at { $organisation } named you.
mail-why-confidential = You get this because it concerns you at { $organisation }. What it says is in Hallway alone.
mail-why-digest = You get this once a day from { $organisation }, when there is something you have not read yet.
mail-why-reset = You get this because somebody asked for a new password for this address. If that was not you, there is nothing to do: your password stays.
mail-why-invitation = You get this because an administrator of { $organisation } invites you.
mail-why-test = You get this because you tried whether mails go out from { $organisation }.
mail-test-fact = Mails go out from Hallway.
mail-test-button = Back to the settings
mail-test-subject = A mail to try the way
mail-digest-fact = { $n ->
    [one] There is news on one thing.
   *[other] There is news on { $n } things.
 }
mail-digest-subject = { $n ->
    [one] News about one request
   *[other] News about { $n } requests
 }
mail-reset-subject = A new password at { $organisation }
mail-reset-fact = Choose a new password { $until } at the latest. The link opens once.
mail-reset-button = Choose a new password
mail-invitation-subject = Your way into { $organisation }
mail-invitation-fact = { $organisation } invites you to Hallway. The link opens once, { $until } at the latest.
mail-invitation-button = Come in
# The page of a vendor by link
vendor-page-said = What they need from us
vendor-page-said-none = They have not said yet.
vendor-page-said-by = {$name} for {$vendor}, {$day}
vendor-page-said-for = Written down for {$vendor} by {$name}, {$day}
vendor-page-say = Write it down for them
vendor-page-by-link = Their page by link
vendor-page-by-link-lead = By a link they read, without signing in, what we promised each other, what is open between us, and what they say.
vendor-page-by-link-open = Links to their page
vendor-links-title = Links to the page of {$vendor}
vendor-links-lead = Whoever has such a link reads what they and our teams promised each other, how often it was kept, which requests are open between us, and what they say they need. They sign in nowhere. No names of colleagues, no notes, nothing confidential.
vendor-links-days = For how many days
vendor-links-make = Make a link
vendor-links-list = Links there are
vendor-links-none = None yet.
vendor-links-counted = Of its use, only the days are kept on which a link was opened: no hour, no address, no name.
vendor-link-opens = Opens the page until {$when}
vendor-link-over = Ran out on {$day}
vendor-link-withdrawn = Withdrawn on {$day}
vendor-link-made-by = Made by {$name}, {$day}
vendor-link-made = Made on {$day}
vendor-link-used = { $n ->
    [one] Opened on one day: {$day}
   *[other] Opened on {$n} days, the last on {$day}
}
vendor-link-unused = Not opened yet
vendor-link-withdraw = Withdraw this link
vendor-link-made-title = The link is made
vendor-link-made-lead = It opens the page of {$vendor} until {$until}. Hand it over, or let them point a phone here.
vendor-link-label = The link
vendor-link-code = QR code with the link to the page of {$vendor}
vendor-link-once = It is shown this once: Hallway keeps only a form of it from which it cannot be read. Whoever has it reads the page, so send it to somebody you know.
vendor-link-back = To all links
said-vendor-link-withdrawn = The link opens nothing any more.
said-statement-made = It is written down.
statement-title = What {$vendor} needs
statement-lead-own = In your own words: what do you need from us, so that you can do good work? Everybody here reads it, and whoever has a link to your page.
statement-lead-behalf = In the words of {$vendor}: what do they need from us? It says that it was written down for them. Everybody here reads it, and whoever has a link to their page.
statement-words = What is needed
statement-make = Write it down
record-vendor-page_link_made = {$who} made a link to the page of {$what}.
record-vendor-page_link_withdrawn = {$who} withdrew a link to the page of {$what}.
record-vendor-statement_made = {$who} wrote down what {$what} needs.
by-link-title = {$organisation} and {$vendor}
by-link-lead = { $theirs ->
    [0] Nothing is open with {$vendor}
    [one] One request is open with {$vendor}
   *[other] {$theirs} requests are open with {$vendor}
}, { $ours ->
    [0] and nothing that {$vendor} asked for.
    [one] and one that {$vendor} asked for.
   *[other] and {$ours} that {$vendor} asked for.
}
by-link-promised = What we promised each other
by-link-promised-none = Nothing has been confirmed by both sides or agreed yet.
by-link-kept-how = How often it was kept in the last 90 days: of what was due or told of, the share that was kept, with its 95 % interval. Requests count that everybody of you who signs in can read.
by-link-theirs = With {$vendor}
by-link-ours = Asked for by {$vendor}
by-link-none-open = Nothing is open.
by-link-about = {$service}, with {$team}
by-link-due = due {$when}
by-link-was-due = was due {$when}
by-link-said = What {$vendor} needs
by-link-said-none = Nothing has been written down yet.
by-link-said-by = {$name} for {$vendor}, {$day}
by-link-said-for = Written down for {$vendor}, {$day}
by-link-whose = This page is for {$vendor}. The link opens it until {$until}. When it no longer does, ask for another where you got it. That it was opened is noted by day, not by whom.
by-link-sign-in = Sign in

## Live pages
refusal-live-topics = A stream needs topics, with commas between them: request:ID, line:ID or today.
live-readers-title = Who is reading this
live-readers-nobody = Nobody else of the team has it open just now.
live-reads-too = { $who } is reading this too.
live-read-too = { $who } and { $other } are reading this too.
live-many-read-too = { $n ->
    [one] { $who } and one more are reading this too.
   *[other] { $who } and { $n } more are reading this too.
 }
known-request-readers = Which requests you have open
known-request-readers-purpose = So that two of a team do not answer the same at the same time.
known-request-readers-viewers = Those who work on the request with you, while they have it open too.
known-request-readers-retention = Half a minute after you close the page.
news-mentioned = { $who } named you.
mail-settled = Is it settled? Say so
# Near
news-asked-you = { $who } asks you by name.
news-came-by = { $who } wrote down what you came by for.
person-ask = Ask { $name }
person-away-substitute = Away up to and including { $day }; { $substitute } stands in
person-away = Away up to and including { $day }
person-away-soon = Away from { $from } up to and including { $day }
person-away-heading = Away
person-hours-heading = Hours
person-away-say = Say when I am away
person-away-say-other = Say when { $name } is away
person-away-end = There again
person-own-hours = Own hours
today-walk-up = Somebody came by
team-page-on = on now
team-page-away = away until { $day }
team-page-away-substitute = away until { $day }, { $substitute } stands in
team-page-who-is-on = On now: { $n } of { $all }
news-went-on = { $who }: your request goes on as another one. Read and write there.
news-took-over = { $who }: another request goes on as this one. Whoever asked it reads along.
news-by-itself = { $who }: it goes on by itself again.
news-fell-silent = They have heard nothing for too long. Say how it stands.
today-silent = Nobody has said anything for a while
today-silent-note = yours, and what nobody has
today-silent-all = All silent ones
person-open-with = What is open
today-absent = To be given on
today-absent-left = { $name } has left, and { $n ->
    [one] one request is still theirs
   *[other] { $n } requests are still theirs
}
today-absent-away = { $name } is away and has { $n ->
    [one] one open request
   *[other] { $n } open requests
}
today-absent-leaves = { $name } leaves soon and has { $n ->
    [one] one open request
   *[other] { $n } open requests
}

## Search
search-title = Search
search-lead = Requests and what was said on them, people, teams, services, relationships, vendors and known problems: all that you may see. A number leads to its request.
search-for = Words, a name or a number
search-again = Search
search-kind = What kind
search-kind-any = Everything
search-kind-request = Requests
search-kind-person = People
search-kind-team = Teams
search-kind-service = Services
search-kind-relationship = Relationships
search-kind-vendor = Vendors
search-kind-problem = Known problems
search-kind-idea = Ideas
search-kind-barrier = Barriers
search-one-request = Request
search-one-person = Person
search-one-team = Team
search-one-service = Service
search-one-relationship = Relationship
search-one-vendor = Vendor
search-one-problem = Known problem
search-state = Which requests
search-state-any = Open and ended
search-state-open = Open requests
search-state-ended = Ended requests
search-team = Who has it
search-team-any = Any team
search-found = Found
search-none = Nothing that you may see has “{ $q }” in it.
search-none-hint = Try fewer words, or only the beginning of one.
search-none-narrowed = Something narrows it down: with everything and any team there may be more.
search-cut = That is a lot: the first { $n } words were looked for.
search-in-note = In a note:
search-ends = { $provider } for { $customer }
search-more = Show more
known-search-words = The words by which you are found
known-search-words-purpose = So that colleagues find your page by your name, your place and what you say about yourself.
known-search-words-viewers = Nobody reads the words; whoever works here finds your page by them.
known-search-words-retention = As long as you work here. They change when you change your page.
# The privacy sheet, how long things are kept, holds, erasures.
retention-notices = News about requests
retention-notices-about = What you were told of requests, read or not.
retention-mails = Mails that were sent
retention-mails-about = That a mail went out and to whom. What stood in it is never kept.
retention-readings = Who read something confidential
retention-readings-about = After this time it stays on record that something confidential was read, and by whom is forgotten.
retention-persons = People who have left
retention-persons-about = Whoever left so many days ago is erased: name, address and all that is known of them. What they did stays, done by a former colleague.
retention-browsers-about = In a browser that is remembered, wrong passwords typed elsewhere lock nobody out.
retention-links-about = That somebody was invited, or had a new password sent.
retention-repeats-about = So that a program that asks twice does nothing twice.
retention-attention-about = Seconds a month, so that questions do not ask for more than they may.
retention-fixed = Fixed
retention-between = Between { $least } and { $most } days
retention-wanted = { $name } asked for { $time }, { $day }. It waits for a representative of the staff.
retention-change = Change
retention-title = How long: { $rule }
retention-days-label = Days
retention-days-hint = From { $least } to { $most }. Usual is { $usual }.
retention-reason = Why longer
retention-reason-hint = Needed for a longer time: a representative of the staff has to allow it, and everybody who works here can read this.
retention-in-record = { $rule } ({ $n } days)
privacy-lead = What Hallway keeps about people, what for, who sees it and how long. This page is made of the rules that the house goes by.
privacy-choices-link = Rules, holds and erasures
privacy-impossible = What is impossible here
privacy-impossible-1 = Nobody sees how fast a person works. No such figure exists, not for leads and not for administrators.
privacy-impossible-2 = There is no ranking of people, and none can be made of what is shown.
privacy-impossible-3 = Nobody else sees when you sign in, or whether you are reading; only a team sees who of it has the same request open.
privacy-impossible-4 = How you found an answer is kept without your name, request or time, and is told only together with others.
privacy-impossible-5 = What a confidential service was asked is seen by its circle alone. Administrators are not in it by being administrators.
privacy-impossible-6 = Nothing leaves this house: no figures to the makers of Hallway, no trackers, no fonts from elsewhere.
privacy-kinds = What is kept
privacy-rules = How long
privacy-rules-about = A shorter time holds at once. A longer one needs a representative of the staff, too. Once a day what is older is erased, and the record says how much.
privacy-between = May be set
privacy-operator = What whoever runs the server could do
privacy-operator-1 = Read what is stored, with the exception of passwords and keys, of which only a form is kept that opens nothing.
privacy-operator-2 = While a round of questions is open, look up who answered what. When it closes, nobody can any more.
privacy-operator-3 = Keep copies: backups hold what was there when they were made. A backup that is brought back erases again who was erased since.
privacy-second-key = What needs the second key
privacy-second-key-way = What it was asked for, and what it opened
privacy-second-key-1 = Keeping something for longer than now.
privacy-second-key-2 = Erasing a person who did not wish it themselves.
privacy-second-key-3 = Adding up who wrote to whom.
privacy-held-by = It is held by
privacy-rights = Your rights
privacy-rights-know = See everything that is held about you, and take it along:
privacy-rights-erasure = Wish to be erased once you have left. Then your name, your address and all that is known of you go. What you wrote on requests stays with the request, by a former colleague, until its words are erased.
privacy-wished = You wish to be erased once you have left.
privacy-wish = I wish to be erased once I have left
privacy-wish-withdraw = I do not wish it any more
privacy-choices-title = Rules, holds and erasures
privacy-choices-lead = How long things are kept, what must stay, and who is to be erased.
erasures-title = Erasures
erasures-none = Nobody's erasure is wished or asked for.
erasure-wished = Their own wish, { $day }.
erasure-waits = { $name } asked for it, { $day }. It waits for a representative of the staff.
erasure-allow = Allow and erase
erasure-withdraw = Do not ask any more
erasure-title = Erase { $name }?
erasure-lead = It waits for a representative of the staff and is then done at once. Name, address and all that is known of this person go for good; what they wrote on requests stays with the request, by a former colleague, until its words are erased. Words in which others name them stay where they were written.
erasure-lead-wished = They wished it, so it is done at once. Name, address and all that is known of this person go for good; what they wrote on requests stays with the request, by a former colleague, until its words are erased. Words in which others name them stay where they were written.
erasure-ask = Ask to erase
erasure-do = Erase for good
holds-title = Holds
holds-about = What is held is not erased, whatever a rule or anybody says. A hold on a person keeps what they asked, too, and they can see it.
holds-none = Nothing is held.
hold-by = By { $name }, { $day }
hold-end = End the hold
hold-request-link = Hold a request
hold-request-title = Hold a request
hold-request-lead = Its words and files are not erased until the hold is ended.
hold-request = Number of the request
hold-request-hint = Such as #1042.
hold-reason = Why
hold-reason-hint = Such as a lawsuit, with its date. It is listed here.
hold-person-title = Hold { $name }?
hold-person-lead = Neither what is known of this person nor the words of what they asked is erased until the hold is ended. The person can see it with its reason.
said-erased = Erased for good.
said-erasure-asked = Asked. It waits for a representative of the staff.
said-erasure-refused = They are not erased.
said-erasure-wished = It is noted that you wish it.
said-erasure-wish-withdrawn = Your wish is taken back.
said-retention-saved = Saved. A longer time waits for a representative of the staff.
said-retention-refused = It stays as it is.
said-hold-set = It is held.
said-hold-ended = The hold is ended.
record-somebody = Somebody
record-organisation-retention_wanted = {$who} asked the second key to keep something for longer: {$what}.
record-organisation-retention_set = {$who} set how long something is kept: {$what}.
record-organisation-retention_refused = {$who} left as it is how long something is kept: {$what}.
record-organisation-retention_applied = What was older than its rule was erased: {$what}.
record-organisation-request_held = {$who} set a hold on a request.
record-organisation-request_let_go_of = {$who} ended a hold on a request.
record-person-held = {$who} set a hold on {$what}.
record-person-let_go_of = {$who} ended the hold on {$what}.
record-person-erasure_wished = {$what} wishes to be erased after leaving.
record-person-erasure_wish_withdrawn = {$what} does not wish to be erased any more.
record-person-erasure_asked = {$who} asked to erase {$what}.
record-person-erasure_refused = {$who} said that {$what} is not erased.
record-person-erased = {$who} erased what was known of somebody: {$what}.

news-round-asks = A few short questions about how teams serve each other wait for you, and nobody learns who answered what.
news-round-reminds = A few days are left to answer. Everybody who was asked is reminded; if you have answered, there is nothing to do.
news-round-told = It is over. What was said can be read.
news-round-replied = { $who } says what the team does with what it was told.
mail-answer-round = Answer now
mail-read-round = Read it
mail-why-round = You get this because you are asked in a round of { $organisation }.

# News of needs
news-need-raised = Those on the other side find something hard or need it, and wait for an answer of yours.
news-need-answered = { $who } has answered what was asked for.
news-need-agreed = { $who } agrees to what was offered.
news-need-met = { $who } says that it is done. Is it?
news-need-confirmed = { $who } confirms that it is done.
news-need-not-yet = { $who } says that it is not there yet, and what is missing.
news-need-withdrawn = { $who } has taken it back.
news-need-reminds = Others wait for an answer of yours to what they find hard or need.
mail-open-need = See it
mail-why-need = You get this because you speak for an end of this relationship in { $organisation }, or said it first.
news-need-day-came = What your side promised is for today. Is it done?
mail-why-idea = You get this because in { $organisation } an idea is for your team, is yours, or has your support.
mail-why-barrier = You get this because in { $organisation } you lead a side of this barrier, named it, or build the bridge.
news-review-planned = { $who } asks you to a review.
news-review-moved = { $who } has moved the review.
news-review-left-out = { $who } has taken you off the review.
news-review-called-off = { $who } has called the review off.
news-review-reminds = The review is near. Whoever wants to talk about something writes it on its page.
news-review-waits = The review should have been held. What came of it?
news-review-closed = { $who } has said what came of the review.
news-review-told = Both sides say what changes because people spoke.
news-somebody = Somebody of the other side
news-improvement-proposed = { $who } proposes to change something together.
news-improvement-yours = { $who } asks you to look after this improvement for your side.
news-improvement-started = { $who } has begun the improvement.
news-improvement-step = { $who } asks a step of the improvement of you.
news-improvement-step-due = A step of yours in an improvement is for today.
news-improvement-step-done = { $who } has done a step of the improvement.
news-improvement-shows = By now the improvement should show. Does it?
news-improvement-check = { $who } asks both sides whether the improvement did what it was to do.
news-improvement-thought = { $who } has said what their side thinks of the improvement.
news-improvement-ended = { $who } has ended the improvement and said what becomes of it.
news-improvement-ask = A promise was kept less than agreed. Will you change something?
mail-why-review = You get this because you are of one of the two sides in { $organisation }.
today-reviews-soon = { $n ->
    [one] A review comes this week.
   *[other] {$n} reviews come this week.
}
today-needs = { $n ->
    [one] One need waits for an answer of yours.
   *[other] { $n } needs wait for an answer of yours.
}
today-needs-above = { $n ->
    [one] Below your teams, one need has waited for an answer for more than thirty days.
   *[other] Below your teams, { $n } needs have waited for an answer for more than thirty days.
}

record-agreement-agreement_stepped_back = {$who} stepped back from a version of the agreement {$what} that all had signed.
record-agreement-agreement_discussed = {$who} said something over the agreement {$what}.
record-agreement-mediator_asked = {$who} asked for a mediator over the agreement {$what}.
record-agreement-mediator_answered = {$who} answered whether to mediate over the agreement {$what}.
record-agreement-mediation_ended = {$who} ended the mediation over the agreement {$what}.
news-agreement-proposed = {$who} has worded the agreement. It waits for both sides.
news-agreement-signed = {$who} has signed the agreement. It waits for your signature.
news-agreement-all-signed = {$who} has signed, and so have all. The agreement stands.
news-agreement-stepped-back = {$who} has stepped back from the agreement, and says why.
news-agreement-ended = {$who} has ended the agreement.
news-agreement-said = {$who} has said something over the agreement.
news-mediator-asked = {$who} asks you to mediate between two sides.
news-mediator-called = {$who} has asked a colleague to mediate.
news-mediator-accepted = {$who} mediates from now on.
news-mediator-declined = {$who} does not mediate.
news-mediation-ended = The mediation has ended.

record-agreement-agreement_reminded = {$who} reminded both sides of a day of the agreement {$what}.
record-entrance-calendar_link_made = {$who} made a link for the calendar of {$what}.
record-entrance-calendar_link_withdrawn = {$who} ended a link for the calendar of {$what}.
news-agreement-review = Both sides look at the agreement again: {$day}.
news-agreement-ends = The agreement ends: {$day}. Propose a later last day to go on.

news-alignment-reminds = What you look after between both sides was planned until today. What became of it?
news-idea-proposed = There is an idea for your team.
news-idea-reminds = An idea for your team has waited for an answer for thirty days.
news-idea-answered = { $who } has answered your idea.
news-idea-done = You said so, and { $who } says that it is done.
news-barrier-named = { $who } has named a barrier between your team and another.
news-barrier-bridged = { $who } says that the bridge over the barrier you named stands.
news-barrier-back = { $who } says that it is there again.
today-improvements-asked = { $n ->
    [one] Something is kept less than agreed: propose an improvement, or say why not now.
   *[other] { $n } things are kept less than agreed: propose improvements, or say why not now.
}

record-service-playbook_written = {$who} wrote down how the service {$what} is done.
