package cn.xiangzhi.documents.sealing;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.IdNumber;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.documents.NewSeal;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.documents.SealKind;
import cn.xiangzhi.documents.Seals;
import cn.xiangzhi.documents.seal.SealSamples;
import cn.xiangzhi.organization.NewOrgan;
import cn.xiangzhi.organization.NewPerson;
import cn.xiangzhi.organization.NewPost;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.PostKind;
import cn.xiangzhi.organization.Staffing;
import cn.xiangzhi.places.NewDivision;
import cn.xiangzhi.places.PlaceRegister;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An invented township with a government, a keeper, a head, an officer, and seals by request. */
final class SealTown {

    private static int counties;
    private static int people;

    final String county;
    final String township;
    final UUID government;
    final UUID department;
    final Actor maker;
    final Actor keeper;
    final Actor head;
    final Actor officer;
    private final Staffing staffing;
    private final Seals seals;
    private final UUID post;

    SealTown(ApplicationContext context) {
        this(context, "93");
    }

    SealTown(ApplicationContext context, String prefix) {
        county = (prefix + "%04d").formatted(++counties);
        township = county + "101";
        staffing = context.getBean(Staffing.class);
        seals = context.getBean(Seals.class);
        var wide = actor(null, new UUID(0, 1), "建账", EnumSet.allOf(Right.class));
        context.getBean(PlaceRegister.class)
                .bring(
                        wide,
                        List.of(
                                new NewDivision(county, "清川县", "", null),
                                new NewDivision(township, "云溪镇", "", null),
                                new NewDivision(county + "102", "柳林镇", "", null)));
        maker = actor(township, new UUID(0, 1), "建账", EnumSet.allOf(Right.class));
        government = staffing.found(
                maker, NewOrgan.of(Ids.next(), township, "清川县云溪镇人民政府", OrganKind.TOWNSHIP_GOVERNMENT, null, "云"));
        department =
                staffing.found(wide, NewOrgan.of(Ids.next(), null, "清川县水利局", OrganKind.COUNTY_DEPARTMENT, null, "清水"));
        post = staffing.authorise(maker, new NewPost(Ids.next(), government, PostKind.ADMINISTRATIVE, "干部", 9));
        keeper = hire("谈书玉", Right.SEAL_READ, Right.SEAL_USE, Right.CASE_READ);
        head = hire("郑镇长", Right.SEAL_READ, Right.SEAL_APPROVE, Right.SEAL_MANAGE, Right.CASE_APPROVE, Right.CASE_READ);
        officer = hire("周海涛", Right.CASE_READ, Right.CASE_HANDLE);
    }

    /** Somebody in post in the county's department, who sees the whole county. */
    Actor hireInDepartment(String name, Right... rights) {
        var wide = actor(null, new UUID(0, 1), "建账", EnumSet.allOf(Right.class));
        var desk = staffing.authorise(wide, new NewPost(Ids.next(), department, PostKind.ADMINISTRATIVE, "局办公室干部", 9));
        var digits = "99000119910101%03d".formatted(100 + ++people % 800);
        var id = staffing.employ(
                wide,
                new NewPerson(
                        Ids.next(),
                        name,
                        digits + IdNumber.check(digits),
                        "",
                        desk,
                        PostKind.ADMINISTRATIVE,
                        null,
                        LocalDate.of(2025, 1, 1)));
        return new Actor(id, id, name, department, "清川县水利局", "岗位", new Scope(county, null, null), Set.of(rights));
    }

    Actor hire(String name, Right... rights) {
        var digits = "99000119910101%03d".formatted(100 + ++people % 800);
        var id = staffing.employ(
                maker,
                new NewPerson(
                        Ids.next(),
                        name,
                        digits + IdNumber.check(digits),
                        "",
                        post,
                        PostKind.ADMINISTRATIVE,
                        null,
                        LocalDate.of(2025, 1, 1)));
        return actor(township, id, name, Set.of(rights));
    }

    Actor actor(@Nullable String within, UUID person, String name, Set<Right> rights) {
        return new Actor(
                person, person, name, new UUID(0, 2), "清川县云溪镇人民政府", "岗位", new Scope(county, within, null), rights);
    }

    NewSeal organSeal() {
        return seal("云溪镇人民政府公章", SealKind.ORGAN, Set.of());
    }

    NewSeal seal(String name, SealKind kind, Set<PaperKind> papers) {
        return new NewSeal(
                Ids.next(),
                township,
                government,
                name,
                kind,
                "",
                government,
                null,
                papers,
                Set.of(),
                keeper.person(),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2030, 12, 31),
                SealSamples.picture());
    }

    /** Registered and in use. */
    UUID inUse(NewSeal seal) {
        var id = seals.register(head, seal);
        seals.enable(head, id, "会议同意启用");
        return id;
    }
}
