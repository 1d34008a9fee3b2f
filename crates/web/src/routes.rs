//! Pages with a list of their paths, so that tests can walk through every one of them.

use axum::Router;
use axum::handler::Handler;
use axum::routing::{self, MethodRouter};
use http::Method;

/// The pages of a crate: `Pages::new().route("/people", get(list)).route("/sign-out", post(sign_out))`.
pub struct Pages<S = ()> {
    router: Router<S>,
    routes: Vec<PageRoute>,
}

/// One way to ask for one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageRoute {
    pub method: Method,
    /// With its parameters in braces, `/people/{id}`.
    pub path: &'static str,
}

/// What a path answers to. Where it answers GET it answers HEAD too.
pub struct Verbs<S = ()> {
    router: MethodRouter<S>,
    methods: Vec<Method>,
}

/// A page to look at.
pub fn get<H, T, S>(handler: H) -> Verbs<S>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    Verbs { router: routing::get(handler), methods: vec![Method::GET] }
}

/// A form to send.
pub fn post<H, T, S>(handler: H) -> Verbs<S>
where
    H: Handler<T, S>,
    T: 'static,
    S: Clone + Send + Sync + 'static,
{
    Verbs { router: routing::post(handler), methods: vec![Method::POST] }
}

impl<S: Clone + Send + Sync + 'static> Verbs<S> {
    /// The form of the same path.
    pub fn post<H, T>(mut self, handler: H) -> Self
    where
        H: Handler<T, S>,
        T: 'static,
    {
        self.methods.push(Method::POST);
        Self { router: self.router.post(handler), methods: self.methods }
    }
}

impl<S: Clone + Send + Sync + 'static> Pages<S> {
    pub fn new() -> Self {
        Self { router: Router::new(), routes: Vec::new() }
    }

    pub fn route(mut self, path: &'static str, verbs: Verbs<S>) -> Self {
        self.routes.extend(verbs.methods.into_iter().map(|method| PageRoute { method, path }));
        Self { router: self.router.route(path, verbs.router), routes: self.routes }
    }

    /// Takes in the pages of a feature.
    pub fn merge(mut self, other: Self) -> Self {
        self.routes.extend(other.routes);
        Self { router: self.router.merge(other.router), routes: self.routes }
    }

    pub fn routes(&self) -> &[PageRoute] {
        &self.routes
    }

    pub fn into_router(self) -> Router<S> {
        self.router
    }
}

impl<S: Clone + Send + Sync + 'static> Default for Pages<S> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_listed_once_for_each_way_to_ask() {
        async fn page() {}
        let more = Pages::new().route("/sign-out", post(page));
        let pages: Pages = Pages::new().route("/people/{id}", get(page).post(page)).merge(more);
        let listed: Vec<_> = pages.routes().iter().map(|r| (r.method.as_str(), r.path)).collect();
        assert_eq!(listed, [("GET", "/people/{id}"), ("POST", "/people/{id}"), ("POST", "/sign-out")]);
    }
}
