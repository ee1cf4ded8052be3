package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.documents.FileFamily;
import cn.xiangzhi.documents.MatterGate;
import cn.xiangzhi.powers.Oversight;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open what hangs on a case: its papers, and the files of its evidence, which hang on the act that took them. */
@Configuration
class CaseGate {

    static final String EVIDENCE = "case-evidence";

    private static final Set<Right> READERS = Set.of(Right.CASE_READ, Right.ARCHIVE_READ);

    @Bean
    MatterGate casePapers(CaseFiles files, Oversight oversight) {
        return MatterGate.ofCounty(
                CaseWork.KIND, FileFamily.ALL, (actor, matter) -> opens(files, oversight, actor, matter));
    }

    @Bean
    MatterGate caseEvidence(CaseFiles files, Acts acts, Oversight oversight) {
        return MatterGate.ofCounty(EVIDENCE, FileFamily.ALL, (actor, act) -> {
            var caseId = acts.caseOf(actor.county(), act);
            return caseId != null && opens(files, oversight, actor, caseId);
        });
    }

    /** Who reads cases, within scope; and the department whose power the case uses (S14). */
    private static boolean opens(CaseFiles files, Oversight oversight, Actor actor, UUID caseId) {
        return files.row(actor.scope(), caseId)
                .filter(row -> READERS.stream().anyMatch(actor::has)
                        || actor.has(Right.OVERSEE) && oversight.covers(actor, row.townshipCode(), row.itemCode()))
                .isPresent();
    }
}
