//! What a thing on the screen means, before it has a colour.

/// What a thing on the screen means.
///
/// Only [`Screen`](Self::Screen), [`Bar`](Self::Bar), [`Selection`](Self::Selection), [`TabActive`](Self::TabActive) and
/// [`Input`](Self::Input) paint a background; every other role lies on any of them and stays readable there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The whole screen, painted first.
    Screen,
    /// Plain text.
    Text,
    /// Text that steps back: units, notes, what is inactive.
    Dim,
    /// Text that steps forward.
    Strong,
    /// The title of a screen, a pane or an overlay.
    Title,
    /// The frame of a pane.
    Border,
    /// The frame of the pane that has the keyboard.
    BorderFocused,
    /// The heading of a column.
    Header,
    /// The heading of the column that sorts.
    HeaderSorted,
    /// The selected row, laid over its cells: it changes their background only, so that marks keep their colour.
    Selection,
    /// The sign of a row that the user marked.
    Mark,
    /// The open tab.
    TabActive,
    /// Another tab.
    Tab,
    /// The background of the header and the footer.
    Bar,
    /// A key in a hint.
    Key,
    /// What a key does.
    KeyText,
    /// A field that takes typing.
    Input,
    /// Something the user should know.
    Warning,
    /// An address to open.
    Link,
    /// Where a figure comes from.
    Source,
    /// The line of the threshold, in bars and charts.
    Line,
    /// There is no data; drawn as a pattern, so that it is no shade of a scale.
    NoData,
    /// The figure is older than twelve months.
    Stale,
    /// A clause is met.
    StatusMet,
    /// A clause is within two points below the line.
    StatusNear,
    /// A clause is not met.
    StatusNotMet,
    /// Nothing is known of a clause.
    StatusUnknown,
    /// More members than population.
    Over100,
    /// A bin of the registered share, 0 (lowest) to 4; more counts as 4.
    RegisteredBin(usize),
    /// A bin of the active share, 0 (lowest) to 4; more counts as 4.
    ActiveBin(usize),
    /// A line of a comparison, 0 to 5; the seventh takes the first colour again.
    Series(usize),
}
