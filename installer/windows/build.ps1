# Creates target\installer\Tomes-VERSION.msi from target\app, which installs Tomes for one user without administrator
# rights. With -PerMachine: Tomes-VERSION-machine.msi, which an administrator installs for all users of a computer. In
# both cases: Tomes-VERSION-windows-x64.zip, which can be unpacked anywhere, and SHA256SUMS.
# Run mvn -DskipTests package first, on this Windows computer. Requires JDK 25 and WiX in PATH: 3.14, or
# 4 and later with its extensions WixToolset.Util.wixext and WixToolset.UI.wixext (wix extension add -g NAME).
param([switch] $PerMachine)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
# JAVA_HOME if it is a JDK 25 or newer with jpackage, otherwise the JDK that Maven uses for the build.
$javaHome = $env:JAVA_HOME
$release = if ($javaHome) { Get-Content (Join-Path $javaHome 'release') -ErrorAction SilentlyContinue | Select-String '^JAVA_VERSION="(\d+)' }
if (-not $release -or [int] $release.Matches[0].Groups[1].Value -lt 25 -or -not (Test-Path "$javaHome\bin\jpackage.exe")) {
    # Java prints the settings on the standard error, which must not end the script.
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
# jpackage includes files next to the jars in the package, but not files placed next to the launchers later.
Copy-Item @('LICENSE', 'target\app\THIRD-PARTY-NOTICES.txt', 'target\app\tomes.cdx.xml') "$out\jars"

# 2. The Java runtime: the common modules, and access to the certificates that Windows trusts (jdk.crypto.mscapi).
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

# 4. The AOT cache, created by running this image.
& installer\windows\train.ps1 -App "$out\Tomes\app" -Java "$out\Tomes\runtime\bin\java.exe" -Work "$out\training"

# 5. The place for signing: signtool sign /fd SHA256 /tr <time server> /td SHA256 for the two .exe files, which jpackage
# write-protects (attrib -r first), and for the .msi below.

# 6. The installer. The package for one user is not installed into %LOCALAPPDATA%\Tomes, the default of jpackage:
# removing or updating it deletes its whole folder, and that one contains the user's registers and settings. The upgrade
# id identifies the program permanently: it is the same for all versions, and no other program uses it. Windows looks
# for an earlier version either only among the user's programs or only among those of the computer.
$scope = if ($PerMachine) { @('--install-dir', 'Tomes') } else { @('--win-per-user-install', '--install-dir', 'Programs\Tomes') }
Invoke-Tool jpackage ($scope + @('--type', 'msi', '--name', 'Tomes', '--app-version', $version, '--app-image', "$out\Tomes", '--dest', $out,
    '--license-file', 'LICENSE',
    '--win-menu', '--win-menu-group', 'Tomes', '--win-shortcut-prompt',
    '--win-upgrade-uuid', '3f1d2c55-6c1e-4b8a-9d0c-5f7a8e2b4c61'))
if ($PerMachine) { Rename-Item "$out\Tomes-$version.msi" "Tomes-$version-machine.msi" }

# 7. The archive. If the user creates a folder data in it, registers and settings are stored there. An installed program
# does not look for such a folder, since removing the program deletes its whole folder.
New-Item -ItemType Directory "$out\portable" | Out-Null
Copy-Item -Recurse "$out\Tomes" "$out\portable\Tomes"
Get-ChildItem "$out\portable\Tomes\app\*.cfg" | ForEach-Object {
    # jpackage write-protects these files.
    $_.IsReadOnly = $false
    Add-Content $_ 'java-options=-Dtomes.portable=$APPDIR\..\data'
}
$processor = if ($env:PROCESSOR_ARCHITECTURE -eq 'ARM64') { 'arm64' } else { 'x64' }
Compress-Archive "$out\portable\Tomes" "$out\Tomes-$version-windows-$processor.zip"
Remove-Item -Recurse -Force "$out\portable"

# 8. The hashes with which recipients verify the files, and the bill of materials.
Copy-Item target\app\tomes.cdx.xml "$out\tomes-$version.cdx.xml"
$files = Get-ChildItem "$out\*" -Include @('*.msi', '*.zip', '*.cdx.xml')
$files | ForEach-Object { "$((Get-FileHash $_ -Algorithm SHA256).Hash.ToLower())  $($_.Name)" } | Set-Content "$out\SHA256SUMS"
$files
