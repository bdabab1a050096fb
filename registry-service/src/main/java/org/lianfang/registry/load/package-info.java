/**
 * The operator's bulk load: a community's places and households, thousands a call, each row once however often it is sent.
 *
 * <p>Invariant: what exists is left alone; a load never overwrites what people have corrected since.
 */
package org.lianfang.registry.load;
