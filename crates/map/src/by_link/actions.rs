//! The verbs: make a link, withdraw it, and say what the vendor needs.

use db::Act;
use kernel::{Audience, Failure, Refusal};
use people::VendorId;
use people::entrance::Secret;
use web::IfMatch;

use super::event::ByLinkEvent;
use super::input::{NewLink, NewStatement};
use super::model::{LinkId, Offer, Standing};
use super::store;
use crate::policy::{Deed, require};

const DAY_SECONDS: i64 = 24 * 3_600;

/// Makes a link by which the vendor reads its page.
pub async fn offer(a: &mut Act, vendor: VendorId, new: &NewLink) -> Result<Offer, Failure> {
    let standing = known(a, vendor).await?;
    require(&a.viewer, standing.deed_to_open())?;
    let days = new.days()?;
    must_be_in_use(&standing)?;
    let (id, secret) = (LinkId::new(a.id()), Secret::of(a.secret()));
    let expires_at = a.now.plus_seconds(days * DAY_SECONDS);
    store::insert(a, id, &secret, vendor, expires_at).await?;
    a.record(vendor.0, Audience::ADMINISTRATORS, &ByLinkEvent::PageLinkMade { link: id }).await?;
    Ok(Offer { id, secret, expires_at })
}

/// Ends a link that still opens the page.
pub async fn withdraw(a: &mut Act, vendor: VendorId, link: LinkId) -> Result<(), Failure> {
    let standing = known(a, vendor).await?;
    require(&a.viewer, standing.deed_to_open())?;
    if !store::withdraw(a, vendor, link).await? {
        return Err(Refusal::NotFound.into());
    }
    a.record(vendor.0, Audience::ADMINISTRATORS, &ByLinkEvent::PageLinkWithdrawn { link }).await?;
    Ok(())
}

/// Says what the vendor needs: its own people, or those here who answer for it, on its behalf.
pub async fn state(
    a: &mut Act,
    vendor: VendorId,
    expected: IfMatch,
    new: &NewStatement,
) -> Result<(), Failure> {
    let standing = known(a, vendor).await?;
    require(&a.viewer, standing.deed_to_state())?;
    let words = new.words()?;
    must_be_in_use(&standing)?;
    let on_behalf = !standing.is_of_it;
    let version = store::state(a, vendor, expected.0, &words, on_behalf).await?.ok_or(Refusal::Stale)?;
    a.record(vendor.0, Audience::COLLEAGUES, &ByLinkEvent::StatementMade { version, on_behalf }).await?;
    Ok(())
}

async fn known(a: &mut Act, vendor: VendorId) -> Result<Standing, Failure> {
    let viewer = a.viewer.clone();
    let standing = store::standing(a, viewer.person, vendor).await?;
    Ok(standing.filter(|standing| standing.is_known_to(&viewer)).ok_or(Refusal::NotFound)?)
}

fn must_be_in_use(standing: &Standing) -> Result<(), Refusal> {
    if standing.is_retired { Err(Refusal::Conflict("refusal-retired")) } else { Ok(()) }
}

impl Standing {
    pub const fn deed_to_open(&self) -> Deed {
        Deed::OpenToVendor { answers: self.answers }
    }

    pub const fn deed_to_state(&self) -> Deed {
        Deed::SpeakForVendor { is_of_it: self.is_of_it, answers: self.answers }
    }
}
