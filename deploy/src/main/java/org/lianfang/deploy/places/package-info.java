/**
 * The official list of places: fetched from npm, imported into registry, and opened for use street by street.
 *
 * <p>Invariant: names of places come from the imported list, never from this repository.
 */
package org.lianfang.deploy.places;
