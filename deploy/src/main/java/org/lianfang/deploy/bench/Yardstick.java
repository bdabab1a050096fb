package org.lianfang.deploy.bench;

import java.util.List;

/** One kind of work of ours beside its denominator. */
interface Yardstick {

    /** The numbers under which its scores stand. */
    List<String> names();

    /** Prepares, checks answers, measures. */
    List<Score> measure(BenchStack stack, Plan plan);
}
