#!/usr/bin/env bash
# wordpress-down.sh FOLDER: ends what wordpress-up.sh started there, and removes FOLDER.
set -uo pipefail
[ $# = 1 ] && [ -d "$1" ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
folder=$1 status=0
# A number may belong to another program by now: its command line must name this folder.
end() {
  local pid
  pid=$(cat "$folder/run/$1" 2> /dev/null) || return 0
  tr '\0' ' ' < "/proc/$pid/cmdline" 2> /dev/null | grep -qF -- "$folder" || return 0
  kill -TERM "$pid"
  for _ in $(seq 1 150); do kill -0 "$pid" 2> /dev/null || return 0; sleep 0.1; done
  kill -KILL "$pid"; sleep 0.3
  ! kill -0 "$pid" 2> /dev/null || { echo "wordpress-down: $pid does not end" >&2; status=1; }
}
end web.pid
end db.pid
# Only a folder that holds what wordpress-up.sh makes, and nothing that still runs.
if [ $status = 0 ] && [ -d "$folder/log" ] && [ -d "$folder/run" ]; then rm -rf "$folder"; fi
exit $status
