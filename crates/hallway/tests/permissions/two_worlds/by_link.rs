//! Looking through the link of a vendor, where nobody is signed in.

use super::{Hidden, pairs};
use crate::call::Answer;
use crate::world::{House, principal};

/// The page and the document behind the link of `kessler`.
async fn behind(house: &House) -> [Answer; 2] {
    let key = house.things.word("vendor.link");
    let (cookie, bearer) = (format!("__Host-hallway-between={key}"), format!("Bearer {key}"));
    let anon = principal("anon");
    let page = house.call_with(anon, "GET", "/between", "", &[("cookie", &cookie)]).await;
    let document = house.call_with(anon, "GET", "/api/v1/between", "", &[("authorization", &bearer)]).await;
    assert_eq!((page.status, document.status), (200, 200), "{}: {}", house.name, document.text());
    [page, document]
}

#[tokio::test]
async fn the_page_behind_a_link_is_the_same_whatever_it_may_not_show() {
    for hidden in [Hidden::Secret, Hidden::OfAnotherVendor, Hidden::BetweenTwo] {
        for worlds in pairs(hidden).await {
            worlds.align();
            let (with, without) = (behind(&worlds.with).await, behind(&worlds.without).await);
            for (with, without) in with.iter().zip(&without) {
                assert!(with == without, "{}: {}", worlds.with.name, with.difference(without));
            }
            let said = with[1].text();
            assert!(said.contains("The key of the boiler room."), "{said}");
        }
    }
}
