//! The one list of everything that can be asked for.

use axum::Router;
use http::Method;
use people::App;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use web::Pages;

use crate::{
    charter, keys, live, mail, map_page, notices, person, privacy, record, relationship, reorganise, search,
    team, today, vendor_page, welcome,
};

/// One way to ask for one thing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// With its parameters in braces, `/people/{id}`.
    pub path: String,
    pub method: String,
    /// Which crate answers.
    pub of: &'static str,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// For people, as HTML.
    Page,
    /// For programs, as JSON.
    Api,
    /// For the machines around: files of the browser, health, figures.
    House,
}

/// What one crate brings along.
pub(crate) struct Part {
    pub name: &'static str,
    pub pages: Pages<App>,
    pub api: Router<App>,
    pub document: OpenApi,
}

/// The crates that answer.
pub(crate) fn parts() -> Vec<Part> {
    vec![
        part(
            "people",
            people::directory_pages().merge(people::entrance::pages()),
            people::directory_api().merge(people::entrance::api()),
        ),
        part("map", map::pages(), map::api()),
        part("serve", serve::pages(), serve::api()),
        part("listen", listen::pages(), listen::api()),
        part("improve", improve::pages(), improve::api()),
        part(
            "hallway",
            pages(),
            crate::api::api()
                .merge(map_page::api())
                .merge(reorganise::api())
                .merge(crate::feed::api())
                .merge(record::api())
                .merge(privacy::api())
                .merge(relationship::api())
                .merge(vendor_page::api())
                .merge(welcome::api())
                .merge(notices::api())
                .merge(mail::api())
                .merge(live::api())
                .merge(search::api()),
        ),
    ]
}

/// The pages composed of several crates.
fn pages() -> Pages<App> {
    Pages::new()
        .merge(today::pages())
        .merge(team::pages())
        .merge(charter::pages())
        .merge(relationship::pages())
        .merge(person::pages())
        .merge(vendor_page::pages())
        .merge(map_page::pages())
        .merge(reorganise::pages())
        .merge(record::pages())
        .merge(privacy::pages())
        .merge(keys::pages())
        .merge(welcome::pages())
        .merge(notices::pages())
        .merge(mail::pages())
        .merge(live::pages())
        .merge(search::pages())
        .merge(crate::api::pages())
}

fn part(name: &'static str, pages: Pages<App>, api: OpenApiRouter<App>) -> Part {
    let (api, document) = api.split_for_parts();
    Part { name, pages, api, document }
}

/// Every route there is, by path and method.
pub fn all() -> Vec<Route> {
    let mut all: Vec<Route> = ["/healthz", "/readyz", "/metrics", "/assets/{path}"]
        .map(|path| Route {
            path: path.to_owned(),
            method: "GET".to_owned(),
            of: "hallway",
            kind: Kind::House,
        })
        .into();
    for part in parts() {
        all.extend(part.pages.routes().iter().map(|page| Route {
            path: page.path.to_owned(),
            method: page.method.to_string(),
            of: part.name,
            kind: Kind::Page,
        }));
        all.extend(operations(&part.document).map(|(method, path)| Route {
            path,
            method: method.to_string(),
            of: part.name,
            kind: Kind::Api,
        }));
    }
    all.sort();
    all
}

fn operations(document: &OpenApi) -> impl Iterator<Item = (Method, String)> {
    document.paths.paths.iter().flat_map(|(path, item)| {
        let methods = [
            (Method::GET, item.get.is_some()),
            (Method::POST, item.post.is_some()),
            (Method::PUT, item.put.is_some()),
            (Method::PATCH, item.patch.is_some()),
            (Method::DELETE, item.delete.is_some()),
        ];
        methods.into_iter().filter(|(_, there)| *there).map(move |(method, _)| (method, path.clone()))
    })
}
