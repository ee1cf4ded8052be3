package cn.xiangzhi.documents.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The OFD reader of {@code src/checks/ofd}, in a process of its own. */
final class OtherReader {

    private static final Path BUILD = Path.of("target/check-ofd");

    private OtherReader() {}

    static boolean built() {
        return Files.isDirectory(BUILD.resolve("lib"));
    }

    /** Leaves the text of each package of the folder beside it. */
    static void read(Path folder) throws Exception {
        run("OpenOfd", folder);
    }

    /** Leaves what it thinks of the seal of each package of the folder beside it. */
    static void checkSeals(Path folder) throws Exception {
        run("CheckSeals", folder);
    }

    private static void run(String program, Path folder) throws Exception {
        var log = folder.resolve("reader.log");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-Djava.awt.headless=true",
                        "-cp",
                        BUILD.resolve("classes") + ":" + BUILD.resolve("lib") + "/*",
                        "cn.xiangzhi.checks.ofd." + program,
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
