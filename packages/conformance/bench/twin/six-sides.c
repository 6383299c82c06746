// The benchmark's model (../model) as one would write it by hand in C: plain arrays by side, loops over sides, no tables
// of rules. It draws at the same sites and hashes the same world as the engines, so that its digests must be theirs.
//
//   six-sides K0 K1 K2 K3 list FIRST RUNS        a line for each run: ending, turns, metrics, digest
//   six-sides K0 K1 K2 K3 time FIRST RUNS        nanoseconds of the processor for all of them, and all digests exclusive-ored
//
// K0..K3 is the study's key. `sites.h` is written by ../site-header.ts: for each place that draws its site, or one for
// each side.

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct site {
  uint32_t high, low;
};

#include "sites.h"

enum { SIDES = 6, TURNS = 60, WORDS = 250, CERTAIN = 10000 };
enum side { RED, ORANGE, YELLOW, GREEN, BLUE, VIOLET };
enum action { GATHER, TRAIN, REST, PRESS, OFFER, APPEAL, SCOUT, SETTLE, ACTIONS };
enum mood { CALM = 1, WARY, TENSE, BROKEN, RECOVERING };
enum signal { ALARM, RELIEF, STRAINED, EASED = STRAINED + SIDES, SIGNALS = EASED + SIDES };
enum { QUEUED_MOST = 64 };

struct power_uses {
  int yield, upkeep, repair, fraying, easing, shortage, learning;
};

struct shared_uses {
  int weather, high_tide, low_tide, fog_rises, fog_lifts, wants, dear, cheap, drawn_down, refilled, dearth, rumour, hush,
      grievance, cooling, goodwill, scare, drifting;
};

struct game {
  uint32_t key[5];
  int turn, ending;
  int supply[SIDES], vigour[SIDES], order[SIDES], skill[SIDES], strain[SIDES];
  int heat, trust, price, trade, fog, noise, tide, reserve, demand, drift;
  int mood[SIDES], wary_since[SIDES], broken_since[SIDES], recovering_since[SIDES];
  int uses[ACTIONS][SIDES], now[ACTIONS][SIDES], rest_ready[SIDES];
  struct power_uses fired[SIDES];
  struct shared_uses shared;
  int easing_ready[SIDES], shortage_ready[SIDES], learning_ready[SIDES], dearth_ready, grievance_ready;
  int heard[SIGNALS];
  int queue[QUEUED_MOST], queued;
  // Metrics.
  int peak, broken;
  int64_t goods;
};

// ------------------------------------------------------------ chance

static inline uint32_t rotate(uint32_t word, int bits) { return word << bits | word >> (32 - bits); }

static inline void mix(uint32_t *a, uint32_t *b, int bits) {
  *a += *b;
  *b = rotate(*b, bits) ^ *a;
}

static inline void add_key(uint32_t x[4], const uint32_t key[5], int addition) {
  for (int i = 0; i < 4; i++) x[i] += key[(addition + i) % 5];
  x[3] += addition;
}

// Threefry-4x32: the block of a key (the fifth word is the parity of the others) at a counter, in x.
static inline void threefry(uint32_t x[4], const uint32_t key[5], int rounds) {
  static const int rotations[8][2] = {{10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20}};
  add_key(x, key, 0);
#pragma GCC unroll 20
  for (int round = 0; round < rounds; round++) {
    const int *bits = rotations[round % 8];
    if (round % 2 == 0) {
      mix(&x[0], &x[1], bits[0]);
      mix(&x[2], &x[3], bits[1]);
    } else {
      mix(&x[0], &x[3], bits[0]);
      mix(&x[2], &x[1], bits[1]);
    }
    if (round % 4 == 3) add_key(x, key, round / 4 + 1);
  }
}

static void set_key(uint32_t key[5], const uint32_t words[4]) {
  memcpy(key, words, 4 * sizeof *key);
  key[4] = 0x1bd11bda ^ words[0] ^ words[1] ^ words[2] ^ words[3];
}

static inline void draw(const struct game *g, struct site site, uint32_t n, uint32_t out[4]) {
  out[0] = site.high;
  out[1] = site.low;
  out[2] = g->turn;
  out[3] = n;
  threefry(out, g->key, 13);
}

static uint32_t first_word(const struct game *g, struct site site, uint32_t n) {
  uint32_t words[4];
  draw(g, site, n, words);
  return words[0];
}

static inline int below(uint32_t word, uint32_t n) { return (uint64_t)word * n >> 32; }

// In orders the lane is the slot, of which every side has one; elsewhere it is 0.
enum { WORLD = 0, ORDER = 1 << 24 };

static inline bool chance(const struct game *g, struct site site, uint32_t n, int hundredths) {
  return below(first_word(g, site, n), CERTAIN) < hundredths;
}

static inline int die(const struct game *g, struct site site, uint32_t n, int faces) {
  return 1 + below(first_word(g, site, n), faces);
}

static int two_dice(const struct game *g, struct site site, uint32_t n, int faces) {
  uint32_t words[4];
  draw(g, site, n, words);
  return 2 + below(words[0], faces) + below(words[1], faces);
}

// ------------------------------------------------------------ changes

static inline void raise(int *track, int by) { *track = *track + by > 100 ? 100 : *track + by; }
static inline void lower(int *track, int by) { *track = *track - by < 0 ? 0 : *track - by; }
static inline void send(struct game *g, int signal) { g->queue[g->queued++] = signal; }

// ------------------------------------------------------------ machines

static void enter(struct game *g, int s, enum mood mood) {
  const enum mood left = g->mood[s];
  g->mood[s] = mood;
  if (left == WARY) g->wary_since[s] = 0;
  if (left == BROKEN) g->broken_since[s] = 0;
  if (left == RECOVERING) g->recovering_since[s] = 0;
  if (mood == WARY) g->wary_since[s] = g->turn;
  if (mood == BROKEN) g->broken_since[s] = g->turn;
  if (mood == RECOVERING) g->recovering_since[s] = g->turn;
  if (left == RECOVERING) raise(&g->order[s], 5);
  if (mood == WARY) raise(&g->strain[s], 2);
  if (mood == TENSE) lower(&g->order[s], 3), raise(&g->heat, 1);
  if (mood == BROKEN) raise(&g->heat, 2), lower(&g->vigour[s], 4);
}

static void hear(struct game *g, int s, int signal) {
  const int times = g->heard[signal];
  switch (g->mood[s]) {
    case CALM:
      if (signal == STRAINED + s || (signal == ALARM && chance(g, calm_go_1[s], times, 4000))) enter(g, s, WARY);
      break;
    case WARY:
      if (signal == STRAINED + s && g->strain[s] >= 45) enter(g, s, TENSE);
      else if (signal == EASED + s || (signal == RELIEF && chance(g, wary_go_2[s], times, 5000))) enter(g, s, CALM);
      break;
    case TENSE:
      if (signal == ALARM && g->order[s] < 25) enter(g, s, BROKEN);
      else if (signal == RELIEF) enter(g, s, WARY);
      break;
    case RECOVERING:
      if (signal == ALARM) enter(g, s, TENSE);
      break;
    default:
      break;
  }
}

static void step(struct game *g, int s) {
  switch (g->mood[s]) {
    case CALM:
      if (g->heat >= 60 && chance(g, calm_go_2[s], 0, 3000)) enter(g, s, WARY);
      break;
    case WARY:
      if (g->strain[s] >= 60) enter(g, s, TENSE);
      else if (g->turn - g->wary_since[s] >= 4 && chance(g, wary_go_4[s], 0, 4000)) enter(g, s, CALM);
      break;
    case TENSE:
      if (g->order[s] < 12) enter(g, s, BROKEN);
      else if (g->strain[s] < 45 && chance(g, tense_go_3[s], 0, 5000)) enter(g, s, WARY);
      break;
    case BROKEN:
      if (g->turn - g->broken_since[s] >= 3) enter(g, s, RECOVERING);
      break;
    case RECOVERING:
      if (g->order[s] >= 40 && chance(g, recovering_go_1[s], 0, 3500)) enter(g, s, CALM);
      else if (g->turn - g->recovering_since[s] >= 6) enter(g, s, CALM);
      break;
  }
}

// What waits is heard in order: a signal of a side by its own machine, the others by all.
static void hear_all(struct game *g) {
  for (int i = 0; i < g->queued; i++) {
    const int signal = g->queue[i];
    if (signal >= STRAINED) hear(g, (signal - STRAINED) % SIDES, signal);
    else
      for (int s = 0; s < SIDES; s++) hear(g, s, signal);
    g->heard[signal]++;
  }
  g->queued = 0;
}

// ------------------------------------------------------------ actions

static bool may(const struct game *g, enum action action, int s) {
  switch (action) {
    case TRAIN:
      return g->supply[s] >= 5;
    case REST:
      return g->rest_ready[s] <= g->turn;
    case PRESS:
      return g->vigour[s] >= 20 && g->supply[s] >= 4;
    case OFFER:
      return g->supply[s] >= 3;
    case APPEAL:
      return g->order[s] < 65 && g->uses[APPEAL][s] < 15;
    case SCOUT:
      return g->vigour[s] >= 2;
    case SETTLE:
      return g->heat >= 50;
    default:
      return true;
  }
}

static int strength(const struct game *g, int s) { return g->skill[s] / 10 + g->vigour[s] / 20; }

static void press(struct game *g, int s, int target) {
  g->supply[s] -= 4;
  const int mine = two_dice(g, press_0[s], ORDER, 6) + strength(g, s);
  const int theirs = 7 + strength(g, target);
  if (mine > theirs) {
    lower(&g->supply[target], mine - theirs);
    raise(&g->strain[target], 3);
    raise(&g->heat, 2);
  } else {
    raise(&g->strain[s], 4);
    lower(&g->vigour[s], 2);
    if (chance(g, press_1[s], ORDER, 3500)) send(g, ALARM);
  }
}

static void appeal(struct game *g, int s) {
  const int word = below(first_word(g, appeal_0[s], ORDER), CERTAIN);
  if (word < 5000) raise(&g->order[s], 4);
  else if (word < 8000) lower(&g->strain[s], 3);
  else raise(&g->noise, 4);
}

static void scout(struct game *g, int s) {
  uint32_t words[4];
  g->vigour[s] -= 2;
  draw(g, scout_0[s], ORDER, words);
  int found = 0;
  for (int i = 0; i < 4; i++) found += below(words[i], CERTAIN) < 3000;
  raise(&g->skill[s], found);
  lower(&g->fog, found);
}

static void carry_out(struct game *g, enum action action, int s, int target) {
  g->uses[action][s]++;
  g->now[action][s]++;
  switch (action) {
    case GATHER:
      raise(&g->supply[s], 5);
      raise(&g->strain[s], 1);
      break;
    case TRAIN:
      g->supply[s] -= 5;
      raise(&g->skill[s], 2);
      if (chance(g, train_0[s], ORDER, 4000)) raise(&g->vigour[s], 2);
      else raise(&g->strain[s], 1);
      break;
    case REST:
      g->rest_ready[s] = g->turn + 2;
      lower(&g->strain[s], die(g, rest_0[s], ORDER, 6) + 1);
      raise(&g->vigour[s], 2);
      break;
    case PRESS:
      press(g, s, target);
      break;
    case OFFER:
      g->supply[s] -= 3;
      raise(&g->trust, 1);
      raise(&g->order[target], 2);
      raise(&g->supply[target], 2);
      break;
    case APPEAL:
      appeal(g, s);
      break;
    case SCOUT:
      scout(g, s);
      break;
    case SETTLE:
      lower(&g->heat, die(g, settle_0[s], ORDER, 3));
      if (chance(g, settle_1[s], ORDER, 3000)) send(g, RELIEF);
      break;
    default:
      break;
  }
  hear_all(g);
}

// ------------------------------------------------------------ policies

struct choice {
  int action; // -1 for none
  int target;
};

// What each action weighs for a side that is bold; 0 or less is not chosen.
static void weigh_bold(const struct game *g, int s, int weight[ACTIONS]) {
  weight[GATHER] = 100 - g->supply[s];
  weight[TRAIN] = g->supply[s] > 30 ? 20 : 0;
  weight[REST] = g->strain[s];
  weight[PRESS] = g->vigour[s] > 40 ? 30 + g->skill[s] - g->fog / 2 : 0;
  weight[OFFER] = g->trust < 30 ? 5 : 0;
  weight[APPEAL] = 60 - g->order[s];
  weight[SCOUT] = g->fog / 2;
  weight[SETTLE] = g->strain[s] > 50 ? g->heat - 40 : 0;
}

static void weigh_wary(const struct game *g, int s, int weight[ACTIONS]) {
  weight[GATHER] = g->price < 80 ? 90 - g->supply[s] : 0;
  weight[TRAIN] = g->supply[s] > 45 ? 10 : 0;
  weight[REST] = g->strain[s] + 5;
  weight[PRESS] = g->vigour[s] > g->vigour[RED] ? 15 : 0;
  weight[OFFER] = g->supply[s] > 25 ? 20 + g->trust / 4 : 0;
  weight[APPEAL] = 80 - g->order[s];
  weight[SCOUT] = g->fog > 35 ? 20 : 0;
  weight[SETTLE] = g->heat / 4;
}

static struct choice choose(const struct game *g, int s) {
  const bool is_bold = s == RED || s == YELLOW || s == BLUE;
  int weight[ACTIONS], total = 0;
  if (is_bold) weigh_bold(g, s, weight);
  else weigh_wary(g, s, weight);
  for (int action = 0; action < ACTIONS; action++) {
    if (weight[action] < 0 || !may(g, action, s)) weight[action] = 0;
    total += weight[action];
  }
  if (total == 0) return (struct choice){-1, 0};
  uint32_t words[4];
  draw(g, policy[s], ORDER, words);
  int left = below(words[0], total);
  int action = 0;
  while (left >= weight[action]) left -= weight[action++];
  if (action == PRESS && !is_bold) return (struct choice){action, RED};
  if (action == OFFER && is_bold) return (struct choice){action, VIOLET};
  // Any of the others.
  const int other = below(words[1], SIDES - 1);
  return (struct choice){action, other < s ? other : other + 1};
}

static void play_orders(struct game *g) {
  struct choice choices[SIDES];
  for (int s = 0; s < SIDES; s++) choices[s] = choose(g, s);
  for (int s = 0; s < SIDES; s++) {
    if (choices[s].action >= 0 && may(g, choices[s].action, s)) carry_out(g, choices[s].action, s, choices[s].target);
  }
}

// ------------------------------------------------------------ rules

static void power_rules(struct game *g, int s) {
  struct power_uses *fired = &g->fired[s];
  fired->yield++;
  raise(&g->supply[s], 1 + g->skill[s] / 20);
  if (g->vigour[s] > 10) {
    fired->upkeep++;
    lower(&g->supply[s], 1 + g->vigour[s] / 50);
  }
  if (g->supply[s] >= 35 && g->vigour[s] < 80 && chance(g, repair_0[s], WORLD, 4500)) {
    fired->repair++;
    lower(&g->supply[s], 2);
    raise(&g->vigour[s], 2);
  }
  if (g->strain[s] > 25 && chance(g, fraying_0[s], WORLD, 100 * g->strain[s])) {
    fired->fraying++;
    lower(&g->order[s], 2);
    send(g, STRAINED + s);
    hear_all(g);
  }
  if (g->order[s] > 45 && g->easing_ready[s] <= g->turn) {
    fired->easing++;
    g->easing_ready[s] = g->turn + 2;
    lower(&g->strain[s], 1);
    if (g->strain[s] < 25) send(g, EASED + s);
    hear_all(g);
  }
  if (g->supply[s] < 15 && g->shortage_ready[s] <= g->turn && chance(g, shortage_0[s], WORLD, 6000)) {
    fired->shortage++;
    g->shortage_ready[s] = g->turn + 3;
    raise(&g->strain[s], die(g, shortage_1[s], WORLD, 6));
    lower(&g->order[s], 1);
  }
  const bool is_uneasy = g->mood[s] == WARY || g->mood[s] == TENSE;
  if (is_uneasy && fired->learning < 30 && g->learning_ready[s] <= g->turn) {
    fired->learning++;
    g->learning_ready[s] = g->turn + 3;
    raise(&g->skill[s], 1);
    lower(&g->strain[s], 1);
  }
}

static int least(int a, int b) { return a < b ? a : b; }

static void market_rules(struct game *g) {
  struct shared_uses *fired = &g->shared;
  if (g->turn % 2 == 0) {
    fired->wants++;
    raise(&g->demand, two_dice(g, wants_0, WORLD, 5) - 6);
    lower(&g->demand, 0);
  }
  if (g->demand > g->trade + 4 && chance(g, dear_0, WORLD, 100 * least(90, 20 + g->demand - g->trade))) {
    fired->dear++;
    raise(&g->price, 2);
  }
  if (g->demand < g->trade - 4 && chance(g, cheap_0, WORLD, 100 * least(90, 20 + g->trade - g->demand))) {
    fired->cheap++;
    lower(&g->price, 2);
  }
  if (g->price > 55 && g->reserve > 0 && chance(g, drawn_down_0, WORLD, 5000)) {
    fired->drawn_down++;
    lower(&g->reserve, 2);
    lower(&g->price, 2);
  }
  if (g->price < 35 && chance(g, refilled_0, WORLD, 5000)) {
    fired->refilled++;
    raise(&g->reserve, 2);
  }
  if (g->reserve < 10 && g->price > 60 && g->dearth_ready <= g->turn && chance(g, dearth_0, WORLD, 4000)) {
    fired->dearth++;
    g->dearth_ready = g->turn + 4;
    for (int s = 0; s < SIDES; s++) raise(&g->strain[s], 2);
    send(g, ALARM);
    hear_all(g);
  }
}

static void weather_rules(struct game *g) {
  struct shared_uses *fired = &g->shared;
  fired->weather++;
  raise(&g->tide, die(g, weather_0, WORLD, 7) - 4);
  lower(&g->tide, 0);
  if (g->tide > 60 && chance(g, high_tide_0, WORLD, 3500)) {
    fired->high_tide++;
    lower(&g->trade, 2);
    lower(&g->drift, 2);
  }
  if (g->tide < 40 && chance(g, low_tide_0, WORLD, 3500)) {
    fired->low_tide++;
    raise(&g->trade, 2);
  }
  if (g->fog < 70 && g->tide < 55 && chance(g, fog_rises_0, WORLD, 5500)) {
    fired->fog_rises++;
    raise(&g->fog, 3);
  }
  if (g->fog > 30 && g->tide > 45 && chance(g, fog_lifts_0, WORLD, 3000)) {
    fired->fog_lifts++;
    lower(&g->fog, 3);
  }
}

static void goodwill(struct game *g) {
  g->shared.goodwill++;
  lower(&g->heat, 1);
  const int word = below(first_word(g, goodwill_1, WORLD), CERTAIN);
  if (word < 3000) {
    raise(&g->trade, 2);
    lower(&g->trust, 3);
  } else if (word < 6000) {
    lower(&g->strain[RED], 2);
    lower(&g->strain[VIOLET], 2);
  } else {
    raise(&g->drift, 1);
  }
}

static void temper_rules(struct game *g) {
  struct shared_uses *fired = &g->shared;
  if (g->noise > 15 && chance(g, rumour_0, WORLD, 100 * g->noise)) {
    fired->rumour++;
    raise(&g->heat, 1);
    lower(&g->trust, 1);
  }
  if (g->noise > 0) {
    fired->hush++;
    lower(&g->noise, 1);
  }
  int strain = 0;
  for (int s = 0; s < SIDES; s++) strain += g->strain[s];
  if (strain > 180 && g->grievance_ready <= g->turn) {
    fired->grievance++;
    g->grievance_ready = g->turn + 2;
    raise(&g->heat, 2);
    raise(&g->noise, 1);
  }
  if (g->heat > 20 && chance(g, cooling_0, WORLD, 6000)) {
    fired->cooling++;
    lower(&g->heat, 2);
  }
  if (g->trust > 60 && chance(g, goodwill_0, WORLD, 100 * g->trust)) goodwill(g);
  if (g->heat > 70 && chance(g, scare_0, WORLD, 2500)) {
    fired->scare++;
    lower(&g->trust, two_dice(g, scare_1, WORLD, 4));
    send(g, ALARM);
    hear_all(g);
  }
  fired->drifting++;
  if (g->drift > 50) {
    lower(&g->trust, 2);
    lower(&g->drift, 5);
  } else {
    raise(&g->drift, 1);
  }
}

// ------------------------------------------------------------ turns

static void begin(struct game *g, const uint32_t key[4]) {
  memset(g, 0, sizeof *g);
  set_key(g->key, key);
  for (int s = 0; s < SIDES; s++) {
    g->supply[s] = 50;
    g->vigour[s] = 60;
    g->order[s] = 55;
    g->skill[s] = 30;
    g->strain[s] = 40;
    g->mood[s] = CALM;
  }
  g->heat = g->trust = g->price = g->fog = g->noise = 40;
  g->trade = g->tide = 50;
  g->reserve = 70;
  g->demand = 45;
  g->drift = 10;
}

static void close_turn(struct game *g) {
  int lawless = 0;
  bool is_broken = false;
  for (int s = 0; s < SIDES; s++) {
    lawless += g->order[s] == 0;
    is_broken |= g->mood[s] == BROKEN;
  }
  if (g->heat > g->peak) g->peak = g->heat;
  g->goods += g->trade;
  g->broken += is_broken;
  if (lawless >= 4) g->ending = 1;
  else if (g->heat == 100) g->ending = 2;
  else if (g->turn == TURNS) g->ending = 3;
}

static void play(struct game *g) {
  while (!g->ending) {
    g->turn++;
    memset(g->now, 0, sizeof g->now);
    memset(g->heard, 0, sizeof g->heard);
    play_orders(g);
    for (int s = 0; s < SIDES; s++) power_rules(g, s);
    weather_rules(g);
    market_rules(g);
    temper_rules(g);
    for (int s = 0; s < SIDES; s++) step(g, s);
    close_turn(g);
  }
}

// ------------------------------------------------------------ the digest: MurmurHash3 x86 128 of the world

static const int alphabetic[SIDES] = {BLUE, GREEN, ORANGE, RED, VIOLET, YELLOW};

static int *put_family(int *at, const int of[SIDES]) {
  for (int i = 0; i < SIDES; i++) *at++ = of[alphabetic[i]];
  return at;
}

static int *put_action(int *at, const struct game *g, enum action action) {
  for (int i = 0; i < SIDES; i++) {
    const int s = alphabetic[i];
    *at++ = g->now[action][s];
    if (action == REST) *at++ = g->rest_ready[s];
    *at++ = g->uses[action][s];
  }
  return at;
}

static int *put_power(int *at, const struct game *g, int s) {
  const struct power_uses *fired = &g->fired[s];
  const int words[] = {
      g->easing_ready[s], fired->easing, fired->fraying, g->learning_ready[s], fired->learning, g->broken_since[s], g->recovering_since[s],
      g->wary_since[s],  g->mood[s],           fired->repair,   g->shortage_ready[s], fired->shortage,
      fired->upkeep,     fired->yield,
  };
  memcpy(at, words, sizeof words);
  return at + sizeof words / sizeof *words;
}

// The integers of the world, in the order of their ids.
static void put_world(int *at, const struct game *g) {
  const struct shared_uses *f = &g->shared;
  at = put_action(at, g, APPEAL);
  at = put_power(at, g, BLUE);
  *at++ = f->cheap, *at++ = f->cooling, *at++ = f->dear, *at++ = g->dearth_ready, *at++ = f->dearth;
  *at++ = g->demand, *at++ = f->drawn_down, *at++ = g->drift, *at++ = f->drifting, *at++ = g->ending;
  *at++ = g->fog, *at++ = f->fog_lifts, *at++ = f->fog_rises;
  at = put_action(at, g, GATHER);
  *at++ = f->goodwill;
  at = put_power(at, g, GREEN);
  *at++ = g->grievance_ready, *at++ = f->grievance, *at++ = g->heat, *at++ = f->high_tide, *at++ = f->hush, *at++ = f->low_tide;
  *at++ = 0, *at++ = 1; // what is left of the move, and how long moves are
  *at++ = g->noise;
  at = put_action(at, g, OFFER);
  at = put_power(at, g, ORANGE);
  at = put_family(at, g->order);
  at = put_action(at, g, PRESS);
  *at++ = g->price;
  at = put_power(at, g, RED);
  *at++ = f->refilled, *at++ = g->reserve;
  at = put_action(at, g, REST);
  *at++ = f->rumour, *at++ = f->scare;
  at = put_action(at, g, SCOUT);
  at = put_action(at, g, SETTLE);
  at = put_family(at, g->skill);
  at = put_family(at, g->strain);
  at = put_family(at, g->supply);
  *at++ = g->tide, *at++ = g->trade;
  at = put_action(at, g, TRAIN);
  *at++ = g->trust, *at++ = g->turn;
  at = put_family(at, g->vigour);
  at = put_power(at, g, VIOLET);
  *at++ = f->wants, *at++ = f->weather;
  put_power(at, g, YELLOW);
}

static inline uint32_t mixed(uint32_t word, uint32_t before, int bits, uint32_t after) {
  return rotate(word * before, bits) * after;
}

static uint32_t avalanche(uint32_t h) {
  h = (h ^ h >> 16) * 0x85ebca6b;
  h = (h ^ h >> 13) * 0xc2b2ae35;
  return h ^ h >> 16;
}

static void sum(uint32_t h[4]) {
  h[0] += h[1] + h[2] + h[3];
  for (int i = 1; i < 4; i++) h[i] += h[0];
}

static void digest(uint32_t h[4], const struct game *g) {
  static const uint32_t c[4] = {0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93};
  static const uint32_t n[4] = {0x561ccd1b, 0x0bcaa747, 0x96cd1c35, 0x32ac3b17};
  static const int first[4] = {15, 16, 17, 18}, second[4] = {19, 17, 15, 13};
  int words[WORDS];
  put_world(words, g);
  memset(h, 0, 4 * sizeof *h);
  for (int at = 0; at + 4 <= WORDS; at += 4) {
    for (int i = 0; i < 4; i++) {
      h[i] ^= mixed(words[at + i], c[i], first[i], c[(i + 1) % 4]);
      h[i] = (rotate(h[i], second[i]) + h[(i + 1) % 4]) * 5 + n[i];
    }
  }
  for (int i = WORDS % 4 - 1; i >= 0; i--) h[i] ^= mixed(words[WORDS / 4 * 4 + i], c[i], first[i], c[(i + 1) % 4]);
  for (int i = 0; i < 4; i++) h[i] ^= WORDS * sizeof *words;
  sum(h);
  for (int i = 0; i < 4; i++) h[i] = avalanche(h[i]);
  sum(h);
}

// ------------------------------------------------------------ runs

static void play_run(struct game *g, const uint32_t study[5], uint64_t run) {
  uint32_t key[4] = {0x72756e00, run, 0x80000000 + (run >> 32), 0};
  threefry(key, study, 20);
  begin(g, key);
  play(g);
}

int main(int count, char **arguments) {
  if (count != 8) return 2;
  uint32_t words[4], study[5], all[4] = {0}, h[4];
  for (int i = 0; i < 4; i++) words[i] = strtoul(arguments[1 + i], NULL, 10);
  set_key(study, words);
  const bool is_list = strcmp(arguments[5], "list") == 0;
  const uint64_t from = strtoull(arguments[6], NULL, 10), runs = strtoull(arguments[7], NULL, 10);
  struct timespec before, after;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
  for (uint64_t run = from; run < from + runs; run++) {
    struct game game;
    play_run(&game, study, run);
    digest(h, &game);
    for (int i = 0; i < 4; i++) all[i] ^= h[i];
    if (is_list)
      printf("%d %d %d %lld %d %08x%08x%08x%08x\n", game.ending, game.turn, game.peak, (long long)game.goods, game.broken,
             h[0], h[1], h[2], h[3]);
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
  const long long nanoseconds = (after.tv_sec - before.tv_sec) * 1000000000ll + after.tv_nsec - before.tv_nsec;
  if (!is_list) printf("%lld %08x%08x%08x%08x\n", nanoseconds, all[0], all[1], all[2], all[3]);
  return 0;
}
