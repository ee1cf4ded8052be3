package cn.xiangzhi.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How the PostgreSQL programs are called: as they are for an ordinary user; PostgreSQL refuses root, so for root in an
 * own user namespace, or, where namespaces are forbidden, as {@code nobody}.
 */
enum RunAs {
    SELF(List.of(), ""),
    NAMESPACE(List.of("unshare", "-U"), "root"),
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"), "nobody");

    private final List<String> prefix;
    private final String owner;

    RunAs(List<String> prefix, String owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static RunAs choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return SELF;
        }
        if (answers("unshare", "-U", "true")) {
            return NAMESPACE;
        }
        if (answers("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "true")) {
            return NOBODY;
        }
        throw new EmbeddedStoreException("内嵌 PostgreSQL 不能以 root 身份运行，本机又不允许 unshare -U（用户命名空间）和 setpriv。"
                + "请改用普通用户启动乡治，或用 spring.datasource.url 指定外部 PostgreSQL");
    }

    List<String> command(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives everything below {@code path} to the user PostgreSQL will run as, when it is another's. */
    void own(Path path) throws IOException {
        if (owner.isEmpty() || Files.getOwner(path).getName().equals(owner)) {
            return;
        }
        var user = path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        try (var all = Files.walk(path)) {
            for (var each : (Iterable<Path>) all::iterator) {
                var view = Files.getFileAttributeView(each, PosixFileAttributeView.class);
                view.setOwner(user);
            }
        }
    }

    private static boolean answers(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
