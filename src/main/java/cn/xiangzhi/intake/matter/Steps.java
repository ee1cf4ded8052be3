package cn.xiangzhi.intake.matter;

import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.shell.FlowStep;
import java.util.ArrayList;
import java.util.List;

/** The progress bar of a report: the usual way, with the detour it took put in its place. */
public final class Steps {

    private Steps() {}

    public static List<FlowStep> of(ReportStage stage) {
        var way = way(stage);
        var at = way.indexOf(stage);
        var steps = new ArrayList<FlowStep>();
        for (var i = 0; i < way.size(); i++) {
            var last = i == at && !stage.open() && i == way.size() - 1;
            var state = i < at || last ? FlowStep.State.DONE : i == at ? FlowStep.State.CURRENT : FlowStep.State.AHEAD;
            steps.add(new FlowStep(way.get(i).label(), state));
        }
        return steps;
    }

    private static List<ReportStage> way(ReportStage stage) {
        return switch (stage) {
            case TRANSFERRED ->
                List.of(ReportStage.ACCEPTED, ReportStage.TRANSFERRED, ReportStage.ANSWERED, ReportStage.CLOSED);
            case REOPENED ->
                List.of(
                        ReportStage.REOPENED,
                        ReportStage.DISPATCHED,
                        ReportStage.IN_HAND,
                        ReportStage.ANSWERED,
                        ReportStage.CLOSED);
            case MERGED -> List.of(ReportStage.ACCEPTED, ReportStage.MERGED);
            case RATED ->
                List.of(
                        ReportStage.ACCEPTED,
                        ReportStage.DISPATCHED,
                        ReportStage.IN_HAND,
                        ReportStage.ANSWERED,
                        ReportStage.RATED);
            default ->
                List.of(
                        ReportStage.ACCEPTED,
                        ReportStage.DISPATCHED,
                        ReportStage.IN_HAND,
                        ReportStage.ANSWERED,
                        ReportStage.CLOSED);
        };
    }
}
