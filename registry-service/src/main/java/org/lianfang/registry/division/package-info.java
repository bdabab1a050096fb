/**
 * The official list of streets and communities, and what of it may be opened.
 *
 * <p>Invariant: a code is never lost; a name that changed stays beside it, and importing the same list again changes nothing.
 */
package org.lianfang.registry.division;
