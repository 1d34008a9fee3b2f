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
