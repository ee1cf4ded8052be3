package cn.xiangzhi.store.backup;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup opened for reading; nothing of it is used before all of it has been checked. */
final class BackupFile implements AutoCloseable {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refused.invalid("不能恢复", "找不到备份文件 " + file, "请核对文件名和路径");
        }
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw damaged("文件不完整或不是备份文件");
        }
        try {
            return new BackupFile(zip, manifest(zip));
        } catch (IOException | RuntimeException failed) {
            zip.close();
            throw failed;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var json = bytes(zip, Manifest.ENTRY);
        var digest = new String(bytes(zip, Manifest.DIGEST_ENTRY), StandardCharsets.US_ASCII);
        if (!Sm3.hex(json).equals(digest)) {
            throw damaged("清单与其摘要不符");
        }
        try {
            var manifest = JsonMapper.builder().build().readValue(json, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw Refused.invalid(
                        "不能恢复", "备份格式版本为 " + manifest.format() + "，本程序只认识 " + Manifest.FORMAT, "请用与备份相同或更新的程序恢复");
            }
            return manifest;
        } catch (JacksonException unreadable) {
            throw damaged("清单无法读取");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream table(Manifest.Table table) throws IOException {
        return entry(zip, table.entry());
    }

    InputStream file(Manifest.Attached file) throws IOException {
        return entry(zip, file.entry());
    }

    /** Reads everything once and compares each part with its digest. */
    void check(PrintStream out) throws IOException {
        for (var table : manifest.tables()) {
            check(table.entry(), table.sm3());
        }
        for (var file : manifest.files()) {
            check(file.entry(), file.sm3());
        }
        out.printf(
                "备份文件校验通过：%d 张表，%,d 行，%,d 个文件%n",
                manifest.tables().size(), manifest.rows(), manifest.files().size());
    }

    private void check(String name, String expected) throws IOException {
        try (var stream = entry(zip, name)) {
            if (!Sm3.hex(stream).equals(expected)) {
                throw damaged(name + " 与清单中的摘要不符");
            }
        } catch (ZipException broken) {
            throw damaged(name + " 无法解压");
        }
    }

    private static byte[] bytes(ZipFile zip, String name) throws IOException {
        try (var stream = entry(zip, name)) {
            return stream.readAllBytes();
        } catch (ZipException broken) {
            throw damaged(name + " 无法解压");
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged("缺少 " + name);
        }
        return zip.getInputStream(entry);
    }

    static Refused damaged(String why) {
        return Refused.invalid("不能恢复", "备份文件已损坏：" + why, "请换用另一份备份；数据库未作任何改动");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
