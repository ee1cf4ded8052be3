package cn.xiangzhi.casework.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.xiangzhi.XiangzhiTest;
import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseRoad.Town;
import cn.xiangzhi.documents.files.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** S10: a building site from first sight to its end through the pages, and the year's line with the row's own figures. */
@XiangzhiTest
@AutoConfigureMockMvc
@Import(CaseRoad.class)
class BuildingRoadTest {

    private static final String ITEM = "CG-CF-024";
    private static int parties;

    @Autowired
    private CaseRoad road;

    @Autowired
    private Today today;

    @Autowired
    private MockMvc mvc;

    @Test
    void 发现_巡查_责令补办_补办成了_前后照片并排() throws Exception {
        var town = road.town(ITEM);
        var id = found(town, "东坡村3组路东", null, "");
        assertThat(read(page(town.officer(), id)))
                .contains("监管中", "张**", "二层住宅", "86平方米")
                .doesNotContain("张三丰", "前后对照");
        done(town, id, 0, "OBSERVE", photo(), "words", "没有继续施工");
        assertThat(read(page(town.officer(), id))).contains("前后对照", "没有继续施工");
        refused(move(town, id, 1, "END_PERMITTED", null, "words", "已补办", "paper", "乡字第1号"), 422, "点位现在是“监管中”");
        refused(move(town, id, 1, "SEND_FOR_PERMIT", null, "words", "责令补办"), 400, "没有写明期限");
        done(town, id, 1, "SEND_FOR_PERMIT", null, "words", "责令补办乡村建设规划许可", "until", day(30));
        refused(move(town, id, 2, "END_PERMITTED", null, "words", "已补办"), 400, "没有写明文书");
        refused(move(town, id, 0, "END_PERMITTED", null, "words", "已补办", "paper", "乡字第1号"), 409, "已被他人更新");
        done(town, id, 2, "END_PERMITTED", null, "words", "已补办", "paper", "乡字第1号");
        assertThat(read(page(town.officer(), id)))
                .contains("已补办手续", "乡字第1号", "第64条")
                .doesNotContain("可以办理");
        refused(move(town, id, 3, "OBSERVE", photo(), "words", "又去看"), 422, "已补办手续");
    }

    @Test
    void 没有决定的不得登记依法拆除_有了决定才行_照片不能少() throws Exception {
        var town = road.town(ITEM);
        var id = found(town, "河堤南", null, "");
        refused(move(town, id, 0, "OBSERVE", null, "words", "看过"), 400, "没有照片");
        refused(move(town, id, 0, "END_REMOVED", photo(), "words", "拆了"), 422, "没有作出决定的案件");
        refused(move(town, id, 0, "END_KEPT", null, "words", "不拆"), 422, "没有处罚决定有效的案件");
        refused(link(town, id, "没有这个案号"), 400, "没有案号为");
        var unheard = road.lead(town, ITEM, "CITIZEN", "李四", "2026-04-29T17:20");
        assertThat(link(town, id, road.row(town, unheard).number()).getStatus()).isEqualTo(302);
        refused(move(town, id, 0, "END_REMOVED", photo(), "words", "拆了"), 422, "没有作出决定的案件");
        link(town, id, road.row(town, penalised(town, "李四")).number());
        done(town, id, 0, "END_REMOVED", photo(), "words", "已拆除，场地清理完毕");
        assertThat(read(page(town.officer(), id))).contains("依法拆除", "前后对照", "已拆除，场地清理完毕");
    }

    @Test
    void 附近已有点位的先提醒_写明为什么是两处才登记_重复提交只登记一次() throws Exception {
        var town = road.town(ITEM);
        found(town, "老街1号", "34.5", "");
        refused(register(town, Ids.next(), "老街1号后院", "34.5001", "", photo()), 400, "附近30米内已有点位");
        found(town, "老街1号后院", "34.5001", "隔墙另一户");
        found(town, "老街9号", "34.501", "");
        var once = Ids.next();
        var first = register(town, once, "西头", null, "", photo()).getRedirectedUrl();
        assertThat(register(town, once, "西头", null, "", photo()).getRedirectedUrl())
                .isEqualTo(first);
        assertThat(read(page(town.officer(), "/buildings")))
                .contains("违建2026-004", "共 监管 4 处")
                .doesNotContain("违建2026-005");
    }

    @Test
    void 别的乡镇看不到_姓名打开要有权限并留痕_胡乱的提交不出错() throws Exception {
        var town = road.town(ITEM);
        var id = found(town, "北坡", null, "");
        var neighbour = with(
                town.officer(),
                new Scope(town.county(), town.county() + "102", null),
                Right.CASE_READ,
                Right.CASE_HANDLE);
        assertThat(mvc.perform(get(id).with(As.actor(neighbour)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(read(page(neighbour, "/buildings"))).doesNotContain("北坡");
        assertThat(post(town.officer(), id + "/builder-opened").getStatus()).isEqualTo(403);
        var opener = with(town.officer(), town.scope(), Right.CASE_READ, Right.PERSONAL_DATA_OPEN);
        assertThat(post(opener, id + "/builder-opened").getContentAsString(StandardCharsets.UTF_8))
                .contains("张三丰");
        refused(move(town, id, 0, "OBSERVE", photo(), "words", ""), 400, "没有写看到的情况");
        refused(move(town, id, 0, "STOP", null, "words", "停", "on", day(1)), 400, "日期晚于今天");
        assertThat(move(town, id, 0, "NOTHING", null, "words", "停").getStatus()).isEqualTo(404);
        refused(register(town, Ids.next(), "某地", "95", "", photo()), 400, "纬度在 -90 至 90 之间");
        refused(register(town, Ids.next(), "某地", null, "", null), 400, "没有照片");
        refused(register(town, Ids.next(), "写错纬度的某地", "乱写", "", photo()), 400, "请填写数字");
    }

    @Test
    void 县里一年的一行数_每个数打开它的点位() throws Exception {
        var town = road.town(ITEM);
        var sites = new ArrayList<String>();
        for (var n = 0; n < 25; n++) {
            sites.add(found(town, "点位" + n, null, ""));
        }
        for (var n = 0; n < 17; n++) {
            link(town, sites.get(n), road.row(town, penalised(town, "当事人" + n)).number());
        }
        for (var site : sites.subList(0, 3)) {
            done(town, site, 0, "SEND_FOR_PERMIT", null, "words", "责令补办", "until", day(20));
        }
        for (var site : sites.subList(17, 23)) {
            done(town, site, 0, "EVIDENCE_DONE", null, "words", "丈量、询问、照片齐全");
        }
        assertThat(read(page(town.officer(), "/buildings")))
                .contains("共 监管 25 处 ， 立案 17 处 ， 处罚 17 处 ， 补办手续 3 处 ， 取证完毕 6 处 ， 正在取证 2 处 ， 其他去向 0 处");
        assertThat(rows(town, "PENALISED")).hasSize(17);
        assertThat(rows(town, "PERMIT")).hasSize(3);
        assertThat(rows(town, "COMPLETE")).hasSize(6);
        assertThat(rows(town, "GATHERING")).hasSize(2);
        done(town, sites.get(24), 0, "END_REMOVED_BY_BUILDER", photo(), "words", "自己拆了");
        assertThat(rows(town, "OTHER")).hasSize(1);
        assertThat(rows(town, "GATHERING")).hasSize(1);
    }

    private List<String> rows(Town town, String box) throws Exception {
        var html = page(town.officer(), "/buildings?box=" + box);
        var found = new ArrayList<String>();
        var link = java.util.regex.Pattern.compile("href=\"(/buildings/[0-9a-f-]{36})\"")
                .matcher(html);
        while (link.find()) {
            if (!found.contains(link.group(1))) {
                found.add(link.group(1));
            }
        }
        return found;
    }

    private String found(Town town, String place, @Nullable String latitude, String apart) throws Exception {
        var answer = register(town, Ids.next(), place, latitude, apart, photo());
        assertThat(answer.getStatus()).as(place).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse register(
            Town town,
            UUID once,
            String place,
            @Nullable String latitude,
            String apart,
            @Nullable MockMultipartFile photo)
            throws Exception {
        var form = multipart("/buildings");
        if (photo != null) {
            form.file(photo);
        }
        form.param("once", once.toString())
                .param("township", town.code())
                .param("place", place)
                .param("builder", "张三丰")
                .param("kind", "二层住宅")
                .param("area", "86")
                .param("storeys", "2")
                .param("land", "HOMESTEAD")
                .param("foundOn", day(0))
                .param("how", "日常巡查")
                .param("words", "正在砌墙")
                .param("apart", apart);
        if (latitude != null) {
            form.param("latitude", latitude).param("longitude", "113.5");
        }
        return send(town.officer(), form);
    }

    private void done(
            Town town, String site, long version, String move, @Nullable MockMultipartFile photo, String... facts)
            throws Exception {
        var answer = move(town, site, version, move, photo, facts);
        assertThat(answer.getStatus())
                .as(move + read(answer.getContentAsString(StandardCharsets.UTF_8)))
                .isEqualTo(302);
    }

    private MockHttpServletResponse move(
            Town town, String site, long version, String move, @Nullable MockMultipartFile photo, String... facts)
            throws Exception {
        var form = multipart(site + "/" + move);
        if (photo != null) {
            form.file(photo);
        }
        form.param("version", Long.toString(version)).param("once", Ids.next().toString());
        if (!List.of(facts).contains("on")) {
            form.param("on", day(0));
        }
        for (var n = 0; n < facts.length; n += 2) {
            form.param(facts[n], facts[n + 1]);
        }
        return send(town.officer(), form);
    }

    private MockHttpServletResponse link(Town town, String site, String number) throws Exception {
        return send(
                town.officer(),
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(site + "/cases")
                        .param("number", number));
    }

    private MockHttpServletResponse post(Actor actor, String path) throws Exception {
        return send(actor, org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path));
    }

    private MockHttpServletResponse send(Actor actor, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return mvc.perform(request.with(As.actor(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Only what is read. */
    private static String read(String html) {
        return html.replaceFirst("(?s)<head>.*?</head>", "")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static void refused(MockHttpServletResponse answer, int status, String why) throws Exception {
        assertThat(read(answer.getContentAsString(StandardCharsets.UTF_8))).contains(why);
        assertThat(answer.getStatus()).isEqualTo(status);
    }

    private static MockMultipartFile photo() {
        return new MockMultipartFile("photos", "现场.jpg", "image/jpeg", Samples.jpeg(++parties));
    }

    private String day(int ahead) {
        return today.date().plusDays(ahead).toString();
    }

    private static Actor with(Actor actor, Scope scope, Right first, Right... rest) {
        return new Actor(
                actor.account(),
                actor.person(),
                actor.name(),
                actor.organ(),
                actor.organName(),
                actor.postTitle(),
                scope,
                EnumSet.of(first, rest));
    }

    private UUID penalised(Town town, String name) {
        var id = road.lead(town, ITEM, "CITIZEN", name, "2026-04-29T17:20");
        var digits = "41089919710823%03d".formatted(++parties % 1000);
        road.identify(town, id, "CITIZEN", name, digits + IdNumber.check(digits), "2026-04-29T17:22");
        road.evidence(town, id, "现场照片", "2026-04-29T17:25");
        road.pair(
                town,
                id,
                "USE_SUMMARY",
                "2026-04-29T17:30",
                "certificatesShown",
                "true",
                "occurredAt",
                "2026-04-29T17:20",
                "facts",
                "占道施工" + id,
                "violated",
                "第14条",
                "basis",
                "第14条第2款",
                "factsClear",
                "true",
                "kinds",
                "罚款",
                "fine",
                "100");
        road.go(town.officer(), id, "NOTIFY_ON_SPOT", "2026-04-29T17:32", "noticeRecord", "录像", "pleaMade", "不陈述申辩");
        road.go(
                town.officer(),
                id,
                "DECIDE_ON_SPOT",
                "2026-04-29T17:35",
                "decidedAt",
                "2026-04-29T17:35",
                "decidedPlace",
                "前街",
                "signature",
                "当事人签名",
                "payBy",
                "银行或者电子支付",
                "lateFeeStated",
                "true");
        return id;
    }
}
