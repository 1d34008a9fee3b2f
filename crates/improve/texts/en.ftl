# Refusals of needs
refusal-need-raise = Whoever belongs to a side says what it needs.
refusal-need-speak = A lead of the team gives its word here; anybody of it where nobody leads it.
refusal-need-follow = Whoever raised it, or leads their team, says this.
refusal-need-state = This does not go any more: look at how it stands now.
refusal-need-answered = It was answered already, so its words stay as they are.
refusal-need-many = Two hundred of these go on between you already. Answer some of them first.
field-need-help-of = Say which kind of help: people, time, money or kit.
field-need-until = This is before the day from which you ask for it.
field-need-why-not = Say why not, so that the others can go on.
field-need-what-instead = Say what you offer instead.
field-need-what-is-missing = Say what is missing.
field-need-by = Help is promised with a day: say by when.
field-need-by-past = This day is over. Name today or a later one.

# The register
needs-room = What is needed
needs-title = Challenges and needs
needs-lead-none = Neither side has asked the other for anything that is still open.
needs-lead-promised = { $n ->
    [one] One need is promised, and nothing waits for an answer.
   *[other] {$n} needs are promised, and nothing waits for an answer.
}
needs-lead-waits = { $n ->
    [one] One waits for a word of the other side.
   *[other] {$n} wait for a word, none of them for yours.
}
needs-lead-for-you = { $n ->
    [one] One waits for a word of yours.
   *[other] {$n} wait for a word of yours.
}
needs-we-need = What we need from {$other}
needs-they-need = What {$name} needs from us
needs-one-needs = What {$name} needs from {$other}
needs-side-none = Nothing at the moment.
needs-promised = Promised
needs-ended = What is over
needs-who-sees = The people of both sides read this, nobody else. After thirty days without an answer, those who lead the teams above learn that something waits, and not what it says.
needs-room-none = Nothing waits for a word of yours.
needs-room-alone = You belong to no team yet, so nothing waits for a word of yours.
needs-room-further = What else goes on.
needs-for-me = For you to answer
needs-others = What else goes on
needs-empty-title = What one side needs, the other answers
needs-empty = Challenges and needs of your relationships stand here, from what teams sign, what was sent back or not settled, and what somebody raises. Each gets an answer.
needs-to-register = Open the register
needs-beside-ours = { $n ->
    [one] One waits for an answer of ours.
   *[other] {$n} wait for an answer of ours.
}
needs-beside-theirs = { $n ->
    [one] One waits for an answer of {$name}.
   *[other] {$n} wait for an answer of {$name}.
}
needs-beside-promised = { $n ->
    [one] One is promised.
   *[other] {$n} are promised.
}

# The leaders' list
needs-unanswered-title = Not answered for thirty days
needs-unanswered-none = Below the teams that you lead, everything was answered within thirty days.
needs-unanswered-lead = { $n ->
    [one] One has waited for an answer for more than thirty days.
   *[other] {$n} have waited for an answer for more than thirty days.
}
needs-unanswered-waits = {$name} is to answer, since {$day}
needs-unanswered-days = { $n ->
    [one] one day
   *[other] {$n} days
}
needs-unanswered-no-words = What it says is for the two ends. Ask whoever is to answer what keeps them.

# One of them
need-kind-challenge = A challenge
need-kind-need = A need
need-kind-help = Help asked for
need-kind-challenge-about = Something that is hard for us in working with them.
need-kind-need-about = Something that we need from them to do our work well.
need-kind-help-about = People, time, money or kit, for a while.
need-title-challenge = A challenge of {$name}
need-title-need = A need of {$name}
need-title-help = Help that {$name} asks for
need-help-people = People
need-help-time = Time
need-help-money = Money
need-help-kit = Kit
need-help-asked = {$of}: {$how}
need-help-from-until = from {$from} until {$until}
need-help-from = from {$from}
need-help-until = until {$until}
need-erased = What was said here was erased.
need-gathers-requests = { $n ->
    [one] A request for “{$service}” was said to be done and was not.
   *[other] {$n} requests for “{$service}” were said to be done and were not.
}
need-gathers-requests-unseen = Requests for “{$service}” were said to be done and were not.
need-gathers-deliveries = { $n ->
    [one] A delivery was sent back: {$what}
   *[other] {$n} deliveries were sent back: {$what}
}
need-gathers-deliveries-unnamed = { $n ->
    [one] A delivery was sent back.
   *[other] {$n} deliveries were sent back.
}
need-from-round = {$dimension}: what was said in “{$round}” shows that this is hard between us.
need-stands-open = {$other} has until {$day} to answer.
need-stands-open-late = {$other} was to answer by {$day} and has not.
need-stands-countered = {$other} offers something else. {$name} has until {$day} to say whether it will do.
need-stands-countered-late = {$other} offers something else. {$name} was to say by {$day} whether it will do.
need-stands-accepted = {$other} has promised it.
need-stands-accepted-by = {$other} has promised it by {$day}.
need-stands-agreed = Both agreed on what {$other} offered.
need-stands-agreed-by = Both agreed on what {$other} offered, by {$day}.
need-stands-overdue = {$other} had promised it by {$day}.
need-stands-met = {$other} says that it is done. Is it, {$name}?
need-stands-confirmed = Done, says {$name}.
need-stands-declined = {$other} said no, and why.
need-stands-withdrawn = {$name} took it back.
need-raised-by = {$who} for {$name}, {$day}
need-raised = {$name}, {$day}
need-how = {$name} has had it since {$since}. There are {$days} opening days to answer, counted on their own calendar; for those outside who keep no hours here, Monday to Friday.
need-how-until = That was until {$until}, and does not move.
need-history = What was said
need-born = Where it comes from
need-source-statement = A statement, signed {$day}
need-source-delivery = Sent back {$day}: {$what}
need-source-request = {$reference}, not settled, {$day}
need-source-round = The round “{$round}”
need-step-who = {$who}, {$name},
need-step-accepted = {$who} accepted it.
need-step-declined = {$who} declined.
need-step-countered = {$who} offered something else.
need-step-agreed = {$who} agreed.
need-step-met = {$who} said that it is done.
need-step-confirmed = {$who} confirmed that it is done.
need-step-not_yet = {$who} said: not yet.
need-step-withdrawn = {$who} took it back.
need-step-reworded = {$who} said it otherwise. Before, it said:
need-step-by = By {$day}.

# Forms
need-raise = Say what is hard or needed
need-raise-lead = Say it so that {$other} can answer: yes, no with a reason, or something else instead. They have ten opening days.
need-raise-lead-round = Make a challenge of what the round told, so that it gets an answer. Nobody's name from the round is in it.
need-raise-button = Ask for an answer
need-with-whom = With whom
need-for-whom = For whom
need-what-kind = What is it?
need-its-words = In your words
need-for-help = Help
need-for-help-only = only where you ask for help
need-help-which = Which help
need-help-choose = None
need-how-much = How much
need-from = From
need-until = Until
need-answer-for = Answer for {$name}
need-answer-words = Your answer
need-answer-hint = To decline, say why. To offer something else, say what.
need-answer-by = By when
need-accept = Accept
need-counter = Offer this instead
need-decline = Decline
need-is-it-done = Is it done?
need-was-it-done = Is it what was needed?
need-does-it-do = Will this do?
need-words = Your words
need-words-hint = Needed where it is not yet what you need.
need-met = It is done
need-agree = Agree
need-confirm = Yes, it is done
need-not-yet = Not yet
need-not-that-way = Not that way
need-reword = Say it otherwise
need-reword-button = Keep these words
need-withdraw = Take it back
need-stale = Somebody did something with it meanwhile. Look at how it stands now; what you typed is still here.
said-need-raised = The other side is asked to answer.
said-need-reworded = It says so now.
said-need-accepted = Promised. They hear of it.
said-need-declined = Said, with your reason. They hear of it.
said-need-countered = Offered. They say whether it will do.
said-need-agreed = Agreed. They hear of it.
said-need-met = Said. They say whether it is.
said-need-confirmed = Confirmed. Thank you for saying so.
said-need-not-yet = Said. They hear what is missing.
said-need-withdrawn = Taken back.

known-needs = Challenges and needs that you raised or answered
known-needs-purpose = So that both sides know who gave the word of a team, and those who spoke hear what changed.
known-needs-viewers = The people of both sides.
known-needs-retention = As long as the relationship is on record.

# Reviews: both ends look at it together

reviews-title = Reviews
reviews-of-one = The relationship
reviews-lead-none = Nothing is planned. A review is half an hour in which both sides look at how it goes.
reviews-lead-come = { $n ->
    [one] One review comes.
   *[other] {$n} reviews come.
}
reviews-lead-wait = { $n ->
    [one] One review waits for what came of it.
   *[other] {$n} reviews wait for what came of them.
}
reviews-wait = What came of it?
reviews-come = To come
reviews-over = Held
reviews-empty-title = Stop along the way
reviews-empty = A review is planned on the page of a relationship. What is on its table comes from the data.
review-title = Review
review-of = Review: {$provider} and {$customer}
review-of-provider = provides
review-of-customer = receives
review-when = { $n ->
    [one] {$at}, one minute
   *[other] {$at}, {$n} minutes
}
review-waits = It should have been held by now. What came of it?
review-called-off-on = Called off {$day}.
review-closed-on = Held, {$day}.
review-came-on_course = On course.
review-came-regroup = Regroup.
review-came-back-map = Back to Map.
review-came-back-listen = Back to Listen.
review-came-back-act = Back to Act.
review-changes = What changes
review-resumes-on = The work goes on {$day}.
review-told = What changes because you spoke
review-table = On the table, drawn from the data
review-table-empty = The data put nothing on the table: nothing waits, and nothing has changed beyond doubt.
review-table-how = Of the last 90 days, from what everybody who works here may see: promises that were kept less often than nine times in ten by themselves, the five kept least first, the others together; what those who answered the latest round rate lowest for what it matters to them; needs that wait or are promised; and requests, where more or fewer than in the 90 days before came beyond doubt. It is drawn each day in the two weeks before the review, and kept as it was when the review ends.
review-drawn = as of {$at}
review-draw = Draw it anew
review-part-point = Points of both sides
review-part-note = What was said
review-part-decision = Decided
review-none-point = No points yet. Whoever wants to talk about something writes it here.
review-none-note = Nothing is written yet.
review-none-decision = Nothing is decided yet.
review-write-point = Something for the table
review-write-note = What was said
review-write-decision = What is decided
review-add-point = Add a point
review-add-note = Write it down
review-add-decision = Keep the decision
review-decision-who = Who does it
review-decision-both = Both sides
review-decision-by = By when
review-does-by = {$who}, by {$day}
review-by = By {$day}
review-by-on = {$name}, {$day}
review-entry-change = Change
review-entry-lead = The page is of both sides: anybody of either may change it.
review-entry-stale = Somebody changed it meanwhile. It says now: {$words}
review-entry-take-back = Take it off the page
review-entry-button = Keep it
review-facts = The review
review-fact-when = When
review-fact-planned = Planned by
review-fact-ended = Ended by
review-fact-next = The next one
review-due-by = The next review is due by {$day}.
review-to-calendar = Put it in my calendar
review-who-sees = The people of both sides read and write it, nobody else. Calendars and mails carry when and where, and no word of what is on the table.
review-next = Next review
review-none-planned = None is planned.
review-plan = Plan a review
review-plan-lead = {$provider} and {$customer} look at how it goes.
review-plan-button = Plan it
review-starts = When
review-how-long = How long
review-minutes = { $n ->
    [one] One minute
   *[other] {$n} minutes
}
review-place = Where
review-place-hint = A room, or the address of a call.
review-who = Who comes
review-who-hint = They get it for their calendar.
review-again-label = Again
review-again = { $n ->
    [0] Not by itself
    [one] Each month
   *[other] Every {$n} months
}
review-move = Move it
review-move-lead = Calendars follow.
review-move-stale = Something on it has changed meanwhile. It is planned for {$when}; look at it again, then move it.
review-move-button = Keep it so
review-call-off = Call it off
review-call-off-about = It stays on record that it was called off, and calendars drop it.
review-call-off-button = Call it off
review-close = Say what came of it
review-close-lead = One of three: on as before, stop and change something, or back to a step.
review-close-stale = Something came onto the page meanwhile. Look at it again, then end the review; what you typed is still here.
review-close-button = End the review
review-close-outcome = What came of it
review-outcome-on_course = On course: it works, on as before
review-outcome-regroup = Regroup: stop, change something, then go on
review-outcome-back = Go back to a step
review-close-reason = Why
review-close-reason-hint = Needed for a regroup, and for going back.
review-close-changes = What changes
review-close-changes-hint = Needed for a regroup.
review-close-resumes = The day on which the work goes on, for a regroup
review-close-back = Back to which step
review-back-none = None
review-close-told = What changes because people spoke
review-close-told-hint = Everybody of both sides is told, whether or not they said something, so that nobody is seen by it.
review-close-next = The next one
review-close-next-hint = Leave it open, and it is due when it comes again.
review-calendar = Review: {$between}
review-calendar-about = Both sides look at how it goes. What is on the table is in Hallway.
review-clock-acknowledge = A first word in time
review-clock-respond = An answer in time
review-clock-update = News in time
review-clock-resolve = Done in time
review-clock-ownership = Stayed with one team
review-item-last-on_course = Last time: on course.
review-item-last-regroup = Last time: regroup.
review-item-last-back = Last time: back to a step.
review-item-decided = { $n ->
    [one] One decision was taken.
   *[other] {$n} decisions were taken.
}
review-item-regrouped = To change: {$changes} From {$day} on.
review-item-promise = {$name}: {$words}
review-item-others-kept = The other promises together
review-item-nothing-agreed = Nothing is agreed between the two yet.
review-item-ends = Agreement {$n} ends {$day}.
review-item-score = {$dimension}: the largest weighted gap of {$name}
review-item-score-how = {$weighted} against what is aimed for, n {$n}
review-item-needs = { $n ->
    [one] One need waits for {$name}.
   *[other] {$n} needs wait for {$name}.
}
review-item-needs-late = { $n ->
    [one] Of one the time to answer is over.
   *[other] Of {$n} the time to answer is over.
}
review-item-promised = { $n ->
    [one] One need is promised.
   *[other] {$n} needs are promised.
}
review-item-promised-overdue = { $n ->
    [one] Of one the day has passed.
   *[other] Of {$n} the day has passed.
}
review-item-improvement = Improvement: {$title}
review-item-improvement-proposed = proposed
review-item-improvement-running = running
review-item-improvement-checking = being checked
review-item-improvement-ended = over
review-item-more = More is asked: {$asked} in {$days} days, {$before} in the {$days} before.
review-item-less = Less is asked: {$asked} in {$days} days, {$before} in the {$days} before.
review-item-traffic-how = The interval at 95 % of the later share leaves out one half.
refusal-review-write = Those of the two sides plan reviews and write on their pages.
refusal-review-end = Whoever leads one of the two sides ends a review.
refusal-review-over = This review has ended. What was written stays as it was.
refusal-review-full = This page is full. Take something off it first.
refusal-review-planned = A review is planned over this relationship. Move it, or write on its page.
field-review-past = Choose a time to come.
field-review-far = Choose a time within three years.
field-review-minutes = From 10 to 480 minutes.
field-review-months = From 1 to 24 months.
field-review-invited = Choose at least one, and a hundred at most.
field-review-outcome = Choose what came of it.
field-review-reason = Say why.
field-review-back-to = Choose the step.
field-review-changes = Say what changes.
field-review-resumes = Choose the day on which the work goes on.
said-review-planned = Planned. Whoever comes gets it for their calendar.
said-review-moved = Kept. Calendars follow.
said-review-called-off = Called off. Calendars drop it.
said-review-written = It is on the page.
said-review-drawn-anew = Drawn from the data as it is now.
said-review-closed = Ended. Both sides hear of it.
known-reviews = Reviews that you planned, ended, wrote in or are invited to
known-reviews-purpose = So that both sides know what was said and decided, and calendars hold it.
known-reviews-viewers = The people of both sides.
known-reviews-retention = As long as the relationship is on record.

# The whole loop

loop-whole = The whole loop
loop-lead-none = No relationship is on the map yet that is more than occasional.
loop-lead = { $n ->
    [one] One relationship, and nothing is overdue.
   *[other] {$n} relationships, and nothing is overdue.
}
loop-lead-overdue = { $n ->
    [one] One relationship; {$late} overdue.
   *[other] {$n} relationships, {$late} of them overdue.
}
loop-all = All
loop-none-here = None stands here.
loop-how = Each relationship that you see and that is more than occasional counts once, where it stands now: overdue before everything else, then the furthest step. What a review led back to counts from what happened there after it.
loop-stage-overdue = Overdue
loop-stage-overdue-about = To be confirmed anew, or its review should have been held.
loop-stage-begun = Begun
loop-stage-begun-about = Not both sides have confirmed it.
loop-stage-mapped = Mapped
loop-stage-mapped-about = Both sides have confirmed it.
loop-stage-listened = Listened
loop-stage-listened-about = Both have signed what they need.
loop-stage-acting = Acting
loop-stage-acting-about = Something is agreed, promised or improved.
loop-stage-reviewed = Reviewed
loop-stage-reviewed-about = Both have looked at it; it is on course, or they regroup.
promise-title = Promise one thing
promise-lead = One promise to {$other} in your own words, and a day on which you both look at it again. It stands when both sides have signed.
promise-need = What they need
promise-no-need = Nothing in particular
promise-need-hint = Of what the other side has said. The promise is named there.
promise-words = What you promise
promise-words-hint = Such as: a note by ten each morning.
promise-review = Look at it again on
promise-review-hint = Both sides are reminded before.
promise-button = Propose it
promise-more = More than one promise
need-promised-in = Something is promised to meet this
# Improvements
room-improve = Improve
refusal-improvement-propose = Whoever belongs to a side proposes improvements and says why it is so.
refusal-improvement-steer = Whoever looks after it, or gives the word of a side, decides how it goes on.
refusal-improvement-own = Whoever said it takes it back; whoever is to do a step says that it is done.
refusal-improvement-ended = This improvement is over and stays as it is.
refusal-improvement-many = Fifty improvements go on between you already. End some of them first.
refusal-improvement-full = There are sixty already. More would be read by nobody.
refusal-improvement-state = This does not go any more: look at how it stands now.
refusal-improvement-owners = First each side names who looks after it.
refusal-improvement-unchecked = Nobody has looked yet whether it did something. Check it first, or drop it.
refusal-improvement-cause-below = Something was said below this cause, so it stays.
refusal-improvement-ask-answered = Somebody has answered this already.
field-improvement-measure = Say of which promise or which dimension, and only where one is asked for.
field-improvement-measured = It has begun, so the figure stays the one that was chosen.
field-improvement-days = From 1 to 365 days.
field-improvement-level = From 50 to 99 percent.
improve-title = What is hard, and did it help?
improve-lead-none = Nothing waits for you here.
improve-lead = { $n ->
    [one] One thing waits for you or your team.
   *[other] {$n} things wait for you or your team.
}
improve-asks = Kept less than agreed
improve-steps = Steps that are yours
improve-step-of = { $title }, by { $day }
improve-to-check = Did it help?
improve-going-on = Running
improve-proposed = Proposed
improve-empty-title = What is hard can be changed
improve-empty = Improvements between your team and those you work with stand here: what is changed, by whom, and whether the figure moved.
improvements-title = Improvements
improvements-lead = What the two change together, and whether it moved what it was to move.
improvements-to-list = All improvements
improvements-who-sees = The people of both sides read this, nobody else.
improvements-beside-going-on = { $n ->
    [one] One improvement goes on.
   *[other] {$n} improvements go on.
}
improvements-beside-ended = { $n ->
    [one] One has ended.
   *[other] {$n} have ended.
}
improvements-beside-none = Nothing is being improved here yet.
improvement-propose = Propose an improvement
improvement-write = Write the page
improvement-write-lead = A name is enough to begin. Say which goal it serves and whom outside it helps, where you know.
improvement-save = Keep it
improvement-page = What stands on its page
improvement-typed = What you typed:
improvement-title-field = What is to be improved?
improvement-background = Why it matters
improvement-condition = How it is now
improvement-target = What is to be reached
improvement-helps = Which line to the customer outside it helps
improvement-outside = Whom outside
improvement-outside-none = Nobody in particular
improvement-goal = Which goal it serves
improvement-closing = Why, and what you learned
improvement-measure = Which figure tells whether it moved?
improvement-measure-hint = The 90 days before it begins are compared with the time since it should show.
improvement-measure-stays = It has begun, so this figure stays.
improvement-measure-none = No figure: both sides say what they think
improvement-measure-kept = Promises kept: {$promise}
improvement-measure-half_done = The time in which half is done
improvement-measure-settled_first = Settled at the first answer
improvement-measure-in_time = Deliveries in time
improvement-measure-accepted = Deliveries accepted
improvement-measure-said = What is said in rounds: {$dimension}
improvement-promise-acknowledge = the first word
improvement-promise-respond = an answer
improvement-promise-update = news
improvement-promise-resolve = done in time
improvement-promise-ownership = how long one team has it
improvement-figure = Did it move?
improvement-when = When
improvement-value = Figure
improvement-sure = How sure
improvement-now = The 90 days until now
improvement-before = The 90 days before it began
improvement-after = Since it should show
improvement-shows-from = From {$day} it should show.
improvement-no-figure = No figure was chosen. What it did, both sides say below.
improvement-figure-sure = between {$low} and {$high}, of {$n}
improvement-told = {$verdict}: from {$before} to {$after}.
improvement-told-alone = {$verdict}.
improvement-verdict-too-early = Too early to say
improvement-verdict-moved = It moved
improvement-verdict-moved-back = It moved, the other way
improvement-verdict-did-not-move = It did not move
improvement-verdict-nothing-before = There was no figure before, so nothing can be compared
improvement-how = It moved where the interval of the difference, at 95 %, holds no zero (Newcombe; square-and-add). With fewer than twenty counted since, or before the day set, it is too early. What moved it nobody computes: people say what they think.
improvement-how-said = Only what rounds have told is compared, by their own rules. It moved where the interval of the difference holds no zero.
improvement-how-kept-about = Of the promises of this kind that an agreement set and that fell due in the time, the share kept; in requests that all colleagues may see.
improvement-how-half_done-about = Of what was done in the time, within how many business hours half was, without pauses; in requests that all colleagues may see.
improvement-how-settled_first-about = Of what was asked in the time and said to be settled or not, the share settled at the first answer.
improvement-how-in_time-about = Of the deliveries expected in the time, the share that came in time.
improvement-how-accepted-about = Of the deliveries expected in the time and judged, the share accepted.
improvement-how-said-about = What all whom the team serves said in the latest round of the time, where they agree enough for a mean.
improvement-rows = The rows behind it.
improvement-state-proposed = Proposed. It begins when both sides have named who looks after it.
improvement-state-running = { $n ->
    [one] Running, one step is open.
   *[other] Running, {$n} steps are open.
}
improvement-state-checking = Being checked: did it help?
improvement-state-ended = Over.
improvement-outcome-kept = Kept, {$day}.
improvement-outcome-adapted = Kept in another form, {$day}.
improvement-outcome-dropped = Dropped, {$day}.
improvement-owners = Looked after by {$names}.
improvement-causes = Why it is so
improvement-causes-none = Nobody has said a cause yet. Ask why five times.
improvement-cause-say = Say a cause
improvement-cause-of = A cause of what?
improvement-cause-first = Of the whole
improvement-cause-words = Because
improvement-cause-button = Sign it
improvement-cause-depth = Why number {$n} below it:
improvement-steps = Steps
improvement-steps-none = No step is planned yet.
improvement-step-plan = Plan a step
improvement-step-what = What is done
improvement-step-by = By whom
improvement-step-button = Plan it
improvement-step-who = {$who}, by {$day}.
improvement-step-done-on = Done {$day}.
improvement-thoughts = What both sides think it did
improvement-owner-is = {$name} looks after it.
improvement-owner-none = Nobody looks after it here yet.
improvement-owner-name = Who looks after it?
improvement-owner-who = Name
improvement-owner-button = Name them
improvement-thinks-none = Nothing said yet.
improvement-thinks-say = Say what your side thinks
improvement-thinks-ask = What do you think it did?
improvement-thinks-helped = It helped
improvement-thinks-no_difference = It made no difference
improvement-thinks-harder = It made things harder
improvement-thinks-button = Sign it for your side
improvement-go-on = How it goes on
improvement-show-days = After how many days should it show?
improvement-start = Begin
improvement-check = Look whether it helped
improvement-back-to-doing = Go on with the steps
improvement-end = End it
improvement-end-how = What becomes of what was changed?
improvement-end-kept = We keep it
improvement-end-adapted = We keep it in another form
improvement-end-dropped = We drop it
improvement-from-need = A need of this relationship
improvement-ask-title = Kept less than agreed: what now?
improvement-ask-says = Of what was promised ({$promise}), {$kept} of {$n} were kept in 90 days.
improvement-ask-how = Counted are the promises that fell due in 90 days, in requests that all colleagues may see. Hallway asks where even the upper end of the interval of the share kept is below {$level} %, once a quarter.
improvement-ask-why = Why not now?
improvement-ask-not-now = Not now
improvement-ask-over = This was answered.
improvement-rule-title = Asking for improvements
improvement-rule-lead = Where a promise is kept less than agreed, Hallway can ask whoever gives the word of the team for an improvement.
improvement-rule-asks = Ask once a quarter
improvement-rule-level = Below how many percent kept
improvement-rule-save = Save
said-improvement-proposed = Proposed. The other side reads it.
said-improvement-written = Kept.
said-improvement-owned = Named.
said-improvement-started = It has begun, and the figure before is frozen.
said-improvement-checking = Both sides look now whether it helped.
said-improvement-goes-on = It goes on.
said-improvement-ended = Ended, with its figure as it is now.
said-improvement-cause-said = Said, in your name.
said-improvement-step-planned = Planned.
said-improvement-step-done = Done.
said-improvement-thought = Said for your side.
said-improvement-not-now = Said, with your reason. It is asked again next quarter at the earliest.
said-improvement-rule = Saved.
known-improvements = Improvements that you proposed, look after or work on
known-improvements-purpose = So that both sides know who does what, and who said it.
known-improvements-viewers = The people of both sides.
known-improvements-retention = As long as the relationship is on record.
settings-improvements = Whether Hallway asks where a promise is kept less than agreed.
ideas-title = Ideas
ideas-lead = What could a team do better? Whoever sees it says it, and the team answers.
ideas-all-teams = All teams
ideas-all-states = However they stand
ideas-state = How they stand
ideas-order = In which order
ideas-order-newest = The newest first
ideas-order-supported = The most supported first
ideas-order-waits = What waits for an answer
ideas-none-such = There is no such idea.
ideas-empty-title = Nobody has put an idea in yet
ideas-empty = Something that goes round in circles, a form too many, a way that is shorter: say it to the team that can change it. It answers, and whoever had the idea is named when it is done.
ideas-who-sees = All colleagues read ideas and what teams say to them. Guests do not.
ideas-waiting = { $n ->
    [one] One idea waits for an answer of your team.
   *[other] { $n } ideas wait for an answer of your teams.
}
idea-one = An idea
idea-for = For which team
idea-choose-team = Choose a team
idea-propose = Say an idea
idea-propose-lead = To any team, your own too. It says what becomes of it.
idea-propose-button = Say it
idea-its-title = The idea, in a sentence
idea-its-words = What would be better then
idea-nameless = Without my name
idea-nameless-about = Then your name is shown to nobody: not to the team, not in lists, not when it is done. You can change that at any time.
idea-about = For {$team}, {$day}
idea-about-by = For {$team}, by {$who}, {$day}
idea-about-own = For {$team}, yours, without your name, {$day}
idea-state-new = New
idea-state-looked_at = Looked at
idea-state-will_do = Will be done
idea-state-done = Done
idea-state-not_now = Not now
idea-stands-new = {$team} has not answered yet.
idea-stands-waits = Waits {$n} days for an answer of {$team}.
idea-stands-looked-at = {$team} looks at it.
idea-stands-will-do = {$team} will do it by {$day}.
idea-stands-overdue = {$team} wanted to have done it by {$day}.
idea-stands-done = Done, {$day}.
idea-stands-not-now = {$team} says: not now.
idea-supports = { $n ->
    [0] Nobody supports it yet
    [one] One person supports it
   *[other] { $n } people support it
}
idea-support = Support
idea-support-it = I support it
idea-support-no-more = I do not support it any more
idea-support-hint = It is counted, and nobody sees who. Whoever had the idea does not count.
idea-joined = Who joined in
idea-join = I join in
idea-join-hint = By name: you are named with it, and when it is done. You can take your name back at any time.
idea-leave = Take my name back
idea-your-name = Your name
idea-is-named = Everybody reads that the idea is yours.
idea-is-nameless = Nobody reads that the idea is yours.
idea-hide-name = Without my name
idea-show-name = With my name
idea-credit = {$who} had the idea. Thank you.
idea-credit-with = {$who} had the idea, and {$names} joined in. Thank you.
idea-credit-nameless = {$names} joined in. Thank you.
idea-answer-for = What does {$name} say?
idea-answer-words = What there is to say
idea-answer-hint = Needed for “It is done”: what is different now. And for “Not now”: why.
idea-answer-by = By when
idea-answer-by-hint = Needed for “We will do it”.
idea-answer-looked_at = We look at it
idea-answer-will_do = We will do it
idea-answer-done = It is done
idea-answer-not_now = Not now
idea-history = What was said to it
idea-somebody = Somebody
idea-step-looked_at = {$who} looks at it for the team.
idea-step-will_do = {$who} says for the team: done by {$day}.
idea-step-done = {$who} says for the team that it is done.
idea-step-not_now = {$who} says for the team: not now.
idea-stale = Somebody else has answered meanwhile. What you wrote is still here.
said-idea-proposed = Said. The team hears of it.
said-idea-supported = Counted.
said-idea-not-supported = Not counted any more.
said-idea-joined = Your name stands with it.
said-idea-left = Your name stands with it no more.
said-idea-named = Your name is shown.
said-idea-nameless = Your name is shown to nobody.
said-idea-answered = Said. Whoever had the idea hears of it.
refusal-idea-support = Others say whether they support your idea. Your own support is not counted.
refusal-idea-name = Whoever had the idea chooses whether they are named.
refusal-idea-answer = Whoever leads the team answers. Where nobody does, everybody in it can.
refusal-idea-state = That was said already, or the idea is done.
refusal-idea-over = The team has answered for good. Say a new idea instead.
field-idea-why-not = Say why not now.
field-idea-what-changed = Say what is different now.
field-idea-by = Say by which day.
field-idea-by-past = That day is over. Name one to come.
known-ideas = Ideas that you had, support, joined in or answered
known-ideas-purpose = So that nobody counts twice, and whoever had an idea hears what becomes of it.
known-ideas-viewers = All colleagues read ideas and who joined in. Who supports one, and whose it is without a name, nobody reads.
known-ideas-retention = As long as the team is on record. Erased persons stand with no idea any more.
barriers-title = Barriers and bridges
barriers-lead = What lies between two departments gets a name here, and somebody builds a bridge over it.
barriers-all-teams = All teams
barriers-all-states = However they stand
barriers-team = At which team
barriers-state = How they stand
barriers-none-such = There is no such barrier.
barriers-empty-title = Nobody has named a barrier yet
barriers-empty = Two lists of the same thing, a form nobody can read, a way around a locked door: give it a name, and those on both sides can build a bridge.
barriers-who-sees = All colleagues read barriers and who named them. Guests do not.
barrier-one-title = A barrier
barrier-between = Between {$one} and {$other}
barrier-name = Name a barrier
barrier-name-lead = It is about the way, not about people. Those who lead both sides hear of it.
barrier-name-button = Name it
barrier-its-name = What is it called?
barrier-its-name-hint = A few words that both sides understand.
barrier-its-words = How it shows
barrier-one = Between which team
barrier-other = And which other
barrier-somebody = Somebody
barrier-named-by = Named by {$who}, {$day}
barrier-builds-both = {$who} with {$team}
barrier-state-named = Named
barrier-state-bridging = A bridge is built
barrier-state-bridged = Bridged
barrier-state-set_aside = Set aside
barrier-stands-named = Nobody builds a bridge yet.
barrier-stands-bridging = {$who} builds a bridge.
barrier-stands-bridged = The bridge stands, {$day}. Built by {$who}.
barrier-stands-set-aside = Set aside, {$day}.
barrier-the-bridge = The bridge
barrier-sides = Both sides
barrier-bridge-title = Build a bridge
barrier-bridge-otherwise = Say the bridge otherwise
barrier-bridge-words = What is built?
barrier-builder-team = Which team builds it
barrier-builder = Who builds it
barrier-no-team = No team
barrier-nobody = Nobody by name
barrier-bridge-begin = Build it
barrier-bridge-change = Say it so
barrier-does-it-stand = Does the bridge stand?
barrier-words-bridged = What says so? Or why is it set aside?
barrier-bridged = The bridge stands
barrier-set-aside-title = Set it aside
barrier-words-set-aside = Why
barrier-set-aside = Set it aside
barrier-there-again = Is it there again?
barrier-words-reopen = What is there again
barrier-reopen = Open it again
barrier-history = What was done
barrier-step-bridging = {$who} says what is built:
barrier-step-bridged = {$who} says that the bridge stands:
barrier-step-set_aside = {$who} set it aside:
barrier-step-reopened = {$who} says that it is there again:
barrier-stale = Somebody else has moved it on meanwhile. What you wrote is still here.
said-barrier-named = Named. Those who lead both sides hear of it.
said-barrier-bridging = Said.
said-barrier-bridged = Said. Whoever named it hears of it.
said-barrier-set-aside = Set aside, with your reason.
said-barrier-reopened = Opened again. Both sides hear of it.
refusal-barrier-move = Those who lead either side, whoever named it and whoever builds the bridge move it on.
refusal-barrier-state = This does not go any more: look at how it stands now.
field-barrier-two = A barrier lies between two different teams.
field-barrier-who-builds = Say which team or who builds it.
known-barriers = Barriers that you named, and bridges that you build
known-barriers-purpose = So that both sides know whom to ask.
known-barriers-viewers = All colleagues.
known-barriers-retention = As long as the teams are on record.
