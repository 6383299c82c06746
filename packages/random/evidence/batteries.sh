#!/usr/bin/env bash
# batteries.sh smallcrush|crush ROUNDS [STREAM/ORDER ...]: prints one line for each statistic of TestU01:
# stream,order,rounds,battery,test,p. Without streams: every stream in every order. Run build.sh first.
set -eu
cd "$(dirname "$0")/../../../.cache/chance"
battery=$1
rounds=$2
shift 2
if [ $# -eq 0 ]; then
  for stream in runs turns counts lanes low-sites high-sites keys play across; do
    for order in rows firsts columns reversed; do set -- "$@" "$stream/$order"; done
  done
fi
for each in "$@"; do
  nice -n 15 ./battery inputs.txt "${each%/*}" "${each#*/}" "$rounds" "$battery" | sed -n '/^p,/{s///;s/, / /;p}'
done
