/** What of a folder or a queue keeps a study from being run; the message is the start of a sentence for people. */
export class StudyTrouble extends Error {
  override readonly name = 'StudyTrouble';
  readonly code: StudyTroubleCode;

  constructor(code: StudyTroubleCode, message: string) {
    super(message);
    this.code = code;
  }
}

export type StudyTroubleCode =
  | 'bad-plan'
  | 'other-study'
  | 'begun'
  | 'not-empty'
  | 'no-study'
  | 'other-version'
  | 'damaged'
  | 'parts-missing'
  | 'not-finished'
  | 'no-queue'
  | 'worker-failed';
