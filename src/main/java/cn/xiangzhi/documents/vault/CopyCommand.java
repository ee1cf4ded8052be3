package cn.xiangzhi.documents.vault;

import cn.xiangzhi.base.Command;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.OperatorCommand;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code copy-attachments to-store|to-folder}: every original to the other place, before the setting is changed for good. */
@Component
@Command(
        name = "copy-attachments",
        arguments = "to-store|to-folder",
        does = "把附件原件从数据目录复制到所设的对象存储，或者复制回来；逐件核对摘要，可以重复运行")
class CopyCommand implements OperatorCommand {

    private final S3Setting setting;
    private final Path home;

    CopyCommand(S3Setting setting, @Value("${xiangzhi.home}") Path home) {
        this.setting = setting;
        this.home = home;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws IOException {
        if (arguments.size() != 1 || !List.of("to-store", "to-folder").contains(arguments.getFirst())) {
            return WRONG_WORDS;
        }
        if (!setting.chosen()) {
            throw Refused.invalid("没有复制", "没有设置对象存储", "请先设置 xiangzhi.attachments.store.bucket 等项");
        }
        var scratch = Spool.folder(home);
        try (var store = new S3Vault(setting, scratch)) {
            var folder = new FolderVault(home);
            return arguments.getFirst().equals("to-store")
                    ? copy(folder, store, scratch, out)
                    : copy(store, folder, scratch, out);
        }
    }

    /** What is altered is named and not carried on. */
    static int copy(Vault from, Vault to, Path scratch, PrintStream out) throws IOException {
        Files.createDirectories(scratch);
        var copied = 0;
        var there = 0;
        var wrong = 0;
        try (var list = from.list()) {
            for (var next = list.next(); next != null; next = list.next()) {
                var digest = next.digest();
                if (digest == null) {
                    continue;
                }
                if (to.size(digest).equals(from.size(digest))) {
                    there++;
                } else if (one(from, to, digest, scratch.resolve(Ids.next() + ".tmp"))) {
                    copied++;
                } else {
                    wrong++;
                    out.println("内容与摘要不符，没有复制：" + from.where(next.name()));
                }
            }
        }
        out.printf("已复制 %,d 个，原已在的 %,d 个，不符的 %,d 个%n", copied, there, wrong);
        return wrong == 0 ? 0 : 1;
    }

    private static boolean one(Vault from, Vault to, String digest, Path file) throws IOException {
        try {
            var read = new Sm3.Running();
            try (var stream = from.open(digest);
                    var out = Files.newOutputStream(file)) {
                var buffer = new byte[1 << 16];
                for (var count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                    read.update(buffer, count);
                    out.write(buffer, 0, count);
                }
            }
            if (!read.hex().equals(digest)) {
                return false;
            }
            to.put(file, digest);
            return true;
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
