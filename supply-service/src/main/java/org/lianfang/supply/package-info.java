/**
 * What supply-service publishes as a whole: its catalogue of errors.
 *
 * <p>Invariant: every refusal of this service is in the catalogue, or in the platform's.
 */
package org.lianfang.supply;
