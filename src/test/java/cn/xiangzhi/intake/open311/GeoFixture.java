package cn.xiangzhi.intake.open311;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.QuestionKind;
import cn.xiangzhi.intake.Questions;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.Town;
import cn.xiangzhi.intake.open311.Foreign.Answer;
import cn.xiangzhi.intake.questions.CategoryDesk;
import cn.xiangzhi.intake.questions.QuestionDesk;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.places.PlaceRegister;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of Open311 share: a county of the class's own, its questions, a key, and a program that uses it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GeoFixture {

    static final String ASKED = "SX-01003";
    static final String PLAIN = "HL-03";

    final String countyCode;

    @LocalServerPort
    int port;

    @Autowired
    PlaceRegister places;

    @Autowired
    Staffing staffing;

    @Autowired
    KeyDesk keyDesk;

    @Autowired
    CategoryDesk categories;

    @Autowired
    QuestionDesk asking;

    @Autowired
    Questions questions;

    @Autowired
    Reports reports;

    @Autowired
    Today today;

    @Autowired
    JdbcClient jdbc;

    Foreign foreign;
    Town town;
    Actor county;
    String key;

    GeoFixture(String countyCode) {
        this.countyCode = countyCode;
    }

    @BeforeAll
    void 开县_发密钥() {
        foreign = new Foreign(port);
        town = Town.build(places, staffing, countyCode);
        county = town.actor("管理员", UUID.randomUUID(), town.government(), null, EnumSet.allOf(Right.class));
        key = keyDesk.make(county, Ids.next(), "随手拍", "李四 0391-1", "", town.township(), 6000);
    }

    /** One question of each kind, the first of them required: Q1 to Q6. */
    void askEverything() {
        ask("井盖是什么材质", QuestionKind.CHOICE, true, List.of("铸铁", "复合材料"));
        ask("有哪些危险", QuestionKind.SEVERAL, false, List.of("缺失", "松动", "异响"));
        ask("直径（厘米）", QuestionKind.NUMBER, false, List.of());
        ask("哪天发现的", QuestionKind.DATE, false, List.of());
        ask("还想说什么", QuestionKind.TEXT, false, List.of());
        ask("照片", QuestionKind.PHOTO, false, List.of());
    }

    void ask(String label, QuestionKind kind, boolean required, List<String> choices) {
        var position = 10 * (1 + questions.of(countyCode, null, ASKED).size());
        asking.ask(
                county,
                Ids.next(),
                ASKED,
                new QuestionDesk.Draft(
                        label,
                        kind,
                        required,
                        position,
                        "",
                        choices,
                        today.date().minusDays(1),
                        null));
    }

    Answer get(String path, String... query) throws Exception {
        return foreign.get(
                "/open311/v2/" + path,
                Foreign.with(List.of(query), "jurisdiction_id", countyCode).toArray(String[]::new));
    }

    Answer own(String path, String... query) throws Exception {
        return get(path, Foreign.with(List.of(query), "api_key", key).toArray(String[]::new));
    }

    Answer post(String path, String... form) throws Exception {
        return foreign.post(
                "/open311/v2/" + path,
                Foreign.with(List.of(form), "jurisdiction_id", countyCode, "api_key", key)
                        .toArray(String[]::new));
    }

    /** A plain report of the township, told apart by its words. */
    String reported(String words) throws Exception {
        return id(post("requests.json", "service_code", PLAIN, "address_string", "青石镇", "description", words));
    }

    static String id(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get(0).get("service_request_id").asString();
    }

    static List<String> ids(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .valueStream()
                .map(request -> request.get("service_request_id").asString())
                .toList();
    }

    /** Entered by somebody of the office. */
    String entered(Channel channel, String category, Place place) {
        return reports.receive(
                        town.dispatcher(),
                        new NewReport(
                                UUID.randomUUID(), null, channel, category, "", "原话里有张三", place, null, "", "", ""))
                .report()
                .toString();
    }

    /** What the desk for clearing keeps: PUBLISHED, KEPT_BACK or WITHDRAWN. */
    void decide(String report, String state) {
        jdbc.sql("""
                insert into intake_publication (county_code, report_id, township_code, state, title, words, place_words,
                        answer, latitude, longitude, reason, decided_at, decided_by)
                select county_code, id, township_code, :state, '占道', '审查后的话', '', '', null, null, '', now(), :by
                  from intake_report where county_code = :county and id = :report::uuid
                on conflict (county_code, report_id) do update set state = excluded.state
                """)
                .param("state", state)
                .param("by", county.person())
                .param("county", countyCode)
                .param("report", report)
                .update();
    }

    int count() {
        return jdbc.sql("select count(*) from intake_report where county_code = :county")
                .param("county", countyCode)
                .query(Integer.class)
                .single();
    }
}
