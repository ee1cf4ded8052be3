package cn.xiangzhi.store.backup;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code restore FILE}: a backup into an empty store, embedded or external. */
@Component
@Command(name = "restore", arguments = "文件", does = "把备份恢复到空的库（内嵌或外部），逐表核对行数和摘要")
class RestoreCommand implements OperatorCommand {

    private final DataSource source;
    private final Path home;

    RestoreCommand(DataSource source, @Value("${xiangzhi.home}") Path home) {
        this.source = source;
        this.home = home;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        if (arguments.size() != 1) {
            return WRONG_WORDS;
        }
        try (var backup = BackupFile.open(Path.of(arguments.getFirst()).toAbsolutePath())) {
            new Restore(source, home.toAbsolutePath(), out).read(backup);
            out.printf(
                    "恢复完成：%,d 行，备份于 %s%n",
                    backup.manifest().rows(), backup.manifest().made());
        }
        return 0;
    }
}
