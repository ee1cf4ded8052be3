package cn.xiangzhi.organization.standing;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Parameter;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.organization.HeldItems;
import cn.xiangzhi.organization.OrganKind;
import cn.xiangzhi.organization.certificates.CertificateStore;
import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.organization.training.Examinations;
import cn.xiangzhi.organization.training.Trainings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may still enforce in the coming months, and what stops when a certificate lapses or is suspended (S30). */
@Component
public class Standing {

    private static final int MOST = 300;

    private final PersonStore people;
    private final CertificateStore certificates;
    private final HeldItems powers;
    private final Trainings trainings;
    private final Examinations examinations;
    private final Parameters parameters;
    private final Today today;

    Standing(
            PersonStore people,
            CertificateStore certificates,
            HeldItems powers,
            Trainings trainings,
            Examinations examinations,
            Parameters parameters,
            Today today) {
        this.people = people;
        this.certificates = certificates;
        this.powers = powers;
        this.trainings = trainings;
        this.examinations = examinations;
        this.parameters = parameters;
        this.today = today;
    }

    /** A certificate that ends, with what stops on the day after; {@code failed} when the last examination was not passed. */
    public record Renewal(CertificateStore.Row row, boolean lapsed, boolean failed, List<Coverage.Loss> losses) {}

    /** Somebody certified with the hours of this year; {@code lacking} is null while no number is set. */
    public record Hours(
            PersonStore.Row person,
            BigDecimal hours,
            @Nullable BigDecimal lacking) {}

    public List<Renewal> renewals(String county, @Nullable String township, LocalDate by) {
        var on = today.date();
        var renewals = new ArrayList<Renewal>();
        for (var row : certificates.runningOut(county, township, by, MOST)) {
            var end = row.certificate().validTo();
            var lapsed = end.isBefore(on);
            var holder = people.find(county, null, row.certificate().person()).orElseThrow();
            var losses = lapsed || holder.townshipCode() == null
                    ? List.<Coverage.Loss>of()
                    : coverage(county, holder.townshipCode(), end.plusDays(1)).losses(end, end.plusDays(1)).stream()
                            .filter(loss -> loss.organName().equals(holder.organName()))
                            .toList();
            renewals.add(new Renewal(row, lapsed, examinations.failed(county, holder.id()), losses));
        }
        return renewals;
    }

    /** What the person's squad could not do from today on without the person's certificate. */
    public List<Coverage.Loss> without(String county, UUID person) {
        var on = today.date();
        return people.find(county, null, person)
                .flatMap(row -> Optional.ofNullable(row.townshipCode()))
                .map(township -> coverage(county, township, on).without(person, on))
                .orElse(List.of());
    }

    /** Of everybody who holds a certificate; the fewest hours first. */
    public List<Hours> hours(String county, @Nullable String township, int year) {
        var needed = parameters
                .find("training.hours")
                .on(LocalDate.of(year, 12, 31))
                .map(Parameter.Value::value)
                .orElse(null);
        var sums = trainings.sums(county, township, year);
        var holders = certificates.inScope(county, township).stream()
                .map(row -> row.certificate().person())
                .collect(Collectors.toSet());
        return people.inPost(county, township).stream()
                .filter(row -> holders.contains(row.id()))
                .map(row -> {
                    var hours = sums.getOrDefault(row.id(), BigDecimal.ZERO);
                    return new Hours(
                            row,
                            hours,
                            needed == null ? null : needed.subtract(hours).max(BigDecimal.ZERO));
                })
                .sorted(Comparator.comparing(Hours::hours))
                .toList();
    }

    private Coverage coverage(String county, String township, LocalDate on) {
        var held = certificates.inScope(county, township).stream()
                .map(CertificateStore.Row::certificate)
                .collect(Collectors.groupingBy(certificate -> certificate.person()));
        var officers = people.inPost(county, township).stream()
                .filter(row -> row.organKind() == OrganKind.SQUAD || row.organKind() == OrganKind.BRIGADE)
                .map(row -> new Coverage.Officer(
                        row.id(), row.organId(), row.organName(), held.getOrDefault(row.id(), List.of())))
                .toList();
        return new Coverage(officers, powers.on(county, township, on));
    }
}
