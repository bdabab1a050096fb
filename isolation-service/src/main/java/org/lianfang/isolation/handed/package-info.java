/**
 * The doors for which an order is in the caller's hands, as supply-service knows them. Invariant: they open by supply's answer of this
 * moment and to the caller's own token, never by anything kept here.
 */
package org.lianfang.isolation.handed;
