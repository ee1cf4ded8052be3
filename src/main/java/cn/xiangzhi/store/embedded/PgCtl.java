package cn.xiangzhi.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The calls of {@code initdb} and {@code pg_ctl}. Their output goes to a file: a daemon must not hold our pipe. */
record PgCtl(Binaries binaries, RunAs runAs, Path data) {

    private static final long LOG_LIMIT = 20L << 20;

    /** The flags are chosen so that neither LANG of the machine nor a newer library changes how text sorts. */
    void initialise(Path fresh, Path passwordFile) throws IOException {
        Files.createDirectory(fresh);
        runAs.own(fresh);
        runAs.own(passwordFile);
        run(List.of(
                binaries.program("initdb"),
                "-D",
                fresh.toString(),
                "-A",
                "scram-sha-256",
                "--pwfile=" + passwordFile,
                "-U",
                EmbeddedPostgres.USER,
                "-E",
                "UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-ctype=C.UTF-8",
                "--no-instructions"));
    }

    boolean running() throws IOException {
        return call(pgCtl("status")).code() == 0;
    }

    void start(int port, List<String> settings) throws IOException {
        var log = log();
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        var options = new StringBuilder("-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''");
        settings.forEach(setting -> options.append(" -c ").append(setting));
        run(pgCtl("-w", "-t", "300", "-l", log.toString(), "-o", options.toString(), "start"));
    }

    void stop() throws IOException {
        if (running()) {
            run(pgCtl("-w", "-t", "120", "-m", "fast", "stop"));
        }
    }

    /** The port of a running server that accepts connections, as it wrote it itself. */
    Optional<Integer> port() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready")
                ? Optional.of(Integer.valueOf(lines.get(3).strip()))
                : Optional.empty();
    }

    private Path log() {
        return data.resolve("server.log");
    }

    private List<String> pgCtl(String... arguments) {
        var command = new ArrayList<>(List.of(binaries.program("pg_ctl"), "-D", data.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void run(List<String> command) throws IOException {
        var answer = call(command);
        if (answer.code() != 0) {
            throw new IOException(Path.of(command.getFirst()).getFileName() + " 退出码 " + answer.code() + "："
                    + answer.output().strip() + tail());
        }
    }

    private String tail() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        var lines = Files.readAllLines(log());
        return "；" + String.join(" / ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }

    private Answer call(List<String> command) throws IOException {
        var output = Files.createTempFile("xiangzhi", ".out");
        try {
            var process = new ProcessBuilder(runAs.command(command))
                    .directory(binaries.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(310, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("等待超过 310 秒");
            }
            return new Answer(process.exitValue(), Files.readString(output));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("等待时被中断", interrupted);
        } finally {
            Files.delete(output);
        }
    }

    private record Answer(int code, String output) {}
}
