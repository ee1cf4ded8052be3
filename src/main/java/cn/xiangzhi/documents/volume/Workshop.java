package cn.xiangzhi.documents.volume;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.documents.Volume;
import cn.xiangzhi.documents.Volumes;
import cn.xiangzhi.documents.forms.Fonts;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes whole files one after the other, and keeps each for half an hour for the one who asked. */
@Component
public class Workshop implements Volumes {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final int WAITING = 20;

    private final Binder binder;
    private final Packer packer;
    private final Fonts fonts;
    private final Audit audit;
    private final Path folder;
    private final ThreadPoolExecutor hands = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("volumes").factory());
    private final Cache<UUID, Work> works = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(30))
            .scheduler(Scheduler.systemScheduler())
            .removalListener((@Nullable UUID id, @Nullable Work work, RemovalCause cause) -> discard(work))
            .build();

    Workshop(Binder binder, Packer packer, Fonts fonts, Audit audit, @Value("${xiangzhi.home}") Path home) {
        this.binder = binder;
        this.packer = packer;
        this.fonts = fonts;
        this.audit = audit;
        this.folder = home.toAbsolutePath().resolve("volumes");
    }

    @Override
    @Transactional
    public UUID begin(Actor actor, UUID once, Volume volume, Volume.Form form) {
        var before = works.getIfPresent(once);
        if (before != null) {
            return open(actor, once).id();
        }
        var missing = fonts.missing();
        if (form == Volume.Form.BOUND && missing != null) {
            throw new Refused(
                    Refused.Kind.CONFLICT, null, "不能生成" + form.label(), missing, Basis.house("文书格式"), "请改为下载归档数据包");
        }
        var work = new Work(once, actor, volume, form, folder.resolve(once + "." + form.extension()));
        try {
            works.put(once, work);
            hands.execute(() -> make(work));
        } catch (RejectedExecutionException full) {
            works.invalidate(once);
            throw new Refused(
                    Refused.Kind.TOO_MANY, null, "现在不能生成" + form.label(), "排队的案卷太多", Basis.house("服务能力"), "请过几分钟再试");
        }
        audit.record(actor, "导出案卷", volume.matterKind(), volume.matter(), form.label());
        return once;
    }

    /** What the actor asked for; Refused as not found for anybody else, and once it is gone. */
    public Work open(Actor actor, UUID id) {
        var work = works.getIfPresent(id);
        if (work == null || !work.belongsTo(actor)) {
            throw Refused.notFound("案卷文件（生成后保留三十分钟）");
        }
        return work;
    }

    private void make(Work work) {
        try {
            sweep();
            var making = Files.createTempFile(folder, "making", null);
            try {
                try (var out = Files.newOutputStream(making)) {
                    switch (work.form()) {
                        case BOUND -> binder.write(work.actor(), work.volume(), out, work::step);
                        case PACKED -> packer.write(work.actor(), work.volume(), out, work::step);
                    }
                }
                Files.move(making, work.file());
            } finally {
                Files.deleteIfExists(making);
            }
            work.finish();
        } catch (Refused no) {
            work.fail(no.what() + "：" + no.why());
        } catch (IOException | RuntimeException failed) {
            LOG.error("整卷文件未能生成：{}", work.volume().title(), failed);
            work.fail("生成时出错，请稍后重试；反复出现请联系系统管理员");
        }
    }

    /** What an earlier run of the program left. */
    private void sweep() throws IOException {
        try (var files = Files.list(Files.createDirectories(folder))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (works.asMap().values().stream()
                        .noneMatch(work -> work.file().getFileName().toString().equals(name))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void discard(@Nullable Work work) {
        try {
            if (work != null) {
                Files.deleteIfExists(work.file());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @PreDestroy
    void close() {
        hands.shutdownNow();
        works.asMap().values().forEach(Workshop::discard);
    }
}
