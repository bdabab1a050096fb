/** Meals to order, as volunteer-service counts them. Invariant: nothing is counted here. */
package org.lianfang.gateway.meal;
