/**
 * Shifts as Excel files on their way between a person and volunteer-service. Invariant: a file passes whole or not at all, and no
 * browser keeps one.
 */
package org.lianfang.gateway.rota;
