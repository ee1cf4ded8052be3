package cn.xiangzhi.intake.matter;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The core of a report; everything that happened to it stands in its acts. */
public record Report(
        Receipt receipt, Said said, Place place, Receiver receiver, Outcome outcome, ReportStage stage, long version) {

    /** What was said, when, and by which way it came. */
    public record Said(Channel channel, String category, String title, String text, OffsetDateTime at) {}

    /** Who received it first and answers for it until somebody takes it (S5). */
    public record Receiver(@Nullable UUID person, @Nullable UUID organ, String name) {}

    /** What came of it so far. */
    public record Outcome(
            @Nullable String answer,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate windowEnds,
            @Nullable Integer rating,
            int reopened,
            int followers,
            @Nullable UUID mergedInto) {

        public static final Outcome NONE = new Outcome(null, null, null, null, 0, 0, null);
    }

    public UUID id() {
        return receipt.report();
    }

    public String county() {
        return place.county();
    }

    /** The same report after the move, or Refused when the move does not start at this stage. */
    public Report after(ReportMove move) {
        if (!move.leaves(stage)) {
            throw Refused.unlawful(
                    null,
                    "不能“" + move.label() + "”",
                    "报告目前是“" + stage.label() + "”，这一步不能从这里开始",
                    move.basis(),
                    "请刷新页面，按页面上可用的按钮操作");
        }
        return with(move.after(stage), outcome);
    }

    public Report answered(String answer, LocalDate on, LocalDate windowEnds) {
        var next = new Outcome(
                answer, on, windowEnds, null, outcome.reopened(), outcome.followers(), outcome.mergedInto());
        return after(ReportMove.ANSWER).with(next);
    }

    /** One that was merged stays so: its reporter rates the answer to the lead. */
    public Report rated(int level) {
        var o = outcome;
        var next = new Outcome(
                o.answer(), o.answeredOn(), o.windowEnds(), level, o.reopened(), o.followers(), o.mergedInto());
        return stage == ReportStage.MERGED ? with(next) : after(ReportMove.RATE).with(next);
    }

    public Report reopenedAgain() {
        var o = outcome;
        var next = new Outcome(
                o.answer(), o.answeredOn(), null, o.rating(), o.reopened() + 1, o.followers(), o.mergedInto());
        return after(ReportMove.REOPEN).with(next);
    }

    public Report mergedInto(UUID other) {
        var o = outcome;
        var next =
                new Outcome(o.answer(), o.answeredOn(), o.windowEnds(), o.rating(), o.reopened(), o.followers(), other);
        return after(ReportMove.MERGE).with(next);
    }

    /** The same report on its own again, at the stage it had before it was merged. */
    public Report splitOff(ReportStage before) {
        var o = outcome;
        var next =
                new Outcome(o.answer(), o.answeredOn(), o.windowEnds(), o.rating(), o.reopened(), o.followers(), null);
        var alone = after(ReportMove.SPLIT);
        return new Report(
                receipt, said, place, receiver, next, before == ReportStage.REOPENED ? before : alone.stage, version);
    }

    public Report reclassified(String category) {
        var next = new Said(said.channel(), category, said.title(), said.text(), said.at());
        var moved = after(ReportMove.RECLASSIFY);
        return new Report(receipt, next, place, receiver, outcome, moved.stage, version);
    }

    private Report with(Outcome next) {
        return with(stage, next);
    }

    private Report with(ReportStage nextStage, Outcome next) {
        return new Report(receipt, said, place, receiver, next, nextStage, version);
    }
}
