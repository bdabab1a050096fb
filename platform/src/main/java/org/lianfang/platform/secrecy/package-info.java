/**
 * Sealing of single fields and keyed hashes, from one key of the installation.
 *
 * <p>Invariant: a dump without the key shows no phone and no ID number.
 */
package org.lianfang.platform.secrecy;
