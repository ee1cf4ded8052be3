package cn.xiangzhi.shell;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Worked;
import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.shell.Listing.Column.Kind;
import cn.xiangzhi.shell.listing.ListView;
import cn.xiangzhi.shell.listing.SavedView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Invented pages that use every fragment, so that they can be looked at and tested. */
@Controller
@TestComponent
class DemoPages {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final List<Option> OPTIONS =
            List.of(new Option("a", "王家村"), new Option("b", "李家沟村"), new Option("c", "十里铺社区"));
    static final Listing LISTING = Listing.at("/demo/list", "报告")
            .pretitle("接报处置")
            .column("number", "编号", Kind.TEXT)
            .column("what", "事由", Kind.TEXT)
            .column("stage", "状态", Kind.STATE)
            .sortable("received", "收到", Kind.DATE, "desc", "asc")
            .sortable("due", "期限", Kind.LIGHT, "asc")
            .column("fine", "金额", Kind.MONEY)
            .find("q", "编号、地点、内容")
            .choose("village", "村（社区）", OPTIONS)
            .between("received", "收到日期")
            .empty("还没有报告", "居民扫码、来电和巡查发现的问题都登记在这里。")
            .button("登记报告", "/reports/new", null);

    record DemoForm(
            @Nullable UUID once,
            long version,
            @NotBlank(message = "请填写事由") @Nullable String title,
            @Nullable String phone,
            @NotBlank(message = "请选择村（社区）") @Nullable String village,
            @NotNull(message = "请填写发现日期") @Nullable LocalDate seen,
            @Nullable BigDecimal amount,
            @Nullable LocalDateTime at,
            @NotBlank(message = "请填写情况") @Nullable String text,
            @Nullable String channel,
            @Nullable List<String> tags,
            boolean urgent) {}

    record Photo(
            UUID id,
            String fileName,
            String mediaType,
            java.time.@Nullable OffsetDateTime takenAt,
            java.time.OffsetDateTime receivedAt,
            @Nullable Double latitude) {}

    @GetMapping("/demo/form")
    String form(Model model) {
        model.addAttribute("options", OPTIONS);
        model.addAttribute(
                "form", new DemoForm(null, 3, "门前堆物", null, "b", TODAY, null, null, null, "a", List.of("c"), true));
        return "demo/form";
    }

    @PostMapping("/demo/form")
    String post(@Valid @ModelAttribute("form") DemoForm form, BindingResult errors, Model model) {
        model.addAttribute("options", OPTIONS);
        Again.form(model, form);
        return errors.hasErrors() ? "demo/form" : "redirect:/demo/detail";
    }

    @GetMapping("/public/demo")
    String open(Model model) {
        model.addAttribute("publicName", "青石镇人民政府");
        model.addAttribute("form", new DemoForm(null, 0, null, null, null, null, null, null, null, null, null, false));
        return "demo/public";
    }

    @GetMapping("/demo/list")
    ModelAndView list(Actor actor, @RequestParam Map<String, String> parameters) {
        var query = LISTING.read(new ListRequest(parameters, false));
        var lines = query.filtered()
                ? List.<ListRow>of()
                : IntStream.range(0, 24).mapToObj(DemoPages::row).toList();
        var saved = List.of(new SavedView(Ids.next(), "/demo/list", "本周未派", "village=a", true));
        return new ModelAndView(LISTING.template())
                .addObject("list", ListView.of(LISTING, query, lines, "bmV4dA", saved, actor, SHOW));
    }

    /** Without holiday notices, on the day of the demonstration. */
    static final Show SHOW = new Show(
            new cn.xiangzhi.calendar.Today(java.time.Clock.fixed(
                    TODAY.atTime(8, 30).toInstant(java.time.ZoneOffset.ofHours(8)), java.time.ZoneOffset.UTC)),
            (from, to) -> {
                throw cn.xiangzhi.base.Refused.invalid("x", "y", "z");
            });

    private static ListRow row(int at) {
        var lights = List.of(Light.RED, Light.AMBER, Light.GREEN, Light.PAUSED, Light.ENDED);
        var now = TODAY.atTime(9, 30).atOffset(java.time.ZoneOffset.ofHours(8));
        return ListRow.of(
                "/reports/" + at,
                Cell.text("青报〔2026〕" + (318 - at) + "号"),
                Cell.text("十里铺社区文化路口东侧流动摊贩占道经营，影响通行", "热线 · 占道经营"),
                Cell.state(at % 3 == 0 ? "待派单" : "办理中", at % 3 == 0 ? "amber" : "blue"),
                Cell.moment(now.minusHours(at * 7L)),
                Cell.light(lights.get(at % 5), TODAY.plusDays(at - 2)),
                Cell.money(at % 4 == 0 ? new BigDecimal(200 * (at + 1)) : null));
    }

    @GetMapping("/demo/detail")
    String detail(Model model) {
        var at = TODAY.atTime(15, 4).atOffset(java.time.ZoneOffset.ofHours(8));
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("编号", "青镇罚立〔2026〕18号");
        facts.put("当事人", "王**");
        facts.put("地点", "十里铺社区文化路12号门前");
        facts.put("主办", "张建国（执法证 37010203）");
        facts.put("协办", null);
        model.addAttribute("facts", facts);
        model.addAttribute("done", "询问笔录已保存");
        model.addAttribute(
                "steps",
                List.of(
                        new FlowStep("线索", FlowStep.State.DONE),
                        new FlowStep("立案", FlowStep.State.DONE),
                        new FlowStep("调查取证", FlowStep.State.CURRENT),
                        new FlowStep("审核", FlowStep.State.AHEAD),
                        new FlowStep("告知", FlowStep.State.AHEAD),
                        new FlowStep("决定", FlowStep.State.AHEAD),
                        new FlowStep("送达", FlowStep.State.AHEAD),
                        new FlowStep("结案", FlowStep.State.AHEAD)));
        var refused = Refused.unlawful(
                "PROC-03", "不能作出决定", "本案现为“立案”，作出决定须在“已告知”之后", Basis.house("行政处罚法第44条"), "先办：调查终结、事先告知");
        model.addAttribute(
                "offers",
                List.of(
                        new Offer("调查终结", "/x", true, "行政处罚法第57条", null),
                        new Offer("补充证据", "/y", false, null, null),
                        new Offer("作出决定", "/z", false, null, refused)));
        model.addAttribute(
                "entries",
                List.of(
                        new TimelineEntry(at, "张建国（综合执法队）", "询问当事人", "当事人承认占道摆放货架三组，表示当日自行清理。", "行政处罚法第55条"),
                        new TimelineEntry(at.minusDays(1), "李敏（镇长）", "批准立案", null, "行政处罚法第54条第2款")));
        model.addAttribute("amber", Light.AMBER);
        var fine = Worked.given("罚款", new BigDecimal("200"), Basis.house("处罚决定"));
        model.addAttribute("worked", fine.times("加处罚款", new BigDecimal("0.03"), Basis.house("行政处罚法第72条")));
        model.addAttribute(
                "photos",
                List.of(
                        new Photo(Ids.next(), "现场.jpg", "image/jpeg", at, at, 36.1),
                        new Photo(Ids.next(), "笔录.pdf", "application/pdf", null, at, null)));
        model.addAttribute("rowErrors", List.of(new SheetReader.RowError(3, "手机号", "不是11位数字")));
        model.addAttribute("page", new Page<>(List.of("x"), null, "abc"));
        return "demo/detail";
    }

    @GetMapping("/demo/refused/{kind}")
    String refused(@PathVariable Refused.Kind kind) {
        throw new Refused(kind, "PROC-03", "不能作出决定", "还没有告知", Basis.house("行政处罚法第44条"), "先办：事先告知");
    }

    @GetMapping("/demo/fault")
    String fault() {
        throw new IllegalStateException("secret detail");
    }

    @GetMapping("/demo/data")
    String data() {
        throw new DataIntegrityViolationException("x", new java.sql.SQLException("invalid byte sequence", "22021"));
    }

    @PostMapping("/demo/choice")
    String choice(@RequestParam String kind) {
        return Refused.Kind.valueOf(kind) == Refused.Kind.INVALID
                ? "redirect:/demo/detail"
                : "redirect:/" + Refused.Kind.valueOf("OURS");
    }

    @GetMapping("/demo/number")
    String number(@RequestParam int n, @RequestParam LocalDate day) {
        return "demo/form";
    }

    @ResponseBody
    @PostMapping("/api/v1/demo")
    Map<String, Object> api(@RequestBody @Valid DemoForm form) {
        return Map.of("title", String.valueOf(form.title()));
    }

    static List<WorkItem> work() {
        var items = new ArrayList<WorkItem>();
        for (int at = 0; at < 16; at++) {
            items.add(new WorkItem(
                    at % 4 == 0 ? "待受理报告" : at % 4 == 1 ? "待处置派单" : at % 4 == 2 ? "待审核案件" : "待检查对象",
                    "十里铺社区文化路口东侧流动摊贩占道经营",
                    "青报〔2026〕" + (300 + at) + "号 · 热线 · 十里铺社区",
                    "/reports/" + at,
                    at == 3 || at == 8 ? Light.RED : at % 5 == 0 ? Light.AMBER : Light.GREEN,
                    TODAY.plusDays(at == 3 ? -4 : at == 8 ? -1 : at)));
        }
        return items;
    }
}
