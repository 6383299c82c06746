#!/usr/bin/env bash
# Builds the harness into .cache/chance and checks that its C streams are the package's own, word by word.
# TestU01 1.2.3 must be installed; TESTU01 names its prefix when the compiler does not find it by itself.
set -eu
cd "$(dirname "$0")"
out=../../../.cache/chance
mkdir -p "$out"
flags="-std=c11 -O3 -march=native -Wall -Wextra"
node --conditions=source inputs.ts >"$out/inputs.txt"
cc $flags words.c streams.c threefry.c -o "$out/words"
cc $flags ${TESTU01:+-isystem "$TESTU01/include" -L "$TESTU01/lib"} battery.c streams.c threefry.c \
  -o "$out/battery" -ltestu01 -lprobdist -lmylib -lm

rounds=$(node --conditions=source -e 'import("../src/index.ts").then((random) => console.log(random.DRAW_ROUNDS))')
for stream in runs turns counts lanes low-sites high-sites keys play across; do
  for order in rows columns; do
    cmp <("$out/words" "$out/inputs.txt" "$stream" "$order" "$rounds" 40000) \
        <(node --conditions=source words.ts "$stream" "$order" 40000)
  done
done
echo "built; the C streams equal the package's in their first 40,000 words, both orders, draws of $rounds rounds"
