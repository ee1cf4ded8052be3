package cn.xiangzhi.casework.overview;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.flow.Waiting;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListQuery;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Everything that waits for the head in one list. Each line opens the whole file with the approval beside it: nothing is
 * approved unseen, and nothing in a batch.
 */
@Controller
class ApprovalPages {

    private static final int WORDS = 60;

    private static final Listing LISTING = Listing.at("/cases/approvals", "待我审批")
            .pretitle("执法办案")
            .column("number", "案件", Listing.Column.Kind.TEXT)
            .column("what", "审批什么", Listing.Column.Kind.TEXT)
            .column("party", "当事人", Listing.Column.Kind.TEXT)
            .column("proposal", "拟处理", Listing.Column.Kind.TEXT)
            .column("amount", "金额", Listing.Column.Kind.MONEY)
            .column("due", "期限", Listing.Column.Kind.LIGHT)
            .column("opinion", "审核意见", Listing.Column.Kind.TEXT)
            .column("act", "办理", Listing.Column.Kind.TEXT)
            .choose("stage", "阶段", Option.all(Stage.values()))
            .empty("没有等待审批的案件", "呈报立案、告知、决定、结案的案件会排在这里。");

    private final ApprovalStore store;
    private final Terms terms;
    private final Listings listings;

    ApprovalPages(ApprovalStore store, Terms terms, Listings listings) {
        this.store = store;
        this.terms = terms;
        this.listings = listings;
    }

    @Needs(Right.CASE_APPROVE)
    @GetMapping("/cases/approvals")
    ModelAndView list(Actor actor, ListRequest request) {
        var clocks = new HashMap<UUID, RunningTerm>();
        return listings.show(
                LISTING, request, actor, query -> page(actor, query, clocks), line -> row(line, clocks.get(line.id())));
    }

    private Page<ApprovalStore.Line> page(Actor actor, ListQuery query, Map<UUID, RunningTerm> clocks) {
        var page = store.page(actor.scope(), query);
        clocks.putAll(terms.pressing(
                actor.county(), page.rows().stream().map(ApprovalStore.Line::id).toList()));
        return page;
    }

    private static ListRow row(ApprovalStore.Line line, @Nullable RunningTerm clock) {
        var stage = Stage.valueOf(line.stage());
        var penalty = Penalty.of(text(line.kinds()), amount(line.fine()), amount(line.confiscated()));
        var sum = penalty.fine().add(penalty.confiscated());
        return ListRow.of(
                "/cases/" + line.id(),
                Cell.text(line.number(), line.itemName()),
                line.askedException() == null
                        ? Cell.text(
                                Waiting.words(stage, line.orderStage(), Right.CASE_APPROVE),
                                Waiting.stages(stage, line.orderStage()))
                        : Cell.text("待审批例外", line.askedException()),
                Cell.text(line.partyShown()),
                Cell.text(penalty.none() ? text(line.proposal()) : penalty.words()),
                Cell.money(sum.signum() > 0 ? sum : null),
                Cell.light(clock == null ? null : clock.light(), clock == null ? null : clock.due()),
                Cell.text(
                        line.review() == null ? "" : "审核：" + shortly(line.review()),
                        line.legal() == null ? null : "法制：" + shortly(line.legal())),
                Cell.link("阅卷审批", "/cases/" + line.id() + "/reviewing"));
    }

    private static String shortly(String words) {
        var line = words.strip().replaceAll("\\s+", " ");
        return line.length() > WORDS ? line.substring(0, WORDS) + "…" : line;
    }

    private static BigDecimal amount(@Nullable String text) {
        return text == null || text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
