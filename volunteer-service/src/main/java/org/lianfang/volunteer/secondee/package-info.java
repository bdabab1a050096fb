/**
 * Seconded cadres (下沉干部): who they are by the newest roster, and what they leave open when they go. Invariant: after her last day a
 * secondee is given no place and does nothing here, whatever her login still says.
 */
package org.lianfang.volunteer.secondee;
