# Homebrew cask for a company tap; not tested yet. Before a release, replace VERSION, SHA256 (from SHA256SUMS)
# and ADDRESS, then run: brew audit --cask --new tomes, brew install --cask tomes.
cask "tomes" do
  version "VERSION"
  sha256 "SHA256"

  url "ADDRESS"
  name "Tomes"
  desc "Register of technical and organisational measures"
  homepage "ADDRESS"

  depends_on arch: :arm64
  depends_on macos: :sonoma

  app "Tomes.app"
  binary "#{appdir}/Tomes.app/Contents/MacOS/tomes-cli"

  # Registers and backups in ~/Library/Application Support/Tomes are kept even with --zap: they are the user's work.
  zap trash: "~/Library/Preferences/Tomes"
end
