# Creates tomes.aot next to the jars, like installer/common/train.sh. Here, the window is a real one, since it is closed
# as a user would close it: Windows has no signal that ends a program gracefully.
param([string] $App, [string] $Java, [string] $Work)
$ErrorActionPreference = 'Stop'
New-Item -ItemType Directory -Force $Work | Out-Null
$Work = (Resolve-Path $Work).Path
$App = (Resolve-Path $App).Path
$env:LOCALAPPDATA = $Work

# The cache is valid only for jars with these times: even seconds, which every package format can store.
Get-ChildItem "$App\*.jar" | ForEach-Object { $_.LastWriteTimeUtc = [DateTime]::new(2026, 1, 1, 0, 0, 0, 'Utc') }

# Exactly the class path and options of the launchers; otherwise the cache would not be valid.
$cfg = Get-Content "$App\Tomes.cfg"
$classPath = ($cfg | Where-Object { $_ -match '^app\.classpath=' } | ForEach-Object { $_ -replace '^app\.classpath=\$APPDIR', $App }) -join ';'
$options = $cfg | Where-Object { $_ -match '^java-options=' -and $_ -notmatch 'AOTCache|jpackage|-Xlog' } | ForEach-Object { $_ -replace '^java-options=', '' }
$main = @('-cp', $classPath, 'org.tomes.Main')

& $Java @options @main --register "$Work\register" init --demo
if ($LASTEXITCODE -ne 0) { throw 'the example company cannot be made' }
$settings = "$Work\Tomes\settings"
New-Item -ItemType Directory -Force $settings | Out-Null
$register = "$Work\register" -replace '\\', '\\'
[IO.File]::WriteAllText("$settings\settings.json", "{`"language`":`"de`",`"register`":`"$register`",`"screen`":`"measures`"}")

# Start-Process joins arguments with spaces, so arguments that may contain a space are quoted.
$quoted = ($options + @("-Dtomes.milestones=$Work\milestones", "-XX:AOTCacheOutput=$App\tomes.aot", '-XX:+UnlockDiagnosticVMOptions', '-XX:-AOTRecordTraining') + $main) | ForEach-Object { "`"$_`"" }
# With javaw, whose only window is that of the program: closing the console of java would leave only five seconds to
# write the cache.
$window = Start-Process ($Java -replace 'java\.exe$', 'javaw.exe') -ArgumentList $quoted -PassThru
while (-not ((Test-Path "$Work\milestones") -and (Select-String -Quiet 'rows' "$Work\milestones"))) {
    if ($window.HasExited) { throw 'the window did not open' }
    Start-Sleep 1
}
$window.Refresh()
if (-not $window.CloseMainWindow()) { throw 'the window cannot be closed' }
$window.WaitForExit()
if (-not (Test-Path "$App\tomes.aot")) { throw 'no AOT cache came of it' }
