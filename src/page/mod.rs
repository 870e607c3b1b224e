//! Text with meaning: what is drawn or printed, before it has colours or a place.
//!
//! The dashboard turns [`Role`]s into styles; the command line prints the text alone. Both get the same lines.

mod brief_format;
mod colours;
mod export_format;
mod flow;
pub mod glyphs;
mod line;
mod map_glyphs;
mod role;
pub mod text;
mod theme;

pub use brief_format::BriefFormat;
pub use colours::{Colour, Colours, Scale, Slot};
pub use export_format::ExportFormat;
pub use flow::flow;
pub use glyphs::{GlyphSet, Glyphs};
pub use line::{Line, Span};
pub use map_glyphs::MapGlyphs;
pub use role::Role;
pub use theme::{ColorDepth, ColorWhen, Theme};
