/** Part of every manifest: results of another version may differ. */
export const STUDY_VERSION = '0.1.0';
