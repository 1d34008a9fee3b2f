//! Words of saved views.

kernel::id!(ViewId, "A saved view of a team's line.");
