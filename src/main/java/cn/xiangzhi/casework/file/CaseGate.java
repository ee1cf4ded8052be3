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
        return new Gate(CaseWork.KIND, (actor, matter) -> opens(files, oversight, actor, matter));
    }

    @Bean
    MatterGate caseEvidence(CaseFiles files, Acts acts, Oversight oversight) {
        return new Gate(EVIDENCE, (actor, act) -> {
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

    /** Within the rights, and within the scope as the question tells. */
    private record Gate(String matterKind, java.util.function.BiPredicate<Actor, UUID> inScope) implements MatterGate {

        @Override
        public Set<FileFamily> takes() {
            return FileFamily.ALL;
        }

        @Override
        public boolean mayOpen(Actor actor, String county, UUID matter) {
            return actor.county().equals(county) && inScope.test(actor, matter);
        }
    }
}
