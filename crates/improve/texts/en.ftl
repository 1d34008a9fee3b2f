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
improvement-owners = {$names} look after it.
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
improvement-owner-button = Name them
improvement-thinks-none = Nothing said yet.
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
