package cn.xiangzhi.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The product in a process of its own, on a data directory, killed or stopped from outside. */
public final class Program implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("乡治已启动：http://localhost:(\\d+)");

    private final Process process;
    private final Path log;
    private final Instant began = Instant.now();

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** From the classes under test, which are not tested long enough for the second compiler to pay. */
    public static Program start(Path home, String... arguments) throws IOException {
        return start(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "cn.xiangzhi.Xiangzhi"),
                home,
                arguments);
    }

    /** With {@code what} as the options of java that name the program: a class path and a class, or a jar. */
    public static Program start(List<String> what, Path home, String... arguments) throws IOException {
        Files.createDirectories(home);
        var log = Files.createTempFile(home, "program-", ".log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Xss512k",
                "-Dstdout.encoding=UTF-8",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(what);
        command.add("--xiangzhi.home=" + home);
        command.add("--server.port=0");
        command.addAll(List.of(arguments));
        return new Program(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** Waits for the line that says where, and answers the port. */
    public int port() throws IOException, InterruptedException {
        var until = began.plus(Duration.ofMinutes(4));
        do {
            var found = STARTED.matcher(output());
            if (found.find()) {
                return Integer.parseInt(found.group(1));
            }
        } while (!process.waitFor(20, TimeUnit.MILLISECONDS) && Instant.now().isBefore(until));
        throw new IllegalStateException("not started: " + output());
    }

    public String output() throws IOException {
        return Files.readString(log);
    }

    /** How long ago it was started. */
    public Duration age() {
        return Duration.between(began, Instant.now());
    }

    public long pid() {
        return process.pid();
    }

    /** kill -9. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM, and the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    /** The exit code of a program that ends by itself. */
    public int ended() throws InterruptedException {
        return process.waitFor(4, TimeUnit.MINUTES) ? process.exitValue() : -1;
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) {
            stop();
        }
    }
}
