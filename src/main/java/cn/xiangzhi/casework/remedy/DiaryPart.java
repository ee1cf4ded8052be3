package cn.xiangzhi.casework.remedy;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.CasePart;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.Returns;
import cn.xiangzhi.casework.flow.ServiceMove;
import cn.xiangzhi.casework.rules.Service;
import cn.xiangzhi.documents.PaperKind;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The diary of service on the page of a case, and the papers that still lack their return (rules §13, §18). */
@Component
@Order(50)
class DiaryPart implements CasePart {

    /** What the section shows. */
    record View(List<Attempt> attempts, List<String> missing) {}

    /** One attempt: which paper, how, when, where, with what result, by whom. */
    record Attempt(String paper, String method, String at, String where, String result, String by) {}

    @Override
    public Optional<Shown> of(Actor actor, CaseFile file) {
        var attempts = file.acts().stream()
                .filter(act -> act.move() instanceof ServiceMove)
                .map(DiaryPart::attempt)
                .toList();
        var missing = Returns.open(file).stream().map(PaperKind::label).toList();
        return attempts.isEmpty() && missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown("casework/diary", new View(attempts, missing)));
    }

    private static Attempt attempt(Act act) {
        var f = act.facts();
        var served = act.move() == ServiceMove.SERVE_PAPER;
        var posted = act.move() == ServiceMove.POST_ANNOUNCEMENT;
        var method = f.one(served ? "method" : "attemptMethod", Service.Method.class)
                .map(Service.Method::label)
                .orElse("公告");
        return new Attempt(
                f.text(served ? "servedPaper" : "attemptPaper"),
                method,
                posted
                        ? f.text("postedOn")
                        : f.text(served ? "servedOn" : "attemptedAt").replace('T', ' '),
                posted ? f.text("postedAt") : f.text(served ? "servedAt" : "attemptPlace"),
                served ? "已送达" : posted ? f.text("announcedUntil") + "生效" : f.text("attemptResult"),
                act.name());
    }
}
