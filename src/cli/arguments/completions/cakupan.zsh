#compdef cakupan
# Completions of cakupan for zsh.
_cakupan() {
    local found line value
    local -a open open_shown whole whole_shown
    found=$("${(Q)words[1]}" complete zsh "${(@Q)words[2,CURRENT-1]}" ".${(Q)PREFIX}" 2>/dev/null)
    case $? in
        0) ;;
        # A path belongs here.
        1) _files; return ;;
        *) return 1 ;;
    esac
    for line in "${(@f)found}"; do
        value=${line%%$'\t'*}
        [[ -z $value ]] && continue
        # What goes on in the same word takes no blank after it.
        if [[ $value == *[:=] ]]; then
            open+=("$value")
            open_shown+=("${line/$'\t'/  }")
        else
            whole+=("$value")
            whole_shown+=("${line/$'\t'/  }")
        fi
    done
    compadd -U -S '' -l -d open_shown -a open
    compadd -U -l -d whole_shown -a whole
}
if [[ ${funcstack[1]} == _cakupan ]]; then
    _cakupan "$@"
else
    compdef _cakupan cakupan
fi
