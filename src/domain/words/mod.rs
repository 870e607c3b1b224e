//! Words of others: made safe, compared, and guessed where they are mistyped.

pub(super) mod nearest;
pub(super) mod plain_names;
pub(super) mod visible;
