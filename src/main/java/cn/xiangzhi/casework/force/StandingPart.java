package cn.xiangzhi.casework.force;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Criminal;
import cn.xiangzhi.casework.flow.DelegatedReport;
import cn.xiangzhi.casework.flow.Standing;
import cn.xiangzhi.casework.rules.Jurisdiction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the case page: in whose name the case goes and what follows from it, and where a suspected crime stands. */
@Component
@Order(10)
class StandingPart implements CasePart {

    private final Standings standings;

    StandingPart(Standings standings) {
        this.standings = standings;
    }

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        return standings.of(file).map(standing -> new Shown("casework/standing", facts(standing, file)));
    }

    static Map<String, String> facts(Standing standing, CaseFile file) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("执法方式", standing.mode().label());
        facts.put("文书名义", standing.name());
        facts.put("印章", standing.seal());
        facts.put("被申请人、被告", standing.respondent());
        facts.put("复议机关", standing.reviewOrgan());
        facts.put("强制措施", standing.measures() ? "法律、法规规定的范围内可以采取" : "不能采取");
        facts.put("审批", standing.approver());
        facts.put("法律责任", bears(standing));
        var criminal = Criminal.of(file);
        if (criminal != Criminal.NONE) {
            facts.put("移送司法", criminal.label());
        }
        if (!file.said("creditedFine").isEmpty()) {
            facts.put("折抵罚金", "已缴罚款" + file.said("creditedFine") + "元折抵罚金，不得再作新的罚款");
        }
        var report = DelegatedReport.of(file, standing.mode());
        if (report != DelegatedReport.NONE) {
            facts.put("委托报告", report.label());
        }
        return facts;
    }

    /** What goes beyond the deed is refused (DELE-04); done all the same it is the township's own (PPL 20). */
    private static String bears(Standing standing) {
        var within = Jurisdiction.BEARS.answer(new Jurisdiction.Done(standing.mode(), false));
        var beyond = Jurisdiction.BEARS.answer(new Jurisdiction.Done(standing.mode(), true));
        return within == beyond ? within.label() : within.label() + "；超出委托范围的，" + beyond.label();
    }
}
