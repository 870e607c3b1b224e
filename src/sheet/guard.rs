//! Damage over which a library stumbles is damage of the file, not a fault of the program.

use super::{SheetFaultKind as Kind, fault::Placed};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// Whether a panic on this thread, now, will be answered as a damaged file. A panic hook that ends the program asks this
/// first.
pub fn is_guarded() -> bool {
    GUARDED.get()
}

/// What `read` answers; a panic in it is [`Kind::Damaged`].
pub(super) fn guarded<T>(read: impl FnOnce() -> Result<T, Placed>) -> Result<T, Placed> {
    GUARDED.set(true);
    let read = catch_unwind(AssertUnwindSafe(read));
    GUARDED.set(false);
    read.unwrap_or_else(|_| Err(Kind::Damaged.into()))
}
