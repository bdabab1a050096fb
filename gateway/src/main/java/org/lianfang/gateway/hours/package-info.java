/**
 * Hours of duty as files: the sheet of an area and the certificate of one person. Invariant: the files pass through as volunteer-service
 * makes them for this caller, and no browser keeps them.
 */
package org.lianfang.gateway.hours;
