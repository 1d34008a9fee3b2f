//! The tables of rounds.

mod answers;
mod asked;
mod rounds;
mod told;

pub use answers::{Answer, keep, said, said_under, take};
pub use asked::{
    Concerned, Invited, MyTurn, candidates, concerned, forget_places, invite, invited, my_turns, people_of,
    set_eligible, team_people,
};
pub use rounds::{
    Asked, Found, asked_about, by_ends, chosen, find, insert, is_small, latest, lock, over, people_of_teams,
    pulse_before, put_in, relationships, save, take_out_all, taken_over, to_remind,
};
pub use told::{
    Block, Ends, Signed, Words, beside, blocks, ends, ends_own, insert_block, insert_comment, reply,
};
