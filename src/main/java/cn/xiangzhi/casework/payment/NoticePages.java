package cn.xiangzhi.casework.payment;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseShelf;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.SheetReader;
import cn.xiangzhi.shell.SheetReader.RowError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The treasury's list of payment notices; the numbers of its own system are typed or come as a table, never made up here. */
@Controller
class NoticePages {

    private static final List<String> HEADS = List.of("缴款码", "非税缴款通知书号");

    private static final Listing LISTING = Listing.at("/payments/notices", "缴款通知书")
            .pretitle("执法办案 · 罚款缴款")
            .column("code", "缴款码", Listing.Column.Kind.TEXT)
            .column("state", "进度", Listing.Column.Kind.STATE)
            .column("case", "决定书文号", Listing.Column.Kind.TEXT)
            .column("party", "当事人", Listing.Column.Kind.TEXT)
            .column("amount", "金额", Listing.Column.Kind.MONEY)
            .column("due", "缴款期限", Listing.Column.Kind.DATE)
            .column("finance", "非税缴款通知书号", Listing.Column.Kind.TEXT)
            .find("q", "完整的缴款码、非税号、案号或者文号")
            .choose(
                    "state",
                    "效力",
                    List.of(
                            new Option(PayNotice.VALID, "有效"),
                            new Option(PayNotice.REPLACED, "已换发"),
                            new Option(PayNotice.WITHDRAWN, "已撤回")))
            .choose("finance", "非税号", List.of(new Option("NONE", "没有登记")))
            .between("due", "缴款期限")
            .empty("还没有缴款通知书", "罚款到银行缴纳的，决定书送达（当场交付）时自动出具；延期、分期、变更的换发，撤销的撤回。")
            .button("导入非税号", "/payments/notices/import", Right.PAYMENT_RECORD);

    private final PayNoticeStore store;
    private final PayNotices notices;
    private final CaseShelf shelf;
    private final Listings listings;
    private final TransactionTemplate once;
    private final Today today;

    NoticePages(
            PayNoticeStore store,
            PayNotices notices,
            CaseShelf shelf,
            Listings listings,
            TransactionTemplate once,
            Today today) {
        this.today = today;
        this.store = store;
        this.notices = notices;
        this.shelf = shelf;
        this.listings = listings;
        this.once = once;
    }

    @Needs({Right.PAYMENT_READ, Right.PAYMENT_RECORD})
    @GetMapping("/payments/notices")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> store.page(actor.scope(), query), this::row);
    }

    private ListRow row(PayNoticeStore.Row n) {
        return ListRow.of(
                "/cases/" + n.caseId() + "/money",
                Cell.text(n.code(), n.parts() == 1 ? "" : "第" + n.part() + "期，共" + n.parts() + "期"),
                state(n),
                Cell.text(n.decisionNumber() == null ? "" : n.decisionNumber(), n.number()),
                Cell.text(n.partyShown()),
                Cell.money(n.amount()),
                Cell.day(n.dueOn()),
                Cell.text(n.financeNumber()));
    }

    /** How far the case is; what of several instalments is paid stands on the page of the case's money. */
    private Cell state(PayNoticeStore.Row n) {
        if (!n.state().equals(PayNotice.VALID)) {
            return Cell.state(n.state().equals(PayNotice.REPLACED) ? "已换发" : "已撤回", "grey");
        }
        return switch (Stage.valueOf(n.stage())) {
            case FULFILLED, CLOSED, ARCHIVED -> Cell.state("已办结", "green");
            case OVERDUE, DEMANDED, COURT_APPLIED, COURT_ORDERED -> Cell.state("逾期", "red");
            default ->
                n.parts() == 1 && n.dueOn().isBefore(today.date())
                        ? Cell.state("逾期", "red")
                        : Cell.state("待缴", "amber");
        };
    }

    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/payments/notices/{id}/number")
    String number(Actor actor, @PathVariable UUID id, @RequestParam String number, RedirectAttributes after) {
        var notice = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("缴款通知书"));
        number(actor, notice, number.strip());
        after.addFlashAttribute("done", "已登记，缴款通知书已换发");
        return "redirect:/cases/" + notice.caseId() + "/money";
    }

    private void number(Actor actor, PayNotice notice, String number) {
        notices.number(actor, notice, shelf.file(shelf.row(actor.scope(), notice.caseId())), number);
    }

    @Needs(Right.PAYMENT_RECORD)
    @GetMapping("/payments/notices/import")
    String sheet(Model model) {
        model.addAttribute("heads", HEADS);
        return "casework/notice-import";
    }

    /** A whole table or nothing. */
    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/payments/notices/import")
    String take(
            Actor actor,
            @RequestParam("file") MultipartFile file,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response)
            throws IOException {
        var errors = new ArrayList<RowError>();
        var rows = SheetReader.read(file.getInputStream(), HEADS);
        var taken = once.execute(status -> {
            for (var row : rows) {
                var code = row.get("缴款码");
                try {
                    number(
                            actor,
                            store.coded(actor.scope(), code)
                                    .orElseThrow(() -> Refused.invalid("号码未登记", "没有这个缴款码：" + code, "请核对缴款码")),
                            row.get("非税缴款通知书号"));
                } catch (Refused no) {
                    errors.add(new RowError(row.number(), "缴款码", no.why()));
                    status.setRollbackOnly();
                    return 0;
                }
            }
            return rows.size();
        });
        model.addAttribute("heads", HEADS);
        if (!errors.isEmpty()) {
            model.addAttribute("errors", errors);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return "casework/notice-import";
        }
        after.addFlashAttribute("done", "已登记" + taken + "个号码，缴款通知书已换发");
        return "redirect:/payments/notices";
    }
}
