/**
 * Duties that return: plans from which shifts are generated for a span of days, and last week's shifts copied. Invariant: generated
 * again, what is there stays as it is, also where it was changed or called off since, and where its plan was changed or ended.
 */
package org.lianfang.volunteer.plan;
