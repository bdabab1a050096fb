/**
 * The people behind a door: who they are, what care they need, how they are reached.
 *
 * <p>Invariant: a view is masked unless the caller's clearance covers its row; the ID number shows its last four to everyone.
 */
package org.lianfang.registry.resident;
