package cn.xiangzhi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program beside the bench, in a process of its own, that does whole cases for as many seconds as it is told. */
final class Beside implements AutoCloseable {

    private static final Path FLOWABLE = Path.of("target/flowable").toAbsolutePath();

    private final Process process;
    private final BufferedReader answers;
    private final String ready;

    private Beside(String path, String main, List<String> options, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Duser.timezone=Asia/Shanghai",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", path, main));
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        ready = answer();
    }

    /** The same steps on Flowable, with a class path of its own (src/bench/flowable), after that many finished processes. */
    static Beside flowable(String url, String user, String password, int finished) throws IOException {
        return flowable("engine", "EightSteps", url, user, password, finished);
    }

    /** Flowable's own REST interface, after as many; it does nothing by itself but answer {@link #hands}. */
    static Beside rest(String url, String user, String password, int finished) throws IOException {
        return flowable("rest", "OverRest", url, user, password, finished);
    }

    private static Beside flowable(String part, String main, String url, String user, String password, int finished)
            throws IOException {
        var built = FLOWABLE.resolve(part);
        if (!Files.isDirectory(built.resolve("lib"))) {
            throw new IllegalStateException(built + " is not built: run bin/bench");
        }
        return new Beside(
                built.resolve("classes") + ":" + built.resolve("lib") + "/*",
                "cn.xiangzhi.bench.flowable." + main,
                List.of(),
                List.of(url, user, password, Integer.toString(WholeCases.HANDS), Integer.toString(finished)));
    }

    /** Hands here that ask the REST interface there. */
    List<Throughput.Work> hands() throws IOException {
        var hands = new ArrayList<Throughput.Work>();
        for (var n = 0; n < WholeCases.HANDS; n++) {
            var hand = new RestHand(Integer.parseInt(ready), FLOWABLE.resolve("engine/classes/facts.txt"));
            hands.add(hand::whole);
        }
        return hands;
    }

    /** The product's own door without the web ({@link AtTheDoor}); {@code options} for a profile of it. */
    static Beside door(Path home, String url, String user, String password) throws IOException {
        var options = System.getProperty("bench.door", "");
        return new Beside(
                System.getProperty("java.class.path"),
                AtTheDoor.class.getName(),
                options.isBlank() ? List.of() : List.of(options.split(" ")),
                List.of(home.toString(), url, user, password));
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
            throw new IllegalStateException("the program beside ended");
        }
        return line;
    }

    @Override
    public void close() throws Exception {
        process.outputWriter(StandardCharsets.UTF_8).close();
        process.waitFor();
    }
}
