//! The nouns of this crate that several features share.

kernel::id!(PersonId, "A person: an employee, or a guest of a vendor.");
kernel::id!(TeamId, "A team of the tree: division, department, team or group.");
kernel::id!(VendorId, "An organisation outside that provides something or is served.");
kernel::id!(ExternalCustomerTypeId, "A kind of external customer, the end of the line.");
kernel::id!(CalendarId, "A business calendar.");

kernel::words! {
    pub enum PersonKind { Employee = "employee", Guest = "guest" }
}
kernel::words! {
    pub enum Role { Member = "member", Lead = "lead" }
}
kernel::words! {
    /// What an API token may do.
    pub enum TokenScope { Read = "read", Write = "write", Admin = "admin" }
}

impl TokenScope {
    /// The key of its name.
    pub const fn says(self) -> &'static str {
        match self {
            Self::Read => "token-scope-read",
            Self::Write => "token-scope-write",
            Self::Admin => "token-scope-admin",
        }
    }
}

kernel::words! {
    pub enum TeamKind { Division = "division", Department = "department", Team = "team", Group = "group" }
}
