//! Every text of the interface in both languages; a text that lacks one does not compile.

mod actions;
mod answers;
mod change;
mod cli;
mod compare;
mod config;
mod domain;
mod map;
mod marks;
mod overview;
mod query;
mod report;
mod rivals;
mod screen;
mod terminal;

pub use marks::{MARKS, mark_line};

/// Declares texts as methods of [`Lang`](super::Lang): `name = "Indonesian", "English";`, or with values to fill in
/// `name(value) = "… {value} …", "… {value} …";`.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident $(($($value:ident),+))? = $id:literal, $en:literal;)+) => {
        impl $crate::locale::Lang {
            $(texts!(@one $(#[$doc])* $name $(($($value),+))? = $id, $en);)+
        }
    };
    (@one $(#[$doc:meta])* $name:ident = $id:literal, $en:literal) => {
        #[doc = concat!("```text\n", $id, "\n", $en, "\n```")]
        $(#[$doc])*
        pub const fn $name(self) -> &'static str {
            match self {
                Self::Id => $id,
                Self::En => $en,
            }
        }
    };
    (@one $(#[$doc:meta])* $name:ident ($($value:ident),+) = $id:literal, $en:literal) => {
        #[doc = concat!("```text\n", $id, "\n", $en, "\n```")]
        $(#[$doc])*
        pub fn $name(self, $($value: impl std::fmt::Display),+) -> String {
            match self {
                Self::Id => format!($id),
                Self::En => format!($en),
            }
        }
    };
}
use texts;
