// Two shapes, one truth: the compiler compares the shape the rules use with the one the table stores.

/** True when each shape can stand for the other. Written as `const same: Same<Place, Stored> = true`. */
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
