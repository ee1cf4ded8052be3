package cn.xiangzhi.casework.payment;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The treasury's page: the bank's lists come in here, and what matched no decision is seen here. */
@Controller
class PaymentPages {

    private static final Listing LISTING = Listing.at("/payments", "罚款缴款")
            .pretitle("执法办案")
            .column("reference", "银行流水号", Listing.Column.Kind.TEXT)
            .column("state", "对账", Listing.Column.Kind.STATE)
            .column("number", "决定书文号、缴款码", Listing.Column.Kind.TEXT)
            .column("payer", "缴款人", Listing.Column.Kind.TEXT)
            .column("amount", "金额", Listing.Column.Kind.MONEY)
            .sortable("paid", "缴款日期", Listing.Column.Kind.DATE, "desc")
            .choose(
                    "state",
                    "对账",
                    List.of(new Option("OPEN", "未对上"), new Option("DONE", "已对上"), new Option("RETURNED", "已退回")))
            .between("paid", "缴款日期")
            .empty("还没有缴款记录", "代收银行的到账清单在这里导入，系统先按缴款码，没有的按文号、缴款人、金额逐笔对账。")
            .button("导入银行清单", "/payments/import", Right.PAYMENT_RECORD);

    private final Payments payments;
    private final Reconciliation reconciliation;
    private final Listings listings;

    PaymentPages(Payments payments, Reconciliation reconciliation, Listings listings) {
        this.payments = payments;
        this.reconciliation = reconciliation;
        this.listings = listings;
    }

    @Needs({Right.PAYMENT_READ, Right.PAYMENT_RECORD})
    @GetMapping("/payments")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> payments.page(actor.scope(), query), this::row);
    }

    private ListRow row(Payments.Row row) {
        var href = row.caseId() != null
                ? "/cases/" + row.caseId() + "/money"
                : row.returnedOn() != null ? "/payments/reconciliation" : "/payments/" + row.id();
        return ListRow.of(
                href,
                Cell.text(row.bankReference(), row.problem()),
                row.caseId() != null
                        ? Cell.state("已对上", "green")
                        : row.returnedOn() != null ? Cell.state("已退回", "grey") : Cell.state("未对上", "amber"),
                Cell.text(row.decisionNumber(), row.payCode()),
                Cell.text(payments.shown(row)),
                Cell.money(row.amount()),
                Cell.day(row.paidOn()));
    }

    @Needs(Right.PAYMENT_RECORD)
    @GetMapping("/payments/import")
    String form(Model model) {
        model.addAttribute("heads", heads());
        return "casework/payments";
    }

    private static List<String> heads() {
        return Stream.of(BankFile.HEADS, BankFile.BY, List.of(BankFile.RECEIPT))
                .flatMap(List::stream)
                .toList();
    }

    /** What was taken is told above the list; what was not stands open in it. A wrong list comes back with its rows. */
    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/payments/import")
    String take(
            Actor actor,
            @RequestParam(name = "list", required = false) @Nullable MultipartFile list,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response)
            throws IOException {
        model.addAttribute("heads", heads());
        try {
            if (list == null || list.isEmpty()) {
                throw Refused.invalid("清单未导入", "没有选择文件，或者文件是空的", "请选择代收银行给出的 CSV 清单");
            }
            var taken = payments.take(actor, list.getBytes());
            if (taken.errors().isEmpty()) {
                after.addFlashAttribute(
                        "done", "已对上%d笔，未对上%d笔，以前导入过%d笔".formatted(taken.matched(), taken.unmatched(), taken.known()));
                return taken.unmatched() == 0 ? "redirect:/payments" : "redirect:/payments?state=OPEN";
            }
            model.addAttribute("errors", taken.errors());
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } catch (Refused no) {
            Again.with(no, true, model, response);
        }
        return "casework/payments";
    }

    @Needs(Right.PAYMENT_RECORD)
    @GetMapping("/payments/{id}")
    String open(Actor actor, @PathVariable UUID id, Model model) {
        payments.mustBeOpen(actor.scope(), id);
        model.addAttribute("again", id);
        return "casework/payments";
    }

    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/payments/{id}/assign")
    String assign(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String why,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            payments.assign(actor, id, number, why);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return open(actor, id, model.addAttribute("number", number).addAttribute("assignWhy", why));
        }
        after.addFlashAttribute("done", "已对到案件" + number.strip());
        return "redirect:/payments?state=DONE";
    }

    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/payments/{id}/return")
    String giveBack(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String why,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response) {
        try {
            payments.giveBack(actor, id, Again.day(on, "退回未登记", "退回日期"), why);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return open(actor, id, model.addAttribute("on", on).addAttribute("returnWhy", why));
        }
        after.addFlashAttribute("done", "已登记退回");
        return "redirect:/payments?state=RETURNED";
    }

    /** What the bank reported in a period, and what became of it; every figure opens its lines. */
    @Needs({Right.PAYMENT_READ, Right.PAYMENT_RECORD})
    @GetMapping("/payments/reconciliation")
    String reconciliation(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        model.addAttribute("page", reconciliation.of(actor.scope(), from, to));
        return "casework/reconciliation";
    }

    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/payments/{id}/again")
    String again(
            Actor actor, @PathVariable UUID id, Model model, RedirectAttributes after, HttpServletResponse response) {
        if (!payments.again(actor, id)) {
            var no = Refused.invalid("没有对上", "按缴款码、文号、缴款人、金额仍找不到案件", "请联系银行更正后重新出具清单，或者核实后对到案件、登记退回");
            Again.with(no, false, model, response);
            return open(actor, id, model);
        }
        after.addFlashAttribute("done", "已对上");
        return "redirect:/payments?state=DONE";
    }
}
