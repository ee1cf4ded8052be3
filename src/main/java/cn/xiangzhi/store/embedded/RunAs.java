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
        if (answers(NAMESPACE.command(List.of("true")))) {
            return NAMESPACE;
        }
        if (answers(NOBODY.command(List.of("true")))) {
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

    /** Root must not take a store away from the ordinary user it belongs to: the service could not start any more. */
    void mayTake(Path data) throws IOException {
        if (this == SELF || !Files.exists(data)) {
            return;
        }
        var present = Files.getOwner(data).getName();
        if (!present.equals(NAMESPACE.owner) && !present.equals(NOBODY.owner)) {
            throw new EmbeddedStoreException("数据目录 " + data + " 属于用户 " + present
                    + "，不能以 root 身份启动其中的数据库，否则该用户此后无法启动。请用该用户运行：runuser -u " + present + " -- 命令");
        }
    }

    /** Another user than root may be shut out by the directories above, as below {@code /root}. */
    void mustReach(Path directory) {
        if (this == NOBODY && !answers(command(List.of("test", "-x", directory.toString())))) {
            throw new EmbeddedStoreException("本机只能以用户 nobody 运行内嵌 PostgreSQL，而它进不了目录 " + directory
                    + "（上级目录不对它开放）。请用 --xiangzhi.home 指定别处的目录（如 /var/lib/xiangzhi），或改用普通用户启动乡治");
        }
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

    private static boolean answers(List<String> command) {
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
