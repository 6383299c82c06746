/** What the command's exit says to the script that called it. Help and reference are made from this list. */
export const exitCodes = {
  fine: { code: 0, means: 'everything is in order' },
  mistake: {
    code: 1,
    means: 'a mistake, a failed test, a file not laid out, a finding with --strict',
  },
  usage: { code: 2, means: 'an unknown option, or a file that cannot be found, read or written' },
  differs: { code: 3, means: 'a replay differs from its journal, or the journal is damaged' },
  fault: { code: 70, means: 'a fault of Sandtable itself: please report it' },
  interrupted: { code: 130, means: 'interrupted with Ctrl-C' },
} as const;

/** Why the command ends. */
export type Exit = keyof typeof exitCodes;
