package cn.xiangzhi.documents.proof;

import cn.xiangzhi.documents.LinkKind;
import cn.xiangzhi.documents.chain.Anchor;
import cn.xiangzhi.documents.chain.Anchors;
import cn.xiangzhi.documents.chain.ChainStore;
import cn.xiangzhi.documents.chain.Head;
import cn.xiangzhi.documents.chain.Link;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The chain itself: every link stands on the one before, none is missing, the heads and the anchors are where they were. */
final class ChainPass {

    private static final int MOST_BROKEN = 10_000;

    private final ChainStore store;
    private final Anchors anchors;
    private final Tally tally;
    private final Set<String> broken = new HashSet<>();
    private @Nullable Link last;
    private String due = Link.BEGINNING;

    ChainPass(ChainStore store, Anchors anchors, Tally tally) {
        this.store = store;
        this.anchors = anchors;
        this.tally = tally;
    }

    /** Whether what the link says of that subject can be believed: the link itself was not altered. */
    boolean trusted(String county, LinkKind kind, UUID subject) {
        return !broken.contains(county + kind.name() + subject);
    }

    void run() {
        store.each(this::link);
        for (var head : store.heads()) {
            head(head);
        }
        for (var anchor : anchors.all()) {
            tally.anchors.incrementAndGet();
            anchor(new Anchor.Told(anchor.county(), anchor.day(), anchor.seq(), anchor.chain()));
        }
    }

    private void link(Link link) {
        tally.links.incrementAndGet();
        var before = last != null && last.county().equals(link.county()) ? last : null;
        var seq = before == null ? 0 : before.seq();
        if (link.seq() != seq + 1) {
            var until = link.seq() - 1;
            tally.tell(
                    Finding.Kind.CHAIN_BROKEN,
                    link.county() + " 第 " + (seq + 1) + (until > seq + 1 ? " 至 " + until : "") + " 环缺失",
                    "");
        } else if (!stands(link, before)) {
            if (broken.size() < MOST_BROKEN) {
                broken.add(link.county() + link.kind() + link.subject());
            }
            tally.tell(
                    Finding.Kind.CHAIN_BROKEN,
                    link.county() + " 第 " + link.seq() + " 环被改动",
                    link.kind() + " " + link.subject());
        }
        due = link.of(before == null ? Link.BEGINNING : before.chain());
        last = link;
    }

    /** On the link before it as that is, or as that must have been: one altered link is told once. */
    private boolean stands(Link link, @Nullable Link before) {
        return before == null
                ? link.of(Link.BEGINNING).equals(link.chain())
                : link.of(before.chain()).equals(link.chain()) || link.of(due).equals(link.chain());
    }

    private void head(Head head) {
        var there = head.seq() == 0
                ? Link.BEGINNING
                : store.at(head.county(), head.seq()).orElse(null);
        if (there == null) {
            tally.tell(Finding.Kind.CHAIN_BROKEN, head.county() + " 链首第 " + head.seq() + " 环缺失", "");
        } else if (!there.equals(head.chain())
                || store.at(head.county(), head.seq() + 1).isPresent()) {
            tally.tell(Finding.Kind.CHAIN_BROKEN, head.county() + " 链首与最后一环不符", "");
        }
    }

    /** Holds the chain against an anchor of the store, or one kept elsewhere. */
    void anchor(Anchor.Told told) {
        var there = told.seq() == 0
                ? Link.BEGINNING
                : store.at(told.county(), told.seq()).orElse(null);
        if (!told.chain().equals(there)) {
            tally.tell(
                    Finding.Kind.ANCHOR_BROKEN,
                    told.county() + " " + told.day() + " 的锚点（第 " + told.seq() + " 环）",
                    there == null ? "链上没有这一环" : "该日及以前的记录被改写过");
        }
    }
}
