/**
 * The people of the households and their care needs.
 *
 * <p>Invariant: names, phones and ID numbers are handed on as registry-service masked them.
 */
package org.lianfang.gateway.resident;
