package cn.xiangzhi.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What an installation keeps in files beside the data base: attachments, the key, imported texts. */
final class HomeFiles {

    /** Logs, scratch, files just arriving, and copies that are made again at the first asking. */
    private static final Set<String> PASSING = Set.of("logs", "tmp", "attachments-incoming", "attachment-copies");

    private HomeFiles() {}

    /** Relative paths of all files worth keeping; the server's own directories, locks and logs are not. */
    static List<String> of(Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .map(home::relativize)
                    .filter(HomeFiles::kept)
                    .map(path -> path.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** The key that opens sealed personal data; it can be kept apart from the backup. */
    static boolean isKey(String path) {
        return path.endsWith(".key");
    }

    private static boolean kept(Path relative) {
        var top = relative.getName(0).toString();
        return !top.startsWith("pg") && !top.startsWith(".") && !PASSING.contains(top);
    }
}
