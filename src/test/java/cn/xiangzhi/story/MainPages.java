package cn.xiangzhi.story;

import cn.xiangzhi.access.Accounts;
import cn.xiangzhi.access.DefaultRole;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.demo.county.Cast;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** The main pages by kind, with a report, an order and a case made from the pages, so that none of them is empty. */
final class MainPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final String ADMINISTRATOR = "mainpagesadmin";

    private static String code = "";
    private static String report = "";
    private static String order = "";
    private static String caseAt = "";
    private static String move = "";

    private MainPages() {}

    /** Which pages are looked at together, and who opens them; null for the public. */
    enum Kind {
        公众页面(null),
        调度中心("helixin"),
        执法中队("lijianguo"),
        负责人("zhangmingyuan"),
        财政所("yanzheng"),
        档案员("weilan"),
        公示审查员("taoran"),
        系统管理员(ADMINISTRATOR);

        final String login;

        Kind(String login) {
            this.login = login;
        }
    }

    /** Pages of a kind by their names. */
    static Map<String, String> of(Kind kind) {
        return switch (kind) {
            case 公众页面 ->
                Map.of(
                        "首页", "/public",
                        "我要反映", "/public/report",
                        "办理进度", "/public/track?code=" + code,
                        "处罚公示", "/public/decisions",
                        "权责事项", "/public/powers",
                        "归谁管", "/public/powers?q=邻居烧秸秆",
                        "事项公开", "/public/powers/items/HB-CF-015",
                        "执法人员", "/public/powers/officers",
                        "期限计算", "/public/terms",
                        "登录", "/sign-in");
            case 调度中心 ->
                Map.of(
                        "工作台", "/",
                        "报告列表", "/reports",
                        "报告", report,
                        "登记报告", "/reports/new",
                        "派单列表", "/orders",
                        "空列表", "/orders?q=没有这样的派单",
                        "派单", order,
                        "派单办理", order + "/moves/URGE",
                        "搜索", "/search?q=前街",
                        "我的登录", "/account/sessions");
            case 执法中队 ->
                Map.of(
                        "工作台", "/",
                        "检查列表", "/visits",
                        "记录检查", "/visits/new",
                        "案件列表", "/cases",
                        "案件", caseAt,
                        "办案步骤", move,
                        "登记线索", "/cases/new",
                        "预编号", "/papers/numbers",
                        "修改密码", "/account/password");
            case 负责人 ->
                Map.of(
                        "区划网格", "/places",
                        "村", "/places/divisions/410899101001",
                        "机构", "/organs",
                        "人员", "/people",
                        "事项目录", "/powers",
                        "事项", "/powers/items/CG-CF-061",
                        "法规", "/law",
                        "法律", "/law/ppl",
                        "参数", "/law/parameters",
                        "工作日历", "/calendar");
            case 财政所 -> Map.of("罚款缴款", "/payments", "导入银行清单", "/payments/import");
            case 档案员 ->
                Map.of(
                        "执法案卷", "/archives",
                        "全宗", "/archives/fonds",
                        "值班", "/duty",
                        "请假外出", "/absences",
                        "用车", "/vehicles",
                        "预约用车", "/vehicles/bookings/new",
                        "用车统计", "/vehicles/figures");
            case 公示审查员 -> Map.of("处罚公示", "/disclosures");
            case 系统管理员 ->
                Map.of(
                        "账号", "/accounts",
                        "目录导入", "/powers/import",
                        "依据的变化", "/powers/law-changes",
                        "接得住", "/powers/capacity",
                        "赋权体检", "/insight/health",
                        "新建账号", "/accounts/new?who=李",
                        "角色", "/accounts/roles",
                        "在线用户", "/accounts/sessions",
                        "令牌", "/accounts/tokens",
                        "审计", "/audit");
        };
    }

    /** Fills the registers and lets a report become a case, once for all tests. */
    static synchronized void prepare(ApplicationContext context, int port) {
        if (!move.isEmpty()) {
            return;
        }
        InventedCounty.fill(context);
        administrator(context.getBean(Accounts.class));
        try (var resident = Visitor.at(port)) {
            code = report(resident, "前街菜市场门口有人往路面扔烟盒，劝了也不听，主要页面。");
        }
        try (var dispatcher = Visitor.at(port).signIn("helixin")) {
            report = dispatcher.openFrom("/reports", "20").path();
            dispatcher.openFrom("/orders", "派20");
            order = dispatcher.path();
            dispatcher.follow("派单").choose("organ", "一中队").press("派单");
        }
        visit(context.getBean(Today.class), port);
    }

    /** Sends a report from the public page and gives its receipt code. */
    static String report(Visitor resident, String text) {
        resident.open("/public/report")
                .fill("text", text)
                .choose("category", "道路不洁")
                .choose("where", "前街社区")
                .fill("words", "前街菜市场门口")
                .press("提交");
        if (resident.text().contains("是不是同一件事")) {
            resident.press("不是同一件事，仍要提交");
        }
        var found = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}").matcher(resident.text());
        if (!found.find()) {
            throw new AssertionError("没有回执码：" + resident.text());
        }
        return found.group();
    }

    private static void visit(Today today, int port) {
        var now = today.now();
        try (var officer = Visitor.at(port).signIn("lijianguo")) {
            officer.open(order).follow("签收").press("签收");
            officer.open(order).follow("记录检查");
            officer.fill(Map.of(
                            "startedAt", MINUTE.format(now.minusMinutes(40)),
                            "endedAt", MINUTE.format(now.minusMinutes(10)),
                            "subjectKind", "PERSON",
                            "subject", "何小满",
                            "subjectNumber", "410899199503160210",
                            "seen", "当事人驾车停于前街菜市场门口，从车窗向路面抛下烟盒，责令当场捡拾后拒绝。",
                            "result", "VIOLATION",
                            "item", "CG-CF-061",
                            "certificatesShown", "true"))
                    .choose("officer1", "李建国")
                    .choose("officer2", "王敏")
                    .press("保存检查");
            officer.open("/cases").follow("云案〔");
            caseAt = officer.path();
            move = officer.page().locator("main .xz-offers-open a").first().getAttribute("href");
        }
    }

    private static void administrator(Accounts accounts) {
        var nobody = new UUID(0, 9);
        var opener = new Actor(
                nobody,
                nobody,
                "测试装载",
                nobody,
                "测试",
                "装载",
                new Scope(Cast.COUNTY, null, null),
                EnumSet.allOf(Right.class));
        var account = accounts.open(opener, ADMINISTRATOR, "系统管理员", nobody, null, InventedCounty.PASSWORD);
        for (var role : List.of(DefaultRole.ADMINISTRATOR)) {
            accounts.grant(opener, account, role, null, null);
        }
    }
}
