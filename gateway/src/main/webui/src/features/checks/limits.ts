// The services keep these as data and decide by them; the graph does not tell them. A page only knows when to ask again, where to
// draw a line, and which slot to begin with.

/** °C: from here on a reading is abnormal. */
export const FEVER = 37.3;

/** The hour of Shanghai at which the morning's slot closes. */
export const NOON = 12;
