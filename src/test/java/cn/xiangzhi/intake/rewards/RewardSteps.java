package cn.xiangzhi.intake.rewards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Contact;
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
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A closed case that came of a report, and the persons of a reward; what each of them sends. */
abstract class RewardSteps {

    static final AtomicInteger PEOPLE = new AtomicInteger();

    @Autowired
    PlaceRegister places;

    @Autowired
    Staffing staffing;

    @Autowired
    Reports reports;

    @Autowired
    Rewards rewards;

    @Autowired
    PersonalData secrets;

    @Autowired
    Today today;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    MockMvc mvc;
    Town town;
    Actor head;
    Actor clerk;
    Actor second;
    Actor keeperOne;
    Actor keeperTwo;
    Receipt receipt;
    final UUID caseId = UUID.randomUUID();

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

    String propose() {
        var answer = send(clerk, "/rewards/new", proposal());
        assertThat(answer.getStatus()).as(answer.getErrorMessage()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl()).substring("/rewards/".length());
    }

    MockHttpServletResponse approve(String id, String one, String two) {
        return send(head, "/rewards/" + id + "/approve", Map.of("version", "1", "words", "同意", "one", one, "two", two));
    }

    Map<String, String> proposal() {
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

    MockHttpServletResponse claim(String code, boolean declared) {
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

    String code() {
        var sealed = jdbc.sql("""
                select words_sealed from messages_message where county_code = :c and kind = 'REWARD_OFFERED'
                """).param("c", town.county()).query(String.class).single();
        return secrets.open(sealed).replaceAll("(?s).*领奖码(\\w{4}-\\w{4}).*", "$1");
    }

    String scheme() {
        return one("select id from intake_reward_scheme where county_code = :c");
    }

    String share() {
        return one("select id from intake_reward_share where county_code = :c");
    }

    String one(String sql) {
        return jdbc.sql(sql)
                .param("c", town.county())
                .query(UUID.class)
                .single()
                .toString();
    }

    String page(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    MockHttpServletResponse send(Actor actor, String path, Map<String, String> form) {
        try {
            var request = post(path).with(csrf()).with(As.actor(actor));
            form.forEach(request::param);
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    Actor person(String name, EnumSet<Right> rights) {
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
