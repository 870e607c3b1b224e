//! Published figures: what they say, which of them stands, and what is worth a second look.

pub(super) mod claim;
pub(super) mod flags;
pub(super) mod observation;
pub(super) mod percent;
pub(super) mod preference;
pub(super) mod rivals;
pub(super) mod source;
pub(super) mod standing;
