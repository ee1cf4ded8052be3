package cn.xiangzhi.documents.vault;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once after each start: what a crash left half done among the attachments is taken back. */
@Component
@Profile("!operator")
class ClearedSpool {

    private static final Logger LOG = LoggerFactory.getLogger(ClearedSpool.class);

    private final Safekeeping safekeeping;

    ClearedSpool(Safekeeping safekeeping) {
        this.safekeeping = safekeeping;
    }

    @EventListener(ApplicationReadyEvent.class)
    void clear() {
        try {
            safekeeping.clear(ClearedSpool::before);
        } catch (IOException | RuntimeException later) {
            LOG.warn("Attachments left by a crash were not cleared: {}", later.toString());
        }
    }

    /** Older than this process: nobody is at work on it. */
    private static boolean before(Path file) {
        try {
            var start = ManagementFactory.getRuntimeMXBean().getStartTime();
            return Files.getLastModifiedTime(file).compareTo(FileTime.fromMillis(start)) < 0;
        } catch (IOException gone) {
            return false;
        }
    }
}
