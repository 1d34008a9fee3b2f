# Refusals
refusal-service-change = The leads of the team, whoever answers for the service, and administrators do this.
refusal-service-retired = This service is not offered any more.
refusal-circle = Who is in the circle is decided by the one who answers for the service, or by a lead of the team who is in it. An administrator is not let in by being one.
refusal-circle-empty = Nobody is left who would see what you ask here, so it is not taken. Ask the team itself, in person.
refusal-no-circle = This service is not confidential, so there is no circle.
refusal-owner-stays = Whoever answers for the service stays in its circle. Name somebody else first.
refusal-not-your-side = Only those who belong to a side can confirm for it.
refusal-relationship-state = This link cannot be confirmed as it stands now.
refusal-agreement-propose = Only those who belong to one of its sides can propose an agreement; towards everybody, the leads of the team.
refusal-agreement-sign = A lead of the team signs for it and ends it; where nobody leads it, anybody in it.
refusal-agreement-tell = Those to whom it was promised tell whether it was kept.
refusal-agreement-ended = This agreement has ended. Propose a new one.
refusal-agreement-over = The last day of this version has passed. Propose another one with a later last day.
refusal-agreement-not-in-force = This promise is not in force, so nothing can be told about it now.
field-agreement-about = Say what it is about: a relationship, a service or a team.
field-agreement-team = What a team promises everybody is about the team alone. Leave out the relationship and the service.
field-agreement-service = The providing side of this relationship does not offer this service.
field-agreement-calendar = There is no calendar by which these times could be counted. Set up a calendar first, or leave the times out.
field-agreement-overlaps = Another agreement about the same is valid on some of these days. Choose other days, or propose a new version of that one.
field-agreement-circle = That agreement rests on this one, so this one cannot rest on it.
field-agreement-empty = Nothing is promised here. Name a time, or a promise in your own words.
field-agreement-many = That is too many at once.
field-agreement-no-customer = What is promised to everybody has no other side with duties.
field-before-start = The last day comes before the first.

# What a service promises
target-minutes = {$n} min
target-hours = {$n} h
target-hours-minutes = {$h} h {$m} min
target-seconds = {$n} s
target-days = { $n ->
    [one] 1 working day
   *[other] {$n} working days
}
promise-both = A first word within {$first}, done within {$done}.
promise-first = A first word within {$first}.
promise-done = Done within {$done}.
promise-none = No time is promised.
service-name-taken = This team offers something of this name already.
service-owner-needed = Name somebody of the team who answers for it. They decide who else may see what is asked.
service-confidential-outside = This team stands for a vendor. What is confidential stays in the house; choose that only the team sees it.
service-owner-of-team = Whoever answers for a confidential service is a member of the team.
service-target-range = This is no time at all, or more than two years.

# The services of a team
services-title = Services
services-lead = { $n ->
    [0] Nothing of this kind is offered.
    [one] You keep 1 service.
   *[other] You keep {$n} services.
}
services-lead-more = You keep more than {$n} services. Look for one by its name.
services-search = Part of a name
services-show = Show
services-next = Next
services-crumbs = Where
services-row = {$team}. {$owner} answers for it.
services-row-nobody = {$team}. Nobody answers for it yet.
services-empty-title = Your team does not offer anything yet
services-empty-lead = A service says what colleagues can get from you and how soon. A name is enough to begin; it takes a minute.
services-empty-other-title = You keep no services
services-empty-other-lead = The leads of a team offer its services, and look after them here.
service-new = Offer a service
service-new-hint = A name is enough. Everything else has a sensible beginning.
service-ask-way = Look at what others offer
service-ask-way-hint = Everything that you can ask for.
service-look = Look

# Offering
service-team-title = Which team offers it?
service-team-or = Choose a team, or offer it in the name of
service-team-new = a new team
service-new-team = Team
service-new-team-hint = Those who do it together, such as Patient Billing. You lead it at first, and can name somebody else later.
service-new-team-lead = A name for the team and one for what it does, and colleagues can ask for it. Everything else can wait.
service-new-title = Offer a service
service-new-lead = {$team} offers it. What you leave out has a sensible beginning and can be changed at any time.
service-offer = Offer it
service-cancel = Not now
said-service-offered = Colleagues can ask for it from now on.

# One service
service-lead = {$team} offers this. {$promise}
service-retired-lead = {$team} does not offer this any more.
service-stale = Somebody else changed this service in the meantime. Below is what you typed; saving it now puts it in the place of theirs.
service-what = What it is
service-name = Name
service-name-hint = As colleagues would say it: “A new badge”, “Question about a bill”.
service-description = What is it for?
service-owner = Who answers for it?
service-owner-lead = The lead of the team
service-calendar = Opening hours
service-calendar-of-team = Those of the team, or of the house
service-confidentiality = Who sees what is asked?
confidentiality-open = Everybody who works here
confidentiality-open-hint = They see that it is asked and how it stands.
confidentiality-team = The team
confidentiality-team-hint = And those who are named on a request.
confidentiality-confidential = Only a circle of named persons
confidentiality-confidential-hint = To everybody else a request does not exist, administrators included. For matters of persons, health or law.
service-kept = Who answers for it and who sees what is asked is decided by those in the circle.
service-promises = What you promise
service-default-class = How does a request wait, as a rule?
class-present = Someone outside is here now
class-standard = Standard
class-planned = Planned
class-standard-hint = Most of what colleagues ask.
class-planned-hint = Known long before, and not in a hurry.
service-offers-present = Someone may be at the desk
service-offers-present-hint = Whoever asks can say that someone outside is here now. That goes first.
service-asks-guests = Vendors and partners may ask, too
service-target-acknowledge = First word within
service-target-respond = First answer within
service-target-update = News at least every
service-target-resolve = Done within
service-target-ownership = In one team's hands for
service-target-empty = Leave empty what you do not want to promise.
service-unit = Unit
unit-seconds = seconds
unit-minutes = minutes
unit-hours = hours
unit-days = working days
service-save = Save
said-service-saved = Saved.
service-retire = Stop offering it
service-retire-title = Stop offering {$name}?
service-retire-lead = Nobody can ask for it any more. What was asked stays and goes on.
said-service-retired = It is not offered any more.
service-wrong = Please look at this again

# The circle
circle-title = Who is in the circle
circle-note = They see every request to this service, and nobody else who is not named on one. Each look is written down.
circle-note-before = They see every request from the time when this service was confidential.
circle-hidden = Only those who are in the circle see who is.
circle-since = let in by {$name}, {$day}
circle-since-self = since {$day}
circle-out-since = out since {$day}: got a new key from {$name}
circle-out-since-self = out since {$day}: got a new key
circle-in-again = Let in again
circle-of-one = You are the only one. Let a second one in: if you lose your password, nobody else could vouch for you, and a link for a new one would open all of this.
circle-out = Take out
circle-address = Let somebody in
circle-address-hint = The e-mail address of a colleague.
circle-in = Let in
said-cleared = They are in the circle from now on.
said-clearance-withdrawn = They are not in the circle any more.

# Relationships
relationships-title = Relationships
relationships-lead-waiting = { $n ->
    [one] 1 link waits for your side to confirm it.
   *[other] {$n} links wait for your side to confirm them.
}
relationships-lead-none = Nothing here waits for your side.
relationships-serve = Whom you serve
relationships-served = Who serves you
relationship-words = {$provider} serves {$customer}
relationship-proposed = not yet confirmed
relationship-confirmed-by-one = confirmed by {$name}, not yet by {$other}
relationship-confirmed = both sides confirmed it
relationship-disputed = one side says it is different
relationship-retired = no longer
relationship-last = last request {$day}
relationship-never = no request yet
relationship-confirm = Confirm
relationship-confirm-for = Confirm for {$name}
relationship-secret = Only the circle can see this
relationships-empty-guest = Here stands which teams your organisation does something for, and which do something for it. A line appears with the first request between you.
relationships-way-ask-guest = The first request between your organisation and a team draws the line.
relationships-lead-guest = Which teams your organisation does something for, and which do something for it.
relationship-side-on = confirmed, {$day}
relationships-empty-title = Nobody has drawn a line yet
relationships-empty-lead = A relationship says who does what for whom. The first request draws it, and both sides confirm it.
relationships-way-ask = Ask a team for something
relationships-way-ask-hint = A line appears between your team and theirs, to be confirmed by both.
relationships-begin = Begin
relationships-way-offer = Say what your team offers
relationships-way-offer-hint = Colleagues ask, and you see whom you serve.
relationship-provides = provides
relationship-receives = receives
relationship-line = The line
relationship-lead-proposed = A first request drew this line. It waits to be confirmed by both sides.
relationship-lead-confirmed-by-one = {$name} has confirmed this line. It waits for {$other}.
relationship-lead-confirmed = Both sides have confirmed this line.
relationship-lead-disputed = One side says that this is different.
relationship-lead-retired = This line is no longer in use.
relationship-both-sides = Do both sides see it?
relationship-side-waits = has not confirmed it yet
relationship-side-by = confirmed by {$name}, {$day}
relationship-agreed = What was agreed
relationship-agreed-none = Nothing yet: what one side may expect of the other is nowhere written down.
relationship-agreed-waits = waits to be signed
relationship-agreed-until = signed, until {$day}
relationship-agreed-open = signed, without an end
relationship-facts = How it came about
relationship-origin = Drawn by
relationship-origin-request = a first request, {$day}
relationship-origin-person = a person, {$day}
relationship-last-request = Last request
said-relationship-confirmed = Confirmed for your side.

# Agreements
agreements-title = Agreements
agreements-empty = Nothing has been agreed yet. Open a relationship and propose what you promise each other.
agreements-lead = { $n ->
    [0] None of them ends within 60 days.
    [one] 1 of them ends within 60 days.
   *[other] {$n} of them end within 60 days.
}
agreements-soon = Ends within 60 days
agreements-others = The others
agreement-between = {$provider} and {$customer}
agreement-to-all = {$provider}, to everybody
agreement-for-service = {$between}: {$service}
agreement-number = Agreement {$n}
agreement-target-acknowledge = a first word: {$span}
agreement-target-respond = an answer: {$span}
agreement-target-update = news at least every: {$span}
agreement-target-resolve = done: {$span}
agreement-target-ownership = kept by one team: {$span}
agreement-nothing = nothing promised
agreement-changed-target = Changed, {$what}. Before: {$before}.
agreement-came = New: {$words}
agreement-went = No longer: {$words}
agreement-lead-ended = This agreement ended on {$day}. What was promised of requests before stays.
agreement-lead-until = Agreement {$n} is in force, {$days}.
agreement-lead-open = Agreement {$n} is in force, without a last day.
agreement-lead-from = Agreement {$n} is signed and in force from {$day} on.
agreement-lead-over = The last day has passed. Propose another version to go on.
agreement-lead-unsigned = This version is in force when everybody whose name stands below has signed.
agreement-days = from {$from} until {$until}
agreement-days-open = from {$from}
agreement-below-none = Not in force now.
agreement-below-ends = Ends earlier, on {$day}.
agreement-below-less = Leaves more time than is promised here.
agreement-end = End it
agreement-end-title = End this agreement?
agreement-end-lead = {$title}. From now on it sets no time any more. What was promised of requests before stays.
agreement-earlier = Earlier versions
agreement-rests-on = Rests on
agreement-about = About this agreement
agreement-kept-how = How is "kept" computed?
agreement-kept-definition = Of what the receivers told in the last 90 days, the share that was kept, with its 95 % interval (Wilson).
agreement-change = Propose a change
agreement-change-lead = {$title}. What is in force stays so until everybody has signed the new version.
agreement-side-promises = {$name} promises
agreement-tell-kept = Kept
agreement-tell-not = Not kept
agreement-changes = What this version changed
agreement-signed-for = for {$name}, {$day}
agreement-sign-for = Sign for {$name}
agreement-unsigned = {$name} has not signed yet
agreement-signs-elsewhere = {$name} does not sign in Hallway
agreement-new = Propose an agreement
agreement-new-lead = What you promise each other, and for how long. It is in force when everybody has signed.
agreement-propose = Propose it
agreement-from = First day
agreement-until = Last day
agreement-day-hint = As 2027-03-31.
agreement-promises-hint = In your own words, one promise a line.
agreement-time = {$class}: {$kind}
agreement-time-hint = Such as 30 min, 2 h or 2 days. Empty: as the service says.
agreement-time-unreadable = This is not a time such as 30 min, 2 h or 2 days.
said-agreement-proposed = Proposed. It waits to be signed.
said-agreement-signed = Signed for your side.
said-agreement-ended = It has ended.
said-agreement-told = Thank you, it is counted.

# What Hallway knows about me
known-services = Services that you answer for
known-services-purpose = So that everybody knows who answers for what they can ask for.
known-services-viewers = Colleagues.
known-services-retention = As long as the service is on record.
known-clearances = Circles of confidential services
known-clearances-purpose = So that only those whom somebody let in see what is told in confidence.
known-clearances-viewers = You, and those in the same circle.
known-clearances-retention = While you are in the circle.
known-relationships = Links that you are an end of or have confirmed
known-relationships-purpose = So that both ends know who provides what to whom, and that both see it.
known-relationships-viewers = Colleagues; of a confidential service, its circle.
known-relationships-retention = As long as the link is on record.
known-agreements = Agreements that you proposed or signed, and what you told of promises
known-agreements-purpose = So that both sides know who gave their word, and whether it was kept.
known-agreements-viewers = Colleagues; of a confidential service, its circle. Nobody sees who told what of a promise.
known-agreements-retention = As long as the agreement is on record.

# What a service asks
form-title = What {$service} asks
form-lead = { $n ->
    [0] Nothing is asked beside subject and details.
    [one] One question is asked beside subject and details.
   *[other] {$n} questions are asked beside subject and details.
}
form-lead-versions = What you save is asked from then on; what was asked before keeps its questions.
form-stale = Somebody else saved other questions in the meantime. Below is what you typed; saving it now puts it in the place of theirs.
form-question = Question {$n}
form-new-question = A new question
form-needed = needed
form-kind = What is the answer?
form-kind-text = A line
form-kind-long_text = Several lines
form-kind-choice = A choice
form-kind-date = A day
form-kind-person = A colleague
form-kind-number = A number
form-kind-file = A file
form-label = Question
form-label-hint = As you would ask it: “Which system?”, “Since when?”
form-help = A word of help
form-required = Needed
form-choices = To choose from
form-one-a-line = One a line.
form-multiple = Several may be chosen
form-min = At least
form-max = At most
form-unit = Unit
form-default = What stands there at first
form-only = When is it asked?
form-only-if = Depends on
form-always = Nothing, it is always asked
form-only-values = Only after one of these answers
form-up = Move up
form-down = Move down
form-remove = Remove
form-add-title = Another question
form-add = Add
form-save = Save the questions
form-show = See how it looks
form-ahead = How it looks
form-ahead-hint = As whoever asks will see it. Nothing that you try here is sent.
form-link = Change the questions
form-count = { $n ->
    [0] Nothing is asked beside subject and details.
    [one] 1 question beside subject and details.
   *[other] {$n} questions beside subject and details.
}
form-heading = What you ask
said-form-saved = This is asked from now on.
form-too-many = 30 questions are the most. Nobody answers more.
form-key = A key has small letters, digits and underscores, begins with a letter, and is 40 long at most.
form-range = The least is more than the most.
form-no-default = Only whoever asks can say which file or which colleague.
form-choice-twice = Two of these are the same.
form-choices-needed = Say what there is to choose from.
form-choices-too-many = 50 choices are the most.
form-condition-earlier = It can only depend on an earlier question, and not on a colleague or a file.
form-condition-values = Say after which answers it is asked.

# Questions as they are asked
asked-choose = Choose
asked-or = {" "}or{" "}
asked-only-if = Only if “{$label}” is {$value}.
asked-between = Between {$min} and {$max}.
asked-at-least = At least {$min}.
asked-at-most = At most {$max}.
asked-person = name@example.com
asked-file-there = Already here. Untick it to leave it out.
asked-file-limit = Up to 25 MB each, 10 files in all.
refusal-relationship-propose = This line is not yours to draw: one draws lines of oneself and one's teams; leads and administrators draw others, too.
refusal-relationship-tend = Those of either side look after this line, and administrators.
refusal-delivery-judge = Those who receive it say how it is.
refusal-relationship-retired = This line is no longer in use. Take it up again first.
refusal-relationship-not-retired = This line is in use.
refusal-relationship-not-disputed = Nobody says that this line is different.
refusal-relationship-not-folded = This line was not folded into another.
refusal-relationship-not-private = This line is not between two persons; colleagues see it anyway.
relationship-new = Draw a line
relationship-new-lead = Who does what for whom? Whoever stands at the other end confirms it. Between two persons, only the two of you see it.
relationships-way-new-hint = Say who provides and who receives, before anybody has asked for anything.
relationship-propose = Propose it
relationship-choose = Choose
relationship-me = {$name}, me
relationship-party-vendor = {$name}, vendor
relationship-party-external_customer = {$name}, outside
relationship-party-team = {$name}
relationship-party-person = {$name}
relationship-provider = Who provides
relationship-provider-hint = A team, you yourself, or a vendor.
relationship-customer = Who receives
relationship-person = A colleague at the open end
relationship-person-hint = The e-mail address, when one end is a person: the colleague who checks your drawings. Leave that end open above.
relationship-person-end = Leave one end open above: that is where this person stands.
relationship-template = Begin with
relationship-template-hint = What you leave open below is filled in from it; you can change it afterwards.
relationship-no-template = Nothing, I write it myself
relationship-not-said = Not said
relationship-deliverable = What is delivered
relationship-deliverable-hint = Procedure notes and codes, answers about a bill, a packed order.
relationship-kind = Of what kind
relationship-frequency = How often
relationship-frequency-hint = An occasional line is known, and asks nothing more of anybody.
relationship-rhythm = When and how much
relationship-rhythm-hint = Every working day, about 40.
relationship-good = What good looks like
relationship-good-hint = Complete, on the day, readable for somebody who was not there.
deliverable-work_product = a work product
deliverable-service = a service
deliverable-both = a work product and a service
frequency-frequent = frequent
frequency-occasional = occasional
relationship-is-occasional = Occasional: it is known, and asks nothing more of anybody.
relationship-owner = Who looks after it for {$name}
relationship-owner-nobody = Nobody by name
relationship-owner-of-side = This person does not belong to that side.
relationship-services-of-provider = The provider does not offer this service, or it is confidential.
relationship-services-many = These are more than 50 services.
relationship-exists = There is a line between these two already, perhaps one that is no longer in use.
relationship-with-itself = Nobody is their own customer: choose two different ends.
relationship-outside-alone = One end is a team or a person here.
relationship-fold-other = These two are not seen by the same people, or the other is no longer in use.
relationship-reconfirm-on = Ask both sides anew from
relationship-reconfirm-hint = A day such as 2027-01-31. Without one, twelve months after both confirmed.
relationship-edit = Describe it
relationship-edit-lead = What you change, your side confirms by it, and the other side is asked again.
relationship-save = Save
relationship-what = What passes between them
relationship-undescribed = Nobody has described it yet: what is delivered, how often, and what good looks like.
relationship-said-by = {$name}, {$day}
relationship-earlier = Earlier descriptions
relationship-services = Services used
relationship-services-none = No service is named here yet.
relationship-service-add = A service of theirs
relationship-service-add-button = Name it
relationship-service-remove = Not this one
relationship-spoken-for = Nobody of it signs in here: the side across, or an administrator, speaks for it.
relationship-lead-due = It is time to look again: does this line still exist, and is it still as described?
relationship-disputed-title = What is different
relationship-settle = It is right now
relationship-retired-title = Why it is no longer in use
relationship-take-up = Take it up again
relationship-folded-into = This line goes on in another one
relationship-unfold = Take it out again
relationship-last-confirmed = Last confirmed
relationship-origin-import = an import, {$day}
relationship-origin-suggestion = a suggestion, {$day}
relationship-else = Something else
relationship-dispute = It is different
relationship-dispute-lead = Both sides read what you write. The line stays until you agree.
relationship-dispute-why = What is different?
relationship-dispute-button = Say so
relationship-retire = No longer in use
relationship-retire-lead = What was asked and delivered stays. A new request takes the line up again.
relationship-retire-why = Why?
relationship-retire-button = Put it aside
relationship-fold = It is the same as another
relationship-fold-lead = Requests and deliveries are shown with the other line, and new ones go there. You can take it out again.
relationship-fold-into = The other line
relationship-fold-button = Fold it in
relationship-private = Only the two of you can see this
relationship-sight = Who sees this
relationship-sight-private = The two of you. Colleagues see it when both of you let them.
relationship-sight-open = All colleagues, because both of you let them.
relationship-open-sight = Let colleagues see it
relationship-close-sight = Keep it between the two of us
said-relationship-proposed = Proposed. The other side is asked to confirm it.
said-relationship-described = Saved. The other side is asked again.
said-relationship-services = Saved.
said-relationship-disputed = Said. Both sides can read it.
said-relationship-settled = Settled.
said-relationship-retired = Put aside.
said-relationship-taken-up = Taken up again.
said-relationship-folded = Folded in. This is the line that stands for both.
said-relationship-unfolded = Taken out again.
said-relationship-opened = You let colleagues see it. They do when the other one does, too.
said-relationship-closed = Only the two of you see it.
template-process-packing = Process engineering for packing
template-process-packing-deliverable = Packing instructions for each product
template-process-packing-rhythm = With each new or changed product, before the first run
template-process-packing-good = Tried out at the line, with a picture of each step, and with a name to ring when it does not fit.
template-hr-service-desk = Personnel for the service desk
template-hr-service-desk-deliverable = Who starts, moves and leaves
template-hr-service-desk-rhythm = Every week, and at once when somebody leaves early
template-hr-service-desk-good = Ten working days ahead, with team, place and manager, so that everything is ready on the first day.
template-physician-billing = Physicians for billing
template-physician-billing-deliverable = Procedure notes and codes
template-physician-billing-rhythm = Every working day
template-physician-billing-good = Complete, on the day, and readable for somebody who is not a physician.
template-finance-front-line = Finance for the front line
template-finance-front-line-deliverable = Prices, refunds and answers about an account
template-finance-front-line-rhythm = Every day, while somebody waits
template-finance-front-line-good = An answer that can be passed on as it is, while the customer is still there.
template-lead-team = A lead for the team
template-lead-team-deliverable = Goals, priorities and a free way
template-lead-team-rhythm = Every week, and whenever something is in the way
template-lead-team-good = Everybody knows what matters this week and why, and what is in the way is named and moved.
template-it-everybody = IT for everybody
template-it-everybody-deliverable = Tools that work, and help when they do not
template-it-everybody-rhythm = Every day
template-it-everybody-good = A first word within the hour, and no problem explained twice.
template-legal-advice = Legal advice
template-legal-advice-deliverable = Advice on contracts and on what may be told to whom
template-legal-advice-rhythm = A few times a year
template-legal-advice-good = A clear yes, no, or yes if, with a date, in words that one can act on.
template-purchasing-vendor = A vendor for purchasing
template-purchasing-vendor-deliverable = Ordered goods
template-purchasing-vendor-rhythm = As ordered
template-purchasing-vendor-good = Complete, in time, undamaged, with a delivery note that matches the order.
template-engineering-production = Engineering for production
template-engineering-production-deliverable = Drawings, and answers about them
template-engineering-production-rhythm = With each order
template-engineering-production-good = Released before planning begins, and it can be built as drawn.
template-reviewer = A colleague who checks my work
template-reviewer-deliverable = A second look at drawings and texts
template-reviewer-rhythm = Now and then
template-reviewer-good = Honest, kind, and within two days.
deliveries-title = What was delivered
deliveries-all = All of them
deliveries-sentence = In the last 90 days, {$expected} were due: {$arrived} arrived, {$in_time} of them in time.
deliveries-in-time = In time
deliveries-accepted = As it should be
deliveries-returned = Sent back
deliveries-computed = How is this computed?
deliveries-computed-how = Due is what was expected in the last 90 days. In time is the share of these that arrived at the expected moment or before it; what never arrived counts as not in time. As it should be, and sent back, are shares of those that somebody has judged. The interval is Wilson's at 95 %; n is of how many.
deliveries-none = Nothing was due in the last 90 days.
delivery-share = {$value} % ({$low} to {$high})
deliveries-lead-none = Nothing waits to be looked at.
deliveries-lead = { $n ->
    [one] One delivery is expected or waits to be looked at.
   *[other] {$n} deliveries are expected or wait to be looked at.
}
deliveries-today = Expected today
deliveries-import = From a table
deliveries-import-lead = All lines are taken, or none, and each mistake is told with its line. A line whose key is known already changes that delivery.
deliveries-import-button = Take it in
deliveries-csv = The table as CSV
deliveries-csv-hint = The first line names the columns: expected_at, and if you have them arrived_at, accepted (yes or no), reason, count, missing, what, key. Moments like 2026-11-23T08:00:00Z.
delivery-one = A delivery
delivery-pieces = { $n ->
    [one] one piece
   *[other] {$n} pieces
}
delivery-from = from {$name}
delivery-expected = not there yet
delivery-late = late
delivery-arrived = has arrived
delivery-arrived-late = has arrived, late
delivery-accepted = as it should be
delivery-accepted-late = as it should be, but late
delivery-returned = sent back
delivery-returned-missing = { $n ->
    [one] sent back, one missing
   *[other] sent back, {$n} missing
}
delivery-expected-at = expected {$when}
delivery-arrived-at = arrived {$when}
delivery-accept = Complete
delivery-return = Something is missing
delivery-return-button = Send it back
delivery-missing = How many are missing?
delivery-why = What is wrong?
delivery-is-there = It has arrived
delivery-undo = Take that back
delivery-record = Record a delivery
delivery-record-button = Record it
delivery-expected-when = When it is expected
delivery-what = What, if it is not what the line says
delivery-count = How many pieces
delivery-arrived-now = It has arrived already
delivery-number = This is not a whole number of pieces.
delivery-missing-more = More are missing than there were.
delivery-reason = Say what is wrong, or how many are missing.
delivery-judged = Somebody has said how it is: take that back first.
delivery-instant = Write a moment with its offset, like 2026-11-23T08:00:00Z.
delivery-accepted-cell = Write yes or no here, or leave it open.
import-not-csv = This is no table that can be read as CSV.
import-column-twice = This column stands there twice.
import-column-unknown = This column is not known. Known are expected_at, arrived_at, accepted, reason, count, missing, what and key.
import-column-needed = This column is needed.
import-too-long = These are more than 5,000 lines: send them in several tables.
import-key-twice = An earlier line has the same key.
said-delivery-recorded = Recorded.
said-delivery-arrived = Noted: it has arrived.
said-delivery-accepted = Noted: it is as it should be.
said-delivery-returned = Sent back. The other side reads why.
said-delivery-undone = Taken back.
said-deliveries-imported = The table is taken in.
known-descriptions = Descriptions of lines that you wrote
known-descriptions-purpose = So that both ends see what was changed, and by whom.
known-descriptions-viewers = Those who see the line.
known-descriptions-retention = As long as the link is on record.
known-deliveries = Deliveries that you recorded or judged
known-deliveries-purpose = So that both ends know what came, and how it was.
known-deliveries-viewers = Those who see the line; your name is not shown with it.
known-deliveries-retention = As long as the link is on record.

refusal-interactions-not-allowed = Reading who wrote to whom is off. An administrator asks for it and a representative of the staff allows it, under Settings, The second key.
relationships-loop = The whole loop
relationships-suggested = Suggested ones
relationship-your-side = your side
relationship-say = say {$say}
relationship-good-means = Good means: {$good}
relationship-passes-unsaid = Nobody has said yet what passes here.
relationship-and-on-to = and on to
relationship-owner-looks-after = looks after this link
relationship-owner-left = no longer here
relationship-owner-left-lead = no longer here; {$lead}, who leads the team, stands in
relationship-owner-name-another = Name another
relationship-owner-name-one = Name who looks after this side
relationship-origin-agreement = an agreement, {$day}
relationship-agreed-also = Also agreed
relationship-kept-head = Kept in the last 90 days
relationship-kept-rows = Show what was counted
relationship-kept-nothing = nothing counted yet
relationship-kept-how = Each share is of what was counted in the last 90 days, with Wilson's interval at 95 %; n is of how many. A time is counted with each request whose clock this agreement set and that has stopped or run out: one that still runs says nothing yet, one that is late already was not kept. A promise about deliveries is counted from the deliveries, any other from what its receivers told. News that are promised again and again are told with each request.
relationship-promise-class = {$time} ({$class})
kept-share = {$value} %
kept-sure = {$low} to {$high}, n {$n}
loop-title = Where the loop stands
loop-map = Map
loop-map-confirmed = both confirmed it, {$day}
loop-map-disputed = one side says it is different
loop-map-due = to be confirmed anew
loop-listen = Listen
loop-listen-none = not yet: what each side needs, finds hard and values will stand here
loop-listen-one = {$name} has signed a statement, the other side not yet
loop-listen-both = both have signed what they need, {$day}
loop-act = Act
loop-act-none = not yet: what is agreed and improved will stand here
loop-act-agreed = { $n ->
    [one] one agreement in force
   *[other] {$n} agreements in force
}
loop-review = Review
loop-act-improving = { $n ->
    [one] one improvement runs
   *[other] {$n} improvements run
}
loop-act-promised = { $n ->
    [one] one need is promised
   *[other] {$n} needs are promised
}
loop-act-waits = { $n ->
    [one] one need waits
   *[other] {$n} needs wait
}
loop-back = the review of {$day} led back here
loop-review-open = should have been held: what came of it?
loop-review-due = was due {$day}
loop-review-regroups = both regroup; the work goes on {$day}
loop-review-planned = planned, {$day}
loop-review-held = held, {$day}
loop-review-none = not yet: a day on which both look at it together
loop-review-by = not yet; by {$day}, when what was agreed ends
tellings-title = What was told of it
tellings-lead = { $n ->
    [0] Nobody told anything in the last 90 days.
    [one] Told once in the last 90 days.
   *[other] Told {$n} times in the last 90 days, the latest first.
}
refusal-agreement-counts = How often it was kept is for the two sides of this agreement.
deliveries-today-note = one tap says how it is
card-title = Whom we serve, who serves us
card-lead = { $serves ->
    [0] {$team} serves nobody yet that somebody described
    [one] {$team} serves one
   *[other] {$team} serves {$serves}
}, { $served ->
    [0] and nobody described who serves it.
    [one] and one serves it.
   *[other] and {$served} serve it.
}
card-lead-empty = Nobody has described yet whom {$team} serves and who serves it.
card-way = How our work reaches somebody outside
card-way-map = On the map
card-way-none = Nothing on the map leads from here to somebody outside yet.
card-serves = Whom we serve
card-serves-none = Nobody has described a line from here yet.
card-served = Who serves us
card-served-none = Nobody has described a line to here yet.
card-undescribed = { $n ->
    [one] One more line that nobody has described yet.
   *[other] {$n} more lines that nobody has described yet.
}
card-ask = Ask {$name} there.
card-ask-say = Ask {$name} (say {$say}) there.
card-ask-nobody = Nobody is named there yet.
card-own = Here, {$name} looks after it.
card-question = Is it clear?
card-who-reads = Whoever leads the team reads your answer with your name, and nobody else does. It is not anonymous.
card-who-reads-unled = Nobody leads this team: everybody in it reads your answer with your name. It is not anonymous.
card-clear = It is clear
card-not-clear = Not clear
card-words = What is not clear?
card-you-said = You said: {$said}.
card-said-clear = clear, {$day}
card-said-not-clear = not clear, {$day}
card-said-clear-before = clear, {$day}; the card has changed since
card-said-not-clear-before = not clear, {$day}; the card has changed since
card-answers = What the team says
card-counts = Clear to {$clear}, not clear to {$not_clear}; {$silent} have not answered since it changed.
card-see = See the card
card-today-ask = Is it clear to you whom {$team} serves, and who serves it?
card-today-new = You are new in {$team}. Is it clear to you whom it serves, and who serves it?
card-today-changed = The card of {$team} has changed. Is it still clear to you?
card-today-unclear = { $n ->
    [one] One in {$team} says that it is not clear
   *[other] {$n} in {$team} say that it is not clear
}
refusal-card = This is for those who are in the team.
said-card-answered = Thank you. It is told to whoever leads the team.
known-cards = What you said of the cards of your teams
known-cards-purpose = So that whoever leads the team can make clear whom it serves and who serves it.
known-cards-viewers = You, and whoever leads the team; where nobody leads it, everybody in it.
known-cards-retention = Until you answer anew.
refusal-relationship-figures = What was delivered, and how it went, is for the two ends of this line.
relationships-filter = Which lines
relationships-filter-show = Show
relationships-state-all = all that are in use
relationships-state-proposed = not yet confirmed
relationships-state-confirmed_by_one = confirmed by one side
relationships-state-confirmed = confirmed by both
relationships-state-disputed = one side says it is different
relationships-state-retired = no longer in use
relationships-state-none = None of your lines stands so.
agreement-rests-on-add = Name what it rests on
agreement-rests-on-lead = {$title}. What another agreement promises to you can hold this one up. It is proposed as another version, to be signed.
agreement-rests-on-none = Nothing is named that it rests on.
agreement-rests-on-remove = Not this one
agreement-times-kept = How often were its times kept?
agreement-times-kept-where = On the page of the relationship
relationship-time-acknowledge = A first word within {$span}
relationship-time-respond = An answer within {$span}
relationship-time-update = News at least every {$span}
relationship-time-resolve = Done within {$span}
relationship-time-ownership = In one team's hands for {$span} at most
relationship-steps-away = { $n ->
    [one] one step away
   *[other] {$n} steps away
}
# The first days: three questions, and a first word of each team
welcome-title = Monday start
welcome-question-n = Question {$n} of 3
welcome-question-gives_to = To whom do you give your work?
welcome-question-gets_from = Who gives you theirs?
welcome-question-outside = Who outside depends on it?
welcome-lead-gives_to = Think of last week. Whoever goes on with what you finished is your customer, one door further or in another town.
welcome-lead-gets_from = Notes, parts, figures, keys, an answer: whoever hands you what you work with.
welcome-lead-outside = At the end of the line stands somebody who does not work here. Choose whoever feels it when your work stops.
welcome-find = Find in the list
welcome-choose = Choose all that are true
welcome-they-say-so = They say so already
welcome-known = Said already: {$names}.
welcome-others = Somebody else
welcome-others-hint = A team, a firm, a colleague. With a colleague it stays between the two of you. If nobody is called so here, it is looked into.
welcome-others-outside = Others outside
welcome-others-outside-hint = In your own words, such as patients, shops, the town.
welcome-other-n = Somebody else, line {$n}
welcome-next = Go on
welcome-before = Back to the question before
welcome-nobody = Nobody? Just go on. You can come back and add to it.
welcome-many = An answer names a hundred at most.
welcome-words-unknown = Nobody waits for these words to be settled.
welcome-done-title = Thank you. This is on the map now.
welcome-done-lead = { $n ->
    [one] You named one.
   *[other] You named {$n}.
} { $drawn ->
    [0] {""}
    [one] One line is new.
   *[other] {$drawn} lines are new.
} { $confirmed ->
    [0] {""}
    [one] One was said by the other side before and stands now from both.
   *[other] {$confirmed} were said by the other side before and stand now from both.
}
welcome-done-none = You named nobody yet. Come back to the questions whenever somebody comes to mind.
welcome-map-now = { $n ->
    [one] The map of the house has one line,
   *[other] The map of the house has {$n} lines,
} { $confirmed ->
    [0] none of them confirmed by both sides yet.
    [one] one of them confirmed by both sides.
   *[other] {$confirmed} of them confirmed by both sides.
}
welcome-done-words = { $n ->
    [one] One name is not known here yet. Whoever keeps the organisation looks into it.
   *[other] {$n} names are not known here yet. Whoever keeps the organisation looks into them.
}
welcome-to-team = What your team says to it
welcome-to-map = See the map
welcome-ours = Your team on the map
welcome-more = Did you forget somebody?
welcome-line-both = Both sides say so.
welcome-line-disputed = One side says that it is different.
welcome-line-theirs = We say so; the other side is waited for.
welcome-line-waits = Waits to be confirmed.
welcome-team-title = {$name}: a first word
welcome-team-lead-none = Nobody has named this team yet, and it has named nobody. The three questions come first.
welcome-team-lead-confirm = { $n ->
    [one] One line waits for your word.
   *[other] {$n} lines wait for your word.
} Confirm what is true; what is not can be corrected on its page.
welcome-team-lead-promise = { $n ->
    [one] Your line is confirmed.
   *[other] All {$n} lines are confirmed.
} What is left is one promise, one need and a day on which you both look at it.
welcome-team-lead-done = Confirmed and agreed. Both sides look at it on the day of the review.
welcome-team-waiting = Is this so?
welcome-team-confirmed = Confirmed
welcome-team-words = Promised and needed
welcome-confirm = Yes, this is so
welcome-confirm-all = { $n ->
    [one] Yes, confirm it
   *[other] Yes, confirm all {$n}
}
welcome-we-promise = We promise
welcome-they-promise = We need from them
welcome-word-signed = Signed by both sides.
welcome-word-waits-for-them = Signed by us; the other side is waited for.
welcome-word-waits-for-us = Waits for our signature.
welcome-review-on = We look at it on {$day}.
welcome-sign = Sign
welcome-promise-title = One promise, one need
welcome-promise-lead = This is enough to begin with. You sign for your team by it; the other side reads it on its own page and signs too.
welcome-promise-lead-unsigned = This is enough to begin with. Your lead signs it, then the other side does.
welcome-with = With whom
welcome-partner-customer = {$name}, whom we serve
welcome-partner-provider = {$name}, who serve us
welcome-promise = What we promise
welcome-promise-hint = Something small that can be kept, such as: a first word within a day.
welcome-need = What we need from them
welcome-need-hint = One thing that would make our work better, such as: all papers on Thursday, not on Friday.
welcome-review = We look at it together on
welcome-review-hint = A Friday is good. The promise holds until then, and you agree anew.
welcome-give-word = Promise and sign
said-welcome-confirmed = Confirmed for your team.
said-welcome-word-given = Your word is given. The other side is asked.
said-welcome-words-settled = Settled. Whoever used these words finds it on their team's page.
said-welcome-words-not-settled = Not settled: choose somebody from the list, or another name if this one is taken.
known-welcome = Your answers to the three first questions
known-welcome-purpose = So that the map begins with what people say, and you can go on where you stopped.
known-welcome-viewers = You; administrators see that you answered, and the words for which nobody was known, without your name.
known-welcome-retention = As long as you are on record.
# Relationships as a file
refusal-relationships-exchange = Administrators take relationships in from a file and write them into one.
relationships-import = Relationships from a file
relationships-import-lead = Paste a table (CSV) or a list (YAML). First you see what it would change. All of it is taken, or nothing, and each mistake is told with its line and column.
relationships-way-import-hint = Is it written down already who does what for whom? A table with two columns is enough.
relationships-import-look = Show what would change
relationships-import-take = Take it in
relationships-file = The file
relationships-file-hint = In a table the first line names the columns. Needed are provider and customer: the path of a team, the address of a person, the name of a vendor or of external customers. Known are: {$columns}.
relationships-preview-title = What the file changes
relationships-preview-nothing = Nothing: everything in the file is so already.
relationships-preview-lead = {$added} new, {$changed} different, {$unchanged} as before. Nothing is written yet.
relationships-preview-new = New
relationships-preview-changed = Different
relationships-preview-field = from “{$from}” to “{$to}”
relationships-preview-more = And {$n} more.
said-relationships-imported = The file is taken in.
relationships-export = Relationships into a file
relationships-export-lead = All lines that colleagues see, with the addresses of those who look after them. What for is written down, with your name. Confidential lines and those between two persons are not in it.
relationships-export-button = Write the file
relationships-purpose = What for
relationships-purpose-reorganise = To change many of them at once
relationships-purpose-other_system = To bring them into another system
relationships-purpose-copy = To have a copy
relationships-format = As
relationships-format-csv = A table (CSV)
relationships-format-yaml = A list (YAML)
relationships-import-column = This column is not known. The handbook lists those that are.
relationships-import-cells = This row has more or fewer cells than the first line.
relationships-import-too-long = These are more than 20,000 relationships: send them in several files.
relationships-import-more-faults = There are more mistakes; correct these first.
relationships-import-not-yaml = From here on this cannot be read as YAML.
relationships-import-alias = Anchors, aliases and tags are not taken: write the value out.
relationships-import-shape = A list is expected here: relationships, and below it an entry with provider and customer for each.
relationships-import-value = A text is expected here, or for services a list of names.
relationships-import-one-format = Send one file: either csv or yaml.
relationships-import-unknown = Nobody of this name is known here. A team is written with its path, like Finance/Accounts payable.
relationships-import-several = Several teams are called so. Write the path, like Finance/Accounts payable.
relationships-import-person-unknown = Nobody with this address works here.
relationships-import-twice = An earlier row of the file has the same two ends.
relationships-import-folded = This line was folded into another. Take it out there first.
relationships-import-between-persons = What is between two persons is theirs: they draw it themselves.
relationships-import-party-kind = Say team, person, vendor or external_customer.
relationships-import-deliverable-kind = Say work_product, service or both.
relationships-import-frequency = Say frequent or occasional.
relationships-import-state = Say proposed, confirmed_by_one, confirmed, disputed or retired.
relationships-import-side = Say provider or customer.
relationships-import-moment = Write the moment like 2026-11-23T08:00:00Z.
relationships-import-confirmations = This does not fit who confirmed and when: compare provider_confirmed_at and customer_confirmed_at.
relationships-import-by-without-at = Say when, too.
relationships-import-only-disputed = This is said only where the state is disputed.
relationships-import-only-retired = This is said only where the state is retired.
# What a vendor reads by a link
field-link-days = Choose between 1 and 366 days.
refusal-vendor-answers = Whoever looks after a line with this vendor here, leads a team that has one, or owns a service of theirs does this, and administrators.
known-vendor-pages = Pages of vendors
known-vendor-pages-purpose = So that it is clear who let a vendor read by a link what was promised, and who wrote what the vendor needs.
known-vendor-pages-viewers = Links: those who answer for the vendor here, and administrators. What a vendor says: colleagues and the vendor.
known-vendor-pages-retention = As long as the vendor is on record.
relationships-statement = What we need from you
relationships-statement-hint = Your organisation in its own words, for everybody here who deals with you.

## The manager of whoever asks
service-managers-see = The manager of whoever asks sees what they ask
service-managers-see-hint = Told before asking, and only of what is asked from then on. Never of something confidential.
service-managers-confidential = What is asked in confidence is not for managers.
form-missing-link = What was missing when it was asked
# Asked by name
service-direct-name = Asked directly
refusal-service-direct = Through this service the people of the team are asked by name, so it stays. Change its targets as you like.
service-direct-not-confidential = Through this service people are asked by name, and their team sees it. Offer a confidential service beside it.
service-direct-no-guests = Guests know nobody here by name. Offer them a service of its own.
service-silent-after = Silent after so many business hours
service-silent-after-hint = Nobody lets a request sit: when its asker has heard nothing for so long, whoever has it is told, and half as long later the lead.
service-silent-range = Name 1 to 400 hours.

# What is asked of other teams each time

parts-link = What is asked of other teams
parts-title = { $service }: what is asked of other teams
parts-lead = Each time somebody asks for this, Hallway asks these teams for their part, in the name of whoever asked, and the request waits for them. Twelve parts at most.
parts-number = Part { $n }
parts-service = Of whom, and what
parts-subject = In a line
parts-after = When
parts-at-once = At once
parts-after-number = When part { $n } is settled
parts-hint = {"{subject}"} stands for what was asked for. A part without a choice and without words goes away when you save; for more than stand here, save first.
parts-save = Save
parts-stale = Somebody changed the service meanwhile. Look at your parts again and save them.
said-parts-saved = From now on these are asked, too.
field-parts-many = Twelve parts at most.
field-parts-confidential = What is asked in confidence is told to no other team. Choose a confidential service.
field-part-after = A part can only come after one that stands above it.

charter-title = What you may expect from us
charter-signed = Signed by { $who }, { $day }. This is version { $version }.
charter-signed-team = Signed { $day }. This is version { $version }.
charter-none = { $team } has not written anything of its own yet. What stands here holds for everybody.
charter-earlier = Another version holds now.
charter-newest = Read that one
charter-before = The version before this one
charter-write = Write it in your own words
charter-write-anew = Write it anew
charter-expect = What you may expect from us
charter-need = What we need from you
charter-rights = Your rights
charter-complain = When something should be different
charter-kept-first = { $kept } of { $n } first words came in time, of what was asked in the last { $days } days.
charter-kept-end = { $kept } of { $n } were done in time, of what was asked in the last { $days } days.
charter-house-first-word = A person answers you first, not a machine, and says when you will have it.
charter-house-order = What came first is done first. Work is ranked by rules that everybody can read, never by who asks.
charter-house-need = Say what you need and what it is for, and by when if there is such a day. Answer when we ask back: while we wait for you, your promise waits, too.
charter-right-soon = Say how soon you need it, and why. You see where it stands at any time.
charter-right-again = Ask again when you hear nothing. You need not excuse yourself for that.
charter-right-settled = Say that it is not settled. Then it comes back to us and keeps its place.
charter-right-wish = Say what should be different, and what would help. You get an answer to it.
charter-house-complain = Tell us what you wish for and what would help. It is asked like everything else: a person answers first, and you hear what is taken over, what in part, and what not, with a reason.
charter-write-title = What one may expect from { $team }
charter-write-lead = In your own words, as you would say it to somebody at the door. You sign it with your name and today's date; what your services promise stands beside it by itself.
charter-expect-hint = What you do for people, and how you want to treat them.
charter-need-hint = What makes your work quick and right.
charter-rights-hint = Beside what everybody may do here: say how soon, ask again, say that it is not settled, say what should be different.
charter-complain-hint = Whom one can turn to, and what happens then.
charter-sign = Sign it
charter-cancel = Back
charter-stale = Somebody has signed another version meanwhile. Your words are still here: look at what stands there now, and sign again.
said-charter-signed = It is signed and everybody can read it.
refusal-charter = That is for whoever leads the team.
known-charters = Charters of teams that you signed
known-charters-purpose = So that it is known who gave the word of the team.
known-charters-viewers = All colleagues.
known-charters-retention = As long as the team is on record.
service-complaint-name = Complaints
service-complaint-confidential-name = Complaints in confidence
complaint-wish = What should be different?
complaint-solution = What would help?
complaint-happened = What happened
refusal-service-complaint = Through this people say what should be different, and what they are asked for that stays as it is. You can change its times.
service-complaint-stays = People were told who reads what they say here. That stays.
checklist-link = The checklist
checklist-title = { $service }: the checklist
checklist-lead = What the team goes through each time somebody asks for this. Each request gets a list of its own, which only the team sees. Twenty steps at most.
checklist-number = Step { $n }
checklist-wanted = Wanted before it is done
checklist-hint = A step without words goes away when you save; for more than stand here, save first. What was asked before keeps its own list.
checklist-save = Save
checklist-stale = Somebody changed the service meanwhile. Look at your steps again and save them.
said-checklist-saved = From now on each request has this list.
field-steps-many = Twenty steps at most.
agreement-replay = What it would have meant for the last 90 days
refusal-agreement-reworded = It has been worded anew since you read it. Read what has changed, and sign then.
agreement-wordings-how = How it came to these words
agreement-worded-by = { $who }, { $day }
agreement-worded = { $day }
agreement-worded-first = The first wording.
agreement-worded-same = Worded as before.
agreement-changed-days = Changed, {$now}. Before: {$before}.
agreement-side-came = {$name}, new: {$words}
agreement-side-went = {$name}, no longer: {$words}
agreement-side-words = {$name}, in other words:
agreement-side-measure = {$name}, counted otherwise: {$words}
agreement-reworded-title = It has just changed
agreement-reworded-lead = While you read, it was worded anew. You have not signed. This is what has changed.
agreement-reworded-read = Read it as it is now

refusal-agreement-cooling = All have signed this version, and either side may still step back. Step back first, then propose another wording.
refusal-agreement-not-cooling = There is nothing to step back from: this version is not signed by all, or the days to think it over have passed.
refusal-negotiation-nothing-waits = No version waits to be signed, so there is nothing to talk over. Propose a change first.
refusal-negotiation-talk = Only those of both sides, and whoever mediates, take part in this.
refusal-mediator-call = Whoever signs for one of the sides asks for a mediator.
refusal-mediator-already = Somebody is asked already, or mediates. End that first.
refusal-mediator-answered = You have answered already.
refusal-mediator-none = Nobody mediates here.
field-agreement-review = Choose a day on which the agreement is valid.
field-agreement-cooling = Choose a number of days from 0 to 14.
field-agreement-cooling-alone = What is promised to everybody is signed by one side alone. Leave the days out.
field-mediator-unknown = Nobody here who may see this agreement is called so.
field-mediator-near = This colleague belongs to one of the sides, or leads some of them. Ask somebody else.
agreement-review-on = Look at it again on
agreement-cooling-days = Days to think it over
agreement-cooling-hint = From 0 to 14. After the last signature it is in force only when they have passed. Until then either side may step back.
agreement-lead-cools = All have signed. Until {$until} either side may step back; it is in force from {$from} on.
agreement-cools-off = { $n ->
    [one] One day to think it over after the last signature.
   *[other] {$n} days to think it over after the last signature.
}
agreement-review-day = Both look at it again on {$day}.
agreement-worded-by-for = Worded by {$who}, for {$name}
agreement-worded-for = Proposed for {$name}
agreement-no-day = no day
agreement-changed-review = Looking at it again, changed: {$now}. Before: {$before}.
agreement-changed-cooling = Days to think it over, changed: {$now}. Before: {$before}.
agreement-step-back = Step back
agreement-step-back-title = Step back from it?
agreement-step-back-lead = {$title}. All signatures are gone, and it waits for both sides again. What was in force before goes on.
agreement-step-back-words = Why
agreement-step-back-hint = The other side reads it.
said-agreement-stepped-back = You have stepped back. The other side is told.
talk-title = What is said over it
talk-lead = Both sides talk here about the version that waits. Nobody else reads it but a mediator whom you call.
talk-lead-over = No version waits to be signed. What was said stays here for both sides.
talk-for = {$who}, for {$name}
talk-mediates = {$who}, who mediates
talk-mediator = Whoever mediates
talk-erased = What was said has been erased.
talk-stepped-back = stepped back
talk-words = What would you like to say?
talk-words-hint = Those of both sides read it, and whoever mediates.
talk-say = Say it
said-talk-said = Said. The other side is told.
mediator-title = Mediator
mediator-asked-lead = You are asked to mediate between two sides. If you say yes, you read what they say to each other, and take part. You sign nothing.
mediator-asked = {$who} is asked to mediate, by {$name}.
mediator-mediates = {$who} mediates, asked by {$name}.
mediator-accept = Yes, I mediate
mediator-decline = No, not me
mediator-end = End the mediation
mediator-call = Ask somebody to mediate
mediator-call-lead = A colleague of neither side reads what you say to each other, and takes part. They sign nothing. It ends when the version is signed, or when one of you ends it.
mediator-address = Their address
mediator-address-hint = A colleague who belongs to neither side and leads nobody of them.
mediator-words = What for
mediator-words-hint = They read it before they say yes or no. So does the other side.
mediator-ask = Ask
said-mediator-asked = Asked. You hear what they say.
said-mediator-accepted = You mediate.
said-mediator-declined = You do not mediate. Whoever asked is told.
said-mediator-ended = The mediation has ended.
known-negotiations = What you said over agreements, and where a mediator was asked for
known-negotiations-purpose = So that both sides, and whoever mediates, know who said what.
known-negotiations-viewers = Those of both sides, and whoever mediates as long as they do.
known-negotiations-retention = As long as the agreement is on record. What you said as a mediator is erased with you.
agreement-one-promise = Promise one thing

days-title = Days of agreements
days-lead = { $n ->
    [0] No agreement of your teams has a day ahead. Name a day on which both sides look at it again.
    [one] One day of your agreements lies ahead.
   *[other] {$n} days of your agreements lie ahead.
}
days-month = {$month} {$year}
days-is-review = both sides look at it again
days-is-end = its last day
days-calendar = Days of agreements
days-review = Look at it again: {$title}
days-end = Last day: {$title}
days-link = In your own calendar
days-link-about = A calendar program can read these days by a link. Whoever has the link reads them, so keep it to yourself. What is confidential is not in it.
days-link-made = A link made on {$day} opens it now.
days-link-make = Make a link
days-link-anew = Make another link, end this one
days-link-withdraw = End the link
said-days-withdrawn = The link opens nothing any more.
days-made-title = The link for your calendar
days-made-lead = Subscribe to it in your calendar program. It shows what you may see at that time, and nothing when you have left.
days-made-label = Link
days-made-once = It is shown this once. Make another one when it is lost.
known-calendar-links = Links for your calendar
known-calendar-links-purpose = So that your calendar program reads the days of your agreements.
known-calendar-links-viewers = You alone. Administrators see that a link was made.
known-calendar-links-retention = As long as you are on record.

playbook-title = How we do it: {$service}
playbook-none = Nobody has written it down yet. Write it for whoever does it next.
playbook-lead = What holds now. The team alone reads it.
playbook-by = Version {$n}, {$who}, {$when}
playbook-words = Steps in your own words
playbook-hint = One step a line, as you would tell a new colleague. What is different from one request to the next belongs into the checklist.
playbook-write = Write this version
playbook-earlier = Earlier versions
playbook-stale = Somebody has just written another version. It stands above. Your own words are kept below: change them, or send them as they are.
said-playbook-written = Written. It holds from now on.
known-playbooks = How services are done, as you wrote it down
known-playbooks-purpose = So that the team knows whom to ask.
known-playbooks-viewers = The team of the service, and whoever answers for it.
known-playbooks-retention = As long as the service is on record.
