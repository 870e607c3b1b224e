//! What a region's report says: that it fits, reads well, and leaves nothing out.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod region;
#[cfg(test)]
mod rivals;
