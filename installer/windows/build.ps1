# Makes target\installer\Tomes-VERSION.msi out of target\app: for the user alone, without administrator's rights. With
# -PerMachine: Tomes-VERSION-machine.msi, which an administrator installs for all users of a computer. Beside either:
# Tomes-VERSION-windows-x64.zip, which is unpacked anywhere, and SHA256SUMS.
# Before it, on this Windows machine: mvn -DskipTests package. Needs JDK 25 and WiX in PATH: 3.14, or
# 4 and later with its extensions WixToolset.Util.wixext and WixToolset.UI.wixext (wix extension add -g NAME).
param([switch] $PerMachine)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
# JAVA_HOME where it is a JDK 25 or newer with jpackage, else the JDK that Maven builds with.
$javaHome = $env:JAVA_HOME
$release = if ($javaHome) { Get-Content (Join-Path $javaHome 'release') -ErrorAction SilentlyContinue | Select-String '^JAVA_VERSION="(\d+)' }
if (-not $release -or [int] $release.Matches[0].Groups[1].Value -lt 25 -or -not (Test-Path "$javaHome\bin\jpackage.exe")) {
    # The settings come on the error output, which ends nothing here.
    $ErrorActionPreference = 'Continue'
    $found = & mvn -q -B -ntp '-Denforcer.skip' validate exec:exec '-Dexec.executable=java' '-Dexec.args=-XshowSettings:properties -version' 2>&1 |
        ForEach-Object { "$_" } | Select-String '^ *java\.home = (.+)$' | Select-Object -First 1
    $ErrorActionPreference = 'Stop'
    if (-not $found) { throw 'No JDK 25 was found. Install one where Maven finds it, or set JAVA_HOME to it.' }
    $javaHome = $found.Matches[0].Groups[1].Value.Trim()
}
$env:JAVA_HOME = $javaHome
$bin = Join-Path $javaHome 'bin'
$out = 'target\installer'
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory $out | Out-Null

function Invoke-Tool([string] $name, [string[]] $arguments) {
    & (Join-Path $bin "$name.exe") @arguments
    if ($LASTEXITCODE -ne 0) { throw "$name ended with $LASTEXITCODE" }
}

# 1. Class path, JavaFX as modules, icons, version.
Invoke-Tool java @('-cp', 'target\app\*', 'installer\common\Prepare.java', 'target\app', $out)
$version = (Get-Content "$out\version.txt" -Raw).Trim()
# jpackage puts into the package what lies beside the jars, and nothing that is put beside the launchers later.
Copy-Item @('LICENSE', 'target\app\THIRD-PARTY-NOTICES.txt', 'target\app\tomes.cdx.xml') "$out\jars"

# 2. A Java of our own. Beside the common modules, the certificates that Windows trusts (jdk.crypto.mscapi).
$modules = (Get-Content installer\common\modules.txt | Where-Object { $_ -notmatch '^#' }) + 'jdk.crypto.mscapi'
$leftOut = (Get-Content installer\common\left-out-of-java.txt | Where-Object { $_ -notmatch '^#' }) -join ','
Invoke-Tool jlink @('--module-path', "$out\jmods", '--add-modules', ($modules -join ','), '--include-locales', 'de,en',
    '--no-header-files', '--no-man-pages', '--compress', 'zip-9', '--strip-java-debug-attributes',
    '--exclude-resources', $leftOut, '--output', "$out\runtime")

# 3. The app image with both launchers; the second one has a console.
$all = Get-Content installer\common\java-options.txt | Where-Object { $_ -notmatch '^#' }
$options = $all | ForEach-Object { '--java-options'; $_ }
Set-Content "$out\cli.properties" @('description=Tomes on the command line', 'win-console=true', 'win-menu=false', 'win-shortcut=false',
    "java-options=$($all -join ' ')")
$jar = (Get-ChildItem "$out\jars\tomes-*.jar").Name
Invoke-Tool jpackage (@('--type', 'app-image', '--name', 'Tomes', '--app-version', $version, '--vendor', 'Tomes',
    '--description', 'Register of technical and organisational measures', '--icon', "$out\icons\tomes.ico",
    '--input', "$out\jars", '--main-jar', $jar, '--main-class', 'org.tomes.Main', '--runtime-image', "$out\runtime",
    '--add-launcher', "tomes-cli=$out\cli.properties", '--dest', $out) + $options)

# 4. The AOT cache, from a run of this very image.
& installer\windows\train.ps1 -App "$out\Tomes\app" -Java "$out\Tomes\runtime\bin\java.exe" -Work "$out\training"

# 5. Signing goes here: signtool sign /fd SHA256 /tr <time server> /td SHA256 on the two .exe files (jpackage leaves them
# write-protected: attrib -r first), and on the .msi below.

# 6. The installer. For the user alone: not into %LOCALAPPDATA%\Tomes, which jpackage would take by itself: removing or updating a program
# of jpackage's deletes its whole folder, and there the registers and settings of the user are. The upgrade id says
# which program this is, for ever: the same for all versions, of no other program. Windows looks for the version before
# only among those installed for the user, or only among those of the computer.
$scope = if ($PerMachine) { @('--install-dir', 'Tomes') } else { @('--win-per-user-install', '--install-dir', 'Programs\Tomes') }
Invoke-Tool jpackage ($scope + @('--type', 'msi', '--name', 'Tomes', '--app-version', $version, '--app-image', "$out\Tomes", '--dest', $out,
    '--license-file', 'LICENSE',
    '--win-menu', '--win-menu-group', 'Tomes', '--win-shortcut-prompt',
    '--win-upgrade-uuid', '3f1d2c55-6c1e-4b8a-9d0c-5f7a8e2b4c61'))
if ($PerMachine) { Rename-Item "$out\Tomes-$version.msi" "Tomes-$version-machine.msi" }

# 7. The archive. A folder data that the user creates in it takes registers and settings; an installed program does not look for
# one, since removing it deletes its whole folder.
New-Item -ItemType Directory "$out\portable" | Out-Null
Copy-Item -Recurse "$out\Tomes" "$out\portable\Tomes"
Get-ChildItem "$out\portable\Tomes\app\*.cfg" | ForEach-Object {
    # jpackage leaves them write-protected.
    $_.IsReadOnly = $false
    Add-Content $_ 'java-options=-Dtomes.portable=$APPDIR\..\data'
}
$processor = if ($env:PROCESSOR_ARCHITECTURE -eq 'ARM64') { 'arm64' } else { 'x64' }
Compress-Archive "$out\portable\Tomes" "$out\Tomes-$version-windows-$processor.zip"
Remove-Item -Recurse -Force "$out\portable"

# 8. What somebody who receives the files compares them with, and what they are made of.
Copy-Item target\app\tomes.cdx.xml "$out\tomes-$version.cdx.xml"
$files = Get-ChildItem "$out\*" -Include @('*.msi', '*.zip', '*.cdx.xml')
$files | ForEach-Object { "$((Get-FileHash $_ -Algorithm SHA256).Hash.ToLower())  $($_.Name)" } | Set-Content "$out\SHA256SUMS"
$files
