/**
 * Rosters: files go through to registry-service as they come, the preview and the act are part of the graph.
 *
 * <p>Invariant: no file is kept or read here.
 */
package org.lianfang.gateway.roster;
