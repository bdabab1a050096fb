/**
 * Reads order lines out of a chat or phone note, word for word as people type them. A pure function of the text and the
 * day it is read on.
 *
 * <p>The one invariant: nothing that was said is lost. A word is a courtesy, a separator, or part of some line's text;
 * what is not understood stays as a line with its own words, quantity 1. No text makes it fail, none makes it slow.
 */
package org.lianfang.supply.text;
