package cn.xiangzhi.documents.pages;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperLife;
import cn.xiangzhi.documents.VerificationCode;
import cn.xiangzhi.documents.life.LifeStore;
import cn.xiangzhi.documents.life.Look;
import cn.xiangzhi.documents.life.Looks;
import cn.xiangzhi.documents.life.Stage;
import cn.xiangzhi.shell.Show;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page of a paper shows of its life, and of who looked at it (F45). */
@Component
class PaperLives {

    private final PaperLife life;
    private final Looks looks;
    private final ObjectProvider<VerificationCode> codes;

    PaperLives(PaperLife life, Looks looks, ObjectProvider<VerificationCode> codes) {
        this.life = life;
        this.looks = looks;
        this.codes = codes;
    }

    /** {@code looked} and {@code checked} are null for who may not see who looked. */
    record Page(
            List<Step> steps,
            @Nullable String code,
            @Nullable List<Looked> looked,
            @Nullable String checked) {}

    /** One step of the life; {@code last}: where the paper stands now. */
    record Step(String stage, String at, String who, String words, boolean voided, boolean last) {}

    record Looked(String at, String who, String look) {}

    void looked(Actor actor, Paper paper, Look look) {
        looks.looked(actor, paper, look);
    }

    Optional<String> spoken(Paper paper) {
        return codes.stream()
                .map(each -> each.spoken(paper))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Page page(Actor actor, Paper paper) {
        var lines = life.of(paper);
        var shown = Looks.shownTo(actor);
        return new Page(
                lines.stream().map(line -> step(line, line == lines.getLast())).toList(),
                spoken(paper).orElse(null),
                shown ? looks.of(paper).stream().map(PaperLives::looked).toList() : null,
                shown ? checked(paper) : null);
    }

    private static Step step(LifeStore.Line line, boolean last) {
        return new Step(
                line.stage().label(),
                Show.dateTime(line.at()),
                line.post() == null ? line.who() : line.who() + "（" + line.post() + "）",
                line.words(),
                line.stage() == Stage.VOIDED,
                last);
    }

    private static Looked looked(Looks.Line line) {
        return new Looked(Show.dateTime(line.at()), line.who() + "（" + line.post() + "）", line.look());
    }

    private String checked(Paper paper) {
        return looks.checkedOf(paper).stream()
                .map(sum -> "公众核验过 " + sum.times() + " 次，最近一次 " + Show.date(sum.last()))
                .findFirst()
                .orElse("还没有公众核验过");
    }
}
