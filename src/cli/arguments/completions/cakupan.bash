# Completions of cakupan for bash.
_cakupan() {
    local found line IFS=$'\n'
    COMPREPLY=()
    found=$("$1" complete bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
    case $? in
        0) ;;
        # A path belongs here.
        1) compopt -o default; return ;;
        *) return ;;
    esac
    while read -r line; do
        [[ -n $line ]] && COMPREPLY+=("$line")
    done <<<"$found"
    # What goes on in the same word takes no blank after it.
    [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:=] ]] && compopt -o nospace
}
complete -F _cakupan cakupan
