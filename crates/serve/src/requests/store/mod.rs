//! The rows of requests.

mod between;
mod carried;
mod course;
mod insert;
mod kept;
mod line;
mod lists;
pub(crate) mod managed;
mod naming;
mod parts;
mod row;
mod shown;
mod texts;
mod today;
mod under;
mod with_vendor;

pub use between::{Asked, MOST as MOST_BETWEEN, between, openly_between};
pub use carried::{Carried, carried};
pub use course::{CourseRow, courses};
pub use insert::{
    New, Surroundings, chance_reference, id_of, insert, keep_last_number, last_number, next_number, place_in,
    queue_of, reference_of, surroundings,
};
pub use kept::{Promise, promises_of};
pub use line::{Choice, InLine, LineAsked, QueueCounts, choices, in_line, queue_counts};
pub(crate) use lists::visible;
pub use lists::{
    Filter, HELD_ON_EVENT, HELD_ON_EVENT_BY, InQueue, NAMED_ON_EVENT, NAMED_ON_EVENT_BY, READ, Sort, UNHEARD,
    VISIBLE, earlier, list, open_with, those_seen,
};
pub use naming::{Aid, Around, LikeIt, Named, Relation, beside, like_it, names, team_of};
pub use parts::{MOST_IN_CHAIN, chain, histories_of, open_parts, open_parts_seen};
pub use row::{RequestRow, lock, save, settled, to_alarm, waited_out, walk};
pub use shown::{Found, Shown, Whole, find, find_by_reference, timeline, timelines, timelines_with_merged};
pub use texts::{
    MayRead, Text, add_follower, insert_text, readers, remove_follower, texts, texts_with_merged,
};
pub use today::{Lately, Today, today};
pub use under::under;
pub use with_vendor::{WithVendor, with_vendor};
