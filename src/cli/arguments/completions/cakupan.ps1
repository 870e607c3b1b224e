# Completions of cakupan for PowerShell.
Register-ArgumentCompleter -Native -CommandName cakupan -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_.Value) { $_.Value } else { $_.Extent.Text } })
    $program = $words[0]
    $before = @($words | Select-Object -Skip 1)
    $found = @(& $program complete powershell @before ".$wordToComplete" 2>$null)
    # Where a path belongs, the shell itself completes.
    if ($LASTEXITCODE -ne 0) { return }
    foreach ($line in $found) {
        $value, $about = $line -split "`t", 2
        if (-not $about) { $about = $value }
        $shown = if ($value -match '[\s"]') { "'" + $value.Replace("'", "''") + "'" } else { $value }
        [System.Management.Automation.CompletionResult]::new($shown, $value, 'ParameterValue', $about)
    }
}
