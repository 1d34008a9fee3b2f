//! What surrounds every page: the organisation's name, the rooms, and whoever is signed in.

/// The frame of a page.
#[derive(Clone, Debug, Default)]
pub struct Chrome {
    pub organisation: String,
    pub rooms: Vec<Room>,
    pub me: Option<Me>,
    /// The demo says that it is one.
    pub demo: bool,
    /// Single keys do something.
    pub keys_on: bool,
    /// A word about what was just done.
    pub toast: Option<Toast>,
}

impl Chrome {
    /// Whether whoever is signed in is a colleague, not a guest.
    pub fn works_here(&self) -> bool {
        self.me.as_ref().is_some_and(|me| me.works_here)
    }
}

/// A word of the menu.
#[derive(Clone, Debug)]
pub struct Room {
    /// Key of its name, `room-today`.
    pub name: &'static str,
    pub path: &'static str,
    pub icon: &'static str,
    /// `g`, then this letter, leads there.
    pub key: &'static str,
    pub current: bool,
    /// Shown beside it when more than none.
    pub count: i64,
    /// Key of what is counted.
    pub counted: &'static str,
    /// Also in the bar at the bottom of a phone.
    pub on_phone: bool,
    /// In that bar alone.
    pub phone_only: bool,
}

/// The person who is signed in.
#[derive(Clone, Debug)]
pub struct Me {
    pub name: String,
    pub initials: String,
    /// Which of the muted colour pairs, 0 to 6.
    pub avatar: u8,
    pub administers: bool,
    /// No guest: finds colleagues and settings in the menu.
    pub works_here: bool,
}

#[derive(Clone, Debug)]
pub struct Toast {
    pub text: String,
    /// Where to post to undo it.
    pub undo: Option<String>,
}

/// What somebody is called to their face: the first word of how they wish to be named.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// The initials of a name: the first letters of its first and last word.
pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|w| w.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}
