package cn.xiangzhi.casework.force;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.file.PaperFiller;
import cn.xiangzhi.casework.flow.Standing;
import cn.xiangzhi.documents.PaperKind;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Prints on decisions by which title the organ decides (PPL 20, 24). */
@Component
class StandingPapers implements PaperFiller {

    private static final Set<PaperKind> KINDS =
            EnumSet.of(PaperKind.DECISION, PaperKind.ORDER_DECISION, PaperKind.ENFORCEMENT_DECISION);

    private final Standings standings;

    StandingPapers(Standings standings) {
        this.standings = standings;
    }

    @Override
    public boolean fills(PaperKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public void fill(Map<String, Object> f, Source s) {
        standings.of(s.file()).map(Standing::words).ifPresent(words -> f.put("执法主体", words));
    }
}
