package cn.xiangzhi.store.backup;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.base.Refused;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code backup FILE}: the whole store into one file, also while the program runs. */
@Component
@Command(name = "backup", arguments = "文件 [--without-key]", does = "备份全部数据、附件和密钥到一个文件，可在系统运行时进行")
class BackupCommand implements OperatorCommand {

    private static final String WITHOUT_KEY = "--without-key";

    private final DataSource source;
    private final Path home;
    private final String bucket;

    BackupCommand(
            DataSource source,
            @Value("${xiangzhi.home}") Path home,
            @Value("${xiangzhi.attachments.store.bucket:}") String bucket) {
        this.source = source;
        this.home = home;
        this.bucket = bucket;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        var names = arguments.stream().filter(a -> !a.equals(WITHOUT_KEY)).toList();
        if (names.size() != 1) {
            return WRONG_WORDS;
        }
        var target = Path.of(names.getFirst()).toAbsolutePath();
        if (Files.exists(target)) {
            throw Refused.invalid("不能备份", "文件已存在：" + target, "请换一个文件名，本命令不覆盖已有文件");
        }
        var withKey = !arguments.contains(WITHOUT_KEY);
        try (var connection = source.getConnection()) {
            var manifest = new Backup(connection, out).write(target, home, withKey, Clock.systemUTC());
            out.printf(
                    "备份完成：%s（%d 张表，%,d 行，%,d 个文件，%,d KB）%n",
                    target,
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.files().size(),
                    Files.size(target) / 1024);
        }
        if (!bucket.isBlank()) {
            out.println(
                    "附件原件在对象存储桶 " + bucket + " 中，不在这个文件里：请用对象存储自己的多版本和异地复制另行备份；" + "恢复以后运行 bin/xiangzhi verify，逐件核对。");
        }
        out.println(
                withKey
                        ? "备份内含个人信息密钥：拿到这个文件的人能读出全部个人信息，请妥善保管，或用 --without-key 另行保管密钥。"
                        : "备份不含个人信息密钥：请另行保管数据目录中的 *.key 文件，没有它恢复后读不出个人信息。");
        return 0;
    }
}
