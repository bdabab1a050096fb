/**
 * Which words of a line may be read by people who must not learn anything about the household from it.
 *
 * <p>Invariant: what shows is made of the words committed here and in the reader's brands and units; nothing a person typed
 * passes because nobody thought of forbidding it.
 */
package org.lianfang.supply.goods;
