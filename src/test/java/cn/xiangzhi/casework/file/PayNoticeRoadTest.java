package cn.xiangzhi.casework.file;

import static cn.xiangzhi.casework.file.ServedRoad.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.casework.file.ServedRoad.Days;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.Papers;
import cn.xiangzhi.documents.ThreeForms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

/** T20: a served fine asks for its money by a notice with a code; the bank's list finds it by the code; day and sum follow. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class PayNoticeRoadTest {

    private static final String ITEM = "CG-CF-020";
    private static final Days DAYS =
            new Days("2025-02-05", "2025-02-06", "2025-02-24", "2025-02-26", "2025-03-06", "2025-03-07", "2025-03-10");

    @Autowired
    private CaseRoad road;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Papers papers;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @ThreeForms(PaperKind.PAYMENT_NOTICE)
    void 送达即出具_按缴款码对账_登记非税号换发_延期换发_撤销撤回() throws Exception {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = on.served(ITEM, "CITIZEN", "贺长顺", "410899199503160210", "1000", DAYS);
        var first = notices(town, id).getFirst();
        assertThat(first.dueOn()).isEqualTo(on.said(id, "payUntil")).isEqualTo("2025-03-25");
        assertThat(first.amount()).isEqualTo("1000.00");
        assertThat(page(town.head(), "/cases/" + id)).contains("缴款通知书", first.code(), "逾期未缴");
        assertThat(page(town.treasury(), "/cases/" + id + "/money")).contains(first.code(), "登记号码");
        assertThat(page(town.treasury(), "/payments/notices?finance=NONE")).contains(first.code());
        assertThat(words(town, id)).contains("人民币1000元", first.code(), "2025年3月25日", "清源县农商银行云溪支行", "每日按罚款数额的3%");

        assertThat(number(town.head(), first.id(), "JF2025030001")).isEqualTo(403);
        assertThat(number(town.treasury(), first.id(), first.code())).isEqualTo(400);
        assertThat(number(town.treasury(), first.id(), "JF2025030001")).isEqualTo(302);
        assertThat(words(town, id)).contains("JF2025030001", first.code());
        assertThat(issued(town, id)).filteredOn(Paper::voided).hasSize(1);

        defer(town, id);
        var second = notices(town, id).getLast();
        assertThat(second.code()).isNotEqualTo(first.code());
        assertThat(second.dueOn()).isEqualTo("2025-04-15");
        assertThat(notices(town, id).getFirst().state()).isEqualTo("REPLACED");

        var wrong = second.code().substring(0, 16) + (second.code().charAt(16) == '0' ? '1' : '0');
        assertThat(upload(
                        town,
                        "/payments/import",
                        "list",
                        "银行流水号,缴款码,缴款人,金额,缴款日期\nBN-1," + wrong + ",贺小妹,400,2025-03-20\n"))
                .contains("校验不对");
        assertThat(bank(town, "缴款码", "BN-1," + second.code() + ",贺小妹,400,2025-03-20"))
                .contains("已对上1笔");
        assertThat(on.said(id, "payer")).isNotEmpty();

        road.go(
                town.head(),
                id,
                "CORRECT_REVOKE",
                "2025-03-21T09:00",
                "revokeGround",
                "因事实不清、证据不足撤销",
                "outcomeReason",
                "复核发现",
                "opinion",
                "同意");
        assertThat(notices(town, id).getLast().state()).isEqualTo("WITHDRAWN");
        assertThat(issued(town, id)).allMatch(Paper::voided);
        assertThat(bank(town, "缴款码", "BN-2," + second.code() + ",贺小妹,600,2025-03-21"))
                .contains("未对上1笔");
        assertThat(page(town.treasury(), "/payments?state=OPEN")).contains("已撤回");
        refused(null, "已经换发或者撤回", () -> throwing(town, first.id()));
    }

    @Test
    void 非税号按表导入_一行写错整表不登记() throws Exception {
        var town = road.town(ITEM);
        var on = new ServedRoad(road, town);
        var id = on.served(ITEM, "CITIZEN", "贺长顺", "410899199503160210", "1000", DAYS);
        var code = notices(town, id).getFirst().code();
        assertThat(numbers(town, code + ",JF2025030009\n99999,JF2025030010\n")).contains("没有这个缴款码：99999");
        assertThat(notices(town, id).getFirst().finance()).isEmpty();
        assertThat(numbers(town, code + ",JF2025030009\n")).doesNotContain("没有这个缴款码");
        assertThat(notices(town, id).getFirst().finance()).isEqualTo("JF2025030009");
        assertThat(bank(town, "缴款码", "BN-3,JF2025030009,别人,1000,2025-03-20")).contains("已对上1笔");
        assertThat(page(town.treasury(), "/cases/" + id + "/money")).contains("已缴");
    }

    private void throwing(Town town, UUID notice) throws Exception {
        var failed = mvc.perform(post("/payments/notices/" + notice + "/number")
                        .param("number", "JF2025030002")
                        .with(As.actor(town.treasury()))
                        .with(csrf()))
                .andReturn()
                .getResolvedException();
        assertThat(failed).isNotNull();
        throw failed;
    }

    private void defer(Town town, UUID id) {
        road.go(
                town.officer(),
                id,
                "APPLY_DEFERRAL",
                "2025-03-17T09:00",
                "deferralKind",
                "延期缴纳",
                "appliedOn",
                "2025-03-17",
                "written",
                "true",
                "difficulty",
                "住院治疗");
        road.go(town.head(), id, "DEFER", "2025-03-18T09:00", "deferUntil", "2025-04-15", "opinion", "同意");
    }

    private String bank(Town town, String by, String line) throws Exception {
        var list = "银行流水号," + by + ",缴款人,金额,缴款日期\n" + line + "\n";
        return String.valueOf(
                sent(town, "/payments/import", "list", list).getFlashMap().get("done"));
    }

    private String numbers(Town town, String lines) throws Exception {
        return upload(town, "/payments/notices/import", "file", "缴款码,非税缴款通知书号\n" + lines);
    }

    private String upload(Town town, String path, String name, String content) throws Exception {
        return sent(town, path, name, content).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private MvcResult sent(Town town, String path, String name, String content) throws Exception {
        return mvc.perform(multipart(path)
                        .file(new MockMultipartFile(
                                name, "a.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                        .with(As.actor(town.treasury()))
                        .with(csrf()))
                .andReturn();
    }

    private int number(Actor actor, UUID notice, String number) throws Exception {
        return mvc.perform(post("/payments/notices/" + notice + "/number")
                        .param("number", number)
                        .with(As.actor(actor))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(Actor actor, String path) throws Exception {
        var response = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private List<Paper> issued(Town town, UUID id) {
        return papers.of(town.county(), "case", id).stream()
                .filter(paper -> paper.kind() == PaperKind.PAYMENT_NOTICE)
                .toList();
    }

    private String words(Town town, UUID id) {
        var valid = issued(town, id).stream()
                .filter(paper -> !paper.voided())
                .toList()
                .getLast();
        return papers.open(town.head(), valid.id()).html();
    }

    private List<Notice> notices(Town town, UUID id) {
        return jdbc.sql("""
                        select id, code, amount::text as amount, due_on::text as due_on, state, finance_number as finance
                        from casework_pay_notice where county_code = :county and case_id = :id order by id
                        """)
                .param("county", town.county())
                .param("id", id)
                .query(Notice.class)
                .list();
    }

    private record Notice(UUID id, String code, String amount, String dueOn, String state, String finance) {}
}
