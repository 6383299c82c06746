/** The world: every variable of the layout by its id, each an integer within its bounds. Frozen, without a prototype. */
export type World = { readonly [variable: string]: number };
