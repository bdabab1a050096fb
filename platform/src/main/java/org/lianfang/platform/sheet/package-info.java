/**
 * Files of rows from outside, Excel or CSV: looked through before they are read, and read row by row; texts on their way out are no formulas.
 *
 * <p>Invariant: a file that is broken, locked, too large or carries macros is refused before any row is used.
 */
package org.lianfang.platform.sheet;
