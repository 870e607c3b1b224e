//! `cakupan completions`: the script that lets a shell complete commands, options, regions and queries.
//!
//! The scripts only ask the program (`cakupan complete`). Generated ones would have to be fitted, shell by shell, with
//! whatever is known only from the data, and the crate that has that as well declares it unstable.

/// Shells and their scripts.
const SCRIPTS: [(&str, &str); 4] = [
    ("bash", include_str!("cakupan.bash")),
    ("zsh", include_str!("cakupan.zsh")),
    ("fish", include_str!("cakupan.fish")),
    ("powershell", include_str!("cakupan.ps1")),
];

/// The shells that have a script.
pub(super) const SHELLS: [&str; 4] = {
    let [(bash, _), (zsh, _), (fish, _), (powershell, _)] = SCRIPTS;
    [bash, zsh, fish, powershell]
};

/// The script of `shell`.
pub(super) fn script(shell: &str) -> &'static str {
    SCRIPTS.iter().find(|(name, _)| name.eq_ignore_ascii_case(shell)).map_or("", |(_, script)| script)
}
