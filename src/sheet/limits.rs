//! How large a file may be: what is larger is refused, never cut.
//!
//! Reading a file within these limits takes less than 600 MB of memory, whatever it holds; understanding it as an import
//! takes about 1 KB more for each row that states something. A text that is refused for a limit takes less than 400 MB.

/// Bytes of a file.
pub const FILE_BYTES: u64 = 64 * 1024 * 1024;
/// Bytes of everything inside a compressed file, unpacked.
pub const UNPACKED_BYTES: u64 = 256 * 1024 * 1024;
/// Files inside a compressed file.
pub const MEMBERS: usize = 4_096;
/// Sheets of a file.
pub const SHEETS: usize = 256;
/// Cells of all sheets of a file, the empty ones left of a cell included: more than every desa with 50 columns.
pub const CELLS: usize = 5_000_000;
/// Bytes of the texts in all cells of a file.
pub const TEXT_BYTES: usize = 256 * 1024 * 1024;
/// Rows of a sheet, as in Excel.
pub const ROWS: usize = 1_048_576;
/// Columns of a sheet, as in Excel.
pub const COLUMNS: usize = 16_384;
/// Merged areas of a sheet.
pub const MERGED: usize = 65_536;
/// Characters of the text in one cell, as in Excel.
pub const CELL_CHARACTERS: usize = 32_767;
/// Levels of lists and objects inside one another in JSON.
pub const JSON_DEPTH: usize = 32;
/// Delimiters in one line of a text, behind which nobody reads on: many times what a row may hold, cells of nothing else
/// included.
pub(super) const LINE_DELIMITERS: usize = 1_000_000;
/// Formats of cells in a workbook, as in Excel.
pub(super) const CELL_FORMATS: usize = 65_536;
/// Bytes of one tag in the parts of a workbook that hold no cells.
pub(super) const TAG_BYTES: usize = 4_096;
