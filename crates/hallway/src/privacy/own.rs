//! What somebody wishes for themselves: to be erased once they have left.

use db::act;
use kernel::Failure;
use people::privacy::actions;
use people::{Actor, App};
use web::{Answer, Pages, post};

pub fn pages() -> Pages<App> {
    Pages::new().route("/me/erasure", post(wish)).route("/me/erasure/withdrawal", post(withdraw))
}

pub async fn say(actor: &Actor, is_wished: bool) -> Result<(), Failure> {
    act!(actor.app.db, actor.viewer, |a| actions::wish(a, is_wished).await)
}

async fn wish(actor: Actor) -> Answer {
    say(&actor, true).await?;
    Ok(web::see_other("/privacy?said=erasure-wished#rights"))
}

async fn withdraw(actor: Actor) -> Answer {
    say(&actor, false).await?;
    Ok(web::see_other("/privacy?said=erasure-wish-withdrawn#rights"))
}
