package cn.xiangzhi.intake.matter;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.informing.Informing;
import cn.xiangzhi.intake.outside.Petitions;
import cn.xiangzhi.shell.Show;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes moves: checks right and flow, saves the core, appends the act, tells the reporter. */
@Component
public class ReportFlow {

    private final ReportStore reports;
    private final ReportActs acts;
    private final Petitions petitions;
    private final ReportClocks clocks;
    private final Informing informing;

    ReportFlow(ReportStore reports, ReportActs acts, Petitions petitions, ReportClocks clocks, Informing informing) {
        this.reports = reports;
        this.acts = acts;
        this.petitions = petitions;
        this.clocks = clocks;
        this.informing = informing;
    }

    /** A move by somebody at the desk, whose post must carry the right of the move. */
    @Transactional
    public void byRight(Actor actor, ReportMove move, Report after, String words, String plainWords) {
        Right right = move.right();
        if (right != null) {
            actor.must(right, "不能" + move.label());
        }
        keep(actor, move, after, words, plainWords);
    }

    /** A move that another room, the reporter or the passing of a day makes; {@code plainWords} may be empty. */
    @Transactional
    public void keep(Actor actor, ReportMove move, Report after, String words, String plainWords) {
        reports.save(after);
        var act = acts.append(actor, after, move, words);
        if (after.said().channel() == Channel.PETITION && (move == ReportMove.ANSWER || move == ReportMove.MERGE)) {
            petitions.answered(after, act);
        }
        clocks.moved(after, move, act);
        informing.moved(after, move, plainWords.isEmpty() ? act : acts.line(after, plainWords), plainWords);
        if (move == ReportMove.ANSWER) {
            together(after, act);
        }
    }

    /** Whoever reported the same matter, or met with it, is told of the answer as well. */
    private void together(Report lead, UUID answer) {
        var outcome = lead.outcome();
        var words = "合并办理的这件事已答复：" + outcome.answer() + " 没有办好的，" + Show.date(outcome.windowEnds()) + "前可以要求再办。";
        informing.followers(lead, answer);
        for (var merged : reports.mergedInto(lead.county(), lead.id())) {
            acts.tell(merged, words);
            informing.followers(merged, answer);
        }
    }
}
