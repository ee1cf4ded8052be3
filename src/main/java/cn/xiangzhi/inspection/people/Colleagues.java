package cn.xiangzhi.inspection.people;

import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.organization.Person;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of a township as lists show them: by name, with what they are on that day. */
@Component
public class Colleagues {

    private static final int MOST = 500;

    private final Organization organization;

    Colleagues(Organization organization) {
        this.organization = organization;
    }

    /** Somebody of the register with the kind. */
    public record Colleague(Person person, HelperKind kind) {

        public String label() {
            return person.name() + "（" + kind.label() + "，" + person.organName() + "）";
        }
    }

    /** Officers first, then staff, then auxiliaries. */
    public List<Colleague> of(String county, String township, LocalDate day) {
        var officers = organization.certificated(county, township, day).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        var auxiliaries = organization.auxiliaries(county, township, MOST).stream()
                .map(Person::id)
                .collect(Collectors.toSet());
        return organization.named(county, township, "", MOST).stream()
                .map(person -> new Colleague(
                        person,
                        auxiliaries.contains(person.id())
                                ? HelperKind.AUXILIARY
                                : officers.contains(person.id()) ? HelperKind.OFFICER : HelperKind.STAFF))
                .sorted(Comparator.comparing(Colleague::kind)
                        .thenComparing(one -> one.person().organName()))
                .toList();
    }

    public List<Option> choices(String county, String township, LocalDate day) {
        return of(county, township, day).stream()
                .map(one -> new Option(one.person().id().toString(), one.label()))
                .toList();
    }

    /** The same for whoever is named; who is not in the township's register is left out. */
    public List<Colleague> named(String county, String township, LocalDate day, List<UUID> ids) {
        return of(county, township, day).stream()
                .filter(one -> ids.contains(one.person().id()))
                .toList();
    }
}
