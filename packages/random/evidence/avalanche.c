/*
 * avalanche [SAMPLES]: how far one changed bit of the key or of the counter reaches, by the number of rounds.
 *
 * Each of the 256 input bits is changed under many keys and sites, and turns and counts as small as a game's; each of
 * the 128 output bits should change in half of the samples. Of the 32,768 shares the one farthest from a half is
 * printed as a z, with its input and output bit; 4.2 is usual for a fair generator, 4.8 comes once in twenty times.
 * Input bits 0..127 are the key's, 128..255 the counter's (site high and low, turn, n), each word's low bit first.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "threefry.h"

static block_t random_block(uint32_t purpose, uint32_t sample) {
  const block_t key = {{0x6176616c, 0x616e6368, 0x65000000, purpose}};
  const block_t counter = {{sample, 0, 0, 0}};
  return threefry(key, counter, 72);
}

static void flip(block_t *key, block_t *counter, int bit) {
  block_t *changed = bit < 128 ? key : counter;
  changed->word[(bit % 128) / 32] ^= 1u << (bit % 32);
}

int main(int argc, char **argv) {
  uint32_t samples = argc > 1 ? (uint32_t)atol(argv[1]) : 1u << 16;
  static uint32_t changes[256][128];
  threefry_check();
  printf("rounds,samples,z,input bit,output bit\n");
  for (int rounds = 4; rounds <= 20; rounds += 1) {
    memset(changes, 0, sizeof changes);
    for (uint32_t sample = 0; sample < samples; sample += 1) {
      block_t key = random_block(1, sample);
      block_t counter = random_block(2, sample);
      counter.word[2] %= 60;
      counter.word[3] %= 4;
      block_t before = threefry(key, counter, rounds);
      for (int bit = 0; bit < 256; bit += 1) {
        flip(&key, &counter, bit);
        block_t after = threefry(key, counter, rounds);
        flip(&key, &counter, bit);
        for (int out = 0; out < 128; out += 1) {
          changes[bit][out] += ((before.word[out / 32] ^ after.word[out / 32]) >> (out % 32)) & 1;
        }
      }
    }
    double worst = 0;
    int at = 0;
    for (int cell = 0; cell < 256 * 128; cell += 1) {
      double z = (changes[cell / 128][cell % 128] - samples / 2.0) / sqrt(samples / 4.0);
      if (fabs(z) > fabs(worst)) {
        worst = z;
        at = cell;
      }
    }
    printf("%d,%u,%.2f,%d,%d\n", rounds, samples, worst, at / 128, at % 128);
    fflush(stdout);
  }
  return 0;
}
