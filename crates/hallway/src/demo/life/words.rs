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
    "I look into it. It may need a second pair of eyes, so I said a day more.",
    "With me. I had one like it last week.",
    "I have read it and understood what you need.",
    "On my list, second from the top.",
    "Seen. I keep you posted if the date does not hold.",
    "I have it. Please write here if it becomes urgent.",
];

/// Why a promised date moves.
pub(super) const MOVED: [&str; 9] = [
    "I need longer than I said: the one I have to ask is away until tomorrow.",
    "It is bigger than it looked this morning. I would rather do it well.",
    "I have half of it. The other half needs a day more.",
    "The system was down for two hours, so this moves.",
    "We are two today instead of four. I am sorry for the new date.",
    "I still wait for a call back and do not want to promise what I cannot keep.",
    "A case with a patient in the house came in between. This is next.",
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
    "Thank you for ringing back yourself.",
    "That helps a great deal.",
    "Thank you. I told her, and she was relieved.",
    "Exactly what I needed.",
    "Thanks, and for the explanation, too. Next time I know it.",
    "It works. Thank you.",
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

/// Before what is asked.
pub(super) const GREETINGS: [&str; 9] =
    ["", "", "", "", "Hello, ", "Good morning. ", "Hello all. ", "Dear colleagues, ", "Hello. "];

/// After what is asked.
pub(super) const FAREWELLS: [&str; 8] =
    ["", "", "", "", " Thank you.", " Thanks.", " Many thanks.", " Thank you for looking."];
