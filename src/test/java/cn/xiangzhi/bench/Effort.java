package cn.xiangzhi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor seconds used so far, which say what work costs also where others use the machine meanwhile.
 *
 * @param java by this process
 * @param store by a PostgreSQL server and everything it started
 */
record Effort(double java, double store) {

    private static final double TICKS = 100;

    static Effort now(Path postmasterFile) throws IOException {
        var own = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Effort(own.getProcessCpuTime() / 1e9, store(postmasterFile));
    }

    /** The same of a program in a process of its own. */
    static Effort of(long program, Path postmasterFile) throws IOException {
        return new Effort(ticks(program, 2) / TICKS, store(postmasterFile));
    }

    private static double store(Path postmasterFile) throws IOException {
        var postmaster = Memory.postmaster(postmasterFile);
        var ticks = ticks(postmaster, 4);
        for (var child : ProcessHandle.of(postmaster).orElseThrow().children().toList()) {
            ticks += ticks(child.pid(), 2);
        }
        return ticks / TICKS;
    }

    Effort since(Effort before) {
        return new Effort(java - before.java, store - before.store);
    }

    /** The load of the machine over the last minute. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** User and system time, own (2) or with that of children that ended (4). */
    private static long ticks(long pid, int fields) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var words = line.substring(line.lastIndexOf(')') + 2).split(" ");
            var sum = 0L;
            for (var n = 0; n < fields; n++) {
                sum += Long.parseLong(words[11 + n]);
            }
            return sum;
        } catch (IOException gone) {
            return 0;
        }
    }
}
