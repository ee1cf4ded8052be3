package cn.xiangzhi.casework.collection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.Gallery;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.SheetReader;
import cn.xiangzhi.shell.Show;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of collection agreements on its pages: the list, a new one, a table of them, one with its paper and history. */
@Controller
class CollectionPages {

    private static final Listing LISTING = Listing.at("/collection-agreements", "代收协议")
            .pretitle("执法办案 · 罚款缴款")
            .column("bank", "代收银行", Listing.Column.Kind.TEXT)
            .column("state", "效力", Listing.Column.Kind.STATE)
            .column("account", "收款人、账号", Listing.Column.Kind.TEXT)
            .column("signers", "签字人", Listing.Column.Kind.TEXT)
            .sortable("from", "生效", Listing.Column.Kind.DATE, "desc")
            .column("to", "届满", Listing.Column.Kind.DATE)
            .column("filed", "备案", Listing.Column.Kind.DATE)
            .find("q", "银行、协议编号、账号")
            .choose("state", "期限", List.of(new Option("OPEN", "没有届满"), new Option("OVER", "已经届满、终止")))
            .empty("还没有代收协议", "作出罚款决定的机关与代收罚款的银行签订代收协议，报上级机关和同级财政备案；决定书写明的银行须有协议。")
            .button("登记协议", "/collection-agreements/new", Right.PAYMENT_RECORD);

    private static final String NOT_KEPT = "代收协议未保存";

    private final CollectionRegister agreements;
    private final CollectionStore store;
    private final Attachments attachments;
    private final Gallery gallery;
    private final Places places;
    private final Listings listings;
    private final Today today;

    CollectionPages(
            CollectionRegister agreements,
            CollectionStore store,
            Attachments attachments,
            Gallery gallery,
            Places places,
            Listings listings,
            Today today) {
        this.agreements = agreements;
        this.store = store;
        this.attachments = attachments;
        this.gallery = gallery;
        this.places = places;
        this.listings = listings;
        this.today = today;
    }

    @Needs({Right.PAYMENT_READ, Right.PAYMENT_RECORD, Right.CASE_APPROVE})
    @GetMapping("/collection-agreements")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> store.page(actor.scope(), query), this::row);
    }

    private ListRow row(CollectionAgreement a) {
        return ListRow.of(
                "/collection-agreements/" + a.id(),
                Cell.text(a.bank(), a.number()),
                Cell.state(a.state(today.date()), a.tone(today.date())),
                Cell.text(a.payee(), a.account()),
                Cell.text(a.signedByUs(), a.signedByBank()),
                Cell.day(a.validFrom()),
                Cell.day(a.last()),
                Cell.day(a.filedOn()));
    }

    @Needs(Right.PAYMENT_RECORD)
    @GetMapping("/collection-agreements/new")
    String fresh(Actor actor, Model model) {
        var town = actor.scope().township() == null ? "" : actor.scope().township();
        return draw(actor, model, AgreementForm.empty(town));
    }

    private String draw(Actor actor, Model model, AgreementForm form) {
        Again.form(model, form);
        model.addAttribute("townships", places.choices(actor.scope()));
        return "casework/agreement-form";
    }

    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/collection-agreements")
    String register(
            Actor actor,
            @Valid @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var signed = form.signedOn();
        var from = form.validFrom();
        if (errors.hasErrors() || signed == null || from == null) {
            return draw(actor, model, form);
        }
        var agreement = form.agreement(signed, from);
        try {
            agreements.register(actor, agreement);
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model, form);
        }
        after.addFlashAttribute("done", "已登记，请附上协议原件的扫描件");
        return "redirect:/collection-agreements/" + agreement.id();
    }

    @Needs(Right.PAYMENT_RECORD)
    @GetMapping("/collection-agreements/import")
    String sheet(Model model) {
        heads(model);
        return "casework/agreement-import";
    }

    private static void heads(Model model) {
        model.addAttribute("needed", AgreementSheet.NEEDED);
        model.addAttribute("further", AgreementSheet.FURTHER);
    }

    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/collection-agreements/import")
    String take(
            Actor actor,
            @RequestParam("file") MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        var township = actor.scope().township();
        if (township == null) {
            throw Refused.invalid("没有导入", "当前岗位不属于某一乡镇", "请切换到乡镇财政所的岗位");
        }
        var sheet = AgreementSheet.of(township, SheetReader.read(file.getInputStream(), AgreementSheet.NEEDED));
        heads(model);
        if (!sheet.errors().isEmpty()) {
            response.setStatus(400);
            model.addAttribute("errors", sheet.errors());
            return "casework/agreement-import";
        }
        try {
            agreements.registerAll(actor, sheet.agreements());
        } catch (Refused no) {
            Again.with(no, true, model, response);
            return "casework/agreement-import";
        }
        after.addFlashAttribute("done", "已登记" + sheet.agreements().size() + "份协议");
        return "redirect:/collection-agreements";
    }

    @Needs({Right.PAYMENT_READ, Right.PAYMENT_RECORD, Right.CASE_APPROVE})
    @GetMapping("/collection-agreements/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var a = agreements.get(actor.scope(), id);
        model.addAttribute("agreement", a);
        model.addAttribute("state", a.state(today.date()));
        model.addAttribute("tone", a.tone(today.date()));
        model.addAttribute("facts", facts(a));
        model.addAttribute("renewed", !a.endsSoon(today.date()) || agreements.renewed(actor.county(), a));
        model.addAttribute("fileBy", a.filedOn() == null ? agreements.fileBy(a) : null);
        model.addAttribute(
                "papers",
                gallery.of(attachments.of(actor.county(), CollectionRegister.KIND, id), Gallery.Stated.NOTHING, null));
        model.addAttribute("acts", store.acts(actor.county(), id));
        model.addAttribute("writes", actor.has(Right.PAYMENT_RECORD));
        model.addAttribute("today", today.date());
        return "casework/agreement";
    }

    private Map<String, String> facts(CollectionAgreement a) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("协议编号", a.number());
        facts.put("乡镇（街道）", places.name(a.townshipCode()));
        facts.put("代收银行", a.bank());
        facts.put("银行地址", a.bankAddress());
        facts.put("收款人", a.payee());
        facts.put("收款账号", a.account());
        facts.put("开户行", a.payeeBank());
        facts.put("执收单位编码", a.unitCode());
        facts.put("收入项目编码", a.incomeCode());
        facts.put("签订日期", Show.date(a.signedOn()));
        facts.put("期限", Show.date(a.validFrom()) + "至" + (a.validTo() == null ? "没有约定" : Show.date(a.validTo())));
        facts.put("签字人", "本机关：" + a.signedByUs() + "；银行：" + a.signedByBank());
        facts.put("备案", a.filedOn() == null ? "" : Show.date(a.filedOn()) + "，" + a.filedWith());
        facts.put("提前终止", a.endedOn() == null ? "" : Show.date(a.endedOn()) + "，" + a.endedWhy());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/collection-agreements/{id}/filed")
    String filed(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            var on = Again.day(form.get("on"), NOT_KEPT, "备案日期");
            agreements.file(actor, id, version(form), on, said(form.getOrDefault("with", ""), "备案机关"));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            model.addAttribute("filing", form);
            return show(actor, id, model);
        }
        after.addFlashAttribute("done", "已登记备案");
        return "redirect:/collection-agreements/" + id;
    }

    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/collection-agreements/{id}/ended")
    String ended(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            var on = Again.day(form.get("on"), NOT_KEPT, "提前终止日期");
            agreements.end(actor, id, version(form), on, said(form.getOrDefault("why", ""), "终止的理由"));
        } catch (Refused no) {
            Again.with(no, false, model, response);
            model.addAttribute("ending", form);
            return show(actor, id, model);
        }
        after.addFlashAttribute("done", "已登记提前终止，之后的决定书不再写这家银行");
        return "redirect:/collection-agreements/" + id;
    }

    private static long version(Map<String, String> form) {
        var text = form.getOrDefault("version", "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String said(String text, String label) {
        if (text.isBlank() || text.length() > 200) {
            throw Refused.invalid(NOT_KEPT, label + "没有填写，或者过长", "请填写" + label + "，200字以内");
        }
        return text.strip();
    }

    @Needs(Right.PAYMENT_RECORD)
    @PostMapping("/collection-agreements/{id}/paper")
    String attach(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam("paper") MultipartFile paper,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after)
            throws IOException {
        try {
            if (paper.isEmpty()) {
                throw Refused.invalid("没有附上", "没有选择文件", "请选择协议原件的扫描件（PDF 或者照片）");
            }
            var name = paper.getOriginalFilename();
            agreements.attach(actor, id, name == null ? "代收协议" : name, paper.getInputStream());
        } catch (Refused no) {
            Again.with(no, !paper.isEmpty(), model, response);
            return show(actor, id, model);
        }
        after.addFlashAttribute("done", "已附上协议原件");
        return "redirect:/collection-agreements/" + id;
    }
}
