/**
 * Ids made by clients or by the application, and the fingerprint that tells a retry from a conflict.
 *
 * <p>Invariant: the same input sent twice has the same ids and the same fingerprint.
 */
package org.lianfang.platform.identity;
