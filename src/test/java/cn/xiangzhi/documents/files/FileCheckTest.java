package cn.xiangzhi.documents.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.FileFamily;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.env.MockEnvironment;

/** What may come in is told by content alone; what is not what it says is refused with a reason and a remedy. */
class FileCheckTest {

    @TempDir
    private Path folder;

    private final FileCheck check = new FileCheck(new FileLimits(new MockEnvironment()
            .withProperty("xiangzhi.attachments.picture-limit", "1MB")
            .withProperty("xiangzhi.attachments.video-limit", "3MB")));

    static Stream<Arguments> whole() {
        return Stream.of(
                Arguments.of(FileKind.JPEG, Samples.jpeg(1)),
                Arguments.of(FileKind.PNG, Samples.picture("png", 40, 30, 2)),
                Arguments.of(FileKind.GIF, Samples.picture("gif", 40, 30, 3)),
                Arguments.of(FileKind.MP4, Samples.mp4(2000)),
                Arguments.of(FileKind.WAV, Samples.wav()),
                Arguments.of(FileKind.AMR, Samples.join(Samples.text("#!AMR\n"), new byte[60])),
                Arguments.of(FileKind.PDF, Samples.pdf("")),
                Arguments.of(FileKind.DOCX, Samples.docx(Map.of())),
                Arguments.of(
                        FileKind.XLSX,
                        Samples.zip(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>"))),
                Arguments.of(FileKind.OFD, Samples.zip(Map.of("OFD.xml", "<ofd:OFD/>", "Doc_0/Document.xml", "<x/>"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void 按内容认出各种文件(FileKind kind, byte[] content) throws IOException {
        assertThat(admit(content, FileFamily.ALL)).isEqualTo(kind);
    }

    static Stream<Arguments> wrong() {
        var bad = Samples.jpeg(7);
        return Stream.of(
                Arguments.of("空文件", new byte[0], "空的"),
                Arguments.of("改名为照片的网页程序", Samples.text("<?php system($_GET['c']); ?>"), "不是照片"),
                Arguments.of("网页", Samples.text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "不是照片"),
                Arguments.of("SVG 图", Samples.text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), "不是照片"),
                Arguments.of("Windows 程序", Samples.join(Samples.text("MZ"), new byte[200]), "不是照片"),
                Arguments.of("压缩包", Samples.zip(Map.of("a.txt", "甲")), "压缩包"),
                Arguments.of("像素过大的图", Samples.hugePng(60_000, 60_000), "像素过大"),
                Arguments.of("截断的图", Arrays.copyOf(Samples.picture("png", 40, 30, 2), 20), "损坏"),
                Arguments.of("照片后面接压缩包", Samples.join(bad, Samples.zip(Map.of("x.class", "甲"))), "压缩包"),
                Arguments.of("照片里夹带程序", Samples.join(bad, Samples.text("<?PHP eval($_POST[1]);")), "网页或程序"),
                Arguments.of("录像后面接压缩包", Samples.join(Samples.mp4(900), Samples.docx(Map.of())), "压缩包"),
                Arguments.of(
                        "图的开头夹着网页",
                        Samples.join(Samples.text("GIF89a/*"), Samples.text("<html><script>alert(1)</script>*/")),
                        ""),
                Arguments.of("PDF 前面加了别的", Samples.join(Samples.text("#!/bin/sh\n"), Samples.pdf("")), ""),
                Arguments.of("PDF 里有脚本", Samples.pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"), "自动运行"),
                Arguments.of("PDF 里夹带文件", Samples.pdf("/Names<</EmbeddedFiles 9 0 R>>"), "夹带"),
                Arguments.of("带宏的文档", Samples.docx(Map.of("word/vbaProject.bin", "宏")), "宏"),
                Arguments.of("改了扩展名的带宏文档", Samples.docx(Map.of("[Content_Types].xml", "<T macroEnabled/>")), "宏"),
                Arguments.of("夹带程序的文档", Samples.docx(Map.of("word/media/a.exe", "MZ")), "程序"),
                Arguments.of("路径越界的文档", Samples.docx(Map.of("../../etc/cron.d/x", "* * * * *")), "越界"),
                Arguments.of("引用外部内容的文档", Samples.docx(Map.of("word/a.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]>")), "外部"),
                Arguments.of("解开后极大的文档", Samples.bomb(400), "大得不合常理"),
                Arguments.of(
                        "旧版 Office",
                        Samples.join(
                                new byte[] {
                                    (byte) 0xd0,
                                    (byte) 0xcf,
                                    0x11,
                                    (byte) 0xe0,
                                    (byte) 0xa1,
                                    (byte) 0xb1,
                                    0x1a,
                                    (byte) 0xe1
                                },
                                new byte[2000]),
                        "看不出里面有没有宏"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void 不是所称的文件一律不收_写明为什么和怎么办(String what, byte[] content, String why) {
        assertThatThrownBy(() -> admit(content, FileFamily.ALL)).as(what).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.kind()).isEqualTo(Refused.Kind.UNLAWFUL);
            assertThat(no.why()).contains(why);
            assertThat(no.remedy()).startsWith("请");
        });
    }

    @Test
    void 各类各有大小上限_超过的答413() {
        var picture = Samples.join(Samples.jpeg(1), new byte[1 << 20]);
        assertThatThrownBy(() -> admit(picture, FileFamily.ALL)).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.kind()).isEqualTo(Refused.Kind.TOO_LARGE);
            assertThat(no.why()).isEqualTo("照片超过 1 MB");
        });
        assertThatThrownBy(() -> admit(Samples.mp4(4 << 20), FileFamily.ALL)).hasMessageContaining("录像超过 3 MB");
    }

    @Test
    void 各类各有件数上限() {
        var limits = new FileLimits(new MockEnvironment()
                .withProperty("xiangzhi.attachments.video-count", "2")
                .withProperty("xiangzhi.attachments.per-matter", "5"));
        limits.room(FileFamily.VIDEO, Map.of(FileFamily.VIDEO, 1));
        assertThatThrownBy(() -> limits.room(FileFamily.VIDEO, Map.of(FileFamily.VIDEO, 2)))
                .hasMessageContaining("最多 2 个录像");
        assertThatThrownBy(() -> limits.room(FileFamily.SOUND, Map.of(FileFamily.VIDEO, 2, FileFamily.PICTURE, 3)))
                .hasMessageContaining("最多 5 个附件");
    }

    @Test
    void 不收办公文件的事务说明改传什么() {
        assertThatThrownBy(() -> admit(Samples.docx(Map.of()), FileFamily.SEEN))
                .isInstanceOfSatisfying(Refused.class, no -> {
                    assertThat(no.why()).isEqualTo("这里不收办公文件");
                    assertThat(no.remedy()).contains("JPG").doesNotContain("DOCX");
                });
    }

    private FileKind admit(byte[] content, Set<FileFamily> taken) throws IOException {
        var file = Files.createTempFile(folder, "in", "");
        Files.write(file, content);
        return check.admit(file, content.length, taken);
    }
}
