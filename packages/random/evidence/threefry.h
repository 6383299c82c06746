/* Threefry-4x32 with any number of rounds, written from the paper for the batteries: see docs/chance.md. */
#ifndef SANDTABLE_THREEFRY_H
#define SANDTABLE_THREEFRY_H
#include <stdint.h>

typedef struct {
  uint32_t word[4];
} block_t;

block_t threefry(block_t key, block_t counter, int rounds);

/* Ends the process with a message unless the published answers for 13 and 20 rounds come out. */
void threefry_check(void);

#endif
