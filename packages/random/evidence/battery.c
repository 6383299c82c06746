/*
 * battery INPUTS STREAM ORDER ROUNDS smallcrush|crush: runs a battery of TestU01 on a stream and prints, after the
 * library's own report, one line for each statistic: p, stream, order, rounds, battery, test, p-value. A p-value near
 * 0 or 1 is a failure.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <bbattery.h>
#include <swrite.h>
#include <unif01.h>

#include "streams.h"

static unsigned int next_bits(void) { return stream_word(); }

int main(int argc, char **argv) {
  if (argc != 6 || (strcmp(argv[5], "smallcrush") != 0 && strcmp(argv[5], "crush") != 0)) {
    fprintf(stderr, "usage: battery INPUTS STREAM ORDER ROUNDS smallcrush|crush\n");
    return 2;
  }
  stream_open(argv[1], argv[2], argv[3], atoi(argv[4]));
  swrite_Basic = FALSE;
  unif01_Gen *generator = unif01_CreateExternGenBits(argv[2], next_bits);
  if (strcmp(argv[5], "crush") == 0) {
    bbattery_Crush(generator);
  } else {
    bbattery_SmallCrush(generator);
  }
  for (int i = 0; i < bbattery_NTests; i += 1) {
    printf("p,%s,%s,%s,%s,%s,%.6g\n", argv[2], argv[3], argv[4], argv[5], bbattery_TestNames[i], bbattery_pVal[i]);
  }
  unif01_DeleteExternGenBits(generator);
  return 0;
}
