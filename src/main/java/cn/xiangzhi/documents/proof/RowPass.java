package cn.xiangzhi.documents.proof;

import cn.xiangzhi.documents.ChainedRows;
import cn.xiangzhi.documents.ChainedRows.Kept;
import cn.xiangzhi.documents.ChainedRows.Row;
import cn.xiangzhi.documents.ChainedRows.Said;
import cn.xiangzhi.documents.LinkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Rows that carry their content themselves, papers, voidings, acts and signatures: made again, and held against the chain. */
final class RowPass {

    private static final int BATCH = 100;

    private final ChainPass chain;
    private final Tally tally;

    RowPass(ChainPass chain, Tally tally) {
        this.chain = chain;
        this.tally = tally;
    }

    void run(ChainedRows rows, ChainedRows.Range range, Hands hands) {
        var batch = new ArrayList<Row>();
        var count = tally.of(rows.kind());
        rows.each(range, row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                give(rows.kind(), List.copyOf(batch), count, hands);
                batch.clear();
            }
        });
        give(rows.kind(), List.copyOf(batch), count, hands);
    }

    private void give(LinkKind kind, List<Row> batch, AtomicLong count, Hands hands) {
        hands.give(() -> batch.forEach(row -> {
            count.incrementAndGet();
            check(kind, row);
        }));
    }

    private void check(LinkKind kind, Row row) {
        var piece = kind.label() + " " + row.words() + " " + row.subject();
        var said = chain.trusted(row.county(), kind, row.subject()) ? row.linked() : null;
        var kept = row.kept();
        if (kept == null) {
            tally.tell(Finding.Kind.ROW_GONE, piece, said == null ? "" : "链上的摘要 " + said.digest());
        } else if (row.linked() == null) {
            tally.tell(Finding.Kind.UNLINKED, piece, "");
        } else {
            compare(piece, said, kept);
        }
    }

    private void compare(String piece, @org.jspecify.annotations.Nullable Said said, Kept kept) {
        var again = kept.again().get();
        if (said != null && !said.digest().equals(again)
                || said == null && !kept.digest().equals(again)) {
            tally.tell(Finding.Kind.ALTERED, piece, "现在的摘要 " + again);
        } else if (!kept.digest().equals(again)) {
            tally.tell(Finding.Kind.ROW_ALTERED, piece, "登记的摘要 " + kept.digest());
        } else if (said != null && !said.facts().isEmpty() && !said.facts().equals(kept.facts())) {
            tally.tell(Finding.Kind.ROW_ALTERED, piece, "文号、名称、日期等登记项");
        }
    }
}
