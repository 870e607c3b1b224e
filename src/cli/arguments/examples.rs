//! Examples that the help of a command ends with.

use crate::locale::Lang;

/// Lines of a command and what it does, each after two blanks; a test runs them all.
pub(super) fn examples(command: &str, lang: Lang) -> &'static str {
    match command {
        "cakupan" => lang.examples_dashboard(),
        "list" => lang.examples_list(),
        "show" => lang.examples_show(),
        "map" => lang.examples_map(),
        "compare" => lang.examples_compare(),
        "provinces" => lang.examples_provinces(),
        "edge" => lang.examples_edge(),
        "changes" => lang.examples_changes(),
        "project" => lang.examples_project(),
        "cost" => lang.examples_cost(),
        "evaluate" => lang.examples_evaluate(),
        "peers" => lang.examples_peers(),
        "claims" => lang.examples_claims(),
        "import" => lang.examples_import(),
        "brief" => lang.examples_brief(),
        "doctor" => lang.examples_doctor(),
        "config" => lang.examples_config(),
        "views" => lang.examples_views(),
        "export" => lang.examples_export(),
        "validate" => lang.examples_validate(),
        "schema" => lang.examples_schema(),
        "completions" => lang.examples_completions(),
        "man" => lang.examples_man(),
        "help" => lang.examples_help(),
        _ => "",
    }
}
