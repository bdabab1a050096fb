package org.lianfang.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The CPU seconds that programs and all that they started have taken since their start, as the kernel counts them: those that have ended
 * meanwhile stay in, with the program that waited for their end.
 */
record ProcessClock(List<ProcessHandle> programs) {

    // What Linux counts in, on every machine that this runs on.
    private static final double TICKS_A_SECOND = 100;

    double seconds() {
        return programs.stream()
                .flatMap(program -> Stream.concat(Stream.of(program), program.descendants()))
                .mapToDouble(ProcessClock::seconds)
                .sum();
    }

    private static double seconds(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            // The name before it may hold blanks; user and system time are the 14th and 15th field, those of ended
            // children the 16th and 17th.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum() / TICKS_A_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }
}
