package cn.xiangzhi.casework.force;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.RemovalMove;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.shell.FlowStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the case page: how far what was ordered beside a penalty has come on its own road (AEL 35, 37, 44, 53). */
@Component
@Order(12)
class OrderPart implements CasePart {

    /** @param steps from the order to its end, by the township itself or by the court */
    record Road(List<FlowStep> steps, Map<String, String> facts) {}

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var stage = OrderRoad.of(file);
        return stage == null || !file.ordered() && !file.has(RemovalMove.DEMAND_DUTY)
                ? Optional.empty()
                : Optional.of(new Shown("casework/order-road", new Road(steps(file, stage), facts(file, stage))));
    }

    private static List<FlowStep> steps(CaseFile file, Stage stage) {
        var court = stage == Stage.COURT_APPLIED || stage == Stage.COURT_ORDERED;
        var road = court
                ? List.of(Stage.PERFORMING, Stage.DEMANDED, Stage.COURT_APPLIED, Stage.COURT_ORDERED, Stage.FULFILLED)
                : List.of(Stage.PERFORMING, Stage.DEMANDED, Stage.SELF_EXECUTING, Stage.FULFILLED);
        var running = OrderRoad.running(file);
        var last = road.size() - 1;
        var at = switch (stage) {
            case EXEC_SUSPENDED -> 2;
            case EXEC_ENDED -> last;
            default -> running ? road.indexOf(stage) : last;
        };
        return IntStream.range(0, road.size())
                .mapToObj(n -> new FlowStep(
                        n == at && (running || stage == Stage.EXEC_ENDED)
                                ? stage.label()
                                : road.get(n).label(),
                        n < at ? FlowStep.State.DONE : n == at ? FlowStep.State.CURRENT : FlowStep.State.AHEAD))
                .toList();
    }

    private static Map<String, String> facts(CaseFile file, Stage stage) {
        var facts = new LinkedHashMap<String, String>();
        var removal = file.ordered();
        facts.put("责令的内容", file.said(removal ? "orderContent" : "correction"));
        facts.put(removal ? "自行拆除期限" : "改正期限", file.said(removal ? "orderUntil" : "correctBy"));
        facts.put("复查结果", file.said("corrected"));
        facts.put("公告的自行拆除期限", file.said("announceUntil"));
        facts.put("催告的履行期限", file.said("dutyUntil"));
        facts.put("申请法院执行的截止日", file.said("orderCourtUntil"));
        facts.put("执行", OrderRoad.running(file) ? "罚款与责令事项分别执行，都办结了才结案" : ended(stage));
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private static String ended(Stage stage) {
        return stage == Stage.EXEC_ENDED ? "责令事项已经终结执行" : "责令的内容已经履行";
    }
}
