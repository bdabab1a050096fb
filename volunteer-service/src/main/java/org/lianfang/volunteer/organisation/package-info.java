/**
 * Organisations that send people, and the places that their contacts book for them by a list of names. Invariant: a list gets all of
 * its places or none, each for one person who could have taken it alone; and only the named contact books in an organisation's name.
 */
package org.lianfang.volunteer.organisation;
