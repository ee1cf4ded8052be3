package cn.xiangzhi.messages.carriers;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.messages.Way;
import cn.xiangzhi.messages.settings.Setting.SmsMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts and e-mails of an office without a gateway: one line of JSON each in {@code outbox/} of the data directory, which
 * only the program's own user may read. Whoever sends them on knows a repeated line by its key.
 */
@Component
class ToFile implements Carrier {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM");

    private final Path folder;
    private final ReentrantLock lock = new ReentrantLock();

    ToFile(@Value("${xiangzhi.home:./data}") Path home) {
        folder = home.resolve("outbox");
    }

    @Override
    public boolean takes(Load load) {
        return switch (load.way()) {
            case SMS -> load.setting().sms().mode() == SmsMode.FILE;
            case EMAIL -> load.setting().mail().host().isEmpty();
            default -> false;
        };
    }

    @Override
    public Carried carry(Load load) {
        var line = new LinkedHashMap<String, String>();
        line.put("key", load.key().toString());
        line.put("at", load.at().toString());
        line.put("to", load.address());
        line.put("subject", load.way() == Way.EMAIL ? load.subject() : "");
        line.put("words", load.words());
        var name = (load.way() == Way.SMS ? "sms-" : "mail-")
                + MONTH.format(load.at().atZoneSameInstant(Today.BEIJING)) + ".jsonl";
        lock.lock();
        try {
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                create(file);
            }
            Files.writeString(
                    file, JSON.writeValueAsString(line) + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
            return new Carried.Sent(
                    "", "已写入文件 outbox/" + name + "（未接" + load.way().label() + "网关）");
        } catch (IOException failed) {
            return new Carried.Later("写不进文件：" + failed.getClass().getSimpleName());
        } finally {
            lock.unlock();
        }
    }

    private void create(Path file) throws IOException {
        Files.createDirectories(folder);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
