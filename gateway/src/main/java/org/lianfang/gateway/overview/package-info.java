/**
 * The numbers of a community or a street.
 *
 * <p>Invariant: an overview is shown only where its whole area is granted.
 */
package org.lianfang.gateway.overview;
