/* Streams of words in the shapes in which a game and a study draw them: the list is in streams.ts. */
#ifndef SANDTABLE_STREAMS_H
#define SANDTABLE_STREAMS_H
#include <stdint.h>

/* Reads the inputs that inputs.ts wrote. Ends the process with a message if the name or the order is unknown. */
void stream_open(const char *inputs, const char *name, const char *order, int rounds);

/* The next word of the stream. */
uint32_t stream_word(void);

#endif
