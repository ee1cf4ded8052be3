package cn.xiangzhi.organization.exchange;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.organization.certificates.CertificateStore;
import cn.xiangzhi.organization.organs.OrganStore;
import cn.xiangzhi.organization.organs.PostStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.secrecy.PersonalData;
import cn.xiangzhi.shell.ExcelSheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a register as the sheet its import takes; identity numbers and phones leave masked. */
@Component
class StaffExport {

    private final OrganStore organs;
    private final PostStore posts;
    private final PersonStore people;
    private final CertificateStore certificates;
    private final Places places;
    private final PersonalData secrets;

    StaffExport(
            OrganStore organs,
            PostStore posts,
            PersonStore people,
            CertificateStore certificates,
            Places places,
            PersonalData secrets) {
        this.organs = organs;
        this.posts = posts;
        this.people = people;
        this.certificates = certificates;
        this.places = places;
        this.secrets = secrets;
    }

    int write(Actor actor, RegisterForm form, OutputStream out) throws IOException {
        var rows = rows(actor, form);
        try (var sheet = ExcelSheet.to(out, form.label(), form.columns())) {
            for (var row : rows) {
                sheet.row(row);
            }
        }
        return rows.size();
    }

    List<List<@Nullable Object>> rows(Actor actor, RegisterForm form) {
        var county = actor.county();
        var township = actor.scope().township();
        var open = organs.open(county, township);
        var names = new HashMap<UUID, String>();
        open.forEach(row -> names.put(row.organ().id(), row.organ().name()));
        return switch (form) {
            case ORGANS -> open.stream().map(row -> organ(row, names)).toList();
            case POSTS ->
                posts.open(county, township).stream()
                        .map(post -> line(
                                names.get(post.organId()),
                                post.title(),
                                post.kind().label(),
                                post.authorised()))
                        .toList();
            case PEOPLE ->
                people.inPost(county, township).stream().map(this::person).toList();
            case CERTIFICATES ->
                certificates.inScope(county, township).stream()
                        .map(StaffExport::certificate)
                        .toList();
        };
    }

    private List<@Nullable Object> organ(OrganStore.Row row, Map<UUID, String> names) {
        var organ = row.organ();
        var township = organ.township();
        var parent = organ.parent();
        return line(
                organ.name(),
                organ.kind().label(),
                township == null ? "" : places.name(township),
                parent == null ? "" : names.getOrDefault(parent, ""),
                organ.numberWord(),
                String.join("、", row.signboards()),
                row.creditCode());
    }

    private List<@Nullable Object> person(PersonStore.Row row) {
        var village = row.assistantVillage();
        return line(
                row.name(),
                Mask.idNumber(secrets.open(row.idNumberSealed())),
                row.organName(),
                row.postTitle(),
                row.kind().label(),
                row.since(),
                row.phoneSealed().isEmpty() ? "" : Mask.phone(secrets.open(row.phoneSealed())),
                village == null ? "" : places.name(village));
    }

    private static List<@Nullable Object> certificate(CertificateStore.Row row) {
        var certificate = row.certificate();
        return line(
                row.holder(),
                row.organName(),
                certificate.number(),
                certificate.issuer(),
                certificate.validFrom(),
                certificate.validTo(),
                String.join("、", certificate.fields().stream().sorted().toList()));
    }

    private static List<@Nullable Object> line(@Nullable Object... values) {
        return Arrays.asList(values);
    }
}
