#!/bin/sh
# The guard outlives a killed parent. It reads "add PID" and "del PID" from the pipe the parent holds; when the pipe closes
# (the parent ended, however it ended) it ends every process group still on the list: TERM, ten seconds, KILL.
# A shell, because it waits for days and should weigh a megabyte.
pids=''
while read -r verb pid; do
  case $verb in
    add) pids="$pids $pid" ;;
    del)
      rest=''
      for p in $pids; do [ "$p" = "$pid" ] || rest="$rest $p"; done
      pids=$rest
      ;;
  esac
done

for p in $pids; do kill -s TERM -- "-$p" 2>/dev/null; done
seconds=0
while [ $seconds -lt 10 ]; do
  alive=''
  for p in $pids; do kill -s 0 -- "-$p" 2>/dev/null && alive="$alive $p"; done
  [ -z "$alive" ] && exit 0
  sleep 1
  seconds=$((seconds + 1))
done
for p in $pids; do kill -s KILL -- "-$p" 2>/dev/null; done
