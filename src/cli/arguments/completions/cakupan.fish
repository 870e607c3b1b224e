# Completions of cakupan for fish.
function __cakupan_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l found ($words[1] complete fish $words[2..-1] ".$current" 2>/dev/null)
    switch $status
        case 0
            printf '%s\n' $found
        case 1
            # A path belongs here.
            __fish_complete_path "$current"
    end
end
complete -c cakupan -f -a '(__cakupan_complete)'
