# Refusals
refusal-hand-over-inside = Which other team shall do this is decided inside. If it is not for you, say so in a message, or decline it with another way.
refusal-request-not-yours = You can see this request, but this is for others to do.
refusal-request-state = The request has moved on, so this does not go any more. Look at where it stands now.
refusal-acknowledged-already = Somebody has already said a first word, and the date stays as it is.
refusal-take-back-late = Too late to undo: something has happened since.
refusal-has-it-already = This person has it already.
refusal-nobody-has-it = Nobody has it: it stands in the line already.
refusal-somebody-has-it = Somebody else was quicker and has it now.
refusal-confidential-stays = A confidential request stays in its circle and cannot be handed over.
field-reason-out-of-order = Others have waited longer. Say why this one comes first; everyone in the queue can read it.
field-reason-new-date = Say why the date moves. The one who waits reads it.
field-same-team = This team has it already.

# Promises
business-day = 1 working day
business-days = {$n} working days
due-acknowledge = Acknowledge by {$time}
due-respond = Answer by {$time}
due-update = Say how it stands by {$time}
due-resolve = Done by {$time}
due-ownership = Finish or pass on by {$time}
due-promised = Promised {$time}
waiting-on-requester = whoever asked
waiting-on-team = another team
waiting-on-vendor = a vendor
waiting-on-date = a date
waiting-on-asker-content = whoever asked, while it lay resolved
step-person-promised = {$who} promised it for {$time}
step-person-moved = {$who} moved it to {$time}
step-promised-acknowledge = to a first word
step-promised-respond = to a first answer
step-promised-update = from one sign to the next
step-promised-resolve = to be done
step-promised-ownership = for the team that has it
step-agreed-relationship-and-service = Agreement {$number} between the two sides says so for this service.
step-agreed-relationship = Agreement {$number} between the two sides says so.
step-agreed-service = What the team promises everybody for this service says so, in version {$number}.
step-agreed-team = What the team promises everybody says so, in version {$number}.
step-of-service = The service itself says so; no agreement in force says otherwise.
step-asked = asked. The clock starts here
step-asked-before = asked
step-handed-over = handed over. This clock starts here, not when it was asked
step-sign = the last word before. The clock starts here
step-day = {$span} of open time, {$hours}
step-day-over = open {$hours}, and over by then
step-closed = closed
step-closed-until = closed until {$day}
step-more = { $n ->
    [one] one more open day: {$span}
   *[other] {$n} more open days until then: {$span}
}
span-none = none
step-paused = waited for {$whom} until {$until}: {$span} of open time do not count
step-paused-until = waits for {$whom} until {$until}: {$span} of open time do not count
step-paused-still = waits for {$whom}: {$span} of open time do not count so far
step-stopped = done, after {$span} of open time
step-due = due
step-not-due = not due while it waits
why-time = Why {$time}?
why-no-time = Why no time?
why-agreement = Open the agreement
chip-paused = Paused since {$time}
chip-waits-for = waits for {$whom}
chip-no-date = No date while it waits
chip-met = kept, after {$span}, {$time}
chip-missed = late: {$span}, {$time}
chip-paused-used = paused, {$span} used
chip-left = {$span} left
chip-kept = kept, {$time}
chip-late-waits = {$span} late when it began to wait
chip-late = {$span} late

# Lines
someone-outside = Someone outside
outside-is-here = {$one} is at the desk
outside-waits = {$one} waits
outside-waits-case = {$one} waits, case {$case}
state-new = no first word yet
state-acknowledged = is in good hands
state-in-progress = is being worked on
state-waiting = is paused
state-resolved = done, to be looked at
state-closed = settled
state-declined = declined
state-withdrawn = taken back
expected-moved = { $n ->
    [one] moved once, was {$first}
   *[other] moved {$n} times, was {$first}
}
expected-late = {$span} late
expected-promised = promised
expected-first-word = a first word
expected-target = as this service aims for
confidential-line = Only you and those in charge can see this
list-next = Next

# Asked
asked-title = What I asked for
asked-lead = { $n ->
    [0] You wait for nothing at the moment.
    [one] You wait for one thing.
   *[other] You wait for {$n} things.
}
asked-open = You wait for
asked-open-none = Nothing is open. What you ask for shows up here, with its place and its date.
asked-over = Done
ask-something = Ask for something

# Queue
queue-title = Requests to {$team}
queue-eyebrow = Requests to
queue-figure-open = open
queue-figure-outside = with someone outside
queue-figure-order = out of order, 30 days
n-of-m = {$n} of {$m}
queue-tabs = Views
queue-tab-all = All open
queue-tab-unheard = No first word
queue-tab-outside = Someone outside waits
queue-tab-mine = Mine
queue-tab-waiting = Waiting for others
queue-tab-late = Late
queue-filter-service = Service
queue-filter-any-service = Service: any
filter-show = Show
queue-filters = Filter and order
queue-order = Order: within a class, those with someone outside first, then first come, first served.
queue-order-how = How is this ordered?
queue-empty = Nobody waits here
queue-empty-part = None of what is open belongs here.
queue-show-all = Show all that is open
queue-empty-lead = What colleagues ask of this team stands here, in fair order.
queue-confidential-line = only those who are cleared see this line
queue-moved-up = { $n ->
    [one] Moved up 1 place by rule: someone outside waits.
   *[other] Moved up {$n} places by rule: someone outside waits.
}
queue-taken-before = { $n ->
    [one] Taken before 1 earlier one: {$reason}
   *[other] Taken before {$n} earlier ones: {$reason}
}
queue-taken-before-by = { $n ->
    [one] Taken before 1 earlier one by {$who}, {$time}: {$reason}
   *[other] Taken before {$n} earlier ones by {$who}, {$time}: {$reason}
}
queue-first-word = first word within {$span}
queue-first-word-between = first word within {$least} to {$most}
queue-done-between = done within {$least} to {$most}
queue-done = done within {$span}
has-it-before = {""}
has-it-after = has it
nobody-yet = nobody yet
take-next = Take next
take = Take
acknowledge = Acknowledge
key-move = move
key-acknowledge = acknowledge
key-take = take
key-open = open
key-all = all keys

# How lines are ordered
order-title = How is this ordered?
order-lead = Work is ranked by what it is, never by who asks.
order-class-title = By class
order-class = A service sorts what is asked of it into three classes by a rule of its own: someone is at the desk, standard, planned. Nobody's rank changes the class.
order-first-title = First come, first served
order-first = Within a class the earlier request stands before the later one. A request that is handed over or comes back keeps its time.
order-outside-title = Someone outside first
order-outside = A request behind which someone outside waits moves up past colleagues' requests. It never passes one that has waited a day longer, one whose promised date is less than a day away, or another behind which someone outside waits. How many it passed is written beside it.
order-out-title = Out of order
order-out = Taking a request before earlier ones is fine with a reason. The team reads it by name, others read the reason, and it is counted: taken out of order, of all that were taken in the last 30 days. Confidential requests are in no count.
order-usual-title = The usual time
order-usual = Half of the latest 50 requests of the same service were done within this much open time, pauses removed: the median (type 7). Below five requests nothing is told.

# One request
confidential = confidential
standing-new = {$team} got it {$time}. There is no first word yet.
standing-handed-over = Handed to {$team} {$time}. There is no first word from them yet.
standing-answered = {$team} answered. Nobody has said yet by when it will be done.
standing-promised = {$who} has it. Promised {$time}.
standing-has-it = {$who} has it.
standing-team-promised = {$team} has it. Promised {$time}.
standing-team-has-it = {$team} has it.
standing-still-promised = Promised {$time}.
standing-waiting = It waits for {$whom}.
standing-waiting-until = It waits for {$whom}, until {$until}.
standing-resolved-for-me = Done {$time}. Only you know whether it is settled.
standing-resolved = Done {$time}. Whoever asked may say whether it is settled.
standing-closed = Settled {$time}.
standing-declined = Declined {$time}.
standing-withdrawn = Taken back {$time}.
ack-title = Say that you have it
ack-new-date-title = Give a new date
ack-new-date-when = By when will they have it?
ack-new-date-why = Why the date moves
ack-new-date-give = Give this date
ack-says-before = “I have it, I will work on it, and you will have it by
ack-says-after = .”
ack-by-when = By when
ack-usual = usual for this
ack-other = Another time
ack-other-hint = and why
ack-other-when = When
ack-own-line = Add a line of your own
ack-own-line-label = Your line
ack-not-for-us = Not for us
settled-title = Is it settled?
settled-says = It is said to be done. Only you know whether it is.
settled-yes = Yes, settled
settled-no = Not settled
note-mark = Internal note. Only {$team} can read this.
conversation-closed = What was said is for those who asked, those who follow, and the team.
composer = Write
composer-who-reads = Who reads it
composer-write = Write
composer-reply-to = Reply to {$name}
composer-note = Internal note
composer-message = Message
composer-placeholder = Everyone named on this request reads it
composer-placeholder-followers = { $n ->
    [one] Everyone named on this request reads it, and one who follows
   *[other] Everyone named on this request reads it, and {$n} who follow
}
composer-send = Send
composer-keep-note = Keep note
verb-resolve = It is done
verb-new-date = Give a new date
verb-resume = Go on
verb-pause = Pause
verb-hand-over = Hand over
verb-decline = Decline
verb-withdraw = Take it back
verb-close = Count it as settled
verb-reopen = Not settled
promises = Promises
about-request = About this request
about-asked-by = Asked by
about-requested-for = For
about-place = Place in the queue
place = { NUMBER($place, type: "ordinal") ->
    [one] {$place}st of {$length}
    [two] {$place}nd of {$length}
    [few] {$place}rd of {$length}
   *[other] {$place}th of {$length}
}
place-moved-up = { NUMBER($place, type: "ordinal") ->
    [one] {$place}st of {$length}, moved up {$n} because someone outside waits.
    [two] {$place}nd of {$length}, moved up {$n} because someone outside waits.
    [few] {$place}rd of {$length}, moved up {$n} because someone outside waits.
   *[other] {$place}th of {$length}, moved up {$n} because someone outside waits.
}
why = Why?
about-usual = Usual time
usual = Half were done within {$span} (n {$n}).
how-computed = How is this computed?
about-needed-by = Needed by
about-who-has-it = Who has it
i-take-it = I take it
put-back = Put it back in the line
give-to-colleague = Give it to a colleague
about-serves = {$team} serves {$customer}
about-hands = In whose hands
held-so-far = {$span} so far
hand-overs = { $n ->
    [one] Handed over once.
   *[other] Handed over {$n} times.
}
hand-overs-back = It has come back to {$team}.
request-line = The line of this request
request-line-you = {$name}, you
request-line-asked = asked
quoted = “{$text}”
about-relationship = Relationship
about-outside = Who outside waits
about-outside-nobody = Nobody
change = change
about-follows = Follows it
add = Add
yes = Yes
no = No
somebody = Somebody
hallway-itself = Hallway
some-team = A team
say-it = say {$how}

# What happened
event-opened = {$who} asked {$team}.
event-acknowledged-by = {$who} has it, and promised it for {$time}.
event-acknowledged = {$who} has it.
event-taken-back = {$who} took the first word back.
event-promise-moved = {$who} moved the date from {$from} to {$to}.
event-taken = {$who} took it.
event-taken-before = { $n ->
    [one] {$who} took it before 1 earlier one.
   *[other] {$who} took it before {$n} earlier ones.
}
event-put-back = {$who} put it back in the line.
event-assigned = {$who} gave it to {$whom}.
event-went-along = {$from} goes on as {$to}, and the request went along as it stands.
event-handed-over = {$who} handed it from {$from} to {$to}.
event-paused = {$who} paused it: it waits for {$whom}.
event-paused-until = {$who} paused it until {$until}.
event-resumed = It goes on.
event-wrote = {$who} wrote.
event-outside = { $n ->
    [0] {$who} noted that someone outside waits.
   *[other] {$who} noted that someone outside waits. It moved up {$n}.
}
event-outside-not = {$who} noted that nobody outside waits any more.
event-follows = {$who} lets {$whom} follow.
event-follows-now = {$who} follows it from now on.
event-resolved = {$who} says it is done.
event-reopened-because = {$who} says it is not settled. {$why}.
event-acknowledged-for = {$who} says that it is in hand.
event-acknowledged-for-by = {$who} says that it is in hand, and promised it for {$time}.
event-reopened = {$who} says it is not settled.
event-closed = {$who} settled it.
event-declined = {$who} declined it.
event-another-way = Another way:
event-withdrawn = {$who} took it back.
some-log = another system
event-logged-first = Taken over from {$source}, where it is {$case}.
event-logged-columns = Its opening and its end are the times that the log's own columns tell.
event-logged-reopened = It was not settled and went on.
event-logged-handed-over = It went from {$from} to {$to}.
event-logged-team = {$team} got it.
event-logged-person = {$who} had it.
event-logged-acknowledged = There was a first word.
event-logged-waiting = It waited for {$whom}.
event-logged-resolved = It was done.
event-logged-closed = It was settled.
event-logged = Something was noted in the log.
event-log-corrected = A later log told other times for its opening or its end.

# Sheets
reason-outside = Someone outside waits
reason-time = Needed by a fixed time
reason-quick = Quick answer, under five minutes
reason-other = Another reason
take-title = Take {$reference}?
take-before-title = { $n ->
    [one] Take {$reference} before 1 earlier request?
   *[other] Take {$reference} before {$n} earlier requests?
}
take-before-lead = That is fine with a reason. Everyone in the queue can read it, and it is counted.
take-it = Take it
take-with-reason = Take it, with this reason
take-why = Why
take-words = In your words
take-instead = Take {$reference} instead
assign-title = Who shall have it?
assign-whom = Colleague
assign-reason = Why before others
assign-reason-hint = Only when earlier ones wait.
assign-button = Give it
hand-over-title = Hand it over
hand-over-lead = The promise to whoever asked goes on. How long each team had it is counted by itself.
hand-over-team = To which team
hand-over-reason = Why it belongs there
pause-title = Pause it
pause-lead = Promises wait, too, and whoever asked sees whom it waits for.
pause-on = Whom it waits for
pause-for = Name
pause-reason = What has to happen
pause-until = Until
pause-until-hint = Then it goes on by itself.
follow-title = Let somebody follow
follow-lead = Who follows reads everything that is said here, but no internal notes.
follow-whom = E-mail of a colleague
follow-hint = As in the directory.
outside-title = Who outside waits?
outside-lead = It moves the request in its line, and that is written down.
outside-who = Who
outside-case = Case
resolve-title = It is done
resolve-lead = Whoever asked reads this, and may say that it is not settled.
resolve-message = What was done
resolve-outside = {$one} waited for this, it says. Did someone?
reopen-title = Not settled
reopen-lead = It goes back to the team and keeps its place in line.
reopen-kind = What was it
reopen-reason = What is still missing
reopen-button = Send it back
rework-not-done = It was not done
rework-wrong = Something was wrong
rework-incomplete = Something is missing
rework-misunderstood = We misunderstood each other
rework-again = It was fine, and happened again
decline-title = Decline it
decline-lead = Say why, and what would help instead.
decline-reason = Why not
decline-another-way = Another way
withdraw-title = Take it back?
withdraw-lead = The team stops working on it. You can always ask again.
withdraw-reason = Why

# Ask
ask-title = What do you need?
ask-placeholder = Words of what you need
ask-empty = Nobody offers anything yet
ask-empty-lead = A team becomes a provider in five minutes: a name, who answers for it, and what it promises.
ask-empty-way = Offer a service
ask-fitting = Services that fit
ask-fitting-none = Nothing fits these words. Try others, or look through all.
ask-all = All {$n} services, by team
ask-often = You often ask
ask-near = Chosen, and what else is near
ask-everything = All services
ask-confidential-no-times = confidential, so no times are shown
pace-half = half done in
pace-promised = , promised {$span}
pace-none = promised {$span}; too few were done to tell a pace
pace-no-promise = no time is promised
expect-first-word = A person answers within {$span}, and names a day.
expect-done = Done within {$span}.
expect-lately = Lately half took {$half}, nine in ten {$most} (n {$n}).
expect-confidential = Only you, whoever it is for, and those in charge can see it. It has no number and is in no count.
expect-place = { NUMBER($place, type: "ordinal") ->
    [one] You would be {$place}st in the queue, sooner when someone outside waits.
    [two] You would be {$place}nd in the queue, sooner when someone outside waits.
    [few] You would be {$place}rd in the queue, sooner when someone outside waits.
   *[other] You would be {$place}th in the queue, sooner when someone outside waits.
}
expect-vendor = {$vendor} does this: people from there read what you write and answer it. Name no more than they need.
expect-charter = What you may expect from this team
expect-lead = Not content? {$name} answers for this service.
ask-subject = What do you need?
ask-body = What have you tried, what do you wish for?
ask-outside = Does someone outside wait for this?
ask-outside-nobody = Nobody
ask-case = case
ask-present = They are here now, at the desk or on the line
ask-because = Because
ask-for-colleague = For a colleague
ask-for-colleague-email = E-mail of the colleague
ask-button = Ask {$team}

# Said after a verb
said-asked = Asked. You can follow it here.
said-acknowledged = They know that you have it.
said-put-back = Back in the line, where it stood.
said-taken-back = Taken back.
said-taken = You have it.
said-assigned = Given on.
said-handed-over = Handed over. You follow it from now on.
said-paused = Paused.
said-resumed = It goes on.
said-sent = Sent.
said-noted = Kept, for the team only.
said-follows = They follow it now.
said-changed = Changed.
said-resolved = Done. They are asked whether it is settled.
said-closed = Settled. Good.
said-reopened = Sent back.
said-declined = Declined.
said-withdrawn = Taken back.

# What Hallway knows about me
known-asked = What you asked for
known-asked-purpose = So that it can be done, and that you see where it stands.
known-asked-viewers = You, whoever it is for, those who follow, and the team. For open services colleagues see subject, state and place.
known-asked-retention = Its words { $time } after it ended. Its number and its times stay.
known-work = What you have at the moment
known-work-purpose = So that everybody knows who has it.
known-work-viewers = Whoever may see the request.
known-work-retention = Until it is done. No list of what a person has done exists.
known-words = What you wrote on requests
known-words-purpose = It is the conversation.
known-words-viewers = Messages: everyone named on the request and the team; for open services administrators, too, and each look of theirs is written down. Internal notes: the team in which they were written.
known-words-retention = { $time } after the request ended.
known-answers = What you answered to a team's questions
known-answers-purpose = So that the team has what it needs for your request.
known-answers-viewers = Like the conversation: everyone named on the request and the team.
known-answers-retention = { $time } after the request ended.
known-files = Files that you sent along
known-files-purpose = They belong to your requests.
known-files-viewers = Like the conversation: everyone named on the request and the team. Before you ask: you alone.
known-files-retention = { $time } after the request ended. What you did not use goes after a day.
known-follows = What you follow
known-follows-purpose = So that you can read along.
known-follows-viewers = Everyone named on the request and the team.
known-follows-retention = Kept as long as the request.

# Insights
insights-title = Insights
insights-heading = How do requests go?
insights-field-period = The last day is before the first one.
insights-filters = Narrow down
insights-filter-team = Team
insights-filter-team-any = Team: all
insights-filter-customer = For whom
insights-filter-customer-any = For whom: everybody
insights-filter-service = Service
insights-filter-service-any = Service: all
insights-filter-class = Class
insights-filter-class-any = Class: all
insights-filter-clock = How time is counted
insights-filter-clock-any = Time: around the clock
insights-filter-clock-business = Time: open hours
insights-filter-from = from
insights-filter-to = to
insights-filter-none = All again
insights-period = from {$from} to {$to}
insights-period-day = on {$day}
insights-period-since = since {$from}
insights-period-until = until {$to}
insights-period-ever = so far
insights-lead-none = Nothing that you can see was asked {$period}.
insights-lead-opened = { $n ->
    [one] One request was opened {$period}
   *[other] {$n} requests were opened {$period}
 }, { $open ->
    [0] and none of them is still open.
    [one] and one of them is still open.
   *[other] and {$open} of them are still open.
 }
insights-lead-pace = Half heard a first word within {$word}, and half were done within {$done}, {$sure}.
insights-lead-word = Half heard a first word within {$word}, {$sure}.
insights-lead-word-late = First words often come late: {$share} came when they were promised.
insights-lead-done-late = The end often comes late: {$share} were done when it was promised.
insights-lead-reopened = Some come back: {$share} were not settled the first time.
insights-lead-kept = First words come when they are promised, {$share} of them.
insights-sure-quite = quite sure
insights-sure-fairly = fairly sure
insights-sure-hardly = but that is far from sure
insights-sure-not = too few to be sure
insights-key-days = Each small chart: line = value by day of opening, band = 95% interval, dotted line = the whole period. Scales differ. Newer days hold what is still under way.
insights-key-weeks = Each small chart: line = value by week of opening, band = 95% interval, dotted line = the whole period. Scales differ. Newer weeks hold what is still under way.
insights-key-months = Each small chart: line = value by month of opening, band = 95% interval, dotted line = the whole period. Scales differ. Newer months hold what is still under way.
insights-newest = There are more requests than are read for such a choice. These figures are about the newest {$n}.
insights-group-pace = How long it takes
insights-group-pace-note = half wait no longer than this
insights-group-kept = What became of it
insights-group-kept-note = shares of requests
insights-group-hand-overs = From hand to hand
insights-group-hand-overs-note = when another team takes over
insights-why = How is this computed?
insights-rows = The requests
insights-as-table = As a table
insights-download = Download the numbers
insights-table-when = Opened
insights-table-value = Value
insights-table-interval = 95% interval
insights-week-of = week of {$day}
insights-month = {$month} {$year}
insights-nothing = nothing yet
insights-too-few = too few
insights-not-enough = Nothing to count yet
insights-percent = {$n}%
insights-under-a-minute = under a minute
insights-about = about {$value}
insights-interval = {$low} to {$high}
insights-n = n {$n}
insights-nine-in-ten = nine in ten within {$value}
insights-trend-unknown = too few to see a change
insights-trend-unclear = no clear change
insights-trend-slower = slower in the second half
insights-trend-faster = faster in the second half
insights-trend-more = more in the second half
insights-trend-less = less in the second half
insights-hand-overs-none = Every request stayed with the team that was asked.
insights-hand-overs-sentence = { $n ->
    [one] One of {$all} requests changed its team.
   *[other] {$n} of {$all} requests changed their team.
 }
insights-hand-overs-top = Most often from {$from} to {$to}: { $n ->
    [one] once.
   *[other] {$n} times.
 }
insights-hand-overs-mean = On average {$mean} hand-overs a request ({$interval}, n {$n}).
insights-times = { $n ->
    [0] never
    [one] once
   *[other] {$n} times
 }
insights-times-caption = How often a request changed its team
insights-times-head = Hand-overs
insights-times-requests = Requests
insights-pairs-caption = Between which teams
insights-pairs-from = From
insights-pairs-to = To
insights-pairs-count = Hand-overs
insights-foot = These figures are about the requests that were opened in the period and that you see with all colleagues, your teams or your circles. Days are counted in UTC. There are no figures about persons, and figures name no cause.
insights-empty = Nothing to count here
insights-empty-lead = Once something was asked, this page shows how long it took, what became of it and where it went. Choose another period, or fewer filters.
insights-crumbs = Where
insights-rows-lead = Of the requests that were opened {$period}, those that are in this number, newest first.
insights-rows-between = {$team}, for {$customer}
insights-rows-none = There is no such request
insights-rows-kept = when promised
insights-rows-late = late
insights-rows-right = settled the first time
insights-rows-came-back = { $n ->
    [one] came back once
   *[other] came back {$n} times
 }
insights-explain-formula = The formula
insights-explain-here = What it says here
insights-explain-about = About
insights-explain-requests = the requests that were opened {$period}
insights-explain-nine = Nine in ten within
insights-explain-sketch = There are many requests, so the value is read off a summary of all of them and lies at most 1% beside the true one.
insights-explain-whose = Whose requests
insights-explain-whose-text = Those that you see with all colleagues, with your teams and with your circles. What is confidential is in nobody else’s figures. A request counts for the team that has it, or had it last. Days are counted in UTC. No figure is about a person.
insights-interval-none = It is a plain count, so it has no interval.
insights-interval-span = The interval is that of the median by order statistics: in 95 of 100 cases it holds the true one. Quantiles are those of type 7, linear between two values.
insights-interval-share = The interval is that of Wilson: in 95 of 100 cases it holds the true share.
insights-interval-mean = The interval is that of Student’s t, of fewer than 30 requests the percentile interval of 2,000 bootstrap samples.
insights-opened = opened
insights-opened-definition = Requests that were opened in the period.
insights-opened-formula = Each request counts once, on the day on which it was opened, whatever became of it.
insights-open = still open
insights-open-definition = Requests of the period that somebody still has to do something about, as of now.
insights-open-formula = Those that are without a first word, in good hands, being worked on or paused.
insights-resolved = done
insights-resolved-definition = Requests of the period that are resolved now.
insights-resolved-formula = Those that somebody has said are done and that did not come back since. Declined ones and those taken back are not among them.
insights-first-word = A first word
insights-first-word-about = From asking to the first human word
insights-first-word-definition = How long it takes until a person says a first word.
insights-first-word-formula = The instant of the first acknowledgement, or of an answer that made one needless, minus the instant of opening, whichever team has the request by then. Shown is the median of those that have been heard. In open hours, nights and what waited for others are left out. An automatic receipt does not count.
insights-done = Done
insights-done-about = From asking to the last resolution
insights-done-definition = How long it takes until it is done.
insights-done-formula = The instant of the present resolution minus the instant of opening; the median of those that are resolved. In open hours, nights and pauses are left out, and what lay resolved until it came back.
insights-silence = Silence
insights-silence-about = The longest stretch without a public word
insights-silence-definition = For how long those who wait hear nothing, at the longest.
insights-silence-formula = Of each request that is over, the longest stretch without an acknowledgement, an answer, a new date or a pause that the asker can see; stretches in which it waits for whoever asked are left out. Shown is the median.
insights-first-word-kept = First words in time
insights-first-word-kept-about = Promises of a first word that were kept
insights-first-word-kept-definition = How often a first word came when it was promised.
insights-first-word-kept-formula = First words that came before their clock ran out, of all first words for which one ran. A clock starts anew when a request that nobody has answered is handed over. What has no first word yet is not among them.
insights-done-kept = Done in time
insights-done-kept-about = Promises of an end that were kept
insights-done-kept-definition = How often it was done when it was promised.
insights-done-kept-formula = Requests that were resolved before their clock ran out, of all resolved ones for which one ran, pauses left out. What is not done yet is not among them.
insights-right-first-time = Right the first time
insights-right-first-time-about = Done once, and settled
insights-right-first-time-definition = How often it was right the first time.
insights-right-first-time-formula = Requests that are resolved and never came back, of all that were resolved at some time.
insights-reopened = Came back
insights-reopened-about = Not settled, of all that were opened
insights-reopened-definition = How many requests came back.
insights-reopened-formula = Requests that were reopened at least once, of all that were opened in the period.
insights-hand-overs = Hand-overs
insights-hand-overs-definition = How often requests change their team.
insights-hand-overs-formula = The number of hand-overs from one team to another, divided by the number of requests. Taking over from a colleague of the same team is none.

known-logs = Logs that name you
known-logs-purpose = So that a log of another system that is taken over again finds you.
known-logs-viewers = You alone. Your name there is kept as a hash.
known-logs-retention = Kept as long as the requests from there.

# Questions of a service, and files
form-changed = The team asks something else by now
form-changed-kept = Somebody changed the questions while you were writing. What you typed is still here. Please look at them again.
form-changed-no-longer = This is not asked any more. Copy what matters into the details.
refusal-files-waiting = 50 files of yours wait here without a request. Use them, or wait a day until they are gone.
refusal-one-file = Send one file: as the body itself, or as the only file of a form.
field-file-too-large = This file is larger than 25 MB. Everything else is still here.
field-file-empty = This file is empty.
field-files-too-many = 10 files are the most.
answers-heading = What was asked, and answered
file-size-kb = {$n} KB
file-size-mb = {$n} MB

suggestions-title = Suggested relationships
suggestions-lead = { $n ->
    [0] Nothing passes between your teams and others that nobody has drawn.
    [one] Between two teams something passes, and nobody has drawn what.
   *[other] In { $n } places something passes between two teams, and nobody has drawn what.
}
suggestions-lead-dismissed = { $n ->
    [0] Nothing was dismissed.
    [one] One was dismissed, and comes back when twice as much has passed.
   *[other] { $n } were dismissed, and come back when twice as much has passed.
}
suggestions-lead-others = Leads see here what passes between their teams and others that nobody has drawn; administrators see all of it.
suggestions-how = Counted are the open requests of the last 182 days over relationships of which nobody has said anything, and messages, where the second key allows to read who wrote to whom. A pair of teams in which fewer than { $n } people wrote messages is not shown; neither is what is confidential. Whoever asks is the customer: from five asks on and a confidence of 95 %, a suggestion has a direction. Asks of one eager person count like those of many, so look at how many people asked. A relationship that was put aside is not suggested again; one that you dismiss comes back when twice as much has passed.
suggestions-open = Back to the suggestions
suggestions-dismissed = Show those that were dismissed
suggestion-two = { $one } and { $other }: who serves whom?
suggestion-who = { $customer } asks { $provider }:
suggestion-asked = { $n } of { $of } asks ({ $between }),
suggestion-between = 95 % interval { $low } to { $high } %
suggestion-sure = confidence { $confidence } %.
suggestion-mutual = Each serves the other about as much:
suggestion-mutual-of = of { $of } asks, one side asked about half ({ $between }).
suggestion-unclear = It is open who serves whom:
suggestion-unclear-of = of { $of } asks, neither side clearly asked more ({ $between }).
suggestion-few = { $n ->
    [one] One ask only, which does not tell who serves whom.
   *[other] { $n } asks only, which do not tell who serves whom.
}
suggestion-unknown = Nobody can tell who asks: the messages tell neither when they were written nor what they answer.
suggestion-messages = { $n ->
    [one] one message
   *[other] { $n } messages
}
suggestion-requests = { $n ->
    [one] one request
   *[other] { $n } requests
}
suggestion-persons = { $n ->
    [one] by at least one person
   *[other] by at least { $n } people
}
suggestion-way = { $from } to { $to }
suggestion-passed = { $way }: { $what }, { $persons }.
suggestion-since = Since { $day }.
suggestion-weeks = In { $weeks } of { $of } weeks.
suggestion-accept = Draw it
suggestion-describe = Describe it first
suggestion-dismiss = It is none
suggestion-return = Suggest it again
suggestion-dismiss-lead = { $one } and { $other } will not be suggested until twice as much has passed.
suggestion-reason = Why it is none
suggestion-reason-hint = Other leads of the two teams and administrators can read this.
suggestion-dismissed = { $name } dismissed it, { $day }: { $reason }
suggestion-doubled = Since then more than as much again has passed.
said-suggestion-accepted = It is drawn. The other side is asked to confirm it.
said-suggestion-dismissed = It will not be suggested until twice as much has passed.
said-suggestion-returned = It may be suggested again.
refusal-suggestion = Only a lead of one of the two teams and administrators decide about this.
known-request-links = Links between requests that you made
known-request-links-purpose = So that those who work on one of them know of the other.
known-request-links-viewers = Whoever sees both requests.
known-request-links-retention = As long as the requests.
known-dismissals = Suggestions that you dismissed
known-dismissals-purpose = So that nobody is asked the same again, and others can read why.
known-dismissals-viewers = Leads of the two teams, and administrators.
known-dismissals-retention = Until somebody lets the suggestion come back.

completeness-title = How complete the map is
completeness-title-of = What is missing around { $team }
completeness-lead = { $n ->
    [0] Nothing is missing, in { $teams } teams looked at.
    [one] One thing is missing, in { $teams } teams looked at.
   *[other] { $n } things are missing, in { $teams } teams looked at.
}
completeness-none = None.
completeness-more = And { $n } more; all of them are in the API.
completeness-provider = Nobody is confirmed to serve them
completeness-provider-about = Teams with people in them that receive nothing from anybody, as far as both sides have confirmed.
completeness-customer = Nobody is confirmed to be served by them
completeness-customer-about = Teams with people in them that provide to nobody, as far as both sides have confirmed.
completeness-stale = To be confirmed anew
completeness-stale-about = Both sides confirmed it, and the day has come on which they are to be asked again.
completeness-unagreed = Much is asked, nothing is agreed
completeness-unagreed-about = At least 5 open requests in the last 90 days, and no agreement in force: neither between the two, nor of the providing team or one of its services towards all.
completeness-since = due since { $day }
completeness-asked = { $n } requests in 90 days
campaign-title = Everybody is asked to complete their part
campaign-title-over = The last campaign, which has ended
campaign-progress = { $done ->
    [one] one team is done; until { $day }
   *[other] { $done } teams are done; until { $day }
}
campaign-start = Ask all leads
campaign-start-lead = Every lead is asked once, on their Today, to complete the part of their team. You see here who is done.
campaign-words = What you ask for
campaign-words-hint = In your words, and why it matters to you.
campaign-due = Until
campaign-due-hint = A day, written like 2027-01-31.
campaign-finish = Our part is done
campaign-end = End it
campaign-part-open = { $n ->
    [0] nothing is missing any more, of { $missing } when it began
    [one] one thing is missing, of { $missing } when it began
   *[other] { $n } things are missing, of { $missing } when it began
}
campaign-part-done = { $n ->
    [0] { $name } said that it is done, { $day }
    [one] { $name } said that it is done, { $day }; one thing is left that they do not have
   *[other] { $name } said that it is done, { $day }; { $n } things are left that they do not have
}
said-campaign-started = Asked. Every lead sees it on their Today.
said-campaign-ended = It has ended.
said-campaign-part-done = Thank you. It is noted that your part is done.
refusal-campaign = Only administrators start and end a campaign.
refusal-campaign-runs = One is running already. End it first.
refusal-campaign-over = No campaign is running.
refusal-campaign-part = This team is not asked, or has said already that it is done.
refusal-part = Only a lead of this team says that its part is done.
known-campaigns = Campaigns for a complete map
known-campaigns-purpose = So that everybody can see who asked for it, and who said for their team that it is done.
known-campaigns-viewers = Everybody who works here.
known-campaigns-retention = As long as the organisation keeps its map.

# Parts of requests, and the story of a wait
percent = {$n}%
days-tenths = {$n} days
refusal-chain-too-long = So many requests already stand above each other here that no further part can be asked for. Ask for it as a request of its own.
field-part-own-team = This is your own team. A part is asked of another one.
field-part-confidential = This request is confidential. A part of it can only be asked of a confidential service.
field-parts-open = Parts of it are still open. Say what becomes of them.
event-waits-for-parts = It waits for what others were asked for.
event-not-needed = It is not needed any more.
part-asked = {$who} asked {$team}: {$what}
part-done = {$team} is done:
part-declined = {$team} declined:
part-withdrawn = Not needed any more from {$team}:
part-not-awaited = not waited for
parts-heading = Asked of others for this
parts-open = Parts of it are still open. What becomes of them?
parts-withdraw = Nobody needs them any more
parts-keep = They are needed all the same
parts-sheet-title = Parts of it are still open
parts-sheet-lead = Others were asked for parts of this. Say what becomes of them when it is settled.
verb-ask-part = Ask another team
ask-part-title = Ask another team for {$reference}
ask-part-lead = What you ask here is a part of {$reference}. The other team reads what you write here, and nothing else of it unless they may see it anyway.
ask-part-confidential = What you ask here is a part of a confidential request. Only confidential services can be asked for it. Neither its case nor its words travel along: write what may be told.
ask-part-inherits = Who waits outside, until when and why are taken over.
ask-part-waits = {$reference} waits for it, and goes on by itself when it is done
about-part-of = Part of
place-inherited = That somebody outside waits comes from {$reference}.
time-heading = Where the time went
time-asker = Whoever asked
time-elsewhere = Another team, not shown here
time-vendor = A vendor
time-date = An agreed date
time-answered = Answered, until it came back
time-unheard = {$span} of it until a first word
story-link = The story of this wait
story-title = The story of {$reference}
story-crumb = The story of this wait
story-waited = { $who } waited {$span}.
story-waits = { $who } has been waiting for {$span}.
story-between = Of this, {$span} were waits between colleagues.
story-between-none = None of this was a wait between colleagues.
story-figure-waited = Waited
story-figure-between = Between colleagues
story-figure-share = Share of it
story-whose = Whose time it was
story-from-to = {$from} to {$to}
story-table-who = Who
story-table-when = When
story-table-share = Share
story-table-time = Time
story-table-open = Open hours
story-table-whole = All of it
story-key-between = between colleagues
story-key-hand = in hand at the team that was asked first
story-key-other = for a vendor or a date, or answered
story-steps = Step by step
story-step-first-word = {$team} had it, and nobody had said a first word yet:
story-step-team = {$team} had it:
story-step-asker = It waited for whoever asked:
story-step-elsewhere = It waited for another team:
story-step-vendor = It waited for a vendor:
story-step-date = It waited for an agreed date:
story-step-answered = It lay answered, until it came back:
story-requests = The requests in this story
story-computed-whole = The wait runs from the first opening to the last answer of the request at the top, and of all other requests of the same case that you may read. Every moment belongs to exactly one step: to the team that has it, unless it waits for a part; then to that part. Where it waits for several at once, to the one that ends last. Time in which nothing was asked belongs to nobody and does not count.
story-computed-between = A wait between colleagues is time before a first word, time in a part that another team was asked for, and time in which a team waited for another one or for whoever asked. What the team that was asked first had in hand is none, nor what waited for a vendor or a date.
story-computed-open = Time runs around the clock, nights and weekends included, as for whoever waits. Open hours are those of it within the calendar of the first request. Both add up to the whole.
story-computed-unseen = Steps that you may not see are not told. Where a request that you see waits for others, that time stands as “another team”.
story-computed-still = It is not over: the last step runs until now.
story-open-hours = {$span} of open hours

## What others do while a page is open
live-wrote = { $who } wrote.
live-noted = { $who } wrote an internal note.
meanwhile-title = Something happened while you were writing
meanwhile-lead = Your words about “{ $subject }” are kept and have not been sent yet. Read first what others did.
meanwhile-since = Since you opened the page
meanwhile-yours = What you wrote
meanwhile-not = Do not send, back to the request

## Who follows, and mentions
event-watches = {$who} lets {$whom} read along.
event-follows-not = {$who} does not follow it any more.
event-lets-not-follow = {$who} ended that {$whom} follows it.
event-mentioned = {$who} named {$whom}.
follow-part = In which way
follow-participant = Takes part: reads and writes
follow-watcher = Watches: is told of news and reads
unfollow-link = Remove
unfollow-title = No longer follow
unfollow-lead = Whoever no longer follows is told no more news of it, and reads it only where their team does.
unfollow-nobody = Nobody follows it whom you could remove.
unfollow-whom = Who
unfollow-button = No longer follow
said-follows-not = Ended.
mention-link = Name somebody
mention-title = Name somebody
mention-lead = Whoever is named is told of it. You can also write @ and the name, here and in an internal note. Only those who read it anyway can be named.
mention-whom = Whom
expect-manager = Your manager, { $name }, can read what you ask here.
settled-by-itself = Without a word from you it ends by itself {$day}.
event-closed-by-itself = Nobody said otherwise for two weeks, so it ended by itself.
said-how-it-was = Thank you. Until the round closes you can change it here.
insights-group-settled = Whether it was settled
insights-group-settled-note = what those who asked said about it
insights-settled = Settled at the first answer
insights-settled-about = Said by whoever asked, by name
insights-settled-definition = How often whoever asked said that it is settled, without sending it back first.
insights-settled-formula = Requests that whoever asked called settled and that never came back, of all that they called settled or that came back. Those on which nobody said anything are left out.
insights-group-desk = At your desk
insights-group-desk-note = what people came by for, told to the team alone
insights-came-by = Came to the desk
insights-came-by-about = Of all that were opened
insights-came-by-definition = How often somebody came by and it was written down for them, in two taps, instead of their asking in writing.
insights-came-by-formula = Requests that somebody of the team wrote down for a colleague who came by, of all that were opened. What was never written down is in no figure.

# How it was: the form.
how-ask-title = How was it?
how-ask-says = Half a minute, anonymous. Nobody here can see what you answer, nor whether you do.
how-ask-button = Say how it was
how-waits = { $n ->
    [0] No answer waits for a minute of yours.
    [one] One answer waits for half a minute of yours.
   *[other] {$n} answers wait for a minute or two of yours.
}
how-answered = Answered, can be changed
how-until = until {$day}
how-title = How was it with {$team}?
how-lead = About {$seconds} seconds. Leave out what you like. What you answer is shown to nobody by itself: it is mixed with the answers of others when the round closes, {$day}, and only then, and only if at least 5 have answered, {$team} and those whom they serve see how many answered what. Until then you can change it.
how-operator = While the round is open, whoever runs the server and reads its database could find out what you answered. When it closes, what leads from your answer to you is erased; in backups made before then, it is still there.
how-send = Send
how-again = Send in place of what I said before
how-feeling = How did it leave you feeling?
how-feeling-looked_after = Looked after
how-feeling-fine = Fine
how-feeling-indifferent = Neither good nor bad
how-feeling-rushed = Rushed
how-feeling-annoyed = Annoyed
how-courtesy = What was true of how you were treated
how-courtesy-by_name = They called me by my name
how-courtesy-listened = They listened
how-courtesy-friendly = They were friendly throughout
how-courtesy-taken_seriously = They took me seriously
how-courtesy-alike = They treat everyone alike
how-come_back = Would you ask this team again if you had the choice?
how-come_back-yes = Yes
how-come_back-perhaps = Perhaps
how-come_back-no = No
how-effort = How hard was it for you to get what you needed?
how-effort-1 = 1, very easy
how-effort-7 = 7, very hard
how-effort-easy = Easy (1 or 2)
how-effort-middle = In between (3 to 5)
how-effort-hard = Hard (6 or 7)
how-lost = How much working time did you lose by it?
how-lost-none = None
how-lost-up_to_15_minutes = Up to 15 minutes
how-lost-up_to_an_hour = Up to an hour
how-lost-more = More
field-effort = Give a number from 1 to 7.
field-how-it-was = Answer at least one of the questions.
refusal-not-asked-how = You are not asked how this was, or the round is closed.

# How it was: what was released.
ratings-short = How it was
ratings-title = How it was with {$team}
ratings-link = How it was
ratings-lead = {$count} felt looked after.
ratings-lead-none = What people felt after they asked {$team} is shown here once enough have answered.
ratings-open = A round is open until {$day}. Nothing of it is shown before.
ratings-hidden-none-yet = Nothing is released yet: fewer than 5 have answered, or nearly everybody who could. That is not the same as nothing.
ratings-hidden-few-people = Fewer than 3 people work here, so these figures would be about persons. They see them, nobody else.
ratings-hidden-slice = of each of them fewer than 15 could have answered, or too few did, or the answers of a few could be worked out from others. What is told of them is told together with others.
ratings-a-month = {$month} {$year}
ratings-month = {$month}
ratings-months = {$from} to {$to}
ratings-all = All who answered
ratings-others = Another team
ratings-together = All others together
ratings-n = {$n} answered
ratings-answer = Answer
ratings-count = How many
ratings-share = Of all, surely between
ratings-of = {$n} of {$all}
ratings-or-fewer = {$n} or fewer of {$all}
ratings-or-more = {$n} or more of {$all}
ratings-to = {$low} to {$high} of {$all}
ratings-sure = {$low} % and {$high} %
ratings-minutes = For every 100 who answered, between {$low} and {$high} minutes of working time were lost. Each answer stands for the minutes in its middle: 0, 8, 38, 90.
ratings-how-1 = After a request, one in two of those who asked is drawn, whatever became of the request, and asked where their month has room for it. A round is a calendar month, and stays open for seven more days.
ratings-how-2 = Answers are released together when at least 5 persons have answered and at least 2 who could have did not. Where it is not so, they wait for the next round; after three rounds they are erased unseen. A team of which at least 15 could have answered is told by itself, all others together; this is decided before anybody looks at who answered.
ratings-how-3 = A count of nobody, one or two is told as "2 or fewer", and the same at the other end, so that nobody can work out what somebody answered. The share is Wilson's interval at 95 %.
ratings-how-4 = There are no rows behind these figures: the answers were erased when they were released. Neither leaders nor administrators see more.
known-how-it-was = That you were asked how it was
known-how-it-was-purpose = So that nobody is asked about the same team again too soon.
known-how-it-was-viewers = You alone.
known-how-it-was-retention = It says after which request you were asked, not whether you answered. What you answered is not linked to you, so it cannot be shown here.

# What was missing when something was asked.
missing-verb = Something was missing
missing-sheet-title = What was missing when it was asked?
missing-sheet-lead = For the form, not about the colleague who asked: only your team reads it here, and it is counted without names.
missing-known = Missing before, too
missing-what = What was missing
missing-other = Something else
missing-hint = In few words, such as: cost centre, a photo, until when
missing-say = Keep it
event-was-missing = {$who} said what was missing when it was asked. Only the team reads this.
said-missing = Kept, for the form.
missing-title = Asked for later: {$service}
missing-form = What is asked
missing-lead = What your team said was missing when it was asked, in the last 90 days. With one step the form asks for it from now on.
missing-count = on {$n} of {$all} requests in 90 days
missing-none = Nothing was said to be missing on {$all} requests in 90 days.
missing-add = Add to the form
missing-rows = The requests behind it
refusal-missing-gone = Nobody has said so in the last 90 days.
# Asked by name, and somebody who came by
field-service-or-person = Name a service or a colleague, not both.
field-asks-oneself = That is you.
field-person-without-team = Who belongs to no team cannot be asked by name: nobody would take it in their place. Ask a team for what it offers.
field-came-by-oneself = That is you. Whoever came by is somebody else.
refusal-walk-up = People come by a team. Whoever belongs to one writes down who did.
asked-of-line = for {$whom} first
ask-person-title = Ask {$name}
ask-person-goes = It stands in the line of {$team}. {$name} takes it first; the team sees it, too, and helps out.
ask-person-away-substitute = {$name} is away up to and including {$day}; {$substitute} stands in and is asked first.
ask-person-away = {$name} is away up to and including {$day}. The whole team is asked instead.
ask-person-who-reads = You and {$team} read it.
ask-person-button = Ask {$name}
ask-person-or = Or ask {$team} for
ask-person-in-confidence = In confidence: only its circle reads it.
walk-up-title = Somebody came by
walk-up-lead = It becomes a request of theirs, with your first word. They are told, and see where it stands.
walk-up-who = Who was it?
walk-up-other = Somebody else, by name or e-mail
walk-up-subject = What was it about?
walk-up-take = I take it on
walk-up-done = It is done already
walk-up-who-needed = Choose who came by, or type a name.
walk-up-who-unknown = Nobody who works here is called so. Try another part of the name, or the e-mail address.
walk-up-who-several = Several people fit. Choose who it was.
walk-up-done-message = Done right away, when you came by.
said-walk-up-taken = Written down. You have it.
said-walk-up-done = Written down, and done.
event-walk-up = {$who} wrote down what somebody came by for.
event-asked-of = It was asked of {$whom} by name.
event-asked-of-substitute = It was asked of {$whom} by name. {$whom} is away; {$substitute} stands in.
event-asked-of-nobody = It was asked of {$whom} by name, who is away. It is the whole team's.

# Nothing sits
queue-tab-silent = Silent
event-fell-silent = { $n ->
    [0] Nobody has said anything for too long.
    [1] Nobody has said anything for too long. { $whom } was told.
   *[other] Nobody has said anything for too long. { $n } people were told, { $whom } among them.
}
field-too-many-given-on = Give on at most 200 in one go.
field-given-to-the-same = They have it already.
field-not-of-the-team = This colleague is not of the team that has it.
refusal-given-on-already = Some of it is with somebody else by now. Look at the list again.
open-with-title = What is open with { $name }
open-with-title-me = What is open with you
open-with-lead = { $n ->
    [0] Nothing that you could give on.
    [one] One request. Whoever gets it is told; what was promised stays promised.
   *[other] { $n } requests. Whoever gets them is told; what was promised stays promised.
}
open-with-which = Which of it
open-with-whom = Who has it from now on
open-with-give = Give it on
said-given-on = Given on.
about-away-substitute = { $name } is away up to and including { $day }; { $substitute } stands in.
about-away = { $name } is away up to and including { $day }.
queue-silent-note = Those who asked for these have heard nothing for too long. A word begins it anew.
queue-silent-how = How long people wait in silence
# Known problems
problems-known = Known problems
problem-eyebrow = Known problem
problem-me-too = Me too
problem-own = Yours is { $reference }
problem-next = The next word comes { $at }.
problem-next-was = The next word was due { $at }.
problem-since = { $team }, said on { $at } by { $who }.
problem-over = Over since { $at }.
problem-under = Requests under it
problem-open = { $n ->
    [one] { $n } open that you may see
   *[other] { $n } open that you may see
}
problem-under-none = None that you may see.
problem-under-this = Part of a known problem:
problem-take-out = Take out
problem-folded = { $n ->
    [one] { $n } request
   *[other] { $n } requests
}
problem-page = The known problem, and all under it
problem-new = Known problem
problem-new-lead = One notice for everybody: it stands where the service is asked, and on Today of those who asked it in the last 90 days. "Me too" is one tap for them, and you answer all at once.
problem-service = Which service
problem-title = What is wrong
problem-title-hint = In few words, such as: Printing on floor 3 is down
problem-about = What you know
problem-next-word = When the next word comes
problem-declare = Tell everybody
problem-change = Say it anew
problem-change-lead = What you know by now, and when the next word comes.
problem-keep = Keep it
problem-tell = Say one thing to all
problem-tell-lead = { $n ->
    [0] No open request that your team has stands under it: nobody would read this.
    [one] It goes to the one open request under it that your team has.
   *[other] It goes to the { $n } open requests under it that your team has. Everybody is told once, whatever they asked.
}
problem-tell-words = What you say
problem-tell-button = Say it
problem-resolve = It is over
problem-resolve-lead = The notice goes, and nobody says "me too" any more.
problem-resolve-words = { $n ->
    [one] What was done, for the one open request under it
   *[other] What was done, for the { $n } open requests under it
}
problem-resolve-hint = With this message each of them is resolved. Left empty, they stay open.
problem-resolve-button = It is over
problem-put = Put under a known problem
problem-put-lead = It keeps its place, its promises and its conversation; what your team says over the problem reaches it, too.
problem-which = Which one
problem-put-button = Put it there
said-me-too = Asked. It stands under the known problem; you hear what the team says about it.
said-put-under = It stands under the known problem.
said-taken-out = Taken out.
said-problem-declared = Everybody who asks reads it now.
said-problem-changed = Kept.
said-problem-told = Said to all.
said-problem-resolved = It is over.
field-problem-confidential = A confidential service has no known problems.
field-problem-request = It cannot stand under this one: it has to be open, with the team of the problem, and read by the same people.
refusal-problem-not-yours = Only the team that offers the service says what is a known problem of it.
refusal-problem-resolved = This problem is over. If it is still there for you, ask anew.
refusal-problem-full = Ten thousand open requests stand under this problem, and that is the most. Your team can declare another one.
refusal-problem-other = It stands under another known problem. Take it out there first.
refusal-problem-none = Your team has no known problem at the moment. You can declare one in your line.
known-problems = Known problems
known-problems-purpose = So that it can be seen who declared a problem for the team, and which of your requests stand under one.
known-problems-viewers = Who declared it: whoever may ask the service; of a service that only its team sees, that team. Your requests: whoever may see them.
known-problems-retention = As long as the requests.

## Saved views

queue-filter-any-class = Kind: any
queue-filter-class = Kind
queue-filter-any-from = Asked by: any team
queue-filter-from = Asked by
queue-filter-any-hands = In anybody’s hands
queue-filter-hands = In whose hands
queue-filter-hands-nobody = Nobody has it
queue-filter-hands-somebody = Somebody has it
queue-filter-any-due = Due: any time
queue-filter-due = Due
queue-filter-due-today = Due by tonight
queue-filter-due-week = Due within a week
queue-filter-none = Show all of it
saved-view-new = Keep this view
saved-view-lead = What the line is narrowed to now stands beside its parts from then on, under your own name for it. Only you see it; a view of the same name is replaced.
saved-view-name = What do you call it?
saved-view-save = Keep it
saved-view-shown = Your view: { $name }
saved-view-forget = Forget this view
saved-views-enough = Twenty views of one line are enough: forget one first.
said-view-saved = The view stands beside the parts of the line now.
said-view-forgotten = The view is forgotten; the requests are where they were.
known-views = Views that you keep
known-views-purpose = So that you can look at a team’s line the way you like.
known-views-viewers = You alone.
known-views-retention = Until you forget them.

# How long words of requests are kept.
retention-requests = Words and files of requests that ended
retention-requests-about = Subject, messages, notes, answers and files of a request go so many days after it ended. Its number, its times and who had it stay, so that figures stay true.
retention-uploads = Files that nobody used
retention-uploads-about = What was brought for a request and then not sent.
erased-words = Erased

# Requests that belong together

state-merged = goes on as another
standing-merged = It goes on as another request, since { $time }.
goes-on-as = It goes on as { $reference } { $subject }
some-request = another request
beside-heading = Belongs to it
relation-belongs = They belong together
relation-same-cause = The same cause
relation-earlier = The other one came before
relation-later = Came later
relation-split = Split off from
relation-split-off = Split off from here
relation-merged = Goes on here
relation-goes-on = Goes on as
relation-like = May be the same
likely-heading = May be the same
likely-lead = Open requests whose words are much the same. Link them, or let this one go on as the other.
link-verb = Link another request
request-link-title = belongs to another request
link-lead = Whoever sees both requests sees the link at each. Whoever sees only one hears nothing of the other.
link-to = Which request
link-hint = Its number, such as 1042, or its letters.
link-kind = How they belong together
link-button = Link
unlink-button = Not linked
unlink-label = Not linked with { $reference }
merge-verb = It is the same as another one
merge-title = is the same as another request
merge-lead = The two become one, and the other one goes on. Whoever asked reads and writes there from now on, and everybody who reads there reads what was said here. The earlier of the two promised dates holds. For an hour you can take it back.
merge-into = The one that goes on
merge-button = Make them one
merged-mark = said on { $reference }
unmerge-button = They are two after all
unmerge-hint = Within an hour you can part them again.
split-verb = Two things in one
split-title = { $reference } holds two things
split-lead = Choose the messages of "{ $subject }" that are about something else. They become a request of their own for the same person, and stay here, marked.
split-which = Which messages
split-nothing = Nobody has written anything on it yet.
split-subject = What that is about
split-button = Make it a request of its own
split-mark = goes on as a request of its own
event-merged = { $who }: it goes on as { $other }.
event-merge-undone = { $who }: it goes on by itself again.
event-took-over = { $who }: { $other } goes on here.
event-took-over-undone = { $who }: { $other } goes on by itself again.
event-split = { $who } made this a request of its own, of what was said on another.
event-split-off = { $n ->
    [one] { $who } made a request of its own of one message.
   *[other] { $who } made a request of its own of { $n } messages.
  }
step-took-over = another request went on here that was due earlier: this one keeps that
said-linked = They are linked.
said-unlinked = They are not linked any more.
said-merged = It goes on as the other one. Whoever asked has been told.
said-unmerged = It goes on by itself, as it stood before.
said-split = That is a request of its own now.
refusal-merged = It goes on as another request. Write there.
refusal-linked-already = They are linked already.
refusal-merge-audience = They are meant for different people. Such requests stay apart; link them instead.
refusal-merge-team = They were asked of different teams and services. Link them instead.
refusal-merge-askers = Two people asked, and neither may read what the other one said. Link them instead.
refusal-merge-parts = It is a part of another request or has parts of its own. Link them instead.
refusal-merge-merged = Others go on as this one already. Let the other one go on as this one.
refusal-unmerge-late = That was more than an hour ago, and people rely on it. Ask anew for what is still needed.
refusal-split-asker = Whoever asked is not here any more, and nothing can be asked for them.
field-split-many = Choose 20 messages at most.
field-split-already = One of these is a request of its own already.
field-split-confidentiality = What is confidential and what is not stay apart. Choose a service that is as open as this one.
ask-likely-heading = Is it one of these?
ask-likely-lead = These are open already. If yours is among them, open it and write there; otherwise ask all the same.
ask-likely-button = It is something else: ask { $team }
complaint-title = What do you wish for?
safe-complaint-hint = Is it about how somebody is treated? You can also
safe-complaint-link = tell it safely to people outside the line.
complaint-lead = Say what should be different and what would help. A person answers first, and you hear what is taken over, what in part, and what not, with a reason.
complaint-wish-hint = The wish itself: how it should be.
complaint-solution-hint = What you would do about it. If you do not know, say who might.
complaint-request = About one of your requests
complaint-request-hint = Its number, such as 1042.
complaint-goes = Who reads it
complaint-goes-team = { $team }
complaint-open-led = It stands in the line of { $team }, first of all for { $lead }. Everybody in the team can read it.
complaint-open = It stands in the line of { $team }. Everybody in the team can read it.
complaint-goes-confidence = In confidence
complaint-confidence-hint = Nobody but { $lead } reads it, who leads { $team }. It has no number and is in no list.
complaint-goes-above = It is about whoever leads the team
complaint-above-hint = Then it goes to { $lead }, who leads { $team }, in confidence.
complaint-nobody-above = What is about whoever leads the team would go to whoever leads the team above. There is nobody yet.
complaint-send = Send it
said-complained = It is with them. You hear from a person first.
complaint-verb = Something should be different
complaint-about = About
complaint-about-lead = Whoever leads { $team }
complaint-answer = What will be done about the wish and the solution?
complaint-answer-hint = Say below how, or why not.
complaint-taken-over = Taken over
complaint-partly = Taken over in part
complaint-no = Not taken over
event-complaint-answered = { $who } answered the wish: { $answer }
field-complaint-unled = Nobody leads this team. Send it to the team.
field-complaint-nobody-above = There is nobody above whoever leads this team. Send it to somebody whom you trust, or to the team.
field-complaint-nobody = Nobody leads this team or one above it, so nobody could read it in confidence.
field-complaint-from-outside = From outside, what you wish for goes to the team. Leave this out.
field-complaint-answer = Say what will be done about what they wish for.
field-no-complaint = Nobody wished here for something to be different. Leave this out.
event-step-done = { $who } ticked: { $step }
event-step-undone = { $who } took back that this is done: { $step }
event-step-added = { $who } added a step: { $step }
event-steps-left-open = { $n ->
    [one] { $who } went on with one wanted step open.
   *[other] { $who } went on with { $n } wanted steps open.
  }
steps-heading = Checklist
steps-done = { $done } of { $all }
steps-of-list = checklist { $stands }
step-done-by = { $who }, { $at }
step-tick = Tick: { $step }
step-untick = Take back: { $step }
step-new = Add a step
step-words = What is to be done
step-add = Add it
said-step-added = It is on the list of this request.
steps-open-why = Why it is done all the same
steps-open-are = { $n ->
    [one] Open, and wanted before: { $steps }. The team reads what you say.
   *[other] { $n } are open, and wanted before: { $steps }. The team reads what you say.
  }
field-steps-open = Steps are open that were wanted before. Tick them, or say why it is done all the same.
templates-title = Answers we give again and again
templates-lead = A title and a text. Beside the answer box of a request one of them is put in, with its fields filled in; you change it before it goes out.
templates-none = None yet. Write down what you explain every week.
template-new = Write one
template-title = Title
template-body = Text
template-body-hint = { $fields } stand for who asked, the number, what was asked for, and the date that was promised.
template-service = For
template-all-services = Everything that the team is asked
template-lead = The people of the team use it and can change it.
template-keep = Keep it
template-withdraw = Withdraw
template-takes = Whoever answers so takes it
template-afterwards = Then
template-afterwards-none = It stays as it is
template-afterwards-resolved = It is done
template-afterwards-waits = It waits for who asked
template-afterwards-hint = What is done along with the answer, each as if done by hand, and only where whoever answers may do it.
answer-with-link = Answer with "{$title}", and what goes along with it
answer-with-takes = You take it.
answer-with-said = {$name} reads this answer.
answer-with-resolved = {$name} reads this answer, and that it is done.
answer-with-waits = {$name} reads this, and it waits for an answer. Promises wait, too.
answer-with-reason = Why before others
answer-with-reason-hint = Needed only where earlier ones wait that nobody has taken.
answer-with-button = Do all of this
said-answered-with = Done, all of it.
template-no-date = (no date promised yet)
template-choose = An answer we give again and again
template-put-in = Put in
said-template-kept = It is kept, and offered beside the answer box.
said-template-withdrawn = It is not offered any more.
field-templates-many = A team keeps 100 of them at most. Withdraw one that nobody uses.
known-steps = Steps of checklists that you ticked
known-steps-purpose = So that the team knows what is done, and whom to ask.
known-steps-viewers = The team that has the request.
known-steps-retention = As long as the request is on record.
known-complaints = What you wished to be different about a team
known-complaints-purpose = So that you get an answer, and the team can change something.
known-complaints-viewers = You, and the team that it is about; in confidence, you and whoever leads.
known-complaints-retention = As long as the request is on record.

# What is asked again and again.
again-verb = Ask this again and again
again-title = Ask this again and again
again-lead = "{$subject}" is asked again as it was, without its files, in your name, at the start of your working day.
again-rhythm = How often
again-every-week = Every week
again-every-month = Every month
again-every-quarter = Every quarter
again-every-year = Every year
again-first = For the first time on
again-first-hint = On a day off it is asked on the next working day.
again-until = Not after
again-button = Have it asked again
again-list = Asked again and again
again-list-lead = What Hallway asks for you again. Only you see this list; the requests themselves are seen as any other.
again-none = Nothing yet. Open something that you asked for, and choose "Ask this again and again".
again-about = {$rhythm}, {$service}, {$team}
again-next = next on {$day}
again-over = over
again-paused-service = Paused: it is not offered any more
again-paused-person = Paused: whom it is for has left
again-paused-questions = Paused: it asks other questions by now
again-go-on = Let it go on
again-stop = End it
said-again = It will be asked again. It stands in this list.
said-again-goes-on = It goes on.
said-again-stopped = It is not asked again. What was asked already stays.
field-recurring-request = What is part of another request, or says what should be different, is not asked again.
field-recurring-many = Fifty are enough: end one first.
field-until-before-first = This is before the first time.
refusal-recurring-goes-on = It is not paused.
known-recurring = What you have asked again
known-recurring-purpose = So that Hallway can ask it in your name.
known-recurring-viewers = You alone. What it becomes is seen as any other request.
known-recurring-retention = Until you end it.

refusal-replay-few = How fast fewer than three people are, they alone see.
replay-title = What this would have meant
replay-lead = { $n ->
    [one] One request of the last { $days } days, told again
   *[other] The { $n } requests of the last { $days } days, told again
  } as if these times had been promised.
replay-lead-part = The latest { $n } requests of the last { $days } days, told again as if these times had been promised.
replay-nothing = Nothing was asked in the last { $days } days, so nothing can be said.
replay-in-hours = In opening hours
replay-around = Around the clock
replay-then = As it was promised
replay-none = nothing counted
replay-rows = What was asked
replay-deliveries = What came without being asked
replay-delivery-rows = The deliveries
replay-in-time = Came in time
replay-accepted = Was as it should be
replay-how-1 = Each request is told again from what happened to it, and its clocks are computed with these times, pauses left out. Counted is what has stopped or run out; what still runs says nothing yet. News are promised again and again and are not counted. Intervals are Wilson's, at 95 %.
replay-how-2 = In opening hours is how a promise counts. Around the clock counts every hour of every day, as whoever waits lives through it. As it was promised is how often the times that held then were kept.

request-playbook = How we do it
