package cn.xiangzhi.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.organization.NewCertificate;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A township with a village, two certificated officers, an auxiliary and a head, and short ways to its pages. */
public final class InspectionTown {

    /** The smallest picture there is. */
    private static final byte[] PICTURE = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                    + "1f15c4890000000d49444154789c63f8cfc0f01f00050001ff89993d1d0000000049454e44ae426082");

    private static int people;

    public final String county;
    public final String code;
    public final String village;
    public final UUID government;
    public final Actor officer;
    public final UUID second;
    public final UUID auxiliary;
    public final Actor head;
    private final MockMvc mvc;
    private final Staffing staffing;
    private final UUID post;
    private final UUID loose;

    public InspectionTown(ApplicationContext context, MockMvc mvc, String county) {
        this.mvc = mvc;
        this.county = county;
        code = county + "101";
        village = code + "201";
        staffing = context.getBean(Staffing.class);
        context.getBean(PlaceRegister.class)
                .bring(
                        maker(null),
                        List.of(
                                new NewDivision(county, "测试县", "", null),
                                new NewDivision(code, "查湾镇", "", null),
                                new NewDivision(village, "前街村", "", null)));
        government = staffing.found(
                maker(code), NewOrgan.of(Ids.next(), code, "测试县查湾镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "查"));
        post = staffing.authorise(maker(code), new NewPost(Ids.next(), government, PostKind.ADMINISTRATIVE, "干部", 20));
        loose = staffing.authorise(maker(code), new NewPost(Ids.next(), government, PostKind.AUXILIARY, "协管员", 20));
        var rights = EnumSet.complementOf(EnumSet.of(Right.CASE_APPROVE, Right.CASE_READ));
        officer = actor(person("陈查", true), "陈查", rights);
        second = person("林检", true);
        auxiliary = person("吴协管", false, PostKind.AUXILIARY);
        head = actor(person("何镇长", false), "何镇长", EnumSet.allOf(Right.class));
    }

    public UUID person(String name, boolean certified) {
        return person(name, certified, PostKind.ADMINISTRATIVE);
    }

    private UUID person(String name, boolean certified, PostKind kind) {
        var digits = county + "19900101" + "%03d".formatted(100 + ++people % 800);
        var id = staffing.employ(
                maker(code),
                new NewPerson(
                        Ids.next(),
                        name,
                        digits + IdNumber.check(digits),
                        "",
                        kind == PostKind.AUXILIARY ? loose : post,
                        kind,
                        kind == PostKind.AUXILIARY ? village : null,
                        LocalDate.of(2025, 1, 1)));
        if (certified) {
            staffing.certify(
                    maker(code),
                    new NewCertificate(
                            Ids.next(),
                            id,
                            county + "%04d".formatted(people),
                            "测试县人民政府",
                            LocalDate.of(2025, 1, 1),
                            LocalDate.of(2030, 12, 31),
                            Set.of("综合")));
        }
        return id;
    }

    public Actor actor(UUID person, String name, Set<Right> rights) {
        return new Actor(
                new UUID(0, 9), person, name, government, "查湾镇人民政府", "干部", new Scope(county, code, null), rights);
    }

    /** The same person in another township. */
    public Actor elsewhere() {
        return new Actor(
                officer.account(),
                officer.person(),
                officer.name(),
                officer.organ(),
                officer.organName(),
                officer.postTitle(),
                new Scope(county, county + "102", null),
                officer.rights());
    }

    private Actor maker(@org.jspecify.annotations.Nullable String township) {
        return new Actor(
                new UUID(0, 9),
                new UUID(0, 9),
                "建账",
                new UUID(0, 9),
                "测试",
                "建账",
                new Scope(county, township, null),
                EnumSet.allOf(Right.class));
    }

    public String page(Actor actor, String path) throws Exception {
        var answer = mvc.perform(get(path).with(As.actor(actor))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    public int status(Actor actor, String path) throws Exception {
        return mvc.perform(get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    public String open(String path) throws Exception {
        var answer = mvc.perform(get(path)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    public MockHttpServletResponse send(Actor actor, String path, String... pairs) throws Exception {
        return answer(post(path).with(As.actor(actor)), pairs);
    }

    public MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, String... pairs)
            throws Exception {
        for (var at = 0; at < pairs.length; at += 2) {
            request.param(pairs[at], pairs[at + 1]);
        }
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    /** Sends a form that must be taken; gives where it led. */
    public String sent(Actor actor, String path, String... pairs) throws Exception {
        var answer = send(actor, path, pairs);
        assertThat(answer.getRedirectedUrl())
                .as(path + " " + answer.getStatus() + " " + answer.getContentAsString(StandardCharsets.UTF_8))
                .isNotNull();
        return answer.getRedirectedUrl();
    }

    /** Sends a form with a photo. */
    public MockHttpServletResponse sendPhoto(Actor actor, String path, String... pairs) throws Exception {
        var request = multipart(path);
        request.file(new MockMultipartFile("photos", "现场.png", "image/png", PICTURE));
        request.with(As.actor(actor));
        return answer(request, pairs);
    }

    /** Sends a form with a photo that must be taken; gives where it led. */
    public String photographed(Actor actor, String path, String... pairs) throws Exception {
        var answer = sendPhoto(actor, path, pairs);
        assertThat(answer.getRedirectedUrl())
                .as(path + " " + answer.getStatus() + " " + answer.getContentAsString(StandardCharsets.UTF_8))
                .isNotNull();
        return answer.getRedirectedUrl();
    }

    /** Registers a shop and gives its id. */
    public UUID shop(String name, String number, String... more) throws Exception {
        var id = Ids.next();
        var pairs = new java.util.ArrayList<>(List.of(
                "once",
                id.toString(),
                "kind",
                "SHOP",
                "name",
                name,
                "township",
                code,
                "village",
                village,
                "place",
                "前街村前街12号",
                "number",
                number));
        pairs.addAll(List.of(more));
        assertThat(sent(officer, "/subjects", pairs.toArray(String[]::new))).isEqualTo("/subjects/" + id);
        return id;
    }
}
