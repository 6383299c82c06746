/* words INPUTS STREAM ORDER ROUNDS [COUNT]: the words of a stream, in hexadecimal; without COUNT raw and for ever. */
#include <stdio.h>
#include <stdlib.h>

#include "streams.h"

int main(int argc, char **argv) {
  if (argc < 5) {
    fprintf(stderr, "usage: words INPUTS STREAM ORDER ROUNDS [COUNT]\n");
    return 2;
  }
  stream_open(argv[1], argv[2], argv[3], atoi(argv[4]));
  if (argc > 5) {
    for (long count = atol(argv[5]); count > 0; count -= 1) printf("%08x\n", stream_word());
    return 0;
  }
  static uint32_t buffer[4096];
  do {
    for (int i = 0; i < 4096; i += 1) buffer[i] = stream_word();
  } while (fwrite(buffer, sizeof buffer, 1, stdout) == 1);
  return 0;
}
