package cn.xiangzhi.organization;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import cn.xiangzhi.access.As;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** An invented county with one township and three villages; every one made gets a code of its own. */
public final class OrgTown {

    private static final AtomicInteger COUNTIES = new AtomicInteger();
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    public final String county = "66%04d".formatted(COUNTIES.incrementAndGet());
    public final String township = county + "101";
    public final Today today;
    public final Staffing staffing;
    private final MockMvc mvc;

    public OrgTown(WebApplicationContext web) {
        today = web.getBean(Today.class);
        staffing = web.getBean(Staffing.class);
        mvc = MockMvcBuilders.webAppContextSetup(web).apply(springSecurity()).build();
        web.getBean(PlaceRegister.class)
                .bring(
                        clerk(null),
                        List.of(
                                new NewDivision(county, "云溪县", "", null),
                                new NewDivision(township, "青石镇", "", null),
                                new NewDivision(county + "102", "白河镇", "", null),
                                new NewDivision(township + "201", "东坡村", "", null),
                                new NewDivision(township + "202", "西岭村", "", null),
                                new NewDivision(township + "203", "南湾村", "", null)));
    }

    /** Somebody with every right, bound to a township or to none. */
    public Actor clerk(String within) {
        return clerk(within, new UUID(0, 1), "周文");
    }

    public Actor clerk(String within, UUID organ, String name) {
        var id = new UUID(1, name.hashCode());
        return new Actor(
                id, id, name, organ, "县委编办", "组织人事", new Scope(county, within, null), EnumSet.allOf(Right.class));
    }

    public UUID organ(String name, OrganKind kind) {
        return staffing.found(clerk(null), NewOrgan.of(Ids.next(), township, name, kind, null, ""));
    }

    public UUID department(String name) {
        return staffing.found(clerk(null), NewOrgan.of(Ids.next(), null, name, OrganKind.COUNTY_DEPARTMENT, null, ""));
    }

    public UUID post(UUID organ, PostKind kind, String title, int authorised) {
        return staffing.authorise(clerk(null), new NewPost(Ids.next(), organ, kind, title, authorised));
    }

    public UUID person(UUID post, String name, PostKind kind) {
        return person(post, name, kind, idNumber("19900101"));
    }

    public UUID person(UUID post, String name, PostKind kind, String number) {
        return staffing.employ(
                clerk(null),
                new NewPerson(
                        Ids.next(),
                        name,
                        number,
                        "",
                        post,
                        kind,
                        null,
                        today.date().minusYears(1)));
    }

    public static String idNumber(String born) {
        var next = PEOPLE.incrementAndGet();
        var digits = "66%04d".formatted(next / 900) + born + "%03d".formatted(next % 900 + 100);
        return digits + IdNumber.check(digits);
    }

    public String page(String path, Actor actor) throws Exception {
        var answer = get(path, actor);
        if (answer.getStatus() != 200) {
            throw new AssertionError(path + " " + answer.getStatus() + " " + answer.getContentAsString());
        }
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    public MockHttpServletResponse get(String path, Actor actor) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse();
    }

    public MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Actor actor)
            throws Exception {
        return mvc.perform(request.with(As.actor(actor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** Posts a form of names and values in turn. */
    public MockHttpServletResponse post(String path, Actor actor, String... fields) throws Exception {
        var request = MockMvcRequestBuilders.post(path);
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return send(request, actor);
    }
}
