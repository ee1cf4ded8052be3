package cn.xiangzhi.documents.proof;

import cn.xiangzhi.documents.ChainedRows;
import cn.xiangzhi.documents.chain.Anchor;
import cn.xiangzhi.documents.chain.Anchors;
import cn.xiangzhi.documents.chain.ChainStore;
import cn.xiangzhi.documents.vault.Safekeeping;
import cn.xiangzhi.documents.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proves the store or names what does not fit: chain and anchors, papers, acts, attachments and their originals, all as they
 * were at one moment, also while the program runs. Memory does not grow with the store (F27 F79).
 */
@Component
class Proof {

    private final ChainStore chain;
    private final Anchors anchors;
    private final AttachmentRows attachments;
    private final List<ChainedRows> rooms;
    private final Vault vault;
    private final Safekeeping safekeeping;
    private final TransactionTemplate moment;

    Proof(
            ChainStore chain,
            Anchors anchors,
            AttachmentRows attachments,
            List<ChainedRows> rooms,
            Vault vault,
            Safekeeping safekeeping,
            PlatformTransactionManager transactions) {
        this.chain = chain;
        this.anchors = anchors;
        this.attachments = attachments;
        this.rooms = rooms;
        this.vault = vault;
        this.safekeeping = safekeeping;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What a matter is kept under, in all rooms. */
    Set<UUID> matters(UUID matter) {
        var all = new HashSet<>(Set.of(matter));
        rooms.forEach(room -> all.addAll(room.matters(matter)));
        return all;
    }

    /** Runs to the end and tells each finding as it comes. */
    Tally run(ChainedRows.Range range, Anchor.@Nullable Told held, int threads, Consumer<Finding> listener) {
        var tally = new Tally(listener);
        var strangers = moment.execute(status -> {
            try (var hands = new Hands(threads)) {
                var links = new ChainPass(chain, anchors, tally);
                links.run();
                if (held != null) {
                    links.anchor(held);
                }
                var rows = new RowPass(links, tally);
                rooms.forEach(room -> rows.run(room, range, hands));
                return new AttachmentPass(attachments, vault, links, tally, hands).run(range);
            }
        });
        nobodys(strangers == null ? List.of() : strangers, tally);
        return tally;
    }

    /** Files without a row: unless the row has come meanwhile, or is just being written. */
    private void nobodys(List<String> strangers, Tally tally) {
        try {
            var underway = new HashSet<>(safekeeping.underway());
            var named = attachments.named(strangers);
            strangers.stream()
                    .filter(digest -> !named.contains(digest) && !underway.contains(digest))
                    .forEach(digest -> tally.tell(Finding.Kind.ADDED, "文件", vault.where(Vault.name(digest))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
