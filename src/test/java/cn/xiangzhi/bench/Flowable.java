package cn.xiangzhi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The same steps on Flowable, in a process of its own with a class path of its own (src/bench/flowable). */
final class Flowable implements AutoCloseable {

    private static final Path BUILT = Path.of("target/flowable").toAbsolutePath();

    private final Process process;
    private final BufferedReader answers;

    Flowable(String url, String user, String password, int hands) throws IOException {
        if (!Files.isDirectory(BUILT.resolve("lib"))) {
            throw new IllegalStateException(BUILT + " is not built: run bin/bench");
        }
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        BUILT.resolve("classes") + ":" + BUILT.resolve("lib") + "/*",
                        "cn.xiangzhi.bench.flowable.EightSteps",
                        url,
                        user,
                        password,
                        Integer.toString(hands)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        answer();
    }

    /** Whole cases a second. */
    double perSecond(Duration turn) throws IOException {
        var orders = process.outputWriter(StandardCharsets.UTF_8);
        orders.write(turn.toMillis() / 1000.0 + "\n");
        orders.flush();
        return Double.parseDouble(answer());
    }

    private String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException("Flowable ended");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).close();
        process.destroy();
    }
}
