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
relationship-you = {$name}, you
relationship-line = The line
relationship-lead-proposed = A first request drew this line. It waits to be confirmed by both sides.
relationship-lead-confirmed-by-one = {$name} has confirmed this line. It waits for {$other}.
relationship-lead-confirmed = Both sides have confirmed this line.
relationship-lead-disputed = One side says that this is different.
relationship-lead-retired = This line is no longer in use.
relationship-both-sides = Do both sides see it?
relationship-side-waits = has not confirmed it yet
relationship-side-by = confirmed by {$name}, {$day}
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
agreement-others = { $n ->
    [one] 1 more, for a single service
   *[other] {$n} more, for single services
}
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
agreement-kept = Kept {$kept} of {$n} times in the last 90 days, {$span}.
agreement-kept-span = {$low} to {$high} %
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
