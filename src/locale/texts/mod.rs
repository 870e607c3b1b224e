//! Every text of the interface in both languages; a text that lacks one does not compile.

mod command_line;
mod dashboard;
mod files;
mod region;

pub use dashboard::marks::{MARKS, SIGNS, mark_line, sign_line};

/// Declares texts as methods of [`Lang`](super::Lang): `name = "Indonesian", "English";`, or with values to fill in
/// `name(value) = "… {value} …", "… {value} …";`. English that counts says how it counts one, Indonesian needs no plural:
/// `name(count) = "{count} wilayah", "{count} regions", one count "{count} region";`.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident $(($($value:ident),+))? = $id:literal, $en:literal $(, one $n:ident $one:literal)?;)+) => {
        impl $crate::locale::Lang {
            $(texts!(@text $(#[$doc])* $name $(($($value),+))? = $id, $en $(, one $n $one)?);)+
        }
    };
    (@text $(#[$doc:meta])* $name:ident = $id:literal, $en:literal) => {
        #[doc = concat!("```text\n", $id, "\n", $en, "\n```")]
        $(#[$doc])*
        pub const fn $name(self) -> &'static str {
            match self {
                Self::Id => $id,
                Self::En => $en,
            }
        }
    };
    (@text $(#[$doc:meta])* $name:ident ($($value:ident),+) = $id:literal, $en:literal $(, one $n:ident $one:literal)?) => {
        #[doc = concat!("```text\n", $id, "\n", $en, "\n```")]
        $(#[$doc])*
        pub fn $name(self, $($value: impl std::fmt::Display),+) -> String {
            match self {
                Self::Id => format!($id),
                $(Self::En if $crate::locale::format::is_one(&$n) => format!($one),)?
                Self::En => format!($en),
            }
        }
    };
}
use texts;

#[cfg(test)]
mod tests {
    use crate::locale::Lang;

    #[test]
    fn english_counts_one_thing_as_one() {
        assert_eq!(
            ["1", "~1", "21", "0", "1,000"].map(|n| Lang::En.people(n)).join("; "),
            "1 person; ~1 person; 21 people; 0 people; 1,000 people"
        );
        assert_eq!(
            [1, 2].map(|n| Lang::En.rollup_estimated(n)),
            ["1 region rests on estimates", "2 regions rest on estimates"]
        );
        assert_eq!(["+1", "-1.0"].map(|n| Lang::En.points(n)), ["+1 point", "-1.0 points"]);
        assert_eq!(Lang::Id.people(1), "1 jiwa");
    }
}
