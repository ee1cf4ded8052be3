package cn.xiangzhi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory as the kernel counts it: shared pages divided among those who share them (PSS), in MB. */
final class Memory {

    private Memory() {}

    static long ofProcess(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            if (line.startsWith("Pss:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    static long ofTree(long root) throws IOException {
        var sum = ofProcess(root);
        var handle = ProcessHandle.of(root);
        if (handle.isPresent()) {
            for (var child : handle.get().descendants().toList()) {
                sum += ofProcess(child.pid());
            }
        }
        return sum;
    }

    static long postmaster(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }
}
