/**
 * Compensatory leave (调休): earned by staff on duty on rest days, taken as recorded by those who run the shifts. Invariants: what is
 * earned follows the credited minutes exactly once, whoever corrects them; an entry is never changed, only countered; no balance is
 * ever below zero. The tables keep all three themselves.
 */
package org.lianfang.volunteer.leave;
