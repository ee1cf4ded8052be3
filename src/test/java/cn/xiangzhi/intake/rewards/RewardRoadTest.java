package cn.xiangzhi.intake.rewards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.DayHasPassed;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.RewardGround;
import cn.xiangzhi.intake.Rewards;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.PlaceRegister;
import cn.xiangzhi.secrecy.PersonalData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A reward from the closed case to the payment, by different persons, with the reporter known to two of them only. */
@XiangzhiTest
class RewardRoadTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    private PlaceRegister places;

    @Autowired
    private Staffing staffing;

    @Autowired
    private Reports reports;

    @Autowired
    private Rewards rewards;

    @Autowired
    private PersonalData secrets;

    @Autowired
    private Today today;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    private MockMvc mvc;
    private Town town;
    private Actor head;
    private Actor clerk;
    private Actor second;
    private Actor keeperOne;
    private Actor keeperTwo;
    private Receipt receipt;
    private final UUID caseId = UUID.randomUUID();

    @BeforeEach
    void open(WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        town = Town.build(places, staffing);
        head = person("赵镇长", EnumSet.of(Right.REWARD_APPROVE));
        clerk = person("钱办事", EnumSet.of(Right.REWARD_PROPOSE));
        second = person("孙复核", EnumSet.of(Right.REWARD_PROPOSE));
        keeperOne = person("李知一", EnumSet.of(Right.REWARD_PROPOSE, Right.REWARD_PAY));
        keeperTwo = person("周知二", EnumSet.of(Right.REWARD_PAY));
        receipt = reports.receive(
                town.dispatcher(), town.report("举报偷倒"), Contact.chosen(Contact.By.SMS, "13800001111", ""));
        rewards.closed(new RewardGround(
                town.county(),
                town.township(),
                receipt.report(),
                caseId,
                "青执罚〔2026〕1号",
                "偷倒垃圾",
                new BigDecimal("2000.00"),
                today.date()));
        assertThat(send(
                                head,
                                "/rewards/schemes/new",
                                Map.of(
                                        "name", "青石镇举报奖励办法",
                                        "source", "青政〔2026〕3号",
                                        "from", today.date().minusYears(1).toString(),
                                        "claimDays", "60",
                                        "firstShare", "70",
                                        "levelName", "一级",
                                        "levelWhen", "提供主要线索",
                                        "levelKind", "PERCENT",
                                        "levelFigure", "5",
                                        "levelLeast", "500"))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void 办法的日期和数字乱写_不收_填过的都还在() throws Exception {
        var answer = send(
                head,
                "/rewards/schemes/new",
                Map.of(
                        "name", "写错日期的办法",
                        "source", "青政〔2026〕4号",
                        "from", "0000-00-00",
                        "claimDays", "-99999999999999",
                        "levelName", "写错种类的一级",
                        "levelKind", "乱写",
                        "levelFigure", "1e999999"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("有日期或数字写法不对", "写错日期的办法", "写错种类的一级", "1e999999");
    }

    @Test
    void 从提出到发放_步步换人_收款人须两人同意才看一次() throws Exception {
        var id = propose();
        assertThat(page(clerk, "/rewards/" + id))
                .contains("500.00元", "不足500", "待复核")
                .doesNotContain("13800001111");
        assertThat(send(clerk, "/rewards/" + id + "/review", Map.of("version", "0", "words", "同意"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(second, "/rewards/" + id + "/review", Map.of("version", "0", "words", "属实"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(approve(id, "李知一", "李知一").getStatus()).isEqualTo(422);
        assertThat(approve(id, "李知一", "没这人").getStatus()).isEqualTo(400);
        assertThat(approve(id, "李知一", "周知二").getStatus()).isEqualTo(302);
        var code = code();
        assertThat(page(head, "/public/track?code=" + receipt.code())).contains("可以领取举报奖励");
        assertThat(claim("WRONG-CODE", true).getStatus()).isEqualTo(400);
        assertThat(claim(code, false).getStatus()).isEqualTo(422);
        assertThat(claim(code, true).getStatus()).isEqualTo(302);
        assertThat(claim(code, true).getStatus()).isEqualTo(302);
        assertThat(page(keeperOne, "/rewards/" + id)).contains("待发放", "王**").doesNotContain("王小明", "6222 0000");
        var share = "/rewards/" + id + "/shares/" + share();
        var pay = Map.of("version", "2", "on", today.date().toString(), "voucher", "记-12");
        assertThat(send(keeperTwo, share + "/pay", pay).getContentAsString()).contains("还没有经两人同意");
        assertThat(send(clerk, share + "/ask", Map.of("why", "想看看")).getStatus())
                .isEqualTo(422);
        assertThat(send(keeperOne, share + "/ask", Map.of("why", "办理转账")).getStatus())
                .isEqualTo(302);
        var opening = Map.of("opening", opening());
        assertThat(send(keeperOne, share + "/agree", opening).getStatus()).isEqualTo(422);
        assertThat(send(keeperOne, share + "/open", opening).getStatus()).isEqualTo(422);
        assertThat(send(keeperTwo, share + "/agree", opening).getStatus()).isEqualTo(302);
        assertThat(send(keeperTwo, share + "/open", opening).getStatus()).isEqualTo(422);
        assertThat(send(keeperOne, share + "/open", opening).getContentAsString())
                .contains("王小明", "6222 0000");
        assertThat(send(keeperOne, share + "/open", opening).getStatus()).isEqualTo(422);
        assertThat(send(clerk, share + "/pay", pay).getStatus()).isEqualTo(403);
        assertThat(send(keeperTwo, share + "/pay", pay).getStatus()).isEqualTo(302);
        assertThat(send(keeperTwo, share + "/pay", pay).getStatus()).isEqualTo(422);
        assertThat(page(clerk, "/rewards/" + id))
                .contains("已发放", "记-12", "查看收款人")
                .doesNotContain("王小明");
        assertThat(send(keeperOne, "/rewards/new", proposal()).getStatus()).isEqualTo(422);
    }

    @Test
    void 领奖码错五次停用_知悉人核对回执后重发() throws Exception {
        var id = approved();
        for (var i = 0; i < 5; i++) {
            assertThat(claim("AAAA-AAAA", true).getStatus()).isEqualTo(400);
        }
        assertThat(claim(code(), true).getContentAsString()).contains("已停用");
        var share = "/rewards/" + id + "/shares/" + share();
        assertThat(send(second, share + "/code", Map.of("why", "来访")).getStatus())
                .isEqualTo(422);
        var answer = mvc.perform(
                        post(share + "/code").param("why", "持回执到场").with(csrf()).with(As.actor(keeperTwo)))
                .andReturn();
        var fresh = String.valueOf(answer.getFlashMap().get("code"));
        assertThat(fresh).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(claim(fresh.toLowerCase(), true).getStatus()).isEqualTo(302);
    }

    @Test
    void 过期不领的作废() throws Exception {
        var id = approved();
        var until = jdbc.sql("select claim_until from intake_reward_share where county_code = :c")
                .param("c", town.county())
                .query(LocalDate.class)
                .single();
        assertThat(until).isAfterOrEqualTo(today.date().plusDays(60));
        today.at(today.now().plusDays(90), () -> events.publishEvent(new DayHasPassed(until.minusDays(1))));
        assertThat(page(head, "/rewards/" + id)).contains("待领取");
        today.at(today.now().plusDays(90), () -> events.publishEvent(new DayHasPassed(until)));
        assertThat(page(head, "/rewards/" + id)).contains("逾期未领");
        assertThat(claim(code(), true).getStatus()).isEqualTo(422);
    }

    @Test
    void 每一步有期限_到谁手里提醒谁_将到期和逾期各提醒一次_没领的提醒报告人() throws Exception {
        for (var holder : List.of(head, clerk, second)) {
            holds(holder);
        }
        var id = propose();
        assertThat(reminded(id, "REVIEW"))
                .as("提出人不提醒")
                .doesNotContain(clerk.person())
                .contains(second.person());
        assertThat(page(second, "/rewards/" + id)).contains("奖励复核期限");
        var due = due(id);
        for (var twice = 0; twice < 2; twice++) {
            pass(due);
        }
        assertThat(inbox(second, "已经逾期")).isEqualTo(1);
        send(second, "/rewards/" + id + "/review", Map.of("version", "0", "words", "属实"));
        assertThat(reminded(id, "APPROVE")).contains(head.person()).doesNotContain(second.person());
        approve(id, "李知一", "周知二");
        var code = code();
        var until = jdbc.sql("select claim_until from intake_reward_share where county_code = :c")
                .param("c", town.county())
                .query(LocalDate.class)
                .single();
        for (var twice = 0; twice < 2; twice++) {
            pass(until.minusDays(8));
        }
        assertThat(jdbc.sql(
                                "select count(*) from messages_message where county_code = :c and kind = 'REWARD_UNCLAIMED'")
                        .param("c", town.county())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        claim(code, true);
        assertThat(reminded(share(), "PAY")).containsExactlyInAnyOrder(keeperOne.person(), keeperTwo.person());
        assertThat(page(keeperOne, "/")).contains("举报奖励待发放");
    }

    /** Whoever has an account with the rights in the township: reminders find people by them. */
    private void holds(Actor actor) {
        jdbc.sql("""
                with role as (
                    insert into access_role (county_code, id, code, name, rights)
                    values (:county, :id, :code, :code, :rights) returning id),
                account as (
                    insert into access_account (county_code, id, township_code, login, name, person_id, state, hash, must_change,
                            password_at, created_at)
                    values (:county, :id, :township, :code, :name, :id, 'ACTIVE', '', false, now(), now()) returning id)
                insert into access_post_grant (county_code, id, township_code, account_id, role_id, from_date, granted_by,
                        granted_at)
                select :county, :id, :township, account.id, role.id, :from, '测试', now() from role, account
                """)
                .param("county", town.county())
                .param("id", actor.person())
                .param("code", "r" + actor.person())
                .param("township", town.township())
                .param("name", actor.name())
                .param("rights", actor.rights().stream().map(Enum::name).toArray(String[]::new))
                .param("from", today.date().minusDays(1))
                .update();
    }

    private void pass(LocalDate ended) {
        today.at(
                ended.plusDays(1).atTime(0, 5).atZone(Today.BEIJING).toOffsetDateTime(),
                () -> events.publishEvent(new DayHasPassed(ended)));
    }

    private LocalDate due(String matter) {
        return jdbc.sql(
                        "select due_on from calendar_term where county_code = :c and matter_id = :m and ended_on is null")
                .param("c", town.county())
                .param("m", UUID.fromString(matter))
                .query(LocalDate.class)
                .single();
    }

    private List<UUID> reminded(String matter, String step) {
        return jdbc.sql("select person from messages_message where county_code = :c and once like :once")
                .param("c", town.county())
                .param("once", "reward:" + matter + ":" + step + ":NOW:%")
                .query(UUID.class)
                .list();
    }

    private int inbox(Actor actor, String words) {
        return jdbc.sql("""
                        select count(*) from messages_message
                         where county_code = :c and person = :p and words_shown like '%' || :words || '%'
                        """)
                .param("c", town.county())
                .param("p", actor.person())
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    @Test
    void 巡查发现的不奖_没核对的不奖_办法没施行的不奖_外乡镇看不到() throws Exception {
        var plain = town.report("巡查看到");
        var patrol = reports.receive(
                town.dispatcher(),
                new NewReport(
                        plain.once(),
                        null,
                        Channel.PATROL,
                        plain.category(),
                        "",
                        plain.text(),
                        plain.place(),
                        null,
                        "",
                        "",
                        ""));
        rewards.closed(new RewardGround(
                town.county(), town.township(), patrol.report(), caseId, "2号", "占道", BigDecimal.TEN, today.date()));
        var form = Map.of(
                "ground", patrol.report() + "/" + caseId, "level", scheme() + "/0", "reason", "属实", "declared", "true");
        assertThat(send(clerk, "/rewards/new", form).getContentAsString()).contains("巡查发现的");
        var undeclared = Map.of("ground", receipt.report() + "/" + caseId, "level", scheme() + "/0", "reason", "属实");
        assertThat(send(clerk, "/rewards/new", undeclared).getStatus()).isEqualTo(422);
        jdbc.sql("update intake_reward_scheme set from_on = :f where county_code = :c")
                .param("f", today.date().plusDays(1))
                .param("c", town.county())
                .update();
        assertThat(send(clerk, "/rewards/new", proposal()).getContentAsString()).contains("没有施行");
        assertThat(send(town.stranger(), "/rewards/new", proposal()).getStatus())
                .isEqualTo(404);
        assertThat(send(clerk, "/rewards/new", Map.of("ground", "x", "level", "------------------------------------/1"))
                        .getStatus())
                .isEqualTo(400);
    }

    private String propose() {
        var answer = send(clerk, "/rewards/new", proposal());
        assertThat(answer.getStatus()).as(answer.getErrorMessage()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl()).substring("/rewards/".length());
    }

    private String approved() {
        var id = propose();
        send(second, "/rewards/" + id + "/review", Map.of("version", "0", "words", "属实"));
        assertThat(approve(id, "李知一", "周知二").getStatus()).isEqualTo(302);
        return id;
    }

    private MockHttpServletResponse approve(String id, String one, String two) {
        return send(head, "/rewards/" + id + "/approve", Map.of("version", "1", "words", "同意", "one", one, "two", two));
    }

    private Map<String, String> proposal() {
        return Map.of(
                "ground",
                receipt.report() + "/" + caseId,
                "level",
                scheme() + "/0",
                "reason",
                "提供了车牌",
                "declared",
                "true");
    }

    private MockHttpServletResponse claim(String code, boolean declared) {
        return send(
                head,
                "/public/reward",
                Map.of(
                        "code",
                        receipt.code(),
                        "claim",
                        code,
                        "name",
                        "王小明",
                        "account",
                        "6222 0000",
                        "declared",
                        String.valueOf(declared)));
    }

    private String code() {
        var sealed = jdbc.sql("""
                select words_sealed from messages_message where county_code = :c and kind = 'REWARD_OFFERED'
                """).param("c", town.county()).query(String.class).single();
        return secrets.open(sealed).replaceAll("(?s).*领奖码(\\w{4}-\\w{4}).*", "$1");
    }

    private String scheme() {
        return one("select id from intake_reward_scheme where county_code = :c");
    }

    private String share() {
        return one("select id from intake_reward_share where county_code = :c");
    }

    private String opening() {
        return one("select id from intake_reward_opening where county_code = :c");
    }

    private String one(String sql) {
        return jdbc.sql(sql)
                .param("c", town.county())
                .query(UUID.class)
                .single()
                .toString();
    }

    private String page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse send(Actor actor, String path, Map<String, String> form) {
        try {
            var request = post(path).with(csrf()).with(As.actor(actor));
            form.forEach(request::param);
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Actor person(String name, EnumSet<Right> rights) {
        var id = UUID.randomUUID();
        var loader = town.actor("周文", UUID.randomUUID(), town.government(), null, EnumSet.allOf(Right.class));
        var digits = "27000019920202%03d".formatted(PEOPLE.incrementAndGet());
        var post = staffing.authorise(
                loader, new NewPost(Ids.next(), town.government(), PostKind.ADMINISTRATIVE, name + "的岗位", 1));
        staffing.employ(
                loader,
                new NewPerson(
                        id,
                        name,
                        digits + IdNumber.check(digits),
                        "",
                        post,
                        PostKind.ADMINISTRATIVE,
                        null,
                        today.date().minusYears(1)));
        return town.actor(name, id, town.government(), town.township(), rights);
    }
}
