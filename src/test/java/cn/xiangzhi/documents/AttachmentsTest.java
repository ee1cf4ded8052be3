package cn.xiangzhi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.chain.ChainStore;
import cn.xiangzhi.documents.files.Samples;
import cn.xiangzhi.documents.vault.FolderVault;
import cn.xiangzhi.documents.vault.Vault;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Attachments through their door and their page, with a real store and a real folder. */
@XiangzhiTest
@Import(AttachmentsTest.Shelf.class)
class AttachmentsTest {

    private static final String SHELF = "test-shelf";
    private static int counties;

    /** A matter that takes everything and is open to everybody of the county. */
    @TestConfiguration
    static class Shelf {
        @Bean
        MatterGate testShelf() {
            return new MatterGate() {
                @Override
                public String matterKind() {
                    return SHELF;
                }

                @Override
                public boolean mayOpen(Actor actor, String county, UUID matter) {
                    return true;
                }

                @Override
                public Set<FileFamily> takes() {
                    return FileFamily.ALL;
                }
            };
        }
    }

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Vault vault;

    @Autowired
    private ChainStore chain;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${xiangzhi.home}")
    private Path home;

    private String county;
    private MockMvc mvc;

    @BeforeEach
    void 一个县() {
        county = "96%04d".formatted(++counties);
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void 按内容识别_按摘要存放_无人放行则打不开() throws Exception {
        var matter = Ids.next();
        var kept = keep("nobody", matter, "../现场.exe", Samples.picture("png", 40, 30, 11));
        assertThat(kept.fileName()).isEqualTo("现场.png");
        assertThat(kept.mediaType()).isEqualTo("image/png");
        assertThat(kept.receivedBy()).isEqualTo("张三");
        assertThat(((FolderVault) vault).file(kept.digest())).exists();
        assertThat(attachments.of(county, "nobody", matter))
                .extracting(Attachment::id, Attachment::digest, Attachment::facts)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(kept.id(), kept.digest(), kept.facts()));
        mvc.perform(get("/attachments/" + kept.id()).with(As.actor(actor()))).andExpect(status().isNotFound());
    }

    @Test
    void 不是所称的文件_拒绝之后磁盘上什么也不留() throws Exception {
        var matter = Ids.next();
        var before = onDisk();
        var bad = new HashMap<String, byte[]>();
        bad.put("网页程序.jpg", Samples.text("<?php system('id'); ?>"));
        bad.put("炸弹.docx", Samples.bomb(400));
        bad.put("大图.png", Samples.hugePng(60_000, 60_000));
        bad.put("两样.jpg", Samples.join(Samples.jpeg(31), Samples.zip(Map.of("a", "b"))));
        bad.put("空.jpg", new byte[0]);
        bad.forEach((name, content) -> assertThatThrownBy(() -> keep(SHELF, matter, name, content))
                .as(name)
                .isInstanceOf(Refused.class));
        assertThat(attachments.of(county, SHELF, matter)).isEmpty();
        assertThat(onDisk()).isEqualTo(before);
    }

    @Test
    void 传到一半断开的_过大的_什么也不留() throws Exception {
        var before = onDisk();
        assertThatThrownBy(() -> attachments.keep(county, SHELF, Ids.next(), "断.mp4", endless(-1), "张三"))
                .hasStackTraceContaining("断线");
        assertThatThrownBy(() -> attachments.keep(county, SHELF, Ids.next(), "大.mp4", endless(201L << 20), "张三"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.TOO_LARGE));
        assertThat(onDisk()).isEqualTo(before);
    }

    @Test
    void 事务没有办成_原件一并取回_别人登记过的不动() throws Exception {
        var shared = Samples.jpeg(41);
        var kept = keep(SHELF, Ids.next(), "先.jpg", shared);
        var before = onDisk();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    keep(SHELF, Ids.next(), "同.jpg", shared);
                    keep(SHELF, Ids.next(), "新.jpg", Samples.jpeg(42));
                    throw new IllegalStateException("后一步没有办成");
                }))
                .hasMessageContaining("后一步");
        assertThat(onDisk()).isEqualTo(before);
        assertThat(vault.size(kept.digest())).isPresent();
    }

    @Test
    void 同一份文件许多人同时登记_有成有不成_原件都在() throws Exception {
        var content = Samples.jpeg(51);
        var matter = Ids.next();
        try (var hands = Executors.newFixedThreadPool(8)) {
            var work = java.util.stream.IntStream.range(0, 24)
                    .<Callable<Boolean>>mapToObj(n -> () -> {
                        try {
                            return transaction.execute(status -> {
                                keep(SHELF, matter, n + ".jpg", content);
                                if (n % 3 == 0) {
                                    throw new IllegalStateException("没有办成");
                                }
                                return true;
                            });
                        } catch (IllegalStateException failed) {
                            return false;
                        }
                    })
                    .toList();
            hands.invokeAll(work);
        }
        var kept = attachments.of(county, SHELF, matter);
        assertThat(kept).hasSize(16);
        assertThat(vault.size(kept.getFirst().digest())).hasValue(content.length);
        assertThat(incoming()).isEmpty();
    }

    @Test
    void 二百兆录像边收边存_不进内存() throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        keep(SHELF, Ids.next(), "热身.mp4", Samples.mp4(100_000));
        var before = threads.getCurrentThreadAllocatedBytes();
        var kept = attachments.keep(county, SHELF, Ids.next(), "执法记录.mp4", endless(200L << 20), "张三");
        var allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(kept.size()).isEqualTo(200L << 20);
        assertThat(allocated).as("收下二百兆录像所分配的内存").isLessThan(16L << 20);
        Files.delete(((FolderVault) vault).file(kept.digest()));
    }

    @Test
    void 给出时写明类型_不猜_不运行_中文文件名照样() throws Exception {
        var kept = keep(SHELF, Ids.next(), "现场\"照片\r\nX-Evil: 1.jpg", Samples.jpeg(61));
        mvc.perform(get("/attachments/" + kept.id()).with(As.actor(actor())))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(
                        header().string(HttpHeaders.CONTENT_DISPOSITION, org.hamcrest.Matchers.startsWith("inline;")))
                .andExpect(header().doesNotExist("X-Evil"))
                .andExpect(header().string("Content-Security-Policy", org.hamcrest.Matchers.endsWith("sandbox")));
        mvc.perform(get("/attachments/" + kept.id()).param("download", "true").with(As.actor(actor())))
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION, org.hamcrest.Matchers.startsWith("attachment;")));
        var document = keep(SHELF, Ids.next(), "说明.docx", Samples.docx(Map.of("a.xml", "甲")));
        mvc.perform(get("/attachments/" + document.id()).with(As.actor(actor())))
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION, org.hamcrest.Matchers.startsWith("attachment;")));
        mvc.perform(get("/attachments/" + kept.id() + "/thumbnail").with(As.actor(actor())))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"));
    }

    @Test
    void 录像可以从中间放起() throws Exception {
        var kept = keep(SHELF, Ids.next(), "录像.mp4", Samples.mp4(10_000));
        mvc.perform(get("/attachments/" + kept.id())
                        .header(HttpHeaders.RANGE, "bytes=9000-9999")
                        .with(As.actor(actor())))
                .andExpect(status().isPartialContent())
                .andExpect(header().string(HttpHeaders.CONTENT_RANGE, "bytes 9000-9999/10000"))
                .andExpect(header().string(HttpHeaders.CONTENT_LENGTH, "1000"));
    }

    @Test
    void 每个附件入链_登记项也在链上() throws Exception {
        var kept = keep(SHELF, Ids.next(), "带位置.jpg", Samples.jpegTaken(71, "2026:11:12 10:30:00", 29.8512, 112.4037));
        assertThat(kept.latitude()).isNotNull();
        assertThat(kept.takenAt()).isEqualTo("2026-11-12T10:30:00+08:00");
        assertThat(chain.has(county, LinkKind.ATTACHMENT.name())).isTrue();
        var again = attachments.of(county, SHELF, kept.matter()).getFirst();
        assertThat(again.facts()).isEqualTo(kept.facts());
    }

    private Attachment keep(String kind, UUID matter, String name, byte[] content) {
        return attachments.keep(county, kind, matter, name, new ByteArrayInputStream(content), "张三");
    }

    private Set<String> onDisk() throws IOException {
        if (!Files.isDirectory(home.resolve("attachments"))) {
            return incoming();
        }
        try (var files = Files.walk(home.resolve("attachments"))) {
            var found = files.filter(Files::isRegularFile).map(Path::toString).collect(Collectors.toSet());
            found.addAll(incoming());
            return found;
        }
    }

    private Set<String> incoming() throws IOException {
        var folder = home.resolve("attachments-incoming");
        if (!Files.isDirectory(folder)) {
            return new java.util.HashSet<>();
        }
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).collect(Collectors.toSet());
        }
    }

    /** A film of so many bytes that nobody holds; a negative number breaks off in the middle. */
    private static InputStream endless(long size) {
        var head = Samples.mp4(48);
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                throw new IOException("one by one");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                if (size < 0 && at > 100_000) {
                    throw new IOException("断线");
                }
                if (at == 0) {
                    System.arraycopy(head, 0, buffer, from, head.length);
                    at = head.length;
                    return head.length;
                }
                var count = size < 0 ? length : (int) Math.min(length, size - at);
                if (count <= 0) {
                    return -1;
                }
                java.util.Arrays.fill(buffer, from, from + count, (byte) 0);
                at += count;
                return count;
            }
        };
    }

    private Actor actor() {
        var id = new UUID(0, 1);
        return new Actor(
                id, id, "周文", id, "云溪镇综合执法队", "执法员", new Scope(county, null, null), EnumSet.allOf(Right.class));
    }
}
