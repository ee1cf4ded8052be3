package cn.xiangzhi.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.TestStore;
import cn.xiangzhi.documents.proof.FilledStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The proof of a hundred thousand attachments against plainly reading the same files, one after the other, in turns; from
 * the disk where the page cache can be emptied (as root), else from memory.
 */
final class VerifySpeed {

    private static final int MANY = Integer.getInteger("bench.attachments", 100_000);
    private static final int LEAST = 4 << 10;
    private static final int MOST = 64 << 10;
    private static final int TURNS = 3;
    private static final Path CACHE = Path.of("/proc/sys/vm/drop_caches");

    private VerifySpeed() {}

    /** Megabytes a second of each, from where. */
    record Pair(boolean disk, double plain, double proof) {

        String from() {
            return disk ? "从磁盘" : "从内存中的缓存";
        }
    }

    record Result(long files, double megabytes, List<Pair> pairs, int planted) {}

    static Result measure(Path home) throws IOException {
        var store = new FilledStore(TestStore.dataSource("documents"), home, null);
        store.fill(MANY, LEAST, MOST);
        var warm = turns(store, home, false);
        var pairs = empty() ? List.of(turns(store, home, true), warm) : List.of(warm);
        var planted = store.plant();
        var found = store.run(threads());
        assertThat(found.exactly(planted)).as(found.toString()).isTrue();
        return new Result(found.files(), found.bytes() / 1048576.0, pairs, planted.size());
    }

    private static Pair turns(FilledStore store, Path home, boolean disk) throws IOException {
        var plain = new ArrayList<Double>();
        var proof = new ArrayList<Double>();
        for (var turn = 0; turn <= TURNS; turn++) {
            var read = read(home.resolve("attachments"), disk);
            if (disk) {
                empty();
            }
            var run = store.run(threads());
            assertThat(run.found()).as(run.toString()).isZero();
            // the first turn warms the program up and is not counted
            if (turn > 0) {
                plain.add(run.bytes() / 1048576.0 / read);
                proof.add(run.bytes() / 1048576.0 / run.seconds());
            }
        }
        return new Pair(disk, middle(plain), middle(proof));
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Seconds for reading every file to its end with a buffer of a usual size. */
    private static double read(Path root, boolean disk) throws IOException {
        List<Path> files;
        try (var all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        if (disk) {
            empty();
        }
        var buffer = new byte[1 << 16];
        var began = System.nanoTime();
        for (var file : files) {
            try (var stream = Files.newInputStream(file)) {
                while (stream.read(buffer) >= 0) {
                    // only read
                }
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Whether the page cache could be emptied. */
    private static boolean empty() {
        try {
            if (!Files.isWritable(CACHE)) {
                return false;
            }
            new ProcessBuilder("sync").start().waitFor();
            Files.writeString(CACHE, "3");
            return true;
        } catch (IOException | InterruptedException not) {
            return false;
        }
    }

    private static double middle(List<Double> values) {
        Collections.sort(values);
        return values.get(values.size() / 2);
    }
}
