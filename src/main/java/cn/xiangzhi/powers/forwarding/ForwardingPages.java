package cn.xiangzhi.powers.forwarding;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermAccounts;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.acts.MatterActs;
import cn.xiangzhi.powers.catalogue.Catalogue;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.shell.Again;
import cn.xiangzhi.shell.Cell;
import cn.xiangzhi.shell.ClockBand;
import cn.xiangzhi.shell.FlowStep;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.ListRow;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Listings;
import cn.xiangzhi.shell.MenuEntry;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import cn.xiangzhi.shell.Show;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forwarded projects: the list, the counter's form, and the page with both clocks where each does the next step (S16). */
@Controller
class ForwardingPages {

    private static final Listing LISTING = Listing.at("/forwardings", "转报项目")
            .pretitle("权责事项")
            .column("title", "项目", Listing.Column.Kind.TEXT)
            .column("stage", "进度", Listing.Column.Kind.STATE)
            .column("item", "事项", Listing.Column.Kind.TEXT)
            .column("township", "乡镇（街道）", Listing.Column.Kind.TEXT)
            .column("department", "县级部门", Listing.Column.Kind.TEXT)
            .column("manner", "方式", Listing.Column.Kind.TEXT)
            .sortable("received", "收件", Listing.Column.Kind.DATE, "desc")
            .column("forwarded", "转报", Listing.Column.Kind.DATE)
            .column("decided", "县级办结", Listing.Column.Kind.DATE)
            .find("q", "编号、项目名称")
            .choose("stage", "进度", Option.all(ForwardingStage.values()))
            .choose("manner", "方式", Option.all(Manner.values()))
            .between("received", "收件日期")
            .empty("还没有转报项目", "须由县级审批的项目在乡镇收件、初审后转报，县级见文行文或者见章盖章。")
            .button("收件", "/forwardings/new", Right.FILE_BACK);

    private final ForwardingStore forwardings;
    private final ForwardingDesk desk;
    private final Catalogue catalogue;
    private final Organization organization;
    private final MatterActs acts;
    private final TermAccounts terms;
    private final Listings listings;
    private final Places places;
    private final Today today;

    ForwardingPages(
            ForwardingStore forwardings,
            ForwardingDesk desk,
            Catalogue catalogue,
            Organization organization,
            MatterActs acts,
            TermAccounts terms,
            Listings listings,
            Places places,
            Today today) {
        this.forwardings = forwardings;
        this.desk = desk;
        this.catalogue = catalogue;
        this.organization = organization;
        this.acts = acts;
        this.terms = terms;
        this.listings = listings;
        this.places = places;
        this.today = today;
    }

    @Needs({Right.FILE_BACK, Right.OVERSEE, Right.POWER_MANAGE, Right.CASE_LEGAL_REVIEW, Right.AUDIT_READ})
    @GetMapping("/forwardings")
    ModelAndView list(Actor actor, ListRequest request) {
        return listings.show(LISTING, request, actor, query -> forwardings.page(Sight.of(actor), query), this::row);
    }

    private ListRow row(Forwarding f) {
        return ListRow.of(
                "/forwardings/" + f.id(),
                Cell.text(f.title(), f.number()),
                Cell.state(f.stage().label(), f.stage().tone()),
                Cell.text(f.itemName()),
                Cell.text(places.name(f.townshipCode())),
                Cell.text(f.departmentName()),
                Cell.text(f.manner().label()),
                Cell.day(f.receivedOn()),
                Cell.day(f.forwardedOn()),
                Cell.day(f.decidedOn()));
    }

    /** What is handed in. */
    record ForwardingForm(
            @Nullable UUID once,
            @NotBlank(message = "请选择乡镇（街道）") String township,
            @NotBlank(message = "请选择事项") String item,
            @NotNull(message = "请选择县级部门") @Nullable UUID department,
            @NotNull(message = "请选择办理方式") @Nullable Manner manner,

            @NotBlank(message = "请填写项目名称") @Size(max = 200, message = "项目名称不超过 200 字")
            String title,

            @NotBlank(message = "请填写申请人") @Size(max = 100, message = "申请人不超过 100 字")
            String applicant,

            boolean citizen,

            @NotBlank(message = "请填写联系电话") @Size(max = 30, message = "联系电话不超过 30 字")
            String phone,

            @NotBlank(message = "请填写收到的材料") @Size(max = 2000, message = "材料不超过 2000 字")
            String materials) {}

    @Needs(Right.FILE_BACK)
    @GetMapping("/forwardings/new")
    String fresh(Actor actor, Model model) {
        var town = actor.scope().township() == null ? "" : actor.scope().township();
        model.addAttribute("form", new ForwardingForm(null, town, "", null, Manner.ON_DOCUMENT, "", "", false, "", ""));
        return draw(actor, model);
    }

    private String draw(Actor actor, Model model) {
        model.addAttribute(
                "items",
                catalogue.all(actor.county()).stream()
                        .map(entry -> entry.item())
                        .filter(item -> !item.kind().matches("行政(处罚|强制|检查)"))
                        .map(item -> new Option(item.code(), item.code() + " " + item.name()))
                        .toList());
        model.addAttribute(
                "departments",
                organization.organs(actor.county(), null).stream()
                        .filter(organ -> organ.kind() == OrganKind.COUNTY_DEPARTMENT)
                        .map(organ -> new Option(organ.id().toString(), organ.name()))
                        .toList());
        model.addAttribute("manners", Option.all(Manner.values()));
        model.addAttribute(
                "townships",
                places.townships(actor.county()).stream()
                        .filter(town -> actor.scope().covers(actor.county(), town.code()))
                        .map(town -> new Option(town.code(), town.name()))
                        .toList());
        return "powers/forwarding-form";
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings")
    String receive(
            Actor actor,
            @Valid @ModelAttribute("form") ForwardingForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        var department = form.department();
        var manner = form.manner();
        if (errors.hasErrors() || department == null || manner == null) {
            response.setStatus(400);
            return draw(actor, model);
        }
        try {
            var id = desk.receive(
                    actor,
                    form.once() == null ? Ids.next() : form.once(),
                    new ForwardingDesk.Application(
                            form.township(),
                            form.item(),
                            department,
                            manner,
                            form.title(),
                            form.applicant(),
                            form.citizen(),
                            form.phone(),
                            form.materials()));
            after.addFlashAttribute("done", "已收件，材料不齐的请一次性告知");
            return "redirect:/forwardings/" + id;
        } catch (Refused no) {
            Again.with(no, false, model, response);
            return draw(actor, model);
        }
    }

    @Needs({Right.FILE_BACK, Right.OVERSEE, Right.POWER_MANAGE, Right.CASE_LEGAL_REVIEW, Right.AUDIT_READ})
    @GetMapping("/forwardings/{id}")
    String show(Actor actor, @PathVariable UUID id, Model model) {
        var sight = Sight.of(actor);
        var f = forwardings.find(sight, id).orElseThrow(() -> Refused.notFound("转报项目"));
        model.addAttribute("f", f);
        model.addAttribute(
                "stamp", f.manner() == Manner.ON_SEAL ? desk.stamp(actor.county(), f).orElse(null) : null);
        model.addAttribute("steps", steps(f.stage()));
        model.addAttribute("facts", facts(actor, f));
        model.addAttribute("clocks", ClockBand.of(terms.of(actor.county(), id), today.date()));
        model.addAttribute("timeline", acts.of(actor.county(), id));
        model.addAttribute("town", actor.has(Right.FILE_BACK) && !sight.county());
        model.addAttribute("county", sight.is(f.department()));
        return "powers/forwarding";
    }

    private static List<FlowStep> steps(ForwardingStage now) {
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

    private Map<String, String> facts(Actor actor, Forwarding f) {
        var granted = f.granted();
        var facts = new LinkedHashMap<String, String>();
        facts.put("编号", f.number());
        facts.put("事项", f.itemCode() + " " + f.itemName());
        facts.put("申请人", f.applicantShown());
        facts.put("乡镇（街道）", places.name(f.townshipCode()));
        facts.put("县级部门", f.departmentName());
        facts.put("办理方式", f.manner().label());
        facts.put("收到材料", f.materials());
        facts.put("收件日期", Show.date(f.receivedOn()));
        facts.put("一次性告知", f.missing().isEmpty() ? "" : Show.date(f.noticedOn()) + "　" + f.missing());
        facts.put("材料补齐", Show.date(f.completedOn()));
        facts.put("初审意见", f.opinion().isEmpty() ? "" : f.opinion() + "（" + f.reviewedBy() + "）");
        if (f.manner() == Manner.ON_SEAL) {
            desk.stamp(actor.county(), f)
                    .ifPresent(stamp -> facts.put(
                            "转报函用印", stamp.seal() + "　" + stamp.by() + "　" + Show.dateTime(stamp.at())));
        }
        facts.put("转报日期", Show.date(f.forwardedOn()));
        facts.put("县级收件回执", f.receipt());
        facts.put("县级办结", Show.date(f.decidedOn()));
        facts.put("县级结果", granted == null ? "" : (granted ? "同意：" : "不同意：") + f.result());
        facts.put(f.manner() == Manner.ON_SEAL ? "县级用印登记号" : "县级文号", f.resultNumber());
        facts.put("送达申请人", f.returnedHow().isEmpty() ? "" : Show.date(f.returnedOn()) + "　" + f.returnedHow());
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings/{id}/notice")
    String notice(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String missing,
            RedirectAttributes after) {
        desk.notice(actor, id, version, missing);
        return told(after, id, "已一次性告知申请人");
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings/{id}/completion")
    String complete(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String materials,
            RedirectAttributes after) {
        desk.complete(actor, id, version, materials);
        return told(after, id, "已收到补正材料");
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings/{id}/opinion")
    String opine(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean agreed,
            @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes after) {
        desk.opine(actor, id, version, agreed, opinion);
        return told(after, id, agreed ? "初审同意，转报函已出具" : "初审不同意，请告知申请人");
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings/{id}/forward")
    String forward(Actor actor, @PathVariable UUID id, @RequestParam long version, RedirectAttributes after) {
        desk.forward(actor, id, version);
        return told(after, id, "已转报，等待县级收件");
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/forwardings/{id}/receipt")
    String take(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String receipt,
            RedirectAttributes after) {
        desk.take(actor, id, version, receipt);
        return told(after, id, "已收件，县级期限开始计算");
    }

    @Needs(Right.OVERSEE)
    @PostMapping("/forwardings/{id}/result")
    String decide(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String number,
            RedirectAttributes after) {
        desk.decide(actor, id, version, new ForwardingDesk.Result(granted, words.strip(), number.strip()));
        return told(after, id, "已办结，结果退乡镇送达申请人");
    }

    @Needs(Right.FILE_BACK)
    @PostMapping("/forwardings/{id}/delivery")
    String hand(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String how,
            RedirectAttributes after) {
        desk.hand(actor, id, version, how);
        return told(after, id, "已登记送达");
    }

    private static String told(RedirectAttributes after, UUID id, String words) {
        after.addFlashAttribute("done", words);
        return "redirect:/forwardings/" + id;
    }

    /** The lines of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuEntry forwardingsOfTownship() {
            return new MenuEntry(MenuEntry.Group.POWERS, 42, "转报项目", "/forwardings", Right.FILE_BACK, Set.of(Right.CASE_LEGAL_REVIEW));
        }

        @Bean
        MenuEntry forwardingsOfDepartment() {
            return new MenuEntry(MenuEntry.Group.POWERS, 42, "乡镇转报", "/forwardings", Right.OVERSEE, Set.of(Right.POWER_MANAGE, Right.AUDIT_READ));
        }
    }
}
