//! What people say whatever it is about: first words, thanks, reasons.

/// With a first word, when more is said than the date.
pub(super) const ACKNOWLEDGED: [&str; 14] = [
    "I have it. I look at it after the morning round.",
    "Thank you, this is with me now.",
    "I take this one. If anything is missing I ring you.",
    "Got it. I begin this afternoon.",
    "I have it, and I know whom to ask.",
    "This is mine. You hear from me by then, sooner if it is easy.",
    "I have it and will work on it today.",
    "Thank you for the details, they help.",
    "I look into it. It may need a second pair of eyes, so I did not promise it sooner.",
    "With me. I had one like it last week.",
    "I have read it and understood what you need.",
    "On my list, second from the top.",
    "Seen. I keep you posted if the date does not hold.",
    "I have it. Please write here if it becomes urgent.",
];

/// Why a promised date moves to a later time of the day.
pub(super) const MOVED_A_LITTLE: [&str; 6] = [
    "I need a little longer than I said; it is nearly there.",
    "It is bigger than it looked this morning. Later today it is done.",
    "The system was down for two hours, so this moves by as much.",
    "A case with a patient in the house came in between. This is next.",
    "I still wait for a call back and would rather say so now.",
    "I misjudged it by an hour or two. This time I can keep.",
];

/// Why a promised date moves to another day.
pub(super) const MOVED_A_DAY: [&str; 7] = [
    "I need longer than I said: the one I have to ask is away today.",
    "It is bigger than it looked. I would rather do it well.",
    "I have half of it. The other half takes until then.",
    "We are two today instead of four. I am sorry for the new date.",
    "I still wait for a call back and do not want to promise what I cannot keep.",
    "I misjudged it. This date I can keep.",
    "The paper archive opens only tomorrow, and I need a page from it.",
];

/// Why something is taken before earlier ones.
pub(super) const BEFORE_OTHERS: [&str; 10] = [
    "Quick answer, under five minutes.",
    "I have the same case open already.",
    "The courier leaves at three.",
    "Her clinic list starts in half an hour.",
    "The person I need is here only this morning.",
    "Somebody waits at the counter for exactly this.",
    "It blocks two others in the line.",
    "I was standing in that room anyway.",
    "Needed for a meeting at eleven.",
    "The vendor is in the house today.",
];

/// Why a request pauses while the asker is asked.
pub(super) const ASKED_BACK: [&str; 6] = [
    "I need your answer before I can go on.",
    "One thing I have to know first; it is in my message.",
    "I wait for your answer.",
    "Paused until I know this, so that I do not guess.",
    "Please see my question.",
    "Without that I would do it twice.",
];

/// When it is done.
pub(super) const THANKS: [&str; 14] = [
    "Thank you, that was quick.",
    "Perfect. Thank you.",
    "Thank you very much.",
    "That helps a great deal.",
    "Thank you. That is one worry less.",
    "Exactly what I needed.",
    "Thanks. Next time I know it.",
    "Wonderful, thank you.",
    "Thank you for staying with it.",
    "Many thanks from all of us here.",
    "Great, thank you. You saved my afternoon.",
    "Thank you. I would not have found that.",
    "All good now.",
    "Thanks. I owe you a coffee.",
];

/// When it came back and is done now.
pub(super) const THANKS_AFTER_ALL: [&str; 4] = [
    "Now it is right. Thank you for doing it again.",
    "That is it. Thank you.",
    "Thank you, complete now.",
    "Yes, that was what was missing.",
];

/// Before what is asked, by morning.
pub(super) const IN_THE_MORNING: [&str; 8] =
    ["", "", "", "", "Hello. ", "Good morning. ", "Good morning. ", "Dear colleagues,\n"];

/// The same from noon on.
pub(super) const AFTER_NOON: [&str; 8] =
    ["", "", "", "", "Hello. ", "Good afternoon. ", "Hello all. ", "Dear colleagues,\n"];

/// After what is asked.
pub(super) const FAREWELLS: [&str; 8] =
    ["", "", "", "", " Thank you.", " Thanks.", " Many thanks.", " Thank you for looking."];
