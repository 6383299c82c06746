/** The version of this engine, written into journals: equal to that of the package, which a test holds. */
export const ENGINE_VERSION = '0.1.0';
