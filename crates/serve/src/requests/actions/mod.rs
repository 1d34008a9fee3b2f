//! The verbs of a request. Each reads as: who may, what the rule is, what is written, what happened.

mod acknowledge;
mod alarm;
mod along;
mod changing;
mod converse;
mod directly;
mod finish;
mod give_on;
mod hand_over;
mod open;
mod outside;
mod parts;
mod pause;
mod take;
mod template;
mod upkeep;
mod walk_up;

pub use acknowledge::{Acknowledgement, acknowledge, take_back_acknowledgement};
pub use alarm::sound_alarms;
pub use along::go_along;
pub use changing::{Changing, audience_of, compiled, project, standing_of, stands};
pub use converse::{Follower, Words, add_follower, message, message_of_team, note, remove_follower};
pub use finish::{
    Closure, Declination, Reopening, Resolution, Withdrawal, close, decline, reopen, resolve, withdraw,
};
pub use give_on::{GiveOn, give_on};
pub use hand_over::{HandOver, hand_over};
pub(crate) use open::open_for;
pub use open::{Ask, open};
pub use outside::{Outside, change_outside};
pub use parts::{PartAsk, PartsThen, ask_part};
pub use pause::{PauseFor, pause, resume};
pub use take::{Assignment, assign, put_back};
pub use upkeep::{SETTLED_AFTER_SECONDS, close_settled, resume_waited_out};
pub use walk_up::{WalkUp, walk_up};
