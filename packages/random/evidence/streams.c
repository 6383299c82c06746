#include "streams.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "threefry.h"

enum { KEY_ROUNDS = 20, SITES = 300, TURNS = 60, RUNS = 1000, COLUMN = 1024 };

typedef block_t (*base_t)(uint64_t i);

static block_t study;
static block_t run_zero;
static block_t runs_keys[RUNS];
static uint32_t site[SITES][2];
static int rounds;
static base_t base;

static block_t run_key(uint64_t run) {
  block_t counter = {{0x72756e00, (uint32_t)run, 0x80000000u + (uint32_t)(run >> 32), 0}};
  return threefry(study, counter, KEY_ROUNDS);
}

static block_t draw(block_t key, uint32_t high, uint32_t low, uint64_t turn, uint32_t n) {
  block_t counter = {{high, low, (uint32_t)(turn & 0x7fffffff), n}};
  return threefry(key, counter, rounds);
}

/* One block of a stream from its index: the same as in streams.ts, where each is explained. */
static block_t runs(uint64_t i) { return draw(run_key(i), site[0][0], site[0][1], 7, 0); }
static block_t turns(uint64_t i) { return draw(run_zero, site[0][0], site[0][1], i, 0); }
static block_t counts(uint64_t i) { return draw(run_zero, site[0][0], site[0][1], 7, (uint32_t)i); }
static block_t lanes(uint64_t i) {
  return draw(run_zero, site[0][0], site[0][1], 7 + (i >> 32), (uint32_t)((i % 256) << 24 | ((i / 256) & 0xffffff)));
}
static block_t low_sites(uint64_t i) { return draw(run_zero, site[0][0], (uint32_t)i, 7, 0); }
static block_t high_sites(uint64_t i) { return draw(run_zero, (uint32_t)i, site[0][1], 7, 0); }
static block_t keys(uint64_t i) {
  block_t key = {{(uint32_t)i, (uint32_t)(i >> 32), 0, 0}};
  return draw(key, site[0][0], site[0][1], 7, 0);
}
static block_t play(uint64_t i) {
  static uint64_t run = UINT64_MAX;
  static block_t key;
  uint64_t in_run = i % (SITES * TURNS);
  if (run != i / (SITES * TURNS)) {
    run = i / (SITES * TURNS);
    key = run_key(run);
  }
  return draw(key, site[in_run % SITES][0], site[in_run % SITES][1], in_run / SITES, 0);
}
static block_t across(uint64_t i) {
  uint64_t use = i / RUNS;
  return draw(runs_keys[i % RUNS], site[use % SITES][0], site[use % SITES][1], use / SITES, 0);
}
/* The canary: a generator that a battery worth running must fail. A counter, one odd factor, one shift. */
static block_t canary(uint64_t i) {
  block_t x;
  for (uint32_t k = 0; k < 4; k += 1) {
    uint32_t word = ((uint32_t)i * 4 + k) * 0x9e3779b1u;
    x.word[k] = word ^ (word >> 15);
  }
  return x;
}

static const struct {
  const char *name;
  base_t base;
} bases[] = {{"runs", runs},           {"turns", turns},           {"counts", counts}, {"lanes", lanes},
             {"low-sites", low_sites}, {"high-sites", high_sites}, {"keys", keys},     {"play", play},
             {"across", across},       {"canary", canary}};

/* Orders of words: as drawn; the first word of each block only; all first words of 1024 blocks, then all second
 * words, and so on; as drawn with the bits of each word reversed, since batteries look hardest at the high ones. */
static uint32_t rows(void) {
  static uint64_t i = 0;
  static block_t now;
  if (i % 4 == 0) now = base(i / 4);
  return now.word[i++ % 4];
}
static uint32_t firsts(void) {
  static uint64_t i = 0;
  return base(i++).word[0];
}
static uint32_t columns(void) {
  static block_t group[COLUMN];
  static uint64_t i = 0;
  static uint64_t blocks = 0;
  if (i % (4 * COLUMN) == 0) {
    for (int k = 0; k < COLUMN; k += 1) group[k] = base(blocks++);
  }
  uint32_t word = group[i % COLUMN].word[(i / COLUMN) % 4];
  i += 1;
  return word;
}
static uint32_t reversed(void) {
  uint32_t word = rows();
  word = (word >> 16) | (word << 16);
  word = ((word & 0x00ff00ff) << 8) | ((word >> 8) & 0x00ff00ff);
  word = ((word & 0x0f0f0f0f) << 4) | ((word >> 4) & 0x0f0f0f0f);
  word = ((word & 0x33333333) << 2) | ((word >> 2) & 0x33333333);
  return ((word & 0x55555555) << 1) | ((word >> 1) & 0x55555555);
}

static const struct {
  const char *name;
  uint32_t (*next)(void);
} orders[] = {{"rows", rows}, {"firsts", firsts}, {"columns", columns}, {"reversed", reversed}};

static uint32_t (*next)(void);

uint32_t stream_word(void) { return next(); }

static void read_inputs(const char *path) {
  FILE *file = fopen(path, "r");
  int read = file == NULL ? 0
                          : fscanf(file, "%" SCNx32 " %" SCNx32 " %" SCNx32 " %" SCNx32, &study.word[0],
                                   &study.word[1], &study.word[2], &study.word[3]);
  for (int i = 0; read > 0 && i < SITES; i += 1) {
    read = fscanf(file, "%" SCNx32 " %" SCNx32, &site[i][0], &site[i][1]) == 2;
  }
  if (read <= 0) {
    fprintf(stderr, "streams: cannot read the inputs %s: write them with inputs.ts\n", path);
    exit(2);
  }
  fclose(file);
}

void stream_open(const char *inputs, const char *name, const char *order, int with_rounds) {
  threefry_check();
  read_inputs(inputs);
  rounds = with_rounds;
  for (size_t i = 0; i < sizeof bases / sizeof *bases; i += 1) {
    if (strcmp(name, bases[i].name) == 0) base = bases[i].base;
  }
  for (size_t i = 0; i < sizeof orders / sizeof *orders; i += 1) {
    if (strcmp(order, orders[i].name) == 0) next = orders[i].next;
  }
  if (base == NULL || next == NULL) {
    fprintf(stderr, "streams: unknown stream %s in order %s\n", name, order);
    exit(2);
  }
  run_zero = run_key(0);
  for (int i = 0; i < RUNS; i += 1) runs_keys[i] = run_key((uint64_t)i);
}
