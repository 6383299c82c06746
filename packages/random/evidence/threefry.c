#include "threefry.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t rotated(uint32_t word, int bits) { return (word << bits) | (word >> (32 - bits)); }

block_t threefry(block_t key, block_t counter, int rounds) {
  static const int rotation[8][2] = {{10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20}};
  uint32_t schedule[5] = {key.word[0], key.word[1], key.word[2], key.word[3], 0x1bd11bda};
  block_t x;
  for (int i = 0; i < 4; i += 1) {
    schedule[4] ^= key.word[i];
    x.word[i] = counter.word[i] + key.word[i];
  }
  for (int round = 0; round < rounds; round += 1) {
    /* Even rounds mix words 0 with 1 and 2 with 3; odd rounds 0 with 3 and 2 with 1. */
    int partner = round % 2 == 0 ? 1 : 3;
    for (int pair = 0; pair < 2; pair += 1) {
      uint32_t *sum = &x.word[pair * 2];
      uint32_t *other = &x.word[(pair * 2 + partner) % 4];
      *sum += *other;
      *other = rotated(*other, rotation[round % 8][pair]) ^ *sum;
    }
    if (round % 4 == 3) {
      uint32_t addition = (uint32_t)(round + 1) / 4;
      for (uint32_t i = 0; i < 4; i += 1) x.word[i] += schedule[(addition + i) % 5];
      x.word[3] += addition;
    }
  }
  return x;
}

static void expect(const char *name, block_t key, block_t counter, int rounds, block_t answer) {
  block_t found = threefry(key, counter, rounds);
  if (memcmp(&found, &answer, sizeof found) == 0) return;
  fprintf(stderr, "threefry: %s with %d rounds does not give the published answer\n", name, rounds);
  exit(1);
}

void threefry_check(void) {
  const block_t zeros = {{0, 0, 0, 0}};
  const block_t ones = {{~0u, ~0u, ~0u, ~0u}};
  const block_t pi = {{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}};
  const block_t more_pi = {{0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89}};
  expect("zeros", zeros, zeros, 13, (block_t){{0x531c7e4f, 0x39491ee5, 0x2c855a92, 0x3d6abf9a}});
  expect("ones", ones, ones, 13, (block_t){{0xc4189358, 0x1c9cc83a, 0xd5881c67, 0x6a0a89e0}});
  expect("pi", more_pi, pi, 13, (block_t){{0x4aa71d8f, 0x734738c2, 0x431fc6a8, 0xae6debf1}});
  expect("zeros", zeros, zeros, 20, (block_t){{0x9c6ca96a, 0xe17eae66, 0xfc10ecd4, 0x5256a7d8}});
  expect("ones", ones, ones, 20, (block_t){{0x2a881696, 0x57012287, 0xf6c7446e, 0xa16a6732}});
  expect("pi", more_pi, pi, 20, (block_t){{0x59cd1dbb, 0xb8879579, 0x86b5d00c, 0xac8b6d84}});
}
