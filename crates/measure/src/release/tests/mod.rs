//! Nobody is pinned: by somebody who knows all that was released, how it is decided, and even one of the answers.

mod attacker;
mod laws;
mod pinning;
