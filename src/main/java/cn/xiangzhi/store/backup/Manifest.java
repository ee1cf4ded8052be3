package cn.xiangzhi.store.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a backup holds. Everything in it is counted and under a digest, so that a restore can prove itself. */
record Manifest(
        int format,
        String made,
        String server,
        List<History> histories,
        List<Table> tables,
        List<Sequence> sequences,
        List<Attached> files) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    static final String DIGEST_ENTRY = "manifest.sm3";

    /** How far a room's migrations had come, in the order in which they were made. */
    record History(String table, @Nullable String version) {}

    /** @param ordered whether the rows were written in the order of the primary key */
    record Table(String name, List<String> columns, List<String> key, long rows, String sm3) {

        boolean ordered() {
            return !key.isEmpty();
        }

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    record Sequence(String name, long last, boolean called) {}

    record Attached(String path, long size, String sm3) {

        String entry() {
            return "files/" + path;
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
