package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.powers.Writings;
import cn.xiangzhi.shell.FlowStep;
import cn.xiangzhi.shell.Show;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the page of a forwarded project shows: its road and its facts. */
final class ForwardingView {

    private ForwardingView() {}

    static List<FlowStep> steps(ForwardingStage now) {
        var road = new ArrayList<>(ForwardingStage.road());
        if (now == ForwardingStage.INCOMPLETE) {
            road.add(1, now);
        }
        if (now == ForwardingStage.DECLINED) {
            return List.of(
                    new FlowStep(ForwardingStage.RECEIVED.label(), FlowStep.State.DONE),
                    new FlowStep(now.label(), FlowStep.State.CURRENT));
        }
        var at = road.indexOf(now);
        return java.util.stream.IntStream.range(0, road.size())
                .mapToObj(n -> new FlowStep(
                        road.get(n).label(),
                        n < at || now == ForwardingStage.CLOSED
                                ? FlowStep.State.DONE
                                : n == at ? FlowStep.State.CURRENT : FlowStep.State.AHEAD))
                .toList();
    }

    static Map<String, String> facts(Forwarding f, String township, Writings.@Nullable Stamp stamp) {
        var granted = f.granted();
        var facts = new LinkedHashMap<String, String>();
        facts.put("编号", f.number());
        facts.put("事项", f.itemCode() + " " + f.itemName());
        facts.put("申请人", f.applicantShown());
        facts.put("乡镇（街道）", township);
        facts.put("县级部门", f.departmentName());
        facts.put("办理方式", f.manner().label());
        facts.put("收到材料", f.materials());
        facts.put("收件日期", Show.date(f.receivedOn()));
        facts.put("一次性告知", f.missing().isEmpty() ? "" : Show.date(f.noticedOn()) + "　" + f.missing());
        facts.put("材料补齐", Show.date(f.completedOn()));
        facts.put("初审意见", f.opinion().isEmpty() ? "" : f.opinion() + "（" + f.reviewedBy() + "）");
        facts.put("转报函用印", stamp == null ? "" : stamp.seal() + "　" + stamp.by() + "　" + Show.dateTime(stamp.at()));
        facts.put("转报日期", Show.date(f.forwardedOn()));
        facts.put("县级收件回执", f.receipt());
        facts.put("县级办结", Show.date(f.decidedOn()));
        facts.put("县级结果", granted == null ? "" : (granted ? "同意：" : "不同意：") + f.result());
        facts.put(f.manner() == Manner.ON_SEAL ? "县级用印登记号" : "县级文号", f.resultNumber());
        facts.put("送达申请人", f.returnedHow().isEmpty() ? "" : Show.date(f.returnedOn()) + "　" + f.returnedHow());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }
}
