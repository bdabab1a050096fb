/**
 * Roster files as people keep them: Excel and CSV, read row by row whatever the order of their columns, and written again.
 *
 * <p>Invariant: a file that is broken, locked, too large or carries macros is refused with one problem before any row is used.
 */
package org.lianfang.registry.rosterfile;
