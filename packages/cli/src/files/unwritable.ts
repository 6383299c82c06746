/** Why something cannot be written, in words. */
export function unwritable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'EACCES':
    case 'EPERM':
      return 'its folder may not be written to; look at the permissions';
    case 'EROFS':
      return 'the disk is for reading only';
    case 'ENAMETOOLONG':
      return 'its name is too long';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where its folder should be';
    default:
      return code || String(error);
  }
}
