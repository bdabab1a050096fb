package org.lianfang.deploy.bench;

/**
 * One line of the table.
 *
 * @param ours and {@code theirs}: what each reached by itself, for people; only the value counts
 * @param value the median ratio, a share or a size; NaN where nothing was measured
 * @param goal the first goal, and {@code aim} what is wanted in the end; null where there is none
 */
record Score(
        String yardstick, String work, String ours, String theirs, double value, Target goal, Target aim, String note) {

    static Score of(String yardstick, String work, String ours, String theirs, double value, Target goal, Target aim) {
        return new Score(yardstick, work, ours, theirs, value, goal, aim, "");
    }

    /** Nothing was measured, and why. */
    static Score none(String yardstick, String work, String why) {
        return new Score(yardstick, work, "", "", Double.NaN, null, null, why);
    }

    boolean isVoid() {
        return Double.isNaN(value);
    }

    boolean reachesGoal() {
        return goal == null ? !isVoid() : goal.isMetBy(value);
    }

    boolean keepsFloor() {
        return goal == null ? !isVoid() : goal.halved().isMetBy(value);
    }

    boolean reachesAim() {
        return aim != null && aim.isMetBy(value);
    }
}
